import { admitted, type BranchRow, roundOf } from '../../../test/reference/round-builder.js';
import { clear } from '../clearing/clearing.js';
import { BUY, ClearingProblem, SELL } from '../clearing/clearing-problem.js';
import { ContinuousMarket } from './continuous-market.js';
import type { ContinuousEvent, ContinuousOrder, Duration } from './continuous-order.js';

const day: Duration = { kind: 'good-till' };
const now: Duration = { kind: 'immediate-or-cancel' };
const kill: Duration = { kind: 'fill-or-kill' };

function market(branches: readonly BranchRow[] = []) {
  const { network, limits } = roundOf({ branches, orders: [] });
  return new ContinuousMarket(network, limits, { lowestTicks: 0, highestTicks: 100, capacity: 4 });
}

/** Sends orders of different participants, one a second, with ids from 1. Node 0 is the root. */
function send(
  into: ContinuousMarket,
  ...rows: readonly (readonly ['sell' | 'buy', number, number, number, Duration?, number?])[]
): ContinuousEvent[][] {
  return rows.map(([side, node, quantityW, limitTicks, duration = day, participant], index) => {
    const id = index + 1;
    const order: ContinuousOrder = {
      id,
      node,
      side: side === 'sell' ? SELL : BUY,
      quantityW,
      limitTicks,
      duration,
      participant: participant ?? id,
    };
    return into.submit(order, id);
  });
}

const accepted = (order: number) => ({ kind: 'accepted', order });
const traded = (sell: number, buy: number, watts: number, priceTicks: number) => ({
  kind: 'traded',
  sell,
  buy,
  watts,
  priceTicks,
});
const cancelled = (order: number, watts: number, reason: string) => ({ kind: 'cancelled', order, watts, reason });

test('an order trades at the limits of those that rest, best price first, then earliest', () => {
  expect(send(market(), ['sell', 0, 5, 40], ['sell', 0, 5, 30], ['sell', 0, 5, 30], ['buy', 0, 12, 50])).toEqual([
    [accepted(1)],
    [accepted(2)],
    [accepted(3)],
    [accepted(4), traded(2, 4, 5, 30), traded(3, 4, 5, 30), traded(1, 4, 2, 40)],
  ]);
});

test.each([
  ['immediate-or-cancel', now, [traded(1, 2, 5, 30), cancelled(2, 3, 'immediate-or-cancel')]],
  ['fill-or-kill', kill, [cancelled(2, 8, 'fill-or-kill')]],
] as const)('what %s leaves is cancelled', (_, duration, events) => {
  expect(send(market(), ['sell', 0, 5, 30], ['buy', 0, 8, 30, duration])[1]).toEqual([accepted(2), ...events]);
});

test('an order lives until its moment', () => {
  const book = market();
  send(book, ['sell', 0, 5, 30, { kind: 'good-till', until: 10 }]);
  expect(book.expire(9)).toEqual([]);
  expect(book.expire(10)).toEqual([cancelled(1, 5, 'expired')]);
  expect(send(market(), ['sell', 0, 5, 30, { kind: 'good-till', until: 1 }])).toEqual([
    [accepted(1), cancelled(1, 5, 'expired')],
  ]);
});

test('nobody trades with themselves: the rest of the later order is cancelled', () => {
  expect(
    send(market(), ['sell', 0, 5, 20], ['sell', 0, 5, 30, day, 9], ['sell', 0, 5, 40], ['buy', 0, 15, 50, day, 9])[3],
  ).toEqual([accepted(4), traded(1, 4, 5, 20), cancelled(4, 10, 'self-trade')]);
});

test('a branch carries what it can; who lies behind it is passed over', () => {
  const book = market([['n1', 'root', 3, 3]]);
  expect(send(book, ['sell', 1, 5, 20], ['sell', 0, 5, 30], ['buy', 0, 6, 50])[2]).toEqual([
    accepted(3),
    traded(1, 3, 3, 20),
    traded(2, 3, 3, 30),
  ]);
  expect(Array.from(book.flowW)).toEqual([0, 3]);
});

test('what flows against the other makes room on a full branch for who comes later', () => {
  const book = market([['n1', 'root', 3, 3]]);
  const events = send(
    book,
    ['buy', 0, 5, 50],
    ['sell', 1, 4, 20],
    ['sell', 0, 2, 60],
    ['buy', 1, 2, 60],
    ['sell', 1, 9, 40],
  );
  expect(events.slice(1)).toEqual([
    [accepted(2), traded(2, 1, 3, 50)],
    [accepted(3)],
    [accepted(4), traded(2, 4, 1, 20), traded(3, 4, 1, 60)],
    [accepted(5), traded(5, 1, 1, 50)],
  ]);
});

test('what is left at the gate is cleared as an auction within what is left of the limits', () => {
  const book = market([['n1', 'root', 3, 3]]);
  send(book, ['sell', 1, 5, 20], ['buy', 0, 2, 50], ['buy', 0, 5, 10]);
  const { input, orderIds } = book.remainder({
    requests: [],
    upstream: { kind: 'priced', sellTicks: 25, buyTicks: 25 },
    pricePoint: 'middle',
    marginalAllocation: 'time',
  });
  const clearing = admitted(clear(admitted(ClearingProblem.admit(input))));
  expect(orderIds).toEqual([1, 3]);
  expect(Array.from(clearing.fillW)).toEqual([1, 0]);
});

test.each([
  ['a node that is not there', { node: 7 }, 'unknown-node', 'order.node'],
  ['a limit outside the range of the book', { limitTicks: 101 }, 'price-out-of-bounds', 'order.limit'],
  ['an id that is not later than all before', { id: 1 }, 'duplicate-id', 'order.id'],
])('an order with %s is rejected', (_, change, code, field) => {
  const book = market();
  send(book, ['sell', 0, 5, 30]);
  const order = { id: 2, node: 0, side: BUY, quantityW: 1, limitTicks: 1, duration: day, participant: 1 };
  expect(book.submit({ ...order, ...change }, 2)).toMatchObject([{ kind: 'rejected', rejection: { code, field } }]);
  expect(book.orderCount).toBe(1);
});

test('a full book and an unknown order are told', () => {
  const book = market();
  const events = send(
    book,
    ['sell', 0, 1, 9],
    ['sell', 0, 1, 9],
    ['sell', 0, 1, 9],
    ['sell', 0, 1, 9],
    ['buy', 0, 1, 9],
  );
  expect(events[4]).toMatchObject([{ kind: 'rejected', rejection: { code: 'too-many-orders' } }]);
  expect(book.cancel(1, 6)).toEqual([cancelled(1, 1, 'withdrawn')]);
  expect(book.cancel(1, 6)).toMatchObject([{ kind: 'rejected', rejection: { code: 'order-not-live' } }]);
});
