import type { MarketState } from '../domain/market-state.js';
import type { Participant } from '../domain/participant.js';
import type { Micros } from '../domain/quantity.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import { LedgerTree } from '../domain/settlement/ledger-tree.js';
import type { PostedTotals } from '../domain/settlement/posted-totals.js';
import { postingOf } from '../domain/settlement/posting.js';
import type { Hex, ProvingCall, SettlementChain } from './ports.js';

/** What postings have credited to a participant, and the call by which its account has the rest of it paid. */
export interface PostingClaim {
  /** The newest posting that nobody can challenge any more. */
  readonly period: number;
  /** What all postings up to it have credited, and what of that is drawn or claimed. */
  readonly total: Micros;
  readonly drawn: Micros;
  /** The leaf of the participant in the tree of totals: `position 32 | count 32 | value 256 | siblings`. */
  readonly leaf: Uint8Array;
  readonly call: ProvingCall;
}

/** The newest posting that nobody can challenge any more. */
export function lastFinalPosting({ postingBook: { last, former }, periods }: MarketState): PostedTotals | undefined {
  return last !== undefined && periods.get(last.period)!.phase === 'posted' ? former : last;
}

/** A participant's own claim, paid to `recipient`. The contract takes it from the participant's account only. */
export async function postingClaim(
  state: MarketState,
  chain: SettlementChain,
  { number }: Participant,
  recipient: Hex,
): Promise<Outcome<PostingClaim>> {
  const final = lastFinalPosting(state);
  if (final === undefined) return rejected('out-of-order', '', 'no posting of this market is final yet');
  const { period, posting, totals } = final;
  const total = totals[number] ?? 0n;
  if (total === 0n) return rejected('unknown-resource', '', 'no posting that is final has credited you anything');
  const leaf = new LedgerTree(totals).proof(number);
  const { market } = state.rules;
  try {
    const drawn = await chain.postings.drawn(market, number);
    const call = chain.postings.claimCall(market, period, postingOf(posting), leaf, recipient);
    return accepted({ period, total, drawn, leaf, call });
  } catch (error) {
    return rejected('chain-unavailable', '', (error as Error).message.split('\n')[0]);
  }
}
