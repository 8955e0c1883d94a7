import { io, type Socket } from 'socket.io-client';
import { signText } from '../../src/adapters/chain/login-signature.js';
import type { MarketClient } from '../../src/client/market-client.js';
import { keyOf, type ServedMarkets, serveMarkets } from './served-markets.js';
import { allAccepted, energyOrder, NOON, registerPeople } from './two-markets.js';

let served: ServedMarkets;
let operator: MarketClient;

beforeAll(async () => {
  served = await serveMarkets({
    limits: { loginWithinSeconds: 1, maxPendingAnswers: 20_000, allowedOrigins: ['https://console.example'] },
  });
  operator = await served.participant('alder-street', 'operator');
  await registerPeople(operator, 'alder-street');
  expect(await operator.send('open-round', { deliveryStart: NOON })).toMatchObject({ ok: true, round: 0 });
});

afterAll(() => served.stop());

/** Everything below may go wrong as it likes: the server must still take an order afterwards. */
afterEach(async () => {
  const lumen = await served.participant('alder-street', 'lumen');
  const orders = [energyOrder(`after-${expect.getState().currentTestName!.length}-${Math.floor(performance.now())}`)];
  const round = served.markets.get('alder-street')!.state.rounds.size - 1;
  expect(await lumen.send('submit-orders', { round, orders })).toMatchObject({ ok: true, results: [{ ok: true }] });
  await lumen.close();
});

/** A socket that can say anything. */
async function rawSocket(options: object = {}): Promise<Socket> {
  const socket = io(served.url, { forceNew: true, transports: ['websocket'], reconnection: false, ...options });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

async function rawParticipant(participant: string, market = 'alder-street'): Promise<Socket> {
  const socket = await rawSocket();
  const challenge = await ask(socket, 'login-challenge', { market, participant });
  const signature = await served.signer(market, participant)(challenge.text as string);
  expect(await ask(socket, 'login', { signature })).toMatchObject({ ok: true, participant });
  return socket;
}

type Answer = { ok: boolean; rejection?: { code: string; field: string }; [key: string]: unknown };

function ask(socket: Socket, event: string, ...payloads: unknown[]): Promise<Answer> {
  return socket.timeout(5_000).emitWithAck(event, ...payloads);
}

function refusal(code: string, field = '') {
  return { ok: false, rejection: { code, field, message: expect.any(String) } };
}

const order = energyOrder('o-1');
const malformed: [what: string, event: string, payloads: unknown[], code: string, field: string][] = [
  ['an unknown command', 'hack', [{}], 'unknown-command', ''],
  ['a name of the language', 'constructor', [{}], 'unknown-command', ''],
  ['no payload', 'submit-orders', [], 'malformed-message', ''],
  ['two payloads', 'submit-orders', [{ round: 0, orders: [order] }, {}], 'malformed-message', ''],
  ['text', 'submit-orders', ['{}'], 'malformed-message', ''],
  ['null', 'submit-orders', [null], 'malformed-message', ''],
  ['a list', 'submit-orders', [[]], 'malformed-message', ''],
  ['bytes', 'submit-orders', [Buffer.from('orders')], 'malformed-message', 'round'],
  ['no orders', 'submit-orders', [{ round: 0, orders: [] }], 'malformed-message', 'orders'],
  ['a round that is text', 'submit-orders', [{ round: '0', orders: [order] }], 'malformed-message', 'round'],
  [
    'an unknown field',
    'submit-orders',
    [{ round: 0, orders: [{ ...order, owner: 'bob' }] }],
    'unknown-field',
    'orders[0].owner',
  ],
  [
    'half a watt',
    'submit-orders',
    [{ round: 0, orders: [{ ...order, quantityW: 0.5 }] }],
    'quantity-not-integral',
    'orders[0].quantityW',
  ],
  [
    'more than a gigawatt',
    'submit-orders',
    [{ round: 0, orders: [{ ...order, quantityW: 2e9 }] }],
    'quantity-out-of-bounds',
    'orders[0].quantityW',
  ],
  [
    'a price between ticks',
    'submit-orders',
    [{ round: 0, orders: [{ ...order, limit: '50.001' }] }],
    'price-off-tick',
    'orders[0].limit',
  ],
  [
    'a price that is a number',
    'submit-orders',
    [{ round: 0, orders: [{ ...order, limit: 50 }] }],
    'malformed-message',
    'orders[0].limit',
  ],
  [
    'an unknown side',
    'submit-orders',
    [{ round: 0, orders: [{ ...order, side: 'hold' }] }],
    'malformed-message',
    'orders[0].side',
  ],
  ['an unknown channel', 'subscribe', [{ channels: ['gossip'] }], 'unknown-channel', 'channels[0]'],
  ['a sequence to come', 'subscribe', [{ channels: ['book'], after: 1e9 }], 'malformed-message', 'after'],
];

describe('malformed messages', () => {
  test.each(malformed)('%s: %s', async (_what, event, payloads, code, field) => {
    const socket = await rawParticipant('lumen');
    expect(await ask(socket, event, ...payloads)).toEqual(refusal(code, field));
    socket.disconnect();
  });

  test('a message nobody can be told about is not carried out, and counted', async () => {
    const socket = await rawParticipant('lumen');
    socket.emit('submit-orders', { round: 0, orders: [energyOrder('silent')] });
    socket.emit('nonsense');
    expect(await ask(socket, 'cancel-orders', { orders: [1] })).toMatchObject({ ok: true });
    socket.disconnect();
    await until(() => served.logged.some(({ message }) => message === 'messages without acknowledgement'));
    const orders = [...served.markets.get('alder-street')!.state.saidOrders.keys()];
    expect(orders).not.toContain('lumen/silent');
  });
});

describe('oversized messages', () => {
  test('a list that is too long', async () => {
    const lumen = await served.participant('alder-street', 'lumen');
    const orders = Array.from({ length: 5_001 }, (_, index) => energyOrder(`many-${index}`));
    expect(await lumen.send('submit-orders', { round: 0, orders })).toEqual(refusal('message-too-large', 'orders'));
  });

  test('a message beyond the limit of the transport closes its connection', async () => {
    const socket = await rawParticipant('lumen');
    const closed = new Promise((resolve) => socket.once('disconnect', resolve));
    socket.emit('submit-orders', { round: 0, orders: 'x'.repeat(5 * 1024 * 1024) }, () => undefined);
    expect(await closed).toBe('transport close');
  });

  test('too many messages', async () => {
    const lumen = await served.participant('alder-street', 'lumen');
    const orders = Array.from({ length: 5_000 }, (_, index) => 1_000_000 + index);
    const answers = [];
    // More than the burst, and cheap to answer: on a busy machine the allowance grows while they wait.
    for (let sent = 0; sent < 30; sent++) answers.push(lumen.send('cancel-orders', { orders }));
    const codes = (await Promise.all(answers)).map((answer) => (answer.ok ? 'taken' : answer.rejection.code));
    expect(codes.filter((code) => code === 'taken').length).toBeGreaterThanOrEqual(4);
    expect(codes).toContain('too-many-messages');
  });
});

describe('greedy connections', () => {
  test('a transport has one socket: it cannot use up the connections of others', async () => {
    const socket = await rawSocket();
    const disconnected = new Promise((resolve) => socket.once('disconnect', resolve));
    for (let sockets = 0; sockets < 100; sockets++) socket.io.engine.write('0');
    expect(await disconnected).toMatch(/disconnect|close/);
  });

  test('one that sends on without taking its answers is closed', async () => {
    const socket = await rawParticipant('lumen');
    const { ws } = socket.io.engine.transport as unknown as { ws: { _socket: { pause(): void } } };
    ws._socket.pause();
    const closed = () => served.logged.some(({ fields }) => 'code' in fields && fields.code === 'answers-not-taken');
    for (let sent = 0; sent < 300_000 && !closed(); sent++) {
      socket.emit('nonsense', {}, () => undefined);
      if (sent % 1_000 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await until(closed);
    socket.disconnect();
  });
});

describe('unauthenticated and forged messages', () => {
  test('every command of a participant needs a login', async () => {
    const socket = await rawSocket();
    for (const event of ['submit-orders', 'subscribe', 'close-gate', 'report-readings', 'advance-clock'])
      expect(await ask(socket, event, {})).toEqual(refusal('not-authenticated'));
    socket.disconnect();
  });

  test('a challenge is for one connection and one answer', async () => {
    const first = await rawSocket();
    const second = await rawSocket();
    const { text } = await ask(first, 'login-challenge', { market: 'alder-street', participant: 'lumen' });
    const signature = await signText(keyOf('alder-street', 'lumen'), text as string);
    expect(await ask(second, 'login', { signature })).toEqual(refusal('challenge-expired'));
    expect(await ask(first, 'login', { signature })).toMatchObject({ ok: true });
    expect(await ask(first, 'login', { signature })).toEqual(refusal('challenge-expired'));
    first.disconnect();
    second.disconnect();
  });

  test('another key cannot log in as a participant, nor can a key of another market', async () => {
    for (const key of [keyOf('alder-street', 'volta'), keyOf('birch-lane', 'lumen')]) {
      const client = await served.connect();
      const login = await client.login('alder-street', 'lumen', (text) => signText(key, text));
      expect(login).toEqual(refusal('signature-invalid', 'signature'));
    }
  });

  test('strangers and unknown markets', async () => {
    const client = await served.connect();
    const sign = served.signer('alder-street', 'lumen');
    expect(await client.login('alder-street', 'nobody', sign)).toEqual(refusal('unknown-participant', 'participant'));
    expect(await client.login('elm-road', 'lumen', sign)).toEqual(refusal('unknown-market', 'market'));
  });

  test('each role has its commands', async () => {
    const lumen = await served.participant('alder-street', 'lumen');
    expect(await lumen.send('close-gate', { round: 0 })).toEqual(refusal('not-permitted'));
    expect(await lumen.send('publish-flows', { round: 0, flows: [{ node: 'street', baselineFlowW: 0 }] })).toEqual(
      refusal('not-permitted'),
    );
    const gridco = await served.participant('alder-street', 'gridco');
    expect(await gridco.send('submit-orders', { round: 0, orders: [order] })).toEqual(refusal('not-permitted'));
  });

  test("nobody can change another's order", async () => {
    const lumen = await served.participant('alder-street', 'lumen');
    const [mine] = await allAccepted(lumen.send('submit-orders', { round: 0, orders: [energyOrder('mine')] }));
    const volta = await served.participant('alder-street', 'volta');
    const amended = await volta.send('amend-order', { order: mine!, quantityW: 100, limit: '0.00' });
    expect(amended).toEqual(refusal('unknown-order', 'order'));
    expect(await volta.send('cancel-orders', { orders: [mine!] })).toEqual({
      ok: true,
      results: [refusal('unknown-order', 'orders[0]')],
    });
  });

  test('a connection that does not log in is closed with the reason', async () => {
    const socket = await rawSocket();
    const reason = new Promise((resolve) => socket.once('closing', resolve));
    await new Promise((resolve) => socket.once('disconnect', resolve));
    expect(await reason).toMatchObject({ rejection: { code: 'not-authenticated' } });
  });

  test('web pages of other origins cannot connect', async () => {
    const from = (origin: string) => rawSocket({ extraHeaders: { origin } });
    await expect(from('https://evil.example')).rejects.toThrow();
    for (const origin of ['https://console.example', served.url]) (await from(origin)).disconnect();
  });
});

describe('duplicated and late messages', () => {
  test('the same order again is answered as before; other content under its id is refused', async () => {
    const lumen = await served.participant('alder-street', 'lumen');
    const message = { round: 0, orders: [energyOrder('again')] };
    const first = await lumen.send('submit-orders', message);
    expect(await lumen.send('submit-orders', message)).toEqual(first);
    const reconnected = await served.participant('alder-street', 'lumen');
    expect(await reconnected.send('submit-orders', message)).toEqual(first);
    const other = { round: 0, orders: [energyOrder('again', { quantityW: 2_000 })] };
    expect(await lumen.send('submit-orders', other)).toEqual({
      ok: true,
      results: [refusal('client-id-reused', 'orders[0].clientOrderId')],
    });
  });

  test('an order is late when the gate closure is before it in the journal', async () => {
    const lumen = await served.participant('alder-street', 'lumen');
    const closing = operator.send('close-gate', { round: 0 });
    const burst = Array.from({ length: 50 }, (_, index) =>
      lumen.send('submit-orders', { round: 0, orders: [energyOrder(`late-${index}`)] }),
    );
    expect(await closing).toMatchObject({ ok: true, status: 'cleared' });
    const results = (await Promise.all(burst)).flatMap((answer) => (answer.ok ? answer.results : []));
    const after = await lumen.send('submit-orders', { round: 0, orders: [energyOrder('too-late')] });
    expect(after).toEqual({ ok: true, results: [refusal('gate-closed', 'round')] });
    const gateClosed = await sequenceOfGateClosure();
    for (const result of results)
      if (result.ok) expect(result.sequence).toBeLessThan(gateClosed);
      else expect(result.rejection.code).toBe('gate-closed');
    expect(results).toHaveLength(50);
    expect(await operator.send('open-round', { deliveryStart: NOON + 900 })).toMatchObject({ ok: true, round: 1 });
  });

  async function sequenceOfGateClosure(): Promise<number> {
    return new Promise((resolve) => {
      void operator.subscribe(['rounds'], 0, ({ sequence, channel, body }) => {
        if (channel === 'rounds' && body.change === 'gate-closed') resolve(sequence);
      });
    });
  }
});

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !condition(); tries++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(condition()).toBe(true);
}
