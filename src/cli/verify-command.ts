import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { ChainCheck } from '../application/chain-verification.js';
import { addChainOptions, type ChainOptions, deploymentOf, wholeNumber } from './chain-options.js';
import { EXIT_FAULT, EXIT_USAGE, print } from './output.js';
import { readPublishedRecords } from './published-records.js';

interface VerifyOptions extends ChainOptions {
  readonly published?: string;
}

export function addVerifyCommand(program: Command): void {
  const verify = program
    .command('verify')
    .description('Check a settlement period with nothing but an RPC endpoint and the addresses of the contracts.');
  addChainOptions(verify.command('period').argument('<number>', 'the settlement period, from 0', wholeNumber(0)))
    .option('--published <file>', 'records of the period as somebody published them (JSON), to compare with the chain')
    .option('--json', 'print the checks as JSON')
    .addHelpText('after', '\nExits with 1 where a check fails, saying which.')
    .action(verifyPeriodOnChain);
}

async function verifyPeriodOnChain(period: number, options: VerifyOptions): Promise<void> {
  const [{ ChainWitness }, { verifyPeriod }] = await Promise.all([
    import('../adapters/chain/chain-witness.js'),
    import('../application/ledger-verification.js'),
  ]);
  try {
    const published =
      options.published === undefined ? undefined : readPublishedRecords(readFileSync(options.published, 'utf8'));
    const deployment = await deploymentOf(options);
    const witness = await ChainWitness.of(deployment, {
      confirmations: options.confirmations,
      indexFile: options.index,
    });
    const checks = await verifyPeriod(witness.ledger, period, witness, published);
    const ok = checks.every((check) => check.ok);
    const { market } = deployment;
    const report = { market, period, blockNumber: witness.blockNumber, ok, checks };
    print(options, report, [
      `period ${period} of market ${market}, read from the chain up to block ${witness.blockNumber}`,
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
