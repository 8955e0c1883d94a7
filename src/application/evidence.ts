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
import { type SettlementBatch, wholeBatchOf } from '../domain/settlement/settlement-batch.js';
import { RECORDS_PER_CHUNK } from '../domain/settlement/settlement-flow.js';
import { chainRecord } from './chain-record.js';

/** The evidence of a settled period. */
export interface PeriodEvidence {
  readonly batch: SettlementBatch;
  readonly tree: EvidenceTree;
  /** Position in the batch of each settlement of the period, in the order of the journal. */
  readonly positions: readonly number[];
}

/**
 * The evidence of a settled period as it is posted: the same for the same journal and seed.
 * @param seed The secret of the server: salts follow from it, market and period.
 */
export function periodEvidence(state: MarketState, period: number, seed: Digest): PeriodEvidence {
  const { settled } = state.periods.get(period)!;
  const records = settled.records.map((record) => chainRecord(state, settled, record));
  const batch = wholeBatchOf(records);
  const placeOf = new Map(batch.records.map((record, position) => [record, position]));
  const positions = records.map((record) => placeOf.get(record)!);
  const evidence = deliveryEvidence(state, period);
  const inBatch = new Array<(typeof evidence)[number]>(records.length).fill(undefined);
  for (const [index, position] of positions.entries()) inBatch[position] = evidence[index];
  const salts = keccak_256(joined(seed, keccak_256(utf8ToBytes(state.rules.market)), wordBytes(BigInt(period))));
  return { batch, positions, tree: new EvidenceTree(batch, inBatch, salts) };
}

/** What shows the evidence of one settlement of a posting, and that it is of it. */
export interface OpenedEvidence {
  readonly market: string;
  readonly period: number;
  readonly posting: Posting;
  readonly opening: EvidenceOpening;
  /** The proof of the chunk that its record stands in. */
  readonly chunk: Uint8Array;
}

interface OpenPeriod extends PeriodEvidence {
  readonly evidenceRoot: string;
  readonly chunks: readonly SettlementChunk[];
}

/** Opens the evidence of settlements to those who take part in them. */
export class EvidenceOpenings {
  /** The period that was asked for last, of each market: its tree takes a while to build. */
  private readonly lastOf = new Map<string, OpenPeriod>();

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
    const chunk = proveChunk(chunks, Math.floor(opening.slot / RECORDS_PER_CHUNK));
    return accepted({ market: state.rules.market, period, posting: postingOf(journaled), opening, chunk });
  }

  private opened(state: MarketState, period: number, evidenceRoot: string): OpenPeriod {
    const { market } = state.rules;
    const last = this.lastOf.get(market);
    if (last?.evidenceRoot === evidenceRoot) return last;
    const evidence = periodEvidence(state, period, this.seed);
    const opened = { ...evidence, evidenceRoot, chunks: chunksOf(evidence.batch.bytes) };
    this.lastOf.set(market, opened);
    return opened;
  }
}
