import { assertInvariant } from '../rejection.js';
import { chunksOf, joined, proveChunk, type SettlementChunk } from './chunks.js';
import { digestOfBatches, type SettlementBatch } from './settlement-batch.js';

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

/** A record's chunk and its place in it: each flow begins a new chunk. */
function chunkOfRecord(chunks: readonly SettlementChunk[], position: number): { chunk: number; place: number } {
  let place = position;
  let chunk = 0;
  for (; place >= chunks[chunk]!.recordCount; chunk++) place -= chunks[chunk]!.recordCount;
  return { chunk, place };
}
