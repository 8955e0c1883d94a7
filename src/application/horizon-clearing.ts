import { blockProgramme, selectionOf } from '../domain/clearing/blocks/block-programme.js';
import { clearHorizon, DEFAULT_NODE_LIMIT, type HorizonClearing } from '../domain/clearing/blocks/clear-horizon.js';
import type { HorizonProblem, Selection } from '../domain/clearing/blocks/horizon-problem.js';
import { improvedBy, isProven } from '../domain/clearing/blocks/proposed-selection.js';
import type { Outcome } from '../domain/rejection.js';
import { PROPOSAL_NODE_LIMIT, type ProgrammeProposer } from './programme-solver.js';

/**
 * Clears a horizon by the domain's own search; where that ends with a gap, or without any selection, a solver is asked for a selection,
 * which {@link improvedBy} decides. Limits are nodes, so that the same horizon has the same clearing.
 *
 * Rejects as {@link clearHorizon} does.
 */
export async function clearHorizonWithSolver(
  problem: HorizonProblem,
  solver: ProgrammeProposer,
  nodeLimit = DEFAULT_NODE_LIMIT,
): Promise<Outcome<HorizonClearing>> {
  const searched = clearHorizon(problem, nodeLimit);
  if (problem.blocks.length === 0 || (searched.ok && isProven(searched.value))) return searched;
  const proposal = await proposeSelection(problem, solver);
  return proposal === undefined ? searched : improvedBy(problem, searched, proposal, nodeLimit);
}

async function proposeSelection(problem: HorizonProblem, solver: ProgrammeProposer): Promise<Selection | undefined> {
  const written = blockProgramme(problem);
  const values = written && (await solver.propose(written.programme, PROPOSAL_NODE_LIMIT));
  return values && selectionOf(written, values);
}
