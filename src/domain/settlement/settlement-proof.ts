import { assertInvariant } from '../rejection.js';
import { chunksOf, flowOfChunk, joined, proveChunk, type SettlementChunk } from './chunks.js';
import { type SettlementRecord, settlementKinds } from './record.js';
import { digestOfBatches, type SettlementBatch } from './settlement-batch.js';
import { isSalted, RECORDS_PER_CHUNK, type SettlementFlow } from './settlement-flow.js';

/**
 * What shows the contract that a record of a period was settled: `place 8 | digests 8 | the digests | the proof of its chunk`, with its place
 * in the chunk. A period of one batch needs no digests; otherwise they are the one over the batches before, and the roots of those after.
 * @param batches All batches of the period.
 * @param position Position of the record in its batch.
 */
export function proveSettlement(batches: readonly SettlementBatch[], batch: number, position: number): Uint8Array {
  const own = batches[batch];
  assertInvariant(own !== undefined && position in own.records, `no record ${position} in batch ${batch}`);
  const chunks = chunksOf(own.bytes);
  const { chunk, place } = chunkOfRecord(chunks, position);
  const others =
    batches.length === 1
      ? []
      : [digestOfBatches(batches.slice(0, batch)), ...batches.slice(batch + 1).map(({ root }) => root)];
  return joined(Uint8Array.of(place, others.length), ...others, proveChunk(chunks, chunk));
}

/** What shows the contract a record of a period that was posted. */
export interface PostedProof {
  /** The chunk of the record, see {@link proveChunk}; of a salted flow its root. */
  readonly chunk: Uint8Array;
  /** Of the record in its chunk. */
  readonly place: number;
  /** Of a salted flow: what opens the chunk of the record. */
  readonly opening?: Uint8Array;
}

/**
 * Proves a record of the only batch of a posted period.
 * @param records All of the period in posting order; one stands for all of a salted flow that nobody opened, and is not proven.
 * @param batch As it was posted.
 * @param openingOf What opens a chunk of the salted flow of a record.
 * @param position Of the record.
 */
export function provePosted(
  records: readonly SettlementRecord[],
  batch: Uint8Array,
  openingOf: (record: SettlementRecord, chunk: number) => Uint8Array,
  position: number,
): PostedProof {
  const record = records[position];
  assertInvariant(record !== undefined, `no record ${position} of ${records.length}`);
  const inFlow = position - records.findIndex((other) => isSameFlow(other, record));
  const [index, place] = [Math.floor(inFlow / RECORDS_PER_CHUNK), inFlow % RECORDS_PER_CHUNK];
  const chunks = chunksOf(batch);
  const first = chunks.findIndex((chunk) => isOfFlow(flowOfChunk(chunk), record));
  if (!isSalted(flowOfChunk(chunks[first]!))) return { chunk: proveChunk(chunks, first + index), place };
  return { chunk: proveChunk(chunks, first), place, opening: openingOf(record, index) };
}

function isSameFlow(a: SettlementRecord, b: SettlementRecord): boolean {
  return a.kind === b.kind && a.payer === b.payer && a.payee === b.payee;
}

/** Whether a record is of a flow. */
export function isOfFlow({ kind, payer, payee }: SettlementFlow, record: SettlementRecord): boolean {
  return settlementKinds[kind] === record.kind && payer === record.payer && payee === record.payee;
}

/** A record's chunk and its place in it: each flow begins a new chunk. */
function chunkOfRecord(chunks: readonly SettlementChunk[], position: number): { chunk: number; place: number } {
  let place = position;
  let chunk = 0;
  for (; place >= chunks[chunk]!.recordCount; chunk++) place -= chunks[chunk]!.recordCount;
  return { chunk, place };
}
