import { ROOT } from '../../network.js';
import type { ClearingProblem } from '../clearing-problem.js';
import { CostCurve, type CurveStep } from './cost-curve.js';
import type { HorizonProblem } from './horizon-problem.js';
import type { PartBounds } from './part-bounds.js';
import { type Column, type PiecewiseCost, PiecewiseSimplex } from './piecewise-simplex.js';

export type Relaxed =
  | { readonly kind: 'infeasible' }
  | {
      readonly kind: 'bounded';
      /** No selection within the bounds has a higher welfare, in tick-watts; rounding is allowed for. */
      readonly boundTickW: number;
      /** By how much rounding may have raised the bound. */
      readonly roundingTickW: number;
      /** Whether the relaxation is solved; otherwise only the bound means something. */
      readonly isSolved: boolean;
    };

/** Unit of the prices in which exact bounds are computed, in ticks: 2^-32. */
const PRICE_SCALE = 2 ** 32;
const ROUNDING = 2 ** -48;

interface PowerRow {
  readonly period: number;
  readonly curve: CostCurve;
  readonly cost: PiecewiseCost;
  /** Part of the curve that is looked at, as positions in its ends. */
  first: number;
  last: number;
}

/** Positions in the ends of each period's curve between which its net export lies. */
export interface ExportRange {
  readonly firstEnd: Int32Array;
  readonly lastEnd: Int32Array;
}

interface LineColumn {
  readonly row: number;
  readonly parentRow: number;
  readonly curve: CostCurve;
}

/**
 * The horizon with blocks divisible at will: a concave programme with one row per period and region. A region is a part of the
 * network whose branches are not looked at yet; branches with a request are looked at from the start, others, and links and
 * groups of blocks, once {@link separate} or {@link tightenSelectionRows} finds that they matter. Leaving them out keeps the
 * bound valid.
 *
 * Prices are found in floating point. The bound is evaluated from the exact curves at whatever prices were found, so that it is
 * right even if they are not: either rounded, with its rounding added, or as a whole number by {@link exactBoundTickW}.
 */
export class Relaxation {
  private readonly separated: Set<number>[];
  private readonly activeLinks = new Set<number>();
  private readonly activeGroups = new Set<number>();
  private readonly ordersAt: (readonly (readonly number[])[])[];
  private readonly curves: Map<string, CostCurve> = new Map();
  private rows: PowerRow[] = [];
  private rowOf: Int32Array[] = [];
  private lines: LineColumn[] = [];
  /** Power rows and watts of each block as a whole. */
  private blockRows: { readonly rows: number[]; readonly watts: number[] }[] = [];
  private selectionRows: { readonly columns: number[]; readonly coefficients: number[]; readonly right: number }[] = [];
  private blockCosts: { end: Float64Array; slope: Float64Array }[] = [];
  private simplex!: PiecewiseSimplex;
  private readonly unitW: number;
  private pivotsBefore = 0;

  constructor(private readonly problem: HorizonProblem) {
    const { periods, network } = problem;
    this.unitW = typicalPower(problem);
    this.ordersAt = periods.map((period) => ordersByNode(period));
    this.separated = periods.map(({ reliefValues }) => {
      const nodes = new Set<number>();
      for (let node = 1; node < network.nodeCount; node++) if (reliefValues.segments(node)) nodes.add(node);
      return nodes;
    });
    this.build();
  }

  get pivots(): number {
    return this.pivotsBefore + this.simplex.pivots;
  }

  get rowCount(): number {
    return this.simplex.rowCount;
  }

  /**
   * Bounds the welfare within the bounds of parts, and at one node within a range of each period's net export. Stops early once
   * the bound is below `enoughTickW`.
   */
  solve({ least, most }: PartBounds, range: ExportRange | undefined, enoughTickW: number): Relaxed {
    if (range) this.restrictExports(range);
    for (const [index, { parts }] of this.problem.blocks.entries()) {
      const { end } = this.blockCosts[index]!;
      end[0] = least[index]! / parts;
      end[1] = most[index]! / parts;
    }
    const status = this.simplex.solve(() => this.roundedBound().boundTickW < enoughTickW);
    if (status === 'infeasible') return { kind: 'infeasible' };
    return { kind: 'bounded', ...this.roundedBound(), isSolved: status === 'optimal' };
  }

  /** Acceptance of a block in the last solution, between 0 and 1. */
  acceptance(block: number): number {
    return this.simplex.valueOf(this.firstBlock + block);
  }

  /** What a block earns beyond its cost, as a whole, at the prices of the last solution, in tick-watts. */
  surplusTickW(block: number): number {
    const { rows, watts } = this.blockRows[block]!;
    let earned = -Number(this.problem.blocks[block]!.costTickW);
    for (let index = 0; index < rows.length; index++) earned += watts[index]! * this.simplex.rowPrice(rows[index]!);
    for (const [row, { columns, coefficients }] of this.selectionRows.entries()) {
      const at = columns.indexOf(block);
      if (at >= 0) earned += coefficients[at]! * this.simplex.rowPrice(this.rows.length + row) * this.unitW;
    }
    return earned;
  }

  /**
   * The bound of the last solution as a whole number: welfare within the bounds of parts is at most that. Prices of an optimum are
   * mostly whole ticks that floating point misses by little, so the bound is taken at these too.
   */
  exactBoundTickW(bounds: PartBounds): bigint {
    const asFound = this.exactBoundAt(bounds, 1);
    const atTicks = this.exactBoundAt(bounds, PRICE_SCALE);
    if (asFound < atTicks) return asFound;
    return atTicks;
  }

  /** At the prices of the last solution, rounded to multiples of `step` / {@link PRICE_SCALE}. */
  private exactBoundAt({ least, most }: PartBounds, step: number): bigint {
    const scale = BigInt(PRICE_SCALE);
    const unit = PRICE_SCALE / step;
    const dual = Array.from(
      { length: this.rowCount },
      (_, row) =>
        BigInt(Math.round(this.simplex.rowPrice(row) * (row < this.rows.length ? 1 : this.unitW) * unit)) *
        BigInt(step),
    );
    let bound = 0n;
    for (const [row, { curve, first, last }] of this.rows.entries())
      bound += curve.exactGainAt(dual[row]!, scale, first, last);
    for (const { row, parentRow, curve } of this.lines)
      bound += curve.exactGainAt(dual[parentRow]! - dual[row]!, scale, 0, curve.priceTicks.length);
    const surplus = this.problem.blocks.map(({ costTickW }, block) => {
      const { rows, watts } = this.blockRows[block]!;
      return rows.reduce((sum, row, index) => sum + dual[row]! * BigInt(watts[index]!), -costTickW * scale);
    });
    for (const [index, { columns, coefficients, right }] of this.selectionRows.entries()) {
      const price = dual[this.rows.length + index]!;
      for (const [at, block] of columns.entries()) surplus[block]! += price * BigInt(coefficients[at]!);
      bound += (price > 0n ? price : 0n) - price * BigInt(right);
    }
    for (const [block, { parts }] of this.problem.blocks.entries()) {
      const gain = surplus[block]!;
      // Bounds of parts need not divide the surplus; rounding the quotient up keeps the bound valid.
      const taken = gain > 0n ? most[block]! : least[block]!;
      bound += ceilDivide(gain * BigInt(taken), BigInt(parts));
    }
    return floorDivide(bound, scale);
  }

  /** Looks at links and groups that the last solution disregards; true if there are new ones. The last solution is lost then. */
  tightenSelectionRows(): boolean {
    const { blocks, exclusiveGroups } = this.problem;
    const before = this.activeLinks.size + this.activeGroups.size;
    for (const [index, { parent }] of blocks.entries())
      if (parent !== undefined && this.acceptance(index) > this.acceptance(parent) + 1e-6) this.activeLinks.add(index);
    for (const [index, members] of exclusiveGroups.entries())
      if (members.reduce((sum, member) => sum + this.acceptance(member), 0) > 1 + 1e-6) this.activeGroups.add(index);
    if (this.activeLinks.size + this.activeGroups.size === before) return false;
    this.build();
    return true;
  }

  /** Looks at more branches, given by period; true if there are new ones. The last solution is lost then. */
  separate(branches: readonly (readonly [period: number, node: number])[]): boolean {
    let isNew = false;
    for (const [period, node] of branches)
      if (!this.separated[period]!.has(node)) {
        this.separated[period]!.add(node);
        isNew = true;
      }
    if (isNew) this.build();
    return isNew;
  }

  private restrictExports({ firstEnd, lastEnd }: ExportRange): void {
    for (const [index, row] of this.rows.entries()) {
      const first = firstEnd[row.period]!;
      const last = Math.max(first, lastEnd[row.period]!);
      if (first === row.first && last === row.last) continue;
      const { end, slope } = row.cost;
      const cost =
        first < last
          ? { end: end.subarray(first, last + 1), slope: slope.subarray(first, last) }
          : {
              end: Float64Array.of(end[first]!, end[first]!),
              slope: slope.slice(Math.max(0, first - 1), Math.max(1, first)),
            };
      this.simplex.restrict(index, cost, first - row.first);
      row.first = first;
      row.last = last;
    }
  }

  private get firstBlock(): number {
    return this.rowCount;
  }

  private roundedBound(): { readonly boundTickW: number; readonly roundingTickW: number } {
    let bound = 0;
    let magnitude = 0;
    const { simplex, rows, problem, unitW } = this;
    for (let row = 0; row < rows.length; row++) {
      const { curve, first, last } = rows[row]!;
      const found = curve.gainAt(simplex.rowPrice(row), first, last);
      bound += found.gain;
      magnitude += found.magnitude;
    }
    for (const { row, parentRow, curve } of this.lines) {
      const found = curve.gainAt(simplex.rowPrice(parentRow) - simplex.rowPrice(row), 0, curve.priceTicks.length);
      bound += found.gain;
      magnitude += found.magnitude;
    }
    for (let index = 0; index < this.selectionRows.length; index++) {
      const price = simplex.rowPrice(rows.length + index) * unitW;
      bound += Math.max(0, price) - price * this.selectionRows[index]!.right;
      magnitude += Math.abs(price);
    }
    for (let block = 0; block < problem.blocks.length; block++) {
      const surplus = this.surplusTickW(block);
      const { end } = this.blockCosts[block]!;
      bound += surplus * (surplus > 0 ? end[1]! : end[0]!);
      magnitude += Math.abs(surplus) + Math.abs(Number(problem.blocks[block]!.costTickW));
    }
    return { boundTickW: bound + magnitude * ROUNDING, roundingTickW: 2 * magnitude * ROUNDING };
  }

  /** Sets up rows and columns for the regions, links and groups looked at. */
  private build(): void {
    const { problem, unitW } = this;
    if (this.simplex) this.pivotsBefore += this.simplex.pivots;
    this.rows = [];
    this.lines = [];
    this.rowOf = problem.periods.map((_, period) => this.addRegions(period));
    this.blockRows = problem.blocks.map(({ node, profile }) => ({
      rows: profile.map(({ period }) => this.rowOf[period]![node]!),
      watts: profile.map(({ powerW }) => powerW),
    }));
    this.selectionRows = [
      ...Array.from(this.activeLinks, (child) => ({
        columns: [child, problem.blocks[child]!.parent!],
        coefficients: [1, -1],
        right: 0,
      })),
      ...Array.from(this.activeGroups, (group) => ({
        columns: [...problem.exclusiveGroups[group]!],
        coefficients: problem.exclusiveGroups[group]!.map(() => 1),
        right: 1,
      })),
    ];
    this.blockCosts = problem.blocks.map(({ costTickW }) => ({
      end: Float64Array.of(0, 1),
      slope: Float64Array.of(Number(costTickW) / unitW),
    }));
    const costs = [
      ...this.rows.map(({ cost }) => cost),
      ...this.selectionRows.map(() => ({ end: Float64Array.of(0, 1), slope: Float64Array.of(0) })),
      ...this.blockCosts,
      ...this.lines.map(({ curve }) => this.scaled(curve)),
    ];
    const columns: Column[] = [
      ...this.blockRows.map(({ rows, watts }, block) => {
        const extra = this.selectionRows.flatMap(({ columns: members, coefficients }, index) => {
          const at = members.indexOf(block);
          return at < 0 ? [] : [[this.rows.length + index, coefficients[at]!] as const];
        });
        return {
          rows: [...rows, ...extra.map(([row]) => row)],
          coefficients: [...watts.map((power) => power / unitW), ...extra.map(([, coefficient]) => coefficient)],
        };
      }),
      ...this.lines.map(({ row, parentRow }) => ({ rows: [row, parentRow], coefficients: [-1, 1] })),
    ];
    const right = new Float64Array(this.rows.length + this.selectionRows.length);
    for (const [index, row] of this.selectionRows.entries()) right[this.rows.length + index] = row.right;
    this.simplex = new PiecewiseSimplex(costs, columns, right);
  }

  /** A curve in the units of the programme; one of a single point keeps the shape of one segment. */
  private scaled({ endW, priceTicks }: CostCurve): PiecewiseCost {
    const end = endW.map((watts) => watts / this.unitW);
    return end.length > 1
      ? { end, slope: priceTicks }
      : { end: Float64Array.of(end[0]!, end[0]!), slope: Float64Array.of(0) };
  }

  /** Divides a period's network into regions; returns the row of each node. */
  private addRegions(period: number): Int32Array {
    const { network, periods } = this.problem;
    const clearing = periods[period]!;
    const cut = this.separated[period]!;
    const rowOf = new Int32Array(network.nodeCount);
    const regions: { readonly top: number; readonly orders: number[] }[] = [];
    const first = this.rows.length;
    for (let node = 0; node < network.nodeCount; node++) {
      if (node === ROOT || cut.has(node)) {
        rowOf[node] = first + regions.length;
        regions.push({ top: node, orders: [] });
      } else rowOf[node] = rowOf[network.parent[node]!]!;
      const { orders } = regions[rowOf[node]! - first]!;
      for (const order of this.ordersAt[period]![node]!) orders.push(order);
    }
    const tradableW = this.problem.tradableW(period);
    for (const { top, orders } of regions) {
      // Branches are only ever added, so their number tells the regions of a period apart.
      const key = `${period} ${top} ${cut.size}`;
      const curve = this.curves.get(key) ?? CostCurve.ofOrders(clearing, orders, top === ROOT ? tradableW : 0);
      this.curves.set(key, curve);
      this.rows.push({ period, curve, cost: this.scaled(curve), first: 0, last: curve.priceTicks.length });
    }
    for (const { top } of regions)
      if (top !== ROOT)
        this.lines.push({
          row: rowOf[top]!,
          parentRow: rowOf[network.parent[top]!]!,
          curve: flowCost(clearing, top),
        });
    return rowOf;
  }
}

/** Cost of a branch's flow change: what relief is worth, negative. */
function flowCost({ limits, reliefValues }: ClearingProblem, node: number): CostCurve {
  const lowest = limits.lowestChangeW[node]!;
  const highest = limits.highestChangeW[node]!;
  const segments = reliefValues.segments(node);
  const steps: CurveStep[] = [];
  let flow = lowest;
  for (const [index, end] of (segments?.endW ?? [Number.POSITIVE_INFINITY]).entries()) {
    if (end <= flow) continue;
    const to = Math.min(end, highest);
    steps.push({ priceTicks: -(segments?.valueTicks[index] ?? 0), powerW: to - flow });
    flow = to;
    if (flow === highest) break;
  }
  const atLowest = new Int32Array(limits.lowestChangeW.length);
  atLowest[node] = lowest;
  return new CostCurve(lowest, -reliefValues.worthTickW(atLowest), steps);
}

function ordersByNode({ network, orders }: ClearingProblem): readonly (readonly number[])[] {
  const at = Array.from({ length: network.nodeCount }, (): number[] => []);
  for (const [order, node] of orders.node.entries()) at[node]!.push(order);
  return at;
}

/** A power of two near the average watts of a block in a period. */
function typicalPower({ blocks }: HorizonProblem): number {
  let sum = 0;
  let count = 0;
  for (const { profile } of blocks)
    for (const { powerW } of profile) {
      sum += Math.abs(powerW);
      count++;
    }
  return count === 0 ? 1 : 2 ** Math.round(Math.log2(sum / count));
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a < 0n && quotient * b !== a ? quotient - 1n : quotient;
}

function ceilDivide(a: bigint, b: bigint): bigint {
  return -floorDivide(-a, b);
}
