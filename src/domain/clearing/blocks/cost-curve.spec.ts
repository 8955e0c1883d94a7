import { problemOf, type RoundTable } from '../../../../test/reference/round-builder.js';
import { CostCurve } from './cost-curve.js';

/** Buys of 5 W at 30 and 10 W at 12, sells of 4 W at 10, 6 W at 12 and 8 W at 20. */
const book: RoundTable['orders'] = [
  ['sell', 'root', 8, 20],
  ['buy', 'root', 5, 30],
  ['sell', 'root', 4, 10],
  ['buy', 'root', 10, 12],
  ['sell', 'root', 6, 12],
];

function curveOf(table: RoundTable, upstreamW = 0): CostCurve {
  const problem = problemOf(table);
  return CostCurve.ofOrders(problem, [...problem.orders.node.keys()], upstreamW);
}

const shapeOf = ({ endW, priceTicks }: CostCurve) => ({ ends: Array.from(endW), prices: Array.from(priceTicks) });
const bookCurve = () => curveOf({ orders: book });

test('the merit order is the slope, from all bought and nothing sold to all sold', () => {
  expect(shapeOf(bookCurve())).toEqual({ ends: [-15, -11, 5, 13, 18], prices: [10, 12, 20, 30] });
  expect([bookCurve().leastW, bookCurve().greatestW]).toEqual([-15, 18]);
});

test('only the orders of the list are on it', () => {
  const problem = problemOf({ orders: book });
  expect(shapeOf(CostCurve.ofOrders(problem, [2, 1], 0))).toEqual({ ends: [-5, -1, 4], prices: [10, 30] });
  expect(shapeOf(CostCurve.ofOrders(problem, [], 0))).toEqual({ ends: [0], prices: [] });
});

test('upstream buys and sells its watts at its prices, merged where orders have the same', () => {
  const upstream = { kind: 'priced', sellTicks: 20, buyTicks: 11 } as const;
  expect(shapeOf(curveOf({ orders: book, upstream }, 100))).toEqual({
    ends: [-115, -111, -11, 5, 113, 118],
    prices: [10, 11, 12, 20, 30],
  });
  expect(shapeOf(curveOf({ orders: book, upstream }, 0))).toEqual(shapeOf(bookCurve()));
  expect(shapeOf(curveOf({ orders: [], upstream }, 7))).toEqual({ ends: [-7, 0, 7], prices: [11, 20] });
});

test('steps of no watts leave no trace', () => {
  const steps = [
    { priceTicks: 1, powerW: 0 },
    { priceTicks: 2, powerW: 3 },
    { priceTicks: 2, powerW: 4 },
  ];
  expect(shapeOf(new CostCurve(-1, 5n, steps))).toEqual({ ends: [-1, 6], prices: [2] });
});

test.each([
  [-15, -270],
  [-14, -260],
  [-11, -230],
  [0, -98],
  [5, -38],
  [6, -18],
  [18, 272],
])('to export %i W costs %i tick-watts', (exportW, cost) => {
  expect(Number(bookCurve().costTickW(exportW))).toBe(cost);
});

test('costs beyond 2^53 are exact', () => {
  const dear = new CostCurve(0, 0n, [
    { priceTicks: 99_999_999, powerW: 999_999_999 },
    { priceTicks: 100_000_000, powerW: 1_000_000_000 },
  ]);
  expect(dear.costTickW(999_999_998)).toBe(99_999_999n * 999_999_998n);
  expect(dear.costTickW(1_000_000_000)).toBe(99_999_999n * 999_999_999n + 100_000_000n);
});

test('beyond its ends it has no cost', () => {
  expect(() => bookCurve().costTickW(-16)).toThrow('beyond its cost curve');
  expect(() => bookCurve().costTickW(19)).toThrow('beyond its cost curve');
});

test.each([
  [-16, -Infinity, -Infinity],
  [-15, -Infinity, 10],
  [-14, 10, 10],
  [-11, 10, 12],
  [5, 12, 20],
  [6, 20, 20],
  [17, 30, 30],
  [18, 30, Infinity],
  [19, Infinity, Infinity],
])('at %i W the last watt costs %d, one more %d', (exportW, below, above) => {
  expect([bookCurve().priceBelow(exportW), bookCurve().priceAbove(exportW)]).toEqual([below, above]);
});

test.each([
  [9, 0, 0],
  [10, 0, 1],
  [11, 1, 1],
  [12, 1, 2],
  [20, 2, 3],
  [30, 3, 4],
  [31, 4, 4],
])('at a price of %i the ends from %i to %i are best', (price, below, upTo) => {
  expect([bookCurve().slopesBelow(price), bookCurve().slopesUpTo(price)]).toEqual([below, upTo]);
});

test.each([
  ['at a slope', 12, 0, 4, 12 * -11 + 230, 12 * 11 + 230],
  ['between slopes', 15, 0, 4, 15 * 5 + 38, 15 * 5 + 38],
  ['not before the first position', 12, 2, 4, 12 * 5 + 38, 12 * 5 + 38],
  ['not after the last', 31, 0, 2, 31 * 5 + 38, 31 * 5 + 38],
  ['below all slopes', 0, 0, 4, 270, 270],
  ['above all slopes', 40, 0, 4, 40 * 18 - 272, 40 * 18 + 272],
] as const)('the most that a price can earn beyond cost: %s', (_, price, first, last, gain, magnitude) => {
  expect(bookCurve().gainAt(price, first, last)).toEqual({ gain, magnitude });
  expect(bookCurve().exactGainAt(BigInt(price), 1n, first, last)).toBe(BigInt(gain));
  expect(bookCurve().exactGainAt(BigInt(price) * 3n, 3n, first, last)).toBe(BigInt(gain) * 3n);
});

test('for a fraction of a tick it is exact in its unit', () => {
  // 11 2/3 ticks: the sells at 10 are worth it, the orders at 12 are not.
  expect(bookCurve().exactGainAt(35n, 3n, 0, 4)).toBe(35n * -11n + 230n * 3n);
  expect(bookCurve().exactGainAt(37n, 3n, 0, 4)).toBe(37n * 5n + 38n * 3n);
});

test('a price that is rounded onto a slope, or off it, is read exactly', () => {
  const scale = 10n ** 20n;
  const justBelow = 12n * scale - 1n;
  const justAbove = 12n * scale + 1n;
  expect(bookCurve().exactGainAt(justBelow, scale, 0, 4)).toBe(justBelow * -11n + 230n * scale);
  expect(bookCurve().exactGainAt(justAbove, scale, 0, 4)).toBe(justAbove * 5n + 38n * scale);
});
