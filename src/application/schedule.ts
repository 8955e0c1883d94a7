import { mtusPerRound } from '../domain/horizon.js';
import type { MarketState } from '../domain/market-state.js';
import type { EpochSeconds } from '../domain/market-time.js';

export interface DueSteps {
  /** Delivery starts of the rounds to open, ascending. */
  readonly open: readonly EpochSeconds[];
  /** Numbers of the rounds whose gates are to close or whose closing did not finish, ascending. */
  readonly close: readonly number[];
}

/**
 * What the rules say is due at a market time: gates to open for every delivery period in reach, gates to close. Delivery periods start
 * at multiples of their length since 1970: rounds of a day at midnight UTC.
 */
export function dueSteps(state: MarketState, now: EpochSeconds): DueSteps {
  const { gate } = state.rules;
  const seconds = state.rules.mtuSeconds * mtusPerRound(state.rules);
  const earliest = Math.ceil((now + gate.closesBeforeDeliverySeconds + 1) / seconds) * seconds;
  const latest = now + gate.opensBeforeDeliverySeconds;
  const last = state.rounds.get(state.rounds.size - 1);
  const open: EpochSeconds[] = [];
  for (let start = Math.max(earliest, last?.times.deliveryEnd ?? 0); start <= latest; start += seconds)
    open.push(start);
  const close: number[] = [];
  for (const round of state.rounds.values())
    if (round.phase !== 'posted' && (round.phase !== 'open' || round.times.gateClosesAt <= now))
      close.push(round.number);
  return { open, close };
}
