import type { Upstream } from '../domain/clearing/clearing-problem.js';
import { type AuthorisedOrder, authorisationsTree } from '../domain/proofs/authorisation.js';
import { type BookChallenge, type BookFacts, findBookChallenge } from '../domain/proofs/find-book-challenge.js';
import { auditHorizon } from '../domain/proofs/horizon-audit.js';
import type { HorizonDigests } from '../domain/proofs/horizon-book.js';
import { type HorizonResultDigests, horizonResultHash } from '../domain/proofs/horizon-proof.js';
import { publishedBook } from '../domain/proofs/published-round.js';
import { auditRound, dataOfExecuted } from '../domain/proofs/round-audit.js';
import { orderRoot } from '../domain/proofs/round-book.js';
import { type BookDigests, type RoundData, verifiedResultHash } from '../domain/proofs/round-proof.js';
import { publishedRound } from '../domain/proofs/round-publication.js';
import type { ChainLedger, LedgerPiece, LedgerRound } from './chain-ledger.js';
import type { ChainCheck } from './chain-verification.js';
import { hexOf } from './ledger-verification.js';
import type { Hex } from './ports.js';
import { verdict } from './verdict.js';

/** What is needed beside the ledger to verify a round. */
export interface RoundWitness {
  /** The digest of a round's result that the auction holds. */
  roundResultHash(round: number): Promise<Hex>;
  /** What the chain knows of a round's book beside its data. */
  bookFacts(round: number, authorised: readonly AuthorisedOrder[]): Promise<BookFacts>;
}

/**
 * Everything that can be checked of a cleared round with the chain alone: that its book was committed before its result, that the orders and the
 * grid that were told are those committed, that prices and awards are an optimum by every condition of the certificate and are those of the
 * result, and that the contract holds just that.
 */
export async function verifyRound(ledger: ChainLedger, number: number, witness: RoundWitness): Promise<ChainCheck[]> {
  const round = ledger.rounds.get(number) ?? { number, pieces: [] };
  const { committed, cleared, announced, ended } = round;
  if (committed === undefined || cleared === undefined || ended?.how === 'void') {
    const what =
      ended?.how === 'void' ? 'is void' : committed === undefined ? 'has no committed book' : 'has no result';
    return [verdict('result', 'the round was cleared', [`round ${number} ${what}`])];
  }
  const isBefore = committed.blockNumber < cleared.blockNumber;
  const order = verdict(
    'order',
    'the book was committed in an earlier block than the result',
    isBefore ? [] : ['it was not'],
  );
  if (committed.type === 'horizon-committed' && cleared.type === 'horizon-cleared')
    return [order, ...(await verifyHorizon(round, committed.book, cleared.result, witness))];
  if (committed.type !== 'round-committed' || cleared.type !== 'round-cleared') {
    const why = 'the auction of this market records digests only: gridclear replay compares them with the journal';
    return [order, verdict('certificate', 'prices and awards are an optimum of the book', [why])];
  }
  const data = dataOf(round);
  const audit = data && announced && auditRound(data, announced.upstream);
  if (data === undefined || announced === undefined || audit === undefined)
    return [order, verdict('data', 'the round was told on the chain', ['its transactions do not hold it'])];
  const held = await witness.roundResultHash(number);
  const { authorisationsRoot } = committed.book;
  const book = { ...audit.book, authorisationsRoot };
  const expected = hexOf(verifiedResultHash(book, audit.result));
  return [
    order,
    verdict(
      'book',
      `the ${audit.book.orderCount} orders and the grid are those committed`,
      differences(committed.book, book),
    ),
    verdict('certificate', 'prices and awards are an optimum of the book', audit.faults),
    verdict('result', 'prices and awards are those of the result', differences(cleared.result, audit.result)),
    verdict('contract', 'the contract holds this result of this book', held === expected ? [] : [`it holds ${held}`]),
    ...(await authorisationCheck(round, committed.book, data, announced.upstream, witness)),
  ];
}

/** The same of an allocation with blocks, which is all that was executed: that none is better, nobody showed in time. */
async function verifyHorizon(
  { number, announced, allocation }: LedgerRound,
  book: HorizonDigests,
  result: HorizonResultDigests,
  witness: RoundWitness,
): Promise<ChainCheck[]> {
  const audit = allocation && announced && auditHorizon(allocation, announced.upstream);
  if (audit === undefined)
    return [verdict('data', 'the round was told on the chain', ['its transactions do not hold it'])];
  const held = await witness.roundResultHash(number);
  const { blockCount, orderCount, mtuCount } = audit.book;
  const expected = hexOf(horizonResultHash(audit.book, { ...audit.result, boundTickW: result.boundTickW }));
  return [
    verdict(
      'book',
      `the ${orderCount} orders and ${blockCount} blocks of ${mtuCount} market time units and the grid are those committed`,
      differences(book, audit.book),
    ),
    verdict(
      'certificate',
      'accepted blocks are permitted and lose nothing, and beside them prices and awards are an optimum of each market time unit',
      audit.faults,
    ),
    verdict('result', 'prices, awards and welfare are those of the result', differences(audit.result, result)),
    verdict('contract', 'the contract holds this result of this book', held === expected ? [] : [`it holds ${held}`]),
  ];
}

/** From the execution of the round, or else what somebody published of it: what it is committed to by, if anybody did. */
function dataOf({ cleared, committed, pieces }: LedgerRound): RoundData | undefined {
  if (cleared?.type === 'round-cleared' && cleared.executed !== undefined) return dataOfExecuted(cleared.executed);
  const told = publishers(pieces).map((publisher) => publishedBy(publisher, pieces).data);
  const root = committed?.type === 'round-committed' ? hexOf(committed.book.bookRoot) : undefined;
  return told.find(({ orders }) => hexOf(orderRoot(orders)) === root) ?? told[0];
}

/** What stands behind the orders, if anybody published what the book is committed to by. */
function authorisedIn({ pieces }: LedgerRound, root: Uint8Array): readonly AuthorisedOrder[] | undefined {
  const told = publishers(pieces).map((publisher) => publishedBy(publisher, pieces).authorised);
  return told.find((authorised) => hexOf(authorisationsTree(authorised).root) === hexOf(root));
}

function publishers(pieces: readonly LedgerPiece[]): Hex[] {
  return [...new Set(pieces.map(({ publisher }) => publisher))];
}

function publishedBy(publisher: Hex, pieces: readonly LedgerPiece[]) {
  return publishedRound(pieces.filter((piece) => piece.publisher === publisher));
}

/** Whether everybody wanted what the book says; nothing where it does not say who. */
async function authorisationCheck(
  round: LedgerRound,
  book: BookDigests,
  data: RoundData,
  upstream: Upstream,
  witness: RoundWitness,
): Promise<ChainCheck[]> {
  if (book.authorisationsRoot.every((byte) => byte === 0)) return [];
  const what = 'every order is one that its participant signed, sealed or forced in, once';
  const authorised = authorisedIn(round, book.authorisationsRoot);
  if (authorised === undefined) return [verdict('authorisations', what, ['those committed are not published'])];
  const facts = await witness.bookFacts(round.number, authorised);
  const fault = findBookChallenge(publishedBook(data, upstream), authorised, facts);
  return [verdict('authorisations', what, fault === undefined ? [] : [faultText(fault)])];
}

function faultText({ kind, ...place }: BookChallenge): string {
  return [kind, ...Object.entries(place).map(([name, value]) => `${name} ${value}`)].join(', ');
}

function differences<T extends object>(announced: T, found: T): string[] {
  return Object.keys(announced).flatMap((name) => {
    const [a, b] = [announced, found]
      .map((digests) => digests[name as keyof T] as Uint8Array | number | bigint)
      .map(textOf);
    return a === b ? [] : [`${name} is ${a} on the chain, ${b} by the data`];
  });
}

function textOf(value: Uint8Array | number | bigint): string {
  return typeof value !== 'object' ? `${value}` : hexOf(value);
}
