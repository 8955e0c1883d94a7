import { formatInstant } from '../../domain/market-time.js';
import type { SettlementKind } from '../../domain/settlement/record.js';
import { escapeHtml, htmlPage, type Panel, panelSvg } from '../../pages/html-page.js';
import { currencyOf, describeChallengeable, describeRange } from './statement-report.js';
import { meanPrice, type StatisticsReport } from './statistics-report.js';
import { type Section, statisticsSections } from './statistics-sections.js';
import { columnsOf } from './statistics-text.js';
import { htmlTable } from './text-table.js';

/** Statistics as one HTML page with charts that needs nothing else. */
export function statisticsPage(report: StatisticsReport): string {
  const { market, upTo, range, checks = [] } = report;
  const verdicts = checks.map(
    ({ check, ok, detail }) =>
      `<li>${ok ? 'equal' : 'DIFFERENT'}: ${escapeHtml(ok ? check : `${check}: ${detail}`)}</li>`,
  );
  return htmlPage(
    `Market ${market} in figures`,
    [
      `<p>${escapeHtml(describeRange(range))}. Read from the chain up to block ${upTo.blockNumber}, ${formatInstant(upTo.at)}.
Amounts in ${escapeHtml(currencyOf(report))}, prices per MWh. ${describeChallengeable(report.challengeable).join('. ')}</p>`,
      ...charts(report),
      ...statisticsSections(report).map(sectionHtml),
      verdicts.length === 0 ? '' : `<section><h2>Compared with the journal</h2><ul>${verdicts.join('')}</ul></section>`,
    ],
    style,
  );
}

function sectionHtml(section: Section): string {
  const { title, source, rows } = section;
  const content = rows.length === 0 ? '<p>None.</p>' : htmlTable(rows, columnsOf(section));
  return `<section><h2>${escapeHtml(title)}</h2><p>From the ${source}.</p><div class="scroll">${content}</div></section>`;
}

/** By settlement period: what was settled, at which mean price, and what was delivered. */
function charts(report: StatisticsReport): string[] {
  const { byPeriod, rounds, settled } = report;
  if (byPeriod.length === 0) return [];
  const axis = { timeOf: (step: number) => `${byPeriod[step]!.period}` };
  const lines = (figureOf: (ofKind: (typeof byPeriod)[number]['byKind'][number]) => number) =>
    settled.byKind.map(({ kind }) => ({
      ...{ name: kind, style: styleOf(kind) },
      values: byPeriod.map(({ byKind }) => {
        const ofKind = byKind.find((one) => one.kind === kind);
        return ofKind === undefined ? 0 : figureOf(ofKind);
      }),
    }));
  const panels: Panel[] = [
    {
      ...{ title: 'Settled energy by settlement period', height: 240, unit: 'kWh' },
      lines: lines(({ energyWh }) => Number(energyWh) / 1000),
    },
    {
      ...{ title: 'Mean price by settlement period', height: 200, unit: `${currencyOf(report)}/MWh` },
      lines: lines(({ prices }) => (prices === undefined ? 0 : Number(meanPrice(prices)))),
    },
  ];
  if (rounds !== undefined)
    panels.push({
      ...{ title: 'Flexibility by settlement period', height: 200, unit: 'kWh' },
      lines: [
        { name: 'awarded', style: 'before', values: rounds.byPeriod.map(({ awardedWh }) => Number(awardedWh) / 1000) },
        {
          name: 'delivered',
          style: 'after',
          values: rounds.byPeriod.map(({ deliveredWh }) => Number(deliveredWh) / 1000),
        },
      ],
    });
  return panels.filter(({ lines: drawn }) => drawn.length > 0).map((panel) => panelSvg(axis, panel));
}

function styleOf(kind: SettlementKind): string {
  return `kind-${kind}`;
}

const colours: Readonly<Record<SettlementKind, string>> = {
  flexibility: '#0f766e',
  reward: '#d97706',
  energy: '#4f6bed',
  penalty: '#c4320a',
  'flexibility-correction': '#5eada6',
  'reward-correction': '#e5b06a',
  'energy-correction': '#9aa9f2',
};

const style = `${Object.entries(colours)
  .map(([kind, colour]) => `path.kind-${kind} { stroke: ${colour}; } b.kind-${kind} { color: ${colour}; }`)
  .join('\n')}
.scroll { overflow-x: auto; } table { width: 100%; } td.value, th.value { text-align: right; white-space: nowrap; } ul { padding-left: 20px; }
@page { size: A4; margin: 14mm 12mm; }
@media print { body { font-size: 9pt; } main { max-width: none; padding: 0; } section { break-inside: avoid; } .scroll { overflow: visible; } }
`;
