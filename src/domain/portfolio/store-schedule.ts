import { batteryUnits, nextTemperature } from '../flexibility/home-dynamics.js';
import type { ChangeCost, ContentValue } from './content-value.js';
import type { DeviceTask } from './device-task.js';
import type { DispatchSignal } from './dispatch-signal.js';
import type { Device, PowerSeries } from './portfolio.js';

type BatteryTask = DeviceTask & { readonly device: Extract<Device, { kind: 'battery' }> };
type HeatPumpTask = DeviceTask & { readonly device: Extract<Device, { kind: 'heat-pump' }> };

export interface StoreSchedule {
  readonly schedule: PowerSeries;
  /** No schedule costs less by the signal, wear included. */
  readonly bound: number;
}

/**
 * The cheapest schedule of a battery. Its content is followed in units in which it is exact, so that whole watts are the only thing that is
 * rounded. Where charging and discharging at once would pay, at prices far below zero, the bound allows it and the schedule does not.
 */
export function cheapestStorage(
  task: BatteryTask,
  signal: DispatchSignal,
  value: ContentValue,
): StoreSchedule | undefined {
  const { device, mtus, mtuSeconds, isMandated } = task;
  const { charged, discharged, capacity, initial, final } = batteryUnits(device, mtuSeconds);
  for (let mtu = 0; mtu < mtus; mtu++) {
    if (isMandated[mtu]) batteryCost(value.costs[mtu]!, device, charged, discharged, mtu, signal);
    else value.costs[mtu]!.begin(0, 0);
  }
  const lowest = new Float64Array(mtus);
  lowest[mtus - 1] = final;
  if (!value.evaluate(mtus, lowest, new Float64Array(mtus).fill(capacity))) return undefined;
  if (initial < value.lowestAt(0) || initial > value.highestAt(0)) return undefined;
  const schedule = new Int32Array(mtus);
  let content = initial;
  const after = (powerW: number) => content + powerW * (powerW > 0 ? charged : discharged);
  for (let mtu = 0; mtu < mtus; mtu++) {
    if (!isMandated[mtu]) continue;
    const change = value.bestChange(mtu, content);
    let powerW = Math.round(change / (change > 0 ? charged : discharged));
    while (after(powerW) < value.lowestAt(mtu + 1)) powerW++;
    while (after(powerW) > value.highestAt(mtu + 1)) powerW--;
    content = after(powerW);
    schedule[mtu] = powerW;
  }
  return { schedule, bound: value.valueAt(0, initial) };
}

function batteryCost(
  cost: ChangeCost,
  device: BatteryTask['device'],
  charged: number,
  discharged: number,
  mtu: number,
  { price, room }: DispatchSignal,
): void {
  const { maxChargeW, maxDischargeW, wear } = device;
  const unit = price[mtu]!;
  const importW = room ? within(room.importW[mtu]!, -maxDischargeW, maxChargeW) : maxChargeW;
  const exportW = room ? within(-room.exportW[mtu]!, -maxDischargeW, maxChargeW) : -maxDischargeW;
  const over = room?.overloadPrice[mtu] ?? 0;
  const unitAt = (powerW: number) =>
    unit + (powerW > importW ? over : 0) - (powerW < exportW ? over : 0) - (powerW < 0 ? wear : 0);
  const overloadW = Math.max(0, -maxDischargeW - importW) + Math.max(0, exportW + maxDischargeW);
  cost.begin(-maxDischargeW * discharged, over * overloadW - (unit - wear) * maxDischargeW);
  const bends = [-maxDischargeW, exportW, importW, 0, maxChargeW].sort((a, b) => a - b);
  for (let piece = 1; piece < bends.length; piece++) {
    const [from, until] = [bends[piece - 1]!, bends[piece]!];
    const perWatt = from >= 0 ? charged : discharged;
    cost.piece((until - from) * perWatt, unitAt((from + until) / 2) / perWatt);
  }
}

function within(value: number, lowest: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest);
}

/** Kept from the comfort band, in degrees, besides what a watt is worth: more than rounding down at each step takes away. */
const MARGIN_K = 0.0005;

/**
 * The cheapest schedule of a heat pump. The zone loses a fixed share of its warmth in each step, so warmth divided by the share that is
 * left of a first degree is a content that only the heat pump changes. A smallest power is left out of the bound; the schedule
 * keeps it by choosing in each step between nothing and at least the smallest power.
 */
export function cheapestHeating(
  task: HeatPumpTask,
  signal: DispatchSignal,
  value: ContentValue,
): StoreSchedule | undefined {
  const { device, mtus, mtuSeconds, isMandated, preferred } = task;
  const { minPowerW, maxPowerW } = device;
  const hoursPerCapacity = mtuSeconds / 3600 / device.capacityWhPerK;
  const kept = 1 - device.lossWPerK * hoursPerCapacity;
  const margin = MARGIN_K + (Math.max(...device.copPercent) / 100) * hoursPerCapacity;
  const [lowest, highest, drift, perWatt] = Array.from({ length: 4 }, () => new Float64Array(mtus)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let scale = 1;
  let drifted = 0;
  for (let mtu = 0; mtu < mtus; mtu++) {
    scale /= kept;
    const given = hoursPerCapacity * (device.gainsW[mtu]! + (device.lossWPerK * device.outdoor[mtu]!) / 1e6);
    drifted += given * scale;
    drift[mtu] = drifted;
    perWatt[mtu] = (device.copPercent[mtu]! / 100) * hoursPerCapacity * scale;
    const least = mtu === mtus - 1 ? Math.max(device.lowest[mtu]!, device.finalLowest) : device.lowest[mtu]!;
    lowest[mtu] = (least / 1e6 + margin) * scale - drifted;
    highest[mtu] = (device.highest[mtu]! / 1e6 - margin) * scale - drifted;
    heatingCost(value.costs[mtu]!, task, perWatt[mtu]!, mtu, signal);
  }
  if (!value.evaluate(mtus, lowest, highest)) return undefined;
  const schedule = new Int32Array(mtus);
  let temperature = device.initial;
  let content = temperature / 1e6;
  scale = 1;
  for (let mtu = 0; mtu < mtus; mtu++) {
    let powerW = preferred[mtu]!;
    if (isMandated[mtu]) {
      powerW = Math.min(maxPowerW, Math.max(0, Math.ceil(value.bestChange(mtu, content) / perWatt[mtu]! - 1e-6)));
      if (powerW > 0 && powerW < minPowerW) {
        const costOf = (watts: number) =>
          signal.price[mtu]! * watts + value.valueAt(mtu + 1, content + watts * perWatt[mtu]!);
        const mustRun = content < value.lowestAt(mtu + 1);
        powerW = mustRun || costOf(minPowerW) < costOf(0) ? minPowerW : 0;
      }
    }
    temperature = nextTemperature(device, mtu, temperature, powerW, mtuSeconds);
    scale /= kept;
    content = (temperature / 1e6) * scale - drift[mtu]!;
    schedule[mtu] = powerW;
  }
  return { schedule, bound: value.valueAt(0, device.initial / 1e6) };
}

function heatingCost(
  cost: ChangeCost,
  { device, isMandated, preferred }: HeatPumpTask,
  perWatt: number,
  mtu: number,
  { price, room }: DispatchSignal,
): void {
  const unit = price[mtu]!;
  if (!isMandated[mtu]) {
    cost.begin(preferred[mtu]! * perWatt, unit * preferred[mtu]!);
    return;
  }
  cost.begin(0, 0);
  const roomW = room ? within(room.importW[mtu]!, 0, device.maxPowerW) : device.maxPowerW;
  cost.piece(roomW * perWatt, unit / perWatt);
  cost.piece((device.maxPowerW - roomW) * perWatt, (unit + (room?.overloadPrice[mtu] ?? 0)) / perWatt);
}
