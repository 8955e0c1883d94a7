import type { Announcement } from '../../src/protocol/announcements.js';
import { type ServedMarkets, serveMarkets } from './served-markets.js';
import { allAccepted, energyOrder, NOON, registerPeople } from './two-markets.js';

const MARKETS = ['alder-street', 'birch-lane'] as const;

let served: ServedMarkets;
beforeAll(async () => {
  served = await serveMarkets();
  for (const market of MARKETS) {
    const operator = await served.participant(market, 'operator');
    await registerPeople(operator, market);
    await operator.send('open-round', { deliveryStart: NOON });
  }
});
afterAll(() => served.stop());

/** Carla gives away 2 kW, of which upstream, at zero, takes all. */
async function submit(market: string, id: string): Promise<number> {
  const carla = await served.participant(market, 'carla');
  const orders = [energyOrder(id, { limit: '-10.00', quantityW: 2_000 })];
  const [order] = await allAccepted(carla.send('submit-orders', { round: 0, orders }));
  return order!;
}

async function listen(market: string, id: string): Promise<Announcement[]> {
  const client = await served.participant(market, id);
  const told: Announcement[] = [];
  await client.subscribe(['indicative', 'book'], undefined, (announcement) => {
    if (announcement.channel === 'indicative') told.push(announcement);
  });
  return told;
}

test('what the book would clear to is announced to who sees the book, and to nobody else', async () => {
  const [open, sealed, operator] = [
    await listen('alder-street', 'volta'),
    await listen('birch-lane', 'volta'),
    await listen('birch-lane', 'operator'),
  ];
  for (const market of MARKETS) await submit(market, 'first');
  await until(() => open.length > 0 && operator.length > 0);
  const indicated = {
    round: 0,
    status: 'indicated',
    nodePrices: [0, 0, 0, 0],
    soldW: [2_000],
    boughtW: [0],
    binding: [],
  };
  for (const told of [open, operator])
    expect(told[0]).toMatchObject({ channel: 'indicative', body: { rounds: [indicated] } });
  for (const market of MARKETS) await submit(market, 'second');
  await until(() => open.length > 1 && operator.length > 1);
  expect(open[1]!.sequence).toBeGreaterThan(open[0]!.sequence);
  expect(open[1]).toMatchObject({ body: { rounds: [{ soldW: [4_000] }] } });
  expect(sealed).toEqual([]);
});

test('a participant is shown its own fills, over the socket and over HTTP', async () => {
  const carla = await served.participant('alder-street', 'carla');
  const order = await submit('alder-street', 'third');
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const shown = await carla.send('show-indication', { round: 0 });
  expect(shown).toMatchObject({ ok: true, status: 'indicated', soldW: [6_000] });
  expect(shown.ok && shown.fills).toContainEqual({ order, filledW: 2_000 });
  const volta = await served.participant('alder-street', 'volta');
  expect(await volta.send('show-indication', { round: 0 })).toMatchObject({ ok: true, fills: [] });
  const { ok: _, ...resource } = shown;
  expect(await overHttp('alder-street', 'carla')).toEqual({ status: 200, body: resource });
});

test('of a sealed book nobody but the operator is shown anything', async () => {
  const carla = await served.participant('birch-lane', 'carla');
  expect(await carla.send('show-indication', { round: 0 })).toMatchObject({ rejection: { code: 'not-permitted' } });
  expect(await overHttp('birch-lane', 'carla')).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
  const operator = await served.participant('birch-lane', 'operator');
  expect(await operator.send('show-indication', { round: 0 })).toMatchObject({ ok: true, fills: [] });
});

async function overHttp(market: string, id: string): Promise<{ status: number; body: unknown }> {
  const client = await served.connect();
  const entered = await client.login(market, id, served.signer(market, id));
  const authorization = `Bearer ${entered.ok ? entered.sessionToken : ''}`;
  const response = await fetch(`${served.url}/api/markets/${market}/rounds/0/indication`, {
    headers: { authorization },
  });
  return { status: response.status, body: await response.json() };
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_000 && !condition(); tries++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(condition()).toBe(true);
}
