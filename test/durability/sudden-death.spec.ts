import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readSqliteJournal } from '../../src/adapters/persistence/sqlite-journal.js';
import { HashChain } from '../../src/application/journal-entry.js';
import { replayEntries } from '../../src/application/market.js';

const DEATHS = 20;
/** The longest a writer lives after its first acknowledgement, in milliseconds. */
const LONGEST_LIFE_MS = 40;

const writer = fileURLToPath(new URL('./busy-writer.ts', import.meta.url));
const loader = fileURLToPath(new URL('../support/typescript.mjs', import.meta.url));
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gridclear-sudden-death-'));
  path = join(folder, 'journal.db');
});

afterEach(() => rm(folder, { recursive: true }));

/** Starts a writer, kills it some time after its first acknowledgement, and returns all acknowledgements that got out. */
async function writeUntilKilled(lifeMs: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', loader, writer, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: string[] = [];
  const lines = createInterface({ input: child.stdout }).on('line', (line) => acknowledged.push(line));
  const gone = Promise.all([once(child, 'exit'), once(lines, 'close')]);
  await Promise.race([once(lines, 'line'), gone]);
  await pause(lifeMs);
  child.kill('SIGKILL');
  await gone;
  expectKilled(child);
  return acknowledged;
}

function expectKilled(child: ChildProcess): void {
  expect({ signal: child.signalCode, exitCode: child.exitCode }).toEqual({ signal: 'SIGKILL', exitCode: null });
}

/** The order of each entry as `sequence clientOrderId`; fails where the hash chain is broken. */
async function journaledOrders(): Promise<string[]> {
  const journal = await readSqliteJournal(path, log);
  const orders: string[] = [];
  for await (const { sequence, event } of replayEntries('alder-street', journal, new HashChain()))
    if (event.type === 'order-submitted') orders.push(`${sequence} ${event.terms.clientOrderId}`);
  await journal.close();
  return orders;
}

it(`keeps every acknowledged order, once, through ${DEATHS} sudden deaths of the writer`, async () => {
  const acknowledged: string[] = [];
  for (let death = 1; death <= DEATHS; death++) {
    acknowledged.push(...(await writeUntilKilled((LONGEST_LIFE_MS * death) / DEATHS)));
    const orders = await journaledOrders();
    expect(new Set(orders).size).toBe(orders.length);
    const kept = new Set(orders);
    expect(acknowledged.filter((order) => !kept.has(order))).toEqual([]);
  }
  expect(acknowledged.length).toBeGreaterThan(DEATHS * 32);
});
