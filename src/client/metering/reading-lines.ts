import { z } from 'zod';
import { correctionReasons } from '../../domain/metering/metering-rules.js';
import { readingStart } from '../../domain/metering/reading-time.js';
import { accepted, type Outcome, rejected } from '../../domain/rejection.js';
import { energyWh, epochSeconds, idText, revision } from '../../protocol/fields.js';
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

/**
 * Reads readings line by line: JSON, an object a line, or CSV, whose first line names its columns (`meteringPoint`, `start`, `energyWh`,
 * and where there are corrections `revision` and `reason`; separated by commas, without quotes). Empty lines are passed over.
 */
export class ReadingLines {
  private columns: readonly string[] | undefined;
  private line = 0;

  /** `timeZone` is that of times which state none. */
  constructor(private readonly timeZone: string | undefined) {}

  /** The reading of the next line; undefined where it holds none. Refusals name `line N` and the field. */
  read(text: string): Outcome<MeterReading> | undefined {
    this.line += 1;
    const trimmed = text.trim();
    if (trimmed === '') return undefined;
    if (!trimmed.startsWith('{') && this.columns === undefined) {
      this.columns = trimmed.split(',').map((name) => name.trim());
      return undefined;
    }
    const read = this.readingOf(trimmed);
    if (read.ok) return read;
    const { code, field, message } = read.rejection;
    return rejected(code, field === '' ? `line ${this.line}` : `line ${this.line}.${field}`, message);
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

function startOf(text: string, timeZone: string | undefined): Outcome<number> {
  return /^\d{9,}$/.test(text) ? accepted(Number(text)) : readingStart(text, timeZone, 'start');
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
  const named = columns.map((name, i) => [name, numeric.includes(name) ? Number(cells[i]) : cells[i]] as const);
  return accepted(Object.fromEntries(named.filter((_, i) => cells[i] !== '')));
}

/** Kilowatt-hours have fractions, watt-hours have none. */
function withHint(parsed: Extract<Outcome<never>, { ok: false }>, content: unknown) {
  const { energyWh: stated } = (content ?? {}) as { energyWh?: unknown };
  if (parsed.rejection.field !== 'energyWh' || typeof stated !== 'number' || !Number.isFinite(stated)) return parsed;
  const hint = `whole watt-hours are meant; if ${stated} is kilowatt-hours, write ${Math.round(stated * 1_000)}`;
  return Number.isInteger(stated) ? parsed : rejected('quantity-not-integral', 'energyWh', hint);
}
