import { replayMarket } from '../../src/application/replay.js';
import type { MarketClient } from '../../src/client/market-client.js';
import type { MarketRules } from '../../src/domain/market-rules.js';
import type { Announcement } from '../../src/protocol/announcements.js';
import { routes } from '../../src/protocol/routes.js';
import { type ServedMarkets, serveMarkets } from './served-markets.js';
import { alderStreet, allAccepted, NOON, registerPeople } from './two-markets.js';

const MARKET = 'dead-end';

/** Where one participant alone offers, nobody pays more than 120.00. */
const deadEnd: MarketRules = {
  ...{ ...alderStreet, market: MARKET, title: 'Dead End' },
  ...{ pricePoint: 'highest', singleProviderCeiling: 12_000 },
};

let served: ServedMarkets;
const clients = new Map<string, MarketClient>();
const heard: Announcement[] = [];
let order: number;

/** Lumen alone offers 2 kW where 4 kW are wanted for 200.00 each. */
beforeAll(async () => {
  served = await serveMarkets({ rules: [deadEnd] });
  const operator = await served.participant(MARKET, 'operator');
  await registerPeople(operator, MARKET);
  for (const id of ['gridco', 'lumen']) clients.set(id, await served.participant(MARKET, id));
  await operator.send('fund-escrow', { participant: 'gridco', amount: '1000000000' });
  await operator.send('open-round', { deliveryStart: NOON });
  const [gridco, lumen] = [clients.get('gridco')!, clients.get('lumen')!];
  await lumen.subscribe(['awards'], undefined, (each) => heard.push(each));
  await lumen.send('nominate-baselines', { round: 0, nominations: [{ meteringPoint: 'mp-ada', powerW: -4_000 }] });
  const request = { clientRequestId: 'r', congestionPoint: 'street', direction: 'up' as const };
  const requests = [{ ...request, steps: [{ quantityW: 4_000, price: '200.00' }] }];
  await allAccepted(gridco.send('publish-requests', { round: 0, requests }));
  const offer = { clientOrderId: 'o', side: 'up', node: 'number-7', meteringPoint: 'mp-ada' } as const;
  const orders = [{ ...offer, quantityW: 2_000, limit: '80.00' }];
  [order] = (await allAccepted(lumen.send('submit-orders', { round: 0, orders }))) as [number];
  expect(await operator.send('close-gate', { round: 0 })).toMatchObject({ ok: true, status: 'cleared' });
  await served.projected();
});

afterAll(() => served.stop());

test('the provider is paid the ceiling, and told that it was one', () => {
  const at = { congestionPoint: 'street', direction: 'up', participant: 'lumen', ceiling: 12_000, orders: [order] };
  expect(heard.map(({ body }) => body)).toMatchObject([
    { round: 0, awards: [{ order, awardedW: 2_000, price: 12_000 }], ceilings: [at] },
  ]);
});

test('rules and explanation name the ceiling', async () => {
  const explained = await clients.get('lumen')!.send('explain-order', { order });
  expect(explained).toMatchObject({
    outcome: 'filled',
    nodePrice: '120.00',
    ceilings: [{ congestionPoint: 'street', direction: 'up', price: '120.00' }],
  });
  const market = await (await fetch(`${served.url}/api/markets/${MARKET}`)).json();
  expect(market).toMatchObject({ rules: { singleProviderCeiling: '120.00' } });
  expect(routes.market.answer.parse(market)).toEqual(market);
});

test('the journal replays to the same', async () => {
  const digest = served.markets.get(MARKET)!.digest();
  expect(await replayMarket(MARKET, served.journal)).toMatchObject({ ...digest, roundsCleared: 1 });
});
