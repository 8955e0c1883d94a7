import type { HorizonProblem, Selection } from './horizon-problem.js';

/**
 * Prices that support all accepted blocks and are near those of the market's convention, which alone do not: period by period in
 * their sequence, the convention's prices are taken where the blocks permit; at one node otherwise the price nearest to it.
 * Both arguments are prices by period and node at which the fills are optimal; `supporting` supports all accepted blocks.
 */
export function nearestPrices(
  problem: HorizonProblem,
  parts: Selection,
  byConvention: readonly Int32Array[],
  supporting: readonly Int32Array[],
): Int32Array[] {
  const prices: Int32Array[] = supporting.map((ticks) => ticks.slice());
  for (const [period, wanted] of byConvention.entries()) {
    const spare = (ticks: Int32Array) => coversCosts(problem, parts, prices.with(period, ticks), period);
    if (spare(wanted)) prices[period] = wanted.slice();
    else if (problem.network.nodeCount === 1)
      prices[period] = Int32Array.of(nearest(wanted[0]!, prices[period]![0]!, spare));
  }
  return prices;
}

/** Halves the distance until the price that is nearest to the wanted one and good is found; `good` is good, and all beyond it. */
function nearest(wanted: number, good: number, isGood: (ticks: Int32Array) => boolean): number {
  let [bad, best] = [wanted, good];
  while (Math.abs(best - bad) > 1) {
    const middle = Math.trunc((bad + best) / 2);
    if (isGood(Int32Array.of(middle))) best = middle;
    else bad = middle;
  }
  return best;
}

/** Whether every accepted block that takes part in a period earns its cost. */
function coversCosts(
  { blocks }: HorizonProblem,
  parts: Selection,
  prices: readonly Int32Array[],
  changedPeriod: number,
): boolean {
  return blocks.every(({ node, profile, costTickW }, block) => {
    if (parts[block] === 0 || !profile.some(({ period }) => period === changedPeriod)) return true;
    const earned = profile.reduce(
      (sum, { period, powerW }) => sum + BigInt(prices[period]![node]!) * BigInt(powerW),
      0n,
    );
    return earned >= costTickW;
  });
}
