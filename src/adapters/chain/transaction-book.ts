import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Hex } from '../../application/ports.js';
import { atomically } from './atomically.js';

/** Marks an SQLite file as a transaction book of this program: "gct" and a zero byte. */
const APPLICATION_ID = 0x67637400;
/** Version of the tables below. A file of a newer version is refused; an older one would be migrated here. */
const SCHEMA_VERSION = 1;

const SCHEMA = `
  CREATE TABLE booked (
    sender TEXT NOT NULL,
    nonce INTEGER NOT NULL,
    intent TEXT,
    fate TEXT NOT NULL CHECK (fate IN ('outstanding', 'final', 'reverted', 'displaced')),
    PRIMARY KEY (sender, nonce)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX one_transaction_per_intent ON booked (sender, intent)
    WHERE intent IS NOT NULL AND fate IN ('outstanding', 'final');
  CREATE TABLE version (
    sender TEXT NOT NULL,
    nonce INTEGER NOT NULL,
    number INTEGER NOT NULL,
    hash TEXT NOT NULL,
    raw TEXT NOT NULL,
    PRIMARY KEY (sender, nonce, number)
  ) STRICT, WITHOUT ROWID;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** A signed transaction and its hash. */
export interface SignedTransaction {
  readonly hash: Hex;
  readonly raw: Hex;
}

/**
 * What became of a booked transaction: it is on its way; it is on the chain for good, with its effect or without; or its nonce was
 * used by a transaction that is not in the book.
 */
export type Fate = 'outstanding' | 'final' | 'reverted' | 'displaced';

export interface BookedTransaction {
  readonly nonce: number;
  /** What it is for; undefined where nobody will ask for it again. */
  readonly intent: string | undefined;
  readonly fate: Fate;
  /** Everything that was signed under the nonce, the latest last. The chain takes at most one of them. */
  readonly versions: readonly SignedTransaction[];
}

/** Whose transactions: one account on one chain. */
export interface SenderIdentity {
  readonly chainId: number;
  /** Hash of the chain's first block: two chains may share an id. */
  readonly genesis: Hex;
  readonly account: Hex;
}

/**
 * What was ever signed, kept so that a transaction which may have reached the chain is never forgotten and never signed a second time
 * under another nonce. Each change is one SQLite transaction, durable when the call returns.
 */
export class TransactionBook {
  private readonly taken = new Set<string>();

  private constructor(
    private readonly database: DatabaseSyncInstance,
    private readonly unlock: () => void,
  ) {}

  /**
   * Opens the book at `path`, creates it where there is none, and holds it alone until it is closed or the process is gone. Throws
   * where another process holds it, or where the file is something else.
   */
  static open(path: string): TransactionBook {
    const unlock = lockOf(path);
    const database = new DatabaseSync(path);
    try {
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
      database.exec('PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON');
      if (numberOf(database, 'SELECT count(*) FROM sqlite_master') === 0) database.exec(`BEGIN; ${SCHEMA} COMMIT`);
      else checkIdentity(database, path);
      return new TransactionBook(database, unlock);
    } catch (error) {
      database.close();
      unlock();
      throw error;
    }
  }

  /** A book that is gone with the process, for a chain that is gone with it too. */
  static inMemory(): TransactionBook {
    const database = new DatabaseSync(':memory:');
    database.exec(SCHEMA);
    return new TransactionBook(database, () => undefined);
  }

  /** The pages of one sender. Throws when somebody in this process writes them already. */
  pagesOf({ chainId, genesis, account }: SenderIdentity): SenderPages {
    const sender = `${chainId}/${genesis}/${account}`;
    if (this.taken.has(sender)) throw new Error(`account ${account} has a sender on chain ${chainId} already`);
    this.taken.add(sender);
    return new SenderPages(this.database, sender, () => this.taken.delete(sender));
  }

  close(): void {
    this.database.close();
    this.unlock();
  }
}

/** One sender's part of a transaction book. */
export class SenderPages {
  constructor(
    private readonly database: DatabaseSyncInstance,
    private readonly sender: string,
    /** Lets another sender of the same account open them. */
    readonly release: () => void,
  ) {}

  /** One more than the highest nonce that was ever signed. */
  nextNonce(): number {
    const row = this.database.prepare('SELECT max(nonce) + 1 AS next FROM booked WHERE sender = ?').get(this.sender);
    return Number(row?.next ?? 0);
  }

  /** Whatever is on its way, by nonce. */
  outstanding(): BookedTransaction[] {
    const where = `fate = 'outstanding' ORDER BY nonce`;
    return this.database
      .prepare(`SELECT nonce, intent, fate FROM booked WHERE sender = ? AND ${where}`)
      .all(this.sender)
      .map((row) => this.booked(row));
  }

  /** The transaction that fulfils, or has fulfilled, an intent. */
  ofIntent(intent: string): BookedTransaction | undefined {
    const where = `intent = ? AND fate IN ('outstanding', 'final')`;
    const row = this.database
      .prepare(`SELECT nonce, intent, fate FROM booked WHERE sender = ? AND ${where}`)
      .get(this.sender, intent);
    return row && this.booked(row);
  }

  /** Books a transaction under a new nonce. */
  plan(nonce: number, intent: string | undefined, signed: SignedTransaction): BookedTransaction {
    atomically(this.database, () => {
      this.insert(nonce, intent);
      this.insertVersion(nonce, 1, signed);
    });
    return { nonce, intent, fate: 'outstanding', versions: [signed] };
  }

  /** Books another version under the same nonce. */
  addVersion({ nonce, versions, ...rest }: BookedTransaction, signed: SignedTransaction): BookedTransaction {
    atomically(this.database, () => this.insertVersion(nonce, versions.length + 1, signed));
    return { ...rest, nonce, versions: [...versions, signed] };
  }

  /** Books a transaction whose nonce is gone once more, under a new nonce. */
  displace(from: BookedTransaction, nonce: number, signed: SignedTransaction): BookedTransaction {
    atomically(this.database, () => {
      this.setFate(from.nonce, 'displaced');
      this.insert(nonce, from.intent);
      this.insertVersion(nonce, 1, signed);
    });
    return { nonce, intent: from.intent, fate: 'outstanding', versions: [signed] };
  }

  /** Books something without effect under a nonce that nothing uses but everything after waits for. */
  fill(nonce: number, signed: SignedTransaction): BookedTransaction {
    atomically(this.database, () => {
      const sql = `INSERT INTO booked (sender, nonce, intent, fate) VALUES (?, ?, NULL, 'outstanding')
        ON CONFLICT DO UPDATE SET intent = NULL, fate = 'outstanding'`;
      this.database.prepare(sql).run(this.sender, nonce);
      this.insertVersion(nonce, this.versionsOf(nonce).length + 1, signed);
    });
    return { nonce, intent: undefined, fate: 'outstanding', versions: this.versionsOf(nonce) };
  }

  settle(nonce: number, fate: 'final' | 'reverted'): void {
    atomically(this.database, () => this.setFate(nonce, fate));
  }

  /**
   * What counted as done under nonces that the chain says are free again, after a reorganisation deeper than finality: it is
   * outstanding once more. A reverted transaction loses its intent, which may have been fulfilled under another nonce since.
   */
  reopen(fromNonce: number): BookedTransaction[] {
    const where = `sender = ? AND nonce >= ? AND fate IN ('final', 'reverted')`;
    const rows = this.database
      .prepare(`SELECT nonce FROM booked WHERE ${where} ORDER BY nonce`)
      .all(this.sender, fromNonce);
    if (rows.length === 0) return [];
    const intent = `CASE fate WHEN 'final' THEN intent END`;
    atomically(this.database, () =>
      this.database
        .prepare(`UPDATE booked SET fate = 'outstanding', intent = ${intent} WHERE ${where}`)
        .run(this.sender, fromNonce),
    );
    const reopened = new Set(rows.map(({ nonce }) => Number(nonce)));
    return this.outstanding().filter(({ nonce }) => reopened.has(nonce));
  }

  private booked(row: Record<string, unknown>): BookedTransaction {
    const nonce = Number(row.nonce);
    const intent = row.intent === null ? undefined : String(row.intent);
    return { nonce, intent, fate: row.fate as Fate, versions: this.versionsOf(nonce) };
  }

  private versionsOf(nonce: number): SignedTransaction[] {
    return this.database
      .prepare('SELECT hash, raw FROM version WHERE sender = ? AND nonce = ? ORDER BY number')
      .all(this.sender, nonce)
      .map(({ hash, raw }) => ({ hash: hash as Hex, raw: raw as Hex }));
  }

  private insert(nonce: number, intent: string | undefined): void {
    this.database
      .prepare(`INSERT INTO booked (sender, nonce, intent, fate) VALUES (?, ?, ?, 'outstanding')`)
      .run(this.sender, nonce, intent ?? null);
  }

  private insertVersion(nonce: number, number: number, { hash, raw }: SignedTransaction): void {
    this.database
      .prepare('INSERT INTO version (sender, nonce, number, hash, raw) VALUES (?, ?, ?, ?, ?)')
      .run(this.sender, nonce, number, hash, raw);
  }

  private setFate(nonce: number, fate: Fate): void {
    this.database.prepare('UPDATE booked SET fate = ? WHERE sender = ? AND nonce = ?').run(fate, this.sender, nonce);
  }
}

function checkIdentity(database: DatabaseSyncInstance, path: string): void {
  if (numberOf(database, 'PRAGMA application_id') !== APPLICATION_ID)
    throw new Error(`${path} is an SQLite file, but not a gridclear transaction book`);
  const version = numberOf(database, 'PRAGMA user_version');
  if (version > SCHEMA_VERSION)
    throw new Error(
      `${path} is a transaction book of version ${version}; this gridclear knows up to ${SCHEMA_VERSION}`,
    );
}

function numberOf(database: DatabaseSyncInstance, query: string): number {
  return Number(Object.values(database.prepare(query).get() as object)[0]);
}

/** Holds an open SQLite transaction on a file beside the book: the operating system ends it with the process, however that dies. */
function lockOf(path: string): () => void {
  const lock = new DatabaseSync(`${path}.lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    if (!isBusy(cause)) throw cause;
    throw new Error(`${path} is in use: another process sends transactions from it, and a key has one sender`, {
      cause,
    });
  }
  return () => {
    lock.exec('ROLLBACK');
    lock.close();
  };
}

function isBusy(error: unknown): boolean {
  return (error as { sqliteCodeName?: string }).sqliteCodeName?.startsWith('SQLITE_BUSY') ?? false;
}
