import type { Indication } from './agents/market-operator.js';
import { type IterationRecord, isSettled, iterate, MOST_ITERATIONS } from './iterations.js';

/** What a book of one market time unit indicates at a price. */
function indicationAt(price: string): Indication {
  return {
    ...{ ok: true, round: 3, sequence: 9, status: 'indicated', soldW: [700], boughtW: [0], binding: [] },
    ...{ prices: [{ mtu: 0, node: 'bus-1', price }], fills: [], blocks: null, quotes: [], lastTrade: null },
  };
}

/** Iterates where the given prices are indicated one after the other, and the last one from then on. */
function approach(prices: readonly string[], groups: number) {
  const asked: number[] = [];
  return iterate(
    { offer: async (iteration) => ({ offers: 2 + iteration, sequence: 10 * iteration }), groups },
    async (sequence) => indicationAt(prices[Math.min(asked.push(sequence), prices.length) - 1]!),
    ({ soldW }) => 5_000 - soldW[0]!,
  );
}

describe('iterations before a gate', () => {
  it('write down offers, prices, volume and peak, until prices settle', async () => {
    const same = { soldW: 700, peakW: 4_300 };
    expect(await approach(['30.00', '31.00', '31.10'], 1)).toEqual({
      ended: 'settled',
      iterations: [
        { iteration: 0, offers: 2, highestPrice: 3_000, largestMove: 3_000, ...same },
        { iteration: 1, offers: 3, highestPrice: 3_100, largestMove: 100, ...same },
        { iteration: 2, offers: 4, highestPrice: 3_110, largestMove: 10, ...same },
      ],
    });
  });

  it.each([
    // prices, groups, iterations, ended
    [['0.00'], 1, 2, 'settled'],
    [['30.00'], 1, 2, 'settled'],
    [['30.00'], 2, 3, 'settled'],
    [['30.00', '30.00', '31.00'], 2, 5, 'settled'],
    [['1.00', '2.00', '3.00', '4.00', '5.00', '6.00'], 1, MOST_ITERATIONS, 'gate-closed'],
    [['1.00', '2.00', '3.00', '4.00', '5.00', '5.00'], 1, MOST_ITERATIONS, 'settled'],
  ])('at prices %j in %i groups are %i, %s', async (prices, groups, count, ended) => {
    const { iterations, ...end } = await approach(prices, groups);
    expect([iterations.length, end]).toEqual([count, { ended }]);
  });

  it('are not settled by the first price, even where it is 0', () => {
    const first = { iteration: 0, offers: 0, highestPrice: 0, largestMove: 0, soldW: 0, peakW: 0 };
    expect(isSettled([first] satisfies IterationRecord[], 1)).toBe(false);
  });
});
