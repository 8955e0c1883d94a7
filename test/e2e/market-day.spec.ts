import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DaySummary } from '../../src/demo/summary.js';
import { launchBrowser } from '../support/browser.js';
import { runGridclear } from '../support/run-gridclear.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gridclear-day-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function marketDay(name: string): Promise<DaySummary> {
  const out = join(folder, name);
  const finished = await runGridclear(['demo', '--feeder', 'small', '--out', out, '--json']);
  expect(finished).toMatchObject({ code: 0 });
  return JSON.parse(await readFile(join(out, 'summary.json'), 'utf8'));
}

test('a market day holds everything it promises, and the same seed gives it again to the hash', async () => {
  // Side by side: what a day is must not depend on what else its machine does.
  const [{ result }, again] = await Promise.all([marketDay('first'), marketDay('again')]);
  expect(result.checks.filter(({ holds }) => !holds)).toEqual([]);
  expect(result.checks.length).toBeGreaterThanOrEqual(6);
  expect(result.grid.before.overloadedBranchQuarters).toBeGreaterThan(0);
  expect(result.grid.after.overloadedBranchQuarters).toBe(0);
  expect(result.market.dayAhead.approach.iterations.length).toBeGreaterThan(2);
  expect(result.market.approaches.length).toBe(result.market.roundsWithRequests);
  expect(result.market.dayAhead.blocksAccepted).toBeGreaterThan(20);
  expect(result.settlement.settlements).toBeGreaterThan(50);
  expect(result.localEnergy.homes.length).toBe(31);
  expect(result.localEnergy.batteries.accepted).toBeGreaterThan(0);
  expect(Number(result.localEnergy.gain)).toBeGreaterThan(Number(result.localEnergy.gainByDealers));
  expect(again.result).toEqual(result);
}, 600_000);

test('everybody has a statement from the chain in each market, and each market its figures', async () => {
  const out = join(folder, 'first');
  const { result }: DaySummary = JSON.parse(await readFile(join(out, 'summary.json'), 'utf8'));
  expect(result.billing.map(({ market }) => market)).toEqual(['local-energy', 'day-ahead', 'intraday']);
  for (const { count, statements, statistics } of result.billing) {
    expect(count).toBeGreaterThan(result.money.participants.length);
    expect((await readdir(join(out, statements))).length).toBe(count);
    expect(await readFile(join(out, statistics), 'utf8')).not.toContain('DIFFERENT');
  }
  const dso = result.money.participants.find(({ id }) => id === 'dso')!;
  const inDayAhead = await readFile(join(out, 'statements', 'day-ahead', '2-dso.html'), 'utf8');
  const inIntraday = await readFile(join(out, 'statements', 'intraday', '2-dso.html'), 'utf8');
  const settledIn = (page: string) =>
    BigInt(/settlements<\/t[dh]>\s*<td[^>]*>(-?[\d.]+)</.exec(page)![1]!.replace('.', ''));
  expect(settledIn(inDayAhead) + settledIn(inIntraday)).toBe(BigInt(dso.net.replace('.', '')));
  const promised = result.checks.map(({ what }) => what);
  for (const market of ['local-energy', 'day-ahead', 'intraday'])
    for (const line of ['statements come to nothing', 'what is in escrow', 'network statistics', 'nobody lacks one'])
      expect(promised.filter((what) => what.startsWith(`${market}: `) && what.includes(line)).length).toBe(1);
});

test('a replay that cannot reach the chain any more says so', async () => {
  const replayed = await runGridclear(['replay', '--data-dir', join(folder, 'first', 'data'), '--chain']);
  expect(replayed.code).toBe(1);
  expect(replayed.complaint).toMatch(/^cannot compare schutterwald-\S+ with its chain: .*\n.*while it runs\.\n/);
});

test('a journal in which one award was raised is found out by replay', async () => {
  const { DatabaseSync } = await import('@photostructure/sqlite');
  const file = join(folder, 'again', 'data', 'journal.sqlite');
  const database = new DatabaseSync(file);
  database.exec('DROP TRIGGER entry_is_final');
  const changed = database
    .prepare(`UPDATE entry SET text = replace(text, '"awardedW":3', '"awardedW":4') WHERE text LIKE '%"awardedW":3%'`)
    .run();
  database.close();
  expect(Number(changed.changes)).toBeGreaterThan(0);
  const replayed = await runGridclear(['replay', '--data-dir', join(folder, 'again', 'data')]);
  expect(replayed.code).toBe(1);
  expect(replayed.complaint).toMatch(/journal entry \d+/);
});

test('the report shows its charts in a browser and asks nobody for anything', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });
    const trouble: string[] = [];
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('request', (request) => /^(file|data):/.test(request.url()) || trouble.push(request.url()));
    await page.goto(`file://${join(folder, 'first', 'report.html')}`);
    await page.locator('canvas').nth(9).waitFor();
    expect(await page.locator('canvas').count()).toBe(10);
    expect(await page.locator('h1').textContent()).toContain('2018-12-06');
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    expect(trouble).toEqual([]);
  } finally {
    await browser.close();
  }
});
