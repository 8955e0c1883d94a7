import { DecidedMarket } from '../../../test/support/decided-market.js';
import { energy, offer, request, villageRules, villagers } from '../../../test/support/village.js';
import type { JournaledRecord } from '../events.js';
import type { MarketRules } from '../market-rules.js';
import type { OrderTerms } from '../order.js';
import type { RequestTerms } from '../request.js';

/**
 * Who owes whom how much for what: `[kind, payer, payee, Wh, price in ticks, micro-units]`. A quarter-hour of 4 kW is 1,000 Wh; 1,000 Wh
 * at 100.00 per MWh (10,000 ticks) are 0.10 currency units, 100,000 micro-units.
 */
type Row = readonly [JournaledRecord['kind'], string, string, number, number, number];

interface Quarter {
  readonly rules?: Partial<MarketRules>;
  /** Power without activation, in watts. */
  readonly baselines?: Readonly<Record<string, number>>;
  readonly flowNorthW?: number;
  readonly requests?: readonly RequestTerms[];
  readonly orders: readonly (readonly [by: string, terms: OrderTerms])[];
  /** Metered energy, in watt-hours. */
  readonly meters?: Readonly<Record<string, number>>;
  readonly people?: typeof villagers;
}

const actsFor: Readonly<Record<string, string>> = { 'mp-ada': 'lumen', 'mp-bob': 'volta', 'mp-carla': 'carla' };

function settled({ rules = {}, baselines = {}, flowNorthW, requests = [], orders, meters = {}, people }: Quarter) {
  const market = DecidedMarket.village({ rules }, people);
  const round = market.opensRound();
  if (flowNorthW !== undefined) market.expectFlows('gridco', round, { node: 'north', baselineFlowW: flowNorthW });
  for (const [meteringPoint, powerW] of Object.entries(baselines))
    market.nominate(actsFor[meteringPoint]!, round, { meteringPoint, powerW });
  for (const terms of requests) expect(market.publish('gridco', round, terms)).toBe(market.sequence);
  for (const [by, terms] of orders) expect(market.submit(by, round, terms)).toBe(market.sequence);
  const { awards, nodePrices } = market.clears(round);
  for (const [meteringPoint, energyWh] of Object.entries(meters))
    expect(market.read('metron', { meteringPoint, round, energyWh })).toBe(market.sequence);
  const { records, positions, missingReadings } = market.settles(0);
  const net = positions.map(({ participant, credit, debit }) => [participant, Number(credit) - Number(debit)] as const);
  expect(net.reduce((total, [, amount]) => total + amount, 0)).toBe(0);
  return {
    awards: awards.map(({ awardedW }) => awardedW),
    prices: nodePrices,
    rows: records.map(
      ({ kind, payer, payee, energyWh, price, amount }): Row => [kind, payer, payee, energyWh, price, Number(amount)],
    ),
    net: Object.fromEntries(net),
    missing: missingReadings.map(({ meteringPoint }) => meteringPoint),
  };
}

const adaAt80 = ['lumen', offer('a', { quantityW: 4_000 })] as const;
const carlaAt50 = offer('c', { node: 'south', meteringPoint: 'mp-carla', quantityW: 2_000, limit: 5_000 });

describe('a market that pays for flexibility only', () => {
  test('the DSO pays the aggregator, the aggregator its prosumer the share of the mandate', () => {
    const quarter = settled({
      baselines: { 'mp-ada': -6_000 },
      requests: [request('r')],
      orders: [adaAt80],
      meters: { 'mp-ada': -500 },
    });
    expect(quarter).toEqual({
      awards: [4_000],
      prices: [0, 20_000, 20_000, 20_000, 0],
      rows: [
        ['flexibility', 'gridco', 'lumen', 1_000, 20_000, 200_000],
        ['reward', 'lumen', 'ada', 1_000, 20_000, 160_000],
      ],
      net: { ada: 160_000, gridco: -200_000, lumen: 40_000 },
      missing: [],
    });
  });

  test('less than awarded is paid for what was delivered', () => {
    const { rows } = settled({
      baselines: { 'mp-ada': -6_000 },
      requests: [request('r')],
      orders: [adaAt80],
      meters: { 'mp-ada': -1_167 },
    });
    expect(rows).toEqual([
      ['flexibility', 'gridco', 'lumen', 333, 20_000, 66_600],
      ['reward', 'lumen', 'ada', 333, 20_000, 53_280],
    ]);
  });

  test.each([
    ['nothing delivered', { 'mp-ada': -1_500 }, []],
    ['the opposite delivered', { 'mp-ada': -2_500 }, []],
    ['no reading', {}, ['mp-ada']],
  ])('%s: nothing is owed', (_, meters, missing) => {
    const quarter = settled({ baselines: { 'mp-ada': -6_000 }, requests: [request('r')], orders: [adaAt80], meters });
    expect(quarter).toMatchObject({ awards: [4_000], rows: [], net: {}, missing });
  });

  test.each<[MarketRules['paymentRule'], number, number[]]>([
    // rule, Wh delivered of 1,000, Wh paid to the aggregator and by it
    ['proportional', 799, [799, 799]],
    ['cliff-75', 799, [799, 799]],
    ['cliff-80', 799, []],
    ['cliff-80', 800, [800, 800]],
    ['sliding-50-100', 800, [600, 600]],
    ['flexible-power', 800, [550, 550]],
    ['flexible-power', 950, [1_000, 1_000]],
    ['sliding-50-100', 500, []],
  ])('by the rule %s, %i of 1,000 Wh are paid as %j', (paymentRule, deliveredWh, paid) => {
    const { rows } = settled({
      rules: { paymentRule },
      baselines: { 'mp-ada': -6_000 },
      requests: [request('r')],
      orders: [adaAt80],
      meters: { 'mp-ada': deliveredWh - 1_500 },
    });
    expect(rows.map(([, , , energyWh]) => energyWh)).toEqual(paid);
    for (const [kind, , , energyWh, price, amount] of rows)
      expect(amount).toBe((energyWh * price * (kind === 'reward' ? 8 : 10)) / 1_000);
  });

  test('an award cut into several orders is judged as one', () => {
    const halves = ['first', 'second'].map((id) => ['lumen', offer(id, { quantityW: 2_000 })] as const);
    const paidOf = (deliveredWh: number) =>
      settled({
        rules: { paymentRule: 'cliff-75' },
        baselines: { 'mp-ada': -6_000 },
        requests: [request('r')],
        orders: halves,
        meters: { 'mp-ada': deliveredWh - 1_500 },
      }).rows.flatMap(([kind, , , energyWh]) => (kind === 'flexibility' ? [energyWh] : []));
    expect(paidOf(749)).toEqual([]);
    expect(paidOf(750)).toEqual([500, 250]);
  });

  test('a prosumer that acts for itself keeps what it earns', () => {
    const { rows } = settled({
      baselines: { 'mp-carla': -3_000 },
      requests: [request('r', { congestionPoint: 'south' })],
      orders: [['carla', carlaAt50]],
      meters: { 'mp-carla': -250 },
    });
    expect(rows).toEqual([['flexibility', 'gridco', 'carla', 500, 20_000, 100_000]]);
  });

  test('downward relief is paid to the one who takes more', () => {
    const down = offer('d', { side: 'down', quantityW: 4_000 });
    const quarter = settled({
      baselines: { 'mp-ada': -2_000 },
      requests: [request('r', { direction: 'down' })],
      orders: [['lumen', down]],
      meters: { 'mp-ada': -1_500 },
    });
    expect(quarter).toMatchObject({
      awards: [4_000],
      prices: [0, -20_000, -20_000, -20_000, 0],
      rows: [
        ['flexibility', 'gridco', 'lumen', 1_000, 20_000, 200_000],
        ['reward', 'lumen', 'ada', 1_000, 20_000, 160_000],
      ],
    });
  });

  test('a bid that is never delivered cannot make the DSO pay more than its steps', () => {
    /** 5 kW of relief for a quarter-hour at 200.00. */
    const firstStep = 250_000;
    const { prices, awards, net } = settled({
      baselines: { 'mp-ada': -10_000, 'mp-bob': 0 },
      requests: [request('r')],
      orders: [
        ['lumen', offer('real', { quantityW: 10_000, limit: 0 })],
        [
          'volta',
          offer('fake', { side: 'down', node: 'number-3', meteringPoint: 'mp-bob', quantityW: 6_000, limit: -19_000 }),
        ],
      ],
      meters: { 'mp-ada': 0, 'mp-bob': 0 },
    });
    expect([prices[1], ...awards]).toEqual([19_000, 10_000, 5_000]);
    expect(net).toMatchObject({ gridco: -237_500, volta: -237_500 });
    expect(-net.gridco!).toBeLessThan(firstStep);
  });

  test('delivery goes to the earlier award first', () => {
    const { rows } = settled({
      baselines: { 'mp-ada': -6_000 },
      requests: [request('r')],
      orders: [
        ['lumen', offer('late and cheap', { quantityW: 1_000, limit: 9_000 })],
        ['lumen', offer('second', { quantityW: 2_000, limit: 8_000 })],
      ],
      meters: { 'mp-ada': -1_100 },
    });
    expect(rows.filter(([kind]) => kind === 'flexibility')).toEqual([
      ['flexibility', 'gridco', 'lumen', 250, 20_000, 50_000],
      ['flexibility', 'gridco', 'lumen', 150, 20_000, 30_000],
    ]);
  });
});

describe('a market with priced energy upstream', () => {
  const priced: Partial<MarketRules> = { upstream: { kind: 'priced', sellPrice: 6_000, buyPrice: 4_000 } };

  test('local energy between the two prices of upstream; no place differs, so the DSO has no part', () => {
    const quarter = settled({
      rules: priced,
      orders: [
        ['carla', energy('sale', { limit: 5_000 })],
        ['volta', energy('purchase', { side: 'buy', node: 'number-3', quantityW: 1_000, limit: 5_500 })],
        ['lumen', energy('more', { side: 'buy', node: 'number-1', quantityW: 1_000, limit: 5_200 })],
      ],
    });
    expect(quarter).toEqual({
      awards: [2_000, 1_000, 1_000],
      prices: [5_000, 5_000, 5_000, 5_000, 5_000],
      rows: [
        ['energy', 'operator', 'carla', 500, 5_000, 25_000],
        ['energy', 'volta', 'operator', 250, 5_000, 12_500],
        ['energy', 'lumen', 'operator', 250, 5_000, 12_500],
      ],
      net: { carla: 25_000, lumen: -12_500, operator: 0, volta: -12_500 },
      missing: [],
    });
  });

  test('what upstream takes is the operator’s to pay, and is paid whatever the meters say', () => {
    const { rows, net } = settled({ rules: priced, orders: [['carla', energy('sale', { limit: 3_000 })]] });
    expect(rows).toEqual([['energy', 'operator', 'carla', 500, 4_000, 20_000]]);
    expect(net).toEqual({ carla: 20_000, operator: -20_000 });
  });

  test('flexibility earns the price at the root from the operator, and what its place adds from the DSO', () => {
    const quarter = settled({
      rules: priced,
      baselines: { 'mp-ada': -6_000 },
      requests: [request('r')],
      orders: [adaAt80],
      meters: { 'mp-ada': -500 },
    });
    expect(quarter).toMatchObject({
      prices: [4_000, 24_000, 24_000, 24_000, 4_000],
      rows: [
        ['energy', 'operator', 'lumen', 1_000, 4_000, 40_000],
        ['flexibility', 'gridco', 'lumen', 1_000, 20_000, 200_000],
        ['reward', 'lumen', 'ada', 1_000, 24_000, 192_000],
      ],
      net: { ada: 192_000, gridco: -200_000, lumen: 48_000, operator: -40_000 },
    });
  });

  test('behind a full branch sellers get less: the difference is the DSO’s', () => {
    const quarter = settled({
      rules: { ...priced, order: { ...villageRules.order, maxQuantityW: 40_000 } },
      orders: [['lumen', energy('much', { node: 'north', quantityW: 40_000, limit: 1_000 })]],
    });
    expect(quarter).toMatchObject({
      awards: [30_000],
      prices: [4_000, 1_000, 1_000, 1_000, 4_000],
      rows: [
        ['energy', 'operator', 'lumen', 7_500, 4_000, 300_000],
        ['flexibility', 'lumen', 'gridco', 7_500, 3_000, 225_000],
      ],
      net: { gridco: 225_000, lumen: 75_000, operator: -300_000 },
    });
  });

  test('without a DSO the operator has the whole difference, in one record', () => {
    const { rows } = settled({
      rules: { ...priced, order: { ...villageRules.order, maxQuantityW: 40_000 } },
      people: villagers.filter(({ role }) => role !== 'dso'),
      orders: [['lumen', energy('much', { node: 'north', quantityW: 40_000, limit: 1_000 })]],
    });
    expect(rows).toEqual([['energy', 'operator', 'lumen', 7_500, 1_000, 75_000]]);
  });

  test.each<[string, Record<string, number>]>([
    ['delivered', { 'mp-ada': -500 }],
    ['not delivered', { 'mp-ada': 0 }],
    ['not read', {}],
  ])('who pays to be activated pays for what it was awarded, %s; its prosumer is owed nothing', (_, meters) => {
    const { awards, rows } = settled({
      rules: { upstream: { kind: 'priced', sellPrice: 2_000, buyPrice: 2_000 } },
      baselines: { 'mp-ada': -1_000 },
      orders: [['lumen', offer('pays', { side: 'down', quantityW: 1_000, limit: -3_000 })]],
      meters,
    });
    expect(awards).toEqual([1_000]);
    expect(rows).toEqual([['energy', 'lumen', 'operator', 250, 2_000, 5_000]]);
  });

  test('at negative prices sellers owe and buyers are owed', () => {
    const { rows } = settled({
      rules: { upstream: { kind: 'priced', sellPrice: -1_000, buyPrice: -1_000 } },
      orders: [
        ['carla', energy('sale', { limit: -2_000 })],
        ['volta', energy('purchase', { side: 'buy', node: 'number-3', limit: 0 })],
      ],
    });
    expect(rows).toEqual([
      ['energy', 'carla', 'operator', 500, 1_000, 5_000],
      ['energy', 'operator', 'volta', 500, 1_000, 5_000],
    ]);
  });

  test('energy of a mandated prosumer earns it its share', () => {
    const { rows } = settled({
      rules: priced,
      orders: [['volta', energy('sale', { node: 'number-3', meteringPoint: 'mp-bob', limit: 1_000 })]],
    });
    expect(rows).toEqual([
      ['energy', 'operator', 'volta', 500, 4_000, 20_000],
      ['reward', 'volta', 'bob', 500, 4_000, 10_000],
    ]);
  });
});

describe('a neutral market', () => {
  test('sells inside what is bought inside; the operator keeps nothing', () => {
    const quarter = settled({
      rules: { upstream: { kind: 'neutral' } },
      orders: [
        ['carla', energy('sale', { quantityW: 3_000, limit: 4_000 })],
        ['lumen', energy('purchase', { side: 'buy', node: 'number-1', limit: 7_000 })],
      ],
    });
    expect(quarter).toMatchObject({
      awards: [2_000, 2_000],
      prices: [4_000, 4_000, 4_000, 4_000, 4_000],
      net: { carla: 20_000, lumen: -20_000, operator: 0 },
    });
  });
});

test('a round whose limits no trade can satisfy settles to nothing', () => {
  const quarter = settled({ flowNorthW: -31_000, orders: [] });
  expect(quarter).toEqual({ awards: [], prices: [], rows: [], net: {}, missing: [] });
});

test('amounts are rounded down, in favour of who pays', () => {
  const { rows } = settled({
    baselines: { 'mp-ada': -6_000 },
    requests: [request('r', { steps: [{ quantityW: 4_000, price: 9_999 }] })],
    orders: [['lumen', offer('a', { quantityW: 4_000, limit: 8_001 })]],
    meters: { 'mp-ada': -1_499 },
  });
  expect(rows).toEqual([
    ['flexibility', 'gridco', 'lumen', 1, 8_001, 80],
    ['reward', 'lumen', 'ada', 1, 8_001, 64],
  ]);
});
