import type { BranchLimits, Network } from '../network.js';
import { type PowerW, PRICE_BOUND_TICKS, type PriceTicks, QUANTITY_BOUND_W } from '../quantity.js';
import { accepted, type Outcome, rejected } from '../rejection.js';
import { type FlexibilityRequest, ReliefValues } from './relief-value.js';

export const SELL = 0;
export const BUY = 1;

/**
 * Most orders of one period. With it every sum of quantities stays below 2^53, and so does the key that the radial
 * clearing sorts by: (price + path sum of request prices) x 2^23 < 2^53.
 */
export const ORDER_COUNT_BOUND = 2 ** 22;

/** Convention inside the interval of prices that the root may have. */
export type PricePoint = 'lowest' | 'middle' | 'highest';

/** Who is filled at the margin of one node: the earliest, or all of one limit in proportion to quantity. */
export type MarginalAllocation = 'time' | 'pro-rata';

/** What a fill is paid: the price of its node, or its own limit. */
export type Pricing = 'pay-as-clear' | 'pay-as-bid';

/**
 * What the root can trade with: nothing, or unlimited energy that upstream sells at `sellTicks` and buys at `buyTicks`.
 * A market that settles its energy elsewhere is priced at zero twice.
 */
export type Upstream =
  | { readonly kind: 'neutral' }
  | { readonly kind: 'priced'; readonly sellTicks: PriceTicks; readonly buyTicks: PriceTicks };

/** Orders as columns, in order of their sequence. A downward offer that asks for `p` is a buy at `-p`. */
export interface OrderColumns {
  readonly node: Int32Array;
  /** {@link SELL} or {@link BUY}. */
  readonly side: Uint8Array;
  readonly quantityW: Int32Array;
  readonly limitTicks: Int32Array;
}

export interface ClearingInput {
  readonly network: Network;
  readonly limits: BranchLimits;
  readonly orders: OrderColumns;
  /** In order of their sequence. */
  readonly requests: readonly FlexibilityRequest[];
  readonly upstream: Upstream;
  readonly pricePoint: PricePoint;
  readonly marginalAllocation: MarginalAllocation;
  /** Pay-as-clear where it is left out. */
  readonly pricing?: Pricing;
}

interface ProblemParts extends Required<Omit<ClearingInput, 'requests'>> {
  readonly reliefValues: ReliefValues;
  readonly fixedFeedInW: Float64Array | undefined;
}

/** Everything one period is cleared from, admitted: within all bounds, so that no later step can overflow or refuse it. */
export class ClearingProblem {
  readonly network: Network;
  readonly limits: BranchLimits;
  readonly orders: OrderColumns;
  readonly reliefValues: ReliefValues;
  readonly upstream: Upstream;
  readonly pricePoint: PricePoint;
  readonly marginalAllocation: MarginalAllocation;
  readonly pricing: Pricing;
  /** Net feed-in at each node that is decided already, such as accepted blocks; none where undefined. */
  readonly fixedFeedInW: Float64Array | undefined;

  private constructor(parts: ProblemParts) {
    this.network = parts.network;
    this.limits = parts.limits;
    this.orders = parts.orders;
    this.reliefValues = parts.reliefValues;
    this.upstream = parts.upstream;
    this.pricePoint = parts.pricePoint;
    this.marginalAllocation = parts.marginalAllocation;
    this.pricing = parts.pricing;
    this.fixedFeedInW = parts.fixedFeedInW;
  }

  /** Refuses with the path of the offending field: `orders[3].limit`, `requests[0].steps[1].price`, `upstream.buyPrice`. */
  static admit(input: ClearingInput): Outcome<ClearingProblem> {
    const { network, requests, pricing = 'pay-as-clear' } = input;
    const fault = faultOfOrders(input.orders, network.nodeCount) ?? faultOfUpstream(input.upstream);
    if (fault) return fault;
    const values = ReliefValues.admit(network, requests);
    if (!values.ok) return values;
    return accepted(new ClearingProblem({ ...input, pricing, reliefValues: values.value, fixedFeedInW: undefined }));
  }

  /** The same problem beside a net feed-in in whole watts at each node that is decided already. */
  withFixedFeedIn(fixedFeedInW: Float64Array): ClearingProblem {
    return new ClearingProblem({ ...this, fixedFeedInW });
  }

  /** The same problem with other orders, each of which {@link faultOfOrder} has found to be within its bounds. */
  withOrders(orders: OrderColumns): ClearingProblem {
    return new ClearingProblem({ ...this, orders });
  }

  get orderCount(): number {
    return this.orders.node.length;
  }
}

function faultOfOrders(orders: OrderColumns, nodeCount: number) {
  const { node, side, quantityW, limitTicks } = orders;
  const count = node.length;
  if (count > ORDER_COUNT_BOUND)
    return rejected('too-many-orders', 'orders', `${count} orders; a period takes at most ${ORDER_COUNT_BOUND}`);
  if (side.length !== count || quantityW.length !== count || limitTicks.length !== count)
    return rejected('malformed-message', 'orders', 'the columns of the orders differ in length');
  if (isWithinBounds(orders, nodeCount)) return undefined;
  for (let order = 0; order < count; order++) {
    const fault = faultOfOrder(entryAt(orders, order), nodeCount, `orders[${order}]`);
    if (fault) return fault;
  }
  return undefined;
}

/** One row of {@link OrderColumns}. */
export interface OrderEntry {
  readonly node: number;
  readonly side: number;
  readonly quantityW: PowerW;
  readonly limitTicks: PriceTicks;
}

export function entryAt({ node, side, quantityW, limitTicks }: OrderColumns, order: number): OrderEntry {
  return { node: node[order]!, side: side[order]!, quantityW: quantityW[order]!, limitTicks: limitTicks[order]! };
}

/** The refusal of an order that is beyond the bounds of a problem, with the path of its field. */
export function faultOfOrder({ node, side, quantityW, limitTicks }: OrderEntry, nodeCount: number, at: string) {
  if (node < 0 || node >= nodeCount) return rejected('unknown-node', `${at}.node`);
  if (side > BUY) return rejected('malformed-message', `${at}.side`);
  if (quantityW <= 0) return rejected('quantity-not-positive', `${at}.quantityW`);
  if (quantityW > QUANTITY_BOUND_W) return rejected('quantity-out-of-bounds', `${at}.quantityW`);
  if (limitTicks < -PRICE_BOUND_TICKS || limitTicks > PRICE_BOUND_TICKS)
    return rejected('price-out-of-bounds', `${at}.limit`);
  return undefined;
}

/** Looks at the sign of every distance to a bound at once. */
function isWithinBounds({ node, side, quantityW, limitTicks }: OrderColumns, nodeCount: number): boolean {
  let signs = 0;
  for (let order = 0; order < node.length; order++) {
    const at = node[order]!;
    const watts = quantityW[order]!;
    const limit = limitTicks[order]!;
    signs |= at | (nodeCount - 1 - at) | (BUY - side[order]!) | (watts - 1) | (QUANTITY_BOUND_W - watts);
    signs |= (limit + PRICE_BOUND_TICKS) | (PRICE_BOUND_TICKS - limit);
  }
  return signs >= 0;
}

function faultOfUpstream(upstream: Upstream) {
  if (upstream.kind === 'neutral') return undefined;
  const { sellTicks, buyTicks } = upstream;
  for (const [field, price] of [
    ['upstream.sellPrice', sellTicks],
    ['upstream.buyPrice', buyTicks],
  ] as const) {
    if (!Number.isInteger(price)) return rejected('price-off-tick', field);
    if (Math.abs(price) > PRICE_BOUND_TICKS) return rejected('price-out-of-bounds', field);
  }
  return buyTicks > sellTicks
    ? rejected('price-out-of-bounds', 'upstream.buyPrice', 'upstream must not buy dearer than it sells')
    : undefined;
}
