import { dayAheadPrices, dsoStepPrices, gasCost, pricedDay } from './prices.js';

describe('prices', () => {
  it.each([
    // day, the nearest same weekday of 2025
    ['2018-12-06', '2025-12-04'],
    ['2018-11-28', '2025-11-26'],
    ['2018-12-03', '2025-12-01'],
    ['2018-11-30', '2025-11-28'],
  ])('of %s are those of %s', (day, priced) => {
    expect(pricedDay(day)).toBe(priced);
  });

  it('hold for the four quarter-hours of their hour, from local noon', () => {
    const prices = dayAheadPrices('2025-12-04');
    expect(prices).toHaveLength(96);
    expect(prices.slice(0, 5)).toEqual([14196, 14196, 14196, 14196, 14518]);
    expect(prices[48]).toBe(9574);
    expect(() => dayAheadPrices('2025-12-31')).toThrow('do not reach 2025-12-31');
  });

  it('of the grid operator fall from step to step', () => {
    expect(dsoStepPrices()).toEqual([60_000, 34_300, 9_100]);
  });

  it('of gas are those of the last day in the data', () => {
    const cost = gasCost();
    expect(cost).toMatchObject({ day: '2026-06-02', gasPriceWei: '1366606750', etherUsd: '1857.16' });
    // 1366606750 wei x 1857.16 USD / 1.17 = 2.1692370870... micro-euro per unit of gas
    expect(Number(cost.eurPerGas)).toBeCloseTo(2.169237087e-6, 15);
  });
});
