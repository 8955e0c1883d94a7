import { concatHex, encodeFunctionData, numberToHex, toHex } from 'viem';
import type { Hex } from '../../application/ports.js';
import type { ResultChallenge } from '../../domain/proofs/find-challenge.js';
import type { ProvenBook } from '../../domain/proofs/round-book.js';
import type { RoundResult } from '../../domain/proofs/round-result.js';
import { ORDER_BYTES, PAGE_ORDERS } from '../../domain/proofs/round-words.js';
import { flexibilityAuctionChallengesAbi as abi } from './artifacts/flexibility-auction-challenges.js';

/** A round as it was committed. */
export interface CommittedBook {
  readonly market: Hex;
  readonly round: bigint;
  readonly book: ProvenBook;
  /** Root over the authorisations of the orders. */
  readonly authorisationsRoot: Hex;
}

/** The book of a round as the contract's struct `RoundBook`. */
export function bookArgument({ book, authorisationsRoot }: CommittedBook) {
  return {
    bookRoot: toHex(book.orderTree.root),
    authorisationsRoot,
    gridRoot: toHex(book.gridTree.root),
    orderCount: book.orders.length,
    nodeCount: book.grid.length,
  };
}

/** A result as the contract's struct `RoundResult`. */
export function resultArgument(result: RoundResult) {
  return { fillsRoot: toHex(result.fillTree.root), nodesRoot: toHex(result.nodeTree.root) };
}

/** The call by which a challenge shows its place to the contract. */
export function challengeCall(committed: CommittedBook, result: RoundResult, challenge: ResultChallenge): Hex {
  const { market, round, book } = committed;
  const challenged = { market, round, book: bookArgument(committed), result: resultArgument(result) };
  switch (challenge.kind) {
    case 'fill': {
      const { position } = challenge;
      const page = fillsPage(result, pageOf(position));
      const node = nodeProof(result, result.orders[position]!.node);
      return encodeFunctionData({ abi, functionName: 'challengeFill', args: [challenged, position, page, node] });
    }
    case 'sum': {
      const page = fillsPage(result, challenge.page);
      const before = challenge.page === 0 ? NO_PAGE : fillsPage(result, challenge.page - 1);
      return encodeFunctionData({ abi, functionName: 'challengeSum', args: [challenged, page, before] });
    }
    case 'branch': {
      const places = [gridProof(book, challenge.node), nodeProof(result, challenge.node)] as const;
      return encodeFunctionData({ abi, functionName: 'challengeBranch', args: [challenged, ...places] });
    }
    case 'parent-price': {
      const { node } = challenge;
      const parent = nodeProof(result, book.grid[node]!.parent);
      const places = [gridProof(book, node), nodeProof(result, node), parent] as const;
      return encodeFunctionData({ abi, functionName: 'challengeParentPrice', args: [challenged, ...places] });
    }
    case 'flow': {
      const { node, isAfter } = challenge;
      const { firstOrder, subtreeEndOrder } = book.grid[node]!;
      const end = isAfter ? subtreeEndOrder : firstOrder;
      const page = end === 0 ? NO_PAGE : fillsPage(result, pageOf(end - 1));
      const places = [gridProof(book, node), nodeProof(result, node), isAfter, page] as const;
      return encodeFunctionData({ abi, functionName: 'challengeFlow', args: [challenged, ...places] });
    }
  }
}

const NO_PAGE = { number: 0, orders: [], proof: [] } as const;

export function pageOf(position: number): number {
  return Math.floor(position / PAGE_ORDERS);
}

function fillsPage({ filledWords, fillTree }: RoundResult, number: number) {
  const start = number * PAGE_ORDERS;
  return {
    number,
    orders: filledWords.slice(start, start + PAGE_ORDERS),
    proof: fillTree.proof(number).map((node) => toHex(node)),
  };
}

/** A page of the book as the contract's struct `BookPage`. */
export function bookPage({ orderWords, orderTree }: ProvenBook, number: number) {
  const start = number * PAGE_ORDERS;
  const words = orderWords.slice(start, start + PAGE_ORDERS);
  return {
    number,
    orders: concatHex(words.map((word) => numberToHex(word, { size: ORDER_BYTES }))),
    proof: orderTree.proof(number).map((node) => toHex(node)),
  };
}

/** A node of the grid as the contract's struct `GridProof`. */
export function gridProof({ gridWords, gridTree }: ProvenBook, number: number) {
  const proof = gridTree.proof(number).map((sibling) => toHex(sibling));
  return { number, ...gridWords[number]!, proof };
}

function nodeProof({ nodeWords, nodeTree }: RoundResult, number: number) {
  return { node: nodeWords[number]!, proof: nodeTree.proof(number).map((node) => toHex(node)) };
}
