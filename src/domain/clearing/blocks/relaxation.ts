import type { HorizonProblem } from './horizon-problem.js';
import type { PartBounds } from './part-bounds.js';
import type { PowerRegions } from './power-regions.js';
import { exactBoundTickW, type RoundedBound, roundedBound } from './relaxation-bound.js';
import { type ExportRange, RelaxedProgramme, type SelectionRow } from './relaxed-programme.js';

export type Relaxed =
  | { readonly kind: 'infeasible' }
  | (RoundedBound & {
      readonly kind: 'bounded';
      /** Whether the relaxation is solved; otherwise only the bound means something. */
      readonly isSolved: boolean;
    });

/** Shares that exceed a link or a group by less are left to it. */
const EXCESS = 1e-6;

/**
 * The horizon with blocks divisible at will: a concave programme whose solution bounds the welfare and proposes a selection.
 * Branches without a request, links and groups are looked at once {@link separate} or {@link tightenSelectionRows} finds that
 * they matter. Leaving them out keeps the bound valid.
 *
 * Prices are found in floating point; the bound at them is right whether or not they are the optimum's.
 */
export class Relaxation {
  private readonly links = new Set<number>();
  private readonly groups = new Set<number>();
  private readonly added: SelectionRow[] = [];
  private programme: RelaxedProgramme;
  private pivotsBefore = 0;

  constructor(
    private readonly problem: HorizonProblem,
    private readonly regions: PowerRegions,
  ) {
    this.programme = new RelaxedProgramme(problem, regions, []);
  }

  get pivots(): number {
    return this.pivotsBefore + this.programme.simplex.pivots;
  }

  /**
   * Bounds the welfare within the bounds of parts, and at one node within a range of each period's net export. Stops early once
   * the bound is below `enoughTickW`.
   */
  solve({ least, most }: PartBounds, range: ExportRange | undefined, enoughTickW: number): Relaxed {
    const { programme } = this;
    if (range) programme.restrictExports(range);
    for (const [block, { parts }] of this.problem.blocks.entries()) {
      const { bounds } = programme.blocks[block]!;
      bounds[0] = least[block]! / parts;
      bounds[1] = most[block]! / parts;
    }
    const status = programme.simplex.solve(() => roundedBound(programme).boundTickW < enoughTickW);
    if (status === 'infeasible') return { kind: 'infeasible' };
    return { kind: 'bounded', ...roundedBound(programme), isSolved: status === 'optimal' };
  }

  /** Acceptance of a block in the last solution, between 0 and 1. */
  acceptance(block: number): number {
    return this.programme.acceptance(block);
  }

  /** What a block earns beyond its cost, as a whole, at the prices of the last solution, in tick-watts. */
  surplusTickW(block: number): number {
    return this.programme.surplusTickW(block);
  }

  /** The same at the prices of power alone: less where a child pays for its parent. */
  ownSurplusTickW(block: number): number {
    return this.programme.ownSurplusTickW(block);
  }

  /** The bound of the last solution as a whole number. */
  exactBoundTickW(bounds: PartBounds): bigint {
    return exactBoundTickW(this.programme, this.problem, bounds);
  }

  /** Prices of the last solution by period and node, to the nearest tick; within a region they are the same. */
  nodePriceTicks(): Int32Array[] {
    const { programme, regions, problem } = this;
    const rowOf = new Map<number, number>();
    for (const [row, { period }] of programme.powerRows.entries()) if (!rowOf.has(period)) rowOf.set(period, row);
    return problem.periods.map((_, period) =>
      regions.ofPeriod(period).regionOf.map((region) => Math.round(programme.powerPrice(rowOf.get(period)! + region))),
    );
  }

  /** Net feed-in of the last solution at each node, by period, to the nearest watt. */
  feedInW(): Float64Array[] {
    const { periods, network, blocks } = this.problem;
    const feedIn = periods.map(() => new Float64Array(network.nodeCount));
    for (const [block, { node, profile }] of blocks.entries()) {
      const share = this.acceptance(block);
      for (const { period, powerW } of profile) feedIn[period]![node]! += share * powerW;
    }
    return feedIn.map((watts) => watts.map(Math.round));
  }

  /** Looks at links and groups that the last solution disregards; true if there are new ones. The last solution is lost then. */
  tightenSelectionRows(): boolean {
    const { blocks, exclusiveGroups } = this.problem;
    const before = this.links.size + this.groups.size;
    for (const [block, { parent }] of blocks.entries())
      if (parent !== undefined && this.acceptance(block) > this.acceptance(parent) + EXCESS) this.links.add(block);
    for (const [group, members] of exclusiveGroups.entries())
      if (members.reduce((sum, member) => sum + this.acceptance(member), 0) > 1 + EXCESS) this.groups.add(group);
    if (this.links.size + this.groups.size === before) return false;
    this.rebuild();
    return true;
  }

  /** Looks at rows that hold for every selection looked for; true if there are any. The last solution is lost then. */
  addRows(rows: readonly SelectionRow[]): boolean {
    if (rows.length === 0) return false;
    this.added.push(...rows);
    this.rebuild();
    return true;
  }

  /** Looks at more branches, given by period; true if there are new ones. The last solution is lost then. */
  separate(branches: readonly (readonly [period: number, node: number])[]): boolean {
    if (!this.regions.lookAt(branches)) return false;
    this.rebuild();
    return true;
  }

  private rebuild(): void {
    this.pivotsBefore += this.programme.simplex.pivots;
    this.programme = new RelaxedProgramme(this.problem, this.regions, this.selectionRows());
  }

  private selectionRows(): SelectionRow[] {
    const { blocks, exclusiveGroups } = this.problem;
    const whole = { room: 1, scale: 1 };
    return [
      ...Array.from(this.links, (child) => ({
        blocks: [child, blocks[child]!.parent!],
        weights: [1, -1],
        right: 0,
        ...whole,
      })),
      ...Array.from(this.groups, (group) => {
        const members = exclusiveGroups[group]!;
        return { blocks: members, weights: members.map(() => 1), right: 1, ...whole };
      }),
      ...this.added,
    ];
  }
}
