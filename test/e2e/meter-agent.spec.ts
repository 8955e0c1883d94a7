import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { keyOfSeed, type SigningKey, signText } from '../../src/adapters/chain/login-signature.js';
import { readReadingKey } from '../../src/adapters/chain/reading-key-file.js';
import { isSignedWith } from '../../src/adapters/chain/reading-signature.js';
import { readSqliteJournal } from '../../src/adapters/persistence/sqlite-journal.js';
import { decodeEntry } from '../../src/application/journal-entry.js';
import { replayMarket } from '../../src/application/replay.js';
import { attestedReading } from '../../src/application/reported-readings.js';
import { MarketClient } from '../../src/client/market-client.js';
import { readingHash, readingsDigest } from '../../src/domain/metering/attestation.js';
import type { ReadingsRecorded } from '../../src/domain/metering/recorded-readings.js';
import { merkleRoot } from '../../src/domain/settlement/merkle-tree.js';
import { silentLog } from '../../src/log.js';
import { freePort, gridclear, KillableServer } from '../support/killable-server.js';

const rulesFile = fileURLToPath(new URL('../../market-rules/schutterwald-flexibility.json', import.meta.url));
/** 2026-10-25 00:00 UTC, an hour before clocks go back in Berlin. */
const START = 1_792_886_400;
const QUARTER = 900;
const ROUNDS = 6;
const POINTS = 60;

const people = ['operator', 'ada', 'metron'];
const keys: Record<string, SigningKey> = Object.fromEntries(people.map((id) => [id, keyOfSeed(`meter-agent ${id}`)]));

let folder: string;
let server: KillableServer;
let market: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gridclear-meter-'));
  const { network: _, ...rules } = JSON.parse(await readFile(rulesFile, 'utf8'));
  market = rules.market;
  const metering = { acceptedForSeconds: 86_400, substitute: { method: 'baseline' } };
  await writeFile(join(folder, 'rules.json'), JSON.stringify({ ...rules, metering }));
  const flags = ['--rules', join(folder, 'rules.json'), '--clock', 'manual', '--start-time', String(START - 7_200)];
  server = new KillableServer(folder, [...flags, '--operator-account', keys.operator!.account], await freePort());
  await server.start();
  await openMarket();
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function openMarket(): Promise<void> {
  const operator = await MarketClient.connect(server.url);
  await operator.login(market, 'operator', (text) => signText(keys.operator!, text));
  const participants = [
    { id: 'ada', role: 'prosumer', account: keys.ada!.account },
    { id: 'metron', role: 'meter-operator', account: keys.metron!.account },
  ];
  expect(await operator.send('register-participants', { participants })).toMatchObject({ ok: true });
  const meteringPoints = Array.from({ length: POINTS }, (_, point) => ({
    ...{ id: `mp-${point}`, node: 'root', prosumer: 'ada', meterOperator: 'metron', capacityW: 10_000 },
  }));
  expect(await operator.send('register-metering-points', { meteringPoints })).toMatchObject({ ok: true });
  for (let round = 0; round < ROUNDS; round++)
    await operator.send('open-round', { deliveryStart: START + round * QUARTER });
  await operator.send('advance-clock', { to: START + ROUNDS * QUARTER });
  await operator.close();
}

const environment = () => ({ ...process.env, GRIDCLEAR_METER_KEY: keys.metron!.privateKey });

function agent(...flags: string[]): ChildProcess {
  const standing = [
    '--url',
    server.url,
    '--market',
    market,
    '--participant',
    'metron',
    '--buffer',
    join(folder, 'buffer'),
  ];
  return spawn(process.execPath, [gridclear, 'meter', 'send', ...standing, '--json', ...flags], {
    env: environment(),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

async function ended(child: ChildProcess): Promise<{ code: number | null; out: string; errors: string }> {
  let [out, errors] = ['', ''];
  child.stdout!.on('data', (data) => (out += data));
  child.stderr!.on('data', (data) => (errors += data));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, errors };
}

const summaryOf = (out: string) => JSON.parse(out.trim().split('\n').at(-1)!);

async function recorded(): Promise<ReadingsRecorded[]> {
  const journal = await readSqliteJournal(join(server.dataDir, 'journal.sqlite'), silentLog);
  try {
    const events: ReadingsRecorded[] = [];
    for (const entry of await journal.read(market, 0, 100_000)) {
      const { event } = decodeEntry(entry);
      if (event.type === 'readings-recorded') events.push(event);
    }
    return events;
  } finally {
    await journal.close();
  }
}

/** Every reading of the morning, and some of them corrected. */
const input = Array.from({ length: ROUNDS * POINTS }, (_, i) => {
  const [round, point] = [Math.floor(i / POINTS), i % POINTS];
  const reading = { meteringPoint: `mp-${point}`, start: START + round * QUARTER, energyWh: 10 * point - round };
  return i % 7 === 0 ? [reading, { ...reading, energyWh: -1, revision: 2, reason: 'meter-fault' }] : [reading];
}).flat();

test('agent and server killed in the middle: nothing is lost, nothing counts twice, and all of it is signed', async () => {
  const file = join(folder, 'morning.jsonl');
  await writeFile(file, input.map((reading) => `${JSON.stringify(reading)}\n`).join(''));

  // A stream that is cut off in the middle of a line, its agent and then the server killed while they are at it.
  const streamed = agent('--batch', '7');
  let isSending = false;
  streamed.stdout!.on('data', () => (isSending = true));
  for (const reading of input.slice(0, 150)) streamed.stdin!.write(`${JSON.stringify(reading)}\n`);
  for (let waited = 0; !isSending && waited < 600; waited++) await pause(50);
  expect(isSending).toBe(true);
  streamed.kill('SIGKILL');
  await ended(streamed);
  await server.kill();

  // Without a server, everything goes into the buffer.
  const offline = await ended(agent(file, '--give-up-after', '4'));
  expect(offline.code).toBe(3);
  expect(summaryOf(offline.out).waiting).toBeGreaterThan(input.length - 160);
  expect(offline.errors).toMatch(
    /readings wait in .*buffer: no answer from http:\/\/127\.0\.0\.1:\d+\/.* \(.*ECONNREFUSED/,
  );

  // The server comes back, and is killed once more while the agent sends; the agent waits for it.
  await server.start();
  const second = agent('--batch', '11');
  second.stdin!.end();
  const done = ended(second);
  let lines = 0;
  second.stdout!.on('data', () => (lines += 1));
  for (let waited = 0; lines < 3 && waited < 600; waited++) await pause(20);
  await server.kill();
  await pause(500);
  await server.start();
  const { code, out } = await done;
  expect([code, summaryOf(out)]).toMatchObject([0, { refused: [], waiting: 0, faults: [] }]);

  // The same file again has nothing to send.
  expect(summaryOf((await ended(agent(file))).out)).toMatchObject({ read: input.length, sent: 0, waiting: 0 });

  const events = await recorded();
  const readings = events.flatMap((event) => event.readings);
  const keysOf = readings.map((r) => `${r.round}/${r.meteringPoint}/${r.revision ?? 1}`);
  expect(new Set(keysOf).size).toBe(keysOf.length);
  const replay = await withReplay();
  const last = new Map(input.map((r) => [`${(r.start - START) / QUARTER}/0/${r.meteringPoint}`, r.energyWh]));
  expect(new Map([...replay.state.readings].map(([key, { energyWh }]) => [key, energyWh]))).toEqual(last);
  for (const { attestation, readings: of } of events) {
    const leaves = attestation!.leaves.map((leaf) => hexToBytes(leaf.slice(2)));
    const digest = readingsDigest(market, merkleRoot(leaves), leaves.length);
    const key = { scheme: 'secp256k1', publicKey: keys.metron!.account } as const;
    expect(await isSignedWith(key, digest, attestation!.signature as `0x${string}`)).toBe(true);
    for (const reading of of)
      expect(`0x${bytesToHex(readingHash(attestedReading(replay.state, reading, reading.salt!)))}`).toBe(
        attestation!.leaves[reading.position!],
      );
  }
});

async function withReplay() {
  const journal = await readSqliteJournal(join(server.dataDir, 'journal.sqlite'), silentLog);
  try {
    return (await replayMarket(market, journal))!;
  } finally {
    await journal.close();
  }
}

test('what cannot be taken is named, over HTTP as well, and the rest is sent', async () => {
  const csv = [
    'meteringPoint,start,energyWh,revision,reason',
    'mp-1,2026-10-25T02:15+02:00,77,3,clock-fault',
    'mp-1,2026-10-25T02:15,77,3,clock-fault',
    'mp-2,2026-03-29T02:15,77,,',
    'mp-2,2026-10-25T02:15+02:00,1.25,,',
    'mp-2,2026-10-25T02:15+02:00,2500000,4,meter-fault',
    'mp-none,2026-10-25T02:15+02:00,1,,',
    'mp-3,2026-10-26T02:15+01:00,1,,',
  ];
  const file = join(folder, 'faults.csv');
  await writeFile(file, csv.join('\n'));
  const { code, out, errors } = await ended(agent(file, '--over', 'http', '--time-zone', 'Europe/Berlin'));
  const { sent, refused, faults, waiting } = summaryOf(out);
  expect([code, sent, waiting]).toEqual([1, 1, 0]);
  expect(refused.map((each: { rejection: { code: string } }) => each.rejection.code).sort()).toEqual([
    'reading-implausible',
    'unknown-meter',
    'unknown-round',
  ]);
  expect(faults.map((fault: { code: string; field: string }) => `${fault.field}: ${fault.code}`)).toEqual([
    'line 3.start: local-time-ambiguous',
    'line 4.start: local-time-nonexistent',
    'line 5.energyWh: quantity-not-integral',
  ]);
  expect(errors).toContain('write 1250');
});

test('a wrong call ends with 2: no key, an unknown market, a buffer in use', async () => {
  const call = (flags: string[], env: NodeJS.ProcessEnv = environment()) => {
    const child = spawn(process.execPath, [gridclear, 'meter', 'send', '--url', server.url, ...flags], { env });
    child.stdin!.end(`${JSON.stringify(input[0])}\n`);
    return ended(child);
  };
  const named = (of: string, buffer: string) => [
    '--market',
    of,
    '--participant',
    'metron',
    '--buffer',
    join(folder, buffer),
  ];
  const keyless = await call(named(market, 'b1'), { ...process.env, GRIDCLEAR_METER_KEY: '' });
  expect([keyless.code, keyless.errors]).toEqual([2, expect.stringContaining('GRIDCLEAR_METER_KEY is not a key')]);
  const nowhere = await call(named('nowhere', 'b2'));
  expect([nowhere.code, nowhere.errors]).toEqual([2, expect.stringContaining('unknown-market')]);
  await writeFile(join(folder, 'buffer', 'lock'), String(process.pid));
  const busy = await call(named(market, 'buffer'));
  expect([busy.code, busy.errors]).toEqual([2, expect.stringContaining('is in use by process')]);
});

test('a key that is replaced drops no reading, a reading too early holds up none, and contradictions are told', async () => {
  const pem = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'sec1', format: 'pem' });
  const [keyFile, file] = [join(folder, 'meter.pem'), join(folder, 'replaced.jsonl')];
  await writeFile(keyFile, pem);
  const { key } = await readReadingKey(keyFile, undefined);
  const start = START + ROUNDS * QUARTER;
  const operator = await MarketClient.connect(server.url);
  await operator.login(market, 'operator', (text) => signText(keys.operator!, text));
  for (const round of [0, 1, 2]) await operator.send('open-round', { deliveryStart: start + round * QUARTER });
  const registered = { ...key, participant: 'metron', validFrom: start + QUARTER };
  expect(await operator.send('register-reading-keys', { keys: [registered] })).toMatchObject({
    results: [{ ok: true }],
  });
  await operator.send('advance-clock', { to: start + 2 * QUARTER });
  await operator.close();

  const reading = (quarter: number, energyWh: number) => ({
    ...{ meteringPoint: 'mp-1', start: start + quarter * QUARTER, energyWh },
  });
  const readings = [reading(2, 5), reading(0, 1), reading(0, 2), reading(1, 3)];
  await writeFile(file, readings.map((each) => `${JSON.stringify(each)}\n`).join(''));
  const patience = ['--buffer', join(folder, 'replaced'), '--batch', '3', '--give-up-after', '6'];
  const before = await ended(agent(file, ...patience));
  expect(summaryOf(before.out)).toMatchObject({
    ...{ read: 4, sent: 1, waiting: 2, refused: [{ rejection: { code: 'reading-conflicts' } }] },
  });
  expect([before.code, before.errors]).toEqual([3, expect.stringContaining('not signed with the key')]);
  const nothing = join(folder, 'nothing.jsonl');
  await writeFile(nothing, '');
  const after = await ended(agent(nothing, '--reading-key', keyFile, ...patience));
  expect(summaryOf(after.out)).toMatchObject({ read: 0, sent: 1, waiting: 1, refused: [] });
  expect(after.errors).toContain('a period that is not over');
});
