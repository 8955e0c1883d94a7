import { assertInvariant } from '../rejection.js';
import { type CarriedShares, shareOut } from './fair-shares.js';
import { decreaseW, type FlexibilityOffer } from './flexibility-offers.js';
import type { Portfolio, PortfolioSchedule, PowerSeries } from './portfolio.js';

/** Lots that the market accepted of an offer. */
export interface OfferAward {
  /** Position of the offer. */
  readonly offer: number;
  readonly lots: number;
}

/** What a device is told to do in one market time unit: its net power, import positive. */
export interface SetPoint {
  readonly device: number;
  readonly mtu: number;
  readonly powerW: number;
}

export type DeviceAnswer = 'sent' | 'acknowledged' | 'failed';

/** What was sold at a node and no device makes good: change of the net import that is missing. */
export interface DispatchShortfall {
  readonly node: number;
  readonly mtu: number;
  readonly missingW: number;
}

/** Lots that a device does of an offer. */
interface Share {
  readonly device: number;
  readonly offered: number;
  lots: number;
}

/**
 * Awards on their way to devices: shared out fairly between homes, told to devices as set points, taken over by others where a device drops
 * out, and reported as shortfall where none can. What devices do adds up to what was awarded, to the watt, shortfall included.
 */
export class Dispatch {
  private readonly shares: Share[][];
  private readonly answers = new Map<number, DeviceAnswer>();
  private readonly missing: DispatchShortfall[] = [];
  /** Lots of devices that dropped out after they had begun: what was done before stays done. */
  private readonly begun: { device: number; offer: number; lots: number; beforeMtu: number }[] = [];

  constructor(
    private readonly portfolio: Portfolio,
    private readonly planned: PortfolioSchedule,
    private readonly offers: readonly FlexibilityOffer[],
    awards: readonly OfferAward[],
    /** Carried from dispatch to dispatch, so that it is fair over time. */
    private readonly carried: CarriedShares,
  ) {
    this.shares = offers.map(({ parts }) => parts.map(({ device, lots }) => ({ device, offered: lots, lots: 0 })));
    for (const { offer, lots } of awards) this.share(offer, lots, this.shares[offer]!);
    for (const { device, lots } of this.shares.flat()) if (lots > 0) this.answers.set(device, 'sent');
  }

  /** Lots that each device does of an offer. */
  sharesOf(offer: number): readonly { readonly device: number; readonly lots: number }[] {
    return this.shares[offer]!.filter(({ lots }) => lots > 0).map(({ device, lots }) => ({ device, lots }));
  }

  /** What every device does: its planned schedule and its shares. */
  schedules(): PowerSeries[] {
    const schedules = this.planned.map((powerW) => powerW.slice());
    for (const [offer, shares] of this.shares.entries())
      for (const { device, lots } of shares)
        for (const { mtu, changeW } of this.offers[offer]!.lot) schedules[device]![mtu]! += changeW * lots;
    for (const { device, offer, lots, beforeMtu } of this.begun)
      for (const { mtu, changeW } of this.offers[offer]!.lot)
        if (mtu < beforeMtu) schedules[device]![mtu]! += changeW * lots;
    return schedules;
  }

  /** For every device that does something else than planned, in every market time unit in which it does. */
  setPoints(): SetPoint[] {
    return this.schedules().flatMap((powerW, device) =>
      Array.from(powerW, (watts, mtu) => ({ device, mtu, powerW: watts })).filter(
        (point) => point.powerW !== this.planned[device]![point.mtu],
      ),
    );
  }

  answerOf(device: number): DeviceAnswer | undefined {
    return this.answers.get(device);
  }

  acknowledge(device: number): void {
    assertInvariant(this.answers.get(device) !== 'failed', 'a device that dropped out does not acknowledge');
    this.answers.set(device, 'acknowledged');
  }

  /**
   * A device drops out before `mtu` and goes back to its plan. Of the shifts that have not begun, others that offered the same take over what
   * they have left; what they cannot is a shortfall, and so is the rest of a shift that has begun.
   */
  fail(device: number, mtu: number): readonly DispatchShortfall[] {
    this.answers.set(device, 'failed');
    const missing: DispatchShortfall[] = [];
    for (const [index, offer] of this.offers.entries()) {
      const share = this.shares[index]!.find((own) => own.device === device && own.lots > 0);
      if (share === undefined) continue;
      const lost = share.lots;
      const hasBegun = offer.lot[0]!.mtu < mtu;
      share.lots = 0;
      const replaced = hasBegun ? 0 : this.replace(index, lost);
      if (hasBegun) this.begun.push({ device, offer: index, lots: lost, beforeMtu: mtu });
      for (const change of offer.lot)
        if (lost > replaced && change.mtu >= mtu)
          missing.push({ node: offer.node, mtu: change.mtu, missingW: change.changeW * (lost - replaced) });
    }
    this.missing.push(...missing);
    return missing;
  }

  /** Everything sold that is not made good. */
  shortfall(): readonly DispatchShortfall[] {
    return this.missing;
  }

  /** Gives lost lots of an offer to devices that have not failed; returns how many it could. */
  private replace(offer: number, lost: number): number {
    const able = this.shares[offer]!.filter(({ device }) => this.answers.get(device) !== 'failed');
    const room = able.reduce((sum, { offered, lots }) => sum + offered - lots, 0);
    const replaced = Math.min(lost, room);
    this.share(offer, replaced, able);
    for (const { device, lots } of able) if (lots > 0) this.answers.set(device, 'sent');
    return replaced;
  }

  private share(offer: number, lots: number, among: readonly Share[]): void {
    const claims = among.map(({ device, offered, lots: done }) => ({
      home: this.portfolio.devices[device]!.home,
      lots: offered - done,
    }));
    const given = shareOut(lots, claims, decreaseW(this.offers[offer]!.lot), this.carried);
    for (const [index, share] of among.entries()) share.lots += given[index]!;
  }
}
