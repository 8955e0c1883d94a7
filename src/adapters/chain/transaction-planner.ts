import { keccak256, type PublicClient, parseTransaction, type TransactionSerializableEIP4844 } from 'viem';
import type { PrivateKeyAccount } from 'viem/accounts';
import type { Hex } from '../../application/ports.js';
import { type BlobSidecar, versionedHash } from './blob-sidecars.js';
import { carriedBlobs, withBlobs } from './blob-transaction.js';
import { SerialQueue } from './serial-queue.js';
import type { BookedTransaction, SenderPages, SignedTransaction } from './transaction-book.js';
import { type FeePolicy, type Fees, firstFees, raisedFees } from './transaction-fees.js';

const TRANSFER_GAS = 21_000n;

/** What a transaction does: a call, or a contract to create where `to` is null. */
export interface TransactionContent {
  readonly to: Hex | null;
  readonly data: Hex;
  /** Wei that a call pays; none where it is left out. */
  readonly value?: bigint;
  /** Blobs that travel with a call. */
  readonly sidecars?: readonly BlobSidecar[];
}

/** Content and the gas it may use. */
export interface Call extends TransactionContent {
  readonly gas: bigint;
}

/** What a signed transaction does and offers. */
export function callOf({ raw }: SignedTransaction): Call & Fees {
  const { signed, sidecars } = carriedBlobs(raw);
  const { to, data, gas, value, maxFeePerGas, maxPriorityFeePerGas, maxFeePerBlobGas } = parseTransaction(
    signed as `0x03${string}`,
  ) as TransactionSerializableEIP4844;
  return {
    to: to ? (to.toLowerCase() as Hex) : null,
    data: data ?? '0x',
    gas: gas!,
    maxFeePerGas: maxFeePerGas!,
    maxPriorityFeePerGas: maxPriorityFeePerGas!,
    ...(value !== undefined && { value }),
    ...(sidecars && { sidecars }),
    ...(maxFeePerBlobGas !== undefined && { maxFeePerBlobGas }),
  };
}

/**
 * The only place that signs. It counts the nonces and puts every transaction in the book before anybody sees it. Changes are made one
 * after the other, so that no nonce is given out twice.
 */
export class TransactionPlanner {
  private readonly queue = new SerialQueue();
  /** Nonces below are used on the chain, whether the book knows by what or not. */
  private usedBelow: number | undefined;

  constructor(
    private readonly client: PublicClient,
    private readonly chainId: number,
    private readonly account: PrivateKeyAccount,
    private readonly pages: SenderPages,
    private readonly fees: FeePolicy,
  ) {}

  /** The nonce of the next transaction if nothing else is planned before. */
  nextNonce(): Promise<number> {
    return this.queue.run(() => this.freeNonce());
  }

  plan(call: Call, intent: string | undefined): Promise<BookedTransaction> {
    return this.queue.run(async () => {
      const nonce = await this.freeNonce();
      return this.pages.plan(nonce, intent, await this.sign(nonce, call, await firstFees(this.client, this.fees)));
    });
  }

  /** The same under the same nonce for a higher fee; undefined where the cap forbids it. */
  raise(booked: BookedTransaction): Promise<BookedTransaction | undefined> {
    return this.queue.run(async () => {
      const call = callOf(booked.versions.at(-1)!);
      const fees = await raisedFees(this.client, this.fees, call);
      return fees && this.pages.addVersion(booked, await this.sign(booked.nonce, call, fees));
    });
  }

  /**
   * The same under a new nonce; `took` is told at once. Only for a transaction whose nonce is used by another for good.
   */
  displace(booked: BookedTransaction, took: (again: BookedTransaction) => void): Promise<void> {
    return this.queue.run(async () => {
      this.usedBelow = undefined;
      const nonce = await this.freeNonce();
      const call = callOf(booked.versions.at(-1)!);
      const signed = await this.sign(nonce, call, await firstFees(this.client, this.fees));
      took(this.pages.displace(booked, nonce, signed));
    });
  }

  /** Nothing, sent to oneself, under a nonce that is missing. */
  fill(nonce: number): Promise<BookedTransaction> {
    return this.queue.run(async () => {
      const nothing = { to: this.account.address.toLowerCase() as Hex, data: '0x', gas: TRANSFER_GAS } as const;
      return this.pages.fill(nonce, await this.sign(nonce, nothing, await firstFees(this.client, this.fees)));
    });
  }

  private async freeNonce(): Promise<number> {
    const { address } = this.account;
    this.usedBelow ??= await this.client.getTransactionCount({ address, blockTag: 'pending' });
    return Math.max(this.usedBelow, this.pages.nextNonce());
  }

  private async sign(
    nonce: number,
    { to, data, gas, value = 0n, sidecars }: Call,
    fees: Fees,
  ): Promise<SignedTransaction> {
    const { maxFeePerGas, maxPriorityFeePerGas } = fees;
    const common = { chainId: this.chainId, nonce, data, gas, value, maxFeePerGas, maxPriorityFeePerGas };
    if (sidecars === undefined) {
      const raw = await this.account.signTransaction({ type: 'eip1559', to, ...common });
      return { raw, hash: keccak256(raw) };
    }
    const signed = await this.account.signTransaction({
      ...{ type: 'eip4844', to: to!, ...common, maxFeePerBlobGas: fees.maxFeePerBlobGas ?? maxFeePerGas },
      blobVersionedHashes: sidecars.map(({ commitment }) => versionedHash(commitment)),
    });
    // It is known by what it is without its blobs.
    return { raw: withBlobs(signed, sidecars), hash: keccak256(signed) };
  }
}
