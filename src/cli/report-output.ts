import { type Command, Option } from 'commander';
import type { Outcome, Rejection } from '../domain/rejection.js';
import { addChainOptions, wholeNumber } from './chain-options.js';
import { EXIT_FAULT, EXIT_USAGE, type OutputOptions, refuse, writeWhole } from './output.js';
import type { BooksOptions } from './report-books.js';
import type { RangeOptions } from './report-range.js';

/** What a report is about, and where its facts come from. */
export interface SubjectOptions extends BooksOptions, RangeOptions {}

/** What a report is about, where its facts come from, and how it is written. */
export interface ReportOptions extends SubjectOptions {
  readonly csv?: boolean;
  readonly html?: boolean;
  readonly output?: string;
}

export function addSubjectOptions(command: Command): Command {
  return addChainOptions(command)
    .option('--period <n>', 'one settlement period, from 0', wholeNumber(0))
    .option('--periods <first..last>', 'settlement periods, such as 0..30')
    .option('--month <month>', 'what the chain booked in a month, such as 2026-01')
    .option('--from <day>', 'what the chain booked from this day on, such as 2026-01-15')
    .option('--until <day>', 'up to this day, which is included')
    .option('--time-zone <zone>', 'where days and months begin', 'UTC')
    .option(
      '--data-dir <folder>',
      "a server's folder: names and delivery times out of its journal, and a comparison with it",
    );
}

export function addReportOptions(command: Command): Command {
  return addSubjectOptions(command)
    .addOption(new Option('--json', 'print it as JSON').conflicts(['csv', 'html']))
    .addOption(new Option('--csv', 'print it as comma-separated values').conflicts(['json', 'html']))
    .addOption(new Option('--html', 'print it as an HTML page that needs nothing else').conflicts(['json', 'csv']))
    .option('-o, --output <file>', 'write it there instead, whole or not at all');
}

/** The ways to write a report. */
export interface Renderings {
  readonly json: () => unknown;
  readonly csv: () => string;
  readonly html: () => string;
  /** For a terminal. */
  readonly text: () => string;
}

/** Where the chain's contracts or a server's folder are is said by the call: it is at fault where they are not there. */
const ABOUT_THE_CALL: readonly string[] = ['contracts', 'data-dir', 'published'];

/** Says why there is no report. */
export function refuseReport(options: OutputOptions, what: string, rejection: Rejection): void {
  refuse(options, what, rejection, ABOUT_THE_CALL.includes(rejection.field) ? EXIT_USAGE : EXIT_FAULT);
}

/** Writes a report as the options say, or says why there is none. Returns whether it was written. */
export function writeReport(options: ReportOptions, what: string, report: Outcome<Renderings>): boolean {
  if (!report.ok) {
    refuseReport(options as OutputOptions, what, report.rejection);
    return false;
  }
  const text = textOf(options, report.value);
  if (options.output !== undefined) return writeWhole(options.output, text);
  process.stdout.write(text);
  return true;
}

function textOf({ json, csv, html }: ReportOptions, renderings: Renderings): string {
  if (json === true) return `${JSON.stringify(renderings.json(), undefined, 2)}\n`;
  if (csv === true) return renderings.csv();
  if (html === true) return renderings.html();
  return renderings.text();
}
