import type { EnergyWh } from '../quantity.js';
import { assertInvariant } from '../rejection.js';

export type ProfileSeason = 'winter' | 'summer' | 'transition';
export type ProfileDay = 'workday' | 'saturday' | 'sunday';

/**
 * A standard load profile in the form of BDEW: average power of each quarter-hour of a day, in tenths of a watt, for 1,000 kWh a year.
 */
export type StandardLoadProfile = Readonly<Record<ProfileSeason, Readonly<Record<ProfileDay, readonly number[]>>>>;

const QUARTER_SECONDS = 900;

/** The season of a day by the table of BDEW: winter from 1 November, transition from 21 March, summer from 15 May to 14 September. */
export function profileSeason(day: string): ProfileSeason {
  const monthDay = day.slice(5);
  if (monthDay >= '11-01' || monthDay <= '03-20') return 'winter';
  return monthDay >= '05-15' && monthDay <= '09-14' ? 'summer' : 'transition';
}

/** Christmas Eve and New Year's Eve count as Saturdays unless they are Sundays; public holidays are Sundays. */
export function profileDay(day: string, publicHoliday: boolean): ProfileDay {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || publicHoliday) return 'sunday';
  return weekday === 6 || day.endsWith('-12-24') || day.endsWith('-12-31') ? 'saturday' : 'workday';
}

/**
 * The factor that makes the household profile follow the year, in 1/10000: BDEW's polynomial of the day of the year, rounded to four
 * decimals as published.
 */
export function householdYearFactor(day: string): number {
  const t = (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${day.slice(0, 4)}-01-01T00:00:00Z`)) / 86_400_000 + 1;
  return Math.round((((-3.92e-10 * t + 3.2e-7) * t - 7.02e-5) * t + 2.1e-3) * t * 10_000 + 12_400);
}

/** Energy of one local market time unit for a yearly consumption, rounded down to whole watt-hours. */
export function standardProfileEnergy(
  profile: StandardLoadProfile,
  { day, publicHoliday }: { readonly day: string; readonly publicHoliday: boolean },
  local: number,
  { annualWh, mtuSeconds }: { readonly annualWh: EnergyWh; readonly mtuSeconds: number },
): EnergyWh {
  const quarters = mtuSeconds / QUARTER_SECONDS;
  const values = profile[profileSeason(day)][profileDay(day, publicHoliday)];
  const tenths = values.slice(local * quarters, (local + 1) * quarters).reduce((sum, value) => sum + value, 0);
  assertInvariant(Number.isInteger(tenths), 'a profile is in whole tenths of a watt');
  // Tenths of a watt for 10^6 Wh a year, a factor of 10^-4, a quarter of an hour: 10 x 10^6 x 10^4 x 4.
  return Number((BigInt(annualWh) * BigInt(tenths) * BigInt(householdYearFactor(day))) / 400_000_000_000n);
}
