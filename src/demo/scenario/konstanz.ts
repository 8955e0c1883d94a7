import type { PowerW } from '../../domain/quantity.js';
import { addDays, type Day, localTime, startOfMarketDay, weekday } from './calendar.js';
import { cell, type DataRow, readTable } from './data-files.js';
import { HOURS_PER_DAY } from './hours.js';

const WATTS_PER_KILOWATT = 1000;

/** Single meters of homes in Konstanz, hour by hour, in the winter of 2016. */
export class KonstanzMeasurements {
  private constructor(private readonly rows: readonly DataRow[]) {}

  static read(): KonstanzMeasurements {
    return new KonstanzMeasurements(readTable('homes_de_konstanz_devices/winter_2016_cumulative_kwh.csv'));
  }

  /** The last measured day with the same weekday whose next noon is measured too. */
  lastDayLike(day: Day): Day {
    const last = localTime(cell(this.rows.at(-1)!, 'utc')).day;
    for (let back = 1; ; back++) {
      const candidate = addDays(last, -back);
      if (weekday(candidate) === weekday(day)) return candidate;
    }
  }

  /** Mean power that a meter counted in each hour of a market day. */
  hourlyW(meter: string, day: Day): PowerW[] {
    const noon = startOfMarketDay(day);
    const first = this.rows.findIndex((row) => Date.parse(cell(row, 'utc')) / 1000 === noon);
    if (first < 0 || first + HOURS_PER_DAY >= this.rows.length) throw new Error(`Konstanz is not measured on ${day}`);
    return Array.from({ length: HOURS_PER_DAY }, (_, hour) => {
      const [from, until] = [this.rows[first + hour]!, this.rows[first + hour + 1]!];
      return Math.round((Number(cell(until, meter)) - Number(cell(from, meter))) * WATTS_PER_KILOWATT);
    });
  }

  /** The most that a meter counted in an hour. */
  highestW(meter: string): PowerW {
    const readings = this.rows.map((row) => Number(cell(row, meter)));
    return Math.round(
      WATTS_PER_KILOWATT *
        readings.slice(1).reduce((most, after, index) => Math.max(most, after - readings[index]!), 0),
    );
  }
}
