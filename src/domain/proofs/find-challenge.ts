import type { Upstream } from '../clearing/clearing-problem.js';
import { ROOT } from '../network.js';
import { branchFits, fillFits, rootFits, sumFits } from './certificate-check.js';
import type { ProvenBook } from './round-book.js';
import type { RoundResult } from './round-result.js';
import { type FilledOrder, PAGE_ORDERS } from './round-words.js';

/** A place at which a posted result is wrong, named like the challenge of the contract that shows it. */
export type ResultChallenge =
  | { readonly kind: 'fill'; readonly position: number }
  | { readonly kind: 'sum'; readonly page: number }
  | { readonly kind: 'branch'; readonly node: number }
  | { readonly kind: 'parent-price'; readonly node: number }
  | { readonly kind: 'flow'; readonly node: number; readonly isAfter: boolean };

/** Every challenge that can be made of a result, at every place, right or wrong. */
export function* allChallenges(book: ProvenBook): Generator<ResultChallenge> {
  for (const position of book.orders.keys()) yield { kind: 'fill', position };
  for (let page = 0; page * PAGE_ORDERS < book.orders.length; page++) yield { kind: 'sum', page };
  for (const node of book.grid.keys()) {
    yield { kind: 'branch', node };
    yield { kind: 'parent-price', node };
    yield { kind: 'flow', node, isAfter: false };
    yield { kind: 'flow', node, isAfter: true };
  }
}

/** The first challenge that disproves a posted result of a book; undefined exactly if the result is proven. */
export function findChallenge(book: ProvenBook, result: RoundResult): ResultChallenge | undefined {
  const absurd = absurdSum(result);
  if (absurd !== undefined) return absurd;
  for (const challenge of allChallenges(book)) if (disproves(challenge, book, result)) return challenge;
  return undefined;
}

/** The first sum that no fills make, and that numbers do not hold exactly: all before it are small, so it follows from none of them. */
function absurdSum({ orders, nodes }: RoundResult): ResultChallenge | undefined {
  const position = orders.findIndex(({ sumW }) => !Number.isSafeInteger(sumW));
  if (position >= 0) return { kind: 'sum', page: Math.floor(position / PAGE_ORDERS) };
  for (const [node, { sumBeforeW, sumAfterW }] of nodes.entries()) {
    if (!Number.isSafeInteger(sumBeforeW)) return { kind: 'flow', node, isAfter: false };
    if (!Number.isSafeInteger(sumAfterW)) return { kind: 'flow', node, isAfter: true };
  }
  return undefined;
}

/** Whether a challenge shows a place that is wrong. The contract decides the same. */
export function disproves(challenge: ResultChallenge, book: ProvenBook, result: RoundResult): boolean {
  const { orders, nodes } = result;
  const sumBefore = (position: number) => (position === 0 ? 0 : orders[position - 1]!.sumW);
  switch (challenge.kind) {
    case 'fill': {
      const order = orders[challenge.position]!;
      const node = nodes[order.node];
      return node !== undefined && !fillFits(order, node.priceTicks);
    }
    case 'sum':
      return positionsOf(challenge.page, orders).some((at) => !sumFits(orders[at]!, sumBefore(at)));
    case 'branch':
      return !placeFits(challenge.node, book, result, book.upstream);
    case 'parent-price':
      return nodes[challenge.node]!.parentPriceTicks !== nodes[book.grid[challenge.node]!.parent]!.priceTicks;
    case 'flow': {
      const { firstOrder, subtreeEndOrder } = book.grid[challenge.node]!;
      const { sumBeforeW, sumAfterW } = nodes[challenge.node]!;
      return challenge.isAfter ? sumAfterW !== sumBefore(subtreeEndOrder) : sumBeforeW !== sumBefore(firstOrder);
    }
  }
}

function placeFits(number: number, book: ProvenBook, result: RoundResult, upstream: Upstream): boolean {
  const node = result.nodes[number]!;
  return number === ROOT ? rootFits(upstream, node) : branchFits(book.grid[number]!, node);
}

function positionsOf(page: number, orders: readonly FilledOrder[]): number[] {
  const start = page * PAGE_ORDERS;
  return orders.slice(start, start + PAGE_ORDERS).map((_, index) => start + index);
}
