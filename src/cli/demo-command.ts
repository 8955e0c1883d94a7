import { type Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_DAY, DEFAULT_FEEDER, DEFAULT_SEED } from '../demo/scenario/day-scenario.js';
import { type FeederName, feederNames } from '../demo/scenario/feeder.js';
import { HomeMeasurements } from '../demo/scenario/homes.js';
import { EXIT_FAULT, misused, type OutputOptions, print } from './output.js';

const EXIT_INTERRUPTED = 130;

interface DemoOptions extends OutputOptions {
  readonly day: string;
  readonly seed: number;
  readonly feeder: FeederName;
  readonly out: string;
}

export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('Run a whole market day of a real feeder through the real system, and report it.')
    .option('--day <YYYY-MM-DD>', 'day of the measured homes', DEFAULT_DAY)
    .option('--seed <number>', 'seed of everything that is drawn', wholeNumber, DEFAULT_SEED)
    .addOption(new Option('--feeder <name>', 'feeder').choices(feederNames).default(DEFAULT_FEEDER))
    .option('--out <folder>', 'folder for journal, summary and report', 'demo-out')
    .option('--json', 'print the summary as JSON')
    .addHelpText(
      'after',
      '\nThe same day, seed and feeder give the same books, clearings and settlements, to the hash.',
    )
    .action(demo);
}

async function demo({ day, seed, feeder, out, ...options }: DemoOptions): Promise<void> {
  // Leaving by process.exit takes the demo's server along.
  process.once('SIGINT', () => process.exit(EXIT_INTERRUPTED)).once('SIGTERM', () => process.exit(EXIT_INTERRUPTED));
  try {
    const days = HomeMeasurements.read().selectableDays();
    if (!days.includes(day))
      return misused(`no market day can be built for "${day}"; choose one of ${days.join(', ')}`);
    const [{ Progress }, { runDemo }, { summaryText }] = await Promise.all([
      import('../demo/progress.js'),
      import('../demo/run-demo.js'),
      import('../demo/summary-table.js'),
    ]);
    const { summary, files } = await runDemo({ day, seed, feeder }, out, new Progress(process.stderr));
    print(options, summary, [summaryText(summary), `summary  ${files.summary}`, `report   ${files.report}`]);
    if (summary.result.checks.some(({ holds }) => !holds)) process.exitCode = EXIT_FAULT;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = EXIT_FAULT;
  }
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number of at most nine digits.');
  return Number(text);
}
