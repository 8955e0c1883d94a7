import { type BlockRow, horizonOf } from '../../../../test/reference/horizon-builder.js';
import { admitted } from '../../../../test/reference/round-builder.js';
import { findPriceSupport } from './price-support.js';
import { type PriceZones, singleZone } from './price-zones.js';

/** Prices by period and node; the losers where there are none. */
function supportOf(blocks: readonly BlockRow[], zones: readonly PriceZones[], parts = blocks.map(() => 1)) {
  const nodes = zones[0]!.zoneOf.length;
  const branches = Array.from({ length: nodes - 1 }, (_, index) => [`n${index + 1}`, 'root', 9, 9] as const);
  const problem = admitted(horizonOf({ branches, periods: zones.map(() => []), blocks }));
  const support = findPriceSupport(problem, Int32Array.from(parts), zones);
  return support.kind === 'supported' ? support.nodePriceTicks.map((ticks) => Array.from(ticks)) : support;
}

const unsupported = (isEachLosing: boolean, ...losers: number[]) => ({ kind: 'unsupported', losers, isEachLosing });
const between = (least: number, most: number) => singleZone(least, most);

test('without blocks the lowest prices do', () => {
  expect(supportOf([], [between(10, 20), between(5, 5)])).toEqual([[10], [5]]);
});

test.each<[string, number, number[][] | object]>([
  ['less than it', 29, [[30]]],
  ['exactly it', 30, [[30]]],
  ['a tick more', 31, unsupported(true, 0)],
])('at a price that is fixed a sale may ask for %s', (_, ticks, expected) => {
  expect(supportOf([['b', 'root', [7], ticks]], [between(30, 30)])).toEqual(expected);
});

test('where the price is open a sale takes it up, a purchase down, and one that needs neither leaves it', () => {
  expect(supportOf([['sale', 'root', [7], 35]], [between(30, 40)])).toEqual([[40]]);
  expect(supportOf([['purchase', 'root', [-7], 35]], [between(30, 40)])).toEqual([[30]]);
  expect(supportOf([['content', 'root', [7], 30]], [between(30, 40)])).toEqual([[30]]);
});

test('a rejected block asks for nothing', () => {
  expect(supportOf([['b', 'root', [7], 99]], [between(30, 40)], [0])).toEqual([[30]]);
});

test('what a block loses in one period it may earn in another', () => {
  const block: BlockRow[] = [['b', 'root', [10, 10], 30]];
  expect(supportOf(block, [between(10, 10), between(40, 50)])).toEqual([[10], [50]]);
  expect(supportOf(block, [between(9, 9), between(40, 51)])).toEqual([[9], [51]]);
  expect(supportOf(block, [between(9, 9), between(40, 50)])).toEqual(unsupported(true, 0));
});

describe('prices that are expected', () => {
  /** Ten times the first price less five times the second has to be between 150 and 175. */
  const opposite: BlockRow[] = [
    ['shift', 'root', [10, -5], 30],
    ['back', 'root', [-10, 5], 35],
  ];
  const zones = [between(0, 100), between(0, 100)];
  const supportNear = (...expected: number[]) => {
    const problem = admitted(horizonOf({ periods: [[], []], blocks: opposite }));
    return findPriceSupport(
      problem,
      Int32Array.of(1, 1),
      zones,
      expected.map((ticks) => Int32Array.of(ticks)),
    );
  };

  test.each([
    // expected prices, supported ones
    [
      [60, 85],
      [60, 85],
    ],
    [
      [60, 84],
      [59, 85],
    ],
    [
      [200, 95],
      [67, 100],
    ],
  ])('%j are taken, or whole ones near them: %j', (expected, supported) => {
    expect(supportNear(...expected)).toEqual({
      kind: 'supported',
      nodePriceTicks: supported.map((ticks) => Int32Array.of(ticks)),
    });
  });
});

test('blocks that each could earn enough, and not together', () => {
  const opposite: BlockRow[] = [
    ['sale', 'root', [10], 36],
    ['purchase', 'root', [-10], 35],
  ];
  expect(supportOf(opposite, [between(30, 40)])).toEqual(unsupported(false, 0, 1));
});

test('opposite wishes meet at a price between them', () => {
  const opposite: BlockRow[] = [
    ['sale', 'root', [10], 34],
    ['purchase', 'root', [-10], 37],
  ];
  const [price] = (supportOf(opposite, [between(30, 40)]) as number[][])[0]!;
  expect(price).toBeGreaterThanOrEqual(34);
  expect(price).toBeLessThanOrEqual(37);
});

test('a gap that no whole price is in', () => {
  const opposite: BlockRow[] = [
    ['sale', 'root', [2, 1], 0],
    ['purchase', 'root', [-2, -1], 0],
  ];
  // Twice the first price plus the second, which is fixed at an odd number, must be zero.
  expect(supportOf(opposite, [between(-9, 9), between(3, 3)])).toEqual(unsupported(false, 0, 1));
  expect(supportOf(opposite, [between(-9, 9), between(4, 4)])).toEqual([[-2], [4]]);
});

test('a shift that wants one period dear and the other cheap gets both, and no more than there is', () => {
  const shifts: BlockRow[] = [
    ['content', 'root', [10, -5], 35],
    ['wants the best', 'root', [10, -5], 60],
  ];
  expect(supportOf(shifts, [between(30, 40), between(20, 25)])).toEqual([[40], [20]]);
  expect(supportOf(shifts, [between(30, 40), between(21, 25)])).toEqual(unsupported(true, 1));
});

/** A root zone and one below it at n2, whose price is at least the root's; n1 is always 5 dearer than the root. */
const twoZones = (most: number): PriceZones => ({
  zoneOf: Int32Array.of(0, 0, 1),
  offsetTicks: Int32Array.of(0, 5, 0),
  least: Float64Array.of(10, 10),
  most: Float64Array.of(20, most),
  link: [undefined, { parent: 0, least: 0, most: Number.POSITIVE_INFINITY }],
});

test('on a network a block earns the price of its node, with the offset in its zone', () => {
  expect(supportOf([['b', 'n1', [3], 15]], [twoZones(20)])).toEqual([[10, 15, 10]]);
  expect(supportOf([['b', 'n1', [3], 25]], [twoZones(20)])).toEqual([[20, 25, 20]]);
  expect(supportOf([['b', 'n1', [3], 26]], [twoZones(20)])).toEqual(unsupported(true, 0));
});

test('the zones of a period keep to their links', () => {
  const blocks = (root: number, n2: number): BlockRow[] => [
    ['sells at the root', 'root', [10], root],
    ['buys at n2', 'n2', [-10], n2],
  ];
  const [prices] = supportOf(blocks(14, 16), [twoZones(20)]) as number[][];
  expect(prices![0]).toBeGreaterThanOrEqual(14);
  expect(prices![2]).toBeGreaterThanOrEqual(prices![0]!);
  expect(prices![2]).toBeLessThanOrEqual(16);
  expect(supportOf(blocks(15, 14), [twoZones(20)])).toEqual(unsupported(false, 0, 1));
});

test('sums beyond 2^53 are decided to the last tick-watt', () => {
  const block: BlockRow[] = [['b', 'root', [1_000_000_000, 1], 99_999_999]];
  expect(supportOf(block, [between(99_999_999, 99_999_999), between(99_999_999, 99_999_999)])).toEqual([
    [99_999_999],
    [99_999_999],
  ]);
  expect(supportOf(block, [between(99_999_999, 99_999_999), between(99_999_998, 99_999_998)])).toEqual(
    unsupported(true, 0),
  );
});

test('the links of a later period are kept as well', () => {
  const blocks: BlockRow[] = [
    ['sells at the root', 'root', [0, 10], 15],
    ['buys at n2', 'n2', [0, -10], 14],
  ];
  expect(supportOf(blocks, [twoZones(20), twoZones(20)])).toEqual(unsupported(false, 0, 1));
  expect(
    supportOf(blocks, [twoZones(30), { ...twoZones(20), link: [undefined, { parent: 0, least: -1, most: 5 }] }]),
  ).toEqual([
    [10, 15, 10],
    [15, 20, 14],
  ]);
});
