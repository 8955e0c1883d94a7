import type { PowerW, PriceTicks } from '../../quantity.js';
import { assertInvariant } from '../../rejection.js';
import { type ClearingProblem, ORDER_COUNT_BOUND, SELL } from '../clearing-problem.js';

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
  /** Cost at each of `endW`, exact and rounded to the nearest number. */
  private readonly exactCost: readonly bigint[];
  private readonly cost: Float64Array;

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
    const costs = [costAtLeast];
    for (const [index, price] of prices.entries())
      costs.push(costs[index]! + BigInt(price) * BigInt(ends[index + 1]! - ends[index]!));
    this.endW = Float64Array.from(ends);
    this.priceTicks = Float64Array.from(prices);
    this.exactCost = costs;
    this.cost = Float64Array.from(costs, Number);
  }

  /** The orders of some nodes; at a root with priced upstream also `upstreamW` watts of it in both directions. */
  static ofOrders(problem: ClearingProblem, orders: readonly number[], upstreamW: PowerW): CostCurve {
    const { side, quantityW, limitTicks } = problem.orders;
    const keys = Float64Array.from(orders, (order) => limitTicks[order]! * ORDER_COUNT_BOUND + order).sort();
    const upstream = upstreamSteps(problem, upstreamW);
    const steps: CurveStep[] = [];
    let boughtW = 0;
    let value = 0n;
    const add = (step: CurveStep, isDemand: boolean) => {
      steps.push(step);
      if (!isDemand) return;
      boughtW += step.powerW;
      value += BigInt(step.priceTicks) * BigInt(step.powerW);
    };
    for (const key of keys) {
      const priceTicks = Math.floor(key / ORDER_COUNT_BOUND);
      const order = key - priceTicks * ORDER_COUNT_BOUND;
      while (upstream.length > 0 && upstream[0]!.priceTicks <= priceTicks) {
        const step = upstream.shift()!;
        add(step, step.isDemand);
      }
      add({ priceTicks, powerW: quantityW[order]! }, side[order] !== SELL);
    }
    for (const step of upstream) add(step, step.isDemand);
    return new CostCurve(0 - boughtW, -value, steps);
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
    if (this.endW[end] === exportW) return this.exactCost[end]!;
    return this.exactCost[end]! - BigInt(this.priceTicks[end - 1]!) * BigInt(this.endW[end]! - exportW);
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
    return scaledPrice * BigInt(this.endW[end]!) - this.exactCost[end]! * scale;
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

/** What upstream buys and sells, by rising price. */
function upstreamSteps({ upstream }: ClearingProblem, powerW: PowerW): (CurveStep & { readonly isDemand: boolean })[] {
  if (upstream.kind !== 'priced' || powerW === 0) return [];
  return [
    { priceTicks: upstream.buyTicks, powerW, isDemand: true },
    { priceTicks: upstream.sellTicks, powerW, isDemand: false },
  ];
}
