import { problemOf, type RoundTable } from '../../../test/reference/round-builder.js';
import { certify } from './certificate.js';

/** Ticks and order of both claims, with the node where they contradict each other. */
function claims(table: RoundTable, fills: readonly number[]) {
  const verdict = certify(problemOf(table), Int32Array.from(fills));
  if (verdict.kind !== 'refuted' || verdict.reason !== 'no-price') return verdict;
  const { node, atLeast, atMost } = verdict;
  return { node, atLeast: [atLeast.ticks, atLeast.by], atMost: [atMost.ticks, atMost.by] };
}

describe('at one node', () => {
  test('a filled sell and an open one, or an open buy and a filled one, claim', () => {
    expect(
      claims(
        {
          orders: [
            ['sell', 'root', 5, 40],
            ['sell', 'root', 5, 20],
            ['buy', 'root', 5, 60],
          ],
        },
        [5, 0, 5],
      ),
    ).toEqual({ node: 0, atLeast: [40, 0], atMost: [20, 1] });
    expect(
      claims(
        {
          orders: [
            ['buy', 'root', 5, 40],
            ['buy', 'root', 5, 60],
            ['sell', 'root', 5, 10],
          ],
        },
        [5, 0, 5],
      ),
    ).toEqual({ node: 0, atLeast: [60, 1], atMost: [40, 0] });
  });

  test('orders of the same limit that ask for nothing are passed over', () => {
    const orders: RoundTable['orders'] = [
      // At 40: neither an open sell nor a filled buy asks for a price of at least that; a filled sell does.
      ['sell', 'root', 5, 40],
      ['buy', 'root', 5, 40],
      ['sell', 'root', 5, 40],
      // At 20: neither a filled sell nor an open buy asks for a price of at most that; an open sell does.
      ['sell', 'root', 5, 20],
      ['buy', 'root', 5, 20],
      ['sell', 'root', 5, 20],
    ];
    expect(claims({ orders: [...orders, ['buy', 'root', 5, 90]] }, [0, 5, 5, 5, 0, 0, 5])).toEqual({
      node: 0,
      atLeast: [40, 2],
      atMost: [20, 5],
    });
  });
});

describe('across branches', () => {
  const branches: RoundTable['branches'] = [
    ['a', 'root', 50, 50],
    ['b', 'root', 50, 50],
    ['c', 'b', 50, 50],
  ];

  test('claims are followed down to the orders, read at the node where they meet', () => {
    const orders: RoundTable['orders'] = [
      ['sell', 'a', 5, 20],
      ['sell', 'c', 5, 40],
      ['buy', 'root', 5, 60],
    ];
    const requests: RoundTable['requests'] = [
      ['up', 'a', [50, 3]],
      ['up', 'c', [50, 7]],
    ];
    expect(claims({ branches, orders }, [0, 5, 5])).toEqual({ node: 0, atLeast: [40, 1], atMost: [20, 0] });
    expect(claims({ branches, orders, requests }, [0, 5, 5])).toEqual({ node: 0, atLeast: [33, 1], atMost: [17, 0] });
  });

  test('so they are for the orders of buyers', () => {
    const orders: RoundTable['orders'] = [
      ['buy', 'a', 5, 40],
      ['buy', 'c', 5, 20],
      ['sell', 'root', 5, 10],
    ];
    expect(claims({ branches, orders }, [0, 5, 5])).toEqual({ node: 0, atLeast: [40, 0], atMost: [20, 1] });
  });

  test('a branch that cannot carry more passes no claim on, though its price would be the same', () => {
    // Below a, which exports all it can, an open sell at 20 asks for nothing above; the open one at b does.
    const full: RoundTable['branches'] = [
      ['a', 'root', 5, 50],
      ['b', 'root', 50, 50],
    ];
    const orders: RoundTable['orders'] = [
      ['sell', 'a', 9, 20],
      ['sell', 'b', 5, 20],
      ['sell', 'root', 5, 40],
      ['buy', 'root', 10, 60],
    ];
    expect(claims({ branches: full, orders }, [5, 0, 5, 10])).toEqual({ node: 0, atLeast: [40, 2], atMost: [20, 1] });
  });

  test('nor does one that cannot take more', () => {
    const full: RoundTable['branches'] = [
      ['a', 'root', 50, 5],
      ['b', 'root', 50, 50],
    ];
    const orders: RoundTable['orders'] = [
      ['buy', 'a', 9, 40],
      ['buy', 'b', 5, 40],
      ['buy', 'root', 5, 20],
      ['sell', 'root', 10, 10],
    ];
    expect(claims({ branches: full, orders }, [5, 0, 5, 10])).toEqual({ node: 0, atLeast: [40, 1], atMost: [20, 2] });
  });

  test('an order elsewhere with the same limit is not blamed', () => {
    const orders: RoundTable['orders'] = [
      ['sell', 'a', 5, 40],
      ['sell', 'c', 5, 45],
      ['sell', 'c', 5, 40],
      ['buy', 'root', 10, 60],
      ['sell', 'b', 5, 20],
    ];
    const requests: RoundTable['requests'] = [['up', 'c', [50, 5]]];
    // At the root the price is at least 40 by the sell at c, whose limit is 45 there; the one at a, not filled, asks for at most 40.
    expect(claims({ branches, orders, requests }, [0, 5, 5, 10, 0])).toEqual({
      node: 2,
      atLeast: [40, 1],
      atMost: [20, 4],
    });
  });

  test('the lowest node is named where claims meet', () => {
    const orders: RoundTable['orders'] = [
      ['sell', 'c', 5, 40],
      ['sell', 'b', 5, 20],
      ['buy', 'root', 5, 60],
    ];
    expect(claims({ branches, orders }, [5, 0, 5])).toEqual({ node: 2, atLeast: [40, 0], atMost: [20, 1] });
  });
});

describe('upstream', () => {
  const upstream = { kind: 'priced', sellTicks: 80, buyTicks: 30 } as const;
  test.each([
    ['would have paid more than a filled buy', 'buy', 20, { atLeast: [80, 'upstream'], atMost: [20, 0] }],
    ['pays less than a filled sell asks for', 'sell', 40, { atLeast: [40, 0], atMost: [30, 'upstream'] }],
  ] as const)('%s', (_, side, limit, expected) => {
    const table: RoundTable = {
      branches: [['n1', 'root', 50, 50]],
      orders: [[side, 'n1', 5, limit]],
      upstream,
    };
    expect(claims(table, [5])).toEqual({ node: 0, ...expected });
  });

  test('would have sold cheaper, or bought dearer, than inside', () => {
    const inside = (sell: number, buy: number): RoundTable => ({
      orders: [
        ['sell', 'root', 5, sell],
        ['buy', 'root', 5, buy],
      ],
      upstream,
    });
    expect(claims(inside(85, 99), [5, 5])).toEqual({ node: 0, atLeast: [85, 0], atMost: [80, 'upstream'] });
    expect(claims(inside(10, 25), [5, 5])).toEqual({ node: 0, atLeast: [30, 'upstream'], atMost: [25, 1] });
  });
});
