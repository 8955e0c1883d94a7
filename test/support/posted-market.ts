import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeDeployments } from '../../src/adapters/chain/connect.js';
import { deployMarket, deployToken, type MarketAddresses } from '../../src/adapters/chain/deploy.js';
import { EmbeddedChain } from '../../src/adapters/chain/embedded-chain.js';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { connect } from '../../src/adapters/chain/rpc.js';
import { EMBEDDED_FEES, TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import { ViemSettlementChain } from '../../src/adapters/chain/viem-settlement-chain.js';
import { chainRecord } from '../../src/application/chain-record.js';
import { MarketOperation } from '../../src/application/market-operation.js';
import type { Hex } from '../../src/application/ports.js';
import { computingInPlace } from '../../src/application/round-computation.js';
import type { MarketEvent, PeriodSettled } from '../../src/domain/events.js';
import type { ReadingKey } from '../../src/domain/metering/reading-key.js';
import { positionsOf } from '../../src/domain/settlement/positions.js';
import { recordAmount } from '../../src/domain/settlement/record.js';
import { openedEvidence } from '../../src/protocol/evidence.js';
import { randomIntegers } from '../reference/random-rounds.js';
import { EvidenceServer } from './evidence-server.js';
import { evidencedPeriod, keysFrom, meterKeys } from './evidenced-period.js';
import { JournalFolder } from './journaled-market.js';
import { gridclear } from './killable-server.js';

const SEED = new Uint8Array(32).fill(5);
const BOND = 1_000n;
const FUNDS = 1_000_000_000n;
/** Who is nobody in the market. */
export const challenger = keyOfSeed('somebody who looks');
const CHALLENGING = { GRIDCLEAR_WATCH_KEY: challenger.privateKey };

/** A server that has posted a period in whose evidence are readings of both schemes, and the contracts it posted to. */
export class PostedMarket {
  private constructor(
    private readonly folder: string,
    private readonly journal: JournalFolder,
    private readonly anvil: EmbeddedChain,
    private readonly sender: TransactionSender,
    readonly operation: MarketOperation,
    readonly server: EvidenceServer,
    readonly addresses: MarketAddresses,
  ) {}

  /**
   * @param told What the operator makes of how the period was settled.
   * @param registered The keys of the meter operator as the chain has them.
   */
  static async post(
    told: (honest: PeriodSettled, market: Told) => PeriodSettled,
    registered: readonly ReadingKey[] = meterKeys.map(({ key }) => key),
  ): Promise<PostedMarket> {
    const folder = mkdtempSync(join(tmpdir(), 'gridclear-evidence-'));
    const rules = { settlement: { onChain: 'posted' } } as const;
    const { market: decided } = await evidencedPeriod('proportional', randomIntegers(11), rules);
    const events = decided.events.map((event) => withOwnKey(event));
    const settled = events.at(-1) as PeriodSettled;
    const journal = await JournalFolder.create();
    const happened = [...events.slice(0, -1), told(settled, decided)];
    const market = await journal.village({ rules: decided.state.rules }, Object.assign(decided, { events: happened }));

    const mnemonic = 'test test test test test test test test test test test junk';
    const anvil = await EmbeddedChain.start({ mnemonic, genesisAt: 1_760_000_000 });
    const { operatorKey: privateKey, rpcUrl } = anvil;
    const sender = await TransactionSender.open(connect(rpcUrl), { privateKey, fees: EMBEDDED_FEES, pollingMs: 5 });
    const guarantee = { bond: BOND, challengeSeconds: 86_400 };
    const addresses = await deployMarket(sender, await deployToken(sender), undefined, guarantee);
    const chain = new ViemSettlementChain({ sender, addresses, mintsToken: true });
    const people = [...market.state.participants.values()].map(({ number, role, account }) => ({
      ...{ number, role, account: account as Hex },
    }));
    const mandates = [...market.state.mandates.values()].map(({ prosumer, aggregator, shareBps }) => ({
      ...{ shareBps, prosumer: market.state.participants.get(prosumer)!.number },
      aggregator: market.state.participants.get(aggregator)!.number,
    }));
    const keys = registered.map((key, index) => ({ ...key, validFrom: keysFrom[index]! }));
    await chain.register(people, mandates, [{ participant: market.state.participants.get('metron')!.number, keys }]);
    for (const { number } of people) await chain.fundEscrow(number, FUNDS);
    const senders = ['lumen', 'carla'].map((id) => keyOfSeed(id));
    for (const { account } of [challenger, ...senders])
      await sender.client.request({ method: 'anvil_setBalance', params: [account, '0xde0b6b3a7640000'] } as never);

    const { clock, log } = journal;
    const parts = { market, chain, clock, manualClock: clock, faucet: true, log };
    const computing = { computer: computingInPlace, stopwatch: () => 0, evidenceSeed: SEED };
    const operation = new MarketOperation({ ...parts, ...computing });
    expect(await operation.settlement.settle(0)).toMatchObject({ ok: true });
    const deployment = { market: market.name, rpcUrl, chainId: sender.chainId, addresses };
    writeDeployments(join(folder, 'chain.json'), [deployment]);
    const server = await EvidenceServer.start(operation, SEED, folder, log);
    return new PostedMarket(folder, journal, anvil, sender, operation, server, addresses);
  }

  get settled(): PeriodSettled {
    return this.operation.market.state.periods.get(0)!.settled;
  }

  /** What the command says of all that a participant is told over HTTP of its settlements. */
  async challengedBy(participant: string): Promise<Said> {
    const told = await this.toldTo(participant);
    const files = readdirSync(told).map((name) => join(told, name));
    return this.run(CHALLENGING, 'challenge', 'delivery', ...files, '--contracts', this.contracts);
  }

  /**
   * What somebody says who watches the market with what a participant is told.
   * @param forge What it is told in place of that.
   */
  async watchedBy(participant: string, forge: Forge = (told) => told): Promise<Said> {
    const told = await this.toldTo(participant, forge);
    return this.run(CHALLENGING, 'watch', '--once', '--evidence', told, '--contracts', this.contracts);
  }

  /** What the command `demand` says to a participant. */
  demandedBy(participant: string, ...args: string[]): Promise<Said> {
    const key = { GRIDCLEAR_ORDER_KEY: keyOfSeed(participant).privateKey };
    return this.run(key, 'demand', ...args, '--contracts', this.contracts);
  }

  /** What somebody says who watches the market and was told nothing. */
  watched(): Promise<Said> {
    return this.run(CHALLENGING, 'watch', '--once', '--contracts', this.contracts);
  }

  /** The same server after its process was killed, or one that has another secret: its chain is the same, and what it knows is in the journal. */
  restarted(evidenceSeed = SEED): MarketOperation {
    const { market, chain } = this.operation;
    const { clock, log } = this.journal;
    const parts = { market, chain, clock, manualClock: clock, faucet: true, log };
    return new MarketOperation({ ...parts, computer: computingInPlace, stopwatch: () => 0, evidenceSeed });
  }

  get logged(): JournalFolder['logged'] {
    return this.journal.logged;
  }

  /** Lets so many seconds of the chain pass. */
  async pass(seconds: number): Promise<void> {
    const { client } = this.sender;
    const { timestamp } = await client.getBlock();
    const params = [Number(timestamp) + seconds];
    await client.request({ method: 'evm_setNextBlockTimestamp', params } as never);
    await client.request({ method: 'evm_mine', params: [] } as never);
  }

  /** Wei of an account. */
  etherOf(account: Hex): Promise<bigint> {
    return this.sender.client.getBalance({ address: account });
  }

  /** A folder with the evidence of its settlements that a participant is told over HTTP. */
  private async toldTo(participant: string, forge: Forge = (honest) => honest): Promise<string> {
    const told = mkdtempSync(join(this.folder, 'evidence-'));
    const opened: OpenedEvidence[] = [];
    for (const [index, { payer, payee }] of this.settled.records.entries()) {
      const { status, text } = await this.server.evidence(participant, 0, index);
      expect(status).toBe(payer === participant || payee === participant ? 200 : 404);
      if (status === 200) opened.push(openedEvidence.parse(JSON.parse(text)));
    }
    for (const [index, one] of forge(opened).entries())
      writeFileSync(join(told, `${`${index}`.padStart(4, '0')}.json`), JSON.stringify(one));
    return told;
  }

  private get contracts(): string {
    return join(this.folder, 'chain.json');
  }

  private run(key: Record<string, string>, ...args: string[]): Promise<Said> {
    const env = { ...process.env, ...key };
    return promisify(execFile)(process.execPath, [gridclear, ...args], { env }).then(
      ({ stdout }) => ({ code: 0, out: stdout }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, out: stdout + stderr }),
    );
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.sender.close();
    await this.anvil.stop();
    await this.journal.remove();
    rmSync(this.folder, { recursive: true });
  }
}

/** What the server answers to whoever asks for the evidence of a settlement. */
type OpenedEvidence = ReturnType<(typeof openedEvidence)['parse']>;
type Forge = (told: readonly OpenedEvidence[]) => readonly OpenedEvidence[];

export interface Said {
  readonly code: number;
  readonly out: string;
}

export type Told = Awaited<ReturnType<typeof evidencedPeriod>>['market'];

/** Everybody signs in with the key of its id. */
function withOwnKey(event: MarketEvent): MarketEvent {
  if (event.type !== 'participant-registered') return event;
  const { account } = keyOfSeed(event.participant.id);
  return { ...event, participant: { ...event.participant, account: account.toLowerCase() } };
}

/** The same period with a record of the aggregator for more than was delivered, and everything that follows from it. */
export function withMoreEnergy(honest: PeriodSettled, { state }: Told): PeriodSettled {
  const at = honest.records.findIndex(({ kind, payee }) => kind === 'flexibility' && payee === 'lumen');
  const record = honest.records[at]!;
  const energyWh = record.energyWh + 100;
  const amount = recordAmount(energyWh, record.price, record.shareBps).toString();
  const records = honest.records.with(at, { ...record, energyWh, amount });
  const payments = records.map(({ payer, payee, amount: owed }) => ({ payer, payee, amount: BigInt(owed) }));
  const positions = positionsOf(payments).map(({ participant, credit, debit }) => ({
    ...{ participant, credit: credit.toString(), debit: debit.toString() },
  }));
  expect(chainRecord(state, honest, records[at]!).energyWh).toBe(energyWh);
  return { ...honest, records, positions };
}
