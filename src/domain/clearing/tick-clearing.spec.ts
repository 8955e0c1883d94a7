import { type OrderRow, problemOf, type RoundTable } from '../../../test/reference/round-builder.js';
import type { ClearingProblem } from './clearing-problem.js';
import { clearOnTicks } from './tick-clearing.js';

function fills(table: RoundTable, fixedFeedInW?: number) {
  const problem = problemOf(table);
  const beside: ClearingProblem =
    fixedFeedInW === undefined ? problem : problem.withFixedFeedIn(Float64Array.of(fixedFeedInW));
  const found = clearOnTicks(beside);
  return found && Array.from(found);
}

const book: readonly OrderRow[] = [
  ['sell', 'root', 5, 3],
  ['sell', 'root', 5, 3],
  ['buy', 'root', 4, 3],
  ['buy', 'root', 3, 3],
];

test('at the margin earlier orders are filled first, on either side', () => {
  expect(fills({ orders: book })).toEqual([5, 2, 4, 3]);
  expect(
    fills({ orders: book.map(([side, node, watts, ticks]) => [side === 'sell' ? 'buy' : 'sell', node, watts, ticks]) }),
  ).toEqual([5, 2, 4, 3]);
});

test('a market that only sells, or only buys, fills nothing', () => {
  expect(fills({ orders: book.slice(0, 2) })).toEqual([0, 0]);
  expect(fills({ orders: book.slice(2) })).toEqual([0, 0]);
});

test('upstream prices beyond all limits fill one whole side', () => {
  const at = (ticks: number) => ({
    orders: book,
    upstream: { kind: 'priced' as const, sellTicks: ticks, buyTicks: ticks },
  });
  expect(fills(at(100))).toEqual([5, 5, 0, 0]);
  expect(fills(at(-100))).toEqual([0, 0, 4, 3]);
  expect(fills(at(3))).toEqual([5, 5, 4, 3]);
});

test.each([
  // The sells that are wanted inside go up to 3; upstream takes more where it pays for it, and gives where it is cheap enough.
  ['stays out where the inside price lies between its prices', 5, 2, [4, 0, 0, 4, 0, 0]],
  ['takes at its buying price, sells with that limit too', 6, 5, [4, 4, 0, 4, 0, 0]],
  ['takes all at the highest limit', 9, 7, [4, 4, 4, 0, 0, 0]],
  ['gives at its selling price, buys with that limit too', 2, 1, [0, 0, 0, 4, 4, 0]],
  ['gives to all below the lowest limit', 0, -1, [0, 0, 0, 4, 4, 4]],
])('upstream %s', (_, sellTicks, buyTicks, expected) => {
  const orders: OrderRow[] = [
    ['sell', 'root', 4, 3],
    ['sell', 'root', 4, 5],
    ['sell', 'root', 4, 7],
    ['buy', 'root', 4, 6],
    ['buy', 'root', 4, 2],
    ['buy', 'root', 4, 1],
  ];
  expect(fills({ orders, upstream: { kind: 'priced', sellTicks, buyTicks } })).toEqual(expected);
});

test('upstream that asks more than anybody pays leaves the trade inside', () => {
  const orders: OrderRow[] = [
    ['sell', 'root', 4, 3],
    ['buy', 'root', 9, 7],
  ];
  expect(fills({ orders, upstream: { kind: 'priced', sellTicks: 8, buyTicks: 1 } })).toEqual([4, 4]);
});

test('more withdrawn than all sell, or more fed in than all buy, is left to be refused', () => {
  expect(fills({ orders: book }, -10)).toEqual([5, 5, 0, 0]);
  expect(fills({ orders: book }, -11)).toBeUndefined();
  expect(fills({ orders: book }, 7)).toEqual([0, 0, 4, 3]);
});

test('what is fed in already is sold first, or not at all', () => {
  expect(fills({ orders: book }, 6)).toEqual([1, 0, 4, 3]);
  expect(fills({ orders: book }, -2)).toEqual([5, 4, 4, 3]);
  expect(fills({ orders: book }, 8)).toBeUndefined();
});

test('it leaves other shapes to the selection', () => {
  expect(fills({ orders: [] })).toBeUndefined();
  expect(fills({ branches: [['n1', 'root', 9, 9]], orders: book })).toBeUndefined();
  expect(fills({ orders: [...book, ['sell', 'root', 1, 23]] })).toBeUndefined();
  expect(fills({ orders: [...book, ['sell', 'root', 1, 22]] })).toEqual([5, 2, 4, 3, 0]);
});
