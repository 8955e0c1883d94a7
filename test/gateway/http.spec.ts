import { PublishedUrl } from '../../src/adapters/chain/published-data.js';
import { blobsOf } from '../../src/domain/settlement/blob-data.js';
import { openApiDocument } from '../../src/protocol/openapi.js';
import { problem as problemSchema } from '../../src/protocol/resources.js';
import { routes } from '../../src/protocol/routes.js';
import { playOneRound } from './play-one-round.js';
import { type ServedMarkets, serveMarkets } from './served-markets.js';
import { NOON } from './two-markets.js';

const MARKET = '/api/markets/alder-street';
let served: ServedMarkets;
const tokens = new Map<string, string>();

beforeAll(async () => {
  served = await serveMarkets();
  await playOneRound(served, 'alder-street');
  await served.projected();
  for (const id of ['operator', 'lumen', 'volta', 'gridco', 'ada', 'metron'])
    tokens.set(id, await logIn('alder-street', id));
});

afterAll(() => served.stop());

async function logIn(market: string, participant: string): Promise<string> {
  const challenge = await post('/api/login/challenge', { market, participant });
  const signature = await served.signer(market, participant)(challenge.body.text);
  const session = await post('/api/login', { challengeId: challenge.body.challengeId, signature });
  expect(session).toMatchObject({ status: 200, body: { market, participant } });
  return session.body.sessionToken;
}

interface Answer {
  readonly status: number;
  readonly type: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server said, to be compared with what it should have said.
  readonly body: any;
}

async function ask(path: string, init: RequestInit = {}, as?: string): Promise<Answer> {
  const authorization: Record<string, string> = as === undefined ? {} : { authorization: `Bearer ${tokens.get(as)}` };
  const response = await fetch(served.url + path, { ...init, headers: { ...init.headers, ...authorization } });
  const text = await response.text();
  const type = response.headers.get('content-type');
  return { status: response.status, type, body: type?.includes('json') ? JSON.parse(text) : text };
}

function get(path: string, as?: string): Promise<Answer> {
  return ask(path, {}, as);
}

function post(path: string, body: unknown, as?: string): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return ask(path, { method: 'POST', body: text, headers: { 'content-type': 'application/json' } }, as);
}

describe('reading', () => {
  test('health, alive and ready', async () => {
    const market = (name: string) => ({ market: name, status: 'ok', sequence: expect.any(Number) });
    const chain = { status: 'ok', lastBlock: expect.any(Number) };
    const health = { status: 'ok', chain, markets: [market('alder-street'), market('birch-lane')] };
    expect(await get('/health')).toMatchObject({ status: 200, body: health });
    expect(await get('/health/ready')).toMatchObject({ status: 200, body: health });
    expect(await get('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  test('markets with their rules, prices as decimal text', async () => {
    const { durableSequence: sequence, headHash } = served.markets.get('alder-street')!;
    expect((await get('/api/markets')).body.markets).toHaveLength(2);
    expect((await get(MARKET)).body).toMatchObject({
      ...{ market: 'alder-street', currency: 'EUR', sequence, headHash },
      rules: { book: 'open', order: { minLimit: '-3000.00', maxLimit: '3000.00', maxOrdersPerRound: 100_000 } },
      network: { root: 'transformer', branches: [{ node: 'street' }, { node: 'number-7' }, { node: 'number-9' }] },
    });
  });

  test('rounds, their requests and results', async () => {
    const round = { round: 0, phase: 'posted', deliveryStart: NOON, orderCount: 5, requestCount: 1, status: 'cleared' };
    expect((await get(`${MARKET}/rounds`)).body).toMatchObject({ items: [round], after: null });
    expect((await get(`${MARKET}/rounds?limit=1`)).body).toMatchObject({ items: [round], after: 0 });
    expect((await get(`${MARKET}/rounds?limit=1&after=0`)).body).toEqual({ items: [], after: null });
    const { body } = await get(`${MARKET}/rounds/0`);
    expect(body).toMatchObject(round);
    // Relief worth 200 per MWh: 1 kW sold at 50, 2 kW offered at 100, 1 kW at 110, over a quarter of an hour.
    expect(body.welfare).toBe('0.1100000000');
    const requests = (await get(`${MARKET}/rounds/0/requests`, 'ada')).body.requests;
    expect(requests).toMatchObject([{ participant: 'gridco', steps: [{ quantityW: 4_000, price: '200.00' }] }]);
    const result = (await get(`${MARKET}/rounds/0/result`)).body;
    expect(result.prices.map(({ node }: { node: string }) => node)).toEqual([
      'transformer',
      'street',
      'number-7',
      'number-9',
    ]);
    expect(result.reliefs).toMatchObject([{ participant: 'gridco', congestionPoint: 'street', reliefW: 4_000 }]);
  });

  test('a call that proves an own settlement, for its parties and the operator', async () => {
    const [{ period, index }] = (await get(`${MARKET}/settlements`, 'ada')).body.items;
    const proof = `${MARKET}/settlements/${period}/${index}/proof`;
    const own = await get(proof, 'ada');
    expect(own).toMatchObject({
      status: 200,
      body: { to: expect.stringMatching(/^0x/), data: expect.stringMatching(/^0x/) },
    });
    expect((await get(proof, 'operator')).body).toEqual(own.body);
    expect(await get(proof, 'volta')).toMatchObject({
      status: 404,
      body: { code: 'unknown-resource', field: 'index' },
    });
    expect(await get(`${MARKET}/settlements/7/0/proof`, 'operator')).toMatchObject({ status: 404 });
    expect(await get(proof)).toMatchObject({ status: 401 });
  });

  test('own orders, awards and settlements; the operator sees all', async () => {
    const owners = async (path: string, as: string) =>
      (await get(`${MARKET}/${path}`, as)).body.items.map(({ participant }: { participant: string }) => participant);
    expect(await owners('orders', 'lumen')).toEqual(['lumen', 'lumen', 'lumen']);
    expect(await owners('orders', 'ada')).toEqual([]);
    expect((await owners('orders?round=0', 'operator')).sort()).toEqual([
      'carla',
      'lumen',
      'lumen',
      'lumen',
      'volta',
      'volta',
    ]);
    expect(await owners('awards', 'volta')).toEqual(['volta']);
    expect(await owners('awards', 'operator')).toEqual(['lumen', 'volta', 'lumen']);
    const [first] = (await get(`${MARKET}/orders?limit=1`, 'lumen')).body.items;
    expect(first).toMatchObject({ clientOrderId: 'offer-ada', limit: '100.00', state: 'live', awardedW: 2_000 });
    const settled = (await get(`${MARKET}/settlements`, 'ada')).body.items;
    expect(settled).toMatchObject([
      {
        kind: 'reward',
        payer: 'lumen',
        payee: 'ada',
        period: 0,
        state: 'paid',
        amount: expect.stringMatching(/^\d+\.\d{6}$/),
      },
    ]);
  });

  test('why an own order was filled as it was; the operator may ask for any', async () => {
    const ordersOf = async (as: string) =>
      new Map<string, number>(
        (await get(`${MARKET}/orders?round=0`, as)).body.items.map(
          ({ clientOrderId, order }: { clientOrderId: string; order: number }) => [clientOrderId, order],
        ),
      );
    const explained = async (order: number, as: string) =>
      (await get(`${MARKET}/rounds/0/orders/${order}/explanation`, as)).body;
    const [lumens, voltas, all] = [await ordersOf('lumen'), await ordersOf('volta'), await ordersOf('operator')];
    const offer = lumens.get('offer-ada')!;
    expect(await explained(offer, 'lumen')).toMatchObject({
      ...{ order: offer, round: 0, side: 'up', node: 'number-7', quantityW: 2_000, limit: '100.00' },
      ...{ filledW: 2_000, outcome: 'filled', rank: 1, reachableW: 2_000, fillingLimit: '100.00' },
      path: [{ node: 'street', bindsAt: null, relief: { more: '0.00', less: '200.00' } }],
    });
    const wanted = voltas.get('wanted')!;
    const tooLow = await explained(wanted, 'volta');
    expect(tooLow).toMatchObject({ side: 'buy', limit: '60.00', filledW: 0, outcome: 'not filled' });
    expect(Number(tooLow.fillingLimit)).toBeGreaterThan(60);
    expect(await explained(wanted, 'operator')).toEqual(tooLow);
    expect(routes.explanation.answer.parse(tooLow)).toEqual(tooLow);
    expect(await explained(wanted, 'lumen')).toMatchObject({ code: 'unknown-order', field: 'order' });
    expect(await explained(all.get('dropped')!, 'operator')).toMatchObject({ code: 'order-not-live', field: 'order' });
  });

  test('who competed in a round, for operator and DSO, and by name for the operator alone', async () => {
    const street = { congestionPoint: 'street', direction: 'up', requestedW: 4_000, offeredW: 7_000, providers: 3 };
    const sold = { soldW: 4_000, offeredW: 7_000, sellers: 2 };
    const asked = (as: string) => get(`${MARKET}/rounds/0/monitor`, as);
    const { body } = await asked('operator');
    expect(body).toMatchObject({ round: 0, mtus: [{ mtu: 0, requested: [street], sold }] });
    expect(routes.monitor.answer.parse(body)).toEqual(body);
    const [{ requested }] = (await asked('gridco')).body.mtus;
    expect(requested[0]).toMatchObject({
      ...street,
      pivotal: null,
      pivotalCount: body.mtus[0].requested[0].pivotal.length,
    });
    expect(await asked('lumen')).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
    expect(await get(`${MARKET}/rounds/99/monitor`, 'operator')).toMatchObject({ status: 404 });
  });

  test('documents, and a page for people', async () => {
    expect((await get('/openapi.json')).body).toEqual(openApiDocument());
    expect((await get('/asyncapi.json')).body).toMatchObject({ asyncapi: '3.0.0' });
    expect(await get('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
  });
});

describe('reporting readings', () => {
  test('by the meter operator, each answered', async () => {
    const readings = ['mp-ada', 'mp-nowhere'].map((meteringPoint) => ({ meteringPoint, round: 0, energyWh: -500 }));
    const { status, body } = await post(`${MARKET}/readings`, { readings }, 'metron');
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        results: [
          { ok: true },
          { ok: false, rejection: { code: 'unknown-meter', field: 'readings[1].meteringPoint' } },
        ],
      },
    });
  });

  test('as many as a message may hold', async () => {
    const reading = { meteringPoint: 'mp-ada', round: 0, energyWh: -500 };
    const readings = Array.from({ length: 5_000 }, () => reading);
    expect((await post(`${MARKET}/readings`, { readings }, 'metron')).body.results).toHaveLength(5_000);
    const tooMany = await post(`${MARKET}/readings`, { readings: [...readings, reading] }, 'metron');
    expect(tooMany).toMatchObject(problem(413, 'message-too-large', 'readings'));
  });
});

function problem(status: number, code: string, field = '') {
  const type = expect.stringContaining('application/problem+json');
  return {
    status,
    type,
    body: { status, code, field, type: `urn:gridclear:rejection:${code}`, title: expect.any(String) },
  };
}

describe('refusals are problem details', () => {
  test.each([
    ['/nowhere', undefined, 404, 'unknown-resource', ''],
    ['/api/markets/elm-road', undefined, 404, 'unknown-market', 'market'],
    ['/api/markets/%20', undefined, 400, 'malformed-message', 'market'],
    ['/api/markets/%zz', undefined, 400, 'malformed-message', ''],
    [`${MARKET}/rounds/99`, undefined, 404, 'unknown-round', 'round'],
    [`${MARKET}/rounds/-1`, undefined, 400, 'malformed-message', 'round'],
    [`${MARKET}/rounds/99/result`, undefined, 404, 'unknown-round', 'round'],
    [`${MARKET}/rounds?limit=0`, undefined, 400, 'malformed-message', 'limit'],
    [`${MARKET}/rounds?limit=many`, undefined, 400, 'malformed-message', 'limit'],
    [`${MARKET}/rounds?limit=1&limit=2`, undefined, 400, 'malformed-message', 'limit'],
    [`${MARKET}/rounds?order=desc`, undefined, 400, 'unknown-field', 'order'],
    [`${MARKET}/orders`, undefined, 401, 'not-authenticated', ''],
    [`${MARKET}/rounds/0/requests`, undefined, 401, 'not-authenticated', ''],
    [`${MARKET}/rounds/0/orders/1/explanation`, undefined, 401, 'not-authenticated', ''],
    [`${MARKET}/rounds/0/orders/1/explanation`, 'lumen', 404, 'unknown-order', 'order'],
    [`${MARKET}/rounds/0/orders/first/explanation`, 'lumen', 400, 'malformed-message', 'order'],
    [`${MARKET}/rounds/99/orders/1/explanation`, 'lumen', 404, 'unknown-round', 'round'],
    [`${MARKET}/orders`, 'nobody', 401, 'not-authenticated', ''],
    ['/api/markets/birch-lane/orders', 'lumen', 403, 'not-permitted', 'market'],
  ])('GET %s by %s: %i %s', async (path, as, status, code, field) => {
    expect(await get(path, as)).toMatchObject(problem(status, code, field));
  });

  test.each([
    ['not JSON', '/api/login', '{', undefined, 400, 'malformed-message', ''],
    ['no JSON object', '/api/login', '[]', undefined, 400, 'malformed-message', ''],
    [
      'an unknown challenge',
      '/api/login',
      { challengeId: 'x', signature: `0x${'0'.repeat(130)}` },
      undefined,
      401,
      'challenge-expired',
      '',
    ],
    [
      'a stranger',
      '/api/login/challenge',
      { market: 'alder-street', participant: 'eve' },
      undefined,
      404,
      'unknown-participant',
      'participant',
    ],
    [
      'a reading by another role',
      `${MARKET}/readings`,
      { readings: [{ meteringPoint: 'mp-ada', round: 0, energyWh: 0 }] },
      'lumen',
      403,
      'not-permitted',
      '',
    ],
    ['no readings', `${MARKET}/readings`, {}, 'metron', 400, 'malformed-message', 'readings'],
    [
      'a body that is too large',
      `${MARKET}/readings`,
      { padding: 'x'.repeat(5 * 1024 * 1024) },
      'metron',
      413,
      'message-too-large',
      '',
    ],
  ])('POST %s', async (_what, path, body, as, status, code, field) => {
    expect(await post(path, body, as)).toMatchObject(problem(status, code, field));
  });

  test('a forged signature, and a challenge answered twice', async () => {
    const { body: challenge } = await post('/api/login/challenge', { market: 'alder-street', participant: 'lumen' });
    const forged = await served.signer('alder-street', 'volta')(challenge.text);
    const answer = { challengeId: challenge.challengeId, signature: forged };
    expect(await post('/api/login', answer)).toMatchObject(problem(401, 'signature-invalid', 'signature'));
    expect(await post('/api/login', answer)).toMatchObject(problem(401, 'challenge-expired'));
  });
});

describe('the OpenAPI document', () => {
  test('lists every route that exists, and no other', () => {
    const { paths } = openApiDocument() as { paths: Record<string, object> };
    const listed = Object.entries(paths).flatMap(([path, of]) => Object.keys(of).map((method) => `${method} ${path}`));
    const documents = ['get /', 'get /openapi.json', 'get /asyncapi.json'];
    expect(routesServed().sort()).toEqual([...listed, ...documents].sort());
  });

  test.each([
    ['health', '/health'],
    ['live', '/health/live'],
    ['readiness', '/health/ready'],
    ['markets', '/api/markets'],
    ['market', MARKET],
    ['rounds', `${MARKET}/rounds`],
    ['round', `${MARKET}/rounds/0`],
    ['result', `${MARKET}/rounds/0/result`],
    ['requests', `${MARKET}/rounds/0/requests`],
    ['orders', `${MARKET}/orders`],
    ['awards', `${MARKET}/awards`],
    ['settlements', `${MARKET}/settlements`],
    ['settlementProof', `${MARKET}/settlements/0/0/proof`],
  ] as const)('describes the answer of %s, to the last field', async (name, path) => {
    const { status, body } = await get(path, 'operator');
    expect([status, routes[name].answer.parse(body)]).toEqual([200, body]);
  });

  test('serves what was published, as bytes', async () => {
    const [blob] = blobsOf(Uint8Array.of(1, 2, 3));
    const name = await served.published.keep(blob!);
    expect(await new PublishedUrl(`${served.url}/published`).blob(name)).toEqual(blob);
    const unknown = problem(404, 'unknown-resource', 'versionedHash');
    expect(await get(`/published/0x01${'0'.repeat(62)}`)).toMatchObject(unknown);
    expect(await get('/published/journal.sqlite')).toMatchObject(problem(400, 'malformed-message', 'versionedHash'));
  });

  test('describes refusals', async () => {
    const { body } = await get('/nowhere');
    expect(problemSchema.parse(body)).toEqual(body);
  });

  /** The routes of the Nest router, as OpenAPI writes them. */
  function routesServed(): string[] {
    const { router } = served.app.getHttpAdapter().getInstance() as {
      router: { stack: { route?: { path: string; methods: Record<string, boolean> } }[] };
    };
    return router.stack.flatMap(({ route }) =>
      route === undefined
        ? []
        : Object.keys(route.methods).map((method) => `${method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`),
    );
  }
});
