import { verifyAgainstChain } from '../../src/application/chain-verification.js';
import { replayMarket } from '../../src/application/replay.js';
import type { MarketClient } from '../../src/client/market-client.js';
import type { MarketRules } from '../../src/domain/market-rules.js';
import type { Announcement } from '../../src/protocol/announcements.js';
import type { CommandInput } from '../../src/protocol/commands.js';
import { type ServedMarkets, serveMarkets } from './served-markets.js';
import { alderStreet, allAccepted, NOON, registerPeople } from './two-markets.js';

const MARKET = 'hour-lane';
const QUARTER = 900;

/** Rounds of four quarters with blocks; upstream sells at 300.00 and buys at 50.00. */
const hourLane: MarketRules = {
  ...{ ...alderStreet, market: MARKET, title: 'Hour Lane', horizonMtus: 4, settlementPeriodMtus: 4 },
  upstream: { kind: 'priced', sellPrice: 30_000, buyPrice: 5_000 },
  blockOrders: { maxBlocksPerRound: 20, maxBlocksPerParticipant: 10, searchNodeLimit: 1_000 },
};

type BlockInput = CommandInput<'submit-blocks'>['blocks'][number];

const profile = (...entries: [mtu: number, powerW: number][]) => entries.map(([mtu, powerW]) => ({ mtu, powerW }));

/** Ada's car charges 2 kW less in the first quarter and 2 kW more in the third. */
const shift: BlockInput = {
  ...{ clientOrderId: 'shift', product: 'flexibility', node: 'number-7', meteringPoint: 'mp-ada', limit: '20.00' },
  profile: profile([0, 2_000], [2, -2_000]),
};
const plant = (clientOrderId: string, powerW: number, limit: string, more: Partial<BlockInput> = {}): BlockInput => ({
  ...{ clientOrderId, product: 'energy', node: 'number-9', limit, profile: profile([1, powerW], [3, powerW]) },
  ...more,
});

// biome-ignore lint/suspicious/noExplicitAny: whatever the server said, to be compared with what it should have said.
type Answer = any;

let served: ServedMarkets;
const clients = new Map<string, MarketClient>();
const heard = new Map<string, Announcement[]>();
/** What Volta was shown before the gate. */
let shown: Answer;
let shownOverHttp: Answer;
/** Sequences of orders and blocks by client id. */
const sequenceOf = new Map<string, number>();

beforeAll(async () => {
  served = await serveMarkets({ rules: [hourLane] });
  const operator = await served.participant(MARKET, 'operator');
  await registerPeople(operator, MARKET);
  clients.set('operator', operator);
  for (const id of ['gridco', 'lumen', 'volta', 'carla', 'metron']) {
    const client = await served.participant(MARKET, id);
    const told: Announcement[] = [];
    heard.set(id, told);
    const channels = ['orders', 'book', 'awards', 'activations', 'settlements'] as const;
    await client.subscribe(channels, undefined, (each) => told.push(each));
    clients.set(id, client);
  }
  for (const participant of ['operator', 'gridco', 'lumen', 'volta', 'carla'])
    await operator.send('fund-escrow', { participant, amount: '1000000000' });
  await playRound();
});

afterAll(() => served.stop());

const as = (id: string) => clients.get(id)!;
const bodies = (id: string, channel: string) => heard.get(id)!.filter((each) => each.channel === channel);

async function submitBlocks(by: string, ...blocks: BlockInput[]): Promise<void> {
  const sequences = await allAccepted(as(by).send('submit-blocks', { round: 0, blocks }));
  for (const [index, { clientOrderId }] of blocks.entries()) sequenceOf.set(clientOrderId, sequences[index]!);
}

async function playRound(): Promise<void> {
  const operator = as('operator');
  await operator.send('open-round', { deliveryStart: NOON });
  const nominations = [0, 2].map((mtu) => ({ meteringPoint: 'mp-ada', mtu, powerW: -4_000 }));
  await as('lumen').send('nominate-baselines', { round: 0, nominations });
  await as('gridco').send('publish-flows', { round: 0, flows: [{ node: 'street', mtu: 0, baselineFlowW: -50_000 }] });
  const request = { clientRequestId: 'r', mtu: 0, congestionPoint: 'street', direction: 'up' as const };
  const requests = [{ ...request, steps: [{ quantityW: 2_000, price: '200.00' }] }];
  await allAccepted(as('gridco').send('publish-requests', { round: 0, requests }));
  const steps = [
    { quantityW: 1_000, price: '60.00' },
    { quantityW: 2_000, price: '100.00' },
  ];
  const curve = {
    clientOrderId: 'curve',
    mtu: 2,
    side: 'sell' as const,
    node: 'street',
    curve: { kind: 'steps' as const, steps },
  };
  const [sequence] = await allAccepted(as('carla').send('submit-orders', { round: 0, orders: [curve] }));
  sequenceOf.set('curve', sequence!);
  await submitBlocks('lumen', shift);
  await submitBlocks(
    'volta',
    plant('plant', 1_000, '40.00'),
    plant('more', 500, '45.00', { parent: 'plant' }),
    plant('dear', 1_000, '400.00'),
    plant('orphan', 1_000, '10.00', { parent: 'dear' }),
    plant('one', 700, '30.00', { exclusiveGroup: 'boiler' }),
    plant('other', 600, '30.00', { exclusiveGroup: 'boiler' }),
    plant('half', 2_000, '30.00', { minAcceptanceBps: 5_000 }),
  );
  shown = await as('volta').send('show-indication', { round: 0 });
  shownOverHttp = await get('/rounds/0/indication', 'volta');
  expect(await operator.send('close-gate', { round: 0 })).toMatchObject({ ok: true, status: 'cleared' });
  await operator.send('advance-clock', { to: NOON + 4 * QUARTER });
  const readings = [
    { meteringPoint: 'mp-ada', round: 0, mtu: 0, energyWh: -500 },
    { meteringPoint: 'mp-ada', round: 0, mtu: 2, energyWh: -1_500 },
  ];
  await allAccepted(as('metron').send('report-readings', { readings }));
  expect(await operator.send('settle-period', { period: 0 })).toMatchObject({ ok: true });
  await served.projected();
}

async function get(path: string, as: string): Promise<Answer> {
  const told = { market: MARKET, participant: as };
  const post = async (to: string, body: object): Promise<Answer> => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(served.url + to, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const { challengeId, text } = await post('/api/login/challenge', told);
  const signature = await served.signer(MARKET, as)(text);
  const { sessionToken } = await post('/api/login', { challengeId, signature });
  const authorization = `Bearer ${sessionToken}`;
  return (await fetch(`${served.url}/api/markets/${MARKET}${path}`, { headers: { authorization } })).json();
}

test('the shift is awarded with its rebound, and its provider is told when to do what', () => {
  const [awards] = bodies('lumen', 'awards');
  const shifted = {
    round: 0,
    order: sequenceOf.get('shift'),
    node: 'number-7',
    meteringPoint: 'mp-ada',
    awardedW: 2_000,
  };
  expect(awards!.body).toMatchObject({
    awards: [
      { ...shifted, mtu: 0, side: 'up' },
      { ...shifted, mtu: 2, side: 'down' },
    ],
    blocks: [{ block: sequenceOf.get('shift'), acceptedParts: 1, parts: 1 }],
  });
  expect(bodies('metron', 'activations')[0]!.body).toMatchObject({
    deliveryStart: NOON,
    activations: [
      { mtu: 0, provider: 'lumen', direction: 'up', powerW: 2_000 },
      { mtu: 2, provider: 'lumen', direction: 'down', powerW: 2_000 },
    ],
  });
});

test('the rebound is served by the curve, one order with one award', async () => {
  const { items } = await get('/awards', 'carla');
  expect(items).toEqual([
    {
      ...{ order: sequenceOf.get('curve'), round: 0, mtu: 2, participant: 'carla', node: 'street', side: 'sell' },
      ...{ meteringPoint: null, awardedW: 2_000, price: '100.00', madeBy: 'auction' },
    },
  ]);
  const { items: orders } = await get('/orders', 'carla');
  expect(orders).toMatchObject([
    { mtu: 2, quantityW: 3_000, limit: '100.00', curve: { kind: 'steps' }, awardedW: 2_000 },
  ]);
});

test('before the gate the blocks were indicated as they were cleared, and each saw its own acceptances', async () => {
  const { ok, ...told } = shown;
  expect([ok, told]).toEqual([true, shownOverHttp]);
  const { prices } = await get('/rounds/0/result', 'volta');
  expect(told.prices).toEqual(prices.map(({ mtu, node, price }: Answer) => ({ mtu, node, price })));
  const { items } = await get('/blocks', 'volta');
  const outcomes = items.map(({ block, outcome }: Answer) => {
    return { order: block, acceptedParts: outcome.acceptedParts, parts: outcome.parts };
  });
  const { welfare } = await get('/rounds/0', 'volta');
  expect(told).toMatchObject({
    blocks: { proven: true, gapBps: 0, welfare, welfareBound: welfare, own: outcomes },
    quotes: [],
    lastTrade: null,
  });
});

test('every block is told whether it is accepted, or why not', async () => {
  const { items } = await get('/blocks', 'volta');
  type Item = { clientOrderId: string; outcome: { acceptedParts: number; parts: number; reason: string | null } };
  const told = items.map(({ clientOrderId, outcome }: Item) => [
    clientOrderId,
    outcome.reason ?? outcome.acceptedParts / outcome.parts,
  ]);
  expect(told).toEqual([
    ['plant', 1],
    ['more', 1],
    ['dear', 'out-of-the-money'],
    ['orphan', 'linked'],
    ['one', 1],
    ['other', 'exclusive'],
    ['half', 1],
  ]);
  expect(await get('/blocks', 'carla')).toEqual({ items: [], after: null });
  const round = await get('/rounds/0', 'carla');
  expect(round).toMatchObject({ orderCount: 9, status: 'cleared' });
  expect(round.welfareBound).toBe(round.welfare);
  expect((await get('/rounds/0/result', 'carla')).prices).toHaveLength(4 * 4);
});

test('a block is explained over the socket and HTTP alike, to its participant and the operator', async () => {
  const explained = (by: string, id: string) => as(by).send('explain-order', { order: sequenceOf.get(id)! });
  const other = await explained('volta', 'other');
  expect(other).toMatchObject({
    ...{ ok: true, kind: 'block', node: 'number-9', product: 'energy', limit: '30.00', acceptedParts: 0, parts: 1 },
    ...{ reason: 'exclusive', parent: null, children: [], withoutMinimum: null, limitSearch: 'border' },
    mtus: [1, 3].map((mtu) => ({ mtu, side: 'sell', powerW: 600, acceptedW: 0, nodePrice: '50.00' })),
    rivals: [{ order: sequenceOf.get('one'), clientOrderId: 'one', acceptedParts: 1, parts: 1, reason: null }],
  });
  const { ok: _, ...told } = other as Answer;
  expect(await get(`/rounds/0/orders/${sequenceOf.get('other')}/explanation`, 'operator')).toEqual(told);
  expect(await explained('volta', 'dear')).toMatchObject({
    ...{ reason: 'out-of-the-money', fillingLimit: '50.00', limitSearch: 'border' },
    children: [{ clientOrderId: 'orphan', acceptedParts: 0, reason: 'linked' }],
  });
  expect(await explained('volta', 'orphan')).toMatchObject({
    ...{ reason: 'linked', fillingLimit: null, limitSearch: 'none' },
    parent: { clientOrderId: 'dear', acceptedParts: 0, reason: 'out-of-the-money' },
  });
  expect(await explained('volta', 'plant')).toMatchObject({ reason: null, acceptedParts: 1, limitSearch: 'filled' });
  const unknown = { ok: false, rejection: { code: 'unknown-order' } };
  expect(await explained('carla', 'plant')).toMatchObject(unknown);
});

test('a curve is explained step by step and as a whole, beside the blocks', async () => {
  expect(await as('carla').send('explain-order', { order: sequenceOf.get('curve')! })).toMatchObject({
    ...{ ok: true, kind: 'order', mtu: 2, quantityW: 3_000, filledW: 2_000, outcome: 'partly filled', rank: 1 },
    ...{ nodePrice: '100.00', reachableW: 3_000, fillingLimit: '50.00', limitSearch: 'border' },
    steps: [
      { rank: 1, quantityW: 1_000, limit: '60.00', filledW: 1_000, fillingLimit: '60.00', limitSearch: 'filled' },
      { rank: 2, quantityW: 2_000, limit: '100.00', filledW: 1_000, fillingLimit: '50.00', limitSearch: 'border' },
    ],
  });
});

test('the monitor counts curves and blocks in each quarter', async () => {
  const { mtus } = await get('/rounds/0/monitor', 'operator');
  expect(mtus.map(({ sold }: Answer) => [sold.soldW, sold.offeredW, sold.sellers])).toEqual([
    [2_000, 2_000, 1],
    [4_200, 6_200, 1],
    [2_000, 3_000, 1],
    [4_200, 6_200, 1],
  ]);
  expect(mtus[0].requested).toMatchObject([
    { congestionPoint: 'street', direction: 'up', offeredW: 2_000, pivotal: ['lumen'] },
  ]);
});

test('an open book shows blocks without their owners, and their owners how they are linked', () => {
  const child = ({ body }: Announcement) => 'order' in body && body.order === sequenceOf.get('more');
  const [seen] = bodies('carla', 'book').filter(child);
  expect(seen!.body).toEqual({
    ...{ round: 0, order: sequenceOf.get('more'), change: 'submitted', node: 'number-9', limit: 4_500 },
    block: { product: 'energy', profile: profile([1, 500], [3, 500]) },
  });
  const [own] = bodies('volta', 'orders').filter(child);
  expect(own!.body).toMatchObject({ clientOrderId: 'more', parent: 'plant' });
});

test('each quarter is settled for itself, money is conserved, and the journal replays to the same', async () => {
  const { items } = await get('/settlements', 'operator');
  const mtus = new Set(items.map(({ mtu }: { mtu: number }) => mtu));
  expect([...mtus].sort()).toEqual([0, 1, 2, 3]);
  const market = served.markets.get(MARKET)!;
  const [period] = [...market.state.periods.values()];
  const net = period!.settled.positions.reduce((sum, { credit, debit }) => sum + BigInt(credit) - BigInt(debit), 0n);
  expect([period!.phase, net, period!.settled.missingReadings]).toEqual(['paid', 0n, []]);
  const replayed = (await replayMarket(MARKET, served.journal))!;
  expect(replayed).toMatchObject({ ...market.digest(), roundsCleared: 1, periodsSettled: 1 });
  const checks = await verifyAgainstChain(replayed.state, served.chains.get(MARKET)!);
  expect(checks.map(({ check, ok, detail }) => [check, ok, detail])).toEqual(
    checks.map(({ check }) => [check, true, '']),
  );
  expect(checks.length).toBeGreaterThanOrEqual(3);
});

test('what is wrong with a block or a curve is named by the path of its field, and changes nothing', async () => {
  await as('operator').send('open-round', { deliveryStart: NOON + 4 * QUARTER });
  const { state } = served.markets.get(MARKET)!;
  const before = state.hash();
  const refused = await as('volta').send('submit-blocks', {
    round: 1,
    blocks: [
      plant('a', 1_000, '1.00', { parent: 'b' }),
      plant('b', 1_000, '1.00', { parent: 'a' }),
      plant('c', 1_000, '1.00', { parent: 'nobody' }),
      plant('d', 1_000, '1.00', { exclusiveGroup: '' }),
      plant('e', 1_000, '1.00', { profile: profile([4, 1_000]) }),
      plant('f', 1_050, '1.00'),
      plant('plant', 1_000, '1.00'),
    ],
  });
  const codes =
    refused.ok && refused.results.map((each) => (each.ok ? 'ok' : `${each.rejection.code} ${each.rejection.field}`));
  expect(codes).toEqual([
    'link-cycle blocks[0].parent',
    'link-cycle blocks[1].parent',
    'unknown-order blocks[2].parent',
    'empty-group blocks[3].exclusiveGroup',
    'profile-outside-horizon blocks[4].profile[0].mtu',
    'quantity-off-step blocks[5].profile[0].powerW',
    'client-id-reused blocks[6].clientOrderId',
  ]);
  const rejectionOf = async (sent: Promise<{ ok: boolean; rejection?: { code: string; field: string } }>) => {
    const { rejection } = await sent;
    return `${rejection?.code} ${rejection?.field}`;
  };
  const fraction = [plant('g', 0.5, '1.00')];
  expect(await rejectionOf(as('volta').send('submit-blocks', { round: 1, blocks: fraction }))).toBe(
    'quantity-not-integral blocks[0].profile[0].powerW',
  );
  const offTick = [plant('g', 1_000, '1.001')];
  expect(await rejectionOf(as('volta').send('submit-blocks', { round: 1, blocks: offTick }))).toBe(
    'price-off-tick blocks[0].limit',
  );
  const crossing = [1, 2].map((step) => ({ quantityW: 1_000, price: `${9 - step}.00` }));
  const order = { clientOrderId: 'x', side: 'sell', node: 'street' } as const;
  const crossed = await as('carla').send('submit-orders', {
    round: 1,
    orders: [{ ...order, curve: { kind: 'steps', steps: crossing } }],
  });
  expect(crossed).toMatchObject({
    results: [{ rejection: { code: 'curve-not-monotone', field: 'orders[0].curve.steps[1].price' } }],
  });
  expect(await rejectionOf(as('carla').send('submit-orders', { round: 1, orders: [order] }))).toBe(
    'malformed-message orders[0].quantityW',
  );
  expect(state.hash()).toBe(before);
});
