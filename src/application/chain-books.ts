import { type EpochSeconds, formatInstant } from '../domain/market-time.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import type { ChainFact, ChainLedger } from './chain-ledger.js';
import { stateOfPosting } from './ledger-postings.js';
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

/** A period that was posted, and until when it can be challenged. */
export interface ChallengeablePeriod {
  readonly period: number;
  readonly until: EpochSeconds;
}

/** Where a time has no end. */
export const NO_END: EpochSeconds = 253_402_300_799;

/**
 * Refuses a range that is reversed, or begins or ends with a period that is not settled. One in between may be missing: where periods are days,
 * those without a round are never settled.
 */
export function refusalOfRange({ ledger, upTo }: ChainBooks, range: BooksRange) {
  if (range.kind === 'times') {
    if (range.until <= range.from) return rejected('malformed-message', 'until', 'the range ends before it begins');
    return range.from > upTo.at
      ? rejected(
          'out-of-order',
          'from',
          `the chain was read up to ${formatInstant(upTo.at)}: nothing is booked after that`,
        )
      : undefined;
  }
  if (range.last < range.first) return rejected('malformed-message', 'last', 'the range ends before it begins');
  const missing = [range.first, range.last].find((period) => !ledger.isSettled(period));
  return missing === undefined
    ? undefined
    : rejected('out-of-order', 'period', `period ${missing} is not settled on the chain yet`);
}

/** The settlement periods of a range, in the order in which they were settled. Needs to know when, where the range is a time. */
export function periodsIn(books: ChainBooks, range: BooksRange): Outcome<number[]> {
  const refused = refusalOfRange(books, range);
  if (refused !== undefined) return refused;
  const periods: number[] = [];
  for (const fact of books.facts) {
    if (!books.ledger.settles(fact)) continue;
    const { period, transactionHash } = fact;
    const place = range.kind === 'periods' ? period : books.inclusions.get(transactionHash)!.at;
    const [first, end] = range.kind === 'periods' ? [range.first, range.last + 1] : [range.from, range.until];
    if (place >= first && place < end) periods.push(period);
  }
  return accepted(periods);
}

/** Of these periods, those that were posted and can still be challenged, with the last second of that. */
export function challengeableIn({ ledger, upTo }: ChainBooks, periods: readonly number[]): ChallengeablePeriod[] {
  return periods.flatMap((period) => {
    const posted = ledger.postings.byPeriod.get(period);
    return posted !== undefined && stateOfPosting(posted, upTo.at) === 'posted'
      ? [{ period, until: posted.fact.challengeableUntil }]
      : [];
  });
}

/** The periods of a range that are not settled, ascending. */
export function unsettledIn({ ledger }: ChainBooks, range: BooksRange): number[] {
  if (range.kind === 'times') return [];
  const periods = Array.from({ length: range.last - range.first + 1 }, (_, i) => range.first + i);
  return periods.filter((period) => !ledger.isSettled(period));
}

/** Why the records of a settled period cannot be read. */
export function whyUnread(ledger: ChainLedger, period: number): string {
  const posted = ledger.postings.byPeriod.get(period);
  if (posted === undefined) return `the transactions of period ${period} do not hold its records to be read`;
  const { published } = posted.fact;
  return published.is === 'missing'
    ? `the data of period ${period}, which was posted, are missing: ${published.reason}`
    : `the data that were posted of period ${period} are wrong: verify says how`;
}
