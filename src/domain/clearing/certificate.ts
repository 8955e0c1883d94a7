import { ROOT } from '../network.js';
import type { PowerW, PriceTicks } from '../quantity.js';
import type { ClearingProblem, PricePoint } from './clearing-problem.js';
import { type CounterExample, contradiction, type PriceIntervals } from './counter-example.js';

/** Beyond every limit, and no further from any than 32 bits reach. */
const OPEN = 2 ** 30;

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
  const cleared = readFills(problem, fillW);
  if ('kind' in cleared) return cleared;
  const { flowW: flow, interval } = cleared;
  const refuted = combineUpwards(problem, fillW, flow, interval);
  if (refuted) return refuted;
  const nodePriceTicks = chooseDownwards(problem, flow, interval);
  const upstreamExportW = flow[ROOT]!;
  const flowW = Int32Array.from(flow);
  flowW[ROOT] = 0;
  return { kind: 'certified', nodePriceTicks, flowW, upstreamExportW };
}

export interface ReadFills {
  /** Change of each branch's flow, export positive; what the root sells to upstream at the root. */
  readonly flowW: Float64Array;
  /** The prices that each node's own orders allow. */
  readonly interval: PriceIntervals;
}

/** What fills cause and which prices they allow node by node, or why they are not a clearing. */
export function readFills(problem: ClearingProblem, fillW: Int32Array): ReadFills | CounterExample {
  const nodes = readNodes(problem, fillW);
  if ('kind' in nodes) return nodes;
  const flowW = flows(problem, nodes.injectionW);
  return 'kind' in flowW ? flowW : { flowW, interval: nodes.interval };
}

interface NodesByFills {
  /** Net feed-in at each node. */
  readonly injectionW: Float64Array;
  readonly interval: PriceIntervals;
}

function readNodes(problem: ClearingProblem, fillW: Int32Array): NodesByFills | CounterExample {
  if (fillW.length !== problem.orders.node.length) return { kind: 'refuted', reason: 'fills-incomplete', node: ROOT };
  return problem.network.nodeCount === 1 ? readOneNode(problem, fillW) : readManyNodes(problem, fillW);
}

function readManyNodes(
  { network, orders, fixedFeedInW }: ClearingProblem,
  fillW: Int32Array,
): NodesByFills | CounterExample {
  const { node, side, quantityW, limitTicks } = orders;
  const injectionW = fixedFeedInW?.slice() ?? new Float64Array(network.nodeCount);
  const atLeast = new Int32Array(network.nodeCount).fill(-OPEN);
  const atMost = new Int32Array(network.nodeCount).fill(OPEN);
  for (let order = 0; order < fillW.length; order++) {
    const filled = fillW[order]!;
    const open = quantityW[order]! - filled;
    const at = node[order]!;
    if ((filled | open) < 0) return { kind: 'refuted', reason: 'fill-out-of-range', node: at, order };
    const buys = -side[order]!;
    injectionW[at]! += (filled ^ buys) - buys;
    const limit = limitTicks[order]!;
    if (((limit - atLeast[at]!) & isFloor(filled, open, buys)) > 0) atLeast[at] = limit;
    if (((atMost[at]! - limit) & isCeiling(filled, open, buys)) > 0) atMost[at] = limit;
  }
  return { injectionW, interval: { atLeast: withoutBound(atLeast), atMost: withoutBound(atMost) } };
}

/** The same for one node, whose sum and bounds stay in registers: less than half the time. */
function readOneNode({ orders, fixedFeedInW }: ClearingProblem, fillW: Int32Array): NodesByFills | CounterExample {
  const { side, quantityW, limitTicks } = orders;
  let injectionW = fixedFeedInW?.[ROOT] ?? 0;
  let atLeast = -OPEN;
  let atMost = OPEN;
  for (let order = 0; order < fillW.length; order++) {
    const filled = fillW[order]!;
    const open = quantityW[order]! - filled;
    if ((filled | open) < 0) return { kind: 'refuted', reason: 'fill-out-of-range', node: ROOT, order };
    const buys = -side[order]!;
    injectionW += (filled ^ buys) - buys;
    const limit = limitTicks[order]!;
    if (((limit - atLeast) & isFloor(filled, open, buys)) > 0) atLeast = limit;
    if (((atMost - limit) & isCeiling(filled, open, buys)) > 0) atMost = limit;
  }
  const interval = {
    atLeast: withoutBound(Int32Array.of(atLeast)),
    atMost: withoutBound(Int32Array.of(atMost)),
  };
  return { injectionW: Float64Array.of(injectionW), interval };
}

/**
 * Whether an order's limit is the least price that its fill allows: a sell's where some of it is filled, a buy's where some is open.
 * `buys` is -1 for a buy, 0 for a sell. Masks, all ones or none: branches on side and fill would be a coin toss for the processor.
 */
function isFloor(filled: number, open: number, buys: number): number {
  const isFilled = -filled >> 31;
  const isOpen = -open >> 31;
  return isFilled ^ ((isFilled ^ isOpen) & buys);
}

/** Whether it is the most: a sell's limit where some of it is open, a buy's where some is filled. */
function isCeiling(filled: number, open: number, buys: number): number {
  return isFloor(open, filled, buys);
}

/** Bounds that no order asks for become infinite. */
function withoutBound(ticks: Int32Array): Float64Array {
  return Float64Array.from(ticks, (bound) =>
    Math.abs(bound) === OPEN ? Math.sign(bound) * Number.POSITIVE_INFINITY : bound,
  );
}

/**
 * Conserves flows by definition: each branch carries what is injected below it. The root's entry goes to upstream. Adds up in place.
 */
function flows(
  { network, limits, upstream }: ClearingProblem,
  injectionW: Float64Array,
): Float64Array | CounterExample {
  const flow = injectionW;
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
  const isEmpty = (node: number) => atLeast[node]! > atMost[node]!;
  if (upstream.kind === 'priced') {
    atLeast[ROOT] = Math.max(atLeast[ROOT]!, flow[ROOT]! < 0 ? upstream.sellTicks : upstream.buyTicks);
    atMost[ROOT] = Math.min(atMost[ROOT]!, flow[ROOT]! > 0 ? upstream.buyTicks : upstream.sellTicks);
  }
  for (let node = network.nodeCount - 1; node > ROOT; node--) {
    if (isEmpty(node)) return contradiction(problem, fillW, flow, interval, node);
    const parent = network.parent[node]!;
    const flowW = flow[node]!;
    if (flowW > limits.lowestChangeW[node]!)
      atLeast[parent] = Math.max(atLeast[parent]!, atLeast[node]! - reliefValues.valueBelow(node, flowW));
    if (flowW < limits.highestChangeW[node]!)
      atMost[parent] = Math.min(atMost[parent]!, atMost[node]! - reliefValues.valueAbove(node, flowW));
  }
  return isEmpty(ROOT) ? contradiction(problem, fillW, flow, interval, ROOT) : undefined;
}

/**
 * What every node allows has gone into its parent's interval, so that the nearest price within its own keeps to what the branch asks.
 */
function chooseDownwards(
  { network, reliefValues, pricePoint }: ClearingProblem,
  flow: Float64Array,
  { atLeast, atMost }: PriceIntervals,
): Int32Array {
  const price = new Int32Array(network.nodeCount);
  price[ROOT] = pointWithin(atLeast[ROOT]!, atMost[ROOT]!, pricePoint);
  for (let node = 1; node < network.nodeCount; node++) {
    const wanted = price[network.parent[node]!]! + reliefValues.valueAbove(node, flow[node]!);
    price[node] = Math.min(Math.max(wanted, atLeast[node]!), atMost[node]!);
  }
  return price;
}

/** The price of an interval by the convention of the rules; see {@link certify} for open ends. */
export function pointWithin(lowest: number, highest: number, point: PricePoint): PriceTicks {
  if (!Number.isFinite(lowest)) return Number.isFinite(highest) ? highest : 0;
  if (!Number.isFinite(highest)) return lowest;
  return { lowest, middle: Math.floor((lowest + highest) / 2), highest }[point];
}
