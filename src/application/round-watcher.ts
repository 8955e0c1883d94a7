import { type BetterAllocation, type ClearedHorizonData, judgeAllocation } from '../domain/proofs/better-allocation.js';
import type { BookChallenge } from '../domain/proofs/find-book-challenge.js';
import type { ResultChallenge } from '../domain/proofs/find-challenge.js';
import { type ClearedRoundData, type Disproof, type Judgement, judge } from '../domain/proofs/published-round.js';
import type { ChainReceipt, Log } from './ports.js';
import { challenged, unproven, type Watched } from './watched.js';

/** A cleared round that can still be challenged. */
interface Challengeable {
  readonly round: number;
  /** Differs for every result that is posted, also of the same round. */
  readonly posting: string;
}

/** One of a single market time unit: its result, where it was posted and not executed, and its book. */
export interface ChallengeableRound extends Challengeable {
  /** Why its data cannot be read where it cannot. */
  readonly data: Omit<ClearedRoundData, 'book' | 'upstream'> | { readonly missing: string };
  readonly book: ClearedRoundData['book'];
  readonly upstream: ClearedRoundData['upstream'];
}

/** One of several market time units, or with blocks, which was executed and can be outdone. */
export interface ChallengeableHorizon extends Challengeable {
  /** Why its data cannot be read where it cannot. */
  readonly data: ClearedHorizonData | { readonly missing: string };
}

/** An auction that is watched by somebody who has an account on its chain and nothing else. */
export interface WatchedAuction<R extends Challengeable, D> {
  /** The rounds that can be challenged, but for those whose postings were judged before. */
  challengeable(judged: ReadonlySet<string>): Promise<R[]>;
  /** Shows the contract what is wrong, or better, and takes the bond that is owed for it. Rejects where the contract sees nothing of it. */
  challenge(round: R, disproof: D): Promise<ChainReceipt>;
}

export type RoundChallenge = ResultChallenge | BookChallenge | BetterAllocation['challenge'];

export type WatchedRound = Watched<{ readonly round: number }, RoundChallenge>;

/** Computes every cleared round again from the published data, and challenges those that are wrong. Trusts nobody. */
export class RoundWatcher<R extends Challengeable, D extends { readonly challenge: RoundChallenge }> {
  private readonly judged = new Set<string>();

  constructor(
    private readonly auction: WatchedAuction<R, D>,
    private readonly judgementOf: (round: R) => Judgement<D>,
    private readonly log: Log,
  ) {}

  /** Looks at what was cleared since the last time. What could not be read, or challenged, is looked at again. */
  async look(): Promise<WatchedRound[]> {
    const watched: WatchedRound[] = [];
    for (const round of await this.auction.challengeable(this.judged)) {
      const seen = await this.judge(round);
      if (seen.verdict === 'right' || seen.verdict === 'challenged') this.judged.add(round.posting);
      watched.push(seen);
    }
    return watched;
  }

  private async judge(cleared: R): Promise<WatchedRound> {
    const { round } = cleared;
    const judgement = this.judgementOf(cleared);
    switch (judgement.verdict) {
      case 'right':
        return { round, verdict: 'right' };
      case 'unproven':
        return unproven({ round }, judgement.reason, this.log);
      case 'wrong': {
        const { disproof } = judgement;
        return challenged({ round }, disproof.challenge, () => this.auction.challenge(cleared, disproof), this.log);
      }
    }
  }
}

/** Looks at every place of a round of one market time unit. */
export function judgeRound({ book, upstream, data }: ChallengeableRound): Judgement<Disproof> {
  return 'missing' in data ? { verdict: 'unproven', reason: data.missing } : judge({ book, upstream, ...data });
}

/** Searches for a better allocation of a horizon, no longer than `nodeLimit` nodes. */
export function judgeHorizon({ data }: ChallengeableHorizon, nodeLimit: number): Judgement<BetterAllocation> {
  return 'missing' in data ? { verdict: 'unproven', reason: data.missing } : judgeAllocation(data, nodeLimit);
}
