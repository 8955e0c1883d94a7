import { keccak_256 } from '@noble/hashes/sha3.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Micros } from '../quantity.js';
import { assertInvariant } from '../rejection.js';
import { BLOB_DATA_BYTES, MOST_BLOBS } from './blob-data.js';
import { chunksOf, joined, rootOfChunks } from './chunks.js';
import { LedgerTree, wordBytes } from './ledger-tree.js';
import type { Digest } from './merkle-tree.js';
import type { JournaledPosting } from './posting-events.js';
import { FLOW_BYTES, flowBytes, readFlow } from './settlement-flow.js';

/** Bytes of a total, and of the root of the evidence. */
export const TOTAL_BYTES = 8;
const EVIDENCE_BYTES = 32;

/** What the operator claims of a period that is posted instead of executed; it posts the digest of them. See `IPostedSettlement.sol`. */
export interface PostingRoots {
  readonly batchRoot: Digest;
  readonly totalsRoot: Digest;
  readonly netsRoot: Digest;
  /** The totals it builds on; {@link NO_TOTALS} without a posting before. */
  readonly formerTotalsRoot: Digest;
  /** Of the tree over what each record rests on: see `EvidenceTree`. */
  readonly evidenceRoot: Digest;
}

/** How much a posting holds, as the operator claims it beside the digest of its roots. */
export interface PostingExtent {
  readonly recordCount: number;
  /** Leaves of totals and nets: the highest participant number, and 1. */
  readonly participants: number;
  readonly dataBytes: number;
}

/** What of it the chain is told. */
export interface PostedClaim extends PostingExtent {
  /** See {@link rootsHash}. */
  readonly rootsHash: Digest;
}

/** All that the operator claims of a period. */
export interface PostingClaim extends PostingRoots, PostingExtent {}

/** What the contract finds itself of a posting, and keeps the digest of. */
export interface PostedLedger extends PostingExtent {
  /** {@link postingDigest} of the posting before; {@link NO_FORMER} without one. */
  readonly former: Digest;
  readonly debitsRoot: Digest;
  /** Digest of the published bytes, or of the versioned hashes of the blobs that hold them. */
  readonly dataHash: Digest;
  readonly blobs: number;
}

/** A posting: what was claimed, and the digest of what the contract found. */
export interface Posting extends PostingRoots {
  readonly ledgerHash: Digest;
}

/** A posting and its period. */
export interface PostingOfPeriod {
  readonly period: number;
  readonly posting: Posting;
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
  /** The published bytes: the batch, the totals behind it, and the root of the evidence. */
  readonly data: Uint8Array;
}

/** Root of the totals before anything was posted. */
export const NO_TOTALS: Digest = new LedgerTree([]).root;

/** Root of the evidence where none is shown. */
export const NO_EVIDENCE: Digest = new Uint8Array(32);

/** Bytes that the chain keeps of the digest of a posting. */
const DIGEST_BYTES = 25;

/** What stands for the posting before where there is none. */
export const NO_FORMER: Digest = new Uint8Array(DIGEST_BYTES);

/**
 * Puts a posting together.
 * @param batch The bytes of the only batch of the period.
 * @param before The totals of the posting before; empty without one.
 * @param participants The highest participant number.
 * @param evidenceRoot Of the evidence of the batch.
 */
export function preparePosting(
  batch: Uint8Array,
  before: readonly Micros[],
  participants: number,
  evidenceRoot: Digest,
): PreparedPosting {
  const leaves = participants + 1;
  assertInvariant(leaves >= before.length, 'participants do not get fewer');
  const { nets, recordCount } = netsOfBatch(batch, leaves);
  const totals = nets.map((net, number) => (before[number] ?? 0n) + (net > 0n ? net : 0n));
  const debits = nets.flatMap((net, number) => (net < 0n ? [debitWord(number, -net)] : []));
  const data = publishedBytes({ batch, totals, evidenceRoot });
  const claim = {
    batchRoot: rootOfChunks(chunksOf(batch)),
    totalsRoot: new LedgerTree(totals).root,
    netsRoot: netsTree(nets).root,
    formerTotalsRoot: new LedgerTree(before).root,
    evidenceRoot,
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
export function postingOf(journaled: JournaledPosting): Posting {
  const { batchRoot, totalsRoot, netsRoot, formerTotalsRoot, evidenceRoot, ledgerHash: ledger } = journaled;
  return {
    batchRoot: digestIn(batchRoot),
    totalsRoot: digestIn(totalsRoot),
    netsRoot: digestIn(netsRoot),
    formerTotalsRoot: digestIn(formerTotalsRoot),
    evidenceRoot: digestIn(evidenceRoot),
    ledgerHash: digestIn(ledger),
  };
}

function digestIn(text: string): Digest {
  return hexToBytes(text.slice(2));
}

/**
 * What the contract makes of a claim.
 * @param former {@link postingDigest} of the posting before; {@link NO_FORMER} without one.
 */
export function ledgerOf(
  { claim, debits }: Pick<PreparedPosting, 'debits'> & { readonly claim: PostingExtent },
  former: Digest,
  { dataHash, blobs }: Pick<PostedLedger, 'dataHash' | 'blobs'>,
): PostedLedger {
  const { recordCount, participants, dataBytes } = claim;
  return { former, debitsRoot: new LedgerTree(debits).root, dataHash, recordCount, participants, dataBytes, blobs };
}

/** The posting that a claim and what the contract found make together. */
export function postingWith(
  { batchRoot, totalsRoot, netsRoot, formerTotalsRoot, evidenceRoot }: PostingRoots,
  ledger: PostedLedger,
): Posting {
  return { batchRoot, totalsRoot, netsRoot, formerTotalsRoot, evidenceRoot, ledgerHash: ledgerHash(ledger) };
}

/** Digest of the roots over what participants have and owe. */
export function balancesHash({ totalsRoot, netsRoot, formerTotalsRoot }: PostingRoots): Digest {
  return keccak_256(joined(totalsRoot, netsRoot, formerTotalsRoot));
}

/** Digest of the roots that are not the batch's. */
export function booksHash(roots: PostingRoots): Digest {
  return keccak_256(joined(balancesHash(roots), roots.evidenceRoot));
}

/** Digest of all roots: what the operator posts. `contracts/src/libraries/PostingDigest.sol` computes it and those below. */
export function rootsHash(roots: PostingRoots): Digest {
  return keccak_256(joined(roots.batchRoot, booksHash(roots)));
}

/** What the chain is told of a claim. */
export function postedClaim(claim: PostingClaim): PostedClaim {
  const { recordCount, participants, dataBytes } = claim;
  return { rootsHash: rootsHash(claim), recordCount, participants, dataBytes };
}

/** Digest of a ledger. */
export function ledgerHash(ledger: PostedLedger): Digest {
  const { former, debitsRoot, dataHash } = ledger;
  const padding = new Uint8Array(32 - DIGEST_BYTES);
  return keccak_256(joined(former, padding, debitsRoot, dataHash, wordBytes(extentWord(ledger))));
}

/** What the chain keeps of a posting: 25 bytes. */
export function postingDigest(market: string, { period, posting }: PostingOfPeriod): Digest {
  const name = keccak_256(utf8ToBytes(market));
  const digest = keccak_256(joined(name, wordBytes(BigInt(period)), rootsHash(posting), posting.ledgerHash));
  return digest.subarray(0, DIGEST_BYTES);
}

/** `blobs 8 | recordCount 32 | participants 24 | dataBytes 32`, as the chain takes it (without blobs) and keeps it. */
export function extentWord(extent: PostingExtent & { readonly blobs?: number }): bigint {
  const { blobs = 0, recordCount, participants, dataBytes } = extent;
  return (BigInt(blobs) << 88n) | (BigInt(recordCount) << 56n) | (BigInt(participants) << 32n) | BigInt(dataBytes);
}

/** An extent out of its word. */
export function extentIn(word: bigint): PostingExtent & { readonly blobs: number } {
  const field = (at: bigint, bits: number) => Number(BigInt.asUintN(bits, word >> at));
  return { blobs: field(88n, 8), recordCount: field(56n, 32), participants: field(32n, 24), dataBytes: field(0n, 32) };
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

/** What is published of a posting. */
export interface PublishedParts {
  readonly batch: Uint8Array;
  readonly totals: readonly Micros[];
  readonly evidenceRoot: Digest;
}

/** What is published of a posting, one behind the other. */
export function publishedBytes({ batch, totals, evidenceRoot }: PublishedParts): Uint8Array {
  return joined(batch, totalBytes(totals), evidenceRoot);
}

/** What published bytes hold; undefined where there are fewer than those behind the batch. */
export function publishedIn(data: Uint8Array, participants: number): PublishedParts | undefined {
  const end = data.length - TOTAL_BYTES * participants - EVIDENCE_BYTES;
  if (end < 0) return undefined;
  const view = new DataView(data.buffer, data.byteOffset + end, data.length - end);
  const totals = Array.from({ length: participants }, (_, number) => view.getBigUint64(TOTAL_BYTES * number));
  return { batch: data.subarray(0, end), totals, evidenceRoot: data.subarray(data.length - EVIDENCE_BYTES) };
}
