import {
  type ChargingSession,
  type DelayOffer,
  delayableW,
  delayOffer,
  placeDelay,
  replan,
} from '../../domain/flexibility/charging.js';
import { type DeviceTask, deviceTask } from '../../domain/portfolio/device-task.js';
import type { EnergyWh, PowerW, PriceTicks } from '../../domain/quantity.js';
import { assertInvariant } from '../../domain/rejection.js';
import { MTU_SECONDS, MTUS_PER_DAY } from '../scenario/calendar.js';
import { COMFORT_MARGIN_C } from '../scenario/heat-pumps.js';
import type { ProvidedDevice } from '../scenario/providers.js';
import { SeededRandom } from '../scenario/random.js';
import { WHOLE_WATT_HOURS_W } from '../scenario/whole-watt-hours.js';

/** Of a thousand quarter-hour activations, so many are not followed by the device. */
export const FAILURES_PER_THOUSAND = 20;
/** Of a thousand devices with set points of the day ahead, so many drop out when the first begins. */
export const DROPOUTS_PER_THOUSAND = 40;

/** Of a heat pump's comfort, in millionths of a degree: half of what the owner leaves. */
const MARGIN = (COMFORT_MARGIN_C * 1_000_000) / 2;

/** More than any price: what it costs to charge where less was sold. */
const SOLD_PRICE: PriceTicks = 10_000_000;

/** The simulated device with its own meter: what it was announced to do, and what it will do. */
export class DevicePoint {
  readonly task: DeviceTask;
  /** The same with a margin for powers that are rounded to whole watt-hours. */
  readonly plannedTask: DeviceTask;
  /** Net load of every quarter-hour that the day-ahead market takes as the baseline: with what a battery sold as local energy. */
  announced: readonly PowerW[];
  /** What it does and will do: the meter knows no other. */
  plan: readonly PowerW[];
  hasDroppedOut = false;
  /** What it was told to do for the day ahead. */
  scheduled: readonly PowerW[];
  /** What was nominated for it intraday, quarter-hour by quarter-hour. */
  readonly nominated: PowerW[] = [];

  constructor(
    readonly provided: ProvidedDevice,
    private readonly seed: number,
  ) {
    const mandate = { id: provided.meteringPoint, fromMtu: 0, untilMtu: MTUS_PER_DAY, rewardPercent: 0 };
    const taskOf = (device: ProvidedDevice['device']) =>
      deviceTask({ home: 0, device, mandates: [mandate] }, MTUS_PER_DAY, MTU_SECONDS);
    this.task = taskOf(provided.device);
    this.plannedTask = taskOf(withMargin(provided.device));
    this.announced = provided.preferredW;
    this.plan = provided.preferredW;
    this.scheduled = provided.preferredW;
  }

  get meteringPoint(): string {
    return this.provided.meteringPoint;
  }

  /** Metered energy of a quarter-hour, feed-in positive: a meter counts whole watt-hours and keeps the rest for later. */
  meteredWh(mtu: number): EnergyWh {
    let before = 0;
    for (let at = 0; at < mtu; at++) before += this.plan[at]!;
    const count = (powerSum: number) => Math.floor(powerSum / WHOLE_WATT_HOURS_W);
    return 0 - (count(before + this.plan[mtu]!) - count(before));
  }

  /** States anew what it does when nobody asks for flexibility. */
  announce(powerW: readonly PowerW[]): void {
    this.announced = powerW;
    this.schedule(powerW);
  }

  /** Takes its set points for the day ahead. */
  schedule(powerW: readonly PowerW[]): void {
    this.scheduled = powerW;
    this.plan = powerW;
  }

  /** States what it means to draw in a quarter-hour. */
  nominate(mtu: number): PowerW {
    this.nominated[mtu] = this.plan[mtu]!;
    return this.plan[mtu]!;
  }

  /** Whether its first set point begins now. */
  beginsAt(mtu: number): boolean {
    return this.plan.findIndex((powerW, at) => powerW !== this.announced[at]) === mtu;
  }

  /** Whether it drops out on this day, by the stated rate. */
  get isToDropOut(): boolean {
    return SeededRandom.for(`dropout ${this.meteringPoint}`, this.seed).below(1000) < DROPOUTS_PER_THOUSAND;
  }

  /**
   * Follows no set point any more: a car charges what it misses at once, another device does what was announced. Returns by how much more it
   * draws, by quarter-hour.
   */
  dropOut(mtu: number): PowerW[] {
    const before = this.plan;
    this.hasDroppedOut = true;
    const { session } = this;
    this.plan = session === undefined ? this.announced : chargedAtOnceFrom(session, before, mtu);
    return this.plan.map((powerW, at) => Math.max(0, powerW - before[at]!));
  }

  /**
   * What a car can delay out of the quarter-hour of a plan and what that takes, in the frame of the home: before any share. At most about so
   * much, where it is said.
   */
  offer(
    mtu: number,
    plan: readonly PowerW[],
    prices: readonly PriceTicks[],
    cost: readonly number[],
    amount: { readonly stepW: PowerW; readonly mostW?: PowerW },
  ): DelayOffer | undefined {
    const session = this.pluggedIn(mtu);
    if (session === undefined || this.hasDroppedOut) return undefined;
    return delayOffer(session, plan, mtu, prices, this.besideSold(cost), { margin: this.provided.comfort, ...amount });
  }

  /**
   * Follows an activation: draws `awardedW` less (rounded up to whole watt-hours) and charges the rest where `cost` is lowest. Returns
   * false where the device fails to, by the stated small rate.
   */
  activate(mtu: number, awardedW: PowerW, cost: readonly number[]): boolean {
    if (SeededRandom.for(`activation ${this.meteringPoint} ${mtu}`, this.seed).below(1000) < FAILURES_PER_THOUSAND)
      return false;
    const wholeW = Math.ceil(awardedW / WHOLE_WATT_HOURS_W) * WHOLE_WATT_HOURS_W;
    this.delay(mtu, wholeW, cost);
    return true;
  }

  /** Delays at most so much of a car's charging; returns how much. Only cars do. */
  delay(mtu: number, mostW: PowerW, cost: readonly number[]): PowerW {
    const before = this.plan;
    this.plan = this.delayed(mtu, before, mostW, cost);
    return before[mtu]! - this.plan[mtu]!;
  }

  /** A plan after at most so much of a car's charging in it was delayed. */
  delayed(mtu: number, plan: readonly PowerW[], mostW: PowerW, cost: readonly number[]): readonly PowerW[] {
    const session = this.pluggedIn(mtu);
    if (session === undefined || this.hasDroppedOut) return plan;
    const reductionW = Math.min(mostW, delayableW(session, plan, mtu));
    const shifted = placeDelay(session, plan, mtu, reductionW, this.besideSold(cost));
    assertInvariant(shifted !== undefined, 'no more is delayed than can be');
    return replan(plan, mtu, shifted);
  }

  /** Quarter-hours in which less was sold for the day ahead are filled last, so that nothing is sold and then not delivered. */
  private besideSold(cost: readonly number[]): number[] {
    return cost.map((ticks, mtu) => ticks + (this.plan[mtu]! < this.announced[mtu]! ? SOLD_PRICE : 0));
  }

  private get session(): ChargingSession | undefined {
    const { device } = this.provided;
    return device.kind === 'car' ? device : undefined;
  }

  private pluggedIn(mtu: number): ChargingSession | undefined {
    const { session } = this;
    return session !== undefined && mtu >= session.plugInMtu && mtu < session.plugOutMtu ? session : undefined;
  }
}

function withMargin(device: ProvidedDevice['device']): ProvidedDevice['device'] {
  if (device.kind !== 'heat-pump') return device;
  return {
    ...device,
    lowest: device.lowest.map((temperature) => temperature + MARGIN),
    highest: device.highest.map((temperature) => temperature - MARGIN),
    finalLowest: device.finalLowest + MARGIN,
  };
}

function chargedAtOnceFrom(session: ChargingSession, plan: readonly PowerW[], mtu: number): PowerW[] {
  let left = plan.slice(mtu).reduce((sum, powerW) => sum + powerW, 0);
  return plan.map((powerW, at) => {
    if (at < mtu) return powerW;
    const taken = at < session.plugInMtu ? 0 : Math.min(left, session.maxPowerW);
    left -= taken;
    return taken;
  });
}
