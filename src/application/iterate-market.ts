import { clearHorizon, type HorizonClearing, horizonWelfareTickW } from '../domain/clearing/blocks/clear-horizon.js';
import { HorizonProblem, type Selection } from '../domain/clearing/blocks/horizon-problem.js';
import { type HorizonIndication, indicateHorizon } from '../domain/clearing/blocks/indicate-horizon.js';
import type { FlexibilityRequest } from '../domain/clearing/relief-value.js';
import { ROOT } from '../domain/network.js';
import { BranchLoads, type OverloadedBranch } from '../domain/portfolio/branch-loads.js';
import { DeviceOptimiser } from '../domain/portfolio/device-optimiser.js';
import { afterShifts, type DeviceShift, shiftsToward } from '../domain/portfolio/device-shift.js';
import { type DeviceTask, deviceTask, wearTickW } from '../domain/portfolio/device-task.js';
import { Dispatch, type OfferAward } from '../domain/portfolio/dispatch.js';
import { signalCost } from '../domain/portfolio/dispatch-signal.js';
import { blockOrderOf, decreaseW, type FlexibilityOffer, offersFrom } from '../domain/portfolio/flexibility-offers.js';
import { flexibilityPeriod, requestsFor } from '../domain/portfolio/grid-operator.js';
import { nodeOf, type Portfolio, type PortfolioSchedule, type PowerSeries } from '../domain/portfolio/portfolio.js';
import type { ReliefAlternatives } from '../domain/portfolio/relief-steps.js';
import { type OfferIncome, type Rewards, rewardsOf } from '../domain/portfolio/rewards.js';
import { tickWattMoney } from '../domain/portfolio/tick-watt-money.js';
import type { Micros, PowerW, PriceTicks } from '../domain/quantity.js';
import { assertInvariant, type Outcome } from '../domain/rejection.js';
import { OVERLOAD_PRICE_TICKS } from './plan-portfolio.js';

/** By node, then by market time unit. */
type NodePrices = readonly (readonly PriceTicks[])[];

export interface IterationRules {
  /** The gate closes after so many iterations. */
  readonly mostIterations: number;
  /** Prices have settled when none moves by more than this while every home has planned anew. */
  readonly toleranceTicks: PriceTicks;
  /** What the aggregator wants per MWh above opportunity cost. */
  readonly marginTicks: PriceTicks;
  /** Search nodes of the clearing at the gate. */
  readonly nodeLimit: number;
}

export const DEFAULT_ITERATION: IterationRules = {
  mostIterations: 24,
  toleranceTicks: 10,
  marginTicks: 100,
  nodeLimit: 20,
};

/** One line of the convergence table. */
export interface IterationStep {
  readonly iteration: number;
  /** One home in so many planned anew. */
  readonly groups: number;
  readonly offers: number;
  readonly highestPriceTicks: PriceTicks;
  /** Largest change of any node's price since the iteration before. */
  readonly largestMoveTicks: PriceTicks;
  /** Load taken away by accepted offers, in watts over one market time unit. */
  readonly volumeW: PowerW;
  /** The branch closest to its limit, or furthest beyond, with all accepted offers. */
  readonly peak: { readonly node: number; readonly mtu: number; readonly loadW: PowerW; readonly limitW: PowerW };
  /** Sum of all loads beyond limits that remain. */
  readonly unsolvedW: PowerW;
  readonly welfareTickW: bigint;
}

export interface MarketIteration {
  readonly ended: 'settled' | 'gate-closed' | 'oscillating';
  readonly steps: readonly IterationStep[];
  /** The iteration that counts: that of highest indicated welfare, whose offers are sent again for the gate and cleared exactly. */
  readonly counts: number;
  readonly announced: PortfolioSchedule;
  readonly requests: readonly (readonly FlexibilityRequest[])[];
  readonly offers: readonly FlexibilityOffer[];
  readonly awards: readonly OfferAward[];
  readonly clearing: HorizonClearing;
  readonly dispatch: Dispatch;
  readonly scheduled: PortfolioSchedule;
  readonly before: readonly OverloadedBranch[];
  /** What no offer solved, and the DSO has to solve by its alternatives. */
  readonly unsolved: readonly OverloadedBranch[];
  readonly income: Micros;
  readonly rewards: Rewards;
}

/** The book of an iteration and what was indicated of it. */
interface Indicated {
  readonly offers: readonly FlexibilityOffer[];
  readonly problem: HorizonProblem;
  readonly indication: HorizonIndication;
  readonly prices: NodePrices;
  readonly step: IterationStep;
}

/** Homes plan anew in at most so many groups, one group an iteration. */
const MOST_GROUPS = 8;

/**
 * The market between gate opening and gate closure. The aggregator announces what its devices would do at the price of energy; the DSO sees
 * which branches that overloads and asks for relief; then, again and again, homes plan anew at the indicative prices, what they would do
 * differently is offered, and the book is cleared. Only one group of homes plans anew at a time: if all did, they would all run after the
 * same price. When the same state comes back, prices oscillate, and groups are made smaller; when that no longer helps, it ends.
 */
export class MarketIterator {
  private readonly tasks: readonly DeviceTask[];
  private readonly optimiser: DeviceOptimiser;
  private readonly announced: PortfolioSchedule;
  private readonly loads: BranchLoads;
  private readonly requests: readonly (readonly FlexibilityRequest[])[];
  private readonly shifts: DeviceShift[][];
  /** What each device means to do by its latest plan, and what that makes of the branches. */
  private readonly targets: PowerSeries[];
  private readonly tentative: BranchLoads;
  /** By node and market time unit: whether relief is asked for on the way to the root, and what power beyond limits costs in a plan. */
  private readonly isRelieved: readonly Uint8Array[];
  private readonly overloadPrices: readonly Float64Array[];

  constructor(
    private readonly portfolio: Portfolio,
    alternatives: ReliefAlternatives,
    private readonly rules: IterationRules = DEFAULT_ITERATION,
  ) {
    const { mtus, mtuSeconds } = portfolio;
    this.tasks = portfolio.devices.map((device) => deviceTask(device, mtus, mtuSeconds));
    this.optimiser = new DeviceOptimiser(mtus);
    const price = Float64Array.from(portfolio.price);
    this.announced = this.tasks.map((task) => this.optimiser.cheapestOf(task, { price }).schedule);
    this.loads = BranchLoads.of(portfolio, this.announced);
    const overloads = this.loads.overloads();
    this.requests = Array.from({ length: mtus }, (_, mtu) =>
      requestsFor(
        overloads.filter((overload) => overload.mtu === mtu),
        alternatives,
      ),
    );
    this.shifts = this.tasks.map(() => []);
    this.targets = [...this.announced];
    this.tentative = BranchLoads.of(portfolio, this.announced);
    this.isRelieved = portfolio.network.names.map(() => new Uint8Array(mtus));
    this.overloadPrices = portfolio.network.names.map(() => new Float64Array(mtus).fill(OVERLOAD_PRICE_TICKS));
    this.reliefWorth();
  }

  /** Refuses what the clearing refuses, such as request prices that sum to too much along a path. */
  run(onStep: (step: IterationStep) => void = () => {}): Outcome<MarketIteration> {
    const { mostIterations, toleranceTicks } = this.rules;
    const indicated: Indicated[] = [];
    const seen = new Set<string>();
    let prices: NodePrices = this.portfolio.network.names.map(() => new Array(this.portfolio.mtus).fill(0));
    let groups = 1;
    let calm = 0;
    let ended: MarketIteration['ended'] = 'gate-closed';
    for (let iteration = 0; iteration < mostIterations; iteration++) {
      this.replan(groups, iteration);
      const outcome = this.indicate(iteration, groups, prices);
      if (!outcome.ok) return outcome;
      indicated.push(outcome.value);
      onStep(outcome.value.step);
      prices = outcome.value.prices;
      this.learn(prices);
      calm = outcome.value.step.largestMoveTicks <= toleranceTicks && iteration > 0 ? calm + 1 : 0;
      if (calm >= groups) {
        ended = 'settled';
        break;
      }
      const state = `${iteration % groups} ${JSON.stringify(this.shifts)}`;
      if (seen.has(state)) {
        if (groups >= MOST_GROUPS) {
          ended = 'oscillating';
          break;
        }
        groups *= 2;
        seen.clear();
      }
      seen.add(state);
      if (iteration === 0) groups = 2;
    }
    return this.conclude(indicated, ended);
  }

  /**
   * One group of homes plans anew within the room that the DSO publishes beside what all others mean to do. Power beyond a limit that is
   * broken anyway costs what relief of it earns; no other limit is given up.
   */
  private replan(groups: number, iteration: number): void {
    const { portfolio, tasks, targets, tentative } = this;
    const price = Float64Array.from(portfolio.price);
    for (const [device, task] of tasks.entries()) {
      if (portfolio.devices[device]!.home % groups !== iteration % groups) continue;
      const node = nodeOf(portfolio, device);
      const before = targets[device]!;
      tentative.add(node, before, -1);
      const signal = { price, room: tentative.room(node, this.overloadPrices[node]!) };
      const { schedule } = this.optimiser.cheapestOf(task, signal);
      const announced = this.announced[device]!;
      const shifts = shiftsToward(device, task, announced, schedule, portfolio.price);
      const reached = afterShifts(announced, shifts);
      const costOf = (powerW: PowerSeries) => signalCost(signal, powerW) + wearTickW(task.device, powerW);
      if (costOf(reached) < costOf(before)) {
        targets[device] = reached;
        this.shifts[device] = shifts;
      }
      tentative.add(node, targets[device]!);
    }
  }

  /** What relief earns at a node is at least what the market was seen to pay for it, and at most what the DSO would. */
  private learn(prices: NodePrices): void {
    for (const [node, series] of this.overloadPrices.entries())
      for (let mtu = 0; mtu < series.length; mtu++)
        if (this.isRelieved[node]![mtu]) series[mtu] = Math.max(series[mtu]!, Math.abs(prices[node]![mtu]!));
  }

  /** Where relief of a branch between node and root is asked for, power beyond limits costs what that earns at least; elsewhere it must not be. */
  private reliefWorth(): void {
    const { network, mtus } = this.portfolio;
    for (let node = 0; node < network.nodeCount; node++)
      for (let mtu = 0; mtu < mtus; mtu++) {
        const own = this.requests[mtu]!.filter((request) => request.node === node);
        const above = node === ROOT ? 0 : this.isRelieved[network.parent[node]!]![mtu]!;
        if (own.length === 0 && above === 0) continue;
        this.isRelieved[node]![mtu] = 1;
        const lowest = own.reduce(
          (least, { steps }) => Math.min(least, steps.at(-1)!.priceTicks),
          OVERLOAD_PRICE_TICKS,
        );
        const parentPrice = above === 0 ? OVERLOAD_PRICE_TICKS : this.overloadPrices[network.parent[node]!]![mtu]!;
        this.overloadPrices[node]![mtu] = Math.min(lowest, parentPrice);
      }
  }

  /** What the book would clear to: nothing has to be proven of it, as the next iteration changes it. */
  private indicate(iteration: number, groups: number, before: NodePrices): Outcome<Indicated> {
    const { portfolio, rules } = this;
    const offers = offersFrom(portfolio, this.shifts.flat(), rules.marginTicks);
    const admitted = this.problemOf(offers);
    if (!admitted.ok) return admitted;
    const problem = admitted.value;
    const indication = indicateHorizon(problem);
    if (!indication.ok) return indication;
    const { parts, periods, nodePriceTicks } = indication.value;
    const awards = awardsOf(offers, parts);
    const loads = BranchLoads.of(portfolio, this.dispatch(offers, awards).schedules());
    const prices = byNode(portfolio, nodePriceTicks);
    const moves = prices.flatMap((series, node) => series.map((price, mtu) => Math.abs(price - before[node]![mtu]!)));
    const step: IterationStep = {
      ...{ iteration, groups, offers: offers.length },
      highestPriceTicks: highest(prices.flat()),
      largestMoveTicks: highest(moves),
      volumeW: awards.reduce((sum, { offer, lots }) => sum + lots * decreaseW(offers[offer]!.lot), 0),
      peak: tightest(portfolio, loads),
      unsolvedW: loads.overloadW(),
      welfareTickW: horizonWelfareTickW(problem, parts, periods),
    };
    return { ok: true, value: { offers, problem, indication: indication.value, prices, step } };
  }

  private problemOf(offers: readonly FlexibilityOffer[]): Outcome<HorizonProblem> {
    const periods = [];
    for (const [mtu, requests] of this.requests.entries()) {
      const period = flexibilityPeriod(this.portfolio, this.loads, mtu, requests);
      if (!period.ok) return period;
      periods.push(period.value);
    }
    const problem = HorizonProblem.admit({ periods, blocks: offers.map(blockOrderOf), exclusiveGroups: [] });
    assertInvariant(
      !problem.ok || problem.value.blocks.every(({ parts }, offer) => parts === offers[offer]!.lots),
      'an offer is accepted by whole lots',
    );
    return problem;
  }

  private dispatch(offers: readonly FlexibilityOffer[], awards: readonly OfferAward[]): Dispatch {
    return new Dispatch(this.portfolio, this.announced, offers, awards, new Map());
  }

  /** The gate: the offers of the best iteration are cleared exactly and certified. */
  private conclude(indicated: readonly Indicated[], ended: MarketIteration['ended']): Outcome<MarketIteration> {
    const { portfolio, announced, requests, rules } = this;
    const best = indicated.reduce((a, b) => (b.step.welfareTickW > a.step.welfareTickW ? b : a));
    const { offers, problem, indication } = best;
    const cleared = clearHorizon(problem, rules.nodeLimit, [indication.parts], indication.nodePriceTicks);
    if (!cleared.ok) return cleared;
    const clearing = cleared.value;
    const awards = awardsOf(offers, clearing.parts);
    const dispatch = this.dispatch(offers, awards);
    const scheduled = dispatch.schedules();
    const incomes = awards.map(({ offer, lots }) => incomeOf(portfolio, offers[offer]!, offer, lots, clearing));
    return {
      ok: true,
      value: {
        ...{ ended, steps: indicated.map((one) => one.step), counts: best.step.iteration, announced, requests },
        ...{ offers, awards, clearing, dispatch, scheduled, before: this.loads.overloads() },
        unsolved: BranchLoads.of(portfolio, scheduled).overloads(),
        income: incomes.reduce((sum, { income }) => sum + income, 0n),
        rewards: rewardsOf(portfolio, offers, dispatch, incomes),
      },
    };
  }
}

function awardsOf(offers: readonly FlexibilityOffer[], parts: Selection): OfferAward[] {
  return offers.flatMap((_, offer) => (parts[offer]! > 0 ? [{ offer, lots: parts[offer]! }] : []));
}

/** By node, then by market time unit. */
function byNode({ network }: Portfolio, nodePriceTicks: readonly Int32Array[]): PriceTicks[][] {
  return network.names.map((_, node) => nodePriceTicks.map((prices) => prices[node]!));
}

/** Rounded down: the market never pays more than its prices say. */
function incomeOf(
  { mtuSeconds }: Portfolio,
  { node, lot }: FlexibilityOffer,
  offer: number,
  lots: number,
  { periods }: HorizonClearing,
): OfferIncome {
  const tickW = lot.reduce(
    (sum, { mtu, changeW }) => sum - BigInt(periods[mtu]!.nodePriceTicks[node]!) * BigInt(changeW) * BigInt(lots),
    0n,
  );
  return { offer, income: -tickWattMoney(-tickW, mtuSeconds) };
}

function tightest({ network, mtus }: Portfolio, loads: BranchLoads): IterationStep['peak'] {
  let found = { node: 0, mtu: 0, loadW: 0, limitW: 0 };
  let ratio = Number.NEGATIVE_INFINITY;
  for (let node = ROOT + 1; node < network.nodeCount; node++)
    for (let mtu = 0; mtu < mtus; mtu++) {
      const loadW = loads.at(node, mtu);
      const limitW = loadW >= 0 ? network.importLimitW[node]! : network.exportLimitW[node]!;
      const here = Math.abs(loadW) / Math.max(1, limitW);
      if (here > ratio) [found, ratio] = [{ node, mtu, loadW, limitW }, here];
    }
  return found;
}

function highest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
