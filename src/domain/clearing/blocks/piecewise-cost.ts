/** A variable's convex cost: slopes between rising ends. One slope is an ordinary bounded variable. */
export interface PiecewiseCost {
  readonly end: Float64Array;
  readonly slope: Float64Array;
}

/** Number of an end that is best at a price; `from`, if it is one of them. */
export function bestEnd({ slope }: PiecewiseCost, price: number, from: number): number {
  const at = Math.min(from, slope.length);
  const isBest = (at === 0 || slope[at - 1]! <= price) && (at === slope.length || slope[at]! >= price);
  if (isBest) return at;
  let low = 0;
  let high = slope.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (slope[middle]! < price) low = middle + 1;
    else high = middle;
  }
  return low;
}
