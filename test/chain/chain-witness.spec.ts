import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChainWitness } from '../../src/adapters/chain/chain-witness.js';
import { type Deployment, readDeployment } from '../../src/adapters/chain/connect.js';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { MarketChains } from '../../src/adapters/chain/market-chains.js';
import { makeProvingCall, provingCall } from '../../src/adapters/chain/settlement-proof.js';
import type { ChainLedger, LedgerRound } from '../../src/application/chain-ledger.js';
import { chainRecord } from '../../src/application/chain-record.js';
import { decideEach } from '../../src/application/decide-each.js';
import { nominateBaselines, publishRequest } from '../../src/application/grid-needs.js';
import { type ContractState, verifyPeriod } from '../../src/application/ledger-verification.js';
import type { Market } from '../../src/application/market.js';
import { MarketOperation } from '../../src/application/market-operation.js';
import { recordReading } from '../../src/application/metering.js';
import type { Hex, SettlementProver } from '../../src/application/ports.js';
import { registerMeteringPoint } from '../../src/application/registration.js';
import { openRound } from '../../src/application/round-closing.js';
import { computingInPlace } from '../../src/application/round-computation.js';
import { verifyRound } from '../../src/application/round-verification.js';
import { proveOwnSettlement } from '../../src/application/settlement-proof.js';
import { submitOrder } from '../../src/application/trading.js';
import { publishedRecords, readPublishedRecords } from '../../src/cli/published-records.js';
import type { ExecutedRound } from '../../src/domain/proofs/round-audit.js';
import { inPostingOrder } from '../../src/domain/settlement/settlement-batch.js';
import { JournalFolder } from '../support/journaled-market.js';
import { runGridclear } from '../support/run-gridclear.js';
import { mandates, meteringPoints, NOON, offer, QUARTER, request, villagers } from '../support/village.js';

const FUNDS = 10_000_000n;
const PERIODS = 3;
const ROUNDS_PER_PERIOD = 2;
const metering = { acceptedForSeconds: 86_400, substitute: { method: 'baseline' } } as const;
/** The round whose reading comes after it was settled. */
const LATE = 1;
const CONFIRMED = { confirmations: 1 };

/**
 * What a server does, on an embedded chain of its own: three settlement periods of two rounds, each paid out. A reading of the first comes late,
 * another is corrected: the second settles what that changes.
 */
class SettledMarket {
  private constructor(
    readonly market: Market,
    readonly deployment: Deployment,
    private readonly folder: JournalFolder,
    private readonly chains: MarketChains,
    private readonly scratch: string,
  ) {}

  /** The file that names the contracts, as a server leaves it. */
  get contractsFile(): string {
    return join(this.scratch, 'chain.json');
  }

  static async play(): Promise<SettledMarket> {
    const scratch = mkdtempSync(join(tmpdir(), 'gridclear-witness-'));
    const folder = await JournalFolder.create();
    const chains = await MarketChains.embedded(join(scratch, 'chain.json'), folder.log);
    const market = await folder.market({ rules: { settlementPeriodMtus: ROUNDS_PER_PERIOD, metering } });
    const { clock, log } = folder;
    const chain = await chains.of(market.name, 'checks');
    const operation = new MarketOperation({
      ...{ market, chain, clock, manualClock: clock, faucet: true, log, computer: computingInPlace },
      stopwatch: () => 0,
    });
    await operation.resume();
    const people = villagers.map(({ id, role }) => ({ id, role, account: keyOfSeed(id).account.toLowerCase() }));
    expect(await operation.registerParticipants(people)).toMatchObject({ ok: true });
    expect(await operation.registerMandates(mandates)).toMatchObject({ ok: true });
    await decideEach(market, meteringPoints, registerMeteringPoint, 'meteringPoints');
    for (const id of ['gridco', 'lumen']) expect(await operation.fundEscrow(id, FUNDS)).toMatchObject({ ok: true });
    const by = (id: string) => market.state.participants.get(id)!;
    for (let round = 0; round < PERIODS * ROUNDS_PER_PERIOD; round++) {
      await market.execute(openRound(NOON + round * QUARTER));
      await market.execute(nominateBaselines(by('lumen'), round, [{ meteringPoint: 'mp-ada', powerW: -6_000 }]));
      await market.execute(
        submitOrder(by('lumen'), round, offer(`a-${round}`, { quantityW: 3_000 + 100 * round }), ''),
      );
      await market.execute(publishRequest(by('gridco'), round, request(`r-${round}`), ''));
      expect(await operation.closing.close(round)).toMatchObject({ ok: true });
      clock.advance(NOON + (round + 1) * QUARTER);
      if (round === LATE) continue;
      const reading = { meteringPoint: 'mp-ada', round, energyWh: -1_000 + 70 * round };
      await market.execute(recordReading(by('metron'), reading, clock.now(), ''));
    }
    for (let period = 0; period < PERIODS; period++) {
      expect(await operation.settlement.settle(period)).toMatchObject({ ok: true });
      if (period > 0) continue;
      const late = { meteringPoint: 'mp-ada', round: LATE, energyWh: -1_100 };
      const corrected = { ...late, round: 0, energyWh: -1_250, revision: 2, reason: 'meter-fault' } as const;
      for (const reading of [late, corrected])
        expect(await market.execute(recordReading(by('metron'), reading, clock.now(), ''))).toMatchObject({ ok: true });
    }
    const deployment = readDeployment(join(scratch, 'chain.json'), market.name);
    return new SettledMarket(market, deployment, folder, chains, scratch);
  }

  /** What the market's own ledger says, in the numbers of the chain. */
  recordsOf(period: number) {
    const { settled } = this.market.state.periods.get(period)!;
    return inPostingOrder(settled.records.map((record) => chainRecord(this.market.state, settled, record)));
  }

  /** What the market's own ledger makes of everybody's money, by number. */
  moneyByNumber(): Map<number, { held: bigint; paidOut: bigint }> {
    const { participants, funded, periods } = this.market.state;
    const money = [...participants.values()].map(({ id, number }) => {
      const nets = [...periods.values()].flatMap(({ settled }) =>
        settled.positions
          .filter(({ participant }) => participant === id)
          .map(({ credit, debit }) => BigInt(credit) - BigInt(debit)),
      );
      const paidOut = nets.filter((net) => net > 0n).reduce((sum, net) => sum + net, 0n);
      const owed = nets.reduce((sum, net) => sum + net, 0n);
      return [number, { held: (funded.get(id) ?? 0n) + owed - paidOut, paidOut }] as const;
    });
    return new Map(money);
  }

  async stop(): Promise<void> {
    await this.chains.stop();
    await this.folder.remove();
    rmSync(this.scratch, { recursive: true });
  }
}

describe('a market as the chain alone tells it', () => {
  let settled: SettledMarket;
  let witness: ChainWitness;

  beforeAll(async () => {
    settled = await SettledMarket.play();
    witness = await ChainWitness.of(settled.deployment, CONFIRMED);
  });
  afterAll(() => settled.stop());

  it('has the participants and mandates of the market', () => {
    const { participants } = settled.market.state;
    const own = [...participants.values()].map(({ number, role, account }) => ({ number, role, account }));
    expect([...witness.ledger.participants.values()]).toEqual(own);
    const number = (id: string) => participants.get(id)!.number;
    expect([...witness.ledger.mandates.values()]).toEqual(
      mandates.map(({ prosumer, aggregator, shareBps }) => ({
        ...{ prosumer: number(prosumer), aggregator: number(aggregator), shareBps },
      })),
    );
  });

  it('has corrections of the first period in the second: of a late reading, and there and back of a corrected one', () => {
    const told = settled
      .recordsOf(1)
      .filter(({ kind }) => kind.endsWith('-correction'))
      .map(({ mtu, kind, energyWh }) => `${kind} ${energyWh} Wh of mtu ${mtu}`);
    expect(told.sort()).toEqual([
      'flexibility-correction 250 Wh of mtu 0',
      'flexibility-correction 400 Wh of mtu 1',
      'flexibility-correction 500 Wh of mtu 0',
      'reward-correction 250 Wh of mtu 0',
      'reward-correction 400 Wh of mtu 1',
      'reward-correction 500 Wh of mtu 0',
    ]);
    expect(witness.ledger.recordsOf(1)).toEqual(settled.recordsOf(1));
  });

  it('has the records of every period, and everybody’s money, to the last unit', () => {
    const { ledger } = witness;
    for (let period = 0; period < PERIODS; period++) {
      expect(ledger.recordsOf(period)).toEqual(settled.recordsOf(period));
      expect(ledger.recordsOf(period)!.length).toBeGreaterThan(1);
      expect(ledger.periods.get(period)!.settled!.recordsRoot).toBe(
        settled.market.state.periods.get(period)!.settled.recordsRoot,
      );
    }
    const own = settled.moneyByNumber();
    for (const [number, { held, paidOut }] of own) expect(ledger.account(number)).toMatchObject({ held, paidOut });
    expect([...own.values()].some(({ paidOut }) => paidOut > 0n)).toBe(true);
  });

  it('passes every check', async () => {
    for (let period = 0; period < PERIODS; period++) {
      const checks = await verifyPeriod(witness.ledger, period, witness, settled.recordsOf(period));
      expect(checks.map(({ check, ok, detail }) => [check.split(':')[0], ok, detail])).toEqual([
        ['roots', true, ''],
        ['digest', true, ''],
        ['shares', true, ''],
        ['balances', true, ''],
        ['published', true, ''],
      ]);
    }
  });

  it('has every round as an optimum of the book that was committed', async () => {
    for (let round = 0; round < PERIODS * ROUNDS_PER_PERIOD; round++) {
      const checks = await verifyRound(witness.ledger, round, witness);
      expect(checks.map(({ check, ok, detail }) => [check.split(':')[0], ok, detail])).toEqual(
        ['order', 'book', 'certificate', 'result', 'contract'].map((name) => [name, true, '']),
      );
    }
    const never = await verifyRound(witness.ledger, 99, witness);
    expect(never.map(({ ok, detail }) => [ok, detail])).toEqual([[false, 'round 99 has no committed book']]);
  });

  it('tells which check of a round fails where the chain had told something else', async () => {
    const failed = async (change: (round: LedgerRound) => Partial<LedgerRound>) => {
      const honest = witness.ledger.rounds.get(0)!;
      const rounds = new Map([[0, { ...honest, ...change(honest) }]]);
      const ledger = Object.assign(Object.create(witness.ledger), { rounds }) as ChainLedger;
      const checks = await verifyRound(ledger, 0, witness);
      return checks.filter(({ ok }) => !ok).map(({ check }) => check.split(':')[0]);
    };
    type Cleared = Extract<LedgerRound['cleared'], { type: 'round-cleared' }>;
    const executed = (change: (was: ExecutedRound) => Partial<ExecutedRound>) => (round: LedgerRound) => {
      const cleared = round.cleared as Cleared;
      return { cleared: { ...cleared, executed: { ...cleared.executed!, ...change(cleared.executed!) } } };
    };
    const dearer = executed(({ nodePriceTicks }) => ({ nodePriceTicks: nodePriceTicks.map((price) => price + 1) }));
    expect(await failed(dearer)).toEqual(expect.arrayContaining(['certificate', 'result', 'contract']));
    const shorter = executed(({ orders }) => ({ orders: orders.with(19, orders[19]! ^ 1) }));
    expect(await failed(shorter)).toEqual(expect.arrayContaining(['book', 'result', 'contract']));
    const wider = executed(({ grid }) => ({ grid: grid.with(1, grid[1]! + 1n) }));
    expect(await failed(wider)).toEqual(expect.arrayContaining(['book', 'contract']));
    expect(await failed(executed(({ steps }) => ({ steps: [...steps, 0n] })))).toEqual(['data']);
    const late = ({ cleared, committed }: LedgerRound) => ({
      committed: { ...committed!, blockNumber: cleared!.blockNumber },
    });
    expect(await failed(late)).toEqual(['order']);
  });

  it('is proven by the contract, record by record, and only where it was settled', async () => {
    const { deployment } = settled;
    for (let period = 0; period < PERIODS; period++) {
      const records = witness.ledger.recordsOf(period)!;
      for (const [position, { amount }] of records.entries())
        expect(await makeProvingCall(deployment.rpcUrl, provingCall(deployment, { period, records }, position))).toBe(
          amount,
        );
    }
    const [first, ...others] = witness.ledger.recordsOf(0)!;
    const dearer = [{ ...first!, priceTicks: first!.priceTicks + 1 }, ...others];
    expect(
      await makeProvingCall(deployment.rpcUrl, provingCall(deployment, { period: 0, records: dearer }, 0)),
    ).toBeUndefined();
  });

  it('is proven to anybody by its parties, each settlement by its place in the market’s own ledger', async () => {
    const { deployment, market } = settled;
    const prove: SettlementProver = (...settlement) => provingCall(deployment, ...settlement);
    for (const [index, { payee, amount }] of market.state.periods.get(1)!.settled.records.entries()) {
      const proof = proveOwnSettlement(market.state, { period: 1, index }, payee, prove);
      expect(proof.ok && (await makeProvingCall(deployment.rpcUrl, proof.value))).toBe(BigInt(amount));
      expect(proveOwnSettlement(market.state, { period: 1, index }, 'carla', prove)).toMatchObject({
        rejection: { code: 'unknown-resource' },
      });
    }
  });

  it.each([
    ['an amount', (text: string) => text.replace(/"amount": "(\d)/, '"amount": "9$1'), 'published but not settled'],
    ['a payee', (text: string) => text.replace('"payee": 3', '"payee": 4'), 'published but not settled'],
    [
      'a record less',
      (text: string) => JSON.stringify(JSON.parse(text).slice(1)),
      /^settled but not published: flexibility of order/,
    ],
    [
      'a record twice',
      (text: string) => JSON.stringify([...JSON.parse(text), JSON.parse(text)[0]]),
      'a record is published twice',
    ],
  ])('finds out a publication with another word: %s', async (_, tamper, detail) => {
    const honest = publishedRecords(settled.recordsOf(1));
    const tampered = tamper(honest);
    expect(tampered).not.toBe(honest);
    const checks = await verifyPeriod(witness.ledger, 1, witness, readPublishedRecords(tampered));
    expect(checks.filter(({ ok }) => !ok).map(({ check }) => check.split(':')[0])).toEqual(['published']);
    expect(checks.at(-1)!.detail).toMatch(detail);
  });

  it('says which check fails where the contracts hold something else than they said', async () => {
    const failed = async (state: Partial<ContractState>) => {
      const whole: ContractState = {
        recordsRoot: (period) => witness.recordsRoot(period),
        holdsPosting: (period, posting) => witness.holdsPosting(period, posting),
        undrawn: () => witness.undrawn(),
        balances: (numbers) => witness.balances(numbers),
        escrowTokens: () => witness.escrowTokens(),
        ...state,
      };
      const checks = await verifyPeriod(witness.ledger, 0, whole);
      return checks.filter(({ ok }) => !ok).map(({ check, detail }) => `${check.split(':')[0]} ${detail}`);
    };
    const root: Hex = `0x${'1'.repeat(64)}`;
    expect(await failed({ recordsRoot: async () => root })).toEqual([`digest the contract holds ${root}`]);
    const oneMore = async (numbers: readonly number[]) =>
      (await witness.balances(numbers)).map((balance) => ({ ...balance, free: balance.free + 1n }));
    expect((await failed({ balances: oneMore }))[0]).toMatch(
      /^balances participant 1 holds 1, the chain's events make/,
    );
    expect((await failed({ escrowTokens: async () => 0n }))[0]).toMatch(/^balances the escrow has 0 tokens and owes/);
  });

  it('says of a period that was never settled just that', async () => {
    const checks = await verifyPeriod(witness.ledger, 7, witness);
    expect(checks.filter(({ ok }) => !ok).map(({ detail }) => detail)).toEqual(['period 7 is not settled']);
  });

  describe('on the command line', () => {
    const contracts = () => ['--contracts', settled.contractsFile];

    it('is verified, as lines and as JSON, and goes on with the index it kept', async () => {
      const index = join(settled.contractsFile, '..', 'index.sqlite');
      for (let run = 0; run < 2; run++) {
        const verified = await runGridclear(['verify', 'period', '1', ...contracts(), '--index', index, '--json']);
        expect(verified).toMatchObject({ code: 0, complaint: '' });
        expect(JSON.parse(verified.output)).toMatchObject({ market: 'village', period: 1, ok: true });
      }
      const { code, output } = await runGridclear(['verify', 'round', '5', ...contracts()]);
      expect([code, output.trimEnd().split('\n').at(-1)]).toEqual([0, 'verified']);
    });

    it('is not verified where a publication lies: exit 1, and what is wrong', async () => {
      const file = join(settled.contractsFile, '..', 'published.json');
      const honest = publishedRecords(settled.recordsOf(1));
      writeFileSync(file, honest);
      expect(await runGridclear(['verify', 'period', '1', ...contracts(), '--published', file])).toMatchObject({
        code: 0,
      });
      writeFileSync(file, honest.replace(/"energyWh": (\d)/, '"energyWh": 9$1'));
      const { code, output } = await runGridclear(['verify', 'period', '1', ...contracts(), '--published', file]);
      expect(code).toBe(1);
      expect(output).toMatch(/FAILED published: .*: published but not settled: .*\nNOT verified\n$/);
    });

    it('proves a settlement by a call that anybody can make', async () => {
      const { code, output } = await runGridclear(['proof', '1/0', ...contracts(), '--json']);
      expect(code).toBe(0);
      const { record, call, isProven } = JSON.parse(output);
      const [first] = settled.recordsOf(1);
      expect(record).toEqual({ ...first!, amount: `${first!.amount}` });
      expect(isProven).toBe(true);
      expect(await makeProvingCall(settled.deployment.rpcUrl, call)).toBe(first!.amount);
      const told = await runGridclear(['proof', '1/0', ...contracts()]);
      expect(told.output).toContain(`cast call ${call.to} ${call.data} --rpc-url ${settled.deployment.rpcUrl}`);
    });

    it.each([
      [['proof', '1/99'], 1, 'there is no settlement 1/99: period 1 has '],
      [['proof', '9/0'], 1, 'there is no settlement 9/0: period 9 is not settled'],
      [['proof', 'first'], 2, 'must be a period and a place in it, such as 3/17'],
      [['verify', 'round', '99'], 1, ''],
      [['verify', 'period', '1', '--market', 'elsewhere'], 2, 'names no contracts for market elsewhere'],
      [['verify', 'period', '-1'], 2, 'must be a whole number from 0'],
      [['verify', 'period', '0', '--rpc', 'http://127.0.0.1:9'], 2, 'cannot verify: '],
    ])('%j exits with %i', async (parameters, expected, complaint) => {
      const finished = await runGridclear([...parameters, ...contracts()]);
      expect(finished.code).toBe(expected);
      expect(finished.complaint).toContain(complaint);
    });
  });
});
