import type { Outcome } from '../../rejection.js';
import { clearHorizon, DEFAULT_NODE_LIMIT, type HorizonClearing } from './clear-horizon.js';
import type { HorizonProblem, Selection } from './horizon-problem.js';

/**
 * Clears a horizon by its own search; a selection that somebody proposes is decided in integers like any other and can only raise the
 * welfare. The same horizon with the same proposal has the same clearing, whoever made the proposal and however long it took.
 *
 * Rejects as {@link clearHorizon} does.
 */
export function clearHorizonGiven(
  problem: HorizonProblem,
  proposal: Selection | undefined,
  nodeLimit = DEFAULT_NODE_LIMIT,
): Outcome<HorizonClearing> {
  const searched = clearHorizon(problem, nodeLimit);
  return proposal === undefined ? searched : improvedBy(problem, searched, proposal, nodeLimit);
}

/**
 * What a search found, or what is better by a proposed selection: then the search is done once more from there, which proves more. No
 * bound rests on the proposal, so the lower of both bounds holds.
 */
export function improvedBy(
  problem: HorizonProblem,
  searched: Outcome<HorizonClearing>,
  proposal: Selection,
  nodeLimit: number,
): Outcome<HorizonClearing> {
  if (searched.ok && isProven(searched.value)) return searched;
  const known = searched.ok ? [searched.value.parts, proposal] : [proposal];
  const improved = clearHorizon(problem, 1, known);
  if (!improved.ok || (searched.ok && improved.value.welfareTickW <= searched.value.welfareTickW)) return searched;
  const again = clearHorizon(problem, nodeLimit, [improved.value.parts]);
  return again.ok && searched.ok ? { ok: true, value: withBound(again.value, searched.value.boundTickW) } : again;
}

/** Whether no selection has a higher welfare. */
export function isProven({ welfareTickW, boundTickW }: Pick<HorizonClearing, 'welfareTickW' | 'boundTickW'>): boolean {
  return welfareTickW === boundTickW;
}

/** A clearing with the lower of two bounds. */
function withBound(clearing: HorizonClearing, boundTickW: bigint): HorizonClearing {
  return boundTickW < clearing.boundTickW ? { ...clearing, boundTickW } : clearing;
}
