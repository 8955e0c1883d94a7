import type { MarketState } from '../domain/market-state.js';
import type { EpochSeconds } from '../domain/market-time.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import { type OpenRound, revealWindow, type UncommittedRound } from '../domain/round.js';

/** The open round of a number; a later message finds it closed, by its place in the journal. */
export function openRound(state: MarketState, number: number, field: string): Outcome<OpenRound> {
  const round = state.rounds.get(number);
  if (round === undefined) return rejected('unknown-round', field);
  if (round.phase !== 'open') return rejected('gate-closed', field);
  return accepted(round);
}

/** The round that an order of the number is taken into: an open one, or where bids are sealed a closed one while they are revealed. */
export function roundTakingOrders(state: MarketState, number: number, now: EpochSeconds): Outcome<UncommittedRound> {
  const round = state.rounds.get(number);
  const window = round && revealWindow(round, state.rules);
  if (round === undefined || window === undefined) return openRound(state, number, 'round');
  if (round.phase === 'open')
    return rejected('out-of-order', 'round', `sealed orders are revealed after the gate closes at ${window.from}`);
  if (round.phase !== 'closed' || now >= window.until) return rejected('gate-closed', 'round');
  return accepted(round);
}
