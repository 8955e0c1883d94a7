import { HashChain } from '../application/journal-entry.js';
import { foldEvent, replayEntries } from '../application/market.js';
import type { Journal } from '../application/ports.js';
import type { MarketState } from '../domain/market-state.js';

/** The state of a market as its journal makes it; undefined where it has none. */
export async function stateInJournal(market: string, journal: Journal): Promise<MarketState | undefined> {
  let state: MarketState | undefined;
  for await (const { event, sequence } of replayEntries(market, journal, new HashChain()))
    state = foldEvent(state, event, sequence);
  return state;
}
