import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** Makes a change of an SQLite database as one transaction: all of it, or, where it throws, nothing. Durable when the call returns. */
export function atomically(database: DatabaseSyncInstance, change: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    change();
    database.exec('COMMIT');
  } catch (error) {
    // A full disk ends the transaction by itself.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
