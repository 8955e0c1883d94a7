import fc from 'fast-check';
import { DeviceOptimiser } from './device-optimiser.js';
import { deviceBreaches, deviceTask, wearTickW } from './device-task.js';
import { signalCost } from './dispatch-signal.js';
import type { Device } from './portfolio.js';

const HOURS = 4;
const optimiser = new DeviceOptimiser(HOURS);

function task(device: Device, fromMtu = 0, untilMtu = HOURS) {
  return deviceTask({ home: 0, device, mandates: [{ id: 'm', fromMtu, untilMtu, rewardPercent: 50 }] }, HOURS, 3600);
}

/** Lowest cost over all schedules of whole watts within -`most` .. `most` that keep every constraint and the mandate; tried one by one. */
function cheapestByTrying(of: ReturnType<typeof task>, price: Float64Array, most: number): number {
  let lowest = Number.POSITIVE_INFINITY;
  const schedule = new Int32Array(HOURS);
  const decide = (mtu: number) => {
    if (mtu === HOURS) {
      if (deviceBreaches(of, schedule).length > 0) return;
      lowest = Math.min(lowest, signalCost({ price }, schedule) + wearTickW(of.device, schedule));
      return;
    }
    const fixed = of.isMandated[mtu] === 0;
    for (let powerW = fixed ? of.preferred[mtu]! : -most; powerW <= (fixed ? of.preferred[mtu]! : most); powerW++) {
      schedule[mtu] = powerW;
      decide(mtu + 1);
    }
  };
  decide(0);
  return lowest;
}

const prices = fc.array(fc.integer({ min: -3, max: 9 }), { minLength: HOURS, maxLength: HOURS });

test('a car costs what trying every schedule finds, with and without a smallest power', () => {
  const cars = fc.record({
    price: prices,
    plugInMtu: fc.integer({ min: 0, max: 2 }),
    plugOutMtu: fc.integer({ min: 3, max: HOURS }),
    maxPowerW: fc.integer({ min: 2, max: 4 }),
    minPowerW: fc.integer({ min: 0, max: 2 }),
    energyWh: fc.integer({ min: 0, max: 12 }),
    fromMtu: fc.integer({ min: 0, max: 2 }),
  });
  fc.assert(
    fc.property(cars, ({ price, fromMtu, ...car }) => {
      const of = task({ kind: 'car', id: 'car', ...car }, fromMtu);
      const signal = { price: Float64Array.from(price) };
      const found = optimiser.cheapest(of, signal);
      const tried = cheapestByTrying(of, signal.price, 4);
      expect(found?.cost ?? Number.POSITIVE_INFINITY).toBe(tried);
      if (found) expect(deviceBreaches(of, found.schedule)).toEqual([]);
    }),
    { seed: 1, numRuns: 40 },
  );
});

test('a battery without losses costs what trying every schedule finds', () => {
  const batteries = fc.record({
    price: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: HOURS, maxLength: HOURS }),
    capacityWh: fc.integer({ min: 3, max: 6 }),
    initialWh: fc.integer({ min: 0, max: 3 }),
    finalWh: fc.integer({ min: 0, max: 2 }),
    maxChargeW: fc.integer({ min: 1, max: 2 }),
    maxDischargeW: fc.integer({ min: 1, max: 2 }),
    wear: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(batteries, ({ price, ...battery }) => {
      const efficiency = { chargeEfficiencyPercent: 100, dischargeEfficiencyPercent: 100 };
      const of = task({ kind: 'battery', id: 'battery', ...battery, ...efficiency });
      const signal = { price: Float64Array.from(price) };
      const found = optimiser.cheapest(of, signal);
      const tried = cheapestByTrying(of, signal.price, 2);
      expect(found?.cost ?? Number.POSITIVE_INFINITY).toBe(tried);
      if (found) expect(found.bound).toBeCloseTo(found.cost, 6);
    }),
    { seed: 2, numRuns: 40 },
  );
});

test('a battery with losses keeps its content, and its bound is below every schedule', () => {
  const batteries = fc.record({
    price: prices,
    charge: fc.constantFrom(50, 80, 100),
    discharge: fc.constantFrom(50, 90, 100),
    initialWh: fc.integer({ min: 0, max: 3 }),
    finalWh: fc.integer({ min: 0, max: 3 }),
    wear: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(batteries, ({ price, charge, discharge, ...battery }) => {
      const of = task({
        ...{ kind: 'battery', id: 'battery', capacityWh: 4, maxChargeW: 2, maxDischargeW: 2 },
        ...{ chargeEfficiencyPercent: charge, dischargeEfficiencyPercent: discharge, ...battery },
      });
      const signal = { price: Float64Array.from(price) };
      const found = optimiser.cheapest(of, signal);
      const tried = cheapestByTrying(of, signal.price, 2);
      if (found === undefined) return;
      expect(deviceBreaches(of, found.schedule)).toEqual([]);
      expect(found.bound).toBeLessThanOrEqual(tried + 1e-9);
      expect(found.cost).toBeGreaterThanOrEqual(tried);
    }),
    { seed: 3, numRuns: 40 },
  );
});

test('an appliance starts where its programme is cheapest, within its mandate', () => {
  const appliance: Device = {
    ...{ kind: 'appliance', id: 'washer', profileW: [3, 1], fromMtu: 0, untilMtu: HOURS, preferredStartMtu: 1 },
  };
  const price = Float64Array.from([9, 5, 4, 0]);
  const startsAt = (fromMtu: number, untilMtu: number) =>
    Array.from(optimiser.cheapestOf(task(appliance, fromMtu, untilMtu), { price }).schedule);
  expect(startsAt(0, HOURS)).toEqual([0, 0, 3, 1]);
  expect(startsAt(0, 3)).toEqual([0, 3, 1, 0]);
  // The owner's start is outside the mandate, so the aggregator has no say.
  expect(startsAt(2, HOURS)).toEqual([0, 3, 1, 0]);
});

test('where branches have little room a device takes it, and goes beyond only where it must', () => {
  const car: Device = {
    ...{ kind: 'car', id: 'car', plugInMtu: 0, plugOutMtu: HOURS },
    ...{ energyWh: 8, maxPowerW: 4, minPowerW: 0 },
  };
  const price = Float64Array.from([1, 2, 3, 4]);
  const exportW = new Float64Array(HOURS).fill(9);
  const charged = (importW: number[]) =>
    Array.from(
      optimiser.cheapestOf(task(car), {
        price,
        room: { importW: Float64Array.from(importW), exportW, overloadPrice: new Float64Array(HOURS).fill(100) },
      }).schedule,
    );
  expect(charged([9, 9, 9, 9])).toEqual([4, 4, 0, 0]);
  expect(charged([1, 2, -5, 9])).toEqual([2, 2, 0, 4]);
  expect(charged([1, 1, 1, 1])).toEqual([4, 2, 1, 1]);
});
