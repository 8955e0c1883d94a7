import { Worker } from 'node:worker_threads';
import type { JournalEntry } from '../../application/journal-entry.js';
import type { Journal, Log } from '../../application/ports.js';
import { checkJournalFile, journalPath, marketsInFile, prepareJournalFile } from './journal-file.js';
import type { JournalReply, JournalRequest, JournalThreadData } from './journal-messages.js';
import { WriterLock } from './writer-lock.js';

/**
 * Opens the journal at `path` for its one writer; creates it, and its directory, where there is none. Throws with a clear message
 * where the file is not a journal, is of a newer version, or is being written by another process.
 *
 * Each append is one transaction in SQLite's write-ahead log with `synchronous=FULL`, on a thread of its own. It rejects an entry that
 * does not directly follow the last one of its market; after any failed append the journal takes nothing more until it is reopened.
 */
export async function openSqliteJournal(path: string, log: Log): Promise<Journal> {
  const file = journalPath(path);
  const lock = WriterLock.acquire(file);
  try {
    prepareJournalFile(file);
    return new SqliteJournal({ path: file, writable: true }, log, () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Opens an existing journal for reading, also while its server writes it. Appending to it fails. */
export async function readSqliteJournal(path: string, log: Log): Promise<Journal> {
  const file = journalPath(path);
  checkJournalFile(file);
  return new SqliteJournal({ path: file, writable: false }, log, () => undefined);
}

/** Names of the markets that the journal at `path` has entries of, ascending. */
export function journalMarkets(path: string): string[] {
  return marketsInFile(journalPath(path));
}

interface Pending {
  readonly resolve: (reply: JournalReply) => void;
  readonly reject: (error: Error) => void;
}

class SqliteJournal implements Journal {
  private readonly thread: Worker;
  /** Requests in flight, in the order in which the thread will answer them. */
  private readonly pending: Pending[] = [];
  private closing: Promise<void> | undefined;
  private ended: string | undefined;

  constructor(
    private readonly data: JournalThreadData,
    log: Log,
    private readonly release: () => void,
  ) {
    this.thread = new Worker(new URL('./journal-thread.mjs', import.meta.url), { workerData: data });
    this.thread.on('message', (reply: JournalReply) => this.settle(reply));
    this.thread.on('error', (error) => {
      log.error({ journal: data.path, error }, `the thread of journal ${data.path} died: ${error.message}`);
      this.end(error.message);
    });
    this.thread.on('exit', () => this.end('it is closed'));
    this.thread.unref();
  }

  async append(market: string, entries: readonly JournalEntry[]): Promise<void> {
    await this.ask({ kind: 'append', market, entries });
  }

  async read(market: string, after: number, limit: number): Promise<JournalEntry[]> {
    const reply = await this.ask({ kind: 'read', market, after, limit });
    return reply.entries ?? [];
  }

  /** Finishes what was asked for before, then lets go of the file. */
  close(): Promise<void> {
    this.closing ??= this.closeThread();
    return this.closing;
  }

  private async closeThread(): Promise<void> {
    const exited = new Promise<void>((resolve) => this.thread.once('exit', () => resolve()));
    try {
      await this.send({ kind: 'close' });
      await exited;
    } finally {
      this.release();
    }
  }

  private ask(request: JournalRequest): Promise<JournalReply> {
    if (this.closing !== undefined) return Promise.reject(new Error(`the journal ${this.data.path} is closed`));
    return this.send(request);
  }

  private send(request: JournalRequest): Promise<JournalReply> {
    if (this.ended !== undefined)
      return Promise.reject(new Error(`the journal ${this.data.path} is not there any more: ${this.ended}`));
    return new Promise((resolve, reject) => {
      this.pending.push({ resolve, reject });
      this.thread.ref();
      this.thread.postMessage(request);
    });
  }

  private settle(reply: JournalReply): void {
    const { resolve, reject } = this.pending.shift()!;
    // An idle journal keeps no process alive; one with work in flight, or that is closing, does.
    if (this.pending.length === 0 && this.closing === undefined) this.thread.unref();
    if (reply.failure === undefined) resolve(reply);
    else reject(new Error(`${this.data.path}: ${reply.failure}`));
  }

  private end(reason: string): void {
    this.ended ??= reason;
    for (const { reject } of this.pending.splice(0))
      reject(new Error(`the journal ${this.data.path} was lost with this request in flight: ${this.ended}`));
  }
}
