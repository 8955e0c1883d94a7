import { readFileSync } from 'node:fs';

/** The folder of input data that is installed with the package, from `src/` and `dist/` alike. */
const dataFolder = new URL('../../../data/', import.meta.url);

/** A row of a data file by column name; every cell is text, as in the file. */
export type DataRow = Readonly<Record<string, string>>;

/** Reads `data/<path>`: comma-separated, one header line, no quotes. Throws when the file is not such a table. */
export function readTable(path: string): DataRow[] {
  const [header = '', ...lines] = readFileSync(new URL(path, dataFolder), 'utf8').trimEnd().split(/\r?\n/);
  const columns = header.split(',');
  return lines.map((line, index) => {
    const cells = line.split(',');
    if (cells.length !== columns.length)
      throw new Error(`data/${path}, line ${index + 2}: ${cells.length} cells for ${columns.length} columns`);
    return Object.fromEntries(columns.map((column, at) => [column, cells[at]!]));
  });
}

/** A cell that must be there. */
export function cell(row: DataRow, column: string): string {
  const text = row[column];
  if (text === undefined) throw new Error(`the data file has no column "${column}"`);
  return text;
}

/** A numeric cell times `factor`, rounded to a whole number: kWh x 1000 are Wh. */
export function wholeCell(row: DataRow, column: string, factor: number): number {
  const value = Number(cell(row, column));
  if (!Number.isFinite(value)) throw new Error(`"${cell(row, column)}" in column "${column}" is not a number`);
  return Math.round(value * factor);
}
