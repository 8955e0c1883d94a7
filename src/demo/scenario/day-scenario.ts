import { branchFlows } from '../../domain/flexibility/expected-flow.js';
import type { PowerW, PriceTicks } from '../../domain/quantity.js';
import { type Day, MTUS_PER_DAY } from './calendar.js';
import { assignCars, HORIZON_MTUS, type ScenarioCar } from './cars.js';
import { type Feeder, type FeederName, readFeeder } from './feeder.js';
import { assignHomes, HomeMeasurements, type ScenarioHome } from './homes.js';
import { dayAheadPrices, dsoStepPrices, type GasCost, gasCost, pricedDay } from './prices.js';

export const DEFAULT_DAY: Day = '2018-12-06';
export const DEFAULT_SEED = 1;
export const DEFAULT_FEEDER: FeederName = 'full';

export interface ScenarioChoice {
  readonly day: Day;
  readonly seed: number;
  readonly feeder: FeederName;
}

/** Everything about the day that is given before the market runs. */
export interface DayScenario {
  readonly choice: ScenarioChoice;
  readonly feeder: Feeder;
  readonly homes: readonly ScenarioHome[];
  readonly cars: readonly ScenarioCar[];
  /** Working days whose mean is the expected load. */
  readonly referenceDays: readonly Day[];
  readonly pricedDay: Day;
  /** Day-ahead price per quarter-hour of the day and the day after. */
  readonly dayAhead: readonly PriceTicks[];
  /** What the grid operator pays for its three steps, falling. */
  readonly dsoPrices: readonly PriceTicks[];
  readonly gasCost: GasCost;
}

/** Builds the day from the data and the seed alone. Throws when the day is not one that can be chosen. */
export function buildDayScenario(choice: ScenarioChoice): DayScenario {
  const feeder = readFeeder(choice.feeder);
  const homes = assignHomes(feeder.connections, choice.day);
  const priced = pricedDay(choice.day);
  return {
    choice,
    feeder,
    homes,
    cars: assignCars(homes, choice.seed),
    referenceDays: HomeMeasurements.read().referenceDays(choice.day).toReversed(),
    pricedDay: priced,
    dayAhead: dayAheadPrices(priced),
    dsoPrices: dsoStepPrices(),
    gasCost: gasCost(),
  };
}

/** Charging power of each home in each quarter-hour of the horizon, when every car charges at once on plug-in. */
export function chargingAtOnce(scenario: DayScenario): ReadonlyMap<string, readonly PowerW[]> {
  return new Map(
    scenario.cars.map(({ home, stays }) => [
      home,
      Array.from({ length: HORIZON_MTUS }, (_, mtu) => stays.reduce((sum, { atOnce }) => sum + atOnce[mtu]!, 0)),
    ]),
  );
}

/** Measured flow on every branch in every quarter-hour of the day, for the given charging of each home. */
export function measuredFlows(
  scenario: DayScenario,
  charging: ReadonlyMap<string, readonly PowerW[]>,
): ReadonlyMap<string, number>[] {
  return Array.from({ length: MTUS_PER_DAY }, (_, mtu) =>
    branchFlows(scenario.feeder.network, injections(scenario.homes, charging, mtu, 'measuredLoadW')),
  );
}

/** Feed-in of every home's node in one quarter-hour: its household load and its charging, both negative. */
export function injections(
  homes: readonly ScenarioHome[],
  charging: ReadonlyMap<string, Readonly<Record<number, PowerW>>>,
  mtu: number,
  load: 'measuredLoadW' | 'expectedLoadW' | 'nextDayLoadW',
): ReadonlyMap<string, number> {
  const injected = new Map<string, number>();
  for (const home of homes) {
    const at = load === 'nextDayLoadW' ? mtu - MTUS_PER_DAY : mtu;
    const powerW = (home[load][at] ?? 0) + (charging.get(home.id)?.[mtu] ?? 0);
    injected.set(home.node, (injected.get(home.node) ?? 0) - powerW);
  }
  return injected;
}
