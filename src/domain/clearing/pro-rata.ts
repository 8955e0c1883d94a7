import { BUY, type ClearingProblem, type OrderColumns, SELL } from './clearing-problem.js';

/**
 * Shares what the marginal orders of each node were filled among all orders of the node with the same side and limit, in
 * proportion to their quantities: rounded down, then one watt each by largest remainder, ties by sequence. Neither flows nor
 * prices change, because a limit at which some orders are filled and some are not is the node's price.
 */
export function allocateProRata(problem: ClearingProblem, fillW: Int32Array): Int32Array {
  const shared = fillW.slice();
  for (const side of [SELL, BUY]) {
    const limits = marginalLimits(problem, fillW, side);
    for (const orders of groupByNode(problem.orders, side, limits)) share(problem.orders, orders, shared);
  }
  return shared;
}

/** Per node the worst limit among the filled orders of a side: only orders with this limit can be filled in part. */
function marginalLimits({ network, orders }: ClearingProblem, fillW: Int32Array, side: number): Float64Array {
  const none = side === SELL ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const worse = side === SELL ? Math.max : Math.min;
  const limits = new Float64Array(network.nodeCount).fill(none);
  for (let order = 0; order < fillW.length; order++)
    if (orders.side[order] === side && fillW[order]! > 0) {
      const node = orders.node[order]!;
      limits[node] = worse(limits[node]!, orders.limitTicks[order]!);
    }
  return limits;
}

function groupByNode(orders: OrderColumns, side: number, limits: Float64Array): Iterable<number[]> {
  const groups = new Map<number, number[]>();
  for (let order = 0; order < orders.node.length; order++) {
    const node = orders.node[order]!;
    if (orders.side[order] !== side || orders.limitTicks[order] !== limits[node]) continue;
    const group = groups.get(node);
    if (group) group.push(order);
    else groups.set(node, [order]);
  }
  return groups.values();
}

function share({ quantityW }: OrderColumns, group: readonly number[], fillW: Int32Array): void {
  let offeredW = 0;
  let filledW = 0;
  for (const order of group) {
    offeredW += quantityW[order]!;
    filledW += fillW[order]!;
  }
  if (filledW === offeredW) return;
  const [offered, filled] = [BigInt(offeredW), BigInt(filledW)];
  const remainders: { readonly order: number; readonly remainder: bigint }[] = [];
  let restW = filledW;
  for (const order of group) {
    const product = BigInt(quantityW[order]!) * filled;
    fillW[order] = Number(product / offered);
    restW -= fillW[order]!;
    remainders.push({ order, remainder: product % offered });
  }
  // Stable, so that ties keep their sequence; differences stay below 2^53, as all sums of quantities do.
  remainders.sort((a, b) => Number(b.remainder - a.remainder));
  for (const { order } of remainders.slice(0, restW)) fillW[order]!++;
}
