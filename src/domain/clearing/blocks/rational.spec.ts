import { add, compare, divide, floor, multiply, type Rational, rational, subtract } from './rational.js';

/** `'-3/4'`, or `'2'` for a whole number. */
const written = ({ numerator, denominator }: Rational) =>
  denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;

test.each([
  [6n, 8n, '3/4'],
  [-6n, 8n, '-3/4'],
  [6n, -8n, '-3/4'],
  [-6n, -8n, '3/4'],
  [8n, 4n, '2'],
  [0n, -5n, '0'],
  [0n, 0n, '0'],
  [10n ** 30n, 10n ** 29n, '10'],
])('%i over %i is %s in lowest terms, its denominator positive', (numerator, denominator, text) => {
  expect(written(rational(numerator, denominator))).toBe(text);
});

test('a whole number needs no denominator', () => {
  expect(rational(-7n)).toEqual({ numerator: -7n, denominator: 1n });
});

const [half, third, minusTwo] = [rational(1n, 2n), rational(1n, 3n), rational(-2n)];

test.each([
  ['1/2 + 1/3', add(half, third), '5/6'],
  ['1/2 + 1/2', add(half, half), '1'],
  ['1/3 - 1/2', subtract(third, half), '-1/6'],
  ['1/2 - 1/2', subtract(half, half), '0'],
  ['1/2 x -2', multiply(half, minusTwo), '-1'],
  ['1/3 x 1/2', multiply(third, half), '1/6'],
  ['1/3 : 1/2', divide(third, half), '2/3'],
  ['1/3 : -2', divide(third, minusTwo), '-1/6'],
])('%s', (_, result, text) => {
  expect(written(result)).toBe(text);
});

test.each([
  [third, half, -1],
  [half, third, 1],
  [half, rational(2n, 4n), 0],
  [minusTwo, third, -1],
  [rational(10n ** 20n + 1n, 10n ** 20n), rational(1n), 1],
])('%j compared with %j', (a, b, order) => {
  expect(compare(a, b)).toBe(order);
});

test.each([
  [rational(7n, 2n), 3n],
  [rational(-7n, 2n), -4n],
  [rational(-4n, 2n), -2n],
  [rational(4n, 2n), 2n],
  [rational(-1n, 3n), -1n],
  [rational(1n, 3n), 0n],
])('%j is rounded down to %i', (value, whole) => {
  expect(floor(value)).toBe(whole);
});
