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
