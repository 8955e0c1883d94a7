import type { JournalEntry } from '../../application/journal-entry.js';

/** What the thread that owns the journal's file is started with. */
export interface JournalThreadData {
  readonly path: string;
  readonly writable: boolean;
}

/** What the journal asks of its thread. Requests are answered in the order they are asked. */
export type JournalRequest =
  | { readonly kind: 'append'; readonly market: string; readonly entries: readonly JournalEntry[] }
  | { readonly kind: 'read'; readonly market: string; readonly after: number; readonly limit: number }
  | { readonly kind: 'close' };

/** Either `failure` or, for a read, its `entries`. */
export interface JournalReply {
  readonly failure?: string;
  readonly entries?: JournalEntry[];
}
