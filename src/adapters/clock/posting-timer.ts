import type { MarketOperation } from '../../application/market-operation.js';

const LOOK_EVERY_MS = 10_000;

/**
 * Looks again and again what became of postings: they are final when the time of the chain says so, whatever clock the market runs by. Markets that
 * have nothing posted cost nothing.
 */
export class PostingTimer {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private isStopped = false;

  private constructor(
    private readonly operations: readonly MarketOperation[],
    private readonly everyMs: number,
  ) {
    this.wait();
  }

  static start(operations: Iterable<MarketOperation>, everyMs: number = LOOK_EVERY_MS): PostingTimer {
    return new PostingTimer([...operations], everyMs);
  }

  /** Begins nothing more and waits for what is under way. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private wait(): void {
    this.timer = setTimeout(() => {
      const standing = this.operations.filter(({ market }) => market.stopped === undefined);
      this.running = Promise.all(standing.map(({ settlement }) => settlement.advance())).finally(() => {
        if (!this.isStopped) this.wait();
      });
    }, this.everyMs);
  }
}
