#!/usr/bin/env node
// The style of the contracts: `forge fmt --check` and `forge lint`. Forge's binary is called itself: what npm puts before it ends with 0,
// whatever forge says.

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const platform = `${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`;
const binary = process.platform === 'win32' ? 'forge.exe' : 'forge';
const forge = createRequire(import.meta.url).resolve(`@foundry-rs/forge-${platform}/bin/${binary}`);
const cwd = dirname(fileURLToPath(import.meta.url));
const checks = [
  ['fmt', '--check'],
  ['lint', '--deny', 'warnings'],
];
const failed = checks.filter((check) => spawnSync(forge, check, { cwd, stdio: 'inherit' }).status !== 0);
process.exitCode = failed.length === 0 ? 0 : 1;
