import { DecidedMarket } from '../../test/support/decided-market.js';
import { energy, NOON, offer, QUARTER, request } from '../../test/support/village.js';

/** A village whose rounds cover an hour: four quarters, cleared and settled together. */
function hourly() {
  const market = DecidedMarket.village({
    rules: { horizonMtus: 4, settlementPeriodMtus: 4, upstream: { kind: 'neutral' } },
  });
  return { market, round: market.opensRound() };
}

test('every quarter of an hour is cleared for itself, at its own prices', () => {
  const { market, round } = hourly();
  const submit = (id: string, mtu: number, side: 'sell' | 'buy', limit: number, quantityW = 2_000) =>
    expect(market.submit('carla', round, energy(id, { mtu, side, limit, quantityW }))).toBe(market.sequence);
  submit('s0', 0, 'sell', 5_000);
  submit('b0', 0, 'buy', 6_000, 1_000);
  submit('s3', 3, 'sell', 1_000);
  submit('b3', 3, 'buy', 2_000);
  submit('b1', 1, 'buy', 9_000);
  const outcome = market.clears(round);
  expect(outcome.awards.map(({ mtu, order, awardedW, price }) => [mtu, order, awardedW, price])).toEqual([
    [0, market.sequence - 7, 1_000, 5_000],
    [0, market.sequence - 6, 1_000, 5_000],
    [3, market.sequence - 5, 2_000, 1_000],
    [3, market.sequence - 4, 2_000, 1_000],
  ]);
  expect(outcome.nodePrices).toHaveLength(4 * 5);
  expect(outcome.flowsW).toHaveLength(4 * 5);
  expect(outcome.welfareTickW).toBe(String(1_000 * 1_000 + 2_000 * 1_000));
});

test('requests, flows, nominations and readings are of one quarter; a record says which', () => {
  const { market, round } = hourly();
  market.nominate('lumen', round, { meteringPoint: 'mp-ada', mtu: 2, powerW: -6_000 });
  expect(market.submit('lumen', round, offer('early', { mtu: 1 }))).toBe('baseline-missing meteringPoint');
  market.submit('lumen', round, offer('late', { mtu: 2, quantityW: 4_000 }));
  market.submit('carla', round, energy('b', { mtu: 2, side: 'buy', quantityW: 1_000, limit: 9_000 }));
  market.expectFlows('gridco', round, { node: 'north', mtu: 2, baselineFlowW: -20_000, importLimitW: 19_000 });
  market.publish('gridco', round, request('r', { mtu: 1 }));
  const { awards, reliefs, flowsW } = market.clears(round);
  expect(awards.map(({ mtu, awardedW }) => [mtu, awardedW])).toEqual([
    [2, 1_000],
    [2, 1_000],
  ]);
  expect(reliefs).toEqual([
    { mtu: 1, request: expect.any(Number), participant: 'gridco', congestionPoint: 'north', reliefW: 0 },
  ]);
  expect(flowsW.slice(2 * 5, 3 * 5)).toEqual([0, 1_000, 1_000, 0, -1_000]);
  const reading = { meteringPoint: 'mp-ada', round, energyWh: -1_250 };
  expect(market.read('metron', { ...reading, mtu: 2 }, NOON + 3 * QUARTER - 1)).toBe('reading-in-future mtu');
  expect(market.read('metron', { ...reading, mtu: 2 }, NOON + 3 * QUARTER)).toBe(market.sequence);
  expect(market.read('metron', { ...reading, mtu: 4 })).toBe('unknown-period mtu');
  const { records, missingReadings, rounds } = market.settles(0);
  expect(rounds).toBe(1);
  expect(missingReadings).toEqual([]);
  expect(records.map(({ mtu, kind, payer, payee, energyWh }) => [mtu, kind, payer, payee, energyWh])).toEqual([
    [2, 'energy', 'operator', 'lumen', 250],
    [2, 'reward', 'lumen', 'ada', 250],
    [2, 'energy', 'carla', 'operator', 250],
  ]);
});

test('a quarter in which no trade can satisfy the limits keeps the whole round from trading', () => {
  const { market, round } = hourly();
  for (const side of ['sell', 'buy'] as const) market.submit('carla', round, energy(side, { mtu: 0, side }));
  market.expectFlows('gridco', round, { node: 'south', mtu: 3, baselineFlowW: 31_000 });
  expect(market.clears(round)).toMatchObject({
    ...{ status: 'limits-infeasible', infeasibleAt: 'south', infeasibleMtu: 3 },
    ...{ awards: [], nodePrices: [], flowsW: [] },
  });
});

test.each<[string, (market: DecidedMarket, round: number) => number | string]>([
  ['unknown-period mtu', (market, round) => market.submit('carla', round, energy('e', { mtu: 4 }))],
  ['unknown-period mtu', (market, round) => market.publish('gridco', round, request('r', { mtu: 4 }))],
  [
    'unknown-period flows[0].mtu',
    (market, round) => market.expectFlows('gridco', round, { node: 'north', mtu: 4, baselineFlowW: 0 }),
  ],
  [
    'unknown-period nominations[0].mtu',
    (market, round) => market.nominate('carla', round, { meteringPoint: 'mp-carla', mtu: 9, powerW: 0 }),
  ],
])('what lies beyond the horizon is refused: %s', (refusal, said) => {
  const { market, round } = hourly();
  const before = market.state.hash();
  expect(said(market, round)).toBe(refusal);
  expect(market.state.hash()).toBe(before);
});

test('rounds follow each other by their length, and a market of one time unit a round does not speak of it', () => {
  const { market } = hourly();
  expect(market.state.rounds.get(market.opensRound())!.times).toMatchObject({
    deliveryStart: NOON + 4 * QUARTER,
    deliveryEnd: NOON + 8 * QUARTER,
  });
  const plain = DecidedMarket.village();
  const round = plain.opensRound();
  for (const side of ['sell', 'buy'] as const) plain.submit('carla', round, energy(side, { side }));
  expect(plain.clears(round).awards.map((award) => 'mtu' in award)).toEqual([false]);
});
