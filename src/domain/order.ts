import type { WithinRound } from './horizon.js';
import type { Product } from './market-rules.js';
import type { EpochSeconds } from './market-time.js';
import type { OrderCurve } from './order-curve.js';
import type { PowerW, PriceTicks } from './quantity.js';

/**
 * What an order does at its node. For energy: `sell` feeds in, `buy` takes out. For flexibility: `up` is more feed-in or less load,
 * `down` the reverse. `up` clears as a sell; `down` clears as a buy at the negated limit, since it asks to be paid for taking more.
 */
export type OrderSide = 'sell' | 'buy' | 'up' | 'down';

/**
 * How long what finds no counterpart waits: until the gate; until a time before it; not at all; or, for `fill-or-kill`, not even what does
 * find one trades unless all of it does.
 */
export const timesInForce = ['good-till-gate', 'good-till-time', 'immediate-or-cancel', 'fill-or-kill'] as const;
export type TimeInForce = (typeof timesInForce)[number];

/** The content of an order as its participant states it; limit in ticks. */
export interface OrderTerms extends WithinRound {
  readonly clientOrderId: string;
  readonly side: OrderSide;
  readonly node: string;
  /** Of a curve: all its watts. */
  readonly quantityW: PowerW;
  /** Worst price accepted: at least for what is sold or offered, at most for what is bought. Of a curve: the price of its last watt. */
  readonly limit: PriceTicks;
  /** Where the price is not one for all watts. */
  readonly curve?: OrderCurve;
  /** Where flexibility is delivered, required for `up` and `down`; for energy, whose it is, so that its prosumer gets its share. */
  readonly meteringPoint?: string;
  /** Until the gate where it is left out. */
  readonly timeInForce?: TimeInForce;
  /** Of a `good-till-time` order: the market time from which on it is in the market no more. */
  readonly validUntil?: EpochSeconds;
}

/** An admitted order. */
export interface Order extends OrderTerms {
  /** Journal sequence of its admission, and its name from then on. */
  readonly sequence: number;
  /** Sequence that decides its time priority; a later one after an amendment that is not a mere reduction. */
  readonly priority: number;
  readonly participant: string;
}

export function productOf(side: OrderSide): Product {
  return side === 'up' || side === 'down' ? 'flexibility' : 'energy';
}

/** Side and limit under which the order enters the clearing. */
export function clearingSide(order: Pick<OrderTerms, 'side' | 'limit'>): { sell: boolean; limit: PriceTicks } {
  switch (order.side) {
    case 'sell':
    case 'up':
      return { sell: true, limit: order.limit };
    case 'buy':
      return { sell: false, limit: order.limit };
    case 'down':
      return { sell: false, limit: 0 - order.limit };
  }
}

/** True where only the quantity became smaller: such an amendment keeps its time priority. */
export function isReduction(
  from: Pick<OrderTerms, 'quantityW' | 'limit'>,
  to: Pick<OrderTerms, 'quantityW' | 'limit'>,
): boolean {
  return to.quantityW <= from.quantityW && to.limit === from.limit;
}
