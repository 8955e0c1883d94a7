import { keccak_256 } from '@noble/hashes/sha3.js';
import type { OrderSide } from '../order.js';
import type { PowerW, PriceTicks } from '../quantity.js';
import { assertInvariant } from '../rejection.js';
import type { Digest } from '../settlement/merkle-tree.js';

/** Sides by their number on the chain. */
export const orderSides: readonly OrderSide[] = ['sell', 'buy', 'up', 'down'];

/** An order as the chain knows it; its node by number, its participant by registry number. */
export interface BookOrder {
  readonly node: number;
  readonly side: OrderSide;
  readonly participant: number;
  readonly sequence: number;
  /** As its participant stated it. */
  readonly limitTicks: PriceTicks;
  readonly quantityW: PowerW;
}

/** An order with what it was awarded; `sumW` is the net feed-in of this order and all before it in the book. */
export interface FilledOrder extends BookOrder {
  readonly fillW: PowerW;
  readonly sumW: PowerW;
}

/** A segment of the marginal value of a branch's flow change: what one more watt is worth up to `endW`. */
export interface ReliefSegment {
  /** Infinite in the last segment. */
  readonly endW: PowerW;
  readonly valueTicks: PriceTicks;
}

/** A node in one round with the branch above it: ranges are from the first to before the end. */
export interface GridNode {
  readonly parent: number;
  readonly subtreeEnd: number;
  readonly firstOrder: number;
  readonly endOrder: number;
  readonly subtreeEndOrder: number;
  /** By how much trading may change the branch's flow, export positive. */
  readonly lowestW: PowerW;
  readonly highestW: PowerW;
  readonly steps: readonly ReliefSegment[];
}

/** What a result says of a node: its price, its parent's, and the running sums before and after its subtree's orders. */
export interface NodeResult {
  readonly priceTicks: PriceTicks;
  readonly parentPriceTicks: PriceTicks;
  readonly sumBeforeW: PowerW;
  readonly sumAfterW: PowerW;
}

const INFINITE_END = 2n ** 63n - 1n;

/**
 * The words of a round, from the highest bit down; `contracts/src/libraries/` reads the same in
 * `OrderWord.sol`, `GridNode.sol`, `ReliefStep.sol` and `NodeResult.sol`:
 *
 *     order   sumW 64 | fillW 32 || node 16 | side 8 | participant 24 | sequence 48 | limitTicks 32 | quantityW 32
 *     grid    stepCount 16 | parent 16 | subtreeEnd 16 | subtreeEndOrder 32 | endOrder 32 | firstOrder 32 | lowestW 32 | highestW 32
 *     step    endW 64 | valueTicks 32
 *     result  sumAfterW 64 | sumBeforeW 64 | parentPriceTicks 32 | priceTicks 32
 */
export function orderWord(order: BookOrder): bigint {
  const side = orderSides.indexOf(order.side);
  return pack([
    ['node', order.node, 16],
    ['side', side, 8],
    ['participant', order.participant, 24],
    ['sequence', order.sequence, 48],
    ['limitTicks', order.limitTicks, -32],
    ['quantityW', order.quantityW, 32],
  ]);
}

/** The word of an order with what it was awarded. */
export function filledWord(order: FilledOrder): bigint {
  return (
    (pack([
      ['sumW', order.sumW, -64],
      ['fillW', order.fillW, 32],
    ]) <<
      160n) |
    orderWord(order)
  );
}

export function gridWord(node: GridNode): bigint {
  return pack([
    ['stepCount', node.steps.length, 16],
    ['parent', node.parent, 16],
    ['subtreeEnd', node.subtreeEnd, 16],
    ['subtreeEndOrder', node.subtreeEndOrder, 32],
    ['endOrder', node.endOrder, 32],
    ['firstOrder', node.firstOrder, 32],
    ['lowestW', node.lowestW, -32],
    ['highestW', node.highestW, -32],
  ]);
}

export function stepWord({ endW, valueTicks }: ReliefSegment): bigint {
  return pack([
    ['endW', endW === Number.POSITIVE_INFINITY ? INFINITE_END : endW, -64],
    ['valueTicks', valueTicks, -32],
  ]);
}

/** The words of a node and of its steps. */
export interface GridWords {
  readonly node: bigint;
  readonly steps: readonly bigint[];
}

export function gridWords(node: GridNode): GridWords {
  return { node: gridWord(node), steps: node.steps.map(stepWord) };
}

export function nodeResultWord(node: NodeResult): bigint {
  return pack([
    ['sumAfterW', node.sumAfterW, -64],
    ['sumBeforeW', node.sumBeforeW, -64],
    ['parentPriceTicks', node.parentPriceTicks, -32],
    ['priceTicks', node.priceTicks, -32],
  ]);
}

/** Orders on a page: the leaves of the trees over orders are pages. */
export const PAGE_ORDERS = 8;
export const WORD_BYTES = 32;
/** Bytes of an order's word in the book. */
export const ORDER_BYTES = 20;

/** Values of the leaves of a tree over orders: Keccak-256 of each page's words, the last `bytes` of each. */
export function pageLeaves(words: readonly bigint[], bytes: number): Digest[] {
  const leaves: Digest[] = [];
  for (let start = 0; start < words.length; start += PAGE_ORDERS) {
    leaves.push(keccak_256(packedWords(words.slice(start, start + PAGE_ORDERS), bytes)));
  }
  return leaves;
}

/** Words out of their last `bytes`, one after the other. */
export function unpackedWords(packed: Uint8Array, bytes: number): bigint[] {
  assertInvariant(packed.length % bytes === 0, `words of ${bytes} bytes are whole`);
  return Array.from({ length: packed.length / bytes }, (_, index) =>
    packed.subarray(index * bytes, (index + 1) * bytes).reduce((word, byte) => (word << 8n) | BigInt(byte), 0n),
  );
}

/** The last `bytes` of each word, one after the other. */
export function packedWords(words: readonly bigint[], bytes: number): Uint8Array {
  const packed = new Uint8Array(words.length * bytes);
  for (const [index, word] of words.entries()) packed.set(wordBytes(word).subarray(WORD_BYTES - bytes), index * bytes);
  return packed;
}

/** A word as 32 bytes, big-endian. */
export function wordBytes(word: bigint): Digest {
  const bytes = new Uint8Array(32);
  const view = new DataView(bytes.buffer);
  for (let limb = 0; limb < 4; limb++) view.setBigUint64(8 * limb, BigInt.asUintN(64, word >> BigInt(192 - 64 * limb)));
  return bytes;
}

/** Fields of a word from the highest down; a negative width is that of a signed field in two's complement. */
export function pack(fields: readonly (readonly [name: string, value: number | bigint, bits: number])[]): bigint {
  let word = 0n;
  for (const [name, value, bits] of fields) {
    const width = Math.abs(bits);
    const field = BigInt(value);
    const stored = bits < 0 ? BigInt.asIntN(width, field) : BigInt.asUintN(width, field);
    assertInvariant(stored === field, `${name} ${value} of a round exceeds ${width} bits`);
    word = (word << BigInt(width)) | BigInt.asUintN(width, field);
  }
  return word;
}
