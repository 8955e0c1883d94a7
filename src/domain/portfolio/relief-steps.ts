import type { ReliefStep } from '../clearing/relief-value.js';
import type { PowerW, PriceTicks } from '../quantity.js';

/** What a DSO can pay for instead of flexibility when a branch carries more than its limit. */
export interface ReliefAlternatives {
  /** A temporary subscription: power beyond the limit up to `mostW`, at a price per MWh. */
  readonly subscription: { readonly mostW: PowerW; readonly price: PriceTicks };
  /** What each MWh beyond limit and subscription costs. Above the subscription's price. */
  readonly overrunPrice: PriceTicks;
  /** A larger branch: yearly cost in whole currency units, for how much power, needed in how many hours of a year. */
  readonly reinforcement?: { readonly annualCost: number; readonly capacityW: PowerW; readonly hoursPerYear: number };
}

/** What deferring a reinforcement is worth per MWh of relief, rounded down: its yearly cost over the energy it would carry in a year. */
export function reinforcementPrice({
  annualCost,
  capacityW,
  hoursPerYear,
}: NonNullable<ReliefAlternatives['reinforcement']>): PriceTicks {
  // Currency units a year over watt-hours a year, in ticks of 0.01 per 10^6 Wh.
  return Number((BigInt(annualCost) * 100_000_000n) / (BigInt(capacityW) * BigInt(hoursPerYear)));
}

/**
 * What relief of an excess is worth to the DSO, as the steps of its request. No watt is worth more than the cheapest thing that it makes
 * unnecessary: the watts beyond what can be subscribed spare an overrun, or a reinforcement where that is cheaper; the others spare a
 * subscription. Prices fall strictly; steps that are worth nothing are left out.
 */
export function reliefSteps(excessW: PowerW, alternatives: ReliefAlternatives): ReliefStep[] {
  const { subscription, overrunPrice, reinforcement } = alternatives;
  const cap = reinforcement === undefined ? Number.POSITIVE_INFINITY : reinforcementPrice(reinforcement);
  const subscribed = Math.min(excessW, subscription.mostW);
  const steps = [
    { quantityW: excessW - subscribed, priceTicks: Math.min(overrunPrice, cap) },
    { quantityW: subscribed, priceTicks: Math.min(subscription.price, cap) },
  ].filter(({ quantityW, priceTicks }) => quantityW > 0 && priceTicks > 0);
  if (steps.length === 2 && steps[0]!.priceTicks === steps[1]!.priceTicks)
    return [{ quantityW: excessW, priceTicks: steps[0]!.priceTicks }];
  return steps;
}
