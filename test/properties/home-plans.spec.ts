import { HighsSolver } from '../../src/adapters/solver/highs-solver.js';
import { HomePlanner } from '../../src/application/plan-home.js';
import { netImport, scheduleCost } from '../../src/domain/flexibility/home-balance.js';
import type { MissedWish } from '../../src/domain/flexibility/home-infeasibility.js';
import type { Household } from '../../src/domain/flexibility/home-model.js';
import { homeProgramme } from '../../src/domain/flexibility/home-programme.js';
import { cheapestByTrying } from '../reference/home-brute-force.js';
import { anyHome, coarseHome } from '../reference/random-homes.js';

const solver = new HighsSolver();
const planner = new HomePlanner(solver);

test('plans of 16 small homes cost what trying everything finds', async () => {
  let feasible = 0;
  for (let seed = 1; seed <= 16; seed++) {
    const home = coarseHome(seed);
    const plan = await planner.plan(home);
    const cheapest = cheapestByTrying(home, 1000);
    expect([seed, plan.kind === 'planned' ? plan.optimal.cost.total : undefined]).toEqual([seed, cheapest]);
    if (cheapest !== undefined) feasible++;
  }
  expect(feasible).toBeGreaterThan(8);
});

describe('plans of 30 homes with every kind of device', () => {
  const homes = Array.from({ length: 30 }, (_, seed) => anyHome(seed + 1));

  test('keep every constraint and cost no more than the preferred schedule, or say what has to give way', async () => {
    let feasible = 0;
    for (const home of homes) {
      const plan = await planner.plan(home);
      if (plan.kind === 'infeasible') {
        expect([home.id, plan.missed.length > 0]).toEqual([home.id, true]);
        const relaxed = await planner.plan(plan.missed.reduce(givingWay, home));
        expect([home.id, relaxed.kind]).toEqual([home.id, 'planned']);
        continue;
      }
      feasible++;
      expect([home.id, plan.optimal.breaches]).toEqual([home.id, []]);
      // Whole watts cost next to nothing: less than a fifth of a cent above the programme's optimum.
      const solution = await solver.solve(homeProgramme(home, { marginW: 0, strict: false }).programme);
      const optimum = solution.status === 'optimal' ? (solution.cost * home.mtuSeconds) / 360_000 : Number.NaN;
      expect(Number(plan.optimal.cost.total) - optimum).toBeLessThan(2_000);
      if (plan.preferred.breaches.length === 0)
        expect(plan.optimal.cost.total <= plan.preferred.cost.total + BigInt(home.mtus)).toBe(true);
    }
    expect(feasible).toBeGreaterThan(15);
    expect(feasible).toBeLessThan(homes.length);
  });

  test('what is left to offer is held all through its window and covers what it costs', async () => {
    let offers = 0;
    for (const home of homes.slice(0, 4)) {
      const plan = await planner.plan(home, { windowMtus: 4, mostPrice: 100_000, leastW: 100 });
      if (plan.kind === 'infeasible') continue;
      const plannedW = netImport(home, plan.optimal.schedule);
      for (const { direction, fromMtu, untilMtu, powerW, price, rebound } of plan.flexibility) {
        offers++;
        expect(powerW).toBeGreaterThanOrEqual(100);
        expect(price >= 0 && price <= 100_000).toBe(true);
        expect(rebound.every(({ mtu }) => mtu < fromMtu || mtu >= untilMtu)).toBe(true);
        const moved = direction === 'up' ? -powerW : powerW;
        for (let mtu = fromMtu; mtu < untilMtu; mtu++) {
          const netW = plannedW[mtu]! + moved;
          expect(netW <= home.importLimitW && -netW <= home.exportLimitW).toBe(true);
        }
        for (const { mtu, changeW } of rebound) {
          const netW = plannedW[mtu]! + changeW;
          expect(netW <= home.importLimitW && -netW <= home.exportLimitW).toBe(true);
        }
      }
      expect(scheduleCost(home, plan.optimal.schedule)).toEqual(plan.optimal.cost);
    }
    expect(offers).toBeGreaterThan(8);
  });
});

/** The home with one wish changed by what the planner says it has to be; a hundredth of a degree more for the rounding of the zone. */
function givingWay(home: Household, { device, constraint, sense, by }: MissedWish): Household {
  switch (constraint) {
    case 'energy by plug-out': {
      const change = sense === 'less' ? -by : by;
      const cars = home.cars.map((car) => (car.id === device ? { ...car, energyWh: car.energyWh + change } : car));
      return { ...home, cars };
    }
    case 'comfort': {
      const micro = (by + 0.01) * 1_000_000;
      return {
        ...home,
        heatPumps: home.heatPumps.map((pump) => ({
          ...pump,
          lowest: pump.lowest.map((low) => (sense === 'less' ? low - micro : low)),
          highest: pump.highest.map((high) => (sense === 'more' ? high + micro : high)),
          finalLowest: sense === 'less' ? pump.finalLowest - micro : pump.finalLowest,
        })),
      };
    }
    case 'import limit':
      return { ...home, importLimitW: home.importLimitW + by };
    case 'export limit':
      return { ...home, exportLimitW: home.exportLimitW + by };
    case 'content at the end':
      return {
        ...home,
        batteries: home.batteries.map((battery) => ({ ...battery, finalWh: Math.max(0, battery.finalWh - by) })),
      };
    default:
      throw new Error(`${constraint} is no wish`);
  }
}
