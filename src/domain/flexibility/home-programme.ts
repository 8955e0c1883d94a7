import type { PowerW, PriceTicks } from '../quantity.js';
import type { HomeConstraint } from './home-constraints.js';
import { batteryUnits } from './home-dynamics.js';
import { type Battery, type Car, type HeatPump, type Household, powerSum } from './home-model.js';
import { type ColumnNumber, type LinearProgramme, ProgrammeBuilder, type Term } from './linear-programme.js';

/** Asks for as much change of the net import as pays at a price, the same in every unit of a window. */
export interface ShiftDemand {
  readonly direction: 'up' | 'down';
  readonly fromMtu: number;
  readonly untilMtu: number;
  /** The plan that the change is counted from. */
  readonly plannedW: readonly PowerW[];
  readonly mostPrice: PriceTicks;
}

export interface ProgrammeVariant {
  /** Kept from limits, so that rounding to whole watts does not break them. */
  readonly marginW: number;
  /** Powers are whole watts, and batteries choose one way everywhere: slow, for the case that rounding fails. */
  readonly strict: boolean;
  readonly shift?: ShiftDemand;
  /** Wishes may be missed, and as little as possible is: the cost of energy does not count. */
  readonly elastic?: boolean;
}

/** By how much a wish is missed: the value of a column, in `unit`. */
export interface Slack {
  readonly column: ColumnNumber;
  readonly device: string;
  readonly constraint: HomeConstraint;
  readonly sense: 'less' | 'more';
  readonly mtu?: number;
  readonly unit: 'W' | 'Wh' | '°C';
  /** Value of the column times this is in `unit`. */
  readonly factor: number;
}

/** Where a device's decisions are found. Absent market time units are those in which it cannot run. */
export interface HomeColumns {
  readonly solar: readonly ColumnNumber[];
  readonly starts: readonly (readonly { readonly start: number; readonly column: ColumnNumber }[])[];
  readonly cars: readonly ReadonlyMap<number, ColumnNumber>[];
  readonly heatPumps: readonly (readonly ColumnNumber[])[];
  readonly batteries: readonly {
    readonly charge: readonly ColumnNumber[];
    readonly discharge: readonly ColumnNumber[];
  }[];
  readonly slacks: readonly Slack[];
}

export interface HomeProgramme {
  readonly programme: LinearProgramme;
  readonly columns: HomeColumns;
}

/** Cost of missing a wish by one watt over one unit; of the connection's limits more, since they are no wish. */
const MISSED_WISH = 1;
const MISSED_LIMIT = 100;
/** Of missing the comfort band by one degree over one unit. */
const MISSED_DEGREE = 2_000;
/** Breaks ties against pointless cycling of a battery: half a tick per discharged MWh. */
const CYCLE_COST = 0.5;
/** Temperatures keep this from the band, in degrees: more than rounding down at each step takes away. */
const LEAST_MARGIN_K = 0.0005;

/**
 * The cheapest schedule as a mixed-integer linear programme. Powers in watts, contents in watts over one market time unit, temperatures in
 * degrees; cost in ticks times watts over one unit.
 */
export function homeProgramme(home: Household, variant: ProgrammeVariant): HomeProgramme {
  return new HomeProgrammeBuilder(home, variant).build();
}

class HomeProgrammeBuilder {
  private readonly programme = new ProgrammeBuilder();
  private readonly slacks: Slack[] = [];
  /** What adds to the net import of each market time unit. */
  private readonly net: Term[][];

  constructor(
    private readonly home: Household,
    private readonly variant: ProgrammeVariant,
  ) {
    this.net = Array.from({ length: home.mtus }, () => []);
  }

  build(): HomeProgramme {
    const { home } = this;
    const solar = home.solarW.map((mostW, mtu) => this.power(`solar.${mtu}`, mostW, mtu, -1));
    const starts = home.appliances.map((_, index) => this.appliance(index));
    const cars = home.cars.map((car, index) => this.car(car, index));
    const heatPumps = home.heatPumps.map((pump, index) => this.heatPump(pump, index));
    const batteries = home.batteries.map((battery, index) => this.battery(battery, index));
    this.connection();
    const columns = { solar, starts, cars, heatPumps, batteries, slacks: this.slacks };
    return { programme: this.programme.build(), columns };
  }

  /** A power that counts towards the net import with a sign. */
  private power(name: string, mostW: PowerW, mtu: number, sign: 1 | -1, costTicks = 0): ColumnNumber {
    const column = this.programme.column(name, 0, mostW, { cost: this.cost(costTicks), integral: this.variant.strict });
    this.net[mtu]!.push([sign, column]);
    return column;
  }

  /** What energy costs does not count where wishes are missed as little as possible. */
  private cost(ticks: number): number {
    return this.variant.elastic === true ? 0 : ticks;
  }

  /** What may be missed of a wish: a term for the wish's row, nothing where wishes have to be kept. */
  private slack(slack: Omit<Slack, 'column'>, cost: number): Term[] {
    if (this.variant.elastic !== true) return [];
    const name = `missed.${this.slacks.length}`;
    const column = this.programme.column(name, 0, Number.POSITIVE_INFINITY, { cost });
    this.slacks.push({ ...slack, column });
    return [[slack.sense === 'less' ? 1 : -1, column]];
  }

  private appliance(index: number) {
    const { profileW, fromMtu, untilMtu } = this.home.appliances[index]!;
    const starts: { start: number; column: ColumnNumber }[] = [];
    for (let start = fromMtu; start + profileW.length <= untilMtu; start++) {
      const column = this.programme.choice(`appliance.${index}.${start}`);
      starts.push({ start, column });
      for (const [at, powerW] of profileW.entries()) this.net[start + at]!.push([powerW, column]);
    }
    this.programme.row(
      `appliance.${index}`,
      1,
      1,
      starts.map(({ column }): Term => [1, column]),
    );
    return starts;
  }

  /** Off, or at least the smallest power. */
  private onOff(name: string, column: ColumnNumber, { minPowerW, maxPowerW }: Car | HeatPump): void {
    if (minPowerW === 0) return;
    const on = this.programme.choice(`${name}.on`);
    this.programme.row(`${name}.most`, Number.NEGATIVE_INFINITY, 0, [
      [1, column],
      [-maxPowerW, on],
    ]);
    this.programme.row(`${name}.least`, 0, Number.POSITIVE_INFINITY, [
      [1, column],
      [-minPowerW, on],
    ]);
  }

  private car(car: Car, index: number): ReadonlyMap<number, ColumnNumber> {
    const { mtuSeconds } = this.home;
    const columns = new Map<number, ColumnNumber>();
    for (let mtu = car.plugInMtu; mtu < car.plugOutMtu; mtu++) {
      const name = `car.${index}.${mtu}`;
      const column = this.power(name, car.maxPowerW, mtu, 1);
      columns.set(mtu, column);
      this.onOff(name, column, car);
    }
    const taken = [...columns.values()].map((column): Term => [1, column]);
    const wish = { device: car.id, constraint: 'energy by plug-out', unit: 'Wh', factor: mtuSeconds / 3600 } as const;
    const energy = powerSum(car.energyWh, mtuSeconds);
    this.programme.row(`car.${index}.energy`, energy, energy, [
      ...taken,
      ...this.slack({ ...wish, sense: 'less' }, MISSED_WISH),
      ...this.slack({ ...wish, sense: 'more' }, MISSED_WISH),
    ]);
    return columns;
  }

  private heatPump(pump: HeatPump, index: number): readonly ColumnNumber[] {
    const { programme, variant } = this;
    const degrees = (micro: number) => micro / 1_000_000;
    const hoursPerCapacity = this.home.mtuSeconds / 3600 / pump.capacityWhPerK;
    const kept = 1 - pump.lossWPerK * hoursPerCapacity;
    const warmest = Math.max(...pump.copPercent) / 100;
    const margin = LEAST_MARGIN_K + (1 + variant.marginW) * warmest * hoursPerCapacity;
    let before: ColumnNumber | undefined;
    return pump.copPercent.map((copPercent, mtu) => {
      const name = `pump.${index}.${mtu}`;
      const column = this.power(name, pump.maxPowerW, mtu, 1);
      this.onOff(name, column, pump);
      const after = programme.column(`${name}.warmth`, -100, 200);
      const given = hoursPerCapacity * (pump.gainsW[mtu]! + pump.lossWPerK * degrees(pump.outdoor[mtu]!));
      const carried = before === undefined ? kept * degrees(pump.initial) : 0;
      programme.row(`${name}.heat`, given + carried, given + carried, [
        [1, after],
        [(-copPercent / 100) * hoursPerCapacity, column],
        ...(before === undefined ? [] : [[-kept, before] as Term]),
      ]);
      const last = mtu === pump.copPercent.length - 1;
      const comfort = { device: pump.id, constraint: 'comfort', mtu, unit: '°C', factor: 1 } as const;
      const lowest = degrees(Math.max(pump.lowest[mtu]!, last ? pump.finalLowest : pump.lowest[mtu]!));
      programme.row(`${name}.lowest`, lowest + margin, Number.POSITIVE_INFINITY, [
        [1, after],
        ...this.slack({ ...comfort, sense: 'less' }, MISSED_DEGREE),
      ]);
      programme.row(`${name}.highest`, Number.NEGATIVE_INFINITY, degrees(pump.highest[mtu]!) - margin, [
        [1, after],
        ...this.slack({ ...comfort, sense: 'more' }, MISSED_DEGREE),
      ]);
      before = after;
      return column;
    });
  }

  private battery(battery: Battery, index: number) {
    const { programme, variant } = this;
    const { scale, charged, discharged, capacity, initial, final } = batteryUnits(battery, this.home.mtuSeconds);
    const margin = Math.min(variant.marginW, capacity / scale / 4);
    const charge: ColumnNumber[] = [];
    const discharge: ColumnNumber[] = [];
    let before: ColumnNumber | undefined;
    for (let mtu = 0; mtu < this.home.mtus; mtu++) {
      const name = `battery.${index}.${mtu}`;
      const into = this.power(`${name}.charge`, battery.maxChargeW, mtu, 1);
      const out = this.power(`${name}.discharge`, battery.maxDischargeW, mtu, -1, battery.wear + CYCLE_COST);
      const after = programme.column(`${name}.content`, margin, capacity / scale - margin);
      const carried = before === undefined ? initial / scale : 0;
      programme.row(`${name}.balance`, carried, carried, [
        [1, after],
        [-charged / scale, into],
        [discharged / scale, out],
        ...(before === undefined ? [] : [[-1, before] as Term]),
      ]);
      if (this.mayBurn(mtu)) this.oneWay(name, into, out, battery);
      charge.push(into);
      discharge.push(out);
      before = after;
    }
    const wish = { device: battery.id, constraint: 'content at the end', unit: 'Wh' } as const;
    programme.row(`battery.${index}.end`, final / scale + margin, Number.POSITIVE_INFINITY, [
      [1, before!],
      ...this.slack({ ...wish, sense: 'less', factor: this.home.mtuSeconds / 3600 }, MISSED_WISH),
    ]);
    return { charge, discharge };
  }

  /** Whether charging and discharging at once could pay, by the energy it loses. */
  private mayBurn(mtu: number): boolean {
    const { strict, shift } = this.variant;
    return strict || this.home.sell[mtu]! < 0 || (shift !== undefined && mtu >= shift.fromMtu && mtu < shift.untilMtu);
  }

  private oneWay(name: string, into: ColumnNumber, out: ColumnNumber, { maxChargeW, maxDischargeW }: Battery): void {
    const charging = this.programme.choice(`${name}.charging`);
    this.programme.row(`${name}.in`, Number.NEGATIVE_INFINITY, 0, [
      [1, into],
      [-maxChargeW, charging],
    ]);
    this.programme.row(`${name}.out`, Number.NEGATIVE_INFINITY, maxDischargeW, [
      [1, out],
      [maxDischargeW, charging],
    ]);
  }

  /** The net import of each unit, bought or sold within the limits of the connection. */
  private connection(): void {
    const { home, programme, variant } = this;
    const { shift, marginW } = variant;
    const shifted =
      shift &&
      programme.column('shift', 0, home.importLimitW + home.exportLimitW, {
        cost: -shift.mostPrice * (shift.untilMtu - shift.fromMtu),
      });
    for (const [mtu, terms] of this.net.entries()) {
      const bought = programme.column(`bought.${mtu}`, 0, Number.POSITIVE_INFINITY, {
        cost: this.cost(home.buy[mtu]!),
      });
      const sold = programme.column(`sold.${mtu}`, 0, Number.POSITIVE_INFINITY, { cost: this.cost(-home.sell[mtu]!) });
      programme.row(`net.${mtu}`, home.baseLoadW[mtu]!, home.baseLoadW[mtu]!, [
        [1, bought],
        [-1, sold],
        ...terms.map(([coefficient, column]): Term => [-coefficient, column]),
      ]);
      const limit = { device: 'connection', mtu, unit: 'W', sense: 'more', factor: 1 } as const;
      programme.row(`import.${mtu}`, Number.NEGATIVE_INFINITY, home.importLimitW - marginW, [
        [1, bought],
        ...this.slack({ ...limit, constraint: 'import limit' }, MISSED_LIMIT),
      ]);
      programme.row(`export.${mtu}`, Number.NEGATIVE_INFINITY, home.exportLimitW - marginW, [
        [1, sold],
        ...this.slack({ ...limit, constraint: 'export limit' }, MISSED_LIMIT),
      ]);
      if (shift === undefined || mtu < shift.fromMtu || mtu >= shift.untilMtu) continue;
      programme.row(`shift.${mtu}`, shift.plannedW[mtu]!, shift.plannedW[mtu]!, [
        [1, bought],
        [-1, sold],
        [shift.direction === 'up' ? 1 : -1, shifted!],
      ]);
    }
  }
}
