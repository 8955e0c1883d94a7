import { Temporal } from 'temporal-polyfill';
import type { EpochSeconds } from '../market-time.js';
import { accepted, type Outcome, rejected } from '../rejection.js';

const WITH_OFFSET = /(?:[zZ]|[+-]\d{2}(?::?\d{2})?)(?:\[.*\])?$/;

/**
 * When a market time unit began, as meters write it: ISO 8601 with an offset (`2026-10-25T02:15+02:00`, `...Z`), with a time zone
 * (`2026-07-01T12:00[Europe/Berlin]`), or local in `timeZone`. A local time that clocks showed twice, or skipped, is refused by name: guessing
 * would move energy by an hour.
 */
export function readingStart(text: string, timeZone: string | undefined, field: string): Outcome<EpochSeconds> {
  try {
    if (WITH_OFFSET.test(text)) return wholeSeconds(Temporal.Instant.from(text), text, field);
    const [local, zone = timeZone] = text.endsWith(']')
      ? [text.split('[')[0]!, text.slice(text.indexOf('[') + 1, -1)]
      : [text];
    if (zone === undefined)
      return rejected('malformed-message', field, `"${text}" has neither an offset nor a time zone`);
    return localStart(Temporal.PlainDateTime.from(local), zone, text, field);
  } catch {
    return rejected('malformed-message', field, `"${text}" is not a time in ISO 8601`);
  }
}

function localStart(local: Temporal.PlainDateTime, zone: string, text: string, field: string): Outcome<EpochSeconds> {
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime(zone, { disambiguation }),
  );
  if (earlier!.epochMilliseconds === later!.epochMilliseconds) return wholeSeconds(earlier!.toInstant(), text, field);
  const isShown = earlier!.toPlainDateTime().equals(local);
  const hint = `state an offset: "${text}" in ${zone} ${isShown ? 'is two times' : 'is no time'}`;
  return rejected(isShown ? 'local-time-ambiguous' : 'local-time-nonexistent', field, hint);
}

function wholeSeconds({ epochMilliseconds }: Temporal.Instant, text: string, field: string): Outcome<EpochSeconds> {
  return epochMilliseconds % 1_000 === 0
    ? accepted(epochMilliseconds / 1_000)
    : rejected('malformed-message', field, `"${text}" is not a whole second`);
}
