import type { Demand, ZonePrices } from './price-programme.js';
import type { PriceZones } from './price-zones.js';

/** Passes over all demands. */
const PASSES_BOUND = 60;
/** Part of a link's excess by which each of its two zones gives way. */
const HALF = 0.5;

/**
 * Looks near expected prices for whole ticks that meet all demands, by moving prices in turn just as far as a demand that is not met asks
 * (the relaxation method of Agmon, and of Motzkin and Schoenberg, 1954). What it gives has to be checked; undefined says nothing.
 *
 * The dual values of a relaxation mostly are such prices but for rounding, and this finds them in a small part of the time that the exact
 * simplex takes.
 */
export function pricesNearby(
  zones: readonly PriceZones[],
  { first, least, most }: Pick<ZonePrices, 'first' | 'least' | 'most'>,
  demands: readonly Demand[],
  expected: readonly Int32Array[],
  isMet: (demand: Demand, prices: Float64Array) => boolean,
): Float64Array | undefined {
  const prices = zonePrices(zones, first, expected);
  for (let pass = 0; pass < PASSES_BOUND; pass++) {
    keepToLinks(zones, first, least, most, prices);
    const open = demands.filter((demand) => !isMet(demand, prices));
    if (open.length === 0) return prices;
    for (const demand of open) moveFor(demand, least, most, prices);
  }
  return undefined;
}

/** The expected prices of the nodes nearest to the root of each zone. */
function zonePrices(zones: readonly PriceZones[], first: Int32Array, expected: readonly Int32Array[]): Float64Array {
  const prices = new Float64Array(first[zones.length]!);
  for (const [period, { zoneOf, offsetTicks }] of zones.entries())
    for (let node = zoneOf.length - 1; node >= 0; node--)
      prices[first[period]! + zoneOf[node]!] = expected[period]![node]! - offsetTicks[node]!;
  return prices;
}

/** Moves the prices of a demand to where it is met if nothing holds them. */
function moveFor(
  { unknowns, watts, neededTickW }: Demand,
  least: Float64Array,
  most: Float64Array,
  prices: Float64Array,
): void {
  let missing = Number(neededTickW);
  let norm = 0;
  for (const [index, unknown] of unknowns.entries()) {
    missing -= watts[index]! * prices[unknown]!;
    if (least[unknown]! < most[unknown]!) norm += watts[index]! ** 2;
  }
  if (missing <= 0 || norm === 0) return;
  for (const [index, unknown] of unknowns.entries()) {
    if (least[unknown] === most[unknown]) continue;
    const step = (missing * watts[index]!) / norm;
    prices[unknown]! += step > 0 ? Math.ceil(step) : Math.floor(step);
  }
}

/** Makes prices whole, within their bounds, and no further from each other than the links of their zones permit. */
function keepToLinks(
  zones: readonly PriceZones[],
  first: Int32Array,
  least: Float64Array,
  most: Float64Array,
  prices: Float64Array,
): void {
  for (const [period, { link }] of zones.entries()) {
    const at = first[period]!;
    for (let zone = link.length - 1; zone > 0; zone--) {
      const { parent, least: lower, most: upper } = link[zone]!;
      const rise = prices[at + zone]! - prices[at + parent]!;
      const excess = rise > upper ? rise - upper : Math.min(0, rise - lower);
      prices[at + parent]! += Math.round(excess * HALF);
    }
    for (let zone = 0; zone < link.length; zone++) {
      const to = link[zone];
      const lowest = Math.max(least[at + zone]!, to ? prices[at + to.parent]! + to.least : Number.NEGATIVE_INFINITY);
      const highest = Math.min(most[at + zone]!, to ? prices[at + to.parent]! + to.most : Number.POSITIVE_INFINITY);
      prices[at + zone] = Math.min(Math.max(Math.round(prices[at + zone]!), lowest), highest);
    }
  }
}
