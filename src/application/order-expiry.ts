import type { OrderCancelled } from '../domain/events.js';
import type { MarketState } from '../domain/market-state.js';
import type { EpochSeconds } from '../domain/market-time.js';
import { accepted } from '../domain/rejection.js';
import { waitingW } from '../domain/round.js';
import type { Done } from './decision.js';
import type { Decide, Market } from './market.js';

/** Expiries of one decision, so that other commands get their turn between them. */
export const MOST_EXPIRIES = 1_000;

/** Lets orders of open rounds expire whose time has come, the earliest of each round first. Without any, nothing is journaled. */
export function expireOrders(): Decide<Done> {
  return (state, nextSequence, now) => {
    const events: OrderCancelled[] = [];
    for (const round of state.expiries.keys())
      events.push(...expiriesDue(state, round, now, MOST_EXPIRIES - events.length));
    return accepted({ events, reply: { sequence: nextSequence - 1 + events.length } });
  };
}

/** Lets everything expire that is due by the market's clock. */
export async function expireDueOrders(market: Market): Promise<void> {
  for (;;) {
    const before = market.durableSequence;
    const done = await market.execute(expireOrders());
    if (!done.ok || done.value.sequence < before + MOST_EXPIRIES) return;
  }
}

/** The expiries that are due in a round, by time, then by sequence; at most `most`. */
export function expiriesDue(
  state: MarketState,
  round: number,
  now: EpochSeconds,
  most = Number.POSITIVE_INFINITY,
): OrderCancelled[] {
  const queue = state.expiries.get(round);
  if (queue === undefined) return [];
  const { orders } = state.rounds.get(round)!;
  const due: OrderCancelled[] = [];
  const kept: { readonly order: number; readonly until: EpochSeconds }[] = [];
  while (due.length < most) {
    const number = queue.takeDue(now);
    if (number === undefined) break;
    const order = orders.get(number)!;
    // Those that left before are forgotten here; the others stay until the event has happened.
    if (waitingW(order) === 0) continue;
    kept.push({ order: number, until: order.validUntil! });
    due.push({ type: 'order-cancelled', round, participant: order.participant, order: number, reason: 'expired' });
  }
  for (const { order, until } of kept) queue.add(order, until);
  return due;
}
