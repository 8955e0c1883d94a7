import { setImmediate as giveWay } from 'node:timers/promises';
import { type DataSource, type EntityManager, In } from 'typeorm';
import { chainHash, decodeEntry, GENESIS_HASH, type JournalEntry } from '../../application/journal-entry.js';
import type { Checkpoint, Projector } from '../../application/ports.js';
import type { MarketEvent } from '../../domain/events.js';
import { assertInvariant } from '../../domain/rejection.js';
import { ChangedRows, type RowSet } from './changed-rows.js';
import { CheckpointRow } from './entities/checkpoint.entity.js';
import { projectEvent, rowsTouchedBy, type TouchedRows } from './project-event.js';

/** Parameters of one statement: few enough that SQLite holds up the event loop for some milliseconds only. */
const MOST_PARAMETERS = 2_000;

/** Writes projections by TypeORM: a transaction per batch, one after the other, since SQLite takes no two at once. */
export class TypeormProjector implements Projector {
  private lastWrite: Promise<unknown> = Promise.resolve();

  constructor(private readonly dataSource: DataSource) {}

  checkpoint(market: string): Promise<Checkpoint> {
    return readCheckpoint(this.dataSource.manager, market);
  }

  project(market: string, entries: readonly JournalEntry[]): Promise<void> {
    return this.write(async (manager) => {
      assertFollows(await readCheckpoint(manager, market), entries);
      const journaled = entries.map(decodeEntry);
      const events = journaled.map(({ event }) => event);
      const rows = new ChangedRows(market);
      await loadTouched(manager, rows, events);
      for (const { event, sequence } of journaled) projectEvent(rows, event, sequence);
      for (const table of rows.tables) await upsert(manager, table.entity, table.changed());
      const { sequence, hash } = entries.at(-1)!;
      await upsert(manager, CheckpointRow, [{ market, sequence, hash }]);
    });
  }

  forget(market: string): Promise<void> {
    return this.write(async (manager) => {
      for (const { entity } of new ChangedRows(market).tables) await manager.delete(entity, { market });
      await manager.delete(CheckpointRow, { market });
    });
  }

  /** Resolves when every write asked for so far has ended. */
  async idle(): Promise<void> {
    await this.lastWrite;
  }

  private write(work: (manager: EntityManager) => Promise<void>): Promise<void> {
    const done = this.lastWrite.then(() => this.dataSource.transaction(work));
    this.lastWrite = done.catch(() => undefined);
    return done;
  }
}

async function readCheckpoint(manager: EntityManager, market: string): Promise<Checkpoint> {
  const row = await manager.findOneBy(CheckpointRow, { market });
  return row === null ? { sequence: 0, hash: GENESIS_HASH } : { sequence: row.sequence, hash: row.hash };
}

/** The hash of the first entry proves that it continues the very journal that was projected before. */
function assertFollows(checkpoint: Checkpoint, entries: readonly JournalEntry[]): void {
  const [first] = entries;
  assertInvariant(first !== undefined, 'a projection is of at least one entry');
  assertInvariant(
    first.sequence === checkpoint.sequence + 1 && first.hash === chainHash(checkpoint.hash, first.text),
    `entry ${first.sequence} follows the last projected one, ${checkpoint.sequence}`,
  );
}

async function loadTouched(manager: EntityManager, rows: ChangedRows, events: readonly MarketEvent[]): Promise<void> {
  const { market } = rows;
  const touched = events.map(rowsTouchedBy);
  const keys = (of: Exclude<keyof TouchedRows, 'blocks'>) => [...new Set(touched.flatMap((row) => row[of] ?? []))];
  const load = async <T extends object>(table: RowSet<T>, key: string, values: readonly unknown[]) => {
    if (values.length > 0) table.load(await manager.findBy(table.entity, { market, [key]: In(values) } as object));
  };
  await load(rows.markets, 'market', [market]);
  await load(rows.rounds, 'round', keys('round'));
  await load(rows.orders, 'sequence', keys('order'));
  await load(rows.blocks, 'sequence', [...new Set(touched.flatMap(({ blocks = [] }) => blocks))]);
  await load(rows.requests, 'sequence', keys('request'));
  await load(rows.periods, 'period', keys('period'));
}

/** Inserts rows, or overwrites those that are there. Gives way to other work between two statements. */
async function upsert<T extends object>(
  manager: EntityManager,
  entity: new () => T,
  rows: readonly T[],
): Promise<void> {
  const { columns } = manager.dataSource.getMetadata(entity);
  const names = (primary: boolean) =>
    columns.filter((column) => column.isPrimary === primary).map(({ databaseName }) => databaseName);
  const size = Math.floor(MOST_PARAMETERS / columns.length);
  for (let start = 0; start < rows.length; start += size) {
    if (start > 0) await giveWay();
    await manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(start, start + size) as object[])
      .orUpdate(names(false), names(true))
      .updateEntity(false)
      .callListeners(false)
      .execute();
  }
}
