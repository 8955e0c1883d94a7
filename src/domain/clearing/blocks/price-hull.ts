import type { CostCurve } from './cost-curve.js';
import type { PriceRange } from './price-range.js';

/** `price = atTicks + slope x (export - fromW)`, never falling. */
export interface PriceLine {
  readonly fromW: number;
  readonly atTicks: number;
  readonly slope: number;
}

/** Relative error that the prices of a line cannot reach. */
const ROUNDING = 1e-6;

export function priceAt({ fromW, atTicks, slope }: PriceLine, exportW: number): number {
  return atTicks + slope * (exportW - fromW);
}

/**
 * A line that no price of a period exceeds at any net export of the range, of all such lines the lowest at `exportW`; undefined
 * where prices have no upper end.
 */
export function lineAbove(curve: CostCurve, range: PriceRange, period: number, exportW: number): PriceLine | undefined {
  const [first, last] = [range.firstEnd[period]!, range.lastEnd[period]!];
  const highest = range.highest[period]!;
  if (!Number.isFinite(highest)) return undefined;
  // From each end on the next slope is the price; beyond the last the range itself is the bound.
  const price = (end: number) => (end === last ? highest : Math.min(curve.priceTicks[end]!, highest));
  const line = hullEdge(curve.endW, first, last, price, exportW);
  return { ...line, atTicks: line.atTicks + ROUNDING * (1 + Math.abs(line.atTicks)) };
}

/** A line that exceeds no price of a period, of all such lines the highest at `exportW`; undefined where they have no lower end. */
export function lineBelow(curve: CostCurve, range: PriceRange, period: number, exportW: number): PriceLine | undefined {
  const [first, last] = [range.firstEnd[period]!, range.lastEnd[period]!];
  const lowest = range.lowest[period]!;
  if (!Number.isFinite(lowest)) return undefined;
  const price = (end: number) => (end === first ? lowest : Math.max(curve.priceTicks[end - 1]!, lowest));
  const { fromW, atTicks, slope } = hullEdge(curve.endW, first, last, (end) => -price(end), exportW);
  return { fromW, atTicks: -atTicks - ROUNDING * (1 + Math.abs(atTicks)), slope: -slope };
}

/** The edge of the upper hull of the points (`endW[i]`, `height(i)`), `first <= i <= last`, that lies over `atW`. */
function hullEdge(
  endW: Float64Array,
  first: number,
  last: number,
  height: (end: number) => number,
  atW: number,
): PriceLine {
  const hull: number[] = [];
  const isBelow = (middle: number, left: number, right: number) =>
    (height(middle) - height(left)) * (endW[right]! - endW[left]!) <=
    (height(right) - height(left)) * (endW[middle]! - endW[left]!);
  for (let end = first; end <= last; end++) {
    while (hull.length > 1 && isBelow(hull.at(-1)!, hull.at(-2)!, end)) hull.pop();
    hull.push(end);
  }
  let edge = 0;
  while (edge < hull.length - 2 && endW[hull[edge + 1]!]! < atW) edge++;
  const [from, to] = [hull[edge]!, hull[edge + 1] ?? hull[edge]!];
  const slope = from === to ? 0 : (height(to) - height(from)) / (endW[to]! - endW[from]!);
  return { fromW: endW[from]!, atTicks: height(from), slope };
}
