import { hostname } from 'node:os';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';

/** How long to wait for the name of a holder that is just writing it, in milliseconds. */
const HOLDER_TIMEOUT_MS = 1_000;

/**
 * Lets one process at a time write a journal. The lock is an open SQLite transaction on a file of its own, `<journal>.lock`: the
 * operating system ends it with the process, however that dies, so there are no stale locks. The file stays behind and means nothing.
 */
export class WriterLock {
  private constructor(private readonly database: DatabaseSyncInstance) {}

  /** Throws an error that names the holder where there is one. */
  static acquire(journalPath: string): WriterLock {
    const database = new DatabaseSync(`${journalPath}.lock`, { timeout: 0 });
    try {
      writeHolder(database, `process ${process.pid} on ${hostname()} since ${new Date().toISOString()}`);
      database.exec('BEGIN IMMEDIATE');
      return new WriterLock(database);
    } catch (error) {
      const holder = isBusy(error) ? readHolder(database) : undefined;
      database.close();
      if (holder === undefined) throw error;
      throw new Error(`${journalPath} is being written by ${holder}; a journal has one writer`, { cause: error });
    }
  }

  release(): void {
    this.database.exec('ROLLBACK');
    this.database.close();
  }
}

/** Commits the name before the lock is taken for good: a transaction's own changes are not seen by others. */
function writeHolder(database: DatabaseSyncInstance, holder: string): void {
  database.exec('BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS holder (name TEXT NOT NULL) STRICT; DELETE FROM holder');
  database.prepare('INSERT INTO holder (name) VALUES (?)').run(holder);
  database.exec('COMMIT');
}

function readHolder(database: DatabaseSyncInstance): string {
  database.exec(`PRAGMA busy_timeout = ${HOLDER_TIMEOUT_MS}`);
  return String(database.prepare('SELECT name FROM holder').get()?.name ?? 'another process');
}

function isBusy(error: unknown): boolean {
  return (error as { sqliteCodeName?: string }).sqliteCodeName?.startsWith('SQLITE_BUSY') ?? false;
}
