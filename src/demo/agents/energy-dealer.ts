import type { Dealer } from '../../domain/portfolio/internal-market.js';
import { formatPrice, type PowerW } from '../../domain/quantity.js';
import { Seat, type Venue } from './seat.js';

/** More than a feeder can carry: dealers trade any amount. */
export const DEALT_W = 1_000_000;

/** Somebody who buys and sells any amount at the root of the network, at prices of its own. */
export class EnergyDealerAgent {
  private seat!: Seat;
  /** Hour and sign of its orders, by their sequences; selling is positive. */
  private readonly placed = new Map<number, { readonly mtu: number; readonly sign: 1 | -1 }>();

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
    const { results } = await this.seat.trade('submit-orders', { round, orders });
    for (const [index, result] of results.entries()) {
      const { mtu, side } = orders[index]!;
      if (result.ok) this.placed.set(result.sequence, { mtu, sign: side === 'sell' ? 1 : -1 });
    }
  }

  /** What it would sell in each hour by the last indication, less what it would buy. */
  async wouldSellW(round: number): Promise<PowerW[]> {
    const soldW = new Array<PowerW>(this.dealer.sellTicks.length).fill(0);
    const { fills } = await this.seat.send('show-indication', { round });
    for (const { order, filledW } of fills) {
      const { mtu, sign } = this.placed.get(order)!;
      soldW[mtu]! += sign * filledW;
    }
    return soldW;
  }

  close(): Promise<void> {
    return this.seat.close();
  }
}
