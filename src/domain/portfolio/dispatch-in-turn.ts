import type { BranchLoads } from './branch-loads.js';
import type { DeviceOptimiser } from './device-optimiser.js';
import { type DeviceTask, wearTickW } from './device-task.js';
import { type DispatchSignal, signalCost } from './dispatch-signal.js';
import { nodeOf, type Portfolio, type PowerSeries } from './portfolio.js';

/**
 * Schedules device after device within the room that those before it have left, at the prices of the nodes. Devices with little choice come
 * first. At coordinated prices a device is indifferent between the units that are scarce, so what is left for later ones costs
 * them no more.
 */
export function dispatchInTurn(
  portfolio: Portfolio,
  tasks: readonly DeviceTask[],
  nodePrices: readonly Float64Array[],
  loads: BranchLoads,
  optimiser: DeviceOptimiser,
  overloadPrice: number,
): PowerSeries[] {
  const schedules = new Array<PowerSeries>(tasks.length);
  const choices = tasks.map(choice);
  const order = [...tasks.keys()].sort((a, b) => choices[a]! - choices[b]! || a - b);
  for (const device of order) {
    const node = nodeOf(portfolio, device);
    const signal = { price: nodePrices[node]!, room: loads.room(node, overloadPrice) };
    schedules[device] = optimiser.cheapestOf(tasks[device]!, signal).schedule;
    loads.add(node, schedules[device]!);
  }
  return schedules;
}

/** Share of its time that a device need not run: little where it has little choice. */
function choice({ device }: DeviceTask): number {
  switch (device.kind) {
    case 'appliance':
      return 1 - device.profileW.length / (device.untilMtu - device.fromMtu);
    case 'car':
      return 1 - device.energyWh / (device.maxPowerW * (device.plugOutMtu - device.plugInMtu));
    case 'heat-pump':
      return 1;
    case 'battery':
      return 2;
  }
}

/**
 * One device after the other is scheduled anew beside all others, at the true prices, and keeps what is cheaper: cost and overload
 * together never rise. Returns whether any device changed.
 */
export function improveInTurn(
  portfolio: Portfolio,
  tasks: readonly DeviceTask[],
  schedules: PowerSeries[],
  loads: BranchLoads,
  optimiser: DeviceOptimiser,
  overloadPrice: number,
): boolean {
  const price = Float64Array.from(portfolio.price);
  let isChanged = false;
  for (const [device, task] of tasks.entries()) {
    const node = nodeOf(portfolio, device);
    const before = schedules[device]!;
    loads.add(node, before, -1);
    const signal: DispatchSignal = { price, room: loads.room(node, overloadPrice) };
    const { schedule, cost } = optimiser.cheapestOf(task, signal);
    if (cost < signalCost(signal, before) + wearTickW(task.device, before)) {
      schedules[device] = schedule;
      isChanged = true;
    }
    loads.add(node, schedules[device]!);
  }
  return isChanged;
}
