import { assertInvariant } from '../../rejection.js';
import { Evaluation } from './evaluation.js';
import type { HorizonProblem, Selection } from './horizon-problem.js';
import { allParts, copyOf, type PartBounds, SelectionRules } from './part-bounds.js';
import { NetworkMarket, OneNodeMarket } from './period-market.js';
import { PriceRangeRule } from './price-range.js';
import type { PriceSupport } from './price-support.js';
import { Relaxation, type Relaxed } from './relaxation.js';
import { SearchQueue } from './search-queue.js';
import { type Change, changesOf, remediesFor, widestChange } from './selection-changes.js';
import { dearestOf, obeyRules } from './selection-repair.js';

/** A selection that no accepted block loses by, with prices that show it. */
export interface SupportedSelection {
  readonly parts: Selection;
  readonly welfareTickW: bigint;
  readonly nodePriceTicks: readonly Int32Array[];
}

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

interface SearchNode {
  readonly bounds: PartBounds;
  readonly boundTickW: number;
}

/** Acceptances that miss a number of parts by less are read as it; what is read is evaluated exactly. */
const WHOLE = 1e-7;
const WHOLE_PARTS = 1e-3;
const REPAIRS_BOUND = 64;
const SEPARATIONS_BOUND = 40;
/** Solutions of one node's relaxation, each with fewer blocks undecided. */
const ROUNDS_BOUND = 4;

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
  private readonly relaxation: Relaxation;
  private readonly queue = new SearchQueue<SearchNode>();
  private best: SupportedSelection | undefined;
  private nodes = 0;
  /** Highest welfare of selections whose support stayed undecided. */
  private undecidedTickW: bigint | undefined;

  constructor(
    private readonly problem: HorizonProblem,
    private readonly nodeLimit: number,
  ) {
    this.rules = new SelectionRules(problem);
    if (problem.network.nodeCount === 1) {
      const markets = problem.periods.map((period, index) => OneNodeMarket.of(period, problem.tradableW(index)));
      this.evaluation = new Evaluation(problem, markets);
      this.priceRange = new PriceRangeRule(
        problem,
        markets.map(({ curve }) => curve),
      );
    } else
      this.evaluation = new Evaluation(
        problem,
        problem.periods.map((period) => new NetworkMarket(period)),
      );
    this.relaxation = new Relaxation(problem);
  }

  run(): SearchResult {
    this.tryRepaired(new Int32Array(this.problem.blocks.length));
    this.queue.push({ bounds: allParts(this.problem), boundTickW: Number.POSITIVE_INFINITY });
    while (this.nodes < Math.max(1, this.nodeLimit)) {
      const node = this.queue.peek();
      if (!node || node.boundTickW < this.bestWelfare) break;
      this.queue.pop();
      this.nodes++;
      this.visit(node);
    }
    return this.result();
  }

  private get bestWelfare(): number {
    return this.best ? Number(this.best.welfareTickW) - roundingOf(this.best.welfareTickW) : Number.NEGATIVE_INFINITY;
  }

  private result(): SearchResult {
    const open = this.queue.peek();
    const isExhausted = !open || open.boundTickW < this.bestWelfare;
    const isBounded = isExhausted || Number.isFinite(open.boundTickW);
    let boundTickW = this.best?.welfareTickW;
    const raise = (to: bigint | undefined) => {
      if (to !== undefined && (boundTickW === undefined || boundTickW < to)) boundTickW = to;
    };
    raise(this.undecidedTickW);
    if (!isExhausted && isBounded) raise(BigInt(Math.floor(open.boundTickW)));
    return {
      best: this.best,
      boundTickW: isBounded ? boundTickW : undefined,
      isExhausted,
      nodes: this.nodes,
      pivots: this.relaxation.pivots,
    };
  }

  private visit({ bounds }: SearchNode): void {
    if (!this.narrow(bounds)) return;
    for (let round = 0; ; round++) {
      if (isDecided(bounds)) {
        this.consider(bounds.least.slice());
        return;
      }
      const relaxed = this.relaxation.solve(bounds, this.priceRange, this.bestWelfare);
      if (relaxed.kind === 'infeasible') return;
      const { boundTickW, isSolved } = relaxed;
      if (!this.canStillWin(relaxed, bounds)) return;
      if (isSolved && this.relaxation.tightenSelectionRows()) continue;
      const broken = isSolved ? this.fractionalBlock(bounds) : firstUndecided(bounds);
      if (broken >= 0) {
        if (round < SEPARATIONS_BOUND && this.nodes === 1 && this.separateAtSolution()) continue;
        if (this.nodes === 1 || this.nodes % 16 === 0) this.tryRepaired(this.roundedSolution());
        if (isSolved && this.fixByReducedCost(bounds, boundTickW) && round < ROUNDS_BOUND) {
          if (!this.narrow(bounds)) return;
          continue;
        }
        this.divide(bounds, broken, boundTickW);
        return;
      }
      const selection = this.roundedSolution();
      const valued = this.evaluation.valueOf(selection);
      const isExact = valued !== undefined && this.relaxation.exactBoundTickW(bounds) <= valued.welfareTickW;
      if (!isExact && this.separateAt(selection)) continue;
      this.branchAround(bounds, selection, boundTickW, isExact);
      return;
    }
  }

  /** Alternates the rules among blocks with the price rule until neither narrows the bounds. */
  private narrow(bounds: PartBounds): boolean {
    for (;;) {
      if (!this.rules.narrow(bounds)) return false;
      const narrowing = this.priceRange?.narrow(bounds) ?? 'same';
      if (narrowing === 'empty') return false;
      if (narrowing === 'same') return true;
    }
  }

  /** Whether something in the node can be better than the best so far; decided in integers where rounding matters. */
  private canStillWin(relaxed: Relaxed & { kind: 'bounded' }, bounds: PartBounds): boolean {
    if (!this.best) return true;
    const { welfareTickW, parts } = this.best;
    if (relaxed.boundTickW < this.bestWelfare) return false;
    if (relaxed.boundTickW - relaxed.roundingTickW > Number(welfareTickW) + roundingOf(welfareTickW) + 1) return true;
    const exact = this.relaxation.exactBoundTickW(bounds);
    return exact > welfareTickW || (exact === welfareTickW && comesBefore(bounds.most, parts));
  }

  /** A block whose acceptance in the relaxation is not a number of parts that it may have; -1 if there is none. */
  private fractionalBlock({ least, most }: PartBounds): number {
    let broken = -1;
    let worst = 0;
    for (const [block, { parts, minParts, profile }] of this.problem.blocks.entries()) {
      if (least[block] === most[block]) continue;
      const share = this.relaxation.acceptance(block);
      const taken = Math.round(share * parts);
      const isWhole =
        Math.abs(share * parts - taken) < Math.min(WHOLE * parts, WHOLE_PARTS) && (taken === 0 || taken >= minParts);
      if (isWhole) continue;
      let watts = 0;
      for (const { powerW } of profile) watts += Math.abs(powerW);
      const distance = Math.max(1e-9, Math.min(share, 1 - share)) * watts;
      if (distance > worst) {
        worst = distance;
        broken = block;
      }
    }
    return broken;
  }

  /** The relaxation's acceptances as the nearest numbers of parts. */
  private roundedSolution(): Selection {
    return Int32Array.from(this.problem.blocks, ({ parts, minParts }, block) => {
      const taken = Math.round(this.relaxation.acceptance(block) * parts);
      return taken < minParts ? 0 : taken;
    });
  }

  /** Rejects, or accepts, undecided blocks whose other choice would cost more than the node has ahead; true if there are any. */
  private fixByReducedCost(bounds: PartBounds, boundTickW: number): boolean {
    const slack = boundTickW - this.bestWelfare;
    if (!Number.isFinite(slack)) return false;
    const { least, most } = bounds;
    let isFixed = false;
    for (const [block, { parts, minParts }] of this.problem.blocks.entries()) {
      if (least[block] === most[block]) continue;
      const surplus = this.relaxation.surplusTickW(block);
      if (least[block] === 0 && surplus < 0 && (-surplus * minParts) / parts > slack) most[block] = 0;
      else if (most[block] === parts && surplus / parts > slack) least[block] = parts;
      else continue;
      isFixed = true;
    }
    return isFixed;
  }

  private divide(bounds: PartBounds, block: number, boundTickW: number): void {
    const { parts, minParts } = this.problem.blocks[block]!;
    const taken = Math.floor(this.relaxation.acceptance(block) * parts);
    const below = Math.max(bounds.least[block]!, Math.min(bounds.most[block]! - 1, taken < minParts ? 0 : taken));
    const less = copyOf(bounds);
    less.most[block] = below;
    const more = copyOf(bounds);
    more.least[block] = Math.max(minParts, below + 1);
    this.push(less, boundTickW);
    this.push(more, boundTickW);
  }

  private push(bounds: PartBounds, boundTickW: number): void {
    if (boundTickW >= this.bestWelfare && this.rules.narrow(bounds)) this.queue.push({ bounds, boundTickW });
  }

  /** Considers the whole selection that solves a node's relaxation, and divides what else the node holds. */
  private branchAround(bounds: PartBounds, selection: Selection, boundTickW: number, isExact: boolean): void {
    const support = this.consider(selection);
    const all = changesOf(this.problem, bounds, selection, (block) => this.relaxation.surplusTickW(block));
    const options = [all];
    if (support?.kind === 'unsupported') {
      // What lies above the node's unsupported optimum is not supported either.
      if (isExact) options.push(all.filter(({ takesMore }) => !takesMore));
      if (support.isEachLosing) for (const loser of support.losers) options.push(remediesFor(this.problem, loser, all));
    }
    const promising = options.map((changes) => changes.filter(({ loss }) => boundTickW - loss >= this.bestWelfare));
    const fewest = promising.reduce((least, changes) => (changes.length < least.length ? changes : least));
    this.branchOn(bounds, selection, boundTickW, options[promising.indexOf(fewest)]!);
  }

  /**
   * One child for each change of an all-or-none block: it happens, and none of those before it; the dearest come first, since they
   * are the soonest closed. Where only divisible blocks are left to change, the one with the most watts is halved.
   */
  private branchOn(bounds: PartBounds, selection: Selection, boundTickW: number, changes: readonly Change[]): void {
    const { blocks } = this.problem;
    const rest = copyOf(bounds);
    for (const { block, takesMore, loss } of changes.toSorted((a, b) => b.loss - a.loss)) {
      if (blocks[block]!.parts > 1) continue;
      const taken = selection[block]!;
      const child = copyOf(rest);
      if (takesMore) {
        child.least[block] = taken + 1;
        rest.most[block] = taken;
      } else {
        child.most[block] = taken - 1;
        rest.least[block] = taken;
      }
      this.push(child, boundTickW - loss);
    }
    const widest = widestChange(this.problem, rest, selection, changes);
    if (!widest) return;
    const { block, takesMore, loss } = widest;
    const { minParts } = blocks[block]!;
    const taken = selection[block]!;
    const from = takesMore ? taken : rest.least[block]!;
    const to = takesMore ? rest.most[block]! : taken;
    // The lower half is [from, last], and rejection alone where the minimum acceptance has not been decided.
    const last = from === 0 && minParts > 1 ? 0 : Math.floor((from + to) / 2);
    const lower = copyOf(rest);
    lower.most[block] = last;
    const upper = copyOf(rest);
    upper.least[block] = last + 1;
    // The half without the selection has changed by so many parts at least.
    this.push(lower, takesMore ? boundTickW : boundTickW - loss * (taken - last));
    this.push(upper, takesMore ? boundTickW - loss * (last + 1 - taken) : boundTickW);
  }

  /** Makes a selection the best so far if it is permitted, better, and supported by prices; undefined if it cannot be cleared. */
  private consider(selection: Selection): PriceSupport | undefined {
    if (!this.problem.permits(selection)) return undefined;
    const valued = this.evaluation.valueOf(selection);
    if (!valued) return undefined;
    const { welfareTickW } = valued;
    const support = this.evaluation.supportOf(selection, valued);
    if (support.kind === 'supported') {
      if (this.isBetter(welfareTickW, selection))
        this.best = { parts: selection, welfareTickW, nodePriceTicks: support.nodePriceTicks };
      return support;
    }
    if (support.kind === 'undecided' && (this.undecidedTickW ?? welfareTickW) <= welfareTickW)
      this.undecidedTickW = welfareTickW;
    if (this.isBetter(welfareTickW, selection)) this.tryRepaired(selection);
    return support;
  }

  private isBetter(welfareTickW: bigint, selection: Selection): boolean {
    if (!this.best || welfareTickW > this.best.welfareTickW) return true;
    return welfareTickW === this.best.welfareTickW && comesBefore(selection, this.best.parts);
  }

  /** Takes the losing blocks out of a selection, one by one, until prices support the rest. */
  private tryRepaired(start: Selection): void {
    const selection = start.slice();
    for (let round = 0; round < REPAIRS_BOUND; round++) {
      obeyRules(this.problem, selection);
      const valued = this.evaluation.valueOf(selection);
      if (!valued || !this.isBetter(valued.welfareTickW, selection)) return;
      const support = this.evaluation.supportOf(selection, valued);
      if (support.kind === 'supported') {
        this.best = { parts: selection, welfareTickW: valued.welfareTickW, nodePriceTicks: support.nodePriceTicks };
        return;
      }
      const worst = dearestOf(this.problem, support.losers);
      assertInvariant(worst >= 0, 'an unsupported selection has no loser');
      selection[worst] = 0;
    }
  }

  /** Looks at the branches that bind at the relaxation's solution, rounded to whole watts. */
  private separateAtSolution(): boolean {
    if (this.priceRange) return false;
    const feedIn = this.problem.periods.map(() => new Float64Array(this.problem.network.nodeCount));
    for (const [block, { node, profile }] of this.problem.blocks.entries()) {
      const share = this.relaxation.acceptance(block);
      for (const { period, powerW } of profile) feedIn[period]![node]! += share * powerW;
    }
    return this.separateBeside(feedIn.map((watts) => watts.map((value) => Math.round(value))));
  }

  private separateAt(selection: Selection): boolean {
    return !this.priceRange && this.separateBeside(this.problem.feedInW(selection));
  }

  private separateBeside(feedInW: readonly Float64Array[]): boolean {
    const branches: (readonly [number, number])[] = [];
    for (const [period, watts] of feedInW.entries())
      for (const node of this.evaluation.markets[period]!.bindingBranches(watts)) branches.push([period, node]);
    return this.relaxation.separate(branches);
  }
}

/** By how much a whole number may differ from the nearest double. */
function roundingOf(tickW: bigint): number {
  return Math.abs(Number(tickW)) * 2 ** -52;
}

function isDecided({ least, most }: PartBounds): boolean {
  return firstUndecided({ least, most }) < 0;
}

function firstUndecided({ least, most }: PartBounds): number {
  return least.findIndex((parts, block) => parts !== most[block]);
}

/** The tie rule: more of the first block on which two selections differ. */
function comesBefore(a: Selection, b: Selection): boolean {
  for (let block = 0; block < a.length; block++) if (a[block] !== b[block]) return a[block]! > b[block]!;
  return false;
}
