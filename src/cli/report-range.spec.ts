import { NO_END } from '../application/chain-books.js';
import { type RangeOptions, rangeOf } from './report-range.js';

const at = (text: string) => Date.parse(text) / 1000;
const range = (options: Partial<RangeOptions>) => rangeOf({ timeZone: 'UTC', ...options });

describe('the range of a report', () => {
  it.each<[string, Partial<RangeOptions>, object]>([
    ['one period', { period: 3 }, { kind: 'periods', first: 3, last: 3 }],
    ['periods', { periods: '0..30' }, { kind: 'periods', first: 0, last: 30 }],
    [
      'a month',
      { month: '2026-02' },
      { kind: 'times', from: at('2026-02-01T00:00:00Z'), until: at('2026-03-01T00:00:00Z') },
    ],
    [
      'a month in which clocks change',
      { month: '2026-03', timeZone: 'Europe/Berlin' },
      { kind: 'times', from: at('2026-03-01T00:00:00+01:00'), until: at('2026-04-01T00:00:00+02:00') },
    ],
    [
      'a day of 23 hours',
      { from: '2026-03-29', until: '2026-03-29', timeZone: 'Europe/Berlin' },
      { kind: 'times', from: at('2026-03-28T23:00:00Z'), until: at('2026-03-29T22:00:00Z') },
    ],
  ])('%s', (_, options, expected) => {
    expect(range(options)).toEqual({ ok: true, value: expected });
  });

  it('is all of the books where nothing is said', () => {
    expect(range({})).toEqual({ ok: true, value: { kind: 'times', from: 0, until: NO_END } });
  });

  it.each<[Partial<RangeOptions>, string, RegExp]>([
    [{ periods: '3..1' }, 'periods', /ends before it begins: 3..1/],
    [{ periods: '3-5' }, 'periods', /not the first and the last period/],
    [{ month: '2026-13' }, 'month', /not a month/],
    [{ from: '2026-02-30' }, 'from', /not a day/],
    [{ from: '2026-02-20', until: 'tomorrow' }, 'until', /not a day/],
    [{ from: '2026-02-20', until: '2026-02-19' }, 'until', /ends before it begins/],
    [{ month: '2026-01', timeZone: 'Europe/Atlantis' }, 'time-zone', /no time zone is called/],
    [{ period: 1, month: '2026-01' }, 'period', /one of them/],
  ])('%j is refused at %s', (options, field, message) => {
    expect(range(options)).toMatchObject({ ok: false, rejection: { field, message: expect.stringMatching(message) } });
  });
});
