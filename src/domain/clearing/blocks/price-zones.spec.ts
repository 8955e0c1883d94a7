import { problemOf, type RequestRow, type RoundTable } from '../../../../test/reference/round-builder.js';
import { PRICE_BOUND_TICKS } from '../../quantity.js';
import { type ReadFills, readFills } from '../certificate.js';
import { priceZones, singleZone } from './price-zones.js';

const END = PRICE_BOUND_TICKS;

/** Zone and offset of each node, and the interval and link of each zone. */
function zonesOf(table: RoundTable, fills: readonly number[]) {
  const problem = problemOf(table);
  const { zoneOf, offsetTicks, least, most, link } = priceZones(
    problem,
    readFills(problem, Int32Array.from(fills)) as ReadFills,
  );
  return {
    nodes: Array.from(zoneOf, (zone, node) => [zone, offsetTicks[node]]),
    zones: Array.from(least, (lowest, zone) => [lowest, most[zone]]),
    links: link.slice(1),
  };
}

describe('the zone of one node', () => {
  test.each([
    ['both ends', 20, 30, 20, 30],
    ['an open lower end', -Infinity, 30, -END, 30],
    ['an open upper end', 20, Infinity, 20, END],
    ['no end', -Infinity, Infinity, -END, END],
    ['an end beyond all prices above', END + 5, Infinity, END + 5, END + 5],
    ['an end beyond all prices below', -Infinity, -END - 5, -END - 5, -END - 5],
  ])('%s', (_, lowest, highest, least, most) => {
    expect(singleZone(lowest, highest)).toEqual({
      zoneOf: Int32Array.of(0),
      offsetTicks: Int32Array.of(0),
      least: Float64Array.of(least),
      most: Float64Array.of(most),
      link: [undefined],
    });
  });
});

/** Sells at both nodes, one of them marginal; a buy that wants more. */
const table = (limit: number, requests: RoundTable['requests'] = []): RoundTable => ({
  branches: [['n1', 'root', limit, limit]],
  orders: [
    ['sell', 'n1', 30, 10],
    ['sell', 'root', 50, 40],
    ['buy', 'root', 50, 60],
  ],
  requests,
});

test('a branch with room joins its nodes to one zone', () => {
  expect(zonesOf(table(31), [30, 20, 50])).toEqual({
    nodes: [
      [0, 0],
      [0, 0],
    ],
    zones: [[40, 40]],
    links: [],
  });
});

test('a branch at its export limit divides them: below it the price may be lower', () => {
  expect(zonesOf(table(20), [20, 30, 50])).toEqual({
    nodes: [
      [0, 0],
      [1, 0],
    ],
    zones: [
      [40, 40],
      [10, 10],
    ],
    links: [{ parent: 0, least: -Infinity, most: 0 }],
  });
});

test('a branch at its import limit: below it the price may be higher', () => {
  const importing: RoundTable = {
    branches: [['n1', 'root', 99, 20]],
    orders: [
      ['buy', 'n1', 30, 90],
      ['sell', 'root', 50, 40],
    ],
  };
  expect(zonesOf(importing, [20, 20])).toMatchObject({
    zones: [
      [40, 40],
      [90, 90],
    ],
    links: [{ parent: 0, least: 0, most: Infinity }],
  });
});

test('within a step of a request the price below is higher by its price', () => {
  expect(zonesOf(table(99, [['up', 'n1', [40, 5]]]), [30, 20, 50])).toMatchObject({
    nodes: [
      [0, 0],
      [0, 5],
    ],
    zones: [[40, 40]],
  });
});

test('at the end of a step the difference lies between what the steps are worth, read from the parent zone', () => {
  const orders: RoundTable['orders'] = [
    ['sell', 'n2', 30, 38],
    ['sell', 'root', 50, 40],
    ['buy', 'root', 50, 60],
  ];
  const branches: RoundTable['branches'] = [
    ['n1', 'root', 99, 99],
    ['n2', 'n1', 99, 99],
  ];
  const requests: RoundTable['requests'] = [
    ['up', 'n1', [40, 5]],
    ['up', 'n2', [30, 7], [10, 3]],
  ];
  expect(zonesOf({ branches, orders, requests }, [30, 20, 50])).toEqual({
    nodes: [
      [0, 0],
      [0, 5],
      [1, 0],
    ],
    zones: [
      [40, 40],
      [48, 52],
    ],
    links: [{ parent: 0, least: 8, most: 12 }],
  });
});

test('upstream bounds the price of the root by what it does', () => {
  const upstream = { kind: 'priced', sellTicks: 80, buyTicks: 20 } as const;
  const rootZone = (side: 'sell' | 'buy', limit: number, fill: number) =>
    zonesOf({ orders: [[side, 'root', 5, limit]], upstream }, [fill]).zones;
  expect(rootZone('sell', 10, 5)).toEqual([[20, 20]]);
  expect(rootZone('buy', 90, 5)).toEqual([[80, 80]]);
  expect(rootZone('sell', 90, 0)).toEqual([[20, 80]]);
  expect(rootZone('sell', 70, 0)).toEqual([[20, 70]]);
  expect(rootZone('buy', 30, 0)).toEqual([[30, 80]]);
});

test('zones narrow each other, up and down', () => {
  // n1 exports at its limit, so that its price is at most the root's; n2 imports at its limit, so that its is at least.
  const orders: RoundTable['orders'] = [
    ['sell', 'n1', 10, 35],
    ['buy', 'n2', 10, 70],
  ];
  const branches: RoundTable['branches'] = [
    ['n1', 'root', 10, 10],
    ['n2', 'root', 10, 10],
  ];
  expect(zonesOf({ branches, orders }, [10, 10])).toMatchObject({
    zones: [
      [35, 70],
      [35, 70],
      [35, 70],
    ],
  });
});

test('what stays open is closed at the bound of prices, or beyond it as far as the others are', () => {
  const branches: RoundTable['branches'] = [['n1', 'root', 10, 10]];
  expect(zonesOf({ branches, orders: [] }, [])).toMatchObject({ zones: [[-END, END]] });
  const dear: RoundTable = {
    branches,
    orders: [
      ['sell', 'n1', 20, END],
      ['buy', 'root', 10, END],
    ],
    requests: [['up', 'n1', [5, 9], [99, 4]]],
  };
  expect(zonesOf(dear, [10, 10])).toMatchObject({
    zones: [
      [END - 4, END],
      [END, END],
    ],
  });
});

test('orders where the price is higher by a request allow the zone so much less', () => {
  const orders: RoundTable['orders'] = [
    ['sell', 'n1', 9, 25],
    ['sell', 'n1', 9, 38],
    ['buy', 'root', 9, 60],
  ];
  const requests: RoundTable['requests'] = [['up', 'n1', [40, 5]]];
  expect(zonesOf({ branches: [['n1', 'root', 99, 99]], orders, requests }, [9, 0, 9])).toMatchObject({
    nodes: [
      [0, 0],
      [0, 5],
    ],
    zones: [[20, 33]],
  });
});

test('an open end is closed beyond the bound of prices if the price of another zone lies there', () => {
  // n1 is dearer than the root by 4 to 9; n2 imports and n3 exports at their limits, so that they may be as dear, or cheap, as they like.
  const branches: RoundTable['branches'] = [
    ['n1', 'root', 99, 99],
    ['n2', 'root', 99, 0],
    ['n3', 'root', 0, 99],
  ];
  const at = (price: number, ...requests: RequestRow[]): RoundTable => ({
    branches,
    orders: [
      ['sell', 'root', 9, price],
      ['buy', 'root', 5, price],
      ['sell', 'n1', 5, -END],
      ['buy', 'root', 5, END],
    ],
    requests,
  });
  expect(zonesOf(at(END, ['up', 'n1', [5, 9], [99, 4]]), [5, 5, 5, 5])).toMatchObject({
    zones: [
      [END, END],
      [END + 4, END + 9],
      [END, END + 9],
      [-END, END],
    ],
  });
});
