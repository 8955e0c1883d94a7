import { readFileSync } from 'node:fs';
import { parsePortfolioFile } from '../adapters/flexibility-file/portfolio-file.js';
import { BranchLoads } from '../domain/portfolio/branch-loads.js';
import { deviceBreaches, deviceTask } from '../domain/portfolio/device-task.js';
import { reinforcementPrice, reliefSteps } from '../domain/portfolio/relief-steps.js';
import { DEFAULT_ITERATION, MarketIterator } from './iterate-market.js';

const file = parsePortfolioFile(
  readFileSync(new URL('../../test/cases/portfolios/hourly-village.json', import.meta.url), 'utf8'),
);
if (!file.ok) throw new Error(file.rejection.message);
const { portfolio, alternatives } = file.value;

function iterated(rules = DEFAULT_ITERATION) {
  const outcome = new MarketIterator(portfolio, alternatives!, rules).run();
  if (!outcome.ok) throw new Error(outcome.rejection.message);
  return outcome.value;
}

describe('a village evening', () => {
  const iteration = iterated();

  test('prices settle before the gate', () => {
    expect(iteration.ended).toBe('settled');
    expect(iteration.steps.length).toBeGreaterThan(2);
    expect(iteration.steps.at(-1)!.largestMoveTicks).toBeLessThanOrEqual(DEFAULT_ITERATION.toleranceTicks);
  });

  test('relief is bought, every device keeps every constraint, and every award reaches a device', () => {
    const { awards, offers, dispatch, scheduled } = iteration;
    expect(awards.length).toBeGreaterThan(3);
    for (const [device, entry] of portfolio.devices.entries())
      expect(deviceBreaches(deviceTask(entry, portfolio.mtus, portfolio.mtuSeconds), scheduled[device]!)).toEqual([]);
    for (const { offer, lots } of awards) {
      const shared = dispatch.sharesOf(offer).reduce((sum, share) => sum + share.lots, 0);
      expect([offer, shared]).toEqual([offer, lots]);
      expect(lots).toBeLessThanOrEqual(offers[offer]!.lots);
    }
  });

  test('no rebound makes a new peak: no limit is broken that was not, none further, and what is left is reported', () => {
    const { before, unsolved, scheduled, announced } = iteration;
    const place = ({ node, mtu }: { node: number; mtu: number }) => `${node} ${mtu}`;
    const excess = new Map(before.map((overload) => [place(overload), overload.excessW]));
    for (const overload of unsolved) expect(overload.excessW).toBeLessThanOrEqual(excess.get(place(overload)) ?? 0);
    expect(unsolved).toEqual(BranchLoads.of(portfolio, scheduled).overloads());
    const sum = (overloads: typeof before) => overloads.reduce((total, { excessW }) => total + excessW, 0);
    expect(sum(unsolved)).toBeLessThan(sum(before) / 4);
    expect(before).toEqual(BranchLoads.of(portfolio, announced).overloads());
  });

  test('the DSO asks where limits break, at the prices of its alternatives', () => {
    const asked = iteration.requests.flatMap((requests, mtu) =>
      requests.map(({ node, steps }) => ({
        node,
        mtu,
        excessW: steps.reduce((sum, { quantityW }) => sum + quantityW, 0),
      })),
    );
    expect(asked.length).toBe(iteration.before.length);
    for (const { node, mtu, excessW } of iteration.before) expect(asked).toContainEqual({ node, mtu, excessW });
  });

  test('what the DSO pays goes to homes by mandate and to the aggregator, to the last unit', () => {
    const { income, rewards } = iteration;
    expect(income).toBeGreaterThan(0n);
    expect(rewards.homes.reduce((sum, reward) => sum + reward, 0n) + rewards.aggregator).toBe(income);
  });

  test('the same portfolio iterates the same way', () => {
    expect(iterated().steps).toEqual(iteration.steps);
  });

  test('a gate that closes early is told', () => {
    expect(iterated({ ...DEFAULT_ITERATION, mostIterations: 1 })).toMatchObject({ ended: 'gate-closed', counts: 0 });
  });
});

test('an evening of quarter-hours with its blocks settles, and all that was beyond limits is solved, proven optimal', () => {
  const evening = parsePortfolioFile(
    readFileSync(new URL('../../test/cases/portfolios/evening-feeder.json', import.meta.url), 'utf8'),
  );
  if (!evening.ok) throw new Error(evening.rejection.message);
  const outcome = new MarketIterator(evening.value.portfolio, evening.value.alternatives!).run();
  if (!outcome.ok) throw new Error(outcome.rejection.message);
  const { ended, offers, before, unsolved, clearing } = outcome.value;
  expect({ ended, before: before.length, unsolved }).toEqual({ ended: 'settled', before: 55, unsolved: [] });
  expect(offers.length).toBeGreaterThan(150);
  expect(clearing.welfareTickW).toBe(clearing.boundTickW);
});

test.each([
  ['all of it could be subscribed', 20_000, [[20_000, 2_260]]],
  [
    'beyond the subscription an overrun looms',
    50_000,
    [
      [20_000, 24_350],
      [30_000, 2_260],
    ],
  ],
])('a step demand curve: %s', (_, excessW, steps) => {
  const { reinforcement: _deferred, ...without } = alternatives!;
  expect(reliefSteps(excessW, without)).toEqual(steps.map(([quantityW, priceTicks]) => ({ quantityW, priceTicks })));
});

test('nobody pays more for relief than a reinforcement would cost', () => {
  // 9,000 a year over 100 kW in 20 hours: 2,000 kWh a year, 4,500 per MWh; in 400 hours 225 per MWh.
  expect(reinforcementPrice({ annualCost: 9_000, capacityW: 100_000, hoursPerYear: 20 })).toBe(450_000);
  const reinforcement = { annualCost: 9_000, capacityW: 100_000, hoursPerYear: 400 };
  expect(reliefSteps(50_000, { ...alternatives!, reinforcement })).toEqual([
    { quantityW: 20_000, priceTicks: 22_500 },
    { quantityW: 30_000, priceTicks: 2_260 },
  ]);
  const cheap = { ...reinforcement, annualCost: 40 };
  expect(reliefSteps(50_000, { ...alternatives!, reinforcement: cheap })).toEqual([
    { quantityW: 50_000, priceTicks: 100 },
  ]);
});
