import { type BlockRow, horizonOf } from '../../../../test/reference/horizon-builder.js';
import { admitted } from '../../../../test/reference/round-builder.js';
import { allParts, copyOf, SelectionRules } from './part-bounds.js';

/** Bounds as `least..most` of each block; undefined where no selection is left. */
function narrowed(blocks: readonly BlockRow[], forced: Readonly<Record<number, readonly [number, number]>>) {
  const problem = admitted(horizonOf({ periods: [[], []], blocks }));
  const bounds = allParts(problem);
  for (const [block, [least, most]] of Object.entries(forced)) {
    bounds.least[Number(block)] = least;
    bounds.most[Number(block)] = most;
  }
  if (!new SelectionRules(problem).narrow(bounds)) return undefined;
  return problem.blocks.map((_, block) => `${bounds.least[block]}..${bounds.most[block]}`);
}

test('at first everything is open', () => {
  const problem = admitted(
    horizonOf({
      periods: [[]],
      blocks: [
        ['whole', 'root', [7], 1],
        ['divisible', 'root', [12], 1, { min: [1, 4] }],
      ],
    }),
  );
  const bounds = allParts(problem);
  expect(bounds).toEqual({ least: Int32Array.of(0, 0), most: Int32Array.of(1, 12) });
  const copy = copyOf(bounds);
  copy.least[0] = 1;
  copy.most[1] = 0;
  expect(bounds).toEqual({ least: Int32Array.of(0, 0), most: Int32Array.of(1, 12) });
});

/** Twelve parts, at least three of them. */
const divisible: BlockRow = ['d', 'root', [12], 1, { min: [1, 4] }];

describe('minimum acceptance', () => {
  test.each([
    ['fewer than the least become none', [0, 2], ['0..0']],
    ['the least itself may stay', [0, 3], ['0..3']],
    ['any acceptance is one of at least the least', [1, 12], ['3..12']],
    ['more stay more', [4, 12], ['4..12']],
    ['an acceptance below the least cannot be', [1, 2], undefined],
    ['nothing is left between crossed bounds', [5, 4], undefined],
  ] as const)('%s', (_, bounds, left) => {
    expect(narrowed([divisible], { 0: bounds })).toEqual(left);
  });
});

describe('a link', () => {
  /** A parent in twelve parts, at least six of them; a child in eight, with any. */
  const parent: BlockRow = ['p', 'root', [12], 2, { min: [1, 2] }];
  const child: BlockRow = ['c', 'root', [0, 8], 1, { parent: 'p', min: [0, 1] }];
  test.each([
    ['no parent, no child', { 0: [0, 0] }, ['0..0', '0..0']],
    ['the child takes no larger share than its parent', { 0: [0, 9] }, ['0..9', '0..6']],
    ['its share is rounded down', { 0: [0, 10] }, ['0..10', '0..6']],
    ['an accepted child needs its parent', { 1: [1, 8] }, ['6..12', '1..8']],
    ['and with a larger share more of it', { 1: [5, 8] }, ['8..12', '5..8']],
    ['a child without its parent cannot be', { 0: [0, 0], 1: [1, 8] }, undefined],
    ['nor one beyond it', { 0: [0, 7], 1: [5, 8] }, undefined],
  ] as const)('%s', (_, forced, left) => {
    expect(narrowed([parent, child], forced)).toEqual(left);
  });

  test('leads up a line of parents, in whatever sequence they are', () => {
    const line: BlockRow[] = [
      ['a', 'root', [1], 1, { parent: 'b' }],
      ['b', 'root', [2], 1, { parent: 'c' }],
      ['c', 'root', [3], 1],
    ];
    expect(narrowed(line, { 0: [1, 1] })).toEqual(['1..1', '1..1', '1..1']);
    expect(narrowed(line, { 2: [0, 0] })).toEqual(['0..0', '0..0', '0..0']);
  });
});

describe('a group', () => {
  const inGroups: BlockRow[] = [
    ['a', 'root', [1], 1, { group: 'g' }],
    ['b', 'root', [2], 1, { group: 'g' }],
    ['c', 'root', [3], 1, { group: 'h' }],
  ];
  test.each([
    ['an accepted block excludes the others of its group', { 1: [1, 1] }, ['0..0', '1..1', '0..1']],
    ['an undecided one excludes nobody', {}, ['0..1', '0..1', '0..1']],
    ['two accepted ones cannot be', { 0: [1, 1], 1: [1, 1] }, undefined],
  ] as const)('%s', (_, forced, left) => {
    expect(narrowed(inGroups, forced)).toEqual(left);
  });
});

describe('blocks that are equal in everything', () => {
  const equal: BlockRow[] = ['a', 'b', 'c'].map((id) => [id, 'root', [6, -4], 1]);
  test('are accepted in their sequence', () => {
    expect(narrowed(equal, { 1: [0, 0] })).toEqual(['0..1', '0..0', '0..0']);
    expect(narrowed(equal, { 2: [1, 1] })).toEqual(['1..1', '1..1', '1..1']);
  });

  test.each<[string, BlockRow]>([
    ['another node', ['b', 'n1', [6, -4], 1]],
    ['another cost', ['b', 'root', [6, -4], 2]],
    ['other watts', ['b', 'root', [6, -2], 1]],
    ['another period', ['b', 'root', [6, 0], 1]],
    ['a minimum below all', ['b', 'root', [6, -4], 1, { min: [1, 2] }]],
    ['a parent', ['b', 'root', [6, -4], 1, { parent: 'other' }]],
    ['a group', ['b', 'root', [6, -4], 1, { group: 'g' }]],
  ])('a block with %s is no equal', (_, second) => {
    const blocks: BlockRow[] = [['a', 'root', [6, -4], 1], second, ['other', 'root', [9], 1]];
    const problem = admitted(horizonOf({ branches: [['n1', 'root', 99, 99]], periods: [[], []], blocks }));
    const bounds = allParts(problem);
    bounds.most[0] = 0;
    expect(new SelectionRules(problem).narrow(bounds)).toBe(true);
    expect(bounds.most[1]).toBeGreaterThan(0);
  });

  test('one that others depend on is for itself', () => {
    const blocks: BlockRow[] = [...equal.slice(0, 2), ['child', 'root', [1], 1, { parent: 'b' }]];
    expect(narrowed(blocks, { 0: [0, 0] })).toEqual(['0..0', '0..1', '0..1']);
  });
});
