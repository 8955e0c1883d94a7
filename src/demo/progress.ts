const ROUNDS_PER_LINE = 8;

/** Tells a person how far the day is: one line that changes on a terminal, otherwise a line now and then. */
export class Progress {
  private readonly started = performance.now();

  constructor(private readonly output: NodeJS.WriteStream) {}

  say(text: string): void {
    this.output.write(`${text}\n`);
  }

  rounds(done: number, total: number, clock: string): void {
    const seconds = ((performance.now() - this.started) / 1000).toFixed(0);
    const line = `${clock}  ${done}/${total} rounds cleared, ${seconds} s`;
    if (this.output.isTTY) this.output.write(`\r${line}${done === total ? '\n' : ''}`);
    else if (done % ROUNDS_PER_LINE === 0) this.output.write(`${line}\n`);
  }
}
