import { admitMtu } from './horizon.js';
import { type MarketRules, type OrderBounds, tradingOf } from './market-rules.js';
import { type OrderTerms, productOf } from './order.js';
import { admitCurve, type OrderCurve } from './order-curve.js';
import { mixedUp } from './plausible-power.js';
import { accepted, type Outcome, rejected } from './rejection.js';

/** Checks what the rules alone decide: side, quantity, limit, time in force. `path` is prefixed to field names. */
export function admitTerms(terms: OrderTerms, rules: MarketRules, path: string): Outcome<OrderTerms> {
  const { order: bounds } = rules;
  const mtu = admitMtu(rules, terms, path);
  if (!mtu.ok) return mtu;
  if (!rules.products.includes(productOf(terms.side)))
    return rejected('side-not-offered', `${path}side`, `this market has no ${productOf(terms.side)} orders`);
  const priced =
    terms.curve === undefined ? admitLimit(terms, bounds, path) : admitCurveOrder(terms, terms.curve, bounds, path);
  if (!priced.ok) return priced;
  if (productOf(terms.side) === 'flexibility' && terms.meteringPoint === undefined)
    return rejected('malformed-message', `${path}meteringPoint`, 'a flexibility offer names its metering point');
  return faultOfTrading(terms, rules, path) ?? accepted(terms);
}

function faultOfTrading({ timeInForce, validUntil, curve }: OrderTerms, rules: MarketRules, path: string) {
  const isAuction = tradingOf(rules) === 'auction';
  if (isAuction && (timeInForce === 'immediate-or-cancel' || timeInForce === 'fill-or-kill'))
    return rejected('time-in-force-not-offered', `${path}timeInForce`, 'in an auction every order waits for the gate');
  if (!isAuction && curve !== undefined)
    return rejected('unsupported', `${path}curve`, 'where orders trade as they come, each has one limit');
  if ((timeInForce === 'good-till-time') !== (validUntil !== undefined))
    return rejected('malformed-message', `${path}validUntil`, 'a good-till-time order has one, and no other has');
  return undefined;
}

function admitLimit({ quantityW, limit }: OrderTerms, bounds: OrderBounds, path: string): Outcome<unknown> {
  const quantity = admitQuantity(quantityW, bounds, `${path}quantityW`);
  if (!quantity.ok) return quantity;
  if (quantityW % bounds.quantityStepW !== 0)
    return rejected('quantity-off-step', `${path}quantityW`, `not a multiple of ${bounds.quantityStepW} W`);
  return limit < bounds.minLimit || limit > bounds.maxLimit
    ? rejected('price-out-of-bounds', `${path}limit`)
    : accepted(limit);
}

/** The bounds of an order's quantity hold for the curve as a whole. */
function admitCurveOrder(terms: OrderTerms, curve: OrderCurve, bounds: OrderBounds, path: string): Outcome<unknown> {
  const tranches = admitCurve(terms.side, curve, bounds, path);
  return tranches.ok ? admitQuantity(terms.quantityW, bounds, `${path}curve`) : tranches;
}

function admitQuantity(quantityW: number, { minQuantityW, maxQuantityW }: OrderBounds, field: string): Outcome<number> {
  if (quantityW <= 0) return rejected('quantity-not-positive', field);
  if (quantityW < minQuantityW || quantityW > maxQuantityW)
    return rejected(
      'quantity-out-of-bounds',
      field,
      `${quantityW} W is not between ${minQuantityW} W and ${maxQuantityW} W${mixedUp(quantityW, minQuantityW, maxQuantityW)}`,
    );
  return accepted(quantityW);
}
