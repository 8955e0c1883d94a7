import type { ChainReceipt, Log } from './ports.js';
import { challenged, firstLine, unproven, type Watched } from './watched.js';

/** What the contract finds wrong with evidence: by which check, and its name of the fault. */
export interface EvidenceChallenge {
  readonly kind: 'delivery';
  readonly check: string;
  readonly fault: string;
}

/** What was opened of a posting that can still be challenged. */
export interface OpenedPosting<Opening> {
  readonly period: number;
  /** Differs with every posting, also of the same period. */
  readonly posting: string;
  readonly opened: readonly Opening[];
}

/** The evidence that somebody was told, held against what is posted with an account on its chain. */
export interface WatchedEvidence<Opening, Disproof> {
  challengeable(): Promise<readonly OpenedPosting<Opening>[]>;
  /** The first thing wrong with what was opened; undefined where nothing is. Rejects where it is not of that posting. */
  disproof(posting: OpenedPosting<Opening>): Promise<Disproof | undefined>;
  challenge(disproof: Disproof): Promise<ChainReceipt>;
}

export type WatchedOpenings = Watched<{ readonly period: number }, EvidenceChallenge>;

/** Judges the evidence that one was told of one's own settlements, and challenges what is wrong. Trusts nobody. */
export class EvidenceWatcher<Opening, Disproof extends { readonly challenge: EvidenceChallenge }> {
  /** How many openings of a posting were judged. */
  private readonly judged = new Map<string, number>();

  constructor(
    private readonly evidence: WatchedEvidence<Opening, Disproof>,
    private readonly log: Log,
  ) {}

  /** Looks at what was opened since the last time. What is not of the posting, or could not be challenged, is looked at again. */
  async look(): Promise<WatchedOpenings[]> {
    const watched: WatchedOpenings[] = [];
    for (const posting of await this.evidence.challengeable()) {
      const count = posting.opened.length;
      if (count === 0 || this.judged.get(posting.posting) === count) continue;
      const seen = await this.judge(posting);
      if (seen.verdict === 'right' || seen.verdict === 'challenged') this.judged.set(posting.posting, count);
      watched.push(seen);
    }
    return watched;
  }

  private async judge(posting: OpenedPosting<Opening>): Promise<WatchedOpenings> {
    const { period } = posting;
    try {
      const wrong = await this.evidence.disproof(posting);
      if (wrong === undefined) return { period, verdict: 'right' };
      return challenged({ period }, wrong.challenge, () => this.evidence.challenge(wrong), this.log);
    } catch (error) {
      return unproven({ period }, firstLine(error), this.log);
    }
  }
}
