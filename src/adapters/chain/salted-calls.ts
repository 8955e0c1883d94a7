import { bytesToHex, encodeFunctionData, type Hex } from 'viem';
import type { Posting } from '../../domain/settlement/posting.js';
import { postedSettlementAbi as abi } from './artifacts/posted-settlement.js';
import { marketId } from './market-reader.js';
import { type Challenged, type PeriodOf, restStruct } from './posting-calls.js';

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

/** The call that proves a settlement of a salted flow to anybody: the record at a place of the chunk that is opened. */
export function saltedSettlementCall(
  { market, period }: PeriodOf,
  posting: Posting,
  { proof, place, opening }: { readonly proof: Uint8Array; readonly place: number; readonly opening: Uint8Array },
): Hex {
  const shown = [bytesToHex(proof), BigInt(place), bytesToHex(opening)] as const;
  const args = [marketId(market), BigInt(period), restStruct(posting), ...shown] as const;
  return encodeFunctionData({ abi, functionName: 'saltedSettlementOf', args });
}
