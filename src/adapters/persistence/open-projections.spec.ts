import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import pg from 'pg';
import { opening, orderSubmitted, roundOpened, scriptedDay } from '../../../test/durability/scripted-day.js';
import { viewsOf, viewsOfState } from '../../../test/durability/state-views.js';
import { type PostgresServer, startPostgres } from '../../../test/support/postgres-server.js';
import { HashChain } from '../../application/journal-entry.js';
import { foldEvent, Market } from '../../application/market.js';
import type { Clock, Journal, Log } from '../../application/ports.js';
import { ProjectionFeed } from '../../application/projection-feed.js';
import type { MarketEvent } from '../../domain/events.js';
import type { MarketState } from '../../domain/market-state.js';
import { accepted } from '../../domain/rejection.js';
import { openProjections, type Projections } from './open-projections.js';
import { openSqliteJournal } from './sqlite-journal.js';

const clock: Clock = { now: () => 1_768_470_000 };
const ROUNDS = [0, 1, 2];
const MARKET = opening.rules.market;
/** Depth-first, unlike the branches of the description. */
const NODES = ['transformer', 'street', 'number-7'];

const events: readonly MarketEvent[] = [opening, ...scriptedDay];
const chain = new HashChain();
const day = events.map((event) => chain.extend(clock.now(), event));
const endOfDay = events.reduce<MarketState | undefined>(
  (state, event, i) => foldEvent(state, event, i + 1),
  undefined,
)!;

let folder: string;
let warnings: string[];
const log: Log = {
  info: () => undefined,
  warn: (_, message) => warnings.push(message),
  error: (_, message) => warnings.push(message),
};

/** What differs between the databases for these tests; their projections do not. */
interface Database {
  location(): string;
  /** Runs SQL behind the back of the projections. */
  execute(sql: string): Promise<void>;
  deleteAll(): Promise<void>;
}

const sqliteFile: Database = {
  location: () => join(folder, 'projections.db'),
  execute: async (sql) => {
    const database = new DatabaseSync(sqliteFile.location());
    database.exec(sql);
    database.close();
  },
  deleteAll: async () => {
    for (const suffix of ['', '-wal', '-shm']) await rm(sqliteFile.location() + suffix, { force: true });
  },
};

let server: PostgresServer;
const postgres: Database = {
  location: () => server.url,
  execute: async (sql) => {
    const client = new pg.Client(server.url);
    await client.connect();
    await client.query(`SET search_path TO gridclear; ${sql}`);
    await client.end();
  },
  deleteAll: () => postgres.execute('DROP SCHEMA IF EXISTS gridclear CASCADE'),
};

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(() => server.stop());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gridclear-projections-'));
  warnings = [];
});

afterEach(() => rm(folder, { recursive: true }));

function record(market: Market, event: MarketEvent) {
  return market.execute(() => accepted({ events: [event], reply: undefined }));
}

describe.each([
  ['SQLite', sqliteFile],
  ['PostgreSQL', postgres],
])('projections on %s', (_, database) => {
  let projections: Projections;
  let journal: Journal;

  beforeEach(async () => {
    await database.deleteAll();
    projections = await openProjections(database.location(), log);
    journal = await openSqliteJournal(join(folder, 'journal.db'), log);
  });

  afterEach(async () => {
    await projections.close();
    await journal.close();
  });

  /** Closes the projections, does something to the database, and opens them again. */
  async function reopenAfter(change: () => Promise<void>): Promise<void> {
    await projections.close();
    await change();
    projections = await openProjections(database.location(), log);
  }

  /** Starts a market on the journal and follows it. */
  async function follow(): Promise<{ market: Market; feed: ProjectionFeed }> {
    const market = await Market.load(opening, journal, clock, log);
    return { market, feed: ProjectionFeed.start(market, journal, projections.projector, log) };
  }

  const shown = () => viewsOf(projections.readModel, MARKET, ROUNDS);

  it.each([1, 7, day.length])('show the state of the market, projected %i entries at a time', async (size) => {
    for (let start = 0; start < day.length; start += size)
      await projections.projector.project(MARKET, day.slice(start, start + size));
    expect(await shown()).toEqual(viewsOfState(endOfDay, NODES));
    expect(await projections.projector.checkpoint(MARKET)).toEqual({ sequence: day.length, hash: chain.head.hash });
  });

  it('follow a market, go on after a restart, and are rebuilt from the journal alone', async () => {
    const first = await follow();
    for (const event of scriptedDay.slice(0, 20)) await record(first.market, event);
    await first.feed.settled();
    for (const event of scriptedDay.slice(20, 25)) await record(first.market, event);
    await first.feed.stop();
    await reopenAfter(async () => undefined);

    const second = await follow();
    for (const event of scriptedDay.slice(25)) await record(second.market, event);
    await second.feed.settled();
    await second.feed.stop();
    expect(await shown()).toEqual(viewsOfState(second.market.state, NODES));

    await reopenAfter(() => database.deleteAll());
    expect((await shown()).rounds).toEqual([]);
    const third = await follow();
    await third.feed.settled();
    await third.feed.stop();
    expect(await shown()).toEqual(viewsOfState(third.market.state, NODES));
    expect(warnings).toEqual([]);
  });

  it('of another schema version are made anew', async () => {
    await projections.projector.project(MARKET, day);
    await reopenAfter(() => database.execute('UPDATE schema_version SET version = 0; DROP TABLE rounds'));
    expect(warnings).toEqual(['projections of another version: made anew']);
    expect(await projections.projector.checkpoint(MARKET)).toMatchObject({ sequence: 0 });
    await projections.projector.project(MARKET, day);
    expect(await shown()).toEqual(viewsOfState(endOfDay, NODES));
  });

  it('of a journal that is not there any more are made anew', async () => {
    await projections.projector.project(MARKET, day);
    const { market, feed } = await follow();
    await record(market, roundOpened(7));
    await feed.settled();
    await feed.stop();
    expect(warnings).toEqual(['the projections are of another journal and are made anew']);
    expect((await projections.readModel.rounds(MARKET, { limit: 10 })).map(({ round }) => round)).toEqual([7]);
  });

  it('catch up once a failing database works again, while the market goes on', async () => {
    const { market, feed } = await follow();
    await feed.settled();
    await database.execute('ALTER TABLE rounds RENAME TO hidden');
    expect((await record(market, roundOpened(0))).ok).toBe(true);
    expect((await record(market, orderSubmitted(0, 'a'))).ok).toBe(true);
    const settled = feed.settled();
    while (warnings.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    await database.execute('ALTER TABLE hidden RENAME TO rounds');
    await settled;
    await feed.stop();
    expect(new Set(warnings)).toEqual(new Set(['projecting failed and will be tried again']));
    expect(await projections.readModel.round(MARKET, 0)).toMatchObject({ orderCount: 1 });
  });

  it('refuse entries that do not continue what they have', async () => {
    const { projector } = projections;
    await projector.project(MARKET, day.slice(0, 5));
    const elsewhere = new HashChain();
    const other = events.map((event) => elsewhere.extend(clock.now() + 1, event));
    for (const entries of [day.slice(6), day.slice(4), other.slice(5)])
      await expect(projector.project(MARKET, entries)).rejects.toThrow('follows the last projected one, 5');
    await projector.project(MARKET, day.slice(5));
    expect(await shown()).toEqual(viewsOfState(endOfDay, NODES));
  });

  it('show a participant its own, in pages', async () => {
    await projections.projector.project(MARKET, day);
    const { readModel } = projections;
    const orders = (participant: string, after?: number) =>
      readModel.orders(MARKET, { participant }, { after, limit: 2 });
    expect((await orders('lumen')).map(({ sequence }) => sequence)).toEqual([14, 15]);
    expect((await orders('lumen', 15)).map(({ sequence }) => sequence)).toEqual([24, 38]);
    expect((await orders('bo')).map(({ clientOrderId }) => clientOrderId)).toEqual(['b-1', 'b-2']);
    expect(await readModel.orders(MARKET, { participant: 'lumen', round: 2 }, { limit: 9 })).toHaveLength(1);
    expect((await readModel.awards(MARKET, { participant: 'bo' }, { limit: 9 })).map(({ order }) => order)).toEqual([
      16,
    ]);
    const settlements = (participant: string, after?: number) =>
      readModel
        .settlements(MARKET, { participant }, { after, limit: 2 })
        .then((all) => all.map(({ number }) => number));
    expect(await settlements('bo')).toEqual([3, 4]);
    expect(await settlements('bo', 3)).toEqual([4]);
    expect(await settlements('ada')).toEqual([2, 4]);
    expect(await readModel.settlements(MARKET, { period: 1 }, { limit: 9 })).toMatchObject([{ number: 4, index: 0 }]);
    expect((await readModel.rounds(MARKET, { after: 0, limit: 1 })).map(({ round }) => round)).toEqual([1]);
    expect(await readModel.round(MARKET, 9)).toBeUndefined();
  });

  it.each([
    ['ada', ['mp-7']],
    ['lumen', ['mp-7']],
    ['bo', ['mp-9']],
    ['meters', ['mp-7', 'mp-9']],
    ['grid', []],
  ])('show %s the readings of its metering points', async (participant, points) => {
    await projections.projector.project(MARKET, day);
    const readings = await projections.readModel.readings(MARKET, { participant, round: 0 });
    expect(readings.map(({ meteringPoint }) => meteringPoint)).toEqual(points);
  });
});

it('projections never take over the file of something else', async () => {
  const path = join(folder, 'journal.db');
  await (await openSqliteJournal(path, log)).close();
  await expect(openProjections(path, log)).rejects.toThrow('does not hold projections of gridclear');
  await (await openSqliteJournal(path, log)).close();
});
