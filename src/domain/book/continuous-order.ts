import type { OrderEntry } from '../clearing/clearing-problem.js';
import type { EpochSeconds } from '../market-time.js';
import type { PowerW, PriceTicks } from '../quantity.js';
import type { Rejection } from '../rejection.js';

/**
 * What happens to the watts that find no counterpart at once:
 * - `good-till`: they rest until a moment, from which on they are cancelled, or until the gate where none is named;
 * - `immediate-or-cancel`: they are cancelled;
 * - `fill-or-kill`: if there are any, nothing of the order trades.
 */
export type Duration =
  | { readonly kind: 'good-till'; readonly until?: EpochSeconds }
  | { readonly kind: 'immediate-or-cancel' }
  | { readonly kind: 'fill-or-kill' };

export interface ContinuousOrder extends OrderEntry {
  /** Journal sequence; names the order from then on. */
  readonly id: number;
  /** Number of its participant, not negative; nobody trades with themselves. */
  readonly participant: number;
  readonly duration: Duration;
}

export type CancelReason = 'withdrawn' | 'expired' | 'immediate-or-cancel' | 'fill-or-kill' | 'self-trade';

/** What a continuous market says, in the order in which it happened. */
export type ContinuousEvent =
  /** The order is in the market; its trades follow, and what is left rests unless it is cancelled. */
  | { readonly kind: 'accepted'; readonly order: number }
  /** At the limit of the order that rested. */
  | {
      readonly kind: 'traded';
      readonly sell: number;
      readonly buy: number;
      readonly watts: PowerW;
      readonly priceTicks: PriceTicks;
    }
  /** The watts of the order that had not traded leave the market. */
  | { readonly kind: 'cancelled'; readonly order: number; readonly watts: PowerW; readonly reason: CancelReason }
  /** The order was never in the market, or was not any more when it should have been withdrawn. */
  | { readonly kind: 'rejected'; readonly order: number; readonly rejection: Rejection };

/** What comes of an order that arrives, before anything is done about it. */
export interface Matching {
  /** Whom it trades with, in sequence, each at its limit. */
  readonly trades: readonly { readonly order: number; readonly watts: PowerW; readonly priceTicks: PriceTicks }[];
  /** Watts that do not trade. */
  readonly restW: PowerW;
  /** Why those do not rest; undefined where they do. */
  readonly cancelled: CancelReason | undefined;
}
