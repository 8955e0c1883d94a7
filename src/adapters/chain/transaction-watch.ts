import type { PublicClient } from 'viem';
import type { Hex, Log } from '../../application/ports.js';
import type { BookedTransaction, SenderPages } from './transaction-book.js';
import type { TransactionPlanner } from './transaction-planner.js';

/** A transaction as a block holds it. */
export interface MinedTransaction {
  readonly hash: Hex;
  readonly blockNumber: bigint;
  readonly blockHash: Hex;
  readonly gasUsed: bigint;
  readonly isReverted: boolean;
  readonly contractAddress: Hex | undefined;
}

export interface WatchOptions {
  readonly account: Hex;
  /** Blocks that must hold a transaction, its own included, before it is final. */
  readonly confirmations: number;
  readonly pollingMs: number;
  /** After how long without being mined a transaction is replaced, or a missing nonce filled. */
  readonly stuckAfterMs: number;
  readonly log: Log;
}

/** A transaction on its way, and who waits for it. */
interface Watched {
  booked: BookedTransaction;
  /** Seen in a block, though not for good yet. */
  isIncluded: boolean;
  isSent: boolean;
  /** When its latest version was sent first, in milliseconds of a monotonic clock. */
  since: number;
  /** Since when its nonce is used though no block holds it, as far as the node says. */
  nonceUsedSince: number | undefined;
  readonly settled: PromiseWithResolvers<MinedTransaction>;
  inclusion: PromiseWithResolvers<void>;
}

/** When a block holds a transaction, and when one holds it for good. */
export interface Followed {
  readonly included: Promise<void>;
  readonly settled: Promise<MinedTransaction>;
}

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

/**
 * Brings booked transactions to finality. As long as any is on its way it looks again and again: what no block holds is sent again,
 * the same bytes, whether it got lost, was dropped, or was reorganised away; what stays pending is replaced under its nonce; what a
 * block holds is final once the block is deep enough and still the one that the chain has at its height.
 */
export class TransactionWatch {
  private readonly watched = new Map<number, Watched>();
  private running: Promise<void> | undefined;
  private wake: () => void = () => undefined;
  private isStopped = false;
  private gapSince: number | undefined;
  private readonly atCap = new Set<number>();
  private lastTrouble: string | undefined;

  constructor(
    private readonly client: PublicClient,
    private readonly pages: SenderPages,
    private readonly planner: TransactionPlanner,
    private readonly options: WatchOptions,
  ) {}

  /** Why the latest attempt to get something on the chain failed; undefined when it did not. */
  get trouble(): string | undefined {
    return this.lastTrouble;
  }

  /**
   * Follows a transaction until it is final. Following one that is followed already is the same. A `fresh` one was never sent, so there
   * is no need to look for it first.
   */
  follow(booked: BookedTransaction, isFresh = false): Followed {
    const watched = this.watched.get(booked.nonce) ?? this.watch(booked, isFresh);
    return { included: watched.inclusion.promise, settled: watched.settled.promise };
  }

  /** Resolves when a block holds everything that is on its way. */
  async allIncluded(): Promise<void> {
    await Promise.all([...this.watched.values()].map(({ inclusion }) => inclusion.promise));
  }

  /** Resolves when everything that is on its way is final. */
  async allSettled(): Promise<void> {
    await Promise.all([...this.watched.values()].map(({ settled }) => settled.promise));
  }

  /** Looks no more. What is on its way stays in the book. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.wake();
    await this.running;
  }

  private watch(booked: BookedTransaction, isFresh: boolean): Watched {
    const watched: Watched = {
      ...{ booked, isIncluded: false, isSent: !isFresh, since: performance.now(), nonceUsedSince: undefined },
      ...{ settled: withResolvers<MinedTransaction>(), inclusion: withResolvers<void>() },
    };
    this.watched.set(booked.nonce, watched);
    this.wake();
    this.running ??= this.run();
    return watched;
  }

  private async run(): Promise<void> {
    while (this.watched.size > 0 && !this.isStopped) {
      try {
        await this.look();
      } catch (error) {
        this.note(error);
      }
      if (this.watched.size > 0 && !this.isStopped) await this.rest();
    }
    this.running = undefined;
  }

  /** Until it is time to look again, or there is something new to send. */
  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.options.pollingMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** One look at everything on its way, in the order of nonces. */
  private async look(): Promise<void> {
    const all = [...this.watched.values()].sort((a, b) => a.booked.nonce - b.booked.nonce);
    const mined: [Watched, MinedTransaction][] = [];
    const missing: Watched[] = [];
    for (const watched of all) {
      if (!watched.isSent) await this.send(watched);
      const found = await this.minedOf(watched.booked);
      if (found === undefined) missing.push(watched);
      else mined.push([watched, found]);
    }
    for (const [watched, found] of mined) await this.advance(watched, found);
    if (missing.length > 0) await this.pursue(missing);
    else this.gapSince = undefined;
  }

  /** The version that a block holds. */
  private async minedOf({ versions }: BookedTransaction): Promise<MinedTransaction | undefined> {
    for (const { hash } of versions.toReversed()) {
      const receipt = await this.client.request({ method: 'eth_getTransactionReceipt', params: [hash] });
      if (receipt === null) continue;
      return {
        ...{ hash, blockNumber: BigInt(receipt.blockNumber), blockHash: receipt.blockHash },
        ...{ gasUsed: BigInt(receipt.gasUsed), isReverted: receipt.status !== '0x1' },
        contractAddress: (receipt.contractAddress?.toLowerCase() as Hex | undefined) ?? undefined,
      };
    }
    return undefined;
  }

  /** Takes note of a block, and settles the transaction where that block is deep enough and still part of the chain. */
  private async advance(watched: Watched, mined: MinedTransaction): Promise<void> {
    const { number: head, hash } = await this.client.getBlock({ blockTag: 'latest' });
    if (head + 1n - mined.blockNumber < this.options.confirmations) return this.include(watched);
    const held =
      head === mined.blockNumber ? hash : (await this.client.getBlock({ blockNumber: mined.blockNumber })).hash;
    if (held !== mined.blockHash) return;

    const { nonce } = watched.booked;
    this.pages.settle(nonce, mined.isReverted ? 'reverted' : 'final');
    this.watched.delete(nonce);
    this.atCap.delete(nonce);
    this.lastTrouble = undefined;
    this.include(watched);
    watched.settled.resolve(mined);
  }

  private include(watched: Watched): void {
    watched.isIncluded = true;
    watched.inclusion.resolve();
  }

  /** Does what is needed for those that no block holds. */
  private async pursue(missing: readonly Watched[]): Promise<void> {
    const used = await this.countAt();
    for (const reopened of this.pages.reopen(used)) this.follow(reopened);
    for (const watched of missing) {
      this.forgetInclusion(watched);
      if (watched.booked.nonce < used) {
        await this.replanIfDisplaced(watched);
        continue;
      }
      watched.nonceUsedSince = undefined;
      if (!(await this.isKnown(watched.booked))) await this.send(watched);
      else if (watched.booked.nonce === used && this.isStuck(watched.since)) await this.raise(watched);
    }
    await this.fillGap(used);
  }

  /** A block that held it is no longer part of the chain: whoever asks from now on waits again. */
  private forgetInclusion(watched: Watched): void {
    if (!watched.isIncluded) return;
    watched.isIncluded = false;
    watched.inclusion = withResolvers();
    this.options.log.warn({ nonce: watched.booked.nonce }, 'a transaction was reorganised away; it is sent again');
  }

  /** The same bytes as ever. A node that has them, or the transaction in a block, refuses them: that does no harm. */
  private async send(watched: Watched): Promise<void> {
    watched.isSent = true;
    try {
      await this.client.sendRawTransaction({ serializedTransaction: watched.booked.versions.at(-1)!.raw });
    } catch (error) {
      this.note(error);
    }
  }

  private async isKnown({ versions }: BookedTransaction): Promise<boolean> {
    const { hash } = versions.at(-1)!;
    return (await this.client.request({ method: 'eth_getTransactionByHash', params: [hash] })) !== null;
  }

  private async raise(watched: Watched): Promise<void> {
    const raised = await this.planner.raise(watched.booked);
    watched.since = performance.now();
    const { nonce } = watched.booked;
    if (raised !== undefined) {
      watched.booked = raised;
      this.options.log.warn({ nonce }, 'a transaction stayed pending; it is replaced for a higher fee');
      await this.send(watched);
    } else if (!this.atCap.has(nonce)) {
      this.atCap.add(nonce);
      this.options.log.warn({ nonce }, 'a transaction stays pending: more than it offers exceeds the fee cap');
    }
  }

  /**
   * Plans it again under a new nonce once its own is used by somebody else's transaction at final depth: then none of its versions can
   * be mined any more. The depth is looked at first, so that a version mined in between is seen; and again for a while, since a node
   * may know of a nonce before it finds the receipt.
   */
  private async replanIfDisplaced(watched: Watched): Promise<void> {
    const depth = BigInt(this.options.confirmations - 1);
    const head = await this.client.getBlockNumber({ cacheTime: 0 });
    if (head < depth || (await this.countAt(head - depth)) <= watched.booked.nonce) return;
    if ((await this.minedOf(watched.booked)) !== undefined) return;
    watched.nonceUsedSince ??= performance.now();
    if (!this.isStuck(watched.nonceUsedSince)) return;

    const { nonce, intent } = watched.booked;
    this.options.log.error({ nonce, intent }, 'a nonce was used by a transaction from elsewhere: a key has one sender');
    await this.planner.displace(watched.booked, (booked) => {
      this.watched.delete(nonce);
      this.watched.set(booked.nonce, watched);
      Object.assign(watched, { booked, isSent: false, since: performance.now(), nonceUsedSince: undefined });
    });
  }

  /** Nonces below the lowest on its way that nobody uses hold up everything after them. */
  private async fillGap(used: number): Promise<void> {
    const lowest = Math.min(...this.watched.keys());
    if (used >= lowest || (await this.countAt('pending')) >= lowest) {
      this.gapSince = undefined;
      return;
    }
    this.gapSince ??= performance.now();
    if (!this.isStuck(this.gapSince)) return;
    for (let nonce = used; nonce < lowest; nonce++) this.follow(await this.planner.fill(nonce));
    this.options.log.warn({ from: used, below: lowest }, 'filled nonces that nothing used');
  }

  private isStuck(since: number): boolean {
    return performance.now() - since >= this.options.stuckAfterMs;
  }

  /** How many nonces are used at the head of the chain, at a block, or with what is pending. */
  private countAt(at: bigint | 'latest' | 'pending' = 'latest'): Promise<number> {
    const address = this.options.account;
    return this.client.getTransactionCount(
      typeof at === 'bigint' ? { address, blockNumber: at } : { address, blockTag: at },
    );
  }

  private note(error: unknown): void {
    this.lastTrouble = (error as Error).message.split('\n')[0]!;
  }
}

function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
