import { admitted, roundOf } from '../../../test/reference/round-builder.js';
import { BUY, SELL } from '../clearing/clearing-problem.js';
import { NetworkBook } from './network-book.js';

/** A cheap seller behind a branch that carries 30 W of its 100 W; the buyer and a dear seller are at the root. */
function congestedBook() {
  return admitted(
    NetworkBook.open(
      roundOf({
        branches: [['n1', 'root', 30, 30]],
        orders: [
          ['sell', 'n1', 100, 10],
          ['sell', 'root', 100, 50],
          ['buy', 'root', 60, 80],
        ],
      }),
    ),
  );
}

function seen(book: NetworkBook) {
  const { fillW, nodePriceTicks, flowW } = admitted(book.indication());
  return { fills: Array.from(fillW), prices: Array.from(nodePriceTicks), flows: Array.from(flowW) };
}

test('prices, fills and flows follow orders as they come and go', () => {
  const book = congestedBook();
  expect(seen(book)).toEqual({ fills: [30, 30, 60], prices: [50, 10], flows: [0, 30] });
  const cheaper = admitted(book.insert({ node: 1, side: SELL, quantityW: 20, limitTicks: 5 }));
  expect(seen(book)).toEqual({ fills: [10, 30, 60, 20], prices: [50, 10], flows: [0, 30] });
  expect(book.cancel(cheaper)).toBe(true);
  expect(book.cancel(cheaper)).toBe(false);
  expect(seen(book)).toEqual({ fills: [30, 30, 60, 0], prices: [50, 10], flows: [0, 30] });
});

test('an indication is not touched by what happens later', () => {
  const book = congestedBook();
  const before = admitted(book.indication());
  book.cancel(2);
  admitted(book.indication());
  expect(Array.from(before.fillW)).toEqual([30, 30, 60]);
});

test('what still rests can be opened as another book', () => {
  const book = congestedBook();
  book.cancel(1);
  const { orders, numbers } = book.resting();
  expect(Array.from(numbers)).toEqual([0, 2]);
  const other = admitted(NetworkBook.open({ ...roundOf({ branches: [['n1', 'root', 40, 40]], orders: [] }), orders }));
  expect(seen(other).fills).toEqual([40, 40]);
});

test('a book grows beyond its first room', () => {
  const book = congestedBook();
  for (let order = 0; order < 3_000; order++)
    admitted(book.insert({ node: order % 2, side: order % 3 === 0 ? SELL : BUY, quantityW: 1, limitTicks: 40 }));
  expect(seen(book).fills.slice(0, 3)).toEqual([100, 0, 60]);
  expect(book.orders().node.length).toBe(3_003);
});

test.each([
  ['a node that is not there', { node: 2 }, 'unknown-node', 'order.node'],
  ['no quantity', { quantityW: 0 }, 'quantity-not-positive', 'order.quantityW'],
  ['a limit beyond all bounds', { limitTicks: 100_000_001 }, 'price-out-of-bounds', 'order.limit'],
])('an order with %s is refused and changes nothing', (_, change, code, field) => {
  const book = congestedBook();
  const outcome = book.insert({ node: 1, side: SELL, quantityW: 1, limitTicks: 1, ...change });
  expect(outcome).toMatchObject({ ok: false, rejection: { code, field } });
  expect(seen(book).fills).toEqual([30, 30, 60]);
});

test('limits that nothing can meet are refused as in a full clearing', () => {
  const table = { branches: [['n1', 'root', 30, 30, 40] as const], orders: [['buy', 'n1', 5, 10] as const] };
  const book = admitted(NetworkBook.open(roundOf(table)));
  expect(book.indication()).toMatchObject({ ok: false, rejection: { code: 'limits-infeasible' } });
  admitted(book.insert({ node: 1, side: BUY, quantityW: 10, limitTicks: 10 }));
  admitted(book.insert({ node: 0, side: SELL, quantityW: 10, limitTicks: 0 }));
  expect(seen(book)).toMatchObject({ fills: [5, 5, 10] });
});
