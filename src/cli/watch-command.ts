import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { dataFiles } from '../config.js';
import type { Seen, WatchedChains, Watching } from './market-watchers.js';
import { EXIT_FAULT, misused, type OutputOptions, print } from './output.js';
import { plainKey } from './signing-key.js';

interface WatchOptions extends OutputOptions, WatchedChains {
  readonly dataDir: string;
  readonly contracts?: string;
  readonly once?: boolean;
  readonly every: string;
}

/** Where the key of the account is taken from that challenges. */
const KEY_VARIABLE = 'GRIDCLEAR_WATCH_KEY';

export function addWatchCommand(program: Command): void {
  program
    .command('watch')
    .description(
      'Compute every round that is cleared and every settlement that is posted on a chain again from its published data, and challenge what is wrong.',
    )
    .option('--data-dir <folder>', 'folder of the server that says where its contracts are', 'var')
    .option('--contracts <file>', 'such a file (chain.json) from elsewhere')
    .option('--market <name>', 'watch this market only')
    .option('--every <seconds>', 'how often to look', '10')
    .option('--search-nodes <number>', 'how long to search a round with blocks for a better allocation', '2000')
    .option('--published <archive>', 'folder or address with what postings published in blobs: <server>/published')
    .option('--beacon <url>', 'beacon node that still has those blobs, where the RPC endpoint is none')
    .option(
      '--openings <file>',
      'what opens one’s own salted records, as the server tells it; or a folder of such files',
    )
    .option('--evidence <file>', 'evidence of one’s own settlements, as the server opens it; or a folder of such files')
    .option('--once', 'look once and end')
    .option('--json', 'print what was seen as JSON')
    .addHelpText(
      'after',
      `\nWhat the server tells somebody alone is looked at again each time, so that a folder may grow: openings, the answers of
.../settlements/{period}/openings; evidence, those of .../settlements/{period}/{index}/evidence.
Challenges are sent with the account of the key in ${KEY_VARIABLE}, which pays for them and gets the reward.
Exits with 1 where, with --once, a result was wrong or could not be checked.`,
    )
    .action(watch);
}

async function watch(options: WatchOptions): Promise<void> {
  const key = plainKey(process.env[KEY_VARIABLE]);
  const file = options.contracts ?? dataFiles(options.dataDir).chain;
  const seconds = Number(options.every);
  if (key === undefined) return misused(`${KEY_VARIABLE} is not a key: 0x and 64 digits`);
  if (!existsSync(file)) return misused(`there is no ${file}: name the server's folder, or its chain.json`);
  if (!(seconds > 0)) return misused(`--every ${options.every} is not a number of seconds`);
  if (!/^[1-9]\d{0,6}$/.test(options.searchNodes))
    return misused(`--search-nodes ${options.searchNodes} is not a number of nodes`);

  const { MarketWatchers } = await import('./market-watchers.js');
  const watchers = await MarketWatchers.open(file, key, options).catch((error: Error) => error);
  if (watchers instanceof Error) return misused(watchers.message);
  const { watching } = watchers;
  if (watching.length === 0) return misused(`${file} names no contracts of ${options.market ?? 'any market'}`);
  for (;;) {
    const seen: WatchedInMarket[] = [];
    for (const one of watching) seen.push(...(await look(one, options.once === true)));
    if (seen.length > 0 || options.once === true) print(options, seen, seen.map(describe));
    if (options.once === true) {
      if (seen.some(({ verdict }) => verdict !== 'right')) process.exitCode = EXIT_FAULT;
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  }
  await watchers.close();
}

/** A chain that does not answer is asked again the next time, but for somebody who looks once it is a fault. */
async function look({ market, watch }: Watching, isOnce: boolean): Promise<WatchedInMarket[]> {
  try {
    return (await watch()).map((watched) => ({ market, ...watched }));
  } catch (error) {
    process.stderr.write(`${market}: ${(error as Error).message.split('\n')[0]}\n`);
    if (isOnce) process.exitCode = EXIT_FAULT;
    return [];
  }
}

type WatchedInMarket = Seen & { readonly market: string };

function describe(watched: WatchedInMarket): string {
  const at = `${watched.market} ${'round' in watched ? `round ${watched.round}` : `period ${watched.period}`}`;
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

function placeOf({ kind, ...place }: { readonly kind: string }): string {
  return [kind, ...Object.entries(place).map(([name, value]) => `${name} ${value}`)].join(', ');
}
