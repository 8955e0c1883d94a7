import { certifyResultFile } from './certify-result-file.js';
import { clearRoundFile, writeResultFile } from './clear-round-file.js';
import { parseRoundFile } from './round-file.js';

const round = {
  format: 'gridclear-round/1',
  mtuSeconds: 900,
  periods: 2,
  pricePoint: 'lowest',
  marginalAllocation: 'time',
  network: {
    root: 'root',
    branches: [{ node: 'n1', parent: 'root', exportLimitW: 300, importLimitW: 5000, baselineFlowW: [0, 100] }],
  },
  orders: [
    { id: 's', node: 'n1', side: 'sell', quantityW: 500, limit: '80.00', period: 1 },
    { id: 'b', node: 'root', side: 'buy', quantityW: 400, limit: '95.5', period: 1 },
    { id: 'idle', node: 'root', side: 'buy', quantityW: 400, limit: '95', period: 0 },
  ],
  requests: [
    { id: 'r', congestionPoint: 'n1', direction: 'up', period: 1, steps: [{ quantityW: 150, price: '12.25' }] },
  ],
  blocks: [],
};

const result = {
  format: 'gridclear-result/1',
  welfare: '0.001234375',
  gap: '0',
  prices: [
    { node: 'root', period: 0, price: '95.00' },
    { node: 'n1', period: 0, price: '95.00' },
    { node: 'root', period: 1, price: '95.50' },
    { node: 'n1', period: 1, price: '80.00' },
  ],
  flows: [
    { node: 'n1', period: 0, flowW: 0 },
    { node: 'n1', period: 1, flowW: 200 },
  ],
  orders: [
    { id: 's', filledW: 200 },
    { id: 'b', filledW: 200 },
    { id: 'idle', filledW: 0 },
  ],
  requests: [{ id: 'r', reliefW: 150 }],
  blocks: [],
};

/** A copy with the value at a path replaced; `undefined` leaves the field out. */
function changed<T extends object>(content: T, path: string, value: unknown): string {
  const copy = structuredClone(content) as Record<string, unknown>;
  const keys = path.split('.');
  let at = copy;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[keys.at(-1)!] = value;
  return JSON.stringify(copy);
}

function refusal(outcome: ReturnType<typeof parseRoundFile> | ReturnType<typeof certifyResultFile>) {
  return outcome.ok ? undefined : [outcome.rejection.code, outcome.rejection.field];
}

test('the report counts a curve as one order, however many of its steps are filled', () => {
  const steps = [
    { quantityW: 100, price: '60' },
    { quantityW: 100, price: '70' },
  ];
  const { quantityW: _, limit: __, ...seller } = round.orders[0]!;
  const curve = { ...round, orders: [{ ...seller, steps }, ...round.orders.slice(1)] };
  const cleared = clearRoundFile(JSON.stringify(curve));
  expect(cleared.ok && cleared.value.lines[3]).toBe('period 1: 2 of 2 orders filled, 200 W sold, 200 W bought');
});

test('a round is cleared period by period', () => {
  expect(clearRoundFile(JSON.stringify(round))).toEqual({
    ok: true,
    value: {
      result,
      lines: [
        'welfare 0.001234375, optimal and certified',
        'period 0: 0 of 1 orders filled, 0 W sold, 0 W bought',
        '  price 95.00 at root, n1',
        'period 1: 2 of 2 orders filled, 200 W sold, 200 W bought',
        '  price 95.50 at root',
        '  price 80.00 at n1',
        '  branch n1 is at its export limit, flow change 200 W',
        '  request r gets 150 W of relief',
      ],
    },
  });
});

test('the same round always gives the same bytes', () => {
  const write = () => {
    const cleared = clearRoundFile(JSON.stringify(round));
    return cleared.ok ? writeResultFile(cleared.value.result) : '';
  };
  expect(write()).toBe(write());
  expect(JSON.parse(write())).toEqual(result);
});

test('without a network there is one node; with upstream it trades with it', () => {
  const cleared = clearRoundFile(
    JSON.stringify({
      ...round,
      periods: 1,
      network: undefined,
      requests: [],
      upstream: { sellPrice: '250.00', buyPrice: '80.00' },
      orders: [{ id: 's', node: 'root', side: 'sell', quantityW: 1000, limit: '30.01' }],
    }),
  );
  expect(cleared).toMatchObject({
    value: { result: { welfare: '0.0124975', prices: [{ node: 'root', period: 0, price: '80.00' }] } },
  });
});

test.each([
  ['an unknown field', 'surprise', 1, 'unknown-field', 'surprise'],
  ['an unknown field of an order', 'orders.1.price', 1, 'unknown-field', 'orders[1].price'],
  ['another format', 'format', 'gridclear-round/2', 'malformed-message', 'format'],
  ['a missing field', 'orders.2.limit', undefined, 'malformed-message', 'orders[2].limit'],
  ['missing orders', 'orders', undefined, 'malformed-message', 'orders'],
  ['an id used twice', 'orders.1.id', 's', 'duplicate-id', 'orders[1].id'],
  ['an unknown node', 'orders.1.node', 'n2', 'unknown-node', 'orders[1].node'],
  ['an unknown side', 'orders.1.side', 'ask', 'malformed-message', 'orders[1].side'],
  ['a negative quantity', 'orders.1.quantityW', -5, 'quantity-not-positive', 'orders[1].quantityW'],
  ['no quantity', 'orders.1.quantityW', 0, 'quantity-not-positive', 'orders[1].quantityW'],
  ['half a watt', 'orders.1.quantityW', 0.5, 'quantity-not-integral', 'orders[1].quantityW'],
  ['too large a quantity', 'orders.1.quantityW', 1_000_000_001, 'quantity-out-of-bounds', 'orders[1].quantityW'],
  ['a quantity beyond all numbers', 'orders.1.quantityW', 1e300, 'quantity-out-of-bounds', 'orders[1].quantityW'],
  ['a price off the tick', 'orders.1.limit', '80.005', 'price-off-tick', 'orders[1].limit'],
  ['a price that is a number', 'orders.1.limit', 80, 'malformed-message', 'orders[1].limit'],
  ['a price beyond the bound', 'orders.1.limit', '1000000.01', 'price-out-of-bounds', 'orders[1].limit'],
  ['a period beyond the round', 'orders.0.period', 2, 'unknown-period', 'orders[0].period'],
  ['a missing period', 'orders.0.period', undefined, 'malformed-message', 'orders[0].period'],
  [
    'an unknown congestion point',
    'requests.0.congestionPoint',
    'x',
    'unknown-congestion-point',
    'requests[0].congestionPoint',
  ],
  ['the root as one', 'requests.0.congestionPoint', 'root', 'unknown-congestion-point', 'requests[0].congestionPoint'],
  [
    'crossing steps',
    'requests.0.steps',
    [
      { quantityW: 1, price: '1' },
      { quantityW: 1, price: '2' },
    ],
    'steps-not-falling',
    'requests[0].steps[1].price',
  ],
  ['a step of no watts', 'requests.0.steps.0.quantityW', 0, 'quantity-not-positive', 'requests[0].steps[0].quantityW'],
  ['relief of negative value', 'requests.0.steps.0.price', '-1', 'price-out-of-bounds', 'requests[0].steps[0].price'],
  ['a cycle', 'network.branches.0.parent', 'n1', 'not-a-tree', 'network.branches[0].parent'],
  ['an unknown parent', 'network.branches.0.parent', 'n9', 'unknown-node', 'network.branches[0].parent'],
  [
    'a negative limit',
    'network.branches.0.exportLimitW',
    -1,
    'quantity-out-of-bounds',
    'network.branches[0].exportLimitW',
  ],
  [
    'too few baseline flows',
    'network.branches.0.baselineFlowW',
    [0],
    'malformed-message',
    'network.branches[0].baselineFlowW',
  ],
  [
    'upstream that buys dearer',
    'upstream',
    { sellPrice: '1', buyPrice: '2' },
    'price-out-of-bounds',
    'upstream.buyPrice',
  ],
  ['a time unit with endless decimals', 'mtuSeconds', 300, 'unsupported', 'mtuSeconds'],
  ['no period', 'periods', 0, 'malformed-message', 'periods'],
])('%s is refused', (_, path, value, code, field) => {
  expect(refusal(parseRoundFile(changed(round, path, value)))).toEqual([code, field]);
});

test.each(['', '{', 'null', '[]', '"round"', '{}'])('%j is refused', (text) => {
  expect(refusal(parseRoundFile(text))?.[0]).toBe('malformed-message');
});

test('limits that cannot be met are refused with branch and period', () => {
  expect(clearRoundFile(changed(round, 'network.branches.0.baselineFlowW', [0, 301]))).toEqual({
    ok: false,
    rejection: {
      code: 'limits-infeasible',
      field: 'network.branches[0]',
      message: 'period 1: the flow from "n1" has to change by -5301 to -1 W, its orders can change it by 0 to 500 W',
    },
  });
});

describe('a stated result', () => {
  const verdictOn = (text: string) => certifyResultFile(JSON.stringify(round), text);

  test('is certified where everything follows from its fills, in whatever order and notation', () => {
    const reordered = { ...result, orders: result.orders.toReversed(), prices: result.prices.toReversed(), gap: '0.0' };
    expect(verdictOn(JSON.stringify(reordered))).toMatchObject({ value: { certified: true, faults: [] } });
  });

  test.each([
    ['orders.0.filledW', 199, 'orders', 'period 1: 1 W more are bought than sold'],
    ['orders.0.filledW', 501, 'orders', 'period 1: the order "s" at "n1" is filled beyond its quantity or below zero'],
    ['welfare', '0.001234376', 'welfare', '0.001234376 is stated, the fills imply 0.001234375'],
    ['gap', '0.1', 'gap', '0.1 is stated, 0 is proven'],
    ['prices.3.price', '80.01', 'prices[3].price', '80.01 is stated for node "n1" in period 1, the fills imply 80.00'],
    ['prices.3.period', 0, 'prices[3]', 'node "n1" in period 0 is unknown or stated twice'],
    ['flows.1.flowW', 201, 'flows[1].flowW', '201 is stated for node "n1" in period 1, the fills imply 200'],
    ['requests.0.reliefW', 200, 'requests[0].reliefW', '200 is stated for "r", the fills imply 150'],
    ['requests', [], 'requests', '"r" is missing'],
  ])('with %s = %j is refuted', (path, value, field, message) => {
    const verdict = verdictOn(changed(result, path, value));
    expect(verdict).toMatchObject({ value: { certified: false } });
    if (verdict.ok) expect(verdict.value.faults).toContainEqual({ field, message });
  });

  test('that is feasible and not optimal is refuted with its place', () => {
    const worse = structuredClone(result);
    worse.orders[0]!.filledW = 199;
    worse.orders[1]!.filledW = 199;
    expect(verdictOn(JSON.stringify(worse))).toMatchObject({
      value: {
        lines: [
          'refuted at orders: period 1: not optimal: the price at "root" would have to be at least 95.50 ' +
            '(the order "b") and at most 80.00 (the order "s")',
        ],
      },
    });
  });

  test.each([
    ['orders.0.id', 'x', 'unknown-order', 'orders[0].id'],
    ['orders.1.id', 's', 'duplicate-id', 'orders[1].id'],
    ['orders', [], 'malformed-message', 'orders'],
    ['orders.0.filledW', 1.5, 'quantity-not-integral', 'orders[0].filledW'],
    ['welfare', 1, 'malformed-message', 'welfare'],
    ['proof', 1, 'unknown-field', 'proof'],
  ])('with %s = %j cannot be read', (path, value, code, field) => {
    expect(refusal(verdictOn(changed(result, path, value)))).toEqual([code, field]);
  });
});
