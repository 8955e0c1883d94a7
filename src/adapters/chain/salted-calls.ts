import { bytesToHex, encodeFunctionData, type Hex } from 'viem';
import { joined } from '../../domain/settlement/chunks.js';
import type { Posting } from '../../domain/settlement/posting.js';
import type { PostedProof } from '../../domain/settlement/settlement-proof.js';
import { postedSettlementAbi as abi } from './artifacts/posted-settlement.js';
import { marketId } from './market-reader.js';
import { type Challenged, type PeriodOf, postedSettlementCall, restStruct } from './posting-calls.js';

/**
 * Shows that records of a salted flow are wrong.
 * @param proof The flow as it was posted, see `proveChunk`.
 * @param openings Of the leaf that is wrong, or of two neighbours that do not fit together.
 */
export function challengeSaltedCall(
  { market, period, posting, recipient }: Challenged,
  proof: Uint8Array,
  openings: readonly Uint8Array[],
): Hex {
  const shown = [bytesToHex(proof), openings.map((opening) => bytesToHex(opening)), recipient] as const;
  const args = [marketId(market), BigInt(period), restStruct(posting), ...shown] as const;
  return encodeFunctionData({ abi, functionName: 'challengeSalted', args });
}

/** The call that proves a settlement of a posted period to anybody, whether its records are salted or not. */
export function postedProofCall(
  { market, period }: PeriodOf,
  posting: Posting,
  { chunk, place, opening }: PostedProof,
): Hex {
  if (opening === undefined)
    return postedSettlementCall({ market, period }, posting, joined(Uint8Array.of(place, NO_DIGESTS), chunk));
  const shown = [bytesToHex(chunk), BigInt(place), bytesToHex(opening)] as const;
  const args = [marketId(market), BigInt(period), restStruct(posting), ...shown] as const;
  return encodeFunctionData({ abi, functionName: 'saltedSettlementOf', args });
}

/** A posted period is one batch: no digests of others stand in a proof out of it. */
const NO_DIGESTS = 0;
