import { ClearingProblem } from '../clearing/clearing-problem.js';
import type { FlexibilityRequest } from '../clearing/relief-value.js';
import { type BranchLimits, ROOT } from '../network.js';
import type { Outcome } from '../rejection.js';
import type { BranchLoads, OverloadedBranch } from './branch-loads.js';
import type { Portfolio } from './portfolio.js';
import { type ReliefAlternatives, reliefSteps } from './relief-steps.js';

/**
 * What a DSO asks for in one market time unit when it expects certain loads: relief of every overloaded branch, at the prices of what it would
 * do instead.
 */
export function requestsFor(overloads: readonly OverloadedBranch[], alternatives: ReliefAlternatives) {
  return overloads.flatMap(({ node, direction, excessW }): FlexibilityRequest[] => {
    const steps = reliefSteps(excessW, alternatives);
    return steps.length === 0 ? [] : [{ node, direction: direction === 'import' ? 'up' : 'down', steps }];
  });
}

/** By how much trades may change each branch's flow beside expected loads: up to its limit, and where it is overloaded not further beyond. */
export function roomBeside({ network }: Portfolio, loads: BranchLoads, mtu: number): BranchLimits {
  const lowestChangeW = new Int32Array(network.nodeCount);
  const highestChangeW = new Int32Array(network.nodeCount);
  for (let node = ROOT + 1; node < network.nodeCount; node++) {
    const load = loads.at(node, mtu);
    lowestChangeW[node] = Math.min(0, load - network.importLimitW[node]!);
    highestChangeW[node] = Math.max(0, load + network.exportLimitW[node]!);
  }
  return { lowestChangeW, highestChangeW };
}

/** A market time unit of a market that pays for flexibility only: nothing but requests, to be cleared with block orders. */
export function flexibilityPeriod(
  portfolio: Portfolio,
  loads: BranchLoads,
  mtu: number,
  requests: readonly FlexibilityRequest[],
): Outcome<ClearingProblem> {
  return ClearingProblem.admit({
    network: portfolio.network,
    limits: roomBeside(portfolio, loads, mtu),
    orders: {
      node: new Int32Array(),
      side: new Uint8Array(),
      quantityW: new Int32Array(),
      limitTicks: new Int32Array(),
    },
    requests,
    upstream: { kind: 'priced', sellTicks: 0, buyTicks: 0 },
    pricePoint: 'lowest',
    marginalAllocation: 'time',
  });
}
