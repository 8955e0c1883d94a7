import type { DelayOffer } from '../../domain/flexibility/charging.js';
import { formatPrice, type PowerW, type PriceTicks } from '../../domain/quantity.js';
import type { CommandInput } from '../../protocol/commands.js';
import type { Provider } from '../scenario/providers.js';
import type { DelayCost, Plans } from './delay-cost.js';
import type { DevicePoint } from './device-point.js';

/** An offer without the name under which it is sent. */
export type OfferTerms = Omit<CommandInput<'submit-orders'>['orders'][number], 'clientOrderId'>;

const SHARE_DENOMINATOR = 10_000;

/** What a provider offers for a quarter-hour: to delay charging. */
export class DelayOffers {
  constructor(
    private readonly provider: Provider,
    private readonly points: readonly DevicePoint[],
    private readonly dayAhead: readonly PriceTicks[],
    private readonly delayCost: DelayCost,
  ) {}

  /**
   * Offers for everything that can be delayed out of the quarter-hour, by what they are for. What would be sold, by metering point, takes its place in
   * the plans first, car by car, and is asked for what it costs there; everything else, the rest of such a car as well, is priced beside that,
   * at the places that are left.
   */
  offers(mtu: number, stepW: PowerW, soldW: ReadonlyMap<string, PowerW>): ReadonlyMap<string, OfferTerms> {
    const plans = new Map(this.points.map((point) => [point, point.plan]));
    const planOf: Plans = (point) => plans.get(point)!;
    const offers = new Map<string, OfferTerms>();
    for (const point of this.points) {
      const mostW = soldW.get(point.meteringPoint) ?? 0;
      if (mostW === 0) continue;
      const cost = this.delayCost.with(planOf);
      const offer = point.offer(mtu, planOf(point), this.dayAhead, cost, { stepW, mostW });
      if (offer === undefined) continue;
      offers.set(point.meteringPoint, this.termsOf(point, offer));
      plans.set(point, point.delayed(mtu, planOf(point), offer.quantityW, cost));
    }
    const cost = this.delayCost.with(planOf);
    for (const point of this.points) {
      const offer = point.offer(mtu, planOf(point), this.dayAhead, cost, { stepW });
      if (offer === undefined) continue;
      const { meteringPoint } = point;
      offers.set(offers.has(meteringPoint) ? `${meteringPoint}:rest` : meteringPoint, this.termsOf(point, offer));
    }
    return offers;
  }

  /** The home's limit is divided by its share of the award's price, so that the home gets at least what it asks. */
  private termsOf({ meteringPoint, provided }: DevicePoint, { quantityW, limit }: DelayOffer): OfferTerms {
    const asked = Math.ceil((limit * SHARE_DENOMINATOR) / this.provider.shareBps);
    return { side: 'up', node: provided.node, quantityW, limit: formatPrice(asked), meteringPoint };
  }
}
