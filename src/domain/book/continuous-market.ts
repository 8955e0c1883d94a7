import { BUY, type ClearingInput, faultOfOrder, type OrderColumns, SELL } from '../clearing/clearing-problem.js';
import type { EpochSeconds } from '../market-time.js';
import type { BranchLimits, Network } from '../network.js';
import type { PowerW } from '../quantity.js';
import { assertInvariant, rejected } from '../rejection.js';
import type { CancelReason, ContinuousEvent, ContinuousOrder, Matching } from './continuous-order.js';
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
 *
 * Who decides first and does it later, as a journaled market must, asks {@link match} and says {@link take} instead of `submit`.
 */
export class ContinuousMarket {
  private readonly resting: RestingOrders;
  private readonly residual: ResidualNetwork;
  private readonly expiries = new ExpiryQueue();
  private lastSequence = Number.NEGATIVE_INFINITY;
  private time: EpochSeconds = Number.NEGATIVE_INFINITY;
  /** The last encounter to which each node was out of reach: nothing that an order trades brings a node back within its reach. */
  private readonly outOfReachIn: Float64Array;
  private encounters = 0;

  constructor(
    private readonly network: Network,
    limits: BranchLimits,
    bounds: BookBounds,
  ) {
    this.resting = new RestingOrders(bounds);
    this.residual = new ResidualNetwork(network, limits);
    this.outOfReachIn = new Float64Array(network.nodeCount);
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
    const encounter = this.meet(order, now);
    if (reasonToCancel(order, encounter) === 'fill-or-kill') {
      this.undo(order, encounter);
      events.push(cancelled(order.id, order.quantityW, 'fill-or-kill'));
      return events;
    }
    this.trade(order, encounter, events);
    this.keepRest(order, encounter, events);
    return events;
  }

  /** What would come of an order that arrives now. Orders that have expired by then are passed over; nothing is changed. */
  match(order: ContinuousOrder, now: EpochSeconds): Matching {
    const encounter = this.meet(order, now);
    this.undo(order, encounter);
    const { slots, watts, restW } = encounter;
    const cancelled = reasonToCancel(order, encounter);
    if (cancelled === 'fill-or-kill') return { trades: [], restW: order.quantityW, cancelled };
    const { resting } = this;
    const trades = slots.map((slot, index) => {
      return { order: resting.id[slot]!, watts: watts[index]!, priceTicks: resting.limitOf(slot) };
    });
    return { trades, restW, cancelled };
  }

  /** Takes an order with what a matching found for it. */
  take(order: ContinuousOrder, { trades, restW, cancelled }: Matching): void {
    const { resting, residual } = this;
    for (const { order: other, watts } of trades) {
      const slot = this.slotOf(other);
      const [from, to] = fromSellTo(order, resting.node[slot]!);
      residual.send(from, to, watts);
      resting.reduce(slot, watts);
    }
    this.lastSequence = order.id;
    if (restW > 0 && cancelled === undefined) resting.rest(order, restW);
  }

  /** Takes watts off an order that rests; without any it leaves. It keeps its place. */
  reduce(id: number, watts: PowerW): void {
    this.resting.reduce(this.slotOf(id), watts);
  }

  /** Replaces the limits for trades to come. */
  limitTo(limits: BranchLimits): void {
    this.residual.limitTo(limits);
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
  private meet({ node, side, participant, limitTicks, quantityW }: ContinuousOrder, now: EpochSeconds): Encounter {
    const { resting, residual, outOfReachIn } = this;
    const current = ++this.encounters;
    const encounter: Encounter = { slots: [], watts: [], restW: quantityW, meetsItself: false };
    const opposite = side === SELL ? BUY : SELL;
    for (
      let slot = resting.firstOf(opposite, limitTicks);
      slot !== NONE && encounter.restW > 0;
      slot = resting.nextOf(slot, limitTicks)
    ) {
      const other = resting.node[slot]!;
      if (outOfReachIn[other] === current || resting.until[slot]! <= now) continue;
      const [from, to] = fromSellTo({ side, node }, other);
      const watts = Math.min(encounter.restW, resting.quantityOf(slot), residual.capacityW(from, to));
      if (watts === 0) {
        outOfReachIn[other] = current;
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

  private undo(order: ContinuousOrder, { slots, watts }: Encounter): void {
    for (const [index, slot] of slots.entries()) {
      const [from, to] = fromSellTo(order, this.resting.node[slot]!);
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

  private keepRest(order: ContinuousOrder, encounter: Encounter, events: ContinuousEvent[]): void {
    const { restW } = encounter;
    if (restW === 0) return;
    const { duration, id } = order;
    const reason = reasonToCancel(order, encounter);
    if (reason !== undefined) {
      events.push(cancelled(id, restW, reason));
      return;
    }
    this.resting.rest(order, restW);
    if (duration.kind === 'good-till' && duration.until !== undefined) this.expiries.add(id, duration.until);
  }

  private slotOf(id: number): number {
    const slot = this.resting.slotOfOrder(id);
    assertInvariant(slot !== undefined, `order ${id} rests`);
    return slot;
  }

  private remove(slot: number, reason: CancelReason, events: ContinuousEvent[]): void {
    const watts = this.resting.quantityOf(slot);
    events.push(cancelled(this.resting.id[slot]!, watts, reason));
    this.resting.reduce(slot, watts);
  }
}

/** From which node to which the watts of a trade go. */
function fromSellTo({ side, node }: Pick<ContinuousOrder, 'side' | 'node'>, other: number): readonly [number, number] {
  return side === SELL ? [node, other] : [other, node];
}

/** Why the watts that do not trade do not rest either. */
function reasonToCancel({ duration }: ContinuousOrder, { restW, meetsItself }: Encounter): CancelReason | undefined {
  if (restW === 0) return undefined;
  if (duration.kind === 'fill-or-kill') return 'fill-or-kill';
  if (meetsItself) return 'self-trade';
  return duration.kind === 'good-till' ? undefined : 'immediate-or-cancel';
}

function cancelled(order: number, watts: PowerW, reason: CancelReason): ContinuousEvent {
  return { kind: 'cancelled', order, watts, reason };
}
