import type { MarketState } from '../domain/market-state.js';
import { HashChain } from './journal-entry.js';
import { foldEvent, replayEntries } from './market.js';
import type { Journal } from './ports.js';

/**
 * The state of a market as its journal tells it; undefined where the journal has no such market. Every entry is checked against the hash of
 * the one before it, but what the market decided is believed: a replay decides it again.
 */
export async function journaledState(market: string, journal: Journal): Promise<MarketState | undefined> {
  let state: MarketState | undefined;
  for await (const { event, sequence } of replayEntries(market, journal, new HashChain()))
    state = foldEvent(state, event, sequence);
  return state;
}
