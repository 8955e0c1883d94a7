import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGridclear } from '../support/run-gridclear.js';

const HOUR = 3_600;
/** Monday, 5 January 2026. */
const MONDAY = Date.parse('2026-01-05T00:00:00Z') / 1000;

/** Two weeks of hours; the home uses 1,000 Wh an hour in the first week and 1,100 Wh in the second. */
const csv = [
  'meteringPoint,start,energyWh',
  ...Array.from({ length: 14 * 24 }, (_, hour) => `home,${MONDAY + hour * HOUR},${hour < 7 * 24 ? -1_000 : -1_100}`),
].join('\n');

const compare = ['baselines', 'compare', '-', '--mtu-seconds', '3600', '--calls', '18:00'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gridclear-baselines-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('baseline methods are compared side by side on readings, with a chart', async () => {
  const chart = join(folder, 'chart.html');
  const { code, output, complaint } = await runGridclear([...compare, '--json', '--html', chart], csv);
  expect([code, complaint]).toEqual([0, '']);
  const compared: { method: string; calls: number }[] = JSON.parse(output);
  expect(compared).toHaveLength(10);
  // Monday to Friday of the second week: 1000, 1000, 1025, 1050 and 1075 Wh were expected, 1,100 Wh used: 350 of 5,500.
  expect(compared.find(({ method }) => method === 'low-4-of-5')).toEqual({
    ...{ method: 'low-4-of-5', calls: 5, bias: -6.4, mtuError: 6.4, callError: 6.4, portfolioError: 6.4 },
    withoutFigures: null,
  });
  expect(compared.find(({ method }) => method === 'meter-before-meter-after')).toMatchObject({ calls: 14, bias: 0 });
  expect(await readFile(chart, 'utf8')).toContain('low-4-of-5');
});

test('of several revisions the highest counts, in whatever order they stand', async () => {
  const [header, ...rows] = csv.split('\n');
  const revised = [
    `${header},revision,reason`,
    ...rows.flatMap((row) => [`${row},2,meter-fault`, `${row.slice(0, row.lastIndexOf(','))},-9,1,`]),
  ];
  const [plain, corrected] = await Promise.all(
    [csv, revised.join('\n')].map((text) => runGridclear([...compare, '--json'], text)),
  );
  expect(corrected).toEqual(plain);
});

test('a method without figures says why', async () => {
  const firstDays = csv
    .split('\n')
    .slice(0, 4 * 24)
    .join('\n');
  const { code, output } = await runGridclear(compare, firstDays);
  expect(code).toBe(0);
  expect(output).toMatch(/^high-5-of-10, .*: 10 days like the target are needed, \d are there$/m);
  const unread = await runGridclear(
    [...compare.slice(0, -1), '18:00', '--json'],
    csv.split('\n').slice(0, 3).join('\n'),
  );
  const compared: { withoutFigures: string }[] = JSON.parse(unread.output);
  expect(new Set(compared.map(({ withoutFigures }) => withoutFigures))).toEqual(
    new Set(['no call was measured in full on a day without activation']),
  );
});

test('what is wrong is told: exit 1 for the file, 2 for the call', async () => {
  const broken = await runGridclear(compare, 'meteringPoint,start,energyWh\nhome,yesterday,1');
  expect(broken).toMatchObject({ code: 1, complaint: expect.stringContaining('line 2.start') });
  for (const nothing of ['', 'meteringPoint,start,energyWh\n']) {
    const empty = await runGridclear(compare, nothing);
    expect(empty).toMatchObject({ code: 1, output: '', complaint: expect.stringContaining('there is no reading') });
  }
  const odd = await runGridclear([...compare, '--hours', '0.5'], csv);
  expect(odd).toMatchObject({ code: 2, complaint: expect.stringContaining('whole units of hours') });
  const nowhere = await runGridclear(['gaming', '--data-dir', folder]);
  expect(nowhere).toMatchObject({ code: 2, complaint: expect.stringContaining('there is no journal') });
});
