import type { JournaledPosition } from '../events.js';
import type { Micros } from '../quantity.js';
import { assertInvariant } from '../rejection.js';
import type { JournaledPosting } from './posting-events.js';

/** A posting of a market, and what all of them up to it have credited to each participant, by number; nobody has number 0. */
export interface PostedTotals {
  readonly period: number;
  readonly posting: JournaledPosting;
  readonly totals: readonly Micros[];
}

/** What the postings of a market come to, as its journal tells it. */
export interface PostingBook {
  /** The last posting that was not refuted: the next one builds on its totals. */
  readonly last?: PostedTotals;
  /** The one before it. Only the last can be refuted: it was posted when this one was final. */
  readonly former?: PostedTotals;
  /** A posting was refuted. From then on everything is executed, until a person has found out why. */
  readonly isEnded: boolean;
}

export const NOTHING_POSTED: PostingBook = { isEnded: false };

/** The book with a further posting. */
export function posted(
  { last, isEnded }: PostingBook,
  period: number,
  posting: JournaledPosting,
  positions: readonly JournaledPosition[],
  numberOf: (participant: string) => number,
): PostingBook {
  assertInvariant(!isEnded, 'nothing is posted after a posting was refuted');
  assertInvariant(last === undefined || last.period < period, 'periods are posted in order');
  const totals = totalsAfter(last?.totals ?? [], posting.participants, positions, numberOf);
  return { last: { period, posting, totals }, ...(last === undefined ? {} : { former: last }), isEnded };
}

/** The book without its last posting, which was refuted. */
export function refuted({ last, former }: PostingBook, period: number): PostingBook {
  assertInvariant(last?.period === period, 'the last posting is the one that can be refuted');
  return { ...(former === undefined ? {} : { last: former }), isEnded: true };
}

/** What each participant has been credited once a posting adds what it is owed beyond what it owes. */
export function totalsAfter(
  before: readonly Micros[],
  participants: number,
  positions: readonly JournaledPosition[],
  numberOf: (participant: string) => number,
): Micros[] {
  assertInvariant(before.length <= participants, 'participants do not get fewer');
  const totals = Array.from({ length: participants }, (_, number) => before[number] ?? 0n);
  for (const { participant, credit, debit } of positions) {
    const net = BigInt(credit) - BigInt(debit);
    if (net > 0n) totals[numberOf(participant)]! += net;
  }
  return totals;
}
