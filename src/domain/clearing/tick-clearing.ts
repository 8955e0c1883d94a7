import { BUY, type ClearingProblem, type OrderColumns, SELL } from './clearing-problem.js';

/** Sums take 16 bytes a tick; with at most so many ticks for each order they cost less than selecting among the orders. */
const TICKS_PER_ORDER = 4;

/** The limits that occur, both ends included. */
interface TickRange {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Where the walk over the merit order stops: behind all sells of lower limits, and behind `withinW` watts of the orders with this
 * limit and side, see MeritStack.
 */
interface Stop {
  readonly ticks: number;
  readonly side: typeof SELL | typeof BUY;
  readonly withinW: number;
}

/**
 * The fills of {@link clearRadially} for a market of one node, found from the watts that are sold and bought at each tick, without
 * sorting or selecting. Undefined where the shape does not suit: more than one node, or limits far apart for so few orders.
 */
export function clearOnTicks(problem: ClearingProblem): Int32Array | undefined {
  const { network, orders, upstream, fixedFeedInW } = problem;
  if (network.nodeCount > 1 || problem.orderCount === 0) return undefined;
  const range = tickRange(orders.limitTicks);
  if (range.highest - range.lowest >= TICKS_PER_ORDER * problem.orderCount) return undefined;
  const wattsAt = wattsByTickAndSide(orders, range);
  const lowestExportW = (fixedFeedInW?.[0] ?? 0) - boughtW(wattsAt);
  if (upstream.kind === 'neutral') {
    const stop = stopAtPower(wattsAt, range, -lowestExportW);
    return stop && fillsUpTo(orders, stop, wattsAt, range);
  }
  const exportAt = (priceTicks: number) => lowestExportW + wattsBefore(wattsAt, range, priceTicks);
  const { buyTicks, sellTicks } = upstream;
  if (exportAt(buyTicks) >= 0) return fillsUpTo(orders, behindSells(buyTicks), wattsAt, range);
  if (exportAt(sellTicks) <= 0) return fillsUpTo(orders, behindSells(sellTicks), wattsAt, range);
  const stop = stopAtPower(wattsAt, range, -lowestExportW);
  return stop && fillsUpTo(orders, stop, wattsAt, range);
}

function tickRange(limitTicks: Int32Array): TickRange {
  let lowest = limitTicks[0]!;
  let highest = lowest;
  for (let order = 1; order < limitTicks.length; order++) {
    const limit = limitTicks[order]!;
    if (limit < lowest) lowest = limit;
    else if (limit > highest) highest = limit;
  }
  return { lowest, highest };
}

/** Watts sold (even entries) and bought (odd entries) at each tick of the range: in this order they are walked over. */
function wattsByTickAndSide(
  { side, quantityW, limitTicks }: OrderColumns,
  { lowest, highest }: TickRange,
): Float64Array {
  const watts = new Float64Array(2 * (highest - lowest + 1));
  for (let order = 0; order < limitTicks.length; order++)
    watts[2 * (limitTicks[order]! - lowest) + side[order]!]! += quantityW[order]!;
  return watts;
}

function boughtW(wattsAt: Float64Array): number {
  let sum = 0;
  for (let entry = BUY; entry < wattsAt.length; entry += 2) sum += wattsAt[entry]!;
  return sum;
}

/** Watts of all sells up to a price and all buys below it. */
function wattsBefore(wattsAt: Float64Array, { lowest, highest }: TickRange, priceTicks: number): number {
  const end = 2 * (Math.min(priceTicks, highest + 1) - lowest) + 1;
  let sum = 0;
  for (let entry = 0; entry < Math.min(end, wattsAt.length); entry++) sum += wattsAt[entry]!;
  return sum;
}

function behindSells(ticks: number): Stop {
  return { ticks, side: BUY, withinW: 0 };
}

/** Undefined where the orders do not have so many watts, or fewer than none are asked for. */
function stopAtPower(wattsAt: Float64Array, { lowest, highest }: TickRange, powerW: number): Stop | undefined {
  if (powerW < 0) return undefined;
  let rest = powerW;
  for (let entry = 0; entry < wattsAt.length; entry++) {
    const watts = wattsAt[entry]!;
    if (rest < watts) return { ticks: lowest + (entry >> 1), side: entry & 1 ? BUY : SELL, withinW: rest };
    rest -= watts;
  }
  return rest === 0 ? { ticks: highest + 1, side: SELL, withinW: 0 } : undefined;
}

/** Earlier orders of the marginal limit and side are filled first. */
function fillsUpTo(
  { side, quantityW, limitTicks }: OrderColumns,
  stop: Stop,
  wattsAt: Float64Array,
  { lowest }: TickRange,
): Int32Array {
  const { ticks } = stop;
  let restOfSellsW = stop.side === SELL ? stop.withinW : Number.POSITIVE_INFINITY;
  let restOfBuysW =
    stop.side === SELL ? Number.POSITIVE_INFINITY : (wattsAt[2 * (ticks - lowest) + BUY] ?? 0) - stop.withinW;
  const fillW = new Int32Array(limitTicks.length);
  for (let order = 0; order < fillW.length; order++) {
    const quantity = quantityW[order]!;
    const distance = limitTicks[order]! - ticks;
    // Without a branch on the side, which would be a coin toss for the processor: negative on the side that is filled.
    const behind = distance ^ -side[order]!;
    if (distance !== 0) fillW[order] = quantity & (behind >> 31);
    else if (side[order] === SELL) {
      fillW[order] = Math.min(quantity, restOfSellsW);
      restOfSellsW -= fillW[order]!;
    } else {
      fillW[order] = Math.min(quantity, restOfBuysW);
      restOfBuysW -= fillW[order]!;
    }
  }
  return fillW;
}
