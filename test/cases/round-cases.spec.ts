import { readdirSync, readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import { certifyResultFile } from '../../src/adapters/round-file/certify-result-file.js';
import { clearRoundFile, writeResultFile } from '../../src/adapters/round-file/clear-round-file.js';

const folder = new URL('./', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const cases = readdirSync(folder).flatMap((name) => /^(round-\d+)\.json$/.exec(name)?.[1] ?? []);

test('the folder holds the cases', () => {
  expect(cases).toHaveLength(12);
});

test.each(cases)('%s reaches its known optimum, and the result file certifies', (name) => {
  const round = read(`${name}.json`);
  const cleared = clearRoundFile(round);
  if (!cleared.ok) throw new Error(JSON.stringify(cleared.rejection));
  const { result, lines } = cleared.value;
  const { welfare } = JSON.parse(read(`${name}.expected.json`)) as { welfare: string };
  expect(new Decimal(result.welfare).toFixed()).toBe(new Decimal(welfare).toFixed());
  expect(certifyResultFile(round, writeResultFile(result))).toEqual({
    ok: true,
    value: { certified: true, faults: [], lines },
  });
});
