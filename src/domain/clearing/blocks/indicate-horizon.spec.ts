import { type HorizonTable, horizonOf } from '../../../../test/reference/horizon-builder.js';
import { largerHorizons, randomHorizon } from '../../../../test/reference/random-horizons.js';
import { admitted } from '../../../../test/reference/round-builder.js';
import { clearHorizon } from './clear-horizon.js';
import { HorizonProblem } from './horizon-problem.js';
import { indicateHorizon } from './indicate-horizon.js';

/** Two periods with a purchase of 1 kW at 50.00 each, and a sale of as much at 20.00 in the second. */
const periods: HorizonTable['periods'] = [
  [['buy', 'root', 1_000, 5_000]],
  [
    ['buy', 'root', 1_000, 5_000],
    ['sell', 'root', 1_000, 2_000],
  ],
];

const indicated = (table: HorizonTable) => admitted(indicateHorizon(admitted(horizonOf(table))));

test('a block that can be taken in part sets the price of its period, which it would not beside itself', () => {
  const {
    nodePriceTicks,
    parts,
    periods: cleared,
  } = indicated({
    periods,
    blocks: [['b', 'root', [1_500, 0], 3_000, { min: [0, 1] }]],
  });
  expect(nodePriceTicks.map(([price]) => price)).toEqual([3_000, 2_000]);
  expect([...parts]).toEqual([1_000]);
  expect(cleared.map(({ fillW }) => [...fillW])).toEqual([[1_000], [1_000, 1_000]]);
});

test('an all-or-none block that only a part of is wanted is no part of the indication, but of its prices', () => {
  const { nodePriceTicks, parts, boundTickW } = indicated({ periods, blocks: [['b', 'root', [1_500, 0], 3_000]] });
  expect(nodePriceTicks[0]![0]).toBe(3_000);
  expect([...parts]).toEqual([0]);
  expect(boundTickW).toBeCloseTo(1_000 * 2_000 + 1_000 * 3_000, -1);
});

test('a branch that the blocks could overload is looked at', () => {
  const { nodePriceTicks, parts } = indicated({
    branches: [['house', 'root', 400, 400]],
    periods,
    blocks: [['b', 'house', [1_000, 0], 3_000, { min: [0, 1] }]],
  });
  expect([...nodePriceTicks[0]!]).toEqual([5_000, 3_000]);
  expect([...parts]).toEqual([400]);
});

test('limits that nothing meets are told', () => {
  const infeasible = horizonOf({ branches: [['house', 'root', 400, 400, 900]], periods: [[], []], blocks: [] });
  expect(indicateHorizon(admitted(infeasible))).toMatchObject({ rejection: { code: 'limits-infeasible' } });
});

test('on random horizons what is indicated may be taken, and its bound is not below the clearing', () => {
  for (const shape of largerHorizons(60, 11)) {
    const problem = admitted(HorizonProblem.admit(randomHorizon(shape)));
    const [cleared, indication] = [clearHorizon(problem, 50), indicateHorizon(problem)];
    expect([shape.seed, indication.ok]).toEqual([shape.seed, cleared.ok]);
    if (!cleared.ok || !indication.ok) continue;
    expect(problem.permits(indication.value.parts)).toBe(true);
    expect(indication.value.boundTickW).toBeGreaterThanOrEqual(Number(cleared.value.welfareTickW) - 1);
  }
});
