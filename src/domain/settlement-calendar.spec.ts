import fc from 'fast-check';
import { villageRules } from '../../test/support/village.js';
import { type CalendarRule, isTimeZone, SettlementCalendar } from './settlement-calendar.js';

const QUARTER = 900;
const DAY = 86_400;

function calendarOf(settlementPeriod: CalendarRule, mtuSeconds: 900 | 1800 | 3600 = QUARTER): SettlementCalendar {
  const { settlementPeriodMtus: _, ...rules } = villageRules;
  return new SettlementCalendar({ ...rules, mtuSeconds, settlementPeriod });
}

/** Opens a round for every market time unit of a span. */
function filled(rule: CalendarRule, from: number, until: number, mtuSeconds: 900 | 1800 | 3600 = QUARTER) {
  const calendar = calendarOf(rule, mtuSeconds);
  for (let at = from, round = 0; at < until; at += mtuSeconds) calendar.open(round++, at);
  return calendar;
}

const seconds = (instant: string) => Date.parse(instant) / 1000;
/** Slow and obvious: the local date as the platform's formatter writes it. */
function localDate(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at * 1000);
}

test.each<[string, string, string, 900 | 1800 | 3600, number[]]>([
  ['an ordinary day', 'Europe/Berlin', '2026-01-14T23:00Z', 900, [96, 96]],
  ['in spring', 'Europe/Berlin', '2026-03-28T23:00Z', 900, [92, 96]],
  ['in autumn', 'Europe/Berlin', '2026-10-24T22:00Z', 900, [100, 96]],
  ['in spring, by the half-hour', 'Europe/London', '2026-03-29T00:00Z', 1800, [46, 48]],
  ['in autumn, by the hour', 'Europe/Stockholm', '2026-10-24T22:00Z', 3600, [25, 24]],
  ['in autumn, across the sea', 'America/New_York', '2026-11-01T04:00Z', 900, [100, 96]],
  ['where clocks move by half an hour', 'Australia/Lord_Howe', '2026-04-04T13:00Z', 900, [98, 96]],
  ['where a day begins at 01:00', 'America/Santiago', '2026-09-06T04:00Z', 900, [92, 96]],
  ['where they never change', 'Asia/Kathmandu', '2026-03-28T18:15Z', 900, [96, 96]],
])('%s: %s has days of so many market time units', (_, timeZone, start, mtuSeconds, lengths) => {
  const from = seconds(start);
  const calendar = filled({ unit: 'day', timeZone }, from, from + 4 * DAY, mtuSeconds);
  expect([0, 1].map((period) => calendar.roundsOf(period)?.rounds)).toEqual(lengths);
  expect(calendar.roundsOf(1)!.firstRound).toBe(lengths[0]);
  expect(calendar.roundsOf(0)!.endsAt).toBe(from + lengths[0]! * mtuSeconds);
});

test('months have their days, those of a change of clocks included', () => {
  const march = filled(
    { unit: 'month', timeZone: 'Europe/Berlin' },
    seconds('2026-02-28T23:00Z'),
    seconds('2026-05-01T00:00Z'),
  );
  expect([0, 1].map((period) => march.roundsOf(period)?.rounds)).toEqual([31 * 96 - 4, 30 * 96]);
});

test('a period of a fixed number of rounds needs none of them to be open', () => {
  const calendar = new SettlementCalendar({ ...villageRules, settlementPeriodMtus: 12, horizonMtus: 4 });
  expect([0, 2, 3, 5].map((round) => calendar.periodOf(round))).toEqual([0, 0, 1, 1]);
  expect(calendar.roundsOf(2)).toEqual({ firstRound: 6, rounds: 3 });
});

test('days without rounds have numbers, and no rounds to settle', () => {
  const calendar = calendarOf({ unit: 'day', timeZone: 'Europe/Berlin' });
  const noon = seconds('2026-03-28T11:00Z');
  for (const [round, days] of [0, 3, 4].entries()) calendar.open(round, noon + days * DAY);
  expect([0, 1, 2].map((round) => calendar.periodOf(round))).toEqual([0, 3, 4]);
  expect([0, 1, 3].map((period) => calendar.roundsOf(period)?.firstRound)).toEqual([0, undefined, 1]);
  expect(calendar.periodOf(3, noon + 9 * DAY)).toBe(9);
});

test('a market without rounds has no periods', () => {
  expect(calendarOf({ unit: 'day', timeZone: 'UTC' }).roundsOf(0)).toBeUndefined();
});

test('names of time zones', () => {
  expect(['Europe/Berlin', 'UTC', 'Berlin', ''].map(isTimeZone)).toEqual([true, true, false, false]);
});

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago', 'Asia/Kathmandu', 'UTC'];
test('whatever the zone and the season: rounds of one local date are one period, in order and without gaps', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: seconds('2020-01-01T00:00Z') / QUARTER, max: seconds('2030-12-01T00:00Z') / QUARTER }),
      (timeZone, quarter) => {
        const from = quarter * QUARTER;
        const calendar = filled({ unit: 'day', timeZone }, from, from + 3 * DAY);
        const dates = Array.from({ length: (3 * DAY) / QUARTER }, (_, i) => localDate(timeZone, from + i * QUARTER));
        const distinct = [...new Set(dates)];
        expect(dates.map((_, round) => calendar.periodOf(round))).toEqual(dates.map((date) => distinct.indexOf(date)));
        for (const [period, date] of distinct.entries()) {
          const { firstRound, rounds } = calendar.roundsOf(period)!;
          expect([firstRound, rounds]).toEqual([dates.indexOf(date), dates.filter((other) => other === date).length]);
          expect(rounds).toBeLessThanOrEqual(100);
        }
      },
    ),
    { numRuns: 60, seed: 7 },
  );
});
