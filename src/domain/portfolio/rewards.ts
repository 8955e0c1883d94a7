import { type Micros, moneyForEnergyDown } from '../quantity.js';
import { mandateAt } from './device-task.js';
import type { Dispatch } from './dispatch.js';
import type { FlexibilityOffer } from './flexibility-offers.js';
import type { Portfolio, PortfolioSchedule } from './portfolio.js';

/** What the market paid for an offer. */
export interface OfferIncome {
  readonly offer: number;
  readonly income: Micros;
}

export interface Rewards {
  /** Of each home. */
  readonly homes: readonly Micros[];
  /** What the aggregator keeps: with the homes' rewards exactly the income. */
  readonly aggregator: Micros;
}

/**
 * Shares the market's income out by mandate: each device's part is in proportion to its lots, and its home gets the share of the mandate that
 * covers the first unit of the change. Rewards are rounded down; the rest stays with the aggregator. A loss is the aggregator's alone.
 */
export function rewardsOf(
  portfolio: Portfolio,
  offers: readonly FlexibilityOffer[],
  dispatch: Dispatch,
  incomes: readonly OfferIncome[],
): Rewards {
  const homes = portfolio.homes.map(() => 0n);
  let aggregator = 0n;
  for (const { offer, income } of incomes) {
    aggregator += income;
    if (income <= 0n) continue;
    const shares = dispatch.sharesOf(offer);
    const all = BigInt(shares.reduce((sum, { lots }) => sum + lots, 0));
    for (const { device, lots } of shares) {
      const entry = portfolio.devices[device]!;
      const percent = mandateAt(entry, offers[offer]!.lot[0]!.mtu)?.rewardPercent ?? 0;
      const reward = (income * BigInt(lots) * BigInt(percent)) / (all * 100n);
      homes[entry.home]! += reward;
      aggregator -= reward;
    }
  }
  return { homes, aggregator };
}

/** What the aggregator pays each home for excess solar power by its tariff: what neither the home's load nor its devices use. */
export function solarBuyBack(portfolio: Portfolio, schedule: PortfolioSchedule): Micros[] {
  const { homes, devices, mtus, mtuSeconds, tariff } = portfolio;
  const devicesW = homes.map(() => new Int32Array(mtus));
  for (const [device, powerW] of schedule.entries())
    for (let mtu = 0; mtu < mtus; mtu++) devicesW[devices[device]!.home]![mtu]! += powerW[mtu]!;
  return homes.map(({ baseLoadW, solarW }, home) => {
    let excessW = 0;
    for (let mtu = 0; mtu < mtus; mtu++) {
      const surplusW = solarW[mtu]! - baseLoadW[mtu]! - devicesW[home]![mtu]!;
      excessW += Math.min(solarW[mtu]!, Math.max(0, surplusW));
    }
    return moneyForEnergyDown(tariff.buyBack, Math.floor((excessW * mtuSeconds) / 3600));
  });
}
