import { keccak_256 } from '@noble/hashes/sha3.js';
import { assertInvariant } from '../rejection.js';
import { type Digest, MerkleTree } from './merkle-tree.js';
import { FLOW_BYTES, RECORDS_PER_CHUNK, readFlow, type SettlementFlow, SUM_BYTES } from './settlement-flow.js';

/** Up to 16 records of a flow: a leaf of the batch's tree, which can be judged without the rest of the batch. */
export interface SettlementChunk {
  /**
   * What the leaf is the digest of: `index 24 | flow 240 | body`, the index that of the chunk in its flow. The body is the sum before
   * it (but for the first one), its records, and the sum after it with the first record of the next chunk (but for the last one).
   */
  readonly bytes: Uint8Array;
  readonly recordCount: number;
  /** Where its records begin in the batch. */
  readonly recordsAt: number;
}

/** Bytes of the index of a chunk in its flow. */
export const INDEX_BYTES = 3;

/** The chunks of a batch, in order. */
export function chunksOf(batch: Uint8Array): SettlementChunk[] {
  const view = new DataView(batch.buffer, batch.byteOffset, batch.byteLength);
  const chunks: SettlementChunk[] = [];
  for (let at = 0; at < batch.length; ) {
    const flow = readFlow(view, at);
    const head = batch.subarray(at, at + FLOW_BYTES);
    at += FLOW_BYTES;
    const count = Math.ceil(flow.recordCount / RECORDS_PER_CHUNK);
    for (let index = 0; index < count; index++) {
      const recordCount = Math.min(flow.recordCount - index * RECORDS_PER_CHUNK, RECORDS_PER_CHUNK);
      const from = index === 0 ? at : at - SUM_BYTES;
      const end = at + recordCount * flow.recordBytes;
      const ahead = index === count - 1 ? 0 : SUM_BYTES + flow.recordBytes;
      const bytes = joined(indexBytes(index), head, batch.subarray(from, end + ahead));
      chunks.push({ bytes, recordCount, recordsAt: at });
      at = index === count - 1 ? end : end + SUM_BYTES;
    }
  }
  return chunks;
}

/** The flow that a chunk is of. */
export function flowOfChunk({ bytes }: Pick<SettlementChunk, 'bytes'>): SettlementFlow {
  return readFlow(new DataView(bytes.buffer, bytes.byteOffset + INDEX_BYTES, FLOW_BYTES), 0);
}

/** Root of the batch of these chunks: a digest of their number and the root of the tree over them. */
export function rootOfChunks(chunks: readonly SettlementChunk[]): Digest {
  const count = new Uint8Array(32);
  new DataView(count.buffer).setUint32(28, chunks.length);
  return keccak_256(joined(count, treeOf(chunks).root));
}

/** What shows a chunk to the contract: `position 32 | chunks 32 | index 24 | flow 240 | body | siblings`. */
export function proveChunk(chunks: readonly SettlementChunk[], position: number): Uint8Array {
  const chunk = chunks[position];
  assertInvariant(chunk !== undefined, `no chunk at position ${position} of ${chunks.length}`);
  const head = new Uint8Array(8);
  const view = new DataView(head.buffer);
  view.setUint32(0, position);
  view.setUint32(4, chunks.length);
  return joined(head, chunk.bytes, ...treeOf(chunks).proof(position));
}

/** Bytes one behind the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function indexBytes(index: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, index);
  return bytes.subarray(4 - INDEX_BYTES);
}

function treeOf(chunks: readonly SettlementChunk[]): MerkleTree {
  return new MerkleTree(chunks.map(({ bytes }) => keccak_256(bytes)));
}
