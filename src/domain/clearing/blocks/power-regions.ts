import { ROOT } from '../../network.js';
import type { ClearingProblem } from '../clearing-problem.js';
import { CostCurve, type CurveStep } from './cost-curve.js';
import type { HorizonProblem } from './horizon-problem.js';
import { branchesThatCouldBind } from './possible-flows.js';

/** A part of a period's network whose inner branches are not looked at, with the cost of what its orders export together. */
export interface Region {
  /** The node that is nearest to the root. */
  readonly top: number;
  /** Region above it, by its position; -1 for the root's. */
  readonly above: number;
  readonly curve: CostCurve;
  /** Cost of the flow on the branch above {@link top}; undefined for the root's region. */
  readonly branch: CostCurve | undefined;
}

export interface DividedPeriod {
  /** The root's comes first. */
  readonly regions: readonly Region[];
  /** Position of each node's region. */
  readonly regionOf: Int32Array;
}

/**
 * Divides the network of each period at the branches that are looked at: those with a request from the start, others once
 * {@link lookAt} is told that they matter. Leaving branches out can only raise the welfare, so it keeps a bound valid.
 */
export class PowerRegions {
  private readonly lookedAt: readonly Set<number>[];
  private readonly ordersAt: readonly (readonly (readonly number[])[])[];
  private readonly divided: (DividedPeriod | undefined)[];

  constructor(private readonly problem: HorizonProblem) {
    const { periods, network } = problem;
    this.ordersAt = periods.map(ordersByNode);
    this.lookedAt = periods.map(({ reliefValues }) => {
      const nodes = new Set<number>();
      for (let node = 1; node < network.nodeCount; node++) if (reliefValues.segments(node)) nodes.add(node);
      return nodes;
    });
    this.divided = periods.map(() => undefined);
  }

  /** Looks at more branches, given by period; true if there are new ones. */
  lookAt(branches: readonly (readonly [period: number, node: number])[]): boolean {
    let isNew = false;
    for (const [period, node] of branches) {
      if (this.lookedAt[period]!.has(node)) continue;
      this.lookedAt[period]!.add(node);
      this.divided[period] = undefined;
      isNew = true;
    }
    return isNew;
  }

  /** Looks at every branch whose limits all orders and blocks below it together could exceed. */
  lookAtAllThatCouldBind(): void {
    const { periods, blocks, network } = this.problem;
    for (const [period, clearing] of periods.entries()) {
      const lowestW = new Float64Array(network.nodeCount);
      const highestW = new Float64Array(network.nodeCount);
      for (const { node, profile } of blocks)
        for (const entry of profile) {
          if (entry.period !== period) continue;
          if (entry.powerW > 0) highestW[node]! += entry.powerW;
          else lowestW[node]! += entry.powerW;
        }
      this.lookAt(branchesThatCouldBind(clearing, lowestW, highestW).map((node) => [period, node] as const));
    }
  }

  ofPeriod(period: number): DividedPeriod {
    this.divided[period] ??= this.divide(period);
    return this.divided[period];
  }

  private divide(period: number): DividedPeriod {
    const { network, periods } = this.problem;
    const clearing = periods[period]!;
    const regionOf = new Int32Array(network.nodeCount);
    const tops: number[] = [];
    const orders: number[][] = [];
    for (let node = 0; node < network.nodeCount; node++) {
      if (node === ROOT || this.lookedAt[period]!.has(node)) {
        regionOf[node] = tops.length;
        tops.push(node);
        orders.push([]);
      } else regionOf[node] = regionOf[network.parent[node]!]!;
      const own = orders[regionOf[node]!]!;
      for (const order of this.ordersAt[period]![node]!) own.push(order);
    }
    const tradableW = this.problem.tradableW(period);
    const regions = tops.map((top, region): Region => {
      const curve = CostCurve.ofOrders(clearing, orders[region]!, top === ROOT ? tradableW : 0);
      if (top === ROOT) return { top, above: -1, curve, branch: undefined };
      return { top, above: regionOf[network.parent[top]!]!, curve, branch: flowCost(clearing, top) };
    });
    return { regions, regionOf };
  }
}

/** Cost of a branch's flow change: what relief is worth, negative. */
function flowCost({ limits, reliefValues }: ClearingProblem, node: number): CostCurve {
  const lowest = limits.lowestChangeW[node]!;
  const highest = limits.highestChangeW[node]!;
  const segments = reliefValues.segments(node);
  const steps: CurveStep[] = [];
  let flow = lowest;
  for (const [index, end] of (segments?.endW ?? [Number.POSITIVE_INFINITY]).entries()) {
    if (end <= flow) continue;
    const to = Math.min(end, highest);
    steps.push({ priceTicks: -(segments?.valueTicks[index] ?? 0), powerW: to - flow });
    flow = to;
    if (flow === highest) break;
  }
  const atLowest = new Int32Array(limits.lowestChangeW.length);
  atLowest[node] = lowest;
  return new CostCurve(lowest, -reliefValues.worthTickW(atLowest), steps);
}

function ordersByNode({ network, orders }: ClearingProblem): readonly (readonly number[])[] {
  const at = Array.from({ length: network.nodeCount }, (): number[] => []);
  for (const [order, node] of orders.node.entries()) at[node]!.push(order);
  return at;
}
