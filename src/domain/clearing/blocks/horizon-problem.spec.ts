import { type HorizonTable, horizonOf } from '../../../../test/reference/horizon-builder.js';
import { admitted, problemOf } from '../../../../test/reference/round-builder.js';
import { BLOCK_COUNT_BOUND, HorizonProblem, PERIOD_COUNT_BOUND } from './horizon-problem.js';

/** A parent in twelve parts, at least six of them; its child in eight; two that exclude each other. */
const table: HorizonTable = {
  branches: [['n1', 'root', 99, 99]],
  periods: [
    [
      ['sell', 'root', 10, 1],
      ['buy', 'n1', 5, 2],
    ],
    [],
  ],
  blocks: [
    ['parent', 'root', [12, -24], 2, { min: [1, 2] }],
    ['child', 'n1', [0, 8], 1, { parent: 'parent', min: [0, 1] }],
    ['this', 'n1', [3, 0], 5, { group: 'g' }],
    ['or that', 'n1', [4, 0], 5, { group: 'g' }],
  ],
};
const horizon = () => admitted(horizonOf(table));

test('the watts that could be traded, and one more', () => {
  expect([0, 1].map((period) => horizon().tradableW(period))).toEqual([1 + 15 + 12 + 3 + 4, 1 + 24 + 8]);
});

test('a selection feeds in and costs by its parts', () => {
  const selection = Int32Array.of(6, 4, 0, 1);
  expect(horizon().feedInW(selection)).toEqual([Float64Array.of(6, 4), Float64Array.of(-12, 4)]);
  expect(horizon().costTickW(selection)).toBe(-12n + 4n + 20n);
});

test.each([
  ['nothing', [0, 0, 0, 0], true],
  ['everything that may be', [12, 8, 1, 0], true],
  ['the least acceptance', [6, 4, 0, 1], true],
  ['less than it', [5, 0, 0, 0], false],
  ['more than all', [13, 0, 0, 0], false],
  ['less than nothing', [-1, 0, 0, 0], false],
  ['a child that has the share of its parent', [9, 6, 0, 0], true],
  ['a child beyond its parent', [9, 7, 0, 0], false],
  ['a child without its parent', [0, 1, 0, 0], false],
  ['two of a group', [0, 0, 1, 1], false],
  ['too few blocks', [0, 0, 0], false],
  ['too many', [0, 0, 0, 0, 0], false],
])('permits %s: %j %s', (_, selection, isPermitted) => {
  expect(horizon().permits(Int32Array.from(selection))).toBe(isPermitted);
});

test('links and groups are known from both ends', () => {
  const { groupsOf, childrenOf } = horizon();
  expect(groupsOf).toEqual([[], [], [0], [0]]);
  expect(childrenOf).toEqual([[1], [], [], []]);
});

test('a horizon has a bounded number of periods', () => {
  const admission = (count: number) =>
    HorizonProblem.admit({
      periods: new Array(count).fill(problemOf({ orders: [] })),
      blocks: [],
      exclusiveGroups: [],
    });
  expect(admission(1).ok).toBe(true);
  expect(admission(PERIOD_COUNT_BOUND).ok).toBe(true);
  for (const count of [0, PERIOD_COUNT_BOUND + 1])
    expect(admission(count)).toMatchObject({ rejection: { code: 'malformed-message', field: 'periods' } });
});

test('and of blocks', () => {
  const block = {
    node: 0,
    profile: [{ period: 0, powerW: 1 }],
    costTickW: 0n,
    minAcceptance: { numerator: 1, denominator: 1 },
  };
  const admission = (count: number) =>
    HorizonProblem.admit({
      periods: [problemOf({ orders: [] })],
      blocks: new Array(count).fill(block),
      exclusiveGroups: [],
    });
  expect(admission(BLOCK_COUNT_BOUND).ok).toBe(true);
  expect(admission(BLOCK_COUNT_BOUND + 1)).toMatchObject({ rejection: { code: 'too-many-orders', field: 'blocks' } });
});

test.each([
  ['of two', ['b', 'a'], 0],
  ['behind blocks that lead into it', ['b', 'c', 'b'], 1],
  ['of one', [undefined, 'b'], 1],
])('a cycle %s is refused where it begins', (_, parents, first) => {
  const blocks = parents.map(
    (parent, index) => ['abc'[index]!, 'root', [1], 1, parent === undefined ? {} : { parent }] as const,
  );
  expect(horizonOf({ periods: [[]], blocks })).toMatchObject({
    rejection: { code: 'link-cycle', field: `blocks[${first}].parent` },
  });
});
