import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { recoverAddress } from 'viem';
import { sign as signDigest } from 'viem/accounts';
import type { Hex, ReadingVerifier } from '../../application/ports.js';
import type { ReadingKey } from '../../domain/metering/reading-key.js';

/** Order of the group of P-256 (SEC 2, secp256r1), whose upper half is refused for `s`: every signature then has one form. */
const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
/** The same of secp256k1 (SEC 2). */
const SECP256K1_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
/** What follows r and s: which of two points the key is, as Ethereum writes it. */
const RECOVERY_BYTES = [27, 28];

/** A key that signs batches of readings. */
export interface ReadingSigner {
  readonly key: ReadingKey;
  /** Signs the digest of a batch; see `domain/metering/attestation.ts`. */
  sign(digest: Uint8Array): Promise<Hex>;
}

export function secp256k1Signer(privateKey: Hex, account: Hex): ReadingSigner {
  return {
    key: { scheme: 'secp256k1', publicKey: account },
    sign: (digest) => signDigest({ hash: hexOf(digest), privateKey, to: 'hex' }),
  };
}

/** Signs with a P-256 key as ES256 does: SHA-256 of the digest, r and s of 32 bytes each, s in the lower half. */
export function p256Signer(privateKey: KeyObject): ReadingSigner {
  const { crv, x, y } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (crv !== 'P-256') throw new Error('the key is not one of the curve P-256');
  const point = Buffer.concat([Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url')]);
  return {
    key: { scheme: 'p256', publicKey: hexOf(point) },
    sign: async (digest) => hexOf(inLowerHalf(sign('sha256', digest, { key: privateKey, dsaEncoding: 'ieee-p1363' }))),
  };
}

export const readingVerifier: ReadingVerifier = { isSignedWith };

/** Whether a digest was signed with a key, in the one form that the contract takes too. */
export async function isSignedWith(key: ReadingKey, digest: Uint8Array, signature: Hex): Promise<boolean> {
  const bytes = Buffer.from(signature.slice(2), 'hex');
  if (key.scheme === 'p256') return bytes.length === 64 && isP256Signed(key.publicKey, digest, bytes);
  // Whoever recovers an address takes other forms, too, by which the contract would find an honest settlement to be unsigned.
  if (bytes.length !== 65 || sOf(bytes) > SECP256K1_ORDER / 2n || !RECOVERY_BYTES.includes(bytes[64]!)) return false;
  try {
    return (await recoverAddress({ hash: hexOf(digest), signature })).toLowerCase() === key.publicKey;
  } catch {
    return false;
  }
}

function isP256Signed(publicKey: string, digest: Uint8Array, signature: Buffer): boolean {
  if (sOf(signature) > P256_ORDER / 2n) return false;
  try {
    const point = Buffer.from(publicKey.slice(2), 'hex');
    const [x, y] = [point.subarray(0, 32), point.subarray(32)].map((part) => part.toString('base64url'));
    const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y! }, format: 'jwk' });
    return verify('sha256', digest, { key, dsaEncoding: 'ieee-p1363' }, signature);
  } catch {
    // No point of the curve.
    return false;
  }
}

function inLowerHalf(signature: Buffer): Buffer {
  const s = sOf(signature);
  const lower = s > P256_ORDER / 2n ? P256_ORDER - s : s;
  return Buffer.concat([signature.subarray(0, 32), Buffer.from(lower.toString(16).padStart(64, '0'), 'hex')]);
}

function sOf(signature: Buffer): bigint {
  return BigInt(`0x${signature.subarray(32, 64).toString('hex')}`);
}

function hexOf(bytes: Uint8Array): Hex {
  return `0x${Buffer.from(bytes).toString('hex')}`;
}
