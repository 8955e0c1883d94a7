import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettableClock } from '../../src/adapters/clock/clocks.js';
import { openSqliteJournal } from '../../src/adapters/persistence/sqlite-journal.js';
import { Market } from '../../src/application/market.js';
import type { Clock, Journal, Log } from '../../src/application/ports.js';
import type { MarketEvent } from '../../src/domain/events.js';
import { accepted } from '../../src/domain/rejection.js';
import { DecidedMarket } from './decided-market.js';
import { type Differently, NOON, villageOpens } from './village.js';

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
}

/** A journal in a temporary folder, and the markets that are kept in it. */
export class JournalFolder {
  readonly clock = new SettableClock(NOON - 7_200);
  readonly logged: LogLine[] = [];
  readonly log: Log = {
    info: (_, message) => this.logged.push({ level: 'info', message }),
    warn: (_, message) => this.logged.push({ level: 'warn', message }),
    error: (_, message) => this.logged.push({ level: 'error', message }),
  };

  private constructor(
    private readonly folder: string,
    public journal: Journal,
  ) {}

  static async create(): Promise<JournalFolder> {
    const folder = await mkdtemp(join(tmpdir(), 'gridclear-market-'));
    const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    return new JournalFolder(folder, await openSqliteJournal(join(folder, 'journal.sqlite'), quiet));
  }

  /** Loads a market from the journal, or opens it there. */
  market(differently: Differently = {}, clock: Clock = this.clock): Promise<Market> {
    return Market.load(villageOpens(differently), this.journal, clock, this.log);
  }

  /** A market of this journal to which everything happened that happened to the decided one. */
  async village(
    differently: Differently = {},
    decided = DecidedMarket.village(differently),
    clock: Clock = this.clock,
  ): Promise<Market> {
    const market = await this.market(differently, clock);
    await market.execute(() => accepted({ events: decided.events, reply: undefined }));
    return market;
  }

  /** Closes the journal and opens it again, as after a restart. */
  async reopen(): Promise<void> {
    await this.journal.close();
    this.journal = await openSqliteJournal(join(this.folder, 'journal.sqlite'), this.log);
  }

  async remove(): Promise<void> {
    await this.journal.close();
    await rm(this.folder, { recursive: true });
  }
}

/** Makes an event happen that needs no deciding. */
export function happens(market: Market, event: MarketEvent) {
  return market.execute((_, sequence) => accepted({ events: [event], reply: { sequence } }));
}
