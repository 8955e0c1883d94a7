import type { RetailTariff } from '../domain/portfolio/portfolio.js';
import type { StorageShift } from '../domain/portfolio/storage-arbitrage.js';
import type { PowerW, PriceTicks } from '../domain/quantity.js';
import type { LocalEnergyRecord } from './day-record.js';
import type { ScenarioHome } from './scenario/homes.js';
import { HOURS_PER_DAY, hourlyW } from './scenario/hours.js';
import { type EnergyHome, HOME_TARIFF } from './scenario/local-energy.js';

/**
 * What a home pays for the day that it ordered; negative where it earns. In ticks times watts over an hour, so nothing is rounded.
 */
export interface EnergyAccount {
  readonly prosumer: string;
  /** Buying from the supplier and selling to the aggregator alone, by the tariffs. */
  readonly aloneTickW: bigint;
  /** With the better price of the two dealers in every hour, and nobody else. */
  readonly dealersTickW: bigint;
  /** In the market: its trades, what a scarce branch left over by tariff, and the wear of its battery. */
  readonly marketTickW: bigint;
  /** Watts over an hour, so watt-hours. */
  readonly boughtW: PowerW;
  readonly soldW: PowerW;
}

/** What an hour's trade came to, in watt-hours. */
export interface EnergyHour {
  /** Bought by homes from homes. */
  readonly neighboursWh: number;
  /** Bought by homes from dealers, and sold by homes to them. */
  readonly fromDealersWh: number;
  readonly toDealersWh: number;
}

/** The account of every home. */
export function energyAccounts({ homes, dealers, awards }: LocalEnergyRecord): EnergyAccount[] {
  const bestSale = HOURS.map((hour) => Math.min(...dealers.map(({ sellTicks }) => sellTicks[hour]!)));
  const bestPurchase = HOURS.map((hour) => Math.max(...dealers.map(({ buyTicks }) => buyTicks[hour]!)));
  return homes.map(({ home, offered }) => {
    const own = awards.filter(({ participant }) => participant === home.prosumer);
    const ofBattery = own.filter(({ order }) => offered.has(order));
    return {
      prosumer: home.prosumer,
      aloneTickW: byTariff(home.aloneW),
      dealersTickW: costOf(home.aloneW, (hour, isBuyer) => (isBuyer ? bestSale[hour]! : bestPurchase[hour]!)),
      marketTickW: paidFor(own) + byTariff(leftOver(home, own, ofBattery)) + wornBy(ofBattery, offered),
      boughtW: sumOf(own, 'buy'),
      soldW: sumOf(own, 'sell'),
    };
  });
}

/** Who traded with whom, by the hour: what homes bought beyond what dealers sold, they bought from each other. */
export function energyHours({ dealers, awards }: LocalEnergyRecord): EnergyHour[] {
  const isDealer = new Set(dealers.map(({ name }) => name));
  return HOURS.map((hour) => {
    const ofHour = awards.filter(({ mtu = 0 }) => mtu === hour);
    const dealt = ofHour.filter(({ participant }) => isDealer.has(participant));
    const fromDealersWh = sumOf(dealt, 'sell');
    const boughtByHomes = sumOf(ofHour, 'buy') - sumOf(dealt, 'buy');
    return { neighboursWh: boughtByHomes - fromDealersWh, fromDealersWh, toDealersWh: sumOf(dealt, 'buy') };
  });
}

/** What homes gain together once the measured load, and not the expected one, is what they take. */
export interface GainAsMeasured {
  /** Where what differs is settled at the price of its hour and place. */
  readonly atLocalPriceTickW: bigint;
  /** Where it is bought and sold by tariff. */
  readonly byTariffTickW: bigint;
}

/** Orders are firm, and homes are not as expected: the same gain with the measured load of each home, its devices as ordered. */
export function gainAsMeasured(
  record: LocalEnergyRecord,
  scenarioHomes: readonly ScenarioHome[],
  priceAt: (hour: number, node: string) => PriceTicks,
): GainAsMeasured {
  const scenarioOf = new Map(scenarioHomes.map((home) => [home.id, home]));
  const accounts = energyAccounts(record);
  let [atLocalPriceTickW, byTariffTickW] = [0n, 0n];
  for (const [index, { home }] of record.homes.entries()) {
    const { expectedLoadW, measuredLoadW } = scenarioOf.get(home.home)!;
    const differsW = hourlyW(measuredLoadW.map((loadW, mtu) => loadW - expectedLoadW[mtu]!));
    const measuredAloneW = home.aloneW.map((powerW, hour) => powerW + differsW[hour]!);
    const gain = byTariff(measuredAloneW) - accounts[index]!.marketTickW;
    atLocalPriceTickW += gain - costOf(differsW, (hour) => priceAt(hour, home.node));
    byTariffTickW += gain - byTariff(differsW);
  }
  return { atLocalPriceTickW, byTariffTickW };
}

const HOURS = Array.from({ length: HOURS_PER_DAY }, (_, hour) => hour);

/** What net powers cost at the prices of buyers and sellers, import positive. */
function costOf(netW: readonly PowerW[], priceAt: (hour: number, isBuyer: boolean) => PriceTicks): bigint {
  return netW.reduce((cost, powerW, hour) => cost + BigInt(powerW) * BigInt(priceAt(hour, powerW > 0)), 0n);
}

function byTariff(netW: readonly PowerW[], { retail, buyBack }: RetailTariff = HOME_TARIFF): bigint {
  return costOf(netW, (_, isBuyer) => (isBuyer ? retail : buyBack));
}

type Awards = LocalEnergyRecord['awards'];

function paidFor(awards: Awards): bigint {
  return awards.reduce(
    (paid, { side, awardedW, price }) => paid + BigInt(side === 'buy' ? awardedW : -awardedW) * BigInt(price),
    0n,
  );
}

/** The wear of what was taken of a battery's changes: of each, as much as of its power at its first time. */
function wornBy(ofBattery: Awards, offered: ReadonlyMap<number, StorageShift>): bigint {
  return ofBattery.reduce((wear, { order, mtu, awardedW }) => {
    const { profile, wearTickW } = offered.get(order)!;
    const [first] = profile;
    if (mtu !== first!.period) return wear;
    return wear + (BigInt(wearTickW) * BigInt(awardedW)) / BigInt(Math.abs(first!.powerW));
  }, 0n);
}

/** What was ordered beside the battery's blocks and did not trade. */
function leftOver({ aloneW }: EnergyHome, own: Awards, ofBattery: Awards): PowerW[] {
  const left = [...aloneW];
  for (const award of own) {
    if (ofBattery.includes(award)) continue;
    left[award.mtu ?? 0]! -= award.side === 'buy' ? award.awardedW : -award.awardedW;
  }
  return left;
}

function sumOf(awards: Awards, side: 'buy' | 'sell'): number {
  return awards.reduce((sum, award) => sum + (award.side === side ? award.awardedW : 0), 0);
}
