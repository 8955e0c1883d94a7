import { keccak_256 } from '@noble/hashes/sha3.js';
import { concatBytes } from '@noble/hashes/utils.js';
import type { Selection } from '../clearing/blocks/horizon-problem.js';
import type { PowerW, PriceTicks } from '../quantity.js';
import { type Digest, MerkleTree } from '../settlement/merkle-tree.js';
import { blockWord, profileBytes } from './block-words.js';
import { type HorizonBook, type HorizonDigests, horizonBookHash, pairDigest } from './horizon-book.js';
import type { RoundData } from './round-proof.js';
import { RoundResult } from './round-result.js';
import { gridWord, ORDER_BYTES, orderWord, packedWords, stepWord, wordBytes } from './round-words.js';

/** What an auction that executes horizons keeps of a result. */
export interface HorizonResultDigests {
  readonly mtusRoot: Digest;
  /** Keccak-256 of the accepted parts of all blocks, a word each. */
  readonly partsHash: Digest;
  readonly welfareTickW: bigint;
  /** What no other allocation exceeds. */
  readonly boundTickW: bigint;
}

/** One market time unit of a result, as it is executed. */
export interface MtuProof extends Pick<RoundData, 'orders' | 'grid' | 'steps'> {
  readonly nodePriceTicks: readonly PriceTicks[];
  /** Of the orders whose limit is their node's price, in the order of the book. */
  readonly marginalFillsW: readonly PowerW[];
  /** Net feed-in of the accepted blocks at each node. */
  readonly feedInW: readonly PowerW[];
  /** Siblings of its leaf in the tree of the book. */
  readonly path: readonly Digest[];
}

/** The blocks of a result, as they are executed. */
export interface SelectionProof {
  readonly blocks: readonly bigint[];
  /** Of all blocks, one after the other. */
  readonly profiles: Uint8Array;
  /** Accepted parts of each block. */
  readonly parts: readonly number[];
}

/** A cleared round of several market time units as a contract executes it. */
export interface HorizonProof {
  readonly book: HorizonDigests;
  readonly result: HorizonResultDigests;
  readonly mtus: readonly MtuProof[];
  /** The nodes with blocks: at others nothing is fed in. */
  readonly nodes: readonly number[];
  /** Keccak-256 of the roots of fills and nodes, by market time unit. */
  readonly resultLeaves: readonly Digest[];
  readonly selection: SelectionProof;
}

/** Fills, in the order of the clearing problem, and prices of one market time unit. */
export interface MtuAllocation {
  readonly fillW: Int32Array;
  readonly nodePriceTicks: Int32Array;
}

/** An allocation of a horizon: what every order and every block is awarded, at which prices. */
export interface HorizonAllocation {
  readonly mtus: readonly MtuAllocation[];
  /** By market time unit, net feed-in of the accepted blocks at each node. */
  readonly feedInW: readonly Float64Array[];
  readonly parts: Selection;
  readonly welfareTickW: bigint;
  readonly boundTickW: bigint;
}

export function proveAllocation(book: HorizonBook, allocation: HorizonAllocation): HorizonProof {
  const { parts, welfareTickW, boundTickW } = allocation;
  const feedInW = allocation.feedInW.map((watts) => Array.from(watts));
  const results = allocation.mtus.map(({ fillW, nodePriceTicks }, mtu) =>
    RoundResult.of(book.mtus[mtu]!, fillW, nodePriceTicks, feedInW[mtu]),
  );
  const resultLeaves = results.map(({ fillTree, nodeTree }) => pairDigest(fillTree.root, nodeTree.root));
  return {
    book: book.digests,
    result: { mtusRoot: new MerkleTree(resultLeaves).root, partsHash: partsHash(parts), welfareTickW, boundTickW },
    mtus: results.map((result, mtu) => {
      const { orders, grid } = book.mtus[mtu]!;
      return {
        orders: packedWords(orders.map(orderWord), ORDER_BYTES),
        grid: grid.map(gridWord),
        steps: grid.flatMap(({ steps }) => steps.map(stepWord)),
        nodePriceTicks: result.nodes.map(({ priceTicks }) => priceTicks),
        marginalFillsW: result.marginalFillsW(),
        feedInW: feedInW[mtu]!,
        path: book.mtuTree.proof(mtu),
      };
    }),
    nodes: blockNodes(book),
    resultLeaves,
    selection: {
      blocks: book.blocks.map(blockWord),
      profiles: concatBytes(...book.blocks.map(profileBytes)),
      parts: Array.from(parts),
    },
  };
}

/** The nodes of all blocks of a book, rising. */
export function blockNodes({ blocks }: Pick<HorizonBook, 'blocks'>): number[] {
  return [...new Set(blocks.map(({ node }) => node))].sort((first, second) => first - second);
}

/** What the auction holds of a result: Keccak-256 of that of the book and of the struct `HorizonResult`, encoded. */
export function horizonResultHash(book: HorizonDigests, result: HorizonResultDigests): Digest {
  const { mtusRoot, partsHash, welfareTickW, boundTickW } = result;
  const amounts = [welfareTickW, boundTickW].map((tickW) => wordBytes(BigInt.asUintN(256, tickW)));
  return keccak_256(concatBytes(horizonBookHash(book), mtusRoot, partsHash, ...amounts));
}

export function partsHash(parts: Iterable<number>): Digest {
  return keccak_256(concatBytes(...Array.from(parts, (accepted) => wordBytes(BigInt(accepted)))));
}
