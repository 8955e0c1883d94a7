import { InvariantViolation } from '../rejection.js';
import { positionsOf, sum } from './positions.js';

test('what each is owed and owes, by name; one may be both', () => {
  expect(
    positionsOf([
      { payer: 'gridco', payee: 'lumen', amount: 120n },
      { payer: 'lumen', payee: 'ada', amount: 96n },
      { payer: 'gridco', payee: 'carla', amount: 5n },
      { payer: 'carla', payee: 'gridco', amount: 7n },
    ]),
  ).toEqual([
    { participant: 'ada', credit: 96n, debit: 0n },
    { participant: 'carla', credit: 5n, debit: 7n },
    { participant: 'gridco', credit: 7n, debit: 125n },
    { participant: 'lumen', credit: 120n, debit: 96n },
  ]);
});

test('nobody has a position in nothing, and a payment of zero makes two', () => {
  expect(positionsOf([])).toEqual([]);
  expect(positionsOf([{ payer: 'b', payee: 'a', amount: 0n }])).toEqual([
    { participant: 'a', credit: 0n, debit: 0n },
    { participant: 'b', credit: 0n, debit: 0n },
  ]);
});

test('amounts beyond 2^53 are exact', () => {
  const amount = 2n ** 80n + 1n;
  const positions = positionsOf([
    { payer: 'a', payee: 'b', amount },
    { payer: 'a', payee: 'b', amount: 1n },
  ]);
  expect(positions.map(({ credit, debit }) => credit - debit)).toEqual([-amount - 1n, amount + 1n]);
  expect(sum(positions.map(({ credit }) => credit))).toBe(amount + 1n);
});

test('a payment is never negative', () => {
  expect(() => positionsOf([{ payer: 'a', payee: 'b', amount: -1n }])).toThrow(InvariantViolation);
});
