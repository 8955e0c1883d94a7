import { type BlockRow, horizonOf } from '../../../../test/reference/horizon-builder.js';
import { admitted } from '../../../../test/reference/round-builder.js';
import { dearestOf, obeyRules } from './selection-repair.js';

function repaired(blocks: readonly BlockRow[], parts: readonly number[]): number[] {
  const problem = admitted(horizonOf({ periods: [[], []], blocks }));
  const selection = Int32Array.from(parts);
  obeyRules(problem, selection);
  expect(problem.permits(selection)).toBe(true);
  return Array.from(selection);
}

const divisible: BlockRow = ['d', 'root', [12], 1, { min: [1, 4] }];

test.each([
  ['more than all becomes all', 13, 12],
  ['all stays', 12, 12],
  ['the least stays', 3, 3],
  ['less than the least becomes nothing', 2, 0],
  ['less than nothing too', -1, 0],
])('%s', (_, before, after) => {
  expect(repaired([divisible], [before])).toEqual([after]);
});

test('of a group only the first stays', () => {
  const grouped = ['a', 'b', 'c'].map((id): BlockRow => [id, 'root', [1], 1, { group: 'g' }]);
  expect(repaired(grouped, [0, 1, 1])).toEqual([0, 1, 0]);
  expect(repaired(grouped, [1, 1, 1])).toEqual([1, 0, 0]);
  expect(repaired(grouped, [0, 0, 0])).toEqual([0, 0, 0]);
});

test('children are brought down to their parents, all the way', () => {
  const line: BlockRow[] = [
    ['grandchild', 'root', [4], 1, { parent: 'child', min: [1, 2] }],
    ['child', 'root', [8], 1, { parent: 'parent', min: [0, 1] }],
    ['parent', 'root', [12], 1, { min: [0, 1] }],
  ];
  expect(repaired(line, [4, 8, 12])).toEqual([4, 8, 12]);
  expect(repaired(line, [4, 8, 9])).toEqual([3, 6, 9]);
  expect(repaired(line, [4, 8, 7])).toEqual([2, 4, 7]);
  expect(repaired(line, [4, 8, 5])).toEqual([0, 3, 5]);
  expect(repaired(line, [4, 8, 0])).toEqual([0, 0, 0]);
  expect(repaired(line, [1, 2, 12])).toEqual([0, 2, 12]);
});

test('the dearest block has the highest cost by its watts', () => {
  const problem = admitted(
    horizonOf({
      periods: [[], []],
      blocks: [
        ['large', 'root', [100, 0], 40],
        ['small', 'root', [2, 0], 60],
        ['as dear', 'root', [6, 0], 60],
        ['purchase', 'root', [-5, -5], 10],
        ['shift', 'root', [-10, 20], 30],
      ],
    }),
  );
  expect(dearestOf(problem, [0, 1, 2, 3, 4])).toBe(1);
  expect(dearestOf(problem, [0, 2])).toBe(2);
  // 300 over 30 W either way.
  expect(dearestOf(problem, [3, 4])).toBe(4);
  expect(dearestOf(problem, [3])).toBe(3);
  expect(dearestOf(problem, [])).toBe(-1);
});
