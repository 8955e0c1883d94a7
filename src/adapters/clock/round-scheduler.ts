import type { MarketOperation } from '../../application/market-operation.js';
import type { Clock, Log } from '../../application/ports.js';
import { openRound } from '../../application/round-closing.js';
import { dueSteps } from '../../application/schedule.js';

const INTERVAL_MS = 1_000;

/** Opens and closes gates when the rules of each market say so, by a clock that runs by itself. */
export class RoundScheduler {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  private constructor(
    private readonly operations: Iterable<MarketOperation>,
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
    await this.running;
  }

  private tick(): void {
    this.running = this.runDueSteps().finally(() => {
      if (!this.stopped) this.timer = setTimeout(() => this.tick(), INTERVAL_MS);
    });
  }

  private async runDueSteps(): Promise<void> {
    for (const operation of this.operations) {
      if (this.stopped || operation.market.stopped !== undefined) continue;
      const { market, closing } = operation;
      const due = dueSteps(market.state, this.clock.now());
      for (const deliveryStart of due.open) await market.execute(openRound(deliveryStart));
      for (const round of due.close) {
        const closed = await closing.close(round);
        if (closed.ok) continue;
        this.log.warn({ market: market.name, round, rejection: closed.rejection }, 'a round could not be closed yet');
        break;
      }
    }
  }
}
