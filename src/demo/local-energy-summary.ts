import { type EnergyWh, formatMoney } from '../domain/quantity.js';
import type { LocalEnergyRecord } from './day-record.js';
import type { Approach } from './iterations.js';
import { type EnergyAccount, energyAccounts, energyHours, gainAsMeasured } from './local-energy-accounts.js';
import { nodePriceOf } from './local-energy-prices.js';
import type { DayScenario } from './scenario/day-scenario.js';
import { MTUS_PER_HOUR } from './scenario/hours.js';

/** Tick-watts over an hour are hundredths of the smallest unit of money. */
const TICK_WATTS_PER_MICRO = 100n;

/** What homes gained by trading with each other, of what they ordered. Money as decimal text, energy in watt-hours. */
export interface LocalEnergySummary {
  /** What homes pay alone, and in the market, together. */
  readonly alone: string;
  readonly inMarket: string;
  readonly gain: string;
  /** What of the gain homes would have if each took the better dealer's price and nobody else traded; the rest is neighbours and batteries. */
  readonly gainByDealers: string;
  readonly leastGain: string;
  readonly highestGain: string;
  readonly sunWh: EnergyWh;
  readonly neededWh: EnergyWh;
  readonly neighboursWh: EnergyWh;
  readonly fromDealersWh: EnergyWh;
  readonly toDealersWh: EnergyWh;
  readonly approach: Approach;
  readonly batteries: { readonly offered: number; readonly accepted: number };
  /** The gain with the measured load, where what differs is settled at the local price, and where by tariff. */
  readonly asMeasured: { readonly atLocalPrice: string; readonly byTariff: string };
  /** By falling gain. */
  readonly homes: readonly HomeGain[];
}

export interface HomeGain {
  readonly prosumer: string;
  readonly alone: string;
  readonly inMarket: string;
  readonly gain: string;
  readonly boughtWh: EnergyWh;
  readonly soldWh: EnergyWh;
}

export function summariseLocalEnergy(record: LocalEnergyRecord, scenario: DayScenario): LocalEnergySummary {
  const accounts = energyAccounts(record).toSorted(byFallingGain);
  const hours = energyHours(record);
  const total = (of: (account: EnergyAccount) => bigint) => accounts.reduce((sum, account) => sum + of(account), 0n);
  const measured = gainAsMeasured(record, scenario.homes, nodePriceOf(scenario.feeder.network, record.nodePrices));
  const offering = record.homes.filter(({ offered }) => offered.size > 0);
  const traded = new Set(record.awards.map(({ order }) => order));
  const hasTraded = ({ offered }: (typeof offering)[number]) => [...offered.keys()].some((block) => traded.has(block));
  const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return {
    alone: moneyOf(total(({ aloneTickW }) => aloneTickW)),
    inMarket: moneyOf(total(({ marketTickW }) => marketTickW)),
    gain: moneyOf(total(gainOf)),
    gainByDealers: moneyOf(total(({ aloneTickW, dealersTickW }) => aloneTickW - dealersTickW)),
    leastGain: moneyOf(gainOf(accounts.at(-1)!)),
    highestGain: moneyOf(gainOf(accounts[0]!)),
    sunWh: Math.round(sumOf(scenario.homes.flatMap(({ solarW }) => solarW)) / MTUS_PER_HOUR),
    neededWh: sumOf(record.homes.flatMap(({ home }) => home.aloneW.map((powerW) => Math.max(0, powerW)))),
    neighboursWh: sumOf(hours.map(({ neighboursWh }) => neighboursWh)),
    fromDealersWh: sumOf(hours.map(({ fromDealersWh }) => fromDealersWh)),
    toDealersWh: sumOf(hours.map(({ toDealersWh }) => toDealersWh)),
    approach: record.approach,
    batteries: { offered: offering.length, accepted: offering.filter(hasTraded).length },
    asMeasured: {
      atLocalPrice: moneyOf(measured.atLocalPriceTickW),
      byTariff: moneyOf(measured.byTariffTickW),
    },
    homes: accounts.map((account) => ({
      prosumer: account.prosumer,
      alone: moneyOf(account.aloneTickW),
      inMarket: moneyOf(account.marketTickW),
      gain: moneyOf(gainOf(account)),
      boughtWh: account.boughtW,
      soldWh: account.soldW,
    })),
  };
}

function gainOf({ aloneTickW, marketTickW }: EnergyAccount): bigint {
  return aloneTickW - marketTickW;
}

function byFallingGain(a: EnergyAccount, b: EnergyAccount): number {
  const [first, second] = [gainOf(a), gainOf(b)];
  if (first === second) return a.prosumer < b.prosumer ? -1 : 1;
  return first > second ? -1 : 1;
}

function moneyOf(tickW: bigint): string {
  return formatMoney(tickW / TICK_WATTS_PER_MICRO);
}
