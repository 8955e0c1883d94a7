import fc from 'fast-check';
import { PERCENTILES, type PricedEnergy, priceDistribution } from './price-distribution.js';

const sale = (priceTicks: number, energyWh: number): PricedEnergy => ({ priceTicks, energyWh });

describe('prices weighted by energy', () => {
  it.each<[string, PricedEnergy[], number[]]>([
    ['one price', [sale(8_000, 250)], [8_000, 8_000, 8_000, 8_000, 8_000]],
    ['a quarter of the energy at each price', [sale(4, 5), sale(1, 5), sale(3, 5), sale(2, 5)], [1, 1, 2, 3, 4]],
    ['much at one price', [sale(100, 1), sale(5, 98), sale(1, 1)], [5, 5, 5, 5, 5]],
    ['what moved no energy does not count', [sale(1, 0), sale(2, 10)], [2, 2, 2, 2, 2]],
  ])('%s', (_, sales, percentiles) => {
    expect(priceDistribution(sales)!.percentiles).toEqual(percentiles);
  });

  it('has none where no energy moved', () => {
    expect(priceDistribution([])).toBeUndefined();
    expect(priceDistribution([sale(5, 0)])).toBeUndefined();
  });

  it('are at each percentile the least price at which so much was not dearer, and the mean lies between', () => {
    const sales = fc.array(fc.record({ priceTicks: fc.nat(1_000), energyWh: fc.nat(1_000) }), { minLength: 1 });
    fc.assert(
      fc.property(sales, (drawn) => {
        const told = priceDistribution(drawn);
        const total = drawn.reduce((sum, { energyWh }) => sum + energyWh, 0);
        if (told === undefined) return total === 0;
        const upTo = (price: number) =>
          drawn.filter(({ priceTicks }) => priceTicks <= price).reduce((sum, { energyWh }) => sum + energyWh, 0);
        const isLeast = told.percentiles.every(
          (price, i) => upTo(price) * 100 >= total * PERCENTILES[i]! && upTo(price - 1) * 100 < total * PERCENTILES[i]!,
        );
        const mean = Number(told.tickWh) / Number(told.energyWh);
        const prices = drawn.filter(({ energyWh }) => energyWh > 0).map(({ priceTicks }) => priceTicks);
        return isLeast && mean >= Math.min(...prices) - 1e-9 && mean <= Math.max(...prices) + 1e-9;
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});
