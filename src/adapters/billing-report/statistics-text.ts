import { stringify } from 'csv-stringify/sync';
import { formatInstant } from '../../domain/market-time.js';
import { currencyOf, describeChallengeable, describeRange, describeUnsettled } from './statement-report.js';
import type { StatisticsReport } from './statistics-report.js';
import { type Section, statisticsSections } from './statistics-sections.js';
import { type Column, textTable } from './text-table.js';

/** Statistics for a terminal, line by line. */
export function statisticsLines(report: StatisticsReport): string[] {
  const { market, upTo, range, periods, checks = [] } = report;
  return [
    `statistics of market ${market}, ${describeRange(range)}: ${periods.length} settlement periods`,
    `from the chain up to block ${upTo.blockNumber}, ${formatInstant(upTo.at)}; amounts in ${currencyOf(report)}, prices per MWh`,
    ...describeUnsettled(report.unsettled),
    ...describeChallengeable(report.challengeable),
    '',
    ...statisticsSections(report).flatMap((section) => [
      `${section.title} (${section.source})`,
      ...(section.rows.length === 0 ? ['none'] : textTable(section.rows, columnsOf(section))),
      '',
    ]),
    ...checks.map(({ check, ok, detail }) => (ok ? `  equal      ${check}` : `  DIFFERENT  ${check}: ${detail}`)),
  ];
}

/** Statistics as comma-separated values, a figure a row: the table it is in, its row and its column there, where it comes from, its value. */
export function statisticsCsv(report: StatisticsReport): string {
  const figures = statisticsSections(report).flatMap(({ title, source, columns, rows }) =>
    rows.flatMap(([name, ...values]) => values.map((value, at) => [title, source, name, columns[at + 1], value])),
  );
  return stringify(figures, { header: true, columns: ['table', 'source', 'row', 'column', 'value'] });
}

/** The columns of a table of statistics: all but the first are numbers. */
export function columnsOf({ columns }: Section): Column<readonly string[]>[] {
  return columns.map((title, at) => ({ title, isNumber: at > 0, textOf: (row) => row[at]! }));
}
