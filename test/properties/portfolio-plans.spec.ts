import { HighsSolver } from '../../src/adapters/solver/highs-solver.js';
import { OVERLOAD_PRICE_TICKS, type PortfolioPlan, PortfolioPlanner } from '../../src/application/plan-portfolio.js';
import { deviceBreaches, deviceTask } from '../../src/domain/portfolio/device-task.js';
import { jointProgramme } from '../../src/domain/portfolio/joint-programme.js';
import type { Portfolio } from '../../src/domain/portfolio/portfolio.js';
import { generatedPortfolio } from '../reference/generated-portfolio.js';

const solver = new HighsSolver();
const planner = new PortfolioPlanner(solver);

function breachesOf({ devices, mtus, mtuSeconds }: Portfolio, plan: PortfolioPlan) {
  return devices.flatMap((device, index) =>
    deviceBreaches(deviceTask(device, mtus, mtuSeconds), plan.planned.schedule[index]!),
  );
}

test.each([
  ['cars and batteries', { seed: 1, cars: 20, batteries: 20, nodes: 6, transformerWPerDevice: 1_100 }, 0.01],
  ['more room', { seed: 2, cars: 12, batteries: 8, nodes: 4, transformerWPerDevice: 2_000 }, 0.01],
  [
    'appliances and smallest powers',
    { seed: 3, cars: 8, batteries: 4, appliances: 4, nodes: 4, transformerWPerDevice: 2_400, hasSmallestPowers: true },
    0.03,
  ],
])('%s: as cheap as the joint programme, within the gap that the plan reports', async (_, shape, mostGap) => {
  const portfolio = generatedPortfolio(shape);
  const plan = await planner.plan(portfolio);
  const joint = await solver.solve(jointProgramme(portfolio, OVERLOAD_PRICE_TICKS));
  const optimum = joint.status === 'optimal' ? joint.cost * 1e6 : Number.NaN;
  // The joint optimum is known to a millionth, and may use fractions of a watt.
  const tolerance = 2e-6 * Math.abs(optimum);
  expect(plan.boundTickW).toBeLessThanOrEqual(optimum + tolerance);
  expect(plan.penalisedTickW).toBeGreaterThanOrEqual(optimum - tolerance);
  expect((plan.penalisedTickW - optimum) / Math.abs(optimum)).toBeLessThan(mostGap);
  expect(breachesOf(portfolio, plan)).toEqual([]);
  expect(plan.planned.overloads).toEqual([]);
});

test('every schedule keeps every constraint, and overloads are few and told where limits leave no other way', async () => {
  for (let seed = 11; seed < 15; seed++) {
    const portfolio = generatedPortfolio({
      seed,
      ...{ cars: 10, batteries: 5, heatPumps: 4, appliances: 5, nodes: 5 },
      transformerWPerDevice: 500 + 400 * (seed % 3),
      hasSmallestPowers: seed % 2 === 0,
      hasConnections: seed % 2 === 1,
    });
    const plan = await planner.plan(portfolio, undefined, { mostRounds: 6, enough: 1e-3, mostImprovements: 2 });
    expect([seed, breachesOf(portfolio, plan)]).toEqual([seed, []]);
    expect(plan.boundTickW).toBeLessThanOrEqual(plan.penalisedTickW);
    const overloadW = plan.planned.overloads.reduce((sum, { excessW }) => sum + excessW, 0);
    expect(Number(plan.planned.costTickW) + OVERLOAD_PRICE_TICKS * overloadW).toBe(plan.penalisedTickW);
    const before = plan.preferred.overloads.reduce((sum, { excessW }) => sum + excessW, 0);
    expect(overloadW).toBeLessThanOrEqual(before);
  }
});

test('the same portfolio has the same plan', async () => {
  const portfolio = generatedPortfolio({ seed: 5, cars: 10, batteries: 10, nodes: 4, transformerWPerDevice: 1_000 });
  const [first, again] = [await planner.plan(portfolio), await planner.plan(portfolio)];
  expect(again.planned.schedule).toEqual(first.planned.schedule);
});
