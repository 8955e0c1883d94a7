import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Rejection } from '../../domain/rejection.js';
import type { MeterReading } from './reading-lines.js';

/** A reading that waits until the market has answered. Its salt is drawn once, so that sending it again sends the same. */
export interface BufferedReading extends MeterReading {
  readonly salt: string;
}

export type BufferedOutcome =
  | { readonly ok: true; readonly sequence: number }
  | { readonly ok: false; readonly rejection: Rejection };

type Line =
  | { readonly taken: BufferedReading }
  | { readonly answered: { readonly key: string; readonly outcome: BufferedOutcome } }
  | { readonly refusalsTold: true };

const FILE = 'readings.jsonl';
const LOCK = 'lock';
/** How long answered readings are remembered, so that the same input again is not sent again. */
const REMEMBERED_SECONDS = 40 * 86_400;

/**
 * The durable memory of a meter agent: an append-only file in a folder of its own. What {@link add} returned for survives a `kill -9` and a power
 * cut; a line cut off by one is dropped, since nobody was told of it. One process at a time.
 */
export class ReadingBuffer {
  /** By {@link keyOf}. */
  private readonly waiting = new Map<string, BufferedReading>();
  /** Of readings that were answered: what they said, so that the same input again is not sent again. */
  private readonly answered = new Map<
    string,
    { readonly reading: BufferedReading; readonly outcome: BufferedOutcome }
  >();

  private file = -1;

  private constructor(private readonly folder: string) {}

  /** Opens or makes the buffer of a folder. Throws where another living process has it open. */
  static open(folder: string): ReadingBuffer {
    mkdirSync(folder, { recursive: true });
    lock(folder);
    const path = join(folder, FILE);
    const buffer = new ReadingBuffer(folder);
    for (const line of wholeLines(path)) buffer.apply(line);
    rewrite(path, buffer.remembered());
    buffer.file = openSync(path, 'a');
    return buffer;
  }

  /** Takes readings, durably when it returns; those taken before with the same energy are passed over. Returns how many are new. */
  add(readings: readonly MeterReading[]): number {
    const fresh = new Map<string, BufferedReading>();
    for (const reading of readings) {
      const key = keyOf(reading);
      // Another energy under the same revision is for the market to refuse, which needs to see both.
      if (fresh.has(key) || this.waiting.has(key) || this.isTaken(reading)) continue;
      fresh.set(key, { ...reading, salt: `0x${randomBytes(32).toString('hex')}` });
    }
    this.append([...fresh.values()].map((taken) => ({ taken })));
    return fresh.size;
  }

  private isTaken(reading: MeterReading): boolean {
    return this.answered.get(keyOf(reading))?.outcome.ok === true;
  }

  /** Puts readings that cannot be taken yet behind all others that wait. */
  postpone(readings: readonly BufferedReading[]): void {
    for (const reading of readings) {
      this.waiting.delete(keyOf(reading));
      this.waiting.set(keyOf(reading), reading);
    }
  }

  /** The oldest readings that wait, at most one of each metering point and time. */
  next(most: number): BufferedReading[] {
    const places = new Map<string, BufferedReading>();
    for (const reading of this.waiting.values()) {
      if (places.size === most) break;
      const place = `${reading.meteringPoint}/${reading.start}`;
      if (!places.has(place)) places.set(place, reading);
    }
    return [...places.values()];
  }

  get size(): number {
    return this.waiting.size;
  }

  /** What was refused for good, and not told yet. */
  refused(): { readonly reading: BufferedReading; readonly rejection: Rejection }[] {
    return [...this.answered.values()].flatMap(({ reading, outcome }) =>
      outcome.ok ? [] : [{ reading, rejection: outcome.rejection }],
    );
  }

  /** Forgets what was refused, once somebody was told. */
  forgetRefused(): void {
    if (this.refused().length > 0) this.append([{ refusalsTold: true }]);
  }

  answer(answers: readonly { readonly reading: BufferedReading; readonly outcome: BufferedOutcome }[]): void {
    this.append(answers.map(({ reading, outcome }) => ({ answered: { key: keyOf(reading), outcome } })));
  }

  close(): void {
    closeSync(this.file);
    rmSync(join(this.folder, LOCK), { force: true });
  }

  /** What is worth keeping: what waits, and what was answered of late. Sending older readings again does no harm. */
  private remembered(): Line[] {
    const answered = [...this.answered.values()];
    const newest = answered.reduce((latest, { reading }) => Math.max(latest, reading.start), 0);
    const recent = answered.filter(({ reading }) => reading.start > newest - REMEMBERED_SECONDS);
    return [
      ...recent.flatMap(({ reading, outcome }): Line[] => [
        { taken: reading },
        { answered: { key: keyOf(reading), outcome } },
      ]),
      ...[...this.waiting.values()].map((taken) => ({ taken })),
    ];
  }

  private append(lines: readonly Line[]): void {
    if (lines.length === 0) return;
    writeAll(this.file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    fsyncSync(this.file);
    for (const line of lines) this.apply(line);
  }

  private apply(line: Line): void {
    if ('taken' in line) {
      this.waiting.set(keyOf(line.taken), line.taken);
      return;
    }
    if ('refusalsTold' in line) {
      for (const [key, { outcome }] of this.answered) if (!outcome.ok) this.answered.delete(key);
      return;
    }
    const { key, outcome } = line.answered;
    const reading = this.waiting.get(key);
    this.waiting.delete(key);
    if (reading !== undefined) this.answered.set(key, { reading, outcome });
  }
}

/** Two readings that contradict each other are two: the market is to see both. */
function keyOf({ meteringPoint, start, revision, energyWh }: MeterReading): string {
  return `${meteringPoint}/${start}/${revision}/${energyWh}`;
}

/** The lines of a file up to the first that is cut off. */
function wholeLines(path: string): Line[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  // What follows the last line break was being written.
  return lines.slice(0, -1).map((line) => JSON.parse(line) as Line);
}

/** Writes a file whole; until it is there, what stood there before stays. */
function rewrite(path: string, lines: readonly Line[]): void {
  const unfinished = `${path}.new`;
  const file = openSync(unfinished, 'w', 0o600);
  writeAll(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  fsyncSync(file);
  closeSync(file);
  renameSync(unfinished, path);
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** A lock left behind by a process that is gone counts for nothing. */
function lock(folder: string): void {
  const path = join(folder, LOCK);
  for (;;) {
    try {
      const file = openSync(path, 'wx', 0o600);
      writeSync(file, String(process.pid));
      closeSync(file);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = Number(readFileSync(path, 'utf8'));
      if (owner !== process.pid && isAlive(owner)) throw new Error(`${folder} is in use by process ${owner}`);
      rmSync(path, { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
