import { Temporal } from 'temporal-polyfill';
import { type BooksRange, NO_END } from '../application/chain-books.js';
import type { EpochSeconds } from '../domain/market-time.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';

/** How a report is told which part of the books it is about. At most one of period, periods, month and dates. */
export interface RangeOptions {
  readonly period?: number;
  readonly periods?: string;
  readonly month?: string;
  readonly from?: string;
  readonly until?: string;
  readonly timeZone: string;
}

/** A part of the books as the options name it; all of it where they name none. */
export function rangeOf(options: RangeOptions): Outcome<BooksRange> {
  const { period, periods, month, from, until, timeZone } = options;
  const named = [period, periods, month, from ?? until].filter((given) => given !== undefined);
  if (named.length > 1)
    return rejected('malformed-message', 'period', 'name a period, periods, a month, or dates: one of them');
  if (period !== undefined) return accepted({ kind: 'periods', first: period, last: period });
  if (periods !== undefined) return periodRange(periods);
  if (!isTimeZone(timeZone)) return rejected('malformed-message', 'time-zone', `no time zone is called ${timeZone}`);
  if (month !== undefined) return monthRange(month, timeZone);
  return dateRange(from, until, timeZone);
}

function periodRange(text: string): Outcome<BooksRange> {
  const [, first, last] = /^(\d{1,9})\.\.(\d{1,9})$/.exec(text) ?? [];
  if (first === undefined)
    return rejected('malformed-message', 'periods', `"${text}" is not the first and the last period, such as 0..30`);
  if (Number(last) < Number(first))
    return rejected('malformed-message', 'periods', `the range ends before it begins: ${text}`);
  return accepted({ kind: 'periods', first: Number(first), last: Number(last) });
}

function monthRange(text: string, timeZone: string): Outcome<BooksRange> {
  const month = parsed(() => Temporal.PlainYearMonth.from(text), /^\d{4}-\d{2}$/.test(text));
  if (month === undefined) return rejected('malformed-message', 'month', `"${text}" is not a month, such as 2026-01`);
  const first = month.toPlainDate({ day: 1 });
  return accepted({
    kind: 'times',
    from: startOf(first, timeZone),
    until: startOf(first.add({ months: 1 }), timeZone),
  });
}

/** Whole days, the last one included. */
function dateRange(from: string | undefined, until: string | undefined, timeZone: string): Outcome<BooksRange> {
  const [first, last] = [from, until].map((text) => (text === undefined ? undefined : dayOf(text)));
  if (from !== undefined && first === undefined) return notADay('from', from);
  if (until !== undefined && last === undefined) return notADay('until', until);
  if (first !== undefined && last !== undefined && Temporal.PlainDate.compare(last, first) < 0)
    return rejected('malformed-message', 'until', `the range ends before it begins: ${from} to ${until}`);
  return accepted({
    kind: 'times',
    from: first === undefined ? 0 : startOf(first, timeZone),
    until: last === undefined ? NO_END : startOf(last.add({ days: 1 }), timeZone),
  });
}

function notADay(field: string, text: string) {
  return rejected('malformed-message', field, `"${text}" is not a day, such as 2026-01-15`);
}

function dayOf(text: string): Temporal.PlainDate | undefined {
  return parsed(() => Temporal.PlainDate.from(text), /^\d{4}-\d{2}-\d{2}$/.test(text));
}

function parsed<T>(parse: () => T, looksRight: boolean): T | undefined {
  if (!looksRight) return undefined;
  try {
    return parse();
  } catch {
    // The 30th of February.
    return undefined;
  }
}

function isTimeZone(name: string): boolean {
  return parsed(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name), true) !== undefined;
}

/** When a day begins: with its first instant there, which need not be midnight. */
function startOf(day: Temporal.PlainDate, timeZone: string): EpochSeconds {
  return Math.floor(day.toZonedDateTime(timeZone).epochMilliseconds / 1000);
}
