import { type BlockRow, horizonOf } from '../../../../test/reference/horizon-builder.js';
import { admitted, type OrderRow } from '../../../../test/reference/round-builder.js';
import { allParts, SelectionRules } from './part-bounds.js';
import { OneNodeMarket } from './period-market.js';
import { PriceRangeRule } from './price-range.js';

/** Sells of 10 W each at 10, 20, 30 and 40, and a demand for 20 W at 90. */
const period: readonly OrderRow[] = [
  ['sell', 'root', 10, 10],
  ['sell', 'root', 10, 20],
  ['sell', 'root', 10, 30],
  ['sell', 'root', 10, 40],
  ['buy', 'root', 20, 90],
];

/** What the rule makes of blocks with these fewest and most parts: the net exports that are left, and the blocks. */
function narrowed(
  blocks: readonly BlockRow[],
  forced: readonly (readonly [number, number] | undefined)[],
  periods = [period],
) {
  const problem = admitted(horizonOf({ periods, blocks }));
  const curves = problem.periods.map((market, index) => OneNodeMarket.of(market, problem.tradableW(index)).curve);
  const bounds = allParts(problem);
  for (const [block, range] of forced.entries())
    if (range) [bounds.least[block], bounds.most[block]] = range as [number, number];
  new SelectionRules(problem).narrow(bounds);
  const rule = new PriceRangeRule(problem, curves);
  const narrowing = rule.narrow(bounds);
  return {
    narrowing,
    exports: curves.map(({ endW }, at) => [endW[rule.firstEnd[at]!], endW[rule.lastEnd[at]!]]),
    blocks: Array.from(bounds.least, (least, block) => `${least}..${bounds.most[block]}`),
  };
}

const block = (watts: number | readonly number[], ticks: number, min?: readonly [number, number]): BlockRow => [
  `${watts} at ${ticks}`,
  'root',
  typeof watts === 'number' ? [watts] : watts,
  ticks,
  min === undefined ? {} : { min },
];

describe('without accepted blocks', () => {
  test('the price lies where nothing is fed in', () => {
    expect(narrowed([], [])).toEqual({ narrowing: 'same', exports: [[-10, 10]], blocks: [] });
  });

  test.each([
    ['as dear as the price without it may be accepted', 20, '0..1'],
    ['dearer is rejected', 31, '0..0'],
  ])('a block %s', (_, ticks, left) => {
    expect(narrowed([block(5, ticks)], [])).toMatchObject({ blocks: [left] });
  });

  test('a purchase that could pay the price may be accepted, one that could not is rejected', () => {
    expect(narrowed([block(-5, 30), block(-5, 19)], [])).toMatchObject({
      narrowing: 'narrower',
      blocks: ['0..1', '0..0'],
    });
  });

  test('what it lowers the price by itself counts', () => {
    // With 15 W the price is 10 at most: a block that asks for 15 is out; one of 5 W, beside which it stays 20, is not.
    expect(narrowed([block(15, 15)], [])).toMatchObject({ blocks: ['0..0'] });
    expect(narrowed([block(5, 15)], [])).toMatchObject({ blocks: ['0..1'] });
  });

  test('of a divisible block only the least acceptance counts', () => {
    expect(narrowed([block(15, 15, [1, 3])], [])).toMatchObject({ blocks: ['0..15'] });
    expect(narrowed([block(15, 15, [4, 5])], [])).toMatchObject({ blocks: ['0..0'] });
  });
});

describe('an accepted block', () => {
  test.each([
    ['that earns its cost at the price beside it', block(5, 20), 'same'],
    ['that does not closes this part of the search', block(15, 11), 'empty'],
    ['a purchase that can pay the price', block(-5, 30), 'same'],
    ['a purchase that cannot', block(-15, 29), 'empty'],
  ] as const)('%s', (_, row, narrowing) => {
    expect(narrowed([row], [[1, 1]]).narrowing).toBe(narrowing);
  });

  test('leaves the prices by which it does not lose, and so the exports', () => {
    // With 20 W the price would be 10 or less; accepted in part, it may be any up to 20.
    expect(narrowed([block(20, 15, [1, 4])], [[5, 20]])).toMatchObject({ narrowing: 'same', exports: [[-10, 0]] });
    expect(narrowed([block(20, 1, [1, 4])], [[5, 20]])).toMatchObject({ narrowing: 'same', exports: [[-20, 0]] });
  });

  test('keeps a cheaper price out for the others', () => {
    expect(narrowed([block(10, 20), block(10, 10)], [[1, 1], undefined])).toMatchObject({ blocks: ['1..1', '0..0'] });
    expect(narrowed([block(10, 10), block(10, 10)], [[1, 1], undefined])).toMatchObject({ blocks: ['1..1', '0..1'] });
  });

  test('may lose in one period what it earns in another', () => {
    const cheap: readonly OrderRow[] = [
      ['sell', 'root', 100, 5],
      ['buy', 'root', 10, 90],
    ];
    expect(narrowed([block([5, 5], 12)], [[1, 1]], [period, cheap])).toMatchObject({ narrowing: 'same' });
    expect(narrowed([block([5, 5], 13)], [[1, 1]], [period, cheap])).toMatchObject({ narrowing: 'empty' });
  });
});

test('more fed in than all buy, or withdrawn than is sold and others leave, closes this part of the search', () => {
  expect(narrowed([block(21, 0)], [[1, 1]]).narrowing).toBe('empty');
  expect(narrowed([block(20, 0)], [[1, 1]]).narrowing).not.toBe('empty');
  expect(narrowed([block(-41, 99)], [[1, 1]]).narrowing).toBe('empty');
  expect(narrowed([block(-40, 99)], [[1, 1]]).narrowing).not.toBe('empty');
});
