import type { EnergyWh, Micros, PriceTicks } from '../quantity.js';

/**
 * What a settlement record pays for:
 * - `flexibility`: a DSO pays the provider of an award for delivered energy;
 * - `reward`: an aggregator pays the prosumer whose device delivered, by the share of their mandate;
 * - `energy`: a buyer pays a seller in the internal market;
 * - `penalty`: a provider pays the DSO, or the operator's account where there is no DSO, for what it did not deliver;
 * - `flexibility-correction`, `reward-correction`, `energy-correction`: what a settled period paid too little, or too much and then the other
 *   way, between the parties of the corrected kind and by its share.
 *
 * The order of this list is the number of each kind on the chain.
 */
export const settlementKinds = [
  'flexibility',
  'reward',
  'energy',
  'penalty',
  'flexibility-correction',
  'reward-correction',
  'energy-correction',
] as const;

export type SettlementKind = (typeof settlementKinds)[number];

export const SHARE_DENOMINATOR = 10_000;

/**
 * One settlement: `payer` owes `payee` `amount` for `energyWh` at `priceTicks`.
 * `shareBps` is the part of the price that is due: 10000 except for rewards and their corrections, where it is the share of the mandate.
 */
export interface SettlementRecord {
  /** Market time unit in which the energy was delivered, counted from the start of the settlement period. */
  readonly mtu: number;
  readonly kind: SettlementKind;
  /** Registry numbers of the participants, dense from 1. */
  readonly payer: number;
  readonly payee: number;
  /** Journal sequence of the order whose award this pays for. */
  readonly orderSequence: number;
  readonly energyWh: EnergyWh;
  /** Not negative: whoever owes is the payer. */
  readonly priceTicks: PriceTicks;
  readonly shareBps: number;
  readonly amount: Micros;
  /**
   * Stands for all records of a salted flow, where those are not known: its amount is what they pay together; time unit, order, energy and price
   * are 0.
   */
  readonly isSalted?: true;
}

/** The amount of a record, rounded down: `energy x price x share / (100 x 10000)`. The contract computes the same. */
export function recordAmount(energyWh: EnergyWh, priceTicks: PriceTicks, shareBps: number): Micros {
  return (BigInt(energyWh) * BigInt(priceTicks) * BigInt(shareBps)) / 1_000_000n;
}
