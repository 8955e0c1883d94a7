import { problemOf, type RoundTable } from '../../../../test/reference/round-builder.js';
import { NetworkMarket, OneNodeMarket } from './period-market.js';

const orders: RoundTable['orders'] = [
  ['sell', 'root', 10, 20],
  ['sell', 'root', 10, 40],
  ['buy', 'root', 15, 50],
];

/** Welfare, and the ends of the first zone's price. */
function read(optimum: ReturnType<OneNodeMarket['optimumBeside']>) {
  return optimum && [Number(optimum.welfareTickW), optimum.zones.least[0], optimum.zones.most[0]];
}

describe.each([
  ['one node', (table: RoundTable) => OneNodeMarket.of(problemOf(table), 1_000)],
  ['a network', (table: RoundTable) => new NetworkMarket(problemOf(table))],
])('as %s', (_, marketOf) => {
  test.each([
    [0, [15 * 50 - 10 * 20 - 5 * 40, 40, 40]],
    [5, [15 * 50 - 10 * 20, 20, 40]],
    [6, [15 * 50 - 9 * 20, 20, 20]],
    [15, [15 * 50, -100_000_000, 20]],
    [16, undefined],
    [-5, [15 * 50 - 10 * 20 - 10 * 40, 40, 50]],
    [-20, [-10 * 20 - 10 * 40, 50, 100_000_000]],
    [-21, undefined],
  ])('beside %i W the optimum and its prices are %j', (feedInW, expected) => {
    expect(read(marketOf({ orders }).optimumBeside(Float64Array.of(feedInW)))).toEqual(expected);
  });

  test('what upstream takes and gives is in it', () => {
    const market = marketOf({ orders, upstream: { kind: 'priced', sellTicks: 60, buyTicks: 10 } });
    expect(read(market.optimumBeside(Float64Array.of(30)))).toEqual([15 * 50 + 15 * 10, 10, 10]);
    expect(read(market.optimumBeside(Float64Array.of(-30)))).toEqual([-10 * 20 - 10 * 40 - 10 * 60, 60, 60]);
  });
});

test('at one node no branch binds', () => {
  expect(OneNodeMarket.of(problemOf({ orders }), 1_000).bindingBranches()).toEqual([]);
});

/** n2 below n1, with sells; the demand is at the root. */
const feeder = (n1: number, n2: number, requests: RoundTable['requests'] = []): RoundTable => ({
  branches: [
    ['n1', 'root', n1, n1],
    ['n2', 'n1', n2, n2],
  ],
  orders: [
    ['sell', 'n2', 40, 10],
    ['sell', 'root', 40, 30],
    ['buy', 'root', 50, 60],
  ],
  requests,
});

const at = (root: number, n1: number, n2: number) => Float64Array.of(root, n1, n2);

describe('branches that bind beside a feed-in', () => {
  test.each([
    ['none with room everywhere', feeder(99, 99), at(0, 0, 0), []],
    ['the one across which the price falls', feeder(99, 20), at(0, 0, 0), [2]],
    ['the other if that is the tighter', feeder(20, 99), at(0, 0, 0), [1]],
    ['one at its limit if no price needs to differ', feeder(99, 40), at(0, 0, 0), [2]],
    ['the one that carries what is fed in', feeder(20, 99), at(0, 20, 0), [1]],
    ['the one that carries what is withdrawn', feeder(99, 5), at(0, 0, -45), [2]],
    ['one that a request would have used further', feeder(30, 99, [['up', 'n1', [50, 100]]]), at(0, 0, 0), [1]],
  ])('%s', (_, table, feedInW, branches) => {
    expect(new NetworkMarket(problemOf(table)).bindingBranches(feedInW)).toEqual(branches);
  });

  /** Both branches at their export limits. n1 has orders of its own; across one branch the price must fall, across the other it need not. */
  const nested = (n1: number, n2: number, requests: RoundTable['requests'] = []): RoundTable => ({
    branches: [
      ['n1', 'root', 30, 30],
      ['n2', 'n1', 20, 20],
    ],
    orders: [
      ['sell', 'n2', 40, n2],
      ['sell', 'n1', 10, n1],
      ['sell', 'n1', 10, n1],
      ['buy', 'root', 35, 90],
      ['sell', 'root', 9, 60],
    ],
    requests,
  });
  test.each([
    ['the upper of two', nested(10, 10), [1]],
    ['the lower of two', nested(60, 10), [2]],
    ['both', nested(40, 10), [1, 2]],
    ['the upper, where the lower is worth what it costs', nested(40, 45, [['up', 'n2', [99, 5]]]), [1]],
    ['both, where it is not', nested(40, 44, [['up', 'n2', [99, 5]]]), [1, 2]],
    ['the lower, where the upper is worth what it costs', nested(65, 10, [['up', 'n1', [99, 5]]]), [2]],
  ])('of those at an export limit %s', (_, table, branches) => {
    expect(new NetworkMarket(problemOf(table)).bindingBranches(at(0, 0, 0))).toEqual(branches);
  });

  const nestedImport = (n1: number, n2: number, requests: RoundTable['requests'] = []): RoundTable => ({
    branches: [
      ['n1', 'root', 30, 30],
      ['n2', 'n1', 20, 20],
    ],
    orders: [
      ['buy', 'n2', 40, n2],
      ['buy', 'n1', 10, n1],
      ['buy', 'n1', 10, n1],
      ['sell', 'root', 35, 5],
      ['buy', 'root', 9, 10],
    ],
    requests,
  });
  test.each([
    ['the upper of two', nestedImport(60, 60), [1]],
    ['the lower of two', nestedImport(10, 60), [2]],
    ['both', nestedImport(40, 60), [1, 2]],
    ['the upper, where the lower is worth what it costs', nestedImport(40, 35, [['down', 'n2', [99, 5]]]), [1]],
    ['both, where it is not', nestedImport(40, 36, [['down', 'n2', [99, 5]]]), [1, 2]],
  ])('of those at an import limit %s', (_, table, branches) => {
    expect(new NetworkMarket(problemOf(table)).bindingBranches(at(0, 0, 0))).toEqual(branches);
  });

  test('where limits cannot be met, purchases count as what could be imported', () => {
    const table: RoundTable = {
      branches: [
        ['n1', 'root', 30, 30],
        ['n2', 'root', 50, 50],
        ['n3', 'root', 20, 20],
      ],
      orders: [
        ['buy', 'n2', 51, 10],
        ['buy', 'n3', 20, 10],
        ['sell', 'n3', 20, 10],
      ],
    };
    const market = new NetworkMarket(problemOf(table));
    const feedInW = Float64Array.of(0, 31, 0, 0);
    expect(market.bindingBranches(feedInW)).toEqual([2, 1]);
    expect(feedInW).toEqual(Float64Array.of(0, 31, 0, 0));
  });

  test('where limits cannot be met: all that orders and feed-in below could exceed', () => {
    const beside = (table: RoundTable, feedInW: Float64Array) =>
      new NetworkMarket(problemOf(table)).bindingBranches(feedInW);
    expect(beside(feeder(30, 50), at(0, 50, 0))).toEqual([1]);
    expect(beside(feeder(30, 39), at(0, 50, 0))).toEqual([2, 1]);
    expect(beside(feeder(30, 50), at(0, 0, -91))).toEqual([2, 1]);
  });
});

test('what it has cleared it gives again', () => {
  const market = new NetworkMarket(problemOf(feeder(99, 20)));
  const first = market.optimumBeside(at(0, 0, 5));
  expect(market.optimumBeside(at(0, 0, 6))).not.toEqual(first);
  expect(market.optimumBeside(at(0, 0, 5))).toBe(first);
  expect(market.optimumBeside(at(0, 5, 0))).not.toEqual(first);
  for (let watts = 0; watts < 100; watts++) market.optimumBeside(at(-watts % 40, Math.floor(watts / 40), 0));
  expect(market.optimumBeside(at(0, 0, 5))).toEqual(first);
});
