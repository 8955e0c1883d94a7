import { existsSync } from 'node:fs';
import type { Hex, SettlementChain } from '../../application/ports.js';
import { type Deployment, readDeployments, writeDeployments } from './connect.js';
import { deployMarket, deployToken } from './deploy.js';
import { EmbeddedChain } from './embedded-chain.js';
import { connect } from './rpc.js';
import { EMBEDDED_FEES, TransactionSender } from './transaction-sender.js';
import { ViemSettlementChain } from './viem-settlement-chain.js';

/** A well-known phrase: the embedded chain is a private one, and its ether is worth nothing. */
const EMBEDDED_MNEMONIC = 'test test test test test test test test test test test junk';
/** 2025-01-01T00:00:00Z; fixed, so that two runs that send the same transactions get the same blocks. */
const EMBEDDED_GENESIS_AT = 1_735_689_600;

export interface ExternalChain {
  readonly rpcUrl: string;
  /** Key of the market operator's account on the chain. */
  readonly privateKey: Hex;
  /** The ERC-20 that settles. */
  readonly token: Hex;
  readonly confirmations: number;
}

/** The chain of a server: one sender, and the contracts of each market, deployed when a market first asks for them. */
export class MarketChains {
  private constructor(
    private readonly sender: TransactionSender,
    private readonly token: Hex,
    private readonly embedded: EmbeddedChain | undefined,
    private readonly rpcUrl: string,
    /** Where the deployments are kept: whoever verifies needs nothing else. */
    private readonly file: string,
    private readonly deployments: Deployment[],
  ) {}

  /** Starts a chain of the server's own. It begins empty; whatever it held before is sent again by the markets. */
  static async embedded(file: string): Promise<MarketChains> {
    const chain = await EmbeddedChain.start({ mnemonic: EMBEDDED_MNEMONIC, genesisAt: EMBEDDED_GENESIS_AT });
    const { rpcUrl, operatorKey: privateKey } = chain;
    const sender = await TransactionSender.open(connect(rpcUrl), { privateKey, fees: EMBEDDED_FEES, pollingMs: 5 });
    const token = await deployToken(sender);
    return new MarketChains(sender, token, chain, rpcUrl, file, []);
  }

  /** Uses a chain that is there, and the contracts that `file` says were deployed on it before. */
  static async external(external: ExternalChain, file: string): Promise<MarketChains> {
    const { rpcUrl, privateKey, token, confirmations } = external;
    const sender = await TransactionSender.open(connect(rpcUrl), { privateKey, confirmations });
    const deployments = existsSync(file) ? readDeployments(file) : [];
    const elsewhere = deployments.find(({ chainId }) => chainId !== sender.chainId);
    if (elsewhere !== undefined)
      throw new Error(`${file} is about chain ${elsewhere.chainId}, but ${rpcUrl} is chain ${sender.chainId}`);
    return new MarketChains(sender, token, undefined, rpcUrl, file, deployments);
  }

  /** Whether settlement tokens can be made here. */
  get mintsToken(): boolean {
    return this.embedded !== undefined;
  }

  /** The contracts of a market; deploys them where there are none yet. */
  async of(market: string): Promise<SettlementChain> {
    const deployed = this.deployments.find((deployment) => deployment.market === market);
    const { addresses } = deployed ?? (await this.deploy(market));
    return new ViemSettlementChain({ sender: this.sender, addresses, mintsToken: this.mintsToken });
  }

  async stop(): Promise<void> {
    await this.sender.close();
    await this.embedded?.stop();
  }

  private async deploy(market: string): Promise<Deployment> {
    const addresses = await deployMarket(this.sender, this.token);
    const deployment = { market, rpcUrl: this.rpcUrl, chainId: this.sender.chainId, addresses };
    this.deployments.push(deployment);
    writeDeployments(this.file, this.deployments);
    return deployment;
  }
}
