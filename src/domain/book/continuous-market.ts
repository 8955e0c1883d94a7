import { BUY, type ClearingInput, faultOfOrder, type OrderColumns, SELL } from '../clearing/clearing-problem.js';
import type { EpochSeconds } from '../market-time.js';
import type { BranchLimits, Network } from '../network.js';
import type { PowerW } from '../quantity.js';
import { assertInvariant, rejected } from '../rejection.js';
import type { CancelReason, ContinuousEvent, ContinuousOrder } from './continuous-order.js';
import { ExpiryQueue } from './expiry-queue.js';
import { NONE } from './order-slots.js';
import { ResidualNetwork } from './residual-network.js';
import { type BookBounds, RestingOrders } from './resting-orders.js';

/** What an incoming order meets before it rests. */
interface Encounter {
  readonly slots: number[];
  readonly watts: number[];
  restW: PowerW;
  /** The next order it would trade with belongs to its own participant. */
  meetsItself: boolean;
}

/**
 * A market in which orders trade as they come, on a network. An incoming order trades with the resting orders of the other side
 * by price, then by arrival, at their limits, as far as the path between the two nodes can carry it beside all trades so far; an
 * order behind a branch without capacity is passed over. So two resting orders that cross are kept apart by a full branch; no later
 * trade can free it for them, as docs/market-model.md shows, so that nothing has to be looked for among resting orders.
 *
 * Self-trade prevention: where the next to trade with is the participant's own, the watts that are left of the incoming order
 * are cancelled, and the resting order stays.
 *
 * Nothing is asked of a clock: `now` comes with every call, and must not go back.
 */
export class ContinuousMarket {
  private readonly resting: RestingOrders;
  private readonly residual: ResidualNetwork;
  private readonly expiries = new ExpiryQueue();
  private lastSequence = Number.NEGATIVE_INFINITY;
  private time: EpochSeconds = Number.NEGATIVE_INFINITY;
  /** The last order to which each node was out of reach: nothing that an order trades brings a node back within its reach. */
  private readonly outOfReachOf: Float64Array;

  constructor(
    private readonly network: Network,
    limits: BranchLimits,
    bounds: BookBounds,
  ) {
    this.resting = new RestingOrders(bounds);
    this.residual = new ResidualNetwork(network, limits);
    this.outOfReachOf = new Float64Array(network.nodeCount).fill(Number.NEGATIVE_INFINITY);
  }

  /** Change of each branch's flow by all trades, in watts, export positive. */
  get flowW(): Float64Array {
    return this.residual.flowW.slice();
  }

  get orderCount(): number {
    return this.resting.count;
  }

  /** Takes an order; its id is a sequence and rises from order to order. */
  submit(order: ContinuousOrder, now: EpochSeconds): ContinuousEvent[] {
    const events = this.expire(now);
    const refusal = this.refusalOf(order);
    if (refusal) {
      events.push({ kind: 'rejected', order: order.id, rejection: refusal.rejection });
      return events;
    }
    this.lastSequence = order.id;
    events.push({ kind: 'accepted', order: order.id });
    const { duration } = order;
    if (duration.kind === 'good-till' && duration.until !== undefined && duration.until <= now) {
      events.push(cancelled(order.id, order.quantityW, 'expired'));
      return events;
    }
    const encounter = this.meet(order);
    if (duration.kind === 'fill-or-kill' && encounter.restW > 0) {
      this.undo(order, encounter);
      events.push(cancelled(order.id, order.quantityW, 'fill-or-kill'));
      return events;
    }
    this.trade(order, encounter, events);
    this.keepRest(order, encounter, events);
    return events;
  }

  /** Withdraws an order, or rejects that, where it does not rest any more. */
  cancel(id: number, now: EpochSeconds): ContinuousEvent[] {
    const events = this.expire(now);
    const slot = this.resting.slotOfOrder(id);
    if (slot === undefined)
      events.push({ kind: 'rejected', order: id, rejection: rejected('order-not-live', 'order').rejection });
    else this.remove(slot, 'withdrawn', events);
    return events;
  }

  /** Cancels what has expired by `now`, earliest first. */
  expire(now: EpochSeconds): ContinuousEvent[] {
    assertInvariant(now >= this.time, 'market time does not go back');
    this.time = now;
    const events: ContinuousEvent[] = [];
    for (let due = this.expiries.takeDue(now); due !== undefined; due = this.expiries.takeDue(now)) {
      const slot = this.resting.slotOfOrder(due);
      if (slot !== undefined) this.remove(slot, 'expired', events);
    }
    return events;
  }

  /** What is left, as a round to clear at the gate: resting orders by sequence within what the trades left of the limits. */
  remainder(settings: Pick<ClearingInput, 'requests' | 'upstream' | 'pricePoint' | 'marginalAllocation'>): {
    readonly input: ClearingInput;
    readonly orderIds: readonly number[];
  } {
    const { resting, residual, network } = this;
    const slots = resting.bySequence();
    const orders: OrderColumns = {
      node: Int32Array.from(slots, (slot) => resting.node[slot]!),
      side: Uint8Array.from(slots, (slot) => resting.sideOf(slot)),
      quantityW: Int32Array.from(slots, (slot) => resting.quantityOf(slot)),
      limitTicks: Int32Array.from(slots, (slot) => resting.limitOf(slot)),
    };
    return {
      input: { ...settings, network, limits: residual.limitsLeft(), orders },
      orderIds: slots.map((slot) => resting.id[slot]!),
    };
  }

  private refusalOf(order: ContinuousOrder) {
    if (order.id <= this.lastSequence) return rejected('duplicate-id', 'order.id', 'sequences rise');
    const fault = faultOfOrder(order, this.network.nodeCount, 'order');
    if (fault) return fault;
    if (!this.resting.takesLimit(order.limitTicks)) return rejected('price-out-of-bounds', 'order.limit');
    return this.resting.isFull ? rejected('too-many-orders', 'order') : undefined;
  }

  /** Finds whom an order trades with, and sends the watts; quantities are not touched yet. */
  private meet({ id, node, side, participant, limitTicks, quantityW }: ContinuousOrder): Encounter {
    const { resting, residual, outOfReachOf } = this;
    const encounter: Encounter = { slots: [], watts: [], restW: quantityW, meetsItself: false };
    const opposite = side === SELL ? BUY : SELL;
    for (
      let slot = resting.firstOf(opposite, limitTicks);
      slot !== NONE && encounter.restW > 0;
      slot = resting.nextOf(slot, limitTicks)
    ) {
      const other = resting.node[slot]!;
      if (outOfReachOf[other] === id) continue;
      const [from, to] = side === SELL ? [node, other] : [other, node];
      const watts = Math.min(encounter.restW, resting.quantityOf(slot), residual.capacityW(from, to));
      if (watts === 0) {
        outOfReachOf[other] = id;
        continue;
      }
      if (resting.participant[slot] === participant) {
        encounter.meetsItself = true;
        break;
      }
      residual.send(from, to, watts);
      encounter.slots.push(slot);
      encounter.watts.push(watts);
      encounter.restW -= watts;
    }
    return encounter;
  }

  private undo({ node, side }: ContinuousOrder, { slots, watts }: Encounter): void {
    for (const [index, slot] of slots.entries()) {
      const other = this.resting.node[slot]!;
      const [from, to] = side === SELL ? [node, other] : [other, node];
      this.residual.send(from, to, -watts[index]!);
    }
  }

  private trade({ id, side }: ContinuousOrder, { slots, watts }: Encounter, events: ContinuousEvent[]): void {
    const { resting } = this;
    for (const [index, slot] of slots.entries()) {
      const other = resting.id[slot]!;
      const [sell, buy] = side === SELL ? [id, other] : [other, id];
      events.push({ kind: 'traded', sell, buy, watts: watts[index]!, priceTicks: resting.limitOf(slot) });
      resting.reduce(slot, watts[index]!);
    }
  }

  private keepRest(order: ContinuousOrder, { restW, meetsItself }: Encounter, events: ContinuousEvent[]): void {
    if (restW === 0) return;
    const { duration, id } = order;
    if (meetsItself) events.push(cancelled(id, restW, 'self-trade'));
    else if (duration.kind !== 'good-till') events.push(cancelled(id, restW, 'immediate-or-cancel'));
    else {
      this.resting.rest(order, restW);
      if (duration.until !== undefined) this.expiries.add(id, duration.until);
    }
  }

  private remove(slot: number, reason: CancelReason, events: ContinuousEvent[]): void {
    const watts = this.resting.quantityOf(slot);
    events.push(cancelled(this.resting.id[slot]!, watts, reason));
    this.resting.reduce(slot, watts);
  }
}

function cancelled(order: number, watts: PowerW, reason: CancelReason): ContinuousEvent {
  return { kind: 'cancelled', order, watts, reason };
}
