/**
 * `npm run test:mutation:contracts -- [--sample 200] [--seed 1] [--minutes 60] [--jobs 2] [name...]`: changes the libraries and the auction of the
 * contracts in the ways of contract-mutants.mjs, one at a time, and asks Foundry's tests whether they see it: for each mutant the nearest suites, and
 * then, of those that these let pass, all others. Without names of files, of all of them. Prints what nobody saw, and a table; a sample is drawn
 * from the seed. What there was no time to ask all about counts as not seen.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import solc from 'solc';
import { forgeBinary } from '../../contracts/forge.mjs';
import { mutated } from './contract-mutants.mjs';

const contracts = fileURLToPath(new URL('../../contracts', import.meta.url));
const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const copy = join(contracts, 'out', 'mutation');
/** A mutant that takes more time of the processor than this has lost itself, which somebody would have noticed. */
const MOST_CPU_SECONDS = 240;

/** After so many mutants it says how far it is. */
const PROGRESS = 25;

/** Suites that look at a library through what uses it. */
const clearing = ['ClearingExecution', 'ResultChallenges', 'EngineRounds', 'FlexibilityAuctionChallenges'];
const batches = ['SettlementBatch', 'FlexibilitySettlement'];
const postings = ['PostedSettlement', 'PostingChallenges'];
const words = ['StorageWords', 'FlexibilityEscrow', 'PostedSettlement'];
const salted = ['SaltedFlow', 'PostingChallenges'];
const deliveries = ['DeliveryVerifier', 'DeliveryChallenges', 'DeliverySignatures'];
const signatures = ['MeterAttestation', 'DeliverySignatures'];
const horizons = ['BlockRules', 'HorizonAuction', 'HorizonVectors'];
const nearest = {
  Authorisation: ['FlexibilityAuctionChallenges', 'RoundPublications', 'OrderHash'],
  BlockRules: horizons,
  BlockWord: horizons,
  CertificateCheck: clearing,
  ChunkProof: postings,
  ChunkRules: [...batches, ...postings],
  ClearingExecution: clearing,
  ClearingWelfare: ['ClearingWelfare', ...horizons],
  DeliveryFacts: deliveries,
  DueEnergy: ['DueEnergy', 'DeliveryVerifier'],
  EscrowAccount: words,
  EvidenceLeaf: deliveries,
  EvidencedTerms: [...deliveries, 'OpeningDemands'],
  FlowSum: [...batches, ...postings],
  GridNode: clearing,
  HorizonAuction: ['HorizonAuction', 'BondedHorizons', 'HorizonVectors', 'HorizonsInvariant'],
  HorizonDigest: horizons,
  KeyAddress: ['ParticipantRegistry', ...signatures],
  LedgerLeaf: postings,
  LedgerRules: postings,
  MerklePath: ['MerklePath', 'DeliveryVerifier', ...clearing],
  MeterAttestation: signatures,
  NodeResult: clearing,
  OrderHash: ['OrderHash', 'FlexibilityAuctionChallenges'],
  OrderWord: ['FlexibilityOrders', ...clearing],
  P256Precompile: ['P256Precompile', 'DeliverySignaturesByPrecompile'],
  PartyTable: [...batches, ...postings],
  PartyTerms: ['ParticipantRegistry', ...batches],
  PaymentRule: batches,
  PositionLanes: ['FlexibilityEscrow', ...batches],
  PostingBookWord: words,
  PostingDigest: postings,
  PostingExtent: postings,
  PostingStateWord: words,
  ProvenSettlement: [...batches, ...postings],
  PublishedLeaves: ['RoundPublications', 'FlexibilityAuctionRounds'],
  PublishedLedger: postings,
  ReliefStep: clearing,
  RoundPages: clearing,
  RunningRoot: ['RunningRoot', 'RoundPublications'],
  SaltedLeaf: salted,
  SaltedRules: salted,
  SettlementBatch: [...batches, ...salted],
  SettlementChunk: [...batches, ...postings],
  SettlementExecution: batches,
  SettlementFlow: ['SettlementFlow', ...batches, 'SaltedFlow'],
  SettlementRules: batches,
  BondedRounds: ['BondedFlexibilityRounds', 'BondedHorizons', 'ResultChallenges', 'HorizonsInvariant'],
  TwosComplement: clearing,
  FlexibilityAuctionChallenges: [
    'FlexibilityAuctionChallenges',
    'ResultChallenges',
    'EngineRounds',
    'FlexibilityOrders',
  ],
  FlexibilityAuctionRounds: [
    'FlexibilityAuctionRounds',
    'BondedFlexibilityRounds',
    'ResultChallenges',
    'RoundsInvariant',
    'EngineRounds',
  ],
};

/** Functions whose stack is full: a mutant beside what it changes does not fit. More are found when compiling. */
const full = new Set(['ClearingExecution._fillNode', 'FlowSum.sumOf']);
/** Goals of gas, which all mutants together miss. */
const goalsOfGas = 'Gas|FitsATransaction';
/** Suites that take seconds: they are asked once the quick ones near to a file see nothing. */
const lengthy = new Set([
  'EngineRounds',
  'MeterAttestation',
  'PostingChallenges',
  'RoundsInvariant',
  'HorizonsInvariant',
]);
/** Suites that take longer than all others together; they are asked about their own subject only. */
const slow = '^(MeterAttestation(ByPrecompile)?|BlobOpening|PostingChallenges)Test$';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string' },
    minutes: { type: 'string' },
    jobs: { type: 'string' },
  },
});
const below = randomIntegers(Number(values.seed ?? 1));
const until = Date.now() + Number(values.minutes ?? 600) * 60_000;

const files = [
  ...readdirSync(join(contracts, 'src/libraries')).map((name) => `src/libraries/${name}`),
  ...[
    'BondedRounds',
    'FlexibilityAuction',
    'FlexibilityAuctionRounds',
    'FlexibilityAuctionChallenges',
    'HorizonAuction',
  ].map((name) => `src/${name}.sol`),
].filter((file) => positionals.length === 0 || positionals.includes(basename(file, '.sol')));

requireSuites();
const all = compiledMutants();
const asked = drawn(all, Number(values.sample ?? all.length));
console.log(
  `${all.length} mutants, ${asked.length} drawn; without room on the stack: ${[...full].join(', ') || 'none'}`,
);
if (!(await passes(0, Object.keys(nearest))) || !(await passes(0, [])))
  throw new Error('the tests fail without a mutant');

const judged = [];
await inParallel(asked, async (mutant) => {
  judged.push({ ...mutant, isKilled: await isSeenNearby(mutant) });
  if (judged.length % PROGRESS === 0) tellProgress();
});
tellProgress();
await inParallel(passedNearby(), async (mutant) => {
  mutant.isKilled = !(await passes(mutant.number, []));
  mutant.isJudged = true;
});
for (const { file, line, kind, was, is, isJudged } of judged.filter(({ isKilled }) => !isKilled))
  console.log(`${isJudged ? 'SURVIVES' : 'OPEN'} ${file}:${line} ${kind}: ${onOneLine(was)} -> ${onOneLine(is)}`);
report();

function passedNearby() {
  return judged.filter(({ isKilled }) => !isKilled);
}

function tellProgress() {
  console.log(`${judged.length} asked about, of which the nearest suites let ${passedNearby().length} pass`);
}

/** Does this to each, some at once, as long as there is time. */
async function inParallel(items, action) {
  const rest = [...items];
  const work = async () => {
    for (let item = rest.shift(); item !== undefined && Date.now() < until; item = rest.shift()) await action(item);
  };
  await Promise.all(Array.from({ length: Number(values.jobs ?? 2) }, work));
}

/** Whether a suite near to the file sees the mutant, the quick ones first. */
async function isSeenNearby({ file, number }) {
  const suites = suitesNear(file);
  const [quick, long] = [suites.filter((suite) => !lengthy.has(suite)), suites.filter((suite) => lengthy.has(suite))];
  for (const near of [quick, long]) if (near.length > 0 && !(await passes(number, near))) return true;
  return false;
}

/** A suite by a name that none has would see nothing: forge finds no test, and that passes. */
function requireSuites() {
  const tests = solidityIn(join(contracts, 'test')).map((file) => readFileSync(file, 'utf8'));
  const missing = files
    .flatMap((file) => suitesNear(file))
    .filter((suite) => !tests.some((text) => text.includes(`\ncontract ${suite}Test is `)));
  if (missing.length > 0) throw new Error(`there are no suites ${[...new Set(missing)].join(', ')}`);
}

function suitesNear(file) {
  return nearest[basename(file, '.sol')] ?? [basename(file, '.sol')];
}

/** Writes the mutated project and compiles it; functions without room on the stack are left as they are. */
function compiledMutants() {
  for (;;) {
    const mutants = writeProject();
    const build = spawnSync(forgeBinary(), ['build'], { cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 28 });
    if (build.status === 0) return mutants;
    const crowded = crowdedFunction(`${build.stdout}${build.stderr}`);
    if (crowded === undefined || full.has(crowded)) throw new Error(`${build.stdout}${build.stderr}`.slice(0, 3_000));
    full.add(crowded);
  }
}

function writeProject() {
  rmSync(join(copy, 'src'), { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const folder of ['src', 'test', 'script']) {
    rmSync(join(copy, folder), { recursive: true, force: true });
    cpSync(join(contracts, folder), join(copy, folder), { recursive: true });
    // What a mutant asks for is read from the block.
    for (const file of solidityIn(join(copy, folder))) rewrite(file, (text) => text.replace(/\bpure\b/g, 'view'));
  }
  mkdirSync(join(copy, 'deployments'), { recursive: true });
  writeFileSync(join(copy, 'solc'), `#!/bin/sh\nexec '${join(contracts, 'solc')}' "$@"\n`, { mode: 0o755 });
  const configuration = readFileSync(join(contracts, 'foundry.toml'), 'utf8').replaceAll('../node_modules', modules);
  writeFileSync(join(copy, 'foundry.toml'), configuration);

  const trees = syntaxTrees();
  const mutants = [];
  for (const file of files) {
    const isLeftOut = (_, name) => full.has(`${basename(file, '.sol')}.${name}`);
    rewrite(join(copy, file), (text) => {
      const made = mutated(file, text, trees[file].ast, mutants.length + 1, isLeftOut);
      mutants.push(...made.mutants);
      return made.text;
    });
  }
  return mutants;
}

function syntaxTrees() {
  const sources = Object.fromEntries(files.map((file) => [file, { content: readFileSync(join(copy, file), 'utf8') }]));
  const settings = { evmVersion: 'cancun', outputSelection: { '*': { '': ['ast'] } } };
  const load = (path) => ({ contents: readFileSync(join(path.startsWith('@') ? modules : copy, path), 'utf8') });
  const output = JSON.parse(
    solc.compile(JSON.stringify({ language: 'Solidity', sources, settings }), { import: load }),
  );
  const failure = output.errors?.find(({ severity }) => severity === 'error');
  if (failure !== undefined) throw new Error(failure.formattedMessage);
  return output.sources;
}

/** The function in which the compiler found the stack too deep, as `File.function`. */
function crowdedFunction(output) {
  const place =
    output.includes('Stack too deep') || output.includes('too deep') ? output.match(/--> (src\/[^:]+):(\d+)/) : null;
  if (place === null) return undefined;
  const before = readFileSync(join(copy, place[1]), 'utf8').split('\n').slice(0, Number(place[2])).join('\n');
  return `${basename(place[1], '.sol')}.${before
    .match(/function (\w+)/g)
    ?.at(-1)
    ?.slice('function '.length)}`;
}

/** Whether these suites, or all but the slow ones, pass with a mutant in place. */
async function passes(number, suites) {
  const asked =
    suites.length === 0 ? ['--no-match-contract', slow] : ['--match-contract', `^(${suites.join('|')})Test$`];
  const mutant = ['--block-prevrandao', `0x${number.toString(16).padStart(64, '0')}`, '--code-size-limit', '1000000'];
  const args = ['test', '--fail-fast', '--no-match-test', goalsOfGas, ...asked, ...mutant];
  const env = { ...process.env, FORGE_SNAPSHOT_CHECK: 'false', FOUNDRY_FUZZ_RUNS: '64', FOUNDRY_INVARIANT_RUNS: '8' };
  // Time of the processor, so that a mutant is not taken for lost where the machine is busy.
  const limited = ['-c', `ulimit -t ${MOST_CPU_SECONDS}; exec "$0" "$@"`, forgeBinary(), ...args];
  const [code] = await once(spawn('sh', limited, { cwd: copy, env, stdio: 'ignore' }), 'exit');
  return code === 0;
}

/** Text of the source without its line breaks. */
function onOneLine(text) {
  return text.replace(/\s+/g, ' ');
}

function report() {
  const rows = new Map();
  for (const { file, isKilled } of judged) {
    const row = rows.get(file) ?? { mutants: all.filter((mutant) => mutant.file === file).length, asked: 0, killed: 0 };
    rows.set(file, { ...row, asked: row.asked + 1, killed: row.killed + (isKilled ? 1 : 0) });
  }
  const total = { mutants: all.length, asked: judged.length, killed: judged.filter(({ isKilled }) => isKilled).length };
  console.log('\n| file | mutants | asked | killed | % | 95 % between |\n| --- | --- | --- | --- | --- | --- |');
  for (const [file, row] of [...rows, ['all', total]].sort()) console.log(line(basename(file), row));
}

/** A row of the table, with the Wilson interval of the share. */
function line(name, { mutants, asked: n, killed }) {
  const [share, z] = [killed / n, 1.96];
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const percent = (part) => (100 * part).toFixed(1);
  const interval = n === mutants ? '' : `${percent(middle - half)} - ${percent(Math.min(1, middle + half))}`;
  return `| ${name} | ${mutants} | ${n} | ${killed} | ${percent(share)} | ${interval} |`;
}

/** So many of the mutants, in random order. */
function drawn(mutants, count) {
  const rest = [...mutants];
  for (let at = rest.length - 1; at > 0; at--) {
    const other = below(at + 1);
    [rest[at], rest[other]] = [rest[other], rest[at]];
  }
  return rest.slice(0, count);
}

/** Uniform integers from a seed (mulberry32). */
function randomIntegers(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

function solidityIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.sol'))
    .map((name) => join(folder, name));
}

function rewrite(file, change) {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
