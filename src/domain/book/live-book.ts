import { pointWithin } from '../clearing/certificate.js';
import { BUY, type PricePoint, SELL, type Upstream } from '../clearing/clearing-problem.js';
import type { PowerW, PriceTicks } from '../quantity.js';
import { NONE, OrderSlots } from './order-slots.js';
import { TickSums, tickAtPower } from './tick-sums.js';

/** Widest range of limits; wider books are cleared by selection. */
export const TICK_COUNT_BOUND = 2 ** 22;

export interface LiveBookShape {
  readonly lowestTicks: PriceTicks;
  readonly highestTicks: PriceTicks;
  /** Most orders that rest at a time. */
  readonly capacity: number;
  readonly upstream: Upstream;
  readonly pricePoint: PricePoint;
}

/** What the book would clear to now. */
export interface Indication {
  readonly priceTicks: PriceTicks;
  /** Watts sold, to buyers of the book or upstream. */
  readonly soldW: PowerW;
  readonly boughtW: PowerW;
}

/** Behind `withinW` watts of one tick and side in the walk over the merit order. */
interface Stop {
  readonly tick: number;
  readonly side: typeof SELL | typeof BUY;
  readonly withinW: number;
}

/**
 * The book of a market of one node while its gate is open: orders come and go, and at any time price and volume of its clearing can
 * be read without freezing it. They are those that {@link clear} finds for the same orders in the same sequence.
 */
export class LiveBook {
  private readonly lowest: number;
  private readonly sides: readonly [TickSums, TickSums];
  /** Queue `2 x tick + side`. */
  private readonly slots: OrderSlots;

  constructor(private readonly shape: LiveBookShape) {
    this.lowest = shape.lowestTicks;
    const tickCount = shape.highestTicks - shape.lowestTicks + 1;
    this.sides = [new TickSums(tickCount), new TickSums(tickCount)];
    this.slots = new OrderSlots(shape.capacity, 2 * tickCount);
  }

  get orderCount(): number {
    return this.slots.count;
  }

  /**
   * Takes an order whose quantity is positive, behind all earlier ones of its limit. Returns the slot that names it until it leaves;
   * undefined where the book is full or the limit is outside its range.
   */
  insert(side: typeof SELL | typeof BUY, limitTicks: PriceTicks, quantityW: PowerW): number | undefined {
    const tick = limitTicks - this.lowest;
    if (tick < 0 || tick >= this.sides[0].tickCount) return undefined;
    const slot = this.slots.append(2 * tick + side, quantityW);
    if (slot === NONE) return undefined;
    this.sides[side].add(tick, quantityW);
    return slot;
  }

  /** False where no order is in the slot. */
  cancel(slot: number): boolean {
    const { slots } = this;
    if (!slots.isLive(slot)) return false;
    const queue = slots.queue[slot]!;
    this.sides[(queue & 1) as 0 | 1].add(queue >> 1, -slots.quantityW[slot]!);
    slots.remove(slot);
    return true;
  }

  /** Price and volume of the clearing as the book stands. */
  indication(): Indication {
    const [sells, buys] = this.sides;
    const stop = this.stop();
    const soldW = sells.beforeW(stop.tick) + (stop.side === SELL ? stop.withinW : (sells.fine[stop.tick] ?? 0));
    const boughtW = buys.totalW - buys.beforeW(stop.tick) - (stop.side === BUY ? stop.withinW : 0);
    return { priceTicks: this.priceAt(stop, soldW - boughtW), soldW, boughtW };
  }

  /** Watts that the order in the slot would be filled with now; undefined where there is none. */
  indicativeFillW(slot: number): PowerW | undefined {
    const { slots } = this;
    if (!slots.isLive(slot)) return undefined;
    const queue = slots.queue[slot]!;
    const quantity = slots.quantityW[slot]!;
    const side = queue & 1;
    const stop = this.stop();
    const behind = side === SELL ? (queue >> 1) - stop.tick : stop.tick - (queue >> 1);
    if (behind !== 0) return behind < 0 ? quantity : 0;
    if (side !== stop.side) return quantity;
    const marginalW = side === SELL ? stop.withinW : this.sides[BUY].fine[stop.tick]! - stop.withinW;
    return Math.min(Math.max(marginalW - this.aheadW(slot), 0), quantity);
  }

  /** Watts of the earlier orders with the same limit and side. */
  private aheadW(slot: number): number {
    const { slots } = this;
    let watts = 0;
    for (let ahead = slots.first(slots.queue[slot]!); ahead !== slot; ahead = slots.next[ahead]!)
      watts += slots.quantityW[ahead]!;
    return watts;
  }

  private stop(): Stop {
    const [sells, buys] = this.sides;
    const { upstream } = this.shape;
    if (upstream.kind === 'priced')
      for (const [priceTicks, reached] of [
        [upstream.buyTicks, (exportW: number) => exportW >= 0],
        [upstream.sellTicks, (exportW: number) => exportW <= 0],
      ] as const) {
        const tick = priceTicks - this.lowest;
        if (reached(sells.beforeW(tick + 1) + buys.beforeW(tick) - buys.totalW)) return this.behindSells(tick);
      }
    const { tick, beforeW } = tickAtPower(sells, buys, buys.totalW);
    if (tick === sells.tickCount) return { tick, side: SELL, withinW: 0 };
    const within = buys.totalW - beforeW;
    const sellW = sells.fine[tick]!;
    return within < sellW ? { tick, side: SELL, withinW: within } : { tick, side: BUY, withinW: within - sellW };
  }

  /** Prices beyond the range stop at its ends. */
  private behindSells(tick: number): Stop {
    if (tick < 0) return { tick: 0, side: SELL, withinW: 0 };
    const { tickCount } = this.sides[0];
    return tick < tickCount ? { tick, side: BUY, withinW: 0 } : { tick: tickCount, side: SELL, withinW: 0 };
  }

  /** Between the last order that was walked over and the first that was not; where one is divided, at its limit. */
  private priceAt(stop: Stop, exportW: number): PriceTicks {
    const [sells, buys] = this.sides;
    const { tick, side, withinW } = stop;
    const isDivided = withinW > 0;
    const walkedOver = Math.max(
      sells.lastFrom(side === BUY || isDivided ? tick : tick - 1),
      buys.lastFrom(side === BUY && isDivided ? tick : tick - 1),
    );
    const ahead = Math.min(sells.firstFrom(side === SELL ? tick : tick + 1), buys.firstFrom(tick));
    let atLeast = walkedOver < 0 ? Number.NEGATIVE_INFINITY : this.lowest + walkedOver;
    let atMost = ahead >= sells.tickCount ? Number.POSITIVE_INFINITY : this.lowest + ahead;
    const { upstream } = this.shape;
    if (upstream.kind === 'priced') {
      atLeast = Math.max(atLeast, exportW < 0 ? upstream.sellTicks : upstream.buyTicks);
      atMost = Math.min(atMost, exportW > 0 ? upstream.buyTicks : upstream.sellTicks);
    }
    return pointWithin(atLeast, atMost, this.shape.pricePoint);
  }
}
