import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statementContent } from '../../src/adapters/billing-report/statement-content.js';
import { statementLines } from '../../src/adapters/billing-report/statement-table.js';
import { readChainBooks } from '../../src/adapters/chain/chain-books.js';
import { ChainIndex } from '../../src/adapters/chain/chain-index.js';
import { readDeployment } from '../../src/adapters/chain/connect.js';
import { readSqliteJournal } from '../../src/adapters/persistence/sqlite-journal.js';
import { ChainLedger } from '../../src/application/chain-ledger.js';
import { journaledState } from '../../src/application/journaled-state.js';
import { type PendingPeriod, pendingPeriods } from '../../src/application/pending-periods.js';
import type { ReportOptions } from '../../src/cli/report-output.js';
import { statementReport } from '../../src/cli/statement-command.js';
import type { MarketState } from '../../src/domain/market-state.js';
import { BilledMarket, MARKET, NOON, PERIODS, people, ROUNDS_PER_PERIOD } from '../support/billed-market.js';
import { launchBrowser } from '../support/browser.js';
import { csvRows } from '../support/csv-rows.js';
import { runGridclear } from '../support/run-gridclear.js';

const everybody = ['operator', ...Object.keys(people)];
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

let billed: BilledMarket;
let state: MarketState;

beforeAll(async () => {
  billed = await BilledMarket.play();
  const journal = await readSqliteJournal(join(billed.dataDir, 'journal.sqlite'), quiet);
  state = (await journaledState(MARKET, journal))!;
  await journal.close();
});
afterAll(() => billed.stop());

// biome-ignore lint/suspicious/noExplicitAny: a statement as its reader sees it.
type Told = any;

const index = () => join(billed.folder, 'index.sqlite');
const contracts = () => ['--contracts', join(billed.dataDir, 'chain.json'), '--index', index()];

/** What the command reports, in this process. */
function asked(participant: string, options: Partial<ReportOptions> = {}) {
  const where = { contracts: join(billed.dataDir, 'chain.json'), index: index() };
  return statementReport(participant, { ...where, confirmations: 1, timeZone: 'UTC', ...options });
}

async function told(participant: string, options: Partial<ReportOptions> = {}): Promise<Told> {
  const report = await asked(participant, options);
  if (!report.ok) throw new Error(JSON.stringify(report.rejection));
  return JSON.parse(JSON.stringify(statementContent(report.value)));
}

const withJournal = () => ({ dataDir: billed.dataDir });

/** Micro-units of decimal text with six decimals. */
function units(text: string): bigint {
  expect(text).toMatch(/^-?\d+\.\d{6}$/);
  return BigInt(text.replace('.', ''));
}

const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);

describe('the statements of all participants', () => {
  const statements = new Map<string, Told>();
  beforeAll(async () => {
    for (const id of everybody) statements.set(id, await told(`${numberOf(id)}`, { periods: `0..${PERIODS - 1}` }));
  });

  const numberOf = (id: string) => state.participants.get(id)!.number;

  it('come from the chain alone, and are the market’s own ledger to the last unit', () => {
    for (const id of everybody) {
      const { settlements, opening, closing, movements, settled } = statements.get(id);
      const own = [...state.periods.values()].flatMap(({ settled: { records, period } }) =>
        records
          .filter(({ payer, payee }) => payer === id || payee === id)
          .map(({ kind, payer, payee, order, energyWh, price, shareBps, amount }) =>
            [
              period,
              kind,
              numberOf(payee === id ? payer : payee),
              order,
              energyWh,
              price,
              shareBps,
              payee === id ? BigInt(amount) : -BigInt(amount),
            ].join('/'),
          ),
      );
      const lines = settlements.map((line: Told) =>
        [
          line.period,
          line.kind,
          line.counterparty.number,
          line.order,
          line.energyWh,
          Number(line.price.replace('.', '')),
          line.shareBps,
          units(line.amount),
        ].join('/'),
      );
      expect(lines.sort()).toEqual(own.sort());
      const nets = sum(settlements.map((line: Told) => units(line.amount)));
      expect(nets).toBe(units(settled.net));
      expect(units(opening) + nets + sum(movements.map((line: Told) => units(line.amount)))).toBe(units(closing));
    }
    expect(statements.get('lumen').settlements.length).toBeGreaterThan(10);
    expect(new Set(statements.get('lumen').settlements.map(({ kind }: Told) => kind)).size).toBe(3);
  });

  it('sum to zero against each other, in all and between each two', () => {
    expect(sum(everybody.map((id) => units(statements.get(id).settled.net)))).toBe(0n);
    const between = (a: string, b: string) =>
      statements.get(a).byCounterparty.find(({ counterparty }: Told) => counterparty.number === numberOf(b));
    let pairs = 0;
    for (const a of everybody)
      for (const b of everybody) {
        const [there, back] = [between(a, b), between(b, a)];
        expect(there === undefined).toBe(back === undefined);
        if (there === undefined) continue;
        pairs += 1;
        expect([there.lines, there.energyWh, there.credit, there.debit]).toEqual([
          back.lines,
          back.energyWh,
          back.debit,
          back.credit,
        ]);
      }
    expect(pairs).toBeGreaterThan(8);
  });

  it('follow on each other: one period closes with what the next opens with', async () => {
    const parts = [];
    for (let period = 0; period < PERIODS; period++) parts.push(await told('3', { period }));
    const whole = statements.get('lumen');
    expect([parts[0].opening, parts.at(-1).closing]).toEqual([whole.opening, whole.closing]);
    for (const [i, part] of parts.slice(1).entries()) expect(part.opening).toBe(parts[i].closing);
    expect(parts.flatMap(({ settlements }) => settlements)).toEqual(whole.settlements);
    expect(parts.flatMap(({ movements }) => movements)).toEqual(whole.movements);
    expect(whole.movements.map(({ movement }: Told) => movement)).toEqual(
      expect.arrayContaining(['deposited', 'paid-out']),
    );
  });
});

it('has names, delivery times and a comparison where the data folder is at hand', async () => {
  const statement = await told('ada', withJournal());
  expect(statement).toMatchObject({ currency: 'EUR', participant: { id: 'ada', role: 'prosumer' } });
  expect(statement.checks.map(({ ok }: Told) => ok)).toEqual([true, true, true]);
  for (const { period, mtu, deliveryStart, kind, counterparty } of statement.settlements) {
    expect(Date.parse(deliveryStart) / 1000).toBe(NOON + (period * ROUNDS_PER_PERIOD + mtu) * 900);
    expect([kind, counterparty.id]).toEqual(['reward', 'lumen']);
  }
  const byAccount = await told(statement.participant.account);
  expect(byAccount.closing).toBe(statement.closing);
});

it('is proven line by line by the contract', async () => {
  const [{ settlement }] = (await told('carla', withJournal())).settlements;
  const finished = await runGridclear(['proof', settlement, ...contracts(), '--json']);
  expect(finished.code).toBe(0);
  expect(JSON.parse(finished.output)).toMatchObject({ isProven: true, settlement });
});

it('tells a month and days by when the chain booked', async () => {
  const all = await told('3');
  const [first] = all.settlements;
  const month = first.bookedAt.slice(0, 7);
  const inMonth = await told('3', { month });
  expect(inMonth.settlements).toEqual(all.settlements.filter(({ bookedAt }: Told) => bookedAt.startsWith(month)));
  const before = await told('3', { until: '1999-12-31' });
  expect([before.settlements, before.movements, before.closing]).toEqual([[], [], '0.000000']);
});

it('is comma-separated values that read back to the same amounts', async () => {
  const file = join(billed.folder, 'lumen.csv');
  const finished = await runGridclear([
    'statement',
    'lumen',
    ...contracts(),
    '--data-dir',
    billed.dataDir,
    '--csv',
    '--output',
    file,
  ]);
  expect(finished).toMatchObject({ code: 0, output: '' });
  const rows = csvRows(readFileSync(file, 'utf8'));
  const { settlements, movements, opening, closing } = await told('lumen', withJournal());
  expect(rows.map(({ type }) => type)).toEqual([
    ...['opening', ...settlements.map(() => 'settlement'), ...movements.map(() => 'movement'), 'closing'],
  ]);
  expect(
    rows.filter(({ type }) => type === 'settlement').map(({ settlement, amount }) => [settlement, amount]),
  ).toEqual(settlements.map(({ settlement, amount }: Told) => [settlement, amount]));
  expect([rows[0]!.amount, rows.at(-1)!.amount]).toEqual([opening, closing]);
  expect(sum(rows.slice(0, -1).map(({ amount }) => units(amount!)))).toBe(units(closing));
});

it('is a page that prints on A4, and a table', async () => {
  const file = join(billed.folder, 'lumen.html');
  expect(
    await runGridclear(['statement', 'lumen', ...contracts(), '--data-dir', billed.dataDir, '--html', '-o', file]),
  ).toMatchObject({ code: 0 });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const trouble: string[] = [];
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('request', (request) => /^(file|data):/.test(request.url()) || trouble.push(request.url()));
    await page.goto(`file://${file}`);
    const { settlements, closing } = await told('lumen', withJournal());
    expect(await page.locator('section:last-of-type tbody tr').count()).toBe(settlements.length);
    expect(await page.locator('main').textContent()).toContain(closing);
    const printed = await page.pdf({ preferCSSPageSize: true });
    // A4 in points, rounded as browsers do.
    expect(printed.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][\d.]* 84[12][\d.]*\]/);
    expect(trouble).toEqual([]);
  } finally {
    await browser.close();
  }
  const { output } = await runGridclear(['statement', 'lumen', ...contracts(), '--data-dir', billed.dataDir]);
  expect(output).toMatch(/^statement of lumen \(number 3, aggregator, account 0x[0-9a-f]{40}\) in market hill/);
  expect(output).toContain('\n  equal      balance: what is in escrow is what the journal says\n');
});

describe('all statements at once', () => {
  it('are those that each is told alone, one file a participant, and sum to zero', async () => {
    const folder = join(billed.folder, 'all');
    const parameters = ['statements', folder, ...contracts(), '--data-dir', billed.dataDir, '--csv', '--json'];
    const finished = await runGridclear(parameters);
    expect(finished).toMatchObject({ code: 0, complaint: '' });
    const { statements, checks } = JSON.parse(finished.output);
    expect(checks.map(({ ok }: Told) => ok)).toEqual([true, true, true, true]);
    expect(statements.map(({ participant }: Told) => participant.id).sort()).toEqual([...everybody].sort());
    expect(readdirSync(folder).sort()).toEqual(statements.map(({ file }: Told) => file).sort());
    expect(sum(statements.map(({ settled }: Told) => units(settled)))).toBe(0n);
    const lumen = statements.find(({ participant }: Told) => participant.id === 'lumen');
    const alone = await runGridclear(['statement', 'lumen', ...contracts(), '--data-dir', billed.dataDir, '--csv']);
    expect(readFileSync(join(folder, lumen.file), 'utf8')).toBe(alone.output);
    expect(lumen.settlements).toBeGreaterThan(10);
  });

  it('are numbered pages where there is no journal, and none where something is refused', async () => {
    const folder = join(billed.folder, 'pages');
    const refused = await runGridclear(['statements', folder, ...contracts(), '--period', '9']);
    expect(refused.code).toBe(1);
    expect(refused.complaint).toMatch(/^statements: refused \(out-of-order\) at period: /);
    expect(existsSync(folder)).toBe(false);

    const finished = await runGridclear(['statements', folder, ...contracts(), '--period', '1']);
    expect(finished.code).toBe(0);
    expect(finished.output).toMatch(/\n {2,}-?\d+\.\d{6} {2}3\.html\n/);
    expect(finished.output).toMatch(/\nequal {6}zero: the settlements of \d+ statements come to nothing/);
    expect(readFileSync(join(folder, '3.html'), 'utf8')).toContain('settlement period 1');
    const unmade = await runGridclear(['statements', join(folder, '3.html', 'x'), ...contracts()]);
    expect(unmade).toMatchObject({ code: 2, output: '' });
    expect(unmade.complaint).toContain('cannot make the folder ');
  });
});

it('names a period that waits to be settled on the chain, and who lacks how much for it', async () => {
  const deployment = readDeployment(join(billed.dataDir, 'chain.json'), MARKET);
  const { facts, ledger } = await readChainBooks(deployment, { confirmations: 1 }, () => () => false);
  expect(pendingPeriods(state, ledger)).toEqual([]);
  const last = PERIODS - 1;
  const before = facts.findIndex((fact) => fact.type === 'batch-settled' && fact.period === last);
  expect(pendingPeriods(state, ChainLedger.of(facts.slice(0, before)))).toEqual([{ period: last, lacking: [] }]);
  const penniless = facts.slice(0, before).filter((fact) => fact.type !== 'escrow-moved');
  const [{ lacking }] = pendingPeriods(state, ChainLedger.of(penniless)) as [PendingPeriod];
  const gridco = lacking.find(({ participant }) => participant === 'gridco')!;
  const { positions } = state.periods.get(last)!.settled;
  const { credit, debit } = positions.find(({ participant }) => participant === 'gridco')!;
  expect(gridco.owes).toBe(BigInt(debit) - BigInt(credit));
  expect(gridco.lacks).toBeGreaterThan(gridco.owes);
  const report = await asked('gridco', withJournal());
  const lines = report.ok ? statementLines({ ...report.value, pending: [{ period: last, lacking: [gridco] }] }) : [];
  expect(lines.find((line) => line.startsWith('period 2 waits'))).toMatch(
    /: gridco lacks \d+\.\d{6} of the \d+\.\d{6} it owes$/,
  );
});

describe('what cannot be told', () => {
  let foreignIndex: string;
  let noIndex: string;
  beforeAll(async () => {
    foreignIndex = join(billed.folder, 'foreign.sqlite');
    noIndex = join(billed.folder, 'none.sqlite');
    writeFileSync(noIndex, 'this is not a database, and long enough to be seen as none'.repeat(20));
    const deployment = readDeployment(join(billed.dataDir, 'chain.json'), MARKET);
    const addresses = { ...deployment.addresses, settlement: `0x${'9'.repeat(40)}` as const };
    ChainIndex.open({ ...deployment, addresses }, foreignIndex).close();
  });

  it.each<[string, string, () => Partial<ReportOptions>, string, string]>([
    ['a participant nobody knows', '77', () => ({}), 'unknown-participant', 'participant'],
    ['a period that is not settled', '3', () => ({ period: 9 }), 'out-of-order', 'period'],
    ['periods of which one is not', '3', () => ({ periods: '1..3' }), 'out-of-order', 'period'],
    ['a reversed range', '3', () => ({ periods: '2..1' }), 'malformed-message', 'periods'],
    ['reversed days', '3', () => ({ from: '2026-02-01', until: '2026-01-01' }), 'malformed-message', 'until'],
    ['a time to come', '3', () => ({ from: '2999-01-01' }), 'out-of-order', 'from'],
    ['the index of another chain', '3', () => ({ index: foreignIndex }), 'malformed-message', 'index'],
    ['an index that is none', '3', () => ({ index: noIndex }), 'malformed-message', 'index'],
    ['a folder without a journal', '3', () => ({ dataDir: billed.folder }), 'unknown-resource', 'data-dir'],
    ['a file that names no contracts', '3', () => ({ contracts: noIndex }), 'malformed-message', 'contracts'],
  ])('%s is refused with its field', async (_, participant, options, code, field) => {
    expect(await asked(participant, options())).toMatchObject({ ok: false, rejection: { code, field } });
  });

  it.each(['statement', 'statements', 'statistics'])(
    '%s ends as every command where no contracts are named',
    async (command) => {
      const subject = { statement: ['3'], statements: [join(billed.folder, 'none')] }[command] ?? [];
      const nowhere = join(billed.folder, 'nowhere');
      const unnamed = await runGridclear([command, ...subject, '--contracts', join(nowhere, 'chain.json')]);
      expect(unnamed.code).toBe(2);
      expect(unnamed.complaint).toMatch(/at contracts: .*chain\.json does not say where contracts are/);
      const empty = await runGridclear([command, ...subject, '--data-dir', nowhere]);
      expect(empty.code).toBe(2);
      expect(empty.complaint).toMatch(/at data-dir: .*chain\.json does not say where contracts are/);
    },
  );

  it('leaves no file behind, whether it was refused or the file cannot be written', async () => {
    const file = join(billed.folder, 'refused.json');
    const parameters = ['statement', '3', ...contracts(), '--json', '--rpc', 'http://127.0.0.1:1', '-o', file];
    const refused = await runGridclear(parameters);
    expect({ code: refused.code, complaint: refused.complaint }).toEqual({ code: 1, complaint: '' });
    expect(JSON.parse(refused.output)).toMatchObject({
      ok: false,
      rejection: { code: 'chain-unavailable', field: 'rpc' },
    });
    expect(existsSync(file)).toBe(false);

    const nowhere = join(billed.folder, 'missing', 'statement.txt');
    const unwritten = await runGridclear(['statement', '3', ...contracts(), '-o', nowhere]);
    expect(unwritten.code).toBe(2);
    expect(unwritten.complaint).toContain('cannot write ');
    expect(readdirSync(billed.folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
});
