import type { PriceTicks } from '../../domain/quantity.js';
import type { ScenarioDevice } from './devices.js';
import { groupBy } from './grouping.js';
import { SeededRandom } from './random.js';

/** A device under the hand of whoever acts for it in the market. */
export interface ProvidedDevice extends ScenarioDevice {
  /** Market id of the home as a prosumer. */
  readonly prosumer: string;
  /** What the home wants at least for a MWh that is moved, besides higher energy cost. */
  readonly comfort: PriceTicks;
}

/** An aggregator with its homes under mandate, or a prosumer with its own car. */
export interface Provider {
  readonly id: string;
  readonly role: 'aggregator' | 'prosumer';
  /** Part of an award's price that reaches the home, in 1/10000. */
  readonly shareBps: number;
  readonly devices: readonly ProvidedDevice[];
}

/** Reward shares of the aggregators: the one that passes on more can bid lower. */
export const aggregators = [
  { id: 'aggregator-1', shareBps: 8_000 },
  { id: 'aggregator-2', shareBps: 7_000 },
  { id: 'aggregator-3', shareBps: 6_000 },
] as const;

/** One home with devices in so many bids for itself. */
export const HOMES_PER_OWN_BIDDER = 12;
/** Homes want between these many ticks, evenly spread: 10 to 60 currency units per MWh. */
export const LOWEST_COMFORT: PriceTicks = 1_000;
export const HIGHEST_COMFORT: PriceTicks = 6_000;

/** Market id of a home. */
export function prosumerAt(node: string): string {
  return `prosumer-${node.replace('bus-', '')}`;
}

/** The homes that a provider acts for, each once. */
export function prosumersOf({ devices }: Pick<Provider, 'devices'>): string[] {
  return [...new Set(devices.map(({ prosumer }) => prosumer))];
}

/** Deals the homes that have devices to the aggregators in turn, in seeded order, after those that bid for themselves. */
export function assignProviders(devices: readonly ScenarioDevice[], seed: number): Provider[] {
  const random = SeededRandom.for('providers', seed);
  const byHome = [...groupBy(devices, ({ home }) => home).values()];
  const provided = random.shuffle(byHome).map((ofHome): readonly ProvidedDevice[] => {
    const comfort = LOWEST_COMFORT + random.below(HIGHEST_COMFORT - LOWEST_COMFORT + 1);
    return ofHome.map((device) => ({ ...device, prosumer: prosumerAt(device.node), comfort }));
  });
  const ownBidders = Math.round(byHome.length / HOMES_PER_OWN_BIDDER);
  const mandated = provided.slice(ownBidders);
  return [
    ...aggregators.map(({ id, shareBps }, turn) => ({
      id,
      role: 'aggregator' as const,
      shareBps,
      devices: mandated.filter((_, index) => index % aggregators.length === turn).flat(),
    })),
    ...provided.slice(0, ownBidders).map((own) => ({
      id: own[0]!.prosumer,
      role: 'prosumer' as const,
      shareBps: 10_000,
      devices: own,
    })),
  ];
}
