import { z } from 'zod';
import { correctionReasons } from '../../domain/metering/metering-rules.js';
import { readingStart } from '../../domain/metering/reading-time.js';
import { accepted, type Outcome, rejected } from '../../domain/rejection.js';
import { energyWh, epochSeconds, idText, LATEST_EPOCH_SECONDS, revision } from '../../protocol/fields.js';
import { parseMessage } from '../../protocol/parse-message.js';

/** A reading as a meter states it, before it is signed. */
export interface MeterReading {
  readonly meteringPoint: string;
  readonly start: number;
  readonly energyWh: number;
  readonly revision: number;
  readonly reason?: (typeof correctionReasons)[number];
}

const lineSchema = z.strictObject({
  meteringPoint: idText,
  start: z.union([epochSeconds, z.string().min(1).max(80)]),
  energyWh,
  revision: revision.default(1),
  reason: z.enum(correctionReasons).exactOptional(),
});

/** Columns that hold numbers; the others are text. */
const numeric: readonly string[] = ['energyWh', 'revision'];
const known: readonly string[] = Object.keys(lineSchema.shape);
const needed: readonly string[] = ['meteringPoint', 'start', 'energyWh'];

/**
 * Reads readings line by line: JSON, an object a line, or CSV, whose first line names its columns (`meteringPoint`, `start`, `energyWh`,
 * and where there are corrections `revision` and `reason`; separated by commas, without quotes). Empty lines are passed over.
 */
export class ReadingLines {
  private columns: readonly string[] | undefined;
  private hasOtherColumns = false;
  private line = 0;

  /** `timeZone` is that of times which state none. */
  constructor(private readonly timeZone: string | undefined) {}

  /** The reading of the next line; undefined where it holds none. Refusals name `line N` and the field. */
  read(text: string): Outcome<MeterReading> | undefined {
    this.line += 1;
    const trimmed = text.trim();
    if (trimmed === '') return undefined;
    if (this.hasOtherColumns) return undefined;
    if (!trimmed.startsWith('{') && this.columns === undefined) return this.takeColumns(trimmed);
    const read = this.readingOf(trimmed);
    if (read.ok) return read;
    const { code, field, message } = read.rejection;
    return rejected(code, field === '' ? `line ${this.line}` : `line ${this.line}.${field}`, message);
  }

  /** Without the columns that are needed nothing below can be read: that is said once. */
  private takeColumns(text: string): Outcome<never> | undefined {
    const columns = text.split(',').map((name) => name.trim());
    const fault = faultOfColumns(columns);
    this.columns = columns;
    if (fault === undefined) return undefined;
    this.hasOtherColumns = true;
    return rejected(
      'malformed-message',
      `line ${this.line}`,
      `${fault}; the first line names columns without quotes, separated by commas: ${known.join(', ')}`,
    );
  }

  private readingOf(text: string): Outcome<MeterReading> {
    const content = this.columns === undefined ? jsonOf(text) : cellsOf(this.columns, text);
    if (!content.ok) return content;
    const parsed = parseMessage(lineSchema, content.value);
    if (!parsed.ok) return withHint(parsed, content.value);
    const { start } = parsed.value;
    const at = typeof start === 'number' ? accepted(start) : startOf(start, this.timeZone);
    return at.ok ? accepted({ ...parsed.value, start: at.value }) : at;
  }
}

function faultOfColumns(columns: readonly string[]): string | undefined {
  const lacking = needed.find((name) => !columns.includes(name));
  if (lacking !== undefined) return `no column is called ${lacking}`;
  const other = columns.find((name) => !known.includes(name));
  if (other !== undefined) return `"${other}" is no column of readings`;
  const twice = columns.find((name, at) => columns.indexOf(name) !== at);
  return twice === undefined ? undefined : `two columns are called ${twice}`;
}

function startOf(text: string, timeZone: string | undefined): Outcome<number> {
  if (!/^\d{9,}$/.test(text)) return readingStart(text, timeZone, 'start');
  const seconds = Number(text);
  return seconds <= LATEST_EPOCH_SECONDS
    ? accepted(seconds)
    : rejected('malformed-message', 'start', `${text} is no time in seconds since 1970; are these milliseconds?`);
}

/** A number as people write it; what is none stays text, and is refused as such. */
function numberOf(cell: string): number | string {
  return /^[+-]?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

function jsonOf(text: string): Outcome<unknown> {
  try {
    return accepted(JSON.parse(text));
  } catch (error) {
    return rejected('malformed-message', '', `not JSON: ${(error as Error).message}`);
  }
}

function cellsOf(columns: readonly string[], text: string): Outcome<unknown> {
  const cells = text.split(',').map((cell) => cell.trim());
  if (cells.length !== columns.length)
    return rejected('malformed-message', '', `${cells.length} cells under ${columns.length} columns`);
  const named = columns.map((name, i) => [name, numeric.includes(name) ? numberOf(cells[i]!) : cells[i]] as const);
  return accepted(Object.fromEntries(named.filter((_, i) => cells[i] !== '')));
}

/** Kilowatt-hours have fractions, watt-hours have none. */
function withHint(parsed: Extract<Outcome<never>, { ok: false }>, content: unknown) {
  const { energyWh: stated } = (content ?? {}) as { energyWh?: unknown };
  if (parsed.rejection.field !== 'energyWh' || typeof stated !== 'number' || !Number.isFinite(stated)) return parsed;
  const hint = `whole watt-hours are meant; if ${stated} is kilowatt-hours, write ${Math.round(stated * 1_000)}`;
  return Number.isInteger(stated) ? parsed : rejected('quantity-not-integral', 'energyWh', hint);
}
