import type { Command } from 'commander';
import { DEFAULT_CONTRACTS } from './chain-options.js';
import { EXIT_FAULT, type OutputOptions, print } from './output.js';

/** How a command finds the chain of a market and the account of a participant on it. */
export interface AccountOptions extends OutputOptions {
  readonly contracts: string;
  readonly market?: string;
  readonly rpc?: string;
  readonly keystore?: string;
}

/** Where the key of the participant's account is taken from, or the password that opens its keystore. */
export const ORDER_KEY = { key: 'GRIDCLEAR_ORDER_KEY', password: 'GRIDCLEAR_ORDER_PASSWORD' };

export function addAccountOptions(command: Command): Command {
  return command
    .option('--contracts <file>', 'file that names the contracts and their chain', DEFAULT_CONTRACTS)
    .option('--market <name>', 'the market, where the file names several')
    .option('--rpc <url>', 'RPC endpoint to ask instead of the one in the file')
    .option('--keystore <file>', `encrypted key of the account; ${ORDER_KEY.password} opens it`);
}

/**
 * Says why something could not be done, and sets the exit code. `meanings` tells people what errors of the contract mean.
 */
export async function failed(
  options: OutputOptions,
  error: unknown,
  meanings: Readonly<Record<string, string>>,
): Promise<void> {
  process.exitCode = EXIT_FAULT;
  const { ContractRefusal } = await import('../adapters/chain/contract-refusal.js');
  if (!(error instanceof ContractRefusal)) return void process.stderr.write(`${(error as Error).message}\n`);
  const { errorName, args, message } = error;
  if (options.json === true) print(options, { ok: false, refusal: errorName, arguments: args.map(String) }, []);
  else process.stderr.write(`refused: ${meanings[errorName] ?? 'the contract does not take it'} (${message})\n`);
}
