import { formatInstant } from '../../domain/market-time.js';
import { formatMoney } from '../../domain/quantity.js';
import { movementColumns, settlementColumns, subtotalColumns } from './statement-columns.js';
import {
  currencyOf,
  describeChallengeable,
  describeMovement,
  describeParty,
  describePending,
  describeRange,
  describeUnsettled,
  nameOf,
  type StatementReport,
} from './statement-report.js';
import { type Column, textTable } from './text-table.js';

/** A statement for a terminal, line by line. */
export function statementLines(report: StatementReport): string[] {
  const { market, party, parties, statement, locked, bonded, undrawn, upTo, checks = [] } = report;
  const total = (name: string, amount: bigint) => `${name.padEnd(24)}${formatMoney(amount).padStart(20)}`;
  return [
    `statement of ${describeParty(party)} in market ${market}, ${describeRange(report.range)}`,
    `from the chain up to block ${upTo.blockNumber}, ${formatInstant(upTo.at)}; amounts in ${currencyOf(report)}, energy in kWh, prices per MWh`,
    ...describeUnsettled(report.unsettled),
    ...describeChallengeable(report.challengeable),
    '',
    total('opening balance', statement.opening),
    '',
    ...section('settlements', statement.settlements, settlementColumns(report)),
    ...section(
      'by kind',
      statement.byKind,
      subtotalColumns('kind', (kind) => kind),
    ),
    ...section(
      'by counterparty',
      statement.byCounterparty,
      subtotalColumns('counterparty', (number) => nameOf(parties, number)),
    ),
    ...section('deposits, payouts and the like', statement.movements, movementColumns),
    total('settlements', statement.settled.credit - statement.settled.debit),
    ...statement.byMovement.map(({ name, credit, debit }) => total(describeMovement(name), credit - debit)),
    total('closing balance', statement.closing),
    ...(locked === 0n ? [] : [total('  of it locked', locked)]),
    ...(bonded === 0n ? [] : [total('  of it staked', bonded)]),
    ...(undrawn === 0n ? [] : [total('  of it not drawn yet', undrawn)]),
    ...describePending(report.pending),
    ...checks.map(({ check, ok, detail }) => (ok ? `  equal      ${check}` : `  DIFFERENT  ${check}: ${detail}`)),
  ];
}

function section<T>(title: string, items: readonly T[], columns: readonly Column<T>[]): string[] {
  return items.length === 0 ? [`${title}: none`, ''] : [title, ...textTable(items, columns), ''];
}
