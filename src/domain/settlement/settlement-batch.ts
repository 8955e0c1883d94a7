import { keccak_256 } from '@noble/hashes/sha3.js';
import { assertInvariant } from '../rejection.js';
import { chunksOf, joined, rootOfChunks } from './chunks.js';
import type { Digest } from './merkle-tree.js';
import { type SettlementRecord, settlementKinds } from './record.js';
import {
  FLOW_BYTES,
  flowBytes,
  flowOf,
  RECORDS_PER_CHUNK,
  type RecordTerms,
  readFlow,
  readRecord,
  type SettlementFlow,
  SUM_BYTES,
  widthsOf,
  writeFlow,
  writeRecord,
} from './settlement-flow.js';

/**
 * A batch of settlement records as the chain knows it: flows ascending by kind, payer and payee, each followed by its records in chunks
 * of 16; between two chunks stand 8 bytes that state what the records of the flow up to there pay together. A chunk with its flow is a
 * leaf of the batch's Merkle tree. `contracts/src/libraries/SettlementBatch.sol` reads the same; both are tested on
 * `contracts/test/vectors/batches.json`.
 *
 * What a record pays is not stated: it follows from the share of its flow and the payment rule.
 */
export interface SettlementBatch {
  readonly bytes: Uint8Array;
  /** Digest of the number of chunks and the root of the tree over them. */
  readonly root: Digest;
  /** In posting order. */
  readonly records: readonly SettlementRecord[];
}

/** A flow with what the bytes of its batch say of its records. */
export interface DecodedFlow {
  /** Where the flow begins in its batch. */
  readonly at: number;
  readonly flow: SettlementFlow;
  readonly records: readonly RecordTerms[];
}

/** Upper estimates of what one record, and one flow between parties new to the escrow, cost in gas, and what a batch may cost by them. */
const GAS_PER_RECORD = 400;
const GAS_PER_FLOW = 20_000;
const GAS_PER_BATCH = 14_000_000;
/** What nodes relay as one transaction is 128 KiB; some of it is not the batch. */
const BYTES_PER_BATCH = 120_000;

/**
 * The batches of a settlement period, at least one: records in posting order, as many to a batch as surely fit into one transaction
 * of mainnet. The same records always give the same batches.
 */
export function batchesOf(records: readonly SettlementRecord[]): SettlementBatch[] {
  const ordered = inPostingOrder(records);
  const { recordBytes } = widthsOf(ordered);
  const batches: SettlementBatch[] = [];
  for (let first = 0; first < ordered.length || batches.length === 0; ) {
    const end = endOfBatch(ordered, first, recordBytes);
    batches.push(batchOf(ordered.slice(first, end)));
    first = end;
  }
  return batches;
}

/** All records of a settlement period in one batch, however large: as it is posted. */
export function wholeBatchOf(records: readonly SettlementRecord[]): SettlementBatch {
  return batchOf(inPostingOrder(records));
}

/** Digest over the roots of the batches of a period, in order. */
export function digestOfBatches(batches: readonly Pick<SettlementBatch, 'root'>[]): Digest {
  let digest: Digest = new Uint8Array(32);
  for (const { root } of batches) digest = keccak_256(joined(digest, root));
  return digest;
}

/** Digest of the records of a period, as the contract finds it. */
export function recordsRoot(records: readonly SettlementRecord[]): Digest {
  return digestOfBatches(batchesOf(records));
}

/**
 * Records ascending by kind, payer, payee and key. The contract refuses two records that have all of these in common, so energy of the same
 * order between the same parties at the same price and time is one record.
 */
export function inPostingOrder(records: readonly SettlementRecord[]): SettlementRecord[] {
  const ordered = [...records].sort(byKey);
  ordered.forEach((record, i) => {
    assertInvariant(i === 0 || byKey(ordered[i - 1]!, record) < 0, 'two settlement records have one key');
  });
  return ordered;
}

/** The flows of a batch that a contract has taken, and their records. */
export function decodeBatch(bytes: Uint8Array): DecodedFlow[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoded: DecodedFlow[] = [];
  for (let at = 0; at < bytes.length; ) {
    const flow = readFlow(view, at);
    const records: RecordTerms[] = [];
    for (let i = 0; i < flow.recordCount; i++) {
      const sums = Math.floor(i / RECORDS_PER_CHUNK) * SUM_BYTES;
      records.push(readRecord(view, at + FLOW_BYTES + sums + i * flow.recordBytes, flow));
    }
    decoded.push({ at, flow, records });
    at += flowBytes(flow);
  }
  return decoded;
}

/** The flows of a batch without their records, one behind the other, as a posting is finalised with them. */
export function flowsOf(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flows: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += flowBytes(readFlow(view, at)))
    flows.push(bytes.subarray(at, at + FLOW_BYTES));
  return joined(...flows);
}

function batchOf(records: readonly SettlementRecord[]): SettlementBatch {
  const groups = groupsOf(records).map((group) => ({ group, flow: flowOf(group) }));
  const bytes = new Uint8Array(groups.reduce((sum, { flow }) => sum + flowBytes(flow), 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { group, flow } of groups) {
    writeFlow(view, at, flow);
    at = writeChunks(view, at + FLOW_BYTES, flow, group);
  }
  return { bytes, records, root: rootOfChunks(chunksOf(bytes)) };
}

/** Writes the records of a flow; where they end. */
function writeChunks(
  view: DataView,
  start: number,
  flow: SettlementFlow,
  records: readonly SettlementRecord[],
): number {
  let at = start;
  let sum = 0n;
  records.forEach((record, i) => {
    if (i > 0 && i % RECORDS_PER_CHUNK === 0) {
      view.setBigUint64(at, sum);
      at += SUM_BYTES;
    }
    writeRecord(view, at, flow, record);
    at += flow.recordBytes;
    sum += record.amount;
  });
  return at;
}

/** Records in posting order, by kind, payer and payee. */
function groupsOf(records: readonly SettlementRecord[]): SettlementRecord[][] {
  const groups: SettlementRecord[][] = [];
  for (const record of records) {
    const last = groups.at(-1)?.[0];
    if (last !== undefined && byParties(last, record) === 0) groups.at(-1)!.push(record);
    else groups.push([record]);
  }
  return groups;
}

/** Where the batch that begins at `first` ends: before a transaction is full. */
function endOfBatch(ordered: readonly SettlementRecord[], first: number, mostRecordBytes: number): number {
  let [gas, bytes] = [0, 0];
  let end = first;
  for (; end < ordered.length; end++) {
    const isNewFlow = end === first || byParties(ordered[end - 1]!, ordered[end]!) !== 0;
    gas += GAS_PER_RECORD + (isNewFlow ? GAS_PER_FLOW : 0);
    bytes += mostRecordBytes + (isNewFlow ? FLOW_BYTES : SUM_BYTES / RECORDS_PER_CHUNK);
    if (end > first && (gas > GAS_PER_BATCH || bytes > BYTES_PER_BATCH)) break;
  }
  return end;
}

function byKey(a: SettlementRecord, b: SettlementRecord): number {
  return byParties(a, b) || a.mtu - b.mtu || a.priceTicks - b.priceTicks || a.orderSequence - b.orderSequence;
}

function byParties(a: SettlementRecord, b: SettlementRecord): number {
  return settlementKinds.indexOf(a.kind) - settlementKinds.indexOf(b.kind) || a.payer - b.payer || a.payee - b.payee;
}
