import { formatInstant } from '../../domain/market-time.js';
import type { HomeAccount, InternalMarket } from '../../domain/portfolio/internal-market.js';
import { tickWattMoney } from '../../domain/portfolio/tick-watt-money.js';
import { formatMoney, formatPrice, type Micros } from '../../domain/quantity.js';
import type { PortfolioFile } from './portfolio-file.js';

/** `gridclear-internal-market/1`: what every home pays alone and in the internal market. Costs are rounded up once for the whole day. */
export function internalMarketContent(file: PortfolioFile, market: InternalMarket): object {
  const { portfolio, currency, horizon } = file;
  const money = (tickW: bigint) => formatMoney(tickWattMoney(tickW, portfolio.mtuSeconds));
  return {
    format: 'gridclear-internal-market/1',
    portfolio: portfolio.id,
    currency,
    start: formatInstant(horizon.instantOf(0)),
    homes: market.homes.map((account) => ({
      home: account.home,
      ...mapped(accountMoney(file, account), formatMoney),
    })),
    total: mapped(totalOf(file, market), formatMoney),
    dealers: market.dealers.map(({ earnedTickW, ...dealer }) => ({ ...dealer, earned: money(earnedTickW) })),
    branches: money(market.branchesTickW),
    arbitrage: market.arbitrage,
    prices: market.clearing.periods.map(({ nodePriceTicks }) => Array.from(nodePriceTicks, formatPrice)),
  };
}

interface AccountMoney {
  readonly alone: Micros;
  readonly market: Micros;
  readonly gain: Micros;
}

function mapped({ alone, market, gain }: AccountMoney, tell: (micros: Micros) => string) {
  return { alone: tell(alone), market: tell(market), gain: tell(gain) };
}

function accountMoney({ portfolio }: PortfolioFile, { aloneTickW, marketTickW }: HomeAccount): AccountMoney {
  const alone = tickWattMoney(aloneTickW, portfolio.mtuSeconds);
  const market = tickWattMoney(marketTickW, portfolio.mtuSeconds);
  return { alone, market, gain: alone - market };
}

/** Sum of the homes' rounded amounts, so that the table adds up. */
function totalOf(file: PortfolioFile, { homes }: InternalMarket): AccountMoney {
  return homes
    .map((account) => accountMoney(file, account))
    .reduce((sum, { alone, market, gain }) => ({
      alone: sum.alone + alone,
      market: sum.market + market,
      gain: sum.gain + gain,
    }));
}

/** Tells people what each home gains. */
export function describeInternalMarket(file: PortfolioFile, market: InternalMarket): string[] {
  const { title, currency, portfolio } = file;
  const kilowattHours = (wattUnits: number) => ((wattUnits * portfolio.mtuSeconds) / 3_600_000).toFixed(1);
  const line = (name: string, { alone, market: paid, gain }: AccountMoney) =>
    `${name.padEnd(16)}${formatMoney(alone).padStart(14)}${formatMoney(paid).padStart(14)}${formatMoney(gain).padStart(14)}`;
  return [
    title,
    `what a home pays in ${currency}, negative where it earns`,
    `${'home'.padEnd(16)}${'alone'.padStart(14)}${'in the market'.padStart(14)}${'gain'.padStart(14)}`,
    ...market.homes.map((account) => line(account.home, accountMoney(file, account))),
    line('all homes', totalOf(file, market)),
    '',
    `homes sold ${kilowattHours(market.soldByHomesW)} kWh; ${market.arbitrage.accepted} of ${market.arbitrage.offered} storage blocks were accepted`,
    ...market.dealers.map(
      ({ name, soldW, boughtW, earnedTickW }) =>
        `${name}: sold ${kilowattHours(soldW)} kWh, bought ${kilowattHours(boughtW)} kWh, took ${formatMoney(tickWattMoney(earnedTickW, portfolio.mtuSeconds))} ${currency}`,
    ),
  ];
}
