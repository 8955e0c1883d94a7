import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindContent, statisticsContent } from '../../src/adapters/billing-report/statistics-content.js';
import { statisticsPage } from '../../src/adapters/billing-report/statistics-page.js';
import { statisticsCsv } from '../../src/adapters/billing-report/statistics-text.js';
import { readChainBooks } from '../../src/adapters/chain/chain-books.js';
import { readDeployment } from '../../src/adapters/chain/connect.js';
import { readSqliteJournal } from '../../src/adapters/persistence/sqlite-journal.js';
import { journaledState } from '../../src/application/journaled-state.js';
import { checkRounds } from '../../src/application/round-check.js';
import { checkRecords } from '../../src/application/statement-check.js';
import { type StatisticsOptions, statisticsReport } from '../../src/cli/statistics-command.js';
import type { MarketState } from '../../src/domain/market-state.js';
import { type DecidedRound, isDecided } from '../../src/domain/round.js';
import type { KindStatistics } from '../../src/domain/statistics/settlement-statistics.js';
import { BilledMarket, MARKET, NOON, PERIODS, ROUNDS_PER_PERIOD } from '../support/billed-market.js';
import { csvRows } from '../support/csv-rows.js';
import { runGridclear } from '../support/run-gridclear.js';

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

function asked(options: Partial<StatisticsOptions> = {}) {
  const where = { contracts: join(billed.dataDir, 'chain.json'), index: join(billed.folder, 'index.sqlite') };
  return statisticsReport({ ...where, confirmations: 1, timeZone: 'UTC', ...options });
}

async function told(options: Partial<StatisticsOptions> = {}) {
  const report = await asked(options);
  if (!report.ok) throw new Error(JSON.stringify(report.rejection));
  return report.value;
}

function figuresOf(ofKind: KindStatistics) {
  const { kind, settlements, energyWh, amount, meanPrice, pricePercentiles } = kindContent(ofKind);
  return { kind, settlements, energyWh, amount, meanPrice, pricePercentiles };
}

const own = () => [...state.periods.values()].flatMap(({ settled }) => settled.records);
const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);

it('tells of the chain alone what was settled by kind, to the last unit, at which prices, and who provided', async () => {
  const { settled, periods, rounds, checks, byPeriod } = await told();
  expect([periods, rounds, checks]).toEqual([[0, 1, 2], undefined, undefined]);
  for (const { kind, settlements, energyWh, amount, prices } of settled.byKind) {
    const ofKind = own().filter((record) => record.kind === kind);
    expect([settlements, energyWh, amount]).toEqual([
      ...[ofKind.length, sum(ofKind.map((record) => BigInt(record.energyWh)))],
      sum(ofKind.map((record) => BigInt(record.amount))),
    ]);
    expect(prices!.percentiles).toEqual([...prices!.percentiles].sort((a, b) => a - b));
    expect(
      sum(byPeriod.flatMap(({ byKind }) => byKind.filter((one) => one.kind === kind).map((one) => one.amount))),
    ).toBe(amount);
  }
  expect(settled.byKind.map(({ kind }) => kind)).toEqual(['flexibility', 'reward', 'energy']);
  const paid = sum(
    own().map(
      ({ payer, payee, amount }) =>
        (payer === 'gridco' ? BigInt(amount) : 0n) - (payee === 'gridco' ? BigInt(amount) : 0n),
    ),
  );
  expect(settled.gridOperatorsPaid).toBe(paid);
  expect(sum(settled.providers.map(({ net }) => net))).toBe(paid);
  expect(settled.providers.length).toBeGreaterThanOrEqual(3);
  expect(settled.concentration).toBeGreaterThan(3_000);
  expect(settled.concentration).toBeLessThan(10_000);
});

it('tells what settling cost, by the gas of its transactions', async () => {
  const report = await told();
  expect(report.gas.transactions).toBe(PERIODS);
  const content = JSON.parse(JSON.stringify(statisticsContent(report)));
  expect(Number(content.gas.perSettlement)).toBeCloseTo(report.gas.gasUsed / report.settled.settlements, 0);
  expect(content.gas.cost).toBeNull();
  expect(content.roundsOnChain).toEqual({ committed: 6, cleared: 6, void: 0 });
});

it('has relief, delivery and rounds of the journal, which the chain confirms', async () => {
  const { rounds, checks, settled } = await told({ dataDir: billed.dataDir });
  expect(checks!.map(({ ok, detail }) => [ok, detail])).toEqual([
    [true, ''],
    [true, ''],
  ]);
  const decided = [...state.rounds.values()].filter(isDecided);
  expect([rounds!.cleared, rounds!.infeasible]).toEqual([PERIODS * ROUNDS_PER_PERIOD, 0]);
  const [street] = rounds!.congestionPoints;
  const reliefs = decided.flatMap(({ outcome }) => outcome.reliefs.map(({ reliefW }) => reliefW));
  expect(street).toMatchObject({
    congestionPoint: 'street',
    requestedMtus: reliefs.length,
    peakReliefW: Math.max(...reliefs),
  });
  expect(street!.reliefWs).toBe(sum(reliefs.map((watts) => BigInt(watts) * 900n)));
  // Only single settlements are rounded down, each by less than a unit.
  const paid = sum(rounds!.congestionPoints.map(({ paidTickWh }) => paidTickWh)) / 100n;
  expect(paid - settled.gridOperatorsPaid).toBeLessThan(BigInt(settled.settlements));
  expect(paid).toBeGreaterThanOrEqual(settled.gridOperatorsPaid);
  const { delivery, byProvider } = rounds!;
  expect(delivery.deliveredWh).toBeLessThan(delivery.awardedWh);
  expect(delivery.deliveredWh).toBeGreaterThan(0n);
  expect([...byProvider.keys()]).toEqual(['carla', 'lumen', 'volta']);
  expect(sum([...byProvider.values()].map(({ deliveredWh }) => deliveredWh))).toBe(delivery.deliveredWh);
  // What is paid proportionally is paid for what was delivered.
  const flexible = settled.providers.map(({ paidEnergyWh }) => paidEnergyWh);
  expect(sum(flexible)).toBeGreaterThanOrEqual(delivery.deliveredWh);
});

it('is of the periods that are asked for', async () => {
  const report = await told({ dataDir: billed.dataDir, period: 1 });
  expect([report.periods, report.rounds!.cleared]).toEqual([[1], ROUNDS_PER_PERIOD]);
  expect(report.settled.settlements).toBe(state.periods.get(1)!.settled.records.length);
});

it('finds out a journal that says something else', async () => {
  const deployment = readDeployment(join(billed.dataDir, 'chain.json'), MARKET);
  const { ledger } = await readChainBooks(deployment, { confirmations: 1 }, () => () => false);
  const decided = [...state.rounds.values()].filter(isDecided);
  const [first, ...others] = decided as [DecidedRound, ...DecidedRound[]];
  const dearer = { ...first.outcome, nodePrices: first.outcome.nodePrices.map((price) => price + 1) };
  expect(checkRounds(ledger, state, decided).ok).toBe(true);
  expect(checkRounds(ledger, state, [{ ...first, outcome: dearer }, ...others]).detail).toMatch(
    /^round 0: this must hold: a round clears again/,
  );
  const { settled, phase } = state.periods.get(2)!;
  const [record, ...records] = settled.records;
  const tampered = { ...settled, records: [{ ...record!, energyWh: record!.energyWh + 1 }, ...records] };
  const periods = new Map([...state.periods, [2, { settled: tampered, phase }]]);
  const told = checkRecords(ledger, Object.assign(Object.create(state), { periods }), [0, 1, 2]);
  expect([told.ok, told.detail]).toEqual([false, 'period 2 has other records']);
});

it('reads back from comma-separated values, and is a page with a chart of each', async () => {
  const report = await told({ dataDir: billed.dataDir });
  const rows = csvRows(statisticsCsv(report));
  const value = (table: string, row: string, column: string) =>
    rows.find((one) => one.table === table && one.row === row && one.column === column)?.value;
  const flexibility = report.settled.byKind[0]!;
  expect(value('Settled by kind', 'flexibility', 'settlements')).toBe(`${flexibility.settlements}`);
  expect(value('Delivery of flexibility', 'all', 'activations')).toBe(`${report.rounds!.delivery.dispatches}`);
  const page = statisticsPage(report);
  expect(page.match(/<svg /g)).toHaveLength(3);
  expect(page).not.toMatch(/https?:\/\/|NaN|undefined/);
});

it('is told by the server as by the chain, where it is about three homes or more in every period', async () => {
  const { settled, rounds } = await told({ dataDir: billed.dataDir, period: 0 });
  const served = async (range: string) => {
    const response = await fetch(`${billed.server.url}/api/markets/${MARKET}/statistics?${range}`);
    return (await response.json()) as { byKind: { kind: string; isWithheld: boolean }[]; delivery: object | null };
  };
  const first = await served('firstPeriod=0');
  const withheld = { settlements: null, energyWh: null, amount: null, meanPrice: null, pricePercentiles: null };
  // Rewards are those of ada and bob; carla acts for herself.
  expect(first.byKind).toEqual(
    settled.byKind.map((ofKind) =>
      ofKind.kind === 'reward'
        ? { kind: 'reward', isWithheld: true, ...withheld }
        : { ...figuresOf(ofKind), isWithheld: false },
    ),
  );
  const { dispatches, unread, deliveredWh } = rounds!.delivery;
  expect(first.delivery).toMatchObject({ dispatches, unread, deliveredWh: Number(deliveredWh) });
  // In the last period carla's offer was too dear.
  const whole = await served('firstPeriod=0&lastPeriod=2');
  expect([whole.delivery, ...whole.byKind.map(({ isWithheld }) => isWithheld)]).toEqual([null, true, true, true]);
});

it('writes activations under the names of UK Power Networks', async () => {
  const file = join(billed.folder, 'dispatches.csv');
  const where = ['--contracts', join(billed.dataDir, 'chain.json'), '--data-dir', billed.dataDir];
  expect(await runGridclear(['statistics', ...where, '--format', 'ukpn', '-o', file])).toMatchObject({
    code: 0,
    complaint: '',
  });
  const rows = csvRows(readFileSync(file, 'utf8'));
  expect(rows.length).toBe((await told({ dataDir: billed.dataDir })).rounds!.delivery.dispatches);
  expect(rows[0]).toMatchObject({
    ...{ company_name: 'lumen', fu_id: 'mp-ada', zone: 'number-7', product: MARKET, dispatch_type: 'demand_turn_down' },
    ...{ start_time_local: new Date(NOON * 1000).toISOString().replace('.000Z', 'Z'), utilisation_mw_req: '0.0015' },
    hours_requested: '0.25',
  });
});

it.each<[string, Partial<StatisticsOptions>, string, string]>([
  ['a period that is not settled', { period: 9 }, 'out-of-order', 'period'],
  ['a chain out of reach', { rpc: 'http://127.0.0.1:1' }, 'chain-unavailable', 'rpc'],
  ['activations without a journal', { format: 'ukpn' }, 'malformed-message', 'data-dir'],
  ['a reversed range', { periods: '5..1' }, 'malformed-message', 'periods'],
])('%s is refused with its field', async (_, options, code, field) => {
  expect(await asked(options)).toMatchObject({ ok: false, rejection: { code, field } });
});
