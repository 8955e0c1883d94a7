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
// The compiler finds its package from where it stands.
writeFileSync(join(copy, 'solc'), `#!/bin/sh\nexec '${join(here, 'solc')}' "$@"\n`, { mode: 0o755 });
const configuration = readFileSync(join(here, 'foundry.toml'), 'utf8')
  .replaceAll('../node_modules/@layerzerolabs/toolbox-foundry/lib/', 'lib/')
  .replaceAll('../node_modules', 'lib');
writeFileSync(join(copy, 'foundry.toml'), configuration);

// Without the optimiser, goals of gas are not met.
const only = ['--no-match-coverage', '^(test|script|lib)/', '--no-match-test', 'test_Gas'];
process.exitCode = runForge(['coverage', ...only, ...process.argv.slice(2)], {
  cwd: copy,
  env: { ...process.env, FORGE_SNAPSHOT_CHECK: 'false' },
});
