import { canonicalJson } from '../domain/canonical.js';
import type { MarketEvent, OrderAmended, OrderSubmitted } from '../domain/events.js';
import { tradingOf } from '../domain/market-rules.js';
import type { MarketState } from '../domain/market-state.js';
import type { EpochSeconds } from '../domain/market-time.js';
import { isReduction } from '../domain/order.js';
import { assertInvariant, InvariantViolation } from '../domain/rejection.js';
import { freezeBaselines } from './baseline-freezing.js';
import type { Done } from './decision.js';
import { HashChain, type JournaledEvent } from './journal-entry.js';
import { type Decide, foldEvent, replayEntries } from './market.js';
import { expiriesDue } from './order-expiry.js';
import { settlePeriod } from './period-settlement.js';
import type { Journal } from './ports.js';
import { postingAgain } from './posting-request.js';
import { bookCommitted, closeGate, roundCleared } from './round-closing.js';
import { executionOnArrival } from './trading.js';

export interface Replay {
  readonly market: string;
  readonly sequence: number;
  readonly headHash: string;
  readonly stateHash: string;
  /** Rounds cleared again and settlement periods computed again, each equal to what was journaled. */
  readonly roundsCleared: number;
  readonly periodsSettled: number;
  /** Postings that do not follow from the journal, and that the journal says were refuted on the chain. */
  readonly refutedPostings: readonly RefutedPosting[];
  readonly state: MarketState;
}

export interface RefutedPosting {
  readonly period: number;
  /** What deciding again gives instead, with the journal entry that says otherwise. */
  readonly fault: string;
}

/**
 * Rebuilds a market from its journal alone and decides everything again that the market decided: book roots, clearings with their
 * certificates, settlements. Throws {@link InvariantViolation} naming the entry where the journal does not say the same. A posting that was
 * wrong is none of these where the journal says that it was refuted.
 */
export async function replayMarket(market: string, journal: Journal): Promise<Replay | undefined> {
  const chain = new HashChain();
  let state: MarketState | undefined;
  let roundsCleared = 0;
  let periodsSettled = 0;
  const refutedPostings: RefutedPosting[] = [];
  /** The last posting, where it does not follow: nothing is posted after one that is refuted. */
  let wrong: RefutedPosting | undefined;
  for await (const journaled of replayEntries(market, journal, chain)) {
    const { event } = journaled;
    const isPosting = event.type === 'settlement-posted' && event.posting !== undefined;
    const isRefuted = event.type === 'posting-refuted' && event.period === wrong?.period;
    if (wrong !== undefined && isPosting) throw new InvariantViolation(wrong.fault);
    if (wrong !== undefined && isRefuted) {
      refutedPostings.push(wrong);
      wrong = undefined;
    }
    const fault = state && faultOf(state, journaled);
    if (isPosting && fault !== undefined) wrong = { period: event.period, fault };
    else if (fault !== undefined) throw new InvariantViolation(fault);
    state = folded(state, journaled);
    if (event.type === 'round-cleared') roundsCleared += 1;
    if (event.type === 'period-settled') periodsSettled += 1;
  }
  if (wrong !== undefined) throw new InvariantViolation(wrong.fault);
  if (state === undefined) return undefined;
  const { sequence, hash: headHash } = chain.head;
  const decided = { roundsCleared, periodsSettled, refutedPostings };
  return { market, sequence, headHash, stateHash: state.hash(), ...decided, state };
}

/** Where deciding again gives something else than the journal says. */
function faultOf(state: MarketState, journaled: JournaledEvent): string | undefined {
  try {
    decideAgain(state, journaled);
    return undefined;
  } catch (error) {
    return at(journaled, error);
  }
}

function folded(state: MarketState | undefined, journaled: JournaledEvent): MarketState {
  try {
    return foldEvent(state, journaled.event, journaled.sequence);
  } catch (error) {
    throw new InvariantViolation(at(journaled, error), { cause: error });
  }
}

function at({ sequence, event }: JournaledEvent, error: unknown): string {
  return `journal entry ${sequence} (${event.type}): ${(error as Error).message}`;
}

/** What the market decides from its state alone; everything else is what participants said and the chain answered. */
function decideAgain(state: MarketState, { event, sequence, at }: JournaledEvent): void {
  switch (event.type) {
    case 'order-submitted':
    case 'order-amended':
      if (tradingOf(state.rules) !== 'auction') same('matching', event, matchedAgain(state, event, sequence, at));
      return;
    case 'order-cancelled':
      if (event.reason === 'expired') same('expiry', event, expiriesDue(state, event.round, at, 1)[0]);
      return;
    case 'baselines-frozen':
      same('baselines', event, decided(freezeBaselines(event.round), state, sequence, at));
      return;
    case 'gate-closed':
      same('gate closure', event, decided(closeGate(event.round), state, sequence, at));
      return;
    case 'book-committed': {
      const round = state.rounds.get(event.round);
      assertInvariant(round?.phase === 'closed', 'it commits the book of a closed round');
      same('book', event, bookCommitted(state, round, event.transaction));
      return;
    }
    case 'round-cleared': {
      const round = state.rounds.get(event.round);
      assertInvariant(round?.phase === 'committed', 'it clears a committed round');
      const { proposedParts } = event;
      same('clearing', event, roundCleared(state, round, proposedParts && { proposedParts }));
      return;
    }
    case 'period-settled':
      same('settlement', event, decided(settlePeriod(event.period, at, event.saltSeed), state, sequence, at));
      return;
    case 'settlement-posted': {
      if (event.posting === undefined) return;
      const posting = postingAgain(state, event.period, event.posting);
      same('posting', event, { ...event, posting });
      return;
    }
    default:
      return;
  }
}

/** The event with what comes of its order once more. */
function matchedAgain(
  state: MarketState,
  event: OrderSubmitted | OrderAmended,
  sequence: number,
  at: EpochSeconds,
): MarketEvent {
  const { execution: _, ...said } = event;
  const round = state.rounds.get(event.round);
  assertInvariant(round?.phase === 'open', `round ${event.round} is open`);
  const by = state.participants.get(event.participant)!;
  if (said.type === 'order-submitted')
    return { ...said, ...executionOnArrival(state, round, by, { ...said.terms, sequence }, at) };
  const before = round.orders.get(said.order)!;
  const after = { ...before, quantityW: said.quantityW, limit: said.limit };
  if (isReduction(before, after)) return said;
  return { ...said, ...executionOnArrival(state, round, by, { ...after, priority: sequence }, at) };
}

function decided(
  decide: Decide<Done>,
  state: MarketState,
  sequence: number,
  at: EpochSeconds,
): MarketEvent | undefined {
  const decision = decide(state, sequence, at);
  assertInvariant(decision.ok, `it is refused: ${decision.ok ? '' : decision.rejection.message}`);
  return decision.value.events[0];
}

function same(what: string, journaled: MarketEvent, again: MarketEvent | undefined): void {
  const [said, says] = [canonicalJson(journaled), canonicalJson(again ?? null)];
  if (said === says) return;
  let from = 0;
  while (said[from] === says[from]) from += 1;
  throw new InvariantViolation(
    `its ${what} says ...${excerpt(said, from)}, deciding again gives ...${excerpt(says, from)}`,
  );
}

function excerpt(text: string, from: number): string {
  return text.slice(Math.max(0, from - 30), from + 50);
}
