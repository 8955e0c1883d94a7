import type { PriceTicks } from '../../domain/quantity.js';
import type { ScenarioCar } from './cars.js';
import { SeededRandom } from './random.js';

/** A car under the hand of whoever acts for it in the market. */
export interface ProvidedCar {
  readonly car: ScenarioCar;
  /** Market id of the home as a prosumer. */
  readonly prosumer: string;
  readonly meteringPoint: string;
  /** What the home wants at least for a delayed MWh besides higher energy cost. */
  readonly comfort: PriceTicks;
}

/** An aggregator with its homes under mandate, or a prosumer with its own car. */
export interface Provider {
  readonly id: string;
  readonly role: 'aggregator' | 'prosumer';
  /** Part of an award's price that reaches the home, in 1/10000. */
  readonly shareBps: number;
  readonly cars: readonly ProvidedCar[];
}

/** Reward shares of the aggregators: the one that passes on more can bid lower. */
export const aggregators = [
  { id: 'aggregator-1', shareBps: 8_000 },
  { id: 'aggregator-2', shareBps: 7_000 },
  { id: 'aggregator-3', shareBps: 6_000 },
] as const;

/** One car home in so many bids for itself. */
export const HOMES_PER_OWN_BIDDER = 12;
/** Homes want between these many ticks, evenly spread: 10 to 60 currency units per MWh. */
export const LOWEST_COMFORT: PriceTicks = 1_000;
export const HIGHEST_COMFORT: PriceTicks = 6_000;

/** Deals the cars to the aggregators in turn, in seeded order, after those that bid for themselves. */
export function assignProviders(cars: readonly ScenarioCar[], seed: number): Provider[] {
  const random = SeededRandom.for('providers', seed);
  const provided = random.shuffle(cars).map((car): ProvidedCar => {
    const place = car.node.replace('bus-', '');
    const comfort = LOWEST_COMFORT + random.below(HIGHEST_COMFORT - LOWEST_COMFORT + 1);
    return { car, prosumer: `prosumer-${place}`, meteringPoint: `charger-${place}`, comfort };
  });
  const ownBidders = Math.round(cars.length / HOMES_PER_OWN_BIDDER);
  const mandated = provided.slice(ownBidders);
  return [
    ...aggregators.map(({ id, shareBps }, turn) => ({
      id,
      role: 'aggregator' as const,
      shareBps,
      cars: mandated.filter((_, index) => index % aggregators.length === turn),
    })),
    ...provided.slice(0, ownBidders).map((own) => ({
      id: own.prosumer,
      role: 'prosumer' as const,
      shareBps: 10_000,
      cars: [own],
    })),
  ];
}
