import { netImport, scheduleCost } from './home-balance.js';
import { breaches } from './home-constraints.js';
import { batteryContents, temperatures } from './home-dynamics.js';
import type { Battery, HeatPump, HomeSchedule, Household } from './home-model.js';
import { preferredSchedule } from './home-preferred.js';

/** Four hours with every kind of device. */
const battery: Battery = {
  ...{ id: 'battery', capacityWh: 2_000, initialWh: 1_000, finalWh: 500, maxChargeW: 1_000, maxDischargeW: 1_000 },
  ...{ chargeEfficiencyPercent: 90, dischargeEfficiencyPercent: 80, wear: 1_000 },
};
/** 1 kW of heat warms the zone by half a degree an hour; 15 °C of difference cool it by 0.75 °C. */
const pump: HeatPump = {
  ...{ id: 'pump', maxPowerW: 1_000, minPowerW: 300, copPercent: [300, 300, 300, 300] },
  ...{ capacityWhPerK: 2_000, lossWPerK: 100, gainsW: [0, 0, 0, 0], outdoor: new Array(4).fill(5_000_000) },
  ...{ initial: 20_000_000, lowest: new Array(4).fill(19_000_000), highest: new Array(4).fill(21_000_000) },
  ...{ finalLowest: 19_500_000, preferred: 20_000_000 },
};
const home: Household = {
  ...{ id: 'home', mtuSeconds: 3600, mtus: 4, importLimitW: 5_000, exportLimitW: 1_000 },
  ...{ buy: [30_000, 20_000, 10_000, 30_000], sell: [8_000, 8_000, 8_000, 8_000] },
  ...{ baseLoadW: [200, 200, 200, 200], solarW: [0, 1_500, 0, 0] },
  appliances: [{ id: 'washer', profileW: [2_000, 500], fromMtu: 0, untilMtu: 3, preferredStartMtu: 0 }],
  cars: [{ id: 'car', plugInMtu: 1, plugOutMtu: 4, energyWh: 3_000, maxPowerW: 2_000, minPowerW: 1_400 }],
  heatPumps: [pump],
  batteries: [battery],
};
const good: HomeSchedule = {
  solarW: [0, 1_500, 0, 0],
  starts: [1],
  cars: [[0, 0, 1_500, 1_500]],
  heatPumps: [[500, 500, 500, 400]],
  batteries: [{ chargeW: [0, 1_000, 0, 0], dischargeW: [0, 0, 0, 1_000] }],
};

test('the net import adds up, and costs what the tariff and wear say', () => {
  expect(netImport(home, good)).toEqual([700, 2_200, 2_700, 1_100]);
  // 0.7 x 300 + 2.2 x 200 + 2.7 x 100 + 1.1 x 300 = 1,250 thousandths of the currency; 1 kWh of wear at 10.00 per MWh.
  expect(scheduleCost(home, good)).toEqual({ energy: 1_250_000n, wear: 10_000n, total: 1_260_000n });
  expect(
    scheduleCost(home, { ...good, batteries: [{ chargeW: [0, 0, 0, 0], dischargeW: [0, 0, 0, 2_000] }] }).energy,
  ).toBe(
    // The last hour exports 100 W at 80.00 per MWh; the second does not charge.
    210_000n + 240_000n + 270_000n + 30_000n,
  );
});

test('a battery stores what charging leaves and gives what discharging takes: in 1/8000 of a watt-hour, exactly', () => {
  const contents = batteryContents(battery, good.batteries[0]!, 3600).map((content) => content / 8_000);
  expect(contents).toEqual([1_000, 1_900, 1_900, 650]);
});

test('a zone warms and cools by the one-zone model', () => {
  // 1,500 W of heat against a loss of 100 W/K x 15 K: nothing changes; 1,200 W: 300 W missing over 2 kWh/K.
  expect(temperatures(pump, [500, 500, 500, 400], 3600)).toEqual([20_000_000, 20_000_000, 20_000_000, 19_850_000]);
});

describe('breaches', () => {
  test('none in a schedule that can be run', () => {
    expect(breaches(home, good)).toEqual([]);
  });

  const cases: readonly [string, Partial<HomeSchedule>, object[]][] = [
    ['started too late', { starts: [2] }, [{ device: 'washer', constraint: 'window', mtu: 2, by: 1, unit: 'mtu' }]],
    [
      'a car that leaves with less',
      { cars: [[0, 0, 1_500, 1_400]] },
      [{ device: 'car', constraint: 'energy by plug-out', by: 100, unit: 'Wh' }],
    ],
    [
      'a car that charges before it is there, below its smallest power',
      { cars: [[1_000, 0, 2_000, 0]] },
      [
        { device: 'car', constraint: 'power', mtu: 0, by: 400, unit: 'W' },
        { device: 'car', constraint: 'window', mtu: 0, by: 1_000, unit: 'W' },
      ],
    ],
    [
      'a zone that cools out',
      { heatPumps: [[0, 0, 500, 1_000]] },
      // 20 -> 19.25 -> 18.5375 -> 18.610625 -> 19.43009375
      [
        { device: 'pump', constraint: 'comfort', mtu: 1, by: 0.4625, unit: '°C' },
        { device: 'pump', constraint: 'comfort', mtu: 2, by: 0.389375, unit: '°C' },
        { device: 'pump', constraint: 'warmth at the end', by: 0.069907, unit: '°C' },
      ],
    ],
    [
      'a battery that gives what it does not have',
      { batteries: [{ chargeW: [0, 0, 0, 0], dischargeW: [1_000, 0, 0, 0] }] },
      [
        { device: 'battery', constraint: 'content', mtu: 0, by: 250, unit: 'Wh' },
        { device: 'battery', constraint: 'content', mtu: 1, by: 250, unit: 'Wh' },
        { device: 'battery', constraint: 'content', mtu: 2, by: 250, unit: 'Wh' },
        { device: 'battery', constraint: 'content', mtu: 3, by: 250, unit: 'Wh' },
        { device: 'battery', constraint: 'content at the end', by: 750, unit: 'Wh' },
      ],
    ],
    [
      'a battery driven both ways',
      { batteries: [{ chargeW: [100, 0, 0, 0], dischargeW: [10, 0, 0, 0] }] },
      [{ device: 'battery', constraint: 'one way at a time', mtu: 0, by: 10, unit: 'W' }],
    ],
    [
      'sun that does not shine',
      { solarW: [1, 1_500, 0, 0] },
      [{ device: 'solar', constraint: 'solar', mtu: 0, by: 1, unit: 'W' }],
    ],
    [
      'part of a watt',
      { heatPumps: [[500, 500, 500.5, 400]] },
      [{ device: 'pump', constraint: 'power', mtu: 2, by: 1, unit: 'W' }],
    ],
  ];
  test.each(cases)('%s', (_, changed, expected) => {
    expect(breaches(home, { ...good, ...changed })).toEqual(expected);
  });

  test('the limits of the connection hold for the sum of all devices', () => {
    expect(breaches({ ...home, importLimitW: 2_600, exportLimitW: 0 }, good)).toEqual([
      { device: 'connection', constraint: 'import limit', mtu: 2, by: 100, unit: 'W' },
    ]);
    const selling = { ...good, batteries: [{ chargeW: [0, 0, 0, 0], dischargeW: [0, 0, 0, 0] }], starts: [0] };
    expect(breaches({ ...home, exportLimitW: 0, baseLoadW: [200, 0, 200, 200] }, selling)).toEqual([
      { device: 'connection', constraint: 'export limit', mtu: 1, by: 500, unit: 'W' },
    ]);
  });
});

test('without a plan the home starts at once, holds its warmth and keeps its own sun', () => {
  expect(preferredSchedule(home)).toEqual({
    solarW: [0, 1_500, 0, 0],
    starts: [0],
    // At full power 1,000 Wh would be left, less than the smallest power holds: 1,600 and 1,400 instead.
    cars: [[0, 1_600, 1_400, 0]],
    heatPumps: [[500, 500, 500, 500]],
    // The first hour takes 400 W: 1,000 Wh less what 400 W take at 80 % leaves the 500 Wh of the end.
    batteries: [{ chargeW: [0, 0, 0, 0], dischargeW: [400, 0, 0, 0] }],
  });
});
