#!/usr/bin/env node
// Mutation tests of the contracts: changes one place of a source file at a time and runs the tests that should notice. Places are drawn by a seed.
//   node test/mutation/contracts.mjs [--mutants 40] [--seed 1] [--minutes 60] [file ...]
// Prints each survivor with its line, and the share of mutants that were found. It works on a copy, without the optimiser, which is faster.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const contracts = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'contracts');
const copy = join(contracts, 'out', 'mutation');
const TEST_TIMEOUT_MS = 240_000;

/** Source files, and the tests that are there for them. */
const targets = {
  'libraries/FlowSum.sol': '{SettlementBatch,OptimisticSettlement}',
  'libraries/ChunkRules.sol': 'SettlementBatch',
  'libraries/ChunkProof.sol': '{FlexibilitySettlement,OptimisticSettlement}',
  'libraries/SettlementBatch.sol': '{SettlementBatch,FlexibilitySettlement}',
  'libraries/SettlementFlow.sol': '{SettlementBatch,FlexibilitySettlement}',
  'libraries/SettlementRules.sol': 'SettlementBatch',
  'libraries/SettlementExecution.sol': '{SettlementBatch,FlexibilitySettlement}',
  'libraries/PartyTable.sol': '{SettlementBatch,FlexibilitySettlement}',
  'libraries/PositionLanes.sol': '{FlexibilityEscrow,SettlementBatch}',
  'libraries/ProvenSettlement.sol': 'FlexibilitySettlement',
  'libraries/PaymentRule.sol': '{SettlementBatch,FlexibilitySettlement}',
  'libraries/MerklePath.sol': 'MerklePath',
  'libraries/PositionalMerkle.sol': 'PositionalMerkle',
  'libraries/CertificateCheck.sol': 'ClearingExecution',
  'libraries/ClearingExecution.sol': 'ClearingExecution',
  'FlexibilityAuctionRounds.sol': 'FlexibilityAuction{Rounds,Challenges}',
  'FlexibilityAuctionChallenges.sol': 'FlexibilityAuctionChallenges',
  'FlexibilityEscrow.sol': '{FlexibilityEscrow,HostileToken}',
};

/** What is replaced by what. */
const operators = [
  [/ < /g, ' <= '],
  [/ <= /g, ' < '],
  [/ > /g, ' >= '],
  [/ >= /g, ' > '],
  [/ == /g, ' != '],
  [/ != /g, ' == '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ \+ /g, ' - '],
  [/ - /g, ' + '],
  [/ \* /g, ' + '],
  [/ % /g, ' / '],
  [/ \+= /g, ' -= '],
  [/ -= /g, ' += '],
  [/!(?=[a-z_])/g, ''],
  [/\btrue\b/g, 'false'],
  [/\bfalse\b/g, 'true'],
  [/\blt\(/g, 'gt('],
  [/\bgt\(/g, 'lt('],
  [/\badd\(/g, 'sub('],
  [/\bsub\(/g, 'add('],
  [/\bor\(/g, 'and('],
  [/\band\(/g, 'or('],
  [/\bxor\(/g, 'or('],
  [/\bshr\(/g, 'shl('],
  [/\biszero\(/g, 'not('],
  [/\brequire\(.*\);/g, ''],
];

const { values, positionals } = parseArgs({
  options: {
    mutants: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '60' },
  },
  allowPositionals: true,
});
const files = positionals.length > 0 ? positionals : Object.keys(targets);
const until = Date.now() + 60_000 * Number(values.minutes);

prepare();
const results = { found: 0, survived: 0, invalid: 0 };
for (const mutant of draw(files.flatMap(mutantsOf), Number(values.mutants), Number(values.seed))) {
  if (Date.now() > until) break;
  const result = judge(mutant);
  results[result]++;
  if (result === 'survived')
    console.log(`survived  ${mutant.file}:${mutant.line}  ${mutant.was}  ->  ${mutant.becomes || 'nothing'}`);
}
const { found, survived, invalid } = results;
const score = found + survived === 0 ? 0 : (100 * found) / (found + survived);
console.log(`${found} found, ${survived} survived, ${invalid} did not compile: score ${score.toFixed(1)} %`);

function prepare() {
  mkdirSync(copy, { recursive: true });
  for (const folder of ['src', 'test', 'script']) {
    rmSync(join(copy, folder), { recursive: true, force: true });
    cpSync(join(contracts, folder), join(copy, folder), { recursive: true });
  }
  writeFileSync(join(copy, 'solc'), `#!/bin/sh\nexec '${join(contracts, 'solc')}' "$@"\n`, { mode: 0o755 });
  const configuration = readFileSync(join(contracts, 'foundry.toml'), 'utf8')
    .replaceAll('../node_modules', '../../../node_modules')
    .replace('optimizer = true', 'optimizer = false');
  writeFileSync(join(copy, 'foundry.toml'), configuration);
  for (const file of files)
    if (judgeTests(file) !== 'survived') throw new Error(`the tests of ${file} fail before anything was changed`);
}

/** Every place of a file where an operator applies; comments and imports have none. */
function mutantsOf(file) {
  const source = readFileSync(join(contracts, 'src', file), 'utf8');
  const mutants = [];
  let at = 0;
  for (const [index, text] of source.split('\n').entries()) {
    const isCode = !/^\s*(\/\/|\/\*|\*|import|pragma|function|using|error|event)/.test(text) && !/^\} from/.test(text);
    const code = text.replace(/\/\/.*/, '');
    for (const [pattern, becomes] of isCode ? operators : [])
      for (const match of code.matchAll(pattern)) {
        const start = at + match.index;
        const mutated = source.slice(0, start) + becomes + source.slice(start + match[0].length);
        mutants.push({ file, line: index + 1, was: match[0].trim(), becomes: becomes.trim(), source, mutated });
      }
    at += text.length + 1;
  }
  return mutants;
}

/** So many of them, by a seed. */
function draw(all, count, seed) {
  const left = [...all];
  const drawn = [];
  let state = seed >>> 0;
  while (drawn.length < count && left.length > 0) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    drawn.push(...left.splice(state % left.length, 1));
  }
  return drawn;
}

function judge({ file, source, mutated }) {
  const path = join(copy, 'src', file);
  writeFileSync(path, mutated);
  try {
    return judgeTests(file);
  } finally {
    writeFileSync(path, source);
  }
}

/** What the tests of a file say; running out of time counts as found, unless the compiler did. */
function judgeTests(file) {
  const binary = createRequire(join(contracts, 'x.mjs')).resolve('@foundry-rs/forge/bin.mjs');
  const tests = ['--fail-fast', '--no-match-test', 'test_Gas', '--match-path', `test/${targets[file]}.t.sol`];
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, 'test', ...tests], {
    cwd: copy,
    env: { ...process.env, TARGET_TOOL: 'forge', FORGE_SNAPSHOT_CHECK: 'false', FOUNDRY_FUZZ_RUNS: '64' },
    encoding: 'utf8',
    timeout: TEST_TIMEOUT_MS,
  });
  if (status === 0) return 'survived';
  return /^Ran \d+ test/m.test(stdout) ? 'found' : invalidWith(stderr);
}

/** Nothing ran: the mutant does not compile. Anything else is wrong with the machine, and must not count. */
function invalidWith(stderr) {
  if (stderr.includes('Compiler run failed')) return 'invalid';
  throw new Error(`forge did not run the tests: ${stderr.slice(-500)}`);
}
