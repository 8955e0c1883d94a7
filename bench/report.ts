import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { type BenchRow, isGoalReached, ratioToPeer } from './row.js';

const BEGIN = '<!-- bench:begin -->';
const END = '<!-- bench:end -->';

export interface BenchRun {
  readonly machine: string;
  readonly node: string;
  /** Processes that wanted a core, mean of the minute before the run; above the number of cores the times suffer. */
  readonly loadBefore: number;
  readonly rows: readonly BenchRow[];
}

export function describeMachine(): Omit<BenchRun, 'rows'> {
  const [first] = cpus();
  return {
    machine: `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores`,
    node: process.version,
    loadBefore: Number(loadavg()[0]!.toFixed(1)),
  };
}

/** The table as text: one line per row, in the order of the suites. */
export function tableOf(rows: readonly BenchRow[]): string {
  const cells = rows.map((row) => [row.work, measured(row), goalOf(row), peerOf(row), verdictOf(row)]);
  const head = ['work', 'measured: median', 'goal', 'peer in the same run', 'reached'];
  return [head, head.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** Puts table and raw numbers between the markers of the page; the prose around them is kept. */
export function writeReport(path: string, run: BenchRun): void {
  const page = readFileSync(path, 'utf8');
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${path} lacks ${BEGIN} ... ${END}`);
  const notes = run.rows.flatMap(({ work, note }) => (note ? [`- *${work}*: ${note}`] : []));
  writeFileSync(
    path,
    [
      `${before}${BEGIN}`,
      `${run.machine}; Node ${run.node}; load average before the run ${run.loadBefore}.`,
      '',
      tableOf(run.rows),
      '',
      ...notes,
      '',
      '```json',
      JSON.stringify(run, rounded, 1),
      '```',
      `${END}${after}`,
    ].join('\n'),
  );
}

/** The fastest run beside the median tells what the machine's other work has cost. */
function measured({ value, unit, timing }: BenchRow): string {
  if (!timing) return `${formatNumber(value)} ${unit}`;
  const slowdown = timing.medianMs / timing.fastestMs;
  const fastest = unit === 'per s' ? value * slowdown : value / slowdown;
  return `${formatNumber(value)} ${unit} (fastest ${formatNumber(fastest)})`;
}

function goalOf({ goal, goalRatio, unit }: BenchRow): string {
  const parts: string[] = [];
  if (goal !== undefined) parts.push(`${unit === 'per s' ? 'at least' : 'under'} ${formatNumber(goal)} ${unit}`);
  if (goalRatio !== undefined) parts.push(`${goalRatio}x the peer`);
  return parts.join(', ') || '-';
}

function peerOf(row: BenchRow): string {
  const { peer, unit } = row;
  if (!peer) return '-';
  if ('missing' in peer) return `${peer.name}: ${peer.missing}`;
  return `${peer.name}: ${formatNumber(peer.value)} ${unit}, ratio ${formatNumber(ratioToPeer(row)!)}`;
}

function verdictOf(row: BenchRow): string {
  const reached = isGoalReached(row);
  return reached === undefined ? '-' : reached ? 'yes' : '**no**';
}

function formatNumber(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(5)) : value;
}
