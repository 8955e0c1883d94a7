import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { keyOfSeed, type SigningKey, signText } from '../../src/adapters/chain/login-signature.js';
import { readSqliteJournal } from '../../src/adapters/persistence/sqlite-journal.js';
import { type Replay, replayMarket } from '../../src/application/replay.js';
import { MarketClient } from '../../src/client/market-client.js';
import { NoAcknowledgement } from '../../src/client/outbox.js';
import { silentLog } from '../../src/log.js';
import { freePort, KillableServer } from '../support/killable-server.js';

const KILLS = Number(process.env.KILLS ?? 50);
const rulesFile = fileURLToPath(new URL('../../market-rules/schutterwald-local-energy.json', import.meta.url));
const networkFile = fileURLToPath(new URL('../../market-rules/networks/schutterwald-small.json', import.meta.url));
const START = 1_780_000_200;
const TRADERS = ['ada', 'bob'];
/** Few, so that the day to be replayed after every kill stays short: what a kill meets is a message on its way. */
const ORDERS_A_MESSAGE = 4;

const keys: Record<string, SigningKey> = Object.fromEntries(
  ['operator', ...TRADERS].map((name) => [name, keyOfSeed(`killed-server ${name}`)]),
);

let folder: string;
let server: KillableServer;
let market: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gridclear-kill-'));
  const rules = JSON.parse(await readFile(rulesFile, 'utf8'));
  market = rules.market;
  const order = { ...rules.order, maxOrdersPerRound: 1_000_000, maxOrdersPerParticipant: 1_000_000 };
  await writeFile(join(folder, 'rules.json'), JSON.stringify({ ...rules, order, network: networkFile }));
  const flags = ['--rules', join(folder, 'rules.json'), '--clock', 'manual', '--start-time', String(START)];
  const operator = ['--operator-account', keys.operator!.account];
  server = new KillableServer(folder, [...flags, ...operator], await freePort());
});

afterAll(async () => {
  await server.kill();
  await rm(folder, { recursive: true, force: true });
});

/** Connects as a participant for one life of the server: what is not acknowledged is not sent again by the client. */
async function enter(name: string): Promise<MarketClient> {
  const client = await MarketClient.connect(server.url, { reconnect: false, timeoutMilliseconds: 20_000 });
  const entered = await client.login(market, name, (text) => signText(keys[name]!, text));
  if (!entered.ok) throw new Error(`${name}: ${entered.rejection.message}`);
  return client;
}

interface Acknowledged {
  readonly order: number;
  readonly round: number;
}

/** Submits orders until the server is gone; every order that is acknowledged is noted with the sequence it got. */
async function trade(
  client: MarketClient,
  name: string,
  round: number,
  life: number,
  acknowledged: Map<string, Acknowledged>,
): Promise<void> {
  try {
    for (let message = 0; ; message++) {
      const orders = Array.from({ length: ORDERS_A_MESSAGE }, (_, index) => ({
        clientOrderId: `${life}-${message}-${index}`,
        side: index % 2 === 0 ? ('sell' as const) : ('buy' as const),
        node: 'bus-1',
        quantityW: 100 + index,
        limit: `${80 + ((message * 7 + index) % 200)}.00`,
      }));
      const answer = await client.send('submit-orders', { round, orders });
      if (!answer.ok) throw new Error(answer.rejection.message);
      for (const [index, result] of answer.results.entries()) {
        if (!result.ok) throw new Error(result.rejection.message);
        acknowledged.set(`${name}/${orders[index]!.clientOrderId}`, { order: result.sequence, round });
      }
      await pause(5);
    }
  } catch (error) {
    if (!(error instanceof NoAcknowledgement)) throw error;
  } finally {
    await client.close();
  }
}

/** The orders a participant is told when it asks for everything from the beginning, by client id. */
async function ownOrders(name: string): Promise<Map<string, number[]>> {
  const client = await enter(name);
  const found = new Map<string, number[]>();
  const subscribed = await client.subscribe(['orders'], 0, ({ body }) => {
    if (!('clientOrderId' in body) || body.clientOrderId === undefined) return;
    const key = `${name}/${body.clientOrderId}`;
    found.set(key, [...(found.get(key) ?? []), body.order]);
  });
  expect(subscribed.ok).toBe(true);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    await pause(150);
  }
  await client.close();
  return found;
}

/** Acknowledged orders that are not in `there` exactly once under the sequence they got. One assertion for all: they are many. */
function lostOrDoubled(
  acknowledged: Iterable<[string, Acknowledged]>,
  there: ReadonlyMap<string, readonly number[]>,
): string[] {
  return [...acknowledged]
    .filter(([key, { order }]) => there.get(key)?.length !== 1 || there.get(key)![0] !== order)
    .map(([key]) => key);
}

/** Rebuilds the market from the journal file alone, while the server has it open. */
async function replayed(): Promise<Replay> {
  const journal = await readSqliteJournal(join(server.dataDir, 'journal.sqlite'), silentLog);
  try {
    const replay = await replayMarket(market, journal);
    if (replay === undefined) throw new Error('the journal is empty');
    return replay;
  } finally {
    await journal.close();
  }
}

/** Every order the state has under a client id, with how often. */
function ordersIn({ state }: Replay): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const round of state.rounds.values())
    for (const { participant, clientOrderId, sequence } of round.orders.values()) {
      const key = `${participant}/${clientOrderId}`;
      found.set(key, [...(found.get(key) ?? []), sequence]);
    }
  return found;
}

async function liveDigest(): Promise<unknown> {
  const client = await MarketClient.connect(server.url);
  const entered = await client.login(market, 'operator', (text) => signText(keys.operator!, text));
  if (!entered.ok) throw new Error(entered.rejection.message);
  const headers = { authorization: `Bearer ${entered.sessionToken}` };
  const answer = await fetch(`${server.url}/api/markets/${market}/state`, { headers });
  await client.close();
  return answer.json();
}

test(`after ${KILLS} kills under load every acknowledged order is there, once, and replay gives the live state`, async () => {
  const acknowledged = new Map<string, Acknowledged>();
  await server.start();
  const operator = await enter('operator');
  const participants = TRADERS.map((id) => ({ id, role: 'prosumer', account: keys[id]!.account }));
  expect(await operator.send('register-participants', { participants })).toMatchObject({ ok: true });
  let deliveryStart = Math.ceil(START / 900) * 900 + 3_600;
  expect(await operator.send('open-round', { deliveryStart })).toMatchObject({ ok: true, round: 0 });
  await operator.close();

  for (let life = 0, round = 0; life < KILLS; life++) {
    const seats = await Promise.all(TRADERS.map(async (name) => ({ name, client: await enter(name) })));
    const trading = seats.map(({ name, client }) => trade(client, name, round, life, acknowledged));
    await pause(100 + ((life * 37) % 200));
    const operatorOfLife = life % 5 === 4 ? await enter('operator') : undefined;
    const closing = operatorOfLife?.send('close-gate', { round }).catch(() => undefined);
    await pause(life % 3);
    await server.kill();
    await Promise.all(trading.map((end) => end.catch((error) => expect(error.message).toContain('gate'))));
    await closing;
    await operatorOfLife?.close();

    await server.start();
    const replay = await replayed();
    const { sequence, headHash, stateHash } = replay;
    expect({ sequence, headHash, stateHash }).toEqual(await liveDigest());
    expect(lostOrDoubled(acknowledged, ordersIn(replay))).toEqual([]);

    if (operatorOfLife === undefined) continue;
    const again = await enter('operator');
    expect(await again.send('close-gate', { round })).toMatchObject({ ok: true, status: 'cleared' });
    deliveryStart += 900;
    round += 1;
    expect(await again.send('open-round', { deliveryStart })).toMatchObject({ ok: true, round });
    await again.close();
  }

  expect(acknowledged.size).toBeGreaterThan(KILLS * 10);
  for (const name of TRADERS) {
    const own = [...acknowledged].filter(([key]) => key.startsWith(`${name}/`));
    expect(lostOrDoubled(own, await ownOrders(name))).toEqual([]);
  }
}, 1_800_000);
