#!/usr/bin/env node
// Writes ABI and creation code of each contract (of an abstract one the ABI) as TypeScript into src/adapters/chain/artifacts/, from forge's output, so that
// the application needs neither forge nor solc. With --check it writes nothing and fails when a file is stale.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runForge } from './forge.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '..', 'src', 'adapters', 'chain', 'artifacts');
const output = join('out', 'artifacts');
const contracts = {
  ParticipantRegistry: 'participant-registry',
  RoundPublications: 'round-publications',
  FlexibilityAuction: 'flexibility-auction',
  BondedRounds: 'bonded-rounds',
  FlexibilityAuctionChallenges: 'flexibility-auction-challenges',
  FlexibilityAuctionVerifier: 'flexibility-auction-verifier',
  HorizonAuction: 'horizon-auction',
  HorizonVerifier: 'horizon-verifier',
  FlexibilityOrders: 'flexibility-orders',
  FlexibilityEscrow: 'flexibility-escrow',
  FlexibilitySettlement: 'flexibility-settlement',
  DeliveryChallenges: 'delivery-challenges',
  OpeningDemands: 'opening-demands',
  PublicationVerifier: 'publication-verifier',
  SaltedFlowVerifier: 'salted-flow-verifier',
  PostedSettlement: 'posted-settlement',
  SettlementToken: 'settlement-token',
};

build();
const stale = Object.entries(contracts).filter(([name, file]) => !exported(name, join(target, `${file}.ts`)));
if (stale.length > 0) {
  process.stderr.write(`stale: ${stale.map(([name]) => name).join(', ')}; run contracts/export-artifacts.mjs\n`);
  process.exitCode = 1;
}
const ofNoContract = readdirSync(target).filter((file) => !Object.values(contracts).includes(basename(file, '.ts')));
if (ofNoContract.length > 0) {
  process.stderr.write(`of no contract, to be removed: ${ofNoContract.join(', ')}\n`);
  process.exitCode = 1;
}

function build() {
  // An output folder of its own: that of the tests leaves out what a test does not create.
  const own = ['--out', output, '--cache-path', join('cache', 'artifacts'), '--skip', 'test', '--skip', 'script'];
  const status = runForge(['build', '--quiet', ...own]);
  if (status !== 0) process.exit(status);
}

/** Writes the module of a contract, or with --check says whether it is up to date. */
function exported(name, file) {
  const { abi, bytecode } = JSON.parse(readFileSync(join(here, output, `${name}.sol`, `${name}.json`), 'utf8'));
  const module = moduleOf(name, abi, bytecode.object);
  if (process.argv.includes('--check')) return existsSync(file) && readFileSync(file, 'utf8') === module;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, module);
  return true;
}

function moduleOf(name, abi, bytecode) {
  const constant = name[0].toLowerCase() + name.slice(1);
  const abiModule = `// Generated from contracts/ by contracts/export-artifacts.mjs; not edited by hand.

export const ${constant}Abi = [
${abi.map((entry) => `  ${JSON.stringify(entry, withoutSolidityTypes)},`).join('\n')}
] as const;
`;
  if (bytecode === '0x') return abiModule;
  return `${abiModule}
export const ${constant}Bytecode =
  '${bytecode}';
`;
}

/** Names of Solidity's own types say nothing to a caller. */
function withoutSolidityTypes(key, value) {
  return key === 'internalType' ? undefined : value;
}
