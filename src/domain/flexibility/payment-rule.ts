import { type EnergyWh, type Micros, moneyForEnergyDown, type PriceTicks } from '../quantity.js';
import { assertInvariant } from '../rejection.js';

/** What under-delivery costs, by the names operating markets gave it; docs/baselines.md has the formula of each. */
export const paymentRules = [
  'proportional',
  'usef',
  'cliff-75',
  'cliff-80',
  'sliding-50-100',
  'dfs',
  'flexible-power',
] as const;

export type PaymentRule = (typeof paymentRules)[number];

export interface OrderedDelivery {
  /** What the award asked for; not negative. */
  readonly orderedWh: EnergyWh;
  /** Change of the meter against the baseline in the direction of the award: negative where it went the other way, not capped. */
  readonly deliveredWh: EnergyWh;
}

/** Energy that the award's price is due for, and energy that the rule's penalty price is due for, the other way. */
export interface DueEnergy {
  readonly paidWh: EnergyWh;
  readonly penalisedWh: EnergyWh;
}

/** Paid energy of a positive order and a delivery that is not negative. Whole numbers throughout, rounded down once, at the end. */
const paidEnergy: Readonly<Record<PaymentRule, (orderedWh: EnergyWh, deliveredWh: EnergyWh) => EnergyWh>> = {
  proportional: (ordered, delivered) => Math.min(delivered, ordered),
  usef: (ordered, delivered) => Math.min(delivered, ordered),
  'cliff-75': (ordered, delivered) => (4 * delivered >= 3 * ordered ? Math.min(delivered, ordered) : 0),
  'cliff-80': (ordered, delivered) => (5 * delivered >= 4 * ordered ? Math.min(delivered, ordered) : 0),
  // Nothing at 50 %, all of the order at 100 %.
  'sliding-50-100': (ordered, delivered) => clamp(2 * delivered - ordered, 0, ordered),
  // Between 25 % and 50 % half the price: the published proposal says "reduced" only.
  dfs: (ordered, delivered) => {
    if (4 * delivered < ordered) return 0;
    if (2 * delivered < ordered) return Math.floor(delivered / 2);
    return Math.min(delivered, Math.floor((6 * ordered) / 5));
  },
  // All of the order from 95 %; three percent of it less for each percent below: nothing at 61.67 %.
  'flexible-power': (ordered, delivered) => clamp(Math.floor((300 * delivered - 185 * ordered) / 100), 0, ordered),
};

/** What is due for a delivery under a rule. An order of nothing is due nothing. */
export function dueEnergy(rule: PaymentRule, { orderedWh, deliveredWh }: OrderedDelivery): DueEnergy {
  assertInvariant(orderedWh >= 0, 'an order is not negative');
  if (orderedWh === 0) return { paidWh: 0, penalisedWh: 0 };
  return {
    paidWh: paidEnergy[rule](orderedWh, Math.max(0, deliveredWh)),
    penalisedWh: rule === 'usef' ? Math.max(0, orderedWh - deliveredWh) : 0,
  };
}

/** The most that a rule pays for, of an order: all of it, or 120 % under `dfs`, rounded down. */
export function mostPaidWh(rule: PaymentRule, orderedWh: EnergyWh): EnergyWh {
  return rule === 'dfs' ? Math.floor((6 * orderedWh) / 5) : orderedWh;
}

/**
 * What the provider receives, less what it owes, in micro-units: each of the two rounded down to whole micro-units, as its settlement
 * record is. `price` and `penaltyPrice` are not negative.
 */
export function netPayment(
  rule: PaymentRule,
  delivery: OrderedDelivery,
  prices: { readonly price: PriceTicks; readonly penaltyPrice: PriceTicks },
): Micros {
  const { paidWh, penalisedWh } = dueEnergy(rule, delivery);
  return moneyForEnergyDown(prices.price, paidWh) - moneyForEnergyDown(prices.penaltyPrice, penalisedWh);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
