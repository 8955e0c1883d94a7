import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** JSON with sorted object keys, so that equal values have equal text. Bigints become decimal text; maps become sorted entries. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(canonical(value));
}

/** 0x-prefixed Keccak-256 of UTF-8 text. */
export function keccakText(text: string): `0x${string}` {
  return `0x${bytesToHex(keccak_256(utf8ToBytes(text)))}`;
}

function canonical(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(canonical);
  if (value instanceof Map) return [...value.entries()].sort(byKey).map(([key, item]) => [key, canonical(item)]);
  if (value instanceof Set) return [...value].sort().map(canonical);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.sort(byKey).map(([key, item]) => [key, canonical(item)]));
}

function byKey([a]: [unknown, unknown], [b]: [unknown, unknown]): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}
