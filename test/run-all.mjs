/**
 * Runs every check of the project and closes with one line, `N passed, N failed`: style and types, contracts, TypeScript tests.
 * A check that cannot be run counts as failed, and so does a test that was left out.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tallyOf } from './jest-tally.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'gridclear-tests-'));

/** @typedef {{ passed: number, failed: number }} Tally */

const checks = [
  { name: 'lint and types', run: () => one('npm', ['run', '--silent', 'lint']) },
  { name: 'build', run: () => one('npm', ['run', '--silent', 'build']) },
  { name: 'contract style', run: () => one('npm', ['run', '--silent', 'lint:contracts']) },
  { name: 'rounds for the contracts', run: () => one('npm', ['run', '--silent', 'vectors']) },
  { name: 'contracts', run: contracts },
  { name: 'payment rule proof', run: () => one('node', ['contracts/prove.mjs']) },
  { name: 'contract artifacts', run: () => one('node', ['contracts/export-artifacts.mjs', '--check']) },
  { name: 'typescript', run: typescript },
];

const total = { passed: 0, failed: 0 };
for (const { name, run } of checks) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const { passed, failed } = await run();
  total.passed += passed;
  total.failed += failed;
  console.log(`== ${name}: ${passed} passed, ${failed} failed, ${((Date.now() - started) / 1000).toFixed(0)} s`);
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

/** A command that passes or fails as one check. */
async function one(command, args) {
  const { code } = await execute(command, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function contracts() {
  const { code, output } = await execute('node', ['contracts/forge.mjs', 'test', '--json'], { quiet: true });
  const start = output.indexOf('{');
  if (start < 0) return { passed: 0, failed: 1 };
  /** @type {Tally} */
  const tally = { passed: 0, failed: 0 };
  for (const [suite, { test_results: tests }] of Object.entries(JSON.parse(output.slice(start)))) {
    for (const [test, { status, reason }] of Object.entries(tests)) {
      if (status === 'Success') tally.passed += 1;
      else {
        tally.failed += 1;
        console.log(`FAILED ${suite} ${test}: ${reason ?? status}`);
      }
    }
  }
  if (code !== 0 && tally.failed === 0) tally.failed = 1;
  return tally;
}

async function typescript() {
  const file = join(scratch, 'jest.json');
  const environment = { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' };
  const jest = ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`, ...process.argv.slice(2)];
  const { code } = await execute('node', jest, { env: environment });
  try {
    const { passed, failed, leftOut } = tallyOf(JSON.parse(readFileSync(file, 'utf8')));
    for (const test of leftOut) console.log(`LEFT OUT ${test}`);
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Runs a command from the project's folder; its output is shown, or kept when `quiet`. */
function execute(command, args, { quiet = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      ...options,
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve({ code: 1, output });
    });
    child.on('close', (code) => resolve({ code, output }));
  });
}
