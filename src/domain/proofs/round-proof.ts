import { keccak_256 } from '@noble/hashes/sha3.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { clear } from '../clearing/clearing.js';
import type { MarketNetwork } from '../events.js';
import { mtusPerRound } from '../horizon.js';
import { areAuthorised, type MarketRules, tradingOf } from '../market-rules.js';
import type { PowerW, PriceTicks } from '../quantity.js';
import { assertInvariant } from '../rejection.js';
import { isDecided, type OpenRound, type Round } from '../round.js';
import { mtusOfRound, type RoundMtu } from '../round-problem.js';
import type { Digest } from '../settlement/merkle-tree.js';
import { type AuthorisedOrder, authorisationOf, authorisationsTree, authorisedOrder } from './authorisation.js';
import { type ProvenBook, RoundBook } from './round-book.js';
import { RoundResult } from './round-result.js';
import { ORDER_BYTES, packedWords, WORD_BYTES, wordBytes } from './round-words.js';

/** A round whose gate is closed and all that its proof follows from: nothing but plain values. */
export interface ProofTask {
  readonly rules: MarketRules;
  readonly network: MarketNetwork;
  /** Numbers of the market's participants, by name. */
  readonly participantNumbers: ReadonlyMap<string, number>;
  readonly round: Exclude<Round, OpenRound>;
}

/** What a verified auction keeps of a book. */
export interface BookDigests {
  readonly bookRoot: Digest;
  readonly gridRoot: Digest;
  readonly authorisationsRoot: Digest;
  readonly orderCount: number;
  readonly nodeCount: number;
}

/** A closed book, and where the orders stand in it that were forced in on the chain, by their number there. */
export interface ClosedBook {
  readonly digests: BookDigests;
  readonly forcedPositions: readonly (number | 'refused')[];
}

/** What a verified auction keeps of a result. */
export interface ResultDigests {
  readonly fillsRoot: Digest;
  readonly nodesRoot: Digest;
}

/** The words that book and result are made of; round-words.ts says how. */
export interface RoundData {
  /** 20 bytes per order, in the order of the book. */
  readonly orders: Uint8Array;
  readonly grid: readonly bigint[];
  /** Of all nodes, one after the other. */
  readonly steps: readonly bigint[];
  /** 32 bytes per order: each with what it was awarded. */
  readonly filled: Uint8Array;
  readonly nodes: readonly bigint[];
}

/** A cleared round as the chain can check it, by executing it or by looking at what was published of it. */
export interface RoundProof {
  readonly book: BookDigests;
  readonly result: ResultDigests;
  readonly data: RoundData;
  /** Where orders are signed or sealed: what stands behind each, at its position. */
  readonly authorised?: readonly AuthorisedOrder[];
  readonly nodePriceTicks: readonly PriceTicks[];
  /** Of the orders whose limit is their node's price, in the order of the book. */
  readonly marginalFillsW: readonly PowerW[];
}

/**
 * What the contract of a market's auction does with its rounds:
 * - `checks`: it executes them, or takes results that can be challenged place by place;
 * - `executes`: several market time units, or block orders: it executes them, and takes a better allocation;
 * - `records`: it keeps their digests.
 */
export type AuctionKind = 'checks' | 'executes' | 'records';

/** A contract can check rounds whose orders clear at the price of their node, all of them at the gate. */
export function auctionOf(rules: MarketRules): AuctionKind {
  if (rules.pricing !== 'pay-as-clear' || tradingOf(rules) !== 'auction') return 'records';
  return mtusPerRound(rules) === 1 && rules.blockOrders === undefined ? 'checks' : 'executes';
}

/** Whether a contract checks the rounds of a market place by place. */
export function isVerifiable(rules: MarketRules): boolean {
  return auctionOf(rules) === 'checks';
}

/** Where orders are not signed nothing is proven under this root, so nothing can be said on a chain of who wanted an order. */
const NO_AUTHORISATIONS: Digest = new Uint8Array(32);

/** What a verified auction keeps of a book: Keccak-256 of the contract's struct `RoundBook`, encoded. */
export function bookHash({ bookRoot, authorisationsRoot, gridRoot, orderCount, nodeCount }: BookDigests): Digest {
  const counts = [wordBytes(BigInt(orderCount)), wordBytes(BigInt(nodeCount))];
  return keccak_256(concatBytes(bookRoot, authorisationsRoot, gridRoot, ...counts));
}

/** What a verified auction keeps of a result: Keccak-256 of that of the book and of the struct `RoundResult`, encoded. */
export function verifiedResultHash(book: BookDigests, { fillsRoot, nodesRoot }: ResultDigests): Digest {
  return keccak_256(concatBytes(bookHash(book), fillsRoot, nodesRoot));
}

export function closedBook(task: ProofTask): ClosedBook {
  const book = bookOfRound(task);
  return { digests: digestsOf(book, task), forcedPositions: forcedPositions(book, task.round) };
}

function forcedPositions({ orders }: RoundBook, { forced }: ProofTask['round']): (number | 'refused')[] {
  return Array.from({ length: forced.size }, (_, number) => {
    const became = forced.get(number);
    assertInvariant(became !== undefined, 'forced orders are taken in the order of the chain');
    return became === 'refused' ? became : orders.findIndex(({ sequence }) => sequence === became);
  });
}

/** Proves the outcome of a decided round. It must have one: where limits are infeasible there is nothing to prove. */
export function proveRound(task: ProofTask): RoundProof {
  const { round } = task;
  assertInvariant(isDecided(round) && round.outcome.status === 'cleared', 'only a cleared round is proven');
  const book = bookOfRound(task);
  const result = resultOfBook(book);
  assertInvariant(
    result.nodes.every(({ priceTicks }, node) => priceTicks === round.outcome.nodePrices[node]),
    'a round clears again at the prices it was cleared at',
  );
  return {
    book: digestsOf(book, task),
    result: { fillsRoot: result.fillTree.root, nodesRoot: result.nodeTree.root },
    data: dataOf(book, result),
    ...(areAuthorised(task.rules) && { authorised: authorisedIn(book, task) }),
    nodePriceTicks: result.nodes.map(({ priceTicks }) => priceTicks),
    marginalFillsW: result.marginalFillsW(),
  };
}

/** The words of a book and a result of it. */
export function dataOf(book: ProvenBook, result: RoundResult): RoundData {
  return {
    orders: packedWords(book.orderWords, ORDER_BYTES),
    grid: book.gridWords.map(({ node }) => node),
    steps: book.gridWords.flatMap(({ steps }) => steps),
    filled: packedWords(result.filledWords, WORD_BYTES),
    nodes: result.nodeWords,
  };
}

export function bookOfRound({ rules, network, participantNumbers, round }: ProofTask): RoundBook {
  return bookOfMtu(mtusOfRound(rules, network, round)[0]!, participantNumbers);
}

/** Each limit order of the clearing stands in the book: an order, or a step of its curve. */
export function bookOfMtu(
  { problem, orders, orderPositions }: RoundMtu,
  participantNumbers: ProofTask['participantNumbers'],
): RoundBook {
  const { node, quantityW, limitTicks } = problem.orders;
  return RoundBook.of(
    problem,
    Array.from(orderPositions, (position, index) => {
      const { side, participant, sequence } = orders[position]!;
      const limit = limitTicks[index]!;
      return {
        ...{ node: node[index]!, side, sequence, quantityW: quantityW[index]! },
        participant: participantNumbers.get(participant)!,
        // A `down` offer clears at its negated limit; on the chain it stands as it was stated.
        limitTicks: side === 'down' ? 0 - limit : limit,
      };
    }),
  );
}

function resultOfBook(book: RoundBook): RoundResult {
  const cleared = clear(book.problem);
  assertInvariant(cleared.ok, 'a round that was cleared can be cleared again');
  return RoundResult.of(book, cleared.value.fillW, cleared.value.nodePriceTicks);
}

/** What stands behind each order of a closed book whose market takes signed orders, at its position. */
export function authorisedOrdersOf(task: ProofTask): AuthorisedOrder[] {
  return authorisedIn(bookOfRound(task), task);
}

function authorisedIn({ orders }: RoundBook, { round }: ProofTask): AuthorisedOrder[] {
  return orders.map((order) =>
    authorisedOrder(order, authorisationOf(round.orders.get(order.sequence)!, order.participant)),
  );
}

function digestsOf(book: RoundBook, task: ProofTask): BookDigests {
  const { orderTree, gridTree, orders, grid } = book;
  const authorisationsRoot = areAuthorised(task.rules)
    ? authorisationsTree(authorisedIn(book, task)).root
    : NO_AUTHORISATIONS;
  return {
    ...{ bookRoot: orderTree.root, gridRoot: gridTree.root, authorisationsRoot },
    ...{ orderCount: orders.length, nodeCount: grid.length },
  };
}
