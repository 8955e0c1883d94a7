import { ReadingLines } from './reading-lines.js';

const header = 'meteringPoint,start,energyWh';
/** What is said of each line: the reading's energy, or field and message. */
function read(...texts: string[]) {
  const lines = new ReadingLines(undefined);
  return texts
    .map((text) => lines.read(text))
    .map((line) => (line === undefined ? '' : line.ok ? line.value.energyWh : told(line.rejection)));
}
const told = ({ field, message }: { field: string; message: string }) => `${field}: ${message}`;

test.each([
  ['mp-1,1792886400,-100', 'no column is called meteringPoint'],
  ['meteringPoint;start;energyWh', 'no column is called meteringPoint'],
  ['"meteringPoint","start","energyWh"', 'no column is called meteringPoint'],
  ['meteringPoint,start,kWh', 'no column is called energyWh'],
  [`${header},unit`, '"unit" is no column of readings'],
  [`${header},energyWh`, 'two columns are called energyWh'],
])('a first line that names other columns is refused once: %s', (first, fault) => {
  expect(read(first, 'mp-1,1792886400,-100', 'mp-2,1792886400,-100')).toEqual([
    expect.stringContaining(`line 1: ${fault}; the first line names columns`),
    '',
    '',
  ]);
});

test.each([
  ['mp-1,1792886400,-100', -100],
  ['mp-1,1792886400,0x10', 'line 2.energyWh: Invalid input: expected number, received string'],
  ['mp-1,1792886400,1e3', 'line 2.energyWh: Invalid input: expected number, received string'],
  ['mp-1,1792886400,-0.1', 'line 2.energyWh: whole watt-hours are meant; if -0.1 is kilowatt-hours, write -100'],
  ['mp-1,1792886400000,-100', 'line 2.start: 1792886400000 is no time in seconds since 1970; are these milliseconds?'],
])('a line of CSV: %s', (line, said) => {
  expect(read(header, line)).toEqual(['', said]);
});
