import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { MarketEvent } from '../domain/events.js';
import type { EpochSeconds } from '../domain/market-time.js';
import { assertInvariant } from '../domain/rejection.js';

/** One line of the journal. `text` is the exact JSON of `{sequence, at, event}`; `hash` = SHA-256(previous hash, text), in hex. */
export interface JournalEntry {
  readonly sequence: number;
  readonly hash: string;
  readonly text: string;
}

export interface JournaledEvent {
  readonly sequence: number;
  readonly at: EpochSeconds;
  readonly event: MarketEvent;
}

/** The hash before the first entry. */
export const GENESIS_HASH = '0'.repeat(64);

export function chainHash(previous: string, text: string): string {
  return bytesToHex(sha256(utf8ToBytes(previous + text)));
}

function encodeEntry(previousHash: string, journaled: JournaledEvent): JournalEntry {
  const text = JSON.stringify({ sequence: journaled.sequence, at: journaled.at, event: journaled.event });
  return { sequence: journaled.sequence, hash: chainHash(previousHash, text), text };
}

export function decodeEntry(entry: JournalEntry): JournaledEvent {
  return JSON.parse(entry.text) as JournaledEvent;
}

/** Walks a hash chain link by link; a changed, missing or reordered entry is an {@link InvariantViolation} that names it. */
export class HashChain {
  private sequence = 0;
  private hash = GENESIS_HASH;

  get head(): { readonly sequence: number; readonly hash: string } {
    return { sequence: this.sequence, hash: this.hash };
  }

  /** Makes the next entry and moves the head to it. */
  extend(at: EpochSeconds, event: MarketEvent): JournalEntry {
    const entry = encodeEntry(this.hash, { sequence: this.sequence + 1, at, event });
    this.sequence = entry.sequence;
    this.hash = entry.hash;
    return entry;
  }

  /** Checks an entry read back against the head and moves the head to it. */
  follow(entry: JournalEntry): JournaledEvent {
    const expected = this.sequence + 1;
    assertInvariant(entry.sequence === expected, `journal entry ${entry.sequence} follows ${this.sequence}`);
    assertInvariant(
      chainHash(this.hash, entry.text) === entry.hash,
      `journal entry ${expected} has the hash of its content`,
    );
    const journaled = decodeEntry(entry);
    assertInvariant(journaled.sequence === expected, `journal entry ${expected} states its own sequence`);
    this.sequence = expected;
    this.hash = entry.hash;
    return journaled;
  }
}
