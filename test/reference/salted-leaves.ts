import { keccak_256 } from '@noble/hashes/sha3.js';
import { joined } from '../../src/domain/settlement/chunks.js';
import { type Digest, MerkleTree } from '../../src/domain/settlement/merkle-tree.js';
import { saltedRoot } from '../../src/domain/settlement/salted-flow.js';
import { FLOW_BYTES } from '../../src/domain/settlement/settlement-flow.js';

/** A salted flow whose leaves hold whatever its poster wants. */
export class SaltedLeaves {
  private readonly values: readonly Digest[];

  /**
   * @param flow As it is posted, with any root behind it.
   * @param chunks What its leaves hold behind their salts.
   */
  constructor(
    private readonly flow: Uint8Array,
    readonly chunks: readonly Uint8Array[],
  ) {
    this.values = chunks.map((chunk, index) => keccak_256(joined(saltAt(index), chunk)));
  }

  get root(): Digest {
    return saltedRoot(this.values.length, new MerkleTree(this.values).root);
  }

  get bytes(): Uint8Array {
    return joined(this.flow.subarray(0, FLOW_BYTES), this.root);
  }

  openings(): Uint8Array[] {
    const tree = new MerkleTree(this.values);
    return this.chunks.map((chunk, index) => {
      const head = new Uint8Array(10);
      const view = new DataView(head.buffer);
      view.setUint32(0, index);
      view.setUint32(4, this.chunks.length);
      view.setUint16(8, chunk.length);
      return joined(head, saltAt(index), chunk, ...tree.proof(index));
    });
  }
}

function saltAt(index: number): Digest {
  return keccak_256(Uint8Array.of(index));
}
