import type { HorizonBook } from './horizon-book.js';
import { inTransactions, isExecutable } from './horizon-size.js';

const mtu = (orders: number, nodes: number) => ({ orders, nodes, steps: 0 });

/** A book of market time units alike, as far as its size goes. */
function bookOf(mtus: number, orders: number, nodes: number, blocks: number, entries = 2): HorizonBook {
  const ofMtu = {
    orders: Array.from({ length: orders }),
    grid: Array.from({ length: nodes }, () => ({ steps: [] })),
  };
  const block = (place: number) => ({ node: place % nodes, profile: Array.from({ length: entries }) });
  return {
    mtus: Array.from({ length: mtus }, () => ofMtu),
    blocks: Array.from({ length: blocks }, (_, place) => block(place)),
  } as unknown as HorizonBook;
}

test('market time units share a transaction as long as gas and bytes allow, and none is left out', () => {
  expect(inTransactions([])).toEqual([]);
  expect(inTransactions([mtu(10, 1), mtu(10, 1), mtu(10, 1)])).toEqual([{ first: 0, end: 3 }]);
  const byBytes = inTransactions([mtu(1_000, 1), mtu(1_000, 1), mtu(1_000, 1)]);
  expect(byBytes).toEqual([
    { first: 0, end: 2 },
    { first: 2, end: 3 },
  ]);
  expect(inTransactions([mtu(1, 900), mtu(1, 900)])).toHaveLength(2);
});

test.each<[string, HorizonBook, boolean]>([
  ['a day of hours on 200 nodes with 500 blocks', bookOf(24, 100, 200, 500), true],
  ['a day of quarter-hours on 30 nodes with 500 blocks', bookOf(96, 50, 30, 500), true],
  ['a day of quarter-hours on 200 nodes: more gas than a round may take', bookOf(96, 0, 200, 700), false],
  ['3,000 orders in one market time unit: more bytes than a transaction', bookOf(1, 3_000, 1, 0), false],
  ['1,500 nodes: more gas than a transaction', bookOf(1, 1, 1_500, 0), false],
  ['1,000 blocks over a day of quarter-hours', bookOf(96, 1, 1, 1_000, 96), false],
])('%s', (_, book, fits) => {
  expect(isExecutable(book)).toBe(fits);
});
