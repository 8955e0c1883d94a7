import { admitMtu, type WithinRound } from './horizon.js';
import type { MarketRules, Product } from './market-rules.js';
import type { PowerW, PriceTicks } from './quantity.js';
import { accepted, type Outcome, rejected } from './rejection.js';

/**
 * What an order does at its node. For energy: `sell` feeds in, `buy` takes out. For flexibility: `up` is more feed-in or less load,
 * `down` the reverse. `up` clears as a sell; `down` clears as a buy at the negated limit, since it asks to be paid for taking more.
 */
export type OrderSide = 'sell' | 'buy' | 'up' | 'down';

/** The content of an order as its participant states it; limit in ticks. */
export interface OrderTerms extends WithinRound {
  readonly clientOrderId: string;
  readonly side: OrderSide;
  readonly node: string;
  readonly quantityW: PowerW;
  /** Worst price accepted: at least for what is sold or offered, at most for what is bought. */
  readonly limit: PriceTicks;
  /** Where flexibility is delivered, required for `up` and `down`; for energy, whose it is, so that its prosumer gets its share. */
  readonly meteringPoint?: string;
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

/** Checks what the rules alone decide: side, quantity, limit. `path` is prefixed to field names. */
export function admitTerms(terms: OrderTerms, rules: MarketRules, path: string): Outcome<OrderTerms> {
  const { order: bounds } = rules;
  const mtu = admitMtu(rules, terms, path);
  if (!mtu.ok) return mtu;
  if (!rules.products.includes(productOf(terms.side)))
    return rejected('side-not-offered', `${path}side`, `this market has no ${productOf(terms.side)} orders`);
  if (terms.quantityW <= 0) return rejected('quantity-not-positive', `${path}quantityW`);
  if (terms.quantityW < bounds.minQuantityW || terms.quantityW > bounds.maxQuantityW)
    return rejected(
      'quantity-out-of-bounds',
      `${path}quantityW`,
      `${terms.quantityW} W is not between ${bounds.minQuantityW} W and ${bounds.maxQuantityW} W`,
    );
  if (terms.quantityW % bounds.quantityStepW !== 0)
    return rejected('quantity-off-step', `${path}quantityW`, `not a multiple of ${bounds.quantityStepW} W`);
  if (terms.limit < bounds.minLimit || terms.limit > bounds.maxLimit)
    return rejected('price-out-of-bounds', `${path}limit`);
  if (productOf(terms.side) === 'flexibility' && terms.meteringPoint === undefined)
    return rejected('malformed-message', `${path}meteringPoint`, 'a flexibility offer names its metering point');
  return accepted(terms);
}

/** True where only the quantity became smaller: such an amendment keeps its time priority. */
export function isReduction(from: OrderTerms, to: OrderTerms): boolean {
  return to.quantityW <= from.quantityW && to.limit === from.limit;
}
