import { readFileSync } from 'node:fs';
import { parseHouseholdFile } from './household-file.js';

const folder = new URL('../../../test/cases/households/', import.meta.url);
const file = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

/** The winter home: a dishwasher, a washing machine, a car and a heat pump. */
const winter = file('konstanz-r4-winter');
/** The summer home: a dishwasher, a washing machine and a battery. */
const summer = file('konstanz-r3-summer');

function changed(content: object, path: string, value: unknown): string {
  const copy = structuredClone(content) as Record<string, unknown>;
  const keys = path.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  let at = copy;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[keys.at(-1)!] = value;
  return JSON.stringify(copy);
}

function refusal(text: string): string {
  const outcome = parseHouseholdFile(text);
  return outcome.ok ? 'accepted' : `${outcome.rejection.code} ${outcome.rejection.field}`;
}

test('a household file becomes a home in domain units', () => {
  const outcome = parseHouseholdFile(JSON.stringify(winter));
  if (!outcome.ok) throw new Error(outcome.rejection.message);
  const { home, horizon, currency } = outcome.value;
  expect([home.id, currency, home.mtus, home.buy.length]).toEqual(['konstanz-r4', 'EUR', 96, 96]);
  expect(home.buy.slice(3, 5)).toEqual([27_375, 27_500]);
  expect(home.cars).toEqual([
    { id: 'car', plugInMtu: 36, plugOutMtu: 72, energyWh: 9_670, maxPowerW: 2_300, minPowerW: 1_380 },
  ]);
  expect(home.appliances[0]).toMatchObject({ id: 'dishwasher', fromMtu: 52, untilMtu: 84, preferredStartMtu: 60 });
  expect(home.heatPumps[0]).toMatchObject({ initial: 21_000_000, finalLowest: 21_000_000, lossWPerK: 108 });
  expect(home.heatPumps[0]!.copPercent[95]).toBe(300);
  expect(horizon.timeOf(36)).toBe('Wed 09:00');
});

test.each([
  ['2016-03-26T23:00:00Z', '2016-03-27T22:00:00Z', 92, 'Sun 03:00'],
  ['2016-10-29T22:00:00Z', '2016-10-30T23:00:00Z', 100, 'Sun 02:00'],
])('the day from %s to %s has %i quarter-hours and shows its own clock', (start, end, mtus, ninth) => {
  const content = {
    ...summer,
    start,
    end,
    devices: [],
    solarW: 0,
    tariff: { currency: 'EUR', buy: '200.00', sell: '0' },
  };
  const outcome = parseHouseholdFile(JSON.stringify({ ...content, baseLoadW: 300 }));
  if (!outcome.ok) throw new Error(outcome.rejection.message);
  expect([outcome.value.home.mtus, outcome.value.horizon.timeOf(8)]).toEqual([mtus, ninth]);
});

test.each([
  ['spring', '2016-03-26T11:00:00Z', '2016-03-26T22:00:00+01:00', '2016-03-27T07:00:00+02:00', 32],
  ['autumn', '2016-10-29T10:00:00Z', '2016-10-29T22:00:00+02:00', '2016-10-30T07:00:00+01:00', 40],
])(
  'from 22:00 to 07:00 through the change of the clock in %s a car has its true time',
  (_, start, plugIn, plugOut, mtus) => {
    const car = { ...winter.devices[2], plugIn, plugOut };
    const end = start.replace(/-(26|29)T/, (day: string) => (day === '-26T' ? '-27T' : '-30T'));
    const solarAndLoad = { solarW: 0, baseLoadW: 300, tariff: { currency: 'EUR', buy: '200.00', sell: '0' } };
    const outcome = parseHouseholdFile(JSON.stringify({ ...winter, ...solarAndLoad, start, end, devices: [car] }));
    if (!outcome.ok) throw new Error(outcome.rejection.message);
    const { plugInMtu, plugOutMtu } = outcome.value.home.cars[0]!;
    expect(plugOutMtu - plugInMtu).toBe(mtus);
    expect([plugInMtu, plugOutMtu].map((mtu) => outcome.value.horizon.timeOf(mtu))).toEqual(['Sat 22:00', 'Sun 07:00']);
  },
);

describe('refused, with the path of the field', () => {
  test.each<[string, object, string, unknown]>([
    ['malformed-message format', winter, 'format', 'gridclear-round/1'],
    ['unknown-field colour', winter, 'colour', 'green'],
    ['malformed-message start', winter, 'start', '2016-11-15'],
    ['malformed-message start', winter, 'start', '2016-11-15T23:07:00Z'],
    ['malformed-message end', winter, 'end', '2016-11-15T23:00:00Z'],
    ['message-too-large end', winter, 'end', '2016-12-15T23:00:00Z'],
    ['malformed-message timeZone', winter, 'timeZone', 'Europe/Konstanz'],
    ['malformed-message baseLoadW', winter, 'baseLoadW', [100, 200, 300]],
    ['malformed-message baseLoadW[1]', winter, 'baseLoadW', [100, 'a', 300]],
    ['malformed-message devices[0].latestEnd', winter, 'devices[0].latestEnd', '2016-11-16T21:05:00+01:00'],
    ['profile-outside-horizon devices[0].latestEnd', winter, 'devices[0].latestEnd', '2016-11-17T21:00:00+01:00'],
    ['profile-outside-horizon devices[0].latestEnd', winter, 'devices[0].latestEnd', '2016-11-16T14:00:00+01:00'],
    [
      'profile-outside-horizon devices[0].preferredStart',
      winter,
      'devices[0].preferredStart',
      '2016-11-16T20:00:00+01:00',
    ],
    ['malformed-message devices[2].plugOut', winter, 'devices[2].plugOut', '2016-11-16T09:00:00+01:00'],
    ['quantity-out-of-bounds devices[2].minPowerW', winter, 'devices[2].minPowerW', 2_301],
    ['duplicate-id devices[2].id', winter, 'devices[2].id', 'dishwasher'],
    ['duplicate-id devices[2].id', winter, 'devices[2].id', 'connection'],
    ['quantity-out-of-bounds devices[3].comfort', winter, 'devices[3].comfort.highestC', 20.4],
    ['quantity-out-of-bounds devices[3].comfort.preferredC', winter, 'devices[3].comfort.preferredC', 25],
    ['quantity-out-of-bounds devices[2].initialWh', summer, 'devices[2].initialWh', 6_401],
    ['quantity-out-of-bounds devices[2].finalWh', summer, 'devices[2].finalWh', 6_401],
    ['price-out-of-bounds devices[2].wearPrice', summer, 'devices[2].wearPrice', '-1.00'],
    ['price-off-tick tariff.sell', winter, 'tariff.sell', '80.001'],
    ['price-out-of-bounds tariff.sell', winter, 'tariff.sell', '270.00'],
  ])('%s', (expected, content, path, value) => {
    expect(refusal(changed(content, path, value))).toBe(expected);
  });

  test('what is not JSON', () => {
    expect(refusal('{')).toBe('malformed-message ');
  });
});

describe('units mixed up are recognised', () => {
  test.each<[string, object, string, unknown]>([
    ['kW as W', winter, 'devices[2].maxPowerW', 11],
    ['kW as W', winter, 'connection.importLimitW', 14],
    ['kW as W, with a fraction', winter, 'devices[3].maxPowerW', 2.5],
    ['mW as W', winter, 'devices[2].maxPowerW', 11_000_000],
    ['kWh as Wh', winter, 'devices[2].energyWh', 12],
    ['kWh as Wh', summer, 'devices[2].capacityWh', 6.4],
    ['kW as W in the base load', winter, 'baseLoadW', 1],
    ['efficiency as a fraction', summer, 'devices[2].chargeEfficiencyPercent', 0.95],
    ['Kelvin as Celsius', winter, 'devices[3].zone.outdoorC', 278],
    ['the coefficient of performance in percent', winter, 'devices[3].cop', 300],
    ['kWh/K as Wh/K', winter, 'devices[3].zone.capacityWhPerK', 10],
  ])('%s', (_, content, path, value) => {
    expect(refusal(changed(content, path, value))).toBe(`quantity-out-of-bounds ${path}`);
  });

  test('a tariff per kWh', () => {
    expect(refusal(changed(winter, 'tariff', { currency: 'EUR', buy: '0.32', sell: '0.08' }))).toBe(
      'price-out-of-bounds tariff.buy',
    );
  });

  test('the message says what was probably meant', () => {
    const outcome = parseHouseholdFile(changed(winter, 'devices[2].maxPowerW', 11));
    expect(outcome.ok ? '' : outcome.rejection.message).toBe(
      '11 W is less than any home has (1000 W); it looks like kW, but W is meant here',
    );
  });
});
