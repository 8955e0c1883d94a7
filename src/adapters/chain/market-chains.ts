import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Hex, SettlementChain } from '../../application/ports.js';
import { deployMarket, deployToken, type MarketAddresses } from './deploy.js';
import { EmbeddedChain } from './embedded-chain.js';
import { connect } from './rpc.js';
import { EMBEDDED_FEES, TransactionSender } from './transaction-sender.js';
import { ViemSettlementChain } from './viem-settlement-chain.js';

/** A well-known phrase: the embedded chain is a private one, and its ether is worth nothing. */
const EMBEDDED_MNEMONIC = 'test test test test test test test test test test test junk';
/** 2025-01-01T00:00:00Z; fixed, so that two runs that send the same transactions get the same blocks. */
const EMBEDDED_GENESIS_AT = 1_735_689_600;

const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/) as unknown as z.ZodType<Hex>;
const deploymentFile = z.object({
  rpcUrl: z.string(),
  chainId: z.number().int(),
  markets: z.record(
    z.string(),
    z.object({ token: address, registry: address, auction: address, escrow: address, settlement: address }),
  ),
});

/** Where the contracts of each market are. Kept in the data folder: whoever verifies needs nothing else. */
export type Deployments = z.output<typeof deploymentFile>;

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
    private readonly file: string,
    private readonly deployments: Deployments,
  ) {}

  /** Starts a chain of the server's own. It begins empty; whatever it held before is sent again by the markets. */
  static async embedded(file: string): Promise<MarketChains> {
    const chain = await EmbeddedChain.start({ mnemonic: EMBEDDED_MNEMONIC, genesisAt: EMBEDDED_GENESIS_AT });
    const { rpcUrl, operatorKey: privateKey } = chain;
    const sender = await TransactionSender.open(connect(rpcUrl), { privateKey, fees: EMBEDDED_FEES, pollingMs: 5 });
    const token = await deployToken(sender);
    return new MarketChains(sender, token, chain, file, { rpcUrl, chainId: sender.chainId, markets: {} });
  }

  /** Uses a chain that is there, and the contracts that `file` says were deployed on it before. */
  static async external(external: ExternalChain, file: string): Promise<MarketChains> {
    const { rpcUrl, privateKey, token, confirmations } = external;
    const sender = await TransactionSender.open(connect(rpcUrl), { privateKey, confirmations });
    const before = existsSync(file) ? readDeployments(file) : undefined;
    if (before !== undefined && before.chainId !== sender.chainId)
      throw new Error(`${file} is about chain ${before.chainId}, but ${rpcUrl} is chain ${sender.chainId}`);
    const markets = before?.markets ?? {};
    return new MarketChains(sender, token, undefined, file, { rpcUrl, chainId: sender.chainId, markets });
  }

  /** Whether settlement tokens can be made here. */
  get mintsToken(): boolean {
    return this.embedded !== undefined;
  }

  /** The contracts of a market; deploys them where there are none yet. */
  async of(market: string): Promise<SettlementChain> {
    const addresses = this.deployments.markets[market] ?? (await this.deploy(market));
    return new ViemSettlementChain({ sender: this.sender, addresses, mintsToken: this.mintsToken });
  }

  async stop(): Promise<void> {
    await this.sender.close();
    await this.embedded?.stop();
  }

  private async deploy(market: string): Promise<MarketAddresses> {
    const addresses = await deployMarket(this.sender, this.token);
    this.deployments.markets[market] = addresses;
    writeFileSync(this.file, `${JSON.stringify(this.deployments, undefined, 2)}\n`);
    return addresses;
  }
}

/** Reads where contracts are; throws with the file's name where it is missing or not such a file. */
export function readDeployments(file: string): Deployments {
  try {
    return deploymentFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(`${file} does not say where the contracts are: ${(error as Error).message}`);
  }
}
