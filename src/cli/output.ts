import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Rejection } from '../domain/rejection.js';

/** Exit codes of every command: 0 done, 1 the input or what was checked is at fault, 2 the call itself is. */
export const EXIT_OK = 0;
export const EXIT_FAULT = 1;
export const EXIT_USAGE = 2;

export interface OutputOptions {
  readonly json?: boolean;
}

/** Writes the outcome of a command: one JSON value, or lines for people. */
export function print(options: OutputOptions, value: unknown, lines: readonly string[]): void {
  process.stdout.write(options.json === true ? `${JSON.stringify(value, undefined, 2)}\n` : `${lines.join('\n')}\n`);
}

/** Says what was refused, with its field, and sets the exit code. `what` names the input, e.g. a file. */
export function refuse(options: OutputOptions, what: string, rejection: Rejection, exitCode = EXIT_FAULT): void {
  process.exitCode = exitCode;
  const field = rejection.field === '' ? '' : ` at ${rejection.field}`;
  if (options.json === true) print(options, { ok: false, input: what, rejection }, []);
  else process.stderr.write(`${what}: refused (${rejection.code})${field}: ${rejection.message}\n`);
}

/** Says what is wrong with the call itself. */
export function misused(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = EXIT_USAGE;
}

/** Text of a file, or of standard input for `-`. Leaves the process with a message where it cannot be read. */
export function readInput(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    process.stderr.write(`cannot read ${path}: ${(error as Error).message}\n`);
    process.exit(EXIT_USAGE);
  }
}

/** Writes a file whole: until its text is there, what stood there before stays. Says so and sets the exit code where it cannot. */
export function writeWhole(path: string, text: string): boolean {
  const unfinished = `${path}.${process.pid}.new`;
  try {
    writeFileSync(unfinished, text, { flush: true });
    renameSync(unfinished, path);
    return true;
  } catch (error) {
    if (existsSync(unfinished)) rmSync(unfinished);
    process.stderr.write(`cannot write ${path}: ${(error as Error).message}\n`);
    process.exitCode = EXIT_USAGE;
    return false;
  }
}
