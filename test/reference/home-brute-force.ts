import { scheduleCost } from '../../src/domain/flexibility/home-balance.js';
import { breaches } from '../../src/domain/flexibility/home-constraints.js';
import type { BatterySchedule, HomeSchedule, Household } from '../../src/domain/flexibility/home-model.js';

/**
 * The cheapest schedule of a small home by trying everything: every device at every multiple of a step, sun curtailed where importing
 * pays, exporting costs or the connection is full. `undefined` where nothing keeps all constraints.
 */
export function cheapestByTrying(home: Household, stepW: number): bigint | undefined {
  let best: bigint | undefined;
  for (const schedule of everySchedule(home, stepW)) {
    const curtailed = curtail(home, schedule);
    const { total } = scheduleCost(home, curtailed);
    if ((best === undefined || total < best) && breaches(home, curtailed).length === 0) best = total;
  }
  return best;
}

function* everySchedule(home: Household, stepW: number): Generator<HomeSchedule> {
  const cars = product(
    home.cars.map(({ maxPowerW, minPowerW, plugInMtu, plugOutMtu, energyWh }) =>
      everySeries(home.mtus, (mtu) =>
        mtu < plugInMtu || mtu >= plugOutMtu ? [0] : levels(maxPowerW, stepW).filter((w) => w === 0 || w >= minPowerW),
      ).filter((series) => series.reduce((sum, w) => sum + w, 0) * home.mtuSeconds === energyWh * 3600),
    ),
  );
  const pumps = product(
    home.heatPumps.map(({ maxPowerW, minPowerW }) =>
      everySeries(home.mtus, () => levels(maxPowerW, stepW).filter((w) => w === 0 || w >= minPowerW)),
    ),
  );
  const batteries = product(home.batteries.map((battery) => everyBattery(home.mtus, battery, stepW)));
  const starts = product(
    home.appliances.map(({ fromMtu, untilMtu, profileW }) =>
      Array.from({ length: untilMtu - fromMtu - profileW.length + 1 }, (_, at) => fromMtu + at),
    ),
  );
  for (const car of cars)
    for (const pump of pumps)
      for (const battery of batteries)
        for (const start of starts)
          yield { solarW: home.solarW, starts: start, cars: car, heatPumps: pump, batteries: battery };
}

function everyBattery(mtus: number, { maxChargeW, maxDischargeW }: Household['batteries'][number], stepW: number) {
  const signed = [
    ...levels(maxChargeW, stepW),
    ...levels(maxDischargeW, stepW)
      .slice(1)
      .map((watts) => -watts),
  ];
  return everySeries(mtus, () => signed).map(
    (series): BatterySchedule => ({
      chargeW: series.map((watts) => Math.max(0, watts)),
      dischargeW: series.map((watts) => Math.max(0, -watts)),
    }),
  );
}

function levels(mostW: number, stepW: number): number[] {
  return Array.from({ length: Math.floor(mostW / stepW) + 1 }, (_, at) => at * stepW);
}

function everySeries(mtus: number, valuesAt: (mtu: number) => readonly number[]): number[][] {
  return product(Array.from({ length: mtus }, (_, mtu) => valuesAt(mtu)));
}

function product<T>(choices: readonly (readonly T[])[]): T[][] {
  return choices.reduce<T[][]>(
    (sofar, options) => sofar.flatMap((head) => options.map((last) => [...head, last])),
    [[]],
  );
}

/** Takes less sun where its export would cost, or where it does not fit through the connection. */
function curtail(home: Household, schedule: HomeSchedule): HomeSchedule {
  const others = netOf(home, { ...schedule, solarW: home.solarW.map(() => 0) });
  const solarW = home.solarW.map((availableW, mtu) => {
    const netW = others[mtu]!;
    const wanted =
      home.buy[mtu]! < 0 ? netW - home.importLimitW : home.sell[mtu]! < 0 ? netW : netW + home.exportLimitW;
    return Math.min(availableW, Math.max(0, wanted));
  });
  return { ...schedule, solarW };
}

/** Net import, written out once more, independently of the domain's. */
function netOf(home: Household, schedule: HomeSchedule): number[] {
  return home.baseLoadW.map((baseW, mtu) => {
    let netW = baseW - schedule.solarW[mtu]!;
    for (const powerW of [...schedule.cars, ...schedule.heatPumps]) netW += powerW[mtu]!;
    for (const { chargeW, dischargeW } of schedule.batteries) netW += chargeW[mtu]! - dischargeW[mtu]!;
    for (const [index, { profileW }] of home.appliances.entries()) netW += profileW[mtu - schedule.starts[index]!] ?? 0;
    return netW;
  });
}
