import { generatedPortfolio } from '../../../test/reference/generated-portfolio.js';
import { Network } from '../network.js';
import { type InternalMarket, tradeInternally, usualDealers } from './internal-market.js';
import type { Portfolio, PortfolioDevice } from './portfolio.js';

function traded(portfolio: Portfolio): InternalMarket {
  const outcome = tradeInternally(portfolio, usualDealers(portfolio));
  if (!outcome.ok) throw new Error(outcome.rejection.message);
  return outcome.value;
}

function twoHomes(importLimitW: number): Portfolio {
  const branch = (node: string) => ({
    ...{ node, parent: 'grid', importLimitW, exportLimitW: importLimitW, baselineFlowW: 0 },
  });
  const network = Network.build({ root: 'grid', branches: [branch('sunny'), branch('shady')] }, 2);
  if (!network.ok) throw new Error(network.rejection.message);
  return {
    ...{ id: 'two', mtuSeconds: 3600, mtus: 2, network: network.value, price: [10_000, 10_000] },
    tariff: { retail: 30_000, buyBack: 10_000 },
    homes: [
      { id: 'sunny', node: 1, baseLoadW: [0, 0], solarW: [1_000, 0] },
      { id: 'shady', node: 2, baseLoadW: [1_000, 1_000], solarW: [0, 0] },
    ],
    devices: [],
  };
}

test('two homes trade in the middle of what the aggregator asks and pays', () => {
  const market = traded(twoHomes(5_000));
  // Hour 0: 1 kWh from one to the other at 190.00 instead of 100.00 and 300.00. Hour 1: 1 kWh at 280.00 from the aggregator.
  expect(market.homes).toEqual([
    { home: 'sunny', aloneTickW: -10_000_000n, marketTickW: -19_000_000n },
    { home: 'shady', aloneTickW: 60_000_000n, marketTickW: 47_000_000n },
  ]);
  expect(market.dealers).toMatchObject([
    { name: 'supplier', earnedTickW: 0n, soldW: 0, boughtW: 0 },
    { name: 'aggregator', earnedTickW: 28_000_000n, soldW: 1_000, boughtW: 0 },
  ]);
});

test('dealers do not trade with each other, whatever the price of energy', () => {
  const tariff = { retail: 32_000, buyBack: 8_000 };
  expect(usualDealers({ tariff, price: [10_000, -25_000, 40_000] })).toEqual([
    { name: 'supplier', sellTicks: [32_000, 32_000, 32_000], buyTicks: [5_600, -25_001, 5_600] },
    { name: 'aggregator', sellTicks: [10_000, -25_000, 29_600], buyTicks: [8_000, -25_001, 8_000] },
  ]);
});

test('storage pays: a battery buys cheap energy for a dear hour, and no home is left without', () => {
  const { homes, ...rest } = twoHomes(5_000);
  const battery: PortfolioDevice = {
    home: 0,
    mandates: [{ id: 'all day', fromMtu: 0, untilMtu: 2, rewardPercent: 0 }],
    device: {
      ...{ kind: 'battery', id: 'battery', capacityWh: 2_000, initialWh: 0, finalWh: 0, wear: 1_000 },
      ...{ maxChargeW: 400, maxDischargeW: 400, chargeEfficiencyPercent: 95, dischargeEfficiencyPercent: 95 },
    },
  };
  const dark = homes.map((home) => ({ ...home, solarW: [0, 0] }));
  const market = traded({ ...rest, homes: dark, devices: [battery], price: [2_000, 18_000] });
  // 400 W at 120.00 are 361 W at 280.00 and wear 10.00 each.
  expect(market.homes[0]).toEqual({
    home: 'sunny',
    aloneTickW: 0n,
    marketTickW: 400n * 12_000n - 361n * 28_000n + 361n * 1_000n,
  });
  expect(market.homes[1]!.marketTickW).toBe(1_000n * (12_000n + 28_000n));
});

test('what a branch cannot carry is settled by tariff', () => {
  const { homes } = traded(twoHomes(0));
  expect(homes.map(({ aloneTickW, marketTickW }) => aloneTickW - marketTickW)).toEqual([0n, 0n]);
});

test('no home is worse off than alone, somebody gains, and all money adds up to nothing', () => {
  let gains = 0n;
  let accepted = 0;
  for (let seed = 1; seed <= 6; seed++) {
    const portfolio = generatedPortfolio({
      ...{ seed, cars: 8, batteries: 6, heatPumps: 2, appliances: 3, nodes: 4, homes: 12, mtuSeconds: 3600 },
      transformerWPerDevice: 6_000,
    });
    const market = traded(portfolio);
    for (const { home, aloneTickW, marketTickW } of market.homes) {
      expect([seed, home, marketTickW <= aloneTickW]).toEqual([seed, home, true]);
      gains += aloneTickW - marketTickW;
    }
    accepted += market.arbitrage.accepted;
    for (const { accounts } of market.clearing.periods)
      expect(
        accounts.branchTickW.reduce(
          (sum, credit) => sum + credit,
          accounts.sellersTickW + accounts.buyersTickW + accounts.blocksTickW + accounts.upstreamTickW,
        ),
      ).toBe(0n);
  }
  expect(gains).toBeGreaterThan(0n);
  expect(accepted).toBeGreaterThan(0);
});
