import {
  admitted,
  problemOf,
  type RequestRow,
  type RoundTable,
  roundOf,
} from '../../../test/reference/round-builder.js';
import { PRICE_BOUND_TICKS, QUANTITY_BOUND_W } from '../quantity.js';
import { clear } from './clearing.js';
import { ClearingProblem, ORDER_COUNT_BOUND } from './clearing-problem.js';
import { ExactSum } from './exact-sum.js';
import { PATH_PRICE_BOUND_TICKS } from './relief-value.js';
import { formatTickW, hasExactCurrency } from './welfare.js';

const gigawatt = QUANTITY_BOUND_W;
const dearest = PRICE_BOUND_TICKS;

function refusal(table: RoundTable) {
  const outcome = ClearingProblem.admit(roundOf(table));
  return outcome.ok ? undefined : [outcome.rejection.code, outcome.rejection.field];
}

/** A line of branches below each other, a request at the highest price on each. */
function line(length: number, requests: (node: string) => RequestRow): RoundTable {
  const nodes = Array.from({ length }, (_, index) => `n${index}`);
  return {
    branches: nodes.map((node, index) => [node, nodes[index - 1] ?? 'root', gigawatt, gigawatt] as const),
    orders: [],
    requests: nodes.map(requests),
  };
}

test('a full book at the bounds keeps every key and sum below 2^53', () => {
  expect((dearest + PATH_PRICE_BOUND_TICKS + 1) * 2 * ORDER_COUNT_BOUND).toBeLessThan(Number.MAX_SAFE_INTEGER);
  expect(ORDER_COUNT_BOUND * gigawatt).toBeLessThan(Number.MAX_SAFE_INTEGER);
  expect(dearest + 2 * PATH_PRICE_BOUND_TICKS).toBeLessThan(2 ** 31);
});

test('welfare at the bounds is exact', () => {
  const orders = Array.from({ length: 2_000 }, (_, order) =>
    order % 2 === 0 ? (['sell', 'root', gigawatt, -dearest] as const) : (['buy', 'root', gigawatt, dearest] as const),
  );
  const { welfareTickW, accounts } = admitted(clear(problemOf({ orders })));
  expect(welfareTickW).toBe(2_000n * BigInt(gigawatt) * BigInt(dearest));
  expect(accounts.sellersTickW).toBe(-1_000n * BigInt(gigawatt) * BigInt(dearest));
});

/** Eight requests of this price on one path are as dear as a path may be. */
const eighth = PATH_PRICE_BOUND_TICKS / 8;

test('every node price fits the 28 bits that a settlement record has for it', () => {
  expect(dearest + PATH_PRICE_BOUND_TICKS).toBeLessThan(2 ** 28);
});

test('prices add up along the longest path of the dearest requests', () => {
  const { branches, requests } = line(8, (node) => ['up', node, [gigawatt, eighth]]);
  const table: RoundTable = {
    branches: [...branches!, ['buyer', 'root', gigawatt, gigawatt]],
    requests: requests!,
    orders: [
      ['sell', 'n7', gigawatt, eighth],
      ['buy', 'buyer', gigawatt, -eighth],
    ],
  };
  const { fillW, nodePriceTicks, welfareTickW } = admitted(clear(problemOf(table)));
  expect(Array.from(fillW)).toEqual([gigawatt, gigawatt]);
  expect(welfareTickW).toBe(6n * BigInt(eighth) * BigInt(gigawatt));
  expect(nodePriceTicks[8]! - nodePriceTicks[0]!).toBeLessThanOrEqual(PATH_PRICE_BOUND_TICKS);
});

test('a path of dearer requests is refused where it becomes too dear', () => {
  expect(refusal(line(9, (node) => ['up', node, [1, eighth]]))).toEqual([
    'price-out-of-bounds',
    'requests[8].steps[0].price',
  ]);
});

test('a flow change of two gigawatts fits', () => {
  const { flowW } = admitted(
    clear(
      problemOf({
        branches: [['n1', 'root', gigawatt, gigawatt, -gigawatt]],
        orders: [
          ['sell', 'n1', gigawatt, 1],
          ['sell', 'n1', gigawatt, 1],
          ['buy', 'root', gigawatt, 2],
          ['buy', 'root', gigawatt, 2],
        ],
      }),
    ),
  );
  expect(flowW[1]).toBe(2 * gigawatt);
});

test('one order more than a period takes is refused', () => {
  const columns = (count: number) => ({
    node: new Int32Array(count),
    side: new Uint8Array(count),
    quantityW: new Int32Array(count).fill(1),
    limitTicks: new Int32Array(count),
  });
  const input = roundOf({ orders: [] });
  expect(ClearingProblem.admit({ ...input, orders: columns(ORDER_COUNT_BOUND) }).ok).toBe(true);
  expect(ClearingProblem.admit({ ...input, orders: columns(ORDER_COUNT_BOUND + 1) })).toMatchObject({
    rejection: { code: 'too-many-orders', field: 'orders' },
  });
});

const branches = [['n1', 'root', 9, 9]] as const;

test.each<[string, RoundTable, string, string]>([
  ['an unknown node', { orders: [['sell', 'x', 1, 1]] }, 'unknown-node', 'orders[0].node'],
  ['no watts', { orders: [['sell', 'root', 0, 1]] }, 'quantity-not-positive', 'orders[0].quantityW'],
  ['too many watts', { orders: [['buy', 'root', gigawatt + 1, 1]] }, 'quantity-out-of-bounds', 'orders[0].quantityW'],
  ['too high a limit', { orders: [['buy', 'root', 1, dearest + 1]] }, 'price-out-of-bounds', 'orders[0].limit'],
  ['too low a limit', { orders: [['buy', 'root', 1, -dearest - 1]] }, 'price-out-of-bounds', 'orders[0].limit'],
  [
    'a request at the root',
    { orders: [], requests: [['up', 'root', [1, 1]]] },
    'unknown-congestion-point',
    'requests[0].congestionPoint',
  ],
  [
    'a request without steps',
    { branches, orders: [], requests: [['up', 'n1']] },
    'malformed-message',
    'requests[0].steps',
  ],
  [
    'steps that do not fall',
    { branches, orders: [], requests: [['up', 'n1', [1, 5], [1, 5]]] },
    'steps-not-falling',
    'requests[0].steps[1].price',
  ],
  [
    'relief of negative value',
    { branches, orders: [], requests: [['up', 'n1', [1, -1]]] },
    'price-out-of-bounds',
    'requests[0].steps[0].price',
  ],
  [
    'half a watt of relief',
    { branches, orders: [], requests: [['up', 'n1', [0.5, 1]]] },
    'quantity-not-integral',
    'requests[0].steps[0].quantityW',
  ],
  [
    'half a tick for relief',
    { branches, orders: [], requests: [['up', 'n1', [1, 0.5]]] },
    'price-off-tick',
    'requests[0].steps[0].price',
  ],
  [
    'upstream that buys dearer than it sells',
    { orders: [], upstream: { kind: 'priced', sellTicks: 1, buyTicks: 2 } },
    'price-out-of-bounds',
    'upstream.buyPrice',
  ],
])('%s is refused', (_, table, code, field) => {
  expect(refusal(table)).toEqual([code, field]);
});

test('a sum of products far beyond 2^53 is exact', () => {
  const sum = new ExactSum();
  let expected = 0n;
  for (let term = 0; term < 5_000; term++) {
    const price = (term % 3 === 0 ? -1 : 1) * (2 ** 31 - 1 - term);
    const quantity = (term % 5 === 0 ? -1 : 1) * (2 ** 31 - 1 - 7 * term);
    sum.add(price, quantity);
    expected += BigInt(price) * BigInt(quantity);
  }
  expect(sum.total()).toBe(expected);
});

test('so it is where the lower half of every quantity is empty', () => {
  const sum = new ExactSum();
  const [price, quantity] = [2 ** 31 - 1, 16_383 * 2 ** 16];
  for (let term = 0; term < 5_000; term++) sum.add(price, quantity);
  expect(sum.total()).toBe(5_000n * BigInt(price) * BigInt(quantity));
});

test.each([
  [1n, 900, '0.0000000025'],
  [-1n, 3600, '-0.00000001'],
  [0n, 900, '0'],
  [400_000_000n, 900, '1'],
  [123_456_789_012n, 1800, '617.28394506'],
  [1n, 9, '0.000000000025'],
])('%i tick-watts over %i seconds are %s', (tickW, mtuSeconds, currency) => {
  expect(formatTickW(tickW, mtuSeconds)).toBe(currency);
});

test('time units with endless decimals are told apart', () => {
  expect([900, 1800, 3600, 300, 60, 0, -900, 4.5].map(hasExactCurrency)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
