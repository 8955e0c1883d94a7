import { indicateHorizonOfRound } from '../domain/book/indicative-horizon.js';
import type { RoundIndication } from '../domain/book/round-indication.js';
import { bookRoot, type FrozenBook } from '../domain/book-root.js';
import type { BlockProgramme } from '../domain/clearing/blocks/block-programme.js';
import type { MarketNetwork } from '../domain/events.js';
import type { MarketRules } from '../domain/market-rules.js';
import type { HorizonDigests } from '../domain/proofs/horizon-book.js';
import type { HorizonProof } from '../domain/proofs/horizon-proof.js';
import { closedHorizon, proveHorizon } from '../domain/proofs/horizon-round.js';
import {
  type ClosedBook,
  closedBook,
  type ProofTask,
  proveRound,
  type RoundProof,
} from '../domain/proofs/round-proof.js';
import type { Outcome } from '../domain/rejection.js';
import type { CommittedRound, DecidedRound, OpenRound } from '../domain/round.js';
import { clearRound, programmeOfRound, type RoundResult, resultHash } from '../domain/round-clearing.js';
import { explainOrder } from '../domain/round-explanation.js';
import type { SessionEvent } from '../domain/trading-session.js';

/** A round of a market as it is cleared: nothing but plain values. */
export interface ClearingTask {
  readonly rules: MarketRules;
  readonly network: MarketNetwork;
  readonly round: CommittedRound;
  /** A selection of its live blocks, by sequence, that a solver proposes. */
  readonly proposedParts?: readonly number[];
}

export interface ExplanationTask {
  readonly rules: MarketRules;
  readonly network: MarketNetwork;
  readonly round: DecidedRound;
  readonly order: number;
  /** Whose order it has to be; anybody's where it is not given. */
  readonly participant: string | undefined;
  /** Where orders trade as they come: the events of the round from its opening to its gate, in sequence. */
  readonly session?: readonly SessionEvent[];
}

/** An open round with blocks, as it was when it was asked for. */
export interface IndicationTask {
  readonly rules: MarketRules;
  readonly network: MarketNetwork;
  readonly round: OpenRound;
}

/**
 * What takes long where a round is large: pure functions of what can be sent to another thread, rounds whose gate is closed or
 * copies of open ones, so that nothing changes them meanwhile.
 */
export const roundComputations = {
  'book-root': (book: FrozenBook): `0x${string}` => bookRoot(book),

  'close-book': (task: ProofTask): ClosedBook => closedBook(task),

  'prove-round': (task: ProofTask): RoundProof => proveRound(task),

  'close-horizon': (task: ProofTask): HorizonDigests | undefined => closedHorizon(task),

  'prove-horizon': (task: ProofTask): HorizonProof | undefined => proveHorizon(task),

  'clear-round': ({ rules, network, round, proposedParts }: ClearingTask): RoundResult => {
    const outcome = clearRound(rules, network, round, proposedParts);
    return { outcome, resultHash: resultHash(round.number, outcome) };
  },

  'write-programme': ({ rules, network, round }: ClearingTask): BlockProgramme | undefined =>
    programmeOfRound(rules, network, round),

  'indicate-round': ({ rules, network, round }: IndicationTask): Outcome<RoundIndication> =>
    indicateHorizonOfRound(rules, network, round),

  'explain-order': ({ rules, network, round, order, participant, session }: ExplanationTask) =>
    explainOrder(rules, network, round, order, participant, session),
};

export type ComputationName = keyof typeof roundComputations;
export type ComputationInput<N extends ComputationName> = Parameters<(typeof roundComputations)[N]>[0];
export type ComputationResult<N extends ComputationName> = ReturnType<(typeof roundComputations)[N]>;

export interface Computed<N extends ComputationName> {
  readonly result: ComputationResult<N>;
  /** What the computation took by itself, without waiting. Reported, never journaled. */
  readonly milliseconds: number;
}

/**
 * Where rounds are computed. Rejects with an {@link InvariantViolation} where the computation saw something impossible, with a
 * {@link ComputationRefused} where it was not finished for a reason of the computer's, with another error where it was lost.
 */
export interface RoundComputer {
  compute<N extends ComputationName>(name: N, input: ComputationInput<N>): Promise<Computed<N>>;
}

export class ComputationRefused extends Error {
  override readonly name = 'ComputationRefused';

  constructor(readonly reason: 'closed' | 'busy') {
    super(`what computes rounds is ${reason}`);
  }
}

/** Computes at once, while everybody waits: for rounds that are small. */
export const computingInPlace: RoundComputer = {
  async compute(name, input) {
    return { result: runComputation(name, input), milliseconds: 0 };
  },
};

export function runComputation<N extends ComputationName>(name: N, input: ComputationInput<N>): ComputationResult<N> {
  const computation = roundComputations[name] as (input: ComputationInput<N>) => ComputationResult<N>;
  return computation(input);
}
