import { assertInvariant } from '../../rejection.js';
import { BestPriceRule } from './best-price.js';
import type { HorizonProblem, Selection } from './horizon-problem.js';
import { allParts, copyOf, type PartBounds, SelectionRules } from './part-bounds.js';
import { NetworkMarket, OneNodeMarket, type PeriodMarket, type PeriodOptimum } from './period-market.js';
import { findPriceSupport } from './price-support.js';
import { Relaxation, type Relaxed } from './relaxation.js';
import { SearchQueue } from './search-queue.js';

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

interface Valued {
  readonly welfareTickW: bigint;
  readonly optima: readonly PeriodOptimum[];
}

/** Acceptances within this share of a whole part are read as whole; what is read is evaluated exactly. */
const WHOLE = 1e-7;
const REPAIRS_BOUND = 64;
const SEPARATIONS_BOUND = 40;

/**
 * Finds the selection of blocks with the highest welfare among those at whose prices no accepted block loses money; of equal
 * welfare the one that accepts more of the first block on which they differ. Best bound first, at most `nodeLimit` nodes.
 *
 * A node is bounded by {@link Relaxation}. A fractional block divides it in two. A whole selection is evaluated in integers and
 * its prices are decided exactly. If nothing supports it and it is the node's optimum, no selection above it is supported either
 * (Madani and Van Vyve 2015, theorem 7): prices that support one above make it at least as good as the one below, then both
 * are optimal, and the same prices support the one below. So child k keeps the first k - 1 accepted blocks and takes less of
 * the k-th.
 */
export class BlockSearch {
  private readonly rules: SelectionRules;
  private readonly bestPrice: BestPriceRule | undefined;
  private readonly markets: readonly PeriodMarket[];
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
      this.markets = markets;
      this.bestPrice = new BestPriceRule(
        problem,
        markets.map(({ curve }) => curve),
      );
    } else this.markets = problem.periods.map((period) => new NetworkMarket(period));
    this.relaxation = new Relaxation(problem);
  }

  run(): SearchResult {
    this.tryRepaired(new Int32Array(this.problem.blocks.length));
    this.queue.push({ bounds: allParts(this.problem), boundTickW: Number.POSITIVE_INFINITY });
    while (this.nodes < this.nodeLimit) {
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
      const relaxed = this.relaxation.solve(bounds, this.bestWelfare);
      if (relaxed.kind === 'infeasible') return;
      const { boundTickW, isSolved } = relaxed;
      if (!this.canStillWin(relaxed, bounds)) return;
      if (isSolved && this.relaxation.tightenSelectionRows()) continue;
      const broken = isSolved ? this.fractionalBlock(bounds) : firstUndecided(bounds);
      if (broken >= 0) {
        if (round < SEPARATIONS_BOUND && this.nodes === 1 && this.separateAtSolution()) continue;
        if (this.nodes === 1 || this.nodes % 16 === 0) this.tryRepaired(this.roundedSolution());
        if (isSolved) this.fixByReducedCost(bounds, boundTickW);
        this.divide(bounds, broken, boundTickW);
        return;
      }
      const selection = this.roundedSolution();
      const valued = this.valueOf(selection);
      const isExact = valued !== undefined && this.relaxation.exactBoundTickW(bounds) <= valued.welfareTickW;
      if (!isExact && this.separateAt(selection)) continue;
      this.branchAround(bounds, selection, boundTickW, isExact);
      return;
    }
  }

  /** Alternates the rules among blocks with the best-price rule until neither narrows the bounds. */
  private narrow(bounds: PartBounds): boolean {
    for (;;) {
      if (!this.rules.narrow(bounds)) return false;
      const narrowing = this.bestPrice?.narrow(bounds) ?? 'same';
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
      const isWhole = Math.abs(share - taken / parts) < WHOLE && (taken === 0 || taken >= minParts);
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

  /** Rejects, or accepts, undecided blocks whose other choice would cost more than the node has ahead. */
  private fixByReducedCost(bounds: PartBounds, boundTickW: number): void {
    const slack = boundTickW - this.bestWelfare;
    if (!Number.isFinite(slack)) return;
    const { least, most } = bounds;
    for (const [block, { parts, minParts }] of this.problem.blocks.entries()) {
      if (least[block] === most[block]) continue;
      const surplus = this.relaxation.surplusTickW(block);
      if (least[block] === 0 && surplus < 0 && (-surplus * minParts) / parts > slack) most[block] = 0;
      else if (most[block] === parts && surplus / parts > slack) least[block] = parts;
    }
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
    const { blocks } = this.problem;
    const isRefuted = this.consider(selection) === 'unsupported';
    const surplusPerPart = blocks.map(({ parts }, block) => this.relaxation.surplusTickW(block) / parts);
    const rest = copyOf(bounds);
    for (let block = 0; block < blocks.length; block++) {
      const taken = selection[block]!;
      if (taken <= bounds.least[block]!) continue;
      const less = copyOf(rest);
      less.most[block] = taken - 1;
      this.push(less, boundTickW - Math.max(0, surplusPerPart[block]!));
      rest.least[block] = taken;
    }
    // What lies above the node's unsupported optimum is not supported either.
    if (isExact && isRefuted) return;
    for (let block = 0; block < blocks.length; block++) {
      const taken = selection[block]!;
      if (taken >= bounds.most[block]!) continue;
      const more = copyOf(rest);
      more.least[block] = taken + 1;
      this.push(more, boundTickW + Math.min(0, surplusPerPart[block]!));
      rest.most[block] = taken;
    }
  }

  private valueOf(selection: Selection): Valued | undefined {
    const optima: PeriodOptimum[] = [];
    let welfare = -this.problem.costTickW(selection);
    for (const [period, feedInW] of this.problem.feedInW(selection).entries()) {
      const optimum = this.markets[period]!.optimumBeside(feedInW);
      if (!optimum) return undefined;
      optima.push(optimum);
      welfare += optimum.welfareTickW;
    }
    return { welfareTickW: welfare, optima };
  }

  /** Makes a selection the best so far if it is permitted, better, and supported by prices. */
  private consider(selection: Selection): 'supported' | 'unsupported' | 'undecided' | 'not-better' {
    if (!this.problem.permits(selection)) return 'not-better';
    const valued = this.valueOf(selection);
    if (!valued) return 'not-better';
    const { welfareTickW, optima } = valued;
    const support = findPriceSupport(
      this.problem,
      selection,
      optima.map(({ zones }) => zones),
    );
    if (support.kind === 'supported') {
      if (this.isBetter(welfareTickW, selection))
        this.best = { parts: selection, welfareTickW, nodePriceTicks: support.nodePriceTicks };
      return 'supported';
    }
    if (support.kind === 'undecided' && (this.undecidedTickW ?? welfareTickW) <= welfareTickW)
      this.undecidedTickW = welfareTickW;
    if (this.isBetter(welfareTickW, selection)) this.tryRepaired(selection);
    return support.kind;
  }

  private isBetter(welfareTickW: bigint, selection: Selection): boolean {
    if (!this.best || welfareTickW > this.best.welfareTickW) return true;
    return welfareTickW === this.best.welfareTickW && comesBefore(selection, this.best.parts);
  }

  /** Takes the losing blocks out of a selection, one by one, until prices support the rest. */
  private tryRepaired(start: Selection): void {
    const selection = start.slice();
    for (let round = 0; round < REPAIRS_BOUND; round++) {
      this.obeyRules(selection);
      const valued = this.valueOf(selection);
      if (!valued || !this.isBetter(valued.welfareTickW, selection)) return;
      const support = findPriceSupport(
        this.problem,
        selection,
        valued.optima.map(({ zones }) => zones),
      );
      if (support.kind === 'supported') {
        this.best = { parts: selection, welfareTickW: valued.welfareTickW, nodePriceTicks: support.nodePriceTicks };
        return;
      }
      const worst = this.dearest(support.losers);
      assertInvariant(worst >= 0, 'an unsupported selection has no loser');
      selection[worst] = 0;
    }
  }

  /** Of some blocks the one whose cost per watt is the furthest from what it could earn: here simply the dearest. */
  private dearest(blocks: readonly number[]): number {
    let dearest = -1;
    let highest = Number.NEGATIVE_INFINITY;
    for (const block of blocks) {
      const { costTickW, profile } = this.problem.blocks[block]!;
      const watts = profile.reduce((sum, { powerW }) => sum + Math.abs(powerW), 0);
      const cost = Number(costTickW) / watts;
      if (cost > highest) {
        highest = cost;
        dearest = block;
      }
    }
    return dearest;
  }

  /** Takes out children without parents, and all but the first of a group. */
  private obeyRules(selection: Selection): void {
    const { blocks, exclusiveGroups } = this.problem;
    for (const members of exclusiveGroups) {
      const taken = members.filter((member) => selection[member]! > 0);
      for (const member of taken.slice(1)) selection[member] = 0;
    }
    for (let changed = true; changed; ) {
      changed = false;
      for (const [block, { parent, parts, minParts }] of blocks.entries()) {
        if (parent === undefined || selection[block] === 0) continue;
        const share = Math.floor((selection[parent]! * parts) / blocks[parent]!.parts);
        if (selection[block]! <= share) continue;
        selection[block] = share < minParts ? 0 : share;
        changed = true;
      }
    }
  }

  /** Looks at the branches that bind at the relaxation's solution, rounded to whole watts. */
  private separateAtSolution(): boolean {
    if (this.bestPrice) return false;
    const feedIn = this.problem.periods.map(() => new Float64Array(this.problem.network.nodeCount));
    for (const [block, { node, profile }] of this.problem.blocks.entries()) {
      const share = this.relaxation.acceptance(block);
      for (const { period, powerW } of profile) feedIn[period]![node]! += share * powerW;
    }
    return this.separateBeside(feedIn.map((watts) => watts.map((value) => Math.round(value))));
  }

  private separateAt(selection: Selection): boolean {
    return !this.bestPrice && this.separateBeside(this.problem.feedInW(selection));
  }

  private separateBeside(feedInW: readonly Float64Array[]): boolean {
    const branches: (readonly [number, number])[] = [];
    for (const [period, watts] of feedInW.entries())
      for (const node of this.markets[period]!.bindingBranches(watts)) branches.push([period, node]);
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
