import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The command line as it is installed. */
const gridclear = fileURLToPath(new URL('../../bin/gridclear.mjs', import.meta.url));

const EXIT_NOTICE_MS = 300;

export interface ServeOptions {
  /** A file, or a folder of them. */
  readonly rules: string;
  readonly dataDir: string;
  /** Where a manual clock begins, in seconds since 1970. */
  readonly startTime: number;
  readonly operatorAccount: string;
  /** File that takes the server's log. */
  readonly logFile: string;
}

/** `gridclear serve` as a process of its own, on any free port, with a clock that the operator moves. It ends with this process. */
export class ServerProcess {
  private readonly exited: Promise<void>;
  private readonly endWithUs = () => void this.child.kill('SIGTERM');

  private constructor(
    private readonly child: ChildProcess,
    private readonly logFile: string,
    readonly url: string,
    readonly markets: readonly string[],
  ) {
    this.exited = new Promise((resolve) => this.child.once('exit', () => resolve()));
    process.once('exit', this.endWithUs);
  }

  /** Starts the server; rejects, naming its log, when it does not become ready. */
  static async start(options: ServeOptions): Promise<ServerProcess> {
    const log = openSync(options.logFile, 'w');
    const child = spawn(
      process.execPath,
      [
        gridclear,
        'serve',
        ...['--rules', options.rules],
        ...['--data-dir', options.dataDir],
        ...['--port', '0'],
        ...['--clock', 'manual'],
        ...['--start-time', String(options.startTime)],
        ...['--operator-account', options.operatorAccount],
      ],
      { stdio: ['ignore', 'pipe', log], env: environmentWithoutSettings() },
    );
    closeSync(log);
    const ready = await firstLine(child);
    if (ready === undefined) throw new Error(`the server did not start; see ${options.logFile}`);
    const { url, markets } = JSON.parse(ready) as { url: string; markets: string[] };
    return new ServerProcess(child, options.logFile, url, markets);
  }

  /** Waits for `work`, which needs the server, and rejects at once when the server ends before. */
  whileServing<T>(work: Promise<T>): Promise<T> {
    const died = this.exited.then(() => {
      throw new Error(`the server ended; see ${this.logFile}`);
    });
    // Lost connections are noticed before the end of the process, which is the better reason.
    const failed = work.catch(async (error) => {
      await setTimeout(EXIT_NOTICE_MS);
      throw error;
    });
    return Promise.race([failed, died]);
  }

  /** Asks the server to shut down and waits until it has. */
  async stop(): Promise<void> {
    process.off('exit', this.endWithUs);
    this.child.kill('SIGTERM');
    await this.exited;
  }
}

/** The demo's server is told everything by flags: settings of the person who runs the demo are for servers of their own. */
function environmentWithoutSettings(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GRIDCLEAR_')));
}

/** Runs another command of gridclear with JSON output; rejects with what it wrote when it fails. */
export async function runGridclear(parameters: readonly string[]): Promise<unknown> {
  const { output, complaint, code } = await finished([...parameters, '--json']);
  if (output === '') throw new Error(`gridclear ${parameters[0]} failed with ${code}: ${complaint.trim()}`);
  return JSON.parse(output);
}

/** Runs another command of gridclear that writes a file. Returns whether what it checked holds; rejects when it could not do its work. */
export async function runGridclearCheck(parameters: readonly string[]): Promise<boolean> {
  const { complaint, code } = await finished(parameters);
  if (code === 0) return true;
  if (code !== 1 || complaint !== '')
    throw new Error(`gridclear ${parameters[0]} failed with ${code}: ${complaint.trim()}`);
  return false;
}

async function finished(parameters: readonly string[]) {
  const child = spawn(process.execPath, [gridclear, ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, complaint, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve) => child.once('exit', resolve)),
  ]);
  return { output, complaint, code };
}

/** The first line the child writes, or nothing if it ends before. */
function firstLine(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout! })
      .once('line', resolve)
      .once('close', () => resolve(undefined));
    child.once('error', reject);
  });
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}
