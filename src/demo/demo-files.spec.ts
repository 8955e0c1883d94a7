import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDemoFiles } from './demo-files.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gridclear-demo-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a run takes the folder of an earlier one, without what that left', () => {
  const { dataDir, summary } = prepareDemoFiles(folder, 'small');
  for (const file of [join(dataDir, 'journal.sqlite'), summary]) writeFileSync(file, 'of the earlier run');
  prepareDemoFiles(folder, 'small');
  expect([existsSync(join(dataDir, 'journal.sqlite')), existsSync(summary)]).toEqual([false, false]);
});

test("a folder with somebody else's data is refused, and nothing in it is touched", () => {
  const journal = join(folder, 'data', 'journal.sqlite');
  mkdirSync(join(folder, 'data'));
  mkdirSync(join(folder, 'market-rules'));
  writeFileSync(journal, 'of a server');
  expect(() => prepareDemoFiles(folder, 'small')).toThrow(/is not of a demo: choose another folder with --out/);
  expect(readFileSync(journal, 'utf8')).toBe('of a server');
});
