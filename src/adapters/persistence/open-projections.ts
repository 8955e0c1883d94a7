import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Log, Projector } from '../../application/ports.js';
import type { ReadModel } from '../../application/read-model.js';
import { ChangedRows } from './changed-rows.js';
import { CheckpointRow } from './entities/checkpoint.entity.js';
import { SchemaVersionRow } from './entities/schema-version.entity.js';
import { TypeormProjector } from './typeorm-projector.js';
import { TypeormReadModel } from './typeorm-read-model.js';
import { TypeormSqliteDriver } from './typeorm-sqlite-driver.js';

/** To be raised with every change of an entity or of how events are projected. */
const SCHEMA_VERSION = 4;
/** Marks an SQLite file as projections of this program, so that no other file is ever rebuilt: "gcp" and a zero byte. */
const APPLICATION_ID = 0x67637000;
/** In PostgreSQL the tables have this schema for themselves. */
const POSTGRES_SCHEMA = 'gridclear';
/** The driver waits on the event loop, so not for long; the projection feed tries again. */
const BUSY_TIMEOUT_MS = 100;

const tables = [...new ChangedRows('').tables.map(({ entity }) => entity), CheckpointRow];
const entities = [...tables, SchemaVersionRow];

export interface Projections {
  readonly projector: Projector;
  readonly readModel: ReadModel;
  /** Ends the write under way and lets go of the database. */
  close(): Promise<void>;
}

/**
 * Opens the queryable projections of the journal at `location`: the path of an SQLite file, or the URL of a PostgreSQL database
 * (`postgres://` or `postgresql://`), where they live in the schema `gridclear`.
 *
 * Nothing here is worth keeping, since all of it can be projected again from the journal. So there are no migrations: tables of another
 * version are dropped and made anew, and fill up as the journal is followed.
 */
export async function openProjections(location: string, log: Log): Promise<Projections> {
  const isPostgres = /^postgres(ql)?:/.test(location);
  const writing = await new DataSource(isPostgres ? postgres(location) : sqlite(location)).initialize();
  try {
    if (isPostgres) await writing.query(`CREATE SCHEMA IF NOT EXISTS "${POSTGRES_SCHEMA}"`);
    await renewTables(writing, log);
    // On SQLite a second connection, or readers would see the rows of a transaction under way.
    const reading = isPostgres ? writing : await new DataSource(sqliteForReading(location)).initialize();
    return projectionsOn(writing, reading);
  } catch (error) {
    await writing.destroy();
    throw error;
  }
}

function projectionsOn(writing: DataSource, reading: DataSource): Projections {
  const projector = new TypeormProjector(writing);
  return {
    projector,
    readModel: new TypeormReadModel(reading),
    close: async () => {
      await projector.idle();
      if (reading !== writing) await reading.destroy();
      await writing.destroy();
    },
  };
}

async function renewTables(dataSource: DataSource, log: Log): Promise<void> {
  const version = await schemaVersion(dataSource);
  if (version === SCHEMA_VERSION) return;
  if (version !== undefined) log.warn({ version, known: SCHEMA_VERSION }, 'projections of another version: made anew');
  await dataSource.synchronize(true);
  await dataSource.manager.insert(SchemaVersionRow, { version: SCHEMA_VERSION });
}

/** Undefined where there are no tables yet. */
async function schemaVersion(dataSource: DataSource): Promise<number | undefined> {
  const runner = dataSource.createQueryRunner();
  try {
    if (!(await runner.hasTable(dataSource.getMetadata(SchemaVersionRow).tablePath))) return undefined;
    const [row] = await dataSource.manager.find(SchemaVersionRow);
    return row?.version ?? 0;
  } finally {
    await runner.release();
  }
}

function postgres(url: string): DataSourceOptions {
  return { type: 'postgres', url, schema: POSTGRES_SCHEMA, entities, synchronize: false, applicationName: 'gridclear' };
}

function sqlite(path: string): DataSourceOptions {
  const prepareDatabase = (database: TypeormSqliteDriver) => claim(database, path);
  return { ...sqliteForReading(path), readonly: false, prepareDatabase };
}

function sqliteForReading(database: string) {
  const driver = TypeormSqliteDriver;
  return { type: 'better-sqlite3', database, driver, entities, readonly: true, timeout: BUSY_TIMEOUT_MS } as const;
}

/** Throws where the file belongs to something else. `synchronous=NORMAL` may lose the last transactions in a power cut: no harm here. */
function claim(database: TypeormSqliteDriver, path: string): void {
  const [identity] = database.pragma('application_id') as { application_id: number }[];
  const isEmpty = database.prepare('SELECT name FROM sqlite_master').all().length === 0;
  if (!isEmpty && identity?.application_id !== APPLICATION_ID)
    throw new Error(`${path} is an SQLite file, but does not hold projections of gridclear`);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma(`application_id = ${APPLICATION_ID}`);
}
