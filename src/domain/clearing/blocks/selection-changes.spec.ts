import { type BlockRow, horizonOf } from '../../../../test/reference/horizon-builder.js';
import { admitted } from '../../../../test/reference/round-builder.js';
import { type Change, changesOf, remediesFor, widestChange } from './selection-changes.js';

const rows: readonly BlockRow[] = [
  ['sells first', 'root', [10, 0, 0], 1],
  ['shifts', 'root', [-12, 24, 0], 1, { min: [0, 1] }],
  ['buys later', 'root', [0, -8, 0], 1, { min: [0, 1] }],
  ['elsewhere', 'root', [0, 0, 5], 1],
];
const problem = () => admitted(horizonOf({ periods: [[], [], []], blocks: rows }));
const told = (changes: readonly Change[]) =>
  changes.map(({ block, takesMore, loss }) => `${block} ${takesMore ? 'more' : 'less'} ${loss}`);

/** Parts: 1, 12, 8 and 1. */
function changes(
  least: readonly number[],
  most: readonly number[],
  selection: readonly number[],
  surpluses: readonly number[],
) {
  const bounds = { least: Int32Array.from(least), most: Int32Array.from(most) };
  return changesOf(problem(), bounds, Int32Array.from(selection), { surplusTickW: (block) => surpluses[block]! });
}

test('every undecided block may take less, or more, at what a part costs', () => {
  expect(problem().blocks.map(({ parts }) => parts)).toEqual([1, 12, 8, 1]);
  expect(told(changes([0, 0, 0, 0], [1, 12, 8, 1], [1, 5, 0, 0], [30, 24, -16, -7]))).toEqual([
    '0 less 30',
    '1 less 2',
    '1 more 0',
    '2 more 2',
    '3 more 7',
  ]);
  expect(told(changes([0, 5, 0, 1], [1, 5, 8, 1], [0, 5, 8, 1], [30, 24, -16, -7]))).toEqual(['0 more 0', '2 less 0']);
});

test('a block that loses needs less fed in where it sells, and more where it buys', () => {
  const all = changes([0, 0, 0, 0], [1, 12, 8, 1], [0, 6, 4, 0], [0, 0, 0, 0]);
  expect(told(all)).toEqual(['0 more 0', '1 less 0', '1 more 0', '2 less 0', '2 more 0', '3 more 0']);
  // The seller of the first period: nobody else sells there; if the shift took more, it would buy more there.
  expect(told(remediesFor(problem(), 0, all))).toEqual(['1 more 0']);
  expect(told(remediesFor(problem(), 1, all))).toEqual(['0 more 0', '1 less 0', '2 more 0']);
  expect(told(remediesFor(problem(), 2, all))).toEqual(['1 more 0', '2 less 0']);
  expect(told(remediesFor(problem(), 3, all))).toEqual([]);
});

test.each([
  ['the most watts left, here more of the shift', [0, 3, 0, 0], '1 more'],
  ['here less of it', [0, 9, 0, 0], '1 less'],
  ['all-or-none blocks do not count', [0, 12, 4, 0], '1 less'],
])('the widest change of a divisible block: %s', (_, selection, expected) => {
  const bounds = { least: Int32Array.of(0, 0, 0, 0), most: Int32Array.of(1, 12, 8, 1) };
  const parts = Int32Array.from(selection);
  const all = changesOf(problem(), bounds, parts, { surplusTickW: () => 0 });
  const widest = widestChange(problem(), bounds, parts, all)!;
  expect(`${widest.block} ${widest.takesMore ? 'more' : 'less'}`).toBe(expected);
});

test('watts decide, not parts; and there may be none', () => {
  const bounds = { least: Int32Array.of(0, 11, 0, 0), most: Int32Array.of(1, 12, 8, 1) };
  const selection = Int32Array.of(0, 11, 0, 0);
  const all = changesOf(problem(), bounds, selection, { surplusTickW: () => 0 });
  expect(widestChange(problem(), bounds, selection, all)).toMatchObject({ block: 2, takesMore: true });
  expect(widestChange(problem(), bounds, selection, [all[0]!])).toBeUndefined();
});
