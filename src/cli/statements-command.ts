import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { statementCsv } from '../adapters/billing-report/statement-csv.js';
import { statementPage } from '../adapters/billing-report/statement-page.js';
import type { StatementReport } from '../adapters/billing-report/statement-report.js';
import { concernsAnAccount } from '../application/chain-statement.js';
import type { ChainCheck } from '../application/chain-verification.js';
import { checkAmongEachOther } from '../application/statement-check.js';
import { formatMoney } from '../domain/quantity.js';
import { accepted, type Outcome } from '../domain/rejection.js';
import { EXIT_FAULT, EXIT_USAGE, print, writeWhole } from './output.js';
import { readReportBooks } from './report-books.js';
import { addSubjectOptions, refuseReport, type SubjectOptions } from './report-output.js';
import { rangeOf } from './report-range.js';
import { StatementReports } from './statement-reports.js';

interface StatementsOptions extends SubjectOptions {
  readonly csv?: boolean;
}

export function addStatementsCommand(program: Command): void {
  const command = program
    .command('statements')
    .description('Write the statement of every participant into a folder, out of one reading of the chain.')
    .argument('<folder>', 'where they are written, one file a participant; made where it is missing');
  addSubjectOptions(command)
    .option('--csv', 'write comma-separated values instead of HTML pages')
    .option('--json', 'print what was written as JSON')
    .addHelpText(
      'after',
      '\nExits with 1 where something is refused, the statements do not sum to zero, or the journal says something else.',
    )
    .action(writeStatements);
}

async function writeStatements(folder: string, options: StatementsOptions): Promise<void> {
  const reports = await statementsOfAll(options);
  if (!reports.ok) return refuseReport(options, 'statements', reports.rejection);
  const ending = options.csv === true ? 'csv' : 'html';
  const written = reports.value.map((report) => ({ report, file: `${nameOfFile(report)}.${ending}` }));
  if (!isMade(folder)) return;
  for (const { report, file } of written) {
    const text = options.csv === true ? statementCsv(report) : statementPage(report);
    if (!writeWhole(join(folder, file), text)) return;
  }
  const checks = checksOf(reports.value);
  print(options, { format: 'gridclear-statements/1', statements: written.map(overviewOf), checks }, [
    ...written.map(({ report: { statement }, file }) => `${formatMoney(statement.closing).padStart(20)}  ${file}`),
    ...checks.map(({ check, ok, detail }) => (ok ? `equal      ${check}` : `DIFFERENT  ${check}: ${detail}`)),
  ]);
  if (checks.some(({ ok }) => !ok)) process.exitCode = EXIT_FAULT;
}

/** Makes the folder. Says so and sets the exit code where it cannot, as {@link writeWhole} does. */
function isMade(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return true;
  } catch (error) {
    process.stderr.write(`cannot make the folder ${folder}: ${(error as Error).message}\n`);
    process.exitCode = EXIT_USAGE;
    return false;
  }
}

/** Of everybody whom the chain has registered, by number. */
async function statementsOfAll(options: StatementsOptions): Promise<Outcome<StatementReport[]>> {
  const range = rangeOf(options);
  if (!range.ok) return range;
  const read = await readReportBooks(options, () => concernsAnAccount);
  if (!read.ok) return read;
  const reports = new StatementReports(read.value, range.value);
  const told: StatementReport[] = [];
  for (const party of [...reports.parties.values()].sort((a, b) => a.number - b.number)) {
    const report = reports.of(party);
    if (!report.ok) return report;
    told.push(report.value);
  }
  return accepted(told);
}

/** The statements against each other, and, where the journal is at hand, each of its comparisons with all statements in one. */
function checksOf(reports: readonly StatementReport[]): ChainCheck[] {
  const against = new Map<string, { statements: number; different: string[] }>();
  for (const { party, checks = [] } of reports)
    for (const { check, ok, detail } of checks) {
      const all = against.get(check) ?? { statements: 0, different: [] };
      against.set(check, all);
      all.statements += 1;
      if (!ok) all.different.push(`${party.id}: ${detail}`);
    }
  return [
    checkAmongEachOther(reports.map(({ statement }) => statement)),
    ...[...against].map(([check, { statements, different }]) => ({
      ...{ check: `${statements} statements: ${check}`, ok: different.length === 0, detail: different.join('; ') },
    })),
  ];
}

/** The number makes it one of its own; a name is short and plain text. */
function nameOfFile({ party: { number, id } }: StatementReport): string {
  return id === undefined ? `${number}` : `${number}-${id}`;
}

function overviewOf({ report, file }: { report: StatementReport; file: string }): object {
  const { party, statement } = report;
  const { opening, closing, settled } = statement;
  return {
    participant: { number: party.number, id: party.id ?? null, role: party.role },
    ...{ file, settlements: settled.lines, opening: formatMoney(opening), closing: formatMoney(closing) },
    settled: formatMoney(settled.credit - settled.debit),
  };
}
