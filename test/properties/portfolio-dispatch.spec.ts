import { DeviceOptimiser } from '../../src/domain/portfolio/device-optimiser.js';
import { type DeviceShift, shiftsToward } from '../../src/domain/portfolio/device-shift.js';
import { type DeviceTask, deviceBreaches, deviceTask } from '../../src/domain/portfolio/device-task.js';
import { Dispatch, type OfferAward } from '../../src/domain/portfolio/dispatch.js';
import { type FlexibilityOffer, offerCurves, offersFrom } from '../../src/domain/portfolio/flexibility-offers.js';
import type { Portfolio, PowerSeries } from '../../src/domain/portfolio/portfolio.js';
import { rewardsOf, solarBuyBack } from '../../src/domain/portfolio/rewards.js';
import { generatedPortfolio } from '../reference/generated-portfolio.js';
import { randomIntegers } from '../reference/random-rounds.js';

interface Offered {
  readonly portfolio: Portfolio;
  readonly tasks: readonly DeviceTask[];
  readonly planned: readonly PowerSeries[];
  readonly shifts: readonly DeviceShift[];
  readonly offers: readonly FlexibilityOffer[];
}

/** A portfolio at its cheapest, and what it would do at randomly different prices as offers. */
function offered(seed: number): Offered {
  const below = randomIntegers(seed);
  const portfolio = generatedPortfolio({
    ...{ seed, cars: 8, batteries: 6, heatPumps: 3, appliances: 4, nodes: 3, homes: 8 },
    ...{ transformerWPerDevice: 5_000, hasSmallestPowers: seed % 2 === 0 },
  });
  const { devices, mtus, mtuSeconds } = portfolio;
  const optimiser = new DeviceOptimiser(mtus);
  const tasks = devices.map((device) => deviceTask(device, mtus, mtuSeconds));
  const price = Float64Array.from(portfolio.price);
  const other = price.map((ticks) => ticks + 1_000 * below(20));
  const planned = tasks.map((task) => optimiser.cheapestOf(task, { price }).schedule);
  const shifts = tasks.flatMap((task, device) => {
    const { schedule } = optimiser.cheapestOf(task, { price: other });
    return shiftsToward(device, task, planned[device]!, schedule, portfolio.price);
  });
  return { portfolio, tasks, planned, shifts, offers: offersFrom(portfolio, shifts, 100) };
}

function randomAwards(offers: readonly FlexibilityOffer[], below: (bound: number) => number): OfferAward[] {
  return offers.flatMap(({ lots }, offer) => {
    const awarded = [0, lots, below(lots + 1)][below(3)]!;
    return awarded === 0 ? [] : [{ offer, lots: awarded }];
  });
}

/** Change of the net import at each node in each market time unit. */
function changes({ portfolio, planned }: Offered, scheduled: readonly PowerSeries[]): Map<string, number> {
  const byPlace = new Map<string, number>();
  for (const [device, powerW] of scheduled.entries())
    for (const [mtu, watts] of powerW.entries()) {
      const key = `${portfolio.homes[portfolio.devices[device]!.home]!.node} ${mtu}`;
      byPlace.set(key, (byPlace.get(key) ?? 0) + watts - planned[device]![mtu]!);
    }
  return byPlace;
}

function soldBy({ offers }: Offered, awards: readonly OfferAward[], byPlace: Map<string, number>): Map<string, number> {
  for (const { offer, lots } of awards)
    for (const { mtu, changeW } of offers[offer]!.lot) {
      const key = `${offers[offer]!.node} ${mtu}`;
      byPlace.set(key, (byPlace.get(key) ?? 0) - changeW * lots);
    }
  return byPlace;
}

const seeds = Array.from({ length: 8 }, (_, index) => index + 1);

test('whatever is awarded, set points add up to it to the watt and every device keeps every constraint', () => {
  for (const seed of seeds) {
    const all = offered(seed);
    const below = randomIntegers(1_000 + seed);
    expect(all.offers.length).toBeGreaterThan(5);
    for (let round = 0; round < 6; round++) {
      const awards =
        round === 0 ? all.offers.map(({ lots }, offer) => ({ offer, lots })) : randomAwards(all.offers, below);
      const dispatch = new Dispatch(all.portfolio, all.planned, all.offers, awards, new Map());
      const scheduled = dispatch.schedules();
      const rest = soldBy(all, awards, changes(all, scheduled));
      expect([...rest.values()].filter((watts) => watts !== 0)).toEqual([]);
      const broken = all.tasks.flatMap((task, device) => deviceBreaches(task, scheduled[device]!));
      expect([seed, round, broken]).toEqual([seed, round, []]);
    }
  }
});

test('when devices drop out, others take over or the shortfall is told: nothing is lost between them', () => {
  for (const seed of seeds) {
    const all = offered(seed);
    const below = randomIntegers(2_000 + seed);
    const awards = randomAwards(all.offers, below);
    const dispatch = new Dispatch(all.portfolio, all.planned, all.offers, awards, new Map());
    for (const { device } of dispatch.setPoints()) if (below(3) === 0) dispatch.acknowledge(device);
    const failing = new Set([below(all.tasks.length), below(all.tasks.length)]);
    for (const device of failing) dispatch.fail(device, below(40));
    const rest = soldBy(all, awards, changes(all, dispatch.schedules()));
    for (const { node, mtu, missingW } of dispatch.shortfall())
      rest.set(`${node} ${mtu}`, (rest.get(`${node} ${mtu}`) ?? 0) + missingW);
    expect([...rest.values()].filter((watts) => watts !== 0)).toEqual([]);
    for (const device of failing) expect(dispatch.answerOf(device)).toBe('failed');
  }
});

test('rewards follow the mandates, and with what the aggregator keeps are the income to the last unit', () => {
  const all = offered(3);
  const awards = all.offers.map(({ lots }, offer) => ({ offer, lots }));
  const dispatch = new Dispatch(all.portfolio, all.planned, all.offers, awards, new Map());
  const incomes = awards.map(({ offer }) => ({
    offer,
    income: BigInt(1_000_003 + 17 * offer) * (offer === 2 ? -1n : 1n),
  }));
  const { homes, aggregator } = rewardsOf(all.portfolio, all.offers, dispatch, incomes);
  const total = incomes.reduce((sum, { income }) => sum + income, 0n);
  const rewarded = homes.reduce((sum, reward) => sum + reward, 0n);
  expect(rewarded + aggregator).toBe(total);
  const earned = incomes.reduce((sum, { income }) => sum + (income > 0n ? income : 0n), 0n);
  // 70 % by every mandate, less what rounding leaves.
  expect((earned * 70n) / 100n - rewarded).toBeLessThanOrEqual(BigInt(all.shifts.length));
  expect(homes.every((reward) => reward >= 0n)).toBe(true);
});

test('curves hold every offer of one decrease once, by rising price', () => {
  const all = offered(1);
  const curves = offerCurves(all.offers);
  const held = curves.flatMap(({ offers }) => offers);
  expect(new Set(held).size).toBe(held.length);
  expect(held.length).toBeGreaterThan(0);
  for (const { steps, offers, mtu } of curves)
    for (const [index, { priceTicks, quantityW }] of steps.entries()) {
      expect(priceTicks).toBeGreaterThanOrEqual(steps[index - 1]?.priceTicks ?? 0);
      const { lot, lots } = all.offers[offers[index]!]!;
      expect(quantityW).toBe(-lot.find((change) => change.mtu === mtu)!.changeW * lots);
    }
});

test('excess sun is bought back by tariff: only what neither load nor devices use', () => {
  const portfolio = generatedPortfolio({ seed: 1, cars: 1, batteries: 0, nodes: 1, transformerWPerDevice: 9_000 });
  const [home] = portfolio.homes;
  const idle = new Int32Array(portfolio.mtus);
  const excessWh = home!.solarW.reduce((sum, watts, mtu) => sum + Math.max(0, watts - home!.baseLoadW[mtu]!), 0) / 4;
  const paid = (schedule: PowerSeries) => solarBuyBack(portfolio, [schedule])[0];
  expect(paid(idle)).toBe((8_000n * BigInt(Math.floor(excessWh))) / 100n);
  expect(paid(idle.map(() => 20_000))).toBe(0n);
});
