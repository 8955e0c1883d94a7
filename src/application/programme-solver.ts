import type { LinearProgramme, Solution } from '../domain/flexibility/linear-programme.js';

/**
 * Solves linear and mixed-integer programmes to optimality (relative gap of whole-number programmes: a millionth). The same programme has the
 * same answer, whatever the clock says. Rejects when the solver gives up.
 */
export interface ProgrammeSolver {
  solve(programme: LinearProgramme): Promise<Solution>;
}
