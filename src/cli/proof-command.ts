import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { whyUnread } from '../application/chain-books.js';
import type { ChainLedger } from '../application/chain-ledger.js';
import { stateOfPosting } from '../application/ledger-postings.js';
import { type EpochSeconds, formatInstant } from '../domain/market-time.js';
import type { SettlementRecord } from '../domain/settlement/record.js';
import { addChainOptions, type ChainOptions, deploymentOf, readingOf } from './chain-options.js';
import { EXIT_FAULT, EXIT_USAGE, print } from './output.js';
import { addProofClaimCommand } from './proof-claim-command.js';

interface SettlementName {
  readonly period: number;
  readonly position: number;
}

export function addProofCommand(program: Command): void {
  const command = program
    .command('proof')
    .description('Print a call by which anybody has the settlement contract itself prove a settlement, for nothing.')
    .argument('<settlement>', 'period and place in it, from 0: 3/17', settlementName);
  addChainOptions(command)
    .option('--json', 'print record, call and answer as JSON')
    .addHelpText('after', '\nExits with 1 where there is no such settlement, or the contract does not confirm it.')
    .action(prove);
  addProofClaimCommand(command);
}

function settlementName(text: string): SettlementName {
  const [, period, position] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  if (period === undefined) throw new InvalidArgumentError('must be a period and a place in it, such as 3/17');
  return { period: Number(period), position: Number(position) };
}

async function prove({ period, position }: SettlementName, options: ChainOptions): Promise<void> {
  const [{ ChainWitness }, proofs] = await Promise.all([
    import('../adapters/chain/chain-witness.js'),
    import('../adapters/chain/period-proof.js'),
  ]);
  try {
    const deployment = await deploymentOf(options);
    const { ledger, at } = await ChainWitness.of(deployment, readingOf(options));
    const unproven = whyUnproven(ledger, { period, position }, at);
    if (unproven !== undefined) {
      process.stderr.write(`there is no settlement ${period}/${position}: ${unproven}\n`);
      process.exitCode = EXIT_FAULT;
      return;
    }
    const record = ledger.recordsOf(period)![position]!;
    const { call, amount } = await proofs.proveInPeriod(deployment, ledger, period, position);
    const isProven = amount === record.amount;
    const { market, rpcUrl } = deployment;
    const told = { ...record, amount: `${record.amount}` };
    print(options, { market, settlement: `${period}/${position}`, record: told, call, isProven }, [
      `settlement ${period}/${position} of market ${market}: ${sentenceOf(record)}`,
      `the contract ${isProven ? 'confirms it' : 'DOES NOT CONFIRM IT'}; whoever wants to see it makes this call:`,
      '',
      `cast call ${call.to} ${call.data} --rpc-url ${rpcUrl}`,
      '',
      'or, without cast:',
      '',
      `curl -s ${rpcUrl} -H 'content-type: application/json' -d '${JSON.stringify(requestOf(call))}'`,
      '',
      'The first word of the answer is 1; the others are time unit, kind, order, payer, payee, energy in Wh, price and amount.',
    ]);
    if (!isProven) process.exitCode = EXIT_FAULT;
  } catch (error) {
    process.stderr.write(`cannot prove: ${(error as Error).message.split('\n')[0]}\n`);
    process.exitCode = EXIT_USAGE;
  }
}

/** Why a settlement cannot be proven; undefined where it can. */
function whyUnproven(ledger: ChainLedger, { period, position }: SettlementName, at: EpochSeconds): string | undefined {
  if (!ledger.isSettled(period)) return `period ${period} is not settled`;
  const records = ledger.recordsOf(period);
  if (records === undefined) return whyUnread(ledger, period);
  if (records[position]?.isSalted) return 'its records are salted: name what opens them with --openings';
  if (position >= records.length) return `period ${period} has ${records.length} settlements`;
  const posted = ledger.postings.byPeriod.get(period);
  return posted !== undefined && stateOfPosting(posted, at) === 'posted'
    ? `period ${period} is posted, and can be challenged until ${formatInstant(posted.fact.challengeableUntil)}: the contract confirms nothing of it before`
    : undefined;
}

function sentenceOf({ kind, payer, payee, orderSequence, mtu, energyWh, amount }: SettlementRecord): string {
  const what = `${kind} of order ${orderSequence} in time unit ${mtu}, ${energyWh} Wh`;
  return `participant ${payer} owes participant ${payee} ${amount} units for ${what}`;
}

function requestOf({ to, data }: { readonly to: string; readonly data: string }) {
  return { jsonrpc: '2.0', id: 1, method: 'eth_call', params: [{ to, data }, 'latest'] };
}
