import type { MarketState } from '../../src/domain/market-state.js';
import { playOneRound } from './play-one-round.js';
import { type ServedMarkets, serveMarkets } from './served-markets.js';
import { allAccepted, energyOrder, NOON } from './two-markets.js';

const MARKET = 'alder-street';
const tokens = new Map<string, string>();
let served: ServedMarkets;
let state: MarketState;

beforeAll(async () => {
  served = await serveMarkets();
  await playOneRound(served, MARKET);
  state = served.markets.get(MARKET)!.state;
  for (const id of ['operator', 'gridco', 'lumen', 'volta', 'ada', 'carla']) {
    const client = await served.connect();
    const entered = await client.login(MARKET, id, served.signer(MARKET, id));
    if (entered.ok) tokens.set(id, entered.sessionToken);
  }
});
afterAll(() => served.stop());

// biome-ignore lint/suspicious/noExplicitAny: whatever the server said, to be compared with what it should have said.
async function get(path: string, as?: string): Promise<{ status: number; body: any }> {
  const headers: Record<string, string> = as === undefined ? {} : { authorization: `Bearer ${tokens.get(as)}` };
  const response = await fetch(`${served.url}/api/markets/${MARKET}/${path}`, { headers });
  return { status: response.status, body: await response.json() };
}

const units = (text: string) => BigInt(text.replace('.', ''));

describe('a statement over HTTP', () => {
  it('is the position of its participant in the market’s own ledger, to the last unit', async () => {
    const { positions } = state.periods.get(0)!.settled;
    let sum = 0n;
    for (const id of state.participants.keys()) {
      const { body } = await get(`statement?participant=${id}`, 'operator');
      expect(body).toMatchObject({
        participant: id,
        source: 'ledger',
        periods: [0],
        settledBefore: '0.000000',
        waiting: [],
      });
      const { credit = '0', debit = '0' } = positions.find(({ participant }) => participant === id) ?? {};
      expect(units(body.total.net)).toBe(BigInt(credit) - BigInt(debit));
      expect([body.settledAfter, body.total.lines]).toEqual([body.total.net, body.settlements.length]);
      sum += units(body.total.net);
    }
    expect(sum).toBe(0n);
  });

  it('is for its participant, and says when energy was delivered and with whom', async () => {
    const { body, status } = await get('statement', 'ada');
    expect([status, body.settlements.length]).toEqual([200, 1]);
    expect(body.settlements[0]).toMatchObject({
      kind: 'reward',
      counterparty: 'lumen',
      deliveryStart: NOON,
      shareBps: 8_000,
    });
    expect(body.byCounterparty).toEqual([{ counterparty: 'lumen', ...body.total }]);
  });

  it.each([
    ['statement?participant=lumen', 'ada', 403, 'not-permitted', 'participant'],
    ['statement?participant=nobody', 'operator', 404, 'unknown-participant', 'participant'],
    ['statement?lastPeriod=9', 'ada', 409, 'out-of-order', 'firstPeriod'],
    ['statement?firstPeriod=0&lastPeriod=9', 'ada', 409, 'out-of-order', 'lastPeriod'],
    ['statement?firstPeriod=2&lastPeriod=1', 'ada', 400, 'malformed-message', 'lastPeriod'],
    ['statement?firstPeriod=0&lastPeriod=400', 'ada', 400, 'malformed-message', 'lastPeriod'],
    ['statement?period=0', 'ada', 400, 'unknown-field', 'period'],
    ['statement', undefined, 401, 'not-authenticated', ''],
    ['periods', undefined, 401, 'not-authenticated', ''],
    ['statistics/delivery', undefined, 401, 'not-authenticated', ''],
    ['statistics?firstPeriod=7', undefined, 409, 'out-of-order', 'firstPeriod'],
  ])('%s as %s is refused with %i', async (path, as, status, code, field) => {
    expect(await get(path, as)).toMatchObject({ status, body: { code, field } });
  });
});

describe('statistics over HTTP', () => {
  it('are public, without what is about one or two homes', async () => {
    const { status, body } = await get('statistics');
    expect([status, body.periods, body.rounds]).toEqual([200, [0], { cleared: 1, infeasible: 0 }]);
    const reward = body.byKind.find(({ kind }: { kind: string }) => kind === 'reward');
    expect(reward).toEqual({
      ...{ kind: 'reward', isWithheld: true, settlements: null, energyWh: null, amount: null },
      ...{ meanPrice: null, pricePercentiles: null },
    });
    // Ada and bob delivered: two homes, whoever was paid for it.
    expect([body.delivery, body.gridOperatorsPaid]).toEqual([null, null]);
    expect(body.byKind.map(({ isWithheld }: { isWithheld: boolean }) => isWithheld)).toEqual([true, true]);
    expect(body.congestionPoints).toMatchObject([
      { congestionPoint: 'street', peakReliefW: 4_000, reliefMwh: '0.001000' },
    ]);
  });

  it('tell what providers delivered to operator and DSO, and to each its own', async () => {
    const providers = async (as: string) =>
      (await get('statistics/delivery', as)).body.providers.map(({ provider }: { provider: string }) => provider);
    expect(await providers('operator')).toEqual(['lumen', 'volta']);
    expect(await providers('gridco')).toEqual(['lumen', 'volta']);
    expect(await providers('volta')).toEqual(['volta']);
    expect(await providers('ada')).toEqual([]);
  });
});

it('says which period waits for money: to the operator for whose, to the debtor for how much, to others that it waits', async () => {
  const operator = await served.participant(MARKET, 'operator');
  await operator.send('open-round', { deliveryStart: NOON + 3_600 });
  const order = (id: string, side: 'buy' | 'sell') =>
    served.participant(MARKET, id).then((client) =>
      allAccepted(
        client.send('submit-orders', {
          round: 1,
          orders: [energyOrder(`${side}-1`, { side, limit: side === 'buy' ? '250.00' : '70.00' })],
        }),
      ),
    );
  const steps = [{ quantityW: 4_000, price: '200.00' }];
  const request = { clientRequestId: 'r-2', congestionPoint: 'street', direction: 'up' as const, steps };
  const gridco = await served.participant(MARKET, 'gridco');
  await allAccepted(gridco.send('publish-requests', { round: 1, requests: [request] }));
  await order('carla', 'buy');
  await order('lumen', 'sell');
  expect(await operator.send('close-gate', { round: 1 })).toMatchObject({ ok: true, status: 'cleared' });
  await operator.send('advance-clock', { to: NOON + 7_200 });
  expect(await operator.send('settle-period', { period: 1 })).toMatchObject({
    rejection: {
      code: 'escrow-insufficient',
      message: expect.stringMatching(/^carla lacks (\d+\.\d{6}) of the \1 it owes$/),
    },
  });
  const second = async (as: string) => (await get('periods?after=0', as)).body.items;
  const waits = { period: 1, state: 'settled', waits: true };
  const [seen] = await second('operator');
  expect(seen).toMatchObject({ ...waits, waitsFor: [{ participant: 'carla' }] });
  expect(await second('carla')).toEqual([seen]);
  expect(await second('ada')).toEqual([{ ...seen, waitsFor: [] }]);
  expect((await get('statement', 'lumen')).body).toMatchObject({ periods: [1], waiting: [1] });

  await operator.send('fund-escrow', { participant: 'carla', amount: '1000000' });
  expect(await operator.send('settle-period', { period: 1 })).toMatchObject({ ok: true });
  expect(await second('operator')).toEqual([{ ...seen, state: 'paid', waits: false, waitsFor: [] }]);
});
