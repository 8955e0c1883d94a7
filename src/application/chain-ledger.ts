import type { Upstream } from '../domain/clearing/clearing-problem.js';
import type { ExecutedHorizon } from '../domain/proofs/horizon-audit.js';
import type { HorizonDigests } from '../domain/proofs/horizon-book.js';
import type { HorizonResultDigests, SelectionProof } from '../domain/proofs/horizon-proof.js';
import type { ExecutedRound } from '../domain/proofs/round-audit.js';
import type { BookDigests, ResultDigests } from '../domain/proofs/round-proof.js';
import type { PublishedPiece } from '../domain/proofs/round-publication.js';
import type { Micros } from '../domain/quantity.js';
import { recordsOfBatch } from '../domain/settlement/batch-records.js';
import { positionsOf } from '../domain/settlement/positions.js';
import { debitIn } from '../domain/settlement/posting.js';
import type { SettlementRecord } from '../domain/settlement/record.js';
import { LedgerPostings, soundData } from './ledger-postings.js';
import type { ChainMandate, ChainParticipant, Hex } from './ports.js';
import type { PostingFact } from './posting-facts.js';

/** Where on the chain something was said. */
export interface FactOrigin {
  readonly blockNumber: number;
  readonly transactionHash: Hex;
}

/** How much of a participant's money in the escrow changed by something else than a settlement. */
export type EscrowMovement =
  | 'deposited'
  | 'withdrawn'
  | 'paid-out'
  | 'locked'
  | 'unlocked'
  | 'bonded'
  | 'released'
  | 'slashed';

/** What the contracts of one market said, in the words of the market. */
export type ChainFact = FactOrigin &
  (
    | { readonly type: 'participant-registered'; readonly participant: ChainParticipant }
    | { readonly type: 'mandate-registered'; readonly mandate: ChainMandate }
    | {
        readonly type: 'escrow-moved';
        readonly movement: EscrowMovement;
        readonly participant: number;
        readonly amount: Micros;
      }
    | { readonly type: 'book-committed'; readonly round: number; readonly bookRoot: Hex; readonly orderCount: number }
    | {
        readonly type: 'result-posted';
        readonly round: number;
        readonly resultHash: Hex;
      }
    | { readonly type: 'round-announced'; readonly round: number; readonly upstream: Upstream }
    | { readonly type: 'round-published'; readonly round: number; readonly piece: LedgerPiece }
    | { readonly type: 'round-committed'; readonly round: number; readonly book: BookDigests }
    | {
        readonly type: 'round-cleared';
        readonly round: number;
        readonly result: ResultDigests;
        /** What was executed; undefined where the result was posted, or the transaction does not hold it as expected. */
        readonly executed: ExecutedRound | undefined;
      }
    | { readonly type: 'horizon-committed'; readonly round: number; readonly book: HorizonDigests }
    | {
        readonly type: 'mtus-executed';
        readonly round: number;
        readonly by: Hex;
        /** What was executed, from which market time unit on; undefined where the transaction does not hold it as expected. */
        readonly executed: { readonly first: number; readonly mtus: readonly ExecutedRound[] } | undefined;
      }
    | {
        readonly type: 'horizon-cleared';
        readonly round: number;
        readonly by: Hex;
        readonly result: HorizonResultDigests;
        /** Undefined where the transaction does not hold it as expected. */
        readonly selection: SelectionProof | undefined;
      }
    | { readonly type: 'round-ended'; readonly round: number; readonly how: 'final' | 'void' }
    | {
        readonly type: 'batch-settled';
        readonly period: number;
        readonly recordCount: number;
        readonly batchRoot: Hex;
        /** The bytes of the batch; undefined where the transaction does not hold them as expected. */
        readonly bytes: Uint8Array | undefined;
      }
    | {
        readonly type: 'period-settled';
        readonly period: number;
        readonly recordsRoot: Hex;
        readonly recordCount: number;
      }
    | PostingFact
  );

type FactOf<T extends ChainFact['type']> = Extract<ChainFact, { type: T }>;

/** A round as far as the chain tells of it: recorded by digests, or announced, committed, cleared and ended on an auction that checks it. */
export interface LedgerRound {
  readonly number: number;
  readonly announced?: FactOf<'round-announced'>;
  readonly committed?: FactOf<'book-committed' | 'round-committed' | 'horizon-committed'>;
  readonly cleared?: FactOf<'result-posted' | 'round-cleared' | 'horizon-cleared'>;
  /** What was executed of allocations that nobody concluded so far, in order. */
  readonly executions?: readonly FactOf<'mtus-executed'>[];
  /** The allocation that it was cleared with last; undefined where the transactions do not hold it as expected. */
  readonly allocation?: ExecutedHorizon | undefined;
  readonly ended?: FactOf<'round-ended'>;
  /** What was published of it before it was cleared. */
  readonly pieces: readonly LedgerPiece[];
}

/** A piece of the data of a round, and whose. */
export interface LedgerPiece extends PublishedPiece {
  readonly publisher: Hex;
}

export interface LedgerBatch {
  readonly fact: FactOf<'batch-settled'>;
  /** Undefined where the bytes of the transaction are not those of a batch. */
  readonly records: readonly SettlementRecord[] | undefined;
}

/** A period that is executed. */
export interface LedgerPeriod {
  readonly number: number;
  readonly batches: readonly LedgerBatch[];
  /** Once all batches are there. */
  readonly settled?: FactOf<'period-settled'>;
}

/** What a participant has in escrow, by what was said, in units of the settlement token. */
export interface LedgerAccount {
  /** All of it: free, claimable, locked and bonded. */
  readonly held: Micros;
  /** What postings have credited to it that is in no balance yet. */
  readonly undrawn: Micros;
  readonly locked: Micros;
  readonly bonded: Micros;
  readonly paidOut: Micros;
}

/** How often the amount of a movement counts in each part of an account. */
const EFFECTS: Readonly<Record<EscrowMovement, LedgerAccount>> = {
  deposited: { held: 1n, undrawn: 0n, locked: 0n, bonded: 0n, paidOut: 0n },
  withdrawn: { held: -1n, undrawn: 0n, locked: 0n, bonded: 0n, paidOut: 0n },
  'paid-out': { held: -1n, undrawn: 0n, locked: 0n, bonded: 0n, paidOut: 1n },
  locked: { held: 0n, undrawn: 0n, locked: 1n, bonded: 0n, paidOut: 0n },
  unlocked: { held: 0n, undrawn: 0n, locked: -1n, bonded: 0n, paidOut: 0n },
  bonded: { held: 0n, undrawn: 0n, locked: 0n, bonded: 1n, paidOut: 0n },
  released: { held: 0n, undrawn: 0n, locked: 0n, bonded: -1n, paidOut: 0n },
  slashed: { held: -1n, undrawn: 0n, locked: 0n, bonded: -1n, paidOut: 0n },
};

/** What one unit of a movement does to each part of an account. */
export function effectOf(movement: EscrowMovement): LedgerAccount {
  return EFFECTS[movement];
}

const EMPTY: LedgerAccount = { held: 0n, undrawn: 0n, locked: 0n, bonded: 0n, paidOut: 0n };

/**
 * The market as the chain alone tells it: who takes part, what was decided in its rounds, what was settled and who has what. It knows nothing of
 * journal or database, so it agrees with them only if they are right.
 */
export class ChainLedger {
  readonly participants = new Map<number, ChainParticipant>();
  readonly mandates = new Map<number, ChainMandate>();
  readonly rounds = new Map<number, LedgerRound>();
  /** Executed ones. */
  readonly periods = new Map<number, LedgerPeriod>();
  readonly postings = new LedgerPostings();
  readonly accounts = new Map<number, LedgerAccount>();

  private constructor(private readonly isVoid: (fact: ChainFact) => boolean) {}

  /**
   * @param known Facts that tell which postings were refuted: all of them, also where only some are applied. A refuted one never credits
   * anybody.
   */
  static of(facts: Iterable<ChainFact>, known?: Iterable<ChainFact>): ChainLedger {
    const all = [...facts];
    const refuted = refutedPostings(known ?? all);
    const ledger = new ChainLedger((fact) => refuted.has(fact));
    for (const fact of all) ledger.apply(fact);
    return ledger;
  }

  /** Whether a fact settles its period for all that is known: not a posting that was refuted. */
  settles(fact: ChainFact): fact is FactOf<'period-settled' | 'period-posted'> {
    return fact.type === 'period-settled' || (fact.type === 'period-posted' && !this.isVoid(fact));
  }

  /** Whether a period is executed, or posted and not refuted. */
  isSettled(period: number): boolean {
    return this.periods.get(period)?.settled !== undefined || this.postings.byPeriod.get(period)?.fate === 'standing';
  }

  account(participant: number): LedgerAccount {
    return this.accounts.get(participant) ?? EMPTY;
  }

  /** The records of a period in posting order; undefined where the period is not settled, or the chain's data cannot be read. */
  recordsOf(period: number): readonly SettlementRecord[] | undefined {
    const posted = this.postings.byPeriod.get(period);
    if (posted?.fate === 'standing') return posted.records;
    const { settled, batches } = this.periods.get(period) ?? { batches: [] };
    if (settled === undefined || batches.some(({ records }) => records === undefined)) return undefined;
    return batches.flatMap(({ records }) => records!);
  }

  private apply(fact: ChainFact): void {
    switch (fact.type) {
      case 'participant-registered':
        this.participants.set(fact.participant.number, fact.participant);
        break;
      case 'mandate-registered':
        this.mandates.set(fact.mandate.prosumer, fact.mandate);
        break;
      case 'escrow-moved':
        this.move(fact);
        break;
      case 'round-announced':
        this.tell(fact.round, { announced: fact });
        break;
      case 'round-published':
        this.publish(fact);
        break;
      case 'book-committed':
      case 'round-committed':
      case 'horizon-committed':
        this.tell(fact.round, { committed: fact });
        break;
      case 'result-posted':
      case 'round-cleared':
        this.tell(fact.round, { cleared: fact });
        break;
      case 'mtus-executed':
        this.tell(fact.round, { executions: [...(this.rounds.get(fact.round)?.executions ?? []), fact] });
        break;
      case 'horizon-cleared':
        this.clearHorizon(fact);
        break;
      case 'round-ended':
        this.tell(fact.round, { ended: fact });
        break;
      case 'batch-settled':
        this.settleBatch(fact);
        break;
      case 'period-settled':
        this.periods.set(fact.period, { ...this.periods.get(fact.period)!, settled: fact });
        break;
      default:
        this.applyPosting(fact);
    }
  }

  private applyPosting(fact: PostingFact & FactOrigin): void {
    const posted = this.postings.apply(fact);
    switch (fact.type) {
      case 'period-posted':
        for (const { participant, amount } of fact.debits.map(debitIn)) this.credit(participant, -amount);
        if (!this.isVoid(fact))
          for (const [participant, net] of (posted && soundData(posted)?.nets)?.entries() ?? [])
            if (net > 0n) this.change(participant, { undrawn: net });
        break;
      case 'posting-restored':
        for (const { participant, amount } of posted!.fact.debits.map(debitIn))
          this.change(participant, { held: amount });
        break;
      case 'totals-drawn':
        for (const { participant, amount } of fact.credits)
          this.change(participant, { held: amount, undrawn: -amount });
        break;
      case 'credit-claimed':
        this.change(fact.participant, { undrawn: -fact.amount, paidOut: fact.amount });
        break;
    }
  }

  private change(participant: number, by: Partial<LedgerAccount>): void {
    const { held, undrawn, paidOut, ...rest } = this.account(participant);
    this.accounts.set(participant, {
      ...rest,
      held: held + (by.held ?? 0n),
      undrawn: undrawn + (by.undrawn ?? 0n),
      paidOut: paidOut + (by.paidOut ?? 0n),
    });
  }

  private tell(number: number, more: Partial<LedgerRound>): void {
    const round = this.rounds.get(number) ?? { number, pieces: [] };
    this.rounds.set(number, { ...round, ...more });
  }

  private clearHorizon(fact: FactOf<'horizon-cleared'>): void {
    const { executions = [] } = this.rounds.get(fact.round) ?? {};
    const mtus = lastExecution(executions.filter(({ by }) => by === fact.by));
    const allocation = mtus && fact.selection && { mtus, selection: fact.selection };
    this.tell(fact.round, {
      ...{ cleared: fact, allocation },
      executions: executions.filter(({ by }) => by !== fact.by),
    });
  }

  /** What comes after the result is not what the contract compared with it. */
  private publish({ round, piece }: FactOf<'round-published'>): void {
    const { cleared, pieces = [] } = this.rounds.get(round) ?? {};
    if (cleared === undefined) this.tell(round, { pieces: [...pieces, piece] });
  }

  private settleBatch(fact: FactOf<'batch-settled'>): void {
    const records = fact.bytes && recordsOfBatch(fact.bytes);
    const { batches = [] } = this.periods.get(fact.period) ?? {};
    this.periods.set(fact.period, { number: fact.period, batches: [...batches, { fact, records }] });
    const payments = (records ?? []).map(({ payer, payee, amount }) => ({
      payer: `${payer}`,
      payee: `${payee}`,
      amount,
    }));
    for (const { participant, credit, debit } of positionsOf(payments))
      this.credit(Number(participant), credit - debit);
  }

  private credit(participant: number, net: Micros): void {
    const account = this.account(participant);
    // A debit takes what is locked first.
    const left = net < 0n ? account.locked + net : account.locked;
    this.accounts.set(participant, { ...account, held: account.held + net, locked: left < 0n ? 0n : left });
  }

  private move({ movement, participant, amount }: FactOf<'escrow-moved'>): void {
    const { held, locked, bonded, paidOut, undrawn } = this.account(participant);
    const by = EFFECTS[movement];
    this.accounts.set(participant, {
      undrawn,
      held: held + by.held * amount,
      locked: locked + by.locked * amount,
      bonded: bonded + by.bonded * amount,
      paidOut: paidOut + by.paidOut * amount,
    });
  }
}

/** The postings that were shown to be wrong, among these facts. */
function refutedPostings(facts: Iterable<ChainFact>): ReadonlySet<ChainFact> {
  const standing: ChainFact[] = [];
  const refuted = new Set<ChainFact>();
  for (const fact of facts) {
    if (fact.type === 'period-posted') standing.push(fact);
    if (fact.type === 'posting-refuted') refuted.add(standing.pop()!);
  }
  return refuted;
}

/** The market time units of what was begun last: the first begins anew. Undefined where a transaction does not hold them. */
export function lastExecution(
  executions: readonly Pick<FactOf<'mtus-executed'>, 'executed'>[],
): ExecutedRound[] | undefined {
  const mtus: ExecutedRound[] = [];
  for (const { executed } of executions) {
    if (executed === undefined) return undefined;
    if (executed.first === 0) mtus.length = 0;
    mtus.push(...executed.mtus);
  }
  return mtus;
}
