import { BasicPoint } from './basic-point.js';
import { type Column, CondensedTableau } from './condensed-tableau.js';
import { DualWalk } from './dual-walk.js';
import type { PiecewiseCost } from './piecewise-cost.js';

export type SimplexStatus = 'optimal' | 'infeasible' | 'stopped';

const FEASIBILITY_TOLERANCE = 1e-9;
const PIVOTS_BETWEEN_REBUILDS = 120;
const STEPS_BETWEEN_STOPS = 8;

/**
 * Minimises a sum of convex piecewise-linear costs subject to equations, by the dual simplex method for bounded variables. A long
 * step of the dual walks along the slopes of all curves at once, so that the size of the programme is the number of equations,
 * however many slopes there are. Variables are numbered as in {@link CondensedTableau}.
 *
 * Floating point: what it finds is a direction to look in, never a proof.
 */
export class PiecewiseSimplex {
  pivots = 0;
  private readonly tableau: CondensedTableau;
  private readonly point: BasicPoint;
  private readonly walk: DualWalk;
  private sinceRebuild = 0;

  constructor(costs: PiecewiseCost[], columns: readonly Column[], rightHandSide: Float64Array) {
    this.tableau = new CondensedTableau(columns, rightHandSide);
    this.point = new BasicPoint(this.tableau, costs);
    this.walk = new DualWalk(this.point);
  }

  get rowCount(): number {
    return this.tableau.rowCount;
  }

  /** Finds the optimum for the present bounds, from the last basis. `stop` is asked now and then whether it is enough. */
  solve(stop: () => boolean): SimplexStatus {
    this.point.settle();
    const patience = 200 * (this.rowCount + 20);
    for (let step = 1; step <= patience; step++) {
      const row = this.mostViolatedRow();
      if (row < 0) return 'optimal';
      const end = this.walk.along(row);
      if (end === 'stuck') return 'infeasible';
      if (end === 'exchanged') this.countPivot();
      if (step % STEPS_BETWEEN_STOPS === 0 && stop()) return 'stopped';
    }
    return 'stopped';
  }

  /** Replaces the cost of a variable by a part of its curve, of which `dropped` segments fewer come before than in the present one. */
  restrict(variable: number, cost: PiecewiseCost, dropped: number): void {
    this.point.replaceCost(variable, cost, dropped);
  }

  valueOf(variable: number): number {
    return this.point.valueOf(variable);
  }

  /** Dual price of an equation. */
  rowPrice(row: number): number {
    return this.point.rowPrice(row);
  }

  private countPivot(): void {
    this.pivots++;
    if (++this.sinceRebuild < PIVOTS_BETWEEN_REBUILDS) return;
    this.sinceRebuild = 0;
    this.tableau.rebuild();
    this.point.isStale = true;
    this.point.settle();
  }

  private mostViolatedRow(): number {
    const { costs, stand, value } = this.point;
    const { rowCount, basic } = this.tableau;
    let worst = -1;
    let most = 0;
    for (let row = 0; row < rowCount; row++) {
      const variable = basic[row]!;
      const { end } = costs[variable]!;
      const segment = stand[variable]!;
      const violation = Math.max(value[row]! - end[segment + 1]!, end[segment]! - value[row]!);
      if (violation > most && violation > FEASIBILITY_TOLERANCE * (1 + Math.abs(value[row]!))) {
        most = violation;
        worst = row;
      }
    }
    return worst;
  }
}
