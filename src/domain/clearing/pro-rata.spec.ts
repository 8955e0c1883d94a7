import { type OrderRow, problemOf } from '../../../test/reference/round-builder.js';
import { allocateProRata } from './pro-rata.js';

function shared(orders: readonly OrderRow[], fills: readonly number[], branches: readonly string[] = []): number[] {
  const problem = problemOf({ branches: branches.map((node) => [node, 'root', 99, 99]), orders });
  return Array.from(allocateProRata(problem, Int32Array.from(fills)));
}

const sells = (...watts: number[]): OrderRow[] => watts.map((quantity) => ['sell', 'root', quantity, 10]);

test.each([
  ['in proportion', [10, 30], [10, 10], [5, 15]],
  ['a watt over goes to the largest remainder', [3, 1], [3, 0], [2, 1]],
  ['wherever that is', [1, 3], [1, 2], [1, 2]],
  ['at equal remainders to the earlier', [2, 2, 2], [2, 2, 1], [2, 2, 1]],
  ['two watts over to the two largest', [5, 5, 2, 2], [5, 3, 0, 0], [3, 3, 1, 1]],
  ['all filled stay filled', [3, 4], [3, 4], [3, 4]],
  ['none filled stay so', [3, 4], [0, 0], [0, 0]],
])('%s', (_, watts, byTime, expected) => {
  expect(shared(sells(...watts), byTime)).toEqual(expected);
});

test('quantities whose products exceed 2^53 are shared exactly', () => {
  expect(shared(sells(1_000_000_000, 999_999_999), [1_000_000_000, 1])).toEqual([500_000_001, 500_000_000]);
});

test('only orders of the marginal limit share, each side and node for itself', () => {
  const orders: OrderRow[] = [
    ['sell', 'root', 4, 9],
    ['sell', 'root', 4, 10],
    ['sell', 'root', 4, 10],
    ['sell', 'root', 4, 11],
    ['buy', 'root', 6, 30],
    ['buy', 'root', 6, 20],
    ['buy', 'root', 6, 20],
    ['buy', 'root', 6, 10],
    ['sell', 'n1', 4, 10],
    ['sell', 'n1', 4, 10],
  ];
  expect(shared(orders, [4, 4, 0, 0, 6, 6, 0, 0, 4, 2], ['n1'])).toEqual([4, 2, 2, 0, 6, 3, 3, 0, 3, 3]);
});

test('the fills by time are left as they are', () => {
  const fillW = Int32Array.of(10, 0);
  allocateProRata(problemOf({ orders: sells(10, 10) }), fillW);
  expect(Array.from(fillW)).toEqual([10, 0]);
});
