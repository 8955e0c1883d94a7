import type { Command } from 'commander';
import { statementContent } from '../adapters/billing-report/statement-content.js';
import { statementCsv } from '../adapters/billing-report/statement-csv.js';
import { statementPage } from '../adapters/billing-report/statement-page.js';
import { type Party, partiesOf, type StatementReport } from '../adapters/billing-report/statement-report.js';
import { statementLines } from '../adapters/billing-report/statement-table.js';
import { concernsAccount } from '../application/chain-statement.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import { EXIT_FAULT } from './output.js';
import { readReportBooks } from './report-books.js';
import { addReportOptions, type ReportOptions, writeReport } from './report-output.js';
import { rangeOf } from './report-range.js';
import { StatementReports } from './statement-reports.js';

export function addStatementCommand(program: Command): void {
  const command = program
    .command('statement')
    .description('Tell what a participant was owed and owed, line by line, from the chain alone.')
    .argument('<participant>', 'its number or account on the chain, or, with --data-dir, its name');
  addReportOptions(command)
    .addHelpText(
      'after',
      '\nWithout a range it tells everything. Exits with 1 where something is refused, or the journal says something else.',
    )
    .action(tellStatement);
}

async function tellStatement(participant: string, options: ReportOptions): Promise<void> {
  const report = await statementReport(participant, options);
  const rendered = report.ok
    ? accepted({
        json: () => statementContent(report.value),
        csv: () => statementCsv(report.value),
        html: () => statementPage(report.value),
        text: () => `${statementLines(report.value).join('\n')}\n`,
      })
    : report;
  const isWritten = writeReport(options, `statement ${participant}`, rendered);
  if (isWritten && report.ok && report.value.checks?.some(({ ok }) => !ok)) process.exitCode = EXIT_FAULT;
}

/** The statement that the options ask for. */
export async function statementReport(participant: string, options: ReportOptions): Promise<Outcome<StatementReport>> {
  const range = rangeOf(options);
  if (!range.ok) return range;
  const read = await readReportBooks(options, (ledger, state) => {
    const party = partyOf(participant, partiesOf(ledger, state));
    return party === undefined ? () => false : concernsAccount(party.number);
  });
  if (!read.ok) return read;
  const reports = new StatementReports(read.value, range.value);
  const party = partyOf(participant, reports.parties);
  return party === undefined
    ? rejected('unknown-participant', 'participant', `the chain has registered no participant ${participant}`)
    : reports.of(party);
}

/** By number, account or name. */
function partyOf(name: string, parties: ReadonlyMap<number, Party>): Party | undefined {
  if (/^\d+$/.test(name)) return parties.get(Number(name));
  const account = name.toLowerCase();
  return [...parties.values()].find((party) => party.id === name || party.account === account);
}
