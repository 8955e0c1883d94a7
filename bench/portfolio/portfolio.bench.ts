import { HighsSolver } from '../../src/adapters/solver/highs-solver.js';
import { OVERLOAD_PRICE_TICKS, PortfolioPlanner } from '../../src/application/plan-portfolio.js';
import { jointProgramme } from '../../src/domain/portfolio/joint-programme.js';
import { generatedPortfolio, type PortfolioShape } from '../../test/reference/generated-portfolio.js';
import type { BenchRow } from '../row.js';

export async function rows(): Promise<BenchRow[]> {
  const small = { cars: 100, batteries: 100, nodes: 20, transformerWPerDevice: 1_000, seed: 1 };
  const large = { cars: 2_500, batteries: 2_500, nodes: 50, transformerWPerDevice: 900, seed: 1 };
  return [
    await planned('5,000 EVs and batteries, 96 quarter-hours, 55 branches', large, 60_000),
    await planned('200 EVs and batteries, 96 quarter-hours, 25 branches', small, undefined, true),
  ];
}

async function planned(work: string, shape: PortfolioShape, goal?: number, hasPeer = false): Promise<BenchRow> {
  const portfolio = generatedPortfolio(shape);
  const solver = new HighsSolver();
  const started = performance.now();
  const plan = await new PortfolioPlanner(solver).plan(portfolio);
  const value = performance.now() - started;
  const percent = (gap: number) => `${((100 * gap) / Math.abs(plan.boundTickW)).toFixed(3)} %`;
  let note = `${plan.planned.overloads.length} overloads, ${plan.preferred.overloads.length} without a plan; at most ${percent(plan.penalisedTickW - plan.boundTickW)} above the best plan, ${plan.rounds} rounds`;
  if (!hasPeer) return { work, unit: 'ms', value, ...(goal === undefined ? {} : { goal }), note };
  const before = performance.now();
  const joint = await solver.solve(jointProgramme(portfolio, OVERLOAD_PRICE_TICKS));
  const peer = { name: 'HiGHS, one joint programme', value: performance.now() - before };
  if (joint.status === 'optimal')
    note += `; ${percent(plan.penalisedTickW - joint.cost * 1e6)} above the joint optimum`;
  return { work, unit: 'ms', value, peer, note };
}
