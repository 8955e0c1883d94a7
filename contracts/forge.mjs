#!/usr/bin/env node
// Forge itself, out of the npm package of this platform: what npm puts before it ends with 0 whatever forge says, so that a failure would
// pass for a success. Run as a program it hands its arguments on to forge, in this folder, and ends as forge ends.

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Path of the executable; an error says what to install where the platform's package is missing. */
export function forgeBinary() {
  const platform = `${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`;
  const executable = process.platform === 'win32' ? 'forge.exe' : 'forge';
  try {
    return createRequire(import.meta.url).resolve(`@foundry-rs/forge-${platform}/bin/${executable}`);
  } catch (cause) {
    throw new Error(`forge needs the npm package @foundry-rs/forge-${platform}, optional to @foundry-rs/forge`, { cause });
  }
}

/** Runs forge, by default in the folder of the contracts with its output shown; its exit code, 1 where it was stopped by a signal. */
export function runForge(args, options = {}) {
  const { status, error } = spawnSync(forgeBinary(), args, { cwd: here, stdio: 'inherit', ...options });
  if (error !== undefined) throw error;
  return status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = runForge(process.argv.slice(2));
