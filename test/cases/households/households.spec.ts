import { readFileSync } from 'node:fs';
import { type HouseholdFile, parseHouseholdFile } from '../../../src/adapters/flexibility-file/household-file.js';
import { planPage } from '../../../src/adapters/flexibility-file/plan-chart.js';
import { describePlan, planContent } from '../../../src/adapters/flexibility-file/plan-report.js';
import { HighsSolver } from '../../../src/adapters/solver/highs-solver.js';
import { HomePlanner } from '../../../src/application/plan-home.js';

const planner = new HomePlanner(new HighsSolver());

function example(name: string): HouseholdFile {
  const outcome = parseHouseholdFile(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8'));
  if (!outcome.ok) throw new Error(`${name}: ${outcome.rejection.field} ${outcome.rejection.message}`);
  return outcome.value;
}

test.each([
  // home, cost of the preferred schedule, cost of the optimal one, in EUR to the cent
  ['konstanz-r4-winter', '7.61', '7.35'],
  ['konstanz-r3-summer', '2.06', '1.51'],
  ['konstanz-r2-car', '7.88', '7.74'],
])('%s: preferred %s, optimal %s', async (name, preferred, optimal) => {
  const plan = await planner.plan(example(name).home);
  if (plan.kind === 'infeasible') throw new Error(`${name} cannot be planned`);
  const cents = (micros: bigint) => (Number(micros) / 1e6).toFixed(2);
  expect([cents(plan.preferred.cost.total), cents(plan.optimal.cost.total)]).toEqual([preferred, optimal]);
  expect([plan.preferred.breaches, plan.optimal.breaches]).toEqual([[], []]);
});

test('the car is full at 07:00', async () => {
  const { home } = example('konstanz-r2-car');
  const plan = await planner.plan(home);
  if (plan.kind === 'infeasible') throw new Error('the car cannot be charged');
  // Noon to 07:00 are 76 quarter-hours; watts over a quarter-hour are a quarter of as many watt-hours.
  const byPlugOut = plan.optimal.schedule.cars[0]!.slice(0, 76).reduce((sum, watts) => sum + watts, 0) / 4;
  expect(byPlugOut).toBe(20_740);
});

test('a wish that cannot be met is explained: by how much it has to give way, and that is enough', async () => {
  const file = example('konstanz-r2-car-too-late');
  const plan = await planner.plan(file.home);
  expect(describePlan(file, plan)).toEqual([
    'the wishes contradict each other; together these would have to give way:',
    '  car: energy by plug-out by 3740 Wh less',
  ]);
  const [car] = file.home.cars;
  const wishing = (energyWh: number) => planner.plan({ ...file.home, cars: [{ ...car!, energyWh }] });
  expect((await wishing(17_000)).kind).toBe('planned');
  expect((await wishing(17_001)).kind).toBe('infeasible');
});

test('table, JSON and page tell the same plan', async () => {
  const file = example('konstanz-r2-car');
  const plan = await planner.plan(file.home, { windowMtus: 16, mostPrice: 100_000, leastW: 100 });
  if (plan.kind === 'infeasible') throw new Error('the car cannot be charged');
  const content = JSON.parse(JSON.stringify(planContent(file, plan)));
  expect(content).toMatchObject({ format: 'gridclear-home-plan/1', home: 'konstanz-r2', feasible: true });
  expect(content.optimal.netImportW).toHaveLength(96);
  expect(content.flexibility).toHaveLength(plan.flexibility.length);
  expect(plan.flexibility.length).toBeGreaterThan(0);
  const lines = describePlan(file, plan).join('\n');
  const page = planPage(file, plan);
  for (const { powerW } of plan.flexibility) {
    expect(lines).toContain(`${powerW} W`);
    expect(page).toContain(`<td>${powerW}</td>`);
  }
  expect(page).not.toMatch(/https?:|src=|NaN|undefined/);
});
