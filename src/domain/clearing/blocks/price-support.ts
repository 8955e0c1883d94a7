import { wholeSolution } from './exact-feasibility.js';
import type { HorizonProblem, Selection } from './horizon-problem.js';
import { pricesNearby } from './nearby-prices.js';
import { type Demand, PriceProgramme, ZonePrices } from './price-programme.js';
import type { PriceZones } from './price-zones.js';

/**
 * Whether there are prices at which what is filled stays optimal and no accepted block loses money:
 * - `supported`: yes, these, by period and node;
 * - `unsupported`: proven not to exist;
 * - `undecided`: fractions of ticks exist, whole ticks were not found. Such a selection is not cleared.
 */
export type PriceSupport =
  | { readonly kind: 'supported'; readonly nodePriceTicks: readonly Int32Array[] }
  | {
      readonly kind: 'unsupported';
      /** Blocks that cannot all be supported. */
      readonly losers: readonly number[];
      /** Whether each of them loses at every price. */
      readonly isEachLosing: boolean;
    }
  | { readonly kind: 'undecided'; readonly losers: readonly number[] };

/** Relative error that sums of products of two doubles cannot reach. */
const ROUNDING = 1e-12;

/**
 * Decides in integers; `zones` are those of each period beside the selection. Prices that are expected, by period and node, are tried
 * before the exact simplex is asked.
 */
export function findPriceSupport(
  problem: HorizonProblem,
  selection: Selection,
  zones: readonly PriceZones[],
  expected?: readonly Int32Array[],
): PriceSupport {
  const unknowns = new ZonePrices(zones);
  const demands: Demand[] = [];
  for (const [block, { node, profile, costTickW }] of problem.blocks.entries()) {
    if (selection[block] === 0) continue;
    let offset = 0n;
    for (const { period, powerW } of profile) {
      const ticks = zones[period]!.offsetTicks[node]!;
      if (ticks !== 0) offset += BigInt(ticks) * BigInt(powerW);
    }
    demands.push({
      block,
      unknowns: profile.map(({ period }) => unknowns.first[period]! + zones[period]!.zoneOf[node]!),
      watts: profile.map(({ powerW }) => powerW),
      neededTickW: costTickW - offset,
    });
  }
  const { least, most } = unknowns;
  const losers = demands.filter((demand) => !earnsEnough(demand, least, most));
  if (losers.length > 0) return { kind: 'unsupported', losers: losers.map(({ block }) => block), isEachLosing: true };
  const open = demands.filter((demand) => !earnsEnough(demand, most, least));
  const corner = unknowns.cornerFor(open);
  if (open.every((demand) => earnsEnough(demand, corner, corner)))
    return { kind: 'supported', nodePriceTicks: nodePrices(zones, corner, unknowns.first) };
  const isMet = (demand: Demand, prices: Float64Array) => earnsEnough(demand, prices, prices);
  const nearby = expected && pricesNearby(zones, unknowns, open, expected, isMet);
  if (nearby && open.every((demand) => earnsEnough(demand, nearby, nearby)))
    return { kind: 'supported', nodePriceTicks: nodePrices(zones, nearby, unknowns.first) };
  return solve(zones, unknowns, open);
}

/** Whether prices, stated by the blocks' feed-in and withdrawal, cover what is needed: exact. */
function earnsEnough(
  { unknowns, watts, neededTickW }: Demand,
  whenWithdrawing: Float64Array,
  whenFeedingIn: Float64Array,
): boolean {
  let earned = -Number(neededTickW);
  let magnitude = Math.abs(earned);
  for (let index = 0; index < watts.length; index++) {
    const prices = watts[index]! > 0 ? whenFeedingIn : whenWithdrawing;
    const amount = watts[index]! * prices[unknowns[index]!]!;
    earned += amount;
    magnitude += Math.abs(amount);
  }
  if (Math.abs(earned) > magnitude * ROUNDING) return earned > 0;
  let exact = -neededTickW;
  for (let index = 0; index < watts.length; index++) {
    const prices = watts[index]! > 0 ? whenFeedingIn : whenWithdrawing;
    exact += BigInt(watts[index]!) * BigInt(prices[unknowns[index]!]!);
  }
  return exact >= 0n;
}

/** Hands the prices that are open and the demands that depend on them to the exact solver. */
function solve(zones: readonly PriceZones[], unknowns: ZonePrices, open: readonly Demand[]): PriceSupport {
  const programme = new PriceProgramme(unknowns);
  for (const demand of open) programme.include(demand.unknowns);
  for (const [period, { link }] of zones.entries()) {
    const first = unknowns.first[period]!;
    const zoneNumbers = Array.from(link, (_, zone) => first + zone);
    if (!programme.isAnyOpen(zoneNumbers)) continue;
    programme.include(zoneNumbers);
    for (const [zone, to] of link.entries()) if (to) programme.require([first + zone, first + to.parent], [1, -1], to);
  }
  for (const { unknowns: prices, watts, neededTickW } of open)
    programme.require(prices, watts, { least: neededTickW, most: undefined });
  const found = wholeSolution(programme.bounds, programme.sums);
  const losers = open.map(({ block }) => block);
  if (found.kind === 'infeasible') return { kind: 'unsupported', losers, isEachLosing: false };
  if (found.kind === 'undecided') return { kind: 'undecided', losers };
  return { kind: 'supported', nodePriceTicks: nodePrices(zones, programme.prices(found.values), unknowns.first) };
}

function nodePrices(zones: readonly PriceZones[], prices: Float64Array, first: Int32Array): Int32Array[] {
  return zones.map(({ zoneOf, offsetTicks }, period) =>
    zoneOf.map((zone, node) => prices[first[period]! + zone]! + offsetTicks[node]!),
  );
}
