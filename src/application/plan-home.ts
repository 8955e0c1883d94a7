import { type HomeCost, netImport, scheduleCost } from '../domain/flexibility/home-balance.js';
import { type Breach, breaches } from '../domain/flexibility/home-constraints.js';
import { type FlexibilityLeft, flexibilityBetween, type ShiftWindow } from '../domain/flexibility/home-flexibility.js';
import { type MissedWish, missedWishes } from '../domain/flexibility/home-infeasibility.js';
import type { HomeSchedule, Household } from '../domain/flexibility/home-model.js';
import { preferredSchedule } from '../domain/flexibility/home-preferred.js';
import { homeProgramme, type ProgrammeVariant } from '../domain/flexibility/home-programme.js';
import { wholeSchedule } from '../domain/flexibility/home-rounding.js';
import type { PowerW, PriceTicks } from '../domain/quantity.js';
import { assertInvariant } from '../domain/rejection.js';
import type { ProgrammeSolver } from './programme-solver.js';

/** Which flexibility a plan is asked for. */
export interface FlexibilityQuestion {
  /** Length of the windows that the horizon is cut into; a change is the same all through a window. */
  readonly windowMtus: number;
  /** What is dearer is not told. */
  readonly mostPrice: PriceTicks;
  /** What is smaller is not told. */
  readonly leastW: PowerW;
}

export interface PlannedSchedule {
  readonly schedule: HomeSchedule;
  readonly cost: HomeCost;
  /** Limits that it does not keep: none for the optimal schedule. */
  readonly breaches: readonly Breach[];
}

export type HomePlan =
  | {
      readonly kind: 'planned';
      readonly optimal: PlannedSchedule;
      readonly preferred: PlannedSchedule;
      readonly flexibility: readonly FlexibilityLeft[];
    }
  /** The wishes contradict each other: these would have to give way, together. */
  | { readonly kind: 'infeasible'; readonly missed: readonly MissedWish[] };

/** From the plain programme to ever safer ones: most are solved by the first, whose rounding then keeps every limit. */
const attempts: readonly ProgrammeVariant[] = [
  { marginW: 0, strict: false },
  { marginW: 1, strict: false },
  { marginW: 8, strict: false },
  { marginW: 0, strict: true },
];

/** Plans a home's day: the cheapest schedule that keeps every constraint, what its owner would have done, and what is left to offer. */
export class HomePlanner {
  constructor(private readonly solver: ProgrammeSolver) {}

  async plan(home: Household, question?: FlexibilityQuestion): Promise<HomePlan> {
    const schedule = await this.cheapest(home);
    if (schedule === undefined) return { kind: 'infeasible', missed: await this.explain(home) };
    return {
      kind: 'planned',
      optimal: planned(home, schedule),
      preferred: planned(home, preferredSchedule(home)),
      flexibility: question === undefined ? [] : await this.flexibility(home, schedule, question),
    };
  }

  /** The cheapest schedule in whole watts; `undefined` where none keeps all constraints. */
  private async cheapest(home: Household, shift?: ProgrammeVariant['shift']): Promise<HomeSchedule | undefined> {
    for (const attempt of attempts) {
      const { programme, columns } = homeProgramme(home, shift === undefined ? attempt : { ...attempt, shift });
      const solution = await this.solver.solve(programme);
      if (solution.status === 'infeasible') {
        if (attempt.marginW === 0) return undefined;
        continue;
      }
      const schedule = wholeSchedule(home, columns, solution.values);
      if (breaches(home, schedule).length === 0) return schedule;
    }
    return undefined;
  }

  private async explain(home: Household): Promise<MissedWish[]> {
    const { programme, columns } = homeProgramme(home, { marginW: 0, strict: false, elastic: true });
    const solution = await this.solver.solve(programme);
    assertInvariant(solution.status === 'optimal', 'wishes that may be missed can be met');
    return missedWishes(columns, solution.values);
  }

  private async flexibility(home: Household, schedule: HomeSchedule, question: FlexibilityQuestion) {
    const left: FlexibilityLeft[] = [];
    const plannedW = netImport(home, schedule);
    for (const window of windows(home.mtus, question.windowMtus)) {
      const { mostPrice, leastW } = question;
      const replanned = await this.cheapest(home, { ...window, plannedW, mostPrice });
      const found = replanned && flexibilityBetween(home, schedule, replanned, window, leastW);
      if (found !== undefined && found.price <= mostPrice) left.push(found);
    }
    return left;
  }
}

function planned(home: Household, schedule: HomeSchedule): PlannedSchedule {
  return { schedule, cost: scheduleCost(home, schedule), breaches: breaches(home, schedule) };
}

function windows(mtus: number, windowMtus: number): ShiftWindow[] {
  const all: ShiftWindow[] = [];
  for (const direction of ['up', 'down'] as const)
    for (let fromMtu = 0; fromMtu < mtus; fromMtu += windowMtus)
      all.push({ direction, fromMtu, untilMtu: Math.min(fromMtu + windowMtus, mtus) });
  return all;
}
