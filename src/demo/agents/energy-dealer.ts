import type { Dealer } from '../../domain/portfolio/internal-market.js';
import { formatPrice } from '../../domain/quantity.js';
import { Seat, type Venue } from './seat.js';

/** More than a feeder can carry: dealers trade any amount. */
export const DEALT_W = 1_000_000;

/** Somebody who buys and sells any amount at the root of the network, at prices of its own. */
export class EnergyDealerAgent {
  private seat!: Seat;

  constructor(
    private readonly dealer: Dealer,
    private readonly root: string,
  ) {}

  async enter(venue: Venue): Promise<void> {
    this.seat = await Seat.take(venue, this.dealer.name, [], () => undefined);
  }

  async order(round: number): Promise<void> {
    const both = [
      { side: 'sell', ticks: this.dealer.sellTicks },
      { side: 'buy', ticks: this.dealer.buyTicks },
    ] as const;
    const orders = both.flatMap(({ side, ticks }) =>
      ticks.map((limit, mtu) => ({
        ...{ clientOrderId: `${side}:${mtu}`, side, mtu, node: this.root },
        ...{ quantityW: DEALT_W, limit: formatPrice(limit) },
      })),
    );
    await this.seat.trade('submit-orders', { round, orders });
  }

  close(): Promise<void> {
    return this.seat.close();
  }
}
