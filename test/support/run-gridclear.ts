import { spawn } from 'node:child_process';
import { gridclear } from './killable-server.js';

export interface Finished {
  readonly code: number | null;
  readonly output: string;
  readonly complaint: string;
}

/** Runs a command of gridclear as it is installed, with `input` on its standard input. */
export function runGridclear(
  parameters: readonly string[],
  input = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [gridclear, ...parameters], {
      stdio: 'pipe',
      env: { ...process.env, ...environment },
    });
    let output = '';
    let complaint = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      complaint += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output, complaint }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
