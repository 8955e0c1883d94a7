import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runGridclear } from '../support/run-gridclear.js';

const village = fileURLToPath(new URL('../cases/portfolios/hourly-village.json', import.meta.url));

test('a portfolio is planned within all limits, with its gap', async () => {
  const { code, output, complaint } = await runGridclear(['portfolio', 'plan', village, '--json']);
  expect([code, complaint]).toEqual([0, '']);
  const plan = JSON.parse(output);
  expect(plan).toMatchObject({ format: 'gridclear-portfolio-plan/1', planned: { overloads: [] } });
  expect(plan.gap.relative).toBeLessThan(0.05);
  expect(plan.devices[0].powerW).toHaveLength(24);
});

test('its market is iterated, and its homes trade with each other', async () => {
  const iterated = await runGridclear(['portfolio', 'iterate', village, '--json']);
  expect(JSON.parse(iterated.output)).toMatchObject({ format: 'gridclear-iteration/1', ended: 'settled' });
  const traded = await runGridclear(['portfolio', 'trade', village]);
  expect(traded.output).toMatch(/^all homes +\d+\.\d{6} +\d+\.\d{6} +\d+\.\d{6}$/m);
});

test('what is wrong with a portfolio is told with its field, exit 1', async () => {
  const content = JSON.parse(await readFile(village, 'utf8'));
  const { dso: _, ...withoutDso } = content;
  const refused = await runGridclear(['portfolio', 'iterate', '-'], JSON.stringify(withoutDso));
  expect(refused).toMatchObject({ code: 1, complaint: expect.stringContaining('refused (malformed-message) at dso') });
  content.homes[1].node = 'nowhere';
  const unknown = await runGridclear(['portfolio', 'plan', '-'], JSON.stringify(content));
  expect(unknown).toMatchObject({
    code: 1,
    complaint: expect.stringContaining('refused (unknown-node) at homes[1].node'),
  });
});

test('a chart that cannot be written is told without a stack trace, exit 2', async () => {
  const home = fileURLToPath(new URL('../cases/households/konstanz-r4-winter.json', import.meta.url));
  const planned = await runGridclear(['home', 'plan', home, '--no-offers', '--chart', `${village}/chart.html`]);
  expect(planned.code).toBe(2);
  expect(planned.complaint).toMatch(/^cannot write .*chart\.html: [^\n]*\n$/);
});
