import { type BlockRow, horizonOf } from '../../../../test/reference/horizon-builder.js';
import { admitted } from '../../../../test/reference/round-builder.js';
import { decideByReducedCost, fractionalBlock, nearestSelection } from './relaxed-selection.js';

/** An all-or-none block; one in twelve parts, at least three of them; a large one in two parts. */
const rows: readonly BlockRow[] = [
  ['whole', 'root', [10], 1],
  ['divisible', 'root', [12], 1, { min: [1, 4] }],
  ['large', 'root', [40, -60], -2, { min: [0, 1] }],
];
const problem = () => admitted(horizonOf({ periods: [[], []], blocks: rows }));
const solved = (acceptances: readonly number[], surpluses: readonly number[] = [0, 0, 0]) => ({
  acceptance: (block: number) => acceptances[block]!,
  surplusTickW: (block: number) => surpluses[block]!,
});
const parts = () => problem().blocks.map((block) => block.parts);
const open = () => ({ least: new Int32Array(3), most: Int32Array.from(parts()) });

test('what the blocks are', () => {
  expect(parts()).toEqual([1, 12, 20]);
});

test.each([
  ['whole parts', [1, 0.5, 0.5], [1, 6, 10]],
  ['the nearest', [0.6, 0.54, 0.49], [1, 6, 10]],
  ['none where it is less than the least', [0.4, 0.2, 0.01], [0, 0, 0]],
  ['the least itself', [0, 0.25, 0.04], [0, 3, 1]],
])('acceptances are read as %s', (_, acceptances, selection) => {
  expect(Array.from(nearestSelection(problem(), solved(acceptances)))).toEqual(selection);
});

test.each([
  ['none where all are whole', [1, 0.5, 0], -1],
  ['none where rounding alone is off', [1 - 1e-9, 0.5 + 1e-9, 1e-9], -1],
  ['an all-or-none block in between', [0.5, 0.5, 0], 0],
  ['a divisible one between two parts', [0, 0.54, 1], 1],
  ['one of whole parts, but fewer than the least', [0, 2 / 12, 1], 1],
  ['the one with more watts at stake', [0.5, 0.54, 0.52], 2],
  ['the one further from whole', [0.5, 0.96, 0.01], 0],
])('the block to divide at: %s', (_, acceptances, block) => {
  expect(fractionalBlock(problem(), open(), solved(acceptances))).toBe(block);
});

test('a decided block is not divided at', () => {
  const bounds = open();
  bounds.most[0] = 0;
  expect(fractionalBlock(problem(), bounds, solved([0.5, 0.5, 0]))).toBe(-1);
});

test.each([
  ['a loss beyond the slack rejects a block', [-101, 0, 0], 100, ['0..0', '0..12', '0..20']],
  ['one within it does not', [-100, 0, 0], 100, ['0..1', '0..12', '0..20']],
  ['of a divisible block the least acceptance counts', [0, -401, 0], 100, ['0..1', '0..0', '0..20']],
  ['that it may bear', [0, -400, 0], 100, ['0..1', '0..12', '0..20']],
  ['a gain beyond the slack accepts a block', [101, 0, 0], 100, ['1..1', '0..12', '0..20']],
  ['one within it does not accept it', [100, 0, 0], 100, ['0..1', '0..12', '0..20']],
  ['of a divisible block one part counts', [0, 0, 2_001], 100, ['0..1', '0..12', '20..20']],
  ['that may be missing', [0, 0, 2_000], 100, ['0..1', '0..12', '0..20']],
  ['without a best so far nothing is decided', [-101, 101, 0], Number.POSITIVE_INFINITY, ['0..1', '0..12', '0..20']],
])('%s', (_, surpluses, slack, expected) => {
  const bounds = open();
  const isNarrower = decideByReducedCost(problem(), bounds, solved([0, 0, 0], surpluses), slack);
  const ranges = Array.from(bounds.least, (least, block) => `${least}..${bounds.most[block]}`);
  expect(ranges).toEqual(expected);
  expect(isNarrower).toBe(expected.join() !== '0..1,0..12,0..20');
});

test('what is decided in part already is not decided the other way', () => {
  const bounds = { least: Int32Array.of(0, 3, 0), most: Int32Array.of(0, 12, 19) };
  expect(decideByReducedCost(problem(), bounds, solved([0, 0, 0], [9_999, -9_999, 9_999]), 100)).toBe(false);
  expect(bounds).toEqual({ least: Int32Array.of(0, 3, 0), most: Int32Array.of(0, 12, 19) });
});
