import { readingStart } from './reading-time.js';

test.each<[string, string | undefined, string]>([
  ['2026-10-25T02:15+02:00', undefined, '2026-10-25T00:15:00Z'],
  ['2026-10-25T02:15+01:00', 'America/New_York', '2026-10-25T01:15:00Z'],
  ['2026-10-25T00:15Z', undefined, '2026-10-25T00:15:00Z'],
  ['2026-10-25T02:15+01:00[Europe/Berlin]', undefined, '2026-10-25T01:15:00Z'],
  ['2026-07-01T12:00[Europe/Berlin]', undefined, '2026-07-01T10:00:00Z'],
  ['2026-07-01T12:00:00', 'Europe/Berlin', '2026-07-01T10:00:00Z'],
  ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
  ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00Z'],
])('%s in %s is %s', (text, timeZone, instant) => {
  expect(readingStart(text, timeZone, 'start')).toEqual({ ok: true, value: Date.parse(instant) / 1000 });
});

test.each<[string, string, string | undefined]>([
  ['local-time-ambiguous', '2026-10-25T02:00', 'Europe/Berlin'],
  ['local-time-ambiguous', '2026-10-25T02:45[Europe/Berlin]', undefined],
  ['local-time-ambiguous', '2026-11-01T01:30', 'America/New_York'],
  ['local-time-nonexistent', '2026-03-29T02:00', 'Europe/Berlin'],
  ['local-time-nonexistent', '2026-03-29T02:45[Europe/Berlin]', undefined],
  ['local-time-nonexistent', '2026-09-06T00:15', 'America/Santiago'],
  ['malformed-message', '2026-07-01T12:00', undefined],
  ['malformed-message', '2026-07-01T12:00', 'Berlin'],
  ['malformed-message', '2026-07-01T12:00:00.5Z', undefined],
  ['malformed-message', '2026-07-01T25:00Z', undefined],
  ['malformed-message', 'noon', 'Europe/Berlin'],
])('%s: %s in %s', (code, text, timeZone) => {
  expect(readingStart(text, timeZone, 'start')).toMatchObject({ ok: false, rejection: { code, field: 'start' } });
});
