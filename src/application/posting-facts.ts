import type { EpochSeconds } from '../domain/market-time.js';
import type { Micros } from '../domain/quantity.js';
import type { Digest } from '../domain/settlement/merkle-tree.js';
import type { PostedClaim } from '../domain/settlement/posting.js';
import type { Hex } from './ports.js';

/** What is known of the bytes that were published of a posting. Whatever is here is what the chain names: it was checked against that. */
export type PublishedBytes =
  | { readonly is: 'here'; readonly bytes: Uint8Array }
  /** The blobs are here, and hold something else besides the bytes: the posting is wrong. */
  | { readonly is: 'spoilt'; readonly blobs: readonly Uint8Array[] }
  | { readonly is: 'missing'; readonly reason: string };

/** A settlement period that was posted with its data instead of being executed. */
export interface PeriodPosted {
  readonly type: 'period-posted';
  readonly period: number;
  readonly claim: PostedClaim;
  /** What the chain keeps of it. */
  readonly digest: Digest;
  /** What was taken from those who owe, ascending: `participant << 64 | amount`. */
  readonly debits: readonly bigint[];
  /** Digest of the published bytes, or of the versioned hashes of the blobs that hold them. */
  readonly dataHash: Digest;
  /** The versioned hashes of the blobs that hold the data; none where they are in the call. */
  readonly blobs: readonly Hex[];
  readonly published: PublishedBytes;
  /** What is known of its salted flows, by those who were told; nothing where it is left out. */
  readonly openings?: readonly Uint8Array[];
  /** The last second in which it can be challenged. */
  readonly challengeableUntil: EpochSeconds;
}

/** What the chain says of postings. */
export type PostingFact =
  | PeriodPosted
  /** The last posting of this period was shown to be wrong. */
  | { readonly type: 'posting-refuted'; readonly period: number; readonly challenger: Hex }
  /** What it had taken was given back. */
  | { readonly type: 'posting-restored'; readonly period: number }
  /** What participants had not drawn of their totals came into their balances. */
  | {
      readonly type: 'totals-drawn';
      readonly period: number;
      readonly credits: readonly { readonly participant: number; readonly amount: Micros }[];
    }
  /** A participant was paid what of its total it had not drawn. */
  | { readonly type: 'credit-claimed'; readonly participant: number; readonly amount: Micros };
