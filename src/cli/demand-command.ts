import { type Command, InvalidArgumentError } from 'commander';
import type { Demandable, DemandingParty } from '../adapters/chain/demand-openings.js';
import { addChainOptions, type ChainOptions, deploymentOf, readingOf, wholeNumber } from './chain-options.js';
import { failed, ORDER_KEY } from './order-account.js';
import { EXIT_FAULT, misused, print } from './output.js';
import { readSigningKey } from './signing-key.js';

interface DemandOptions extends ChainOptions {
  readonly keystore?: string;
  readonly publish?: boolean;
}

const meanings: Readonly<Record<string, string>> = {
  OpeningDemands_NotPosted: 'the posting was refuted meanwhile',
  OpeningDemands_NotParty: 'only the account of a party can demand it',
  OpeningDemands_TooLate: 'openings are demanded in the first five eighths of the challenge window',
  OpeningDemands_FeeTooLow: 'the price of gas has risen: try again',
  OpeningDemands_Demanded: 'it is demanded already, or was shown: see the chain',
  OpeningDemands_NoEvidence: 'corrections have no evidence, nor has a market that registered no terms',
};

export function addDemandCommand(program: Command): void {
  const demand = program
    .command('demand')
    .description('Have an operator that is silent show on the chain what stands behind a posting, or lose its stake.');
  addAccount(demand.command('records'))
    .description('Demand the salted records of one’s own that nobody has told one.')
    .argument('<period>', 'settlement period', wholeNumber(0))
    .option('--publish', 'demand it: what is shown can be read by everybody, for ever')
    .addHelpText('after', HELP)
    .action(demandRecords);
  addAccount(demand.command('evidence'))
    .description('Demand what a settlement of one’s own rests on: reading, signature, baseline and awards.')
    .argument('<settlement>', 'period and place in it, from 0: 3/17', settlementName)
    .option('--publish', 'demand it: what is shown can be read by everybody, for ever')
    .addHelpText('after', HELP)
    .action(demandEvidence);
  addAccount(demand.command('reclaim'))
    .description('Take back the fees of demands that nobody answered, once the posting fell or is final.')
    .action(reclaim);
}

const HELP = `
Without --publish it says what would be demanded, and sends nothing. A demand is paid with a fee, which is the operator's if it shows what is
demanded within a quarter of the challenge window, and comes back if not: then the posting is refuted, by watch, and half of the stake is the
demander's. The key of the account is taken from ${ORDER_KEY.key}.
Exits with 1 where nothing is missing, or the contract does not take the demand.`;

function addAccount(command: Command): Command {
  return addChainOptions(command)
    .option('--keystore <file>', `encrypted key of the account; ${ORDER_KEY.password} opens it`)
    .option('--json', 'print what was done as JSON');
}

function settlementName(text: string): { readonly period: number; readonly position: number } {
  const [, period, position] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  if (period === undefined) throw new InvalidArgumentError('must be a period and a place in it, such as 3/17');
  return { period: Number(period), position: Number(position) };
}

function demandRecords(period: number, options: DemandOptions): Promise<void> {
  return asParty(options, (party) => demandAll(party, party.records(period), options));
}

function demandEvidence(
  { period, position }: ReturnType<typeof settlementName>,
  options: DemandOptions,
): Promise<void> {
  return asParty(options, (party) => demandAll(party, [party.evidence(period, position)], options));
}

function reclaim(options: DemandOptions): Promise<void> {
  return asParty(options, async (party) => {
    const receipts = await party.reclaim();
    const transactions = receipts.map(({ transactionHash }) => transactionHash);
    print(options, { reclaimed: transactions }, [
      `${transactions.length} fees came back${transactions.map((hash) => `\n  ${hash}`).join('')}`,
    ]);
  });
}

async function demandAll(party: DemandingParty, missing: readonly Demandable[], options: DemandOptions): Promise<void> {
  if (missing.length === 0) {
    process.stderr.write(`nothing is missing that participant ${party.participant} could demand\n`);
    process.exitCode = EXIT_FAULT;
    return;
  }
  const fee = await party.fee();
  const demanded: { readonly what: string; readonly transaction?: string }[] = [];
  for (const one of missing) {
    const { what } = one;
    if (options.publish !== true) demanded.push({ what });
    else demanded.push({ what, transaction: (await party.send(one, fee)).transactionHash });
  }
  const paid = `for a fee of ${fee} wei each`;
  const lines = demanded.map(({ what, transaction }) => `  ${what}${transaction ? `: ${transaction}` : ''}`);
  const head =
    options.publish === true
      ? `demanded ${paid}; what is shown becomes public:`
      : `could be demanded ${paid}, with --publish. WHAT IS SHOWN CAN BE READ BY EVERYBODY, FOR EVER:`;
  print(options, { fee: `${fee}`, demanded }, [head, ...lines]);
}

async function asParty(options: DemandOptions, act: (party: DemandingParty) => Promise<void>): Promise<void> {
  const key = await readSigningKey(ORDER_KEY, options.keystore);
  if (typeof key !== 'string') return misused(key.fault);
  const { DemandingParty } = await import('../adapters/chain/demand-openings.js');
  try {
    const party = await DemandingParty.open(await deploymentOf(options), readingOf(options), key);
    try {
      await act(party);
    } finally {
      await party.close();
    }
  } catch (error) {
    await failed(options, error, meanings);
  }
}
