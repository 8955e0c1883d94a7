import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { DayRecord } from '../day-record.js';
import { type DaySummary, kilowattHours, kilowatts } from '../summary.js';
import { type SummarySection, summarySections } from '../summary-table.js';
import { approachTable } from './approach-table.js';
import { chartSeries } from './chart-series.js';
import { chartsScript } from './charts-script.js';
import { modellingChoices, sources } from './provenance.js';
import { reportStyle } from './report-style.js';

/** The report as one HTML file that needs nothing else: style, script, chart library and data are inside. */
export function reportPage(record: DayRecord, summary: DaySummary): string {
  const { result } = summary;
  const title = 'A flexibility market day';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}: ${result.day}</title>
<style>${chartLibrary('uPlot.min.css')}${reportStyle}</style>
</head>
<body>
<main>
<header>
<h1>${title}, <time>${result.day}</time></h1>
<p class="lead">${escapeHtml(record.scenario.feeder.title)}: ${result.homes} homes, ${result.cars} cars, ${result.batteries} batteries, ${result.heatPumps} modelled heat pumps.
Homes traded energy with each other. For the day ahead, and again before every quarter-hour, the grid operator asked for relief where it expected too much load, and aggregators and
households offered to shift it.</p>
</header>
${figures(summary)}
${chart('load-chart', 'Load of the transformer', 'Measured load, when every car charges at once on plug-in and as the markets changed it.')}
${chart('energy-price-chart', '1. Local energy: prices', 'What an hour of the day was worth at the transformer, between what homes pay and are paid by tariff.')}
${chart('energy-volume-chart', '2. Local energy: who traded with whom', 'What homes bought from each other, from dealers, and what they sold to dealers.')}
${chart('energy-gain-chart', '3. Local energy: gains', 'What each home gains against buying from the supplier and selling to the aggregator alone, by what it ordered.')}
${chart('devices-chart', '4. Plans', 'What all devices together were announced to draw, and what they drew after all markets.')}
${chart('iteration-prices-chart', '5. Iterations before the day-ahead gate: prices', 'Providers plan and offer, see indicative prices, and plan and offer again.')}
${chart('iteration-peak-chart', '6. Iterations: relief and peak', 'Relief that would be sold, and the highest load that the transformer would be expected to have.')}
${chart('shifts-chart', '7. Load shifts for the day ahead', 'Load taken away by accepted blocks, and the rebound that is part of them.')}
${chart('relief-chart', '8. Quarter-hours: requests and awards', 'Relief that was still asked for at the transformer before each quarter-hour, and what was awarded for it.')}
${chart('price-chart', '9. Prices', 'What a MWh of relief was worth at the transformer in both markets, beside the day-ahead price that offers derive from.')}
<div class="tables">${summarySections(summary).map(table).join('\n')}</div>
${approachTable(summary)}
${homesTable(summary)}
${participantTable(summary)}
${proof(summary)}
${provenance(record)}
</main>
<script id="series" type="application/json">${embeddedJson(chartSeries(record, result.localEnergy))}</script>
<script>${chartLibrary('uPlot.iife.min.js')}</script>
<script>${chartsScript}</script>
</body>
</html>
`;
}

/** A file of the installed chart library (uPlot, MIT). */
function chartLibrary(file: string): string {
  return readFileSync(createRequire(import.meta.url).resolve(`uplot/dist/${file}`), 'utf8');
}

function figures({ result }: DaySummary): string {
  const { before, after } = result.grid;
  const { money, settlement } = result;
  const change = (from: string, to: string) => `<s>${escapeHtml(from)}</s> → ${escapeHtml(to)}`;
  const number = (text: string) => text.split(' ')[0]!;
  const figure = (value: string, label: string) =>
    `<div class="figure"><b>${value}</b><span>${escapeHtml(label)}</span></div>`;
  return `<div class="figures">
${figure(
  change(number(kilowatts(before.transformerPeakW)), kilowatts(after.transformerPeakW)),
  `peak of the transformer, limit ${kilowatts(result.grid.limitW)}`,
)}
${figure(
  change(String(before.overloadedBranchQuarters), String(after.overloadedBranchQuarters)),
  'branches overloaded for a quarter-hour',
)}
${figure(`${Number(money.dsoPaid).toFixed(2)} EUR`, `paid by the grid operator, ${Number(money.prosumersEarned).toFixed(2)} EUR of it to prosumers`)}
${figure(`${Number(settlement.eurPerSettlement).toFixed(4)} EUR`, `per settlement on the chain, ${settlement.settlements} settlements`)}
</div>`;
}

function chart(place: string, title: string, note: string): string {
  return `<section><h2>${escapeHtml(title)}</h2><p class="note">${escapeHtml(note)}</p><div id="${place}"></div></section>`;
}

function table({ title, rows }: SummarySection): string {
  const compares = rows.some(([, , before]) => before !== undefined);
  const head = compares ? '<tr><th></th><th class="value">without</th><th class="value">with the market</th></tr>' : '';
  const body = rows.map(([label, value, before]) => {
    const cells = before === undefined && compares ? `<td class="value" colspan="2">${escapeHtml(value)}</td>` : '';
    const both = `${before === undefined ? '' : `<td class="value">${escapeHtml(before)}</td>`}<td class="value">${escapeHtml(value)}</td>`;
    return `<tr><td>${escapeHtml(label)}</td>${cells || both}</tr>`;
  });
  return `<section><h2>${escapeHtml(title)}</h2><div class="scroll"><table>${head}${body.join('')}</table></div></section>`;
}

function homesTable({ result }: DaySummary): string {
  const { homes } = result.localEnergy;
  const cells = (values: readonly string[]) =>
    values.map((value) => `<td class="value">${escapeHtml(value)}</td>`).join('');
  const rows = homes.map(
    ({ prosumer, alone, inMarket, gain, boughtWh, soldWh }) =>
      `<tr><td>${escapeHtml(prosumer)}</td>${cells([alone, inMarket, gain, kilowattHours(boughtWh), kilowattHours(soldWh)])}</tr>`,
  );
  const head = ['EUR alone', 'EUR in the market', 'gain', 'bought', 'sold'].map(
    (text) => `<th class="value">${text}</th>`,
  );
  return `<section><details><summary>What each of ${homes.length} homes pays for the energy that it ordered</summary><div class="scroll"><table>
<tr><th>home</th>${head.join('')}</tr>${rows.join('')}</table></div></details></section>`;
}

function participantTable({ result }: DaySummary): string {
  const rows = result.money.participants.map(
    ({ id, role, net }) =>
      `<tr><td>${escapeHtml(id)}</td><td>${escapeHtml(role)}</td><td class="value">${escapeHtml(net)}</td></tr>`,
  );
  return `<section><details><summary>What each of ${rows.length} participants paid or earned for flexibility</summary><div class="scroll"><table>
<tr><th>participant</th><th>role</th><th class="value">EUR</th></tr>${rows.join('')}</table></div></details></section>`;
}

function proof({ result }: DaySummary): string {
  const { hashes, checks } = result;
  const hash = (name: string, value: string) =>
    `<tr><td>${escapeHtml(name)}</td><td><code>${escapeHtml(value)}</code></td></tr>`;
  const items = checks.map(({ what, holds }) => `<li class="${holds ? 'holds' : 'fails'}">${escapeHtml(what)}</li>`);
  return `<section><h2>Proof</h2><ul class="plain">${items.join('')}</ul><div class="scroll"><table>
${hashes.map(({ market, journalHead, state, settlementRoot }) => hash(`${market} journal`, journalHead) + hash(`${market} state`, state) + hash(`${market} settlement`, settlementRoot)).join('')}</table></div>
<p class="note">The same day, seed and feeder give the same hashes again.</p></section>`;
}

function provenance({ scenario }: DayRecord): string {
  const items = (texts: readonly string[]) => texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('');
  return `<section><h2>What is real, and what is a modelling choice</h2>
<p>The data are real. That they meet on one feeder is a choice of this demo, not a fact.</p>
<ul>${items(modellingChoices(scenario))}</ul></section>
<section><h2>Sources and licences</h2><ul>${items(sources)}</ul></section>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** JSON that cannot end the script element it stands in. */
function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
