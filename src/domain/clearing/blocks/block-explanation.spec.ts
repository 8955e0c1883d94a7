import { type HorizonTable, horizonOf } from '../../../../test/reference/horizon-builder.js';
import { admitted } from '../../../../test/reference/round-builder.js';
import { explain } from '../explanation.js';
import { type BlockExplanation, clearingTogether, explainBlock } from './block-explanation.js';
import { clearHorizon } from './clear-horizon.js';
import type { HorizonProblem } from './horizon-problem.js';

const again = (problem: HorizonProblem) => admitted(clearHorizon(problem));

function explained(table: HorizonTable, block: number, cheapestTicks = -1_000): BlockExplanation {
  const problem = admitted(horizonOf(table));
  return explainBlock({ problem, ...again(problem) }, block, again, cheapestTicks);
}

/** Sold at 40 up to 10 W, then at 60; bought for up to 100 by 12 W. */
const period = [
  ['sell', 'root', 10, 40],
  ['sell', 'root', 10, 60],
  ['buy', 'root', 12, 100],
] as const;

test('an accepted block has its power, price and path in each period, and was accepted at its own cost', () => {
  const table: HorizonTable = {
    branches: [['n1', 'root', 4, 4]],
    periods: [period, period],
    blocks: [['b', 'n1', [4, 0], 20]],
  };
  expect(explained(table, 0)).toEqual({
    standing: { parts: 1, surplusTickW: expect.any(BigInt), reason: undefined },
    periods: [
      {
        ...{ period: 0, powerW: 4, acceptedW: 4, nodePriceTicks: 40 },
        path: [expect.objectContaining({ node: 1, flowW: 4, bindsAt: 'export' })],
      },
    ],
    ...{ rivals: [], children: [], withoutMinimum: undefined, accepting: { kind: 'filled', limitTicks: 0 } },
  });
});

test('out of the money: as cheap as what it displaces it would have been accepted', () => {
  const table: HorizonTable = { periods: [period, period], blocks: [['b', 'root', [2, 2], 70]] };
  const { standing, accepting } = explained(table, 0);
  expect(standing.reason).toBe('out-of-the-money');
  expect(accepting).toEqual({ kind: 'border', limitTicks: -10 });
});

test('a limit beyond what may be stated is none', () => {
  const table: HorizonTable = { periods: [period], blocks: [['b', 'root', [2], 70]] };
  expect(explained(table, 0, -10)).toMatchObject({ accepting: { kind: 'border', limitTicks: -10 } });
  expect(explained(table, 0, -9)).toMatchObject({ accepting: { kind: 'none' } });
  expect(explained(table, 0, 0)).toMatchObject({ accepting: { kind: 'none' } });
});

test('paradoxical: it would earn at these prices, which it would bring down', () => {
  const table: HorizonTable = { periods: [period], blocks: [['b', 'root', [12], 50]] };
  const { standing, accepting, withoutMinimum } = explained(table, 0);
  expect(standing).toMatchObject({ parts: 0, reason: 'paradoxical' });
  expect(accepting.kind).toBe('border');
  expect(withoutMinimum).toEqual({ acceptedParts: 2, parts: 12 });
});

test('linked: the parent is named by what became of it, and its own limit does not help the child', () => {
  const table: HorizonTable = {
    periods: [period],
    blocks: [
      ['parent', 'root', [2], 500],
      ['child', 'root', [1], 10, { parent: 'parent' }],
    ],
  };
  expect(explained(table, 1)).toMatchObject({ standing: { reason: 'linked' } });
  expect(explained(table, 0).children).toEqual([1]);
});

test('exclusive: the member that won is named, and what would have made this one win', () => {
  const table: HorizonTable = {
    periods: [period],
    blocks: [
      ['one', 'root', [2], 10, { group: 'g' }],
      ['other', 'root', [2], 30, { group: 'g' }],
    ],
  };
  expect(explained(table, 1)).toMatchObject({
    standing: { reason: 'exclusive' },
    rivals: [0],
    accepting: { kind: 'border', limitTicks: -21 },
  });
});

test('of a block accepted in part, the limit that would have got it accepted whole', () => {
  const table: HorizonTable = { periods: [period], blocks: [['b', 'root', [20], 40, { min: [1, 10] }]] };
  const { standing, periods, accepting } = explained(table, 0);
  expect(standing.parts).toBeGreaterThan(0);
  expect(standing.parts).toBeLessThan(20);
  expect(periods[0]!.acceptedW).toBe(standing.parts);
  expect(accepting).toEqual({ kind: 'none' });
});

test('an order beside blocks: the limit at which it is filled although blocks may change', () => {
  const table: HorizonTable = {
    periods: [[...period, ['sell', 'root', 5, 80]]],
    blocks: [['b', 'root', [10], 45]],
  };
  const problem = admitted(horizonOf(table));
  const cleared = again(problem);
  const { filling } = explain(
    problem.periods[0]!,
    cleared.periods[0]!,
    [3],
    clearingTogether(problem, 0, again, -1_000),
  );
  expect(filling.kind).toBe('border');
});

test('where no more nodes may be visited, it is said how far the search came', () => {
  const table: HorizonTable = { periods: [period], blocks: [['b', 'root', [2], 70]] };
  const costly = (problem: HorizonProblem) => {
    const cleared = again(problem);
    return { ...cleared, search: { ...cleared.search, nodes: 30_000 } };
  };
  const problem = admitted(horizonOf(table));
  const { accepting } = explainBlock({ problem, ...again(problem) }, 0, costly, -1_000);
  expect(accepting).toEqual({ kind: 'unfinished', limitTicks: -30 });
});
