import type { MarketRules } from './market-rules.js';
import type { EpochSeconds, RoundTimes } from './market-time.js';
import { accepted, type Outcome, rejected } from './rejection.js';

/** Longest horizon of a round: a day of quarter-hours. */
export const LONGEST_HORIZON_MTUS = 96;

/** Something that belongs to one market time unit of its round, counted from 0; the first where it does not say. */
export interface WithinRound {
  readonly mtu?: number;
}

/** How many consecutive market time units a round covers. */
export function mtusPerRound({ horizonMtus = 1 }: Pick<MarketRules, 'horizonMtus'>): number {
  return horizonMtus;
}

export function mtuOf({ mtu = 0 }: WithinRound): number {
  return mtu;
}

/** Where rounds cover one market time unit it goes without saying, as it did before there were others. */
export function statedMtu(rules: Pick<MarketRules, 'horizonMtus'>, mtu: number): WithinRound {
  return mtusPerRound(rules) === 1 ? {} : { mtu };
}

/** Refuses a market time unit that the round does not cover. */
export function admitMtu(rules: MarketRules, within: WithinRound, path: string): Outcome<number> {
  const mtu = mtuOf(within);
  const last = mtusPerRound(rules) - 1;
  return mtu <= last
    ? accepted(mtu)
    : rejected('unknown-period', `${path}mtu`, `a round covers the market time units 0 to ${last}`);
}

/** Key of what is known of something, by its name, in one market time unit of a round. */
export function mtuKey(mtu: number, name: string): string {
  return `${mtu}/${name}`;
}

/** When a market time unit of a round is over. */
export function mtuEnd({ deliveryStart }: RoundTimes, mtu: number, { mtuSeconds }: MarketRules): EpochSeconds {
  return deliveryStart + (mtu + 1) * mtuSeconds;
}
