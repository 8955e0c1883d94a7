import { assertInvariant } from '../rejection.js';

/** A blob of EIP-4844: 4096 elements of 32 bytes, each below the order of a field. */
export const ELEMENT_BYTES = 32;
export const BLOB_BYTES = 4096 * ELEMENT_BYTES;
/** The first byte of each element is 0, so that it surely is. */
const DATA_PER_ELEMENT = ELEMENT_BYTES - 1;
export const BLOB_DATA_BYTES = 4096 * DATA_PER_ELEMENT;
/** More could not be shown to be wrong in one transaction. */
export const MOST_BLOBS = 1;

/** The blobs that hold these bytes, 31 of them in an element; what is not filled is 0. */
export function blobsOf(data: Uint8Array): Uint8Array[] {
  const count = Math.ceil(data.length / BLOB_DATA_BYTES);
  assertInvariant(count <= MOST_BLOBS, `${data.length} bytes do not fit ${MOST_BLOBS} blob`);
  return Array.from({ length: count }, (_, i) => blobOf(data.subarray(i * BLOB_DATA_BYTES, (i + 1) * BLOB_DATA_BYTES)));
}

/** The first `length` bytes that blobs hold; undefined where they hold something else, too. */
export function dataOfBlobs(blobs: readonly Uint8Array[], length: number): Uint8Array | undefined {
  const data = new Uint8Array(blobs.length * BLOB_DATA_BYTES);
  for (const [i, blob] of blobs.entries())
    for (let element = 0; element * ELEMENT_BYTES < blob.length; element++) {
      const at = element * ELEMENT_BYTES;
      if (blob[at] !== 0) return undefined;
      data.set(blob.subarray(at + 1, at + ELEMENT_BYTES), i * BLOB_DATA_BYTES + element * DATA_PER_ELEMENT);
    }
  if (length > data.length) return undefined;
  return data.subarray(length).some((byte) => byte !== 0) ? undefined : data.subarray(0, length);
}

/** Blobs one behind the other as they are shown to the contract: whole elements, without those at the end that are 0. */
export function trimmedBlobs(blobs: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(blobs.length * BLOB_BYTES);
  for (const [i, blob] of blobs.entries()) all.set(blob, i * BLOB_BYTES);
  let end = all.length;
  while (end > 0 && all[end - 1] === 0) end--;
  return all.subarray(0, Math.ceil(end / ELEMENT_BYTES) * ELEMENT_BYTES);
}

function blobOf(data: Uint8Array): Uint8Array {
  const blob = new Uint8Array(BLOB_BYTES);
  for (let element = 0; element * DATA_PER_ELEMENT < data.length; element++) {
    const from = element * DATA_PER_ELEMENT;
    blob.set(data.subarray(from, from + DATA_PER_ELEMENT), element * ELEMENT_BYTES + 1);
  }
  return blob;
}
