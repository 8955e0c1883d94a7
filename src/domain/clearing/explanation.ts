import { ROOT } from '../network.js';
import { type PowerW, PRICE_BOUND_TICKS, type PriceTicks } from '../quantity.js';
import { assertInvariant } from '../rejection.js';
import { certify } from './certificate.js';
import { awardedFills, type Clearing } from './clearing.js';
import { type ClearingProblem, SELL } from './clearing-problem.js';

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

/** Why an order was filled as it was. */
export interface Explanation {
  readonly order: number;
  readonly filledW: PowerW;
  readonly outcome: 'filled' | 'partly filled' | 'not filled';
  /** Place in the merit order of its node and side, from 1; by limit, then sequence. */
  readonly rank: number;
  readonly nodePriceTicks: PriceTicks;
  /** Branches on the path to the root that bind or have a request, from the node upwards. */
  readonly path: readonly PathBranch[];
  /** Most watts that any limit would have been filled with. */
  readonly reachableW: PowerW;
  /** The least change of the limit that would have filled the order: cleared again, with all others as they were. Undefined if none. */
  readonly fillingLimitTicks: PriceTicks | undefined;
}

/** Explains one order of a clearing from the problem and its result alone; clears again, thirty times at most, where it was not filled. */
export function explain(problem: ClearingProblem, clearing: Clearing, order: number): Explanation {
  const { orders } = problem;
  const filledW = clearing.fillW[order]!;
  const quantity = orders.quantityW[order]!;
  const facts = {
    order,
    filledW,
    outcome: filledW === quantity ? 'filled' : filledW > 0 ? 'partly filled' : 'not filled',
    rank: rankOf(problem, order),
    nodePriceTicks: clearing.nodePriceTicks[orders.node[order]!]!,
    path: pathOf(problem, clearing, orders.node[order]!),
  } as const;
  if (filledW === quantity) return { ...facts, reachableW: quantity, fillingLimitTicks: orders.limitTicks[order]! };
  const trial = new LimitTrial(problem, order);
  const { reachableW, nodePriceTicks } = trial.atBestLimit();
  const fillingLimitTicks = reachableW === quantity ? trial.worstFillingLimit(nodePriceTicks) : undefined;
  return { ...facts, reachableW, fillingLimitTicks };
}

function rankOf({ orders }: ClearingProblem, order: number): number {
  const { node, side, limitTicks } = orders;
  const sign = side[order] === SELL ? 1 : -1;
  let rank = 1;
  for (let other = 0; other < node.length; other++) {
    if (node[other] !== node[order] || side[other] !== side[order]) continue;
    const ahead = sign * (limitTicks[order]! - limitTicks[other]!);
    if (ahead > 0 || (ahead === 0 && other < order)) rank++;
  }
  return rank;
}

function pathOf({ network, limits, reliefValues }: ClearingProblem, clearing: Clearing, from: number): PathBranch[] {
  const { flowW, nodePriceTicks } = clearing;
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

/** The same round with another limit of one order. A better limit never fills it less, so that the worst that fills can be searched. */
class LimitTrial {
  /** Adding this to a limit makes it worse. */
  private readonly worse: 1 | -1;
  private readonly limitTicks: Int32Array;
  private readonly quantityW: PowerW;

  constructor(
    private readonly problem: ClearingProblem,
    private readonly order: number,
  ) {
    this.worse = problem.orders.side[order] === SELL ? 1 : -1;
    this.limitTicks = problem.orders.limitTicks.slice();
    this.quantityW = problem.orders.quantityW[order]!;
  }

  /** What the order gets if it asks for nothing but to be filled, and the price at its node then. */
  atBestLimit(): { reachableW: PowerW; nodePriceTicks: PriceTicks } {
    const { problem, fillW } = this.clearedAt(-this.worse * PRICE_BOUND_TICKS);
    const certificate = certify(problem, fillW);
    assertInvariant(certificate.kind === 'certified', 'the round with another limit is cleared optimally');
    return {
      reachableW: fillW[this.order]!,
      nodePriceTicks: certificate.nodePriceTicks[problem.orders.node[this.order]!]!,
    };
  }

  /** Searches around the price that the order would have found; usually that price or the tick beside it. */
  worstFillingLimit(guessTicks: PriceTicks): PriceTicks {
    const stated = this.problem.orders.limitTicks[this.order]!;
    let fills = -this.worse * PRICE_BOUND_TICKS;
    let fails = stated;
    for (const near of [guessTicks, guessTicks + this.worse, guessTicks - this.worse])
      if (this.isBetween(near, fills, fails)) {
        if (this.isFilledAt(near)) fills = near;
        else fails = near;
      }
    while (Math.abs(fails - fills) > 1) {
      const middle = Math.trunc((fails + fills) / 2);
      if (this.isFilledAt(middle)) fills = middle;
      else fails = middle;
    }
    return fills;
  }

  private isBetween(ticks: PriceTicks, fills: PriceTicks, fails: PriceTicks): boolean {
    return (ticks - fills) * this.worse > 0 && (fails - ticks) * this.worse > 0;
  }

  private isFilledAt(limit: PriceTicks): boolean {
    return this.clearedAt(limit).fillW[this.order] === this.quantityW;
  }

  private clearedAt(limit: PriceTicks): { problem: ClearingProblem; fillW: Int32Array } {
    this.limitTicks[this.order] = limit;
    const problem = this.problem.withOrders({ ...this.problem.orders, limitTicks: this.limitTicks });
    const fills = awardedFills(problem);
    assertInvariant(fills.ok, 'a limit decides nothing about whether limits of branches can be met');
    return { problem, fillW: fills.value };
  }
}
