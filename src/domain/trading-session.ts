import { applyEvent } from './apply-event.js';
import { ResidualNetwork } from './book/residual-network.js';
import { tradedFlowW } from './continuous-round.js';
import type { MarketEvent, MarketNetwork, OrderSubmitted } from './events.js';
import type { MarketRules } from './market-rules.js';
import { MarketState } from './market-state.js';
import type { EpochSeconds } from './market-time.js';
import { clearingSide, type Order } from './order.js';
import type { PriceTicks } from './quantity.js';
import { type OpenRound, type RoundOrder, type Trade, waitingW } from './round.js';
import { networkOfRound } from './round-network.js';

/** An event of a round with its place in the journal and its market time. */
export interface SessionEvent {
  readonly sequence: number;
  readonly at: EpochSeconds;
  readonly event: MarketEvent;
}

/** The other side of a trade of an explained order. */
export interface Counterpart {
  readonly at: EpochSeconds;
  readonly order: RoundOrder;
  /** Whether it came while the explained order rested. Then the trade was at the limit of the explained order. */
  readonly isIncoming: boolean;
  /** Its limit when they traded, in the frame of the clearing, where a `down` offer buys at the negated limit. */
  readonly limitTicks: PriceTicks;
}

/** What kept the rest of an order from trading when it was in the market for the last time. */
export interface UntradedRest {
  readonly at: EpochSeconds;
  /**
   * - `no-crossing-price`: nobody on the other side who was left had a limit that met its own;
   * - `full-branch`: those whose limits met its own were behind branches without capacity;
   * - `own-order`: it came to an order of its own participant that met its limit, and goes no further than that;
   * - `too-little`: what met its limit within reach was less than all of it, and it trades all or nothing.
   */
  readonly kept: 'no-crossing-price' | 'full-branch' | 'own-order' | 'too-little';
  /** Lower nodes of the branches without capacity, by name. */
  readonly fullBranches: readonly string[];
  /** Best limit of the other side, within reach or not, in the frame of the clearing; undefined where nobody was there. */
  readonly bestTicks: PriceTicks | undefined;
}

/** The trading of one round before its gate, from its opening on, played again. */
export class TradingSession {
  private readonly eventAt: ReadonlyMap<number, SessionEvent>;

  constructor(
    private readonly rules: MarketRules,
    private readonly network: MarketNetwork,
    private readonly round: number,
    /** In sequence; the first opens the round. */
    private readonly events: readonly SessionEvent[],
  ) {
    this.eventAt = new Map(events.map((each) => [each.sequence, each]));
  }

  /** Who an order traded with in one of its trades. */
  counterpart(
    { sequence, sellOrder, buyOrder, price }: Trade,
    of: number,
    orders: ReadonlyMap<number, RoundOrder>,
  ): Counterpart {
    const order = orders.get(sellOrder === of ? buyOrder : sellOrder)!;
    const { at, event } = this.eventAt.get(sequence)!;
    const isIncoming = event.type === 'order-amended' ? event.order === order.sequence : sequence === order.sequence;
    if (!isIncoming) return { at, order, isIncoming, limitTicks: price };
    const limit = event.type === 'order-amended' ? event.limit : (event as OrderSubmitted).terms.limit;
    return { at, order, isIncoming, limitTicks: clearingSide({ side: order.side, limit }).limit };
  }

  /** Why what had not traded of an order did not; undefined where all of it did, or its participant cancelled the rest. */
  untradedRest(order: RoundOrder): UntradedRest | undefined {
    const last = this.lastMoment(order);
    if (last === undefined) return undefined;
    const open = this.playedThrough(last.sequence);
    return untradedAmong(open, networkOfRound(this.network, open.flows, 0), order, last.at);
  }

  /** When the order was in the market for the last time: after which event, at what time. */
  private lastMoment(order: RoundOrder): Pick<SessionEvent, 'sequence' | 'at'> | undefined {
    const before = ({ sequence, at }: SessionEvent) => ({ sequence: sequence - 1, at });
    if (!order.cancelled) return waitingW(order) > 0 ? before(this.events.at(-1)!) : undefined;
    if (order.reason === undefined) return undefined;
    const left = this.eventAt.get(order.changedAt)!;
    // An order that left as it arrived had traded what it could by then, but for one that trades all or nothing.
    return left.event.type === 'order-cancelled' || order.reason === 'fill-or-kill' ? before(left) : left;
  }

  private playedThrough(sequence: number): OpenRound {
    const state = new MarketState(this.rules, '', this.network, '');
    for (const each of this.events) {
      if (each.sequence > sequence) break;
      this.admit(state, each.event);
      applyEvent(state, each.event, each.sequence);
    }
    return state.rounds.get(this.round) as OpenRound;
  }

  /** The book tells participants apart by number, whatever their numbers are. */
  private admit({ participants }: MarketState, event: MarketEvent): void {
    if (!('participant' in event) || typeof event.participant !== 'string') return;
    const id = event.participant;
    if (participants.has(id)) return;
    participants.set(id, { id, number: participants.size + 1, role: 'prosumer', account: '' });
  }
}

function untradedAmong(
  open: OpenRound,
  network: ReturnType<typeof networkOfRound>,
  order: RoundOrder,
  at: EpochSeconds,
): UntradedRest {
  const { lowestChangeW, highestChangeW } = open.tradingLimits!;
  const limits = { lowestChangeW: Int32Array.from(lowestChangeW), highestChangeW: Int32Array.from(highestChangeW) };
  const residual = new ResidualNetwork(network, limits);
  residual.flowW.set(tradedFlowW(open, network));
  const full = new Set<number>();
  let bestTicks: PriceTicks | undefined;
  let meetsItself = false;
  let meetsOthers = false;
  for (const other of open.orders.values()) {
    const hasExpired = (other.validUntil ?? Number.POSITIVE_INFINITY) <= at;
    if (waitingW(other) === 0 || hasExpired || !isOpposite(order, other)) continue;
    const { limit } = clearingSide(other);
    bestTicks = bestTicks === undefined ? limit : better(order, bestTicks, limit);
    if (!crosses(order, limit)) continue;
    const [from, to] = clearingSide(order).sell ? [order.node, other.node] : [other.node, order.node];
    const inTheWay = residual.fullBranches(network.numberOf(from)!, network.numberOf(to)!);
    for (const node of inTheWay) full.add(node);
    if (inTheWay.length > 0) continue;
    if (other.participant === order.participant) meetsItself = true;
    else meetsOthers = true;
  }
  const notNow = full.size > 0 ? 'full-branch' : 'no-crossing-price';
  const kept = meetsItself ? 'own-order' : meetsOthers ? 'too-little' : notNow;
  const fullBranches = [...full].sort((a, b) => a - b).map((node) => network.names[node]!);
  return { at, kept, fullBranches, bestTicks };
}

function isOpposite(order: Order, other: Order): boolean {
  return clearingSide(order).sell !== clearingSide(other).sell;
}

function crosses(order: Order, otherTicks: PriceTicks): boolean {
  const { sell, limit } = clearingSide(order);
  return sell ? otherTicks >= limit : otherTicks <= limit;
}

/** The better of two limits of the other side: a seller looks for the highest. */
function better(order: Order, a: PriceTicks, b: PriceTicks): PriceTicks {
  return clearingSide(order).sell ? Math.max(a, b) : Math.min(a, b);
}
