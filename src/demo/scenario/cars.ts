import {
  type ChargingPlan,
  type ChargingSession,
  chargeAtOnce,
  largestEnergyWh,
} from '../../domain/flexibility/charging.js';
import type { PowerW } from '../../domain/quantity.js';
import { isWorkingDay, localTime, MTU_SECONDS, MTUS_BEFORE_NOON, MTUS_PER_DAY } from './calendar.js';
import { cell, type DataRow, readTable, wholeCell } from './data-files.js';
import { groupBy } from './grouping.js';
import type { ScenarioHome } from './homes.js';
import { SeededRandom } from './random.js';

/** Homes with a car, in percent. */
export const CAR_SHARE_PERCENT = 80;
/** Sessions that are drawn from begin at these local times of a working day, in minutes since midnight. */
export const ARRIVAL_FROM_MINUTES = 16 * 60;
export const ARRIVAL_UNTIL_MINUTES = 20 * 60;

/** Charging powers of the data are rounded to this. */
const POWER_STEP_W = 100;

/** A home's car with the session that begins in the evening, and its charging at once on plug-in. */
export interface ScenarioCar {
  readonly home: string;
  readonly node: string;
  readonly sourceSession: string;
  readonly session: ChargingSession;
  readonly atOnce: ChargingPlan;
}

interface SourceSession {
  readonly id: string;
  readonly user: string;
  readonly session: ChargingSession;
}

/** Gives a seeded choice of homes a seeded choice of drivers, and each driver one of their measured evening sessions, seeded too. */
export function assignCars(homes: readonly ScenarioHome[], seed: number): ScenarioCar[] {
  const random = SeededRandom.for('cars', seed);
  const count = Math.round((homes.length * CAR_SHARE_PERCENT) / 100);
  const sessionsByUser = groupBy(eveningSessions(), ({ user }) => user);
  const drivers = random.shuffle([...sessionsByUser.keys()].toSorted());
  if (drivers.length < count) throw new Error('there are fewer drivers than homes with a car');
  const withCar = new Set(random.shuffle(homes).slice(0, count));
  return homes
    .filter((home) => withCar.has(home))
    .map(({ id, node }, index) => {
      const source = random.pick(sessionsByUser.get(drivers[index]!)!);
      const atOnce = chargeAtOnce(source.session, MTUS_PER_DAY, MTU_SECONDS);
      return { home: id, node, sourceSession: source.id, session: source.session, atOnce };
    });
}

/** Sessions of drivers with a known charging power that began in the evening of a working day. */
function eveningSessions(): SourceSession[] {
  const powerW = new Map<string, PowerW>();
  for (const row of readTable('ev_no_residential_sessions/users_predicted.csv'))
    if (cell(row, 'charging_power_kw') !== '')
      powerW.set(cell(row, 'user_id'), wholeCell(row, 'charging_power_kw', 10) * POWER_STEP_W);
  return readTable('ev_no_residential_sessions/sessions.csv').flatMap((row) => {
    const { day, minutes } = localTime(cell(row, 'plugin_utc'));
    const maxPowerW = powerW.get(cell(row, 'user_id'));
    const evening = minutes >= ARRIVAL_FROM_MINUTES && minutes < ARRIVAL_UNTIL_MINUTES;
    return evening && isWorkingDay(day) && maxPowerW !== undefined ? sourceSession(row, minutes, maxPowerW) : [];
  });
}

/**
 * Rounds the stay inwards to whole quarter-hours and ends it with the market day. Energy beyond what power and time admit is cut; a stay
 * too short for any is no session.
 */
function sourceSession(row: DataRow, arrivalMinutes: number, maxPowerW: PowerW): SourceSession[] {
  const stayMinutes = (Date.parse(cell(row, 'plugout_utc')) - Date.parse(cell(row, 'plugin_utc'))) / 60_000;
  const mtuMinutes = MTU_SECONDS / 60;
  const plugInMtu = Math.ceil(arrivalMinutes / mtuMinutes) - MTUS_BEFORE_NOON;
  const departureMtu = Math.floor((arrivalMinutes + stayMinutes) / mtuMinutes) - MTUS_BEFORE_NOON;
  const plugOutMtu = Math.min(departureMtu, MTUS_PER_DAY);
  const most = largestEnergyWh({ plugInMtu, plugOutMtu, maxPowerW }, MTU_SECONDS);
  const energyWh = Math.min(wholeCell(row, 'energy_kwh', 1000), most);
  if (energyWh === 0) return [];
  const session = { plugInMtu, plugOutMtu, energyWh, maxPowerW };
  return [{ id: cell(row, 'session_id'), user: cell(row, 'user_id'), session }];
}
