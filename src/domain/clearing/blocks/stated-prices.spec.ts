import { problemOf, type RoundTable } from '../../../../test/reference/round-builder.js';
import { certifyAtPrices } from './stated-prices.js';

function verdict(table: RoundTable, fills: readonly number[], prices: readonly number[]) {
  return certifyAtPrices(problemOf(table), Int32Array.from(fills), Int32Array.from(prices));
}

const refusedAt = (node: number, leastTicks: number, mostTicks: number) => ({
  kind: 'refuted',
  reason: 'price-not-allowed',
  node,
  leastTicks,
  mostTicks,
});

const oneNode: RoundTable = {
  orders: [
    ['sell', 'root', 10, 20],
    ['buy', 'root', 10, 50],
  ],
};

test.each([20, 35, 50])('any price between the limits certifies them: %i', (price) => {
  expect(verdict(oneNode, [10, 10], [price])).toEqual({
    kind: 'certified',
    nodePriceTicks: Int32Array.of(price),
    flowW: Int32Array.of(0),
    upstreamExportW: 0,
  });
});

test.each([19, 51])('beyond the limits %i does not', (price) => {
  expect(verdict(oneNode, [10, 10], [price])).toEqual(refusedAt(0, 20, 50));
});

test('fills that are no clearing are refuted as such', () => {
  expect(verdict(oneNode, [10, 9], [20])).toMatchObject({ reason: 'market-not-balanced' });
});

const upstream = { kind: 'priced', sellTicks: 80, buyTicks: 30 } as const;
test.each([
  ['it is idle: between its prices', [10, 10], [30, 50]],
  ['it takes: at its buying price', [10, 0], [30, 30]],
  ['it gives: at its selling price', [0, 10], [80, 80]],
] as const)('with upstream, where %s', (_, fills, [least, most]) => {
  const table: RoundTable = {
    orders: [
      ['sell', 'root', 10, fills[0] === 0 ? 99 : 20],
      ['buy', 'root', 10, fills[1] === 0 ? 5 : fills[0] === 0 ? 90 : 50],
    ],
    upstream,
  };
  for (const price of [least, most]) expect(verdict(table, fills, [price])).toMatchObject({ kind: 'certified' });
  for (const price of [least - 1, most + 1]) expect(verdict(table, fills, [price])).toEqual(refusedAt(0, least, most));
  expect(verdict(table, fills, [least])).toMatchObject({ upstreamExportW: fills[0] - fills[1] });
});

const branch = (exportLimit: number, importLimit = 99, requests: RoundTable['requests'] = []): RoundTable => ({
  branches: [['n1', 'root', exportLimit, importLimit]],
  orders: [
    ['sell', 'n1', 30, 10],
    ['buy', 'root', 30, 60],
  ],
  requests,
});

describe('across a branch', () => {
  test('with room the price is the same', () => {
    expect(verdict(branch(31), [30, 30], [40, 40])).toMatchObject({ kind: 'certified', flowW: Int32Array.of(0, 30) });
    expect(verdict(branch(31), [30, 30], [40, 39])).toEqual(refusedAt(1, 40, 40));
    expect(verdict(branch(31), [30, 30], [40, 41])).toEqual(refusedAt(1, 40, 40));
  });

  test('at its export limit it may be lower below', () => {
    expect(verdict(branch(30), [30, 30], [40, 10])).toMatchObject({ kind: 'certified' });
    expect(verdict(branch(30), [30, 30], [40, 9])).toEqual(refusedAt(1, 10, 40));
    expect(verdict(branch(30), [30, 30], [40, 41])).toEqual(refusedAt(1, 10, 40));
  });

  test('at its import limit it may be higher below', () => {
    const table: RoundTable = {
      branches: [['n1', 'root', 99, 30]],
      orders: [
        ['buy', 'n1', 30, 60],
        ['sell', 'root', 30, 10],
      ],
    };
    expect(verdict(table, [30, 30], [40, 60])).toMatchObject({ kind: 'certified' });
    expect(verdict(table, [30, 30], [40, 39])).toEqual(refusedAt(1, 40, 60));
    expect(verdict(table, [30, 30], [40, 61])).toEqual(refusedAt(1, 40, 60));
  });

  test('at the end of a request step it is higher by what the steps beside it are worth', () => {
    const table = branch(99, 99, [['up', 'n1', [30, 7], [10, 3]]]);
    for (const price of [43, 47]) expect(verdict(table, [30, 30], [40, price])).toMatchObject({ kind: 'certified' });
    for (const price of [42, 48]) expect(verdict(table, [30, 30], [40, price])).toEqual(refusedAt(1, 43, 47));
  });
});
