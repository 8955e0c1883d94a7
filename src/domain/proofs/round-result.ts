import type { PowerW } from '../quantity.js';
import { MerkleTree } from '../settlement/merkle-tree.js';
import { buys, gainTicks } from './certificate-check.js';
import type { RoundBook } from './round-book.js';
import {
  type FilledOrder,
  filledWord,
  type NodeResult,
  nodeResultWord,
  pageLeaves,
  WORD_BYTES,
  wordBytes,
} from './round-words.js';

/** A result as it is posted: every order of the book with its fill and running sum, and what holds at every node. */
export class RoundResult {
  /** Over the pages of filled orders. */
  readonly fillTree: MerkleTree;
  readonly nodeTree: MerkleTree;

  /** The words are those that orders and nodes make, unless somebody else wrote them: then they may hold more than they say. */
  constructor(
    readonly orders: readonly FilledOrder[],
    readonly nodes: readonly NodeResult[],
    readonly filledWords: readonly bigint[] = orders.map(filledWord),
    readonly nodeWords: readonly bigint[] = nodes.map(nodeResultWord),
  ) {
    this.fillTree = new MerkleTree(pageLeaves(filledWords, WORD_BYTES));
    this.nodeTree = new MerkleTree(nodeWords.map(wordBytes));
  }

  /**
   * The result that fills, in the order of the clearing problem, and node prices make of a book. What is fed in beside the orders at each
   * node counts in the sums of the nodes.
   */
  static of(
    book: RoundBook,
    fillW: Int32Array,
    nodePriceTicks: Int32Array,
    feedInW: readonly PowerW[] = [],
  ): RoundResult {
    const fedIn = fedInBefore(feedInW, book.grid.length);
    let sumW = 0;
    const orders = book.orders.map((order, position) => {
      const fill = fillW[book.problemIndex[position]!]!;
      sumW += buys(order) ? -fill : fill;
      return { ...order, fillW: fill, sumW };
    });
    const sumBefore = (position: number) => (position === 0 ? 0 : orders[position - 1]!.sumW);
    const nodes = book.grid.map((node, number) => ({
      priceTicks: nodePriceTicks[number]!,
      parentPriceTicks: nodePriceTicks[node.parent]!,
      sumBeforeW: sumBefore(node.firstOrder) + fedIn[number]!,
      sumAfterW: sumBefore(node.subtreeEndOrder) + fedIn[node.subtreeEnd]!,
    }));
    return new RoundResult(orders, nodes);
  }

  /** The fills that prices alone do not decide: of orders whose limit is their node's price, in the order of the book. */
  marginalFillsW(): number[] {
    return this.orders
      .filter((order) => gainTicks(order, this.nodes[order.node]!.priceTicks) === 0)
      .map((o) => o.fillW);
  }
}

/** What is fed in at all nodes before each, and at all of them at the end; nothing where no feed-in is given. */
export function fedInBefore(feedInW: readonly PowerW[], nodeCount: number): PowerW[] {
  const before = [0];
  for (let node = 0; node < nodeCount; node++) before.push(before[node]! + (feedInW[node] ?? 0));
  return before;
}
