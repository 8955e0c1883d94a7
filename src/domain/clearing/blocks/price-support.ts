import { type BoundedSum, type Bounds, wholeSolution } from './exact-feasibility.js';
import type { HorizonProblem, Selection } from './horizon-problem.js';
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

/** What an accepted block must earn over the unknown prices of zones. */
interface Demand {
  readonly block: number;
  readonly unknowns: readonly number[];
  readonly watts: readonly number[];
  readonly neededTickW: bigint;
}

/** Relative error that sums of products of two doubles cannot reach. */
const ROUNDING = 1e-12;

/** Decides in integers; `zones` are those of each period beside the selection. */
export function findPriceSupport(
  problem: HorizonProblem,
  selection: Selection,
  zones: readonly PriceZones[],
): PriceSupport {
  const unknowns = new Unknowns(zones);
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
  if (open.every((demand) => earnsEnough(demand, corner.prices, corner.prices)))
    return { kind: 'supported', nodePriceTicks: nodePrices(zones, corner.prices, unknowns.first) };
  if (corner.isBestForAll) {
    const missing = open.filter((demand) => !earnsEnough(demand, corner.prices, corner.prices));
    return { kind: 'unsupported', losers: missing.map(({ block }) => block), isEachLosing: false };
  }
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

/** The prices of all zones of all periods, numbered through. */
class Unknowns {
  /** Number of the first zone of each period. */
  readonly first: Int32Array;
  readonly least: Float64Array;
  readonly most: Float64Array;

  constructor(private readonly zones: readonly PriceZones[]) {
    this.first = new Int32Array(zones.length + 1);
    for (const [period, { least }] of zones.entries()) this.first[period + 1] = this.first[period]! + least.length;
    this.least = new Float64Array(this.first[zones.length]!);
    this.most = this.least.slice();
    for (const [period, { least, most }] of zones.entries()) {
      this.least.set(least, this.first[period]);
      this.most.set(most, this.first[period]);
    }
  }

  /**
   * Prices at one end of each period's lattice, by what most watts of the demands want there; best for all demands if in no
   * period one wants the upper and another the lower end.
   */
  cornerFor(demands: readonly Demand[]): { readonly prices: Float64Array; readonly isBestForAll: boolean } {
    const feedIn = new Float64Array(this.zones.length);
    const withdrawal = new Float64Array(this.zones.length);
    const periodOf = new Int32Array(this.least.length);
    for (let period = 0; period < this.zones.length; period++)
      periodOf.fill(period, this.first[period], this.first[period + 1]);
    for (const { unknowns, watts } of demands)
      for (const [index, power] of watts.entries()) {
        const unknown = unknowns[index]!;
        if (this.least[unknown] === this.most[unknown]) continue;
        if (power > 0) feedIn[periodOf[unknown]!]! += power;
        else withdrawal[periodOf[unknown]!]! -= power;
      }
    const prices = this.least.slice();
    let isBestForAll = true;
    for (let period = 0; period < this.zones.length; period++) {
      if (feedIn[period]! > 0 && withdrawal[period]! > 0) isBestForAll = false;
      if (feedIn[period]! > withdrawal[period]!) prices.set(this.zones[period]!.most, this.first[period]);
    }
    return { prices, isBestForAll };
  }
}

/** Hands the prices that are open and the demands that depend on them to the exact solver. */
function solve(zones: readonly PriceZones[], { first, least, most }: Unknowns, open: readonly Demand[]): PriceSupport {
  const numberOf = new Map<number, number>();
  const bounds: Bounds[] = [];
  const include = (unknown: number) => {
    if (numberOf.has(unknown) || least[unknown] === most[unknown]) return;
    numberOf.set(unknown, bounds.length);
    bounds.push({ least: BigInt(least[unknown]!), most: BigInt(most[unknown]!) });
  };
  const asSum = (unknowns: readonly number[], weights: readonly number[], needed: Bounds): BoundedSum => {
    let fixed = 0n;
    const terms: (readonly [number, bigint])[] = [];
    for (const [index, unknown] of unknowns.entries()) {
      const number = numberOf.get(unknown);
      const weight = BigInt(weights[index]!);
      if (number === undefined) fixed += weight * BigInt(least[unknown]!);
      else terms.push([number, weight]);
    }
    return {
      terms,
      least: needed.least === undefined ? undefined : needed.least - fixed,
      most: needed.most === undefined ? undefined : needed.most - fixed,
    };
  };
  for (const { unknowns } of open) for (const unknown of unknowns) include(unknown);
  const touched = zones.map(({ least: own }, period) =>
    own.some((_, zone) => numberOf.has(first[period]! + zone)) ? period : -1,
  );
  const sums: BoundedSum[] = [];
  for (const period of touched) {
    if (period < 0) continue;
    const { link } = zones[period]!;
    for (const zone of link.keys()) include(first[period]! + zone);
    for (const [zone, to] of link.entries())
      if (to)
        sums.push(
          asSum([first[period]! + zone, first[period]! + to.parent], [1, -1], {
            least: Number.isFinite(to.least) ? BigInt(to.least) : undefined,
            most: Number.isFinite(to.most) ? BigInt(to.most) : undefined,
          }),
        );
  }
  for (const { unknowns, watts, neededTickW } of open)
    sums.push(asSum(unknowns, watts, { least: neededTickW, most: undefined }));
  const found = wholeSolution(bounds, sums);
  if (found.kind === 'infeasible')
    return { kind: 'unsupported', losers: open.map(({ block }) => block), isEachLosing: false };
  if (found.kind === 'undecided') return { kind: 'undecided', losers: open.map(({ block }) => block) };
  const prices = least.slice();
  for (const [unknown, number] of numberOf) prices[unknown] = Number(found.values[number]!);
  return { kind: 'supported', nodePriceTicks: nodePrices(zones, prices, first) };
}

function nodePrices(zones: readonly PriceZones[], prices: Float64Array, first: Int32Array): Int32Array[] {
  return zones.map(({ zoneOf, offsetTicks }, period) =>
    zoneOf.map((zone, node) => prices[first[period]! + zone]! + offsetTicks[node]!),
  );
}
