import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runGridclear } from '../support/run-gridclear.js';

const cases = fileURLToPath(new URL('../cases/', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gridclear-cli-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const roundNames = (await readdir(cases)).filter((name) => /^round-\d+\.json$/.test(name));

test.each(roundNames)('%s: cleared to its known welfare, and the result certified', async (name) => {
  const round = join(cases, name);
  const result = join(folder, name);
  const expected = JSON.parse(await readFile(round.replace('.json', '.expected.json'), 'utf8'));
  const cleared = await runGridclear(['clear', round, '--out', result, '--json']);
  expect(cleared).toMatchObject({ code: 0, complaint: '' });
  expect(Number(JSON.parse(cleared.output).welfare)).toBe(Number(expected.welfare));
  expect(await readFile(result, 'utf8')).toBe(cleared.output);
  expect(await runGridclear(['certify', round, result])).toMatchObject({ code: 0 });
});

test('a result with one watt moved is refuted with exit 1', async () => {
  const round = join(cases, 'round-004.json');
  const { output } = await runGridclear(['clear', round, '--json']);
  const result = JSON.parse(output);
  const filled = result.orders.find(({ filledW }: { filledW: number }) => filledW > 0);
  filled.filledW -= 1;
  const verdict = await runGridclear(['certify', round, '-', '--json'], JSON.stringify(result));
  expect(verdict.code).toBe(1);
  expect(JSON.parse(verdict.output)).toMatchObject({ certified: false });
});

test('a round explains its orders and is monitored', async () => {
  const round = join(cases, 'round-004.json');
  const { orders } = JSON.parse(await readFile(round, 'utf8'));
  const explained = await runGridclear(['explain', round, 'o3', 'o1', '--json']);
  expect(JSON.parse(explained.output)).toMatchObject([{ id: 'o1' }, { id: 'o3' }]);
  const lines = (await runGridclear(['explain', round])).output.trim().split('\n');
  expect(lines).toHaveLength(orders.length);
  expect(await runGridclear(['explain', round, 'nobody'])).toMatchObject({
    code: 1,
    complaint: expect.stringContaining('refused (unknown-order)'),
  });
  const monitored = await runGridclear(['monitor', round, '--json']);
  expect(JSON.parse(monitored.output)).toMatchObject([{ period: 0, sold: { soldW: expect.any(Number) } }]);
});

test('a round with blocks explains them, with costs that would have got them accepted, and is monitored', async () => {
  const round = join(cases, 'blocks', 'round-002.json');
  const explained = await runGridclear(['explain', round, 'b0', 'b2', 'o0', '--json']);
  const [order, rejected, partly] = JSON.parse(explained.output);
  expect([order.kind, rejected.kind, rejected.reason, partly.reason]).toEqual([
    'order',
    'block',
    'out-of-the-money',
    null,
  ]);
  expect([order, rejected, partly].map(({ limitSearch }) => limitSearch)).toEqual(['border', 'border', 'border']);
  const cheaper = JSON.parse(await readFile(round, 'utf8'));
  cheaper.blocks.find(({ id }: { id: string }) => id === 'b0').cost = rejected.acceptingCost;
  const { blocks } = JSON.parse((await runGridclear(['clear', '-', '--json'], JSON.stringify(cheaper))).output);
  expect(Number(blocks.find(({ id }: { id: string }) => id === 'b0').acceptance)).toBeGreaterThan(0);
  const monitored = JSON.parse((await runGridclear(['monitor', round, '--json'])).output);
  expect(monitored).toMatchObject([{ period: 0, full: expect.any(Array) }, { period: 1 }]);
});

test.each([
  ['not JSON', '{', 'malformed-message', ''],
  ['an unknown field', '{"format":"gridclear-round/1","colour":"red"}', '', ''],
])('a round file that is %s is refused with its code, exit 1', async (_, text, code, field) => {
  const plain = await runGridclear(['clear', '-'], text);
  expect(plain.code).toBe(1);
  expect(plain.complaint).toMatch(/refused \([a-z-]+\)/);
  const json = JSON.parse((await runGridclear(['clear', '-', '--json'], text)).output);
  expect(json).toMatchObject({ ok: false, input: '-' });
  if (code !== '') expect(json.rejection).toMatchObject({ code, field });
});

test('the offending field is named', async () => {
  const round = JSON.parse(await readFile(join(cases, 'round-004.json'), 'utf8'));
  round.orders[3].limit = '1.234';
  const { output } = await runGridclear(['clear', '-', '--json'], JSON.stringify(round));
  expect(JSON.parse(output).rejection).toMatchObject({ code: 'price-off-tick', field: 'orders[3].limit' });
});

test.each([
  [['clear']],
  [['clear', 'a', 'b', 'c']],
  [['frobnicate']],
  [['clear', '/nonexistent/round.json']],
  [['replay', '--data-dir', '/nonexistent']],
  [['demo', '--feeder', 'huge']],
  [['demo', '--day', 'nonsense']],
  [['serve', '--port', 'many']],
])('%j: a wrong call says so and exits with 2', async (parameters) => {
  const { code, complaint } = await runGridclear(parameters);
  expect(code).toBe(2);
  expect(complaint).not.toBe('');
});

test('a day that cannot be taken is answered with those that can', async () => {
  const { complaint } = await runGridclear(['demo', '--day', '2018-12-08']);
  expect(complaint).toMatch(/^no market day can be built for "2018-12-08"; choose one of .*2018-12-06/);
});

test.each(['serve', 'demo', 'clear', 'certify', 'explain', 'monitor', 'replay', 'rules'])(
  '%s explains itself',
  async (command) => {
    const { code, output } = await runGridclear([command, '--help']);
    expect(code).toBe(0);
    expect(output).toContain(`Usage: gridclear ${command}`);
  },
);

test('the rules that come along are valid, and a wrong field is named with exit 1', async () => {
  const good = await runGridclear(['rules', 'check', '--json']);
  expect(good.code).toBe(0);
  const verdicts = JSON.parse(good.output);
  expect(verdicts.map(({ market, ok }: { market: string; ok: boolean }) => [market, ok])).toEqual([
    ['schutterwald-day-ahead', true],
    ['schutterwald-flexibility', true],
    ['schutterwald-local-energy', true],
  ]);
  const rules = JSON.parse(await readFile(verdicts[0].file, 'utf8'));
  const file = join(folder, 'rules.json');
  await writeFile(file, JSON.stringify({ ...rules, network: undefined, order: { ...rules.order, minQuantityW: 0 } }));
  const bad = await runGridclear(['rules', 'check', file]);
  expect(bad.code).toBe(1);
  expect(bad.output).toContain('order.minQuantityW');
  const blockOrders = { ...rules.blockOrders, maxBlocksPerRound: 5_000, searchNodeLimit: 200_000 };
  const gate = { ...rules.gate, closesBeforeDeliverySeconds: 3_600 };
  await writeFile(file, JSON.stringify({ ...rules, network: undefined, blockOrders, gate }));
  const slow = await runGridclear(['rules', 'check', file]);
  expect([slow.code, slow.output]).toEqual([0, expect.stringMatching(/warning at blockOrders\.searchNodeLimit: .* s/)]);
});
