import { bookRoot } from '../domain/book-root.js';
import type { ClearingOutcome, RoundCleared } from '../domain/events.js';
import type { MarketState } from '../domain/market-state.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import {
  type CommittedRound,
  type DecidedRound,
  isDecided,
  liveOrders,
  liveRequests,
  type OpenRound,
  type Round,
} from '../domain/round.js';
import { clearRound, resultHash } from '../domain/round-clearing.js';
import { changed, type Done, unchanged } from './decision.js';
import type { Decide, Market } from './market.js';
import type { BookCommitment, Hex, Log, PostedResult, SettlementChain } from './ports.js';

export interface ClosedRoundReply {
  readonly sequence: number;
  readonly status: ClearingOutcome['status'];
  readonly resultHash: string;
  readonly clearingMilliseconds: number;
}

/**
 * Takes a round from gate closure to the posted result: freeze the book, commit its root on the chain, clear and certify, journal,
 * post. Each step is journaled before the next begins, so that closing again, or a restart, goes on where it stopped.
 */
export class RoundClosing {
  private readonly clearingMilliseconds = new Map<number, number>();
  private readonly underWay = new Map<number, Promise<Outcome<ClosedRoundReply>>>();

  constructor(
    private readonly market: Market,
    private readonly chain: SettlementChain,
    private readonly log: Log,
    private readonly stopwatch: () => number,
  ) {}

  /** Closes the gate if it is open and finishes the round; concurrent calls share one run. */
  close(number: number): Promise<Outcome<ClosedRoundReply>> {
    const running = this.underWay.get(number);
    if (running !== undefined) return running;
    const run = this.run(number).finally(() => this.underWay.delete(number));
    this.underWay.set(number, run);
    return run;
  }

  /** Finishes every round whose gate was closed before a restart, in order. */
  async finishAll(): Promise<void> {
    for (const round of this.market.state.rounds.values())
      if (round.phase !== 'open' && round.phase !== 'posted') await this.close(round.number);
  }

  /** Sends what was committed and posted before to a chain that has none of it. Returns how many rounds. */
  async repost(): Promise<number> {
    let rounds = 0;
    for (const round of this.market.state.rounds.values()) {
      if (round.phase === 'open' || round.phase === 'closed') continue;
      await this.chain.commitBook(this.commitment(round));
      if (round.phase === 'posted') await this.chain.postResult(this.posting(round));
      rounds += 1;
    }
    return rounds;
  }

  private async run(number: number): Promise<Outcome<ClosedRoundReply>> {
    const gate = await this.market.execute(closeGate(number));
    if (!gate.ok) return gate;
    let last: Outcome<Done> = gate;
    for (let round = this.round(number); round.phase !== 'posted'; round = this.round(number)) {
      last = await this.step(round);
      if (!last.ok) return last;
    }
    return this.reply(number);
  }

  private async step(round: Round): Promise<Outcome<Done>> {
    try {
      switch (round.phase) {
        case 'closed':
          return await this.commitBook(round);
        case 'committed':
          return await this.clear(round);
        case 'cleared':
          return await this.postResult(round);
        default:
          return rejected('out-of-order', 'round');
      }
    } catch (error) {
      this.log.error({ market: this.market.name, round: round.number, error }, 'the chain did not take the round');
      return rejected('chain-unavailable', '', error instanceof Error ? error.message.split('\n')[0] : undefined);
    }
  }

  private async commitBook(round: Extract<Round, { phase: 'closed' }>): Promise<Outcome<Done>> {
    const transaction = await this.chain.commitBook(this.commitment(round));
    return this.market.execute((_, sequence) =>
      changed(sequence, { type: 'book-committed', round: round.number, transaction }),
    );
  }

  private clear(round: CommittedRound): Promise<Outcome<Done>> {
    return this.market.execute((state, sequence) => {
      const started = this.stopwatch();
      const event = roundCleared(state, round);
      this.clearingMilliseconds.set(round.number, this.stopwatch() - started);
      return changed(sequence, event);
    });
  }

  private async postResult(round: Extract<Round, { phase: 'cleared' }>): Promise<Outcome<Done>> {
    const transaction = await this.chain.postResult(this.posting(round));
    return this.market.execute((_, sequence) =>
      changed(sequence, { type: 'result-posted', round: round.number, transaction }),
    );
  }

  private commitment(round: Exclude<Round, OpenRound>): BookCommitment {
    return {
      market: this.market.name,
      round: round.number,
      bookRoot: round.bookRoot as Hex,
      orderCount: liveOrders(round).length,
      rulesHash: this.market.state.rulesHash as Hex,
    };
  }

  private posting(round: DecidedRound): PostedResult {
    return { market: this.market.name, round: round.number, resultHash: round.resultHash as Hex };
  }

  private reply(number: number): Outcome<ClosedRoundReply> {
    const round = this.round(number);
    if (!isDecided(round)) return rejected('out-of-order', 'round');
    return accepted({
      sequence: this.market.durableSequence,
      status: round.outcome.status,
      resultHash: round.resultHash,
      clearingMilliseconds: this.clearingMilliseconds.get(number) ?? 0,
    });
  }

  private round(number: number): Round {
    return this.market.state.rounds.get(number)!;
  }
}

/** Opens the next round; rounds are numbered from 0 and their delivery periods follow each other. */
export function openRound(deliveryStart: number): Decide<{ readonly sequence: number; readonly round: number }> {
  return (state, sequence) => {
    const { mtuSeconds } = state.rules;
    if (deliveryStart % mtuSeconds !== 0)
      return rejected('malformed-message', 'deliveryStart', `not a multiple of ${mtuSeconds} s`);
    const round = state.rounds.size;
    const before = state.rounds.get(round - 1);
    if (before !== undefined && deliveryStart < before.times.deliveryEnd)
      return rejected('round-already-exists', 'deliveryStart', `round ${before.number} delivers until then or later`);
    const event = { type: 'round-opened', round, deliveryStart } as const;
    return accepted({ events: [event], reply: { sequence, round } });
  };
}

/** The outcome of a committed round, which follows from the state alone. */
export function roundCleared(state: MarketState, round: CommittedRound): RoundCleared {
  const outcome = clearRound(state.rules, state.network, round);
  return { type: 'round-cleared', round: round.number, outcome, resultHash: resultHash(round.number, outcome) };
}

/** Freezes the book of a round; closing a gate again is harmless. */
export function closeGate(number: number): Decide<Done> {
  return (state, sequence) => {
    const round = state.rounds.get(number);
    if (round === undefined) return rejected('unknown-round', 'round');
    if (round.phase !== 'open') return unchanged(sequence - 1);
    return changed(sequence, {
      type: 'gate-closed',
      round: number,
      bookRoot: bookRoot(state, round),
      orderCount: liveOrders(round).length,
      requestCount: liveRequests(round).length,
    });
  };
}
