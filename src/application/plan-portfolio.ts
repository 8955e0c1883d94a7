import { BranchLoads, type OverloadedBranch } from '../domain/portfolio/branch-loads.js';
import { DeviceOptimiser } from '../domain/portfolio/device-optimiser.js';
import { type DeviceTask, deviceTask, scheduleTickW } from '../domain/portfolio/device-task.js';
import { dispatchInTurn, Improvement } from '../domain/portfolio/dispatch-in-turn.js';
import { mixedSchedules } from '../domain/portfolio/mixed-schedules.js';
import { nodeOf, type Portfolio, type PortfolioSchedule, type PowerSeries } from '../domain/portfolio/portfolio.js';
import { type LimitPrices, PriceCoordination } from '../domain/portfolio/price-coordination.js';
import { assertInvariant } from '../domain/rejection.js';
import type { ProgrammeSolver } from './programme-solver.js';

/** A schedule of a portfolio with what can be said about it. */
export interface PlannedPortfolio {
  readonly schedule: PortfolioSchedule;
  /** Energy and wear of all devices, in ticks times watts over one market time unit. */
  readonly costTickW: bigint;
  /** Limits that it does not keep, with the homes' own load and everything else on the branches. */
  readonly overloads: readonly OverloadedBranch[];
}

export interface PortfolioPlan {
  readonly planned: PlannedPortfolio;
  /** What the homes would do without an aggregator. */
  readonly preferred: PlannedPortfolio;
  /** What energy is worth at each node in each market time unit: its price and what scarce branches add to it. */
  readonly nodePrices: readonly Float64Array[];
  /** No schedules cost less than this, each watt of overload counted at the price of overload: cost less bound is the gap. */
  readonly boundTickW: number;
  /** Cost of the plan by the same measure. */
  readonly penalisedTickW: number;
  readonly rounds: number;
}

export interface PlanProgress {
  readonly round: number;
  readonly boundTickW: number;
  /** What the best plan so far costs by the same measure. */
  readonly plannedTickW: number;
}

export interface PlanEffort {
  readonly mostRounds: number;
  /** Coordination ends where bound and mixture differ by less than this part of the cost. */
  readonly enough: number;
  readonly mostImprovements: number;
}

/** Pairs of devices that are tried where a branch stays overloaded. */
const MOST_PAIRS = 1_000;

/** The first prices of limits are within this part of the spread of the day's prices. */
const FIRST_WIDTH = 8;

const DEFAULT_EFFORT: PlanEffort = { mostRounds: 40, enough: 5e-4, mostImprovements: 4 };

/** An overloaded branch costs this per MWh beyond its limit, in ticks: 10,000.00, far above any price of energy. */
export const OVERLOAD_PRICE_TICKS = 1_000_000;

/**
 * Schedules the devices of a portfolio within the limits of its network: prices are coordinated until a mixture of schedules keeps all
 * limits at about the lowest cost, then whole schedules are dispatched at these prices and improved one by one.
 */
export class PortfolioPlanner {
  constructor(private readonly solver: ProgrammeSolver) {}

  async plan(
    portfolio: Portfolio,
    onProgress: (progress: PlanProgress) => void = () => {},
    effort: PlanEffort = DEFAULT_EFFORT,
  ): Promise<PortfolioPlan> {
    return new Planning(this.solver, portfolio, effort, onProgress).run();
  }
}

/** One portfolio on its way to a plan. */
class Planning {
  private readonly tasks: readonly DeviceTask[];
  private readonly optimiser: DeviceOptimiser;
  private readonly coordination: PriceCoordination;
  private readonly overloadPrice: Float64Array;

  constructor(
    private readonly solver: ProgrammeSolver,
    private readonly portfolio: Portfolio,
    private readonly effort: PlanEffort,
    private readonly onProgress: (progress: PlanProgress) => void,
  ) {
    this.tasks = portfolio.devices.map((device) => deviceTask(device, portfolio.mtus, portfolio.mtuSeconds));
    this.optimiser = new DeviceOptimiser(portfolio.mtus);
    this.overloadPrice = new Float64Array(portfolio.mtus).fill(OVERLOAD_PRICE_TICKS);
    this.coordination = new PriceCoordination(portfolio, OVERLOAD_PRICE_TICKS);
  }

  async run(): Promise<PortfolioPlan> {
    const { portfolio, coordination } = this;
    const uncoordinated = coordination.nodePrices(new Float64Array());
    const first = this.improved(this.dispatched(uncoordinated));
    const found = await this.coordinate(first);
    const nodePrices = coordination.nodePrices(found.prices);
    const candidates = [first, this.improved(this.dispatched(nodePrices))];
    if (found.shares) candidates.push(this.improved(mixedSchedules(this.tasks, coordination.mixed(found.shares))));
    const best = candidates.reduce((a, b) => (b.penalisedTickW < a.penalisedTickW ? b : a));
    const preferred = this.tasks.map((task) => task.preferred);
    return {
      ...{ planned: best.plan, penalisedTickW: best.penalisedTickW },
      ...{ nodePrices, boundTickW: found.boundTickW, rounds: found.rounds },
      preferred: told(portfolio, preferred),
    };
  }

  private dispatched(nodePrices: readonly Float64Array[]): PowerSeries[] {
    const loads = BranchLoads.withoutDevices(this.portfolio);
    return dispatchInTurn(this.portfolio, this.tasks, nodePrices, loads, this.optimiser, this.overloadPrice);
  }

  /** What every device does where no branch has a limit. */
  private dispatchedFreely(): PowerSeries[] {
    const signal = { price: Float64Array.from(this.portfolio.price) };
    return this.tasks.map((task) => this.optimiser.cheapestOf(task, signal).schedule);
  }

  private improved(schedule: PowerSeries[]): Candidate {
    const { portfolio, tasks, optimiser } = this;
    const loads = BranchLoads.of(portfolio, schedule);
    const improvement = new Improvement(portfolio, tasks, schedule, loads, optimiser, this.overloadPrice);
    for (let pass = 0; pass < this.effort.mostImprovements; pass++) if (!improvement.inTurn()) break;
    improvement.inPairs(MOST_PAIRS);
    const plan = told(portfolio, schedule);
    return { plan, penalisedTickW: Number(plan.costTickW) + OVERLOAD_PRICE_TICKS * loads.overloadW() };
  }

  /**
   * Looks for the prices of limits with the highest bound: not far from the best so far, where the master programme says most is to be
   * gained. Where it was wrong it has learnt, and looks closer by.
   */
  private async coordinate({ plan, penalisedTickW }: Candidate) {
    const { portfolio, coordination } = this;
    const { mostRounds, enough } = this.effort;
    coordination.propose(plan.schedule, costsOf(portfolio, plan.schedule));
    const freely = BranchLoads.of(portfolio, this.dispatchedFreely());
    coordination.watchBroken((node, mtu) => freely.at(node, mtu));
    let prices: LimitPrices = new Float64Array();
    let boundTickW = this.answer(prices);
    if (plan.overloads.length > 0) {
      const scarce = coordination.pricesWhere(plan.overloads);
      const bound = this.answer(scarce);
      if (bound > boundTickW) [prices, boundTickW] = [scarce, bound];
    }
    let width = (Math.max(...portfolio.price) - Math.min(...portfolio.price)) / FIRST_WIDTH;
    let shares: readonly number[] | undefined;
    let rounds = 1;
    this.onProgress({ round: rounds, boundTickW, plannedTickW: penalisedTickW });
    while (rounds < mostRounds) {
      rounds++;
      const master = await this.solver.solve(coordination.master(coordination.around(prices, width)));
      assertInvariant(master.status === 'optimal', 'a mixture of proposals exists');
      const next = coordination.pricesFrom(master.rowPrices);
      const promised = master.cost * 1e6 - boundTickW;
      const isNew = coordination.watchBrokenBy(master.values);
      shares = coordination.forgetIdle(master.values);
      if (!isNew && promised <= enough * Math.abs(boundTickW)) break;
      const bound = this.answer(coordination.padded(next));
      if (bound > boundTickW) {
        width *= bound - boundTickW > promised / 2 ? 2 : 1;
        prices = next;
        boundTickW = bound;
      } else width *= 0.7;
      this.onProgress({ round: rounds, boundTickW, plannedTickW: penalisedTickW });
    }
    return { prices, boundTickW, rounds, shares };
  }

  /** Lets every device answer prices; returns the lower bound that they prove. */
  private answer(prices: LimitPrices): number {
    const { portfolio, coordination, optimiser } = this;
    const nodePrices = coordination.nodePrices(prices);
    const schedules: PowerSeries[] = [];
    let bound = -coordination.capacityTickW(prices);
    for (const [device, task] of this.tasks.entries()) {
      const found = optimiser.cheapestOf(task, { price: nodePrices[nodeOf(portfolio, device)]! });
      bound += found.bound;
      schedules.push(found.schedule);
    }
    coordination.propose(schedules, costsOf(portfolio, schedules));
    return bound;
  }
}

interface Candidate {
  readonly plan: PlannedPortfolio;
  readonly penalisedTickW: number;
}

function costsOf({ devices, price }: Portfolio, schedules: PortfolioSchedule): number[] {
  return schedules.map((schedule, device) => scheduleTickW(devices[device]!.device, schedule, price));
}

function told(portfolio: Portfolio, schedule: PortfolioSchedule): PlannedPortfolio {
  return {
    schedule,
    costTickW: costsOf(portfolio, schedule).reduce((sum, costTickW) => sum + BigInt(costTickW), 0n),
    overloads: BranchLoads.of(portfolio, schedule).overloads(),
  };
}
