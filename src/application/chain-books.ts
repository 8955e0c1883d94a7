import type { EpochSeconds } from '../domain/market-time.js';
import type { ChainFact, ChainLedger } from './chain-ledger.js';
import type { Hex } from './ports.js';

/** When a transaction came into the chain, and what it took. */
export interface Inclusion {
  /** Time of its block. */
  readonly at: EpochSeconds;
  readonly gasUsed: number;
  readonly gasPriceWei: bigint;
}

/** All that the chain says of a market, in its order, what it adds up to, and when it was said. */
export interface ChainBooks {
  readonly facts: readonly ChainFact[];
  readonly ledger: ChainLedger;
  /** The block up to which everything is read, and its time. */
  readonly upTo: { readonly blockNumber: number; readonly at: EpochSeconds };
  /** Of the transactions that were asked for. */
  readonly inclusions: ReadonlyMap<Hex, Inclusion>;
}

/** A part of what the chain says: whole settlement periods, the first and the last; or the time of its blocks, without the last second. */
export type BooksRange =
  | { readonly kind: 'periods'; readonly first: number; readonly last: number }
  | { readonly kind: 'times'; readonly from: EpochSeconds; readonly until: EpochSeconds };

/** Where a time has no end. */
export const NO_END: EpochSeconds = 253_402_300_799;
