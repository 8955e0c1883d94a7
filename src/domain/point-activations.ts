import { checkActivation } from './flexibility/activation-limits.js';
import { mtuKey, mtusPerRound } from './horizon.js';
import type { MarketState } from './market-state.js';
import { productOf } from './order.js';
import { groupOf } from './point-offers.js';
import { accepted, type Outcome } from './rejection.js';
import { isDecided, type Round } from './round.js';

/** What a metering point is offered for: market time units of a round that are awarded together or not at all. */
export interface OfferedMtus {
  readonly meteringPoint: string;
  readonly mtus: readonly number[];
  readonly group?: string | undefined;
}

/**
 * Refuses an offer with which some outcome of the open rounds could activate its metering point for longer, or again sooner, than the
 * rules permit. Every other offer may be awarded or not, but of an exclusive group at most one; what was awarded stays. Refuses
 * `endurance-exceeded` and `cooldown-not-over`. Periods are market time units since 1970.
 */
export function admitActivation(state: MarketState, round: Round, offer: OfferedMtus): Outcome<unknown> {
  const limits = state.rules.activation;
  if (limits === undefined) return accepted(offer);
  const own = offer.mtus.map((mtu) => firstPeriod(state, round) + mtu);
  const awarded = new Set<number>();
  const offered: number[][] = [];
  for (const near of roundsAround(state, round, limits.enduranceMtus + limits.cooldownMtus)) {
    const first = firstPeriod(state, near);
    for (const mtu of awardedMtus(near, offer.meteringPoint)) awarded.add(first + mtu);
    if (isDecided(near)) continue;
    // A group is one of its round: a block of another round under the same name is no alternative.
    const there = near === round ? offer : { ...offer, group: undefined };
    for (const mtus of offeredMtus(state, near, there)) offered.push(mtus.map((mtu) => first + mtu));
  }
  // Any of the others may be awarded: the longest activation is with all of them, the shortest rest with one of them.
  const all = new Set([...awarded, ...own, ...offered.flat()]);
  const begins = own.filter((period) => !own.includes(period - 1));
  for (const period of begins) {
    const endured = checkActivation({ ...limits, cooldownMtus: 0 }, all, period);
    if (!endured.ok) return endured;
  }
  for (const one of [[], ...offered]) {
    const together = new Set([...awarded, ...own, ...one]);
    for (const period of begins) {
      const rested = checkActivation(limits, together, period);
      if (!rested.ok) return rested;
    }
  }
  return accepted(offer);
}

function firstPeriod({ rules }: MarketState, { times }: Round): number {
  return times.deliveryStart / rules.mtuSeconds;
}

/** The round itself and those whose delivery is no further away than so many market time units. */
function roundsAround(state: MarketState, round: Round, mtus: number): Round[] {
  const reach = mtus + mtusPerRound(state.rules);
  const found = [round];
  for (const step of [-1, 1])
    for (let number = round.number + step; ; number += step) {
      const near = state.rounds.get(number);
      if (near === undefined || Math.abs(firstPeriod(state, near) - firstPeriod(state, round)) > reach) break;
      found.push(near);
    }
  return found;
}

function awardedMtus(round: Round, meteringPoint: string): number[] {
  if (!isDecided(round)) return [];
  const { awards, traded = [] } = round.outcome;
  return [...awards, ...traded]
    .filter((award) => award.meteringPoint === meteringPoint && productOf(award.side) === 'flexibility')
    .map(({ mtu = 0 }) => mtu);
}

/** Market time units that other offers of the metering point are for, those of one offer together. */
function offeredMtus({ rules }: MarketState, round: Round, { meteringPoint, group }: OfferedMtus): number[][] {
  const byOrders = Array.from({ length: mtusPerRound(rules) }, (_, mtu) => [mtu]).filter(([mtu]) =>
    round.offersAtPoint.has(mtuKey(mtu!, meteringPoint)),
  );
  const blocks = [...(round.blocksAtPoint.get(meteringPoint) ?? [])].map((sequence) => round.blocks.get(sequence)!);
  const rivals = blocks.filter((block) => group === undefined || groupOf(block) !== group);
  return [...byOrders, ...rivals.map(({ profile }) => profile.map(({ mtu }) => mtu))];
}
