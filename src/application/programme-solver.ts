import type { LinearProgramme, Solution } from '../domain/flexibility/linear-programme.js';

/** Nodes of branch and bound after which a solver that is asked for a selection of blocks stops with what it has. */
export const PROPOSAL_NODE_LIMIT = 100;

/** Makes guesses at mixed-integer programmes. */
export interface ProgrammeProposer {
  /**
   * The best values of the columns that are found within so many nodes of branch and bound; undefined where none are. What they are
   * worth, and whether they are right, is for whoever asks to find out. Rejects when the solver fails, or is given up.
   */
  propose(programme: LinearProgramme, nodeLimit: number): Promise<readonly number[] | undefined>;
}

/** A solver reached the bounds of its search: the programme may have an answer, and it was not found. */
export class SolverGaveUp extends Error {}

/**
 * Solves linear and mixed-integer programmes. The same programme has the same answer, whatever the clock says.
 */
export interface ProgrammeSolver extends ProgrammeProposer {
  /** To optimality (relative gap of whole-number programmes: a millionth). Rejects with {@link SolverGaveUp} when the solver does. */
  solve(programme: LinearProgramme): Promise<Solution>;
}
