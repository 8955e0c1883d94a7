import { keccak_256 } from '@noble/hashes/sha3.js';
import { joined } from './chunks.js';
import { type Digest, MerkleTree } from './merkle-tree.js';

/**
 * Tree over words, as a posting has three of: totals and nets, with a leaf for each participant number, and debits, one behind the other. Its
 * root is the digest of the number of leaves and the root of the positional Merkle tree, like that of a batch.
 * `contracts/src/libraries/LedgerLeaf.sol` is the same.
 */
export class LedgerTree {
  private readonly tree: MerkleTree;

  constructor(private readonly words: readonly bigint[]) {
    this.tree = new MerkleTree(words.map(wordBytes));
  }

  get root(): Digest {
    return keccak_256(joined(wordBytes(BigInt(this.words.length)), this.tree.root));
  }

  /** The sibling nodes of a leaf from the bottom upwards. */
  siblings(position: number): Digest[] {
    return this.tree.proof(position);
  }

  /** What shows a leaf to the contract: `position 32 | count 32 | value 256 | siblings`. */
  proof(position: number): Uint8Array {
    const head = new Uint8Array(8);
    const view = new DataView(head.buffer);
    view.setUint32(0, position);
    view.setUint32(4, this.words.length);
    return joined(head, wordBytes(this.words[position]!), ...this.siblings(position));
  }
}

/** 32 bytes, the highest first. */
export function wordBytes(value: bigint): Uint8Array {
  const bytes = new Uint8Array(32);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < 4; i++) view.setBigUint64(8 * i, BigInt.asUintN(64, value >> BigInt(64 * (3 - i))));
  return bytes;
}
