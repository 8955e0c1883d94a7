import { certifyAtPrices } from './clearing/blocks/stated-prices.js';
import { awardedFills, type Clearing, clearingOf } from './clearing/clearing.js';
import type { ClearingProblem } from './clearing/clearing-problem.js';
import type { Network } from './network.js';
import { assertInvariant } from './rejection.js';
import type { DecidedRound } from './round.js';
import type { RoundMtu } from './round-problem.js';

/** A market time unit of a decided round with what it was cleared to. */
export interface DecidedMtu {
  /** What was cleared, beside the accepted blocks. */
  readonly problem: ClearingProblem;
  readonly clearing: Clearing;
}

/** Finds again what a market time unit of a decided round was cleared to, from its book and the prices of the outcome. */
export function decidedMtu(round: DecidedRound, { mtu, problem: alone }: RoundMtu): DecidedMtu {
  const hasBlocks = round.outcome.blocks !== undefined;
  const problem = hasBlocks ? alone.withFixedFeedIn(feedInOfBlocks(round, mtu, alone.network)) : alone;
  const fills = awardedFills(problem);
  assertInvariant(fills.ok, 'a round that was cleared can be cleared again');
  const certificate = certifyAtPrices(problem, fills.value, pricesOf(round, mtu, problem.network.nodeCount));
  assertInvariant(certificate.kind === 'certified', 'what was cleared is optimal at its prices');
  return { problem, clearing: clearingOf(problem, fills.value, certificate) };
}

/** What the accepted blocks feed in at each node. */
function feedInOfBlocks({ blocks, outcome }: DecidedRound, mtu: number, network: Network): Float64Array {
  const feedInW = new Float64Array(network.nodeCount);
  for (const { block, acceptedParts, parts } of outcome.blocks ?? []) {
    const { node, profile } = blocks.get(block)!;
    for (const entry of profile)
      if (entry.mtu === mtu) feedInW[network.numberOf(node)!]! += (entry.powerW / parts) * acceptedParts;
  }
  return feedInW;
}

/** The prices that the round was cleared at: those that support its blocks may be others than the first ones found. */
function pricesOf({ outcome }: DecidedRound, mtu: number, nodeCount: number): Int32Array {
  return Int32Array.from(outcome.nodePrices.slice(mtu * nodeCount, (mtu + 1) * nodeCount));
}
