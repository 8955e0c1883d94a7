import { assertInvariant } from '../../domain/rejection.js';
import { AwardRow } from './entities/award.entity.js';
import { BlockRow } from './entities/block.entity.js';
import { MandateRow } from './entities/mandate.entity.js';
import { MarketRow } from './entities/market.entity.js';
import { MeteringPointRow } from './entities/metering-point.entity.js';
import { NodePriceRow } from './entities/node-price.entity.js';
import { OrderRow } from './entities/order.entity.js';
import { ParticipantRow } from './entities/participant.entity.js';
import { PeriodRow } from './entities/period.entity.js';
import { ReadingRow } from './entities/reading.entity.js';
import { ReliefRow } from './entities/relief.entity.js';
import { RequestRow } from './entities/request.entity.js';
import { RoundRow } from './entities/round.entity.js';
import { SettlementRow } from './entities/settlement.entity.js';

type Key = string | number;

/** Rows of one table and one market: those a batch of events needs to see, and those it changes. */
export class RowSet<T extends object> {
  private readonly rows = new Map<Key, T>();
  private readonly changedKeys = new Set<Key>();

  constructor(
    readonly entity: new () => T,
    private readonly keyOf: (row: T) => Key,
  ) {}

  /** Adds rows as the database has them. */
  load(rows: readonly T[]): void {
    for (const row of rows) this.rows.set(this.keyOf(row), row);
  }

  get(key: Key): T {
    const row = this.rows.get(key);
    assertInvariant(row !== undefined, `${this.entity.name} ${key} is there before it is changed`);
    return row;
  }

  /** Adds a row, or replaces the one with its key. */
  put(row: T): void {
    const key = this.keyOf(row);
    this.rows.set(key, row);
    this.changedKeys.add(key);
  }

  change(key: Key, changes: Partial<T>): void {
    this.put({ ...this.get(key), ...changes });
  }

  changed(): T[] {
    return [...this.changedKeys].map((key) => this.rows.get(key)!);
  }
}

/** Everything that a batch of events of one market changes, gathered so that each table is written once. */
export class ChangedRows {
  readonly markets = new RowSet(MarketRow, (row) => row.market);
  readonly participants = new RowSet(ParticipantRow, (row) => row.id);
  readonly mandates = new RowSet(MandateRow, (row) => row.prosumer);
  readonly meteringPoints = new RowSet(MeteringPointRow, (row) => row.id);
  readonly rounds = new RowSet(RoundRow, (row) => row.round);
  readonly orders = new RowSet(OrderRow, (row) => row.sequence);
  readonly blocks = new RowSet(BlockRow, (row) => row.sequence);
  readonly requests = new RowSet(RequestRow, (row) => row.sequence);
  readonly awards = new RowSet(AwardRow, (row) => row.number);
  readonly reliefs = new RowSet(ReliefRow, (row) => `${row.round}/${row.request}`);
  readonly nodePrices = new RowSet(NodePriceRow, (row) => `${row.round}/${row.mtu}/${row.position}`);
  readonly readings = new RowSet(ReadingRow, (row) => `${row.round}/${row.mtu}/${row.meteringPoint}`);
  readonly periods = new RowSet(PeriodRow, (row) => row.period);
  readonly settlements = new RowSet(SettlementRow, (row) => row.number);

  constructor(readonly market: string) {}

  /** Every table, the ones without the others' keys last. */
  get tables(): readonly RowSet<object>[] {
    return Object.values(this).filter((value): value is RowSet<object> => value instanceof RowSet);
  }
}
