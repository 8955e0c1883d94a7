import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { WHOLE_BPS } from './block.js';
import { mtuOf } from './horizon.js';
import type { MarketState } from './market-state.js';
import type { OrderCurve } from './order-curve.js';
import {
  liveBlocks,
  liveOrders,
  liveRequests,
  type Round,
  type RoundBlock,
  type RoundOrder,
  type RoundRequest,
  waitingW,
} from './round.js';
import { type Digest, merkleRoot } from './settlement/merkle-tree.js';

const ORDER_TAG = 1;
const REQUEST_TAG = 2;
/** Of orders and requests of a later market time unit than the round's first, and of curves. */
const WIDE_ORDER_TAG = 3;
const WIDE_REQUEST_TAG = 4;
const BLOCK_TAG = 5;
const WORD_BYTES = 32;
const SIDES = ['sell', 'buy', 'up', 'down'];

/** What the root of a book is computed from: nothing but plain values. */
export interface FrozenBook {
  readonly market: string;
  /** Numbers of the market's participants, by name. */
  readonly participantNumbers: ReadonlyMap<string, number>;
  readonly round: Round;
}

export function frozenBook({ rules, participants }: MarketState, round: Round): FrozenBook {
  const participantNumbers = new Map([...participants].map(([id, { number }]) => [id, number]));
  return { market: rules.market, participantNumbers, round };
}

/**
 * Root of the frozen book: the live orders by priority, then the live blocks and the live requests by sequence, each the Keccak-256 of its fields as
 * 32-byte words (numbers big-endian, negative ones in two's complement, names as the Keccak-256 of their text). The market time unit and
 * the curve are words of leaves that have one; others are as they were before there were any.
 */
export function bookRoot(book: FrozenBook): `0x${string}` {
  const names = new NameWords();
  const orders = liveOrders(book.round).map((order) => orderLeaf(book, order, names));
  const requests = liveRequests(book.round).map((request) => requestLeaf(book, request, names));
  const blocks = liveBlocks(book.round).map((block) => blockLeaf(book, block, names));
  return `0x${bytesToHex(merkleRoot([...orders, ...blocks, ...requests]))}`;
}

function orderLeaf({ market, round, participantNumbers }: FrozenBook, order: RoundOrder, names: NameWords): Digest {
  const isWide = mtuOf(order) > 0 || order.curve !== undefined;
  return keccak_256(
    words([
      isWide ? WIDE_ORDER_TAG : ORDER_TAG,
      names.of(market),
      round.number,
      order.sequence,
      order.priority,
      participantNumbers.get(order.participant)!,
      names.of(order.node),
      SIDES.indexOf(order.side),
      waitingW(order),
      order.limit,
      order.meteringPoint === undefined ? 0 : names.of(order.meteringPoint),
      ...(isWide ? [mtuOf(order), ...curveWords(order.curve)] : []),
    ]),
  );
}

function blockLeaf({ market, round, participantNumbers }: FrozenBook, block: RoundBlock, names: NameWords): Digest {
  const named = (name: string | undefined) => (name === undefined ? 0 : names.of(name));
  return keccak_256(
    words([
      BLOCK_TAG,
      names.of(market),
      round.number,
      block.sequence,
      participantNumbers.get(block.participant)!,
      names.of(block.product),
      names.of(block.node),
      block.limit,
      block.minAcceptanceBps ?? WHOLE_BPS,
      names.of(block.clientOrderId),
      ...[block.parent, block.exclusiveGroup, block.meteringPoint].map(named),
      ...block.profile.flatMap(({ mtu, powerW }) => [mtu, powerW]),
    ]),
  );
}

function requestLeaf(
  { market, round, participantNumbers }: FrozenBook,
  request: RoundRequest,
  names: NameWords,
): Digest {
  return keccak_256(
    words([
      mtuOf(request) > 0 ? WIDE_REQUEST_TAG : REQUEST_TAG,
      names.of(market),
      round.number,
      request.sequence,
      participantNumbers.get(request.participant)!,
      names.of(request.congestionPoint),
      SIDES.indexOf(request.direction),
      ...(mtuOf(request) > 0 ? [mtuOf(request)] : []),
      ...request.steps.flatMap((step) => [step.quantityW, step.price]),
    ]),
  );
}

function curveWords(curve: OrderCurve | undefined): number[] {
  if (curve === undefined) return [];
  const [kind, entries] = curve.kind === 'steps' ? [1, curve.steps] : [2, curve.points];
  return [kind, ...entries.flatMap(({ quantityW, price }) => [quantityW, price])];
}

/** Names as words, each hashed once per book: thousands of orders share a few of them. */
class NameWords {
  private readonly words = new Map<string, Digest>();

  of(name: string): Digest {
    const known = this.words.get(name) ?? keccak_256(utf8ToBytes(name));
    this.words.set(name, known);
    return known;
  }
}

function words(values: readonly (number | Digest)[]): Uint8Array {
  const bytes = new Uint8Array(values.length * WORD_BYTES);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) {
    const at = index * WORD_BYTES;
    if (typeof value !== 'number') bytes.set(value, at);
    else {
      if (value < 0) bytes.fill(0xff, at, at + WORD_BYTES);
      view.setBigInt64(at + WORD_BYTES - 8, BigInt(value));
    }
  }
  return bytes;
}
