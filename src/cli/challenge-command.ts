import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import type { Deployment } from '../adapters/chain/connect.js';
import type { DeliveryChallenge } from '../adapters/chain/delivery-challenge.js';
import { DEFAULT_CONTRACTS, deploymentOf } from './chain-options.js';
import { EXIT_FAULT, EXIT_USAGE, misused, type OutputOptions, print } from './output.js';
import { plainKey } from './signing-key.js';

interface ChallengeOptions extends OutputOptions {
  readonly contracts: string;
  readonly market?: string;
  readonly rpc?: string;
  readonly recipient?: `0x${string}`;
  readonly look?: boolean;
}

/** Where the key of the account is taken from that challenges, as by `watch`. */
const KEY_VARIABLE = 'GRIDCLEAR_WATCH_KEY';

export function addChallengeCommand(program: Command): void {
  const challenge = program.command('challenge').description('Show a contract what is wrong with what was posted.');
  challenge
    .command('delivery')
    .description(
      'Refute a posting by what its settlements rest on: no evidence, or evidence that is not what was read, signed and awarded.',
    )
    .argument('<openings...>', 'files with the answers of .../settlements/{period}/{index}/evidence')
    .option('--contracts <file>', 'file that names the contracts and their chain', DEFAULT_CONTRACTS)
    .option('--market <name>', 'the market, where the file names several')
    .option('--rpc <url>', 'RPC endpoint to ask instead of the one in the file')
    .option('--recipient <account>', 'who is rewarded; the account that sends without', account)
    .option('--look', 'ask the contract what is wrong, and send nothing')
    .option('--json', 'print what was found as JSON')
    .addHelpText(
      'after',
      `\nOpenings of one posting are looked at one by one (record, energy, reading, signature and its key), and two by two (pair).
The challenge is sent with the account of the key in ${KEY_VARIABLE}.
Exits with 1 where nothing is wrong, or what was opened is not what was posted.`,
    )
    .action(challengeDelivery);
}

function account(text: string): `0x${string}` {
  if (!/^0x[0-9a-f]{40}$/i.test(text)) throw new InvalidArgumentError('must be an account: 0x and 40 digits');
  return text as `0x${string}`;
}

async function challengeDelivery(files: readonly string[], options: ChallengeOptions): Promise<void> {
  const key = plainKey(process.env[KEY_VARIABLE]);
  if (options.look !== true && key === undefined) return misused(`${KEY_VARIABLE} is not a key: 0x and 64 digits`);
  const { readOpenedEvidence, findDeliveryChallenge, sendDeliveryChallenge } = await import(
    '../adapters/chain/delivery-challenge.js'
  );
  try {
    const opened = files.map((file) => readOpenedEvidence(readFileSync(file, 'utf8')));
    const { market } = opened[0]!;
    const deployment = await deploymentOf({ ...options, market: options.market ?? market, confirmations: 1 });
    const found = await findDeliveryChallenge(deployment, opened);
    if (found === undefined) return nothing();
    const transaction =
      options.look === true || key === undefined
        ? undefined
        : await sendDeliveryChallenge(deployment, found, { key, recipient: options.recipient });
    tell(options, deployment, found, transaction);
  } catch (error) {
    process.stderr.write(`cannot challenge: ${(error as Error).message.split('\n')[0]}\n`);
    process.exitCode = EXIT_USAGE;
  }
}

function tell(options: ChallengeOptions, { market }: Deployment, found: DeliveryChallenge, transaction?: string): void {
  const { period } = found.posting;
  const said = { market, period, check: found.shown.check, fault: found.fault };
  const done = transaction === undefined ? 'is wrong' : `was refuted by transaction ${transaction}`;
  print(options, { ...said, ...(transaction !== undefined && { transaction }) }, [
    `the posting of period ${period} of market ${market} ${done}: ${found.fault}`,
  ]);
}

function nothing(): void {
  process.stderr.write('there is nothing to challenge: the contract finds nothing wrong with what was opened\n');
  process.exitCode = EXIT_FAULT;
}
