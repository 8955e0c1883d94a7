import type { EpochSeconds } from '../market-time.js';

/**
 * What was posted of a settlement period instead of executing it. Digests are 0x-prefixed text; what they are digests of follows from the
 * records of the period and the totals of the posting before, so that a replay computes them again.
 */
export interface JournaledPosting {
  /** Leaves of totals and nets: the highest participant number there was in the batch, or in the totals before, and 1. */
  readonly participants: number;
  readonly batchRoot: string;
  readonly totalsRoot: string;
  readonly netsRoot: string;
  /** Of the totals it builds on. */
  readonly formerTotalsRoot: string;
  /** Of what each record rests on: see `EvidenceTree`. */
  readonly evidenceRoot: string;
  readonly ledgerHash: string;
  /** Digest of the published bytes, or of the versioned hashes of the blobs that hold them. */
  readonly dataHash: string;
  /** Versioned hashes of the blobs that hold the data; none where they are those of the call. */
  readonly blobs: readonly string[];
  /** Until when anybody can show that it is wrong, by the time of the chain. */
  readonly challengeableUntil: EpochSeconds;
}

/** Nobody has shown a fault of a posting while it could be challenged. */
export interface PostingFinal {
  readonly type: 'posting-final';
  readonly period: number;
}

/** Somebody has shown that a posting is wrong: it is void, and so is the operator's stake. */
export interface PostingRefuted {
  readonly type: 'posting-refuted';
  readonly period: number;
  /** The fault that was shown, by the name of the contract's error. */
  readonly fault: string;
}

/** What a refuted posting took was given back. */
export interface PostingRestored {
  readonly type: 'posting-restored';
  readonly period: number;
}
