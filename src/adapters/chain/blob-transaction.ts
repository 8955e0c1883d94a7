import { concatHex, fromRlp, toRlp } from 'viem';
import type { Hex } from '../../application/ports.js';
import { type BlobSidecar, CELLS } from './blob-sidecars.js';

/** Of transactions with blobs (EIP-2718). */
const BLOB_TYPE = '0x03';
/** Says that proofs are of cells (EIP-7594); where it is not there, they are of whole blobs. */
const CELL_PROOFS = '0x01';

type Rlp = Hex | readonly Rlp[];

/**
 * A signed transaction as nodes are told it, with its blobs beside it: `0x03 || rlp([transaction, blobs, commitments, proofs])`, or with proofs of
 * cells `0x03 || rlp([transaction, 0x01, blobs, commitments, proofs of all cells of all blobs])`.
 */
export function withBlobs(signed: Hex, sidecars: readonly BlobSidecar[]): Hex {
  const content = fromRlp(`0x${signed.slice(4)}`);
  const blobs = sidecars.map(({ blob }) => blob);
  const commitments = sidecars.map(({ commitment }) => commitment);
  const proofs = sidecars.flatMap((sidecar) => sidecar.proofs);
  const hasCellProofs = proofs.length > blobs.length;
  return concatHex([
    BLOB_TYPE,
    toRlp(hasCellProofs ? [content, CELL_PROOFS, blobs, commitments, proofs] : [content, blobs, commitments, proofs]),
  ]);
}

/** What {@link withBlobs} put together; a transaction of another type carries none. */
export function carriedBlobs(raw: Hex): { readonly signed: Hex; readonly sidecars?: readonly BlobSidecar[] } {
  if (!raw.startsWith(BLOB_TYPE)) return { signed: raw };
  const parts = fromRlp(`0x${raw.slice(4)}`) as readonly Rlp[];
  const hasCellProofs = parts[1] === CELL_PROOFS;
  const [blobs, commitments, proofs] = parts.slice(hasCellProofs ? 2 : 1) as readonly (readonly Hex[])[];
  const each = hasCellProofs ? CELLS : 1;
  return {
    signed: concatHex([BLOB_TYPE, toRlp(parts[0] as Hex[])]),
    sidecars: blobs!.map((blob, at) => ({
      ...{ blob, commitment: commitments![at]! },
      proofs: proofs!.slice(at * each, (at + 1) * each),
    })),
  };
}
