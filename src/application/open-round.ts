import type { MarketState } from '../domain/market-state.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import type { OpenRound } from '../domain/round.js';

/** The open round of a number; a later message finds it closed, by its place in the journal. */
export function openRound(state: MarketState, number: number, field: string): Outcome<OpenRound> {
  const round = state.rounds.get(number);
  if (round === undefined) return rejected('unknown-round', field);
  if (round.phase !== 'open') return rejected('gate-closed', field);
  return accepted(round);
}
