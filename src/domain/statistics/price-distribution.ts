import type { EnergyWh, PriceTicks } from '../quantity.js';

/** Percentiles that are told of prices. */
export const PERCENTILES = [5, 25, 50, 75, 95] as const;

/** Energy at a price. */
export interface PricedEnergy {
  readonly priceTicks: PriceTicks;
  readonly energyWh: EnergyWh;
}

/** Prices weighted by the energy they were paid for. */
export interface PriceDistribution {
  readonly energyWh: bigint;
  /** The sum of price times energy: divided by the energy it is the mean price. */
  readonly tickWh: bigint;
  /** By percentile of {@link PERCENTILES}: the least price at which that part of the energy was not dearer. */
  readonly percentiles: readonly PriceTicks[];
}

/** Undefined where there is no energy to weigh prices with. */
export function priceDistribution(sales: readonly PricedEnergy[]): PriceDistribution | undefined {
  const ordered = sales.filter(({ energyWh }) => energyWh > 0).sort((a, b) => a.priceTicks - b.priceTicks);
  const energyWh = ordered.reduce((sum, sale) => sum + BigInt(sale.energyWh), 0n);
  if (energyWh === 0n) return undefined;
  const tickWh = ordered.reduce((sum, sale) => sum + BigInt(sale.priceTicks) * BigInt(sale.energyWh), 0n);
  const percentiles: PriceTicks[] = [];
  let below = 0n;
  for (const { priceTicks, energyWh: sold } of ordered) {
    below += BigInt(sold);
    while (
      percentiles.length < PERCENTILES.length &&
      below * 100n >= energyWh * BigInt(PERCENTILES[percentiles.length]!)
    )
      percentiles.push(priceTicks);
  }
  return { energyWh, tickWh, percentiles };
}
