import type { BookCommitted, ClearingOutcome, MarketEvent, RoundCleared, TransactionRecord } from '../domain/events.js';
import type { MarketState } from '../domain/market-state.js';
import { accepted, InvariantViolation, type Outcome, rejected } from '../domain/rejection.js';
import {
  type ClearedRound,
  type ClosedRound,
  type CommittedRound,
  isDecided,
  liveOrderCount,
  liveRequests,
  type Round,
  revealWindow,
} from '../domain/round.js';

import { changed, type Done, unchanged } from './decision.js';
import { ForcedOrders } from './forced-orders.js';
import type { Decide, Market } from './market.js';
import { expiriesDue } from './order-expiry.js';
import type { Log, SettlementChain } from './ports.js';
import type { ProgrammeProposer } from './programme-solver.js';
import { ProposedClearing } from './proposed-clearing.js';
import { ComputationRefused, type RoundComputer, runComputation } from './round-computation.js';
import { ChainRefusal, committedRoot, RoundSubmission } from './round-submission.js';

export interface ClosedRoundReply {
  readonly sequence: number;
  readonly status: ClearingOutcome['status'];
  readonly resultHash: string;
  readonly clearingMilliseconds: number;
}

/**
 * Takes a round from gate closure to the posted result: freeze the book, commit its root on the chain, clear and certify, journal,
 * post. Each step is journaled before the next begins, so that closing again, or a restart, goes on where it stopped. What takes long
 * is computed elsewhere: the market decides other commands meanwhile, and then only whether the round still waits for the result.
 */
export class RoundClosing {
  private readonly clearingMilliseconds = new Map<number, number>();
  private readonly underWay = new Map<number, Promise<Outcome<ClosedRoundReply>>>();

  /** What participants force into its rounds on the chain. */
  readonly forcedOrders: ForcedOrders;
  private readonly submission: RoundSubmission;
  private readonly clearing: ProposedClearing;

  constructor(
    private readonly market: Market,
    chain: SettlementChain,
    computer: RoundComputer,
    private readonly log: Log,
    proposer?: ProgrammeProposer,
  ) {
    this.forcedOrders = new ForcedOrders(market, chain, log);
    this.submission = new RoundSubmission(market, chain, computer, log);
    this.clearing = new ProposedClearing(market.name, computer, log, proposer);
  }

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
      await this.submission.commit(round);
      if (round.phase === 'posted') await this.submission.post(round);
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
      return this.interrupted(round, error);
    }
  }

  private async commitBook(round: ClosedRound): Promise<Outcome<Done>> {
    const revealed = await this.market.execute(revealsOver(round.number));
    if (!revealed.ok) return revealed;
    await this.forcedOrders.takeLast(round.number);
    const closed = this.round(round.number);
    if (closed.phase !== 'closed') return rejected('out-of-order', 'round');
    const { root, transaction } = await this.submission.commit(closed);
    return this.journal(closed, { type: 'book-committed', round: round.number, bookRoot: root, transaction });
  }

  private async clear(round: CommittedRound): Promise<Outcome<Done>> {
    const { rules, network } = this.market.state;
    const { milliseconds, ...cleared } = await this.clearing.clear({ rules, network, round });
    this.clearingMilliseconds.set(round.number, milliseconds);
    return this.journal(round, { type: 'round-cleared', round: round.number, ...cleared });
  }

  private async postResult(round: ClearedRound): Promise<Outcome<Done>> {
    const transaction = await this.submission.post(round);
    return this.journal(round, { type: 'result-posted', round: round.number, transaction });
  }

  /** What was found for a round is journaled only while the round is as it was when the search began. */
  private journal(round: Round, event: MarketEvent): Promise<Outcome<Done>> {
    return this.market.execute((state, sequence) =>
      state.rounds.get(round.number) === round ? changed(sequence, event) : rejected('out-of-order', 'round'),
    );
  }

  /** A round that could not be taken further stays as it is, to be closed again; only the impossible stops the market. */
  private interrupted({ number }: Round, error: unknown): Promise<Outcome<Done>> | Outcome<Done> {
    if (error instanceof InvariantViolation)
      return this.market.execute(() => {
        throw error;
      });
    if (error instanceof ComputationRefused) return rejected('shutting-down');
    const market = this.market.name;
    if (error instanceof ChainRefusal) {
      const { cause } = error;
      this.log.error({ market, round: number, error: cause }, 'the chain did not take the round');
      return rejected('chain-unavailable', '', cause instanceof Error ? cause.message.split('\n')[0] : undefined);
    }
    this.log.error({ market, round: number, error }, 'the round could not be computed');
    return rejected('internal-fault');
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

/** Refuses to go on while sealed orders of a round may still be revealed: afterwards none is taken any more. */
function revealsOver(number: number): Decide<Done> {
  return ({ rounds, rules }, sequence, now) => {
    const window = revealWindow(rounds.get(number)!, rules);
    if (window === undefined || now >= window.until) return unchanged(sequence - 1);
    return rejected('out-of-order', 'round', `sealed orders are revealed until ${window.until}`);
  };
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
    if (state.periods.has(state.calendar.periodOf(round, deliveryStart)))
      return rejected('period-already-settled', 'deliveryStart');
    const event = { type: 'round-opened', round, deliveryStart } as const;
    return accepted({ events: [event], reply: { sequence, round } });
  };
}

/** The outcome of a committed round, which follows from the state and what a solver proposed, if one was asked. */
export function roundCleared(
  state: MarketState,
  round: CommittedRound,
  proposal: Pick<RoundCleared, 'proposedParts'> = {},
): RoundCleared {
  const { rules, network } = state;
  const result = runComputation('clear-round', { rules, network, round, ...proposal });
  return { type: 'round-cleared', round: round.number, ...result, ...proposal };
}

/** The commitment of a closed round's book, which follows from the state but for the transaction that made it. */
export function bookCommitted(state: MarketState, round: ClosedRound, transaction: TransactionRecord): BookCommitted {
  return { type: 'book-committed', round: round.number, bookRoot: committedRoot(state, round), transaction };
}

/** Freezes the book of a round; closing a gate again is harmless. */
export function closeGate(number: number): Decide<Done> {
  return (state, sequence, now) => {
    const round = state.rounds.get(number);
    if (round === undefined) return rejected('unknown-round', 'round');
    if (round.phase !== 'open') return unchanged(sequence - 1);
    const expired = expiriesDue(state, number, now);
    const [orderCount, requestCount] = [liveOrderCount(round) - expired.length, liveRequests(round).length];
    const event = { type: 'gate-closed', round: number, orderCount, requestCount } as const;
    return accepted({ events: [...expired, event], reply: { sequence: sequence + expired.length } });
  };
}
