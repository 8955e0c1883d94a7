import type { BranchLimits, Network } from '../network.js';
import type { PowerW } from '../quantity.js';

/** What a network can still carry while trades use it up, or free it again, one by one. */
export class ResidualNetwork {
  /** Change of each branch's flow by the trades so far, export positive. */
  readonly flowW: Float64Array;

  constructor(
    private readonly network: Network,
    private limits: BranchLimits,
  ) {
    this.flowW = new Float64Array(network.nodeCount);
  }

  /** Most watts that can be sold at one node and bought at the other beside the trades so far. */
  capacityW(from: number, to: number): PowerW {
    const { flowW } = this;
    const { parent } = this.network;
    const { lowestChangeW, highestChangeW } = this.limits;
    let capacity = Number.POSITIVE_INFINITY;
    // A parent has a lower number than its children: climbing from the higher one meets at the common ancestor.
    for (let [up, down] = [from, to]; up !== down && capacity > 0; )
      if (up > down) {
        capacity = Math.min(capacity, highestChangeW[up]! - flowW[up]!);
        up = parent[up]!;
      } else {
        capacity = Math.min(capacity, flowW[down]! - lowestChangeW[down]!);
        down = parent[down]!;
      }
    return Math.max(capacity, 0);
  }

  /** Lower nodes of the branches that let nothing more be sold at one node and bought at the other. */
  fullBranches(from: number, to: number): number[] {
    const { flowW } = this;
    const { parent } = this.network;
    const { lowestChangeW, highestChangeW } = this.limits;
    const full: number[] = [];
    for (let [up, down] = [from, to]; up !== down; )
      if (up > down) {
        if (highestChangeW[up]! <= flowW[up]!) full.push(up);
        up = parent[up]!;
      } else {
        if (flowW[down]! <= lowestChangeW[down]!) full.push(down);
        down = parent[down]!;
      }
    return full;
  }

  /** Sends watts from one node to the other; negative ones are taken back. */
  send(from: number, to: number, watts: PowerW): void {
    const { flowW } = this;
    const { parent } = this.network;
    for (let [up, down] = [from, to]; up !== down; )
      if (up > down) {
        flowW[up]! += watts;
        up = parent[up]!;
      } else {
        flowW[down]! -= watts;
        down = parent[down]!;
      }
  }

  /** Replaces the limits. A branch whose flow is beyond them already carries nothing that would make it worse. */
  limitTo(limits: BranchLimits): void {
    this.limits = limits;
  }

  /** What trading may still add to the flows. */
  limitsLeft(): BranchLimits {
    const { lowestChangeW, highestChangeW } = this.limits;
    return {
      lowestChangeW: lowestChangeW.map((lowest, node) => lowest - this.flowW[node]!),
      highestChangeW: highestChangeW.map((highest, node) => highest - this.flowW[node]!),
    };
  }
}
