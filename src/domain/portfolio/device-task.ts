import { type Breach, breaches } from '../flexibility/home-constraints.js';
import type { BatterySchedule, HomeSchedule, Household } from '../flexibility/home-model.js';
import { preferredSchedule } from '../flexibility/home-preferred.js';
import type { PriceTicks } from '../quantity.js';
import type { Device, Mandate, PortfolioDevice, PowerSeries } from './portfolio.js';

/** A device with what the aggregator may decide about it. */
export interface DeviceTask {
  readonly device: Device;
  readonly mtuSeconds: number;
  readonly mtus: number;
  /** 1 where a mandate covers the market time unit. */
  readonly isMandated: Uint8Array;
  /** What it does where none does, and would do without any: the owner's preference; batteries rest. */
  readonly preferred: PowerSeries;
}

export function deviceTask({ device, mandates }: PortfolioDevice, mtus: number, mtuSeconds: number): DeviceTask {
  const isMandated = new Uint8Array(mtus);
  for (const { fromMtu, untilMtu } of mandates) isMandated.fill(1, fromMtu, untilMtu);
  return { device, mtuSeconds, mtus, isMandated, preferred: preferredPower(device, mtus, mtuSeconds) };
}

/** The mandate that covers a market time unit. */
export function mandateAt({ mandates }: PortfolioDevice, mtu: number): Mandate | undefined {
  return mandates.find(({ fromMtu, untilMtu }) => mtu >= fromMtu && mtu < untilMtu);
}

function preferredPower(device: Device, mtus: number, mtuSeconds: number): PowerSeries {
  const home = homeOf(device, mtus, mtuSeconds);
  const { starts, cars, heatPumps } = preferredSchedule(home);
  switch (device.kind) {
    case 'appliance':
      return programmeFrom(device.profileW, starts[0]!, mtus);
    case 'car':
      return Int32Array.from(cars[0]!);
    case 'heat-pump':
      return Int32Array.from(heatPumps[0]!);
    case 'battery':
      return new Int32Array(mtus);
  }
}

/** An appliance's programme, begun at `start`. */
export function programmeFrom(profileW: readonly number[], start: number, mtus: number): PowerSeries {
  const powerW = new Int32Array(mtus);
  powerW.set(profileW, start);
  return powerW;
}

/** Constraints that a schedule of a device does not keep, found by the same check as for a home's plan: empty for one that can be run. */
export function deviceBreaches({ device, mtus, mtuSeconds }: DeviceTask, schedule: PowerSeries): Breach[] {
  const powerW = Array.from(schedule);
  const idle: HomeSchedule = { solarW: new Array(mtus).fill(0), starts: [], cars: [], heatPumps: [], batteries: [] };
  const home = homeOf(device, mtus, mtuSeconds);
  switch (device.kind) {
    case 'appliance': {
      const start = startOf(device.profileW, schedule);
      return start === undefined
        ? [{ device: device.id, constraint: 'power', by: 1, unit: 'W' }]
        : breaches(home, { ...idle, starts: [start] });
    }
    case 'car':
      return breaches(home, { ...idle, cars: [powerW] });
    case 'heat-pump':
      return breaches(home, { ...idle, heatPumps: [powerW] });
    case 'battery':
      return breaches(home, { ...idle, batteries: [bothWays(powerW)] });
  }
}

/** Where the programme of an appliance begins in a schedule; `undefined` where the schedule is not its programme. */
function startOf(profileW: readonly number[], schedule: PowerSeries): number | undefined {
  const leading = profileW.findIndex((powerW) => powerW !== 0);
  const first = schedule.findIndex((powerW) => powerW !== 0);
  if (leading < 0) return first < 0 ? 0 : undefined;
  const start = first - leading;
  if (first < 0 || start < 0 || start + profileW.length > schedule.length) return undefined;
  const programme = programmeFrom(profileW, start, schedule.length);
  return programme.every((powerW, mtu) => powerW === schedule[mtu]) ? start : undefined;
}

function bothWays(powerW: readonly number[]): BatterySchedule {
  return {
    chargeW: powerW.map((power) => Math.max(0, power)),
    dischargeW: powerW.map((power) => Math.max(0, -power)),
  };
}

/** Wear of a schedule, in ticks times watts over one market time unit. */
export function wearTickW(device: Device, schedule: PowerSeries): number {
  if (device.kind !== 'battery' || device.wear === 0) return 0;
  let dischargedW = 0;
  for (const powerW of schedule) dischargedW += Math.max(0, -powerW);
  return dischargedW * device.wear;
}

/** What a schedule costs at prices per market time unit, wear included, in ticks times watts over one unit. Exact for whole prices. */
export function scheduleTickW(device: Device, schedule: PowerSeries, price: ArrayLike<PriceTicks>): number {
  let cost = wearTickW(device, schedule);
  for (let mtu = 0; mtu < schedule.length; mtu++) cost += schedule[mtu]! * price[mtu]!;
  return cost;
}

/** A home that has nothing but one device, and a connection that never limits it. */
function homeOf(device: Device, mtus: number, mtuSeconds: number): Household {
  const nothing = new Array<number>(mtus).fill(0);
  const ofKind = <K extends Device['kind']>(kind: K) =>
    device.kind === kind ? [device as Extract<Device, { kind: K }>] : [];
  return {
    id: device.id,
    mtuSeconds,
    mtus,
    importLimitW: Number.MAX_SAFE_INTEGER,
    exportLimitW: Number.MAX_SAFE_INTEGER,
    buy: nothing,
    sell: nothing,
    baseLoadW: nothing,
    solarW: nothing,
    appliances: ofKind('appliance'),
    cars: ofKind('car'),
    heatPumps: ofKind('heat-pump'),
    batteries: ofKind('battery'),
  };
}
