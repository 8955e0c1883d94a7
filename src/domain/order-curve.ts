import { BUY, SELL } from './clearing/clearing-problem.js';
import { type Curve, type CurveStep, expandCurve } from './clearing/curves.js';
import type { MarketRules } from './market-rules.js';
import { clearingSide, type OrderSide, type OrderTerms } from './order.js';
import type { PowerW, PriceTicks } from './quantity.js';
import { accepted, assertInvariant, type Outcome, rejected } from './rejection.js';

/** Most steps or points of one curve. */
export const MOST_CURVE_ENTRIES = 100;

/** A step of a curve: so many watts more at a price. Or a point: the price of the watt at `quantityW`, counted from the first. */
export interface CurveEntry {
  readonly quantityW: PowerW;
  readonly price: PriceTicks;
}

/** What an order asks for each of its watts, in its own words: rising for what is sold or offered, falling for what is bought. */
export type OrderCurve =
  | { readonly kind: 'steps'; readonly steps: readonly CurveEntry[] }
  | { readonly kind: 'piecewise-linear'; readonly points: readonly CurveEntry[] };

/** All watts of a curve, and the price of the last, which is the worst that it accepts. */
export function extentOf(curve: OrderCurve): Pick<OrderTerms, 'quantityW' | 'limit'> {
  const entries = entriesOf(curve);
  const last = entries.at(-1);
  const quantityW =
    curve.kind === 'steps' ? entries.reduce((sum, step) => sum + step.quantityW, 0) : (last?.quantityW ?? 0);
  return { quantityW, limit: last?.price ?? 0 };
}

/** A part of an order that clears at one limit; the limit is that of the clearing, negated for a `down` offer. */
export type Tranche = Pick<CurveStep, 'quantityW'> & { readonly limitTicks: PriceTicks };

/** The limit orders that an admitted order clears as: itself, or the steps of its curve in merit order. */
export function tranchesOf(order: Pick<OrderTerms, 'side' | 'limit' | 'quantityW' | 'curve'>): readonly Tranche[] {
  if (order.curve === undefined) return [{ quantityW: order.quantityW, limitTicks: clearingSide(order).limit }];
  const tranches = expandOrderCurve(order.side, order.curve, 'curve');
  assertInvariant(tranches.ok, 'the curve of an admitted order is in order');
  return tranches.value;
}

/** Checks the steps or points of a curve for themselves and in sequence. Its extent is checked like any order's. */
export function admitCurve(
  side: OrderSide,
  curve: OrderCurve,
  { minLimit, maxLimit, quantityStepW }: MarketRules['order'],
  path: string,
): Outcome<readonly Tranche[]> {
  const field = `${path}curve`;
  const list = curve.kind === 'steps' ? 'steps' : 'points';
  const entries = entriesOf(curve);
  if (entries.length > MOST_CURVE_ENTRIES)
    return rejected('message-too-large', `${field}.${list}`, `at most ${MOST_CURVE_ENTRIES} ${list}`);
  for (const [index, { quantityW, price }] of entries.entries()) {
    const at = `${field}.${list}[${index}]`;
    if (quantityW % quantityStepW !== 0)
      return rejected('quantity-off-step', `${at}.quantityW`, `not a multiple of ${quantityStepW} W`);
    if (price < minLimit || price > maxLimit) return rejected('price-out-of-bounds', `${at}.price`);
  }
  return expandOrderCurve(side, curve, field);
}

function expandOrderCurve(side: OrderSide, curve: OrderCurve, field: string): Outcome<readonly Tranche[]> {
  const { sell } = clearingSide({ side, limit: 0 });
  const toClear = ({ quantityW, price }: CurveEntry): CurveStep => ({
    quantityW,
    priceTicks: clearingSide({ side, limit: price }).limit,
  });
  const clears: Curve =
    curve.kind === 'steps'
      ? { kind: 'steps', steps: curve.steps.map(toClear) }
      : { kind: 'piecewise-linear', points: curve.points.map(toClear) };
  const expanded = expandCurve(clears, { node: 0, side: sell ? SELL : BUY }, field);
  if (!expanded.ok) return expanded;
  return accepted(expanded.value.map(({ quantityW, limitTicks }) => ({ quantityW, limitTicks })));
}

function entriesOf(curve: OrderCurve): readonly CurveEntry[] {
  return curve.kind === 'steps' ? curve.steps : curve.points;
}
