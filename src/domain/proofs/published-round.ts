import type { Upstream } from '../clearing/clearing-problem.js';
import { MerkleTree } from '../settlement/merkle-tree.js';
import { findChallenge, type ResultChallenge } from './find-challenge.js';
import { readFilledOrders, readGrid, readNodeResult, readOrders } from './read-words.js';
import { gridLeaf, type ProvenBook } from './round-book.js';
import type { BookDigests, ResultDigests, RoundData } from './round-proof.js';
import { RoundResult } from './round-result.js';
import { ORDER_BYTES, orderWord, pageLeaves, unpackedWords } from './round-words.js';

/** A result on a chain, with what its poster published of it. */
export interface PostedResultData {
  readonly book: BookDigests;
  readonly result: ResultDigests;
  readonly upstream: Upstream;
  readonly data: RoundData;
}

/** What comes of computing a posted result again. */
export type Judgement =
  | { readonly verdict: 'right' }
  | {
      readonly verdict: 'wrong';
      readonly challenge: ResultChallenge;
      readonly book: ProvenBook;
      readonly result: RoundResult;
    }
  /** What was published is not what was posted, so nothing can be shown of it. */
  | { readonly verdict: 'unproven'; readonly reason: string };

/** Computes a posted result again from what was published of it, and finds the place that disproves it if there is one. */
export function judge({ book: digests, result: roots, upstream, data }: PostedResultData): Judgement {
  const book = bookOf(data, upstream);
  if (book === undefined) return unproven('the words of the book do not fit together');
  if (!isSame(book.orderTree.root, digests.bookRoot) || book.orders.length !== digests.orderCount)
    return unproven('other orders were published than committed');
  if (!isSame(book.gridTree.root, digests.gridRoot) || book.grid.length !== digests.nodeCount)
    return unproven('another grid was published than committed');
  const result = new RoundResult(readFilledOrders(data.filled), data.nodes.map(readNodeResult));
  if (!isSame(result.fillTree.root, roots.fillsRoot)) return unproven('other fills were published than posted');
  if (!isSame(result.nodeTree.root, roots.nodesRoot))
    return unproven('other prices or flows were published than posted');
  const isComplete = result.orders.length === book.orders.length && result.nodes.length === book.grid.length;
  if (!isComplete) return unproven('the result has not the orders and nodes of the book');
  const challenge = findChallenge(book, result);
  return challenge === undefined ? { verdict: 'right' } : { verdict: 'wrong', challenge, book, result };
}

/** Undefined where an order's word stands for none, a node has no parent before it, or the steps are more or fewer than the nodes say. */
function bookOf({ orders, grid, steps }: RoundData, upstream: Upstream): ProvenBook | undefined {
  const words = unpackedWords(orders, ORDER_BYTES);
  const bookOrders = readOrders(orders);
  const nodes = readGrid(grid, steps);
  if (nodes === undefined || !words.every((word, place) => orderWord(bookOrders[place]!) === word)) return undefined;
  const isTree = nodes.every(({ parent }, number) => parent < number || (number === 0 && parent === 0));
  const isWithin = nodes.every(
    ({ subtreeEndOrder, firstOrder }) => firstOrder <= subtreeEndOrder && subtreeEndOrder <= bookOrders.length,
  );
  if (!isTree || !isWithin) return undefined;
  return {
    ...{ orders: bookOrders, grid: nodes, upstream },
    orderTree: new MerkleTree(pageLeaves(words, ORDER_BYTES)),
    gridTree: new MerkleTree(nodes.map(gridLeaf)),
  };
}

function unproven(reason: string): Judgement {
  return { verdict: 'unproven', reason };
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
