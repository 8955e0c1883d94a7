import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { readChainBooks } from '../../src/adapters/chain/chain-books.js';
import { ChainWitness } from '../../src/adapters/chain/chain-witness.js';
import { writeDeployments } from '../../src/adapters/chain/connect.js';
import type { MarketIndexOptions } from '../../src/adapters/chain/market-index.js';
import { PublishedFolder } from '../../src/adapters/chain/published-data.js';
import { WatchedMarketPostings } from '../../src/adapters/chain/watched-market-postings.js';
import { chainStatement, concernsAnAccount } from '../../src/application/chain-statement.js';
import { verifyPeriod } from '../../src/application/ledger-verification.js';
import { chainStatistics } from '../../src/application/network-statistics.js';
import { stateOfPeriod } from '../../src/application/posting-verification.js';
import { PostingWatcher } from '../../src/application/posting-watcher.js';
import { checkAmongEachOther } from '../../src/application/statement-check.js';
import { blobsOf } from '../../src/domain/settlement/blob-data.js';
import { postingFaults } from '../reference/broken-postings.js';
import { parties, randomPosting, randomRecords } from '../reference/random-postings.js';
import { FUNDS, MARKET, type Posted, PostingChain } from '../support/posting-chain.js';
import { runGridclear } from '../support/run-gridclear.js';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const READING: MarketIndexOptions = { confirmations: 1 };
/** A node that has no blobs. */
const FORGETFUL: MarketIndexOptions = { confirmations: 1, beacon: 'http://127.0.0.1:9' };
const EVERYTHING = { kind: 'times', from: 0, until: 10 ** 11 } as const;
const [DSO, LUMEN] = [2, 3];

let folder: string;
let chain: PostingChain;
let inCall: Posted;
let inBlob: Posted;
let again: Posted;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gridclear-postings-'));
  chain = await PostingChain.start();
  inCall = await chain.post(randomPosting(1), false);
  await chain.finish(inCall);
  inBlob = await chain.post(randomPosting(2, chain.totals), true);
  writeDeployments(join(folder, 'chain.json'), [chain.deployment]);
});

afterAll(async () => {
  await chain?.stop();
  rmSync(folder, { recursive: true });
});

const contracts = () => ['--contracts', join(folder, 'chain.json')];
const failed = (checks: Awaited<ReturnType<typeof verifyPeriod>>) =>
  checks.filter(({ ok }) => !ok).map(({ check, detail }) => `${check.split(':')[0]}: ${detail}`);

async function look(options = READING) {
  const witness = await ChainWitness.of(chain.deployment, options);
  return {
    state: (period: number) => stateOfPeriod(witness.ledger, period, witness.at),
    records: (period: number) => witness.ledger.recordsOf(period),
    check: async (period: number) => failed(await verifyPeriod(witness.ledger, period, witness)),
  };
}

/** The statements of everybody. */
async function statements() {
  const books = await readChainBooks(chain.deployment, READING, () => concernsAnAccount);
  const told = parties.map(({ number }) => {
    const statement = chainStatement(books, number, EVERYTHING);
    if (!statement.ok) throw new Error(statement.rejection.message);
    return statement.value;
  });
  return { books, told };
}

/** What somebody has with the postings so far: its deposit, and its nets. */
function owned(participant: number): bigint {
  const posted = [inCall, inBlob].map(({ prepared }) => prepared.nets[participant]!);
  return posted.reduce((sum, net) => sum + net, FUNDS);
}

test('posted periods are rebuilt and verified, out of calldata and blobs', async () => {
  const { state, records, check } = await look();
  expect([state(0), state(1), state(2)]).toEqual(['final', 'posted', 'not settled']);
  for (const [period, seed] of [1, 2].entries()) {
    expect(new Set(records(period))).toEqual(new Set(randomRecords(seed)));
    expect(await check(period)).toEqual([]);
  }
});

test('data that the node has forgotten come from an archive, which need not be trusted', async () => {
  const archive = join(folder, 'archive');
  const { check } = await look(FORGETFUL);
  expect(await check(0)).toEqual([]);
  expect((await check(1))[0]).toMatch(/^data: MISSING: blob 0x01\w{62} is neither with the node nor in an archive/);
  const published = new PublishedFolder(archive);
  const name = await published.keep(blobsOf(inBlob.prepared.data)[0]!);
  const read = await look({ ...FORGETFUL, published: archive });
  expect(await read.check(1)).toEqual([]);
  writeFileSync(join(archive, name), blobsOf(Uint8Array.of(...inBlob.prepared.data.subarray(1)))[0]!);
  const spoilt = await look({ ...FORGETFUL, published: archive });
  expect((await spoilt.check(1))[0]).toMatch(/^data: MISSING: .*keeps something else than the blob/);
});

test('what was read once is kept beside the index, and what a reorganisation takes is forgotten', async () => {
  const indexFile = join(folder, 'index.sqlite');
  expect((await look({ ...READING, indexFile })).state(1)).toBe('posted');
  expect(await (await look({ ...FORGETFUL, indexFile })).check(1)).toEqual([]);
  const before = await chain.snapshot();
  await chain.finish(inBlob);
  const { period } = await chain.post(randomPosting(3, chain.totals), false);
  expect((await look({ ...READING, indexFile })).state(period)).toBe('posted');
  await chain.revert(before, inCall);
  const after = await look({ ...READING, indexFile });
  expect([after.state(1), after.state(period)]).toEqual(['posted', 'not settled']);
});

test('everybody is told all of it, to the last unit, and what is not final yet', async () => {
  const { books, told } = await statements();
  for (const { statement, undrawn, challengeable, periods } of told) {
    const { participant, closing } = statement;
    expect(periods).toEqual([0, 1]);
    expect(closing).toBe(owned(participant));
    expect(undrawn).toBe(inBlob.prepared.totals[participant]);
    expect(challengeable).toEqual([{ period: 1, until: expect.any(Number) }]);
  }
  expect(checkAmongEachOther(told.map(({ statement }) => statement))).toMatchObject({ ok: true });
  const inFull = await readChainBooks(chain.deployment, READING, () => (fact) => 'period' in fact);
  const statistics = chainStatistics(inFull, { kind: 'periods', first: 0, last: 1 });
  expect(statistics).toMatchObject({ value: { challengeable: [{ period: 1 }], gas: { transactions: 2 } } });
  expect(books.ledger.isSettled(1)).toBe(true);
});

test('credits that are claimed or drawn leave the totals and change nobody else', async () => {
  const before = new Map((await statements()).told.map(({ statement }) => [statement.participant, statement.closing]));
  const claimed = await runGridclear(['proof', 'claim', `${LUMEN}`, ...contracts(), '--json']);
  expect(claimed.code).toBe(0);
  const { amount, call, isTaken } = JSON.parse(claimed.output);
  expect({ amount, isTaken }).toEqual({ amount: `${inCall.prepared.totals[LUMEN]}`, isTaken: true });
  await chain.sendAs(LUMEN, call);
  const { told } = await statements();
  const lumen = told.find(({ statement }) => statement.participant === LUMEN)!;
  expect(lumen.statement.closing).toBe(before.get(LUMEN)! - BigInt(amount));
  expect(lumen.statement.movements.at(-1)).toMatchObject({ movement: 'claimed', net: -BigInt(amount) });
  const nothing = await runGridclear(['proof', 'claim', `${LUMEN}`, ...contracts()]);
  expect(nothing).toMatchObject({ code: 1, complaint: expect.stringContaining('has drawn all of its total') });

  await chain.drawAll(inCall);
  const drawn = (await statements()).told;
  for (const { statement, undrawn } of drawn) {
    const { participant, closing } = statement;
    expect(closing).toBe(participant === LUMEN ? lumen.statement.closing : before.get(participant)!);
    expect(undrawn).toBe(inBlob.prepared.totals[participant]! - inCall.prepared.totals[participant]!);
  }
  expect(await (await look()).check(0)).toEqual([]);
});

test('a posting that was refuted settles nothing: what it took is shown, and that it was given back', async () => {
  await chain.finish(inBlob);
  const honest = randomPosting(5, chain.totals);
  const { cheat } = postingFaults.find(({ name }) => name.includes('total that is not'))!;
  const { period } = await chain.post(cheat(honest, chain.totals, () => LUMEN)!, false);
  const wrong = await look();
  expect((await wrong.check(period)).map((fault) => fault.split(':')[0])).toEqual(['totals']);
  const stranger = await chain.stranger();
  const contract = new WatchedMarketPostings(stranger, chain.deployment, READING);
  expect(await new PostingWatcher(contract, log).look()).toMatchObject([{ period, verdict: 'challenged' }]);
  contract.close();
  await stranger.close();

  const { state, check } = await look();
  expect(state(period)).toBe('restored');
  expect((await check(period))[0]).toMatch(/^standing: it was refuted, and what it took was given back/);
  const taken = -honest.nets[DSO]!;
  const { told } = await statements();
  const dso = told.find(({ statement }) => statement.participant === DSO)!;
  expect(dso.statement.movements.slice(-2)).toMatchObject([
    { movement: 'taken-in-error', net: -taken },
    { movement: 'restored', net: taken },
  ]);
  expect(dso.periods).toEqual([0, 1]);
  await chain.stake();
  again = await chain.post(honest, false);
  expect((await look()).state(again.period)).toBe('posted');
  expect(await (await look()).check(again.period)).toEqual([]);
});

describe('the command line', () => {
  test('verifies posted periods, tells how they stand, and what is missing', async () => {
    const posted = await runGridclear(['verify', 'period', '2', ...contracts()]);
    expect(posted.code).toBe(0);
    expect(posted.output).toMatch(
      /\n {2}posted, can be challenged until 20.*\n {2}ok {5}standing: .*\n(.*\n)+verified\n$/,
    );
    const missing = await runGridclear(['verify', 'period', '1', ...contracts(), '--beacon', 'http://127.0.0.1:9']);
    expect(missing.code).toBe(1);
    expect(missing.output).toMatch(/FAILED data: .*: MISSING: blob 0x01/);
    const nowhere = await runGridclear([
      'verify',
      'period',
      '1',
      ...contracts(),
      '--published',
      join(folder, 'nothing'),
    ]);
    expect(nowhere).toMatchObject({ code: 2, complaint: expect.stringContaining('there is no folder') });
  });

  test('proves a settlement of a final posting, and none of one that can be challenged', async () => {
    const { code, output } = await runGridclear(['proof', '0/3', ...contracts(), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ isProven: true, call: { to: chain.addresses.postings } });
    const pending = await runGridclear(['proof', '2/3', ...contracts()]);
    expect(pending).toMatchObject({ code: 1, complaint: expect.stringContaining('can be challenged until') });
  });

  test('watches postings, and says so where data are missing', async () => {
    const key = generatePrivateKey();
    await chain.give(privateKeyToAccount(key).address);
    const watch = (...more: string[]) =>
      runGridclear(['watch', '--once', ...contracts(), ...more], '', { GRIDCLEAR_WATCH_KEY: key });
    expect(await watch()).toMatchObject({ code: 0, output: `${MARKET} period 2: right\n` });
    await chain.finish(again);
    const { period } = await chain.post(randomPosting(6, chain.totals), true);
    const unchecked = await watch('--beacon', 'http://127.0.0.1:9');
    expect(unchecked.code).toBe(1);
    expect(unchecked.output).toMatch(
      new RegExp(`^${MARKET} period ${period}: CANNOT BE CHECKED: its data are missing`),
    );
  });
});
