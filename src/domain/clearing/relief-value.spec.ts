import { told } from '../../../test/reference/told-clearing.js';

const branches = [['n1', 'root', 1000, 1000] as const];

test('a request up: sells below the branch are worth more, step by step', () => {
  expect(
    told({
      branches,
      orders: [
        ['sell', 'n1', 100, 50],
        ['buy', 'root', 100, 40],
      ],
      requests: [['up', 'n1', [20, 15], [30, 5]]],
    }),
  ).toEqual({
    fills: [20, 20],
    prices: { root: 40, n1: 50 },
    flows: [20],
    upstream: 0,
    relief: [20],
    welfare: 100,
  });
});

test('a request down: buys below the branch are worth more, step by step', () => {
  expect(
    told({
      branches,
      orders: [
        ['buy', 'n1', 100, 30],
        ['sell', 'root', 100, 40],
      ],
      requests: [['down', 'n1', [25, 15], [30, 5]]],
    }),
  ).toEqual({
    fills: [25, 25],
    prices: { root: 40, n1: 30 },
    flows: [-25],
    upstream: 0,
    relief: [25],
    welfare: 125,
  });
});

test('making it worse costs the first price', () => {
  expect(
    told({
      branches,
      orders: [
        ['buy', 'n1', 100, 60],
        ['sell', 'root', 100, 40],
      ],
      requests: [['up', 'n1', [20, 15]]],
    }),
  ).toEqual({
    fills: [100, 100],
    prices: { root: 40, n1: 55 },
    flows: [-100],
    upstream: 0,
    relief: [-100],
    welfare: 500,
  });
});

test('a downward offer that asks for 30 is a buy at -30', () => {
  expect(
    told({
      branches,
      orders: [
        ['buy', 'n1', 10, -30],
        ['sell', 'root', 10, 15],
      ],
      requests: [['down', 'n1', [10, 50]]],
    }),
  ).toEqual({
    fills: [10, 10],
    prices: { root: 15, n1: -35 },
    flows: [-10],
    upstream: 0,
    relief: [10],
    welfare: 50,
  });
});

test('several requests at one congestion point are served by falling price, then by sequence', () => {
  expect(
    told({
      branches,
      orders: [
        ['sell', 'n1', 30, 50],
        ['buy', 'root', 100, 40],
      ],
      requests: [
        ['up', 'n1', [10, 20], [10, 12]],
        ['up', 'n1', [10, 30], [10, 12]],
      ],
    }),
  ).toMatchObject({ fills: [30, 30], flows: [30], relief: [20, 10], welfare: 320 });
});

test('requests of both directions cancel each other where they are worth the same', () => {
  expect(
    told({
      branches,
      orders: [
        ['sell', 'n1', 30, 50],
        ['buy', 'root', 30, 45],
      ],
      requests: [
        ['up', 'n1', [10, 20], [10, 12]],
        ['down', 'n1', [10, 20]],
      ],
    }),
  ).toMatchObject({ fills: [0, 0], flows: [0], relief: [0, 0], welfare: 0 });
});

test('requests on one path add up', () => {
  expect(
    told({
      branches: [
        ['a', 'root', 99, 99],
        ['b', 'a', 99, 99],
      ],
      orders: [
        ['sell', 'b', 50, 60],
        ['sell', 'a', 50, 45],
        ['buy', 'root', 99, 30],
      ],
      requests: [
        ['up', 'a', [40, 20]],
        ['up', 'b', [10, 25]],
      ],
    }),
  ).toMatchObject({ fills: [10, 30, 40], flows: [40, 10], relief: [40, 10] });
});

test('an empty branch is priced at the value of its first watt of relief', () => {
  expect(told({ branches, orders: [], requests: [['up', 'n1', [20, 15]]] })).toMatchObject({
    prices: { root: 0, n1: 15 },
  });
});
