import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const gridclear = fileURLToPath(new URL('../../bin/gridclear.mjs', import.meta.url));

/** A port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** `gridclear serve` as it is installed, in a folder of its own, to be killed and started again on the same port. */
export class KillableServer {
  private child: ChildProcess | undefined;

  constructor(
    private readonly folder: string,
    private readonly flags: readonly string[],
    readonly port: number,
    private readonly environment: Readonly<Record<string, string>> = {},
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get dataDir(): string {
    return join(this.folder, 'data');
  }

  /** Resolves when the server says it is ready; rejects when it ends before. */
  async start(): Promise<void> {
    const logFile = join(this.folder, 'server.log');
    const log = openSync(logFile, 'a');
    const standing = ['--data-dir', this.dataDir, '--port', String(this.port), '--log-level', 'warn'];
    const child = spawn(process.execPath, [gridclear, 'serve', ...standing, ...this.flags], {
      stdio: ['ignore', 'pipe', log],
      env: { ...process.env, ...this.environment },
    });
    this.child = child;
    await new Promise<void>((resolve, reject) => {
      createInterface({ input: child.stdout! }).once('line', () => resolve());
      child.once('exit', (code, signal) =>
        reject(new Error(`the server ended with ${code ?? signal}: ${readFileSync(logFile, 'utf8').slice(-500)}`)),
      );
    });
  }

  /** Ends the process at once, as a power cut would end it. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Asks it to shut down. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    await gone;
  }
}
