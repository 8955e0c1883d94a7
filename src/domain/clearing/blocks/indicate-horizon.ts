import { accepted, type Outcome, rejected } from '../../rejection.js';
import { type Clearing, clear } from '../clearing.js';
import { Evaluation } from './evaluation.js';
import type { HorizonProblem, Selection } from './horizon-problem.js';
import { allParts, SelectionRules } from './part-bounds.js';
import { marketsOf } from './period-market.js';
import { PowerRegions } from './power-regions.js';
import { Relaxation } from './relaxation.js';
import { nearestSelection, selectionBelow } from './relaxed-selection.js';

/** What a horizon with blocks is likely to clear to. Nothing of it is proven, and nothing may rest on it. */
export interface HorizonIndication {
  /** By period and node: the dual values of the relaxation, to the nearest tick. */
  readonly nodePriceTicks: readonly Int32Array[];
  /** Whole parts of the blocks that are nearest to the relaxation's and meet all limits; none where such were not found. */
  readonly parts: Selection;
  /** By period, beside these parts. Its prices are not those above: a block that is taken in part sets a price, but not beside itself. */
  readonly periods: readonly Clearing[];
  /** Welfare of the relaxation in tick-watts: at least that of the clearing. */
  readonly boundTickW: number;
}

/** Times that the relaxation is solved again with more branches, links and groups. */
const TIGHTENINGS_BOUND = 40;

/**
 * Indicates a horizon by its relaxation alone: blocks are divisible at will, minimum acceptances are left out, and no prices are sought that
 * support every accepted block. That is a linear programme, where the clearing is a search, and what the search proves an indication need
 * not: it changes with the next offer.
 *
 * Rejects `limits-infeasible` where nothing meets the limits.
 */
export function indicateHorizon(problem: HorizonProblem): Outcome<HorizonIndication> {
  const regions = new PowerRegions(problem);
  const evaluation = new Evaluation(problem, marketsOf(problem, regions));
  const relaxation = new Relaxation(problem, regions);
  const bounds = allParts(problem);
  new SelectionRules(problem).narrow(bounds);
  let boundTickW = Number.POSITIVE_INFINITY;
  for (let round = 0; ; round++) {
    const relaxed = relaxation.solve(bounds, undefined, Number.NEGATIVE_INFINITY);
    if (relaxed.kind === 'infeasible')
      return rejected('limits-infeasible', 'periods', 'no acceptance of the blocks meets all limits');
    boundTickW = Math.min(boundTickW, relaxed.boundTickW);
    if (round >= TIGHTENINGS_BOUND) break;
    if (relaxation.tightenSelectionRows()) continue;
    if (!relaxation.separate(evaluation.bindingBranches(relaxation.feedInW()))) break;
  }
  const nodePriceTicks = relaxation.nodePriceTicks();
  const nothing = new Int32Array(problem.blocks.length);
  for (const parts of [nearestSelection(problem, relaxation), selectionBelow(problem, relaxation), nothing]) {
    const periods = problem.permits(parts) ? clearBeside(problem, parts) : undefined;
    if (periods) return accepted({ nodePriceTicks, parts, periods, boundTickW });
  }
  return rejected('limits-infeasible', 'periods', 'no whole parts of the blocks were found that meet all limits');
}

function clearBeside(problem: HorizonProblem, parts: Selection): readonly Clearing[] | undefined {
  const feedInW = problem.feedInW(parts);
  const clearings: Clearing[] = [];
  for (const [index, period] of problem.periods.entries()) {
    const cleared = clear(period.withFixedFeedIn(feedInW[index]!));
    if (!cleared.ok) return undefined;
    clearings.push(cleared.value);
  }
  return clearings;
}
