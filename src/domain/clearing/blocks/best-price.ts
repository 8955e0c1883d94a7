import type { CostCurve } from './cost-curve.js';
import type { HorizonProblem } from './horizon-problem.js';
import type { PartBounds } from './part-bounds.js';

/** Relative error that sums of products of two doubles cannot reach. */
const ROUNDING = 1e-12;

export type Narrowing = 'same' | 'narrower' | 'empty';

/**
 * Narrows bounds at one node by the best a block can ever earn: in every period the price is highest where as little is fed in
 * as the bounds allow, and lowest where as much is. An accepted block that loses even so closes this part of the search; one
 * that is undecided is rejected.
 */
export class BestPriceRule {
  private readonly leastFeedInW: Float64Array;
  private readonly mostFeedInW: Float64Array;

  constructor(
    private readonly problem: HorizonProblem,
    private readonly curves: readonly CostCurve[],
  ) {
    this.leastFeedInW = new Float64Array(curves.length);
    this.mostFeedInW = new Float64Array(curves.length);
  }

  narrow({ least, most }: PartBounds): Narrowing {
    const { blocks } = this.problem;
    this.sumFeedIn({ least, most });
    let result: Narrowing = 'same';
    for (let block = 0; block < blocks.length; block++) {
      if (most[block] === 0 || this.canEarn(block, least[block]!, most[block]!)) continue;
      if (least[block]! > 0) return 'empty';
      most[block] = 0;
      result = 'narrower';
    }
    return result;
  }

  private sumFeedIn({ least, most }: PartBounds): void {
    const { leastFeedInW, mostFeedInW } = this;
    leastFeedInW.fill(0);
    mostFeedInW.fill(0);
    for (const [block, { profile, parts }] of this.problem.blocks.entries()) {
      if (most[block] === 0) continue;
      for (const { period, powerW } of profile) {
        const [low, high] = powerW > 0 ? [least[block]!, most[block]!] : [most[block]!, least[block]!];
        leastFeedInW[period]! += (powerW / parts) * low;
        mostFeedInW[period]! += (powerW / parts) * high;
      }
    }
  }

  /** Whether some prices could cover the cost of an accepted block. */
  private canEarn(block: number, least: number, most: number): boolean {
    const { profile, costTickW, parts, minParts } = this.problem.blocks[block]!;
    const own = Math.max(least, minParts);
    let earned = -Number(costTickW);
    let magnitude = Math.abs(earned);
    for (const { period, powerW } of profile) {
      const perPart = powerW / parts;
      // The block's own feed-in counts with the parts it has at least, once it is accepted.
      const price =
        powerW > 0
          ? this.curves[period]!.priceAbove(-(this.leastFeedInW[period]! + perPart * (own - least)))
          : this.curves[period]!.priceBelow(-(this.mostFeedInW[period]! + perPart * (own - least)));
      if (!Number.isFinite(price)) return true;
      earned += price * powerW;
      magnitude += Math.abs(price * powerW);
    }
    return most === 0 || earned >= -magnitude * ROUNDING;
  }
}
