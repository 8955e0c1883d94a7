import { problemOf, type RequestRow } from '../../../test/reference/round-builder.js';
import { told } from '../../../test/reference/told-clearing.js';
import { PRICE_BOUND_TICKS, QUANTITY_BOUND_W } from '../quantity.js';
import { type FlexibilityRequest, ReliefValues, STEP_COUNT_BOUND } from './relief-value.js';

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

describe('the marginal value of a branch, by its flow', () => {
  const valuesOf = (...requests: RequestRow[]) => problemOf({ branches, orders: [], requests }).reliefValues;

  test('falls over the steps of both directions; equal values are one segment', () => {
    const values = valuesOf(['up', 'n1', [10, 20], [5, 12]], ['up', 'n1', [7, 12]], ['down', 'n1', [4, 9], [6, 5]]);
    expect(values.segments(1)).toMatchObject({
      endW: [-10, -4, 10, 22, Number.POSITIVE_INFINITY],
      valueTicks: [20, 15, 11, 3, -9],
    });
    expect(values.crossingCount).toBe(4);
    expect([-11, -10, -4, 0, 10, 21, 22].map((flow) => values.valueAbove(1, flow))).toEqual([20, 15, 11, 11, 3, 3, -9]);
    expect([-11, -10, -4, 0, 10, 22, 23].map((flow) => values.valueBelow(1, flow))).toEqual([
      20, 20, 15, 11, 11, 3, -9,
    ]);
  });

  test.each<[string, RequestRow, number[], number[]]>([
    ['up alone', ['up', 'n1', [10, 20], [5, 12]], [10, 15, Infinity], [20, 12, 0]],
    ['down alone', ['down', 'n1', [10, 20], [5, 12]], [-15, -10, Infinity], [0, -12, -20]],
    ['relief worth nothing', ['up', 'n1', [10, 0]], [Infinity], [0]],
  ])('%s', (_, request, endW, valueTicks) => {
    expect(valuesOf(request).segments(1)).toMatchObject({ endW, valueTicks });
  });

  test('is zero without a request, where nothing crosses', () => {
    const values = valuesOf();
    expect([values.segments(1), values.valueAbove(1, 5), values.valueBelow(1, 5)]).toEqual([undefined, 0, 0]);
    expect(values.crossingCount).toBe(0);
  });
});

describe('bounds', () => {
  const admission = (requests: readonly FlexibilityRequest[]) =>
    ReliefValues.admit(problemOf({ branches, orders: [] }).network, requests);
  const step = (quantityW: number, priceTicks: number): FlexibilityRequest => ({
    node: 1,
    direction: 'up',
    steps: [{ quantityW, priceTicks }],
  });

  test.each([
    ['a watt', step(1, 5)],
    ['a gigawatt', step(QUANTITY_BOUND_W, 5)],
    ['nothing to pay', step(1, 0)],
    ['the highest price', step(1, PRICE_BOUND_TICKS)],
  ])('%s is admitted', (_, request) => {
    expect(admission([request]).ok).toBe(true);
  });

  test.each([
    ['no watt', step(0, 5), 'quantity-not-positive', 'steps[0].quantityW'],
    ['more than a gigawatt', step(QUANTITY_BOUND_W + 1, 5), 'quantity-out-of-bounds', 'steps[0].quantityW'],
    ['more than the highest price', step(1, PRICE_BOUND_TICKS + 1), 'price-out-of-bounds', 'steps[0].price'],
    ['a node beyond the last', { ...step(1, 5), node: 2 }, 'unknown-congestion-point', 'congestionPoint'],
    ['half a node', { ...step(1, 5), node: 0.5 }, 'unknown-congestion-point', 'congestionPoint'],
  ])('%s is refused', (_, request, code, field) => {
    expect(admission([step(1, 5), request])).toMatchObject({ rejection: { code, field: `requests[1].${field}` } });
  });

  test('so are more steps in all than a period takes', () => {
    const steps = Array.from({ length: STEP_COUNT_BOUND }, (_, index) => ({
      quantityW: 1,
      priceTicks: STEP_COUNT_BOUND - index,
    }));
    expect(admission([step(1, 5), { ...step(1, 5), steps }])).toMatchObject({
      rejection: { code: 'too-many-orders', field: 'requests[1].steps' },
    });
  });
});
