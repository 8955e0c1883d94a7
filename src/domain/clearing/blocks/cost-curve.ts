import type { PowerW, PriceTicks } from '../../quantity.js';
import { assertInvariant } from '../../rejection.js';
import { type ClearingProblem, ORDER_COUNT_BOUND, SELL } from '../clearing-problem.js';
import { ExactSum } from '../exact-sum.js';

/** An amount of power at one price; a curve is made of them. */
export interface CurveStep {
  readonly priceTicks: PriceTicks;
  readonly powerW: PowerW;
}

/**
 * A convex cost as a function of a net export, exact: what the cheapest fills cost that export so many watts. Its slopes are
 * the merit order. All watts and prices are whole; costs are in tick-watts.
 */
export class CostCurve {
  /** Net exports at which the slope changes, from the least to the greatest possible one. */
  readonly endW: Float64Array;
  /** Slope between `endW[i]` and `endW[i + 1]`, strictly rising. */
  readonly priceTicks: Float64Array;
  /** Cost at each of `endW`, rounded to the nearest number. */
  private readonly cost: Float64Array;
  /** The same without rounding; undefined where no number is rounded. */
  private readonly exactCost: readonly bigint[] | undefined;

  /** Steps must come by rising price; those of the same price are joined. */
  constructor(leastW: PowerW, costAtLeast: bigint, steps: readonly CurveStep[]) {
    const ends = [leastW];
    const prices: PriceTicks[] = [];
    for (const { priceTicks, powerW } of steps) {
      if (powerW === 0) continue;
      if (prices.at(-1) === priceTicks) ends[ends.length - 1]! += powerW;
      else {
        prices.push(priceTicks);
        ends.push(ends.at(-1)! + powerW);
      }
    }
    this.endW = Float64Array.from(ends);
    this.priceTicks = Float64Array.from(prices);
    const costs = wholeCosts(Number(costAtLeast), this.endW, this.priceTicks);
    this.exactCost = costs ? undefined : exactCosts(costAtLeast, this.endW, this.priceTicks);
    this.cost = costs ?? Float64Array.from(this.exactCost!, Number);
  }

  /** The orders of some nodes; at a root with priced upstream also `upstreamW` watts of it in both directions. */
  static ofOrders(problem: ClearingProblem, orders: readonly number[], upstreamW: PowerW): CostCurve {
    const { side, quantityW, limitTicks } = problem.orders;
    const keys = Float64Array.from(orders, (order) => limitTicks[order]! * ORDER_COUNT_BOUND + order).sort();
    const upstream = upstreamSteps(problem, upstreamW);
    const bought = new ExactSum();
    let boughtW = 0;
    for (const order of orders) {
      if (side[order] === SELL) continue;
      bought.add(limitTicks[order]!, quantityW[order]!);
      boughtW += quantityW[order]!;
    }
    let value = bought.total();
    for (const { priceTicks, powerW, isDemand } of upstream) {
      if (!isDemand) continue;
      boughtW += powerW;
      value += BigInt(priceTicks) * BigInt(powerW);
    }
    const steps: CurveStep[] = [];
    for (const key of keys) {
      const priceTicks = Math.floor(key / ORDER_COUNT_BOUND);
      while (upstream.length > 0 && upstream[0]!.priceTicks <= priceTicks) steps.push(upstream.shift()!);
      steps.push({ priceTicks, powerW: quantityW[key - priceTicks * ORDER_COUNT_BOUND]! });
    }
    return new CostCurve(0 - boughtW, -value, [...steps, ...upstream]);
  }

  get leastW(): PowerW {
    return this.endW[0]!;
  }

  get greatestW(): PowerW {
    return this.endW[this.priceTicks.length]!;
  }

  /** Exact cost of a whole number of watts within the curve. */
  costTickW(exportW: PowerW): bigint {
    assertInvariant(exportW >= this.leastW && exportW <= this.greatestW, 'a net export lies beyond its cost curve');
    const end = this.firstEndAtLeast(exportW);
    if (this.endW[end] === exportW) return this.exactAt(end);
    return this.exactAt(end) - BigInt(this.priceTicks[end - 1]!) * BigInt(this.endW[end]! - exportW);
  }

  /** Slope to the left of a net export: the last watt's cost; -infinity at the least export, infinity beyond the greatest. */
  priceBelow(exportW: PowerW): PriceTicks {
    if (exportW <= this.leastW) return Number.NEGATIVE_INFINITY;
    if (exportW > this.greatestW) return Number.POSITIVE_INFINITY;
    return this.priceTicks[this.firstEndAtLeast(exportW) - 1]!;
  }

  /** Slope to the right of a net export: one more watt's cost. */
  priceAbove(exportW: PowerW): PriceTicks {
    if (exportW < this.leastW) return Number.NEGATIVE_INFINITY;
    if (exportW >= this.greatestW) return Number.POSITIVE_INFINITY;
    const end = this.firstEndAtLeast(exportW);
    return this.priceTicks[this.endW[end] === exportW ? end : end - 1]!;
  }

  /** How many slopes are below a price: the position in `endW` of the least net export that is best at it. */
  slopesBelow(price: number): number {
    const { priceTicks } = this;
    let low = 0;
    let high = priceTicks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (priceTicks[middle]! < price) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many slopes are not above a price: the position in `endW` of the greatest net export that is best at it. */
  slopesUpTo(price: number): number {
    const below = this.slopesBelow(price);
    return this.priceTicks[below] === price ? below + 1 : below;
  }

  /**
   * Most that can be earned at a price beyond cost between two positions in `endW`, rounded; and the size of the numbers it is
   * the difference of.
   */
  gainAt(price: number, first: number, last: number): { readonly gain: number; readonly magnitude: number } {
    const end = Math.min(Math.max(this.slopesBelow(price), first), last);
    const earned = price * this.endW[end]!;
    const cost = this.cost[end]!;
    return { gain: earned - cost, magnitude: Math.abs(earned) + Math.abs(cost) };
  }

  /** The same exactly, for a price in units of 1 / `scale` ticks, in units of 1 / `scale` tick-watts. */
  exactGainAt(scaledPrice: bigint, scale: bigint, first: number, last: number): bigint {
    let end = this.slopesBelow(Number(scaledPrice) / Number(scale));
    while (end > 0 && BigInt(this.priceTicks[end - 1]!) * scale > scaledPrice) end--;
    while (end < this.priceTicks.length && BigInt(this.priceTicks[end]!) * scale < scaledPrice) end++;
    end = Math.min(Math.max(end, first), last);
    return scaledPrice * BigInt(this.endW[end]!) - this.exactAt(end) * scale;
  }

  private exactAt(end: number): bigint {
    return this.exactCost ? this.exactCost[end]! : BigInt(this.cost[end]!);
  }

  private firstEndAtLeast(exportW: PowerW): number {
    const { endW } = this;
    let low = 0;
    let high = endW.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (endW[middle]! < exportW) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Costs at the ends of a curve, or undefined if one of them, or a step between two, does not fit a number. */
function wholeCosts(atLeast: number, endW: Float64Array, priceTicks: Float64Array): Float64Array | undefined {
  const costs = new Float64Array(endW.length);
  costs[0] = atLeast;
  let isWhole = Number.isSafeInteger(atLeast);
  for (let step = 0; step < priceTicks.length && isWhole; step++) {
    const more = priceTicks[step]! * (endW[step + 1]! - endW[step]!);
    costs[step + 1] = costs[step]! + more;
    isWhole = Number.isSafeInteger(more) && Number.isSafeInteger(costs[step + 1]!);
  }
  return isWhole ? costs : undefined;
}

function exactCosts(atLeast: bigint, endW: Float64Array, priceTicks: Float64Array): bigint[] {
  const costs = [atLeast];
  for (const [step, price] of priceTicks.entries())
    costs.push(costs[step]! + BigInt(price) * BigInt(endW[step + 1]! - endW[step]!));
  return costs;
}

/** What upstream buys and sells, by rising price. */
function upstreamSteps({ upstream }: ClearingProblem, powerW: PowerW): (CurveStep & { readonly isDemand: boolean })[] {
  if (upstream.kind !== 'priced' || powerW === 0) return [];
  return [
    { priceTicks: upstream.buyTicks, powerW, isDemand: true },
    { priceTicks: upstream.sellTicks, powerW, isDemand: false },
  ];
}
