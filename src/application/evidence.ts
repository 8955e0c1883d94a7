import { keccak_256 } from '@noble/hashes/sha3.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { deliveryEvidence } from '../domain/evidence/delivery-evidence.js';
import { type EvidenceOpening, EvidenceTree } from '../domain/evidence/evidence-tree.js';
import type { MarketState } from '../domain/market-state.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import { chunksOf, joined, proveChunk, type SettlementChunk } from '../domain/settlement/chunks.js';
import { wordBytes } from '../domain/settlement/ledger-tree.js';
import type { Digest } from '../domain/settlement/merkle-tree.js';
import { type Posting, postingOf } from '../domain/settlement/posting.js';
import type { SettlementRecord } from '../domain/settlement/record.js';
import { isSaltedBy, postedBatchOf } from '../domain/settlement/salted-flow.js';
import { inPostingOrder } from '../domain/settlement/settlement-batch.js';
import { RECORDS_PER_CHUNK } from '../domain/settlement/settlement-flow.js';
import { settlementBatch } from './chain-record.js';
import { LastAsked } from './last-asked.js';

/** The evidence of a settled period. */
export interface PeriodEvidence {
  /** The batch as it is posted. */
  readonly bytes: Uint8Array;
  readonly tree: EvidenceTree;
  /** Position in the batch of each settlement of the period, in the order of the journal. */
  readonly positions: readonly number[];
}

/**
 * The evidence of a settled period as it is posted: the same for the same journal and seed.
 * @param seed The secret of the server: salts follow from it, market and period.
 */
export function periodEvidence(state: MarketState, period: number, seed: Digest): PeriodEvidence {
  const { records, salting } = settlementBatch(state, period);
  const ordered = inPostingOrder(records);
  const placeOf = new Map(ordered.map((record, position) => [record, position]));
  const positions = records.map((record) => placeOf.get(record)!);
  const evidence = deliveryEvidence(state, period);
  const inBatch = new Array<(typeof evidence)[number]>(records.length).fill(undefined);
  for (const [index, position] of positions.entries()) inBatch[position] = evidence[index];
  const salts = keccak_256(joined(seed, keccak_256(utf8ToBytes(state.rules.market)), wordBytes(BigInt(period))));
  const { bytes } = postedBatchOf(records, salting);
  const isSalted = (record: SettlementRecord) => salting !== undefined && isSaltedBy(salting, record);
  return { bytes, positions, tree: new EvidenceTree({ bytes, records: ordered }, inBatch, salts, isSalted) };
}

/** What shows the evidence of one settlement of a posting, and that it is of it. */
export interface OpenedEvidence {
  readonly market: string;
  readonly period: number;
  readonly posting: Posting;
  readonly opening: EvidenceOpening;
  /** The proof of the chunk that its record stands in; undefined where the record is salted. */
  readonly chunk: Uint8Array | undefined;
}

interface OpenPeriod extends PeriodEvidence {
  readonly chunks: readonly SettlementChunk[];
}

/** Opens the evidence of settlements to those who take part in them. */
export class EvidenceOpenings {
  private readonly last = new LastAsked<OpenPeriod>();

  /** @param seed See {@link periodEvidence}. */
  constructor(private readonly seed: Digest) {}

  /**
   * The opening of a settlement of a posting; `index` is its place in the period.
   * @param participant Who asks; undefined for the operator, who may ask for all.
   */
  open(
    state: MarketState,
    { period, index }: { readonly period: number; readonly index: number },
    participant: string | undefined,
  ): Outcome<OpenedEvidence> {
    const { settled, posting, refuted } = state.periods.get(period) ?? {};
    const record = settled?.records[index];
    const isOwn = participant === undefined || record?.payer === participant || record?.payee === participant;
    if (settled === undefined || record === undefined || !isOwn)
      return rejected('unknown-resource', 'index', 'there is no such settlement of yours');
    const journaled = posting ?? refuted?.posting;
    if (journaled === undefined) return rejected('out-of-order', 'period', 'the period is not posted');
    const { tree, positions, chunks } = this.opened(state, period, journaled.evidenceRoot);
    const opening = tree.open(positions[index]!);
    const position = Math.floor(opening.slot / RECORDS_PER_CHUNK);
    const chunk = position < chunks.length ? proveChunk(chunks, position) : undefined;
    return accepted({ market: state.rules.market, period, posting: postingOf(journaled), opening, chunk });
  }

  private opened(state: MarketState, period: number, evidenceRoot: string): OpenPeriod {
    return this.last.of(state.rules.market, `${period} ${evidenceRoot}`, () => {
      const evidence = periodEvidence(state, period, this.seed);
      return { ...evidence, chunks: chunksOf(evidence.bytes) };
    });
  }
}
