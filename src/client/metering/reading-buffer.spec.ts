import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReadingBuffer } from './reading-buffer.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gridclear-buffer-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const reading = (point: number, start = 900, energyWh = point, revision = 1) => ({
  ...{ meteringPoint: `mp-${point}`, start, energyWh, revision },
});
const names = (buffer: ReadingBuffer) =>
  buffer.next(9).map(({ meteringPoint, revision }) => `${meteringPoint}/${revision}`);

test('what was taken is there after a crash, with the same salt; a line that was cut off is not', () => {
  const before = ReadingBuffer.open(folder);
  expect(before.add([reading(1), reading(2), reading(1)])).toBe(2);
  const salts = before.next(9).map(({ salt }) => salt);
  // A crash closes nothing: the lock stays, of a process that is gone, and the last line is unfinished.
  writeFileSync(join(folder, 'lock'), '2147483646');
  appendFileSync(join(folder, 'readings.jsonl'), '{"taken":{"meteringPoint":"mp-3"');
  const after = ReadingBuffer.open(folder);
  expect(after.next(9).map(({ salt }) => salt)).toEqual(salts);
  expect(after.add([reading(3)])).toBe(1);
  after.close();
  const again = ReadingBuffer.open(folder);
  expect(names(again)).toEqual(['mp-1/1', 'mp-2/1', 'mp-3/1']);
  again.close();
});

test('what was answered is not taken again, but for what was refused', () => {
  const buffer = ReadingBuffer.open(folder);
  buffer.add([reading(1), reading(2)]);
  const [first, second] = buffer.next(9);
  const rejection = { code: 'unknown-meter', field: '', message: '' } as const;
  buffer.answer([
    { reading: first!, outcome: { ok: true, sequence: 7 } },
    { reading: second!, outcome: { ok: false, rejection } },
  ]);
  expect(buffer.refused().map(({ reading }) => reading.meteringPoint)).toEqual(['mp-2']);
  buffer.close();
  const again = ReadingBuffer.open(folder);
  expect([again.add([reading(1), reading(2)]), names(again)]).toEqual([1, ['mp-2/1']]);
  again.close();
});

test('a batch has one reading of each metering point and time: its revisions go one after the other', () => {
  const buffer = ReadingBuffer.open(folder);
  buffer.add([reading(1), reading(1, 900, 5, 2), reading(2), reading(1, 1_800)]);
  expect(names(buffer)).toEqual(['mp-1/1', 'mp-2/1', 'mp-1/1']);
  expect(buffer.size).toBe(4);
  buffer.close();
});

test('readings that contradict each other both wait, and the answer to one is not that to the other', () => {
  const buffer = ReadingBuffer.open(folder);
  expect(buffer.add([reading(1, 900, 100), reading(1, 900, 200)])).toBe(2);
  const [first] = buffer.next(9);
  expect(first).toMatchObject({ energyWh: 100 });
  buffer.answer([{ reading: first!, outcome: { ok: true, sequence: 7 } }]);
  expect(buffer.next(9)).toMatchObject([{ energyWh: 200 }]);
  buffer.close();
});

test('what is postponed waits behind all others', () => {
  const buffer = ReadingBuffer.open(folder);
  buffer.add([reading(1), reading(2), reading(3)]);
  buffer.postpone(buffer.next(1));
  expect(names(buffer)).toEqual(['mp-2/1', 'mp-3/1', 'mp-1/1']);
  buffer.close();
});

test('a refusal is told until somebody heard it, also after a crash', () => {
  const buffer = ReadingBuffer.open(folder);
  buffer.add([reading(1), reading(2)]);
  const rejection = { code: 'unknown-meter', field: '', message: '' } as const;
  const [first, second] = buffer.next(9);
  buffer.answer([
    { reading: first!, outcome: { ok: true, sequence: 7 } },
    { reading: second!, outcome: { ok: false, rejection } },
  ]);
  buffer.close();
  const again = ReadingBuffer.open(folder);
  expect(again.refused()).toHaveLength(1);
  again.forgetRefused();
  again.close();
  const later = ReadingBuffer.open(folder);
  expect([later.refused(), later.add([reading(1)])]).toEqual([[], 0]);
  later.close();
});
