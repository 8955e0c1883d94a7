import { isSameBytes } from '../bytes.js';
import type { Upstream } from '../clearing/clearing-problem.js';
import { type AuthorisedOrder, authorisationsTree } from './authorisation.js';
import { type BookChallenge, type BookFacts, findBookChallenge } from './find-book-challenge.js';
import { findChallenge, type ResultChallenge } from './find-challenge.js';
import { readFilledOrders, readGrid, readNodeResult, readOrders } from './read-words.js';
import { type ProvenBook, treesOf } from './round-book.js';
import type { BookDigests, ResultDigests, RoundData } from './round-proof.js';
import { nodeWordsOf } from './round-publication.js';
import { RoundResult } from './round-result.js';
import { ORDER_BYTES, unpackedWords, WORD_BYTES } from './round-words.js';

/** A cleared round on a chain, with what was published of it, or brought to execute it. */
export interface ClearedRoundData {
  readonly book: BookDigests;
  /** Undefined where the contract has executed it. */
  readonly posted: ResultDigests | undefined;
  readonly upstream: Upstream;
  readonly data: RoundData;
  /** What stands behind each order; undefined where the book does not say so. */
  readonly authorised: readonly AuthorisedOrder[] | undefined;
  readonly facts: BookFacts;
}

/** What is wrong with a round, and what shows it. */
export type Disproof =
  | {
      readonly of: 'result';
      readonly challenge: ResultChallenge;
      readonly book: ProvenBook;
      readonly result: RoundResult;
    }
  | {
      readonly of: 'book';
      readonly challenge: BookChallenge;
      readonly book: ProvenBook;
      readonly authorised: readonly AuthorisedOrder[] | undefined;
    };

/** What comes of computing a cleared round again. */
export type Judgement<D = Disproof> =
  | { readonly verdict: 'right' }
  | { readonly verdict: 'wrong'; readonly disproof: D }
  /** What was read is not what the round is committed to by, so nothing can be shown of it: the contract takes no such result. */
  | { readonly verdict: 'unproven'; readonly reason: string };

/** Computes a cleared round again from what was published of it, and finds the place that disproves it if there is one. */
export function judge({ book: digests, posted, upstream, data, authorised, facts }: ClearedRoundData): Judgement {
  const book = publishedBook(data, upstream);
  const isBook =
    isSameBytes(book.orderTree.root, digests.bookRoot) && isSameBytes(book.gridTree.root, digests.gridRoot);
  if (!isBook) return unproven('other orders or another grid were read than committed');
  if (authorised !== undefined && !isSameBytes(authorisationsTree(authorised).root, digests.authorisationsRoot))
    return unproven('other authorisations were read than committed');
  const wrong = findBookChallenge(book, authorised, facts);
  if (wrong !== undefined) return { verdict: 'wrong', disproof: { of: 'book', challenge: wrong, book, authorised } };
  if (posted === undefined) return { verdict: 'right' };

  const result = publishedResult(data);
  const isResult =
    isSameBytes(result.fillTree.root, posted.fillsRoot) && isSameBytes(result.nodeTree.root, posted.nodesRoot);
  if (!isResult) return unproven('other fills, prices or flows were read than posted');
  const challenge = findChallenge(book, result);
  if (challenge === undefined) return { verdict: 'right' };
  return { verdict: 'wrong', disproof: { of: 'result', challenge, book, result } };
}

/** A book as its words state it, whatever they are. */
export function publishedBook({ orders, grid, steps }: RoundData, upstream: Upstream): ProvenBook {
  const orderWords = unpackedWords(orders, ORDER_BYTES);
  const gridWords = nodeWordsOf(grid, steps);
  return {
    ...{ orders: readOrders(orders), grid: readGrid(grid, steps) ?? [], upstream, orderWords, gridWords },
    ...treesOf(orderWords, gridWords),
  };
}

/** A result as its words state it, whatever they are. */
export function publishedResult({ filled, nodes }: RoundData): RoundResult {
  const words = unpackedWords(filled, WORD_BYTES);
  return new RoundResult(readFilledOrders(filled), nodes.map(readNodeResult), words, nodes);
}

function unproven(reason: string): Judgement {
  return { verdict: 'unproven', reason };
}
