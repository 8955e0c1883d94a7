import { replayMarket } from '../../src/application/replay.js';
import type { MarketClient } from '../../src/client/market-client.js';
import type { MarketRules } from '../../src/domain/market-rules.js';
import type { Announcement } from '../../src/protocol/announcements.js';
import type { Channel, CommandInput } from '../../src/protocol/commands.js';
import { type ServedMarkets, serveMarkets } from './served-markets.js';
import { alderStreet, allAccepted, energyOrder, NOON, registerPeople } from './two-markets.js';

const MARKET = 'cedar-row';

/** Orders trade as they come, and what is left meets in an auction that upstream takes part in. */
const cedarRow: MarketRules = {
  ...{ ...alderStreet, market: MARKET, title: 'Cedar Row', trading: 'continuous-then-auction' },
  upstream: { kind: 'priced', sellPrice: 20_000, buyPrice: 1_000 },
};

let served: ServedMarkets;
const clients = new Map<string, MarketClient>();
const heard = new Map<string, Announcement[]>();
/** Sequence of each order by its client id. */
const orders = new Map<string, number>();

beforeAll(async () => {
  served = await serveMarkets({ rules: [cedarRow] });
  const operator = await served.participant(MARKET, 'operator');
  await registerPeople(operator, MARKET);
  clients.set('operator', operator);
  for (const id of ['gridco', 'lumen', 'volta', 'carla']) {
    const client = await served.participant(MARKET, id);
    const told: Announcement[] = [];
    heard.set(id, told);
    await client.subscribe(['trades', 'orders', 'rounds', 'awards'], undefined, (each) => told.push(each));
    clients.set(id, client);
  }
  for (const participant of ['volta', 'carla'])
    await operator.send('fund-escrow', { participant, amount: '1000000000' });
  await playSession();
});

afterAll(() => served.stop());

const as = (id: string) => clients.get(id)!;

async function submit(by: string, id: string, terms: Parameters<typeof energyOrder>[1]): Promise<number> {
  const message: CommandInput<'submit-orders'> = { round: 0, orders: [energyOrder(id, terms)] };
  const [sequence] = await allAccepted(as(by).send('submit-orders', message));
  orders.set(id, sequence!);
  return sequence!;
}

/** What Volta was shown before the gate. */
let shown: object;

/** Number 7 exports 15 of its 20 kW already, so that 5 kW of what is sold there can leave it. */
async function playSession(): Promise<void> {
  const operator = as('operator');
  await operator.send('open-round', { deliveryStart: NOON });
  const expect7 = (baselineFlowW: number) =>
    as('gridco').send('publish-flows', { round: 0, flows: [{ node: 'number-7', baselineFlowW }] });
  await expect7(15_000);
  const there = { node: 'number-7' };
  await submit('lumen', 'cheap', { ...there, quantityW: 8_000, limit: '40.00' });
  const wanted = { side: 'buy', limit: '60.00' } as const;
  await submit('carla', 'first', { ...wanted, node: 'number-9', quantityW: 3_000 });
  await submit('volta', 'at-once', { ...wanted, quantityW: 4_000, timeInForce: 'immediate-or-cancel' });
  await submit('carla', 'all-or-nothing', { ...wanted, quantityW: 1_000, timeInForce: 'fill-or-kill' });
  await submit('lumen', 'own', { ...wanted, ...there, quantityW: 1_000 });
  const validUntil = NOON - 6_000;
  await submit('volta', 'passing', { node: 'number-9', limit: '90.00', timeInForce: 'good-till-time', validUntil });
  await submit('carla', 'neighbour', { ...wanted, ...there, quantityW: 2_000 });
  await operator.send('advance-clock', { to: validUntil });
  await submit('volta', 'patient', { ...wanted, quantityW: 1_000, limit: '95.00' });
  await expect7(10_000);
  shown = await as('volta').send('show-indication', { round: 0 });
  expect(await operator.send('close-gate', { round: 0 })).toMatchObject({ ok: true, status: 'cleared' });
  await operator.send('advance-clock', { to: NOON + 3_600 });
  expect(await operator.send('settle-period', { period: 0 })).toMatchObject({ ok: true });
}

type Told = { readonly trades: readonly { readonly counterpart: object }[] };

function on<C extends Channel>(id: string, channel: C) {
  const announcements = heard.get(id)!.filter((announcement) => announcement.channel === channel);
  return announcements.map(({ body }) => body as Extract<Announcement, { channel: C }>['body']);
}

test('trades take what the network can carry, at the price of the order that rested', () => {
  const trade = (tradedW: number, buy: string) => {
    return {
      tradedW,
      price: 4_000,
      sell: { order: orders.get('cheap'), node: 'number-7' },
      buy: { order: orders.get(buy) },
    };
  };
  expect(on('gridco', 'trades').map(({ trades }) => trades)).toMatchObject([
    [trade(3_000, 'first')],
    [trade(2_000, 'at-once')],
    [trade(2_000, 'neighbour')],
  ]);
});

test('everybody hears of its own orders what became of them', () => {
  const said = (id: string) =>
    on(id, 'orders').map(({ order, change, cancelledW, reason }) => {
      const name = [...orders].find(([, sequence]) => sequence === order)![0];
      return [name, change, ...(reason === undefined ? [] : [cancelledW, reason])];
    });
  expect(said('volta')).toEqual([
    ['at-once', 'submitted', 2_000, 'immediate-or-cancel'],
    ['passing', 'submitted'],
    ['passing', 'expired'],
    ['patient', 'submitted'],
  ]);
  expect(said('carla')).toEqual([
    ['first', 'submitted'],
    ['all-or-nothing', 'submitted', 1_000, 'fill-or-kill'],
    ['neighbour', 'submitted'],
  ]);
  expect(said('lumen')).toEqual([
    ['cheap', 'submitted'],
    ['own', 'submitted', 1_000, 'self-trade'],
  ]);
});

test('before the gate the book is quoted by node, as far as trades would reach, and its auction indicated', () => {
  const quote = (node: string, bid: string | null, ask: string | null) => ({ node, bid, ask });
  expect(shown).toMatchObject({
    ...{ ok: true, status: 'indicated', lastTrade: { tradedW: 2_000, price: '40.00' } },
    quotes: expect.arrayContaining([quote('number-7', null, '40.00'), quote('number-9', '95.00', null)]),
    fills: [{ order: orders.get('patient'), filledW: 1_000 }],
  });
});

test('what is left meets at the gate, where the room that was published since is used', () => {
  expect(on('lumen', 'awards')[0]!.awards).toMatchObject([{ order: orders.get('cheap'), awardedW: 1_000 }]);
  expect(on('volta', 'awards')[0]!.awards).toMatchObject([{ order: orders.get('patient'), awardedW: 1_000 }]);
});

test('an order is explained by its trades, and by the auction where it was in one', async () => {
  const explained = (by: string, id: string) => as(by).send('explain-order', { order: orders.get(id)! });
  expect(await explained('lumen', 'cheap')).toMatchObject({
    ...{ ok: true, outcome: 'filled', filledW: 8_000, rank: 1, reason: null },
    trades: [3_000, 2_000, 2_000].map((tradedW) => ({ tradedW, price: '40.00' })),
  });
  expect(await explained('carla', 'all-or-nothing')).toMatchObject({
    ...{ ok: true, outcome: 'not filled', trades: [], reason: 'fill-or-kill', rank: null, nodePrice: null },
  });
  expect(await explained('operator', 'at-once')).toMatchObject({ ok: true, outcome: 'partly filled', filledW: 2_000 });
  const behindNumber7 = { kept: 'full-branch', fullBranches: ['number-7'], bestLimit: '40.00' };
  for (const [by, id] of [
    ['carla', 'all-or-nothing'],
    ['volta', 'at-once'],
    ['volta', 'patient'],
  ] as const)
    expect(await explained(by, id)).toMatchObject({ ok: true, untraded: behindNumber7 });
  expect(await explained('volta', 'passing')).toMatchObject({
    ...{ reason: 'expired', untraded: { kept: 'no-crossing-price', fullBranches: [], bestLimit: null } },
  });
  expect(await explained('lumen', 'own')).toMatchObject({ reason: 'self-trade', untraded: { kept: 'own-order' } });
  const [first] = ((await explained('lumen', 'cheap')) as Told).trades;
  const counterpart = {
    order: orders.get('first'),
    node: 'number-9',
    rested: false,
    limit: '60.00',
    participant: null,
  };
  expect(first).toMatchObject({ at: expect.any(Number), counterpart });
  const [seen] = ((await explained('operator', 'first')) as Told).trades;
  expect(seen!.counterpart).toMatchObject({ rested: true, limit: '40.00', participant: 'lumen' });
  expect(await explained('volta', 'cheap')).toMatchObject({
    ok: false,
    rejection: { code: 'unknown-order', field: 'order' },
  });
});

test('trades are settled at their prices, and a replay of the journal decides all of it again', async () => {
  const { state, durableSequence, headHash } = served.markets.get(MARKET)!;
  const { records } = state.periods.get(0)!.settled;
  const paid = records.map(({ payer, payee, energyWh, price }) => [payer, payee, energyWh, price]);
  for (const [payer, energyWh] of [
    ['carla', 750],
    ['volta', 500],
    ['carla', 500],
  ])
    expect(paid).toContainEqual([payer, 'operator', energyWh, 4_000]);
  expect(paid).toContainEqual(['operator', 'lumen', 1_750, 4_000]);
  const replay = await replayMarket(MARKET, served.journal);
  expect(replay).toMatchObject({ sequence: durableSequence, headHash, stateHash: state.hash(), roundsCleared: 1 });
});

test('refusals name the field', async () => {
  await as('operator').send('open-round', { deliveryStart: NOON + 10_800 });
  const refused = async (terms: Parameters<typeof energyOrder>[1]) => {
    const answer = await as('carla').send('submit-orders', { round: 1, orders: [energyOrder('refused', terms)] });
    const [result] = answer.ok ? answer.results : [];
    return result?.ok === false ? `${result.rejection.code} ${result.rejection.field}` : 'accepted';
  };
  const steps = [{ quantityW: 1_000, price: '50.00' }];
  const curve = { kind: 'steps' as const, steps };
  expect([
    await refused({ timeInForce: 'good-till-time' }),
    await refused({ validUntil: NOON + 9_000 }),
    await refused({ timeInForce: 'good-till-time', validUntil: NOON }),
    await refused({ timeInForce: 'good-till-time', validUntil: NOON + 10_800 }),
    await refused({ quantityW: undefined, limit: undefined, curve }),
  ]).toEqual([
    'malformed-message orders[0].validUntil',
    'malformed-message orders[0].validUntil',
    'expiry-outside-gate orders[0].validUntil',
    'expiry-outside-gate orders[0].validUntil',
    'unsupported orders[0].curve',
  ]);
  const whenever = { ...energyOrder('x'), timeInForce: 'whenever' } as unknown as ReturnType<typeof energyOrder>;
  expect(await as('carla').send('submit-orders', { round: 1, orders: [whenever] })).toMatchObject({
    rejection: { code: 'malformed-message', field: 'orders[0].timeInForce' },
  });
});
