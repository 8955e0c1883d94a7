import type { TermsOf } from '../domain/settlement/flow-rules.js';
import { findPostingChallenge, type PostingChallenge } from '../domain/settlement/posting-challenge.js';
import { formerTotals, type PostedPeriod } from './ledger-postings.js';
import type { ChainReceipt, Log } from './ports.js';
import { challenged, unproven, type Watched } from './watched.js';

/** Postings that can still be challenged, and what the registry knows of their parties. */
export interface ChallengeablePostings {
  readonly postings: readonly PostedPeriod[];
  readonly termsOf: TermsOf;
}

/** The postings of a market, watched by somebody who has an account on its chain and nothing else. */
export interface WatchedPostings {
  challengeable(): Promise<ChallengeablePostings>;
  /** Shows the contract the place that is wrong. Rejects where the contract sees nothing wrong. */
  challenge(posted: PostedPeriod, challenge: PostingChallenge): Promise<ChainReceipt>;
  /** Has what one's own challenges refuted given back to those who paid it, and takes the reward. */
  collect(): Promise<void>;
}

export type WatchedPosting = Watched<{ readonly period: number }, PostingChallenge>;

/** Computes every posted period again from its published data, and challenges those that are wrong. Trusts nobody. */
export class PostingWatcher {
  /** With how many openings of its salted flows a posting was judged. */
  private readonly judged = new Map<string, number>();

  constructor(
    private readonly contract: WatchedPostings,
    private readonly log: Log,
  ) {}

  /** Looks at what was posted or opened since the last time. What could not be checked, or challenged, is looked at again. */
  async look(): Promise<WatchedPosting[]> {
    const { postings, termsOf } = await this.contract.challengeable();
    const watched: WatchedPosting[] = [];
    for (const posted of postings) {
      const { transactionHash, openings = [] } = posted.fact;
      if (this.judged.get(transactionHash) === openings.length) continue;
      const seen = await this.judge(posted, termsOf);
      if (seen.verdict === 'right' || seen.verdict === 'challenged') this.judged.set(transactionHash, openings.length);
      watched.push(seen);
    }
    await this.contract.collect();
    return watched;
  }

  private async judge(posted: PostedPeriod, termsOf: TermsOf): Promise<WatchedPosting> {
    const { period } = posted.fact;
    const judgement = judgePosting(posted, termsOf);
    if (judgement === undefined) return { period, verdict: 'right' };
    if (typeof judgement === 'string') return unproven({ period }, judgement, this.log);
    return challenged({ period }, judgement, () => this.contract.challenge(posted, judgement), this.log);
  }
}

/** What refutes a posting, or why it cannot be checked; undefined where all of it is right. */
export function judgePosting(posted: PostedPeriod, termsOf: TermsOf): PostingChallenge | string | undefined {
  const { claim, debits, published, openings = [] } = posted.fact;
  if (published.is === 'missing') return `its data are missing: ${published.reason}`;
  const data = published.is === 'here' ? published.bytes : undefined;
  const totals = formerTotals(posted);
  const challenge = findPostingChallenge({ claim, debits, data, formerTotals: totals, openings }, termsOf);
  if (challenge !== undefined) return challenge;
  if (totals !== undefined) return undefined;
  return `the totals it builds on, those of period ${posted.former!.fact.period}, cannot be read`;
}
