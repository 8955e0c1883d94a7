import { type BlockRow, horizonOf } from '../../../../test/reference/horizon-builder.js';
import { admitted } from '../../../../test/reference/round-builder.js';
import { clear } from '../clearing.js';
import { standings } from './block-standing.js';

/** Two periods with prices of 50 and 30. */
const periods = [50, 30].map(
  (ticks) =>
    [
      ['sell', 'root', 10, ticks],
      ['buy', 'root', 5, 90],
    ] as const,
);

/** Parts, or why there are none; and the surplus. */
function standingsOf(blocks: readonly BlockRow[], parts: readonly number[]) {
  const problem = admitted(horizonOf({ periods, blocks }));
  const clearings = problem.periods.map((period) => admitted(clear(period)));
  return standings(problem, Int32Array.from(parts), clearings).map(({ parts: taken, surplusTickW, reason }) => [
    reason ?? taken,
    Number(surplusTickW),
  ]);
}

test.each<[string, BlockRow, (string | number)[]]>([
  ['dearer than the price', ['b', 'root', [2, 0], 51], ['out-of-the-money', -2]],
  ['as dear as the price', ['b', 'root', [2, 0], 50], ['out-of-the-money', 0]],
  ['cheaper than the price', ['b', 'root', [2, 0], 49], ['paradoxical', 2]],
  ['over both periods', ['b', 'root', [2, 2], 30], ['paradoxical', 40]],
  ['a load shift the wrong way', ['b', 'root', [-2, 2], 0], ['out-of-the-money', -40]],
])('a rejected block %s', (_, block, expected) => {
  expect(standingsOf([block], [0])).toEqual([expected]);
});

test('an accepted block has its parts, and its surplus is that of the whole', () => {
  expect(standingsOf([['b', 'root', [4, 0], 40, { min: [0, 1] }]], [3])).toEqual([[3, 40]]);
});

test.each([
  ['with its parent rejected', [0, 0], 'linked'],
  ['with its parent accepted', [1, 0], 'paradoxical'],
])('a child in the money %s', (_, parts, reason) => {
  const blocks: BlockRow[] = [
    ['parent', 'root', [1, 0], 10],
    ['child', 'root', [2, 0], 40, { parent: 'parent' }],
  ];
  expect(standingsOf(blocks, parts)[1]).toEqual([reason, 20]);
});

test.each([
  ['with another one accepted', [0, 1], 'exclusive'],
  ['with all of them rejected', [0, 0], 'paradoxical'],
])('a block of a group, in the money %s', (_, parts, reason) => {
  const blocks: BlockRow[] = [
    ['this', 'root', [2, 0], 40, { group: 'g' }],
    ['that', 'root', [2, 0], 45, { group: 'g' }],
  ];
  expect(standingsOf(blocks, parts)[0]).toEqual([reason, 20]);
});
