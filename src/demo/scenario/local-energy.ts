import { type Dealer, usualDealers } from '../../domain/portfolio/internal-market.js';
import type { RetailTariff } from '../../domain/portfolio/portfolio.js';
import type { PowerW, PriceTicks } from '../../domain/quantity.js';
import type { DayScenario } from './day-scenario.js';
import { HOURS_PER_DAY, hourlyW, MTUS_PER_HOUR } from './hours.js';
import { aggregators, prosumerAt } from './providers.js';

/**
 * What a home pays its supplier and is paid for its sun, all day: 320.00 and 80.00, as in the packaged local energy market. An assumption, with
 * taxes, levies and grid fees inside: whoever sells is assumed to owe the same.
 */
export const HOME_TARIFF: RetailTariff = { retail: 32_000, buyBack: 8_000 };

export const SUPPLIER_ID = 'supplier';

/** A home in the market for local energy, with what it orders there: hourly, net, import positive. */
export interface EnergyHome {
  readonly home: string;
  readonly node: string;
  /** Market id. */
  readonly prosumer: string;
  readonly meteringPoint: string;
  readonly capacityW: PowerW;
  /** What it is expected to need or have left when its devices do what their owner prefers. */
  readonly aloneW: readonly PowerW[];
}

/** Every home of the feeder, with sun or without. */
export function energyHomes({ feeder, homes, devices }: DayScenario): EnergyHome[] {
  const capacityOf = new Map(feeder.network.branches.map(({ node, importLimitW }) => [node, importLimitW]));
  return homes.map(({ id, node, expectedLoadW, solarW }) => {
    const own = devices.filter(({ home }) => home === id);
    const netW = expectedLoadW.map(
      (loadW, mtu) => loadW - solarW[mtu]! + own.reduce((sum, { preferredW }) => sum + preferredW[mtu]!, 0),
    );
    const meteringPoint = `connection-${node.replace('bus-', '')}`;
    const capacityW = capacityOf.get(node)!;
    return { home: id, node, prosumer: prosumerAt(node), meteringPoint, capacityW, aloneW: hourlyW(netW) };
  });
}

/** The supplier, and the first aggregator, which passes on the day-ahead price of each hour. */
export function energyDealers(dayAhead: readonly PriceTicks[]): Dealer[] {
  const price = Array.from({ length: HOURS_PER_DAY }, (_, hour) => dayAhead[hour * MTUS_PER_HOUR]!);
  const [supplier, aggregator] = usualDealers({ tariff: HOME_TARIFF, price });
  return [
    { ...supplier!, name: SUPPLIER_ID },
    { ...aggregator!, name: aggregators[0].id },
  ];
}
