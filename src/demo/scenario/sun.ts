import type { PowerW } from '../../domain/quantity.js';
import { addDays, type Day, localTime, MTUS_PER_DAY, startOfMarketDay, weekday } from './calendar.js';
import { cell, type DataRow, readTable } from './data-files.js';
import type { ScenarioHome } from './homes.js';
import { MTUS_PER_HOUR, SECONDS_PER_HOUR } from './hours.js';
import { SeededRandom } from './random.js';

/** One home in so many has solar panels, and a battery with them. */
export const HOMES_PER_ROOF = 4;
/** Roofs of Konstanz whose yield is in the data. */
const ROOFS = ['r1_pv', 'r3_pv', 'r4_pv', 'r6_pv'] as const;

const WATTS_PER_KILOWATT = 1000;

/** What the sun gives a home, in whole watts per quarter-hour of the market day. */
export interface ScenarioRoof {
  readonly home: string;
  readonly source: string;
  readonly solarW: readonly PowerW[];
}

/** The last day of the winter measurements with the same weekday whose next noon is measured too. */
export function sunnyDay(day: Day): Day {
  const rows = measurements();
  const last = localTime(cell(rows.at(-1)!, 'utc')).day;
  for (let back = 1; ; back++) {
    const candidate = addDays(last, -back);
    if (weekday(candidate) === weekday(day)) return candidate;
  }
}

/** Gives a seeded choice of homes the measured roofs in turn: hourly yield, held for the four quarter-hours. */
export function assignRoofs(homes: readonly ScenarioHome[], day: Day, seed: number): ScenarioRoof[] {
  const random = SeededRandom.for('roofs', seed);
  const chosen = new Set(random.shuffle(homes).slice(0, Math.round(homes.length / HOMES_PER_ROOF)));
  const rows = new Map(measurements().map((row) => [Date.parse(cell(row, 'utc')) / 1000, row]));
  const noon = startOfMarketDay(sunnyDay(day));
  return homes
    .filter((home) => chosen.has(home))
    .map(({ id }, index) => {
      const source = ROOFS[index % ROOFS.length]!;
      const solarW = Array.from({ length: MTUS_PER_DAY }, (_, mtu) => {
        const hour = noon + Math.floor(mtu / MTUS_PER_HOUR) * SECONDS_PER_HOUR;
        return Math.round(
          (reading(rows, hour + SECONDS_PER_HOUR, source) - reading(rows, hour, source)) * WATTS_PER_KILOWATT,
        );
      });
      return { home: id, source, solarW };
    });
}

function measurements(): readonly DataRow[] {
  return readTable('homes_de_konstanz_devices/winter_2016_cumulative_kwh.csv');
}

/** A meter's count in kWh. */
function reading(rows: ReadonlyMap<number, DataRow>, at: number, meter: string): number {
  const row = rows.get(at);
  if (row === undefined) throw new Error(`the sun of Konstanz is not measured at ${at}`);
  return Number(cell(row, meter));
}
