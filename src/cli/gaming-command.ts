import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { type GamingView, gamingView, type WatchedKind } from '../application/gaming-view.js';
import { dataFiles } from '../config.js';
import { completed } from '../domain/steps.js';
import { stateInJournal } from './journal-state.js';
import { EXIT_USAGE, type OutputOptions, print } from './output.js';

interface GamingOptions extends OutputOptions {
  readonly dataDir: string;
  readonly market?: string;
}

export function addGamingCommand(program: Command): void {
  program
    .command('gaming')
    .description(
      'Look in the journal for baselines that are gamed: more used before calls, more nominated where relief is requested.',
    )
    .option('--data-dir <folder>', 'folder of the server whose journal is read', 'var')
    .option('--market <name>', 'this market only')
    .option('--json', 'print the reports as JSON')
    .addHelpText(
      'after',
      '\nAn alarm is a reason to look, not a proof: honest homes raise one at the rate that is printed.',
    )
    .action(watch);
}

async function watch(options: GamingOptions): Promise<void> {
  const { journal: file } = dataFiles(options.dataDir);
  if (!existsSync(file)) {
    process.stderr.write(`there is no journal at ${file}; name the server's folder with --data-dir\n`);
    process.exitCode = EXIT_USAGE;
    return;
  }
  const { journalMarkets, readSqliteJournal } = await import('../adapters/persistence/sqlite-journal.js');
  const { silentLog } = await import('../log.js');
  const journal = await readSqliteJournal(file, silentLog);
  try {
    const reports: ({ readonly market: string } & GamingView)[] = [];
    for (const market of options.market === undefined ? journalMarkets(file) : [options.market]) {
      const state = await stateInJournal(market, journal);
      if (state !== undefined) reports.push({ market, ...completed(gamingView(state)) });
    }
    print(options, reports, reports.flatMap(describe));
    if (reports.length > 0) return;
    process.stderr.write('the journal has no such market\n');
    process.exitCode = EXIT_USAGE;
  } finally {
    await journal.close();
  }
}

function describe({ market, inflation, increaseDecrease }: { readonly market: string } & GamingView): string[] {
  return [
    `market ${market}`,
    ...describeKind('inflation before calls', inflation),
    ...describeKind('increase-decrease', increaseDecrease),
  ];
}

function describeKind(name: string, kind: WatchedKind): string[] {
  const told = kind.meteringPoints.filter(({ days }) => days.length > 0);
  const rule = `seen on ${kind.daysNeeded} of the latest ${kind.ofDays} days by more than ${kind.marginPercent} %`;
  return [
    `  ${name}: ${kind.alarms} of ${told.length} metering points; ${rule}; of honest homes ${kind.falseAlarmPercent} % alarm in a week`,
    ...told
      .filter(({ alarm }) => alarm)
      .map(({ meteringPoint, provider, days }) => {
        const seen = days.filter((each) => each.seen).map(({ day }) => day);
        return `    ${meteringPoint} (${provider}): ${seen.join(', ')}`;
      }),
  ];
}
