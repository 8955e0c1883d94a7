import type { ChainReceipt, Log, OpenDemand } from './ports.js';
import { challenged, type Watched } from './watched.js';

/** What was demanded of a posting and not shown in time. */
export interface UnansweredChallenge {
  readonly kind: 'unanswered';
  readonly what: 'records' | 'evidence';
  /** See {@link OpenDemand}. */
  readonly position: number;
}

/** What is demanded of the postings of a market, watched by somebody who has an account on its chain. */
export interface WatchedDemands {
  /** Demands of postings that can be challenged, of which nobody can be shown anything any more. */
  overdue(): Promise<readonly OpenDemand[]>;
  /** Refutes the posting; whoever demanded is rewarded. */
  refute(demand: OpenDemand): Promise<ChainReceipt>;
}

export type WatchedDemand = Watched<{ readonly period: number }, UnansweredChallenge>;

/** Refutes postings of which something was demanded and not shown, whoever demanded it. One demand is enough for a posting. */
export class DemandWatcher {
  constructor(
    private readonly contract: WatchedDemands,
    private readonly log: Log,
  ) {}

  async look(): Promise<WatchedDemand[]> {
    const [first] = await this.contract.overdue();
    if (first === undefined) return [];
    const { period, position, terms } = first;
    const challenge = { kind: 'unanswered', what: terms === 0n ? 'records' : 'evidence', position } as const;
    return [await challenged({ period }, challenge, () => this.contract.refute(first), this.log)];
  }
}
