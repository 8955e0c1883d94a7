// @ts-check
/**
 * The thread that owns the journal's file, so that waiting for the disk never holds up the event loop. It is plain JavaScript because
 * a thread starts from a file of its own: Node runs this one as it is, from `src` under Jest and from `dist` in production.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { DatabaseSync } from '@photostructure/sqlite';

/**
 * @typedef {import('./journal-messages.js').JournalRequest} JournalRequest
 * @typedef {import('./journal-messages.js').JournalReply} JournalReply
 * @typedef {import('../../application/journal-entry.js').JournalEntry} JournalEntry
 */

/** How long another connection, such as a backup, may hold the file before an append is refused, in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;

const { path, writable } = /** @type {import('./journal-messages.js').JournalThreadData} */ (workerData);
const database = new DatabaseSync(path, { readOnly: !writable, timeout: BUSY_TIMEOUT_MS });
if (writable) makeDurable();

const lastSequence = database.prepare('SELECT max(sequence) AS sequence FROM entry WHERE market = ?');
const insert = database.prepare('INSERT INTO entry (market, sequence, text, hash) VALUES (?, ?, ?, ?)');
const select = database.prepare(
  'SELECT sequence, text, hash FROM entry WHERE market = ? AND sequence > ? ORDER BY sequence LIMIT ?',
);

/** Set by the first write that failed. What the disk holds is unknown from then on, so nothing more is written. */
let brokenBy = '';

parentPort?.on('message', (/** @type {JournalRequest} */ request) => {
  parentPort?.postMessage(answer(request));
  if (request.kind === 'close') parentPort?.close();
});

/**
 * @param {JournalRequest} request
 * @returns {JournalReply}
 */
function answer(request) {
  try {
    switch (request.kind) {
      case 'append':
        append(request.market, request.entries);
        return {};
      case 'read':
        return { entries: read(request.market, request.after, request.limit) };
      case 'close':
        database.close();
        return {};
    }
  } catch (error) {
    return { failure: messageOf(error) };
  }
}

/**
 * One transaction: all entries are on the disk when it returns, or none ever.
 *
 * @param {string} market
 * @param {readonly JournalEntry[]} entries
 */
function append(market, entries) {
  if (brokenBy !== '') throw new Error(`the journal takes nothing more after a failed write: ${brokenBy}`);
  database.exec('BEGIN IMMEDIATE');
  try {
    refuseGap(market, entries);
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
  try {
    for (const { sequence, text, hash } of entries) insert.run(market, sequence, text, hash);
    database.exec('COMMIT');
  } catch (error) {
    brokenBy = messageOf(error);
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Throws unless each entry directly follows the one before it, the first the last of the journal.
 *
 * @param {string} market
 * @param {readonly JournalEntry[]} entries
 */
function refuseGap(market, entries) {
  let last = Number(lastSequence.get(market)?.sequence ?? 0);
  for (const { sequence } of entries) {
    if (sequence !== last + 1)
      throw new Error(`entry ${sequence} of market ${market} does not directly follow entry ${last} of the journal`);
    last = sequence;
  }
}

/**
 * @param {string} market
 * @param {number} after
 * @param {number} limit
 */
function read(market, after, limit) {
  return select
    .all(market, after, limit)
    .map(({ sequence, hash, text }) => ({ sequence: Number(sequence), hash: String(hash), text: String(text) }));
}

/** A commit returns only once the log is flushed. `fullfsync` makes that true on macOS too; elsewhere it changes nothing. */
function makeDurable() {
  database.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON');
  const mode = database.prepare('PRAGMA journal_mode = WAL').get()?.journal_mode;
  if (mode !== 'wal') throw new Error(`${path} cannot have a write-ahead log here (SQLite chose "${mode}")`);
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
