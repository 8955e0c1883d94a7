import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';

/** Marks an SQLite file as a journal of this program: "gcj" and a zero byte. */
const APPLICATION_ID = 0x67636a00;
/**
 * Version of the table below and of the events in it. What one version decided is decided again only by itself, so a file of another
 * version is refused. 2: the book root is with the commitment, not with the gate closure.
 */
const JOURNAL_VERSION = 2;

const SCHEMA = `
  CREATE TABLE entry (
    market TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    text TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (market, sequence)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER entry_is_final BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
  CREATE TRIGGER entry_stays BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${JOURNAL_VERSION};
`;

/** The one name of a journal's file, whatever links lead to it; makes its directory. */
export function journalPath(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  mkdirSync(dirname(absolute), { recursive: true });
  return join(realpathSync(dirname(absolute)), absolute.slice(dirname(absolute).length + 1));
}

/** Creates the journal where there is no file yet. Throws where there is one that this version cannot write. */
export function prepareJournalFile(path: string): void {
  const database = new DatabaseSync(path);
  try {
    if (isEmpty(database, path)) database.exec(`BEGIN; ${SCHEMA} COMMIT`);
    else checkIdentity(database, path);
  } finally {
    database.close();
  }
}

/** Throws unless the file is a journal that this version can read. */
export function checkJournalFile(path: string): void {
  inspect(path, () => undefined);
}

/** Names of the markets that have entries in the file, ascending. */
export function marketsInFile(path: string): string[] {
  return inspect(path, (database) => {
    const rows = database.prepare('SELECT DISTINCT market FROM entry ORDER BY market').all();
    return rows.map(({ market }) => String(market));
  });
}

function inspect<T>(path: string, look: (database: DatabaseSyncInstance) => T): T {
  if (!existsSync(path)) throw new Error(`there is no journal at ${path}`);
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    checkIdentity(database, path);
    return look(database);
  } finally {
    database.close();
  }
}

function isEmpty(database: DatabaseSyncInstance, path: string): boolean {
  return numberOf(database, path, 'SELECT count(*) FROM sqlite_master') === 0;
}

function checkIdentity(database: DatabaseSyncInstance, path: string): void {
  if (numberOf(database, path, 'PRAGMA application_id') !== APPLICATION_ID)
    throw new Error(`${path} is an SQLite file, but not a gridclear journal`);
  const version = numberOf(database, path, 'PRAGMA user_version');
  if (version !== JOURNAL_VERSION)
    throw new Error(
      `${path} is a journal of version ${version}; this gridclear reads and writes version ${JOURNAL_VERSION}: use the one that wrote it`,
    );
}

function numberOf(database: DatabaseSyncInstance, path: string, query: string): number {
  try {
    return Number(Object.values(database.prepare(query).get() as object)[0]);
  } catch (error) {
    throw new Error(`${path} cannot be read as a gridclear journal: ${(error as Error).message}`, { cause: error });
  }
}
