import { readFileSync } from 'node:fs';
import { parsePortfolioFile } from './portfolio-file.js';

const example = JSON.parse(
  readFileSync(new URL('../../../test/cases/portfolios/evening-feeder.json', import.meta.url), 'utf8'),
);

function changed(path: string, value: unknown): string {
  const copy = structuredClone(example);
  const keys = path.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  let at = copy;
  for (const key of keys.slice(0, -1)) at = at[key];
  at[keys.at(-1)!] = value;
  return JSON.stringify(copy);
}

function refusal(text: string): string {
  const outcome = parsePortfolioFile(text);
  return outcome.ok ? 'accepted' : `${outcome.rejection.code} ${outcome.rejection.field}`;
}

test('a portfolio file becomes a portfolio in domain units', () => {
  const outcome = parsePortfolioFile(JSON.stringify(example));
  if (!outcome.ok) throw new Error(outcome.rejection.message);
  const { portfolio, currency, alternatives } = outcome.value;
  expect([portfolio.id, currency, portfolio.mtus]).toEqual(['evening-feeder', 'EUR', 96]);
  expect([portfolio.homes.length, portfolio.devices.length]).toEqual([40, 56]);
  expect(portfolio.devices[0]).toMatchObject({ home: 0, mandates: [{ fromMtu: 0, untilMtu: 96, rewardPercent: 70 }] });
  expect(portfolio.tariff).toEqual({ retail: 32_000, buyBack: 8_000 });
  expect(alternatives?.overrunPrice).toBe(24_350);
});

const { devices, mandates } = example;
const batteryAt = devices.findIndex((entry: { device: { kind: string } }) => entry.device.kind === 'battery');

describe('refused, with the path of the field', () => {
  test.each<[string, string, unknown]>([
    ['malformed-message format', 'format', 'gridclear-home/1'],
    ['unknown-field colour', 'colour', 'green'],
    ['unknown-node homes[3].node', 'homes[3].node', 'n99'],
    ['unknown-node network.branches[0].parent', 'network.branches[0].parent', 'moon'],
    ['not-a-tree network.branches[0].parent', 'network.branches[0].parent', 'f0'],
    ['unknown-participant devices[2].home', 'devices[2].home', 'h99'],
    ['duplicate-id devices[1].device.id', 'devices[1].device.id', devices[0].device.id],
    ['duplicate-id homes[1].id', 'homes[1].id', 'h0'],
    ['unknown-device mandates[4].device', 'mandates[4].device', 'toaster'],
    ['mandates-overlap mandates[1].from', 'mandates[1].device', mandates[0].device],
    ['malformed-message mandates[0].until', 'mandates[0].until', mandates[0].from],
    ['profile-outside-horizon mandates[0].until', 'mandates[0].until', '2025-01-17T12:00:00Z'],
    ['quantity-out-of-bounds mandates[0].rewardPercent', 'mandates[0].rewardPercent', 101],
    ['quantity-out-of-bounds devices[0].device.energyWh', 'devices[0].device.energyWh', 199_000],
    [`quantity-out-of-bounds devices[${batteryAt}].device.finalWh`, `devices[${batteryAt}].device.finalWh`, 190_000],
    ['price-out-of-bounds prices.buyBack', 'prices.buyBack', '400.00'],
    ['price-off-tick prices.retail', 'prices.retail', '320.001'],
    ['price-out-of-bounds dso.overrunPrice', 'dso.overrunPrice', '10.00'],
  ])('%s', (expected, path, value) => {
    expect(refusal(changed(path, value))).toBe(expected);
  });

  test('a battery that could not reach its final content in time', () => {
    const battery = { ...devices[batteryAt].device, initialWh: 0, finalWh: 4_900, maxChargeW: 100 };
    const text = changed(`devices[${batteryAt}].device`, battery);
    expect(refusal(text)).toBe(`quantity-out-of-bounds devices[${batteryAt}].device`);
  });

  test('what is not JSON', () => {
    expect(refusal('{')).toBe('malformed-message ');
  });
});

describe('units mixed up are recognised', () => {
  test.each<[string, string, unknown]>([
    ['kW as W', 'devices[0].device.maxPowerW', 11],
    ['kW as W', 'network.branches[0].importLimitW', 81],
    ['kWh as Wh', 'devices[0].device.energyWh', 12],
    ['mW as W', 'devices[0].device.maxPowerW', 11_000_000],
    ['kW as W', 'dso.subscription.mostW', 30],
  ])('%s', (_, path, value) => {
    expect(refusal(changed(path, value))).toBe(`quantity-out-of-bounds ${path}`);
  });

  test('prices per kWh', () => {
    expect(refusal(changed('prices', { energy: '0.30', retail: '0.32', buyBack: '0.08' }))).toBe(
      'price-out-of-bounds prices.energy',
    );
  });
});
