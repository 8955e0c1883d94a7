import { existsSync } from 'node:fs';
import type { ChainBooks } from '../application/chain-books.js';
import type { ChainFact, ChainLedger } from '../application/chain-ledger.js';
import { allOpenings } from '../application/own-openings.js';
import { dataFiles } from '../config.js';
import type { MarketState } from '../domain/market-state.js';
import { accepted, InvariantViolation, type Outcome, rejected } from '../domain/rejection.js';
import { type ChainOptions, DEFAULT_CONTRACTS, deploymentOf, readingOf } from './chain-options.js';

/** Where a report takes its facts from: the chain, and, where a server's folder is named, its journal besides. */
export interface BooksOptions extends ChainOptions {
  readonly dataDir?: string;
}

export interface ReportBooks {
  readonly market: string;
  readonly books: ChainBooks;
  /** As the journal of the data folder tells it, where one was named. */
  readonly state?: MarketState;
}

/** Reads what a report is made of. What cannot be read is refused at the option that names it. */
export async function readReportBooks(
  options: BooksOptions,
  concerns: (ledger: ChainLedger, state: MarketState | undefined) => (fact: ChainFact) => boolean,
): Promise<Outcome<ReportBooks>> {
  const named = contractsOf(options) === options.contracts ? 'contracts' : 'data-dir';
  const deployment = await attempt(named, () => deploymentOf({ ...options, contracts: contractsOf(options) }));
  if (!deployment.ok) return deployment;
  const { market } = deployment.value;
  const { dataDir } = options;
  const state = dataDir === undefined ? accepted(undefined) : await readState(dataDir, market);
  if (!state.ok) return state;
  const books = await readBooks(deployment.value, options, state.value, (ledger) => concerns(ledger, state.value));
  if (!books.ok) return books;
  return accepted({ market, books: books.value, ...(state.value === undefined ? {} : { state: state.value }) });
}

/** A server leaves the addresses in its data folder. */
function contractsOf({ contracts, dataDir }: BooksOptions): string {
  return dataDir !== undefined && contracts === DEFAULT_CONTRACTS ? dataFiles(dataDir).chain : contracts;
}

async function readBooks(
  deployment: Awaited<ReturnType<typeof deploymentOf>>,
  options: BooksOptions,
  state: MarketState | undefined,
  concerns: (ledger: ChainLedger) => (fact: ChainFact) => boolean,
): Promise<Outcome<ChainBooks>> {
  const [{ readChainBooks }, { ForeignIndex }] = await Promise.all([
    import('../adapters/chain/chain-books.js'),
    import('../adapters/chain/chain-index.js'),
  ]);
  const { index } = options;
  const reading = await attempt('published', async () => readingOf(options));
  if (!reading.ok) return reading;
  // Whoever has the journal has what opens all records.
  const openings = state === undefined ? reading.value.openings : (period: number) => allOpenings(state, period);
  try {
    return accepted(await readChainBooks(deployment, { ...reading.value, openings }, concerns));
  } catch (error) {
    const [message] = (error as Error).message.split('\n');
    if (error instanceof ForeignIndex) return rejected('malformed-message', 'index', message);
    if ((error as { code?: string }).code?.startsWith('ERR_SQLITE') || isSqliteError(error))
      return rejected('malformed-message', 'index', `${index}: ${message}`);
    return rejected('chain-unavailable', 'rpc', `the chain at ${deployment.rpcUrl} could not be read: ${message}`);
  }
}

function isSqliteError(error: unknown): boolean {
  return typeof (error as { sqliteCodeName?: unknown }).sqliteCodeName === 'string';
}

async function readState(dataDir: string, market: string): Promise<Outcome<MarketState>> {
  const { journal: file } = dataFiles(dataDir);
  if (!existsSync(file)) return rejected('unknown-resource', 'data-dir', `there is no journal at ${file}`);
  const { readSqliteJournal } = await import('../adapters/persistence/sqlite-journal.js');
  const [{ journaledState }, { silentLog }] = await Promise.all([
    import('../application/journaled-state.js'),
    import('../log.js'),
  ]);
  const journal = await readSqliteJournal(file, silentLog);
  try {
    const state = await journaledState(market, journal);
    return state === undefined
      ? rejected('unknown-market', 'data-dir', `the journal has no market called ${market}`)
      : accepted(state);
  } catch (error) {
    if (!(error instanceof InvariantViolation)) throw error;
    return rejected('malformed-message', 'data-dir', `the journal is damaged; this must hold: ${error.message}`);
  } finally {
    await journal.close();
  }
}

async function attempt<T>(field: string, read: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return accepted(await read());
  } catch (error) {
    return rejected('malformed-message', field, (error as Error).message);
  }
}
