import type { Upstream } from '../clearing/clearing-problem.js';
import { ROOT } from '../network.js';
import type { PowerW, PriceTicks } from '../quantity.js';
import { MerkleTree } from '../settlement/merkle-tree.js';
import { branchFits, buys, fillFits, gainTicks, rootFits, sumFits } from './certificate-check.js';
import { readFilledOrders, readGrid, readNodeResult, readOrders } from './read-words.js';
import { gridLeaf } from './round-book.js';
import type { BookDigests, ResultDigests, RoundData } from './round-proof.js';
import { fedInBefore } from './round-result.js';
import {
  type BookOrder,
  type FilledOrder,
  filledWord,
  type GridNode,
  gridWords,
  type NodeResult,
  nodeResultWord,
  ORDER_BYTES,
  orderWord,
  packedWords,
  pageLeaves,
  WORD_BYTES,
  wordBytes,
} from './round-words.js';

/** What a transaction that executes a round is given of it. */
export interface ExecutedRound extends Pick<RoundData, 'orders' | 'grid' | 'steps'> {
  readonly nodePriceTicks: readonly PriceTicks[];
  readonly marginalFillsW: readonly PowerW[];
  /** What is fed in beside the orders at each node; nothing where it is left out. */
  readonly feedInW?: readonly PowerW[];
}

export interface RoundAudit {
  readonly book: Omit<BookDigests, 'authorisationsRoot'>;
  readonly result: ResultDigests;
  /** Each condition of the certificate that does not hold, with its place; none where the result is the optimum of the book. */
  readonly faults: readonly string[];
}

/**
 * Checks a whole round as its words tell it, without anything else: that book and grid fit together, and every condition of the certificate at
 * every place. Undefined where the words are not those of a round. `feedInW` is what accepted blocks feed in at each node.
 */
export function auditRound(
  { orders, grid, steps, filled, nodes }: RoundData,
  upstream: Upstream,
  feedInW: readonly PowerW[] = [],
): RoundAudit | undefined {
  const nodesOfGrid = readGrid(grid, steps);
  const [book, awarded, results] = [readOrders(orders), readFilledOrders(filled), nodes.map(readNodeResult)];
  const isWhole = orders.length % ORDER_BYTES === 0 && filled.length % WORD_BYTES === 0;
  if (nodesOfGrid === undefined || !isWhole || grid.length === 0 || nodes.length !== grid.length) return undefined;
  if (book.length !== awarded.length) return undefined;

  const orderTree = new MerkleTree(pageLeaves(book.map(orderWord), ORDER_BYTES));
  const fillTree = new MerkleTree(pageLeaves(awarded.map(filledWord), WORD_BYTES));
  return {
    book: {
      ...{
        bookRoot: orderTree.root,
        gridRoot: new MerkleTree(nodesOfGrid.map((node) => gridLeaf(gridWords(node)))).root,
      },
      ...{ orderCount: book.length, nodeCount: grid.length },
    },
    result: { fillsRoot: fillTree.root, nodesRoot: new MerkleTree(nodes.map(wordBytes)).root },
    faults: [
      ...faultsOfGrid(nodesOfGrid, book),
      ...faultsOfFills(book, awarded, results),
      ...faultsOfNodes(nodesOfGrid, awarded, results, upstream, fedInBefore(feedInW, grid.length)),
    ],
  };
}

/** The words of a round that was executed, with the awards and flows that its prices make; undefined where they do not fit together. */
export function dataOfExecuted(executed: ExecutedRound): RoundData | undefined {
  const { orders, grid, steps, nodePriceTicks, marginalFillsW, feedInW = [] } = executed;
  const fedIn = fedInBefore(feedInW, grid.length);
  const nodes = readGrid(grid, steps);
  if (nodes === undefined || nodePriceTicks.length !== nodes.length) return undefined;
  let [marginal, sumW] = [0, 0];
  const awarded = readOrders(orders).map((order) => {
    const gain = gainTicks(order, nodePriceTicks[order.node] ?? 0);
    const fillW = gain > 0 ? order.quantityW : gain < 0 ? 0 : (marginalFillsW[marginal++] ?? 0);
    sumW += buys(order) ? -fillW : fillW;
    return { ...order, fillW, sumW };
  });
  if (marginal !== marginalFillsW.length) return undefined;
  const results = nodes.map(({ parent, firstOrder, subtreeEnd, subtreeEndOrder }, node) => ({
    ...{ priceTicks: nodePriceTicks[node]!, parentPriceTicks: nodePriceTicks[parent] ?? 0 },
    sumBeforeW: sumBefore(awarded, firstOrder) + fedIn[node]!,
    sumAfterW: sumBefore(awarded, subtreeEndOrder) + (fedIn[subtreeEnd] ?? Number.NaN),
  }));
  return {
    orders,
    grid,
    steps,
    filled: packedWords(awarded.map(filledWord), WORD_BYTES),
    nodes: results.map(nodeResultWord),
  };
}

/** Nodes are numbered depth first, and the orders of each stand together, in the order of the nodes. */
function faultsOfGrid(grid: readonly GridNode[], orders: readonly BookOrder[]): string[] {
  return grid.flatMap((node, number) => {
    const isBelowParent = number === ROOT || (node.parent < number && grid[node.parent]!.subtreeEnd >= node.subtreeEnd);
    const end = number === grid.length - 1 ? orders.length : grid[number + 1]!.firstOrder;
    const last = node.subtreeEnd === grid.length ? orders.length : grid[node.subtreeEnd]?.firstOrder;
    const isContiguous =
      node.endOrder === end && node.subtreeEndOrder === last && (number > ROOT || node.firstOrder === 0);
    const own = orders.slice(node.firstOrder, node.endOrder);
    const fits = isBelowParent && isContiguous && own.every((order) => order.node === number);
    return fits && node.subtreeEnd > number ? [] : [`grid: node ${number} is not where its orders and neighbours say`];
  });
}

function faultsOfFills(
  book: readonly BookOrder[],
  awarded: readonly FilledOrder[],
  nodes: readonly NodeResult[],
): string[] {
  return awarded.flatMap((order, position) => {
    if (orderWord(order) !== orderWord(book[position]!))
      return [`award ${position} is of another order than the book's`];
    const node = nodes[order.node];
    const name = `order ${order.sequence}`;
    return [
      ...(node !== undefined && fillFits(order, node.priceTicks) ? [] : [`${name}: ${order.fillW} W at this price`]),
      ...(sumFits(order, sumBefore(awarded, position)) ? [] : [`${name}: the running sum ${order.sumW} W`]),
    ];
  });
}

function faultsOfNodes(
  grid: readonly GridNode[],
  awarded: readonly FilledOrder[],
  nodes: readonly NodeResult[],
  upstream: Upstream,
  fedIn: readonly PowerW[],
): string[] {
  return nodes.flatMap((node, number) => {
    const { parent, firstOrder, subtreeEnd, subtreeEndOrder } = grid[number]!;
    const isTold =
      node.parentPriceTicks === nodes[parent]?.priceTicks &&
      node.sumBeforeW === sumBefore(awarded, firstOrder) + fedIn[number]! &&
      node.sumAfterW === sumBefore(awarded, subtreeEndOrder) + (fedIn[subtreeEnd] ?? Number.NaN);
    const fits = number === ROOT ? rootFits(upstream, node) : branchFits(grid[number]!, node);
    const flowW = node.sumAfterW - node.sumBeforeW;
    return [
      ...(isTold ? [] : [`node ${number}: its sums or its parent's price are not those of the round`]),
      ...(fits
        ? []
        : [`node ${number}: ${flowW} W at the price ${node.priceTicks}, its parent's ${node.parentPriceTicks}`]),
    ];
  });
}

function sumBefore(awarded: readonly FilledOrder[], position: number): PowerW {
  return position === 0 ? 0 : (awarded[position - 1]?.sumW ?? Number.NaN);
}
