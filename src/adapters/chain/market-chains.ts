import { existsSync } from 'node:fs';
import type { ChainHealth, DataPlace, Hex, Log, SettlementChain, SettlementProver } from '../../application/ports.js';
import type { AuctionKind } from '../../domain/proofs/round-proof.js';
import { assertInvariant } from '../../domain/rejection.js';
import type { BlobComputer } from './blob-computer.js';
import { ChainWatch } from './chain-watch.js';
import { type Deployment, readDeployments, writeDeployments } from './connect.js';
import { deployMarket, deployToken, GUARANTEE, NO_GUARANTEE, POSTING_GUARANTEE } from './deploy.js';
import { type DeploymentRecord, kindOf, recordedMarket, serves } from './deployment-record.js';
import { EmbeddedChain } from './embedded-chain.js';
import type { PublishedFolder } from './published-data.js';
import { connect } from './rpc.js';
import { provingCall } from './settlement-proof.js';
import { TransactionBook } from './transaction-book.js';
import { EMBEDDED_FEES, TransactionSender } from './transaction-sender.js';
import { type PostingPlace, ViemSettlementChain } from './viem-settlement-chain.js';

const EMBEDDED = {
  /** A well-known phrase: the embedded chain is a private one, and its ether is worth nothing. */
  mnemonic: 'test test test test test test test test test test test junk',
  /** 2025-01-01T00:00:00Z; fixed, so that two runs that send the same transactions get the same blocks. */
  genesisAt: 1_735_689_600,
};
const EMBEDDED_DIED =
  'the embedded chain ended: orders are taken, rounds and settlements wait; restart the server, which rebuilds the chain from the journal';

export interface ExternalChain {
  readonly rpcUrl: string;
  /** Key of the market operator's account on the chain. */
  readonly privateKey: Hex;
  /** What was deployed there before, or the ERC-20 over which the contracts are deployed that are missing. */
  readonly contracts: DeploymentRecord | { readonly token: Hex };
  readonly confirmations: number;
  /** The most that is ever offered per gas. */
  readonly feeCapGwei: number;
  /** Commits to the blobs that are sent there. */
  readonly blobs: BlobComputer;
}

/** Where the data of postings go: blobs where the chain has them and calldata elsewhere, or always the same. */
export type PostingData = 'auto' | DataPlace;

/** How markets post: where their data go, and the folder that blobs are kept in. */
export interface PostingSettings {
  readonly data: PostingData;
  readonly archive: PublishedFolder;
}

/** What is kept about a chain between two runs. */
export interface ChainFiles {
  /** Where the contracts of each market are: whoever verifies needs nothing else. */
  readonly deployments: string;
  /** What was signed and sent; an embedded chain has none, since it is gone with the process. */
  readonly transactions: string;
}

/** The chain of a server: one sender, and the contracts of each market, deployed when a market first asks for them. */
export class MarketChains {
  private readonly watch: ChainWatch;

  private constructor(
    private readonly sender: TransactionSender,
    private readonly contracts: ExternalChain['contracts'],
    private readonly embedded: EmbeddedChain | undefined,
    private readonly rpcUrl: string,
    private readonly file: string,
    private readonly deployments: Deployment[],
    private readonly book: TransactionBook | undefined,
  ) {
    this.watch = new ChainWatch(rpcUrl);
  }

  /** Starts a chain of the server's own. It begins empty; whatever it held before is sent again by the markets. */
  static async embedded(file: string, log: Log): Promise<MarketChains> {
    const onDeath = (how: string) => log.error({ how }, EMBEDDED_DIED);
    const chain = await EmbeddedChain.start({ ...EMBEDDED, onDeath });
    const { rpcUrl, operatorKey: privateKey, processId } = chain;
    log.info({ rpcUrl, processId }, 'started the embedded chain');
    const sender = await TransactionSender.open(connect(rpcUrl), {
      privateKey,
      fees: EMBEDDED_FEES,
      pollingMs: 5,
      log,
    });
    const token = await deployToken(sender);
    return new MarketChains(sender, { token }, chain, rpcUrl, file, [], undefined);
  }

  /**
   * Uses a chain that is there, and the contracts that were deployed on it before. What a stop or a crash left on its way is final
   * before anything else is sent.
   */
  static async external(external: ExternalChain, files: ChainFiles, log: Log): Promise<MarketChains> {
    const book = TransactionBook.open(files.transactions);
    try {
      return await MarketChains.withBook(external, files.deployments, book, log);
    } catch (error) {
      book.close();
      throw error;
    }
  }

  private static async withBook(
    { rpcUrl, contracts, ...options }: ExternalChain,
    file: string,
    book: TransactionBook,
    log: Log,
  ): Promise<MarketChains> {
    const deployments = existsSync(file) ? readDeployments(file) : [];
    const sender = await TransactionSender.open(connect(rpcUrl), { ...options, book, log });
    const elsewhere = deployments.find(({ chainId }) => chainId !== sender.chainId);
    if (elsewhere !== undefined)
      throw new Error(`${file} is about chain ${elsewhere.chainId}, but ${rpcUrl} is chain ${sender.chainId}`);
    await sender.caughtUp();
    return new MarketChains(sender, contracts, undefined, rpcUrl, file, deployments, book);
  }

  /** Whether settlement tokens can be made here. */
  get mintsToken(): boolean {
    return this.embedded !== undefined;
  }

  /** Blobs travel only where blocks account for them (EIP-4844); nobody else reads an embedded chain, so that it needs none. */
  private async postingPlace({ data, archive }: PostingSettings): Promise<PostingPlace> {
    const { blobGasUsed } = await this.sender.client.getBlock();
    const hasBlobs = blobGasUsed !== undefined && blobGasUsed !== null;
    if (data === 'blobs' && !hasBlobs) throw new Error('the chain has no blobs: postings need --posting-data calldata');
    const isInBlobs = data === 'blobs' || (data === 'auto' && hasBlobs && this.embedded === undefined);
    return isInBlobs ? { dataPlace: 'blobs', archive } : { dataPlace: 'calldata' };
  }

  /**
   * The contracts of a market, with an auction that checks, executes or records its rounds. Where it has none yet they are those of the
   * record, or without a record are deployed. Rounds that could be executed may as well be recorded by an auction that is there.
   */
  async of(market: string, auction: AuctionKind, posting?: PostingSettings): Promise<SettlementChain> {
    const deployed = this.deployments.find((deployment) => deployment.market === market);
    const kind = deployed && kindOf(deployed.addresses);
    if (kind !== undefined && !serves(kind, auction))
      throw new Error(`${this.file} names an auction for ${market} that ${kind} rounds`);
    const { addresses } = deployed ?? (await this.settleIn(market, auction));
    const place = posting === undefined ? {} : { posting: await this.postingPlace(posting) };
    return new ViemSettlementChain({ sender: this.sender, addresses, mintsToken: this.mintsToken, ...place });
  }

  /** The call that proves a settlement of one of the markets. */
  readonly provingCall: SettlementProver = (batch, ...settlement) => {
    const { market } = batch;
    const deployment = this.deployments.find((candidate) => candidate.market === market);
    assertInvariant(deployment !== undefined, `the contracts of ${market} are deployed before it is served`);
    return provingCall(deployment, batch, ...settlement);
  };

  health(): Promise<ChainHealth> {
    return this.watch.health();
  }

  async stop(): Promise<void> {
    await this.sender.close();
    this.book?.close();
    await this.embedded?.stop();
  }

  private async settleIn(market: string, auction: AuctionKind): Promise<Deployment> {
    const { contracts, sender } = this;
    const [guarantee, posting] =
      this.embedded === undefined ? [GUARANTEE, POSTING_GUARANTEE] : [NO_GUARANTEE, NO_GUARANTEE];
    const rounds = auction === 'records' ? undefined : { ...guarantee, auction };
    const addresses =
      'markets' in contracts
        ? await recordedMarket(contracts, sender, market, auction)
        : await deployMarket(sender, contracts.token, rounds, posting);
    const deployment = { market, rpcUrl: this.rpcUrl, chainId: this.sender.chainId, addresses };
    this.deployments.push(deployment);
    writeDeployments(this.file, this.deployments);
    return deployment;
  }
}
