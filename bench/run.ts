/**
 * `npm run bench [-- <part of a file name> ...]`: runs every suite, or those named, and prints the table; a full run also writes
 * it to docs/benchmarks.md. Each suite runs alone on one thread; close other programs before reading anything into the numbers.
 */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describeMachine, tableOf, writeReport } from './report.js';
import type { BenchRow, BenchSuite } from './row.js';

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
const machine = describeMachine();
const suites = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((part) => file.includes(part))))
  .sort();
const rows: BenchRow[] = [];
for (const file of suites) {
  console.error(`running ${file}`);
  const suite = (await import(pathToFileURL(join(here, file)).href)) as BenchSuite;
  rows.push(...(await suite.rows()));
}
console.log(tableOf(rows));
if (wanted.length === 0) writeReport(join(here, '../docs/benchmarks.md'), { ...machine, rows });
