import { ROOT } from '../network.js';
import type { PowerW, PriceTicks } from '../quantity.js';
import type { RoundMtu } from '../round-problem.js';

const WHOLE_BPS = 10_000n;

/** Where an indicated flow is at a limit. */
export interface BindingBranch {
  readonly mtu: number;
  readonly node: string;
  readonly at: 'export' | 'import';
}

/** What the book of a round would clear to. Prices are by node, in the order of the network's, one market time unit after the other. */
export interface RoundIndication {
  readonly nodePrices: readonly PriceTicks[];
  /** Watts sold and bought, in each market time unit. */
  readonly soldW: readonly PowerW[];
  readonly boughtW: readonly PowerW[];
  readonly binding: readonly BindingBranch[];
  /** What the orders of each participant would be awarded, those that wait. */
  readonly fills: ReadonlyMap<string, readonly IndicativeFill[]>;
  /** Where the book has blocks. */
  readonly blocks?: BlocksIndication;
}

export interface IndicativeFill {
  readonly order: number;
  readonly filledW: PowerW;
}

/** What a search that visited a bounded number of nodes found of the blocks of a book. */
export interface BlocksIndication {
  readonly welfareTickW: bigint;
  /** No selection has a higher welfare; equal to the welfare where that is proven. */
  readonly boundTickW: bigint;
  /** Accepted parts of the blocks of each participant. */
  readonly acceptances: ReadonlyMap<string, readonly IndicativeAcceptance[]>;
}

/**
 * By how much a better selection could at most surpass the welfare, in 1/10,000 of it, rounded up; 10,000 where it is as much or more, or
 * the welfare is zero.
 */
export function gapBps({ welfareTickW, boundTickW }: Pick<BlocksIndication, 'welfareTickW' | 'boundTickW'>): number {
  const gap = (boundTickW - welfareTickW) * WHOLE_BPS;
  if (gap === 0n) return 0;
  const welfare = welfareTickW < 0n ? -welfareTickW : welfareTickW;
  return Number(gap >= welfare * WHOLE_BPS ? WHOLE_BPS : (gap + welfare - 1n) / welfare);
}

export interface IndicativeAcceptance {
  readonly order: number;
  readonly acceptedParts: number;
  readonly parts: number;
}

export function bindingBranches({ mtu, problem }: RoundMtu, flowW: Int32Array): BindingBranch[] {
  const { network, limits } = problem;
  const binding: BindingBranch[] = [];
  for (let branch = ROOT + 1; branch < network.nodeCount; branch++) {
    const flow = flowW[branch]!;
    const node = network.names[branch]!;
    if (flow === limits.highestChangeW[branch]) binding.push({ mtu, node, at: 'export' });
    else if (flow === limits.lowestChangeW[branch]) binding.push({ mtu, node, at: 'import' });
  }
  return binding;
}
