import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { RoundWatcher, Watched } from '../application/round-watcher.js';
import { dataFiles } from '../config.js';
import type { ResultChallenge } from '../domain/proofs/find-challenge.js';
import { EXIT_FAULT, EXIT_USAGE, type OutputOptions, print } from './output.js';

interface WatchOptions extends OutputOptions {
  readonly dataDir: string;
  readonly contracts?: string;
  readonly market?: string;
  readonly once?: boolean;
  readonly every: string;
}

/** Where the key of the account is taken from that challenges. */
const KEY_VARIABLE = 'GRIDCLEAR_WATCH_KEY';

export function addWatchCommand(program: Command): void {
  program
    .command('watch')
    .description(
      'Compute every result that is posted on a chain again from its published data, and challenge wrong ones.',
    )
    .option('--data-dir <folder>', 'folder of the server that says where its contracts are', 'var')
    .option('--contracts <file>', 'such a file (chain.json) from elsewhere')
    .option('--market <name>', 'watch this market only')
    .option('--every <seconds>', 'how often to look', '10')
    .option('--once', 'look once and end')
    .option('--json', 'print what was seen as JSON')
    .addHelpText(
      'after',
      `\nChallenges are sent with the account of the key in ${KEY_VARIABLE}, which pays for them and gets the reward.
Exits with 1 where, with --once, a result was wrong or could not be checked.`,
    )
    .action(watch);
}

async function watch(options: WatchOptions): Promise<void> {
  const key = process.env[KEY_VARIABLE];
  const file = options.contracts ?? dataFiles(options.dataDir).chain;
  const seconds = Number(options.every);
  if (key === undefined || !/^0x[0-9a-f]{64}$/i.test(key))
    return misused(`${KEY_VARIABLE} is not a key: 0x and 64 digits`);
  if (!existsSync(file)) return misused(`there is no ${file}: name the server's folder, or its chain.json`);
  if (!(seconds > 0)) return misused(`--every ${options.every} is not a number of seconds`);

  const watchers = await watchersOf(file, options.market, key as `0x${string}`);
  if (watchers.size === 0) return misused(`${file} names no market whose auction checks rounds`);
  for (;;) {
    const seen: WatchedInMarket[] = [];
    for (const [market, { watcher }] of watchers) seen.push(...(await look(market, watcher, options.once === true)));
    if (seen.length > 0 || options.once === true) print(options, seen, seen.map(describe));
    if (options.once === true) {
      if (seen.some(({ verdict }) => verdict !== 'right')) process.exitCode = EXIT_FAULT;
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  }
  for (const { close } of watchers.values()) await close();
}

/** A chain that does not answer is asked again the next time, but for somebody who looks once it is a fault. */
async function look(market: string, watcher: RoundWatcher, isOnce: boolean): Promise<WatchedInMarket[]> {
  try {
    return (await watcher.look()).map((watched) => ({ market, ...watched }));
  } catch (error) {
    process.stderr.write(`${market}: ${(error as Error).message.split('\n')[0]}\n`);
    if (isOnce) process.exitCode = EXIT_FAULT;
    return [];
  }
}

type WatchedInMarket = Watched & { readonly market: string };

interface Watching {
  readonly watcher: RoundWatcher;
  readonly close: () => Promise<void>;
}

/** A watcher of each market in the file, or of the one that is asked for, whose auction checks rounds. */
async function watchersOf(
  file: string,
  market: string | undefined,
  key: `0x${string}`,
): Promise<Map<string, Watching>> {
  const [{ readDeployments }, { watchDeployment }, { RoundWatcher }, { createLog }] = await Promise.all([
    import('../adapters/chain/connect.js'),
    import('../adapters/chain/posted-results.js'),
    import('../application/round-watcher.js'),
    import('../log.js'),
  ]);
  const watchers = new Map<string, Watching>();
  const log = createLog('warn');
  for (const deployment of readDeployments(file)) {
    if (market !== undefined && deployment.market !== market) continue;
    const auction = await watchDeployment(deployment, key);
    if (auction === undefined) continue;
    watchers.set(deployment.market, { watcher: new RoundWatcher(auction, log), close: () => auction.close() });
  }
  return watchers;
}

function describe(watched: WatchedInMarket): string {
  const at = `${watched.market} round ${watched.round}`;
  switch (watched.verdict) {
    case 'right':
      return `${at}: right`;
    case 'unproven':
      return `${at}: CANNOT BE CHECKED: ${watched.reason}`;
    case 'challenged':
      return `${at}: WRONG: challenged (${placeOf(watched.challenge)}) in ${watched.transaction.transactionHash}`;
    case 'not-taken':
      return `${at}: WRONG, but the chain did not take the challenge (${placeOf(watched.challenge)}): ${watched.reason}`;
  }
}

function placeOf({ kind, ...place }: ResultChallenge): string {
  return [kind, ...Object.entries(place).map(([name, value]) => `${name} ${value}`)].join(', ');
}

function misused(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = EXIT_USAGE;
}
