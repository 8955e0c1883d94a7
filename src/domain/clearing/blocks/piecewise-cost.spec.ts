import { bestEnd } from './piecewise-cost.js';

/** Slopes of 10, 20, 20 and 30 between five ends. */
const cost = { end: Float64Array.of(0, 1, 2, 3, 4), slope: Float64Array.of(10, 20, 20, 30) };

test.each([
  ['below all slopes the first', 5, 2, 0],
  ['at the first slope either of its ends', 10, 0, 0],
  ['at the first slope either of its ends', 10, 1, 1],
  ['otherwise the lower', 10, 3, 0],
  ['between slopes the one between them', 15, 4, 1],
  ['along level slopes any', 20, 1, 1],
  ['along level slopes any', 20, 2, 2],
  ['along level slopes any', 20, 3, 3],
  ['otherwise the lowest of them', 20, 4, 1],
  ['above all slopes the last', 35, 0, 4],
  ['above all slopes the last', 35, 9, 4],
  ['an end that is no longer there counts as the last', 30, 9, 4],
])('%s: at %i, coming from %i, end %i', (_, price, from, end) => {
  expect(bestEnd(cost, price, from)).toBe(end);
});
