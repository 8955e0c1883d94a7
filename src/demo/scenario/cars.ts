import {
  type ChargingPlan,
  type ChargingSession,
  chargeAtOnce,
  largestEnergyWh,
} from '../../domain/flexibility/charging.js';
import type { EnergyWh, PowerW } from '../../domain/quantity.js';
import { isWorkingDay, localTime, MTU_SECONDS, MTUS_PER_DAY } from './calendar.js';
import { cell, type DataRow, readTable, wholeCell } from './data-files.js';
import { groupBy } from './grouping.js';
import type { ScenarioHome } from './homes.js';
import { SeededRandom } from './random.js';

/** Plans reach over the day and the day after, since cars stay plugged in overnight. */
export const HORIZON_MTUS = 2 * MTUS_PER_DAY;

/** Homes with a car, in percent. */
export const CAR_SHARE_PERCENT = 80;
/** Sessions that are drawn from begin at these local times of a working day, in minutes since midnight. */
export const ARRIVAL_FROM_MINUTES = 16 * 60;
export const ARRIVAL_UNTIL_MINUTES = 20 * 60;

/** Charging powers of the data are rounded to this. */
const POWER_STEP_W = 100;

/** One plugged-in stay of a car with its charging at once on plug-in. */
export interface PluggedStay {
  readonly session: ChargingSession;
  readonly atOnce: ChargingPlan;
}

/** A home's car. Its stays do not overlap: what is left of last night's, and the one that begins on the day. */
export interface ScenarioCar {
  readonly home: string;
  readonly node: string;
  readonly sourceSession: string;
  readonly maxPowerW: PowerW;
  readonly stays: readonly PluggedStay[];
}

interface SourceSession {
  readonly id: string;
  readonly user: string;
  /** First whole quarter-hour after plug-in and the one in which the car leaves, on the day of plug-in. */
  readonly plugInMtu: number;
  readonly plugOutMtu: number;
  readonly energyWh: EnergyWh;
  readonly maxPowerW: PowerW;
}

/**
 * Gives a seeded choice of homes a seeded choice of drivers, and each driver one of their measured evening sessions, seeded too.
 * The same session is taken to have happened the evening before, charged at once: its rest is still charging after midnight.
 */
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
      return { home: id, node, sourceSession: source.id, maxPowerW: source.maxPowerW, stays: staysOf(source) };
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
 * Rounds the stay inwards to whole quarter-hours and ends it before the next evening's begins. Energy beyond what power and time
 * admit is cut; a stay too short for any is no session.
 */
function sourceSession(row: DataRow, arrivalMinutes: number, maxPowerW: PowerW): SourceSession[] {
  const stayMinutes = (Date.parse(cell(row, 'plugout_utc')) - Date.parse(cell(row, 'plugin_utc'))) / 60_000;
  const mtuMinutes = MTU_SECONDS / 60;
  const plugInMtu = Math.ceil(arrivalMinutes / mtuMinutes);
  const departureMtu = Math.floor((arrivalMinutes + stayMinutes) / mtuMinutes);
  const plugOutMtu = Math.min(departureMtu, plugInMtu + MTUS_PER_DAY - 1);
  const most = largestEnergyWh({ plugInMtu, plugOutMtu, maxPowerW }, MTU_SECONDS);
  const energyWh = Math.min(wholeCell(row, 'energy_kwh', 1000), most);
  if (energyWh === 0) return [];
  return [{ id: cell(row, 'session_id'), user: cell(row, 'user_id'), plugInMtu, plugOutMtu, energyWh, maxPowerW }];
}

function staysOf({ plugInMtu, plugOutMtu, energyWh, maxPowerW }: SourceSession): PluggedStay[] {
  const tonight: ChargingSession = { plugInMtu, plugOutMtu, energyWh, maxPowerW };
  const atOnce = chargeAtOnce(tonight, HORIZON_MTUS, MTU_SECONDS);
  const leftAtMidnight = atOnce.slice(MTUS_PER_DAY).reduce((sum, power) => sum + power, 0);
  const stay = { session: tonight, atOnce };
  if (leftAtMidnight === 0) return [stay];
  const lastNight: ChargingSession = {
    plugInMtu: 0,
    plugOutMtu: plugOutMtu - MTUS_PER_DAY,
    energyWh: (leftAtMidnight * MTU_SECONDS) / 3600,
    maxPowerW,
  };
  return [{ session: lastNight, atOnce: chargeAtOnce(lastNight, HORIZON_MTUS, MTU_SECONDS) }, stay];
}
