import type { PowerW } from '../../domain/quantity.js';
import { addDays, type Day, isWorkingDay, localTime, MTUS_PER_DAY, noonToNoon } from './calendar.js';
import { cell, type DataRow, readTable } from './data-files.js';
import type { ConnectionPoint } from './feeder.js';
import { groupBy } from './grouping.js';

/** A household of the feeder with the measured load of a Swiss home; all powers are in whole watts, per quarter-hour of the market day. */
export interface ScenarioHome {
  readonly id: string;
  readonly node: string;
  readonly sourceHome: string;
  readonly heating: string;
  /** Whether a heat pump is modelled beside its load, which then has none in it as far as the data tell. */
  readonly hasModelledHeatPump: boolean;
  /** What the grid operator expects: mean of the same quarter-hour over the preceding working days. */
  readonly expectedLoadW: readonly PowerW[];
  readonly measuredLoadW: readonly PowerW[];
  /** What the sun gives it; zero without panels. */
  readonly solarW: readonly PowerW[];
}

/** Of the points at which the feeder has heat pumps, one in so many has a modelled one. */
export const POINTS_PER_MODELLED_HEAT_PUMP = 8;

/** Days that the expectation looks back on. */
const REFERENCE_DAYS = 5;

/** Load measurements of all homes, by day and home. */
export class HomeMeasurements {
  private readonly loads: ReadonlyMap<Day, readonly DataRow[]>;

  private constructor(rows: readonly DataRow[]) {
    this.loads = groupBy(rows, (row) => localTime(cell(row, 'start_utc')).day);
  }

  static read(): HomeMeasurements {
    return new HomeMeasurements(readTable('homes_ch_15min/load_kwh.csv'));
  }

  /** Working days with a working day before them and a day after them in the data: at their noon a market day can begin. */
  selectableDays(): Day[] {
    return [...this.loads.keys()].filter(
      (day) => isWorkingDay(day) && this.loads.has(addDays(day, 1)) && this.referenceDays(day).length > 0,
    );
  }

  /** Up to five working days before the day, latest first; fewer where the data begin later. */
  referenceDays(day: Day): Day[] {
    const days: Day[] = [];
    for (let back = 1; days.length < REFERENCE_DAYS && this.loads.has(addDays(day, -back)); back++) {
      const earlier = addDays(day, -back);
      if (isWorkingDay(earlier)) days.push(earlier);
    }
    return days;
  }

  /** Mean power per quarter-hour; empty where the day is not in the data. A kWh per quarter-hour is 4000 W. */
  loadW(home: string, day: Day): PowerW[] {
    return (this.loads.get(day) ?? []).map((row) => Math.round(Number(cell(row, home)) * 1000) * 4);
  }

  /** Mean of the same quarter-hour over the reference days, rounded down to whole watts. */
  expectedLoadW(home: string, day: Day): PowerW[] {
    const references = this.referenceDays(day).map((reference) => this.loadW(home, reference));
    return Array.from({ length: MTUS_PER_DAY }, (_, mtu) =>
      Math.floor(references.reduce((sum, loads) => sum + loads[mtu]!, 0) / references.length),
    );
  }
}

/**
 * Gives every connection point one measured home. Points with a modelled heat pump get the homes without a stated heating that draw least: the less a home
 * draws, the less of it can be heating. Of the others, homes with a heat pump come first, like the points that have one; then homes
 * without a stated heating; those with electric storage heating, which Schutterwald does not show, last. Throws, naming the days
 * that can be chosen, for any other day.
 */
export function assignHomes(connections: readonly ConnectionPoint[], day: Day): ScenarioHome[] {
  const measurements = HomeMeasurements.read();
  const selectable = measurements.selectableDays();
  if (!selectable.includes(day))
    throw new Error(`no market day can be built for "${day}"; choose one of ${selectable.join(', ')}`);
  const modelled = pointsWithModelledHeatPump(connections);
  const sources = readTable('homes_ch_15min/homes.csv').toSorted((a, b) => heatingRank(a) - heatingRank(b));
  if (sources.length < connections.length) throw new Error('there are fewer measured homes than connection points');
  const expectedW = (source: DataRow) => measurements.expectedLoadW(cell(source, 'home'), day);
  const frugal = sources
    .filter((source) => cell(source, 'heating_type') === '')
    .map((source) => ({ source, drawnW: expectedW(source).reduce((sum, powerW) => sum + powerW, 0) }))
    .toSorted((a, b) => a.drawnW - b.drawnW)
    .slice(0, modelled.size)
    .map(({ source }) => source);
  const others = sources.filter((source) => !frugal.includes(source)).values();
  const quiet = frugal.values();
  return connections.map((connection) => {
    const { node } = connection;
    const hasModelledHeatPump = modelled.has(connection);
    const source = (hasModelledHeatPump ? quiet : others).next().value!;
    const expected = expectedW(source);
    const sourceHome = cell(source, 'home');
    const [today, dayAfter] = [day, addDays(day, 1)].map((one) => measurements.loadW(sourceHome, one));
    return {
      id: `home-${node.replace('bus-', '')}`,
      ...{ node, sourceHome, hasModelledHeatPump },
      heating: cell(source, 'heating_type') || 'not stated',
      expectedLoadW: noonToNoon(expected, expected),
      measuredLoadW: noonToNoon(today!, dayAfter!),
      solarW: new Array<PowerW>(MTUS_PER_DAY).fill(0),
    };
  });
}

function pointsWithModelledHeatPump(connections: readonly ConnectionPoint[]): ReadonlySet<ConnectionPoint> {
  const heated = connections.filter(({ hasHeatPump }) => hasHeatPump);
  return new Set(heated.filter((_, index) => index % POINTS_PER_MODELLED_HEAT_PUMP === 0));
}

function heatingRank(home: DataRow): number {
  const heating = cell(home, 'heating_type');
  if (heating.startsWith('heat pump')) return 0;
  return heating === '' ? 1 : 2;
}
