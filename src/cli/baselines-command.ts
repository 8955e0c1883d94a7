import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { ReadingLines } from '../client/metering/reading-lines.js';
import { dataFiles } from '../config.js';
import { type ComparedMethod, compareMethods } from '../domain/flexibility/baseline-comparison.js';
import { type MeterReadings, marketReadings } from '../domain/flexibility/meter-readings.js';
import { rejected } from '../domain/rejection.js';
import { isTimeZone } from '../domain/settlement-calendar.js';
import { escapeHtml, htmlPage, panelSvg } from '../pages/html-page.js';
import { stateInJournal } from './journal-state.js';
import { misused, type OutputOptions, print, readInput, refuse, writeWhole } from './output.js';

interface CompareOptions extends OutputOptions {
  readonly dataDir?: string;
  readonly market?: string;
  readonly timeZone: string;
  readonly mtuSeconds: string;
  readonly calls: string;
  readonly hours: string;
  readonly html?: string;
}

interface Meters {
  readonly readings: MeterReadings;
  readonly meteringPoints: readonly string[];
  readonly until: number;
}

const nothingToCompare = rejected('malformed-message', '', 'there is no reading to compare baselines with');

export function addBaselinesCommand(program: Command): void {
  program
    .command('baselines')
    .description('Work with baselines.')
    .command('compare')
    .description('Compare baseline methods side by side, on the days on which nothing was called.')
    .argument('[file]', 'readings as JSON lines or CSV, as `gridclear meter send` takes them; - for standard input')
    .option('--data-dir <folder>', "a server's folder instead: the readings in its journal")
    .option('--market <name>', 'the market in the journal')
    .option('--time-zone <name>', 'days are local', 'UTC')
    .option('--mtu-seconds <seconds>', 'length of a reading in the file: 900, 1800 or 3600', '900')
    .option('--calls <times>', 'local times at which calls begin', '07:00,12:00,17:00,20:00')
    .option('--hours <hours>', 'how long a call lasts', '2')
    .option('--json', 'print the comparison as JSON')
    .option('--html <file>', 'write a chart, too')
    .action(compare);
}

async function compare(file: string | undefined, options: CompareOptions): Promise<void> {
  if (!isTimeZone(options.timeZone)) return misused(`no time zone is called ${options.timeZone}`);
  if ((file === undefined) === (options.dataDir === undefined)) return misused('name either a file or --data-dir');
  const meters = file === undefined ? await metersOfJournal(options) : metersOfFile(file, options);
  if (meters === undefined) return;
  if (meters.meteringPoints.length === 0)
    return refuse(options, file ?? `${options.dataDir}: ${options.market}`, nothingToCompare.rejection);
  const { mtuSeconds } = meters.readings;
  const starts = options.calls.split(',').map((time) => startOf(time, mtuSeconds));
  const mtus = (Number(options.hours) * 3600) / mtuSeconds;
  if (starts.includes(undefined) || !Number.isInteger(mtus) || mtus < 1)
    return misused('calls begin and end with a market time unit: HH:MM, and whole units of hours');
  const compared = compareMethods(meters.readings, { ...meters, ...options, starts: starts as number[], mtus });
  print(options, compared, tableOf(compared));
  if (options.html !== undefined) writeWhole(options.html, pageOf(compared));
}

/** Local market time unit of a time of day. */
function startOf(time: string, mtuSeconds: number): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time.trim()) ?? [];
  const start = (Number(hours) * 3600 + Number(minutes) * 60) / mtuSeconds;
  return Number.isInteger(start) ? start : undefined;
}

function metersOfFile(file: string, options: CompareOptions): Meters | undefined {
  const mtuSeconds = Number(options.mtuSeconds);
  if (![900, 1800, 3600].includes(mtuSeconds)) {
    misused('a reading lasts 900, 1800 or 3600 seconds');
    return undefined;
  }
  const lines = new ReadingLines(options.timeZone);
  const byPoint = new Map<string, Map<number, { readonly energyWh: number; readonly revision: number }>>();
  let [firstStart, until] = [Number.POSITIVE_INFINITY, 0];
  for (const text of readInput(file).split('\n')) {
    const read = lines.read(text);
    if (read === undefined) continue;
    if (!read.ok) {
      refuse(options, file, read.rejection);
      return undefined;
    }
    const { meteringPoint, start, energyWh, revision } = read.value;
    const ofPoint = byPoint.get(meteringPoint) ?? new Map();
    byPoint.set(meteringPoint, ofPoint);
    // In whatever order they stand, the highest revision counts, as in a market.
    if (revision >= (ofPoint.get(start)?.revision ?? 0)) ofPoint.set(start, { energyWh: 0 - energyWh, revision });
    [firstStart, until] = [Math.min(firstStart, start), Math.max(until, start + mtuSeconds)];
  }
  const consumedAt = (point: string, start: number) => byPoint.get(point)?.get(start)?.energyWh;
  const readings = { mtuSeconds, firstStart, consumedAt, activationsOf: () => [] };
  return { readings, meteringPoints: [...byPoint.keys()], until };
}

async function metersOfJournal({ dataDir = '', market }: CompareOptions): Promise<Meters | undefined> {
  const { journal: file } = dataFiles(dataDir);
  if (market === undefined || !existsSync(file)) {
    misused(market === undefined ? 'name the market with --market' : `there is no journal at ${file}`);
    return undefined;
  }
  const { readSqliteJournal } = await import('../adapters/persistence/sqlite-journal.js');
  const { silentLog } = await import('../log.js');
  const journal = await readSqliteJournal(file, silentLog);
  try {
    const state = await stateInJournal(market, journal);
    if (state === undefined) {
      misused(`the journal has no market called ${market}`);
      return undefined;
    }
    const until = Math.max(0, ...[...state.rounds.values()].map(({ times }) => times.deliveryEnd));
    return { readings: marketReadings(state), meteringPoints: [...state.meteringPoints.keys()], until };
  } finally {
    await journal.close();
  }
}

const COLUMNS = ['method', 'calls', 'bias', 'mtuError', 'callError', 'portfolioError'] as const;
const TITLES = ['method', 'calls', 'bias %', 'error of a unit %', 'of a call %', 'of all together %'];

function tableOf(compared: readonly ComparedMethod[]): string[] {
  const rows = [TITLES, ...compared.map((row) => COLUMNS.map((name) => `${row[name] ?? '-'}`))];
  const widths = TITLES.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const table = rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
  );
  return [...table, ...lacksOf(compared)];
}

/** Why methods have no figures, those of one reason together. */
function lacksOf(compared: readonly ComparedMethod[]): string[] {
  const methods = new Map<string, string[]>();
  for (const { method, withoutFigures: why } of compared)
    if (why !== null) methods.set(why, [...(methods.get(why) ?? []), method]);
  return [...methods].map(([why, named]) => `${named.length === compared.length ? 'all' : named.join(', ')}: ${why}`);
}

function pageOf(compared: readonly ComparedMethod[]): string {
  const told = compared.filter(({ calls }) => calls > 0);
  const cells = (row: ComparedMethod) =>
    COLUMNS.map((name) => `<td>${escapeHtml(`${row[name] ?? '-'}`)}</td>`).join('');
  const head = TITLES.map((title) => `<th>${escapeHtml(title)}</th>`).join('');
  const table = `<section><table><tr>${head}</tr>${compared.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>${lacksOf(
    compared,
  )
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')}</section>`;
  const lines = [
    { name: 'bias', style: 'before', values: told.map(({ bias }) => bias ?? 0) },
    { name: 'error of a call', style: 'after', values: told.map(({ callError }) => callError ?? 0) },
  ];
  const axis = { timeOf: (step: number) => told[step]!.method };
  const chart = panelSvg(axis, { title: 'By method', height: 260, unit: 'percent of what was used', lines });
  return htmlPage('Baselines side by side', told.length === 0 ? [table] : [chart, table]);
}
