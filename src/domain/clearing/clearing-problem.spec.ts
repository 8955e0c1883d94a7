import { admitted, roundOf } from '../../../test/reference/round-builder.js';
import { PRICE_BOUND_TICKS, QUANTITY_BOUND_W } from '../quantity.js';
import { BUY, ClearingProblem, faultOfOrder, type OrderEntry, SELL, type Upstream } from './clearing-problem.js';

const order: OrderEntry = { node: 1, side: BUY, quantityW: 5, limitTicks: 7 };
const [nodeCount, watts, ticks] = [3, QUANTITY_BOUND_W, PRICE_BOUND_TICKS];

/** Both ways of asking: about one order, and about it among others. */
function faults(change: Partial<OrderEntry>) {
  const entry = { ...order, ...change };
  const rows = [order, entry, order];
  const alone = faultOfOrder(entry, nodeCount, 'orders[1]');
  const among = ClearingProblem.admit({
    ...roundOf({
      branches: [
        ['n1', 'root', 9, 9],
        ['n2', 'root', 9, 9],
      ],
      orders: [],
    }),
    orders: {
      node: Int32Array.from(rows, ({ node }) => node),
      side: Uint8Array.from(rows, ({ side }) => side),
      quantityW: Int32Array.from(rows, ({ quantityW }) => quantityW),
      limitTicks: Int32Array.from(rows, ({ limitTicks }) => limitTicks),
    },
  });
  return [alone, among.ok ? undefined : among].map((fault) => fault && [fault.rejection.code, fault.rejection.field]);
}

test.each<[string, Partial<OrderEntry>]>([
  ['at the first node', { node: 0 }],
  ['at the last node', { node: 2 }],
  ['that sells', { side: SELL }],
  ['of one watt', { quantityW: 1 }],
  ['of a gigawatt', { quantityW: watts }],
  ['at the highest limit', { limitTicks: ticks }],
  ['at the lowest limit', { limitTicks: -ticks }],
])('an order %s is admitted', (_, change) => {
  expect(faults(change)).toEqual([undefined, undefined]);
});

test.each<[string, Partial<OrderEntry>, string, string]>([
  ['before the first node', { node: -1 }, 'unknown-node', 'orders[1].node'],
  ['behind the last node', { node: 3 }, 'unknown-node', 'orders[1].node'],
  ['of a third side', { side: 2 }, 'malformed-message', 'orders[1].side'],
  ['of no watt', { quantityW: 0 }, 'quantity-not-positive', 'orders[1].quantityW'],
  ['of less than a watt', { quantityW: -1 }, 'quantity-not-positive', 'orders[1].quantityW'],
  ['of more than a gigawatt', { quantityW: watts + 1 }, 'quantity-out-of-bounds', 'orders[1].quantityW'],
  ['beyond the highest limit', { limitTicks: ticks + 1 }, 'price-out-of-bounds', 'orders[1].limit'],
  ['beyond the lowest limit', { limitTicks: -ticks - 1 }, 'price-out-of-bounds', 'orders[1].limit'],
])('an order %s is refused', (_, change, code, field) => {
  expect(faults(change)).toEqual([
    [code, field],
    [code, field],
  ]);
});

test.each(['node', 'side', 'quantityW', 'limitTicks'] as const)(
  'a column %s of another length is refused',
  (column) => {
    const round = roundOf({
      orders: [
        ['sell', 'root', 1, 1],
        ['sell', 'root', 1, 1],
      ],
    });
    const orders = { ...round.orders, [column]: round.orders[column].slice(1) };
    expect(ClearingProblem.admit({ ...round, orders })).toMatchObject({
      rejection: { code: 'malformed-message', field: 'orders' },
    });
  },
);

const priced = (sellTicks: number, buyTicks: number): Upstream => ({ kind: 'priced', sellTicks, buyTicks });

test.each([
  ['with one price', priced(5, 5)],
  ['at the bounds', priced(ticks, -ticks)],
  ['that trades nothing', { kind: 'neutral' } as const],
])('upstream %s is admitted', (_, upstream) => {
  expect(admitted(ClearingProblem.admit({ ...roundOf({ orders: [] }), upstream })).upstream).toEqual(upstream);
});

test.each([
  ['half a tick to sell', priced(1.5, 1), 'price-off-tick', 'upstream.sellPrice'],
  ['half a tick to buy', priced(1, 0.5), 'price-off-tick', 'upstream.buyPrice'],
  ['more than the highest price to sell', priced(ticks + 1, 1), 'price-out-of-bounds', 'upstream.sellPrice'],
  ['less than the lowest price to buy', priced(1, -ticks - 1), 'price-out-of-bounds', 'upstream.buyPrice'],
  ['more to buy than to sell', priced(4, 5), 'price-out-of-bounds', 'upstream.buyPrice'],
] as const)('upstream that asks %s is refused', (_, upstream, code, field) => {
  expect(ClearingProblem.admit({ ...roundOf({ orders: [] }), upstream })).toMatchObject({
    ok: false,
    rejection: { code, field },
  });
});

test('orders are paid as clear where the round does not say', () => {
  const { pricing: _, ...round } = roundOf({ orders: [] });
  expect(admitted(ClearingProblem.admit(round)).pricing).toBe('pay-as-clear');
});
