import { ContinuousMarket } from './book/continuous-market.js';
import type { ContinuousOrder, Duration } from './book/continuous-order.js';
import { BUY, SELL } from './clearing/clearing-problem.js';
import type { Execution } from './execution.js';
import type { OrderBounds } from './market-rules.js';
import type { EpochSeconds } from './market-time.js';
import type { BranchLimits, Network } from './network.js';
import { clearingSide, type OrderTerms } from './order.js';
import type { PowerW } from './quantity.js';
import { type RoundOrder, type TradingLimits, waitingW } from './round.js';

/** Widest range of limits of a market that trades continuously, in ticks: its book has a queue per tick and side. */
export const CONTINUOUS_TICK_BOUND = 2 ** 20;

/** Lowest and highest limit of a market in the frame of the clearing, where a `down` offer buys at the negated limit. */
export function limitRange({ minLimit, maxLimit }: OrderBounds): { lowestTicks: number; highestTicks: number } {
  return { lowestTicks: Math.min(minLimit, -maxLimit), highestTicks: Math.max(maxLimit, -minLimit) };
}

/**
 * Where the orders of an open round trade as they come: its book, by names of the market. It follows from the round's events, so it is
 * neither journaled nor part of any digest.
 */
export class TradingFloor {
  private readonly book: ContinuousMarket;
  /** Orders that were amended, by the sequence that gave them their place in the book. */
  private readonly amended = new Map<number, number>();

  constructor(
    bounds: OrderBounds,
    private readonly network: Network,
    limits: TradingLimits,
  ) {
    const capacity = bounds.maxOrdersPerRound;
    this.book = new ContinuousMarket(network, branchLimits(limits), { ...limitRange(bounds), capacity });
  }

  /** What would come of an order that arrives now; undefined where all of it would come to rest. Changes nothing. */
  executionOf(order: RoundOrder, participant: number, now: EpochSeconds): Execution | undefined {
    const { trades, restW, cancelled } = this.book.match(this.incoming(order, participant), now);
    if (trades.length === 0 && cancelled === undefined) return undefined;
    return {
      trades: trades.map(({ order: place, watts, priceTicks }) => ({
        counterOrder: this.amended.get(place) ?? place,
        tradedW: watts,
        price: priceTicks,
      })),
      ...(cancelled === undefined ? {} : { cancelledW: restW, reason: cancelled }),
    };
  }

  /** Takes an order as it arrives, with what was decided to come of it. `orders` are those of the round. */
  take(
    order: RoundOrder,
    participant: number,
    { trades, cancelledW, reason }: Execution,
    orders: ReadonlyMap<number, RoundOrder>,
  ): void {
    const tradedW = trades.reduce((sum, trade) => sum + trade.tradedW, 0);
    const incoming = this.incoming(order, participant);
    this.book.take(incoming, {
      trades: trades.map(({ counterOrder, tradedW: watts, price }) => {
        return { order: orders.get(counterOrder)!.priority, watts, priceTicks: price };
      }),
      restW: cancelledW ?? incoming.quantityW - tradedW,
      cancelled: reason,
    });
    if (order.priority !== order.sequence) this.amended.set(order.priority, order.sequence);
  }

  /** Takes watts off a resting order; without any it leaves. It keeps its place. */
  reduce({ priority }: RoundOrder, watts: PowerW): void {
    this.book.reduce(priority, watts);
  }

  limitTo(limits: TradingLimits): void {
    this.book.limitTo(branchLimits(limits));
  }

  private incoming(order: RoundOrder, participant: number): ContinuousOrder {
    const { sell, limit } = clearingSide(order);
    return {
      id: order.priority,
      node: this.network.numberOf(order.node)!,
      side: sell ? SELL : BUY,
      quantityW: waitingW(order),
      limitTicks: limit,
      participant,
      duration: durationOf(order),
    };
  }
}

function durationOf({ timeInForce = 'good-till-gate', validUntil }: OrderTerms): Duration {
  if (timeInForce === 'immediate-or-cancel' || timeInForce === 'fill-or-kill') return { kind: timeInForce };
  return validUntil === undefined ? { kind: 'good-till' } : { kind: 'good-till', until: validUntil };
}

function branchLimits({ lowestChangeW, highestChangeW }: TradingLimits): BranchLimits {
  return { lowestChangeW: Int32Array.from(lowestChangeW), highestChangeW: Int32Array.from(highestChangeW) };
}
