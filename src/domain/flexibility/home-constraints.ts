import type { PowerW } from '../quantity.js';
import { netImport } from './home-balance.js';
import { batteryContents, batteryUnits, temperatures } from './home-dynamics.js';
import {
  type Battery,
  type BatterySchedule,
  type Car,
  type HeatPump,
  type HomeSchedule,
  type Household,
  powerSum,
} from './home-model.js';

/** A constraint that a schedule does not keep. */
export interface Breach {
  /** `connection`, or the id of a device. */
  readonly device: string;
  readonly constraint: HomeConstraint;
  /** Where it is not kept; `undefined` for what concerns the whole stay or horizon. */
  readonly mtu?: number;
  /** Greater than zero, in the unit of the constraint. */
  readonly by: number;
  readonly unit: 'W' | 'Wh' | '°C' | 'mtu';
}

export type HomeConstraint =
  | 'import limit'
  | 'export limit'
  | 'solar'
  | 'window'
  | 'energy by plug-out'
  | 'power'
  | 'comfort'
  | 'warmth at the end'
  | 'content'
  | 'content at the end'
  | 'one way at a time';

/** Everything that a schedule in whole watts does not keep, checked in whole numbers: empty for a schedule that can be run. */
export function breaches(home: Household, schedule: HomeSchedule): Breach[] {
  return [
    ...solarBreaches(home, schedule),
    ...home.appliances.flatMap(({ id, fromMtu, untilMtu, profileW }, index): Breach[] => {
      const start = schedule.starts[index]!;
      const by = Math.max(fromMtu - start, start + profileW.length - untilMtu);
      return by > 0 ? [{ device: id, constraint: 'window', mtu: start, by, unit: 'mtu' }] : [];
    }),
    ...home.cars.flatMap((car, index) => carBreaches(car, schedule.cars[index]!, home.mtuSeconds)),
    ...home.heatPumps.flatMap((pump, index) => pumpBreaches(pump, schedule.heatPumps[index]!, home.mtuSeconds)),
    ...home.batteries.flatMap((battery, index) =>
      batteryBreaches(battery, schedule.batteries[index]!, home.mtuSeconds),
    ),
    ...netImport(home, schedule).flatMap((netW, mtu) => [
      ...beyond('connection', 'import limit', netW - home.importLimitW, 'W', mtu),
      ...beyond('connection', 'export limit', -netW - home.exportLimitW, 'W', mtu),
    ]),
  ];
}

function beyond(device: string, constraint: HomeConstraint, by: number, unit: Breach['unit'], mtu?: number): Breach[] {
  return by > 0 ? [{ device, constraint, by, unit, ...(mtu === undefined ? {} : { mtu }) }] : [];
}

function solarBreaches(home: Household, { solarW }: HomeSchedule): Breach[] {
  return solarW.flatMap((powerW, mtu) =>
    beyond('solar', 'solar', Math.max(powerW - home.solarW[mtu]!, -powerW), 'W', mtu),
  );
}

/** Off, or between the smallest and the largest power; whole watts. */
function powerBreaches(
  { id, minPowerW, maxPowerW }: { readonly id: string; readonly minPowerW: PowerW; readonly maxPowerW: PowerW },
  powerW: readonly PowerW[],
): Breach[] {
  return powerW.flatMap((power, mtu) => {
    if (power === 0) return [];
    const fraction = Number.isInteger(power) ? 0 : 1;
    return beyond(id, 'power', Math.max(minPowerW - power, power - maxPowerW, -power, fraction), 'W', mtu);
  });
}

function carBreaches(car: Car, powerW: readonly PowerW[], mtuSeconds: number): Breach[] {
  const unplugged = (mtu: number) => mtu < car.plugInMtu || mtu >= car.plugOutMtu;
  const taken = powerW.reduce((sum, power) => sum + power, 0);
  return [
    ...powerBreaches(car, powerW),
    ...powerW.flatMap((power, mtu) => (unplugged(mtu) ? beyond(car.id, 'window', power, 'W', mtu) : [])),
    ...beyond(
      car.id,
      'energy by plug-out',
      (Math.abs(powerSum(car.energyWh, mtuSeconds) - taken) * mtuSeconds) / 3600,
      'Wh',
    ),
  ];
}

function pumpBreaches(pump: HeatPump, powerW: readonly PowerW[], mtuSeconds: number): Breach[] {
  const reached = temperatures(pump, powerW, mtuSeconds);
  return [
    ...powerBreaches(pump, powerW),
    ...reached.flatMap((at, mtu) =>
      beyond(pump.id, 'comfort', Math.max(pump.lowest[mtu]! - at, at - pump.highest[mtu]!) / 1_000_000, '°C', mtu),
    ),
    ...beyond(pump.id, 'warmth at the end', (pump.finalLowest - (reached.at(-1) ?? pump.initial)) / 1_000_000, '°C'),
  ];
}

function batteryBreaches(battery: Battery, schedule: BatterySchedule, mtuSeconds: number): Breach[] {
  const { id, maxChargeW, maxDischargeW } = battery;
  const { scale, capacity, initial, final } = batteryUnits(battery, mtuSeconds);
  const contents = batteryContents(battery, schedule, mtuSeconds);
  const energyWh = (content: number) => (content / scale) * (mtuSeconds / 3600);
  return [
    ...powerBreaches({ id, minPowerW: 0, maxPowerW: maxChargeW }, schedule.chargeW),
    ...powerBreaches({ id, minPowerW: 0, maxPowerW: maxDischargeW }, schedule.dischargeW),
    ...schedule.chargeW.flatMap((power, mtu) =>
      beyond(id, 'one way at a time', Math.min(power, schedule.dischargeW[mtu]!), 'W', mtu),
    ),
    ...contents.flatMap((content, mtu) =>
      beyond(id, 'content', energyWh(Math.max(content - capacity, -content)), 'Wh', mtu),
    ),
    ...beyond(id, 'content at the end', energyWh(final - (contents.at(-1) ?? initial)), 'Wh'),
  ];
}
