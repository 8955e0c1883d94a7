import type { ClearingOutcome } from './events.js';
import { mtuOf } from './horizon.js';
import { type Network, ROOT } from './network.js';
import { assertInvariant } from './rejection.js';

/**
 * Asserts of an outcome as it is journaled that in every market time unit awards feed in what the branches carry, and that they are owed
 * what branches and upstream owe at the prices of the nodes, to the unit: whatever awards are paid otherwise is the branches' account's.
 * `upstreamExportW` is by market time unit.
 */
export function assertBalanced(outcome: ClearingOutcome, network: Network, upstreamExportW: readonly number[]): void {
  const { nodeCount, parent } = network;
  const netW = new Float64Array(outcome.nodePrices.length);
  for (const award of outcome.awards) {
    const feedsIn = award.side === 'sell' || award.side === 'up';
    netW[mtuOf(award) * nodeCount + network.numberOf(award.node)!]! += feedsIn ? award.awardedW : -award.awardedW;
  }
  for (const [mtu, exportW] of upstreamExportW.entries()) {
    const price = (node: number) => outcome.nodePrices[mtu * nodeCount + node]!;
    const carriedW = netW.subarray(mtu * nodeCount, (mtu + 1) * nodeCount).slice();
    let sumTickW = 0n;
    for (let node = nodeCount - 1; node > ROOT; node--) {
      const flowW = outcome.flowsW[mtu * nodeCount + node]!;
      assertInvariant(carriedW[node] === flowW, `branch ${network.names[node]} carries what is fed in below it`);
      carriedW[parent[node]!]! += flowW;
      sumTickW += BigInt(price(parent[node]!) - price(node)) * BigInt(flowW);
    }
    assertInvariant(carriedW[ROOT] === exportW, 'upstream takes what is fed in');
    for (let node = 0; node < nodeCount; node++)
      sumTickW += BigInt(price(node)) * BigInt(netW[mtu * nodeCount + node]!);
    assertInvariant(sumTickW === BigInt(price(ROOT)) * BigInt(exportW), 'awards, branches and upstream sum to zero');
  }
}
