import type { CostCurve } from './cost-curve.js';
import { Evaluation } from './evaluation.js';
import type { HorizonProblem, Selection } from './horizon-problem.js';
import { Incumbent, roundingOf, type SupportedSelection } from './incumbent.js';
import { NoLossRows } from './no-loss-rows.js';
import { allParts, type PartBounds, SelectionRules } from './part-bounds.js';
import { marketsOf, OneNodeMarket } from './period-market.js';
import { PowerRegions } from './power-regions.js';
import { PriceRangeRule } from './price-range.js';
import { Relaxation, type Relaxed } from './relaxation.js';
import { decideByReducedCost, fractionalBlock, nearestSelection, selectionBelow } from './relaxed-selection.js';
import { SearchQueue } from './search-queue.js';
import { childrenBy, halvesAt, type SearchNode } from './search-tree.js';
import { type Change, changesOf, remediesFor } from './selection-changes.js';

export interface SearchResult {
  /** Undefined if none was found: the limits of the network cannot be met, or the search was ended before. */
  readonly best: SupportedSelection | undefined;
  /** No selection that satisfies all rules has a higher welfare. */
  readonly boundTickW: bigint | undefined;
  /** Whether the tie rule is proven too. */
  readonly isExhausted: boolean;
  readonly nodes: number;
  readonly pivots: number;
}

/** Times that the first node looks for more binding branches at fractional solutions. */
const SEPARATIONS_BOUND = 40;
/** Solutions of one node's relaxation, each with fewer blocks undecided. */
const ROUNDS_BOUND = 4;
const NODES_BETWEEN_REPAIRS = 16;

/**
 * Finds the selection of blocks with the highest welfare among those at whose prices no accepted block loses money; of equal
 * welfare the one that accepts more of the first block on which they differ. Best bound first, at most `nodeLimit` nodes; the
 * first is always visited, since without it there is no bound.
 *
 * A node is bounded by {@link Relaxation}. A fractional block divides it in two. A whole selection is evaluated in integers and
 * its prices are decided exactly. If nothing supports it and it is the node's optimum, no selection above it is supported either
 * (Madani and Van Vyve 2015, theorem 7): prices that support one above make it at least as good as the one below, then both
 * are optimal, and the same prices support the one below. So child k keeps the first k - 1 accepted blocks and takes less of
 * the k-th.
 */
export class BlockSearch {
  private readonly rules: SelectionRules;
  private readonly priceRange: PriceRangeRule | undefined;
  private readonly evaluation: Evaluation;
  private readonly incumbent: Incumbent;
  private readonly relaxation: Relaxation;
  private readonly queue = new SearchQueue<SearchNode>();
  private readonly curves: readonly CostCurve[];
  private noLossRows: NoLossRows | undefined;
  private nodes = 0;

  constructor(
    private readonly problem: HorizonProblem,
    private readonly nodeLimit: number,
    /** Selections to begin with, whoever proposes them: each is repaired and decided like any other. */
    private readonly proposals: readonly Selection[] = [],
    /** Prices by period and node that are likely to support them. */
    expectedPrices?: readonly Int32Array[],
  ) {
    const regions = new PowerRegions(problem);
    const markets = marketsOf(problem, regions);
    this.curves = markets.flatMap((market) => (market instanceof OneNodeMarket ? [market.curve] : []));
    this.rules = new SelectionRules(problem);
    this.priceRange = this.curves.length > 0 ? new PriceRangeRule(problem, this.curves) : undefined;
    this.evaluation = new Evaluation(problem, markets);
    this.evaluation.expectedPrices = expectedPrices;
    this.incumbent = new Incumbent(problem, this.evaluation);
    this.relaxation = new Relaxation(problem, regions);
  }

  run(): SearchResult {
    this.incumbent.tryRepaired(new Int32Array(this.problem.blocks.length));
    for (const proposal of this.proposals) this.incumbent.tryRepaired(proposal);
    this.start(allParts(this.problem));
    while (this.nodes < Math.max(1, this.nodeLimit)) {
      const node = this.queue.peek();
      if (!node || node.boundTickW < this.incumbent.floorTickW) break;
      this.queue.pop();
      this.nodes++;
      this.visit(node);
    }
    return this.result();
  }

  private start(bounds: PartBounds): void {
    if (!this.narrow(bounds)) return;
    if (this.priceRange) this.noLossRows = new NoLossRows(this.problem, this.curves, this.priceRange.snapshot());
    this.queue.push({ bounds, boundTickW: Number.POSITIVE_INFINITY });
  }

  private result(): SearchResult {
    const { best, undecidedTickW, floorTickW } = this.incumbent;
    const open = this.queue.peek();
    const isExhausted = !open || open.boundTickW < floorTickW;
    const isBounded = isExhausted || Number.isFinite(open.boundTickW);
    const openTickW = isExhausted || !isBounded ? undefined : BigInt(Math.floor(open.boundTickW));
    const { nodes } = this;
    return {
      best,
      boundTickW: isBounded ? highest(best?.welfareTickW, undecidedTickW, openTickW) : undefined,
      isExhausted,
      nodes,
      pivots: this.relaxation.pivots,
    };
  }

  private visit({ bounds }: SearchNode): void {
    if (!this.narrow(bounds)) return;
    for (let round = 0; ; round++) {
      if (firstUndecided(bounds) < 0) {
        this.incumbent.consider(bounds.least);
        return;
      }
      const relaxed = this.relaxation.solve(bounds, this.priceRange, this.incumbent.floorTickW);
      if (relaxed.kind === 'infeasible' || !this.canStillWin(relaxed, bounds)) return;
      const node = { bounds, boundTickW: relaxed.boundTickW };
      if (!relaxed.isSolved) {
        this.divide(node, firstUndecided(bounds));
        return;
      }
      if (this.relaxation.tightenSelectionRows() || this.addNoLossRows()) continue;
      const broken = fractionalBlock(this.problem, bounds, this.relaxation);
      if (broken < 0) {
        if (this.branchAround(node, relaxed.roundingTickW)) return;
      } else if (!this.separateAtFraction(round)) {
        if (!this.decideByReducedCost(node) || round >= ROUNDS_BOUND) {
          this.divide(node, broken);
          return;
        }
        if (!this.narrow(bounds)) return;
      }
    }
  }

  /** Alternates the rules among blocks with the price rule until neither narrows the bounds; false if nothing is left. */
  private narrow(bounds: PartBounds): boolean {
    for (;;) {
      if (!this.rules.narrow(bounds)) return false;
      const narrowing = this.priceRange?.narrow(bounds) ?? 'same';
      if (narrowing === 'empty') return false;
      if (narrowing === 'same') return true;
    }
  }

  /** Whether something in the node can be better than the best so far; decided in integers where rounding matters. */
  private canStillWin({ boundTickW, roundingTickW }: Relaxed & { kind: 'bounded' }, bounds: PartBounds): boolean {
    const { best, floorTickW } = this.incumbent;
    if (!best) return true;
    if (boundTickW < floorTickW) return false;
    if (boundTickW - roundingTickW > Number(best.welfareTickW) + roundingOf(best.welfareTickW) + 1) return true;
    return this.incumbent.isBeatenBy(this.relaxation.exactBoundTickW(bounds), bounds.most);
  }

  private addNoLossRows(): boolean {
    return this.relaxation.addRows(this.noLossRows?.brokenBy(this.relaxation) ?? []);
  }

  /** In the first node, looks at branches that bind beside a fractional solution; true if there are new ones. */
  private separateAtFraction(round: number): boolean {
    if (this.nodes > 1 || round >= SEPARATIONS_BOUND || this.priceRange) return false;
    return this.relaxation.separate(this.evaluation.bindingBranches(this.relaxation.feedInW()));
  }

  private decideByReducedCost({ bounds, boundTickW }: SearchNode): boolean {
    if (this.nodes === 1 || this.nodes % NODES_BETWEEN_REPAIRS === 0) {
      this.evaluation.expectedPrices = this.relaxation.nodePriceTicks();
      this.incumbent.tryRepaired(nearestSelection(this.problem, this.relaxation));
      this.incumbent.tryRepaired(selectionBelow(this.problem, this.relaxation));
    }
    return decideByReducedCost(this.problem, bounds, this.relaxation, boundTickW - this.incumbent.floorTickW);
  }

  private divide(node: SearchNode, block: number): void {
    this.enqueue(halvesAt(this.problem, node, block, this.relaxation.acceptance(block)));
  }

  /**
   * Considers the whole selection that solves a node's relaxation, and divides what else the node holds. False where branches bind
   * beside it that the relaxation does not look at yet: it has to be solved again.
   */
  private branchAround(node: SearchNode, roundingTickW: number): boolean {
    const { problem, incumbent, relaxation } = this;
    const selection = nearestSelection(problem, relaxation);
    const valued = this.evaluation.valueOf(selection);
    const isExact = valued !== undefined && this.isReachedBy(valued.welfareTickW, node, roundingTickW);
    if (!isExact && !this.priceRange) {
      const branches = this.evaluation.bindingBranches(problem.feedInW(selection));
      if (relaxation.separate(branches)) return false;
    }
    this.evaluation.expectedPrices = relaxation.nodePriceTicks();
    const support = incumbent.consider(selection);
    const all = changesOf(problem, node.bounds, selection, relaxation);
    const options = [all];
    if (support?.kind === 'unsupported') {
      // What lies above the node's unsupported optimum is not supported either.
      if (isExact) options.push(all.filter(({ takesMore }) => !takesMore));
      if (support.isEachLosing) for (const loser of support.losers) options.push(remediesFor(problem, loser, all));
    }
    const isPromising = ({ loss }: Change) => node.boundTickW - loss >= incumbent.floorTickW;
    const promising = options.map((changes) => changes.filter(isPromising).length);
    const fewest = promising.indexOf(Math.min(...promising));
    this.enqueue(childrenBy(problem, node, selection, options[fewest]!, incumbent.floorTickW));
    return true;
  }

  /** Whether a welfare is the bound of a node: in integers, unless the bound is clearly above it. */
  private isReachedBy(welfareTickW: bigint, { bounds, boundTickW }: SearchNode, roundingTickW: number): boolean {
    if (boundTickW - roundingTickW > Number(welfareTickW) + roundingOf(welfareTickW) + 1) return false;
    return this.relaxation.exactBoundTickW(bounds) <= welfareTickW;
  }

  private enqueue(children: readonly SearchNode[]): void {
    for (const child of children)
      if (child.boundTickW >= this.incumbent.floorTickW && this.rules.narrow(child.bounds)) this.queue.push(child);
  }
}

function highest(...amounts: readonly (bigint | undefined)[]): bigint | undefined {
  return amounts.reduce((most, amount) =>
    most === undefined || (amount !== undefined && amount > most) ? amount : most,
  );
}

function firstUndecided({ least, most }: PartBounds): number {
  return least.findIndex((parts, block) => parts !== most[block]);
}
