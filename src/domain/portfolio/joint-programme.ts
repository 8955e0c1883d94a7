import { batteryUnits } from '../flexibility/home-dynamics.js';
import { powerSum } from '../flexibility/home-model.js';
import { type LinearProgramme, ProgrammeBuilder, type Term } from '../flexibility/linear-programme.js';
import { ROOT } from '../network.js';
import { BranchLoads } from './branch-loads.js';
import { type DeviceTask, deviceTask } from './device-task.js';
import { type Device, nodeOf, type Portfolio } from './portfolio.js';

/** In the programme power is in kW and cost in ticks times MW, which keeps its numbers near one. */
const KILO = 1e3;
const MEGA = 1e6;

/**
 * All devices of a portfolio in one mixed-integer programme: what decomposition is compared with where it can be solved. Powers may be
 * fractions of a watt; heat pumps are not part of it. Its cost times a million is in ticks times watts over one market time unit.
 */
export function jointProgramme(portfolio: Portfolio, overloadPrice: number): LinearProgramme {
  return new JointProgrammeBuilder(portfolio, overloadPrice).build();
}

class JointProgrammeBuilder {
  private readonly programme = new ProgrammeBuilder();
  /** What adds to the load of each node in each market time unit. */
  private readonly load: Term[][][];

  constructor(
    private readonly portfolio: Portfolio,
    private readonly overloadPrice: number,
  ) {
    const { network, mtus } = portfolio;
    this.load = Array.from({ length: network.nodeCount }, () => Array.from({ length: mtus }, () => []));
  }

  build(): LinearProgramme {
    const { portfolio } = this;
    for (const [index, device] of portfolio.devices.entries()) {
      const task = deviceTask(device, portfolio.mtus, portfolio.mtuSeconds);
      this.device(task, this.load[nodeOf(portfolio, index)]!);
    }
    this.limits();
    return this.programme.build();
  }

  private device(task: DeviceTask, load: Term[][]): void {
    const { device } = task;
    if (device.kind === 'car') this.car(task, device, load);
    else if (device.kind === 'battery') this.battery(task, device, load);
    else if (device.kind === 'appliance') this.appliance(task, device, load);
    else throw new Error('heat pumps are not part of the joint programme');
  }

  private car(task: DeviceTask, device: Extract<Device, { kind: 'car' }>, load: Term[][]): void {
    const terms: Term[] = [];
    let energy = powerSum(device.energyWh, task.mtuSeconds);
    for (let mtu = device.plugInMtu; mtu < device.plugOutMtu; mtu++) {
      const isFixed = task.isMandated[mtu] === 0;
      const fixedW = task.preferred[mtu]! / KILO;
      const name = `${device.id}.${mtu}`;
      const column = this.power(name, isFixed ? fixedW : 0, isFixed ? fixedW : device.maxPowerW / KILO, mtu);
      load[mtu]!.push([1, column]);
      if (isFixed) energy -= task.preferred[mtu]!;
      else terms.push([1, column]);
      if (!isFixed && device.minPowerW > 0) this.offOrAtLeast(name, column, device.minPowerW, device.maxPowerW);
    }
    this.programme.row(`${device.id}.energy`, energy / KILO, energy / KILO, terms);
  }

  private offOrAtLeast(name: string, column: number, minPowerW: number, maxPowerW: number): void {
    const on = this.programme.choice(`${name}.on`);
    this.programme.row(`${name}.most`, Number.NEGATIVE_INFINITY, 0, [
      [1, column],
      [-maxPowerW / KILO, on],
    ]);
    this.programme.row(`${name}.least`, 0, Number.POSITIVE_INFINITY, [
      [1, column],
      [-minPowerW / KILO, on],
    ]);
  }

  private battery(task: DeviceTask, device: Extract<Device, { kind: 'battery' }>, load: Term[][]): void {
    const { scale, charged, discharged, capacity, initial, final } = batteryUnits(device, task.mtuSeconds);
    const content = (units: number) => units / scale / KILO;
    let before: number | undefined;
    for (let mtu = 0; mtu < task.mtus; mtu++) {
      const name = `${device.id}.${mtu}`;
      const open = task.isMandated[mtu]!;
      const into = this.power(`${name}.charge`, 0, (open * device.maxChargeW) / KILO, mtu);
      const out = this.power(`${name}.discharge`, 0, (open * device.maxDischargeW) / KILO, mtu, -1, device.wear);
      load[mtu]!.push([1, into], [-1, out]);
      const lowest = mtu === task.mtus - 1 ? content(final) : 0;
      const after = this.programme.column(`${name}.content`, lowest, content(capacity));
      const carried = before === undefined ? content(initial) : 0;
      this.programme.row(`${name}.balance`, carried, carried, [
        [1, after],
        [-charged / scale, into],
        [discharged / scale, out],
        ...(before === undefined ? [] : [[-1, before] as Term]),
      ]);
      before = after;
    }
  }

  private appliance(task: DeviceTask, device: Extract<Device, { kind: 'appliance' }>, load: Term[][]): void {
    const { profileW, fromMtu, untilMtu } = device;
    const starts: Term[] = [];
    for (let start = fromMtu; start + profileW.length <= untilMtu; start++) {
      const isFree = task.isMandated.subarray(start, start + profileW.length).every(Boolean);
      if (!isFree && start !== device.preferredStartMtu) continue;
      const cost = profileW.reduce((sum, powerW, at) => sum + powerW * this.portfolio.price[start + at]!, 0) / MEGA;
      const column = this.programme.column(`${device.id}.${start}`, 0, 1, { cost, integral: true });
      starts.push([1, column]);
      for (const [at, powerW] of profileW.entries()) load[start + at]!.push([powerW / KILO, column]);
    }
    this.programme.row(`${device.id}.start`, 1, 1, starts);
  }

  /** A power in kW that is paid for, or earns with a negative sign, at the price of its unit. */
  private power(name: string, lowest: number, highest: number, mtu: number, sign: 1 | -1 = 1, wear = 0): number {
    const cost = ((sign * this.portfolio.price[mtu]! + wear) * KILO) / MEGA;
    return this.programme.column(name, lowest, highest, { cost });
  }

  private limits(): void {
    const { network, mtus } = this.portfolio;
    const without = BranchLoads.withoutDevices(this.portfolio);
    for (let node = network.nodeCount - 1; node > ROOT; node--) {
      const above = network.parent[node]!;
      for (let mtu = 0; mtu < mtus; mtu++) {
        const terms = this.load[node]![mtu]!;
        this.limit(`${node}.${mtu}.import`, terms, 1, network.importLimitW[node]! - without.at(node, mtu));
        this.limit(`${node}.${mtu}.export`, terms, -1, network.exportLimitW[node]! + without.at(node, mtu));
        this.load[above]![mtu]!.push(...terms);
      }
    }
  }

  private limit(name: string, terms: readonly Term[], sign: 1 | -1, capacityW: number): void {
    const widest = terms.length * 50;
    if (terms.length === 0 || capacityW / KILO > widest) return;
    const cost = (this.overloadPrice * KILO) / MEGA;
    const overload = this.programme.column(`${name}.overload`, 0, Number.POSITIVE_INFINITY, { cost });
    this.programme.row(name, Number.NEGATIVE_INFINITY, capacityW / KILO, [
      ...terms.map(([coefficient, column]): Term => [sign * coefficient, column]),
      [-1, overload],
    ]);
  }
}
