import type { MissingBaseline } from './baselines-frozen.js';
import type { Block } from './block.js';
import type { CancelReason } from './book/continuous-order.js';
import type { ClearingOutcome, ExpectedFlow } from './events.js';
import type { MarketRules } from './market-rules.js';
import type { EpochSeconds, RoundTimes } from './market-time.js';
import type { Order, OrderSide } from './order.js';
import type { OrderAuthorisation } from './order-authorisation.js';
import type { PowerW, PriceTicks } from './quantity.js';
import type { FlexibilityRequest } from './request.js';

/**
 * A round is in exactly one phase, and only a later phase has what the earlier one produced: orders can be taken only while it is
 * open, and it can be cleared only once its book is committed.
 */
export type Round = OpenRound | ClosedRound | CommittedRound | ClearedRound | PostedRound;

export interface RoundBook {
  readonly number: number;
  readonly times: RoundTimes;
  /** Live and dead orders by their sequence, in admission order. */
  readonly orders: Map<number, RoundOrder>;
  /** How many limit orders all orders are, dead ones included: a curve is as many as it has steps. Blocks count for themselves. */
  readonly size: BookSize;
  /** Live flexibility offers by `mtuKey` of each metering point that has any. */
  readonly offersAtPoint: Map<string, PointOffers>;
  /** Live and dead blocks by their sequence. */
  readonly blocks: Map<number, RoundBlock>;
  readonly requests: Map<number, RoundRequest>;
  /** What became of the orders that were forced in on the chain, by their number there: the sequence of the order, or refused. */
  readonly forced: Map<number, number | 'refused'>;
  /** Frozen at gate closure; power by `mtuKey` of the nominated metering points, feed-in positive. */
  readonly nominations: Map<string, number>;
  /** Why metering points have no baseline, by `mtuKey`, where the rules compute them; set when they are frozen. */
  readonly missingBaselines?: ReadonlyMap<string, MissingBaseline>;
  /** By `mtuKey` of the branch. */
  readonly flows: Map<string, ExpectedFlow>;
  /** What orders have traded as they came, by sequence; empty where they wait for the auction. */
  readonly trades: Trade[];
  /** In markets that trade continuously: what trades may use of each branch, whatever was published since; see docs/market-model.md. */
  readonly tradingLimits?: TradingLimits;
}

/** A sale to an order that rested, or a purchase from one, at its limit. */
export interface Trade {
  /** Of the event that made it. */
  readonly sequence: number;
  readonly sellOrder: number;
  readonly buyOrder: number;
  readonly tradedW: PowerW;
  readonly price: PriceTicks;
}

/** Change of each branch's flow that trades may come to, by number of the node, export positive. */
export interface TradingLimits {
  readonly lowestChangeW: readonly number[];
  readonly highestChangeW: readonly number[];
}

export interface BookSize {
  orders: number;
  readonly byParticipant: Map<string, number>;
  readonly blocksByParticipant: Map<string, number>;
}

/** The live offers of one metering point together: in which direction, how many, how many awards they can have, how much. */
export interface PointOffers {
  readonly side: OrderSide;
  readonly orders: number;
  readonly mostAwards: number;
  readonly powerW: PowerW;
}

export interface RoundOrder extends Order {
  /** Watts of its quantity that have traded before the gate. */
  readonly tradedW: PowerW;
  /** Whether what has not traded has left the market. */
  readonly cancelled: boolean;
  /** Why, where its participant did not ask for it. */
  readonly reason?: CancelReason;
  /** Sequence of the event that last changed it. */
  readonly changedAt: number;
  /** Its number among those that were forced in on the chain, where it was: it stands, whatever its participant says later. */
  readonly forced?: number;
  /** Where the rules demand signed orders, and it was not forced in. */
  readonly authorisation?: OrderAuthorisation;
}

export interface RoundBlock extends Block {
  readonly cancelled: boolean;
  readonly changedAt: number;
}

export interface RoundRequest extends FlexibilityRequest {
  readonly withdrawn: boolean;
  readonly changedAt: number;
}

export interface OpenRound extends RoundBook {
  readonly phase: 'open';
}

export interface ClosedRound extends RoundBook {
  readonly phase: 'closed';
}

export interface CommittedRound extends RoundBook {
  readonly phase: 'committed';
  readonly bookRoot: string;
}

export interface ClearedRound extends RoundBook {
  readonly phase: 'cleared';
  readonly bookRoot: string;
  readonly outcome: ClearingOutcome;
  readonly resultHash: string;
}

export interface PostedRound extends Omit<ClearedRound, 'phase'> {
  readonly phase: 'posted';
}

/** A round whose book can still be added to: by anybody while it is open, then by what the chain holds the market to. */
export type UncommittedRound = OpenRound | ClosedRound;

export type DecidedRound = ClearedRound | PostedRound;

export function isDecided(round: Round): round is DecidedRound {
  return round.phase === 'cleared' || round.phase === 'posted';
}

/** The market time until which orders of a round are taken, and from which on they are: a sealed one is revealed after the gate. */
export function revealWindow(
  { times }: RoundBook,
  { sealedBids }: Pick<MarketRules, 'sealedBids'>,
): { readonly from: EpochSeconds; readonly until: EpochSeconds } | undefined {
  if (sealedBids === undefined) return undefined;
  return { from: times.gateClosesAt, until: times.gateClosesAt + sealedBids.revealSeconds };
}

/** Watts of an order that wait for a counterpart. */
export function waitingW({ cancelled, quantityW, tradedW }: RoundOrder): PowerW {
  return cancelled ? 0 : quantityW - tradedW;
}

/** Orders that wait for a counterpart, by time priority. */
export function liveOrders(round: Round): RoundOrder[] {
  return [...round.orders.values()].filter((order) => waitingW(order) > 0).sort((a, b) => a.priority - b.priority);
}

export function liveBlocks(round: Round): RoundBlock[] {
  return [...round.blocks.values()].filter((block) => !block.cancelled);
}

/** How many orders count, blocks included. */
export function liveOrderCount(round: Round): number {
  return liveOrders(round).length + liveBlocks(round).length;
}

export function liveRequests(round: Round): RoundRequest[] {
  return [...round.requests.values()].filter((request) => !request.withdrawn);
}
