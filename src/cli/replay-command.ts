import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { type ChainCheck, verifyAgainstChain } from '../application/chain-verification.js';
import type { SettlementChain } from '../application/ports.js';
import { type Replay, replayMarket } from '../application/replay.js';
import { dataFiles } from '../config.js';
import { InvariantViolation } from '../domain/rejection.js';
import { EXIT_FAULT, EXIT_USAGE, type OutputOptions, print } from './output.js';

interface ReplayOptions extends OutputOptions {
  readonly dataDir: string;
  readonly market?: string;
  readonly chain?: boolean;
}

interface MarketReport extends Omit<Replay, 'state'> {
  readonly chain?: readonly ChainCheck[];
}

class ChainOutOfReach extends Error {
  override readonly name = 'ChainOutOfReach';
}

export function addReplayCommand(program: Command): void {
  program
    .command('replay')
    .description('Rebuild markets from the journal alone, clear and settle everything again, and print the state hash.')
    .option('--data-dir <folder>', 'folder of the server whose journal is replayed', 'var')
    .option('--market <name>', 'replay this market only')
    .option('--chain', 'also compare with the chain that the server named in its data folder')
    .option('--json', 'print the reports as JSON')
    .addHelpText(
      'after',
      '\nExits with 1 where deciding again gives something else, naming the journal entry, or the chain holds something else.',
    )
    .action(replay);
}

async function replay(options: ReplayOptions): Promise<void> {
  const files = dataFiles(options.dataDir);
  if (!existsSync(files.journal)) {
    process.stderr.write(`there is no journal at ${files.journal}; name the server's folder with --data-dir\n`);
    process.exitCode = EXIT_USAGE;
    return;
  }
  const { journalMarkets, readSqliteJournal } = await import('../adapters/persistence/sqlite-journal.js');
  const { silentLog } = await import('../log.js');
  const journal = await readSqliteJournal(files.journal, silentLog);
  try {
    const markets = options.market === undefined ? journalMarkets(files.journal) : [options.market];
    const reports: MarketReport[] = [];
    for (const market of markets) {
      const replayed = await replayMarket(market, journal);
      if (replayed === undefined) throw new InvariantViolation(`the journal has no market called ${market}`);
      const { state, ...report } = replayed;
      reports.push(options.chain === true ? { ...report, chain: await chainChecks(replayed, files.chain) } : report);
    }
    print(options, reports, reports.flatMap(describe));
    if (reports.some((report) => report.chain?.some(({ ok }) => !ok))) process.exitCode = EXIT_FAULT;
  } catch (error) {
    if (!(error instanceof InvariantViolation || error instanceof ChainOutOfReach)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT_FAULT;
  } finally {
    await journal.close();
  }
}

async function chainChecks({ market, state }: Replay, file: string): Promise<ChainCheck[]> {
  const chain = await connectToChain(market, file);
  try {
    return await verifyAgainstChain(state, chain);
  } finally {
    await chain.close();
  }
}

async function connectToChain(market: string, file: string): Promise<SettlementChain> {
  const { connectSettlementChain, readDeployment } = await import('../adapters/chain/connect.js');
  try {
    return await connectSettlementChain(readDeployment(file, market));
  } catch (error) {
    const [first, ...rest] = (error as Error).message.split('\n');
    const where = rest.find((line) => line.startsWith('URL:')) ?? '';
    throw new ChainOutOfReach(
      `cannot compare ${market} with its chain: ${first} ${where}\nAn embedded chain lives only as long as its server: compare while it runs.`,
    );
  }
}

function describe(report: MarketReport): string[] {
  const { market, sequence, headHash, stateHash, roundsCleared, periodsSettled, refutedPostings, chain = [] } = report;
  return [
    `market ${market}: ${sequence} entries replayed, ${roundsCleared} rounds cleared again, ${periodsSettled} periods settled again`,
    `  journal head ${headHash}`,
    `  state hash   ${stateHash}`,
    ...refutedPostings.map(
      ({ period, fault }) => `  the posting of period ${period} was wrong, and was refuted: ${fault}`,
    ),
    ...chain.map(({ check, ok, detail }) => `  chain: ${check}: ${ok ? 'equal' : `DIFFERENT: ${detail}`}`),
  ];
}
