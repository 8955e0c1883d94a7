import { type Abi, type EstimateGasParameters, encodeDeployData, type PublicClient } from 'viem';
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts';
import type { ChainReceipt, Hex, Log } from '../../application/ports.js';
import { type BlobComputer, computingBlobsInPlace } from './blob-computer.js';
import { proofsAskedFor } from './blob-proofs.js';
import { type BlobProofs, type BlobSidecar, versionedHash } from './blob-sidecars.js';
import { refusalIn } from './contract-refusal.js';
import { SerialQueue } from './serial-queue.js';
import { type SenderPages, TransactionBook } from './transaction-book.js';
import type { Fees } from './transaction-fees.js';
import { callOf, type TransactionContent, TransactionPlanner } from './transaction-planner.js';
import { type MinedTransaction, TransactionWatch } from './transaction-watch.js';

/** Mainnet's limit per transaction (EIP-7825). */
export const TRANSACTION_GAS_LIMIT = 16_777_216n;

const GWEI = 1_000_000_000n;

/** What the embedded chain is offered: always enough, and the same in every run. */
export const EMBEDDED_FEES: Fees = { maxFeePerGas: 100n * GWEI, maxPriorityFeePerGas: GWEI };

const FEE_CAP_GWEI = 500;
const STUCK_AFTER_MS = 180_000;
const MINED_WITHIN_MS = 120_000;
/** Longer than the blocks of public chains are apart. */
const BLOCK_WITHIN_MS = 15_000;

export interface SenderOptions {
  readonly privateKey: Hex;
  /** Where transactions are kept; without one they are forgotten with the process. */
  readonly book?: TransactionBook | undefined;
  /** Fixed fees; without them the chain is asked before each transaction. */
  readonly fees?: Fees;
  /** The most that is ever offered per gas. */
  readonly feeCapGwei?: number;
  /** Blocks that must hold a transaction, its own included, before it is final. */
  readonly confirmations?: number;
  readonly pollingMs?: number;
  /** After how long without being mined a transaction is replaced by one that offers more. */
  readonly stuckAfterMs?: number;
  /** How long a caller waits for its transaction; the transaction itself is pursued until it is final. */
  readonly patienceMs?: number;
  readonly log?: Log;
  /** Commits to blobs; in place where it is left out. */
  readonly blobs?: BlobComputer;
  /** What blobs are sent with; without it the chain is asked before each of them. */
  readonly blobProofs?: BlobProofs;
}

export interface DeploymentReceipt extends ChainReceipt {
  readonly contractAddress: Hex;
}

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Sends the transactions of one key so that whatever happens, a crash at any step included, each has its effect once: it is signed
 * and put in the book before the chain hears of it, and pursued from there until it is final, if need be by the next process. A
 * transaction that a contract would refuse is not signed: the refusal is thrown with the contract's error. Nothing else in the
 * application sends.
 */
export class TransactionSender {
  private readonly queue = new SerialQueue();
  private readonly underWay = new Set<Promise<unknown>>();

  private constructor(
    readonly client: PublicClient,
    readonly chainId: number,
    private readonly account: PrivateKeyAccount,
    private readonly pages: SenderPages,
    private readonly planner: TransactionPlanner,
    private readonly watch: TransactionWatch,
    private readonly patienceMs: number,
    private readonly carrying: Pick<SenderOptions, 'blobs' | 'blobProofs'>,
    /** Blocks that must hold a transaction, its own included, before it is final. */
    readonly confirmations: number,
  ) {}

  /**
   * Asks the chain for its identity and goes on with what the book says is on its way. Throws when the chain cannot be reached, or
   * when the key has a sender on it already.
   */
  static async open(client: PublicClient, options: SenderOptions): Promise<TransactionSender> {
    const { book = TransactionBook.inMemory(), confirmations = 1, pollingMs = 1_000, log = silent } = options;
    const { stuckAfterMs = STUCK_AFTER_MS, patienceMs = MINED_WITHIN_MS + confirmations * BLOCK_WITHIN_MS } = options;
    const key = privateKeyToAccount(options.privateKey);
    const account = key.address.toLowerCase() as Hex;
    const chainId = await client.getChainId();
    const { hash: genesis } = await client.getBlock({ blockNumber: 0n });
    const used = await client.getTransactionCount({ address: account, blockTag: 'latest' });

    const pages = book.pagesOf({ chainId, genesis, account });
    const fees = { fixed: options.fees, cap: BigInt(options.feeCapGwei ?? FEE_CAP_GWEI) * GWEI };
    const planner = new TransactionPlanner(client, chainId, key, pages, fees);
    const watch = new TransactionWatch(client, pages, planner, {
      ...{ account, confirmations, pollingMs, stuckAfterMs, log },
    });
    pages.reopen(used);
    const onTheirWay = pages.outstanding();
    for (const booked of onTheirWay) watch.follow(booked);
    if (onTheirWay.length > 0) log.info({ transactions: onTheirWay.length }, 'goes on with transactions on their way');
    return new TransactionSender(client, chainId, key, pages, planner, watch, patienceMs, options, confirmations);
  }

  /** The account that sends. */
  get address(): Hex {
    return this.account.address.toLowerCase() as Hex;
  }

  /** The nonce of the next transaction if nothing else is sent before. */
  nextNonce(): Promise<number> {
    return this.queue.run(() => this.planner.nextNonce());
  }

  /**
   * Sends a call to a contract and waits until it is final. Throws a ContractRefusal when the contract refuses it.
   *
   * `intent` names what the call is for, such as `market/7/commit`. Asked for again under the same name, after an error or a crash, the
   * call is not sent a second time: the transaction of the first time is waited for. Other content under the same name is an error,
   * unless the first was reverted.
   */
  async send(to: Hex, data: Hex, intent?: string): Promise<ChainReceipt> {
    return receiptOf(await this.track(this.sendNow({ to, data }, intent && `${to} ${intent}`)));
  }

  /** The same as {@link send}, with so much wei. */
  async sendPaying(to: Hex, data: Hex, value: bigint): Promise<ChainReceipt> {
    return receiptOf(await this.track(this.sendNow({ to, data, value })));
  }

  /** Commits to blobs and proves of them what the chain wants proven now. Takes seconds. */
  async sidecarsOf(blobs: readonly Uint8Array[]): Promise<readonly BlobSidecar[]> {
    const { blobs: computer = computingBlobsInPlace, blobProofs } = this.carrying;
    return computer.sidecarsOf(blobs, blobProofs ?? (await proofsAskedFor(this.client)));
  }

  /** The same as {@link send}, with blobs. */
  async sendWithBlobs(to: Hex, data: Hex, sidecars: readonly BlobSidecar[], intent?: string): Promise<ChainReceipt> {
    return receiptOf(await this.track(this.sendNow({ to, data, sidecars }, intent && `${to} ${intent}`)));
  }

  /** Creates a contract and waits until that is final. */
  async deploy(abi: Abi, bytecode: Hex, args: readonly unknown[]): Promise<DeploymentReceipt> {
    const mined = await this.track(this.sendNow({ to: null, data: encodeDeployData({ abi, bytecode, args }) }));
    if (mined.contractAddress === undefined) throw new Error(`transaction ${mined.hash} created no contract`);
    return { ...receiptOf(mined), contractAddress: mined.contractAddress };
  }

  /** Resolves when everything on its way is final: what the contracts say does not change by the sender's own doing then. */
  caughtUp(): Promise<void> {
    return this.patiently(this.watch.allSettled(), 'what was sent before');
  }

  /** Waits for the calls under way, then stops. What is not final by then stays in the book. */
  async close(): Promise<void> {
    await Promise.allSettled(this.underWay);
    await this.watch.stop();
    this.pages.release();
  }

  private async sendNow(content: TransactionContent, intent?: string): Promise<MinedTransaction> {
    const { settled, hash } = await this.queue.run(async () => {
      const { booked, isFresh } = await this.book(content, intent);
      const latest = booked.versions.at(-1)!.hash;
      const followed = this.watch.follow(booked, isFresh);
      // The next call is tried against a state that holds this one.
      await this.patiently(followed.included, `transaction ${latest}`);
      return { settled: followed.settled, hash: latest };
    });
    const mined = await this.patiently(settled, `transaction ${hash}`);
    if (mined.isReverted) throw new Error(`transaction ${mined.hash} was reverted on the chain`);
    return mined;
  }

  /** The transaction of the intent, or a new one. */
  private async book(content: TransactionContent, intent: string | undefined) {
    const known = intent === undefined ? undefined : this.pages.ofIntent(intent);
    if (known !== undefined && isSame(content, callOf(known.versions.at(-1)!)))
      return { booked: known, isFresh: false };
    await this.patiently(this.watch.allIncluded(), 'what was sent before');
    const gas = await this.gasFor(content);
    if (known !== undefined)
      throw new Error(`"${intent}" was sent with other content, as ${known.versions.at(-1)!.hash}`);
    return { booked: await this.planner.plan({ ...content, gas }, intent), isFresh: true };
  }

  /** What the transaction would use, and a quarter more. */
  private async gasFor({ to, data, value, sidecars }: TransactionContent): Promise<bigint> {
    const blobVersionedHashes = sidecars?.map(({ commitment }) => versionedHash(commitment));
    const carried = { ...(value !== undefined && { value }), ...(sidecars && { blobVersionedHashes }) };
    const call = { account: this.account.address, data, ...(to && { to }), ...carried };
    // Nodes want to know only what the blobs are called.
    const used = await this.client.estimateGas(call as EstimateGasParameters).catch((error) => {
      throw refusalIn(error);
    });
    if (used > TRANSACTION_GAS_LIMIT)
      throw new Error(`a transaction may use ${TRANSACTION_GAS_LIMIT} gas, not ${used}`);
    const generous = used + used / 4n;
    return generous < TRANSACTION_GAS_LIMIT ? generous : TRANSACTION_GAS_LIMIT;
  }

  private async patiently<T>(result: Promise<T>, what: string): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const { trouble } = this.watch;
        const why = trouble === undefined ? '' : ` (${trouble})`;
        reject(new Error(`${what} is not on the chain after ${this.patienceMs / 1000} s${why}; it is pursued further`));
      }, this.patienceMs);
    });
    try {
      return await Promise.race([result, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private track<T>(call: Promise<T>): Promise<T> {
    this.underWay.add(call);
    const done = () => void this.underWay.delete(call);
    call.then(done, done);
    return call;
  }
}

function isSame(a: TransactionContent, b: TransactionContent): boolean {
  const blobsOf = ({ sidecars = [] }: TransactionContent) => sidecars.map(({ commitment }) => commitment).join();
  const isSameCall = a.to?.toLowerCase() === b.to?.toLowerCase() && a.data.toLowerCase() === b.data.toLowerCase();
  return isSameCall && (a.value ?? 0n) === (b.value ?? 0n) && blobsOf(a) === blobsOf(b);
}

function receiptOf({ hash, blockNumber, gasUsed }: MinedTransaction): ChainReceipt {
  return { transactionHash: hash, blockNumber: Number(blockNumber), gasUsed: Number(gasUsed) };
}
