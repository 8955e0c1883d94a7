import type { Nomination } from '../../domain/events.js';
import type { PowerW, PriceTicks } from '../../domain/quantity.js';
import type { Provider } from '../scenario/providers.js';
import { DayAheadOffers } from './day-ahead-offers.js';
import { DelayCost } from './delay-cost.js';
import { DelayOffers } from './delay-offers.js';
import type { DevicePoint } from './device-point.js';

/** What happened to the set points of the day ahead. */
export interface RedispatchTally {
  /** Devices that dropped out. */
  droppedOut: number;
  /** Relief that was lost with them, and what other devices of the same provider made good, in watts over quarter-hours. */
  lostW: PowerW;
  madeGoodW: PowerW;
}

/** The devices that one provider acts for, and how it decides. It knows its own devices, the day-ahead prices, and what is published. */
export class Portfolio {
  private readonly byMeteringPoint: ReadonlyMap<string, DevicePoint>;
  private readonly delayCost: DelayCost;
  readonly dayAheadOffers: DayAheadOffers;
  readonly delayOffers: DelayOffers;
  readonly redispatch: RedispatchTally = { droppedOut: 0, lostW: 0, madeGoodW: 0 };

  constructor(
    readonly provider: Provider,
    readonly points: readonly DevicePoint[],
    dayAhead: readonly PriceTicks[],
  ) {
    this.byMeteringPoint = new Map(points.map((point) => [point.meteringPoint, point]));
    this.delayCost = new DelayCost(points, dayAhead);
    this.delayOffers = new DelayOffers(provider, points, dayAhead, this.delayCost);
    this.dayAheadOffers = new DayAheadOffers(provider, points, dayAhead);
  }

  /** Takes note of the load that is expected at the transformer. */
  observeLoading(mtu: number, permille: number): void {
    this.delayCost.observeLoading(mtu, permille);
  }

  /** Planned power of every device in the quarter-hour, feed-in positive: with what was sold for the day ahead, so that it is not sold again. */
  nominations(mtu: number): Nomination[] {
    return this.points.map((point) => ({ meteringPoint: point.meteringPoint, powerW: 0 - point.nominate(mtu) }));
  }

  /** Announced power of every device in every quarter-hour, feed-in positive. */
  dayAheadNominations(): (Nomination & { mtu: number })[] {
    return this.points.flatMap(({ meteringPoint, announced }) =>
      announced.map((powerW, mtu) => ({ meteringPoint, mtu, powerW: 0 - powerW })),
    );
  }

  /**
   * Sends the set points that begin now; a device that drops out says so by not acknowledging, and other cars of the portfolio charge later
   * in its place, as far as they can.
   */
  sendSetPoints(mtu: number): void {
    for (const point of this.points) {
      if (point.hasDroppedOut || !point.beginsAt(mtu) || !point.isToDropOut) continue;
      const lostW = point.dropOut(mtu);
      this.redispatch.droppedOut += 1;
      for (const [at, watts] of lostW.entries()) {
        if (watts === 0 || at < mtu) continue;
        this.redispatch.lostW += watts;
        this.redispatch.madeGoodW += this.makeGood(at, watts);
      }
    }
  }

  private makeGood(mtu: number, lostW: PowerW): PowerW {
    const cost = this.costAsPlanned();
    let left = lostW;
    for (const point of this.points) left -= left === 0 ? 0 : point.delay(mtu, left, cost);
    return lostW - left;
  }

  /** Activates what was awarded, re-planning after each device; returns how many devices did not follow. */
  activate(
    mtu: number,
    awards: readonly { readonly meteringPoint?: string | undefined; readonly awardedW: PowerW }[],
  ): number {
    const awardedW = new Map<DevicePoint, PowerW>();
    for (const award of awards) {
      const point = this.byMeteringPoint.get(award.meteringPoint ?? '');
      if (point === undefined) throw new Error(`an award names the unknown metering point "${award.meteringPoint}"`);
      awardedW.set(point, (awardedW.get(point) ?? 0) + award.awardedW);
    }
    let failures = 0;
    for (const [point, watts] of awardedW) if (!point.activate(mtu, watts, this.costAsPlanned())) failures += 1;
    return failures;
  }

  private costAsPlanned(): number[] {
    return this.delayCost.with(({ plan }) => plan);
  }
}
