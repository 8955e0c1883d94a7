import type { EpochSeconds } from '../market-time.js';

/** Orders by the moment at which they expire, then by their sequence: a binary heap. Orders that left before stay until their moment. */
export class ExpiryQueue {
  private readonly until: EpochSeconds[] = [];
  private readonly order: number[] = [];

  add(order: number, until: EpochSeconds): void {
    let at = this.order.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!isBefore(until, order, this.until[above]!, this.order[above]!)) break;
      this.put(at, this.until[above]!, this.order[above]!);
      at = above;
    }
    this.put(at, until, order);
  }

  /** Takes out the first order whose moment has come; undefined if there is none. */
  takeDue(now: EpochSeconds): number | undefined {
    const first = this.order[0];
    if (first === undefined || this.until[0]! > now) return undefined;
    const until = this.until.pop()!;
    const order = this.order.pop()!;
    if (this.order.length > 0) this.sink(until, order);
    return first;
  }

  private sink(until: EpochSeconds, order: number): void {
    const count = this.order.length;
    let at = 0;
    for (let child = 1; child < count; child = 2 * at + 1) {
      const other = child + 1;
      if (other < count && isBefore(this.until[other]!, this.order[other]!, this.until[child]!, this.order[child]!))
        child = other;
      if (!isBefore(this.until[child]!, this.order[child]!, until, order)) break;
      this.put(at, this.until[child]!, this.order[child]!);
      at = child;
    }
    this.put(at, until, order);
  }

  private put(at: number, until: EpochSeconds, order: number): void {
    this.until[at] = until;
    this.order[at] = order;
  }
}

function isBefore(until: EpochSeconds, order: number, otherUntil: EpochSeconds, otherOrder: number): boolean {
  return until < otherUntil || (until === otherUntil && order < otherOrder);
}
