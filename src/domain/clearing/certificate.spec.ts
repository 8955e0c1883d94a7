import { problemOf, type RoundTable } from '../../../test/reference/round-builder.js';
import { certify } from './certificate.js';

const congested: RoundTable = {
  branches: [['n1', 'root', 30, 100]],
  orders: [
    ['sell', 'n1', 100, 10],
    ['buy', 'root', 50, 60],
    ['sell', 'root', 100, 40],
  ],
};

function verdict(table: RoundTable, fills: readonly number[]) {
  return certify(problemOf(table), Int32Array.from(fills));
}

test('an optimum gets its prices', () => {
  expect(verdict(congested, [30, 50, 20])).toEqual({
    kind: 'certified',
    nodePriceTicks: Int32Array.of(40, 10),
    flowW: Int32Array.of(0, 30),
    upstreamExportW: 0,
  });
});

test('nothing traded is an optimum where nothing can be gained', () => {
  const table: RoundTable = {
    orders: [
      ['sell', 'root', 10, 50],
      ['buy', 'root', 10, 40],
    ],
    pricePoint: 'middle',
  };
  expect(verdict(table, [0, 0])).toMatchObject({ kind: 'certified', nodePriceTicks: Int32Array.of(45) });
});

test.each([
  ['more than an order holds', [30, 51, 21], { reason: 'fill-out-of-range', node: 0, order: 1 }],
  ['less than nothing', [30, 29, -1], { reason: 'fill-out-of-range', node: 0, order: 2 }],
  ['a flow beyond the limit', [31, 50, 19], { reason: 'flow-beyond-limit', node: 1, flowW: 31 }],
  ['more sold than bought', [30, 50, 21], { reason: 'market-not-balanced', node: 0, flowW: 1 }],
  [
    'a dear sell before a cheap one',
    [29, 50, 21],
    { reason: 'no-price', node: 0, atLeast: { ticks: 40, by: 2 }, atMost: { ticks: 10, by: 0 } },
  ],
  [
    'a gain left on the table',
    [30, 49, 19],
    { reason: 'no-price', node: 0, atLeast: { ticks: 60, by: 1 }, atMost: { ticks: 40, by: 2 } },
  ],
])('%s is refuted with its place', (_, fills, counterExample) => {
  expect(verdict(congested, fills)).toEqual({ kind: 'refuted', ...counterExample });
});

test('relief that is not taken although it is worth more than it costs is refuted', () => {
  const table: RoundTable = {
    branches: [['n1', 'root', 99, 99]],
    orders: [
      ['sell', 'n1', 100, 50],
      ['buy', 'root', 100, 40],
    ],
    requests: [['up', 'n1', [20, 15], [30, 5]]],
  };
  expect(verdict(table, [20, 20])).toMatchObject({ kind: 'certified' });
  expect(verdict(table, [19, 19])).toMatchObject({
    reason: 'no-price',
    atLeast: { ticks: 40, by: 1 },
    atMost: { ticks: 35, by: 0 },
  });
  expect(verdict(table, [21, 21])).toMatchObject({
    reason: 'no-price',
    atLeast: { ticks: 45, by: 0 },
    atMost: { ticks: 40, by: 1 },
  });
});

test('selling upstream below its price is refuted', () => {
  const table: RoundTable = {
    orders: [['sell', 'root', 10, 90]],
    upstream: { kind: 'priced', sellTicks: 100, buyTicks: 80 },
  };
  expect(verdict(table, [0])).toMatchObject({ kind: 'certified', nodePriceTicks: Int32Array.of(80) });
  expect(verdict(table, [1])).toMatchObject({
    reason: 'no-price',
    atLeast: { ticks: 90, by: 0 },
    atMost: { ticks: 80, by: 'upstream' },
  });
});

test('fills of another length are refuted', () => {
  for (const fills of [[30], [30, 50, 20, 0]])
    expect(verdict(congested, fills)).toEqual({ kind: 'refuted', reason: 'fills-incomplete', node: 0 });
});
