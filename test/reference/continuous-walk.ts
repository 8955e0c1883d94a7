import type { CancelReason, ContinuousEvent, ContinuousOrder } from '../../src/domain/book/continuous-order.js';
import { SELL } from '../../src/domain/clearing/clearing-problem.js';
import type { BranchLimits, Network } from '../../src/domain/network.js';
import { rejected } from '../../src/domain/rejection.js';

type Resting = ContinuousOrder & { restW: number };

/**
 * Continuous trading as the rules tell it, slow and literal: orders are objects, the book is sorted anew at every step, and flows are
 * summed from all trades whenever they are asked for. Knows valid orders only.
 */
export class ContinuousWalk {
  private resting: Resting[] = [];
  private readonly trades: { readonly from: number; readonly to: number; readonly watts: number }[] = [];

  constructor(
    private readonly network: Network,
    private readonly limits: BranchLimits,
  ) {}

  submit(order: ContinuousOrder, now: number): ContinuousEvent[] {
    const events = [...this.expire(now), { kind: 'accepted', order: order.id } as const];
    const { duration } = order;
    if (duration.kind === 'good-till' && (duration.until ?? Number.POSITIVE_INFINITY) <= now)
      return [...events, cancelled(order.id, order.quantityW, 'expired')];
    const tradesBefore = this.trades.length;
    const incoming: Resting = { ...order, restW: order.quantityW };
    const matched: { readonly other: Resting; readonly watts: number }[] = [];
    let meetsItself = false;
    for (const other of this.sorted(order.side === SELL ? 1 : 0)) {
      if (order.side === SELL ? other.limitTicks < order.limitTicks : other.limitTicks > order.limitTicks) continue;
      const [sell, buy] = order.side === SELL ? [incoming, other] : [other, incoming];
      const watts = Math.min(incoming.restW, other.restW, this.capacityW(sell.node, buy.node));
      if (watts <= 0) continue;
      if (other.participant === order.participant) {
        meetsItself = true;
        break;
      }
      this.trades.push({ from: sell.node, to: buy.node, watts });
      matched.push({ other, watts });
      incoming.restW -= watts;
    }
    if (duration.kind === 'fill-or-kill' && incoming.restW > 0) {
      this.trades.length = tradesBefore;
      return [...events, cancelled(order.id, order.quantityW, 'fill-or-kill')];
    }
    for (const { other, watts } of matched) {
      const [sell, buy] = order.side === SELL ? [order.id, other.id] : [other.id, order.id];
      events.push({ kind: 'traded', sell, buy, watts, priceTicks: other.limitTicks });
      other.restW -= watts;
    }
    if (incoming.restW > 0) {
      if (meetsItself) events.push(cancelled(order.id, incoming.restW, 'self-trade'));
      else if (duration.kind !== 'good-till') events.push(cancelled(order.id, incoming.restW, 'immediate-or-cancel'));
      else this.resting.push(incoming);
    }
    this.forgetFilled();
    return events;
  }

  cancel(id: number, now: number): ContinuousEvent[] {
    const events = this.expire(now);
    const order = this.resting.find((resting) => resting.id === id);
    if (!order)
      return [...events, { kind: 'rejected', order: id, rejection: rejected('order-not-live', 'order').rejection }];
    events.push(cancelled(id, order.restW, 'withdrawn'));
    order.restW = 0;
    this.forgetFilled();
    return events;
  }

  flowW(node: number): number {
    return this.trades.reduce(
      (flow, { from, to, watts }) => flow + watts * (Number(this.isBelow(from, node)) - Number(this.isBelow(to, node))),
      0,
    );
  }

  capacityW(from: number, to: number): number {
    let capacity = Number.POSITIVE_INFINITY;
    for (let node = 1; node < this.network.nodeCount; node++) {
      const [fromBelow, toBelow] = [this.isBelow(from, node), this.isBelow(to, node)];
      if (fromBelow && !toBelow) capacity = Math.min(capacity, this.limits.highestChangeW[node]! - this.flowW(node));
      if (toBelow && !fromBelow) capacity = Math.min(capacity, this.flowW(node) - this.limits.lowestChangeW[node]!);
    }
    return Math.max(capacity, 0);
  }

  /** Resting orders of a side by price, then by arrival. */
  sorted(side: number): Resting[] {
    const sign = side === SELL ? 1 : -1;
    return this.resting
      .filter((order) => order.side === side && order.restW > 0)
      .sort((a, b) => sign * (a.limitTicks - b.limitTicks) || a.id - b.id);
  }

  private expire(now: number): ContinuousEvent[] {
    const until = ({ duration }: Resting) =>
      duration.kind === 'good-till' ? (duration.until ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
    const due = this.resting.filter((order) => until(order) <= now);
    due.sort((a, b) => until(a) - until(b) || a.id - b.id);
    const events = due.map(({ id, restW }) => cancelled(id, restW, 'expired'));
    this.resting = this.resting.filter((order) => !due.includes(order));
    return events;
  }

  private forgetFilled(): void {
    this.resting = this.resting.filter(({ restW }) => restW > 0);
  }

  private isBelow(node: number, branch: number): boolean {
    for (let at = node; at >= 0; at = this.network.parent[at]!) if (at === branch) return true;
    return false;
  }
}

function cancelled(order: number, watts: number, reason: CancelReason): ContinuousEvent {
  return { kind: 'cancelled', order, watts, reason };
}
