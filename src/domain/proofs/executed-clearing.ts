import { ROOT } from '../network.js';
import type { PowerW, PriceTicks } from '../quantity.js';
import { branchFits, fillFits, gainTicks, rootFits, sumFits } from './certificate-check.js';
import type { RoundBook } from './round-book.js';
import { RoundResult } from './round-result.js';

/**
 * The result that node prices make of a book: full awards where the price is better than the limit, none where it is worse, and in
 * between the marginal fills in the order of the book. Undefined if there are more or fewer of those than such orders. It is what
 * `contracts/src/libraries/ClearingExecution.sol` computes.
 */
export function resultAtPrices(
  book: RoundBook,
  nodePriceTicks: readonly PriceTicks[],
  marginalFillsW: readonly PowerW[],
): RoundResult | undefined {
  const fillW = new Int32Array(book.orders.length);
  let marginal = 0;
  for (const [position, order] of book.orders.entries()) {
    const gain = gainTicks(order, nodePriceTicks[order.node]!);
    const awarded = gain > 0 ? order.quantityW : gain < 0 ? 0 : marginalFillsW[marginal++];
    if (awarded === undefined) return undefined;
    fillW[book.problemIndex[position]!] = awarded;
  }
  if (marginal !== marginalFillsW.length) return undefined;
  return RoundResult.of(book, fillW, Int32Array.from(nodePriceTicks));
}

/** Whether every condition of the certificate holds at every place of a result. */
export function isCertified(book: RoundBook, result: RoundResult): boolean {
  const sumBefore = (position: number) => (position === 0 ? 0 : result.orders[position - 1]!.sumW);
  return (
    result.orders.every(
      (order, position) => sumFits(order, sumBefore(position)) && fillFits(order, result.nodes[order.node]!.priceTicks),
    ) &&
    result.nodes.every((node, number) =>
      number === ROOT ? rootFits(book.problem.upstream, node) : branchFits(book.grid[number]!, node),
    )
  );
}
