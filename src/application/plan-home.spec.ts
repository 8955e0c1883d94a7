import { HighsSolver } from '../adapters/solver/highs-solver.js';
import type { Battery, Car, HeatPump, Household } from '../domain/flexibility/home-model.js';
import { HomePlanner } from './plan-home.js';

const planner = new HomePlanner(new HighsSolver());

/** Four hours, dear at first, cheap in the third: 300, 200, 100 and 300 currency units per MWh. */
const bare: Household = {
  ...{ id: 'home', mtuSeconds: 3600, mtus: 4, importLimitW: 5_000, exportLimitW: 5_000 },
  ...{ buy: [30_000, 20_000, 10_000, 30_000], sell: [5_000, 5_000, 5_000, 5_000] },
  ...{ baseLoadW: [0, 0, 0, 0], solarW: [0, 0, 0, 0] },
  ...{ appliances: [], cars: [], heatPumps: [], batteries: [] },
};
const car: Car = { id: 'car', plugInMtu: 0, plugOutMtu: 4, energyWh: 3_000, maxPowerW: 2_000, minPowerW: 1_000 };
const battery: Battery = {
  ...{ id: 'battery', capacityWh: 2_000, initialWh: 0, finalWh: 0, maxChargeW: 1_000, maxDischargeW: 1_000, wear: 0 },
  ...{ chargeEfficiencyPercent: 100, dischargeEfficiencyPercent: 50 },
};
/** 1 kW of electricity warms by 1 °C an hour; at 20 °C the zone loses 0.5 °C. */
const pump: HeatPump = {
  ...{ id: 'pump', maxPowerW: 2_000, minPowerW: 0, copPercent: [300, 300, 300, 300] },
  ...{ capacityWhPerK: 3_000, lossWPerK: 100, gainsW: [0, 0, 0, 0], outdoor: new Array(4).fill(5_000_000) },
  ...{ initial: 20_000_000, lowest: new Array(4).fill(19_000_000), highest: new Array(4).fill(22_000_000) },
  ...{ finalLowest: 20_000_000, preferred: 20_000_000 },
};

async function optimal(home: Household) {
  const plan = await planner.plan(home);
  if (plan.kind === 'infeasible') throw new Error(JSON.stringify(plan.missed));
  return plan.optimal;
}

async function missed(home: Household) {
  const plan = await planner.plan(home);
  if (plan.kind === 'planned') throw new Error('nothing is missed');
  return plan.missed;
}

describe('the cheapest schedule', () => {
  test('charges in the cheapest hours, with the smallest power at least', async () => {
    const { schedule, cost } = await optimal({ ...bare, cars: [car] });
    // 2 kWh at 100 and 1 kWh at 200 per MWh.
    expect([schedule.cars, cost.total]).toEqual([[[0, 1_000, 2_000, 0]], 400_000n]);
  });

  test('leaves room in the connection', async () => {
    const { schedule } = await optimal({ ...bare, cars: [car], baseLoadW: [0, 0, 3_500, 0] });
    expect(schedule.cars).toEqual([[0, 1_500, 1_500, 0]]);
  });

  test('starts an appliance where its whole programme is cheapest', async () => {
    const appliance = { id: 'washer', profileW: [1_000, 1_000], fromMtu: 0, untilMtu: 4, preferredStartMtu: 0 };
    const { schedule, cost } = await optimal({ ...bare, appliances: [appliance] });
    expect([schedule.starts, cost.total]).toEqual([[1], 300_000n]);
  });

  test('stores where it pays after losses, and wear', async () => {
    const home = { ...bare, buy: [30_000, 14_000, 10_000, 30_000], baseLoadW: [0, 0, 0, 1_000], batteries: [battery] };
    // Half of what is stored comes back: bought at 140 it costs 280, which is less than 300 in the last hour.
    expect((await optimal(home)).schedule.batteries[0]!.dischargeW).toEqual([0, 0, 0, 1_000]);
    // With 30 for wear it is 310; only what is bought at 100 pays.
    const worn = await optimal({ ...home, batteries: [{ ...battery, wear: 3_000 }] });
    expect(worn.schedule.batteries[0]).toEqual({ chargeW: [0, 0, 1_000, 0], dischargeW: [0, 0, 0, 500] });
    expect(worn.cost).toEqual({ energy: 250_000n, wear: 15_000n, total: 265_000n });
  });

  test('stores heat in the cheap hour', async () => {
    const { schedule, breaches } = await optimal({ ...bare, heatPumps: [pump] });
    // 20 -> 19.5 -> 19.017 -> 20.518 -> 20.001: 1,968 W would do, and a thousandth of a degree is kept from every limit.
    expect([schedule.heatPumps, breaches]).toEqual([[[0, 0, 1_969, 0]], []]);
  });

  test('takes no sun where exporting costs, and is paid to consume where importing pays', async () => {
    const sunny = {
      ...bare,
      solarW: [1_000, 1_000, 1_000, 1_000],
      buy: [100, 100, 100, -500],
      sell: [50, -100, 50, -500],
    };
    const { schedule, cost } = await optimal({ ...sunny, batteries: [{ ...battery, capacityWh: 500 }] });
    expect(schedule.solarW).toEqual([1_000, 0, 1_000, 0].map((watts, mtu) => (mtu === 1 ? schedule.solarW[1] : watts)));
    expect(cost.total).toBeLessThan(0n);
    for (const [mtu, watts] of schedule.batteries[0]!.chargeW.entries())
      expect(Math.min(watts, schedule.batteries[0]!.dischargeW[mtu]!)).toBe(0);
  });
});

describe('wishes that contradict each other', () => {
  test('a car that leaves too early', async () => {
    expect(await missed({ ...bare, cars: [{ ...car, plugOutMtu: 1 }] })).toEqual([
      { device: 'car', constraint: 'energy by plug-out', sense: 'less', by: 1_000, unit: 'Wh' },
    ]);
  });

  test('a car that wants less than its smallest power gives', async () => {
    expect(await missed({ ...bare, cars: [{ ...car, energyWh: 900 }] })).toEqual([
      { device: 'car', constraint: 'energy by plug-out', sense: 'more', by: 100, unit: 'Wh' },
    ]);
  });

  test('a base load beyond the connection, for as long as it lasts', async () => {
    expect(await missed({ ...bare, baseLoadW: [0, 5_400, 6_000, 0] })).toEqual([
      {
        device: 'connection',
        constraint: 'import limit',
        sense: 'more',
        by: 1_000,
        unit: 'W',
        fromMtu: 1,
        untilMtu: 3,
      },
    ]);
  });

  test('a heat pump too small for the cold', async () => {
    const small = { ...pump, maxPowerW: 100, finalLowest: 19_000_000 };
    const [wish, ...others] = await missed({ ...bare, heatPumps: [small] });
    expect(others).toEqual([]);
    expect(wish).toMatchObject({ device: 'pump', constraint: 'comfort', sense: 'less', unit: '°C', untilMtu: 4 });
    // 0.4 °C an hour less, and a little less of that as it cools.
    expect(wish!.by).toBeGreaterThan(0.4);
    expect(wish!.by).toBeLessThan(0.6);
  });

  test('a battery that cannot be full by the end', async () => {
    expect(await missed({ ...bare, mtus: 4, batteries: [{ ...battery, capacityWh: 9_000, finalWh: 5_000 }] })).toEqual([
      { device: 'battery', constraint: 'content at the end', sense: 'less', by: 1_000, unit: 'Wh' },
    ]);
  });
});

test('what is left to offer: the car can wait an hour, for what the next hour costs more', async () => {
  const plan = await planner.plan({ ...bare, cars: [car] }, { windowMtus: 1, mostPrice: 15_000, leastW: 100 });
  if (plan.kind === 'infeasible') throw new Error('the car can be charged');
  const offers = plan.flexibility.map(({ direction, fromMtu, powerW, price }) => [direction, fromMtu, powerW, price]);
  expect(offers).toEqual([
    // One kilowatt less in the second hour is one more in the first or the last: 300 instead of 200 per MWh.
    ['up', 1, 1_000, 10_000],
    // In the third, one kilowatt moves to the second: 200 instead of 100 per MWh. Both would be dearer: the cap is 150.
    ['up', 2, 1_000, 10_000],
    ['down', 0, 1_000, 10_000],
    ['down', 1, 1_000, 10_000],
    ['down', 3, 1_000, 10_000],
  ]);
});
