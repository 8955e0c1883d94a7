import type { Nomination } from '../../domain/events.js';
import { formatPrice, type PowerW, type PriceTicks } from '../../domain/quantity.js';
import type { CommandInput } from '../../protocol/commands.js';
import { MTUS_PER_DAY } from '../scenario/calendar.js';
import { HORIZON_MTUS } from '../scenario/cars.js';
import type { Provider } from '../scenario/providers.js';
import type { ChargePoint } from './charge-point.js';

type OfferMessage = CommandInput<'submit-orders'>['orders'][number];

/**
 * What a quarter-hour costs more to charge in where all cars of the portfolio charge at full power, and where the transformer is
 * expected at its limit: a provider spreads what it delays, and away from the hours it saw the grid loaded.
 */
const CROWDING_PRICE: PriceTicks = 5_000;
const LOADED_GRID_PRICE: PriceTicks = 5_000;

const SHARE_DENOMINATOR = 10_000;

/** The charge points that one provider acts for, and how it decides. It knows its own cars, the day-ahead prices, and what is published. */
export class Portfolio {
  private readonly byMeteringPoint: ReadonlyMap<string, ChargePoint>;
  private readonly fullPowerW: PowerW;
  /** Published load of the transformer in thousandths of its limit, by quarter-hour of the day, as far as it has been seen. */
  private readonly loadingPermille: number[] = [];

  constructor(
    readonly provider: Provider,
    private readonly points: readonly ChargePoint[],
    private readonly dayAhead: readonly PriceTicks[],
  ) {
    this.byMeteringPoint = new Map(points.map((point) => [point.meteringPoint, point]));
    this.fullPowerW = points.reduce((sum, { provided }) => sum + provided.car.maxPowerW, 0);
  }

  /** Takes note of the load that is expected at the transformer: the next night will be like the last. */
  observeLoading(mtu: number, permille: number): void {
    this.loadingPermille[mtu] = permille;
  }

  /** Planned power of every charge point in the quarter-hour, feed-in positive. */
  nominations(mtu: number): Nomination[] {
    return this.points.map((point) => ({ meteringPoint: point.meteringPoint, powerW: 0 - point.drawnW(mtu) }));
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
          node: point.provided.car.node,
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
    return Array.from({ length: HORIZON_MTUS }, (_, mtu) => {
      const plannedW = this.points.reduce((sum, point) => sum + point.drawnW(mtu), 0);
      const crowding = Math.floor((CROWDING_PRICE * plannedW) / this.fullPowerW);
      const loading = this.loadingPermille[mtu % MTUS_PER_DAY] ?? usual;
      return this.dayAhead[mtu]! + crowding + Math.floor((LOADED_GRID_PRICE * loading) / 1000);
    });
  }
}
