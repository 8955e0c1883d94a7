import type { LinearProgramme, Solution } from '../domain/flexibility/linear-programme.js';

/**
 * Solves linear and mixed-integer programmes. The same programme has the same answer, whatever the clock says.
 */
export interface ProgrammeSolver {
  /** To optimality (relative gap of whole-number programmes: a millionth). Rejects when the solver gives up. */
  solve(programme: LinearProgramme): Promise<Solution>;
  /**
   * The best values of the columns that are found within so many nodes of branch and bound; undefined where none are. What they are
   * worth, and whether they are right, is for whoever asks to find out.
   */
  propose(programme: LinearProgramme, nodeLimit: number): Promise<readonly number[] | undefined>;
}
