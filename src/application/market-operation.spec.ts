import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChainCall, FailingChain } from '../../test/support/failing-chain.js';
import { happens, JournalFolder } from '../../test/support/journaled-market.js';
import { mandates, meteringPoints, NOON, offer, QUARTER, request, villagers } from '../../test/support/village.js';
import { keyOfSeed } from '../adapters/chain/login-signature.js';
import { MarketChains } from '../adapters/chain/market-chains.js';
import type { Outcome } from '../domain/rejection.js';
import { verifyAgainstChain } from './chain-verification.js';
import { decideEach } from './decide-each.js';
import { nominateBaselines, publishFlows, publishRequest } from './grid-needs.js';
import type { Market } from './market.js';
import { MarketOperation } from './market-operation.js';
import { recordReading } from './metering.js';
import type { Log } from './ports.js';
import { type Registration, registerMeteringPoint } from './registration.js';
import { replayMarket } from './replay.js';
import { openRound } from './round-closing.js';
import { computingInPlace } from './round-computation.js';
import { submitOrder } from './trading.js';

const FUNDS = 1_000_000n;
const lineIsDead = { code: 'chain-unavailable', field: '', message: 'the line is dead' };

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
let scratch: string;
let chains: MarketChains;
let made = 0;
let people: readonly Registration[];
let folder: JournalFolder;
let market: Market;
let failing: FailingChain;
let operation: MarketOperation;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'gridclear-chain-'));
  chains = await MarketChains.embedded(join(scratch, 'chain.json'), silent);
});
afterAll(async () => {
  await chains.stop();
  rmSync(scratch, { recursive: true });
});

beforeEach(async () => {
  folder = await JournalFolder.create();
  market = await folder.market({ rules: { market: `village-${++made}` } });
  people = villagers.map(({ id, role }) => ({ id, role, account: accountOf(`${id} ${made}`) }));
  await operate();
});
afterEach(() => folder.remove());

/** The market on a chain of its own; `deployment` names another, empty one. */
async function operate(deployment = market.name): Promise<void> {
  failing = new FailingChain(await chains.of(deployment, 'checks'));
  const { clock, log } = folder;
  const { chain } = failing;
  operation = new MarketOperation({
    market,
    chain,
    clock,
    manualClock: clock,
    faucet: true,
    log,
    computer: computingInPlace,
    stopwatch: () => 0,
  });
}

function accountOf(seed: string): string {
  return keyOfSeed(seed).account.toLowerCase();
}

function by(id: string) {
  return market.state.participants.get(id)!;
}

/** Everybody is registered, the DSO and the aggregators have funds, and lumen has offered what the DSO asked for. */
async function tradeRound(fundsOfDso = FUNDS): Promise<void> {
  expect(await operation.registerParticipants(people)).toMatchObject({ ok: true });
  expect(await operation.registerMandates(mandates)).toMatchObject({ ok: true });
  await decideEach(market, meteringPoints, registerMeteringPoint, 'meteringPoints');
  for (const [id, funds] of Object.entries({ gridco: fundsOfDso, lumen: FUNDS }))
    expect(await operation.fundEscrow(id, funds)).toMatchObject({ ok: true });
  await market.execute(openRound(NOON));
  await market.execute(nominateBaselines(by('lumen'), 0, [{ meteringPoint: 'mp-ada', powerW: -6_000 }]));
  await market.execute(submitOrder(by('lumen'), 0, offer('a', { quantityW: 4_000 }), ''));
  await market.execute(publishRequest(by('gridco'), 0, request('r'), ''));
}

async function deliver(): Promise<void> {
  folder.clock.advance(NOON + QUARTER);
  const reading = { meteringPoint: 'mp-ada', round: 0, energyWh: -500 };
  await market.execute(recordReading(by('metron'), reading, folder.clock.now(), ''));
}

function phase() {
  return market.state.rounds.get(0)!.phase;
}

function refusalOf(outcome: Outcome<unknown>) {
  return outcome.ok ? 'accepted' : `${outcome.rejection.code} ${outcome.rejection.field}`.trim();
}

async function faultsOnChain(): Promise<string[]> {
  const checks = await verifyAgainstChain(market.state, failing.chain);
  return checks.filter(({ ok }) => !ok).map(({ check, detail }) => `${check}: ${detail}`);
}

test('a round and its settlement, on the chain to the last unit, replayed and sent to a new chain after a restart', async () => {
  await tradeRound();
  expect(await operation.closing.close(0)).toEqual({
    ok: true,
    value: {
      sequence: market.durableSequence,
      status: 'cleared',
      resultHash: expect.any(String),
      clearingMilliseconds: 0,
    },
  });
  expect(phase()).toBe('posted');
  await deliver();
  const settled = await operation.settlement.settle(0);
  expect(settled).toMatchObject({ ok: true, value: { sequence: market.durableSequence, records: 2 } });
  expect(await operation.settlement.settle(0)).toEqual(settled);
  expect(await operation.closing.close(0)).toMatchObject({ ok: true });

  const balances = await failing.chain.balances([2, 3, 5]);
  expect(balances.map(({ free, claimable }) => [free, claimable])).toEqual([
    [FUNDS - 200_000n, 0n],
    [FUNDS, 0n],
    [0n, 0n],
  ]);
  expect([await failing.chain.accountBalance(3), await failing.chain.accountBalance(5)]).toEqual([40_000n, 160_000n]);
  expect(await faultsOnChain()).toEqual([]);
  const replay = await replayMarket(market.name, folder.journal);
  expect(replay).toMatchObject({ stateHash: market.state.hash(), roundsCleared: 1, periodsSettled: 1 });

  await operate(`${market.name}-anew`);
  expect(await faultsOnChain()).not.toEqual([]);
  await operation.resume();
  expect(await faultsOnChain()).toEqual([]);
  expect(market.state.hash()).toBe(replay!.stateHash);
});

describe('when the chain does not take it', () => {
  test.each<[ChainCall, boolean, string]>([
    ['commitBook', false, 'closed'],
    ['commitBook', true, 'closed'],
    ['postResult', false, 'cleared'],
    ['postResult', true, 'cleared'],
  ])(
    '%s (done all the same: %s) the round stays %s, takes no order, and goes on when closed again',
    async (call, done, left) => {
      await tradeRound();
      failing.failOn(call, { done });
      expect(await operation.closing.close(0)).toEqual({ ok: false, rejection: lineIsDead });
      expect(phase()).toBe(left);
      const late = await market.execute(submitOrder(by('lumen'), 0, offer('late', { quantityW: 100 }), ''));
      expect(refusalOf(late)).toBe('gate-closed round');
      expect(await operation.closing.close(0)).toMatchObject({ ok: true });
      expect(phase()).toBe('posted');
      expect(await faultsOnChain()).toEqual([]);
    },
  );

  test.each<[ChainCall, boolean, string]>([
    ['settle', false, 'settled'],
    ['settle', true, 'settled'],
    ['payOut', false, 'posted'],
    ['payOut', true, 'posted'],
  ])(
    '%s (done all the same: %s) the period stays %s, and nobody is paid twice when settled again',
    async (call, done, left) => {
      await tradeRound();
      await operation.closing.close(0);
      await deliver();
      failing.failOn(call, { done });
      expect(await operation.settlement.settle(0)).toEqual({ ok: false, rejection: lineIsDead });
      expect(market.state.periods.get(0)!.phase).toBe(left);
      await operation.resume();
      expect(market.state.periods.get(0)!.phase).toBe('paid');
      expect(await faultsOnChain()).toEqual([]);
    },
  );

  test('a registration stands, and reaches the chain with the next one', async () => {
    failing.failOn('register');
    expect(await operation.registerParticipants(people.slice(0, 2))).toEqual({ ok: false, rejection: lineIsDead });
    expect(await operation.registerParticipants(people)).toMatchObject({ ok: true });
    expect(await operation.fundEscrow('lumen', 5n)).toMatchObject({ ok: true });
    expect(await faultsOnChain()).toEqual([]);
  });

  test('funds do not count, so that funding again does not count twice', async () => {
    await operation.registerParticipants(people);
    failing.failOn('fundEscrow');
    expect(await operation.fundEscrow('gridco', 7n)).toEqual({ ok: false, rejection: lineIsDead });
    expect(market.state.funded.size).toBe(0);
    await operation.fundEscrow('gridco', 7n);
    expect([...market.state.funded]).toEqual([['gridco', 7n]]);
    expect(await faultsOnChain()).toEqual([]);
  });
});

test('who cannot pay is named before anything is sent, and the period is settled once it can', async () => {
  await tradeRound(150_000n);
  await operation.closing.close(0);
  await deliver();
  const uncovered = {
    code: 'escrow-insufficient',
    field: '',
    message: 'gridco lacks 0.050000 of the 0.200000 it owes',
  };
  failing.failOn('settle');
  expect(await operation.settlement.settle(0)).toEqual({ ok: false, rejection: uncovered });
  await operation.resume();
  expect(market.state.periods.get(0)!.phase).toBe('settled');
  await operation.fundEscrow('gridco', 50_000n);
  expect(await operation.settlement.settle(0)).toEqual({ ok: false, rejection: lineIsDead });
  expect(await operation.settlement.settle(0)).toMatchObject({ ok: true });
  expect(await faultsOnChain()).toEqual([]);
});

test('a round whose limits nothing satisfies is void on the chain, and gives back what was locked', async () => {
  await tradeRound();
  const flows = [{ node: 'south', baselineFlowW: 90_000 }];
  expect(await market.execute(publishFlows(by('gridco'), 0, flows))).toMatchObject({ ok: true });
  expect(await operation.closing.close(0)).toMatchObject({ ok: true, value: { status: 'limits-infeasible' } });
  expect(await failing.chain.verifiedRound(market.name, 0)).toMatchObject({ state: 'void' });
  expect(await failing.chain.balances([2])).toMatchObject([{ free: FUNDS, locked: 0n }]);
  expect(await faultsOnChain()).toEqual([]);
});

test('the contract executes a round under the ceiling, and the DSO pays no more', async () => {
  market = await folder.market({ rules: { market: `ceiling-${made}`, singleProviderCeiling: 9_000 } });
  await operate();
  await tradeRound();
  expect(await operation.closing.close(0)).toMatchObject({ ok: true, value: { status: 'cleared' } });
  expect(await failing.chain.verifiedRound(market.name, 0)).toBeDefined();
  await deliver();
  expect(await operation.settlement.settle(0)).toMatchObject({ ok: true });
  expect(await failing.chain.balances([2])).toMatchObject([{ free: FUNDS - 90_000n, locked: 0n }]);
  expect(await faultsOnChain()).toEqual([]);
});

test('a market that the chain cannot check is recorded there', async () => {
  market = await folder.market({ rules: { market: `recorded-${made}`, pricing: 'pay-as-bid' } });
  failing = new FailingChain(await chains.of(market.name, 'records'));
  const { clock, log } = folder;
  const parts = { market, chain: failing.chain, clock, manualClock: clock, faucet: true, log };
  operation = new MarketOperation({ ...parts, computer: computingInPlace, stopwatch: () => 0 });
  await tradeRound();
  expect(await operation.closing.close(0)).toMatchObject({ ok: true, value: { status: 'cleared' } });
  expect(await failing.chain.verifiedRound(market.name, 0)).toBeUndefined();
  expect(await failing.chain.resultHash(market.name, 0)).toMatch(/^0x/);
  expect(await faultsOnChain()).toEqual([]);
  await expect(chains.of(market.name, 'checks')).rejects.toThrow('records rounds');
});

test('calls at the same time share one run', async () => {
  await tradeRound();
  const [one, other] = await Promise.all([operation.closing.close(0), operation.closing.close(0)]);
  expect(one).toEqual(other);
  const types = (await folder.journal.read(market.name, 0, 100)).map(({ text }) => JSON.parse(text).event.type);
  expect(types.filter((type) => type === 'book-committed')).toHaveLength(1);
});

describe('refusals of the operator', () => {
  test('by name', async () => {
    await operation.registerParticipants(people.slice(0, 1));
    await market.execute(openRound(NOON));
    const answers = [
      await operation.closing.close(7),
      await operation.settlement.settle(0),
      await operation.fundEscrow('nobody', 1n),
      await operation.fundEscrow('gridco', 0n),
      await market.execute(openRound(NOON)),
      await market.execute(openRound(NOON + 1)),
      await operation.advanceClock(folder.clock.now() - 1),
      await operation.advanceClock(NOON),
    ];
    expect(answers.map(refusalOf)).toEqual([
      'unknown-round round',
      'out-of-order period',
      'unknown-participant participant',
      'quantity-not-positive amount',
      'round-already-exists deliveryStart',
      'malformed-message deliveryStart',
      'out-of-order to',
      'accepted',
    ]);
  });

  test('a period is settled only once it is delivered', async () => {
    await market.execute(openRound(NOON));
    await operation.closing.close(0);
    folder.clock.advance(NOON + QUARTER - 1);
    expect(refusalOf(await operation.settlement.settle(0))).toBe('out-of-order period');
    folder.clock.advance(NOON + QUARTER);
    expect(await operation.settlement.settle(0)).toMatchObject({ ok: true, value: { records: 0 } });
    expect(await faultsOnChain()).toEqual([]);
  });

  test('where the clock runs by itself and tokens are not made here', async () => {
    const { clock, log } = folder;
    const parts = {
      market,
      chain: failing.chain,
      clock,
      manualClock: undefined,
      faucet: false,
      log,
      computer: computingInPlace,
      stopwatch: () => 0,
    };
    const external = new MarketOperation(parts);
    expect(refusalOf(await external.advanceClock(NOON))).toBe('not-permitted');
    expect(refusalOf(await external.fundEscrow('operator', 1n))).toBe('not-permitted');
  });
});

test('a stopped market takes nothing on, and leaves the chain as it is', async () => {
  await tradeRound();
  await happens(market, { type: 'payouts-made', period: 9, payouts: [], transactions: [] });
  expect(market.stopped).toBeDefined();
  expect(refusalOf(await operation.closing.close(0))).toBe('market-stopped');
  expect(await failing.chain.bookRoot(market.name, 0)).toBeUndefined();
});
