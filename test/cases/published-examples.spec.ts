import { clear } from '../../src/domain/clearing/clearing.js';
import { admitted, problemOf, type RoundTable } from '../reference/round-builder.js';

interface Example {
  readonly source: string;
  readonly round: RoundTable;
  readonly fills: readonly number[];
  /** By node, in the order of the network. */
  readonly prices: readonly number[];
  readonly welfare: number;
}

const ascending = Array.from({ length: 7 }, (_, index) => index + 1);
const rising = (side: 'sell' | 'buy', by = 0) => ascending.map((price) => [side, 'root', 1, price + by] as const);

/**
 * Numeric facts from the tests of other market engines whose rule, on that example, is welfare maximisation at uniform or
 * transfer-limited prices. Quantities and prices are scaled to whole numbers where the source has fractions.
 */
const examples: readonly Example[] = [
  {
    source: 'gsy-e tests/test_two_sided_market.py, pay-as-clear [0]: price 4, volume 4',
    round: { orders: [...rising('buy'), ...rising('sell')] },
    fills: [0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0],
    prices: [4],
    welfare: 12,
  },
  {
    source: 'gsy-e tests/test_two_sided_market.py, pay-as-clear [1]: bids in falling order, the same',
    round: { orders: [...rising('buy').toReversed(), ...rising('sell')] },
    fills: [1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0],
    prices: [4],
    welfare: 12,
  },
  {
    source: 'gsy-e tests/test_two_sided_market.py, pay-as-clear [2]: price 11, volume 4',
    round: { orders: [...rising('buy', 7), ...rising('sell', 7)] },
    fills: [0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0],
    prices: [11],
    welfare: 12,
  },
  {
    source: 'gsy-e tests/test_two_sided_market.py, pay-as-clear with floats: price 2.2, volume 2 (prices x 10)',
    round: {
      orders: [
        ['buy', 'root', 1, 33],
        ['buy', 'root', 1, 22],
        ['buy', 'root', 1, 11],
        ['sell', 'root', 1, 11],
        ['sell', 'root', 1, 22],
        ['sell', 'root', 1, 33],
      ],
    },
    fills: [1, 1, 0, 1, 1, 0],
    prices: [22],
    welfare: 22,
  },
  {
    source: 'pymarket tests/test_maximum_aggregated_utility.py, dataset_0: welfare 6, uniform volume 3',
    round: {
      orders: [
        ['buy', 'root', 1, 3],
        ['buy', 'root', 2, 4],
        ['buy', 'root', 5, 1],
        ['sell', 'root', 4, 2],
        ['sell', 'root', 1, 1],
        ['sell', 'root', 5, 6],
      ],
    },
    fills: [1, 2, 0, 2, 1, 0],
    prices: [2],
    welfare: 6,
  },
  {
    source: 'pymarket statistics/maximum_aggregated_utility.py, doctest: welfare 2.5, volume 1.5 (quantities x 2)',
    round: {
      orders: [
        ['buy', 'root', 2, 3],
        ['buy', 'root', 2, 2],
        ['sell', 'root', 3, 1],
      ],
    },
    fills: [2, 1, 3],
    prices: [2],
    welfare: 5,
  },
  {
    source: 'assume tests/test_simple_market_mechanisms.py, pay-as-clear: price 100, volume 500',
    round: {
      orders: [
        ['buy', 'root', 400, 3000],
        ['buy', 'root', 100, 3000],
        ['sell', 'root', 300, 100],
        ['sell', 'root', 200, 50],
      ],
    },
    fills: [400, 100, 300, 200],
    prices: [100],
    welfare: 1_460_000,
  },
  {
    source: 'assume tests/test_simple_market_mechanisms.py, more generation than demand: price 60, volume 400',
    round: {
      orders: [
        ['buy', 'root', 400, 3000],
        ['sell', 'root', 300, 100],
        ['sell', 'root', 200, 50],
        ['sell', 'root', 230, 60],
      ],
    },
    fills: [400, 0, 200, 200],
    prices: [60],
    welfare: 1_178_000,
  },
  {
    source:
      'assume tests/test_clearing_paper_examples.py (Bichler et al. 2021, fig. 5a), divisible: price 40, volume 10',
    round: {
      orders: [
        ['buy', 'root', 10, 300],
        ['buy', 'root', 14, 10],
        ['sell', 'root', 1, 40],
        ['sell', 'root', 11, 40],
        ['sell', 'root', 13, 100],
      ],
    },
    fills: [10, 0, 1, 9, 0],
    prices: [40],
    welfare: 2600,
  },
  {
    source: 'assume tests/test_complex_market_mechanisms.py, coupling with an island: prices 100, 50, 3000',
    round: {
      branches: [
        ['n2', 'root', 500, 500],
        ['n3', 'root', 0, 0],
      ],
      orders: [
        ['buy', 'root', 1000, 3000],
        ['buy', 'n2', 200, 3000],
        ['buy', 'n3', 500, 3000],
        ['sell', 'root', 1000, 100],
        ['sell', 'n2', 1000, 50],
        ['sell', 'n3', 400, 75],
      ],
    },
    fills: [1000, 200, 400, 500, 700, 400],
    prices: [100, 50, 3000],
    welfare: 4_685_000,
  },
  {
    source: 'assume tests/test_redispatch.py, two nodes [2]: 500 from each side of a line of 500',
    round: {
      branches: [['north', 'root', 500, 500]],
      orders: [
        ['buy', 'root', 1000, 1000],
        ['sell', 'north', 1000, 10],
        ['sell', 'root', 1000, 50],
        ['sell', 'root', 1000, 100],
      ],
    },
    fills: [1000, 500, 500, 0],
    prices: [50, 10],
    welfare: 970_000,
  },
  {
    source: 'simply tests/test_market_2pac.py, several asks for one bid: price 4, volume 100',
    round: {
      orders: [
        ['buy', 'root', 100, 5],
        ['sell', 'root', 30, 3],
        ['sell', 'root', 50, 4],
        ['sell', 'root', 10, 1],
        ['sell', 'root', 20, 2],
      ],
    },
    fills: [100, 30, 40, 10, 20],
    prices: [4],
    welfare: 200,
  },
];

test.each(examples)('$source', ({ round, fills, prices, welfare }) => {
  const { fillW, nodePriceTicks, welfareTickW } = admitted(clear(problemOf(round)));
  expect({ fills: Array.from(fillW), prices: Array.from(nodePriceTicks), welfare: Number(welfareTickW) }).toEqual({
    fills,
    prices,
    welfare,
  });
});
