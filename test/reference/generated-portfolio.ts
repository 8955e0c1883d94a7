import { cell, readTable, wholeCell } from '../../src/demo/scenario/data-files.js';
import { type BranchDescription, Network } from '../../src/domain/network.js';
import type {
  Device,
  Mandate,
  Portfolio,
  PortfolioDevice,
  PortfolioHome,
} from '../../src/domain/portfolio/portfolio.js';
import { randomIntegers } from './random-rounds.js';

/** What a generated portfolio has; a home has at most one device of each kind. */
export interface PortfolioShape {
  readonly seed: number;
  readonly cars: number;
  readonly batteries: number;
  readonly heatPumps?: number;
  readonly appliances?: number;
  readonly nodes: number;
  /** As many as the most frequent kind of device, or more. */
  readonly homes?: number;
  /** Homes as branches of their own, with a connection that can bind. */
  readonly hasConnections?: boolean;
  /** Import limit of the transformer, in watts per device. Feeders have a quarter of it each, and a tenth more. */
  readonly transformerWPerDevice: number;
  /** Length of a market time unit; a quarter of an hour where it is left out. */
  readonly mtuSeconds?: 900 | 3600;
  /** Cars that charge with at least 1,380 W or not at all. */
  readonly hasSmallestPowers?: boolean;
}

/** The horizon begins at noon, local time. */
const FIRST_MINUTE = 12 * 60;
const FEEDERS = 4;

/**
 * A day from noon to noon at German day-ahead prices: cars with real charging sessions of Norwegian garages, batteries, heat pumps and
 * dishwashers drawn by the seed, on a transformer with four feeders.
 */
export function generatedPortfolio(shape: PortfolioShape): Portfolio {
  const below = randomIntegers(shape.seed);
  const { mtuSeconds = 900 } = shape;
  const perHour = 3600 / mtuSeconds;
  const mtus = 24 * perHour;
  const hourly = (draw: (hour: number) => number) => heldHourly(draw, perHour);
  const { cars, batteries, heatPumps = 0, appliances = 0, nodes } = shape;
  const homeCount = Math.max(cars, batteries, heatPumps, appliances, shape.homes ?? 1);
  const perFeeder = Math.ceil(
    (shape.transformerWPerDevice * (cars + batteries + heatPumps + appliances) * 1.1) / FEEDERS,
  );
  const transformerW = shape.transformerWPerDevice * (cars + batteries + heatPumps + appliances);
  const branch = (node: string, parent: string, limitW: number): BranchDescription => ({
    node,
    parent,
    importLimitW: limitW,
    exportLimitW: limitW,
    baselineFlowW: 0,
  });
  const branches = [branch('transformer', 'grid', transformerW)];
  for (let feeder = 0; feeder < FEEDERS; feeder++) branches.push(branch(`f${feeder}`, 'transformer', perFeeder));
  for (let node = 0; node < nodes; node++) branches.push(branch(`n${node}`, `f${node % FEEDERS}`, transformerW));
  if (shape.hasConnections)
    for (let home = 0; home < homeCount; home++) branches.push(branch(`h${home}`, `n${home % nodes}`, 14_000));
  const network = Network.build({ root: 'grid', branches }, mtus);
  if (!network.ok) throw new Error(network.rejection.message);
  const homes = Array.from(
    { length: homeCount },
    (_, home): PortfolioHome => ({
      id: `h${home}`,
      node: network.value.numberOf(shape.hasConnections ? `h${home}` : `n${home % nodes}`)!,
      baseLoadW: hourly((hour) => (hour >= 5 && hour < 11 ? 400 : 150) + below(200)),
      solarW: hourly((hour) => (home % 3 === 0 ? Math.max(0, 2_400 - 480 * hour, 600 * (hour - 21)) : 0)),
    }),
  );
  const drawn = sessions(mtuSeconds);
  const minPowerW = shape.hasSmallestPowers ? 1_380 : 0;
  const devices = [
    ...many(cars, mtus, (home): Device => {
      const { plugInMtu, plugOutMtu, energyWh, maxPowerW } = drawn[below(drawn.length)]!;
      return { kind: 'car', id: `car${home}`, plugInMtu, plugOutMtu, energyWh, maxPowerW, minPowerW };
    }),
    ...many(batteries, mtus, (home) => battery(home, below)),
    ...many(heatPumps, mtus, (home) => heatPump(home, below, perHour)),
    ...many(appliances, mtus, (home) => dishwasher(home, below, perHour)),
  ];
  return {
    id: `generated-${shape.seed}`,
    mtuSeconds,
    mtus,
    network: network.value,
    price: dayAheadPrices(perHour),
    tariff: { retail: 32_000, buyBack: 8_000 },
    homes,
    devices,
  };
}

/** Name of a node. */
export function nodeName({ network }: Portfolio, node: number): string {
  return network.names[node]!;
}

/** One value per hour from noon, held for its market time units. */
function heldHourly(draw: (hour: number) => number, perHour: number): number[] {
  return Array.from({ length: 24 }, (_, hour) => draw(hour)).flatMap((value) => new Array(perHour).fill(value));
}

function many(count: number, mtus: number, draw: (home: number) => Device): PortfolioDevice[] {
  return Array.from({ length: count }, (_, home) => {
    const device = draw(home);
    return { home, device, mandates: [allDay(device.id, mtus)] };
  });
}

function allDay(device: string, mtus: number): Mandate {
  return { id: `m-${device}`, fromMtu: 0, untilMtu: mtus, rewardPercent: 70 };
}

function battery(home: number, below: (bound: number) => number): Device {
  const capacityWh = 5_000 + 1_000 * below(6);
  return {
    kind: 'battery',
    id: `battery${home}`,
    capacityWh,
    initialWh: Math.floor(capacityWh / 4),
    finalWh: Math.floor(capacityWh / 4),
    maxChargeW: 2_500 + 500 * below(5),
    maxDischargeW: 2_500 + 500 * below(5),
    chargeEfficiencyPercent: 95,
    dischargeEfficiencyPercent: 95,
    wear: 1_000,
  };
}

function heatPump(home: number, below: (bound: number) => number, perHour: number): Device {
  const series = (value: number) => new Array<number>(24 * perHour).fill(value);
  return {
    kind: 'heat-pump',
    id: `pump${home}`,
    maxPowerW: 2_500 + 250 * below(5),
    minPowerW: 0,
    copPercent: series(300 + below(60)),
    capacityWhPerK: 8_000 + 1_000 * below(5),
    lossWPerK: 90 + below(60),
    gainsW: series(250),
    outdoor: heldHourly((hour) => Math.round(4_000 - 3_000 * Math.sin((hour * Math.PI) / 24)) * 1_000, perHour),
    initial: 21_000_000,
    lowest: series(20_000_000),
    highest: series(22_500_000),
    finalLowest: 21_000_000,
    preferred: 21_000_000,
  };
}

function dishwasher(home: number, below: (bound: number) => number, perHour: number): Device {
  const preferredStartMtu = perHour * (7 + below(3)) + below(perHour);
  return {
    kind: 'appliance',
    id: `dishwasher${home}`,
    profileW: perHour === 1 ? [1_050, 100] : [2_000, 100, 1_800, 200, 50],
    fromMtu: preferredStartMtu,
    untilMtu: perHour * 18 + below(2 * perHour),
    preferredStartMtu,
  };
}

interface Session {
  readonly plugInMtu: number;
  readonly plugOutMtu: number;
  readonly energyWh: number;
  readonly maxPowerW: number;
}

/** Real sessions that begin between 14:00 and 22:00 UTC and end by noon, rounded inwards; energy is cut to what fits. */
function sessions(mtuSeconds: number): Session[] {
  const [minutesEach, mtus] = [mtuSeconds / 60, 86_400 / mtuSeconds];
  const powerW = new Map(
    readTable('ev_no_residential_sessions/users_predicted.csv')
      .filter((row) => cell(row, 'charging_power_kw') !== '')
      .map((row) => [cell(row, 'user_id'), wholeCell(row, 'charging_power_kw', 10) * 100]),
  );
  return readTable('ev_no_residential_sessions/sessions.csv').flatMap((row) => {
    const [start, end] = [Date.parse(cell(row, 'plugin_utc')), Date.parse(cell(row, 'plugout_utc'))];
    const minutes = (start / 60_000) % 1_440;
    const maxPowerW = powerW.get(cell(row, 'user_id'));
    if (maxPowerW === undefined || minutes < 14 * 60 || minutes >= 22 * 60) return [];
    const plugInMtu = Math.ceil((minutes - FIRST_MINUTE) / minutesEach);
    const plugOutMtu = Math.min(mtus, Math.floor((minutes - FIRST_MINUTE + (end - start) / 60_000) / minutesEach));
    const fits = Math.floor(((plugOutMtu - plugInMtu) * maxPowerW * mtuSeconds) / 3600);
    const energyWh = Math.min(wholeCell(row, 'energy_kwh', 1000), fits);
    const isSteady = (energyWh * 3600) / mtuSeconds >= 2 * 1_380;
    return plugOutMtu > plugInMtu && energyWh > 0 && isSteady && maxPowerW >= 2_760
      ? [{ plugInMtu, plugOutMtu, energyWh, maxPowerW }]
      : [];
  });
}

/** German day-ahead prices from noon, 15 January 2025, in ticks. */
function dayAheadPrices(perHour: number): number[] {
  const rows = readTable('prices_smard_2025_hourly/day_ahead_eur_per_mwh.csv');
  const first = rows.findIndex((row) => cell(row, 'start_utc') === '2025-01-15T11:00:00Z');
  return rows.slice(first, first + 24).flatMap((row) => new Array(perHour).fill(wholeCell(row, 'DE_LU', 100)));
}
