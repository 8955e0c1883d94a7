/** Every data set's days used here lie in winter time, one hour ahead of UTC, in Zurich, Oslo and Berlin alike. */
const WINTER_TIME_OFFSET_SECONDS = 3600;
export const MTU_SECONDS = 900;
export const MTUS_PER_DAY = 96;
const SECONDS_PER_DAY = 86_400;

/** The market day goes from noon to noon, so that an evening and the night that its load moves to are in one horizon. */
export const MTUS_BEFORE_NOON = 48;

/** A calendar day in winter time, as YYYY-MM-DD. */
export type Day = string;

/** Seconds since the epoch of the day's local midnight. */
export function startOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000 - WINTER_TIME_OFFSET_SECONDS;
}

/** Seconds since the epoch of the noon at which the market day begins. */
export function startOfMarketDay(day: Day): number {
  return startOfDay(day) + MTUS_BEFORE_NOON * MTU_SECONDS;
}

/** Cuts the market day out of series of its two calendar days. */
export function noonToNoon<T>(day: readonly T[], dayAfter: readonly T[]): T[] {
  return [...day.slice(MTUS_BEFORE_NOON), ...dayAfter.slice(0, MTUS_BEFORE_NOON)];
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * SECONDS_PER_DAY * 1000).toISOString().slice(0, 10);
}

/** Monday is 1, Sunday is 7. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export function isWorkingDay(day: Day): boolean {
  return weekday(day) <= 5;
}

/** The local day and the minutes since its midnight of an instant given as ISO 8601 in UTC. */
export function localTime(instant: string): { day: Day; minutes: number } {
  const local = new Date(Date.parse(instant) + WINTER_TIME_OFFSET_SECONDS * 1000);
  return { day: local.toISOString().slice(0, 10), minutes: local.getUTCHours() * 60 + local.getUTCMinutes() };
}

/** Writes a market time unit of the market day as local time: 25 -> "18:15"; 49 -> "00:15 +1". */
export function formatMtu(mtu: number): string {
  const ofDay = (mtu + MTUS_BEFORE_NOON) % MTUS_PER_DAY;
  const hours = String(Math.floor(ofDay / 4)).padStart(2, '0');
  const minutes = String((ofDay % 4) * 15).padStart(2, '0');
  return `${hours}:${minutes}${mtu >= MTUS_BEFORE_NOON ? ' +1' : ''}`;
}
