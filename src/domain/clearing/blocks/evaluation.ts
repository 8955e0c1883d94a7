import type { HorizonProblem, Selection } from './horizon-problem.js';
import type { PeriodMarket, PeriodOptimum } from './period-market.js';
import { findPriceSupport, type PriceSupport } from './price-support.js';

/** The optimum beside a selection, exact. */
export interface Valued {
  readonly welfareTickW: bigint;
  readonly optima: readonly PeriodOptimum[];
}

/** Decides in integers what a selection is worth and whether prices support it. */
export class Evaluation {
  /** Prices that are likely to support what is evaluated next, by period and node. */
  expectedPrices: readonly Int32Array[] | undefined;

  constructor(
    private readonly problem: HorizonProblem,
    private readonly markets: readonly PeriodMarket[],
  ) {}

  /** Undefined where a period's limits cannot be met beside the selection. */
  valueOf(selection: Selection): Valued | undefined {
    const optima: PeriodOptimum[] = [];
    let welfareTickW = -this.problem.costTickW(selection);
    for (const [period, feedInW] of this.problem.feedInW(selection).entries()) {
      const optimum = this.markets[period]!.optimumBeside(feedInW);
      if (!optimum) return undefined;
      optima.push(optimum);
      welfareTickW += optimum.welfareTickW;
    }
    return { welfareTickW, optima };
  }

  /** Branches, by period, whose limits matter beside a feed-in. */
  bindingBranches(feedInW: readonly Float64Array[]): (readonly [period: number, node: number])[] {
    return feedInW.flatMap((watts, period) =>
      this.markets[period]!.bindingBranches(watts).map((node) => [period, node] as const),
    );
  }

  supportOf(selection: Selection, { optima }: Valued): PriceSupport {
    return findPriceSupport(
      this.problem,
      selection,
      optima.map(({ zones }) => zones),
      this.expectedPrices,
    );
  }
}
