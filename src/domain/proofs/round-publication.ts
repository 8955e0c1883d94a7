import { concatBytes } from '@noble/hashes/utils.js';
import { type AuthorisedOrder, PLACE_BYTES, TREE_BYTES } from './authorisation.js';
import type { RoundData } from './round-proof.js';
import {
  type GridWords,
  ORDER_BYTES,
  PAGE_ORDERS,
  packedWords,
  unpackedWords,
  WORD_BYTES,
  wordBytes,
} from './round-words.js';

/** What is published of a round, by its number on the chain; `IRoundPublications.sol` says how. */
export const sections = ['orders', 'grid', 'nodes', 'authorisations'] as const;
export type Section = (typeof sections)[number];

/** A piece of a section, from its item `from` on. */
export interface PublishedPiece {
  readonly section: Section;
  readonly from: number;
  readonly data: Uint8Array;
}

/** What was published of a round, as far as it is whole items. */
export interface PublishedRound {
  readonly data: RoundData;
  readonly authorised: readonly AuthorisedOrder[];
}

/** What fits a transaction by far, at 40 gas a byte. */
const PIECE_BYTES = 96_000;

/** The pieces of a round's data, each for one transaction at most. Grid and nodes that exceed a piece are cut between nodes. */
export function dataPieces({ filled, grid, steps, nodes }: RoundData): PublishedPiece[] {
  const words = nodeWordsOf(grid, steps).map(({ node, steps: own }) => packedWords([node, ...own], WORD_BYTES));
  const pages = chunked(filled, PAGE_ORDERS * WORD_BYTES);
  return [
    ...pieces('orders', pages, PAGE_ORDERS),
    ...pieces('grid', words, 1),
    ...pieces('nodes', nodes.map(wordBytes), 1),
  ];
}

/** The pieces of the authorisations of a book. */
export function authorisationPieces(authorised: readonly AuthorisedOrder[]): PublishedPiece[] {
  const made: PublishedPiece[] = [];
  for (let from = 0; from < authorised.length; ) {
    const table = new Map<string, number>();
    const [trees, entries]: [Uint8Array[], Uint8Array[]] = [[], []];
    let size = 2;
    let end = from;
    for (; end < authorised.length && (size < PIECE_BYTES || end === from); end++) {
      const { order, clientOrderId, tree, place } = authorised[end]!;
      const key = tree.join();
      if (!table.has(key)) {
        table.set(key, trees.length);
        trees.push(concatBytes(Uint8Array.of(tree.length), tree));
        size += 1 + tree.length;
      }
      const stated = wordBytes(order).subarray(WORD_BYTES - ORDER_BYTES);
      const numbers = [number(table.get(key)!, 2), number((place.length - PLACE_BYTES) / 32, 1)];
      entries.push(concatBytes(stated, clientOrderId, ...numbers, place));
      size += ENTRY_HEAD + place.length;
    }
    const data = concatBytes(number(trees.length, 2), ...trees, ...entries);
    made.push({ section: 'authorisations', from, data });
    from = end;
  }
  return made;
}

/** What pieces, in the order in which they were published, amount to: a section that starts anew replaces what was said before. */
export function publishedRound(published: readonly PublishedPiece[]): PublishedRound {
  const bytesOf = (section: Section) => latestOf(published, section).map(({ data }) => data);
  const filled = concatBytes(...bytesOf('orders'));
  const grid = gridWordsIn(concatBytes(...bytesOf('grid')));
  const orders = unpackedWords(filled, WORD_BYTES);
  const data = {
    ...{ filled, orders: packedWords(orders, ORDER_BYTES) },
    ...{ grid: grid.map(({ node }) => node), steps: grid.flatMap(({ steps }) => steps) },
    nodes: unpackedWords(concatBytes(...bytesOf('nodes')), WORD_BYTES),
  };
  return { data, authorised: bytesOf('authorisations').flatMap(authorisedIn) };
}

/** The grid of a round with the steps of each node. */
export function nodeWordsOf(grid: readonly bigint[], steps: readonly bigint[]): GridWords[] {
  let used = 0;
  return grid.map((node) => {
    const own = steps.slice(used, used + stepCount(node));
    used += own.length;
    return { node, steps: own };
  });
}

/** Of an entry before its place: order, id, number of its tree and number of path nodes. */
const ENTRY_HEAD = ORDER_BYTES + 32 + 2 + 1;

function latestOf(published: readonly PublishedPiece[], section: Section): PublishedPiece[] {
  const own = published.filter((piece) => piece.section === section);
  return own.slice(Math.max(0, own.map(({ from }) => from).lastIndexOf(0)));
}

function gridWordsIn(bytes: Uint8Array): GridWords[] {
  const words = unpackedWords(bytes, WORD_BYTES);
  const grid: GridWords[] = [];
  for (let at = 0; at < words.length; ) {
    const end = at + 1 + stepCount(words[at]!);
    grid.push({ node: words[at]!, steps: words.slice(at + 1, end) });
    at = end;
  }
  return grid;
}

function authorisedIn(bytes: Uint8Array): AuthorisedOrder[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const trees: Uint8Array[] = [];
  let at = 2;
  for (let left = view.getUint16(0); left > 0; left--) {
    const end = at + 1 + Math.max(TREE_BYTES, bytes[at]!);
    trees.push(bytes.slice(at + 1, end));
    at = end;
  }
  const authorised: AuthorisedOrder[] = [];
  while (at < bytes.length) {
    const [place, end] = [at + ENTRY_HEAD, at + ENTRY_HEAD + PLACE_BYTES + 32 * bytes[at + ENTRY_HEAD - 1]!];
    authorised.push({
      order: unpackedWords(bytes.slice(at, at + ORDER_BYTES), ORDER_BYTES)[0]!,
      clientOrderId: bytes.slice(at + ORDER_BYTES, at + ORDER_BYTES + 32),
      tree: trees[view.getUint16(at + ORDER_BYTES + 32)]!,
      place: bytes.slice(place, end),
    });
    at = end;
  }
  return authorised;
}

/** As many items as fit go into a piece; each counts as so many of the section. */
function pieces(section: Section, items: readonly Uint8Array[], counts: number): PublishedPiece[] {
  const made: PublishedPiece[] = [];
  for (let from = 0; from < items.length; ) {
    let [end, size] = [from, 0];
    while (end < items.length && (end === from || size + items[end]!.length <= PIECE_BYTES))
      size += items[end++]!.length;
    made.push({ section, from: from * counts, data: concatBytes(...items.slice(from, end)) });
    from = end;
  }
  return made;
}

function chunked(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
}

/** How many words of steps follow the word of a node. */
function stepCount(node: bigint): number {
  return Number((node >> 192n) & 0xffffn);
}

function number(value: number, bytes: number): Uint8Array {
  return wordBytes(BigInt(value)).subarray(WORD_BYTES - bytes);
}
