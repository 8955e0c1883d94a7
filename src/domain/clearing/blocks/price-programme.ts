import type { BoundedSum, Bounds } from './exact-feasibility.js';
import type { PriceZones } from './price-zones.js';

/** What an accepted block must earn over the unknown prices of zones. */
export interface Demand {
  readonly block: number;
  readonly unknowns: readonly number[];
  readonly watts: readonly number[];
  readonly neededTickW: bigint;
}

interface SumBounds {
  readonly least: number | bigint | undefined;
  readonly most: number | bigint | undefined;
}

/** The prices of all zones of all periods, numbered through, with the bounds that fills leave to each. */
export class ZonePrices {
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
   * Prices at one end of each period's lattice, by what most watts of the demands want there. That is enough for all if in no period
   * one wants the upper and another the lower end.
   */
  cornerFor(demands: readonly Demand[]): Float64Array {
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
    for (let period = 0; period < this.zones.length; period++)
      if (feedIn[period]! > withdrawal[period]!) prices.set(this.zones[period]!.most, this.first[period]);
    return prices;
  }
}

/** The open ones among the prices of zones as unknowns of the exact solver, and what is required of them. */
export class PriceProgramme {
  readonly bounds: Bounds[] = [];
  readonly sums: BoundedSum[] = [];
  private readonly numberOf = new Map<number, number>();

  constructor(private readonly unknowns: ZonePrices) {}

  /** Makes those of these prices unknowns that are open. */
  include(prices: readonly number[]): void {
    const { least, most } = this.unknowns;
    for (const price of prices) {
      if (this.numberOf.has(price) || least[price] === most[price]) continue;
      this.numberOf.set(price, this.bounds.length);
      this.bounds.push({ least: BigInt(least[price]!), most: BigInt(most[price]!) });
    }
  }

  isAnyOpen(prices: readonly number[]): boolean {
    return prices.some((price) => this.numberOf.has(price));
  }

  /** Bounds a weighted sum of prices; infinite bounds are open. */
  require(prices: readonly number[], weights: readonly number[], { least, most }: SumBounds): void {
    let fixed = 0n;
    const terms: (readonly [number, bigint])[] = [];
    for (const [index, price] of prices.entries()) {
      const number = this.numberOf.get(price);
      const weight = BigInt(weights[index]!);
      if (number === undefined) fixed += weight * BigInt(this.unknowns.least[price]!);
      else terms.push([number, weight]);
    }
    const beyondFixed = (bound: number | bigint | undefined) =>
      bound === undefined || bound === Number.POSITIVE_INFINITY || bound === Number.NEGATIVE_INFINITY
        ? undefined
        : BigInt(bound) - fixed;
    this.sums.push({ terms, least: beyondFixed(least), most: beyondFixed(most) });
  }

  /** All prices, with the values that were found for the open ones. */
  prices(values: readonly bigint[]): Float64Array {
    const prices = this.unknowns.least.slice();
    for (const [price, number] of this.numberOf) prices[price] = Number(values[number]!);
    return prices;
  }
}
