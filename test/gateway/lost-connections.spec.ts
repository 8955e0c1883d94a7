import { io } from 'socket.io-client';
import { MarketClient } from '../../src/client/market-client.js';
import type { NoAcknowledgement } from '../../src/client/outbox.js';
import { SeededRandom } from '../../src/demo/scenario/random.js';
import type { Announcement } from '../../src/protocol/announcements.js';
import { FlakyNetwork } from './flaky-network.js';
import { type ServedMarkets, serveMarkets } from './served-markets.js';
import { allAccepted, energyOrder, NOON, registerPeople } from './two-markets.js';

const MARKET = 'alder-street';
let served: ServedMarkets;

beforeEach(async () => {
  served = await serveMarkets({ limits: { maxPendingPackets: 4, entriesBurst: 200_000 } });
  const operator = await served.participant(MARKET, 'operator');
  await registerPeople(operator, MARKET);
  await operator.send('open-round', { deliveryStart: NOON });
});

afterEach(() => served.stop());

test('connections that break under load lose no order and no announcement, and double none', async () => {
  const network = await FlakyNetwork.to(served.url);
  const over = async (participant: string) => {
    const client = await MarketClient.connect(network.url);
    await client.login(MARKET, participant, served.signer(MARKET, participant));
    return client;
  };
  const traders = await Promise.all(['lumen', 'volta', 'ada', 'bob'].map(over));
  const listeners = await Promise.all(['gridco', 'carla', 'metron'].map(over));
  const told: Announcement[][] = listeners.map(() => []);
  for (const [index, listener] of listeners.entries())
    await listener.subscribe(['book', 'rounds'], index === 0 ? 0 : undefined, (said) => told[index]!.push(said));

  const random = new SeededRandom(20260115);
  const sent: Promise<number[]>[] = [];
  for (let wave = 0; wave < 60; wave++) {
    for (const [index, trader] of traders.entries()) {
      const orders = [energyOrder(`${wave}-a-${index}`), energyOrder(`${wave}-b-${index}`)];
      sent.push(allAccepted(trader.send('submit-orders', { round: 0, orders })));
    }
    if (wave % 12 === 6) network.cut();
    await pause(random.below(30));
  }
  const sequences = (await Promise.all(sent)).flat();
  expect(new Set(sequences).size).toBe(480);

  const { state, durableSequence } = served.markets.get(MARKET)!;
  expect([...state.rounds.get(0)!.orders.keys()].sort(ascending)).toEqual(sequences.sort(ascending));
  await until(() => told.every((heard) => heard.at(-1)?.sequence === durableSequence));
  for (const heard of told)
    expect(heard.filter(({ channel }) => channel === 'book').map(({ sequence }) => sequence)).toEqual(sequences);
  expect(told[0]!.filter(({ channel }) => channel === 'rounds')).toHaveLength(1);
  await Promise.all([...traders, ...listeners].map((client) => client.close()));
  await network.close();
});

test('a shutdown under load answers every order that it journaled', async () => {
  const traders = await Promise.all(
    ['lumen', 'volta', 'carla'].map((id) => served.participant(MARKET, id, { reconnect: false })),
  );
  const answers: Promise<{ id: string; answer: string }>[] = [];
  const send = (client: MarketClient, owner: number, index: number) => {
    const id = `${owner}-${index}`;
    const orders = [energyOrder(id)];
    const said = client.send('submit-orders', { round: 0, orders }).then(
      (acknowledgement) => (acknowledgement.ok ? 'accepted' : acknowledgement.rejection.code),
      (error: NoAcknowledgement) => error.name,
    );
    answers.push(said.then((answer) => ({ id, answer })));
  };
  let closed: Promise<void> | undefined;
  for (let index = 0; index < 300; index++) {
    for (const [owner, client] of traders.entries()) send(client, owner, index);
    if (index % 20 === 0) await pause(1);
    if (index === 150) closed = served.app.close();
  }
  await closed;
  const all = await Promise.all(answers);
  const accepted = all.filter(({ answer }) => answer === 'accepted').map(({ id }) => id);
  const journaled = [...served.markets.get(MARKET)!.state.rounds.get(0)!.orders.values()];
  expect(accepted.length).toBeGreaterThan(100);
  expect(accepted.sort()).toEqual(journaled.map(({ clientOrderId }) => clientOrderId).sort());
});

test('a shutdown lets the running commands finish and refuses new ones by name', async () => {
  const operator = await served.participant(MARKET, 'operator', { reconnect: false });
  const lumen = await served.participant(MARKET, 'lumen', { reconnect: false });
  const closing = operator.send('close-gate', { round: 0 });
  await lumen.send('cancel-orders', { orders: [0] });
  const shutdown = served.app.close();
  const refused = await lumen.send('submit-orders', { round: 0, orders: [energyOrder('late')] });
  expect(refused).toMatchObject({ ok: false, rejection: { code: 'shutting-down' } });
  expect(await closing).toMatchObject({ ok: true, status: 'cleared' });
  await shutdown;
  expect(served.markets.get(MARKET)!.state.rounds.get(0)!.phase).toBe('posted');
});

test('a subscriber that does not read is let go, and the others hear everything', async () => {
  const slow = io(served.url, { forceNew: true, transports: ['websocket'], reconnection: false });
  await new Promise<void>((resolve) => slow.once('connect', resolve));
  const { text } = await slow.emitWithAck('login-challenge', { market: MARKET, participant: 'carla' });
  await slow.emitWithAck('login', { signature: await served.signer(MARKET, 'carla')(text) });
  await slow.emitWithAck('subscribe', { channels: ['book'] });
  const fast = await served.participant(MARKET, 'gridco');
  let heard = 0;
  await fast.subscribe(['book'], undefined, () => {
    heard += 1;
  });
  stopReading(slow);
  const lumen = await served.participant(MARKET, 'lumen');
  for (let message = 0; message < 14; message++) {
    const orders = Array.from({ length: 2_500 }, (_, index) => energyOrder(`${message}-${index}-${'x'.repeat(40)}`));
    await allAccepted(lumen.send('submit-orders', { round: 0, orders }));
  }
  await until(() => heard === 35_000);
  await until(() => served.logged.some(({ fields }) => 'code' in fields && fields.code === 'subscriber-too-slow'));
  slow.disconnect();
});

/** Leaves what the server sends in the buffers of the network. */
function stopReading(socket: ReturnType<typeof io>): void {
  const { ws } = socket.io.engine.transport as unknown as { ws: { _socket: { pause(): void } } };
  ws._socket.pause();
}

function ascending(a: number, b: number): number {
  return a - b;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_000 && !condition(); tries++) await pause(10);
  expect(condition()).toBe(true);
}
