import { BUY, type OrderColumns, type OrderEntry, SELL } from '../../domain/clearing/clearing-problem.js';
import { type Curve, expandCurve } from '../../domain/clearing/curves.js';
import type { Network } from '../../domain/network.js';
import { accepted, type Outcome, rejected } from '../../domain/rejection.js';
import type { RoundContent } from './round-schema.js';

type OrderContent = RoundContent['orders'][number];

/** The limit orders of one period, and for each the position of its order in the file: the steps of a curve share one. */
export interface PeriodOrders {
  readonly columns: OrderColumns;
  readonly positions: readonly number[];
}

/** Puts the orders at these positions of the file into columns, curves as their steps. */
export function limitOrders(
  orders: readonly OrderContent[],
  positions: readonly number[],
  network: Network,
): Outcome<PeriodOrders> {
  const entries: OrderEntry[] = [];
  const entryPositions: number[] = [];
  for (const position of positions) {
    const expanded = limitOrdersOf(orders[position]!, network, `orders[${position}]`);
    if (!expanded.ok) return expanded;
    for (const entry of expanded.value) {
      entries.push(entry);
      entryPositions.push(position);
    }
  }
  return accepted({
    columns: {
      node: Int32Array.from(entries, ({ node }) => node),
      side: Uint8Array.from(entries, ({ side }) => side),
      quantityW: Int32Array.from(entries, ({ quantityW }) => quantityW),
      limitTicks: Int32Array.from(entries, ({ limitTicks }) => limitTicks),
    },
    positions: entryPositions,
  });
}

/** What an order of a file is filled, step by step, if it is filled `filledW` in all: the cheapest watts first. */
export function shareAmongSteps(
  filledW: readonly number[],
  positions: readonly number[],
  quantityW: Int32Array,
): Int32Array {
  const restW = filledW.slice();
  const shares = Int32Array.from(positions, (position, order) => {
    const share = Math.min(restW[position]!, quantityW[order]!);
    restW[position]! -= share;
    return share;
  });
  // What no step can take is left with the last, where the certificate finds it.
  for (const [order, position] of positions.entries())
    if (positions[order + 1] !== position) shares[order]! += restW[position]!;
  return shares;
}

function limitOrdersOf(order: OrderContent, network: Network, at: string): Outcome<readonly OrderEntry[]> {
  const place = { node: network.numberOf(order.node)!, side: order.side === 'sell' ? SELL : BUY };
  const { quantityW, limit, steps, points } = order;
  const curve = curveOf(order);
  if (!curve) {
    if (quantityW === undefined) return rejected('malformed-message', `${at}.quantityW`, 'the order has no quantity');
    if (limit === undefined) return rejected('malformed-message', `${at}.limit`, 'the order has no limit');
    if (quantityW <= 0) return rejected('quantity-not-positive', `${at}.quantityW`);
    return accepted([{ ...place, quantityW, limitTicks: limit }]);
  }
  if (quantityW !== undefined || limit !== undefined || (steps && points))
    return rejected('malformed-message', at, 'an order has a quantity and a limit, or steps, or points');
  return expandCurve(curve, place, at);
}

function curveOf({ steps, points }: OrderContent): Curve | undefined {
  if (steps) return { kind: 'steps', steps: steps.map(inDomainWords) };
  return points ? { kind: 'piecewise-linear', points: points.map(inDomainWords) } : undefined;
}

function inDomainWords({ quantityW, price }: { readonly quantityW: number; readonly price: number }) {
  return { quantityW, priceTicks: price };
}
