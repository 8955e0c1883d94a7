import { keccak_256 } from '@noble/hashes/sha3.js';
import { assertInvariant } from '../rejection.js';
import { type Digest, MerkleTree } from './merkle-tree.js';
import { type SettlementRecord, settlementKinds } from './record.js';

/**
 * A batch of settlement records as the chain knows it: words of 32 bytes, each of them below the modulus of blobs (where the
 * market time unit of a penalty is below 2400), so that the same bytes are calldata or a blob. `contracts/src/libraries/SettlementBatch.sol` reads the same; both are tested on `contracts/test/vectors/batches.json`.
 *
 * - the header: `recordCount 32 | partyCount 16 | firstOrder 48 | total 64`, from bit 159 down;
 * - the table of parties: their numbers ascending, ten in a word, 24 bits each, the first one highest below bit 240;
 * - the records, two in a word, the last word filled with zeros. A record is, from its highest bit down,
 *   `kind 3 | mtu 12 | priceTicks 28 | order 25 | payer 14 | payee 14 || energyWh 32`: the order counted from the first one of the
 *   batch, the parties by their place in the table. What stands before the double bar is its key.
 *
 * Share and amount are not stated: they follow from the mandate and the payment rule.
 */
export interface SettlementBatch {
  readonly bytes: Uint8Array;
  /** Digest of header and parties with the root of the tree over the blocks of records. */
  readonly root: Digest;
  /** In posting order. */
  readonly records: readonly SettlementRecord[];
}

const WORD_BYTES = 32;
const PARTIES_PER_WORD = 10;
const RECORD_BYTES = 16;
const RECORDS_PER_BLOCK = 16;
const BLOCK_BYTES = RECORDS_PER_BLOCK * RECORD_BYTES;

const MTU_LIMIT = 2 ** 12;
const PRICE_LIMIT = 2 ** 28;
const ORDER_LIMIT = 2 ** 25;
const NUMBER_LIMIT = 2 ** 24;
const ENERGY_LIMIT = 2 ** 32;

/** Upper estimates of what one record, and one party new to the escrow, cost in gas, and what a batch may cost by them. */
const GAS_PER_RECORD = 600;
const GAS_PER_PARTY = 30_000;
const GAS_PER_BATCH = 14_000_000;

/**
 * The batches of a settlement period, at least one: records in posting order, as many to a batch as surely fit into one transaction
 * of mainnet. The same records always give the same batches.
 */
export function batchesOf(records: readonly SettlementRecord[]): SettlementBatch[] {
  const ordered = inPostingOrder(records);
  const batches: SettlementBatch[] = [];
  for (let first = 0; first < ordered.length || batches.length === 0; ) {
    const end = endOfBatch(ordered, first);
    batches.push(batchOf(ordered.slice(first, end)));
    first = end;
  }
  return batches;
}

/** Digest over the roots of the batches of a period, in order. */
export function digestOfBatches(batches: readonly SettlementBatch[]): Digest {
  let digest: Digest = new Uint8Array(32);
  for (const { root } of batches) digest = keccak_256(joined(digest, root));
  return digest;
}

/** Digest of the records of a period, as the contract finds it. */
export function recordsRoot(records: readonly SettlementRecord[]): Digest {
  return digestOfBatches(batchesOf(records));
}

/**
 * Records ascending by key. The contract refuses two records of one key, so energy of the same order between the same parties at the same
 * price and time is one record.
 */
export function inPostingOrder(records: readonly SettlementRecord[]): SettlementRecord[] {
  const ordered = [...records].sort(byKey);
  ordered.forEach((record, i) => {
    assertInvariant(i === 0 || byKey(ordered[i - 1]!, record) < 0, 'two settlement records have one key');
  });
  return ordered;
}

/** The bytes of a batch, word by word. */
export function wordsOf({ bytes }: SettlementBatch): Uint8Array[] {
  return Array.from({ length: bytes.length / WORD_BYTES }, (_, i) =>
    bytes.subarray(i * WORD_BYTES, (i + 1) * WORD_BYTES),
  );
}

/** What shows that a record was settled: header and parties, the block that holds it, and the siblings of the block's leaf. */
export interface RecordProof {
  readonly head: Uint8Array;
  readonly block: Uint8Array;
  readonly siblings: readonly Digest[];
}

export function proveRecord(batch: SettlementBatch, position: number): RecordProof {
  assertInvariant(position in batch.records, `no record at position ${position} of ${batch.records.length}`);
  const headBytes = batch.bytes.length - recordBytes(batch.records.length);
  const place = Math.floor(position / RECORDS_PER_BLOCK);
  const start = headBytes + place * BLOCK_BYTES;
  return {
    head: batch.bytes.subarray(0, headBytes),
    block: batch.bytes.subarray(start, start + BLOCK_BYTES),
    siblings: treeOf(batch.bytes.subarray(headBytes)).proof(place),
  };
}

function batchOf(records: readonly SettlementRecord[]): SettlementBatch {
  const parties = [...partiesOf(records)].sort((a, b) => a - b);
  const headBytes = WORD_BYTES * (1 + Math.ceil(parties.length / PARTIES_PER_WORD));
  const bytes = new Uint8Array(headBytes + recordBytes(records.length));
  const firstOrder = records.reduce((least, { orderSequence }) => Math.min(least, orderSequence), 2 ** 48 - 1);
  writeHead(bytes, records, parties, records.length === 0 ? 0 : firstOrder);
  writeRecords(new DataView(bytes.buffer, headBytes), records, parties, firstOrder);
  const head = keccak_256(bytes.subarray(0, headBytes));
  return { bytes, records, root: keccak_256(joined(head, treeOf(bytes.subarray(headBytes)).root)) };
}

function writeHead(
  bytes: Uint8Array,
  records: readonly SettlementRecord[],
  parties: readonly number[],
  firstOrder: number,
): void {
  const total = records.reduce((sum, { amount }) => sum + amount, 0n);
  assertInvariant(total < 2n ** 63n, `a batch pays ${total}`);
  const view = new DataView(bytes.buffer);
  view.setUint32(12, records.length);
  view.setUint16(16, parties.length);
  view.setUint16(18, Math.floor(firstOrder / 2 ** 32));
  view.setUint32(20, firstOrder % 2 ** 32);
  view.setBigUint64(24, total);
  parties.forEach((number, i) => {
    assertInvariant(number > 0 && number < NUMBER_LIMIT, `no participant has number ${number}`);
    const at = WORD_BYTES * (1 + Math.floor(i / PARTIES_PER_WORD)) + 2 + 3 * (i % PARTIES_PER_WORD);
    view.setUint8(at, number >>> 16);
    view.setUint16(at + 1, number & 0xffff);
  });
}

function writeRecords(
  view: DataView,
  records: readonly SettlementRecord[],
  parties: readonly number[],
  firstOrder: number,
): void {
  const places = new Map(parties.map((number, place) => [number, place]));
  records.forEach(({ kind, mtu, priceTicks, orderSequence, payer, payee, energyWh }, i) => {
    requireFits('mtu', mtu, MTU_LIMIT);
    requireFits('priceTicks', priceTicks, PRICE_LIMIT);
    requireFits('energyWh', energyWh, ENERGY_LIMIT);
    const order = orderSequence - firstOrder;
    const at = RECORD_BYTES * i;
    view.setUint32(at, (settlementKinds.indexOf(kind) << 29) | (mtu << 17) | (priceTicks >>> 11));
    view.setUint32(at + 4, (priceTicks << 21) | (order >>> 4));
    view.setUint32(at + 8, (order << 28) | (places.get(payer)! << 14) | places.get(payee)!);
    view.setUint32(at + 12, energyWh);
  });
}

/** Where the batch that begins at `first` ends: before a transaction is full, or an order too far from the others. */
function endOfBatch(ordered: readonly SettlementRecord[], first: number): number {
  const parties = new Set<number>();
  let [least, greatest] = [Number.POSITIVE_INFINITY, 0];
  let end = first;
  for (; end < ordered.length; end++) {
    const { payer, payee, orderSequence } = ordered[end]!;
    parties.add(payer).add(payee);
    least = Math.min(least, orderSequence);
    greatest = Math.max(greatest, orderSequence);
    const gas = (end + 1 - first) * GAS_PER_RECORD + parties.size * GAS_PER_PARTY;
    if (end > first && (gas > GAS_PER_BATCH || greatest - least >= ORDER_LIMIT)) break;
  }
  return end;
}

function byKey(a: SettlementRecord, b: SettlementRecord): number {
  return (
    settlementKinds.indexOf(a.kind) - settlementKinds.indexOf(b.kind) ||
    a.mtu - b.mtu ||
    a.priceTicks - b.priceTicks ||
    a.orderSequence - b.orderSequence ||
    a.payer - b.payer ||
    a.payee - b.payee
  );
}

function partiesOf(records: readonly SettlementRecord[]): Set<number> {
  const parties = new Set<number>();
  for (const { payer, payee } of records) parties.add(payer).add(payee);
  return parties;
}

/** The tree over blocks of records. */
function treeOf(records: Uint8Array): MerkleTree {
  const blocks = Math.ceil(records.length / BLOCK_BYTES);
  return new MerkleTree(
    Array.from({ length: blocks }, (_, i) => keccak_256(records.subarray(i * BLOCK_BYTES, (i + 1) * BLOCK_BYTES))),
  );
}

/** Two records a word, the last one filled up. */
function recordBytes(count: number): number {
  return WORD_BYTES * Math.ceil(count / 2);
}

function requireFits(name: string, value: number, limit: number): void {
  const fits = Number.isInteger(value) && value >= 0 && value < limit;
  assertInvariant(fits, `${name} ${value} of a settlement record is not below ${limit}`);
}

function joined(left: Digest, right: Digest): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set(left);
  bytes.set(right, 32);
  return bytes;
}
