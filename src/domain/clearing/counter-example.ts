import { ROOT } from '../network.js';
import type { PowerW, PriceTicks } from '../quantity.js';
import { type ClearingProblem, SELL } from './clearing-problem.js';

/** Proof that fills are not a clearing, or not an optimal one, with the place. */
export type CounterExample = { readonly kind: 'refuted'; readonly node: number } & (
  | { readonly reason: 'fills-incomplete' }
  | { readonly reason: 'fill-out-of-range'; readonly order: number }
  | { readonly reason: 'flow-beyond-limit'; readonly flowW: PowerW }
  | { readonly reason: 'market-not-balanced'; readonly flowW: PowerW }
  /** At the node, `atLeast` asks for a higher price than `atMost` allows: filling one and not the other would gain. */
  | { readonly reason: 'no-price'; readonly atLeast: PriceClaim; readonly atMost: PriceClaim }
);

/** A bound of a node's price, and whose fill asks for it. */
export interface PriceClaim {
  /** Read at the node of the counter-example; the order itself may lie below it, with relief valued in between. */
  readonly ticks: PriceTicks;
  readonly by: number | 'upstream';
}

/** The prices that the fills at and below each node allow, infinite where open. */
export interface PriceIntervals {
  readonly atLeast: Float64Array;
  readonly atMost: Float64Array;
}

/** Finds the two orders that ask for contradicting prices at a node whose interval is empty. */
export function contradiction(
  problem: ClearingProblem,
  fillW: Int32Array,
  flow: Float64Array,
  interval: PriceIntervals,
  node: number,
): CounterExample {
  const claim = (bound: keyof PriceIntervals): PriceClaim => ({
    ticks: interval[bound][node]!,
    by: claimant(problem, fillW, flow, interval, node, bound),
  });
  return { kind: 'refuted', reason: 'no-price', node, atLeast: claim('atLeast'), atMost: claim('atMost') };
}

/** Follows a bound down to the order that it comes from; what comes from no order comes from upstream. */
function claimant(
  problem: ClearingProblem,
  fillW: Int32Array,
  flow: Float64Array,
  interval: PriceIntervals,
  node: number,
  bound: keyof PriceIntervals,
): number | 'upstream' {
  const { network, limits, reliefValues } = problem;
  const { parent } = network;
  for (let at = node; ; ) {
    const ticks = interval[bound][at]!;
    const own = ownClaimant(problem, fillW, at, ticks, bound);
    if (own !== undefined) return own;
    const source = parent.findIndex((above, child) => {
      if (above !== at) return false;
      const flowW = flow[child]!;
      return bound === 'atLeast'
        ? flowW > limits.lowestChangeW[child]! &&
            interval.atLeast[child]! - reliefValues.valueBelow(child, flowW) === ticks
        : flowW < limits.highestChangeW[child]! &&
            interval.atMost[child]! - reliefValues.valueAbove(child, flowW) === ticks;
    });
    if (source <= ROOT) return 'upstream';
    at = source;
  }
}

function ownClaimant(
  { orders }: ClearingProblem,
  fillW: Int32Array,
  node: number,
  ticks: PriceTicks,
  bound: keyof PriceIntervals,
): number | undefined {
  const order = orders.limitTicks.findIndex((limit, index) => {
    if (limit !== ticks || orders.node[index] !== node) return false;
    const claimsByFill = (orders.side[index] === SELL) === (bound === 'atLeast');
    return claimsByFill ? fillW[index]! > 0 : fillW[index]! < orders.quantityW[index]!;
  });
  return order < 0 ? undefined : order;
}
