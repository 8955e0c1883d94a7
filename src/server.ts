import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type BlobComputer, BlobThread } from './adapters/chain/blob-computer.js';
import { readDeploymentRecord } from './adapters/chain/deployment-record.js';
import { readKeystore } from './adapters/chain/keystore.js';
import { LoginSignatureVerifier } from './adapters/chain/login-signature.js';
import { MarketChains } from './adapters/chain/market-chains.js';
import { PublishedFolder } from './adapters/chain/published-data.js';
import { readingVerifier } from './adapters/chain/reading-signature.js';
import { SettableClock, wallClock } from './adapters/clock/clocks.js';
import { PostingTimer } from './adapters/clock/posting-timer.js';
import { RoundScheduler } from './adapters/clock/round-scheduler.js';
import { defaultGatewayLimits, type GatewayParts } from './adapters/gateway/gateway-parts.js';
import { GatewaySocketAdapter } from './adapters/gateway/socket-adapter.js';
import { acceptBodies } from './adapters/http/http.module.js';
import type { HttpParts } from './adapters/http/http-parts.js';
import { openProjections } from './adapters/persistence/open-projections.js';
import { journalMarkets, openSqliteJournal } from './adapters/persistence/sqlite-journal.js';
import { type AdmittedRules, readRules, rulesFilesAt } from './adapters/rules/rules-files.js';
import { ProposalThreads } from './adapters/solver/proposal-threads.js';
import { ComputationThreads } from './adapters/threads/computation-threads.js';
import { AppModule } from './app.module.js';
import { CommandDesk } from './application/command-desk.js';
import { EvidenceOpenings } from './application/evidence.js';
import { Login } from './application/login.js';
import { Market } from './application/market.js';
import { MarketOperation } from './application/market-operation.js';
import { OwnOpenings } from './application/own-openings.js';
import type { Entropy, Journal, Log } from './application/ports.js';
import type { ProgrammeProposer } from './application/programme-solver.js';
import { ProjectionFeed } from './application/projection-feed.js';
import type { RoundComputer } from './application/round-computation.js';
import { type Config, type DataFiles, dataFiles } from './config.js';
import { warningsOfEffort } from './domain/clearing-effort.js';
import { auctionOf } from './domain/proofs/round-proof.js';
import { evidenceSeed } from './evidence-seed.js';
import { operatorAccount } from './operator-key.js';
import { Teardown } from './teardown.js';

export interface RunningServer {
  readonly url: string;
  readonly markets: ReadonlyMap<string, Market>;
  /** Takes no more commands, finishes and acknowledges those under way, then lets go of everything. */
  stop(): Promise<void>;
}

/** Beyond draining, how long connections and unfinished requests have to end at a shutdown. */
const PARTING_SECONDS = 5;

/** Threads that compute rounds, for all markets together. */
const THREADS = Math.max(2, Math.min(4, availableParallelism() - 1));

const entropy: Entropy = { hex: (bytes) => randomBytes(bytes).toString('hex') };

/** Starts everything a configuration asks for. Throws with a message for people where something is missing or refused. */
export async function startServer(config: Config, log: Log): Promise<RunningServer> {
  const teardown = new Teardown(log);
  try {
    return await start(config, log, teardown);
  } catch (error) {
    await teardown.run();
    throw error;
  }
}

async function start(config: Config, log: Log, teardown: Teardown): Promise<RunningServer> {
  const rules = admittedRules(config.rules);
  mkdirSync(config.dataDir, { recursive: true });
  const files = dataFiles(config.dataDir);

  const journal = await openSqliteJournal(files.journal, log);
  teardown.add('journal', () => journal.close());
  warnOfMarketsWithoutRules(journalMarkets(files.journal), rules, log);
  warnOfSlowRules(rules, log);
  const blobs = new BlobThread();
  teardown.add('blob thread', () => blobs.close());
  const chains = await openChains(config, files, blobs, log);
  teardown.add('chain', () => chains.stop());
  const computer = new ComputationThreads({ threads: THREADS, log });
  teardown.add('computation threads', () => computer.close());
  const proposer = openProposer(config, teardown);
  const projections = await openProjections(projectionsDatabase(config, files.projections), log);
  teardown.add('projections', () => projections.close());

  const published = new PublishedFolder(files.published);
  const seed = evidenceSeed(files.evidenceSeed, log);
  const operations = new Map<string, MarketOperation>();
  for (const admitted of rules) {
    const operation = await openMarket(admitted, config, { journal, chains, published, computer, proposer, seed, log });
    operations.set(operation.market.name, operation);
    const feed = ProjectionFeed.start(operation.market, journal, projections.projector, log);
    teardown.add('projection feed', () => feed.stop());
  }
  if (config.clock === 'wall') {
    const scheduler = RoundScheduler.start(operations.values(), wallClock, log);
    teardown.add('scheduler', () => scheduler.stop());
  }

  const timer = PostingTimer.start(operations.values());
  teardown.add('posting timer', () => timer.stop());

  const markets = new Map([...operations].map(([name, { market }]) => [name, market]));
  const indications = new Map([...operations].map(([name, operation]) => [name, operation.indications]));
  const login = new Login(markets, new LoginSignatureVerifier(), entropy);
  const desk = new CommandDesk(operations, readingVerifier);
  const limits = { ...defaultGatewayLimits, allowedOrigins: config.origins };
  const { readModel } = projections;
  const chainHealth = () => chains.health();
  const url = await listen(
    config,
    {
      login,
      desk,
      markets,
      indications,
      journal,
      readModel,
      chainHealth,
      proveSettlement: chains.provingCall,
      evidence: new EvidenceOpenings(seed),
      openings: new OwnOpenings(),
      keptBlob: (versionedHash) => published.kept(versionedHash),
      limits,
      log,
    },
    teardown,
  );
  log.info({ url, markets: [...markets.keys()] }, 'serving');
  return { url, markets, stop: () => teardown.run() };
}

/**
 * Asks a solver where a search leaves a gap. On a manual clock nobody is asked: how long a solver is waited for goes by the wall, and there the
 * same commands have the same results.
 */
function openProposer({ clock }: Config, teardown: Teardown): ProgrammeProposer | undefined {
  if (clock === 'manual') return undefined;
  const proposer = new ProposalThreads();
  teardown.add('solver', () => proposer.close());
  return proposer;
}

interface MarketParts {
  readonly journal: Journal;
  readonly chains: MarketChains;
  readonly published: PublishedFolder;
  readonly computer: RoundComputer;
  readonly proposer: ProgrammeProposer | undefined;
  /** What the salts of evidence follow from. */
  readonly seed: Uint8Array;
  readonly log: Log;
}

/** Opens a market or rebuilds it from its journal, brings its chain up to date and finishes what a stop interrupted. */
async function openMarket(
  { rules, network, rulesHash }: AdmittedRules,
  config: Config,
  { journal, chains, published, computer, proposer, seed, log }: MarketParts,
): Promise<MarketOperation> {
  const manualClock = config.clock === 'manual' ? new SettableClock(config.startTime) : undefined;
  const clock = manualClock ?? wallClock;
  const account = operatorAccount(config, log);
  const opening = { type: 'market-opened', rules, rulesHash, network, operatorAccount: account } as const;
  const market = await Market.load(opening, journal, clock, log);
  if (market.state.rulesHash !== rulesHash)
    throw new Error(
      `market ${rules.market} was opened with other rules (${market.state.rulesHash}); new rules are a new market: give it another name`,
    );
  manualClock?.advance(market.lastEventAt);
  if (rules.sealedBids !== undefined && chains.mintsToken)
    throw new Error(
      `market ${rules.market} has sealed bids, which need a chain that its participants can send to: --chain`,
    );
  const chain = await chains.of(market.name, auctionOf(market.state.rules), {
    data: config.postingData,
    archive: published,
  });
  const faucet = chains.mintsToken;
  const stopwatch = () => performance.now();
  const drawAfter = config.drawAfterPostings;
  const drawn = { drawAfter, evidenceSeed: seed };
  const computing = { computer, stopwatch, ...drawn, entropy, ...(proposer !== undefined && { proposer }) };
  const operation = new MarketOperation({ market, chain, clock, manualClock, faucet, log, ...computing });
  await operation.resume();
  return operation;
}

async function listen(config: Config, parts: GatewayParts & HttpParts, teardown: Teardown): Promise<string> {
  const options = { logger: false, abortOnError: false, bodyParser: false } as const;
  const app = await NestFactory.create<NestExpressApplication>(AppModule.register(parts), options);
  acceptBodies(app, parts.limits.maxMessageBytes);
  app.useWebSocketAdapter(new GatewaySocketAdapter(app, parts.limits));
  // It drains twice: what runs, then what waits to be sent.
  teardown.add('server', () => app.close(), 2 * parts.limits.drainSeconds + PARTING_SECONDS);
  await app.listen(config.port, config.host).catch((error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE';
    throw taken
      ? new Error(`${config.host}:${config.port} is in use: stop what listens there, or choose another --port`)
      : error;
  });
  const { port } = app.getHttpServer().address() as AddressInfo;
  return `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
}

function admittedRules(path: string): AdmittedRules[] {
  const files = rulesFilesAt(path);
  if (files.length === 0) throw new Error(`there are no rules files in ${path}`);
  const admitted = files.map((file) => {
    const read = readRules(file);
    if (read.ok) return read.value;
    const { code, field, message } = read.rejection;
    throw new Error(`${file}: refused (${code})${field === '' ? '' : ` at ${field}`}: ${message}`);
  });
  const names = admitted.map(({ rules }) => rules.market);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`two rules files in ${path} name the market ${twice}`);
  return admitted;
}

/** A rules file that went missing stops nobody from starting, but its market is not served. */
function warnOfMarketsWithoutRules(journaled: readonly string[], rules: readonly AdmittedRules[], log: Log): void {
  for (const market of journaled)
    if (!rules.some((admitted) => admitted.rules.market === market))
      log.warn({ market }, `market ${market} is in the journal but not in the rules: it is not served`);
}

function warnOfSlowRules(admitted: readonly AdmittedRules[], log: Log): void {
  for (const { rules, network } of admitted)
    for (const { field, message } of warningsOfEffort(rules, network.branches.length + 1))
      log.warn({ market: rules.market, field }, message);
}

async function openChains(config: Config, files: DataFiles, blobs: BlobComputer, log: Log): Promise<MarketChains> {
  if (config.chain === 'embedded') return MarketChains.embedded(files.chain, log);
  const { chain: rpcUrl, chainToken, chainContracts, chainConfirmations: confirmations } = config;
  const contracts = chainContracts === undefined ? { token: chainToken! } : readDeploymentRecord(chainContracts);
  const privateKey = config.chainKey ?? readKeystore(config.chainKeystore!, config.chainPassword!);
  try {
    const external = { rpcUrl, privateKey, contracts, confirmations, feeCapGwei: config.chainFeeCap, blobs };
    return await MarketChains.external(external, { deployments: files.chain, transactions: files.transactions }, log);
  } catch (error) {
    // Further lines repeat the address, which may hold a key.
    const [reason] = (error as Error).message.split('\n');
    throw new Error(`the chain cannot be used: ${reason} Is its node running, and --chain its address?`, {
      cause: error,
    });
  }
}

function projectionsDatabase(config: Config, file: string): string {
  return config.projections === 'sqlite' ? file : config.projections;
}
