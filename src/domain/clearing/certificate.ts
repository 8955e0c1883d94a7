import { ROOT } from '../network.js';
import type { PowerW, PriceTicks } from '../quantity.js';
import { type ClearingProblem, type PricePoint, SELL } from './clearing-problem.js';
import { type CounterExample, contradiction, type PriceIntervals } from './counter-example.js';

/** Proof that fills are optimal: prices at which nobody would have wanted another fill, with what follows from the fills. */
export interface Certificate {
  readonly kind: 'certified';
  /** Price at each node, in ticks. */
  readonly nodePriceTicks: Int32Array;
  /** Change of each branch's flow by the fills, export positive; 0 at the root. */
  readonly flowW: Int32Array;
  /** What the root sells to upstream; negative where it buys. */
  readonly upstreamExportW: PowerW;
}

/**
 * Finds node prices that support the fills, or a counter-example, in two linear passes. It does not matter how the fills
 * were found. Prices mean: every filled sell has at most, every unfilled sell at least its node's price as limit (buys
 * mirrored); across a branch with flow `f`, child price minus parent price lies within `[v(f+), v(f-)]`, lower only at the
 * export limit, higher only at the import limit. With feasible fills that proves the optimum of the concave programme.
 *
 * Where prices are not unique, `pricePoint` decides at the root (its middle is rounded down to a tick; an interval without
 * one end takes the other; without both, zero) and every other node takes the price nearest to its parent's plus `v(f+)`.
 */
export function certify(problem: ClearingProblem, fillW: Int32Array): Certificate | CounterExample {
  const nodes = readFills(problem, fillW);
  if ('kind' in nodes) return nodes;
  const flow = flows(problem, nodes.injectionW);
  if ('kind' in flow) return flow;
  const { interval } = nodes;
  const refuted = combineUpwards(problem, fillW, flow, interval);
  if (refuted) return refuted;
  const nodePriceTicks = chooseDownwards(problem, flow, interval);
  const upstreamExportW = flow[ROOT]!;
  const flowW = Int32Array.from(flow);
  flowW[ROOT] = 0;
  return { kind: 'certified', nodePriceTicks, flowW, upstreamExportW };
}

interface NodesByFills {
  /** Net feed-in of the fills at each node. */
  readonly injectionW: Float64Array;
  readonly interval: PriceIntervals;
}

/** What the fills of each node's own orders inject, and which prices they allow. */
function readFills({ network, orders }: ClearingProblem, fillW: Int32Array): NodesByFills | CounterExample {
  const { node, side, quantityW, limitTicks } = orders;
  if (fillW.length !== node.length) return { kind: 'refuted', reason: 'fills-incomplete', node: ROOT };
  const injectionW = new Float64Array(network.nodeCount);
  const atLeast = new Float64Array(network.nodeCount).fill(Number.NEGATIVE_INFINITY);
  const atMost = new Float64Array(network.nodeCount).fill(Number.POSITIVE_INFINITY);
  for (let order = 0; order < node.length; order++) {
    const filled = fillW[order]!;
    const quantity = quantityW[order]!;
    const limit = limitTicks[order]!;
    const at = node[order]!;
    if (!(filled >= 0 && filled <= quantity)) return { kind: 'refuted', reason: 'fill-out-of-range', node: at, order };
    if (side[order] === SELL) {
      injectionW[at]! += filled;
      if (filled > 0 && limit > atLeast[at]!) atLeast[at] = limit;
      if (filled < quantity && limit < atMost[at]!) atMost[at] = limit;
    } else {
      injectionW[at]! -= filled;
      if (filled > 0 && limit < atMost[at]!) atMost[at] = limit;
      if (filled < quantity && limit > atLeast[at]!) atLeast[at] = limit;
    }
  }
  return { injectionW, interval: { atLeast, atMost } };
}

/** Conserves flows by definition: each branch carries what is injected below it. The root's entry goes to upstream. */
function flows(
  { network, limits, upstream }: ClearingProblem,
  injectionW: Float64Array,
): Float64Array | CounterExample {
  const flow = injectionW.slice();
  for (let node = network.nodeCount - 1; node > ROOT; node--) {
    const flowW = flow[node]!;
    if (flowW < limits.lowestChangeW[node]! || flowW > limits.highestChangeW[node]!)
      return { kind: 'refuted', reason: 'flow-beyond-limit', node, flowW };
    flow[network.parent[node]!]! += flowW;
  }
  if (upstream.kind === 'neutral' && flow[ROOT] !== 0)
    return { kind: 'refuted', reason: 'market-not-balanced', node: ROOT, flowW: flow[ROOT]! };
  return flow;
}

/** Intersects every node's interval with what its children allow, and the root's with what upstream allows. */
function combineUpwards(
  problem: ClearingProblem,
  fillW: Int32Array,
  flow: Float64Array,
  interval: PriceIntervals,
): CounterExample | undefined {
  const { network, limits, reliefValues, upstream } = problem;
  const { atLeast, atMost } = interval;
  for (let node = network.nodeCount - 1; node >= ROOT; node--) {
    if (node === ROOT && upstream.kind === 'priced') {
      atLeast[ROOT] = Math.max(atLeast[ROOT]!, flow[ROOT]! < 0 ? upstream.sellTicks : upstream.buyTicks);
      atMost[ROOT] = Math.min(atMost[ROOT]!, flow[ROOT]! > 0 ? upstream.buyTicks : upstream.sellTicks);
    }
    const [lowest, highest] = [atLeast[node]!, atMost[node]!];
    if (lowest > highest) return contradiction(problem, fillW, flow, interval, node);
    if (node === ROOT) return undefined;
    const parent = network.parent[node]!;
    const flowW = flow[node]!;
    if (flowW > limits.lowestChangeW[node]!)
      atLeast[parent] = Math.max(atLeast[parent]!, lowest - reliefValues.valueBelow(node, flowW));
    if (flowW < limits.highestChangeW[node]!)
      atMost[parent] = Math.min(atMost[parent]!, highest - reliefValues.valueAbove(node, flowW));
  }
  return undefined;
}

function chooseDownwards(
  { network, limits, reliefValues, pricePoint }: ClearingProblem,
  flow: Float64Array,
  { atLeast, atMost }: PriceIntervals,
): Int32Array {
  const price = new Int32Array(network.nodeCount);
  price[ROOT] = pointWithin(atLeast[ROOT]!, atMost[ROOT]!, pricePoint);
  for (let node = 1; node < network.nodeCount; node++) {
    const above = price[network.parent[node]!]!;
    const flowW = flow[node]!;
    const wanted = above + reliefValues.valueAbove(node, flowW);
    const highest =
      flowW > limits.lowestChangeW[node]!
        ? Math.min(atMost[node]!, above + reliefValues.valueBelow(node, flowW))
        : atMost[node]!;
    const lowest = flowW < limits.highestChangeW[node]! ? Math.max(atLeast[node]!, wanted) : atLeast[node]!;
    price[node] = Math.min(Math.max(wanted, lowest), highest);
  }
  return price;
}

function pointWithin(lowest: number, highest: number, point: PricePoint): PriceTicks {
  if (!Number.isFinite(lowest)) return Number.isFinite(highest) ? highest : 0;
  if (!Number.isFinite(highest)) return lowest;
  return { lowest, middle: Math.floor((lowest + highest) / 2), highest }[point];
}
