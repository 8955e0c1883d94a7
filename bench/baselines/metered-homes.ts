import { addDays, type Day, isWorkingDay } from '../../src/demo/scenario/calendar.js';
import { cell, readTable } from '../../src/demo/scenario/data-files.js';
import { HomeMeasurements } from '../../src/demo/scenario/homes.js';
import type { MeteredDay } from '../../src/domain/flexibility/baseline-day.js';
import type { StandardLoadProfile } from '../../src/domain/flexibility/baseline-standard-profile.js';

/** A day without holes. */
interface WholeDay extends MeteredDay {
  readonly energyWh: readonly number[];
}

/** Two weeks of 120 measured homes: working days 26 to 30 November, then 3 to 7 December 2018. */
export interface MeteredHome {
  readonly id: string;
  /** Oldest first, weekends included. */
  readonly days: readonly WholeDay[];
}

const FIRST_DAY: Day = '2018-11-26';
const DAYS = 14;
export const TARGET_DAYS: readonly Day[] = ['2018-12-03', '2018-12-04', '2018-12-05', '2018-12-06', '2018-12-07'];

export function meteredHomes(): MeteredHome[] {
  const measurements = HomeMeasurements.read();
  const days = Array.from({ length: DAYS }, (_, at) => addDays(FIRST_DAY, at));
  return readTable('homes_ch_15min/homes.csv').map((row) => {
    const id = cell(row, 'home');
    const metered = days.map((day) => ({
      ...{ day, workingDay: isWorkingDay(day), activated: false },
      energyWh: measurements.loadW(id, day).map((loadW) => loadW / 4),
    }));
    return { id, days: metered };
  });
}

/** The days before a day, latest first. */
export function daysBefore({ days }: MeteredHome, day: Day): WholeDay[] {
  return days.filter((earlier) => earlier.day < day).reverse();
}

export function dayOf({ days }: MeteredHome, day: Day): WholeDay {
  const found = days.find((metered) => metered.day === day);
  if (found === undefined) throw new Error(`${day} is not in the data`);
  return found;
}

/** The household profile of BDEW, from watts with one decimal to tenths of a watt. */
export function householdProfile(): StandardLoadProfile {
  const values = (season: string, kind: string) =>
    readTable('slp_de_bdew_h0/h0.csv')
      .filter((row) => cell(row, 'period') === season && cell(row, 'day') === kind)
      .map((row) => Math.round(Number(cell(row, 'watts_per_1000kwh_year')) * 10));
  const season = (name: string) => ({
    workday: values(name, 'workday'),
    saturday: values(name, 'saturday'),
    sunday: values(name, 'sunday'),
  });
  return { winter: season('winter'), summer: season('summer'), transition: season('transition') };
}
