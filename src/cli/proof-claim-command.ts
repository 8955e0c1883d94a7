import { type Command, InvalidArgumentError } from 'commander';
import { lastFinal } from '../application/ledger-postings.js';
import type { Hex } from '../application/ports.js';
import { formatMoney } from '../domain/quantity.js';
import { addChainOptions, type ChainOptions, deploymentOf, readingOf, wholeNumber } from './chain-options.js';
import { EXIT_FAULT, EXIT_USAGE, print } from './output.js';

interface ClaimOptions extends ChainOptions {
  readonly recipient?: Hex;
}

export function addProofClaimCommand(proof: Command): void {
  const command = proof
    .command('claim')
    .description(
      'Print the transaction by which a participant takes what postings have credited to it, whoever is silent.',
    )
    .argument('<participant>', 'its number on the chain', wholeNumber(1));
  addChainOptions(command)
    .option('--recipient <account>', 'who is paid; the account of the participant without', account)
    .option('--json', 'print total, call and answer as JSON')
    .addHelpText(
      'after',
      '\nThe proof is under the newest posting that is final and whose data can be read. Exits with 1 where there is nothing to claim.',
    )
    .action(claim);
}

function account(text: string): Hex {
  if (!/^0x[0-9a-f]{40}$/i.test(text)) throw new InvalidArgumentError('must be an account: 0x and 40 digits');
  return text as Hex;
}

async function claim(number: number, _: unknown, command: Command): Promise<void> {
  // What is said of both is an option of the command above.
  const options = command.optsWithGlobals<ClaimOptions>();
  const [{ ChainWitness }, { claimUnder }] = await Promise.all([
    import('../adapters/chain/chain-witness.js'),
    import('../adapters/chain/posted-proof.js'),
  ]);
  try {
    const deployment = await deploymentOf(options);
    const { ledger, at } = await ChainWitness.of(deployment, readingOf(options));
    const participant = ledger.participants.get(number);
    if (participant === undefined) return nothing(`the chain has registered no participant ${number}`);
    const posted = lastFinal(ledger.postings, number, at);
    if (posted === undefined)
      return nothing(`no posting that is final and can be read has a total of participant ${number}`);
    const { total, drawn, call, isTaken } = await claimUnder(
      deployment,
      posted,
      participant,
      options.recipient ?? participant.account,
    );
    if (total <= drawn) return nothing(`participant ${number} has drawn all of its total of ${formatMoney(total)}`);
    const { period } = posted.fact;
    const { market, rpcUrl } = deployment;
    const told = { total: `${total}`, drawn: `${drawn}`, amount: `${total - drawn}` };
    print(options, { market, participant: number, period, ...told, call, isTaken }, [
      `participant ${number} of market ${market} can claim ${formatMoney(total - drawn)}: its total of period ${period} is ${formatMoney(total)}, of which ${formatMoney(drawn)} was drawn`,
      `the contract ${isTaken ? 'would pay it' : 'WOULD NOT PAY IT NOW'} to account ${participant.account}, which sends:`,
      '',
      `cast send ${call.to} ${call.data} --rpc-url ${rpcUrl} --interactive`,
    ]);
    if (!isTaken) process.exitCode = EXIT_FAULT;
  } catch (error) {
    process.stderr.write(`cannot prove: ${(error as Error).message.split('\n')[0]}\n`);
    process.exitCode = EXIT_USAGE;
  }
}

function nothing(why: string): void {
  process.stderr.write(`there is nothing to claim: ${why}\n`);
  process.exitCode = EXIT_FAULT;
}
