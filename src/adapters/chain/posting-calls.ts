import { bytesToHex, encodeAbiParameters, encodeFunctionData, type Hex, keccak256, slice } from 'viem';
import type { PostedLedger, Posting, PreparedPosting } from '../../domain/settlement/posting.js';
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

const ZERO_DIGEST: Hex = `0x${'0'.repeat(64)}`;
const NO_POSTING = { batchRoot: ZERO_DIGEST, totalsRoot: ZERO_DIGEST, ledgerHash: ZERO_DIGEST };

/**
 * The call that posts a period.
 * @param former The posting before; undefined without one.
 * @param isInBlobs Whether the data travel in blobs instead of the call.
 */
export function postCall(
  { market, period }: PeriodOf,
  { claim, debits, data }: PreparedPosting,
  former: Posting | undefined,
  isInBlobs: boolean,
): Hex {
  const { batchRoot, totalsRoot, netsRoot, ...numbers } = claim;
  const roots = {
    batchRoot: bytesToHex(batchRoot),
    totalsRoot: bytesToHex(totalsRoot),
    netsRoot: bytesToHex(netsRoot),
  };
  const before = former === undefined ? NO_POSTING : postingStruct(former);
  const args = [marketId(market), BigInt(period), { ...roots, ...numbers }, before, debits] as const;
  return encodeFunctionData({
    ...{ abi, functionName: 'post' },
    args: [...args, isInBlobs ? '0x' : bytesToHex(data)],
  });
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

export function restoreCall(
  { market, period }: PeriodOf,
  posting: Posting,
  ledger: PostedLedger,
  debits: readonly bigint[],
): Hex {
  const args = [marketId(market), BigInt(period), postingStruct(posting), ledgerStruct(ledger), debits] as const;
  return encodeFunctionData({ abi, functionName: 'restore', args });
}

/** The call that proves a settlement of a posted period to anybody. */
export function postedSettlementCall({ market, period }: PeriodOf, posting: Posting, proof: Uint8Array): Hex {
  const args = [marketId(market), BigInt(period), postingStruct(posting), bytesToHex(proof)] as const;
  return encodeFunctionData({ abi, functionName: 'postedSettlementOf', args });
}

/** What the contract keeps of a posting, at the place of its period. */
export function postingCommitment({ market, period }: PeriodOf, posting: Posting): Hex {
  const { batchRoot, totalsRoot, ledgerHash } = postingStruct(posting);
  const words = encodeAbiParameters(
    [{ type: 'bytes32' }, { type: 'uint64' }, { type: 'bytes32' }, { type: 'bytes32' }, { type: 'bytes32' }],
    [marketId(market), BigInt(period), batchRoot, totalsRoot, ledgerHash],
  );
  return slice(keccak256(words), 0, 25);
}

/** Shows a fault of a chunk, or of its flow. */
export function challengeChunkCall(
  functionName: 'challengeChunk' | 'challengeFlow',
  { market, period, posting, recipient }: Challenged,
  proof: Uint8Array,
): Hex {
  const args = [marketId(market), BigInt(period), postingStruct(posting), bytesToHex(proof), recipient] as const;
  return encodeFunctionData({ abi, functionName, args });
}

export function challengeMissingCall(challenged: Challenged, ledger: PostedLedger, proof: Uint8Array): Hex {
  const { market, period, posting, recipient } = challenged;
  return encodeFunctionData({
    ...{ abi, functionName: 'challengeMissing' },
    args: [
      ...([marketId(market), BigInt(period), postingStruct(posting), ledgerStruct(ledger)] as const),
      ...([bytesToHex(proof), recipient] as const),
    ],
  });
}

export function challengeTotalCall(
  { market, period, posting, recipient }: Challenged,
  ledger: PostedLedger,
  { net, total, former }: { readonly net: Uint8Array; readonly total: Uint8Array; readonly former: Uint8Array },
): Hex {
  return encodeFunctionData({
    ...{ abi, functionName: 'challengeTotal' },
    args: [
      ...([marketId(market), BigInt(period), postingStruct(posting), ledgerStruct(ledger)] as const),
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
      ...([marketId(market), BigInt(period), postingStruct(posting), ledgerStruct(ledger)] as const),
      ...([bytesToHex(net), bytesToHex(debit), recipient] as const),
    ],
  });
}

/** Shows what roots hide, by all data: the published bytes, or blobs without the zeros at the end and their openings. */
export function challengeDataCall(
  { market, period, posting, recipient }: Challenged,
  ledger: PostedLedger,
  data: Uint8Array,
  openings: Hex,
): Hex {
  return encodeFunctionData({
    ...{ abi, functionName: 'challengeData' },
    args: [
      ...([marketId(market), BigInt(period), postingStruct(posting), ledgerStruct(ledger)] as const),
      ...([bytesToHex(data), openings, recipient] as const),
    ],
  });
}

function postingStruct({ batchRoot, totalsRoot, ledgerHash }: Posting) {
  return {
    batchRoot: bytesToHex(batchRoot),
    totalsRoot: bytesToHex(totalsRoot),
    ledgerHash: bytesToHex(ledgerHash),
  };
}

function ledgerStruct({ formerTotalsRoot, netsRoot, debitsRoot, dataHash, ...numbers }: PostedLedger) {
  return {
    formerTotalsRoot: bytesToHex(formerTotalsRoot),
    netsRoot: bytesToHex(netsRoot),
    debitsRoot: bytesToHex(debitsRoot),
    dataHash: bytesToHex(dataHash),
    ...numbers,
  };
}
