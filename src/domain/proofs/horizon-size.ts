import { ENTRY_BYTES } from './block-words.js';
import type { HorizonBook } from './horizon-book.js';
import { ORDER_BYTES, WORD_BYTES } from './round-words.js';

/** What a call takes of a transaction. */
export interface CallSize {
  readonly gas: number;
  readonly bytes: number;
}

/**
 * What the calls of a transaction may take: below the limit of 2^24 gas that Ethereum has since 2025 (EIP-7825), with room for what every
 * transaction takes, and what its nodes pass on.
 */
const TRANSACTION: CallSize = { gas: 14_000_000, bytes: 120_000 };

/** What executing a whole round may take, a few blocks of Ethereum: beyond, everybody waits for it too long. */
const ROUND_GAS = 100_000_000;

/** Gas that executing is known to stay below; docs/benchmarks.md has what was measured. */
const GAS_PER_ORDER = 1_000;
const GAS_PER_NODE = 10_000;
const GAS_PER_STEP = 2_000;
const GAS_PER_BLOCK = 4_000;
const GAS_PER_ENTRY = 1_000;
const GAS_PER_PRICE = 1_000;
const GAS_PER_MTU = 25_000;

/** Bytes of a price beside the blocks. */
const PRICE_BYTES = 4;

/** How many orders, nodes and steps of relief values are executed with a market time unit. */
export interface MtuCounts {
  readonly orders: number;
  readonly nodes: number;
  readonly steps: number;
}

/** What executing one market time unit stays below. */
export function mtuSize({ orders, nodes, steps }: MtuCounts): CallSize {
  return {
    gas: orders * GAS_PER_ORDER + nodes * GAS_PER_NODE + steps * GAS_PER_STEP + GAS_PER_MTU,
    // An order, and the fill it may have at its node's price; a node with its price, and what may be fed in there.
    bytes: orders * (ORDER_BYTES + WORD_BYTES) + (3 * nodes + steps + 32) * WORD_BYTES,
  };
}

/** What executing the blocks at the prices of all market time units stays below. */
export function conclusionSize({ mtus, blocks }: Pick<HorizonBook, 'mtus' | 'blocks'>): CallSize {
  const entries = blocks.reduce((sum, { profile }) => sum + profile.length, 0);
  const nodes = new Set(blocks.map(({ node }) => node)).size;
  const prices = mtus.length * nodes;
  const ofBlocks = blocks.length * GAS_PER_BLOCK + entries * GAS_PER_ENTRY;
  return {
    gas: ofBlocks + prices * GAS_PER_PRICE + mtus.length * GAS_PER_MTU,
    bytes: entries * ENTRY_BYTES + prices * PRICE_BYTES + (2 * blocks.length + nodes + mtus.length + 32) * WORD_BYTES,
  };
}

export function fitsTransaction({ gas, bytes }: CallSize): boolean {
  return gas <= TRANSACTION.gas && bytes <= TRANSACTION.bytes;
}

/**
 * Whether each market time unit, and all blocks, fit a transaction, and all of them together what a round may take; a round that is larger
 * is only recorded.
 */
export function isExecutable(book: HorizonBook): boolean {
  const sizes = book.mtus.map(({ orders, grid }) =>
    mtuSize({
      orders: orders.length,
      nodes: grid.length,
      steps: grid.reduce((sum, { steps }) => sum + steps.length, 0),
    }),
  );
  const calls = [...sizes, conclusionSize(book)];
  return calls.every(fitsTransaction) && calls.reduce((sum, { gas }) => sum + gas, 0) <= ROUND_GAS;
}

/** Runs of consecutive market time units that fit a transaction together; one that does not fit stands alone. */
export function inTransactions(mtus: readonly MtuCounts[]): { readonly first: number; readonly end: number }[] {
  const runs: { first: number; end: number }[] = [];
  let taken: CallSize = { gas: 0, bytes: 0 };
  for (const [mtu, counts] of mtus.entries()) {
    const { gas, bytes } = mtuSize(counts);
    const together = { gas: taken.gas + gas, bytes: taken.bytes + bytes };
    const run = runs.at(-1);
    if (run !== undefined && fitsTransaction(together)) {
      run.end = mtu + 1;
      taken = together;
    } else {
      runs.push({ first: mtu, end: mtu + 1 });
      taken = { gas, bytes };
    }
  }
  return runs;
}
