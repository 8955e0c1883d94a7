import { admitted, problemOf, type RoundTable } from '../../../test/reference/round-builder.js';
import { told } from '../../../test/reference/told-clearing.js';
import { clear, paidTicks } from './clearing.js';
import type { ClearingProblem } from './clearing-problem.js';

describe('one node', () => {
  test('trades by merit order at one price; the marginal sell sets it', () => {
    expect(
      told({
        orders: [
          ['sell', 'root', 10, 40],
          ['sell', 'root', 10, 20],
          ['buy', 'root', 15, 50],
          ['buy', 'root', 5, 30],
        ],
      }),
    ).toEqual({ fills: [5, 10, 15, 0], prices: { root: 40 }, flows: [], upstream: 0, relief: [], welfare: 350 });
  });

  test.each([
    ['lowest', 20, 51, 20],
    ['middle', 20, 51, 35],
    ['highest', 20, 51, 51],
    ['middle', -3, 0, -2],
  ] as const)('%s of the prices %i to %i is %i', (pricePoint, sell, buy, price) => {
    const orders = [['sell', 'root', 10, sell] as const, ['buy', 'root', 10, buy] as const];
    expect(told({ orders, pricePoint })).toMatchObject({ fills: [10, 10], prices: { root: price } });
  });

  test('an interval without one end takes the other, without both zero', () => {
    expect(told({ orders: [], pricePoint: 'highest' })).toMatchObject({ prices: { root: 0 } });
    expect(told({ orders: [['buy', 'root', 5, 30]], pricePoint: 'highest' })).toMatchObject({ prices: { root: 30 } });
    expect(told({ orders: [['sell', 'root', 5, 30]], pricePoint: 'lowest' })).toMatchObject({ prices: { root: 30 } });
  });

  test('equal prices trade, earlier orders first', () => {
    expect(
      told({
        orders: [
          ['buy', 'root', 4, 30],
          ['sell', 'root', 5, 30],
          ['sell', 'root', 5, 30],
          ['buy', 'root', 3, 30],
        ],
      }),
    ).toEqual({ fills: [4, 5, 2, 3], prices: { root: 30 }, flows: [], upstream: 0, relief: [], welfare: 0 });
  });

  test('prices may be negative', () => {
    expect(
      told({
        orders: [
          ['sell', 'root', 10, -30],
          ['buy', 'root', 4, -10],
        ],
      }),
    ).toMatchObject({ fills: [4, 4], prices: { root: -30 }, welfare: 80 });
  });

  test('pro-rata shares the margin by largest remainder, ties by sequence', () => {
    expect(
      told({
        marginalAllocation: 'pro-rata',
        orders: [
          ['sell', 'root', 3, 10],
          ['sell', 'root', 3, 10],
          ['sell', 'root', 3, 10],
          ['sell', 'root', 1, 10],
          ['sell', 'root', 9, 11],
          ['buy', 'root', 5, 20],
        ],
      }),
    ).toMatchObject({ fills: [2, 2, 1, 0, 0, 5], prices: { root: 10 } });
    expect(
      told({
        marginalAllocation: 'pro-rata',
        orders: [
          ['buy', 'root', 10, 50],
          ['buy', 'root', 30, 50],
          ['sell', 'root', 10, 40],
        ],
      }),
    ).toMatchObject({ fills: [3, 7, 10], prices: { root: 50 } });
  });
});

describe('upstream', () => {
  const upstream = { kind: 'priced', sellTicks: 250, buyTicks: 80 } as const;

  test('takes what is left over, and fills sells at its buying price', () => {
    expect(
      told({
        upstream,
        orders: [
          ['sell', 'root', 10, 80],
          ['sell', 'root', 10, 81],
          ['buy', 'root', 4, 300],
        ],
      }),
    ).toEqual({ fills: [10, 0, 4], prices: { root: 80 }, flows: [], upstream: 6, relief: [], welfare: 880 });
  });

  test('gives what is missing, and fills buys at its selling price', () => {
    expect(
      told({
        upstream,
        orders: [
          ['buy', 'root', 10, 250],
          ['buy', 'root', 10, 249],
          ['sell', 'root', 4, 100],
        ],
      }),
    ).toMatchObject({ fills: [10, 0, 4], prices: { root: 250 }, upstream: -6, welfare: 600 });
  });

  test('stays out where the inside price lies between its prices', () => {
    expect(
      told({
        upstream,
        orders: [
          ['sell', 'root', 5, 100],
          ['buy', 'root', 5, 200],
        ],
      }),
    ).toMatchObject({ fills: [5, 5], prices: { root: 100 }, upstream: 0, welfare: 500 });
  });

  test('priced at zero pays for flexibility alone', () => {
    expect(
      told({
        upstream: { kind: 'priced', sellTicks: 0, buyTicks: 0 },
        branches: [['n1', 'root', 100, 100]],
        orders: [
          ['sell', 'n1', 40, 30],
          ['sell', 'n1', 40, 60],
        ],
        requests: [['up', 'n1', [50, 50]]],
      }),
    ).toEqual({
      fills: [40, 0],
      prices: { root: 0, n1: 50 },
      flows: [40],
      upstream: 40,
      relief: [40],
      welfare: 800,
    });
  });
});

describe('limits', () => {
  test('a congested branch separates prices and earns the difference', () => {
    const table: RoundTable = {
      branches: [['n1', 'root', 30, 100]],
      orders: [
        ['sell', 'n1', 100, 10],
        ['buy', 'root', 50, 60],
        ['sell', 'root', 100, 40],
      ],
    };
    expect(told(table)).toEqual({
      fills: [30, 50, 20],
      prices: { root: 40, n1: 10 },
      flows: [30],
      upstream: 0,
      relief: [],
      welfare: 1900,
    });
    expect(admitted(clear(problemOf(table))).accounts).toMatchObject({
      sellersTickW: 1100n,
      buyersTickW: -2000n,
      branchTickW: [0n, 900n],
      upstreamTickW: 0n,
      blocksTickW: 0n,
    });
  });

  test('pay-as-bid leaves the rest to the branch above the node', () => {
    const table: RoundTable = {
      branches: [['n1', 'root', 30, 100]],
      orders: [
        ['sell', 'n1', 20, 5],
        ['sell', 'n1', 100, 10],
        ['buy', 'root', 30, 60],
      ],
    };
    const problem = problemOf({ ...table, pricing: 'pay-as-bid' });
    const clearing = admitted(clear(problem));
    const paid = (rule: ClearingProblem) => [0, 1, 2].map((order) => paidTicks(rule, clearing, order));
    expect(paid(problem)).toEqual([5, 10, 60]);
    expect(paid(problemOf({ ...table, pricing: 'pay-as-clear' }))).toEqual([10, 10, 10]);
    expect(clearing.accounts).toEqual({
      sellersTickW: 200n,
      buyersTickW: -1800n,
      branchTickW: [1500n, 100n],
      upstreamTickW: 0n,
      blocksTickW: 0n,
    });
  });

  test('an import limit makes the price below higher', () => {
    expect(
      told({
        branches: [['n1', 'root', 100, 30]],
        orders: [
          ['buy', 'n1', 100, 90],
          ['sell', 'root', 100, 40],
        ],
      }),
    ).toMatchObject({ fills: [30, 30], prices: { root: 40, n1: 90 }, flows: [-30] });
  });

  test('nested congestion points bind one inside the other', () => {
    expect(
      told({
        branches: [
          ['a', 'root', 50, 100],
          ['b', 'a', 20, 100],
        ],
        orders: [
          ['sell', 'b', 100, 10],
          ['sell', 'a', 100, 20],
          ['buy', 'root', 200, 90],
        ],
      }),
    ).toMatchObject({ fills: [20, 30, 50], prices: { root: 90, a: 20, b: 10 }, flows: [50, 20] });
  });

  test('a tie between nodes goes to the earlier order, a limit before it', () => {
    const orders: RoundTable['orders'] = [
      ['sell', 'b', 10, 10],
      ['sell', 'a', 10, 10],
      ['buy', 'root', 15, 50],
    ];
    const wide = { branches: [['a', 'root', 99, 99] as const, ['b', 'root', 99, 99] as const], orders };
    const tight = { branches: [['a', 'root', 99, 99] as const, ['b', 'root', 3, 99] as const], orders };
    expect(told(wide)).toMatchObject({ fills: [10, 5, 15] });
    expect(told(tight)).toMatchObject({ fills: [3, 10, 13] });
  });

  test('a baseline beyond the limit is relieved whatever it costs', () => {
    expect(
      told({
        branches: [['n1', 'root', 30, 100, 50]],
        orders: [
          ['buy', 'n1', 25, -500],
          ['sell', 'root', 40, 100],
        ],
      }),
    ).toMatchObject({ fills: [20, 20], prices: { root: 100, n1: -500 }, flows: [-20], welfare: -12_000 });
  });

  test('limits that the orders below cannot meet name their branch', () => {
    expect(
      told({
        branches: [
          ['a', 'root', 99, 99],
          ['b', 'a', 30, 100, 50],
        ],
        orders: [['buy', 'b', 19, 10]],
      }),
    ).toEqual({
      code: 'limits-infeasible',
      field: 'network.branches[1]',
      message: 'the flow from "b" has to change by -150 to -20 W, its orders can change it by -19 to 0 W',
    });
  });

  test('limits that the orders elsewhere cannot balance name their branch', () => {
    expect(
      told({
        branches: [
          ['a', 'root', 99, 99],
          ['b', 'a', 30, 100, 50],
        ],
        orders: [
          ['buy', 'b', 40, 10],
          ['sell', 'root', 19, 10],
        ],
      }),
    ).toEqual({
      code: 'limits-infeasible',
      field: 'network.branches[1]',
      message: 'the limits force a flow change of -40 to -20 W from "b", which no orders elsewhere can balance',
    });
  });

  /** Baseline flows beyond the limit force at least 20 W through a branch; the orders below it could give 40. */
  const exports = ['sell', 40, -120] as const;
  const imports = ['buy', 40, 50] as const;
  const forcing = (node: string, parent: string, [, , baseline]: typeof exports | typeof imports) =>
    [node, parent, 30, 100, baseline] as const;
  const free = (node: string, parent: string) => [node, parent, 99, 99] as const;

  test.each([
    ['what it has to import', imports, 'sell', 'change of -40 to -20 W'],
    ['what it has to export', exports, 'buy', 'change of 20 to 40 W'],
  ] as const)('of branches one inside the other the lowest is named that forces %s', (_, forced, other, message) => {
    const [side, watts] = forced;
    expect(
      told({
        branches: [free('a', 'root'), free('b', 'root'), forcing('c', 'b', forced), free('d', 'c'), free('e', 'root')],
        orders: [
          [side, 'd', watts, 10],
          [other, 'a', 9, 10],
          [other, 'e', 10, 10],
        ],
      }),
    ).toEqual({
      code: 'limits-infeasible',
      field: 'network.branches[2]',
      message: expect.stringContaining(`${message} from "c"`),
    });
  });

  test('branches that force the other way are not to blame', () => {
    expect(
      told({
        branches: [forcing('a', 'root', exports), forcing('b', 'root', imports), forcing('c', 'root', imports)],
        orders: [
          ['sell', 'a', 30, 10],
          ['buy', 'b', 40, 10],
          ['buy', 'c', 40, 10],
        ],
      }),
    ).toMatchObject({ field: 'network.branches[1]', message: expect.stringContaining('-40 to -20 W from "b"') });
  });

  test('forced as much as the orders elsewhere can balance, it is cleared', () => {
    expect(
      told({
        branches: [forcing('a', 'root', imports)],
        orders: [
          ['buy', 'a', 40, 10],
          ['sell', 'root', 20, 90],
        ],
      }),
    ).toMatchObject({ fills: [20, 20], flows: [-20] });
  });
});
