import type { Market } from './market.js';
import type { Journal, Log, Projector } from './ports.js';

/** Entries projected in one transaction; more would save little and hold up acknowledgements. */
const BATCH = 100;
/** How long to let commits gather before they are projected together, in milliseconds. */
const GATHER_MS = 20;
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 30_000;

interface Settling {
  readonly upTo: number;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/**
 * Keeps the projections of a market in step with its journal: catches up first, then follows the commits. Acknowledgements never wait for
 * it. What fails is logged and tried again, later each time.
 */
export class ProjectionFeed {
  /** Sequence of the last projected entry; undefined until the projector has told, and after a failure. */
  private projected: number | undefined;
  private stopping = false;
  private running: Promise<void> = Promise.resolve();
  private committed: () => void = () => undefined;
  private cutShort: () => void = () => undefined;
  private settling: Settling[] = [];

  private constructor(
    private readonly market: Market,
    private readonly journal: Journal,
    private readonly projector: Projector,
    private readonly log: Log,
  ) {}

  static start(market: Market, journal: Journal, projector: Projector, log: Log): ProjectionFeed {
    const feed = new ProjectionFeed(market, journal, projector, log);
    feed.running = feed.run();
    return feed;
  }

  /** Resolves when everything that is durable now is projected; rejects when the feed is stopped before. */
  settled(): Promise<void> {
    const upTo = this.market.durableSequence;
    return new Promise((resolve, reject) => {
      this.settling.push({ upTo, resolve, reject });
      this.releaseSettled();
    });
  }

  /** Finishes the batch under way. What is not projected then will be after the next start. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.cutShort();
    await this.running;
    for (const { upTo, reject } of this.settling)
      reject(new Error(`the projections of ${this.market.name} were stopped before entry ${upTo}`));
    this.settling = [];
  }

  private async run(): Promise<void> {
    const stopListening = this.market.onCommitted(() => this.committed());
    let failures = 0;
    while (!this.stopping) {
      try {
        this.projected ??= await this.resume();
        await this.projectNext(this.projected);
        failures = 0;
        await this.somethingToProject();
      } catch (error) {
        const retryMs = Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS);
        this.log.error({ market: this.market.name, error, retryMs }, 'projecting failed and will be tried again');
        failures += 1;
        this.projected = undefined;
        await this.pause(retryMs);
      }
    }
    stopListening();
  }

  /** Where to go on. Projections of another journal, such as one that was deleted since, are forgotten first. */
  private async resume(): Promise<number> {
    const { name } = this.market;
    const { sequence, hash } = await this.projector.checkpoint(name);
    if (sequence === 0) return 0;
    const [entry] = await this.journal.read(name, sequence - 1, 1);
    if (entry?.sequence === sequence && entry.hash === hash) return sequence;
    this.log.warn({ market: name, sequence }, 'the projections are of another journal and are made anew');
    await this.projector.forget(name);
    return 0;
  }

  private async projectNext(after: number): Promise<void> {
    const entries = await this.journal.read(this.market.name, after, BATCH);
    const last = entries.at(-1);
    if (last === undefined) return;
    await this.projector.project(this.market.name, entries);
    this.projected = last.sequence;
    this.releaseSettled();
  }

  private async somethingToProject(): Promise<void> {
    this.releaseSettled();
    if (this.stopping || this.projected! < this.market.durableSequence) return;
    await new Promise<void>((resolve) => {
      this.committed = resolve;
      this.cutShort = resolve;
    });
    await this.pause(GATHER_MS);
  }

  /** Ends early when the feed is stopped. */
  private async pause(milliseconds: number): Promise<void> {
    if (this.stopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.cutShort = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private releaseSettled(): void {
    const projected = this.projected ?? 0;
    for (const { upTo, resolve } of this.settling) if (upTo <= projected) resolve();
    this.settling = this.settling.filter(({ upTo }) => upTo > projected);
  }
}
