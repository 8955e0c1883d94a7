import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hexToBytes } from 'viem';
import { readDeployment } from '../../src/adapters/chain/connect.js';
import { MarketIndexOptions, withMarketIndex } from '../../src/adapters/chain/market-index.js';
import { makeProvingCall } from '../../src/adapters/chain/settlement-proof.js';
import type { Hex } from '../../src/application/ports.js';
import { chunksOf } from '../../src/domain/settlement/chunks.js';
import { publishedIn } from '../../src/domain/settlement/posting.js';
import type { SettlementRecord } from '../../src/domain/settlement/record.js';
import { openFlow, readOpening } from '../../src/domain/settlement/salted-opening.js';
import { FLOW_BYTES, readFlow } from '../../src/domain/settlement/settlement-flow.js';
import { routes } from '../../src/protocol/routes.js';
import { BilledMarket, MARKET, people } from '../support/billed-market.js';
import { runGridclear } from '../support/run-gridclear.js';

const FUNDS = 50_000_000n;
const INDEX_BYTES = 3;
const READING: MarketIndexOptions = { confirmations: 1 };
const numbers = Object.fromEntries(['operator', ...Object.keys(people)].map((id, at) => [id, at + 1]));

let billed: BilledMarket;
/** What was posted: the batch, as the chain has it. */
let batch: Uint8Array;

beforeAll(async () => {
  billed = await BilledMarket.open({ isPosted: true });
  for (const participant of ['operator', 'gridco', 'lumen', 'volta'])
    await billed.command('fund-escrow', { participant, amount: `${FUNDS}` });
  await billed.playPeriod(0);
  await billed.settle(0);
  const deployment = readDeployment(join(billed.dataDir, 'chain.json'), MARKET);
  batch = await withMarketIndex(deployment, READING, ({ facts }) => {
    const posted = facts.find((fact) => fact.type === 'period-posted')!;
    if (posted.published.is !== 'here') throw new Error('the data of the posting are in its call');
    return publishedIn(posted.published.bytes, posted.claim.participants)!.batch;
  });
});
afterAll(() => billed.stop(), 60_000);

async function get(id: string, path: string): Promise<{ status: number; body: unknown }> {
  const { token } = await billed.enter(id);
  const headers = { Authorization: `Bearer ${token}` };
  const response = await fetch(`${billed.server.url}/api/markets/${MARKET}/${path}`, { headers });
  return { status: response.status, body: await response.json() };
}

async function openingsOf(id: string) {
  const { status, body } = await get(id, 'settlements/0/openings');
  expect(status).toBe(200);
  return routes.openings.answer.parse(body);
}

/** The records that openings show, each flow held against the batch on the chain. */
async function opened(id: string): Promise<SettlementRecord[]> {
  const { flows } = await openingsOf(id);
  const chunks = chunksOf(batch);
  return flows.flatMap(({ flow, chunk, openings }) => {
    const stated = chunks[chunk]!.bytes.subarray(INDEX_BYTES);
    expect(stated).toEqual(hexToBytes(flow as Hex));
    const header = readFlow(new DataView(stated.buffer, stated.byteOffset, FLOW_BYTES), 0);
    const found = openFlow(
      header,
      stated.subarray(FLOW_BYTES),
      openings.map((opening) => hexToBytes(opening as Hex)),
    );
    if (found.is !== 'right') throw new Error(`${id}: ${found.is}`);
    return found.records;
  });
}

const where = () => ['--contracts', join(billed.dataDir, 'chain.json')];

async function savedOpenings(id: string): Promise<string> {
  const file = join(billed.dataDir, `${id}.json`);
  writeFileSync(file, JSON.stringify(await openingsOf(id)));
  return file;
}

test('a prosumer opens all its records over HTTP and checks them against the chain; so does its aggregator', async () => {
  const { body } = await get('ada', 'settlements?period=0');
  const { items } = routes.settlements.answer.parse(body);
  const told = items.map(({ kind, payer, payee, order, energyWh }) => [kind, payer, payee, order, energyWh]);
  const idOf = (number: number) => Object.keys(numbers).find((id) => numbers[id] === number);
  const records = await opened('ada');
  const shown = records.map((r) => [r.kind, idOf(r.payer), idOf(r.payee), r.orderSequence, r.energyWh]);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.sort()).toEqual(told.sort());
  const ofLumen = await opened('lumen');
  for (const reward of records.filter(({ kind }) => kind === 'reward')) expect(ofLumen).toContainEqual(reward);
});

test('nobody is told the records of others', async () => {
  for (const id of ['ada', 'bob', 'carla', 'lumen', 'volta', 'gridco']) {
    const { status, body } = await get(id, 'settlements/0/openings');
    if (status !== 200) continue;
    for (const { payer, payee } of routes.openings.answer.parse(body).flows) expect([payer, payee]).toContain(id);
  }
  const { flows } = await openingsOf('operator');
  expect(flows.length).toBe(
    chunksOf(batch).filter(({ bytes }) => bytes.length === INDEX_BYTES + FLOW_BYTES + 32).length,
  );
  expect(await get('metron', 'settlements/0/openings')).toMatchObject({
    status: 404,
    body: { code: 'unknown-resource' },
  });
  expect(await get('ada', 'settlements/1/openings')).toMatchObject({ status: 404, body: { code: 'unknown-period' } });
  const anonymous = await fetch(`${billed.server.url}/api/markets/${MARKET}/settlements/0/openings`);
  expect(anonymous.status).toBe(401);
});

test('what is on the chain does not hold the records of prosumers', async () => {
  const { flows } = await openingsOf('operator');
  const published = Buffer.from(batch);
  let bodies = 0;
  for (const { chunk, salt } of flows.flatMap(({ openings }) => openings.map(partsOf))) {
    const records = chunk.subarray(INDEX_BYTES + FLOW_BYTES);
    expect(published.includes(Buffer.from(records))).toBe(false);
    expect(published.includes(Buffer.from(salt))).toBe(false);
    bodies += 1;
  }
  expect(bodies).toBeGreaterThan(3);
  // Those of the DSO and the aggregators are there.
  const open = chunksOf(batch).filter(({ bytes }) => bytes.length !== INDEX_BYTES + FLOW_BYTES + 32);
  expect(open.length).toBeGreaterThan(0);
});

function partsOf(opening: string) {
  const bytes = hexToBytes(opening as Hex);
  return { chunk: readOpening(bytes)!.chunk, salt: bytes.subarray(10, 42) };
}

test('an outsider verifies totals and positions, a party its records as well, and a replay gives the same roots', async () => {
  const outsider = await runGridclear(['verify', 'period', '0', ...where()]);
  expect(outsider).toMatchObject({ code: 0, output: expect.stringMatching(/of \d+ salted flows 0 were opened/) });
  const ada = await savedOpenings('ada');
  const party = await runGridclear(['verify', 'period', '0', ...where(), '--openings', ada]);
  expect(party).toMatchObject({ code: 0, output: expect.stringMatching(/of \d+ salted flows [1-9]\d* were opened/) });
  const replayed = await runGridclear(['replay', '--data-dir', billed.dataDir, '--chain']);
  expect(replayed).toMatchObject({ code: 0, complaint: '' });
});

test('a statement tells the records of whoever can open them, and one sum for those who cannot', async () => {
  const statement = async (...more: string[]) => {
    const { code, output, complaint } = await runGridclear([
      'statement',
      `${numbers.ada}`,
      ...where(),
      '--json',
      ...more,
    ]);
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
    return JSON.parse(output);
  };
  const [closed, open] = [await statement(), await statement('--openings', await savedOpenings('ada'))];
  expect(open.closing).toEqual(closed.closing);
  expect(closed.settlements.every(({ isSalted }: { isSalted?: boolean }) => isSalted)).toBe(true);
  expect(open.settlements.some(({ isSalted }: { isSalted?: boolean }) => isSalted)).toBe(false);
  expect(open.settlements).toHaveLength((await opened('ada')).length);
  const { code, complaint } = await runGridclear(['statement', 'ada', '--data-dir', billed.dataDir]);
  expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
});

test('a salted settlement is proven by the contract, to whom its party shows it', async () => {
  const { items } = routes.settlements.answer.parse((await get('ada', 'settlements?period=0')).body);
  const { rpcUrl } = readDeployment(join(billed.dataDir, 'chain.json'), MARKET);
  for (const { index, amount } of items) {
    const { body } = await get('ada', `settlements/0/${index}/proof`);
    const call = routes.settlementProof.answer.parse(body);
    expect(await makeProvingCall(rpcUrl, call as { to: Hex; data: Hex })).toBe(BigInt(amount.replace('.', '')));
  }
  const { flows } = await openingsOf('ada');
  const before = chunksOf(batch).slice(0, flows[0]!.chunk);
  // For whoever opens only the first flow of Ada, those before it are one settlement each where they are salted.
  const place = before.reduce((sum, { recordCount }) => sum + recordCount, 0);
  const named = ['proof', `0/${place}`, ...where()];
  const open = await runGridclear([...named, '--openings', await savedOpenings('ada')]);
  expect(open).toMatchObject({ code: 0, output: expect.stringContaining('the contract confirms it') });
  const closed = await runGridclear(named);
  expect(closed).toMatchObject({ code: 1, complaint: expect.stringContaining('--openings') });
});
