import { keccak_256 } from '@noble/hashes/sha3.js';
import type { ClearingProblem, Upstream } from '../clearing/clearing-problem.js';
import { ROOT } from '../network.js';
import { assertInvariant } from '../rejection.js';
import { type Digest, MerkleTree, merkleRoot } from '../settlement/merkle-tree.js';
import {
  type BookOrder,
  type GridNode,
  type GridWords,
  gridWords,
  ORDER_BYTES,
  orderWord,
  packedWords,
  pageLeaves,
  unpackedWords,
  WORD_BYTES,
} from './round-words.js';

/** A book that a result can be checked against, and whose places can be shown. */
export interface ProvenBook {
  readonly orders: readonly BookOrder[];
  readonly grid: readonly GridNode[];
  readonly upstream: Upstream;
  /** The words that say so, as they are committed: where somebody else wrote them, they may hold more than they say. */
  readonly orderWords: readonly bigint[];
  readonly gridWords: readonly GridWords[];
  /** Over the pages of orders. */
  readonly orderTree: MerkleTree;
  readonly gridTree: MerkleTree;
}

/**
 * The closed book of a round as the chain is told of it: orders by rising node, then by priority, and the grid they live in. Nodes are
 * numbered depth first, so the orders of a subtree are one range, and the flow of a branch is a difference of two running sums.
 */
export class RoundBook implements ProvenBook {
  private constructor(
    readonly orders: readonly BookOrder[],
    readonly grid: readonly GridNode[],
    /** Index in the clearing problem of the order at each position. */
    readonly problemIndex: Int32Array,
    readonly problem: ClearingProblem,
    readonly orderWords: readonly bigint[],
    readonly gridWords: readonly GridWords[],
    readonly orderTree: MerkleTree,
    readonly gridTree: MerkleTree,
  ) {}

  get upstream(): Upstream {
    return this.problem.upstream;
  }

  /** `orders` are those of the problem, in its order. */
  static of(problem: ClearingProblem, orders: readonly BookOrder[]): RoundBook {
    assertInvariant(orders.length === problem.orderCount, 'a book has the orders of its clearing problem');
    const problemIndex = Int32Array.from(orders.keys()).sort((a, b) => orders[a]!.node - orders[b]!.node || a - b);
    const sorted = Array.from(problemIndex, (index) => orders[index]!);
    const grid = gridOf(problem, sorted);
    const words = { orders: sorted.map(orderWord), grid: grid.map(gridWords) };
    const { orderTree, gridTree } = treesOf(words.orders, words.grid);
    return new RoundBook(sorted, grid, problemIndex, problem, words.orders, words.grid, orderTree, gridTree);
  }
}

/** Root over the pages of orders of 20 bytes each. */
export function orderRoot(orders: Uint8Array): Digest {
  return merkleRoot(pageLeaves(unpackedWords(orders, ORDER_BYTES), ORDER_BYTES));
}

/** The trees over the pages of orders and over the grid. */
export function treesOf(orders: readonly bigint[], grid: readonly GridWords[]) {
  return {
    orderTree: new MerkleTree(pageLeaves(orders, ORDER_BYTES)),
    gridTree: new MerkleTree(grid.map(gridLeaf)),
  };
}

/** Value of a node's leaf in the tree of the grid: Keccak-256 of its word and the words of its steps. */
export function gridLeaf({ node, steps }: GridWords): Digest {
  return keccak_256(packedWords([node, ...steps], WORD_BYTES));
}

function gridOf({ network, limits, reliefValues }: ClearingProblem, orders: readonly BookOrder[]): GridNode[] {
  const { nodeCount, parent } = network;
  const subtreeEnd = Int32Array.from({ length: nodeCount }, (_, node) => node + 1);
  for (let node = nodeCount - 1; node > ROOT; node--)
    subtreeEnd[parent[node]!] = Math.max(subtreeEnd[parent[node]!]!, subtreeEnd[node]!);
  const firstOrder = new Int32Array(nodeCount + 1);
  for (const { node } of orders) firstOrder[node + 1]!++;
  for (let node = 0; node < nodeCount; node++) firstOrder[node + 1]! += firstOrder[node]!;
  return Array.from({ length: nodeCount }, (_, node) => {
    const segments = reliefValues.segments(node);
    return {
      parent: node === ROOT ? ROOT : parent[node]!,
      subtreeEnd: subtreeEnd[node]!,
      firstOrder: firstOrder[node]!,
      endOrder: firstOrder[node + 1]!,
      subtreeEndOrder: firstOrder[subtreeEnd[node]!]!,
      lowestW: node === ROOT ? 0 : limits.lowestChangeW[node]!,
      highestW: node === ROOT ? 0 : limits.highestChangeW[node]!,
      steps: segments?.endW.map((endW, index) => ({ endW, valueTicks: segments.valueTicks[index]! })) ?? [],
    };
  });
}
