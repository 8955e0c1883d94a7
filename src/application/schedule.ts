import { mtusPerRound } from '../domain/horizon.js';
import type { MarketState } from '../domain/market-state.js';
import type { EpochSeconds } from '../domain/market-time.js';
import { type Round, revealWindow } from '../domain/round.js';

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
  for (const round of state.rounds.values()) if (isDue(round, state, now)) close.push(round.number);
  return { open, close };
}

/** A gate is closed when it is time, and the round gone on with at once, or when its sealed orders can be revealed no more. */
function isDue(round: Round, { rules }: MarketState, now: EpochSeconds): boolean {
  if (round.phase === 'posted') return false;
  if (round.phase === 'open') return round.times.gateClosesAt <= now;
  return round.phase !== 'closed' || (revealWindow(round, rules)?.until ?? 0) <= now;
}
