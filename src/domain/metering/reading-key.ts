import type { EpochSeconds } from '../market-time.js';

/** Curves on which meter operators sign; the order of this list, from 1, is the number of each in the registry contract. */
export const keySchemes = ['secp256k1', 'p256'] as const;
export type KeyScheme = (typeof keySchemes)[number];

/** A key with which a meter operator signs readings. */
export interface ReadingKey {
  readonly scheme: KeyScheme;
  /** 0x lower-case: the address of a secp256k1 key, or the 64 bytes of a P-256 point, x before y. */
  readonly publicKey: string;
}

/** A registered key. It signs readings of market time units that begin at or after `validFrom`, until the next key's. */
export interface RegisteredKey extends ReadingKey {
  readonly validFrom: EpochSeconds;
}

/** The key for readings of market time units that begin at `time`: the last registered one by then, or that of the account. */
export function keyAt(keys: readonly RegisteredKey[], account: string, time: EpochSeconds): ReadingKey {
  const last = keys.findLast(({ validFrom }) => validFrom <= time);
  return last ?? { scheme: 'secp256k1', publicKey: account };
}

export interface ReadingKeyRegistered {
  readonly type: 'reading-key-registered';
  readonly participant: string;
  readonly key: RegisteredKey;
}

/** The field and the coefficient of P-256 (SEC 2, secp256r1): y^2 = x^3 - 3x + b. */
const P256_FIELD = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const P256_B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/** Whether somebody can have a key: an address that is not zero, or a point of the curve. */
export function isPublicKey({ scheme, publicKey }: ReadingKey): boolean {
  if (scheme === 'secp256k1') return /^0x[0-9a-f]{40}$/.test(publicKey) && BigInt(publicKey) !== 0n;
  if (!/^0x[0-9a-f]{128}$/.test(publicKey)) return false;
  const [x, y] = [BigInt(publicKey.slice(0, 66)), BigInt(`0x${publicKey.slice(66)}`)];
  const isInField = x < P256_FIELD && y < P256_FIELD;
  return isInField && (y * y - (x * x * x - 3n * x + P256_B)) % P256_FIELD === 0n;
}
