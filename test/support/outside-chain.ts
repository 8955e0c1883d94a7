import { encodeFunctionData } from 'viem';
import { settlementTokenAbi } from '../../src/adapters/chain/artifacts/settlement-token.js';
import { deployMarket, deployToken, type Guarantee, type MarketAddresses } from '../../src/adapters/chain/deploy.js';
import { EmbeddedChain } from '../../src/adapters/chain/embedded-chain.js';
import { connect } from '../../src/adapters/chain/rpc.js';
import { EMBEDDED_FEES, TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import { type PostingPlace, ViemSettlementChain } from '../../src/adapters/chain/viem-settlement-chain.js';
import type { Hex } from '../../src/application/ports.js';
import { sendAs } from './send-as.js';

const OPERATOR_FUNDS = 10_000_000_000n;

/**
 * A chain that is not the server's: its time is the market's, anybody can send to it, and the server mints no money on it. Nobody stakes a
 * bond.
 */
export class OutsideChain {
  private constructor(
    private readonly anvil: EmbeddedChain,
    readonly sender: TransactionSender,
    readonly addresses: MarketAddresses,
    /** The chain as the market's operator uses it. */
    readonly market: ViemSettlementChain,
  ) {}

  /** A chain whose time begins there, and on which a round can be challenged for so long. */
  static start(genesisAt: number, challengeSeconds = 0): Promise<OutsideChain> {
    return OutsideChain.deployed(genesisAt, (sender, token) =>
      deployMarket(sender, token, { bond: 0n, challengeSeconds }),
    );
  }

  /** One whose auction records rounds, and where postings are staked for and can be challenged. */
  static posting(genesisAt: number, guarantee: Guarantee, posting: PostingPlace): Promise<OutsideChain> {
    const deploy = (sender: TransactionSender, token: Hex) => deployMarket(sender, token, undefined, guarantee);
    return OutsideChain.deployed(genesisAt, deploy, posting);
  }

  private static async deployed(
    genesisAt: number,
    deploy: (sender: TransactionSender, token: Hex) => Promise<MarketAddresses>,
    posting?: PostingPlace,
  ): Promise<OutsideChain> {
    const mnemonic = 'test test test test test test test test test test test junk';
    const anvil = await EmbeddedChain.start({ mnemonic, genesisAt });
    const { operatorKey: privateKey, rpcUrl } = anvil;
    const options = { privateKey, fees: EMBEDDED_FEES, pollingMs: 5, blobProofs: 'blob' } as const;
    const sender = await TransactionSender.open(connect(rpcUrl), options);
    const token = await deployToken(sender);
    const args = [sender.address, OPERATOR_FUNDS] as const;
    await sender.send(token, encodeFunctionData({ abi: settlementTokenAbi, functionName: 'mint', args }));
    const addresses = await deploy(sender, token);
    const market = new ViemSettlementChain({ sender, addresses, mintsToken: false, ...(posting && { posting }) });
    return new OutsideChain(anvil, sender, addresses, market);
  }

  get rpcUrl(): string {
    return this.anvil.rpcUrl;
  }

  async stop(): Promise<void> {
    await this.sender.close();
    await this.anvil.stop();
  }

  /** Sends a call from an account whose key nobody needs. Rejects where the contract refuses it. */
  sendAs(account: Hex, to: Hex, data: Hex): Promise<void> {
    return sendAs(this.sender.client, account, to, data);
  }

  /** The newest blocks are gone, and the transactions in them with them. */
  async loseBlocks(blocks: number): Promise<void> {
    await this.request('anvil_rollback', [blocks]);
  }

  /** Lets so many seconds of the chain pass. */
  async pass(seconds: number): Promise<void> {
    await this.reach(Number((await this.sender.client.getBlock()).timestamp) + seconds);
  }

  /** Lets the time of the chain pass. */
  async reach(time: number): Promise<void> {
    await this.request('evm_setNextBlockTimestamp', [time]);
    await this.request('evm_mine', []);
  }

  private request(method: string, params: readonly unknown[]): Promise<unknown> {
    return this.sender.client.request({ method, params } as never);
  }
}
