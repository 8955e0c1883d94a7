import { SeededRandom } from '../../src/demo/scenario/random.js';
import type { Battery, Car, HeatPump, Household } from '../../src/domain/flexibility/home-model.js';

const HOUR = 3600;

/**
 * A home of six hours whose every number is a multiple of 1 kW or 1 kWh, without losses: its cheapest schedule is one of multiples of
 * 1 kW too, which trying finds.
 */
export function coarseHome(seed: number): Household {
  const random = SeededRandom.for('coarse home', seed);
  const mtus = 6;
  const kilo = (most: number) => random.below(most + 1) * 1000;
  const buy = series(mtus, () => 500 * (1 + random.below(60)) - (random.below(8) === 0 ? 15_000 : 0));
  const withBattery = random.below(2) === 0;
  const car: Car = {
    ...{ id: 'car', plugInMtu: random.below(3), plugOutMtu: 4 + random.below(3) },
    ...{ energyWh: 2000 * (1 + random.below(2)), maxPowerW: 2000, minPowerW: 2000 },
  };
  const battery: Battery = {
    ...{ id: 'battery', capacityWh: 2000, initialWh: kilo(2), finalWh: kilo(1), maxChargeW: 1000, maxDischargeW: 1000 },
    ...{ chargeEfficiencyPercent: 100, dischargeEfficiencyPercent: 100, wear: 100 * random.below(30) },
  };
  const fromMtu = random.below(2);
  return {
    ...{ id: `coarse-${seed}`, mtuSeconds: HOUR, mtus, buy, sell: buy.map((price) => price - 500 * random.below(20)) },
    ...{ importLimitW: 3000 + kilo(3), exportLimitW: kilo(3) },
    ...{ baseLoadW: series(mtus, () => kilo(1)), solarW: series(mtus, () => kilo(2)) },
    appliances: [
      {
        id: 'washer',
        profileW: [2000, 1000],
        fromMtu,
        untilMtu: fromMtu + 3 + random.below(2),
        preferredStartMtu: fromMtu,
      },
    ],
    cars: random.below(4) === 0 ? [] : [car],
    heatPumps: withBattery ? [] : [{ ...pump(random, mtus), minPowerW: 2000, maxPowerW: 2000 }],
    batteries: withBattery ? [battery] : [],
  };
}

/** A home of eight hours in quarters with every kind of device and losses; some of its wishes cannot be met. */
export function anyHome(seed: number): Household {
  const random = SeededRandom.for('any home', seed);
  const mtus = 32;
  const between = (low: number, high: number) => low + random.below(high - low + 1);
  const buy = series(mtus, () => between(-2_000, 40_000));
  const plugInMtu = random.below(12);
  const maxPowerW = between(1_400, 11_000);
  const capacityWh = between(500, 10_000);
  const fromMtu = random.below(10);
  const cars: Car[] = [
    {
      ...{ id: 'car', plugInMtu, plugOutMtu: plugInMtu + between(4, 20), energyWh: between(500, 9_000), maxPowerW },
      minPowerW: random.below(2) * Math.min(1_380, maxPowerW),
    },
  ];
  const batteries: Battery[] = [
    {
      ...{ id: 'battery', capacityWh, initialWh: random.below(capacityWh + 1), finalWh: random.below(capacityWh / 2) },
      ...{ maxChargeW: between(500, 5_000), maxDischargeW: between(500, 5_000), wear: between(0, 3_000) },
      ...{ chargeEfficiencyPercent: between(80, 100), dischargeEfficiencyPercent: between(80, 100) },
    },
  ];
  return {
    ...{ id: `any-${seed}`, mtuSeconds: 900, mtus, buy, sell: buy.map((price) => price - between(0, 10_000)) },
    ...{ importLimitW: between(4_000, 14_000), exportLimitW: between(0, 8_000) },
    ...{
      baseLoadW: series(mtus, () => between(0, 1_500)),
      solarW: series(mtus, () => random.below(2) * between(0, 6_000)),
    },
    appliances: [
      {
        id: 'washer',
        profileW: [2000, between(0, 900), 150],
        fromMtu,
        untilMtu: fromMtu + between(3, 20),
        preferredStartMtu: fromMtu,
      },
    ],
    cars: random.below(3) === 0 ? [] : cars,
    heatPumps: random.below(2) === 0 ? [] : [pump(random, mtus)],
    batteries: random.below(2) === 0 ? [] : batteries,
  };
}

function pump(random: SeededRandom, mtus: number): HeatPump {
  const between = (low: number, high: number) => low + random.below(high - low + 1);
  const degrees = (value: number) => value * 1_000_000;
  const initial = degrees(20) + between(0, 1_500) * 1_000;
  return {
    ...{ id: 'heat-pump', maxPowerW: between(1_500, 3_000), minPowerW: 0 },
    copPercent: series(mtus, () => between(220, 400)),
    capacityWhPerK: between(4_000, 15_000),
    lossWPerK: between(50, 250),
    gainsW: series(mtus, () => between(0, 400)),
    outdoor: series(mtus, () => degrees(between(-5, 10))),
    ...{ initial, lowest: series(mtus, () => degrees(19.5)), highest: series(mtus, () => degrees(23)) },
    ...{ finalLowest: degrees(20), preferred: degrees(21) },
  };
}

function series(mtus: number, valueAt: () => number): number[] {
  return Array.from({ length: mtus }, valueAt);
}
