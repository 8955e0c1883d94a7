import { replayMarket } from '../../src/application/replay.js';
import type { MarketClient } from '../../src/client/market-client.js';
import type { MarketRules } from '../../src/domain/market-rules.js';
import { routes } from '../../src/protocol/routes.js';
import { type ServedMarkets, serveMarkets } from './served-markets.js';
import { alderStreet, allAccepted, NOON, registerPeople } from './two-markets.js';

const MARKET = 'metered-mews';
const QUARTER = 900;

/** What a meter said in the quarter-hour that was over 45 minutes before delivery is expected to go on; frozen half an hour before delivery. */
const meteredMews: MarketRules = {
  ...{ ...alderStreet, market: MARKET, title: 'Metered Mews', pricePoint: 'highest' },
  baseline: {
    ...{ method: 'meter-before-meter-after', gapMtus: 3 },
    ...{ frozenBeforeDeliverySeconds: 1_800, timeZone: 'Europe/Berlin' },
  },
};

let served: ServedMarkets;
const clients = new Map<string, MarketClient>();
const tokens = new Map<string, string>();
const as = (id: string) => clients.get(id)!;

beforeAll(async () => {
  served = await serveMarkets({ rules: [meteredMews] });
  const operator = await served.participant(MARKET, 'operator');
  clients.set('operator', operator);
  await registerPeople(operator, MARKET);
  for (const id of ['gridco', 'lumen', 'volta', 'metron']) clients.set(id, await served.participant(MARKET, id));
  await operator.send('fund-escrow', { participant: 'gridco', amount: '1000000000' });
  for (let round = 0; round < 5; round++) await operator.send('open-round', { deliveryStart: NOON + round * QUARTER });
});

afterAll(() => served.stop());

async function tokenOf(id: string): Promise<string> {
  const known = tokens.get(id);
  if (known !== undefined) return known;
  const client = await served.connect();
  const entered = await client.login(MARKET, id, served.signer(MARKET, id));
  if (!entered.ok) throw new Error(entered.rejection.code);
  tokens.set(id, entered.sessionToken);
  return entered.sessionToken;
}

async function baselines(id: string, round: number) {
  const path = `${served.url}/api/markets/${MARKET}/rounds/${round}/baselines`;
  const answer = await fetch(path, { headers: { authorization: `Bearer ${await tokenOf(id)}` } });
  return routes.baselines.answer.parse(await answer.json());
}

const offered = (meteringPoint: string, node: string) => ({
  round: 4,
  orders: [
    { clientOrderId: `${meteringPoint}-o`, side: 'up' as const, node, meteringPoint, quantityW: 2_000, limit: '80.00' },
  ],
});

test('before they are frozen nobody offers, and nobody nominates', async () => {
  const early = await as('lumen').send('submit-orders', offered('mp-ada', 'number-7'));
  expect(early).toMatchObject({
    results: [{ rejection: { code: 'baseline-missing', message: expect.stringContaining('2026-01-15T12:30:00Z') } }],
  });
  const nominations = [{ meteringPoint: 'mp-ada', powerW: -9_000 }];
  const nominated = await as('lumen').send('nominate-baselines', { round: 4, nominations });
  expect(nominated).toMatchObject({ ok: false, rejection: { code: 'unsupported', field: 'nominations' } });
  expect(await baselines('lumen', 4)).toMatchObject({ frozenAt: NOON + 1_800, isFrozen: false });
});

test('readings of a time for which nothing was awarded are the history of those that follow', async () => {
  await as('operator').send('advance-clock', { to: NOON + QUARTER });
  await allAccepted(
    as('metron').send('report-readings', { readings: [{ meteringPoint: 'mp-ada', round: 0, energyWh: -1_000 }] }),
  );
  await as('operator').send('advance-clock', { to: NOON + 1_800 });
  expect(await baselines('lumen', 4)).toEqual({
    ...{ round: 4, frozenAt: NOON + 1_800, isFrozen: true },
    baselines: [{ meteringPoint: 'mp-ada', powerW: -4_000, missing: null }],
  });
  const missing = { field: 'measuredWh', message: expect.stringContaining('nothing is known') };
  expect((await baselines('volta', 4)).baselines).toEqual([{ meteringPoint: 'mp-bob', powerW: null, missing }]);
  expect((await baselines('operator', 4)).baselines).toHaveLength(3);
});

test('who has a baseline offers, is measured against it and paid; who has none is told why', async () => {
  const refused = await as('volta').send('submit-orders', offered('mp-bob', 'number-9'));
  expect(refused).toMatchObject({
    results: [{ rejection: { code: 'baseline-missing', message: expect.stringContaining('measuredWh') } }],
  });
  const request = { clientRequestId: 'r', congestionPoint: 'street', direction: 'up' as const };
  const requests = [{ ...request, steps: [{ quantityW: 4_000, price: '200.00' }] }];
  await allAccepted(as('gridco').send('publish-requests', { round: 4, requests }));
  await allAccepted(as('lumen').send('submit-orders', offered('mp-ada', 'number-7')));
  expect(await as('operator').send('close-gate', { round: 4 })).toMatchObject({ ok: true, status: 'cleared' });
  await as('operator').send('advance-clock', { to: NOON + 5 * QUARTER });
  // 1,000 Wh were expected and 600 Wh used: 400 of the 500 Wh awarded, at 200.00 per MWh.
  await allAccepted(
    as('metron').send('report-readings', { readings: [{ meteringPoint: 'mp-ada', round: 4, energyWh: -600 }] }),
  );
  expect(await as('operator').send('settle-period', { period: 4 })).toMatchObject({ ok: true, records: 2 });
  const { settled } = served.markets.get(MARKET)!.state.periods.get(4)!;
  expect(settled.records.map(({ kind, payee, energyWh, amount }) => [kind, payee, energyWh, amount])).toEqual([
    ['flexibility', 'lumen', 400, '80000'],
    ['reward', 'ada', 400, '64000'],
  ]);
});

test('the rules say how, and the journal replays to the same baselines', async () => {
  const market = await (await fetch(`${served.url}/api/markets/${MARKET}`)).json();
  expect(market).toMatchObject({
    rules: { baseline: { method: 'meter-before-meter-after', timeZone: 'Europe/Berlin' } },
  });
  expect(routes.market.answer.parse(market)).toEqual(market);
  expect(await replayMarket(MARKET, served.journal)).toMatchObject(served.markets.get(MARKET)!.digest());
});

test('the monitor of gaming is for the operator', async () => {
  const gaming = async (id: string) => {
    const path = `${served.url}/api/markets/${MARKET}/gaming`;
    const answer = await fetch(path, { headers: { authorization: `Bearer ${await tokenOf(id)}` } });
    return [answer.status, await answer.json()] as const;
  };
  expect(await gaming('lumen')).toMatchObject([403, { code: 'not-permitted' }]);
  const [status, report] = await gaming('operator');
  expect([status, routes.gaming.answer.parse(report).inflation.meteringPoints.length]).toEqual([200, 3]);
});
