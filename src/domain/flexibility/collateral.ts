import type { AwardRecord, ClearingOutcome } from '../events.js';
import { productOf } from '../order.js';
import type { EnergyWh, Micros, PowerW, PriceTicks } from '../quantity.js';

/** What a provider owes for energy that it sold and did not deliver, and what it posts beforehand so that it can. Both per MWh. */
export interface PenaltyRule {
  readonly price: PriceTicks;
  /** Posted for every MWh offered, until it is not awarded or settled; a penalty is never more than that. */
  readonly collateral: PriceTicks;
}

/** Power over market time units: the sum over them. */
export type MtuWatts = PowerW;

/** The collateral that offers demand, rounded up to whole micro-units. */
export function collateralFor({ collateral }: PenaltyRule, offered: MtuWatts, mtuSeconds: number): Micros {
  return (BigInt(offered) * BigInt(mtuSeconds) * BigInt(collateral) + 359_999n) / 360_000n;
}

/**
 * What is penalised of a shortfall against an order of this much: the most energy, in whole watt-hours, whose penalty is within the collateral of the
 * order, rounded down.
 */
export function cappedShortfall({ price, collateral }: PenaltyRule, shortWh: EnergyWh, orderedWh: EnergyWh): EnergyWh {
  if (price === 0) return shortWh;
  const posted = (BigInt(orderedWh) * BigInt(collateral)) / 100n;
  const most = ((posted + 1n) * 100n - 1n) / BigInt(price);
  return most < BigInt(shortWh) ? Number(most) : shortWh;
}

/** What each provider has been awarded of flexibility, trades before the gate included. */
export function awardedFlexibility({ awards, traded = [] }: ClearingOutcome): Map<string, MtuWatts> {
  const awarded = new Map<string, MtuWatts>();
  for (const { side, participant, awardedW } of [...awards, ...traded] as readonly AwardRecord[])
    if (productOf(side) === 'flexibility') awarded.set(participant, (awarded.get(participant) ?? 0) + awardedW);
  return awarded;
}

/**
 * What every provider has to stand for in each round that is not settled: its live flexibility offers, then its awards. Of an exclusive group
 * every block counts, since any of them may be awarded.
 */
export class Commitments {
  private readonly byRound = new Map<number, Map<string, MtuWatts>>();

  /** Counts more, or less, of what a provider offers in a round. */
  change(round: number, provider: string, by: MtuWatts): void {
    if (by === 0) return;
    const inRound = this.byRound.get(round) ?? new Map<string, MtuWatts>();
    this.byRound.set(round, inRound.set(provider, (inRound.get(provider) ?? 0) + by));
  }

  /** From its clearing on, what was awarded counts and nothing else. */
  replace(round: number, awarded: Map<string, MtuWatts>): void {
    this.byRound.set(round, awarded);
  }

  /** A settled round commits nobody any more. */
  drop(round: number): void {
    this.byRound.delete(round);
  }

  of(provider: string): MtuWatts {
    let sum = 0;
    for (const inRound of this.byRound.values()) sum += inRound.get(provider) ?? 0;
    return sum;
  }
}
