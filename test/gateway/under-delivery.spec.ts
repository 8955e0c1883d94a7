import { replayMarket } from '../../src/application/replay.js';
import type { MarketClient } from '../../src/client/market-client.js';
import type { MarketRules } from '../../src/domain/market-rules.js';
import { type ServedMarkets, serveMarkets } from './served-markets.js';
import { alderStreet, allAccepted, NOON, registerPeople } from './two-markets.js';

const HOUR = 3_600;

/** Hours, so that kilowatts are kilowatt-hours; 7.00 and 11.00 per kWh. */
const hourly: MarketRules = {
  ...alderStreet,
  ...{ mtuSeconds: HOUR, pricePoint: 'highest' },
  order: { ...alderStreet.order, maxLimit: 1_000_000 },
};
const usef: MarketRules = {
  ...{ ...hourly, market: 'usef-street', title: 'USEF Street', paymentRule: 'usef' },
  penalty: { price: 1_100_000, collateral: 2_000_000 },
};
const dfs: MarketRules = { ...hourly, market: 'dfs-street', title: 'DFS Street', paymentRule: 'dfs' };

let served: ServedMarkets;
const clients = new Map<string, MarketClient>();
const as = (market: MarketRules, id: string) => clients.get(`${market.market}/${id}`)!;

beforeAll(async () => {
  served = await serveMarkets({ rules: [usef, dfs] });
  for (const { market } of [usef, dfs]) {
    const operator = await served.participant(market, 'operator');
    clients.set(`${market}/operator`, operator);
    await registerPeople(operator, market);
    const hall = { id: 'mp-hall', node: 'street', prosumer: 'carla', meterOperator: 'metron', capacityW: 20_000 };
    await allAccepted(operator.send('register-metering-points', { meteringPoints: [hall] }));
    for (const id of ['gridco', 'carla', 'metron'])
      clients.set(`${market}/${id}`, await served.participant(market, id));
    for (const participant of ['gridco', 'carla'])
      await operator.send('fund-escrow', { participant, amount: '100000000' });
  }
});

afterAll(() => served.stop());

const postCollateral = (amount: number) =>
  as(usef, 'carla').send('post-collateral', { participant: 'carla', amount: `${amount * 1_000_000}` });

async function post(path: string, body: unknown): Promise<Record<string, string>> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(served.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await answer.json()) as Record<string, string>;
}

/** What a participant is told of somebody's collateral over HTTP. */
async function collateralFor(id: string, query = '') {
  const market = usef.market;
  const challenge = await post('/api/login/challenge', { market, participant: id });
  const signature = await served.signer(market, id)(challenge.text!);
  const { sessionToken } = await post('/api/login', { challengeId: challenge.challengeId, signature });
  const headers = { authorization: `Bearer ${sessionToken}` };
  const answer = await fetch(`${served.url}/api/markets/${market}/collateral${query}`, { headers });
  return { status: answer.status, body: await answer.json() };
}

/** Carla expects 10 kW of load and sells 2 kW of it to the DSO for 7.00 per kWh. */
async function sells({ market }: MarketRules, round: number, quantityW = 2_000) {
  const [operator, gridco, carla] = ['operator', 'gridco', 'carla'].map((id) => clients.get(`${market}/${id}`)!);
  const opened = served.markets.get(market)!.state.rounds.has(round);
  if (!opened) {
    await operator!.send('open-round', { deliveryStart: NOON + round * HOUR });
    const nominations = [{ meteringPoint: 'mp-hall', powerW: -10_000 }];
    expect(await carla!.send('nominate-baselines', { round, nominations })).toMatchObject({ ok: true });
    const request = { clientRequestId: `r${round}`, congestionPoint: 'street', direction: 'up' as const };
    const requests = [{ ...request, steps: [{ quantityW: 4_000, price: '7000.00' }] }];
    await allAccepted(gridco!.send('publish-requests', { round, requests }));
  }
  const offer = {
    clientOrderId: `o${round}-${quantityW}`,
    side: 'up',
    node: 'street',
    meteringPoint: 'mp-hall',
  } as const;
  return carla!.send('submit-orders', { round, orders: [{ ...offer, quantityW, limit: '7000.00' }] });
}

/** Closes the gate, meters and settles; who owed whom what in the end. */
async function delivers(rules: MarketRules, round: number, allocationKw: number) {
  const [operator, metron] = [as(rules, 'operator'), as(rules, 'metron')];
  expect(await operator.send('close-gate', { round })).toMatchObject({ ok: true, status: 'cleared' });
  const now = served.clock.now();
  await operator.send('advance-clock', { to: Math.max(now, NOON + (round + 1) * HOUR) });
  const readings = [{ meteringPoint: 'mp-hall', round, energyWh: -1_000 * allocationKw }];
  await allAccepted(metron.send('report-readings', { readings }));
  expect(await operator.send('settle-period', { period: round })).toMatchObject({ ok: true });
  const { settled } = served.markets.get(rules.market)!.state.periods.get(round)!;
  const net = new Map(settled.positions.map((p) => [p.participant, Number(p.credit) - Number(p.debit)]));
  const records = settled.records.map(({ kind, payer, energyWh, price }) => [kind, payer, energyWh, price]);
  return { records, net: (net.get('carla') ?? 0) / 1e6, dso: (net.get('gridco') ?? 0) / 1e6 };
}

async function escrowOf({ market }: MarketRules, id: string) {
  const { number } = served.markets.get(market)!.state.participants.get(id)!;
  const [balance] = await served.chains.get(market)!.balances([number]);
  return { free: Number(balance!.free) / 1e6, locked: Number(balance!.locked) / 1e6 };
}

const code = (answer: unknown) => answer as { ok: false; rejection: { code: string; field: string } };

describe('a market that penalises what is not delivered', () => {
  test('takes no offer without free collateral', async () => {
    const refused = { rejection: { code: 'escrow-insufficient', field: 'orders[0].quantityW' } };
    expect(await sells(usef, 0)).toMatchObject({ results: [{ ok: false, ...refused }] });
    expect(await postCollateral(101)).toMatchObject({
      ok: false,
      rejection: { code: 'escrow-insufficient', field: 'amount' },
    });
    const others = as(usef, 'carla').send('post-collateral', { participant: 'lumen', amount: '1' });
    expect(await others).toMatchObject({ ok: false, rejection: { code: 'not-permitted', field: 'participant' } });
    const dso = as(usef, 'operator').send('post-collateral', { participant: 'gridco', amount: '1' });
    expect(await dso).toMatchObject({ ok: false, rejection: { code: 'not-permitted', field: 'participant' } });
    const elsewhere = as(dfs, 'carla').send('post-collateral', { participant: 'carla', amount: '1' });
    expect(await elsewhere).toMatchObject({ ok: false, rejection: { code: 'unsupported' } });

    expect(await postCollateral(40)).toMatchObject({ ok: true });
    expect(await escrowOf(usef, 'carla')).toEqual({ free: 60, locked: 40 });
    expect(await sells(usef, 0)).toMatchObject({ results: [{ ok: true }] });
    expect(await sells(usef, 0, 100)).toMatchObject({ results: [{ ok: false, ...refused }] });
    expect(code(await postCollateral(39)).rejection).toMatchObject({ code: 'escrow-insufficient', field: 'amount' });
  });

  test('tells a provider, and the operator, what is posted and what of it is demanded', async () => {
    const own = await collateralFor('carla');
    const { posted, demanded, free } = own.body as Record<string, string>;
    expect(own).toMatchObject({ status: 200, body: { participant: 'carla' } });
    expect(Number(posted)).toBeGreaterThan(0);
    expect(Number(posted) - Number(demanded)).toBe(Number(free));
    expect(await collateralFor('operator', '?participant=carla')).toEqual(own);
    expect(await collateralFor('gridco', '?participant=carla')).toMatchObject({ status: 403 });
    expect(await collateralFor('operator', '?participant=eve')).toMatchObject({
      body: { code: 'unknown-participant' },
    });
  });

  // The example that USEF publishes: price 7, penalty 11, baseline 10, sold 2.
  test.each([
    [0, 7, 14, [['flexibility', 'gridco', 2_000, 700_000]]],
    [1, 8, 14, [['flexibility', 'gridco', 2_000, 700_000]]],
    [
      2,
      9,
      -4,
      [
        ['flexibility', 'gridco', 1_000, 700_000],
        ['penalty', 'carla', 1_000, 1_100_000],
      ],
    ],
    [3, 10, -22, [['penalty', 'carla', 2_000, 1_100_000]]],
    [4, 11, -33, [['penalty', 'carla', 3_000, 1_100_000]]],
  ])('in round %i an allocation of %i nets %i', async (round, allocation, net, records) => {
    const collateral = served.markets.get('usef-street')!.state.collateral.get('carla')!;
    if (collateral < 40_000_000n) expect(await postCollateral(40)).toMatchObject({ ok: true });
    if (round > 0) expect(await sells(usef, round)).toMatchObject({ results: [{ ok: true }] });
    expect(await delivers(usef, round, allocation)).toEqual({ records, net, dso: -net });
    const left = Math.min(40, 40 + net);
    expect(await escrowOf(usef, 'carla')).toMatchObject({ locked: left });
    expect(served.markets.get('usef-street')!.state.collateral.get('carla')).toBe(BigInt(left * 1e6));
  });

  test('no penalty is above the collateral of what was awarded', async () => {
    expect(await postCollateral(40)).toMatchObject({ ok: true });
    await sells(usef, 5);
    // 4 kWh short are 44.00; the records hold energy in whole watt-hours.
    const { net, records } = await delivers(usef, 5, 12);
    expect(records).toEqual([['penalty', 'carla', 3_636, 1_100_000]]);
    expect(net).toBe(-39.996);
    expect(await postCollateral(0)).toMatchObject({ ok: true });
    expect(await escrowOf(usef, 'carla')).toMatchObject({ locked: 0 });
  });

  test('a provider that takes its money out does not stop a settlement', async () => {
    await as(usef, 'operator').send('fund-escrow', { participant: 'carla', amount: '100000000' });
    expect(await postCollateral(40)).toMatchObject({ ok: true });
    await sells(usef, 6);
    const { number } = served.markets.get('usef-street')!.state.participants.get('carla')!;
    await served.chains.get('usef-street')!.holdCollateral(number, 30_000_000n);
    await served.requestWithdrawal('usef-street', 'carla', 1n);
    expect(await delivers(usef, 6, 8)).toMatchObject({ net: 14 });
    expect(await escrowOf(usef, 'carla')).toMatchObject({ locked: 30 });
    expect(served.markets.get('usef-street')!.state.collateral.get('carla')).toBe(30_000_000n);
  });
});

describe('a market that pays up to 120 %', () => {
  test.each([
    [0, 8, 14],
    [1, 7.8, 15.4],
    [2, 7, 16.8],
    [3, 9.4, 2.1],
    [4, 9.6, 0],
  ])('in round %i an allocation of %d nets %d', async (round, allocation, net) => {
    await sells(dfs, round);
    expect(await delivers(dfs, round, allocation)).toMatchObject({ net, dso: 0 - net });
  });
});

test('its rules are told with the penalty', async () => {
  const rules = async (market: string) => {
    const told = await (await fetch(`${served.url}/api/markets/${market}`)).json();
    return (told as { rules: object }).rules;
  };
  expect(await rules('usef-street')).toMatchObject({ penalty: { price: '11000.00', collateral: '20000.00' } });
  expect(await rules('dfs-street')).toMatchObject({ penalty: null, paymentRule: 'dfs' });
});

test.each([usef, dfs])('$title replays to the same', async ({ market }) => {
  expect(await replayMarket(market, served.journal)).toMatchObject(served.markets.get(market)!.digest());
});
