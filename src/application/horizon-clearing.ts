import { blockProgramme } from '../domain/clearing/blocks/block-programme.js';
import { clearHorizon, DEFAULT_NODE_LIMIT, type HorizonClearing } from '../domain/clearing/blocks/clear-horizon.js';
import type { HorizonProblem, Selection } from '../domain/clearing/blocks/horizon-problem.js';
import type { Outcome } from '../domain/rejection.js';
import type { ProgrammeSolver } from './programme-solver.js';

/** Nodes after which the solver stops with what it has. */
const SOLVER_NODE_LIMIT = 100;

/**
 * Clears a horizon by the domain's own search; where that ends with a gap, or without any selection, a solver is asked for a selection.
 * What it proposes is decided in integers like any other and can only raise the welfare: no bound rests on the solver. If it is better,
 * the search is done once more from there, which proves more. Limits are nodes, so that the same horizon has the same clearing.
 *
 * Rejects as {@link clearHorizon} does.
 */
export async function clearHorizonWithSolver(
  problem: HorizonProblem,
  solver: ProgrammeSolver,
  nodeLimit = DEFAULT_NODE_LIMIT,
): Promise<Outcome<HorizonClearing>> {
  const searched = clearHorizon(problem, nodeLimit);
  if (problem.blocks.length === 0 || (searched.ok && isProven(searched.value))) return searched;
  const proposal = await proposeSelection(problem, solver);
  if (!proposal) return searched;
  const known = searched.ok ? [searched.value.parts, proposal] : [proposal];
  const improved = clearHorizon(problem, 1, known);
  if (!improved.ok || (searched.ok && improved.value.welfareTickW <= searched.value.welfareTickW)) return searched;
  const again = clearHorizon(problem, nodeLimit, [improved.value.parts]);
  return again.ok && searched.ok ? { ok: true, value: withBound(again.value, searched.value.boundTickW) } : again;
}

async function proposeSelection(problem: HorizonProblem, solver: ProgrammeSolver): Promise<Selection | undefined> {
  const written = blockProgramme(problem);
  const values = written && (await solver.propose(written.programme, SOLVER_NODE_LIMIT));
  return values && written.selectionOf(values);
}

function isProven({ welfareTickW, boundTickW }: HorizonClearing): boolean {
  return welfareTickW === boundTickW;
}

/** A clearing with the lower of two bounds. */
function withBound(clearing: HorizonClearing, boundTickW: bigint): HorizonClearing {
  return boundTickW < clearing.boundTickW ? { ...clearing, boundTickW } : clearing;
}
