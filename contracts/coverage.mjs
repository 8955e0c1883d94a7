#!/usr/bin/env node
// Coverage of the contracts by their tests, as a table. Forge analyses a copy of the project that has its libraries inside: its analyser does
// not find what a library outside the project imports from its neighbours. Arguments are passed on to `forge coverage`.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runForge } from './forge.mjs';

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
const ours = ['--no-match-coverage', '^(test|script|lib)/', '--no-match-test', 'test_Gas'];
process.exitCode = runForge(['coverage', ...ours, ...process.argv.slice(2)], {
  cwd: copy,
  env: { ...process.env, FORGE_SNAPSHOT_CHECK: 'false' },
});

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
