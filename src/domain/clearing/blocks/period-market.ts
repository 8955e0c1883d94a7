import { ROOT } from '../../network.js';
import { assertInvariant } from '../../rejection.js';
import { readFills } from '../certificate.js';
import type { ClearingProblem } from '../clearing-problem.js';
import { clearRadially } from '../radial-clearing.js';
import { welfareTickW } from '../welfare.js';
import { CostCurve } from './cost-curve.js';
import type { HorizonProblem } from './horizon-problem.js';
import { branchesThatCouldBind } from './possible-flows.js';
import type { PowerRegions } from './power-regions.js';
import { type PriceZones, priceZones, singleZone } from './price-zones.js';

/** The optimum of one period beside a feed-in that is fixed. */
export interface PeriodOptimum {
  /** Without the costs of what is fed in. */
  readonly welfareTickW: bigint;
  readonly zones: PriceZones;
}

/** What one period makes of a net feed-in in whole watts at each node, exactly; undefined where limits cannot be met. */
export interface PeriodMarket {
  optimumBeside(feedInW: Float64Array): PeriodOptimum | undefined;
  /** Branches whose limits matter beside it: that bind, or where they cannot be met all that could bind. */
  bindingBranches(feedInW: Float64Array): readonly number[];
}

/** The periods of a horizon; at one node they share the curves of its regions. */
export function marketsOf({ periods, network }: HorizonProblem, regions: PowerRegions): PeriodMarket[] {
  return periods.map((period, index) =>
    network.nodeCount === 1 ? new OneNodeMarket(regions.ofPeriod(index).regions[0]!.curve) : new NetworkMarket(period),
  );
}

/** A period of one node: its merit order, read at the net feed-in. */
export class OneNodeMarket implements PeriodMarket {
  constructor(readonly curve: CostCurve) {}

  static of(problem: ClearingProblem, tradableW: number): OneNodeMarket {
    const orders = Array.from({ length: problem.orderCount }, (_, order) => order);
    return new OneNodeMarket(CostCurve.ofOrders(problem, orders, tradableW));
  }

  optimumBeside(feedInW: Float64Array): PeriodOptimum | undefined {
    const { curve } = this;
    const exportW = 0 - feedInW[ROOT]!;
    if (exportW < curve.leastW || exportW > curve.greatestW) return undefined;
    return {
      welfareTickW: -curve.costTickW(exportW),
      zones: singleZone(curve.priceBelow(exportW), curve.priceAbove(exportW)),
    };
  }

  bindingBranches(): readonly number[] {
    return [];
  }
}

interface NetworkOptimum extends PeriodOptimum {
  readonly flowW: Int32Array;
}

/** Most optima that are remembered for a period. */
const MEMORY_BOUND = 64;

/** A period on a network: cleared radially. Selections differ in few periods, so what was cleared last is remembered. */
export class NetworkMarket implements PeriodMarket {
  private readonly memory = new Map<string, NetworkOptimum | undefined>();

  constructor(private readonly problem: ClearingProblem) {}

  optimumBeside(feedInW: Float64Array): NetworkOptimum | undefined {
    const key = keyOf(feedInW);
    if (this.memory.has(key)) return this.memory.get(key);
    if (this.memory.size >= MEMORY_BOUND) this.memory.clear();
    const optimum = this.clear(feedInW);
    this.memory.set(key, optimum);
    return optimum;
  }

  bindingBranches(feedInW: Float64Array): readonly number[] {
    const optimum = this.optimumBeside(feedInW);
    return optimum
      ? bindingBranches(this.problem, optimum.flowW, optimum.zones)
      : branchesThatCouldBind(this.problem, feedInW, feedInW);
  }

  private clear(feedInW: Float64Array): NetworkOptimum | undefined {
    const beside = this.problem.withFixedFeedIn(feedInW);
    const fills = clearRadially(beside);
    if (!fills.ok) return undefined;
    const read = readFills(beside, fills.value);
    assertInvariant(!('kind' in read), 'a radial clearing is not feasible');
    const flowW = Int32Array.from(read.flowW);
    flowW[ROOT] = 0;
    return {
      welfareTickW: welfareTickW(beside, fills.value, flowW, read.flowW[ROOT]!),
      zones: priceZones(beside, read),
      flowW,
    };
  }
}

function keyOf(feedInW: Float64Array): string {
  let key = '';
  for (let node = 0; node < feedInW.length; node++) if (feedInW[node] !== 0) key += `${node}:${feedInW[node]} `;
  return key;
}

/** Branches at a limit across which prices must differ from what relief is worth; if there are none, all at a limit. */
function bindingBranches(
  { network, limits, reliefValues }: ClearingProblem,
  flowW: Int32Array,
  { zoneOf, offsetTicks, least, most }: PriceZones,
): number[] {
  const atLimit: number[] = [];
  const binding: number[] = [];
  for (let node = 1; node < network.nodeCount; node++) {
    const flow = flowW[node]!;
    const above = network.parent[node]!;
    const rise = offsetTicks[node]! - offsetTicks[above]!;
    const [zone, zoneAbove] = [zoneOf[node]!, zoneOf[above]!];
    if (flow === limits.highestChangeW[node]) {
      atLimit.push(node);
      if (most[zone]! + rise < least[zoneAbove]! + reliefValues.valueAbove(node, flow)) binding.push(node);
    }
    if (flow === limits.lowestChangeW[node]) {
      atLimit.push(node);
      if (least[zone]! + rise > most[zoneAbove]! + reliefValues.valueBelow(node, flow)) binding.push(node);
    }
  }
  return binding.length > 0 ? binding : atLimit;
}
