import { freezeDueBaselines } from '../../application/baseline-freezing.js';
import type { MarketOperation } from '../../application/market-operation.js';
import { expireDueOrders } from '../../application/order-expiry.js';
import type { Clock, Log } from '../../application/ports.js';
import { closeGate, openRound } from '../../application/round-closing.js';
import { dueSteps } from '../../application/schedule.js';

const INTERVAL_MS = 1_000;
const LOOK_EVERY_SECONDS = 10;

/**
 * Opens and closes gates when the rules of each market say so, by a clock that runs by itself. Gates wait for nobody: not for other
 * markets, and not for the chain, which takes closed rounds in order while the next gates open and close.
 */
export class RoundScheduler {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private readonly finishing = new Map<MarketOperation, Promise<void>>();
  private stopped = false;
  private nextLookAt = 0;
  private looking: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly operations: readonly MarketOperation[],
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  static start(operations: Iterable<MarketOperation>, clock: Clock, log: Log): RoundScheduler {
    const scheduler = new RoundScheduler([...operations], clock, log);
    scheduler.tick();
    return scheduler;
  }

  /** Begins nothing more and waits for what is under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await Promise.all([this.running, this.looking]);
    await Promise.all(this.finishing.values());
  }

  private tick(): void {
    this.lookForForced();
    this.running = Promise.all(this.operations.map((operation) => this.runDueSteps(operation))).finally(() => {
      if (!this.stopped) this.timer = setTimeout(() => this.tick(), INTERVAL_MS);
    });
  }

  private async runDueSteps(operation: MarketOperation): Promise<void> {
    const { market } = operation;
    if (market.stopped !== undefined) return;
    const due = dueSteps(market.state, this.clock.now());
    await expireDueOrders(market);
    for (const deliveryStart of due.open) await market.execute(openRound(deliveryStart));
    await freezeDueBaselines(market, this.clock.now());
    for (const round of due.close) await market.execute(closeGate(round));
    if (due.close.length === 0 || this.finishing.has(operation)) return;
    const run = this.finish(operation, due.close).finally(() => this.finishing.delete(operation));
    this.finishing.set(operation, run);
  }

  /** Takes in what participants forced into open rounds on the chain; beside the gates, which wait for no chain. */
  private lookForForced(): void {
    const now = this.clock.now();
    if (now < this.nextLookAt) return;
    this.nextLookAt = now + LOOK_EVERY_SECONDS;
    this.looking = Promise.all(this.operations.map(({ closing }) => closing.forcedOrders.look()));
  }

  /** Takes closed rounds to their posted results; behind one that the chain does not take, the others wait for another try. */
  private async finish({ market, closing }: MarketOperation, rounds: readonly number[]): Promise<void> {
    for (const round of rounds) {
      if (this.stopped) return;
      const closed = await closing.close(round);
      if (closed.ok) continue;
      this.log.warn({ market: market.name, round, rejection: closed.rejection }, 'a round could not be finished yet');
      return;
    }
  }
}
