import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { opening, orderSubmitted, roundOpened, scriptedDay } from '../../../test/durability/scripted-day.js';
import { HashChain, type JournalEntry } from '../../application/journal-entry.js';
import { Market, replayEntries } from '../../application/market.js';
import type { Clock, Journal, Log } from '../../application/ports.js';
import type { MarketEvent } from '../../domain/events.js';
import { accepted } from '../../domain/rejection.js';
import { journalMarkets, openSqliteJournal, readSqliteJournal } from './sqlite-journal.js';

const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const clock: Clock = { now: () => 1_768_470_000 };

let folder: string;
let path: string;
const opened: Journal[] = [];

async function open(): Promise<Journal> {
  const journal = await openSqliteJournal(path, log);
  opened.push(journal);
  return journal;
}

function entries(count: number, chain = new HashChain()): JournalEntry[] {
  return Array.from({ length: count }, (_, index) => chain.extend(clock.now(), orderSubmitted(0, `order-${index}`)));
}

function record(market: Market, event: MarketEvent) {
  return market.execute(() => accepted({ events: [event], reply: undefined }));
}

/** Changes the file behind the journal's back. */
function tamper(sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gridclear-journal-'));
  path = join(folder, 'deep', 'journal.db');
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((journal) => journal.close()));
  await rm(folder, { recursive: true });
});

describe('a journal', () => {
  it('keeps the entries of each market, in pages, across reopening', async () => {
    const written = entries(5);
    const other = entries(2);
    const journal = await open();
    await journal.append('alder-street', written.slice(0, 2));
    await journal.append('birch-lane', other);
    await journal.append('alder-street', written.slice(2));
    await journal.close();

    const reopened = await open();
    expect(await reopened.read('alder-street', 0, 3)).toEqual(written.slice(0, 3));
    expect(await reopened.read('alder-street', 3, 3)).toEqual(written.slice(3));
    expect(await reopened.read('alder-street', 5, 3)).toEqual([]);
    expect(await reopened.read('birch-lane', 0, 100)).toEqual(other);
    expect(await reopened.read('no-such-market', 0, 100)).toEqual([]);
    expect(journalMarkets(path)).toEqual(['alder-street', 'birch-lane']);
  });

  it('rebuilds a market to the same state and hash', async () => {
    const journal = await open();
    const market = await Market.load(opening, journal, clock, log);
    for (const event of scriptedDay) await record(market, event);
    await journal.close();

    const rebuilt = await Market.load(opening, await open(), clock, log);
    expect(rebuilt.durableSequence).toBe(scriptedDay.length + 1);
    expect(rebuilt.headHash).toBe(market.headHash);
    expect(rebuilt.state.hash()).toBe(market.state.hash());
  });

  it('can be replayed by another process while it is written', async () => {
    const journal = await open();
    await journal.append('alder-street', entries(3));
    const reader = await readSqliteJournal(path, log);
    opened.push(reader);
    expect(await reader.read('alder-street', 0, 10)).toEqual(entries(3));
    await expect(reader.append('alder-street', entries(4).slice(3))).rejects.toThrow('readonly');
  });

  it('finishes what is in flight before it closes, and takes nothing after', async () => {
    const written = entries(400);
    const journal = await open();
    const appends = written.map((entry) => journal.append('alder-street', [entry]));
    const closed = journal.close();
    await expect(journal.append('alder-street', entries(1))).rejects.toThrow('is closed');
    await Promise.all([...appends, closed, journal.close()]);
    expect(await (await open()).read('alder-street', 0, 1_000)).toEqual(written);
  });

  it('commits as a group what 10,000 participants send at once', async () => {
    const journal = await open();
    const market = await Market.load(opening, journal, clock, log);
    await record(market, roundOpened(0));
    const commits: number[] = [];
    market.onCommitted((batch) => commits.push(batch.length));
    const outcomes = await Promise.all(
      Array.from({ length: 10_000 }, (_, index) => record(market, orderSubmitted(0, `order-${index}`))),
    );
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    expect(commits.length).toBeLessThan(20);
    expect(commits.reduce((sum, size) => sum + size)).toBe(10_000);

    const chain = new HashChain();
    let count = 0;
    for await (const _ of replayEntries('alder-street', journal, chain)) count += 1;
    expect({ count, ...chain.head }).toEqual({ count: 10_002, sequence: 10_002, hash: market.headHash });
  });
});

describe('a journal refuses', () => {
  const chain = new HashChain();
  const [first, second, third, fourth] = entries(4, chain) as [JournalEntry, JournalEntry, JournalEntry, JournalEntry];

  it.each([
    ['a gap', [third], 'entry 3 of market alder-street does not directly follow entry 1'],
    ['an entry it has', [first], 'entry 1 of market alder-street does not directly follow entry 1'],
    ['a gap inside the batch', [second, fourth], 'entry 4 of market alder-street does not directly follow entry 2'],
  ])('%s, and keeps nothing of it', async (_, batch, message) => {
    const journal = await open();
    await journal.append('alder-street', [first]);
    await expect(journal.append('alder-street', batch)).rejects.toThrow(message);
    expect(await journal.read('alder-street', 0, 10)).toEqual([first]);
    await journal.append('alder-street', [second]);
  });

  it('a second writer, naming the first', async () => {
    await (await open()).close();
    await open();
    await expect(openSqliteJournal(path, log)).rejects.toThrow(
      new RegExp(`journal.db is being written by process ${process.pid} on .+; a journal has one writer`),
    );
  });

  it('everything after a write that failed; the market stops', async () => {
    const journal = await open();
    const market = await Market.load(opening, journal, clock, log);
    tamper(`CREATE TRIGGER full BEFORE INSERT ON entry BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
    expect(await record(market, roundOpened(0))).toMatchObject({ ok: false, rejection: { code: 'market-stopped' } });
    expect(market.stopped).toContain('disk full');
    tamper('DROP TRIGGER full');
    await expect(journal.append('birch-lane', entries(1))).rejects.toThrow('takes nothing more after a failed write');
    expect(await journal.read('alder-street', 0, 10)).toHaveLength(1);
  });

  it.each([
    ['a text', '', 'cannot be read as a gridclear journal: file is not a database'],
    ['another SQLite file', 'CREATE TABLE notes (text)', 'is an SQLite file, but not a gridclear journal'],
    [
      'a newer journal',
      'PRAGMA user_version = 3',
      'is a journal of version 3; this gridclear reads and writes version 2',
    ],
    [
      'an older journal',
      'PRAGMA user_version = 1',
      'is a journal of version 1; this gridclear reads and writes version 2',
    ],
  ])('%s', async (kind, sql, message) => {
    path = join(folder, 'journal.db');
    if (kind.endsWith(' journal')) await (await openSqliteJournal(path, log)).close();
    if (kind === 'a text') await writeFile(path, 'Dear diary, nothing was traded today.\n'.repeat(20));
    else tamper(sql);
    await expect(openSqliteJournal(path, log)).rejects.toThrow(message);
    await expect(openSqliteJournal(path, log)).rejects.toThrow(message);
    await expect(readSqliteJournal(path, log)).rejects.toThrow(message);
  });

  it('to be read where there is none', async () => {
    await expect(readSqliteJournal(path, log)).rejects.toThrow('there is no journal at');
  });
});

describe('tampering', () => {
  it.each([
    [
      'a changed text',
      `UPDATE entry SET text = replace(text, '3000', '9000') WHERE sequence = 4`,
      'entry 4 has the hash',
    ],
    ['a removed entry', 'DELETE FROM entry WHERE sequence = 3', 'entry 4 follows 2'],
  ])('%s stops the replay', async (_, sql, message) => {
    const journal = await open();
    const market = await Market.load(opening, journal, clock, log);
    await record(market, roundOpened(0));
    for (const id of ['a', 'b', 'c']) await record(market, orderSubmitted(0, id));
    await journal.close();
    expect(() => tamper(sql)).toThrow('the journal is append-only');
    tamper(`DROP TRIGGER entry_is_final; DROP TRIGGER entry_stays; ${sql}`);
    await expect(Market.load(opening, await open(), clock, log)).rejects.toThrow(message);
  });
});
