import { formatInstant } from '../../domain/market-time.js';
import { formatMoney } from '../../domain/quantity.js';
import { escapeHtml, htmlPage } from '../../pages/html-page.js';
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
import { type Column, htmlTable } from './text-table.js';

/** A statement as one HTML page that needs nothing else and prints on A4. */
export function statementPage(report: StatementReport): string {
  const { market, parties, statement } = report;
  const counterparty = (number: number) => nameOf(parties, number);
  return htmlPage(
    `Statement, market ${market}`,
    [
      heading(report),
      balances(report),
      ...describePending(report.pending).map((text) => `<p>${escapeHtml(text)}</p>`),
      section(
        'By kind',
        '',
        statement.byKind,
        subtotalColumns('kind', (kind) => kind),
      ),
      section('By counterparty', '', statement.byCounterparty, subtotalColumns('counterparty', counterparty)),
      section('Deposits, payouts and the like', '', statement.movements, movementColumns),
      section(
        'Settlements',
        'Energy in kWh, prices per MWh. The first column is what <code>gridclear proof</code> takes: it prints a call by which anybody has the contract itself confirm the line.',
        statement.settlements,
        settlementColumns(report),
      ),
    ],
    printStyle,
  );
}

function heading(report: StatementReport): string {
  const { party, upTo, currency } = report;
  const money = currency === undefined ? 'Amounts are in settlement tokens' : `Amounts are in ${currency}`;
  return `<p>${escapeHtml(describeParty(party))}</p>
<p>${escapeHtml(describeRange(report.range))}. Read from the chain up to block ${upTo.blockNumber}, ${formatInstant(upTo.at)}.
${escapeHtml(money)}, to the last unit. ${[...describeUnsettled(report.unsettled), ...describeChallengeable(report.challengeable)].join('. ')}</p>`;
}

function balances(report: StatementReport): string {
  const { statement, locked, bonded, undrawn, checks = [] } = report;
  const { opening, closing, settled, byMovement } = statement;
  const rows: readonly (readonly [string, bigint])[] = [
    ['opening balance', opening],
    ['settlements', settled.credit - settled.debit],
    ...byMovement.map(({ name, credit, debit }) => [describeMovement(name), credit - debit] as const),
    ['closing balance', closing],
    ...(locked === 0n ? [] : [['of it locked', locked] as const]),
    ...(bonded === 0n ? [] : [['of it staked', bonded] as const]),
    ...(undrawn === 0n ? [] : [['of it not drawn yet', undrawn] as const]),
  ];
  const columns: readonly Column<readonly [string, bigint]>[] = [
    { title: '', textOf: ([name]) => name },
    { title: currencyOf(report), isNumber: true, textOf: ([, amount]) => formatMoney(amount) },
  ];
  const verdicts = checks.map(
    ({ check, ok, detail }) =>
      `<li>${ok ? 'equal' : 'DIFFERENT'}: ${escapeHtml(ok ? check : `${check}: ${detail}`)}</li>`,
  );
  return `<section><h2>Account</h2>${htmlTable(rows, columns)}${verdicts.length === 0 ? '' : `<ul>${verdicts.join('')}</ul>`}</section>`;
}

/** `note` is HTML. */
function section<T>(title: string, note: string, items: readonly T[], columns: readonly Column<T>[]): string {
  const content = items.length === 0 ? '<p>None.</p>' : htmlTable(items, columns);
  const lead = note === '' ? '' : `<p>${note}</p>`;
  return `<section><h2>${escapeHtml(title)}</h2>${lead}<div class="scroll">${content}</div></section>`;
}

const printStyle = `
.scroll { overflow-x: auto; } table { width: 100%; } td.value, th.value { text-align: right; white-space: nowrap; }
section tr { break-inside: avoid; } td { overflow-wrap: anywhere; } ul { padding-left: 20px; }
@page { size: A4; margin: 14mm 12mm; }
@media print {
  :root { color-scheme: light; --page: #fff; --card: #fff; --text: #000; --muted: #444; --line: #bbb; }
  body { font-size: 8pt; line-height: 1.35; } main { max-width: none; padding: 0; }
  section { border: 0; border-radius: 0; padding: 0; margin: 10pt 0; } .scroll { overflow: visible; }
  h1 { font-size: 14pt; } h2 { font-size: 10pt; break-after: avoid; } thead { display: table-header-group; }
  td, th { padding: 1.5pt 6pt 1.5pt 0; border-bottom: 0.25pt solid var(--line); }
}
`;
