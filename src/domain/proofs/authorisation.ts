import { keccak_256 } from '@noble/hashes/sha3.js';
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { OrderTerms } from '../order.js';
import { assertInvariant } from '../rejection.js';
import type { RoundOrder } from '../round.js';
import { type Digest, MerkleTree } from '../settlement/merkle-tree.js';
import type { SignedOrder } from './order-hash.js';
import { type BookOrder, orderWord, wordBytes } from './round-words.js';

const NO_DIGEST: Digest = new Uint8Array(32);

/** What stands behind an order of a book: the contract's struct `Authorisation`. */
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

/** The tree over the authorisations of a book's orders, at their positions. */
export function authorisationsTree(orders: readonly BookOrder[], authorisations: readonly Authorisation[]): MerkleTree {
  return new MerkleTree(orders.map((order, position) => authorisationLeaf(order, authorisations[position]!)));
}

/** Value of a leaf: Keccak-256 of the contract's struct `AuthorisedOrder`, so that order and id can be shown without the rest. */
function authorisationLeaf(order: BookOrder, authorisation: Authorisation): Digest {
  const { clientOrderId } = authorisation;
  return keccak_256(concatBytes(wordBytes(orderWord(order)), clientOrderId, authorisationHash(authorisation)));
}

/** Keccak-256 of the struct, encoded as the contract encodes it. */
export function authorisationHash(authorisation: Authorisation): Digest {
  const { participant, meteringPoint, clientOrderId, ordersRoot, orderCount, position, path, signature } =
    authorisation;
  const signatureWords = new Uint8Array(32 * Math.ceil(signature.length / 32));
  signatureWords.set(signature);
  const [pathAt, signatureAt] = [HEAD_WORDS * 32, (HEAD_WORDS + 1 + path.length) * 32];
  return keccak_256(
    concatBytes(
      word(32),
      ...[word(participant), meteringPoint, clientOrderId, ordersRoot],
      ...[orderCount, position, pathAt, signatureAt].map(word),
      ...[word(path.length), ...path],
      ...[word(signature.length), signatureWords],
    ),
  );
}

/** Words of the struct before its lists. */
const HEAD_WORDS = 8;

/** A forced order needs no signature: its account sent it. Its id is its number, so that it stands once. */
function forcedAuthorisation(forced: number, participant: number): Authorisation {
  return {
    ...{ participant, meteringPoint: NO_DIGEST, clientOrderId: word(forced), ordersRoot: NO_DIGEST },
    ...{ orderCount: 0, position: forced, path: [], signature: new Uint8Array(0) },
  };
}

function nameDigest(name: string): Digest {
  return keccak_256(utf8ToBytes(name));
}

function bytesOf(hex: string): Uint8Array {
  return hexToBytes(hex.slice(2));
}

function word(value: number): Uint8Array {
  return wordBytes(BigInt(value));
}
