import type { ResultChallenge } from '../domain/proofs/find-challenge.js';
import { type Judgement, judge, type PostedResultData } from '../domain/proofs/published-round.js';
import type { RoundData } from '../domain/proofs/round-proof.js';
import type { ChainReceipt, Log } from './ports.js';

/** A result that was posted, not executed, and can still be challenged. */
export interface ChallengeableResult extends Omit<PostedResultData, 'data'> {
  readonly round: number;
  /** Differs for every result that is posted, also of the same round. */
  readonly posting: string;
  /** Undefined where its poster has not published all of it. */
  readonly data: RoundData | undefined;
}

type Disproof = Extract<Judgement, { verdict: 'wrong' }>;

/** An auction that is watched by somebody who has an account on its chain and nothing else. */
export interface WatchedAuction {
  challengeable(): Promise<ChallengeableResult[]>;
  /** Shows the contract the place that is wrong, and takes the bond. Rejects where the contract sees nothing wrong. */
  challenge(result: ChallengeableResult, disproof: Disproof): Promise<ChainReceipt>;
}

export type Watched =
  | { readonly round: number; readonly verdict: 'right' }
  | {
      readonly round: number;
      readonly verdict: 'challenged';
      readonly challenge: ResultChallenge;
      readonly transaction: ChainReceipt;
    }
  /** The result is wrong, but the chain did not take the challenge: somebody else may have been first. */
  | {
      readonly round: number;
      readonly verdict: 'not-taken';
      readonly challenge: ResultChallenge;
      readonly reason: string;
    }
  | { readonly round: number; readonly verdict: 'unproven'; readonly reason: string };

/** Computes every posted result again from the published data, and challenges those that are wrong. Trusts nobody. */
export class RoundWatcher {
  private readonly judged = new Set<string>();

  constructor(
    private readonly auction: WatchedAuction,
    private readonly log: Log,
  ) {}

  /** Looks at what was posted since the last time. What could not be proven, or challenged, is looked at again. */
  async look(): Promise<Watched[]> {
    const watched: Watched[] = [];
    for (const result of await this.auction.challengeable()) {
      if (this.judged.has(result.posting)) continue;
      const seen = await this.judge(result);
      if (seen.verdict === 'right' || seen.verdict === 'challenged') this.judged.add(result.posting);
      watched.push(seen);
    }
    return watched;
  }

  private async judge(result: ChallengeableResult): Promise<Watched> {
    const { round } = result;
    const judgement = judgementOf(result);
    switch (judgement.verdict) {
      case 'right':
        return { round, verdict: 'right' };
      case 'unproven':
        this.log.warn({ round, reason: judgement.reason }, 'a posted result cannot be checked');
        return { round, verdict: 'unproven', reason: judgement.reason };
      case 'wrong':
        return this.challenge(result, judgement);
    }
  }

  private async challenge(result: ChallengeableResult, disproof: Disproof): Promise<Watched> {
    const { round } = result;
    const { challenge } = disproof;
    this.log.warn({ round, challenge }, 'a posted result is wrong and is challenged');
    try {
      return { round, verdict: 'challenged', challenge, transaction: await this.auction.challenge(result, disproof) };
    } catch (error) {
      this.log.error({ round, challenge, error }, 'the chain did not take a challenge');
      return { round, verdict: 'not-taken', challenge, reason: (error as Error).message.split('\n')[0]! };
    }
  }
}

/** Whatever somebody published: what cannot be read proves nothing. */
function judgementOf({ data, ...posted }: ChallengeableResult): Judgement {
  if (data === undefined) return { verdict: 'unproven', reason: 'its data is not published' };
  try {
    return judge({ ...posted, data });
  } catch (error) {
    return { verdict: 'unproven', reason: `its data cannot be read: ${(error as Error).message}` };
  }
}
