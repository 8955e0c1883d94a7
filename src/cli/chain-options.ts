import { statSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import type { Deployment } from '../adapters/chain/connect.js';
import type { MarketIndexOptions } from '../adapters/chain/market-index.js';
import { dataFiles } from '../config.js';
import type { OutputOptions } from './output.js';
import { savedOpenings } from './saved-openings.js';

/** How a command that looks at the chain alone finds it. */
export interface ChainOptions extends OutputOptions {
  readonly contracts: string;
  readonly market?: string;
  readonly rpc?: string;
  readonly confirmations: number;
  readonly index?: string;
  readonly published?: string;
  readonly beacon?: string;
  readonly openings?: string;
}

/** Where a server leaves the addresses of its contracts. */
export const DEFAULT_CONTRACTS = dataFiles('var').chain;

export function addChainOptions(command: Command): Command {
  return command
    .option('--contracts <file>', 'file that names the contracts and their chain', DEFAULT_CONTRACTS)
    .option('--market <name>', 'the market, where the file names several')
    .option('--rpc <url>', 'RPC endpoint to ask instead of the one in the file')
    .option('--confirmations <n>', 'blocks that must hold something before it counts', wholeNumber(1), 1)
    .option('--index <file>', 'keep what was read from the chain in this file, to go on from there the next time')
    .option('--published <archive>', 'folder or address with what postings published in blobs: <server>/published')
    .option('--beacon <url>', 'beacon node that still has those blobs, where the RPC endpoint is none')
    .option(
      '--openings <file>',
      'what opens one’s own salted records, as the server tells it; or a folder of such files',
    );
}

/** How the chain is read, as the options say. Throws with a message for people where an archive, or openings, are named that are none. */
export function readingOf({
  confirmations,
  index,
  published,
  beacon,
  openings,
}: Pick<ChainOptions, 'confirmations' | 'index' | 'published' | 'beacon' | 'openings'>): MarketIndexOptions {
  const told = openings === undefined ? undefined : savedOpenings(openings);
  const options = { confirmations, indexFile: index, published, beacon, openings: told };
  if (published === undefined || /^https?:/.test(published)) return options;
  const kind = statSync(published, { throwIfNoEntry: false });
  if (kind === undefined) throw new Error(`there is no folder ${published}`);
  return kind.isDirectory() ? options : { ...options, published: undefined };
}

/** A file of records, where that is what was published; undefined where it is an archive. */
export function publishedFile({ published }: ChainOptions): string | undefined {
  const isFile = published !== undefined && statSync(published, { throwIfNoEntry: false })?.isFile();
  return isFile ? published : undefined;
}

/** Parses a whole number that is at least `least`. */
export function wholeNumber(least: number) {
  return (text: string): number => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number < least)
      throw new InvalidArgumentError(`must be a whole number from ${least}`);
    return number;
  };
}

/** The contracts that the options name. Throws with a message for people. */
export async function deploymentOf({ contracts, market, rpc }: ChainOptions): Promise<Deployment> {
  const { readDeployment, readDeployments } = await import('../adapters/chain/connect.js');
  const deployments = market === undefined ? readDeployments(contracts) : [readDeployment(contracts, market)];
  const [deployment, another] = deployments;
  if (deployment === undefined) throw new Error(`${contracts} names no contracts`);
  if (another !== undefined)
    throw new Error(`${contracts} names several markets: choose one of them with --market: ${names(deployments)}`);
  return rpc === undefined ? deployment : { ...deployment, rpcUrl: rpc };
}

function names(deployments: readonly Deployment[]): string {
  return deployments.map(({ market }) => market).join(', ');
}
