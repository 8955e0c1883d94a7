import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { WatchedPosting } from '../application/posting-watcher.js';
import type { ChallengeableHorizon, Watched } from '../application/round-watcher.js';
import { dataFiles } from '../config.js';
import { readingOf } from './chain-options.js';
import { EXIT_FAULT, misused, type OutputOptions, print } from './output.js';
import { plainKey } from './signing-key.js';

interface WatchOptions extends OutputOptions {
  readonly dataDir: string;
  readonly contracts?: string;
  readonly market?: string;
  readonly once?: boolean;
  readonly every: string;
  readonly searchNodes: string;
  readonly published?: string;
  readonly beacon?: string;
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
  const key = plainKey(process.env[KEY_VARIABLE]);
  const file = options.contracts ?? dataFiles(options.dataDir).chain;
  const seconds = Number(options.every);
  if (key === undefined) return misused(`${KEY_VARIABLE} is not a key: 0x and 64 digits`);
  if (!existsSync(file)) return misused(`there is no ${file}: name the server's folder, or its chain.json`);
  if (!(seconds > 0)) return misused(`--every ${options.every} is not a number of seconds`);
  if (!/^[1-9]\d{0,6}$/.test(options.searchNodes))
    return misused(`--search-nodes ${options.searchNodes} is not a number of nodes`);

  const { watchers, close } = await watchersOf(file, options, key);
  if (watchers.length === 0) return misused(`${file} names no contracts of ${options.market ?? 'any market'}`);
  for (;;) {
    const seen: WatchedInMarket[] = [];
    for (const watcher of watchers) seen.push(...(await look(watcher, options.once === true)));
    if (seen.length > 0 || options.once === true) print(options, seen, seen.map(describe));
    if (options.once === true) {
      if (seen.some(({ verdict }) => verdict !== 'right')) process.exitCode = EXIT_FAULT;
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  }
  await close();
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

type WatchedInMarket = (Watched | WatchedPosting) & { readonly market: string };

interface Watching {
  readonly market: string;
  readonly watch: () => Promise<readonly (Watched | WatchedPosting)[]>;
}

/** Watchers of each market in the file, or of the one that is asked for: of its postings, and of its rounds where its auction does not only record them. */
async function watchersOf(file: string, options: WatchOptions, key: `0x${string}`) {
  const [
    { openSender, readDeployments },
    { watchRounds },
    { watchHorizons },
    { WatchedMarketPostings },
    { RoundWatcher, judgeHorizon, judgeRound },
    { PostingWatcher },
    { createLog },
  ] = await Promise.all([
    import('../adapters/chain/connect.js'),
    import('../adapters/chain/cleared-rounds.js'),
    import('../adapters/chain/cleared-horizons.js'),
    import('../adapters/chain/watched-market-postings.js'),
    import('../application/round-watcher.js'),
    import('../application/posting-watcher.js'),
    import('../log.js'),
  ]);
  const log = createLog('warn');
  const watchers: Watching[] = [];
  const senders = new Map<string, Awaited<ReturnType<typeof openSender>>>();
  const contracts: { close(): void }[] = [];
  for (const deployment of readDeployments(file)) {
    const { market, rpcUrl } = deployment;
    if (options.market !== undefined && market !== options.market) continue;
    // An account counts its transactions itself, so there is one of it on each chain.
    const sender = senders.get(rpcUrl) ?? (await openSender(deployment, key));
    senders.set(rpcUrl, sender);
    const auction = watchRounds(deployment, sender);
    const rounds = auction && new RoundWatcher(auction, judgeRound, log);
    if (rounds !== undefined) watchers.push({ market, watch: () => rounds.look() });
    const executed = watchHorizons(deployment, sender);
    const judge = (round: ChallengeableHorizon) => judgeHorizon(round, Number(options.searchNodes));
    const horizons = executed && new RoundWatcher(executed, judge, log);
    if (horizons !== undefined) watchers.push({ market, watch: () => horizons.look() });
    const contract = new WatchedMarketPostings(sender, deployment, readingOf({ confirmations: 1, ...options }));
    const postings = new PostingWatcher(contract, log);
    watchers.push({ market, watch: () => postings.look() });
    contracts.push(contract);
  }
  const close = async () => {
    for (const contract of contracts) contract.close();
    for (const sender of senders.values()) await sender.close();
  };
  return { watchers, close };
}

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
