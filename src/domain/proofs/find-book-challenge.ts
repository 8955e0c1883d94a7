import { bytesToHex } from '@noble/hashes/utils.js';
import type { Digest } from '../settlement/merkle-tree.js';
import { type AuthorisedOrder, isInTree, readAuthorisation } from './authorisation.js';
import type { ProvenBook } from './round-book.js';
import { type GridNode, orderSides } from './round-words.js';

/** A place at which a committed book is wrong, named like the challenge of the contract that shows it. */
export type BookChallenge =
  | { readonly kind: 'eligibility'; readonly position: number }
  | { readonly kind: 'grid'; readonly first: number; readonly second: number }
  | { readonly kind: 'place'; readonly position: number; readonly node: number }
  | { readonly kind: 'signature'; readonly position: number }
  | { readonly kind: 'membership'; readonly position: number }
  | { readonly kind: 'authorised-order'; readonly position: number }
  | { readonly kind: 'duplicate'; readonly first: number; readonly second: number }
  | { readonly kind: 'forced'; readonly forced: number; readonly position: number };

/** An order that was forced into a round, and where its operator said that it stands. */
export interface PlacedOrder {
  /** Its word, without sequence. */
  readonly order: bigint;
  /** Undefined where the operator refused it, which it can. */
  readonly position: number | undefined;
}

/** What the chain knows of a round beside its data. */
export interface BookFacts {
  readonly market: Digest;
  readonly round: number;
  mayTrade(participant: number): boolean;
  readonly forced: readonly PlacedOrder[];
  /** Whether the participant signed or sealed a tree, as the contract says of it. */
  isOf(participant: number, tree: Uint8Array): boolean;
}

/** The first challenge that disproves a committed book; undefined where none does. Authorisations are none where orders are not signed. */
export function findBookChallenge(
  book: ProvenBook,
  authorised: readonly AuthorisedOrder[] | undefined,
  facts: BookFacts,
): BookChallenge | undefined {
  return (
    ineligible(book, facts) ??
    brokenGrid(book) ??
    misplaced(book) ??
    missingForced(book, facts) ??
    (authorised && notWanted(book, authorised, facts))
  );
}

function ineligible({ orders, orderWords }: ProvenBook, facts: BookFacts): BookChallenge | undefined {
  const position = orderWords.findIndex(
    (word, at) => (word >> 136n) % 256n >= BigInt(orderSides.length) || !facts.mayTrade(orders[at]!.participant),
  );
  return position < 0 ? undefined : { kind: 'eligibility', position };
}

/** All pairs of nodes are looked at only where the grid is not the tree that a single pass finds. */
function brokenGrid({ grid, orders }: ProvenBook): BookChallenge | undefined {
  if (isTree(grid, orders.length)) return undefined;
  for (const first of grid.keys())
    for (let second = first; second < grid.length; second++)
      if (!pairFits(grid, first, second, orders.length)) return { kind: 'grid', first, second };
  return undefined;
}

/** Whether nodes are numbered depth first, with orders in the same order and concave steps: a subtree hands its size to the parent. */
function isTree(grid: readonly GridNode[], orderCount: number): boolean {
  const size = new Array<number>(grid.length).fill(1);
  for (let number = grid.length - 1; number >= 0; number--) {
    const { parent, subtreeEnd, firstOrder, endOrder, subtreeEndOrder } = grid[number]!;
    const isBelow = number === 0 ? parent === 0 && firstOrder === 0 : parent < number;
    const isWithin = subtreeEnd <= (grid[parent]?.subtreeEnd ?? 0) && subtreeEnd === number + size[number]!;
    const next = grid[number + 1]?.firstOrder ?? orderCount;
    const behind = grid[subtreeEnd]?.firstOrder ?? orderCount;
    if (!isBelow || !isWithin || endOrder !== next || endOrder < firstOrder || subtreeEndOrder !== behind) return false;
    if (!stepsFit(grid[number]!)) return false;
    if (number > 0) size[parent]! += size[number]!;
  }
  return true;
}

/** The twin of `CertificateCheck.pairFits`, and of its `stepsFit` for the first of the two. */
function pairFits(grid: readonly GridNode[], first: number, second: number, orderCount: number): boolean {
  const [a, b] = [grid[first]!, grid[second]!];
  if (!stepsFit(a)) return false;
  if (first === second) return nodeFits(first, a, grid.length, orderCount);
  if (second === first + 1 && b.firstOrder !== a.endOrder) return false;
  if (second === a.subtreeEnd && b.firstOrder !== a.subtreeEndOrder) return false;
  if (second < a.subtreeEnd) return b.parent >= first && b.subtreeEnd <= a.subtreeEnd;
  return b.parent < first || b.parent >= a.subtreeEnd;
}

function nodeFits(number: number, node: GridNode, nodeCount: number, orderCount: number): boolean {
  const { parent, subtreeEnd, firstOrder, endOrder, subtreeEndOrder } = node;
  const isBelow = number === 0 ? parent === 0 && subtreeEnd === nodeCount && firstOrder === 0 : parent < number;
  if (!isBelow || (number + 1 === nodeCount && endOrder !== orderCount)) return false;
  if (subtreeEnd === nodeCount && subtreeEndOrder !== orderCount) return false;
  return subtreeEnd > number && subtreeEnd <= nodeCount && endOrder >= firstOrder;
}

function stepsFit({ steps }: GridNode): boolean {
  const falls = steps.every((step, i) => {
    const before = steps[i - 1];
    return before === undefined || (before.endW < step.endW && before.valueTicks > step.valueTicks);
  });
  return falls && (steps.at(-1)?.endW ?? Number.POSITIVE_INFINITY) === Number.POSITIVE_INFINITY;
}

/** An order in the range of another node than its own. */
function misplaced({ orders, grid }: ProvenBook): BookChallenge | undefined {
  for (const [node, { firstOrder, endOrder }] of grid.entries())
    for (let position = firstOrder; position < endOrder; position++)
      if (orders[position]!.node !== node) return { kind: 'place', position, node };
  return undefined;
}

const SEQUENCE = ((1n << 48n) - 1n) << 64n;

function missingForced({ orderWords }: ProvenBook, { forced }: BookFacts): BookChallenge | undefined {
  for (const [number, { order, position }] of forced.entries()) {
    if (position === undefined) continue;
    const word = orderWords[position];
    if (word === undefined || (word & ~SEQUENCE) !== order) return { kind: 'forced', forced: number, position };
  }
  return undefined;
}

function notWanted(
  { orderWords }: ProvenBook,
  authorised: readonly AuthorisedOrder[],
  facts: BookFacts,
): BookChallenge | undefined {
  const positions = new Map<string, number>();
  for (const [position, entry] of authorised.entries()) {
    if (entry.order !== orderWords[position]) return { kind: 'authorised-order', position };
    const participant = participantOf(entry.order);
    if (!facts.isOf(participant, entry.tree)) return { kind: 'signature', position };
    if (!stands(entry, facts)) return { kind: 'membership', position };
    const id = `${participant} ${bytesToHex(entry.clientOrderId)}`;
    const first = positions.get(id);
    if (first !== undefined) return { kind: 'duplicate', first, second: position };
    positions.set(id, position);
  }
  return undefined;
}

/** Whose order a word states. */
export function participantOf(order: bigint): number {
  return Number((order >> 112n) & 0xff_ffffn);
}

/** In the tree that was signed, or forced in under its number. */
function stands(entry: AuthorisedOrder, { market, round, forced }: BookFacts): boolean {
  const authorisation = readAuthorisation(entry);
  if (authorisation === undefined) return false;
  if (authorisation.orderCount > 0) return isInTree(market, round, entry);
  const { position } = authorisation;
  const isItsNumber = BigInt(`0x${bytesToHex(entry.clientOrderId)}`) === BigInt(position);
  return isItsNumber && forced[position]?.order === (entry.order & ~SEQUENCE);
}
