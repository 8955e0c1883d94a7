import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { encodeFunctionData } from 'viem';
import { flexibilityEscrowAbi } from '../../src/adapters/chain/artifacts/flexibility-escrow.js';
import { ChainWatch } from '../../src/adapters/chain/chain-watch.js';
import type { Deployment } from '../../src/adapters/chain/connect.js';
import { deployMarket, deployToken } from '../../src/adapters/chain/deploy.js';
import { EmbeddedChain } from '../../src/adapters/chain/embedded-chain.js';
import {
  keyOfSeed,
  LoginSignatureVerifier,
  type SigningKey,
  signText,
} from '../../src/adapters/chain/login-signature.js';
import { PublishedFolder } from '../../src/adapters/chain/published-data.js';
import { readingVerifier } from '../../src/adapters/chain/reading-signature.js';
import { connect } from '../../src/adapters/chain/rpc.js';
import { provingCall } from '../../src/adapters/chain/settlement-proof.js';
import { EMBEDDED_FEES, TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import { ViemSettlementChain } from '../../src/adapters/chain/viem-settlement-chain.js';
import { SettableClock } from '../../src/adapters/clock/clocks.js';
import { GatewayModule } from '../../src/adapters/gateway/gateway.module.js';
import { defaultGatewayLimits, type GatewayLimits } from '../../src/adapters/gateway/gateway-parts.js';
import { GatewaySocketAdapter } from '../../src/adapters/gateway/socket-adapter.js';
import { acceptBodies, HttpModule } from '../../src/adapters/http/http.module.js';
import { openProjections } from '../../src/adapters/persistence/open-projections.js';
import { openSqliteJournal } from '../../src/adapters/persistence/sqlite-journal.js';
import { ComputationThreads } from '../../src/adapters/threads/computation-threads.js';
import { CommandDesk } from '../../src/application/command-desk.js';
import { EvidenceOpenings } from '../../src/application/evidence.js';
import { Login } from '../../src/application/login.js';
import { Market } from '../../src/application/market.js';
import { MarketOperation } from '../../src/application/market-operation.js';
import { OwnOpenings } from '../../src/application/own-openings.js';
import type { Hex, Journal, Log, SettlementChain } from '../../src/application/ports.js';
import { ProjectionFeed } from '../../src/application/projection-feed.js';
import { type ConnectOptions, MarketClient, type SignText } from '../../src/client/market-client.js';
import type { MarketRules } from '../../src/domain/market-rules.js';
import { sendAs } from '../support/send-as.js';
import { alderStreet, birchLane, NOON, network } from './two-markets.js';

/** Lets a thread run the sources. */
const typescript = new URL('../support/typescript.mjs', import.meta.url).href;

@Module({})
class ServerModule {}

/** What the salts of evidence follow from. */
const EVIDENCE_SEED = new Uint8Array(32).fill(7);

/** Two markets behind the real gateway: SQLite journals, a real chain, real keys, an ephemeral port. */
export interface ServedMarkets {
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly markets: ReadonlyMap<string, Market>;
  readonly journal: Journal;
  readonly chains: ReadonlyMap<string, SettlementChain>;
  /** Has a participant itself ask the escrow of a market to have money back. */
  requestWithdrawal(market: string, participant: string, amount: bigint): Promise<void>;
  readonly clock: SettableClock;
  readonly published: PublishedFolder;
  /** What the server logged, by level. */
  readonly logged: { readonly level: keyof Log; readonly fields: object; readonly message: string }[];
  signer(market: string, participant: string): SignText;
  connect(options?: ConnectOptions): Promise<MarketClient>;
  /** A client that has logged in. */
  participant(market: string, participant: string, options?: ConnectOptions): Promise<MarketClient>;
  /** Resolves when the read model shows everything that is durable now. */
  projected(): Promise<void>;
  stop(): Promise<void>;
}

export interface ServeOptions {
  readonly limits?: Partial<GatewayLimits>;
  /** Both markets of these tests where it is left out. */
  readonly rules?: readonly MarketRules[];
}

/** The key of a participant other than the operator, who holds the chain's. */
export function keyOf(market: string, participant: string): SigningKey {
  return keyOfSeed(`${market}/${participant}`);
}

export async function serveMarkets({
  limits = {},
  rules: servedRules = [alderStreet, birchLane],
}: ServeOptions = {}): Promise<ServedMarkets> {
  const folder = mkdtempSync(join(tmpdir(), 'gridclear-gateway-'));
  const logged: { level: keyof Log; fields: object; message: string }[] = [];
  const at = (level: keyof Log) => (fields: object, message: string) => void logged.push({ level, fields, message });
  const log: Log = { info: at('info'), warn: at('warn'), error: at('error') };
  const clock = new SettableClock(NOON - 7_200);

  const embedded = await EmbeddedChain.start({
    mnemonic: 'test test test test test test test test test test test junk',
    genesisAt: NOON,
  });
  const sender = await TransactionSender.open(connect(embedded.rpcUrl), {
    privateKey: embedded.operatorKey,
    fees: EMBEDDED_FEES,
    pollingMs: 10,
  });
  const token = await deployToken(sender);
  const journal = await openSqliteJournal(join(folder, 'journal.sqlite'), log);
  const projections = await openProjections(join(folder, 'projections.sqlite'), log);

  const computer = new ComputationThreads({ threads: 2, log, nodeOptions: ['--import', typescript] });

  const markets = new Map<string, Market>();
  const feeds: ProjectionFeed[] = [];
  const operations = new Map<string, MarketOperation>();
  const chains = new Map<string, SettlementChain>();
  const deployments = new Map<string, Pick<Deployment, 'market' | 'addresses'>>();
  for (const rules of servedRules) {
    const market = await Market.load(openingOf(rules, sender.address), journal, clock, log);
    const addresses = await deployMarket(sender, token);
    deployments.set(rules.market, { market: rules.market, addresses });
    const chain = new ViemSettlementChain({ sender, addresses, mintsToken: true });
    const operation = new MarketOperation({
      evidenceSeed: EVIDENCE_SEED,
      ...{ market, chain, clock, manualClock: clock, faucet: true, log },
      computer,
      stopwatch: () => performance.now(),
    });
    await operation.resume();
    markets.set(rules.market, market);
    chains.set(rules.market, chain);
    operations.set(rules.market, operation);
    feeds.push(ProjectionFeed.start(market, journal, projections.projector, log));
  }

  const login = new Login(markets, new LoginSignatureVerifier(), { hex: randomHex });
  const desk = new CommandDesk(operations, readingVerifier);
  const indications = new Map([...operations].map(([name, operation]) => [name, operation.indications]));
  const chainWatch = new ChainWatch(embedded.rpcUrl);
  const published = new PublishedFolder(join(folder, 'published'));
  const chainHealth = () => chainWatch.health();
  const gatewayLimits = { ...defaultGatewayLimits, ...limits };
  const gateway = GatewayModule.register({ login, desk, markets, indications, journal, log, limits: gatewayLimits });
  const http = HttpModule.register({
    login,
    desk,
    markets,
    readModel: projections.readModel,
    chainHealth,
    proveSettlement: (batch, ...settlement) => provingCall(deployments.get(batch.market)!, batch, ...settlement),
    evidence: new EvidenceOpenings(EVIDENCE_SEED),
    openings: new OwnOpenings(),
    keptBlob: (versionedHash) => published.kept(versionedHash),
    log,
  });
  const app = await NestFactory.create<NestExpressApplication>(
    { module: ServerModule, imports: [gateway, http] },
    { logger: false, bodyParser: false },
  );
  acceptBodies(app, gatewayLimits.maxMessageBytes);
  app.useWebSocketAdapter(new GatewaySocketAdapter(app, gatewayLimits));
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;

  const clients: MarketClient[] = [];
  const served: ServedMarkets = {
    ...{ url, app, markets, journal, chains, clock, published, logged },
    signer: (market, participant) => {
      const operatorKey: SigningKey = { privateKey: embedded.operatorKey, account: sender.address };
      const key = participant === 'operator' ? operatorKey : keyOf(market, participant);
      return (text) => signText(key, text);
    },
    connect: async (options) => {
      const client = await MarketClient.connect(url, options);
      clients.push(client);
      return client;
    },
    participant: async (market, participant, options) => {
      const client = await served.connect(options);
      const entered = await client.login(market, participant, served.signer(market, participant));
      if (!entered.ok) throw new Error(`${participant}: ${entered.rejection.code}`);
      return client;
    },
    requestWithdrawal: async (name, id, amount) => {
      const { number, account } = markets.get(name)!.state.participants.get(id)!;
      const args = [BigInt(number), amount] as const;
      const data = encodeFunctionData({ abi: flexibilityEscrowAbi, functionName: 'requestWithdrawal', args });
      await sendAs(sender.client, account as Hex, deployments.get(name)!.addresses.escrow, data);
    },
    projected: async () => {
      await Promise.all(feeds.map((feed) => feed.settled()));
    },
    stop: async () => {
      await Promise.all(clients.map((client) => client.close()));
      await app.close();
      await Promise.all(feeds.map((feed) => feed.stop()));
      await computer.close();
      await projections.close();
      await journal.close();
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return served;
}

function openingOf(rules: MarketRules, operatorAccount: Hex) {
  const rulesHash = `0x${'a'.repeat(64)}`;
  return { type: 'market-opened', rules, rulesHash, network, operatorAccount } as const;
}

function randomHex(bytes: number): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString('hex');
}
