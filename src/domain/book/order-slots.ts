import { assertInvariant } from '../rejection.js';

/** No slot: the end of a queue, or of the free slots. */
export const NONE = -1;

/**
 * Orders in typed arrays, in queues by arrival. An order lives in a slot; slots of orders that left are used again, the last one
 * first. No object is made for an order.
 */
export class OrderSlots {
  /** Queue in which the order waits; {@link NONE} where the slot is free. */
  readonly queue: Int32Array;
  readonly quantityW: Int32Array;
  readonly next: Int32Array;
  private readonly previous: Int32Array;
  private readonly head: Int32Array;
  private readonly tail: Int32Array;
  private firstFree = 0;
  /** Orders in all queues. */
  count = 0;

  constructor(
    readonly capacity: number,
    queueCount: number,
  ) {
    this.queue = new Int32Array(capacity).fill(NONE);
    this.quantityW = new Int32Array(capacity);
    this.previous = new Int32Array(capacity);
    this.next = Int32Array.from({ length: capacity }, (_, slot) => (slot + 1 < capacity ? slot + 1 : NONE));
    this.head = new Int32Array(queueCount).fill(NONE);
    this.tail = new Int32Array(queueCount).fill(NONE);
  }

  /** The earliest order of a queue, or {@link NONE}. */
  first(queue: number): number {
    return this.head[queue]!;
  }

  isLive(slot: number): boolean {
    return slot >= 0 && slot < this.capacity && this.queue[slot] !== NONE;
  }

  /** Appends an order to a queue; {@link NONE} where all slots are taken. */
  append(queue: number, quantityW: number): number {
    const slot = this.firstFree;
    if (slot === NONE) return NONE;
    this.firstFree = this.next[slot]!;
    const last = this.tail[queue]!;
    this.queue[slot] = queue;
    this.quantityW[slot] = quantityW;
    this.next[slot] = NONE;
    this.previous[slot] = last;
    if (last === NONE) this.head[queue] = slot;
    else this.next[last] = slot;
    this.tail[queue] = slot;
    this.count++;
    return slot;
  }

  remove(slot: number): void {
    assertInvariant(this.isLive(slot), 'an order that is removed is in the book');
    const queue = this.queue[slot]!;
    const before = this.previous[slot]!;
    const after = this.next[slot]!;
    if (before === NONE) this.head[queue] = after;
    else this.next[before] = after;
    if (after === NONE) this.tail[queue] = before;
    else this.previous[after] = before;
    this.queue[slot] = NONE;
    this.next[slot] = this.firstFree;
    this.firstFree = slot;
    this.count--;
  }
}
