import { type BlockRow, horizonOf } from '../../../../test/reference/horizon-builder.js';
import { admitted } from '../../../../test/reference/round-builder.js';
import { childrenBy, halvesAt, type SearchNode } from './search-tree.js';
import type { Change } from './selection-changes.js';

/** Two all-or-none blocks and two in twelve parts, the second with at least three. */
const rows: readonly BlockRow[] = [
  ['a', 'root', [10], 1],
  ['b', 'root', [10], 2],
  ['c', 'root', [12], 1, { min: [0, 1] }],
  ['d', 'root', [12], 2, { min: [1, 4] }],
];
const problem = () => admitted(horizonOf({ periods: [[]], blocks: rows }));
const node = (least: readonly number[], most: readonly number[]): SearchNode => ({
  bounds: { least: Int32Array.from(least), most: Int32Array.from(most) },
  boundTickW: 1_000,
});
const open = () => node([0, 0, 0, 0], [1, 1, 12, 12]);
const told = (children: readonly SearchNode[]) =>
  children.map(
    ({ bounds, boundTickW }) =>
      `${Array.from(bounds.least, (least, block) => `${least}-${bounds.most[block]}`).join(' ')} <= ${boundTickW}`,
  );

test.each([
  ['an all-or-none block: without and with it', 0, 0.3, ['0-0', '1-1']],
  ['a divisible one: up to the part below, and from the one above', 2, 0.54, ['0-6', '7-12']],
  ['at whole parts they stay below', 2, 0.5, ['0-6', '7-12']],
  ['all of it leaves something to the upper half', 2, 1, ['0-11', '12-12']],
  ['below the least acceptance: nothing, or at least that', 3, 0.2, ['0-0', '3-12']],
  ['above it', 3, 0.4, ['0-4', '5-12']],
])('halves of %s', (_, block, acceptance, ranges) => {
  const before = open();
  const halves = halvesAt(problem(), before, block, acceptance);
  expect(halves.map(({ bounds, boundTickW }) => [`${bounds.least[block]}-${bounds.most[block]}`, boundTickW])).toEqual(
    ranges.map((range) => [range, 1_000]),
  );
  expect(before).toEqual(open());
});

test('halves keep to what is decided already', () => {
  const halves = halvesAt(problem(), node([0, 0, 4, 0], [1, 1, 8, 12]), 2, 0.1);
  expect(told(halves)).toEqual(['0-1 0-1 4-4 0-12 <= 1000', '0-1 0-1 5-8 0-12 <= 1000']);
});

/** With no best so far every child may win. */
const anyBound = Number.NEGATIVE_INFINITY;

const change = (block: number, takesMore: boolean, loss: number): Change => ({ block, takesMore, loss });

test('a child for each change of an all-or-none block, the dearest first, none of those before it', () => {
  const selection = Int32Array.of(1, 0, 0, 0);
  expect(told(childrenBy(problem(), open(), selection, [change(0, false, 5), change(1, true, 9)], anyBound))).toEqual([
    '0-1 1-1 0-12 0-12 <= 991',
    '0-0 0-0 0-12 0-12 <= 995',
  ]);
});

test('then the widest change of a divisible block is halved', () => {
  const selection = Int32Array.of(1, 0, 4, 0);
  expect(told(childrenBy(problem(), open(), selection, [change(0, false, 5), change(2, true, 10)], anyBound))).toEqual([
    '0-0 0-1 0-12 0-12 <= 995',
    '1-1 0-1 0-8 0-12 <= 1000',
    '1-1 0-1 9-12 0-12 <= 950',
  ]);
  expect(told(childrenBy(problem(), open(), selection, [change(2, false, 10)], anyBound))).toEqual([
    '0-1 0-1 0-2 0-12 <= 980',
    '0-1 0-1 3-12 0-12 <= 1000',
  ]);
});

test('with a minimum acceptance rejection is a half of its own, until it is decided', () => {
  const selection = Int32Array.of(0, 0, 0, 0);
  expect(told(childrenBy(problem(), open(), selection, [change(3, true, 10)], anyBound))).toEqual([
    '0-1 0-1 0-12 0-0 <= 1000',
    '0-1 0-1 0-12 1-12 <= 990',
  ]);
  const decided = node([0, 0, 0, 4], [1, 1, 12, 12]);
  expect(told(childrenBy(problem(), decided, Int32Array.of(0, 0, 0, 12), [change(3, false, 10)], anyBound))).toEqual([
    '0-1 0-1 0-12 4-8 <= 960',
    '0-1 0-1 0-12 9-12 <= 1000',
  ]);
});

test('where nothing may change there is no child', () => {
  expect(childrenBy(problem(), open(), new Int32Array(4), [], anyBound)).toEqual([]);
});

test('a child that cannot reach the best so far is left out, and what it would have held with it', () => {
  const selection = Int32Array.of(1, 0, 0, 0);
  const changes = [change(0, false, 5), change(1, true, 9)];
  expect(told(childrenBy(problem(), open(), selection, changes, 992))).toEqual(['0-0 0-0 0-12 0-12 <= 995']);
  expect(told(childrenBy(problem(), open(), selection, changes, 991))).toHaveLength(2);
});
