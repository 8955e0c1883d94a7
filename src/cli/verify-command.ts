import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { ChainWitness } from '../adapters/chain/chain-witness.js';
import type { ChainCheck } from '../application/chain-verification.js';
import { formatInstant } from '../domain/market-time.js';
import {
  addChainOptions,
  type ChainOptions,
  deploymentOf,
  publishedFile,
  readingOf,
  wholeNumber,
} from './chain-options.js';
import { EXIT_FAULT, EXIT_USAGE, print } from './output.js';
import { readPublishedRecords } from './published-records.js';

const EXITS = '\nExits with 1 where a check fails, saying which.';

export function addVerifyCommand(program: Command): void {
  const verify = program
    .command('verify')
    .description(
      'Check a round or a settlement period with nothing but an RPC endpoint and the addresses of the contracts.',
    );
  addChainOptions(verify.command('round').argument('<number>', 'the round, from 0', wholeNumber(0)))
    .option('--json', 'print the checks as JSON')
    .addHelpText('after', EXITS)
    .action((round: number, options: ChainOptions) => verifyOnChain({ round }, options, checkRound));
  addChainOptions(verify.command('period').argument('<number>', 'the settlement period, from 0', wholeNumber(0)))
    .option('--json', 'print the checks as JSON')
    .addHelpText(
      'after',
      `\nWhere --published names a file, it holds the records of the period as somebody has published them (JSON), and they are compared with the chain.${EXITS}`,
    )
    .action((period: number, options: ChainOptions) => verifyOnChain({ period }, options, checkPeriod));
}

type What = { readonly round: number } | { readonly period: number };
interface Checked {
  readonly checks: readonly ChainCheck[];
  /** How it stands on the chain, where that is not one of the checks. */
  readonly state?: string;
  readonly challengeableUntil?: string;
}

type Check = (number: number, witness: ChainWitness, options: ChainOptions) => Promise<Checked>;

async function checkRound(round: number, witness: ChainWitness): Promise<Checked> {
  const { verifyRound } = await import('../application/round-verification.js');
  return { checks: await verifyRound(witness.ledger, round, witness) };
}

async function checkPeriod(period: number, witness: ChainWitness, options: ChainOptions): Promise<Checked> {
  const [{ verifyPeriod }, { stateOfPeriod }] = await Promise.all([
    import('../application/ledger-verification.js'),
    import('../application/posting-verification.js'),
  ]);
  const file = publishedFile(options);
  const records = file === undefined ? undefined : readPublishedRecords(readFileSync(file, 'utf8'));
  const checks = await verifyPeriod(witness.ledger, period, witness, records);
  const state = stateOfPeriod(witness.ledger, period, witness.at);
  if (state !== 'posted') return { checks, state };
  const { challengeableUntil } = witness.ledger.postings.byPeriod.get(period)!.fact;
  return { checks, state, challengeableUntil: formatInstant(challengeableUntil) };
}

async function verifyOnChain(what: What, options: ChainOptions, check: Check): Promise<void> {
  const { ChainWitness } = await import('../adapters/chain/chain-witness.js');
  try {
    const deployment = await deploymentOf(options);
    const witness = await ChainWitness.of(deployment, readingOf(options));
    const [[name, number]] = Object.entries(what) as [[string, number]];
    const checked = await check(number, witness, options);
    const { checks, state, challengeableUntil } = checked;
    const ok = checks.every((one) => one.ok);
    const { market } = deployment;
    print(options, { market, ...what, blockNumber: witness.blockNumber, ok, ...checked }, [
      `${name} ${number} of market ${market}, read from the chain up to block ${witness.blockNumber}`,
      ...(state === undefined
        ? []
        : [`  ${state}${challengeableUntil === undefined ? '' : `, can be challenged until ${challengeableUntil}`}`]),
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
