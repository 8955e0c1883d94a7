import type { EpochSeconds } from '../market-time.js';
import type { Digest } from './merkle-tree.js';

/** An opening of a posting that a party demands on the chain: see `IOpeningDemands.sol`. */
export interface OpeningDemand {
  readonly market: string;
  readonly period: number;
  /** Until when the posting can be challenged. */
  readonly until: EpochSeconds;
  /** What the chain knows the posting by; 25 bytes. */
  readonly digest: Digest;
  /** Of the tree in which the leaf stands: that over the records of a salted flow, or that of the evidence. */
  readonly root: Digest;
  /** Of the leaf of records, or of the evidence of a record in the clear; {@link ANYWHERE} for the evidence of a salted record. */
  readonly position: number;
  /** What the record states whose evidence is demanded: see {@link recordTerms}. 0 where records are. */
  readonly terms: bigint;
}

/** The evidence of a salted record has no place that follows from public data. */
export const ANYWHERE = 0xffffffff;
