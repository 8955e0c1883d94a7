/** Reads comma-separated values with a header back: one object a row. Quoted fields may hold commas, quotes and line breaks. */
export function csvRows(text: string): Record<string, string>[] {
  const [header, ...rows] = fieldsOf(text);
  return rows.map((row) => Object.fromEntries(header!.map((name, at) => [name, row[at]!])));
}

function fieldsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (end === '' && row.length === 0 && quoted === undefined && plain === '') break;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
