import { CostCurve } from './cost-curve.js';
import { lineAbove, lineBelow, type PriceLine, priceAt } from './price-hull.js';
import type { PriceRange } from './price-range.js';

/** Prices 10, 20, 50 and 60 between net exports of -10, 0, 5, 10 and 30 W. */
const curve = new CostCurve(-10, 0n, [
  { priceTicks: 10, powerW: 10 },
  { priceTicks: 20, powerW: 5 },
  { priceTicks: 50, powerW: 5 },
  { priceTicks: 60, powerW: 20 },
]);

/** The second of two periods; the first has another range, which must not matter. */
function range(firstEnd: number, lastEnd: number, lowest: number, highest: number): PriceRange {
  return {
    firstEnd: Int32Array.of(2, firstEnd),
    lastEnd: Int32Array.of(3, lastEnd),
    lowest: Float64Array.of(-1_000, lowest),
    highest: Float64Array.of(1_000, highest),
  };
}

/** The line with its height moved by a millionth of it and of one tick, as rounding asks. */
function shifted({ fromW, atTicks, slope }: PriceLine, sign: 1 | -1): PriceLine {
  return { fromW, atTicks: atTicks + sign * 1e-6 * (1 + Math.abs(atTicks)), slope };
}

// The corners a line must not be below: (-10, 10), (0, 20), (5, 50), (10, 60) and at the end what the range allows.
test.each<[string, PriceRange, number, number, number, number]>([
  ['the first edge passes over the corner at 0 W', range(0, 4, 0, 100), -5, -10, 10, 40 / 15],
  ['at a corner the edge before it', range(0, 4, 0, 100), 5, -10, 10, 40 / 15],
  ['beyond it the next; the corner at 10 W lies on it', range(0, 4, 0, 100), 6, 5, 50, 2],
  ['right of the range the last edge', range(0, 4, 0, 100), 40, 5, 50, 2],
  ['left of the range the first edge', range(0, 4, 0, 100), -40, -10, 10, 40 / 15],
  ['prices end at the highest', range(0, 4, 0, 55), 7, 5, 50, 1],
  ['and are flat from there', range(0, 4, 0, 55), 11, 10, 55, 0],
  ['a part of the curve', range(1, 3, 0, 90), 2, 0, 20, 7],
  ['a single net export', range(2, 2, 0, 45), 9, 5, 45, 0],
  ['prices below zero', range(0, 1, -90, -20), -5, -10, -20, 0],
])('the lowest line above all prices: %s', (_, limits, exportW, fromW, atTicks, slope) => {
  expect(lineAbove(curve, limits, 1, exportW)).toEqual(shifted({ fromW, atTicks, slope }, 1));
});

// The corners a line must not be above: at the start what the range allows, then (0, 10), (5, 20), (10, 50) and (30, 60).
test.each<[string, PriceRange, number, number, number, number]>([
  ['the first edge', range(0, 4, 5, 100), -5, -10, 5, 0.5],
  ['the second passes under the corners at 5 and 10 W', range(0, 4, 5, 100), 20, 0, 10, 50 / 30],
  ['at a corner the edge before it', range(0, 4, 5, 100), 0, -10, 5, 0.5],
  ['prices begin at the lowest', range(0, 4, 15, 100), -5, -10, 15, 0],
  ['a part of the curve', range(2, 4, 20, 100), 8, 5, 20, 1.6],
  ['a single net export', range(3, 3, 33, 100), 0, 10, 33, 0],
  ['prices below zero', range(0, 1, -20, 100), -5, -10, -20, 3],
])('the highest line below all prices: %s', (_, limits, exportW, fromW, atTicks, slope) => {
  const found = lineBelow(curve, limits, 1, exportW)!;
  const expected = shifted({ fromW, atTicks, slope }, -1);
  expect(found.fromW).toBe(expected.fromW);
  expect(found.atTicks).toBeCloseTo(expected.atTicks, 9);
  expect(found.slope).toBeCloseTo(expected.slope, 12);
});

test('without an end to prices there is no line', () => {
  expect(lineAbove(curve, range(0, 4, 0, Number.POSITIVE_INFINITY), 1, 0)).toBeUndefined();
  expect(lineBelow(curve, range(0, 4, Number.NEGATIVE_INFINITY, 100), 1, 0)).toBeUndefined();
});

test('a line goes on beyond its edge', () => {
  const line = { fromW: 5, atTicks: 50, slope: 2 };
  expect([0, 5, 10].map((exportW) => priceAt(line, exportW))).toEqual([40, 50, 60]);
});
