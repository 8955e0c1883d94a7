import { readFileSync } from 'node:fs';
import { USD_PER_EUR } from '../../src/demo/scenario/prices.js';

export interface GasPrice {
  readonly name: string;
  readonly eurPerGas: number;
}

interface ChainDay {
  readonly gwei: number;
  readonly usdPerEther: number;
}

/** Daily averages of mainnet over the last 365 days of the data. */
function yearOfChain(): ChainDay[] {
  const lines = readFileSync(new URL('../../data/eth_costs_daily/eth_daily.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.slice(-365).map((line) => {
    const [, wei, usd] = line.split(',').map(Number);
    return { gwei: wei! / 1e9, usdPerEther: usd! };
  });
}

/** What gas cost on the cheapest tenth of days, on the median day, and on the dearest tenth. */
export function gasPrices(): GasPrice[] {
  const year = yearOfChain()
    .map(({ gwei, usdPerEther }) => ({ gwei, eurPerGas: (gwei * 1e-9 * usdPerEther) / Number(USD_PER_EUR) }))
    .sort((a, b) => a.eurPerGas - b.eurPerGas);
  return [
    ['p10', 0.1],
    ['median', 0.5],
    ['p90', 0.9],
  ].map(([name, part]) => {
    const { gwei, eurPerGas } = year[Math.floor(year.length * Number(part))]!;
    return { name: `${name} (${gwei.toFixed(2)} gwei)`, eurPerGas };
  });
}

/** The median price of ether over the year, in USD. */
export function medianUsdPerEther(): number {
  const prices = yearOfChain()
    .map(({ usdPerEther }) => usdPerEther)
    .sort((a, b) => a - b);
  return prices[Math.floor(prices.length / 2)]!;
}
