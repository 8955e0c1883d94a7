import { admitted } from '../../../test/reference/round-builder.js';
import { BUY, SELL } from './clearing-problem.js';
import { CURVE_STEP_BOUND, type Curve, expandCurve } from './curves.js';

type Pair = readonly [number, number];
const pairs = (list: readonly Pair[]) => list.map(([quantityW, priceTicks]) => ({ quantityW, priceTicks }));
const steps = (...list: Pair[]): Curve => ({ kind: 'steps', steps: pairs(list) });
const points = (...list: Pair[]): Curve => ({ kind: 'piecewise-linear', points: pairs(list) });

function expanded(curve: Curve, side: number = SELL) {
  return admitted(expandCurve(curve, { node: 3, side })).map(({ quantityW, limitTicks }) => [quantityW, limitTicks]);
}

test('steps become limit orders at the node and side of their order', () => {
  expect(admitted(expandCurve(steps([5, 10], [7, 12]), { node: 3, side: SELL }))).toEqual([
    { node: 3, side: SELL, quantityW: 5, limitTicks: 10 },
    { node: 3, side: SELL, quantityW: 7, limitTicks: 12 },
  ]);
  expect(expanded(steps([5, 12], [7, 10], [1, 10]), BUY)).toEqual([
    [5, 12],
    [7, 10],
    [1, 10],
  ]);
});

test.each([
  [
    'a step for each tick',
    points([0, 10], [9, 13]),
    SELL,
    [
      [3, 11],
      [3, 12],
      [3, 13],
    ],
  ],
  [
    'a step for each watt where those are fewer',
    points([0, 0], [2, 9]),
    SELL,
    [
      [1, 5],
      [1, 9],
    ],
  ],
  [
    'falling for a purchase, rounded down',
    points([0, 9], [2, 0]),
    BUY,
    [
      [1, 4],
      [1, 0],
    ],
  ],
  [
    'watts that do not divide evenly',
    points([0, 0], [7, 3]),
    SELL,
    [
      [2, 1],
      [2, 2],
      [3, 3],
    ],
  ],
  ['a level piece is one step', points([0, 4], [100, 4]), SELL, [[100, 4]]],
  [
    'a jump between two pieces',
    points([0, 4], [10, 4], [10, 8], [15, 8]),
    SELL,
    [
      [10, 4],
      [5, 8],
    ],
  ],
  [
    'below zero',
    points([0, -3], [2, -1]),
    SELL,
    [
      [1, -2],
      [1, -1],
    ],
  ],
] as const)('a linear piece: %s', (_, curve, side, orders) => {
  expect(expanded(curve, side)).toEqual(orders);
});

test('a long piece becomes fifty steps that keep its watts and never undercut the line', () => {
  const orders = expanded(points([0, 0], [12_345, 67_891]));
  expect(orders).toHaveLength(50);
  let watts = 0;
  for (const [quantityW, limitTicks] of orders as [number, number][]) {
    watts += quantityW;
    expect(limitTicks).toBeGreaterThanOrEqual(Math.floor((watts * 67_891) / 12_345));
  }
  expect(watts).toBe(12_345);
});

test.each([
  ['a sale whose steps fall', steps([1, 10], [1, 9]), SELL, 'curve-not-monotone', 'o.steps[1].price'],
  ['a purchase whose steps rise', steps([1, 10], [1, 11]), BUY, 'curve-not-monotone', 'o.steps[1].price'],
  ['points that turn round', points([0, 1], [5, 3], [6, 2]), SELL, 'curve-not-monotone', 'o.points[2].price'],
  ['points that go back', points([0, 1], [5, 3], [4, 4]), SELL, 'curve-not-monotone', 'o.points[2].quantityW'],
  ['no step', steps(), SELL, 'malformed-message', 'o.steps'],
  ['one point', points([0, 1]), SELL, 'malformed-message', 'o.points'],
  ['a first point beyond zero', points([1, 1], [2, 2]), SELL, 'malformed-message', 'o.points'],
  ['points without watts', points([0, 1], [0, 2]), SELL, 'quantity-not-positive', 'o.points'],
  ['a step without watts', steps([0, 1]), SELL, 'quantity-not-positive', 'o.steps[0].quantityW'],
  ['negative watts', steps([-1, 1]), SELL, 'quantity-not-positive', 'o.steps[0].quantityW'],
  ['half a watt', points([0, 1], [1.5, 2]), SELL, 'quantity-not-integral', 'o.points[1].quantityW'],
  ['half a tick', steps([1, 1.5]), SELL, 'price-off-tick', 'o.steps[0].price'],
])('%s is refused', (_, curve, side, code, field) => {
  expect(expandCurve(curve, { node: 0, side }, 'o')).toMatchObject({ ok: false, rejection: { code, field } });
});

test('a curve has a bounded number of steps', () => {
  const longest = Array.from({ length: CURVE_STEP_BOUND }, (_, step): Pair => [1, step]);
  const long = steps(...longest, [1, CURVE_STEP_BOUND]);
  expect(expandCurve(long, { node: 0, side: SELL })).toMatchObject({
    ok: false,
    rejection: { code: 'too-many-orders', field: 'curve' },
  });
  expect(expanded({ kind: 'steps', steps: pairs(longest) })).toHaveLength(CURVE_STEP_BOUND);
});
