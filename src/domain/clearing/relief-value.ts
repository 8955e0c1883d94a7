import { type Network, ROOT } from '../network.js';
import { type PowerW, PRICE_BOUND_TICKS, type PriceTicks, QUANTITY_BOUND_W } from '../quantity.js';
import { accepted, type Outcome, rejected } from '../rejection.js';

/** `up` is worth something where it raises the branch's export, `down` where it lowers it. */
export type Direction = 'up' | 'down';

export interface ReliefStep {
  readonly quantityW: PowerW;
  /** What one more watt of relief is worth over this step, per MWh. */
  readonly priceTicks: PriceTicks;
}

/** What a DSO would pay for relief at a congestion point: the branch above `node`. Step prices fall strictly. */
export interface FlexibilityRequest {
  readonly node: number;
  readonly direction: Direction;
  readonly steps: readonly ReliefStep[];
}

/**
 * Largest sum of the highest request prices along any path to the root: by so much a price can differ between nodes. With it every node
 * price fits the 28 bits that a settlement record has for it.
 */
export const PATH_PRICE_BOUND_TICKS = 160_000_000;
export const STEP_COUNT_BOUND = 2 ** 20;

/** Flow changes up to which the marginal values of a branch hold, rising, the last infinite. */
export interface ReliefSegments {
  readonly endW: readonly number[];
  /** Strictly falling. */
  readonly valueTicks: readonly PriceTicks[];
}

interface MergedStep extends ReliefStep {
  readonly request: number;
}

interface BranchRequests {
  /** By falling price, then by sequence. */
  readonly up: MergedStep[];
  readonly down: MergedStep[];
  /** Flow changes up to which the values of `valueTicks` hold, rising; the last one is infinite. */
  endW: number[];
  /** Marginal value `v(f)` of the branch's flow change, strictly falling. */
  valueTicks: number[];
}

/**
 * The value `V(f)` that DSOs give to the flow change `f` of each branch, export positive. Requests of the same direction
 * at one congestion point are merged by falling price into one concave value; both directions add. A branch without a
 * request is worth nothing at any flow.
 */
export class ReliefValues {
  private constructor(
    readonly requestCount: number,
    private readonly byNode: ReadonlyMap<number, BranchRequests>,
    /** Number of flows, over all branches, at which the marginal value changes. */
    readonly crossingCount: number,
  ) {}

  static admit(network: Network, requests: readonly FlexibilityRequest[], field = 'requests'): Outcome<ReliefValues> {
    const byNode = new Map<number, BranchRequests>();
    let steps = 0;
    for (const [index, request] of requests.entries()) {
      const fault = faultOfRequest(network, request, `${field}[${index}]`);
      if (fault) return fault;
      steps += request.steps.length;
      if (steps > STEP_COUNT_BOUND) return rejected('too-many-orders', `${field}[${index}].steps`);
      const branch = byNode.get(request.node) ?? { up: [], down: [], endW: [], valueTicks: [] };
      for (const step of request.steps) branch[request.direction].push({ ...step, request: index });
      byNode.set(request.node, branch);
    }
    let crossings = 0;
    for (const branch of byNode.values()) {
      branch.up.sort(byFallingPrice);
      branch.down.sort(byFallingPrice);
      tabulate(branch);
      crossings += branch.endW.length - 1;
    }
    const tooDear = nodeBeyondPathBound(network, byNode);
    if (tooDear !== undefined) {
      const index = requests.findIndex(({ node }) => node === tooDear);
      return rejected(
        'price-out-of-bounds',
        `${field}[${index}].steps[0].price`,
        `request prices from "${network.names[tooDear]}" to the root sum to more than ${PATH_PRICE_BOUND_TICKS} ticks`,
      );
    }
    return accepted(new ReliefValues(requests.length, byNode, crossings));
  }

  /** Undefined where the branch has no request. */
  segments(node: number): ReliefSegments | undefined {
    return this.byNode.get(node);
  }

  /** `v(f+)`: what one more watt of export is worth. */
  valueAbove(node: number, flowW: PowerW): PriceTicks {
    const branch = this.byNode.get(node);
    return branch ? branch.valueTicks[branch.endW.findIndex((end) => end > flowW)]! : 0;
  }

  /** `v(f-)`: what the last watt of export was worth. */
  valueBelow(node: number, flowW: PowerW): PriceTicks {
    const branch = this.byNode.get(node);
    return branch ? branch.valueTicks[branch.endW.findIndex((end) => end >= flowW)]! : 0;
  }

  /**
   * Attributes the relief of all branches to the requests, by falling step price, then by sequence. A flow against the
   * wanted direction counts as negative relief of the request with the highest price.
   */
  reliefW(flowW: Int32Array): Int32Array {
    const relief = new Int32Array(this.requestCount);
    this.attribute(flowW, (step, watts) => {
      relief[step.request]! += watts;
    });
    return relief;
  }

  /** The sum of `V(f)` over all branches, exact, in tick-watts. */
  worthTickW(flowW: Int32Array): bigint {
    let worth = 0n;
    this.attribute(flowW, (step, watts) => {
      worth += BigInt(step.priceTicks) * BigInt(watts);
    });
    return worth;
  }

  private attribute(flowW: Int32Array, take: (step: MergedStep, watts: PowerW) => void): void {
    for (const [node, { up, down }] of this.byNode) {
      attributeSteps(up, flowW[node]!, take);
      attributeSteps(down, -flowW[node]!, take);
    }
  }
}

function attributeSteps(
  steps: readonly MergedStep[],
  reliefW: PowerW,
  take: (step: MergedStep, watts: PowerW) => void,
): void {
  let rest = reliefW;
  for (const step of steps) {
    const watts = Math.min(rest, step.quantityW);
    take(step, watts);
    rest -= watts;
  }
}

/** The sort is stable: equal prices keep the sequence of their requests. */
function byFallingPrice(a: MergedStep, b: MergedStep): number {
  return b.priceTicks - a.priceTicks;
}

/** Writes the marginal value of both directions together as segments, one for each different value. */
function tabulate({ up, down, endW, valueTicks }: BranchRequests): void {
  let flow = -down.reduce((sum, step) => sum + step.quantityW, 0);
  const extend = (byW: PowerW, value: PriceTicks) => {
    flow += byW;
    if (valueTicks.at(-1) === value) endW[endW.length - 1] = flow;
    else {
      endW.push(flow);
      valueTicks.push(value);
    }
  };
  const highest = up[0]?.priceTicks ?? 0;
  const lowest = down[0]?.priceTicks ?? 0;
  extend(0, highest);
  for (const step of down.toReversed()) extend(step.quantityW, highest - step.priceTicks);
  for (const step of up) extend(step.quantityW, step.priceTicks - lowest);
  extend(Number.POSITIVE_INFINITY, 0 - lowest);
}

function nodeBeyondPathBound(network: Network, byNode: ReadonlyMap<number, BranchRequests>): number | undefined {
  const pathSum = new Float64Array(network.nodeCount);
  for (let node = 1; node < network.nodeCount; node++) {
    const branch = byNode.get(node);
    const dearest = Math.max(branch?.up[0]?.priceTicks ?? 0, branch?.down[0]?.priceTicks ?? 0);
    pathSum[node] = pathSum[network.parent[node]!]! + dearest;
    if (pathSum[node]! > PATH_PRICE_BOUND_TICKS) return node;
  }
  return undefined;
}

function faultOfRequest(network: Network, { node, steps }: FlexibilityRequest, at: string) {
  if (!Number.isInteger(node) || node <= ROOT || node >= network.nodeCount)
    return rejected('unknown-congestion-point', `${at}.congestionPoint`);
  if (steps.length === 0) return rejected('malformed-message', `${at}.steps`, 'a request has at least one step');
  for (const [index, { quantityW, priceTicks }] of steps.entries()) {
    const field = `${at}.steps[${index}]`;
    if (!Number.isInteger(quantityW)) return rejected('quantity-not-integral', `${field}.quantityW`);
    if (quantityW <= 0) return rejected('quantity-not-positive', `${field}.quantityW`);
    if (quantityW > QUANTITY_BOUND_W) return rejected('quantity-out-of-bounds', `${field}.quantityW`);
    if (!Number.isInteger(priceTicks)) return rejected('price-off-tick', `${field}.price`);
    if (priceTicks < 0 || priceTicks > PRICE_BOUND_TICKS)
      return rejected('price-out-of-bounds', `${field}.price`, 'relief is worth nothing or more, within the bound');
    if (index > 0 && priceTicks >= steps[index - 1]!.priceTicks) return rejected('steps-not-falling', `${field}.price`);
  }
  return undefined;
}
