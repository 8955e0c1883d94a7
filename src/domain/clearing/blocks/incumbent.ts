import { assertInvariant } from '../../rejection.js';
import type { Evaluation, Valued } from './evaluation.js';
import type { HorizonProblem, Selection } from './horizon-problem.js';
import type { PriceSupport } from './price-support.js';
import { dearestOf, obeyRules } from './selection-repair.js';

/** A selection that no accepted block loses by, with prices that show it. */
export interface SupportedSelection {
  readonly parts: Selection;
  readonly welfareTickW: bigint;
  readonly nodePriceTicks: readonly Int32Array[];
}

const REPAIRS_BOUND = 64;

/** The best selection so far, decided in integers. */
export class Incumbent {
  best: SupportedSelection | undefined;
  /** Highest welfare of selections whose support stayed undecided. */
  undecidedTickW: bigint | undefined;
  /** A little less than the welfare of the best, so that no bound in floating point that is below can hide a better one. */
  floorTickW = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly problem: HorizonProblem,
    private readonly evaluation: Evaluation,
  ) {}

  /** Takes a selection if it is permitted, better, and supported by prices; undefined if it cannot be cleared. */
  consider(selection: Selection): PriceSupport | undefined {
    if (!this.problem.permits(selection)) return undefined;
    const valued = this.evaluation.valueOf(selection);
    if (!valued) return undefined;
    const support = this.evaluation.supportOf(selection, valued);
    if (!this.takeIfSupported(selection, valued, support)) {
      const { welfareTickW } = valued;
      if (support.kind === 'undecided' && (this.undecidedTickW ?? welfareTickW) <= welfareTickW)
        this.undecidedTickW = welfareTickW;
      if (support.kind !== 'supported') this.tryRepaired(selection);
    }
    return support;
  }

  /** Takes the losing blocks out of a selection, one by one, until prices support the rest. */
  tryRepaired(start: Selection): void {
    const selection = start.slice();
    for (let round = 0; round < REPAIRS_BOUND; round++) {
      obeyRules(this.problem, selection);
      const valued = this.evaluation.valueOf(selection);
      if (!valued || !this.isBeatenBy(valued.welfareTickW, selection)) return;
      const support = this.evaluation.supportOf(selection, valued);
      if (this.takeIfSupported(selection, valued, support) || support.kind === 'supported') return;
      const worst = dearestOf(this.problem, support.losers);
      assertInvariant(worst >= 0, 'an unsupported selection has no loser');
      selection[worst] = 0;
    }
  }

  /** Whether a welfare beats the best; one that is equal does if the tie rule could prefer a selection of at most these parts. */
  isBeatenBy(welfareTickW: bigint, most: Selection): boolean {
    if (!this.best || welfareTickW > this.best.welfareTickW) return true;
    return welfareTickW === this.best.welfareTickW && comesBefore(most, this.best.parts);
  }

  private takeIfSupported(selection: Selection, { welfareTickW }: Valued, support: PriceSupport): boolean {
    if (support.kind !== 'supported' || !this.isBeatenBy(welfareTickW, selection)) return false;
    this.best = { parts: selection.slice(), welfareTickW, nodePriceTicks: support.nodePriceTicks };
    this.floorTickW = Number(welfareTickW) - roundingOf(welfareTickW);
    return true;
  }
}

/** By how much a whole number may differ from the nearest double. */
export function roundingOf(tickW: bigint): number {
  return Math.abs(Number(tickW)) * 2 ** -52;
}

/** The tie rule: more of the first block on which two selections differ. */
function comesBefore(a: Selection, b: Selection): boolean {
  for (let block = 0; block < a.length; block++) if (a[block] !== b[block]) return a[block]! > b[block]!;
  return false;
}
