import type { ChainCheck } from './chain-verification.js';

/** A check by name, with what it says and what speaks against it. */
export function verdict(name: string, what: string, faults: readonly string[]): ChainCheck {
  return { check: `${name}: ${what}`, ok: faults.length === 0, detail: faults.slice(0, 5).join('; ') };
}
