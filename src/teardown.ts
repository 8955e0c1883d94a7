import type { Log } from './application/ports.js';

/** How long a step may take unless it says otherwise. */
const PATIENCE_SECONDS = 10;

interface Step {
  readonly name: string;
  readonly run: () => Promise<void>;
  readonly withinSeconds: number;
}

/** What was started, to be let go of in reverse; a step that fails, or hangs, does not keep the rest open. */
export class Teardown {
  private readonly steps: Step[] = [];
  private running: Promise<void> | undefined;

  constructor(private readonly log: Log) {}

  add(name: string, run: () => Promise<void>, withinSeconds = PATIENCE_SECONDS): void {
    this.steps.push({ name, run, withinSeconds });
  }

  /** Runs once, however often it is asked. Resolves in bounded time; what hangs then is only logged. */
  run(): Promise<void> {
    this.running ??= this.runSteps();
    return this.running;
  }

  private async runSteps(): Promise<void> {
    for (const { name, run, withinSeconds } of this.steps.reverse()) {
      const timer = this.warnAfter(withinSeconds, name);
      try {
        await Promise.race([run(), timer.late]);
      } catch (error) {
        this.log.error({ error }, `could not let go of the ${name}`);
      }
      timer.cancel();
    }
  }

  private warnAfter(seconds: number, name: string): { readonly late: Promise<void>; cancel(): void } {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        this.log.warn({ seconds }, `left the ${name} behind: it did not end within ${seconds} s`);
        resolve();
      }, seconds * 1000);
    });
    return { late, cancel: () => clearTimeout(timer) };
  }
}
