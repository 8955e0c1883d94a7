import type { MarketState } from '../domain/market-state.js';
import { type HorizonDigests, horizonBookHash } from '../domain/proofs/horizon-book.js';
import { horizonResultHash } from '../domain/proofs/horizon-proof.js';
import { InvariantViolation } from '../domain/rejection.js';
import type { DecidedRound } from '../domain/round.js';
import type { ChainLedger, LedgerRound } from './chain-ledger.js';
import { type ChainCheck, faultOfHeldHorizon, faultOfHeldRound, verdict } from './chain-verification.js';
import { hexOf } from './ledger-verification.js';
import type { ExecutedRoundOnChain, VerifiedRoundOnChain } from './ports.js';

/**
 * Whether the chain was told of rounds what the journal says of them: recorded rounds by the digests of book and result, others by the roots over
 * orders, grid, fills and prices, computed again.
 */
export function checkRounds(ledger: ChainLedger, state: MarketState, rounds: readonly DecidedRound[]): ChainCheck {
  const different = rounds.flatMap((round) => {
    const fault = faultOf(state, round, ledger.rounds.get(round.number));
    return fault === undefined ? [] : [`round ${round.number}: ${fault}`];
  });
  return verdict(`rounds: books and results of ${rounds.length} rounds are those of the journal`, different);
}

function faultOf(state: MarketState, round: DecidedRound, told: LedgerRound | undefined): string | undefined {
  const { committed, cleared } = told ?? {};
  if (told === undefined || committed === undefined) return 'book missing';
  if (committed.type === 'round-committed') return provenFault(() => faultOfHeldRound(state, round, heldIn(told)));
  if (committed.type === 'horizon-committed')
    return provenFault(() => faultOfHeldHorizon(state, round, executedIn(told, committed.book)));
  if (committed.bookRoot !== round.bookRoot) return `book root ${committed.bookRoot}`;
  if (cleared?.type !== 'result-posted') return 'result missing';
  return cleared.resultHash === round.resultHash ? undefined : `result hash ${cleared.resultHash}`;
}

/** An outcome that is not that of its book cannot be proven. */
function provenFault(compare: () => string | undefined): string | undefined {
  try {
    return compare();
  } catch (error) {
    if (error instanceof InvariantViolation) return `this must hold: ${error.message}`;
    throw error;
  }
}

/** What an auction was told of a round, as if it were asked. */
function heldIn({ committed, cleared, ended }: LedgerRound): VerifiedRoundOnChain | undefined {
  if (committed?.type !== 'round-committed') return undefined;
  const state = ended?.how ?? (cleared === undefined ? 'committed' : 'cleared');
  const isTold = cleared?.type === 'round-cleared';
  return {
    ...{ state, book: committed.book },
    ...(isTold ? { result: { ...cleared.result, isExecuted: cleared.executed !== undefined } } : {}),
  };
}

/** The same of an auction that executes rounds. */
function executedIn({ cleared, ended }: LedgerRound, book: HorizonDigests): ExecutedRoundOnChain {
  const isTold = cleared?.type === 'horizon-cleared';
  return {
    state: ended?.how ?? (isTold ? 'cleared' : 'committed'),
    bookHash: hexOf(horizonBookHash(book)),
    resultHash: isTold ? hexOf(horizonResultHash(book, cleared.result)) : undefined,
  };
}
