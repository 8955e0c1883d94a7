import { keccak_256 } from '@noble/hashes/sha3.js';
import type { ClearingProblem, Upstream } from '../clearing/clearing-problem.js';
import { ROOT } from '../network.js';
import { assertInvariant } from '../rejection.js';
import { type Digest, MerkleTree } from '../settlement/merkle-tree.js';
import {
  type BookOrder,
  type GridNode,
  gridWord,
  ORDER_BYTES,
  orderWord,
  pageLeaves,
  stepWord,
  wordBytes,
} from './round-words.js';

/** A book that a result can be checked against, and whose places can be shown. */
export interface ProvenBook {
  readonly orders: readonly BookOrder[];
  readonly grid: readonly GridNode[];
  readonly upstream: Upstream;
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
    const orderTree = new MerkleTree(pageLeaves(sorted.map(orderWord), ORDER_BYTES));
    const gridTree = new MerkleTree(grid.map(gridLeaf));
    return new RoundBook(sorted, grid, problemIndex, problem, orderTree, gridTree);
  }
}

/** Value of a node's leaf in the tree of the grid: Keccak-256 of its word and the words of its steps. */
export function gridLeaf(node: GridNode): Digest {
  const bytes = new Uint8Array(32 * (1 + node.steps.length));
  bytes.set(wordBytes(gridWord(node)));
  for (const [index, step] of node.steps.entries()) bytes.set(wordBytes(stepWord(step)), 32 * (index + 1));
  return keccak_256(bytes);
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
