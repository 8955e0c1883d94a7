import { keccak_256 } from '@noble/hashes/sha3.js';
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { OrderTerms } from '../order.js';
import { assertInvariant } from '../rejection.js';
import type { RoundOrder } from '../round.js';
import { type Digest, isProven, MerkleTree } from '../settlement/merkle-tree.js';
import { orderHash, type SignedOrder } from './order-hash.js';
import { readOrderWord } from './read-words.js';
import { type BookOrder, ORDER_BYTES, orderWord, WORD_BYTES, wordBytes } from './round-words.js';

const NO_DIGEST: Digest = new Uint8Array(32);

/** What stands behind an order of a book. */
export interface Authorisation {
  /** Number in the registry. */
  readonly participant: number;
  readonly meteringPoint: Digest;
  readonly clientOrderId: Digest;
  readonly ordersRoot: Digest;
  /** 0 of an order that was forced in on the chain: then `position` is its number there. */
  readonly orderCount: number;
  readonly position: number;
  readonly path: readonly Digest[];
  readonly signature: Uint8Array;
}

/** The same with its order as it is committed and published; `contracts/src/libraries/Authorisation.sol` says what the bytes are. */
export interface AuthorisedOrder {
  /** Word of the order in the book. */
  readonly order: bigint;
  readonly clientOrderId: Digest;
  /** `participant 24 | ordersRoot 256 | orderCount 32 | signature` */
  readonly tree: Uint8Array;
  /** `meteringPoint 256 | position 32 | path` */
  readonly place: Uint8Array;
}

/** An order as its participant signs it. `participant` and `node` are numbers: of the registry, and of the market's network. */
export function orderToSign(
  market: string,
  round: number,
  participant: number,
  node: number,
  { side, quantityW, limit: limitTicks, meteringPoint, clientOrderId }: OrderTerms,
): SignedOrder {
  return {
    ...{ market: nameDigest(market), round, participant, node, side, quantityW, limitTicks },
    meteringPoint: meteringPoint === undefined ? NO_DIGEST : nameDigest(meteringPoint),
    clientOrderId: nameDigest(clientOrderId),
  };
}

/** What stands behind an order that a market took in which orders are signed. */
export function authorisationOf(order: RoundOrder, participant: number): Authorisation {
  if (order.forced !== undefined) return forcedAuthorisation(order.forced, participant);
  const { authorisation, meteringPoint, clientOrderId } = order;
  assertInvariant(authorisation !== undefined, `order ${order.sequence} was taken with its signature`);
  const { ordersRoot, orderCount, position, path, signature } = authorisation;
  return {
    ...{ participant, orderCount, position, path: path.map(bytesOf), signature: bytesOf(signature) },
    meteringPoint: meteringPoint === undefined ? NO_DIGEST : nameDigest(meteringPoint),
    clientOrderId: nameDigest(clientOrderId),
    ordersRoot: bytesOf(ordersRoot),
  };
}

/** An order of a book with what stands behind it. */
export function authorisedOrder(order: BookOrder, authorisation: Authorisation): AuthorisedOrder {
  const { participant, ordersRoot, orderCount, signature, meteringPoint, position, path, clientOrderId } =
    authorisation;
  return {
    ...{ order: orderWord(order), clientOrderId },
    tree: concatBytes(number(participant, 3), ordersRoot, number(orderCount, 4), signature),
    place: concatBytes(meteringPoint, number(position, 4), ...path),
  };
}

/** The tree over the authorisations of a book's orders, at their positions. */
export function authorisationsTree(orders: readonly AuthorisedOrder[]): MerkleTree {
  return new MerkleTree(orders.map(authorisationLeaf));
}

/** Value of a leaf: order, id, who signed and where the order stands in what was signed can each be shown without the rest. */
function authorisationLeaf({ order, clientOrderId, tree, place }: AuthorisedOrder): Digest {
  const stated = wordBytes(order).subarray(WORD_BYTES - ORDER_BYTES);
  return keccak_256(concatBytes(stated, clientOrderId, keccak_256(tree), keccak_256(place)));
}

/** What the bytes of an authorisation say; undefined where they are none. */
export function readAuthorisation({ clientOrderId, tree, place }: AuthorisedOrder): Authorisation | undefined {
  if (tree.length < TREE_BYTES || place.length < PLACE_BYTES || (place.length - PLACE_BYTES) % 32 !== 0)
    return undefined;
  const [treeView, placeView] = [viewOf(tree), viewOf(place)];
  return {
    ...{ participant: treeView.getUint8(0) * 2 ** 16 + treeView.getUint16(1), ordersRoot: tree.slice(3, 35) },
    ...{ orderCount: treeView.getUint32(35), signature: tree.slice(TREE_BYTES) },
    ...{ meteringPoint: place.slice(0, 32), position: placeView.getUint32(32), clientOrderId },
    path: Array.from({ length: (place.length - PLACE_BYTES) / 32 }, (_, i) =>
      place.slice(PLACE_BYTES + 32 * i, PLACE_BYTES + 32 * (i + 1)),
    ),
  };
}

/** Whether an order stands at its place in the tree of its authorisation, for this round. */
export function isInTree(market: Digest, round: number, authorised: AuthorisedOrder): boolean {
  const authorisation = readAuthorisation(authorised);
  if (authorisation === undefined) return false;
  const { meteringPoint, clientOrderId, ordersRoot, orderCount, position, path } = authorisation;
  const { sequence: _, ...order } = readOrderWord(authorised.order);
  const hash = orderHash({ ...order, market, round, meteringPoint, clientOrderId });
  return isProven(ordersRoot, orderCount, position, hash, path);
}

/** Bytes of a tree without its signature, and of a place without its path. */
export const TREE_BYTES = 39;
export const PLACE_BYTES = 36;

/** A forced order needs no signature: its account sent it. Its id is its number, so that it stands once. */
function forcedAuthorisation(forced: number, participant: number): Authorisation {
  return {
    ...{ participant, meteringPoint: NO_DIGEST, clientOrderId: number(forced, 32), ordersRoot: NO_DIGEST },
    ...{ orderCount: 0, position: forced, path: [], signature: new Uint8Array(0) },
  };
}

function nameDigest(name: string): Digest {
  return keccak_256(utf8ToBytes(name));
}

function bytesOf(hex: string): Uint8Array {
  return hexToBytes(hex.slice(2));
}

function number(value: number, bytes: number): Uint8Array {
  return wordBytes(BigInt(value)).subarray(WORD_BYTES - bytes);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
