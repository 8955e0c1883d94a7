import type { Column } from './condensed-tableau.js';
import type { CostCurve } from './cost-curve.js';
import type { HorizonProblem } from './horizon-problem.js';
import type { PiecewiseCost } from './piecewise-cost.js';
import { PiecewiseSimplex } from './piecewise-simplex.js';
import type { PowerRegions } from './power-regions.js';

/** The balance of a region in a period: what its orders and its blocks export leaves over its branches. */
interface PowerRow {
  readonly period: number;
  readonly curve: CostCurve;
  readonly cost: PiecewiseCost;
  /** Part of the curve that is looked at, as positions in its ends. */
  first: number;
  last: number;
}

/** The flow from one region, by its power row, to the one above. */
interface LineColumn {
  readonly row: number;
  readonly parentRow: number;
  readonly curve: CostCurve;
}

/** What is said of acceptances: their sum with these weights is at most `right`, and not below it by more than `room`. All whole. */
export interface SelectionRow {
  readonly blocks: readonly number[];
  readonly weights: readonly number[];
  readonly right: number;
  readonly room: number;
  /** A power of two near the largest weight, by which the row is divided in floating point. */
  readonly scale: number;
}

/** What a block feeds into power rows when it is accepted as a whole. */
interface BlockColumn {
  readonly rows: Int32Array;
  readonly watts: Float64Array;
  readonly costTickW: number;
  /** Selection rows it is in, with its weights there. */
  readonly selectionRows: Int32Array;
  readonly weights: Float64Array;
  /** Least and most of its acceptance. */
  readonly bounds: Float64Array;
}

/** Positions in the ends of each period's curve between which its net export lies. */
export interface ExportRange {
  readonly firstEnd: Int32Array;
  readonly lastEnd: Int32Array;
}

/**
 * A horizon with blocks divisible at will as equations: one row per period and region, then one for each thing that is said of
 * acceptances. Columns are the blocks, then the flows between regions. Powers are in units of about a block's.
 */
export class RelaxedProgramme {
  readonly powerRows: readonly PowerRow[];
  readonly lines: readonly LineColumn[];
  readonly blocks: readonly BlockColumn[];
  readonly simplex: PiecewiseSimplex;
  private readonly unitW: number;

  constructor(
    problem: HorizonProblem,
    regions: PowerRegions,
    readonly selectionRows: readonly SelectionRow[],
  ) {
    this.unitW = problem.typicalPowerW();
    const firstOf: number[] = [];
    const powerRows: PowerRow[] = [];
    const lines: LineColumn[] = [];
    for (const period of problem.periods.keys()) {
      const first = powerRows.length;
      firstOf.push(first);
      for (const [region, { above, curve, branch }] of regions.ofPeriod(period).regions.entries()) {
        powerRows.push({ period, curve, cost: this.scaled(curve), first: 0, last: curve.priceTicks.length });
        if (branch) lines.push({ row: first + region, parentRow: first + above, curve: branch });
      }
    }
    this.powerRows = powerRows;
    this.lines = lines;
    this.blocks = problem.blocks.map(({ node, profile, costTickW }, block) => ({
      rows: Int32Array.from(profile, ({ period }) => firstOf[period]! + regions.ofPeriod(period).regionOf[node]!),
      watts: Float64Array.from(profile, ({ powerW }) => powerW),
      costTickW: Number(costTickW),
      ...membership(selectionRows, block),
      bounds: Float64Array.of(0, 1),
    }));
    this.simplex = new PiecewiseSimplex(this.costs(), this.columns(), this.rightHandSide());
  }

  /** Price of a power row, in ticks. */
  powerPrice(row: number): number {
    return this.simplex.rowPrice(row);
  }

  /** Price of a selection row, in tick-watts for a weight of one. */
  selectionPrice(row: number): number {
    return (this.simplex.rowPrice(this.powerRows.length + row) * this.unitW) / this.selectionRows[row]!.scale;
  }

  /** Acceptance of a block, between 0 and 1. */
  acceptance(block: number): number {
    return this.simplex.valueOf(this.simplex.rowCount + block);
  }

  /** What a block earns beyond its cost, as a whole, at the prices of all its rows, in tick-watts. */
  surplusTickW(block: number): number {
    const { selectionRows, weights } = this.blocks[block]!;
    let earned = this.ownSurplusTickW(block);
    for (let index = 0; index < selectionRows.length; index++)
      earned += weights[index]! * this.selectionPrice(selectionRows[index]!);
    return earned;
  }

  /** The same at the prices of power alone. */
  ownSurplusTickW(block: number): number {
    const { rows, watts, costTickW } = this.blocks[block]!;
    let earned = -costTickW;
    for (let index = 0; index < rows.length; index++) earned += watts[index]! * this.simplex.rowPrice(rows[index]!);
    return earned;
  }

  /** Looks at a part of each period's curve; only where every period has a single region. */
  restrictExports({ firstEnd, lastEnd }: ExportRange): void {
    for (const [index, row] of this.powerRows.entries()) {
      const first = firstEnd[row.period]!;
      const last = Math.max(first, lastEnd[row.period]!);
      if (first === row.first && last === row.last) continue;
      this.simplex.restrict(index, partOf(row.cost, first, last), first - row.first);
      row.first = first;
      row.last = last;
    }
  }

  private costs(): PiecewiseCost[] {
    return [
      ...this.powerRows.map(({ cost }) => cost),
      ...this.selectionRows.map(({ room, scale }) => ({
        end: Float64Array.of(0, room / scale),
        slope: Float64Array.of(0),
      })),
      ...this.blocks.map(({ costTickW, bounds }) => ({ end: bounds, slope: Float64Array.of(costTickW / this.unitW) })),
      ...this.lines.map(({ curve }) => this.scaled(curve)),
    ];
  }

  private columns(): Column[] {
    const first = this.powerRows.length;
    return [
      ...this.blocks.map(({ rows, watts, selectionRows, weights }) => ({
        rows: [...rows, ...selectionRows.map((row) => first + row)],
        coefficients: [
          ...watts.map((power) => power / this.unitW),
          ...weights.map((weight, index) => weight / this.selectionRows[selectionRows[index]!]!.scale),
        ],
      })),
      ...this.lines.map(({ row, parentRow }) => ({ rows: [row, parentRow], coefficients: [-1, 1] })),
    ];
  }

  private rightHandSide(): Float64Array {
    const right = new Float64Array(this.powerRows.length + this.selectionRows.length);
    for (const [index, row] of this.selectionRows.entries())
      right[this.powerRows.length + index] = row.right / row.scale;
    return right;
  }

  /** A curve in the units of the programme; one of a single point keeps the shape of one segment. */
  private scaled({ endW, priceTicks }: CostCurve): PiecewiseCost {
    const end = endW.map((watts) => watts / this.unitW);
    return end.length > 1
      ? { end, slope: priceTicks }
      : { end: Float64Array.of(end[0]!, end[0]!), slope: Float64Array.of(0) };
  }
}

function membership(selectionRows: readonly SelectionRow[], block: number) {
  const rows: number[] = [];
  const weights: number[] = [];
  for (const [row, { blocks, weights: all }] of selectionRows.entries()) {
    const at = blocks.indexOf(block);
    if (at < 0) continue;
    rows.push(row);
    weights.push(all[at]!);
  }
  return { selectionRows: Int32Array.from(rows), weights: Float64Array.from(weights) };
}

function partOf({ end, slope }: PiecewiseCost, first: number, last: number): PiecewiseCost {
  if (first < last) return { end: end.subarray(first, last + 1), slope: slope.subarray(first, last) };
  const at = Math.max(0, first - 1);
  return { end: Float64Array.of(end[first]!, end[first]!), slope: slope.slice(at, at + 1) };
}
