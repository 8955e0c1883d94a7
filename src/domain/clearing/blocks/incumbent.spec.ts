import { type BlockRow, horizonOf } from '../../../../test/reference/horizon-builder.js';
import { admitted } from '../../../../test/reference/round-builder.js';
import { Evaluation } from './evaluation.js';
import { Incumbent } from './incumbent.js';
import { marketsOf } from './period-market.js';
import { PowerRegions } from './power-regions.js';

/** A market at 80: beside 2 W more the sell still sets the price, beside 10 W and more the buys do. */
function incumbentOf(blocks: readonly BlockRow[]): Incumbent {
  const problem = admitted(
    horizonOf({
      periods: [
        [
          ['buy', 'root', 10, 100],
          ['buy', 'root', 5, 30],
          ['sell', 'root', 10, 80],
        ],
      ],
      blocks,
    }),
  );
  return new Incumbent(problem, new Evaluation(problem, marketsOf(problem, new PowerRegions(problem))));
}

const fits: BlockRow = ['fits', 'root', [2], 60];
const tooLarge: BlockRow = ['too large', 'root', [12], 50];
const more: BlockRow = ['more than all buy', 'root', [16], 1];
const told = ({ best }: Incumbent) => best && [Array.from(best.parts), Number(best.welfareTickW)];

/** What the buys are worth less what `sold` watts of the sell and 2 W of the block cost. */
const withoutBlocks = 10 * 100 - 10 * 80;
const withFits = 10 * 100 - 8 * 80 - 2 * 60;

test('a supported selection is taken with its prices, and its welfare is the floor', () => {
  const incumbent = incumbentOf([fits]);
  expect(incumbent.consider(Int32Array.of(1))).toMatchObject({ kind: 'supported' });
  expect(told(incumbent)).toEqual([[1], withFits]);
  expect(incumbent.best!.nodePriceTicks).toEqual([Int32Array.of(80)]);
  expect(incumbent.floorTickW).toBeCloseTo(withFits, 6);
  expect(incumbent.floorTickW).toBeLessThan(withFits);
});

test('one that is not permitted, or cannot be cleared, is none', () => {
  const incumbent = incumbentOf([['a', 'root', [2], 60, { group: 'g' }], ['b', 'root', [2], 60, { group: 'g' }], more]);
  expect(incumbent.consider(Int32Array.of(1, 1, 0))).toBeUndefined();
  expect(incumbent.consider(Int32Array.of(0, 0, 1))).toBeUndefined();
  expect(told(incumbent)).toBeUndefined();
});

test('what is not better does not take the place of the best', () => {
  const incumbent = incumbentOf([fits]);
  incumbent.consider(Int32Array.of(0));
  expect(told(incumbent)).toEqual([[0], withoutBlocks]);
  incumbent.consider(Int32Array.of(1));
  expect(told(incumbent)).toEqual([[1], withFits]);
  incumbent.consider(Int32Array.of(0));
  expect(told(incumbent)).toEqual([[1], withFits]);
});

test('of equal welfare the one that accepts the first block stays, or comes', () => {
  const incumbent = incumbentOf([fits, fits]);
  incumbent.consider(Int32Array.of(0, 1));
  expect(told(incumbent)).toEqual([[0, 1], withFits]);
  incumbent.consider(Int32Array.of(1, 0));
  expect(told(incumbent)).toEqual([[1, 0], withFits]);
  incumbent.consider(Int32Array.of(0, 1));
  expect(told(incumbent)).toEqual([[1, 0], withFits]);
});

test('of one that nothing supports the blocks that lose are taken out, until the rest is supported', () => {
  const incumbent = incumbentOf([fits, tooLarge]);
  const selection = Int32Array.of(1, 1);
  expect(incumbent.consider(selection)).toMatchObject({ kind: 'unsupported' });
  expect(told(incumbent)).toEqual([[0, 0], withoutBlocks]);
  expect(Array.from(selection)).toEqual([1, 1]);
});

test('a proposal is brought under the rules first', () => {
  const incumbent = incumbentOf([
    ['a', 'root', [2], 60, { group: 'g' }],
    ['b', 'root', [2], 60, { group: 'g' }],
  ]);
  const proposal = Int32Array.of(1, 1);
  incumbent.tryRepaired(proposal);
  expect(told(incumbent)).toEqual([[1, 0], withFits]);
  expect(Array.from(proposal)).toEqual([1, 1]);
});

test('a proposal that cannot be cleared, or is no better, is left alone', () => {
  const incumbent = incumbentOf([more, fits]);
  incumbent.tryRepaired(Int32Array.of(1, 0));
  expect(told(incumbent)).toBeUndefined();
  incumbent.tryRepaired(Int32Array.of(0, 1));
  incumbent.tryRepaired(Int32Array.of(0, 0));
  expect(told(incumbent)).toEqual([[0, 1], withFits]);
});

test.each([
  ['more welfare', withFits + 1, [0, 0], true],
  ['less welfare', withFits - 1, [9, 9], false],
  ['as much, with what could accept more of the first block that differs', withFits, [2, 0], true],
  ['as much, with the same', withFits, [1, 0], false],
  ['as much, with less', withFits, [0, 1], false],
])('it is beaten by %s: %i with at most %j', (_, welfare, most, isBeaten) => {
  const incumbent = incumbentOf([fits, fits]);
  expect(incumbent.isBeatenBy(0n, Int32Array.of(0, 0))).toBe(true);
  incumbent.consider(Int32Array.of(1, 0));
  expect(incumbent.isBeatenBy(BigInt(welfare), Int32Array.from(most))).toBe(isBeaten);
});
