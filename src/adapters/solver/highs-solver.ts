import highs, { type Highs, type HighsSolution } from 'highs';
import { type ProgrammeSolver, SolverGaveUp } from '../../application/programme-solver.js';
import type { LinearProgramme, Solution } from '../../domain/flexibility/linear-programme.js';
import { lpText } from './lp-text.js';
import { modelData } from './model-data.js';

/** The package declares the types of its CommonJS build, where the loader is one level deeper, for its ES module too. */
const loadHighs = highs as unknown as typeof highs.default;

/** Bounds the search by work, never by time, so that the same programme has the same answer on every machine. */
const options = {
  output_flag: false,
  random_seed: 0,
  mip_rel_gap: 1e-6,
} as const;

/** Nodes of branch and bound after which a programme is given up. */
export const NODE_LIMIT = 50_000;

/** What HiGHS calls a solution that satisfies all rows. */
const FEASIBLE = 2;

/** HiGHS, compiled to WebAssembly. It is loaded with the first programme. */
export class HighsSolver implements ProgrammeSolver {
  private loaded: Promise<Highs> | undefined;

  constructor(private readonly nodeLimit = NODE_LIMIT) {}

  async solve(programme: LinearProgramme): Promise<Solution> {
    this.loaded ??= loadHighs();
    const solution = (await this.loaded).solve(lpText(programme), { ...options, mip_max_nodes: this.nodeLimit });
    switch (solution.Status) {
      case 'Optimal':
        return {
          status: 'optimal',
          cost: solution.ObjectiveValue,
          values: programme.columns.map((_, number) => solution.Columns[`x${number}`]!.Primal),
          rowPrices: rowPrices(programme, solution.Rows),
        };
      // Every cost that is not bounded from below is a fault of the programme, so this can only mean the former.
      case 'Primal infeasible or unbounded':
      case 'Infeasible':
        return { status: 'infeasible' };
      default:
        throw new SolverGaveUp(`the solver gave up: ${solution.Status} within ${this.nodeLimit} nodes`);
    }
  }

  async propose(programme: LinearProgramme, nodeLimit: number): Promise<readonly number[] | undefined> {
    this.loaded ??= loadHighs();
    return (await this.loaded).withModel((model) => {
      model.options.set({ ...options, mip_max_nodes: nodeLimit });
      model.passModel(modelData(programme));
      model.run();
      const isFeasible = model.info.get('primal_solution_status') === FEASIBLE;
      return isFeasible ? Array.from(model.getSolution().colValue) : undefined;
    });
  }
}

/** A row with two different bounds is two rows in the text; only one of them binds. Mixed-integer programmes have no such prices. */
function rowPrices(programme: LinearProgramme, rows: HighsSolution['Rows']): number[] {
  const prices = new Array<number>(programme.rows.length).fill(0);
  for (const row of rows) if ('Dual' in row) prices[Number.parseInt(row.Name.slice(1), 10)]! += row.Dual;
  return prices;
}
