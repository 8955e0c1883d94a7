import {
  type ColumnNumber,
  type LinearProgramme,
  ProgrammeBuilder,
  type Term,
} from '../../flexibility/linear-programme.js';
import type { CostCurve } from './cost-curve.js';
import type { HorizonProblem, Selection } from './horizon-problem.js';
import { type DividedPeriod, PowerRegions } from './power-regions.js';

/** A horizon as a mixed-integer programme, plain data that can be sent to another thread. */
export interface BlockProgramme {
  readonly programme: LinearProgramme;
  /** Of each block, the column that says how many parts of it are accepted. */
  readonly partsColumns: readonly ColumnNumber[];
}

/** The selection that values of the columns stand for. */
export function selectionOf({ partsColumns }: BlockProgramme, values: readonly number[]): Selection {
  return Int32Array.from(partsColumns, (column) => Math.round(values[column]!));
}

/** Most slopes of all curves together. */
const SLOPES_BOUND = 600;

/**
 * Writes a horizon down for a mixed-integer solver, whose selections are proposals and nothing more; undefined where it would be
 * larger than such a solver can do with. Powers are in units of `unitW`, money in ticks times that.
 *
 * It has prices and the rule that no accepted block loses (Madani and Van Vyve 2015): welfare is at least what everybody earns at
 * the prices together, so that fills are optimal at them, and an accepted block earns its cost. What a block earns that is accepted
 * in part is a product of two unknowns and only bounded.
 */
export function blockProgramme(problem: HorizonProblem): BlockProgramme | undefined {
  const regions = new PowerRegions(problem);
  regions.lookAtAllThatCouldBind();
  const periods = problem.periods.map((_, period) => regions.ofPeriod(period));
  const slopes = periods.reduce((sum, { regions: all }) => sum + slopesOf(all), 0);
  if (slopes > SLOPES_BOUND) return undefined;
  return new ProgrammeWriter(problem, periods).write();
}

function slopesOf(regions: DividedPeriod['regions']): number {
  return regions.reduce(
    (sum, { curve, branch }) => sum + curve.priceTicks.length + (branch?.priceTicks.length ?? 0),
    0,
  );
}

/** The columns of a block: whether it is accepted, how many parts of it, and what it earns by that. */
interface BlockColumns {
  readonly isAccepted: number;
  readonly parts: number;
}

/** Sum of coefficient x price column, and its range. */
interface PriceTerms {
  readonly terms: readonly Term[];
  readonly lowest: number;
  readonly highest: number;
}

class ProgrammeWriter {
  private readonly builder = new ProgrammeBuilder();
  private readonly unitW: number;
  private readonly blocks: readonly BlockColumns[];
  /** Price column of each region, by period, and the prices it may have. */
  private readonly prices: readonly (readonly PriceTerms[])[];
  /** Welfare less what everybody earns. */
  private readonly duality: Term[] = [];

  constructor(
    private readonly problem: HorizonProblem,
    private readonly periods: readonly DividedPeriod[],
  ) {
    this.unitW = problem.typicalPowerW();
    this.blocks = problem.blocks.map(({ parts, costTickW }, block) => {
      const cost = Number(costTickW) / this.unitW / parts;
      if (parts === 1) {
        const choice = this.builder.column(`block ${block}`, 0, 1, { integral: true, cost });
        return { isAccepted: choice, parts: choice };
      }
      const isAccepted = this.builder.choice(`block ${block} is accepted`);
      return { isAccepted, parts: this.builder.column(`parts of block ${block}`, 0, parts, { integral: true, cost }) };
    });
    this.prices = periods.map(({ regions }, period) => {
      const [lowest, highest] = priceRange(regions);
      return regions.map((_, region) => ({
        terms: [[1, this.builder.column(`price ${period} ${region}`, lowest, highest)] as const],
        lowest,
        highest,
      }));
    });
  }

  write(): BlockProgramme {
    this.addRules();
    for (const period of this.periods.keys()) this.addPeriod(period);
    this.addPriceRules();
    return { programme: this.builder.build(), partsColumns: this.blocks.map(({ parts }) => parts) };
  }

  /** Minimum acceptance, links and groups. */
  private addRules(): void {
    const { builder, blocks } = this;
    for (const [block, { parts, minParts, parent }] of this.problem.blocks.entries()) {
      const own = blocks[block]!;
      if (parts > 1) {
        builder.row(`most of ${block}`, -Infinity, 0, [
          [1, own.parts],
          [-parts, own.isAccepted],
        ]);
        builder.row(`least of ${block}`, 0, Infinity, [
          [1, own.parts],
          [-minParts, own.isAccepted],
        ]);
      }
      if (parent === undefined) continue;
      const share = this.problem.blocks[parent]!.parts / parts;
      builder.row(`link of ${block}`, -Infinity, 0, [
        [share, own.parts],
        [-1, blocks[parent]!.parts],
      ]);
    }
    for (const [group, members] of this.problem.exclusiveGroups.entries())
      builder.row(
        `group ${group}`,
        -Infinity,
        1,
        members.map((member) => [1, blocks[member]!.isAccepted] as const),
      );
  }

  /** The balance of each region: exports of its orders, its blocks and the regions below are what leaves it. */
  private addPeriod(period: number): void {
    const { regions, regionOf } = this.periods[period]!;
    const balance = regions.map((): Term[] => []);
    const fixed = regions.map(() => 0);
    for (const [region, { above, curve, branch }] of regions.entries()) {
      const price = this.prices[period]![region]!.terms;
      const own = this.addCurve(curve, price);
      balance[region]!.push(...own.terms);
      fixed[region]! += own.least;
      if (!branch) continue;
      const rise = [...this.prices[period]![above]!.terms, ...negated(price)];
      const flow = this.addCurve(branch, rise);
      balance[region]!.push(...negated(flow.terms));
      fixed[region]! -= flow.least;
      balance[above]!.push(...flow.terms);
      fixed[above]! += flow.least;
    }
    for (const [block, { node, profile, parts }] of this.problem.blocks.entries())
      for (const entry of profile)
        if (entry.period === period)
          balance[regionOf[node]!]!.push([entry.powerW / this.unitW / parts, this.blocks[block]!.parts]);
    for (const [region, terms] of balance.entries())
      this.builder.row(`balance ${period} ${region}`, -fixed[region]!, -fixed[region]!, terms);
  }

  /** Columns for the slopes of a curve and for what they earn at a price. Returns the curve's power. */
  private addCurve(
    { endW, priceTicks }: CostCurve,
    price: readonly Term[],
  ): { readonly terms: Term[]; readonly least: number } {
    const least = endW[0]! / this.unitW;
    const terms: Term[] = [];
    for (const [slope, ticks] of priceTicks.entries()) {
      const power = (endW[slope + 1]! - endW[slope]!) / this.unitW;
      const taken = this.builder.column('power', 0, power, { cost: ticks });
      terms.push([1, taken]);
      const rent = this.builder.column('rent', 0, Infinity);
      const earned = price.map(([coefficient, column]) => [-power * coefficient, column] as const);
      this.builder.row('rent', -power * ticks, Infinity, [[1, rent], ...earned]);
      this.duality.push([-ticks, taken], [-1, rent]);
    }
    for (const [coefficient, column] of price) this.duality.push([-least * coefficient, column]);
    return { terms, least };
  }

  /** Accepted blocks do not lose, and what all earn together is not more than the welfare. */
  private addPriceRules(): void {
    const { builder } = this;
    for (const [block, { parts, costTickW }] of this.problem.blocks.entries()) {
      const { isAccepted, parts: taken } = this.blocks[block]!;
      const cost = Number(costTickW) / this.unitW;
      const earned = this.earningsOf(block);
      const loss = Math.max(0, cost - earned.lowest);
      const gain = Math.max(0, earned.highest - cost);
      builder.row(`no loss of ${block}`, cost - loss, Infinity, [...earned.terms, [-loss, isAccepted]]);
      const surplus = builder.column(`surplus of ${block}`, 0, Infinity);
      builder.row(`surplus of ${block}`, -cost - gain, Infinity, [
        [1, surplus],
        ...negated(earned.terms),
        [-gain / parts, taken],
      ]);
      this.duality.push([-1, surplus], [-cost / parts, taken]);
    }
    builder.row('duality', 0, Infinity, merged(this.duality));
  }

  /** What a block earns as a whole. */
  private earningsOf(block: number): PriceTerms {
    const { node, profile } = this.problem.blocks[block]!;
    let [lowest, highest] = [0, 0];
    const terms = profile.flatMap(({ period, powerW }): Term[] => {
      const price = this.prices[period]![this.periods[period]!.regionOf[node]!]!;
      const power = powerW / this.unitW;
      lowest += Math.min(power * price.lowest, power * price.highest);
      highest += Math.max(power * price.lowest, power * price.highest);
      return price.terms.map(([coefficient, column]) => [power * coefficient, column]);
    });
    return { terms, lowest, highest };
  }
}

/** Between which prices of regions can lie: those of all orders, and by what relief is worth beyond. */
function priceRange(regions: DividedPeriod['regions']): [lowest: number, highest: number] {
  let lowest = 0;
  let highest = 0;
  let relief = 0;
  for (const { curve, branch } of regions) {
    const { priceTicks } = curve;
    if (priceTicks.length > 0) {
      lowest = Math.min(lowest, priceTicks[0]!);
      highest = Math.max(highest, priceTicks.at(-1)!);
    }
    relief += Math.max(...(branch?.priceTicks ?? []).map(Math.abs), 0);
  }
  return [lowest - relief - 1, highest + relief + 1];
}

function negated(terms: readonly Term[]): Term[] {
  return terms.map(([coefficient, column]) => [-coefficient, column]);
}

/** Terms of the same column as one. */
function merged(terms: readonly Term[]): Term[] {
  const sums = new Map<number, number>();
  for (const [coefficient, column] of terms) sums.set(column, (sums.get(column) ?? 0) + coefficient);
  return Array.from(sums, ([column, coefficient]) => [coefficient, column] as const);
}
