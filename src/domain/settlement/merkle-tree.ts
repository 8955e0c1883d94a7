import { keccak_256 } from '@noble/hashes/sha3.js';
import { isSameBytes } from '../bytes.js';
import { assertInvariant } from '../rejection.js';

/** 32 bytes. */
export type Digest = Uint8Array;

const LEAF_TAG = 0x00;
const INNER_TAG = 0x01;

/** Root of a tree without leaves: keccak-256 of nothing. */
export const EMPTY_ROOT: Digest = keccak_256(new Uint8Array(0));

/**
 * Merkle tree over 32-byte values in which every leaf says where it stands, so that a value cannot be proven at another
 * place. Leaf node: keccak-256 of `00 || position as uint64 || value`; inner node: keccak-256 of `01 || left || right`;
 * the last node of a level with an odd number of nodes rises unchanged. `contracts/src/libraries/PositionalMerkle.sol` is
 * the same tree; both are tested on `contracts/test/vectors/merkle.json`.
 */
export class MerkleTree {
  /** Levels from the leaf nodes to the root; empty for a tree without leaves. */
  private readonly levels: readonly (readonly Digest[])[];

  constructor(values: readonly Digest[]) {
    this.levels = values.length === 0 ? [] : levelsAbove(values.map((value, position) => leafNode(position, value)));
  }

  get root(): Digest {
    return this.levels.at(-1)?.[0] ?? EMPTY_ROOT;
  }

  /** The sibling nodes of a leaf from the bottom upwards; a level on which the node rises unchanged has none. */
  proof(position: number): Digest[] {
    const leaves = this.levels[0] ?? [];
    assertInvariant(position in leaves, `no leaf at position ${position} of ${leaves.length}`);
    const siblings: Digest[] = [];
    let index = position;
    for (const level of this.levels) {
      const sibling = level[index ^ 1];
      if (sibling) siblings.push(sibling);
      index >>>= 1;
    }
    return siblings;
  }
}

/** A leaf, and its sibling nodes as {@link MerkleTree.proof} has them. */
export interface LeafPath {
  readonly position: number;
  readonly siblings: readonly Digest[];
}

/**
 * The sibling nodes by which two leaves of a tree are proven together: level by level, that of the left one before that of the right one, none
 * where they are siblings of each other, and from there on those of one. See `rootFromTwo` in `contracts/src/libraries/MerklePath.sol`.
 */
export function siblingsOfTwo(leaves: number, left: LeafPath, right: LeafPath): Digest[] {
  assertInvariant(left.position < right.position, `${left.position} is left of ${right.position}`);
  const [lefts, rights] = [left.siblings.values(), right.siblings.values()];
  const shared: Digest[] = [];
  let [one, other, last] = [left.position, right.position, leaves - 1];
  for (; one >>> 1 !== other >>> 1; one >>>= 1, other >>>= 1, last >>>= 1) {
    shared.push(lefts.next().value!);
    if (other !== last || last % 2 === 1) shared.push(rights.next().value!);
  }
  lefts.next();
  return [...shared, ...lefts];
}

/** Root of the tree over `values`, without keeping the tree. */
export function merkleRoot(values: readonly Digest[]): Digest {
  return new MerkleTree(values).root;
}

/** Whether `value` stands at `position` in the tree of `count` leaves with this root. */
export function isProven(
  root: Digest,
  count: number,
  position: number,
  value: Digest,
  proof: readonly Digest[],
): boolean {
  const proven = rootFrom(count, position, value, proof);
  return proven !== undefined && isSameBytes(proven, root);
}

/** The root of the tree of `count` leaves in which `value` stands at `position` with these siblings; undefined where there is none. */
export function rootFrom(count: number, position: number, value: Digest, proof: readonly Digest[]): Digest | undefined {
  if (!Number.isSafeInteger(position) || position < 0 || position >= count) return undefined;
  let node = leafNode(position, value);
  let index = position;
  let used = 0;
  for (let width = count; width > 1; width = Math.ceil(width / 2)) {
    const risesUnchanged = index === width - 1 && width % 2 === 1;
    if (!risesUnchanged) {
      const sibling = proof[used++];
      if (!sibling) return undefined;
      node = index % 2 === 0 ? innerNode(node, sibling) : innerNode(sibling, node);
    }
    index = Math.floor(index / 2);
  }
  return used === proof.length ? node : undefined;
}

function levelsAbove(leaves: Digest[]): Digest[][] {
  const levels = [leaves];
  for (let level = leaves; level.length > 1; levels.push(level)) {
    const above: Digest[] = [];
    for (let i = 0; i + 1 < level.length; i += 2) above.push(innerNode(level[i]!, level[i + 1]!));
    if (level.length % 2 === 1) above.push(level.at(-1)!);
    level = above;
  }
  return levels;
}

function leafNode(position: number, value: Digest): Digest {
  assertInvariant(value.length === 32, `a leaf has 32 bytes, not ${value.length}`);
  const bytes = new Uint8Array(41);
  bytes[0] = LEAF_TAG;
  new DataView(bytes.buffer).setBigUint64(1, BigInt(position));
  bytes.set(value, 9);
  return keccak_256(bytes);
}

function innerNode(left: Digest, right: Digest): Digest {
  const bytes = new Uint8Array(65);
  bytes[0] = INNER_TAG;
  bytes.set(left, 1);
  bytes.set(right, 33);
  return keccak_256(bytes);
}
