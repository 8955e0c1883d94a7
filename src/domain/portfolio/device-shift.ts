import { batteryContents, batteryUnits } from '../flexibility/home-dynamics.js';
import type { DeviceTask } from './device-task.js';
import { heatingShifts } from './heating-shifts.js';
import type { Device, PowerSeries } from './portfolio.js';
import { changesBetween, inTime, movables, type PowerChange, pairs } from './shift-pairs.js';

/**
 * A step away from its schedule that a device can make, rebound included: any whole number of equal lots up to `lots`. All shifts of one
 * device can be taken together, wholly or in part, and it still keeps every constraint.
 */
export interface DeviceShift {
  /** Position of the device. */
  readonly device: number;
  /** By rising time. */
  readonly lot: readonly PowerChange[];
  readonly lots: number;
  /** What a lot costs in energy and wear against the schedule, in ticks times watts over one market time unit: its opportunity cost. */
  readonly lotTickW: number;
}

/**
 * The shifts that lead from one schedule of a device towards another. Batteries, and cars and heat pumps without a smallest power, move by a few
 * watts, each decrease paired with the increases that make up for it; other devices change wholly or not at all.
 */
export function shiftsToward(
  device: number,
  task: DeviceTask,
  from: PowerSeries,
  to: PowerSeries,
  price: ArrayLike<number>,
): DeviceShift[] {
  const costOf = (lot: readonly PowerChange[]) => lotCost(task.device, from, lot, price);
  const shift = (lot: readonly PowerChange[], lots: number): DeviceShift => ({
    device,
    lot,
    lots,
    lotTickW: costOf(lot),
  });
  if (task.device.kind === 'car' && task.device.minPowerW === 0) return carShifts(from, to, shift);
  if (task.device.kind === 'battery') return batteryShifts({ ...task, device: task.device }, from, to, shift);
  const heating =
    task.device.kind === 'heat-pump' && task.device.minPowerW === 0
      ? heatingShifts({ ...task, device: task.device }, from, to)
      : undefined;
  if (heating !== undefined) return heating.map(({ lot, lots }) => shift(lot, lots));
  const changes = changesBetween(from, to);
  if (task.device.kind === 'car') return wholeUnitShifts(changes, shift);
  return changes.length === 0 ? [] : [shift(changes, 1)];
}

/** What a device does once all of its shifts are taken: where lots leave something over, not all that it was to do. */
export function afterShifts(from: PowerSeries, shifts: readonly DeviceShift[]): PowerSeries {
  const powerW = Int32Array.from(from);
  for (const { lot, lots } of shifts) for (const { mtu, changeW } of lot) powerW[mtu]! += changeW * lots;
  return powerW;
}

/** A charging unit moves as a whole to one that takes as much; what finds no such partner moves together. */
function wholeUnitShifts(changes: readonly PowerChange[], shift: MakeShift): DeviceShift[] {
  const left = [...changes];
  const shifts: DeviceShift[] = [];
  for (const less of changes.filter(({ changeW }) => changeW < 0)) {
    const partner = left.find(({ changeW }) => changeW === -less.changeW);
    if (partner === undefined) continue;
    left.splice(left.indexOf(less), 1);
    left.splice(left.indexOf(partner), 1);
    shifts.push(shift(inTime(less, partner), 1));
  }
  return left.length === 0 ? shifts : [...shifts, shift(left, 1)];
}

type MakeShift = (lot: readonly PowerChange[], lots: number) => DeviceShift;

/** A watt less here, a watt more there. */
function carShifts(from: PowerSeries, to: PowerSeries, shift: MakeShift): DeviceShift[] {
  const { less, more } = movables(from, to, () => 1);
  return Array.from(pairs(less, more), ({ source, sink, lots }) => {
    source.leftW -= lots;
    sink.leftW -= lots;
    return shift(inTime({ mtu: source.mtu, changeW: -1 }, { mtu: sink.mtu, changeW: 1 }), lots);
  });
}

/**
 * Lots that leave the content exactly as it was once both ends are done. Between them it stays within the capacity however many of all lots
 * are taken. No change crosses zero, since a watt would be worth something else beyond it.
 */
function batteryShifts(
  task: DeviceTask & { readonly device: Extract<Device, { kind: 'battery' }> },
  from: PowerSeries,
  to: PowerSeries,
  shift: MakeShift,
): DeviceShift[] {
  const { device, mtuSeconds } = task;
  const { charged, discharged, capacity } = batteryUnits(device, mtuSeconds);
  const kept = to.map((powerW, mtu) => {
    if (from[mtu]! > 0) return Math.max(0, powerW);
    return from[mtu]! < 0 ? Math.min(0, powerW) : powerW;
  });
  const perWatt = (mtu: number) => (Math.max(from[mtu]!, kept[mtu]!) > 0 ? charged : discharged);
  const { less, more } = movables(from, kept, perWatt);
  const schedule = {
    chargeW: Array.from(from, (powerW) => Math.max(0, powerW)),
    dischargeW: Array.from(from, (powerW) => Math.max(0, -powerW)),
  };
  const lowest = batteryContents(device, schedule, mtuSeconds);
  const highest = [...lowest];
  const shifts: DeviceShift[] = [];
  for (const { source, sink } of pairs(less, more)) {
    const divisor = greatestCommonDivisor(source.perWatt, sink.perWatt);
    const [lessW, moreW] = [sink.perWatt / divisor, source.perWatt / divisor];
    const content = lessW * source.perWatt;
    let lots = Math.min(Math.floor(source.leftW / lessW), Math.floor(sink.leftW / moreW));
    for (let mtu = source.mtu; mtu < sink.mtu; mtu++) lots = Math.min(lots, Math.floor(lowest[mtu]! / content));
    for (let mtu = sink.mtu; mtu < source.mtu; mtu++)
      lots = Math.min(lots, Math.floor((capacity - highest[mtu]!) / content));
    if (lots <= 0) continue;
    for (let mtu = source.mtu; mtu < sink.mtu; mtu++) lowest[mtu]! -= lots * content;
    for (let mtu = sink.mtu; mtu < source.mtu; mtu++) highest[mtu]! += lots * content;
    source.leftW -= lots * lessW;
    sink.leftW -= lots * moreW;
    shifts.push(shift(inTime({ mtu: source.mtu, changeW: -lessW }, { mtu: sink.mtu, changeW: moreW }), lots));
  }
  return shifts;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Energy at the price, and wear for what more is discharged. */
function lotCost(device: Device, from: PowerSeries, lot: readonly PowerChange[], price: ArrayLike<number>): number {
  const wear = device.kind === 'battery' ? device.wear : 0;
  return lot.reduce((sum, { mtu, changeW }) => {
    const isDischarging = from[mtu]! < 0 || (from[mtu] === 0 && changeW < 0);
    return sum + price[mtu]! * changeW - (isDischarging ? wear * changeW : 0);
  }, 0);
}
