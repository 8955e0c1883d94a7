import { MerkleTree } from '../settlement/merkle-tree.js';
import { buys, gainTicks } from './certificate-check.js';
import type { RoundBook } from './round-book.js';
import { type FilledOrder, filledWord, type NodeResult, nodeResultWord, pageLeaves, wordBytes } from './round-words.js';

/** A result as it is posted: every order of the book with its fill and running sum, and what holds at every node. */
export class RoundResult {
  /** Over the pages of filled orders. */
  readonly fillTree: MerkleTree;
  readonly nodeTree: MerkleTree;

  constructor(
    readonly orders: readonly FilledOrder[],
    readonly nodes: readonly NodeResult[],
  ) {
    this.fillTree = new MerkleTree(pageLeaves(orders.map(filledWord), 32));
    this.nodeTree = new MerkleTree(nodes.map((node) => wordBytes(nodeResultWord(node))));
  }

  /** The result that fills, in the order of the clearing problem, and node prices make of a book. */
  static of(book: RoundBook, fillW: Int32Array, nodePriceTicks: Int32Array): RoundResult {
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
      sumBeforeW: sumBefore(node.firstOrder),
      sumAfterW: sumBefore(node.subtreeEndOrder),
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
