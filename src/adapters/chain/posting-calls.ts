import { bytesToHex, concatHex, decodeFunctionData, encodeFunctionData, type Hex, hexToBytes, keccak256 } from 'viem';
import { assertInvariant } from '../../domain/rejection.js';
import type { Digest } from '../../domain/settlement/merkle-tree.js';
import {
  booksHash,
  extentIn,
  extentWord,
  rootsHash as hashOfRoots,
  type PostedClaim,
  type PostedLedger,
  type Posting,
  type PostingOfPeriod,
  type PostingRoots,
  type PreparedPosting,
} from '../../domain/settlement/posting.js';
import { postedSettlementAbi as abi } from './artifacts/posted-settlement.js';
import { marketId } from './market-reader.js';

/** A period of a market. */
export interface PeriodOf {
  readonly market: string;
  readonly period: number;
}

/** What a challenge is about, and who is rewarded for it. */
export interface Challenged extends PeriodOf {
  readonly posting: Posting;
  readonly recipient: Hex;
}

/** The same of a posting of which perhaps only the digest of its roots is known. */
export interface ChallengedRoots extends PeriodOf {
  readonly rootsHash: Digest;
  readonly recipient: Hex;
}

/** A posting as its transaction states it. */
export interface PostedCall {
  readonly claim: PostedClaim;
  readonly debits: readonly bigint[];
  /** Digest of the data, or of the versioned hashes of the blobs that hold them. */
  readonly dataHash: Digest;
  readonly blobs: readonly Hex[];
  /** The data of the call: none where they are in blobs. */
  readonly data: Uint8Array;
}

const ZERO_DIGEST: Digest = new Uint8Array(32);
const NO_POSTING: Posting = {
  ...{ batchRoot: ZERO_DIGEST, totalsRoot: ZERO_DIGEST, netsRoot: ZERO_DIGEST },
  ...{ formerTotalsRoot: ZERO_DIGEST, evidenceRoot: ZERO_DIGEST, ledgerHash: ZERO_DIGEST },
};

/**
 * The call that posts a period.
 * @param isInBlobs Whether the data travel in blobs instead of the call.
 */
export function postCall(
  { market, period }: PeriodOf,
  { claim, debits, data }: PreparedPosting,
  isInBlobs: boolean,
): Hex {
  const args = [marketId(market), BigInt(period), bytesToHex(hashOfRoots(claim)), extentWord(claim), debits] as const;
  return isInBlobs
    ? encodeFunctionData({ abi, functionName: 'postInBlobs', args })
    : encodeFunctionData({ abi, functionName: 'post', args: [...args, bytesToHex(data)] });
}

/** What the call of a posting says of it. Throws where it is another call. */
export function postedBy(input: Hex, blobNames: readonly Hex[]): PostedCall {
  const { functionName, args } = decodeFunctionData({ abi, data: input });
  const isInBlobs = functionName === 'postInBlobs';
  assertInvariant(isInBlobs || functionName === 'post', `a posting is not made by ${functionName}`);
  const [, , hash, extent, debits, data = '0x'] = args;
  const blobs = isInBlobs ? [...blobNames] : [];
  const dataHash = keccak256(isInBlobs ? concatHex(blobs) : data, 'bytes');
  const claim = { ...extentIn(extent), rootsHash: hexToBytes(hash) };
  return { claim, debits, dataHash, blobs, data: hexToBytes(data) };
}

export function stakeCall(market: string, participant: number): Hex {
  return encodeFunctionData({ abi, functionName: 'stake', args: [marketId(market), participant] });
}

export function drawAllCall({ market, period }: PeriodOf, posting: Posting, totals: Uint8Array): Hex {
  const args = [marketId(market), BigInt(period), postingStruct(posting), bytesToHex(totals)] as const;
  return encodeFunctionData({ abi, functionName: 'drawAll', args });
}

/** The call by which a participant's account claims; `total` is its leaf in the totals of the posting. */
export function claimCall({ market, period }: PeriodOf, posting: Posting, total: Uint8Array, recipient: Hex): Hex {
  const args = [marketId(market), BigInt(period), postingStruct(posting), bytesToHex(total), recipient] as const;
  return encodeFunctionData({ abi, functionName: 'claim', args });
}

/** The call that gives back what a refuted posting took, and rewards the recipient that was named when it was refuted. */
export function restoreCall(
  { market, period, rootsHash, recipient }: ChallengedRoots,
  ledger: PostedLedger,
  debits: readonly bigint[],
): Hex {
  const head = [marketId(market), BigInt(period), bytesToHex(rootsHash), ledgerStruct(ledger)] as const;
  return encodeFunctionData({ abi, functionName: 'restore', args: [...head, debits, recipient] });
}

/** The call that proves a settlement of a posted period to anybody. */
export function postedSettlementCall({ market, period }: PeriodOf, posting: Posting, proof: Uint8Array): Hex {
  const args = [marketId(market), BigInt(period), restStruct(posting), bytesToHex(proof)] as const;
  return encodeFunctionData({ abi, functionName: 'postedSettlementOf', args });
}

/** Shows a fault of a chunk, or of its flow. */
export function challengeChunkCall(
  functionName: 'challengeChunk' | 'challengeFlow',
  { market, period, posting, recipient }: Challenged,
  proof: Uint8Array,
): Hex {
  const args = [marketId(market), BigInt(period), restStruct(posting), bytesToHex(proof), recipient] as const;
  return encodeFunctionData({ abi, functionName, args });
}

export function challengeTotalCall(
  { market, period, posting, recipient }: Challenged,
  ledger: PostedLedger,
  { net, total, former }: { readonly net: Uint8Array; readonly total: Uint8Array; readonly former: Uint8Array },
): Hex {
  return encodeFunctionData({
    ...{ abi, functionName: 'challengeTotal' },
    args: [
      ...([marketId(market), BigInt(period), rootsStruct(posting), ledgerStruct(ledger)] as const),
      ...([bytesToHex(net), bytesToHex(total), bytesToHex(former), recipient] as const),
    ],
  });
}

export function challengeDebitCall(
  { market, period, posting, recipient }: Challenged,
  ledger: PostedLedger,
  net: Uint8Array,
  debit: Uint8Array,
): Hex {
  return encodeFunctionData({
    ...{ abi, functionName: 'challengeDebit' },
    args: [
      ...([marketId(market), BigInt(period), rootsStruct(posting), ledgerStruct(ledger)] as const),
      ...([bytesToHex(net), bytesToHex(debit), recipient] as const),
    ],
  });
}

/**
 * Shows what roots hide, by all data: the published bytes, or blobs without the zeros at the end and their openings.
 * @param former The posting before; undefined without one.
 */
export function challengeDataCall(
  { market, period, rootsHash, recipient }: ChallengedRoots,
  ledger: PostedLedger,
  former: PostingOfPeriod | undefined,
  data: Uint8Array,
  openings: Hex,
): Hex {
  const before = { period: BigInt(former?.period ?? 0), posting: postingStruct(former?.posting ?? NO_POSTING) };
  return encodeFunctionData({
    ...{ abi, functionName: 'challengeData' },
    args: [
      ...([marketId(market), BigInt(period), bytesToHex(rootsHash), ledgerStruct(ledger), before] as const),
      ...([bytesToHex(data), openings, recipient] as const),
    ],
  });
}

function postingStruct(posting: Posting) {
  return { roots: rootsStruct(posting), ledgerHash: bytesToHex(posting.ledgerHash) };
}

/** A posting without the root of its batch. */
export function restStruct(posting: Posting) {
  return { booksHash: bytesToHex(booksHash(posting)), ledgerHash: bytesToHex(posting.ledgerHash) };
}

function rootsStruct({ batchRoot, totalsRoot, netsRoot, formerTotalsRoot, evidenceRoot }: PostingRoots) {
  return {
    batchRoot: bytesToHex(batchRoot),
    totalsRoot: bytesToHex(totalsRoot),
    netsRoot: bytesToHex(netsRoot),
    formerTotalsRoot: bytesToHex(formerTotalsRoot),
    evidenceRoot: bytesToHex(evidenceRoot),
  };
}

function ledgerStruct(ledger: PostedLedger) {
  return {
    former: bytesToHex(ledger.former),
    debitsRoot: bytesToHex(ledger.debitsRoot),
    dataHash: bytesToHex(ledger.dataHash),
    extent: extentWord(ledger),
  };
}
