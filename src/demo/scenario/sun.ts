import type { PowerW } from '../../domain/quantity.js';
import type { Day } from './calendar.js';
import type { ScenarioHome } from './homes.js';
import { heldForTheHour } from './hours.js';
import { KonstanzMeasurements } from './konstanz.js';
import { SeededRandom } from './random.js';

/** One home in so many has solar panels, and a battery with them. */
export const HOMES_PER_ROOF = 4;
/** Roofs of Konstanz whose yield is in the data. */
const ROOFS = ['r1_pv', 'r3_pv', 'r4_pv', 'r6_pv'] as const;

/** What the sun gives a home, in whole watts per quarter-hour of the market day. */
export interface ScenarioRoof {
  readonly home: string;
  readonly source: string;
  readonly solarW: readonly PowerW[];
}

/** Gives a seeded choice of homes the measured roofs in turn: hourly yield, held for the four quarter-hours. */
export function assignRoofs(homes: readonly ScenarioHome[], day: Day, seed: number): ScenarioRoof[] {
  const random = SeededRandom.for('roofs', seed);
  const chosen = new Set(random.shuffle(homes).slice(0, Math.round(homes.length / HOMES_PER_ROOF)));
  const konstanz = KonstanzMeasurements.read();
  const sunnyDay = konstanz.lastDayLike(day);
  return homes
    .filter((home) => chosen.has(home))
    .map(({ id }, index) => {
      const source = ROOFS[index % ROOFS.length]!;
      return { home: id, source, solarW: heldForTheHour(konstanz.hourlyW(source, sunnyDay)) };
    });
}
