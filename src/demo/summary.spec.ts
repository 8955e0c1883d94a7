import { quietLocalEnergy } from '../../test/support/quiet-local-energy.js';
import type { DayRecord, RoundRecord } from './day-record.js';
import { reportPage } from './report/report-page.js';
import { buildDayScenario, DEFAULT_DAY, preferredLoads } from './scenario/day-scenario.js';
import { type DaySummary, quantiles, summariseDay } from './summary.js';
import { summaryText } from './summary-table.js';

const scenario = buildDayScenario({ day: DEFAULT_DAY, seed: 1, feeder: 'small' });
const transaction = (gasUsed: number) => ({ transactionHash: '0x1', blockNumber: 1, gasUsed });

const iteration = { iteration: 0, offers: 5, highestPrice: 9_100, largestMove: 9_100, soldW: 4_000, peakW: 120_000 };

/** A day on which one home delays 1.2 kW from 18:30 until after midnight, for 0.3 kWh at 80.00. */
function dayRecord(): DayRecord {
  const announced = preferredLoads(scenario);
  const drawn = new Map([...announced].map(([home, powers]) => [home, [...powers]]));
  const [home] = [...drawn].find(([, powers]) => powers[26]! >= 1_200)!;
  drawn.get(home)![26]! -= 1_200;
  drawn.get(home)![52]! += 1_200;
  const award = {
    round: 26,
    order: 9,
    participant: 'aggregator-1',
    node: 'bus-1',
    side: 'up' as const,
    meteringPoint: 'charger-1',
    awardedW: 1_300,
    price: 8_000,
  };
  const rounds = Array.from({ length: 96 }, (_, round): RoundRecord => {
    const traded = round === 26;
    return {
      round,
      orderCount: traded ? 3 : 0,
      requestCount: traded ? 1 : 0,
      approach: traded
        ? { iterations: [iteration, { ...iteration, iteration: 1, largestMove: 0 }], ended: 'settled' }
        : undefined,
      expectedTransformerW: -100_000,
      requestedAtTransformerW: traded ? 1_300 : 0,
      requestedW: traded ? 1_300 : 0,
      awards: traded ? [award] : [],
      reliefAtTransformerW: traded ? 1_300 : 0,
      busbarPrice: traded ? 8_000 : 0,
      unsolved: traded ? ['bus-1'] : [],
      notFollowed: 0,
      bookRoot: '0x',
      resultHash: '0x',
    };
  });
  const record = { round: 26, order: 9, energyWh: 300, price: 8_000 };
  return {
    scenario,
    participants: [
      { id: 'dso', role: 'dso' },
      { id: 'aggregator-1', role: 'aggregator', shareBps: 8_000 },
      { id: 'prosumer-1', role: 'prosumer' },
      { id: 'prosumer-2', role: 'prosumer' },
    ],
    dayAhead: {
      approach: { iterations: [iteration], ended: 'gate-closed' },
      expectedTransformerW: new Array(96).fill(-100_000),
      requestedAtTransformerW: new Array(96).fill(0),
      requestCount: 2,
      blocks: { offered: 5, accepted: 3 },
      awards: [],
      lessW: new Array(96).fill(0),
      moreW: new Array(96).fill(0),
      busbarPrices: new Array(96).fill(0),
      welfareTickW: '7',
      welfareBoundTickW: '7',
    },
    rounds,
    ...{ localEnergy: quietLocalEnergy(scenario), alone: announced, announced },
    drawn,
    redispatch: { droppedOut: 1, lostW: 4_000, madeGoodW: 2_000 },
    settlements: new Map([
      [
        'intraday',
        {
          recordsRoot: '0x2',
          records: [
            { ...record, kind: 'flexibility', payer: 'dso', payee: 'aggregator-1', shareBps: 10_000, amount: '24000' },
            { ...record, kind: 'reward', payer: 'aggregator-1', payee: 'prosumer-1', shareBps: 8_000, amount: '19200' },
          ],
          payouts: [],
          gas: {
            books: [transaction(50_000), transaction(50_000)],
            results: [transaction(40_000)],
            settlement: [transaction(90_000)],
            payouts: [transaction(60_001)],
          },
        },
      ],
    ]),
    billing: [
      {
        market: 'intraday',
        settled: new Map([['dso', '-0.024000']]),
        statements: 'statements/intraday',
        statistics: 'statistics/intraday.html',
        checks: [],
      },
    ],
    hashes: [{ market: 'intraday', journalHead: 'aa', state: '0xbb', settlementRoot: '0x2' }],
    checks: [
      { what: 'what must hold', holds: true },
      { what: '<what> does not', holds: false },
    ],
    timing: { wallSeconds: 12.34, clearingMilliseconds: [3, 1, 2], acknowledgementMilliseconds: [5] },
  };
}

describe('the summary of a day', () => {
  let summary: DaySummary;
  beforeAll(() => {
    summary = summariseDay(dayRecord());
  });

  it('says who paid and who earned, netted per participant', () => {
    expect(summary.result.money).toEqual({
      dsoPaid: '0.024000',
      aggregatorsKept: '0.004800',
      prosumersEarned: '0.019200',
      remainder: '0.000000',
      averagePricePerMWh: '80.00',
      participants: [
        { id: 'dso', role: 'dso', net: '-0.024000' },
        { id: 'aggregator-1', role: 'aggregator', net: '0.004800' },
        { id: 'prosumer-1', role: 'prosumer', net: '0.019200' },
      ],
    });
  });

  it('says what moved, of what was awarded and delivered', () => {
    expect(summary.result.energy).toEqual({
      ...{ movedWh: 300, movedPastMidnightWh: 300, awardedWh: 325, deliveredWh: 300 },
      ...{ devicesDroppedOut: 1, lostWh: 1_000, madeGoodWh: 500 },
    });
  });

  it('compares the measured load with and without the market', () => {
    const { before, after } = summary.result.grid;
    expect(summary.result.grid.limitW).toBe(95_000);
    expect(before).toMatchObject({
      transformerPeakW: 142_508,
      transformerPeakAt: '19:45',
      overloadedBranchQuarters: 13,
    });
    expect(after).toMatchObject({ transformerPeakW: 142_508, overloadedBranchQuarters: 13 });
    expect(before.overloadWh - after.overloadWh).toBe(300);
  });

  it('counts gas in total, by purpose, and for settlement and payouts per settlement', () => {
    const { gasCost, ...settlement } = summary.result.settlement;
    expect(gasCost.day).toBe('2026-06-02');
    expect(settlement).toEqual({
      settlements: 2,
      transactions: 5,
      gasTotal: 290_001,
      gasByPurpose: { books: 100_000, results: 40_000, settlement: 90_000, payouts: 60_001 },
      gasPerSettlement: '75001',
      eurPerSettlement: '0.162694',
      eurTotal: '0.6291',
    });
  });

  it('counts rounds, requests, orders and awards, and keeps times apart from results', () => {
    expect(summary.result.market).toEqual({
      dayAhead: {
        ...{ requests: 2, blocksOffered: 5, blocksAccepted: 3, heatPumpsShifted: 0 },
        approach: { iterations: [iteration], ended: 'gate-closed' },
      },
      rounds: 96,
      roundsWithRequests: 1,
      approaches: [
        { at: '18:30', ended: 'settled', iterations: [iteration, { ...iteration, iteration: 1, largestMove: 0 }] },
      ],
      requests: 1,
      orders: 3,
      awards: 1,
      activationsNotFollowed: 0,
      unsolved: ['18:30 bus-1'],
    });
    expect(summary.timing).toEqual({
      wallSeconds: 12.3,
      clearingMilliseconds: { count: 3, p50: 2, p99: 3, highest: 3 },
      acknowledgementMilliseconds: { count: 1, p50: 5, p99: 5, highest: 5 },
    });
  });

  it('is a table with the load before and after, hashes and checks', () => {
    const lines = summaryText(summary)
      .split('\n')
      .map((line) => line.trim().replaceAll(/ {2,}/g, '  '));
    expect(lines[0]).toBe('2018-12-06, feeder small: 31 homes, 25 cars, 8 batteries, 4 heat pumps, seed 1');
    expect(lines).toContain('iterations before its gate  1 (until the gate)');
    expect(lines).toContain('iterations before gates with requests  2 before 1 (prices settled)');
    expect(lines).toContain('overloaded branch-quarters  13  ->  13');
    expect(lines).toContain('gas of the transactions in the journal  290,001');
    expect(lines).toContain('intraday: 1 participants  statements/intraday');
    expect(lines).toContain('intraday: network statistics  statistics/intraday.html');
    expect(lines).toContain('holds  what must hold');
    expect(lines).toContain('FAILS  <what> does not');
  });

  it('is a page that loads nothing from elsewhere', () => {
    const page = reportPage(dayRecord(), summary);
    expect(page).toContain('&lt;what&gt; does not');
    expect(page).toContain('CC BY-SA 4.0');
    expect(page).toContain(
      '<tr><td>18:30</td><td class="value">1</td><td class="value">5</td><td class="value">91.00</td>',
    );
    expect(page).not.toMatch(/<(script|link|img|iframe)[^>]*(src|href)=/);
    expect(page).not.toMatch(/url\(|@import|fetch\(|XMLHttpRequest/);
  });
});

describe('quantiles', () => {
  it.each([
    // values, p50, p99, highest
    [[], 0, 0, 0],
    [[7], 7, 7, 7],
    [Array.from({ length: 200 }, (_, index) => 200 - index), 100, 198, 200],
  ])('of case %# are the nearest ranks', (values, p50, p99, highest) => {
    expect(quantiles(values)).toEqual({ count: values.length, p50, p99, highest });
  });
});
