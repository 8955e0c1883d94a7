import { branchFlows } from '../../domain/flexibility/expected-flow.js';
import type { PowerW, PriceTicks } from '../../domain/quantity.js';
import { type Day, MTUS_PER_DAY } from './calendar.js';
import { assignCars } from './cars.js';
import { batteryDevices, carDevices, type ScenarioDevice } from './devices.js';
import { type Feeder, type FeederName, readFeeder } from './feeder.js';
import { heatPumpDevices } from './heat-pumps.js';
import { assignHomes, HomeMeasurements, type ScenarioHome } from './homes.js';
import { KonstanzMeasurements } from './konstanz.js';
import { dayAheadPrices, dsoStepPrices, type GasCost, gasCost, pricedDay } from './prices.js';
import { assignRoofs, type ScenarioRoof } from './sun.js';

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
  readonly roofs: readonly ScenarioRoof[];
  /** The day of Konstanz whose sun shines and whose cold is heated against. */
  readonly konstanzDay: Day;
  /** Cars, then heat pumps, then batteries. */
  readonly devices: readonly ScenarioDevice[];
  /** Working days whose mean is the expected load. */
  readonly referenceDays: readonly Day[];
  readonly pricedDay: Day;
  /** Day-ahead price per quarter-hour of the market day. */
  readonly dayAhead: readonly PriceTicks[];
  /** What the grid operator pays for its three steps, falling. */
  readonly dsoPrices: readonly PriceTicks[];
  readonly gasCost: GasCost;
}

/** Builds the day from the data and the seed alone. Throws when the day is not one that can be chosen. */
export function buildDayScenario(choice: ScenarioChoice): DayScenario {
  const { day, seed } = choice;
  const feeder = readFeeder(choice.feeder);
  const dark = assignHomes(feeder.connections, day);
  const roofs = assignRoofs(dark, day, seed);
  const solarOf = new Map(roofs.map(({ home, solarW }) => [home, solarW]));
  const homes = dark.map((home) => ({ ...home, solarW: solarOf.get(home.id) ?? home.solarW }));
  const konstanzDay = KonstanzMeasurements.read().lastDayLike(day);
  const others = [...carDevices(assignCars(homes, seed)), ...heatPumpDevices(homes, konstanzDay)];
  const priced = pricedDay(day);
  return {
    ...{ choice, feeder, homes, roofs, konstanzDay },
    devices: [...others, ...batteryDevices(homes, others, seed)],
    referenceDays: HomeMeasurements.read().referenceDays(day).toReversed(),
    pricedDay: priced,
    dayAhead: dayAheadPrices(priced),
    dsoPrices: dsoStepPrices(),
    gasCost: gasCost(),
  };
}

/** What the devices of each home draw in each quarter-hour, feed-in negative. */
export type DeviceLoads = ReadonlyMap<string, readonly PowerW[]>;

/** Sums what single devices draw by home. */
export function loadsByHome(
  drawn: Iterable<{ readonly home: string; readonly powerW: ArrayLike<PowerW> }>,
): DeviceLoads {
  const loads = new Map<string, PowerW[]>();
  for (const { home, powerW } of drawn) {
    const sum = loads.get(home) ?? new Array<PowerW>(MTUS_PER_DAY).fill(0);
    loads.set(
      home,
      sum.map((watts, mtu) => watts + powerW[mtu]!),
    );
  }
  return loads;
}

/** When every car charges at once on plug-in, and batteries serve their homes. */
export function preferredLoads({ devices }: Pick<DayScenario, 'devices'>): DeviceLoads {
  return loadsByHome(devices.map(({ home, preferredW }) => ({ home, powerW: preferredW })));
}

/** Measured flow on every branch in every quarter-hour of the market day, with what devices draw. */
export function measuredFlows(scenario: DayScenario, drawn: DeviceLoads): ReadonlyMap<string, number>[] {
  return Array.from({ length: MTUS_PER_DAY }, (_, mtu) =>
    branchFlows(scenario.feeder.network, injections(scenario.homes, drawn, mtu, 'measuredLoadW')),
  );
}

/** Feed-in of every home's node in one quarter-hour: its sun, less its load and what its devices draw. */
export function injections(
  homes: readonly ScenarioHome[],
  drawn: ReadonlyMap<string, Readonly<Record<number, PowerW>>>,
  mtu: number,
  load: 'measuredLoadW' | 'expectedLoadW',
): ReadonlyMap<string, number> {
  const injected = new Map<string, number>();
  for (const home of homes) {
    const powerW = home[load][mtu]! - home.solarW[mtu]! + (drawn.get(home.id)?.[mtu] ?? 0);
    injected.set(home.node, (injected.get(home.node) ?? 0) - powerW);
  }
  return injected;
}
