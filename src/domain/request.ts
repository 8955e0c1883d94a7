import type { WithinRound } from './horizon.js';
import { type Micros, type PowerW, type PriceTicks, QUANTITY_BOUND_W } from './quantity.js';
import { accepted, type Outcome, rejected } from './rejection.js';

/** One step of a request's demand: up to `quantityW` more relief, worth `price` each. */
export interface RequestStep {
  readonly quantityW: PowerW;
  readonly price: PriceTicks;
}

/** A DSO's demand for relief at a congestion point, as it states it. */
export interface RequestTerms extends WithinRound {
  readonly clientRequestId: string;
  /** Lower node of the branch. */
  readonly congestionPoint: string;
  readonly direction: 'up' | 'down';
  /** Prices fall strictly from step to step. */
  readonly steps: readonly RequestStep[];
}

export interface FlexibilityRequest extends RequestTerms {
  readonly sequence: number;
  readonly participant: string;
}

/** Most steps of one request. */
export const MOST_STEPS = 32;

/** The most that relief of these steps can cost in a market time unit, in micro-units of money, rounded up. */
export function greatestCost(steps: readonly RequestStep[], mtuSeconds: number): Micros {
  const tickWattSeconds = steps.reduce(
    (sum, { quantityW, price }) => sum + BigInt(quantityW) * BigInt(price) * BigInt(mtuSeconds),
    0n,
  );
  // A tick is 0.01 per MWh: W x ticks x s / 3600 = 10^-8 units of currency.
  return (tickWattSeconds + 359_999n) / 360_000n;
}

export function admitSteps(
  steps: readonly RequestStep[],
  maxPrice: PriceTicks,
  path: string,
): Outcome<readonly RequestStep[]> {
  if (steps.length === 0) return rejected('malformed-message', `${path}steps`, 'a request has at least one step');
  if (steps.length > MOST_STEPS) return rejected('message-too-large', `${path}steps`, `at most ${MOST_STEPS} steps`);
  for (const [index, step] of steps.entries()) {
    const at = `${path}steps[${index}]`;
    if (step.quantityW <= 0) return rejected('quantity-not-positive', `${at}.quantityW`);
    if (step.quantityW > QUANTITY_BOUND_W) return rejected('quantity-out-of-bounds', `${at}.quantityW`);
    if (step.price < 0 || step.price > maxPrice) return rejected('price-out-of-bounds', `${at}.price`);
    const before = steps[index - 1];
    if (before !== undefined && step.price >= before.price) return rejected('steps-not-falling', `${at}.price`);
  }
  return accepted(steps);
}
