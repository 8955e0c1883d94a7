import { BUY, SELL } from '../clearing/clearing-problem.js';
import type { PriceTicks } from '../quantity.js';
import { Arrivals } from './arrivals.js';
import type { ContinuousOrder } from './continuous-order.js';
import { NONE, OrderSlots } from './order-slots.js';
import { TickSums } from './tick-sums.js';

/** The limits that a book takes, and how many orders may rest in it at a time. */
export interface BookBounds {
  readonly lowestTicks: PriceTicks;
  readonly highestTicks: PriceTicks;
  readonly capacity: number;
}

/** The orders of all nodes that wait for a counterpart, by price, then by arrival. */
export class RestingOrders {
  readonly node: Int32Array;
  readonly participant: Int32Array;
  readonly id: Float64Array;
  /** When each order expires; infinite where it does not. */
  readonly until: Float64Array;
  private readonly slots: OrderSlots;
  private readonly sides: readonly [TickSums, TickSums];
  private readonly arrivals: Arrivals;
  /** No order of the side rests at a better tick than this one; where the best one rests is looked for from here. */
  private readonly bestTick: [number, number];

  constructor(private readonly bounds: BookBounds) {
    const { lowestTicks, highestTicks, capacity } = bounds;
    const tickCount = highestTicks - lowestTicks + 1;
    this.slots = new OrderSlots(capacity, 2 * tickCount);
    this.sides = [new TickSums(tickCount), new TickSums(tickCount)];
    this.bestTick = [tickCount, -1];
    this.node = new Int32Array(capacity);
    this.participant = new Int32Array(capacity);
    this.id = new Float64Array(capacity);
    this.until = new Float64Array(capacity);
    this.arrivals = new Arrivals(capacity, (id, slot) => this.id[slot] === id && this.slots.isLive(slot));
  }

  get isFull(): boolean {
    return this.slots.count === this.slots.capacity;
  }

  get count(): number {
    return this.slots.count;
  }

  takesLimit(limitTicks: PriceTicks): boolean {
    return limitTicks >= this.bounds.lowestTicks && limitTicks <= this.bounds.highestTicks;
  }

  /** The slot of an order, or undefined. */
  slotOfOrder(id: number): number | undefined {
    return this.arrivals.slotOf(id);
  }

  sideOf(slot: number): number {
    return this.slots.queue[slot]! & 1;
  }

  limitOf(slot: number): PriceTicks {
    return this.bounds.lowestTicks + (this.slots.queue[slot]! >> 1);
  }

  quantityOf(slot: number): number {
    return this.slots.quantityW[slot]!;
  }

  /** Puts an order behind all earlier ones of its side and limit, with `quantityW` of its watts. Ids rise from order to order. */
  rest({ id, node, side, participant, limitTicks, duration }: ContinuousOrder, quantityW: number): void {
    const tick = limitTicks - this.bounds.lowestTicks;
    const slot = this.slots.append(2 * tick + side, quantityW);
    this.node[slot] = node;
    this.participant[slot] = participant;
    this.id[slot] = id;
    this.until[slot] = (duration.kind === 'good-till' ? duration.until : undefined) ?? Number.POSITIVE_INFINITY;
    this.arrivals.add(id, slot);
    this.sides[side as 0 | 1].add(tick, quantityW);
    if (side === SELL) this.bestTick[SELL] = Math.min(this.bestTick[SELL], tick);
    else this.bestTick[BUY] = Math.max(this.bestTick[BUY], tick);
  }

  /** Takes watts off an order; one without watts leaves. */
  reduce(slot: number, watts: number): void {
    const queue = this.slots.queue[slot]!;
    this.sides[(queue & 1) as 0 | 1].add(queue >> 1, -watts);
    this.slots.quantityW[slot]! -= watts;
    if (this.slots.quantityW[slot] === 0) this.slots.remove(slot);
  }

  /** The best order of a side whose limit is at least as good as `limitTicks`: the first slot of the walk, or {@link NONE}. */
  firstOf(side: number, limitTicks: PriceTicks): number {
    const tick = this.occupiedFrom(side, this.bestTick[side as 0 | 1]);
    this.bestTick[side as 0 | 1] = tick;
    return this.firstAt(side, tick, limitTicks);
  }

  /** The order after the one in `slot` by price, then arrival, no worse than `limitTicks`; or {@link NONE}. */
  nextOf(slot: number, limitTicks: PriceTicks): number {
    const next = this.slots.next[slot]!;
    if (next !== NONE) return next;
    const queue = this.slots.queue[slot]!;
    const side = queue & 1;
    return this.firstAt(side, this.occupiedFrom(side, (queue >> 1) + (side === SELL ? 1 : -1)), limitTicks);
  }

  /** All orders, by their sequence. */
  bySequence(): number[] {
    return this.arrivals.restingSlots();
  }

  /** The next tick, this one or a worse one, at which orders of the side rest; one past the last where none does. */
  private occupiedFrom(side: number, tick: number): number {
    return side === BUY ? this.sides[BUY].lastFrom(tick) : this.sides[SELL].firstFrom(tick);
  }

  private firstAt(side: number, tick: number, limitTicks: PriceTicks): number {
    const limit = limitTicks - this.bounds.lowestTicks;
    const isReached = side === BUY ? tick >= Math.max(limit, 0) : tick <= limit && tick < this.sides[0].tickCount;
    return isReached ? this.slots.first(2 * tick + side) : NONE;
  }
}
