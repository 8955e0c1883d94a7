import { BaseError, HttpRequestError, type PublicClient, TimeoutError } from 'viem';
import type { Hex } from '../../application/ports.js';
import type { BlobProofs } from './blob-sidecars.js';

/** Code that returns how many zeros stand before the highest bit of nothing: `CLZ` (EIP-7939) came with Osaka, as proofs of cells did. */
const COUNT_LEADING_ZEROS: Hex = '0x5f1e5f5260205ff3';
const WORD_BITS = 256n;

/** What a chain wants proven of blobs now. Rejects where it does not answer. */
export async function proofsAskedFor(client: PublicClient): Promise<BlobProofs> {
  try {
    const { data } = await client.call({ data: COUNT_LEADING_ZEROS });
    return data !== undefined && BigInt(data) === WORD_BITS ? 'cells' : 'blob';
  } catch (error) {
    if (isUnanswered(error)) throw error;
    return 'blob';
  }
}

function isUnanswered(error: unknown): boolean {
  if (!(error instanceof BaseError)) return true;
  return error.walk((cause) => cause instanceof HttpRequestError || cause instanceof TimeoutError) !== null;
}
