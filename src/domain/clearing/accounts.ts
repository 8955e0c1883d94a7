import { ROOT } from '../network.js';
import { assertInvariant } from '../rejection.js';
import type { Certificate } from './certificate.js';
import { BUY, type ClearingProblem, SELL } from './clearing-problem.js';
import { ExactSum } from './exact-sum.js';

/** Who receives (positive) or pays (negative) how much by a clearing, in tick-watts. */
export interface Accounts {
  readonly sellersTickW: bigint;
  readonly buyersTickW: bigint;
  /** One per branch, by default its DSO's; the root's entry is where pay-as-bid leaves the remainder. */
  readonly branchTickW: readonly bigint[];
  readonly upstreamTickW: bigint;
  /** What accepted blocks receive for their feed-in, less what they pay. */
  readonly blocksTickW: bigint;
}

/**
 * Pays every fill and credits every branch with (parent price - child price) x export flow. Under pay-as-bid what the
 * orders pay more, or receive less, than their node's price goes to the account of the branch above the node.
 *
 * Asserts that no fill is worse than its order's limit and that everything sums to zero, to the unit.
 */
export function creditAccounts(
  problem: ClearingProblem,
  fillW: Int32Array,
  { nodePriceTicks, flowW, upstreamExportW }: Certificate,
): Accounts {
  const { network, fixedFeedInW, pricing } = problem;
  const tradedW = tradesByNode(problem, fillW, nodePriceTicks);
  const bids = pricing === 'pay-as-bid' ? bidsByNode(problem, fillW) : undefined;
  let [sellersTickW, buyersTickW, blocksTickW] = [0n, 0n, 0n];
  const branchTickW: bigint[] = [];
  for (let node = 0; node < network.nodeCount; node++) {
    const price = BigInt(nodePriceTicks[node]!);
    const sales = price * BigInt(tradedW[2 * node + SELL]!);
    const purchases = price * BigInt(tradedW[2 * node + BUY]!);
    const salesPaid = bids ? bids[2 * node + SELL]!.total() : sales;
    const purchasesPaid = bids ? bids[2 * node + BUY]!.total() : purchases;
    sellersTickW += salesPaid;
    buyersTickW -= purchasesPaid;
    if (fixedFeedInW) blocksTickW += price * BigInt(fixedFeedInW[node]!);
    const remainder = sales - salesPaid + purchasesPaid - purchases;
    branchTickW.push(
      node === ROOT
        ? remainder
        : remainder + BigInt(nodePriceTicks[network.parent[node]!]! - nodePriceTicks[node]!) * BigInt(flowW[node]!),
    );
  }
  const upstreamTickW = -BigInt(nodePriceTicks[ROOT]!) * BigInt(upstreamExportW);
  const accounts = { sellersTickW, buyersTickW, branchTickW, upstreamTickW, blocksTickW };
  assertInvariant(
    sumOf(accounts) === 0n,
    `the accounts of a clearing sum to ${sumOf(accounts)} tick-watts, not to zero`,
  );
  return accounts;
}

/** Watts sold (even entries) and bought (odd entries) at each node; no fill may lose at the price of its node. */
function tradesByNode({ network, orders }: ClearingProblem, fillW: Int32Array, priceTicks: Int32Array): Float64Array {
  const { node, side, limitTicks } = orders;
  const traded = new Float64Array(2 * network.nodeCount);
  let losses = 0;
  for (let order = 0; order < fillW.length; order++) {
    const filled = fillW[order]!;
    const at = node[order]!;
    const gain = (priceTicks[at]! - limitTicks[order]!) * (1 - 2 * side[order]!);
    // The sign of a loss, if anything is filled; a branch here would be a coin toss for the processor.
    losses |= gain & -filled;
    traded[2 * at + side[order]!]! += filled;
  }
  assertInvariant(losses >= 0, 'an order loses by its fill');
  return traded;
}

/** What sells (even entries) and buys (odd entries) of each node are filled for at their own limits. */
function bidsByNode({ network, orders }: ClearingProblem, fillW: Int32Array): ExactSum[] {
  const bids = Array.from({ length: 2 * network.nodeCount }, () => new ExactSum());
  for (let order = 0; order < fillW.length; order++)
    bids[2 * orders.node[order]! + orders.side[order]!]!.add(orders.limitTicks[order]!, fillW[order]!);
  return bids;
}

function sumOf({ sellersTickW, buyersTickW, branchTickW, upstreamTickW, blocksTickW }: Accounts): bigint {
  return branchTickW.reduce(
    (total, credit) => total + credit,
    sellersTickW + buyersTickW + upstreamTickW + blocksTickW,
  );
}
