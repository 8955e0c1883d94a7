import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { InvariantViolation } from '../rejection.js';
import { type Digest, EMPTY_ROOT, isProven, MerkleTree, merkleRoot } from './merkle-tree.js';

interface Vectors {
  readonly values: string[];
  readonly trees: { readonly count: number; readonly root: string }[];
  readonly proofs: { readonly count: number; readonly position: number; readonly siblings: string[] }[];
}

const vectors: Vectors = JSON.parse(readFileSync('contracts/test/vectors/merkle.json', 'utf8'));
const values = vectors.values.map(bytes);

function bytes(hex: string): Digest {
  return Uint8Array.from(Buffer.from(hex.slice(2), 'hex'));
}

function hex(digest: Digest): string {
  return `0x${Buffer.from(digest).toString('hex')}`;
}

describe('the positional Merkle tree', () => {
  test.each(vectors.trees)('has the root of the contract over $count values', ({ count, root }) => {
    expect(hex(merkleRoot(values.slice(0, count)))).toBe(root);
  });

  test.each(vectors.proofs)('proves position $position of $count as the contract does', (vector) => {
    const tree = new MerkleTree(values.slice(0, vector.count));
    const proof = tree.proof(vector.position);
    expect(proof.map(hex)).toEqual(vector.siblings);
    expect(isProven(tree.root, vector.count, vector.position, values[vector.position]!, proof)).toBe(true);
  });

  it('proves every value at its position and nowhere else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 33 }), fc.nat(), fc.nat(), (count, a, b) => {
        const [position, other] = [a % count, b % count];
        const tree = new MerkleTree(values.slice(0, count));
        const proof = tree.proof(position);
        const proven = isProven(tree.root, count, other, values[position]!, proof);
        expect(proven).toBe(other === position);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('refuses a proof that is too long, too short, of another value or beyond the leaves', () => {
    const tree = new MerkleTree(values.slice(0, 5));
    const proof = tree.proof(1);
    expect(isProven(tree.root, 5, 1, values[1]!, [...proof, EMPTY_ROOT])).toBe(false);
    expect(isProven(tree.root, 5, 1, values[1]!, proof.slice(1))).toBe(false);
    expect(isProven(tree.root, 5, 1, values[2]!, proof)).toBe(false);
    expect(isProven(tree.root, 5, 5, values[1]!, proof)).toBe(false);
    expect(isProven(tree.root, 0, 0, values[1]!, [])).toBe(false);
  });

  it('does not take an inner node for a leaf', () => {
    const [left, right] = values;
    const two = new MerkleTree([left!, right!]);
    expect(hex(merkleRoot([two.root]))).not.toBe(hex(two.root));
  });

  it('has no proof for a position without a leaf, and no leaf of another length', () => {
    expect(() => new MerkleTree(values.slice(0, 2)).proof(2)).toThrow(InvariantViolation);
    expect(() => merkleRoot([new Uint8Array(31)])).toThrow(InvariantViolation);
  });
});
