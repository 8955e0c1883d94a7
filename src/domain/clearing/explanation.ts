import { ROOT } from '../network.js';
import { type PowerW, PRICE_BOUND_TICKS, type PriceTicks } from '../quantity.js';
import { assertInvariant } from '../rejection.js';
import { certify } from './certificate.js';
import { awardedFills, type Clearing } from './clearing.js';
import { type ClearingProblem, SELL } from './clearing-problem.js';
import { ClearingBudget, type SoughtLimit, searchLimit } from './limit-search.js';

/** A branch between an order and the root that has something to do with its price. */
export interface PathBranch {
  /** Lower node of the branch. */
  readonly node: number;
  readonly flowW: PowerW;
  /** The limit that the flow is at, if it is at one. */
  readonly bindsAt: 'export' | 'import' | undefined;
  /** What one watt more and one watt less of export are worth to the DSO; both zero without a request. */
  readonly reliefTicks: { readonly more: PriceTicks; readonly less: PriceTicks };
  /** By how much the price below the branch is higher than above it. */
  readonly priceStepTicks: PriceTicks;
}

export type FillOutcome = 'filled' | 'partly filled' | 'not filled';

/** One of the limit orders that an order is cleared as: the order itself, or a step of its curve. */
export interface ExplainedStep {
  /** Place in the merit order of its node and side, from 1; by limit, then sequence. */
  readonly rank: number;
  readonly quantityW: PowerW;
  readonly limitTicks: PriceTicks;
  readonly filledW: PowerW;
  /** The limit that would have filled it and all steps before it, none of which asked for more than that. */
  readonly filling: SoughtLimit;
}

/** Why an order was filled as it was. */
export interface Explanation {
  readonly filledW: PowerW;
  readonly outcome: FillOutcome;
  readonly nodePriceTicks: PriceTicks;
  /** Branches on the path to the root that bind or have a request, from the node upwards. */
  readonly path: readonly PathBranch[];
  /** Most watts that any limit would have been filled with; undefined where the bound of clearings left that open. */
  readonly reachableW: PowerW | undefined;
  /** The limit that would have filled all of it: of a curve, none of whose steps asked for more than that. */
  readonly filling: SoughtLimit;
  /** In merit order; one for an order without a curve. */
  readonly steps: readonly ExplainedStep[];
}

/** What clearing again with other limits gave. */
export interface ClearedAgain {
  readonly fillW: Int32Array;
  readonly nodePriceTicks: () => Int32Array;
}

/** How a market is cleared again with other limits of one period's orders, and how often it may be for one explanation. */
export interface SecondClearing {
  /** Undefined where a search for blocks ended without finding anything that meets the limits of the network. */
  readonly clearAt: (limitTicks: Int32Array) => ClearedAgain | undefined;
  readonly budget: ClearingBudget;
  /** The best limit that may be stated: lowest for a sale, highest for a purchase. */
  readonly bestTicks: PriceTicks;
}

/** Clearings of one period for one explanation: a limit order needs less than 40; of a curve some steps may stay without. */
const MOST_CLEARINGS = 96;

/** Clears one period again that stands for itself. */
export function clearingAlone(problem: ClearingProblem, bestTicks: PriceTicks): SecondClearing {
  const clearAt = (limitTicks: Int32Array): ClearedAgain => {
    const again = problem.withOrders({ ...problem.orders, limitTicks });
    const fills = awardedFills(again);
    assertInvariant(fills.ok, 'a limit decides nothing about whether limits of branches can be met');
    const nodePriceTicks = () => {
      const certificate = certify(again, fills.value);
      assertInvariant(certificate.kind === 'certified', 'the round with another limit is cleared optimally');
      return certificate.nodePriceTicks;
    };
    return { fillW: fills.value, nodePriceTicks };
  };
  return { clearAt, budget: new ClearingBudget(MOST_CLEARINGS), bestTicks };
}

/** Best limit that a clearing problem takes of an order. */
export function bestLimitOf({ orders }: ClearingProblem, entry: number): PriceTicks {
  return orders.side[entry] === SELL ? -PRICE_BOUND_TICKS : PRICE_BOUND_TICKS;
}

/**
 * Explains one order of a clearing from the problem and its result alone. `entries` are its limit orders in the problem, in merit order.
 * Clears again where it was not filled, as `again` says: by itself where that is left out.
 */
export function explain(
  problem: ClearingProblem,
  clearing: Clearing,
  entries: readonly number[],
  again: SecondClearing = clearingAlone(problem, bestLimitOf(problem, entries[0]!)),
): Explanation {
  const { orders } = problem;
  const node = orders.node[entries[0]!]!;
  const [quantityW, filledW] = [sumOf(orders.quantityW, entries), sumOf(clearing.fillW, entries)];
  const trial = new LimitTrial(problem, again);
  const whole = trial.sought(entries, clearing.fillW);
  const steps = entries.map((entry, index) => ({
    rank: rankOf(problem, entry),
    quantityW: orders.quantityW[entry]!,
    limitTicks: orders.limitTicks[entry]!,
    filledW: clearing.fillW[entry]!,
    filling:
      entry === entries.at(-1) ? whole.filling : trial.sought(entries.slice(0, index + 1), clearing.fillW).filling,
  }));
  return {
    filledW,
    outcome: filledW === quantityW ? 'filled' : filledW > 0 ? 'partly filled' : 'not filled',
    nodePriceTicks: clearing.nodePriceTicks[node]!,
    path: pathOf(problem, clearing, node),
    ...whole,
    steps,
  };
}

function rankOf({ orders }: ClearingProblem, entry: number): number {
  const { node, side, limitTicks } = orders;
  const sign = side[entry] === SELL ? 1 : -1;
  let rank = 1;
  for (let other = 0; other < node.length; other++) {
    if (node[other] !== node[entry] || side[other] !== side[entry]) continue;
    const ahead = sign * (limitTicks[entry]! - limitTicks[other]!);
    if (ahead > 0 || (ahead === 0 && other < entry)) rank++;
  }
  return rank;
}

/** The branches from a node to the root that bind or have a request. */
export function pathOf(
  { network, limits, reliefValues }: ClearingProblem,
  { flowW, nodePriceTicks }: Pick<Clearing, 'flowW' | 'nodePriceTicks'>,
  from: number,
): PathBranch[] {
  const path: PathBranch[] = [];
  for (let node = from; node > ROOT; node = network.parent[node]!) {
    const flow = flowW[node]!;
    const bindsAt =
      flow === limits.highestChangeW[node] ? 'export' : flow === limits.lowestChangeW[node] ? 'import' : undefined;
    if (!bindsAt && !reliefValues.segments(node)) continue;
    path.push({
      node,
      flowW: flow,
      bindsAt,
      reliefTicks: { more: reliefValues.valueAbove(node, flow), less: reliefValues.valueBelow(node, flow) },
      priceStepTicks: nodePriceTicks[node]! - nodePriceTicks[network.parent[node]!]!,
    });
  }
  return path;
}

/** The same market with other limits of some of an order's steps. */
class LimitTrial {
  constructor(
    private readonly problem: ClearingProblem,
    private readonly again: SecondClearing,
  ) {}

  /** The limit that fills all of these steps, none of which states a better one then; and the most that any limit gets them. */
  sought(entries: readonly number[], fillW: Int32Array): Pick<Explanation, 'filling' | 'reachableW'> {
    const { orders } = this.problem;
    const { bestTicks, budget } = this.again;
    const quantityW = sumOf(orders.quantityW, entries);
    const stated = orders.limitTicks[entries.at(-1)!]!;
    if (sumOf(fillW, entries) === quantityW)
      return { reachableW: quantityW, filling: { kind: 'filled', limitTicks: stated } };
    if (!budget.takes()) return { reachableW: undefined, filling: { kind: 'unfinished', limitTicks: undefined } };
    const best = this.clearedAt(entries, bestTicks);
    const reachableW = best === undefined ? 0 : sumOf(best.fillW, entries);
    if (best === undefined || reachableW < quantityW) return { reachableW, filling: { kind: 'none' } };
    const worse = orders.side[entries[0]!] === SELL ? 1 : -1;
    const found = best.nodePriceTicks()[orders.node[entries[0]!]!]!;
    const bracket = { fills: bestTicks, fails: stated, guesses: [found, found + worse, found - worse] };
    const isFilledAt = (limit: PriceTicks) => {
      const cleared = this.clearedAt(entries, limit);
      return cleared !== undefined && sumOf(cleared.fillW, entries) === quantityW;
    };
    return { reachableW, filling: searchLimit(bracket, isFilledAt, budget) };
  }

  private clearedAt(entries: readonly number[], limit: PriceTicks): ClearedAgain | undefined {
    const { side, limitTicks: stated } = this.problem.orders;
    const limitTicks = stated.slice();
    for (const entry of entries)
      limitTicks[entry] = side[entry] === SELL ? Math.min(stated[entry]!, limit) : Math.max(stated[entry]!, limit);
    return this.again.clearAt(limitTicks);
  }
}

function sumOf(column: Int32Array, entries: readonly number[]): number {
  return entries.reduce((sum, entry) => sum + column[entry]!, 0);
}
