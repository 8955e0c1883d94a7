import { keccak_256 } from '@noble/hashes/sha3.js';
import { assertInvariant } from '../rejection.js';
import { chunksOf, joined, rootOfChunks, type SettlementChunk } from './chunks.js';
import { wordBytes } from './ledger-tree.js';
import { type Digest, MerkleTree } from './merkle-tree.js';
import type { SettlementRecord } from './record.js';
import { digestOfBatches, recordsRoot, wholeBatchOf } from './settlement-batch.js';
import {
  FLOW_BYTES,
  flowBytes,
  readFlow,
  SALTED_ROOT_BYTES,
  type SettlementFlow,
  writeFlow,
} from './settlement-flow.js';

/** Of an opening before the salt. */
export const OPENING_HEAD_BYTES = 10;
export const SALT_BYTES = 32;
/** Of a flow its kind, payer and payee. */
const PARTIES_BYTES = 7;

/**
 * A flow whose records only its parties are told. It states the root of a tree over them, which has a leaf for each chunk of the flow as it could
 * stand in the clear: `keccak256(salt || index || flow || body)`. `contracts/src/libraries/SaltedLeaf.sol` reads its openings, as
 * {@link readOpening} does; `test/chain/salted-flows.spec.ts` holds them against each other.
 */
export class SaltedFlow {
  private readonly chunks: readonly SettlementChunk[];
  private readonly salts: readonly Digest[];
  private readonly tree: MerkleTree;

  /**
   * @param clear A flow with its records, as it could stand in a batch.
   * @param seed The salt of each chunk follows from it, so that who has it can open all again, and nobody else any; 32 bytes.
   */
  constructor(
    readonly clear: Uint8Array,
    seed: Digest,
  ) {
    this.chunks = chunksOf(clear);
    this.salts = this.chunks.map((_, index) => saltOf(seed, clear, index));
    this.tree = new MerkleTree(this.chunks.map(({ bytes }, index) => keccak_256(joined(this.salts[index]!, bytes))));
  }

  /** As it could stand in the clear. */
  get flow(): SettlementFlow {
    return flowIn(this.clear);
  }

  /** The flow as it is posted, with the root behind it. */
  get bytes(): Uint8Array {
    const bytes = new Uint8Array(FLOW_BYTES + SALTED_ROOT_BYTES);
    writeFlow(new DataView(bytes.buffer), 0, saltedFlow(this.flow));
    bytes.set(this.root, FLOW_BYTES);
    return bytes;
  }

  /** Over its records, as posted. */
  get root(): Digest {
    return saltedRoot(this.chunks.length, this.tree.root);
  }

  /** What shows a chunk to whoever has the root: `position 32 | leaves 32 | bytes 16 | salt 256 | chunk | siblings`. */
  opening(index: number): Uint8Array {
    const chunk = this.chunks[index];
    assertInvariant(chunk !== undefined, `no chunk ${index} of ${this.chunks.length}`);
    const head = new Uint8Array(OPENING_HEAD_BYTES);
    const view = new DataView(head.buffer);
    view.setUint32(0, index);
    view.setUint32(4, this.chunks.length);
    view.setUint16(8, chunk.bytes.length);
    return joined(head, this.salts[index]!, chunk.bytes, ...this.tree.proof(index));
  }

  /** The openings of all its chunks. */
  openings(): Uint8Array[] {
    return this.chunks.map((_, index) => this.opening(index));
  }
}

/** Whose records are salted, and by what. */
export interface Salting {
  /** 32 bytes that only the operator has. */
  readonly seed: Digest;
  /** Numbers of the participants whose records only their parties are told. */
  readonly prosumers: ReadonlySet<number>;
}

/** A batch as it is posted, and the flows of which it states the roots only. */
export interface SaltedBatch {
  readonly bytes: Uint8Array;
  readonly salted: readonly SaltedFlow[];
}

/** All records of a settlement period in one batch as it is posted; without salting all of them are public. */
export function postedBatchOf(records: readonly SettlementRecord[], salting: Salting | undefined): SaltedBatch {
  const { bytes } = wholeBatchOf(records);
  if (salting === undefined) return { bytes, salted: [] };
  return saltBatch(bytes, (flow) => isSaltedBy(salting, flow), salting.seed);
}

/** Whether what these parties settle is salted: one of them is somebody whose records only their parties are told. */
export function isSaltedBy({ prosumers }: Salting, { payer, payee }: { payer: number; payee: number }): boolean {
  return prosumers.has(payer) || prosumers.has(payee);
}

/**
 * Digest of the records of a period that everybody may be told: where some are salted it is of the batch as it is posted, since who can guess
 * what a home did could try out whether the digest of all records in the clear fits.
 */
export function postedRecordsRoot(records: readonly SettlementRecord[], salting: Salting | undefined): Digest {
  if (salting === undefined) return recordsRoot(records);
  const root = rootOfChunks(chunksOf(postedBatchOf(records, salting).bytes));
  return digestOfBatches([{ root }]);
}

/** A batch in which the records of some flows are salted. */
export function saltBatch(batch: Uint8Array, isSecret: (flow: SettlementFlow) => boolean, seed: Digest): SaltedBatch {
  const parts: Uint8Array[] = [];
  const salted: SaltedFlow[] = [];
  for (const bytes of flowsWithRecords(batch)) {
    if (!isSecret(flowIn(bytes))) {
      parts.push(bytes);
      continue;
    }
    const flow = new SaltedFlow(bytes, seed);
    parts.push(flow.bytes);
    salted.push(flow);
  }
  return { bytes: joined(...parts), salted };
}

/** The root that a salted flow states: a digest of the number of leaves and the root of the tree over them, like that of a batch. */
export function saltedRoot(leaves: number, treeRoot: Digest): Digest {
  return keccak_256(joined(wordBytes(BigInt(leaves)), treeRoot));
}

/** What is public of a flow whose records are salted. */
function saltedFlow({ kind, payer, payee, shareBps, amount }: SettlementFlow): SettlementFlow {
  return {
    ...{ kind, payer, payee, shareBps, amount, recordCount: 1, recordBytes: SALTED_ROOT_BYTES },
    ...{ energyBits: 0, priceBits: 0, orderBits: 0, firstOrder: 0 },
  };
}

/** The flows of a batch with their records. */
function* flowsWithRecords(batch: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < batch.length; ) {
    const end = at + flowBytes(flowIn(batch.subarray(at)));
    yield batch.subarray(at, end);
    at = end;
  }
}

/** A salt of its own for each chunk of each flow: whoever is told one learns nothing of the others. */
function saltOf(seed: Digest, flow: Uint8Array, index: number): Digest {
  return keccak_256(joined(seed, flow.subarray(0, PARTIES_BYTES), wordBytes(BigInt(index))));
}

function flowIn(bytes: Uint8Array): SettlementFlow {
  return readFlow(new DataView(bytes.buffer, bytes.byteOffset, FLOW_BYTES), 0);
}
