#!/usr/bin/env node
// Coverage of the contracts by Foundry's tests: prints what no test reaches and a table, and fails where lines or branches of all are below 95 %,
// or those of a file below 90 %. Forge analyses a copy of the project that has its libraries inside: its analyser does not find what a library
// outside the project imports from its neighbours.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forgeBinary } from './forge.mjs';

const LEAST_PERCENT = 95;
const LEAST_PERCENT_OF_A_FILE = 90;

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, '..', 'node_modules');
const copy = join(here, 'out', 'coverage');
const libraries = {
  '@openzeppelin/contracts': '@openzeppelin/contracts',
  '@layerzerolabs/toolbox-foundry/lib/forge-std': 'forge-std',
};

rmSync(copy, { recursive: true, force: true });
mkdirSync(join(copy, 'lib'), { recursive: true });
for (const folder of ['src', 'test', 'script']) cpSync(join(here, folder), join(copy, folder), { recursive: true });
for (const [from, to] of Object.entries(libraries))
  cpSync(join(modules, from), join(copy, 'lib', to), { recursive: true });
rewrite(join(copy, 'lib', '@openzeppelin/contracts/utils/cryptography/P256.sol'), withShallowAddition);
// The compiler finds its package from where it stands.
writeFileSync(join(copy, 'solc'), `#!/bin/sh\nexec '${join(here, 'solc')}' "$@"\n`, { mode: 0o755 });
const configuration = readFileSync(join(here, 'foundry.toml'), 'utf8')
  .replaceAll('../node_modules/@layerzerolabs/toolbox-foundry/lib/', 'lib/')
  .replaceAll('../node_modules', 'lib');
writeFileSync(join(copy, 'foundry.toml'), configuration);

// Without the optimiser, goals of gas are not met.
const ours = ['--no-match-coverage', '^(test|script|lib)/', '--no-match-test', 'test_Gas|FitsATransaction'];
const env = { ...process.env, FORGE_SNAPSHOT_CHECK: 'false' };
const { status, stdout } = spawnSync(forgeBinary(), ['coverage', '--report', 'lcov', ...ours], {
  cwd: copy,
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
});
if (status !== 0) {
  console.log(stdout);
  process.exit(1);
}
process.exitCode = report(coverageOfFiles(readFileSync(join(copy, 'lcov.info'), 'utf8'))) ? 0 : 1;

/** What is reached of each file, and the places that are not, out of a report as lcov writes it: `DA:line,hits` and `BRDA:line,block,branch,hits`. */
function coverageOfFiles(lcov) {
  const files = [];
  for (const entry of lcov.split('\n')) {
    const [kind, value] = [entry.slice(0, entry.indexOf(':')), entry.slice(entry.indexOf(':') + 1)];
    if (kind === 'SF') files.push({ path: value, lines: [], branches: [] });
    if (kind !== 'DA' && kind !== 'BRDA') continue;
    const numbers = value.split(',');
    const isReached = !['-', '0'].includes(numbers.at(-1));
    files.at(-1)[kind === 'DA' ? 'lines' : 'branches'].push({ line: Number(numbers[0]), isReached });
  }
  return files;
}

/** Prints what is not reached, and the table; whether that is enough. */
function report(files) {
  for (const { path, lines, branches } of files) {
    const source = readFileSync(join(copy, path), 'utf8').split('\n');
    const missed = new Set([...lines, ...branches].filter(({ isReached }) => !isReached).map(({ line }) => line));
    for (const line of [...missed].sort((a, b) => a - b)) console.log(`${path}:${line}: ${source[line - 1].trim()}`);
  }
  console.log('\n| file | lines | % | branches | % |\n| --- | --- | --- | --- | --- |');
  const all = { path: 'all', lines: files.flatMap(({ lines }) => lines), branches: files.flatMap((file) => file.branches) };
  return [...files, all].map((file) => isEnough(file, file === all ? LEAST_PERCENT : LEAST_PERCENT_OF_A_FILE)).every(Boolean);
}

/** Prints the row of a file, or of all; whether at least so much of it is reached. */
function isEnough({ path, lines, branches }, leastPercent) {
  const percents = [lines, branches].map((places) => {
    const reached = places.filter(({ isReached }) => isReached).length;
    return { reached, percent: places.length === 0 ? 100 : (100 * reached) / places.length };
  });
  const cells = percents.map(({ reached, percent }, at) => `${reached} of ${[lines, branches][at].length} | ${percent.toFixed(1)}`);
  const isReached = percents.every(({ percent }) => percent >= leastPercent);
  console.log(`| ${basename(path, '.sol')} | ${cells.join(' | ')} |${isReached ? '' : ` below ${leastPercent} %`}`);
  return isReached;
}

function rewrite(file, change) {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** The curve with its addition of points kept in memory: as it is, the stack is too deep for the compiler without its optimiser. */
function withShallowAddition(source) {
  const [from, to] = ['function _jAdd(', 'function _jDouble('].map((name) => source.indexOf(name));
  const documentation = source.lastIndexOf('/**', to);
  return `${source.slice(0, from)}function _jAdd(JPoint memory p1, uint256 x2, uint256 y2, uint256 z2)
        private
        pure
        returns (uint256 rx, uint256 ry, uint256 rz)
    {
        uint256[5] memory m;
        m[0] = mulmod(p1.z, p1.z, P);
        m[1] = mulmod(p1.y, mulmod(mulmod(z2, z2, P), z2, P), P);
        m[2] = addmod(mulmod(y2, mulmod(m[0], p1.z, P), P), P - m[1], P);
        m[3] = mulmod(p1.x, mulmod(z2, z2, P), P);
        m[4] = addmod(mulmod(x2, m[0], P), P - m[3], P);
        if (m[2] == 0 && m[4] == 0) return _jDouble(x2, y2, z2);
        m[0] = mulmod(m[4], m[4], P);
        rx = addmod(mulmod(m[2], m[2], P), P - mulmod(m[4], m[0], P), P);
        rx = addmod(rx, P - mulmod(2, mulmod(m[3], m[0], P), P), P);
        ry = mulmod(m[2], addmod(mulmod(m[3], m[0], P), P - rx, P), P);
        ry = addmod(ry, P - mulmod(m[1], mulmod(m[4], m[0], P), P), P);
        rz = mulmod(m[4], mulmod(p1.z, z2, P), P);
    }

    ${source.slice(documentation)}`;
}
