import type { CostCurve } from './cost-curve.js';
import type { HorizonProblem } from './horizon-problem.js';
import { lineAbove, lineBelow, type PriceLine, priceAt } from './price-hull.js';
import type { PriceRange } from './price-range.js';
import type { SelectionRow } from './relaxed-programme.js';
import type { RelaxedSolution } from './relaxed-selection.js';

/** The largest weight of a row in its whole units: a power of two, so that dividing by it is exact. */
const SCALE = 2 ** 30;
/** Relative error that sums of products of doubles cannot reach here. */
const ROUNDING = 1e-9;
/** Rows that are broken by less than this share of the block's cost are left alone. */
const WORTHWHILE = 1e-4;
/** Below this acceptance what could be missing hides what is. */
const MOSTLY = 0.5;
const ROWS_BOUND = 60;
const ROWS_AT_ONCE = 8;

/** A solution that also says what a block earns at the prices of power alone, in tick-watts: nothing comes from its children. */
export interface SolutionAtPowerPrices extends Pick<RelaxedSolution, 'acceptance'> {
  ownSurplusTickW(block: number): number;
}

/** What the acceptances of the blocks must satisfy for one block not to lose. */
interface Requirement {
  readonly row: SelectionRow;
  /** By how much the acceptances break it, as a share of the block's cost. */
  readonly shortfall: number;
}

/**
 * What the rule that no accepted block loses says to blocks with children, at one node. The relaxation lets a child pay for its
 * parent's loss; the rule does not. A period's price is at most a concave function of its net export, and so of what all blocks
 * feed in together: an accepted parent needs prices that leave only so much room for others. With `x` for acceptances, `q` for the
 * parent's watts, `c` for its cost, and lines `l` of {@link lineAbove} where it feeds in, {@link lineBelow} where it withdraws:
 *
 *     sum over periods of q l(-sum of all blocks' watts x their x) >= c - M (1 - x of the parent)
 *
 * where `M` is what could be missing at most. Every selection that prices support satisfies the rows, so that they may be added for
 * good.
 */
export class NoLossRows {
  private readonly parents: readonly number[];
  private count = 0;

  /** `range` holds for every selection that is looked for. */
  constructor(
    private readonly problem: HorizonProblem,
    private readonly curves: readonly CostCurve[],
    private readonly range: PriceRange,
  ) {
    this.parents = [...problem.childrenOf.keys()].filter((block) => problem.childrenOf[block]!.length > 0);
  }

  /** Rows that a solution breaks, the most broken first, and not more of them than a relaxation can do with. */
  brokenBy(solution: SolutionAtPowerPrices): SelectionRow[] {
    if (this.count >= ROWS_BOUND) return [];
    const losing = this.parents.filter(
      (block) => solution.acceptance(block) >= MOSTLY && solution.ownSurplusTickW(block) < 0,
    );
    const exportW = this.exportsAt(solution);
    const requirements: Requirement[] = [];
    for (const block of losing) {
      const requirement = this.requirementOf(block, solution.acceptance(block), exportW);
      if (requirement && requirement.shortfall > WORTHWHILE) requirements.push(requirement);
    }
    requirements.sort((a, b) => b.shortfall - a.shortfall);
    const rows = requirements.slice(0, ROWS_AT_ONCE).map(({ row }) => row);
    this.count += rows.length;
    return rows;
  }

  private exportsAt(solution: SolutionAtPowerPrices): Float64Array {
    const exportW = new Float64Array(this.curves.length);
    for (const [block, { profile }] of this.problem.blocks.entries()) {
      const share = solution.acceptance(block);
      if (share > 0) for (const { period, powerW } of profile) exportW[period]! -= share * powerW;
    }
    return exportW;
  }

  private requirementOf(block: number, share: number, exportW: Float64Array): Requirement | undefined {
    const { profile, costTickW } = this.problem.blocks[block]!;
    const cost = Number(costTickW);
    const slopes = new Map<number, number>();
    let atNone = -cost;
    let atBest = -cost;
    let atWorst = -cost;
    for (const { period, powerW } of profile) {
      const line = this.lineFor(powerW, period, exportW[period]!);
      if (!line) return undefined;
      const { endW } = this.curves[period]!;
      const worst = powerW > 0 ? this.range.firstEnd[period]! : this.range.lastEnd[period]!;
      atNone += powerW * priceAt(line, 0);
      atBest += powerW * priceAt(line, exportW[period]!);
      atWorst += powerW * priceAt(line, endW[worst]!);
      slopes.set(period, powerW * line.slope);
    }
    const missing = Math.max(0, -atWorst);
    const shortfall = (-atBest - missing * (1 - share)) / Math.max(1, Math.abs(cost));
    return { row: this.rowOf(block, slopes, missing, atNone), shortfall };
  }

  private lineFor(powerW: number, period: number, exportW: number): PriceLine | undefined {
    const curve = this.curves[period]!;
    return powerW > 0 ? lineAbove(curve, this.range, period, exportW) : lineBelow(curve, this.range, period, exportW);
  }

  /** Sum of slope x watts over all blocks + missing x own acceptance <= earned beyond cost where nobody feeds in + missing. */
  private rowOf(own: number, slopes: ReadonlyMap<number, number>, missing: number, atNone: number): SelectionRow {
    const blocks: number[] = [];
    const weights: number[] = [];
    for (const [block, { profile }] of this.problem.blocks.entries()) {
      let weight = block === own ? missing : 0;
      for (const { period, powerW } of profile) weight += (slopes.get(period) ?? 0) * powerW;
      if (weight === 0) continue;
      blocks.push(block);
      weights.push(weight);
    }
    return wholeRow(blocks, weights, atNone + missing);
  }
}

/** Weights rounded down and the right side up: acceptances are not negative, so whole numbers say no more than the row did. */
function wholeRow(blocks: readonly number[], weights: readonly number[], right: number): SelectionRow {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const unit = largest / SCALE;
  const magnitude = Math.abs(right) + weights.length * largest;
  const whole = weights.map((weight) => Math.floor((weight - Math.abs(weight) * ROUNDING) / unit));
  const wholeRight = Math.ceil((right + magnitude * ROUNDING) / unit);
  const least = whole.reduce((sum, weight) => sum + Math.min(0, weight), 0);
  return { blocks, weights: whole, right: wholeRight, room: Math.max(0, wholeRight - least), scale: SCALE };
}
