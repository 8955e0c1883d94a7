import { type Command, InvalidArgumentError, Option } from 'commander';
import { Decimal } from 'decimal.js';
import { dispatchesCsv } from '../adapters/billing-report/dispatches-csv.js';
import { partiesOf } from '../adapters/billing-report/statement-report.js';
import { statisticsContent } from '../adapters/billing-report/statistics-content.js';
import { statisticsPage } from '../adapters/billing-report/statistics-page.js';
import type { StatisticsReport } from '../adapters/billing-report/statistics-report.js';
import { statisticsCsv, statisticsLines } from '../adapters/billing-report/statistics-text.js';
import { chainStatistics, roundStatistics, roundsOf } from '../application/network-statistics.js';
import { checkRounds } from '../application/round-check.js';
import { checkRecords } from '../application/statement-check.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import { completed } from '../domain/steps.js';
import { EXIT_FAULT } from './output.js';
import { readReportBooks } from './report-books.js';
import { addReportOptions, type Renderings, type ReportOptions, writeReport } from './report-output.js';
import { rangeOf } from './report-range.js';

export interface StatisticsOptions extends ReportOptions {
  readonly etherPrice?: Decimal;
  readonly gasPrice?: Decimal;
  readonly format?: 'ukpn';
}

export function addStatisticsCommand(program: Command): void {
  const command = program
    .command('statistics')
    .description('Tell what was traded, delivered and relieved, at what prices and at what cost.');
  addReportOptions(command)
    .option('--ether-price <price>', "price of an ether in the market's currency, to tell what settling cost", positive)
    .option('--gas-price <gwei>', 'reckon with this price of gas instead of what was paid', positive)
    .addOption(
      new Option('--format <names>', 'write activations as comma-separated values under the names of UK Power Networks')
        .choices(['ukpn'])
        .conflicts(['json', 'csv', 'html']),
    )
    .addHelpText(
      'after',
      '\nSettlements, prices, providers and gas come from the chain alone. Relief, delivery and rounds need --data-dir, whose journal is compared with the chain; exits with 1 where it says something else.',
    )
    .action(tellStatistics);
}

async function tellStatistics(options: StatisticsOptions): Promise<void> {
  const report = await statisticsReport(options);
  const isWritten = writeReport(
    options,
    'statistics',
    report.ok ? accepted(renderings(report.value, options)) : report,
  );
  if (isWritten && report.ok && report.value.checks?.some(({ ok }) => !ok)) process.exitCode = EXIT_FAULT;
}

function renderings(report: StatisticsReport, { format }: StatisticsOptions): Renderings {
  const dispatches = () => dispatchesCsv(report.market, report.rounds?.dispatches ?? []);
  return {
    json: () => statisticsContent(report),
    csv: () => statisticsCsv(report),
    html: () => statisticsPage(report),
    text: () => (format === 'ukpn' ? dispatches() : `${statisticsLines(report).join('\n')}\n`),
  };
}

/** The statistics that the options ask for. */
export async function statisticsReport(options: StatisticsOptions): Promise<Outcome<StatisticsReport>> {
  const { format, dataDir, etherPrice, gasPrice: gasPriceGwei } = options;
  if (format === 'ukpn' && dataDir === undefined)
    return rejected('malformed-message', 'data-dir', 'activations are in the journal of a server: name its folder');
  const range = rangeOf(options);
  if (!range.ok) return range;
  const read = await readReportBooks(options, () => (fact) => 'period' in fact);
  if (!read.ok) return read;
  const { market, books, state } = read.value;
  const told = chainStatistics(books, range.value);
  if (!told.ok) return told;
  const gasPrices = {
    ...(etherPrice === undefined ? {} : { etherPrice }),
    ...(gasPriceGwei === undefined ? {} : { gasPriceGwei }),
  };
  const parties = partiesOf(books.ledger, state);
  const report = { ...told.value, market, parties, range: range.value, upTo: books.upTo, gasPrices };
  if (state === undefined) return accepted(report);
  const { periods } = told.value;
  const checks = [
    checkRecords(books.ledger, state, periods),
    checkRounds(books.ledger, state, roundsOf(state, periods)),
  ];
  return accepted({
    ...report,
    currency: state.rules.currency,
    rounds: completed(roundStatistics(state, periods)),
    checks,
  });
}

function positive(text: string): Decimal {
  if (!/^\d{1,12}(\.\d{1,12})?$/.test(text) || new Decimal(text).isZero())
    throw new InvalidArgumentError('must be a decimal number greater than zero');
  return new Decimal(text);
}
