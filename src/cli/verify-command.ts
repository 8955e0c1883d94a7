import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { ChainWitness } from '../adapters/chain/chain-witness.js';
import type { ChainCheck } from '../application/chain-verification.js';
import { addChainOptions, type ChainOptions, deploymentOf, wholeNumber } from './chain-options.js';
import { EXIT_FAULT, EXIT_USAGE, print } from './output.js';
import { readPublishedRecords } from './published-records.js';

const EXITS = '\nExits with 1 where a check fails, saying which.';

interface VerifyOptions extends ChainOptions {
  readonly published?: string;
}

export function addVerifyCommand(program: Command): void {
  const verify = program
    .command('verify')
    .description(
      'Check a round or a settlement period with nothing but an RPC endpoint and the addresses of the contracts.',
    );
  addChainOptions(verify.command('round').argument('<number>', 'the round, from 0', wholeNumber(0)))
    .option('--json', 'print the checks as JSON')
    .addHelpText('after', EXITS)
    .action((round: number, options: VerifyOptions) => verifyOnChain({ round }, options, checkRound));
  addChainOptions(verify.command('period').argument('<number>', 'the settlement period, from 0', wholeNumber(0)))
    .option('--published <file>', 'records of the period as somebody published them (JSON), to compare with the chain')
    .option('--json', 'print the checks as JSON')
    .addHelpText('after', EXITS)
    .action((period: number, options: VerifyOptions) => verifyOnChain({ period }, options, checkPeriod));
}

type What = { readonly round: number } | { readonly period: number };
type Check = (number: number, witness: ChainWitness, options: VerifyOptions) => Promise<ChainCheck[]>;

async function checkRound(round: number, witness: ChainWitness): Promise<ChainCheck[]> {
  const { verifyRound } = await import('../application/round-verification.js');
  return verifyRound(witness.ledger, round, witness);
}

async function checkPeriod(period: number, witness: ChainWitness, options: VerifyOptions): Promise<ChainCheck[]> {
  const { verifyPeriod } = await import('../application/ledger-verification.js');
  const { published } = options;
  const records = published === undefined ? undefined : readPublishedRecords(readFileSync(published, 'utf8'));
  return verifyPeriod(witness.ledger, period, witness, records);
}

async function verifyOnChain(what: What, options: VerifyOptions, check: Check): Promise<void> {
  const { ChainWitness } = await import('../adapters/chain/chain-witness.js');
  try {
    const deployment = await deploymentOf(options);
    const { confirmations, index } = options;
    const witness = await ChainWitness.of(deployment, { confirmations, indexFile: index });
    const [[name, number]] = Object.entries(what) as [[string, number]];
    const checks = await check(number, witness, options);
    const ok = checks.every((one) => one.ok);
    const { market } = deployment;
    print(options, { market, ...what, blockNumber: witness.blockNumber, ok, checks }, [
      `${name} ${number} of market ${market}, read from the chain up to block ${witness.blockNumber}`,
      ...checks.map(lineOf),
      ok ? 'verified' : 'NOT verified',
    ]);
    if (!ok) process.exitCode = EXIT_FAULT;
  } catch (error) {
    process.stderr.write(`cannot verify: ${(error as Error).message.split('\n')[0]}\n`);
    process.exitCode = EXIT_USAGE;
  }
}

function lineOf({ check, ok, detail }: ChainCheck): string {
  return ok ? `  ok     ${check}` : `  FAILED ${check}: ${detail}`;
}
