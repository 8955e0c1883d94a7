import {
  type BookOrder,
  type FilledOrder,
  type GridNode,
  type NodeResult,
  ORDER_BYTES,
  orderSides,
  type ReliefSegment,
  WORD_BYTES,
  wordBytes,
} from './round-words.js';

const INFINITE_END = 2n ** 63n - 1n;

/** The orders that words of 20 bytes state; round-words.ts says how. */
export function readOrders(bytes: Uint8Array): BookOrder[] {
  const view = viewOf(bytes);
  return Array.from({ length: Math.floor(bytes.length / ORDER_BYTES) }, (_, i) => readOrder(view, i * ORDER_BYTES));
}

/** The order that a word states, without what it was awarded. */
export function readOrderWord(word: bigint): BookOrder {
  return readOrder(viewOf(wordBytes(word)), WORD_BYTES - ORDER_BYTES);
}

/** The orders with their awards that words of 32 bytes state. */
export function readFilledOrders(bytes: Uint8Array): FilledOrder[] {
  const view = viewOf(bytes);
  return Array.from({ length: Math.floor(bytes.length / WORD_BYTES) }, (_, i) => {
    const at = i * WORD_BYTES;
    const order = readOrder(view, at + WORD_BYTES - ORDER_BYTES);
    return { ...order, fillW: view.getUint32(at + 8), sumW: Number(view.getBigInt64(at)) };
  });
}

/** The nodes that their words, and those of all their steps one after the other, state; undefined where steps are missing or left. */
export function readGrid(words: readonly bigint[], stepWords: readonly bigint[]): GridNode[] | undefined {
  const steps = stepWords.map(readStep);
  let used = 0;
  const grid = words.map((word) => {
    const view = viewOf(wordBytes(word));
    const ownSteps = steps.slice(used, used + view.getUint16(6));
    used += view.getUint16(6);
    return {
      ...{ parent: view.getUint16(8), subtreeEnd: view.getUint16(10), subtreeEndOrder: view.getUint32(12) },
      ...{ endOrder: view.getUint32(16), firstOrder: view.getUint32(20) },
      ...{ lowestW: view.getInt32(24), highestW: view.getInt32(28), steps: ownSteps },
    };
  });
  return used === steps.length ? grid : undefined;
}

export function readNodeResult(word: bigint): NodeResult {
  const view = viewOf(wordBytes(word));
  return {
    ...{ sumAfterW: Number(view.getBigInt64(8)), sumBeforeW: Number(view.getBigInt64(16)) },
    ...{ parentPriceTicks: view.getInt32(24), priceTicks: view.getInt32(28) },
  };
}

function readOrder(view: DataView, at: number): BookOrder {
  return {
    node: view.getUint16(at),
    side: orderSides[view.getUint8(at + 2)] ?? 'sell',
    participant: view.getUint8(at + 3) * 2 ** 16 + view.getUint16(at + 4),
    sequence: view.getUint16(at + 6) * 2 ** 32 + view.getUint32(at + 8),
    limitTicks: view.getInt32(at + 12),
    quantityW: view.getUint32(at + 16),
  };
}

function readStep(word: bigint): ReliefSegment {
  const view = viewOf(wordBytes(word));
  const endW = view.getBigInt64(20);
  return { endW: endW === INFINITE_END ? Number.POSITIVE_INFINITY : Number(endW), valueTicks: view.getInt32(28) };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
