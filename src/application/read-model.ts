import type { Block } from '../domain/block.js';
import type { CancelReason } from '../domain/book/continuous-order.js';
import type { AwardRecord, BlockOutcome, JournaledRecord, Reading, RequestRelief } from '../domain/events.js';
import type { PeriodPhase } from '../domain/market-state.js';
import type { EpochSeconds } from '../domain/market-time.js';
import type { Order } from '../domain/order.js';
import type { PowerW } from '../domain/quantity.js';
import type { FlexibilityRequest } from '../domain/request.js';

export interface RoundView {
  readonly round: number;
  readonly phase: 'open' | 'closed' | 'committed' | 'cleared' | 'posted';
  readonly deliveryStart: EpochSeconds;
  readonly gateClosesAt: EpochSeconds;
  readonly orderCount: number;
  readonly requestCount: number;
  readonly bookRoot: string | null;
  readonly resultHash: string | null;
  readonly welfareTickW: string | null;
  /** Where there were blocks. */
  readonly welfareBoundTickW: string | null;
  readonly status: 'cleared' | 'limits-infeasible' | null;
}

/** A block with what became of it once its round is cleared. */
export interface BlockView extends Block {
  readonly round: number;
  readonly state: 'live' | 'cancelled';
  readonly outcome: BlockOutcome | null;
}

/** Prices and flows by market time unit of the round and node name, in the order of the network's nodes. */
export interface ResultView {
  readonly round: number;
  readonly prices: readonly NodePriceView[];
  readonly reliefs: readonly RequestRelief[];
}

export interface NodePriceView {
  readonly mtu: number;
  readonly node: string;
  readonly price: number;
  readonly flowW: number;
}

export interface OrderView extends Order {
  readonly round: number;
  readonly state: 'live' | 'traded' | 'cancelled' | 'expired';
  /** Why what had not traded left the market, where its participant did not ask for it. */
  readonly reason: CancelReason | null;
  /** Before the gate; the award is the auction's alone. */
  readonly tradedW: PowerW;
  readonly awardedW: number | null;
  /** Null without an award, and where a curve was awarded at several prices. */
  readonly price: number | null;
}

export interface AwardView extends AwardRecord {
  /** Place among all awards of the market, from 1. */
  readonly number: number;
  readonly round: number;
  /** A trade before the gate, once for each of its sides, or the auction at the gate. */
  readonly madeBy: 'trade' | 'auction';
}

export interface SettlementView extends JournaledRecord {
  /** Place among all records of the market, from 1. */
  readonly number: number;
  readonly period: number;
  readonly index: number;
  readonly state: PeriodPhase;
}

export interface Page {
  /** Greatest key already seen: round number, order sequence, award or settlement number; omit to start. */
  readonly after?: number | undefined;
  readonly limit: number;
}

/** Queries over the projections. A participant id restricts to its own; `undefined` means everybody's, for the operator. */
export interface ReadModel {
  rounds(market: string, page: Page): Promise<RoundView[]>;
  round(market: string, round: number): Promise<RoundView | undefined>;
  result(market: string, round: number): Promise<ResultView | undefined>;
  orders(
    market: string,
    of: { participant?: string | undefined; round?: number | undefined },
    page: Page,
  ): Promise<OrderView[]>;
  blocks(
    market: string,
    of: { participant?: string | undefined; round?: number | undefined },
    page: Page,
  ): Promise<BlockView[]>;
  requests(market: string, round: number): Promise<(FlexibilityRequest & { readonly withdrawn: boolean })[]>;
  awards(
    market: string,
    of: { participant?: string | undefined; round?: number | undefined },
    page: Page,
  ): Promise<AwardView[]>;
  /** The last revisions. */
  readings(market: string, of: { participant?: string | undefined; round: number }): Promise<Reading[]>;
  settlements(
    market: string,
    of: { participant?: string | undefined; period?: number | undefined },
    page: Page,
  ): Promise<SettlementView[]>;
}
