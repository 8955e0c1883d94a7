import { bookRoot } from '../domain/book-root.js';
import type { MarketEvent } from '../domain/events.js';
import type { MarketState } from '../domain/market-state.js';
import { assertInvariant, InvariantViolation } from '../domain/rejection.js';
import { clearRound, resultHash } from '../domain/round-clearing.js';
import { HashChain } from './journal-entry.js';
import { foldEvent, replayEntries } from './market.js';
import { settlePeriod } from './period-settlement.js';
import type { Journal } from './ports.js';

export interface Replay {
  readonly market: string;
  readonly sequence: number;
  readonly headHash: string;
  readonly stateHash: string;
  /** Rounds cleared again and settlement periods computed again, each equal to what was journaled. */
  readonly roundsCleared: number;
  readonly periodsSettled: number;
  readonly state: MarketState;
}

/**
 * Rebuilds a market from its journal alone and decides everything again that the market decided: book roots, clearings with their
 * certificates, settlements. Throws {@link InvariantViolation} naming the entry where the journal does not say the same.
 */
export async function replayMarket(market: string, journal: Journal): Promise<Replay | undefined> {
  const chain = new HashChain();
  let state: MarketState | undefined;
  let roundsCleared = 0;
  let periodsSettled = 0;
  for await (const { event, sequence } of replayEntries(market, journal, chain)) {
    if (state !== undefined) decideAgain(state, event, sequence);
    state = foldEvent(state, event, sequence);
    if (event.type === 'round-cleared') roundsCleared += 1;
    if (event.type === 'period-settled') periodsSettled += 1;
  }
  if (state === undefined) return undefined;
  const { sequence, hash: headHash } = chain.head;
  return { market, sequence, headHash, stateHash: state.hash(), roundsCleared, periodsSettled, state };
}

function decideAgain(state: MarketState, event: MarketEvent, sequence: number): void {
  switch (event.type) {
    case 'gate-closed': {
      const round = state.rounds.get(event.round);
      assertInvariant(round !== undefined, `entry ${sequence} closes a round that was opened`);
      same(sequence, 'book root', event.bookRoot, bookRoot(state, round));
      return;
    }
    case 'round-cleared': {
      const round = state.rounds.get(event.round);
      assertInvariant(round?.phase === 'committed', `entry ${sequence} clears a committed round`);
      const again = resultHash(event.round, clearRound(state.rules, state.network, round));
      same(sequence, 'result hash of the outcome it holds', event.resultHash, resultHash(event.round, event.outcome));
      same(sequence, 'clearing', event.resultHash, again);
      return;
    }
    case 'period-settled': {
      const decision = settlePeriod(event.period)(state, sequence);
      assertInvariant(decision.ok, `entry ${sequence} settles a period that is due`);
      same(sequence, 'settlement', JSON.stringify(event), JSON.stringify(decision.value.events[0]));
      return;
    }
    default:
      return;
  }
}

function same(sequence: number, what: string, journaled: string, again: string): void {
  if (journaled === again) return;
  throw new InvariantViolation(
    `journal entry ${sequence}: its ${what} is ${brief(journaled)}, deciding again gives ${brief(again)}`,
  );
}

function brief(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
