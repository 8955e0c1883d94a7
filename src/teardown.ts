import type { Log } from './application/ports.js';

/** What was started, to be let go of in reverse; one failure does not keep the rest open. */
export class Teardown {
  private readonly steps: { readonly name: string; readonly run: () => Promise<void> }[] = [];
  private running: Promise<void> | undefined;

  constructor(private readonly log: Log) {}

  add(name: string, run: () => Promise<void>): void {
    this.steps.push({ name, run });
  }

  /** Runs once, however often it is asked. */
  run(): Promise<void> {
    this.running ??= this.runSteps();
    return this.running;
  }

  private async runSteps(): Promise<void> {
    for (const { name, run } of this.steps.reverse()) {
      try {
        await run();
      } catch (error) {
        this.log.error({ error }, `could not let go of the ${name}`);
      }
    }
  }
}
