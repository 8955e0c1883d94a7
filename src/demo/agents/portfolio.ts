import type { Nomination } from '../../domain/events.js';
import { formatPrice, type PowerW, type PriceTicks } from '../../domain/quantity.js';
import type { CommandInput } from '../../protocol/commands.js';
import type { Provider } from '../scenario/providers.js';
import { DayAheadOffers } from './day-ahead-offers.js';
import type { DevicePoint } from './device-point.js';

type OfferMessage = CommandInput<'submit-orders'>['orders'][number];

/**
 * What a quarter-hour costs more to charge in where all cars of the portfolio charge at full power, and where the transformer is
 * expected at its limit: a provider spreads what it delays, and away from the hours it saw the grid loaded.
 */
const CROWDING_PRICE: PriceTicks = 5_000;
const LOADED_GRID_PRICE: PriceTicks = 5_000;

/** From this load of the transformer on nothing is delayed to a quarter-hour while there is another. */
const FULL_PERMILLE = 800;
const FULL_GRID_PRICE: PriceTicks = 1_000_000;

const SHARE_DENOMINATOR = 10_000;

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
  private readonly fullPowerW: PowerW;
  /** Published load of the transformer in thousandths of its limit, by quarter-hour, as far as it has been seen. */
  private readonly loadingPermille: number[] = [];
  readonly dayAheadOffers: DayAheadOffers;
  readonly redispatch: RedispatchTally = { droppedOut: 0, lostW: 0, madeGoodW: 0 };

  constructor(
    readonly provider: Provider,
    readonly points: readonly DevicePoint[],
    private readonly dayAhead: readonly PriceTicks[],
  ) {
    this.byMeteringPoint = new Map(points.map((point) => [point.meteringPoint, point]));
    this.fullPowerW = points.reduce((sum, { provided }) => sum + provided.capacityW, 0);
    this.dayAheadOffers = new DayAheadOffers(provider, points, dayAhead);
  }

  /** Takes note of the load that is expected at the transformer. */
  observeLoading(mtu: number, permille: number): void {
    this.loadingPermille[mtu] = permille;
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
    const cost = this.delayCost();
    let left = lostW;
    for (const point of this.points) left -= left === 0 ? 0 : point.delay(mtu, left, cost);
    return lostW - left;
  }

  /**
   * An offer for everything that can be delayed out of the quarter-hour. The home's limit is divided by its share of the award's
   * price, so that the home gets at least what it asks.
   */
  offers(mtu: number, round: number, stepW: PowerW): OfferMessage[] {
    const cost = this.delayCost();
    return this.points.flatMap((point) => {
      const offer = point.offer(mtu, this.dayAhead, cost, stepW);
      if (offer === undefined) return [];
      const limit = Math.ceil((offer.limit * SHARE_DENOMINATOR) / this.provider.shareBps);
      return [
        {
          clientOrderId: `${round}:${point.meteringPoint}`,
          side: 'up',
          node: point.provided.node,
          quantityW: offer.quantityW,
          limit: formatPrice(limit),
          meteringPoint: point.meteringPoint,
        },
      ];
    });
  }

  /** Activates what was awarded, re-planning after each; returns how many devices did not follow. */
  activate(
    mtu: number,
    awards: readonly { readonly meteringPoint?: string | undefined; readonly awardedW: PowerW }[],
  ): number {
    let failures = 0;
    for (const { meteringPoint, awardedW } of awards) {
      const point = this.byMeteringPoint.get(meteringPoint ?? '');
      if (point === undefined) throw new Error(`an award names the unknown metering point "${meteringPoint}"`);
      if (!point.activate(mtu, awardedW, this.delayCost())) failures += 1;
    }
    return failures;
  }

  /** What a later quarter-hour costs to charge in: its price, and more the more the portfolio and the grid are loaded then. */
  private delayCost(): number[] {
    const usual = Math.floor(
      this.loadingPermille.reduce((sum, each) => sum + each, 0) / Math.max(1, this.loadingPermille.length),
    );
    return this.dayAhead.map((price, mtu) => {
      const plannedW = this.points.reduce((sum, { plan }) => sum + Math.max(0, plan[mtu]!), 0);
      const crowding = Math.floor((CROWDING_PRICE * plannedW) / this.fullPowerW);
      const loading = this.loadingPermille[mtu] ?? usual;
      const full = loading > FULL_PERMILLE ? FULL_GRID_PRICE : 0;
      return price + crowding + Math.floor((LOADED_GRID_PRICE * loading) / 1000) + full;
    });
  }
}
