import { ROOT } from '../../network.js';
import { PRICE_BOUND_TICKS, type PriceTicks } from '../../quantity.js';
import type { ReadFills } from '../certificate.js';
import type { ClearingProblem } from '../clearing-problem.js';

/** Difference of a zone's price to its parent zone's. */
export interface ZoneLink {
  readonly parent: number;
  readonly least: PriceTicks;
  readonly most: PriceTicks;
}

/**
 * All prices that support what is filled in one period. Nodes whose price is a fixed distance from their parent's form a zone;
 * zones form a tree, parents first. Within {@link least} and {@link most}, which are reached by all zones together, any prices
 * support the fills that keep to the {@link link}s.
 */
export interface PriceZones {
  readonly zoneOf: Int32Array;
  /** Node price minus zone price. */
  readonly offsetTicks: Int32Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** Of each zone to its parent; undefined for the first zone. */
  readonly link: readonly (ZoneLink | undefined)[];
}

/** The zones of one node, whose price is not unique where `least < most`. Open ends are closed at the bound of all prices. */
export function singleZone(least: PriceTicks, most: PriceTicks): PriceZones {
  return {
    zoneOf: new Int32Array(1),
    offsetTicks: new Int32Array(1),
    least: Float64Array.of(closed(least, Math.min(most, 0), -PRICE_BOUND_TICKS)),
    most: Float64Array.of(closed(most, Math.max(least, 0), PRICE_BOUND_TICKS)),
    link: [undefined],
  };
}

function closed(bound: number, within: number, end: number): number {
  if (Number.isFinite(bound)) return bound;
  return end < 0 ? Math.min(end, within) : Math.max(end, within);
}

/** The zones of a network in which fills are optimal. */
export function priceZones(
  { network, limits, reliefValues, upstream }: ClearingProblem,
  { flowW, interval }: ReadFills,
): PriceZones {
  const { nodeCount, parent } = network;
  const zoneOf = new Int32Array(nodeCount);
  const offsetTicks = new Int32Array(nodeCount);
  const least: number[] = [];
  const most: number[] = [];
  const link: (ZoneLink | undefined)[] = [];
  for (let node = 0; node < nodeCount; node++) {
    const flow = flowW[node]!;
    const lowest =
      node !== ROOT && flow < limits.highestChangeW[node]! ? reliefValues.valueAbove(node, flow) : -Infinity;
    const highest =
      node !== ROOT && flow > limits.lowestChangeW[node]! ? reliefValues.valueBelow(node, flow) : Infinity;
    const above = node === ROOT ? -1 : parent[node]!;
    if (node !== ROOT && lowest === highest) {
      zoneOf[node] = zoneOf[above]!;
      offsetTicks[node] = offsetTicks[above]! + lowest;
    } else {
      zoneOf[node] = link.length;
      link.push(
        node === ROOT
          ? undefined
          : { parent: zoneOf[above]!, least: lowest + offsetTicks[above]!, most: highest + offsetTicks[above]! },
      );
      least.push(Number.NEGATIVE_INFINITY);
      most.push(Number.POSITIVE_INFINITY);
    }
    const zone = zoneOf[node]!;
    least[zone] = Math.max(least[zone]!, interval.atLeast[node]! - offsetTicks[node]!);
    most[zone] = Math.min(most[zone]!, interval.atMost[node]! - offsetTicks[node]!);
  }
  if (upstream.kind === 'priced') {
    least[0] = Math.max(least[0]!, flowW[ROOT]! < 0 ? upstream.sellTicks : upstream.buyTicks);
    most[0] = Math.min(most[0]!, flowW[ROOT]! > 0 ? upstream.buyTicks : upstream.sellTicks);
  }
  const zones = { zoneOf, offsetTicks, least: Float64Array.from(least), most: Float64Array.from(most), link };
  closeEnds(zones);
  return zones;
}

/** Brings every zone's interval down to the prices that the other zones can go along with, then closes open ends. */
function closeEnds({ least, most, link }: PriceZones): void {
  const narrow = () => {
    for (let zone = link.length - 1; zone > 0; zone--) {
      const { parent, least: lower, most: upper } = link[zone]!;
      least[parent] = Math.max(least[parent]!, least[zone]! - upper);
      most[parent] = Math.min(most[parent]!, most[zone]! - lower);
    }
    for (let zone = 1; zone < link.length; zone++) {
      const { parent, least: lower, most: upper } = link[zone]!;
      least[zone] = Math.max(least[zone]!, least[parent]! + lower);
      most[zone] = Math.min(most[zone]!, most[parent]! + upper);
    }
  };
  narrow();
  // What stays open is open for a whole set of zones at once; closing it far out keeps their lattice of prices.
  let lowest = -PRICE_BOUND_TICKS;
  let highest = PRICE_BOUND_TICKS;
  for (let zone = 0; zone < link.length; zone++) {
    for (const bound of [least[zone]!, most[zone]!])
      if (Number.isFinite(bound)) {
        lowest = Math.min(lowest, bound);
        highest = Math.max(highest, bound);
      }
  }
  for (let zone = 0; zone < link.length; zone++) {
    if (!Number.isFinite(least[zone]!)) least[zone] = lowest;
    if (!Number.isFinite(most[zone]!)) most[zone] = highest;
  }
  narrow();
}
