import { type HorizonTable, horizonOf } from '../../../../test/reference/horizon-builder.js';
import { admitted } from '../../../../test/reference/round-builder.js';
import { nearestPrices } from './nearest-prices.js';

type Prices = readonly (readonly number[])[];

/** Prices by period and node. */
function nearest(
  table: Omit<HorizonTable, 'periods'>,
  parts: readonly number[],
  convention: Prices,
  supporting: Prices,
) {
  const problem = admitted(horizonOf({ ...table, periods: convention.map(() => []) }));
  const typed = (prices: Prices) => prices.map((ticks) => Int32Array.from(ticks));
  return nearestPrices(problem, Int32Array.from(parts), typed(convention), typed(supporting)).map((ticks) =>
    Array.from(ticks),
  );
}

const sells = (ticks: number, watts: readonly number[] = [10, 10]) => ['b', 'root', watts, ticks] as const;

test('the prices of the convention where blocks earn their cost by them', () => {
  expect(nearest({ blocks: [sells(50)] }, [1], [[60], [40]], [[70], [70]])).toEqual([[60], [40]]);
});

test('what one period takes the next has to leave', () => {
  // 10 W in both periods need 100 ticks in all: the first takes 20, so that the second cannot go below 80.
  expect(nearest({ blocks: [sells(50)] }, [1], [[20], [20]], [[80], [80]])).toEqual([[20], [80]]);
  expect(nearest({ blocks: [sells(50)] }, [1], [[20], [20]], [[90], [90]])).toEqual([[20], [80]]);
});

test('a price that would have to be fractional is the whole one that still covers the cost', () => {
  expect(nearest({ blocks: [sells(50, [10, 7])] }, [1], [[20], [20]], [[80], [99]])).toEqual([[20], [93]]);
  expect(nearest({ blocks: [sells(50, [-10, -7])] }, [1], [[70], [90]], [[20], [10]])).toEqual([[70], [21]]);
});

test('rejected blocks, and those of other periods, ask for nothing', () => {
  expect(nearest({ blocks: [sells(50)] }, [0], [[20], [20]], [[80], [80]])).toEqual([[20], [20]]);
  // It loses by what it supports; since it takes no part in the second period, that one is free.
  expect(nearest({ blocks: [sells(50, [10, 0])] }, [1], [[30], [20]], [[40], [80]])).toEqual([[40], [20]]);
});

test('on a network a period keeps its supporting prices where the convention does not do', () => {
  const table = { branches: [['n1', 'root', 9, 9]] as const, blocks: [['b', 'n1', [10, 10], 50] as const] };
  expect(
    nearest(
      table,
      [1],
      [
        [60, 20],
        [60, 20],
      ],
      [
        [70, 70],
        [70, 70],
      ],
    ),
  ).toEqual([
    [70, 70],
    [70, 70],
  ]);
  expect(
    nearest(
      table,
      [1],
      [
        [60, 45],
        [60, 20],
      ],
      [
        [70, 70],
        [70, 70],
      ],
    ),
  ).toEqual([
    [60, 45],
    [70, 70],
  ]);
});
