import type { MtuRun } from './blocks-at-point.js';
import type { ClearingOutcome } from './events.js';
import { checkActivation, type Periods } from './flexibility/activation-limits.js';
import { mtuKey, mtuOf, mtusPerRound } from './horizon.js';
import type { MarketState } from './market-state.js';
import { productOf } from './order.js';
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
  const reach = limits.enduranceMtus + limits.cooldownMtus;
  const rounds = roundsAround(state, round, reach);
  const awarded = new Set(rounds.flatMap((near) => awardedPeriods(state, near, offer.meteringPoint)));
  // A group is one of its round: a block of another round under the same name is no alternative.
  const offered = rounds.flatMap((near) =>
    offeredRuns(state, near, near === round ? offer : { ...offer, group: undefined }),
  );
  const own = new Set(offer.mtus.map((mtu) => firstPeriod(state, round) + mtu));
  const kept: Periods = { has: (period) => own.has(period) || awarded.has(period) };
  const begins = [...own]
    .filter((period) => !own.has(period - 1))
    .map((period) => ({ period, runs: offered.filter(({ first, last }) => isNear(period, reach, first, last)) }));
  // Any of the others may be awarded: the longest activation is with all of them, the shortest rest with one of them. Runs of one block
  // rest long enough from each other, so that each can be looked at alone.
  for (const { period, runs } of begins) {
    const endured = checkActivation({ ...limits, cooldownMtus: 0 }, withRuns(kept, runs), period);
    if (!endured.ok) return endured;
  }
  for (const { period, runs } of begins)
    for (const some of [[], ...runs.map((run) => [run])]) {
      const rested = checkActivation(limits, withRuns(kept, some), period);
      if (!rested.ok) return rested;
    }
  return accepted(offer);
}

function isNear(period: number, reach: number, first: number, last: number): boolean {
  return first <= period + reach && last >= period - reach;
}

function withRuns(kept: Periods, runs: readonly MtuRun[]): Periods {
  return { has: (period) => kept.has(period) || runs.some(({ first, last }) => first <= period && period <= last) };
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

function awardedPeriods(state: MarketState, round: Round, meteringPoint: string): number[] {
  if (!isDecided(round)) return [];
  const first = firstPeriod(state, round);
  return (awardedMtus(round.outcome).get(meteringPoint) ?? []).map((mtu) => first + mtu);
}

/** By outcome, so that many offers that look at the same one read its awards once. */
const awardedMtusOf = new WeakMap<ClearingOutcome, ReadonlyMap<string, readonly number[]>>();

/** The market time units that each metering point was awarded flexibility in. */
function awardedMtus(outcome: ClearingOutcome): ReadonlyMap<string, readonly number[]> {
  const known = awardedMtusOf.get(outcome);
  if (known !== undefined) return known;
  const mtus = new Map<string, number[]>();
  for (const award of [...outcome.awards, ...(outcome.traded ?? [])]) {
    const { meteringPoint, side } = award;
    if (meteringPoint === undefined || productOf(side) !== 'flexibility') continue;
    mtus.set(meteringPoint, mtus.get(meteringPoint) ?? []);
    mtus.get(meteringPoint)!.push(mtuOf(award));
  }
  awardedMtusOf.set(outcome, mtus);
  return mtus;
}

/** The different runs of periods that other offers of the metering point in a round are for. */
function offeredRuns(state: MarketState, round: Round, { meteringPoint, group }: OfferedMtus): MtuRun[] {
  if (isDecided(round)) return [];
  const byOrders = Array.from({ length: mtusPerRound(state.rules) }, (_, mtu) => ({ first: mtu, last: mtu })).filter(
    ({ first }) => round.offersAtPoint.has(mtuKey(first, meteringPoint)),
  );
  const byBlocks = state.blockBooks.get(round.number)?.at(meteringPoint)?.runsBeside(group) ?? [];
  const begin = firstPeriod(state, round);
  return [...byOrders, ...byBlocks].map(({ first, last }) => ({ first: begin + first, last: begin + last }));
}
