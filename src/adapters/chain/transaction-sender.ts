import { type Abi, encodeDeployData, type PublicClient } from 'viem';
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts';
import type { ChainReceipt, Hex } from '../../application/ports.js';
import { refusalIn } from './contract-refusal.js';
import { SerialQueue } from './serial-queue.js';

/** Mainnet's limit per transaction (EIP-7825). */
export const TRANSACTION_GAS_LIMIT = 16_777_216n;

const GWEI = 1_000_000_000n;
const RECEIPT_WITHIN_MS = 120_000;

/** Fee offered per gas, in wei. */
export interface Fees {
  readonly maxFeePerGas: bigint;
  readonly maxPriorityFeePerGas: bigint;
}

/** What the embedded chain is offered: always enough, and the same in every run. */
export const EMBEDDED_FEES: Fees = { maxFeePerGas: 100n * GWEI, maxPriorityFeePerGas: GWEI };

export interface SenderOptions {
  readonly privateKey: Hex;
  /** Fixed fees; without them the chain is asked before each transaction. */
  readonly fees?: Fees;
  /** Blocks that must hold a transaction, its own included, before it is final. */
  readonly confirmations?: number;
  readonly pollingMs?: number;
}

interface Unsent {
  readonly to: Hex | null;
  readonly data: Hex;
}

export interface DeploymentReceipt extends ChainReceipt {
  readonly contractAddress: Hex;
}

/**
 * Sends transactions of one key, one after the other, under nonces it counts itself. A transaction that a contract would refuse is
 * not sent: the refusal is thrown with the contract's error. Nothing else in the application sends, so this is the place where
 * sending is made to survive a crash.
 */
export class TransactionSender {
  private readonly queue = new SerialQueue();
  private nonce: number | undefined;

  private constructor(
    readonly client: PublicClient,
    readonly chainId: number,
    private readonly account: PrivateKeyAccount,
    private readonly options: SenderOptions,
  ) {}

  /** Asks the chain for its id; throws when it cannot be reached. */
  static async open(client: PublicClient, options: SenderOptions): Promise<TransactionSender> {
    return new TransactionSender(client, await client.getChainId(), privateKeyToAccount(options.privateKey), options);
  }

  /** The account that sends. */
  get address(): Hex {
    return this.account.address.toLowerCase() as Hex;
  }

  /** The nonce of the next transaction if nothing else is sent before. */
  nextNonce(): Promise<number> {
    return this.queue.run(() => this.currentNonce());
  }

  /** Sends a call to a contract and waits until it is final. Throws a ContractRefusal when the contract refuses it. */
  async send(to: Hex, data: Hex): Promise<ChainReceipt> {
    const { contractAddress: _, ...receipt } = await this.queue.run(() => this.sendNow({ to, data }));
    return receipt;
  }

  /** Creates a contract and waits until that is final. */
  async deploy(abi: Abi, bytecode: Hex, args: readonly unknown[]): Promise<DeploymentReceipt> {
    const data = encodeDeployData({ abi, bytecode, args });
    const { contractAddress, ...receipt } = await this.queue.run(() => this.sendNow({ to: null, data }));
    if (!contractAddress) throw new Error(`transaction ${receipt.transactionHash} created no contract`);
    return { ...receipt, contractAddress };
  }

  /** Resolves when everything asked for so far is done. */
  async close(): Promise<void> {
    await this.queue.run(async () => {});
  }

  private async sendNow(unsent: Unsent): Promise<ChainReceipt & { contractAddress?: Hex | undefined }> {
    const gas = await this.gasFor(unsent);
    const nonce = await this.currentNonce();
    const serialized = await this.account.signTransaction({
      type: 'eip1559',
      chainId: this.chainId,
      nonce,
      gas,
      ...(this.options.fees ?? (await this.client.estimateFeesPerGas())),
      ...unsent,
    });
    // Until the chain has taken the transaction its nonce is not known to be used: after a failure the chain is asked again.
    this.nonce = undefined;
    const hash = await this.client.sendRawTransaction({ serializedTransaction: serialized });
    this.nonce = nonce + 1;
    return this.finalReceipt(hash);
  }

  private async currentNonce(): Promise<number> {
    this.nonce ??= await this.client.getTransactionCount({ address: this.account.address, blockTag: 'pending' });
    return this.nonce;
  }

  /** What the transaction would use, and a quarter more. */
  private async gasFor({ to, data }: Unsent): Promise<bigint> {
    const call = { account: this.account.address, data, ...(to && { to }) };
    const used = await this.client.estimateGas(call).catch((error) => {
      throw refusalIn(error);
    });
    if (used > TRANSACTION_GAS_LIMIT)
      throw new Error(`a transaction may use ${TRANSACTION_GAS_LIMIT} gas, not ${used}`);
    const generous = used + used / 4n;
    return generous < TRANSACTION_GAS_LIMIT ? generous : TRANSACTION_GAS_LIMIT;
  }

  private async finalReceipt(hash: Hex): Promise<ChainReceipt & { contractAddress?: Hex | undefined }> {
    const { confirmations = 1, pollingMs = 1_000 } = this.options;
    const deadline = Date.now() + RECEIPT_WITHIN_MS;
    while (Date.now() < deadline) {
      const receipt = await this.client.request({ method: 'eth_getTransactionReceipt', params: [hash] });
      if (receipt !== null && (await this.depthOf(receipt.blockNumber, confirmations)) >= confirmations) {
        if (receipt.status !== '0x1') throw new Error(`transaction ${hash} was reverted on the chain`);
        return {
          transactionHash: hash,
          blockNumber: Number(receipt.blockNumber),
          gasUsed: Number(receipt.gasUsed),
          contractAddress: (receipt.contractAddress as Hex | null) ?? undefined,
        };
      }
      await new Promise((resolve) => setTimeout(resolve, pollingMs));
    }
    throw new Error(`transaction ${hash} is not final after ${RECEIPT_WITHIN_MS / 1000} s`);
  }

  private async depthOf(block: Hex, wanted: number): Promise<number> {
    if (wanted <= 1) return 1;
    return Number((await this.client.getBlockNumber({ cacheTime: 0 })) - BigInt(block)) + 1;
  }
}
