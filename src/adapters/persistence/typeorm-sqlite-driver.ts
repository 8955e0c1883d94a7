import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';

interface DriverOptions {
  readonly readonly?: boolean;
  readonly timeout?: number;
}

/**
 * The part of better-sqlite3's `Database` that TypeORM's driver of that name calls, on the SQLite this project brings. Given to a
 * data source as `type: 'better-sqlite3', driver: TypeormSqliteDriver`. See docs/decisions on the embedded database.
 */
export class TypeormSqliteDriver {
  private readonly database: DatabaseSyncInstance;

  constructor(path: string, options: DriverOptions) {
    this.database = new DatabaseSync(path, { readOnly: options.readonly ?? false, timeout: options.timeout ?? 0 });
  }

  /** `name`, `name = value` or `name("argument")`; returns its rows. */
  pragma(text: string): object[] {
    return this.prepare(`PRAGMA ${text}`).all();
  }

  prepare(sql: string): TypeormSqliteStatement {
    return new TypeormSqliteStatement(this.database.prepare(sql));
  }

  exec(sql: string): void {
    this.database.exec(sql);
  }

  close(): void {
    this.database.close();
  }
}

class TypeormSqliteStatement {
  /** Whether the statement returns rows. */
  readonly reader: boolean;

  constructor(private readonly statement: StatementSyncInstance) {
    this.reader = statement.columns().length > 0;
  }

  /** Rows as ordinary objects: those of SQLite have no prototype, which TypeORM does not expect. */
  all(...parameters: unknown[]): object[] {
    return this.statement.all(...parameters).map((row) => ({ ...row }));
  }

  run(...parameters: unknown[]): { changes: number; lastInsertRowid: number | bigint } {
    return this.statement.run(...parameters);
  }
}
