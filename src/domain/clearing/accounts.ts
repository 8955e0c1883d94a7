import { ROOT } from '../network.js';
import { assertInvariant } from '../rejection.js';
import type { Certificate } from './certificate.js';
import { type ClearingProblem, SELL } from './clearing-problem.js';
import { ExactSum } from './exact-sum.js';

/** What a fill is paid: the price of its node, or its own limit. */
export type Pricing = 'pay-as-clear' | 'pay-as-bid';

/** Who receives (positive) or pays (negative) how much by a clearing, in tick-watts; everything sums to zero. */
export interface Accounts {
  /** Price of each order's fill, in ticks. */
  readonly awardTicks: Int32Array;
  readonly sellersTickW: bigint;
  readonly buyersTickW: bigint;
  /** One per branch, by default its DSO's; the root's entry is where pay-as-bid leaves the remainder. */
  readonly branchTickW: readonly bigint[];
  readonly upstreamTickW: bigint;
}

/**
 * Pays every fill and credits every branch with (parent price - child price) x export flow. Under pay-as-bid what the
 * orders pay more, or receive less, than their node's price goes to the account of the branch above the node.
 */
export function creditAccounts(
  { network, orders }: ClearingProblem,
  fillW: Int32Array,
  { nodePriceTicks, flowW, upstreamExportW }: Certificate,
  pricing: Pricing,
): Accounts {
  const awardTicks = pricing === 'pay-as-bid' ? orders.limitTicks : orders.node.map((node) => nodePriceTicks[node]!);
  const branchTickW = Array.from(
    flowW,
    (flow, node) =>
      (node === ROOT ? 0n : BigInt(nodePriceTicks[network.parent[node]!]! - nodePriceTicks[node]!)) * BigInt(flow),
  );
  const sellers = new ExactSum();
  const buyers = new ExactSum();
  for (let order = 0; order < fillW.length; order++) {
    const award = awardTicks[order]!;
    const filled = fillW[order]!;
    if (filled === 0) continue;
    const node = orders.node[order]!;
    const price = nodePriceTicks[node]!;
    const sells = orders.side[order] === SELL;
    if (sells) sellers.add(award, filled);
    else buyers.add(-award, filled);
    if (award !== price) branchTickW[node]! += BigInt(sells ? price - award : award - price) * BigInt(filled);
  }
  return {
    awardTicks,
    sellersTickW: sellers.total(),
    buyersTickW: buyers.total(),
    branchTickW,
    upstreamTickW: -BigInt(nodePriceTicks[ROOT]!) * BigInt(upstreamExportW),
  };
}

/** Asserts that nobody gains what nobody pays, and that no award is worse than its order's limit. */
export function assertAccountsSound({ orders }: ClearingProblem, fillW: Int32Array, accounts: Accounts): void {
  const { awardTicks, sellersTickW, buyersTickW, branchTickW, upstreamTickW } = accounts;
  const sum = branchTickW.reduce((total, credit) => total + credit, sellersTickW + buyersTickW + upstreamTickW);
  assertInvariant(sum === 0n, `the accounts of a clearing sum to ${sum} tick-watts, not to zero`);
  for (let order = 0; order < fillW.length; order++) {
    if (fillW[order] === 0) continue;
    const gain = awardTicks[order]! - orders.limitTicks[order]!;
    assertInvariant(orders.side[order] === SELL ? gain >= 0 : gain <= 0, `order ${order} loses by its fill`);
  }
}
