import { ROOT } from '../network.js';
import { assertInvariant } from '../rejection.js';
import type { Certificate } from './certificate.js';
import { type ClearingProblem, SELL } from './clearing-problem.js';
import { ExactSum } from './exact-sum.js';

/** What a fill is paid: the price of its node, or its own limit. */
export type Pricing = 'pay-as-clear' | 'pay-as-bid';

/** Who receives (positive) or pays (negative) how much by a clearing, in tick-watts. */
export interface Accounts {
  readonly sellersTickW: bigint;
  readonly buyersTickW: bigint;
  /** One per branch, by default its DSO's; the root's entry is where pay-as-bid leaves the remainder. */
  readonly branchTickW: readonly bigint[];
  readonly upstreamTickW: bigint;
}

/**
 * Pays every fill and credits every branch with (parent price - child price) x export flow. Under pay-as-bid what the
 * orders pay more, or receive less, than their node's price goes to the account of the branch above the node.
 *
 * Asserts that no fill is worse than its order's limit and that everything sums to zero, to the unit.
 */
export function creditAccounts(
  { network, orders }: ClearingProblem,
  fillW: Int32Array,
  { nodePriceTicks, flowW, upstreamExportW }: Certificate,
  pricing: Pricing,
): Accounts {
  const branchTickW = Array.from(
    flowW,
    (flow, node) =>
      (node === ROOT ? 0n : BigInt(nodePriceTicks[network.parent[node]!]! - nodePriceTicks[node]!)) * BigInt(flow),
  );
  const paid = { sellers: new ExactSum(), buyers: new ExactSum() };
  for (let order = 0; order < fillW.length; order++) {
    const filled = fillW[order]!;
    if (filled === 0) continue;
    const node = orders.node[order]!;
    const limit = orders.limitTicks[order]!;
    const price = nodePriceTicks[node]!;
    const award = pricing === 'pay-as-bid' ? limit : price;
    const sells = orders.side[order] === SELL;
    assertInvariant(sells ? price >= limit : price <= limit, 'an order loses by its fill');
    if (sells) paid.sellers.add(award, filled);
    else paid.buyers.add(-award, filled);
    if (award !== price) branchTickW[node]! += BigInt(sells ? price - award : award - price) * BigInt(filled);
  }
  const accounts = {
    sellersTickW: paid.sellers.total(),
    buyersTickW: paid.buyers.total(),
    branchTickW,
    upstreamTickW: -BigInt(nodePriceTicks[ROOT]!) * BigInt(upstreamExportW),
  };
  assertInvariant(
    sumOf(accounts) === 0n,
    `the accounts of a clearing sum to ${sumOf(accounts)} tick-watts, not to zero`,
  );
  return accounts;
}

function sumOf({ sellersTickW, buyersTickW, branchTickW, upstreamTickW }: Accounts): bigint {
  return branchTickW.reduce((total, credit) => total + credit, sellersTickW + buyersTickW + upstreamTickW);
}
