import { type BlockRow, type HorizonTable, horizonOf } from '../../../../test/reference/horizon-builder.js';
import { randomHorizon } from '../../../../test/reference/random-horizons.js';
import { admitted, type OrderRow } from '../../../../test/reference/round-builder.js';
import { clearHorizon } from './clear-horizon.js';
import { HorizonProblem } from './horizon-problem.js';

/** Prices at the root by period, and for each block its accepted parts or why it is rejected. */
function outcomeOf(table: HorizonTable, nodeLimit?: number) {
  const { periods, standings, welfareTickW, boundTickW } = admitted(
    clearHorizon(admitted(horizonOf(table)), nodeLimit),
  );
  return {
    prices: periods.map(({ nodePriceTicks }) => nodePriceTicks[0]),
    blocks: standings.map(({ parts, reason }) => reason ?? parts),
    welfare: Number(welfareTickW),
    gap: Number(boundTickW - welfareTickW),
  };
}

const demand: OrderRow = ['buy', 'root', 1_000, 3_000];
const scarceDemand: OrderRow = ['buy', 'root', 999, 3_000];
const dear: OrderRow = ['sell', 'root', 1_000, 100];
const block = (id: string, ticks: number, parent?: string): BlockRow => [
  id,
  'root',
  [100, 100],
  ticks,
  parent === undefined ? {} : { parent },
];
const twoHours = (first: number, second: number): OrderRow[][] =>
  [first, second].map((ticks) => [demand, dear, ['sell', 'root', 1_000, ticks]]);

describe('examples of ASSUME (tests/test_complex_market_mechanisms.py), which rejects paradoxically accepted blocks too', () => {
  test.each([
    ['BB 1: out of the money', twoHours(50, 50), [block('blk', 75)], [50, 50], ['out-of-the-money']],
    ['BB 2: in the money', twoHours(50, 50), [block('blk', 45)], [50, 50], [1]],
    ['BB 5: a tie, which the earlier block wins', twoHours(40, 50), [block('blk', 45)], [40, 50], [1]],
    [
      'LB 1: parent and child',
      [
        [scarceDemand, dear],
        [scarceDemand, dear],
      ],
      [block('blk5', 75), block('blk6', 75, 'blk5')],
      [100, 100],
      [1, 1],
    ],
    [
      'LB 3: the parent is too dear',
      [
        [scarceDemand, dear],
        [scarceDemand, dear],
      ],
      [block('blk5', 130), block('blk6', 75, 'blk5')],
      [100, 100],
      ['out-of-the-money', 'linked'],
    ],
    [
      'LB 4: the child is too dear',
      [
        [scarceDemand, dear],
        [scarceDemand, dear],
      ],
      [block('blk5', 90), block('blk6', 120, 'blk5')],
      [100, 100],
      [1, 'out-of-the-money'],
    ],
  ] as const)('%s', (_, periods, blocks, prices, standings) => {
    expect(outcomeOf({ periods, blocks })).toMatchObject({ prices, blocks: standings, gap: 0 });
  });

  test('white paper a: a divisible block sets the price', () => {
    const found = outcomeOf({
      periods: [
        [
          ['buy', 'root', 10, 300],
          ['buy', 'root', 14, 10],
          ['sell', 'root', 1, 40],
          ['sell', 'root', 13, 100],
        ],
      ],
      blocks: [['blk4', 'root', [11], 40, { min: [0, 1] }]],
    });
    expect(found).toMatchObject({ prices: [40], blocks: [10], welfare: 10 * 260 });
  });
});

test('a block that would lower the price below its own cost is paradoxically rejected', () => {
  const found = outcomeOf({
    periods: [
      [
        ['buy', 'root', 10, 100],
        ['sell', 'root', 10, 80],
      ],
    ],
    // With it 8 of the sell are left at 80: it earns its 60. With the larger one the buys set the price.
    blocks: [
      ['fits', 'root', [2], 60],
      ['too large', 'root', [12], 50],
    ],
  });
  expect(found).toEqual({ prices: [80], blocks: [1, 'paradoxical'], welfare: 10 * 100 - 8 * 80 - 2 * 60, gap: 0 });
});

test('a load shift carries its rebound: it buys where energy is cheap and sells where it is dear', () => {
  const periods: OrderRow[][] = [
    [
      ['sell', 'root', 100, 10],
      ['buy', 'root', 50, 90],
    ],
    [
      ['sell', 'root', 100, 60],
      ['buy', 'root', 50, 90],
    ],
  ];
  const shift = (ticks: number): BlockRow => ['shift', 'root', [-20, 20], ticks];
  expect(outcomeOf({ periods, blocks: [shift(0)] })).toMatchObject({ prices: [10, 60], blocks: [1] });
  expect(outcomeOf({ periods: periods.toReversed(), blocks: [shift(0)] })).toMatchObject({
    blocks: ['out-of-the-money'],
  });
});

test('of an exclusive group one is accepted, the better', () => {
  const found = outcomeOf({
    periods: twoHours(50, 50),
    blocks: [
      ['worse', 'root', [100, 0], 40, { group: 'g' }],
      ['better', 'root', [0, 100], 30, { group: 'g' }],
    ],
  });
  expect(found.blocks).toEqual(['exclusive', 1]);
});

test('of equal blocks the earlier is accepted', () => {
  const found = outcomeOf({
    periods: [[['buy', 'root', 10, 100]]],
    blocks: ['a', 'b', 'c'].map((id) => [id, 'root', [10], 60] as const),
  });
  expect(found).toMatchObject({ blocks: [1, 'paradoxical', 'paradoxical'], prices: [100] });
});

test('a branch keeps a block out that the whole market would take', () => {
  const table = (limit: number): HorizonTable => ({
    branches: [['n1', 'root', limit, limit]],
    periods: [
      [
        ['buy', 'root', 100, 90],
        ['sell', 'root', 100, 80],
      ],
    ],
    blocks: [['b', 'n1', [50], 10]],
  });
  expect(outcomeOf(table(50))).toMatchObject({ blocks: [1], gap: 0 });
  // Prices are the convention's: without orders at n1 its price is the root's.
  expect(outcomeOf(table(49))).toMatchObject({ blocks: ['paradoxical'], gap: 0 });
});

test('two blocks that trade with each other alone agree on a price between their limits', () => {
  const found = outcomeOf({
    periods: [[]],
    blocks: [
      ['sells', 'root', [10], 40],
      ['buys', 'root', [-10], 70],
    ],
  });
  expect(found).toMatchObject({ blocks: [1, 1], welfare: 300, gap: 0 });
  expect(found.prices[0]).toBeGreaterThanOrEqual(40);
  expect(found.prices[0]).toBeLessThanOrEqual(70);
});

test('limits that only a block could meet are met by it, and refused where none can', () => {
  const table = (watts: number): HorizonTable => ({
    branches: [['n1', 'root', 100, 100, -120]],
    periods: [
      [
        ['buy', 'root', 100, 90],
        ['sell', 'root', 100, 80],
      ],
    ],
    blocks: [['b', 'n1', [watts], 10]],
  });
  expect(outcomeOf(table(50))).toMatchObject({ blocks: [1] });
  expect(clearHorizon(admitted(horizonOf(table(10))))).toMatchObject({
    ok: false,
    rejection: { code: 'limits-infeasible', field: 'network.branches[0]' },
  });
});

test('the period whose limits cannot be met is named', () => {
  const table: HorizonTable = {
    branches: [['n1', 'root', 100, 100, -120]],
    periods: [
      [
        ['buy', 'root', 100, 90],
        ['sell', 'n1', 50, 80],
      ],
      [['buy', 'root', 100, 90]],
    ],
    blocks: [],
  };
  expect(clearHorizon(admitted(horizonOf(table)))).toMatchObject({
    ok: false,
    rejection: { code: 'limits-infeasible', message: expect.stringMatching(/^period 1: ./) },
  });
});

test('whether the result and its tie are proven, and what the search took', () => {
  const problem = admitted(
    HorizonProblem.admit(
      randomHorizon({
        seed: 6,
        periods: 3,
        nodes: 5,
        orders: 40,
        requests: 3,
        blocks: 12,
        highestPrice: 1_000,
        highestQuantityW: 40,
        highestLimitW: 60,
        blockSize: 3,
      }),
    ),
  );
  const proven = admitted(clearHorizon(problem));
  expect(proven).toMatchObject({
    isTieProven: true,
    boundTickW: proven.welfareTickW,
    search: { nodes: 757, pivots: 848 },
  });
  const limited = admitted(clearHorizon(problem, 5));
  expect(limited).toMatchObject({ isTieProven: false, search: { nodes: 5 } });
  expect(limited.boundTickW).toBeGreaterThan(proven.welfareTickW);
  const proposed = admitted(clearHorizon(problem, 5, [proven.parts]));
  expect(proposed).toMatchObject({ isTieProven: false, parts: proven.parts, welfareTickW: proven.welfareTickW });
});

test.each<[string, HorizonTable['blocks'], string, string]>([
  ['an unknown node', [['b', 'n9', [1], 1]], 'unknown-node', 'blocks[0].node'],
  ['no power', [['b', 'root', [0], 1]], 'malformed-message', 'blocks[0].profile'],
  ['too much power', [['b', 'root', [1_000_000_001], 1]], 'quantity-out-of-bounds', 'blocks[0].profile[0].powerW'],
  [
    'a profile outside the horizon',
    [['b', 'root', [1, 1], 1]],
    'profile-outside-horizon',
    'blocks[0].profile[1].period',
  ],
  ['an unknown parent', [['b', 'root', [1], 1, { parent: 'x' }]], 'unknown-order', 'blocks[0].parent'],
  ['a share beyond one', [['b', 'root', [1], 1, { min: [3, 2] }]], 'quantity-out-of-bounds', 'blocks[0].minAcceptance'],
  [
    'a cycle of links',
    [
      ['a', 'root', [1], 1, { parent: 'b' }],
      ['b', 'root', [1], 1, { parent: 'a' }],
    ],
    'link-cycle',
    'blocks[0].parent',
  ],
])('%s is refused', (_, blocks, code, field) => {
  expect(horizonOf({ periods: [[]], blocks })).toMatchObject({ ok: false, rejection: { code, field } });
});

test.each([
  ['an empty group', [[]], 'empty-group', 'exclusiveGroups[0]'],
  ['a group of unknown blocks', [[3]], 'unknown-order', 'exclusiveGroups[0][0]'],
  ['a block twice in a group', [[0, 0]], 'duplicate-id', 'exclusiveGroups[0][1]'],
])('%s is refused', (_, exclusiveGroups, code, field) => {
  const { periods, blocks } = admitted(horizonOf({ periods: [[]], blocks: [['b', 'root', [1], 1]] }));
  const orders = blocks.map(({ minParts, parts, ...order }) => ({
    ...order,
    minAcceptance: { numerator: minParts, denominator: parts },
  }));
  expect(HorizonProblem.admit({ periods, blocks: orders, exclusiveGroups })).toMatchObject({
    ok: false,
    rejection: { code, field },
  });
});
