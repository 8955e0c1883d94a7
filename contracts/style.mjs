#!/usr/bin/env node
// The style of the contracts: `forge fmt --check` and `forge lint`.

import { runForge } from './forge.mjs';

const checks = [
  ['fmt', '--check'],
  ['lint', '--deny', 'warnings'],
];
const failed = checks.filter((check) => runForge(check) !== 0);
process.exitCode = failed.length === 0 ? 0 : 1;
