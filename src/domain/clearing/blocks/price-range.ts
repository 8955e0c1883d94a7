import type { CostCurve } from './cost-curve.js';
import type { HorizonProblem } from './horizon-problem.js';
import type { PartBounds } from './part-bounds.js';

/** What is left of each period: of its prices, and as positions in the ends of its curve of its net export. */
export interface PriceRange {
  readonly firstEnd: Int32Array;
  readonly lastEnd: Int32Array;
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

export type Narrowing = 'same' | 'narrower' | 'empty';

/** Relative error that sums of products of two doubles cannot reach. */
const ROUNDING = 1e-12;
const ROUNDS_BOUND = 8;

/**
 * What prices every selection within bounds must have at one node if no accepted block is to lose: at most the price where as
 * little is fed in as the bounds allow, at least the one where as much is; and where an accepted block could earn its cost only
 * at better prices than the worst of these, the others are out. An accepted block that cannot earn its cost closes this part of
 * the search, an undecided one is rejected; and what can be fed in at the prices that are left narrows the relaxation.
 */
export class PriceRangeRule implements PriceRange {
  readonly firstEnd: Int32Array;
  readonly lastEnd: Int32Array;
  private readonly leastFeedInW: Float64Array;
  private readonly mostFeedInW: Float64Array;
  readonly lowest: Float64Array;
  readonly highest: Float64Array;

  constructor(
    private readonly problem: HorizonProblem,
    private readonly curves: readonly CostCurve[],
  ) {
    const count = curves.length;
    this.firstEnd = new Int32Array(count);
    this.lastEnd = new Int32Array(count);
    this.leastFeedInW = new Float64Array(count);
    this.mostFeedInW = new Float64Array(count);
    this.lowest = new Float64Array(count);
    this.highest = new Float64Array(count);
  }

  /** The range as it is now. */
  snapshot(): PriceRange {
    const { firstEnd, lastEnd, lowest, highest } = this;
    return { firstEnd: firstEnd.slice(), lastEnd: lastEnd.slice(), lowest: lowest.slice(), highest: highest.slice() };
  }

  /** Rejects blocks in the bounds; afterwards the range belongs to them. */
  narrow(bounds: PartBounds): Narrowing {
    this.sumFeedIn(bounds);
    for (const [period, curve] of this.curves.entries()) {
      this.highest[period] = curve.priceAbove(-this.leastFeedInW[period]!);
      this.lowest[period] = curve.priceBelow(-this.mostFeedInW[period]!);
      if (this.highest[period] === Number.NEGATIVE_INFINITY || this.lowest[period] === Number.POSITIVE_INFINITY)
        return 'empty';
    }
    for (let round = 0, changed = true; changed && round < ROUNDS_BOUND; round++) {
      changed = false;
      for (let block = 0; block < bounds.least.length; block++) {
        if (bounds.least[block] === 0) continue;
        const narrowing = this.narrowPrices(block);
        if (narrowing === 'empty') return 'empty';
        if (narrowing === 'narrower') changed = true;
      }
    }
    for (const [period, curve] of this.curves.entries()) {
      this.firstEnd[period] = curve.slopesBelow(this.lowest[period]!);
      this.lastEnd[period] = curve.slopesUpTo(this.highest[period]!);
    }
    let result: Narrowing = 'same';
    for (let block = 0; block < bounds.least.length; block++) {
      if (bounds.least[block]! > 0 || bounds.most[block] === 0 || this.canBeAccepted(block)) continue;
      bounds.most[block] = 0;
      result = 'narrower';
    }
    return result;
  }

  private sumFeedIn({ least, most }: PartBounds): void {
    const { leastFeedInW, mostFeedInW } = this;
    const { blocks } = this.problem;
    leastFeedInW.fill(0);
    mostFeedInW.fill(0);
    for (let block = 0; block < blocks.length; block++) {
      if (most[block] === 0) continue;
      const { profile, parts } = blocks[block]!;
      for (let index = 0; index < profile.length; index++) {
        const { period, powerW } = profile[index]!;
        const perPart = powerW / parts;
        leastFeedInW[period]! += perPart * (powerW > 0 ? least[block]! : most[block]!);
        mostFeedInW[period]! += perPart * (powerW > 0 ? most[block]! : least[block]!);
      }
    }
  }

  /** Takes out prices at which an accepted block could not earn its cost even with the best prices elsewhere. */
  private narrowPrices(block: number): Narrowing {
    const { profile, costTickW } = this.problem.blocks[block]!;
    const { lowest, highest } = this;
    let spare = -Number(costTickW);
    let magnitude = Math.abs(spare);
    for (let index = 0; index < profile.length; index++) {
      const { period, powerW } = profile[index]!;
      const best = powerW * (powerW > 0 ? highest[period]! : lowest[period]!);
      spare += best;
      magnitude += Math.abs(best);
    }
    if (spare === Number.POSITIVE_INFINITY) return 'same';
    spare += magnitude * ROUNDING;
    if (spare < 0) return 'empty';
    let result: Narrowing = 'same';
    for (let index = 0; index < profile.length; index++) {
      const { period, powerW } = profile[index]!;
      if (powerW > 0) {
        const needed = Math.ceil(highest[period]! - spare / powerW);
        if (needed <= lowest[period]!) continue;
        lowest[period] = needed;
      } else {
        const needed = Math.floor(lowest[period]! - spare / powerW);
        if (needed >= highest[period]!) continue;
        highest[period] = needed;
      }
      if (lowest[period]! > highest[period]!) return 'empty';
      result = 'narrower';
    }
    return result;
  }

  /** Whether some prices and feed-ins that are left could cover the cost of an undecided block. */
  private canBeAccepted(block: number): boolean {
    const { profile, costTickW, parts, minParts } = this.problem.blocks[block]!;
    let earned = -Number(costTickW);
    let magnitude = Math.abs(earned);
    for (let index = 0; index < profile.length; index++) {
      const { period, powerW } = profile[index]!;
      const curve = this.curves[period]!;
      // Its own feed-in counts with the parts it has at least, once it is accepted.
      const own = (powerW / parts) * minParts;
      let price: number;
      if (powerW > 0) {
        const exportW = -(this.leastFeedInW[period]! + own);
        if (exportW < curve.endW[this.firstEnd[period]!]!) return false;
        price = Math.min(this.highest[period]!, curve.priceAbove(exportW));
      } else {
        const exportW = -(this.mostFeedInW[period]! + own);
        if (exportW > curve.endW[this.lastEnd[period]!]!) return false;
        price = Math.max(this.lowest[period]!, curve.priceBelow(exportW));
      }
      earned += price * powerW;
      magnitude += Math.abs(price * powerW);
    }
    return earned === Number.POSITIVE_INFINITY || earned >= -magnitude * ROUNDING;
  }
}
