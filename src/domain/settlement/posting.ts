import { keccak_256 } from '@noble/hashes/sha3.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import type { Micros } from '../quantity.js';
import { assertInvariant } from '../rejection.js';
import { BLOB_DATA_BYTES, MOST_BLOBS } from './blob-data.js';
import { chunksOf, joined, rootOfChunks } from './chunks.js';
import { LedgerTree, wordBytes } from './ledger-tree.js';
import type { Digest } from './merkle-tree.js';
import type { JournaledPosting } from './posting-events.js';
import { FLOW_BYTES, flowBytes, readFlow } from './settlement-flow.js';

/** Bytes of a total. */
export const TOTAL_BYTES = 8;

/** What the operator claims of a period that is posted instead of executed: see `IPostedSettlement.sol`. */
export interface PostingClaim {
  readonly batchRoot: Digest;
  readonly totalsRoot: Digest;
  readonly netsRoot: Digest;
  readonly recordCount: number;
  /** Leaves of totals and nets: the highest participant number, and 1. */
  readonly participants: number;
  readonly dataBytes: number;
}

/** What the contract keeps the digest of. */
export interface PostedLedger {
  readonly formerTotalsRoot: Digest;
  readonly netsRoot: Digest;
  readonly debitsRoot: Digest;
  /** Digest of the published bytes, or of the versioned hashes of the blobs that hold them. */
  readonly dataHash: Digest;
  readonly recordCount: number;
  readonly participants: number;
  readonly dataBytes: number;
  readonly blobs: number;
}

/** What a posting is known by. */
export interface Posting {
  readonly batchRoot: Digest;
  readonly totalsRoot: Digest;
  readonly ledgerHash: Digest;
}

/** A period as it is posted. All arrays go by participant number; nobody has number 0. */
export interface PreparedPosting {
  readonly claim: PostingClaim;
  /** What the batch pays each participant, less what it pays. */
  readonly nets: readonly Micros[];
  /** What postings have credited to each participant so far, this one included. */
  readonly totals: readonly Micros[];
  /** What is taken from those who owe, ascending: `participant << 64 | amount`. */
  readonly debits: readonly bigint[];
  /** The published bytes: the batch, and the totals behind it. */
  readonly data: Uint8Array;
}

/** Root of the totals before anything was posted. */
export const NO_TOTALS: Digest = new LedgerTree([]).root;

/**
 * Puts a posting together.
 * @param batch The bytes of the only batch of the period.
 * @param before The totals of the posting before; empty without one.
 * @param participants The highest participant number.
 */
export function preparePosting(batch: Uint8Array, before: readonly Micros[], participants: number): PreparedPosting {
  const leaves = participants + 1;
  assertInvariant(leaves >= before.length, 'participants do not get fewer');
  const { nets, recordCount } = netsOfBatch(batch, leaves);
  const totals = nets.map((net, number) => (before[number] ?? 0n) + (net > 0n ? net : 0n));
  const debits = nets.flatMap((net, number) => (net < 0n ? [debitWord(number, -net)] : []));
  const data = joined(batch, totalBytes(totals));
  const claim = {
    batchRoot: rootOfChunks(chunksOf(batch)),
    totalsRoot: new LedgerTree(totals).root,
    netsRoot: netsTree(nets).root,
    ...{ recordCount, participants: leaves, dataBytes: data.length },
  };
  return { claim, nets, totals, debits, data };
}

/** What the contract takes at most: leaves of a tree, and debits, of which each costs some 6,000 gas, in a transaction of 16.7 million. */
const MOST_LEAVES = 4_096;
const MOST_DEBITS = 2_000;
/** What nodes relay as one transaction is 128 KiB. */
const MOST_CALLDATA_BYTES = 120_000;
const DEBIT_BYTES = 32;

/** Whether a period is small enough to be posted in one transaction, with its data there. */
export function fitsPosting({ claim, debits, data }: PreparedPosting, dataIn: 'blobs' | 'calldata'): boolean {
  if (claim.participants > MOST_LEAVES || debits.length > MOST_DEBITS) return false;
  return dataIn === 'blobs'
    ? data.length <= MOST_BLOBS * BLOB_DATA_BYTES
    : data.length + DEBIT_BYTES * debits.length <= MOST_CALLDATA_BYTES;
}

/** What a journaled posting is known by on the chain. */
export function postingOf({ batchRoot, totalsRoot, ledgerHash: ledger }: JournaledPosting): Posting {
  return { batchRoot: digestIn(batchRoot), totalsRoot: digestIn(totalsRoot), ledgerHash: digestIn(ledger) };
}

function digestIn(text: string): Digest {
  return hexToBytes(text.slice(2));
}

/** What the contract makes of a claim. */
export function ledgerOf(
  { claim, debits }: Pick<PreparedPosting, 'claim' | 'debits'>,
  formerTotalsRoot: Digest,
  { dataHash, blobs }: Pick<PostedLedger, 'dataHash' | 'blobs'>,
): PostedLedger {
  const { netsRoot, recordCount, participants, dataBytes } = claim;
  const debitsRoot = new LedgerTree(debits).root;
  return { formerTotalsRoot, netsRoot, debitsRoot, dataHash, recordCount, participants, dataBytes, blobs };
}

/** Digest of a ledger, as the contract computes it. */
export function ledgerHash(ledger: PostedLedger): Digest {
  const { formerTotalsRoot, netsRoot, debitsRoot, dataHash, recordCount, participants, dataBytes, blobs } = ledger;
  const numbers = [recordCount, participants, dataBytes, blobs].map((number) => wordBytes(BigInt(number)));
  return keccak_256(joined(formerTotalsRoot, netsRoot, debitsRoot, dataHash, ...numbers));
}

/** What each participant is owed by the flows of a batch less what it owes, and how many records there are. */
export function netsOfBatch(batch: Uint8Array, leaves: number): { nets: Micros[]; recordCount: number } {
  const view = new DataView(batch.buffer, batch.byteOffset, batch.byteLength);
  const nets: Micros[] = new Array(leaves).fill(0n);
  let recordCount = 0;
  for (let at = 0; at + FLOW_BYTES <= batch.length; ) {
    const flow = readFlow(view, at);
    const { payer, payee, amount } = flow;
    assertInvariant(payer < leaves && payee < leaves, `no leaf for ${Math.max(payer, payee)}`);
    nets[payer] = nets[payer]! - amount;
    nets[payee] = nets[payee]! + amount;
    recordCount += flow.recordCount;
    at += flowBytes(flow);
  }
  return { nets, recordCount };
}

/** The tree over nets: beside each stands how many before it owe something, which is the place of its debit. */
export function netsTree(nets: readonly Micros[]): LedgerTree {
  let rank = 0n;
  return new LedgerTree(
    nets.map((net) => {
      const word = (rank << 64n) | BigInt.asUintN(64, net);
      if (net < 0n) rank += 1n;
      return word;
    }),
  );
}

export function debitWord(participant: number, amount: Micros): bigint {
  return (BigInt(participant) << 64n) | amount;
}

/** Who is debited, and how much. */
export function debitIn(word: bigint): { participant: number; amount: Micros } {
  return { participant: Number(word >> 64n), amount: BigInt.asUintN(64, word) };
}

/** Totals one behind the other, 8 bytes each. */
export function totalBytes(totals: readonly Micros[]): Uint8Array {
  const bytes = new Uint8Array(TOTAL_BYTES * totals.length);
  const view = new DataView(bytes.buffer);
  for (const [number, total] of totals.entries()) view.setBigUint64(TOTAL_BYTES * number, total);
  return bytes;
}

/** The batch and the totals in published bytes; undefined where there are fewer bytes than totals. */
export function publishedIn(
  data: Uint8Array,
  participants: number,
): { batch: Uint8Array; totals: Micros[] } | undefined {
  const end = data.length - TOTAL_BYTES * participants;
  if (end < 0) return undefined;
  const view = new DataView(data.buffer, data.byteOffset + end, data.length - end);
  const totals = Array.from({ length: participants }, (_, number) => view.getBigUint64(TOTAL_BYTES * number));
  return { batch: data.subarray(0, end), totals };
}
