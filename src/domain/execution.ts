import type { CancelReason } from './book/continuous-order.js';
import type { PowerW, PriceTicks } from './quantity.js';

/** What came of an order as it arrived, in a market that trades continuously. Left out where all of it came to rest. */
export interface Execution {
  /** In sequence, each at the limit of the order that rested. */
  readonly trades: readonly ExecutedTrade[];
  /** Watts that neither traded nor came to rest, and why. */
  readonly cancelledW?: PowerW;
  readonly reason?: CancelReason;
}

export interface ExecutedTrade {
  /** Sequence of the order that rested. */
  readonly counterOrder: number;
  readonly tradedW: PowerW;
  /** In the frame of the clearing, where a `down` offer buys at the negated limit. */
  readonly price: PriceTicks;
}
