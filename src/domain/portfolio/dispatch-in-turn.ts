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
  overloadPrice: Float64Array,
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

/** Schedules that are improved step by step: cost and overload together never rise. */
export class Improvement {
  private readonly price: Float64Array;

  constructor(
    private readonly portfolio: Portfolio,
    private readonly tasks: readonly DeviceTask[],
    private readonly schedules: PowerSeries[],
    private readonly loads: BranchLoads,
    private readonly optimiser: DeviceOptimiser,
    private readonly overloadPrice: Float64Array,
  ) {
    this.price = Float64Array.from(portfolio.price);
  }

  /** One device after the other is scheduled anew beside all others, at the true prices. Returns whether any changed. */
  inTurn(): boolean {
    let isChanged = false;
    for (const device of this.tasks.keys()) if (this.anew([device])) isChanged = true;
    return isChanged;
  }

  /**
   * Where a branch is overloaded although no device alone can help it, two can: one that makes room for the other. Tries no more than
   * `mostPairs`.
   */
  inPairs(mostPairs: number): void {
    let left = mostPairs;
    for (const { node, mtu } of this.loads.overloads()) {
      const below = [...this.tasks.keys()].filter((device) => this.isBelow(device, node));
      const running = below.filter((device) => this.schedules[device]![mtu] !== 0);
      for (const one of running)
        for (const other of below) {
          if (left-- <= 0) return;
          if (one !== other) this.anew([other, one]);
        }
    }
  }

  private isBelow(device: number, node: number): boolean {
    let at = nodeOf(this.portfolio, device);
    while (at > node) at = this.portfolio.network.parent[at]!;
    return at === node;
  }

  /** Schedules some devices anew, the first beside the others' absence; keeps that where it is cheaper. */
  private anew(devices: readonly number[]): boolean {
    const { loads, schedules, tasks } = this;
    const before = devices.map((device) => schedules[device]!);
    for (const [index, device] of devices.entries()) loads.add(this.nodeOf(device), before[index]!, -1);
    const costBefore = this.place(devices, (device) => before[devices.indexOf(device)]!);
    for (const [index, device] of devices.entries()) loads.add(this.nodeOf(device), before[index]!, -1);
    const found = new Map<number, PowerSeries>();
    const cost = this.place(devices, (device, signal) => {
      const { schedule } = this.optimiser.cheapestOf(tasks[device]!, signal);
      found.set(device, schedule);
      return schedule;
    });
    if (cost < costBefore) {
      for (const [device, schedule] of found) schedules[device] = schedule;
      return true;
    }
    for (const [device, schedule] of found) loads.add(this.nodeOf(device), schedule, -1);
    for (const [index, device] of devices.entries()) loads.add(this.nodeOf(device), before[index]!);
    return false;
  }

  /** Adds devices one by one; returns what they cost together. */
  private place(devices: readonly number[], choose: (device: number, signal: DispatchSignal) => PowerSeries): number {
    let cost = 0;
    for (const device of devices) {
      const node = this.nodeOf(device);
      const signal = { price: this.price, room: this.loads.room(node, this.overloadPrice) };
      const schedule = choose(device, signal);
      cost += signalCost(signal, schedule) + wearTickW(this.tasks[device]!.device, schedule);
      this.loads.add(node, schedule);
    }
    return cost;
  }

  private nodeOf(device: number): number {
    return nodeOf(this.portfolio, device);
  }
}
