import type { PowerW, PriceTicks } from '../domain/quantity.js';
import type { Indication } from './agents/market-operator.js';
import { ticksOf } from './agents/price-text.js';

/** Most iterations before a gate, and the largest move of a price with which they end. */
export const MOST_ITERATIONS = 6;
export const SETTLED_TICKS = 10;
/** In so many groups devices are planned anew for a day: if all were at a time, they would all run after the same price. */
export const TURNS = 2;

/** One line of the convergence before a gate. */
export interface IterationRecord {
  readonly iteration: number;
  /** Orders or blocks of providers that wait in the book. */
  readonly offers: number;
  readonly highestPrice: PriceTicks;
  /** Largest change of any price since the iteration before; in the first one, from nothing. */
  readonly largestMove: PriceTicks;
  /** What would be sold, in watts over one market time unit. */
  readonly soldW: PowerW;
  /** Highest load that is expected at the transformer, with all that would be awarded. */
  readonly peakW: PowerW;
}

/** What was indicated before a gate, again and again, and how that ended. */
export interface Approach {
  readonly iterations: readonly IterationRecord[];
  readonly ended: 'settled' | 'gate-closed';
}

/** Those who offer before a gate, together. */
export interface Bidders {
  /** Everybody of one in so many groups offers anew. Resolves with how many offers wait then, and the sequence of the last change. */
  offer(iteration: number): Promise<{ readonly offers: number; readonly sequence: number }>;
  /** In how many groups they take turns. */
  readonly groups: number;
}

/**
 * Lets everybody offer, see what that would clear to, and offer again: until no price moves any more while each group has had its turn, or the
 * gate closes.
 */
export async function iterate(
  bidders: Bidders,
  indicate: (sequence: number) => Promise<Indication>,
  peakOf: (indication: Indication) => PowerW | Promise<PowerW>,
): Promise<Approach> {
  const iterations: IterationRecord[] = [];
  let prices: readonly PriceTicks[] = [];
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    const { offers, sequence } = await bidders.offer(iteration);
    const indication = await indicate(sequence);
    const ticks = indication.prices.map(({ price }) => ticksOf(price));
    const moves = ticks.map((price, index) => Math.abs(price - (prices[index] ?? 0)));
    iterations.push({
      ...{ iteration, offers, highestPrice: highest(ticks), largestMove: highest(moves) },
      soldW: indication.soldW.reduce((sum, watts) => sum + watts, 0),
      peakW: await peakOf(indication),
    });
    prices = ticks;
    if (isSettled(iterations, bidders.groups)) return { iterations, ended: 'settled' };
  }
  return { iterations, ended: 'gate-closed' };
}

/** Whether offers ended as it is said, and not before. */
export function hasEnded({ iterations, ended }: Approach, groups: number): boolean {
  return ended === 'settled' ? isSettled(iterations, groups) : iterations.length === MOST_ITERATIONS;
}

/** In the first iteration prices cannot but move. */
export function isSettled(iterations: readonly IterationRecord[], groups: number): boolean {
  return (
    iterations.length > groups && iterations.slice(-groups).every(({ largestMove }) => largestMove <= SETTLED_TICKS)
  );
}

function highest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
