import { Temporal } from 'temporal-polyfill';
import { mtusPerRound } from './horizon.js';
import type { MarketRules } from './market-rules.js';
import type { EpochSeconds } from './market-time.js';
import { assertInvariant } from './rejection.js';

/** Settlement by calendar: local days or months, which have 92, 96 or 100 quarter-hours a day where clocks change. */
export interface CalendarRule {
  readonly unit: 'day' | 'month';
  /** IANA name, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
}

/** The rounds that are settled together: those from `firstRound` on. */
export interface PeriodRounds {
  readonly firstRound: number;
  readonly rounds: number;
  /** From when on no further round can belong to the period; undefined where it has a fixed number of rounds. */
  readonly endsAt?: EpochSeconds;
}

interface Interval {
  readonly period: number;
  readonly startsAt: EpochSeconds;
  readonly endsAt: EpochSeconds;
}

/**
 * The one place that knows which rounds are settled together: a fixed number of them, or those whose delivery begins in the same local
 * day or month. Periods are numbered from 0, that of the first round; days without rounds have numbers too.
 */
export class SettlementCalendar {
  /** When the delivery of each round begins, by its number. */
  private readonly starts: EpochSeconds[] = [];
  private latest: Interval | undefined;

  constructor(private readonly rules: MarketRules) {}

  /** Rounds are opened in the order of their numbers and of their delivery. */
  open(round: number, deliveryStart: EpochSeconds): void {
    this.starts[round] = deliveryStart;
  }

  /** Period of a round that is open, or of the next one to be opened, with its delivery beginning then. */
  periodOf(round: number, deliveryStart = this.starts[round]!): number {
    const { settlementPeriod } = this.rules;
    if (settlementPeriod === undefined) return Math.floor(round / this.roundsPerPeriod());
    const { latest } = this;
    if (latest === undefined || deliveryStart < latest.startsAt || deliveryStart >= latest.endsAt)
      this.latest = this.intervalAround(settlementPeriod, deliveryStart);
    return this.latest!.period;
  }

  /** The rounds of a period, whether they are open already or not; undefined where it has none. */
  roundsOf(period: number): PeriodRounds | undefined {
    const { settlementPeriod } = this.rules;
    if (settlementPeriod === undefined) {
      const rounds = this.roundsPerPeriod();
      return { firstRound: period * rounds, rounds };
    }
    if (this.starts.length === 0) return undefined;
    const first = unitOf(settlementPeriod, this.starts[0]!);
    const startsAt = startOfUnit(settlementPeriod, first + period);
    const endsAt = startOfUnit(settlementPeriod, first + period + 1);
    const firstRound = this.firstFrom(startsAt);
    const rounds = this.firstFrom(endsAt) - firstRound;
    return rounds === 0 ? undefined : { firstRound, rounds, endsAt };
  }

  private roundsPerPeriod(): number {
    const { settlementPeriodMtus } = this.rules;
    assertInvariant(settlementPeriodMtus !== undefined, 'rules name the length of a settlement period, or a calendar');
    return settlementPeriodMtus / mtusPerRound(this.rules);
  }

  private intervalAround(rule: CalendarRule, time: EpochSeconds): Interval {
    const unit = unitOf(rule, time);
    const period = unit - unitOf(rule, this.starts[0] ?? time);
    return { period, startsAt: startOfUnit(rule, unit), endsAt: startOfUnit(rule, unit + 1) };
  }

  /** The first round whose delivery begins at `time` or later. */
  private firstFrom(time: EpochSeconds): number {
    let [low, high] = [0, this.starts.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.starts[middle]! < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether a time zone of this name is known. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** Days or months since 1970, in local time. */
function unitOf({ unit, timeZone }: CalendarRule, time: EpochSeconds): number {
  const date = Temporal.Instant.fromEpochMilliseconds(time * 1000)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  return unit === 'day' ? EPOCH.until(date, { largestUnit: 'days' }).days : (date.year - 1970) * 12 + date.month - 1;
}

/** The first instant of a day or month; where clocks change at midnight, that is not 00:00. */
function startOfUnit({ unit, timeZone }: CalendarRule, number: number): EpochSeconds {
  const date = EPOCH.add(unit === 'day' ? { days: number } : { months: number });
  return date.toZonedDateTime(timeZone).epochMilliseconds / 1000;
}
