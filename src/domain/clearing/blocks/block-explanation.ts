import type { PowerW, PriceTicks } from '../../quantity.js';
import type { Clearing } from '../clearing.js';
import { type PathBranch, pathOf, type SecondClearing } from '../explanation.js';
import { ClearingBudget, type SoughtLimit, searchLimit } from '../limit-search.js';
import { atOtherCost, BLOCK_COST_BOUND_TICK_W, type Block, movedW, withoutMinimum } from './block-order.js';
import type { BlockStanding } from './block-standing.js';
import type { HorizonClearing } from './clear-horizon.js';
import type { HorizonProblem } from './horizon-problem.js';

/** Clears a horizon as the market does; undefined where nothing was found that meets the limits of the network. */
export type ClearHorizon = (problem: HorizonProblem) => HorizonClearing | undefined;

/** Clearings of a horizon for one explanation, and nodes of their searches after which no other is begun. */
const MOST_HORIZON_CLEARINGS = 40;
const MOST_SEARCH_NODES = 50_000;

export function horizonBudget(): ClearingBudget {
  return new ClearingBudget(MOST_HORIZON_CLEARINGS, MOST_SEARCH_NODES);
}

/** Clears a whole horizon again with other limits of the orders of one period: the selection of blocks may become another. */
export function clearingTogether(
  problem: HorizonProblem,
  period: number,
  clearHorizon: ClearHorizon,
  bestTicks: PriceTicks,
): SecondClearing {
  const budget = horizonBudget();
  const alone = problem.periods[period]!;
  const clearAt = (limitTicks: Int32Array) => {
    const other = problem.withPeriod(period, alone.withOrders({ ...alone.orders, limitTicks }));
    const cleared = clearCounted(other, clearHorizon, budget)?.periods[period];
    return cleared && { fillW: cleared.fillW, nodePriceTicks: () => cleared.nodePriceTicks };
  };
  return { clearAt, budget, bestTicks };
}

/** A horizon as it was cleared: by period, and what became of each block. */
export interface ClearedHorizon {
  readonly problem: HorizonProblem;
  readonly periods: readonly Clearing[];
  readonly standings: readonly BlockStanding[];
}

/** What a block does in one of its periods. */
export interface ExplainedPeriod {
  readonly period: number;
  /** Of the whole block, feed-in positive. */
  readonly powerW: PowerW;
  readonly acceptedW: PowerW;
  readonly nodePriceTicks: PriceTicks;
  /** Branches on the path to the root that bind or have a request, from the node upwards. */
  readonly path: readonly PathBranch[];
}

/** Why a block was accepted as far as it was. */
export interface BlockExplanation {
  readonly standing: BlockStanding;
  readonly periods: readonly ExplainedPeriod[];
  /** Accepted members of its exclusive groups other than itself. */
  readonly rivals: readonly number[];
  /** Blocks that may only be accepted with this one. */
  readonly children: readonly number[];
  /** Of a paradoxical block: the parts of `parts` that are accepted where it has no minimum acceptance; undefined where none are. */
  readonly withoutMinimum: { readonly acceptedParts: number; readonly parts: number } | undefined;
  /**
   * By how many ticks per MWh that it moves it would have had to be cheaper (negative) to be accepted; to be accepted whole, where it is
   * accepted in part.
   */
  readonly accepting: SoughtLimit;
}

/**
 * Explains one block of a horizon; clears the horizon again where it was not accepted whole, at most at `cheapestTicks` per MWh below its
 * stated cost.
 */
export function explainBlock(
  { problem, periods, standings }: ClearedHorizon,
  index: number,
  clearHorizon: ClearHorizon,
  cheapestTicks: PriceTicks,
): BlockExplanation {
  const block = problem.blocks[index]!;
  const standing = standings[index]!;
  const budget = horizonBudget();
  const trial = new CostTrial(problem, index, standing, clearHorizon, budget);
  const rivals = problem.groupsOf[index]!.flatMap((group) => problem.exclusiveGroups[group]!);
  const withoutMinimum = standing.reason === 'paradoxical' ? trial.withoutMinimum() : undefined;
  return {
    standing,
    periods: block.profile.map(({ period, powerW }) => ({
      ...{ period, powerW, acceptedW: (powerW / block.parts) * standing.parts },
      nodePriceTicks: periods[period]!.nodePriceTicks[block.node]!,
      path: pathOf(problem.periods[period]!, periods[period]!, block.node),
    })),
    rivals: [...new Set(rivals)].filter((rival) => rival !== index && standings[rival]!.parts > 0),
    children: problem.childrenOf[index]!,
    withoutMinimum,
    accepting: trial.sought(Math.max(cheapestTicks, cheapestOf(block))),
  };
}

/** How much cheaper a block can be within the bound of costs. */
function cheapestOf(block: Block): PriceTicks {
  return -Number((block.costTickW + BLOCK_COST_BOUND_TICK_W) / BigInt(movedW(block)));
}

/** The same horizon with another cost of one block. */
class CostTrial {
  private readonly block: Block;

  constructor(
    private readonly problem: HorizonProblem,
    private readonly index: number,
    private readonly standing: BlockStanding,
    private readonly clearHorizon: ClearHorizon,
    private readonly budget: ClearingBudget,
  ) {
    this.block = problem.blocks[index]!;
  }

  sought(cheapestTicks: PriceTicks): SoughtLimit {
    if (this.standing.parts === this.block.parts) return { kind: 'filled', limitTicks: 0 };
    if (cheapestTicks >= 0) return { kind: 'none' };
    if (!this.budget.takes()) return { kind: 'unfinished', limitTicks: undefined };
    const best = this.clearedAt(cheapestTicks);
    if (best === undefined || !this.isEnough(best)) return { kind: 'none' };
    const bracket = { fills: cheapestTicks, fails: 0, guesses: this.guesses(best, cheapestTicks) };
    const isEnoughAt = (ticks: PriceTicks) => {
      const cleared = this.clearedAt(ticks);
      return cleared !== undefined && this.isEnough(cleared);
    };
    return searchLimit(bracket, isEnoughAt, this.budget);
  }

  withoutMinimum(): BlockExplanation['withoutMinimum'] {
    const free = withoutMinimum(this.block);
    if (free.parts === this.block.parts && this.block.minParts === 1) return undefined;
    this.budget.takes();
    const cleared = clearCounted(this.problem.withBlock(this.index, free), this.clearHorizon, this.budget);
    const acceptedParts = cleared?.parts[this.index] ?? 0;
    return acceptedParts === 0 ? undefined : { acceptedParts, parts: free.parts };
  }

  /** Of a rejected block any acceptance, of one accepted in part the whole. */
  private isEnough({ parts }: HorizonClearing): boolean {
    const taken = parts[this.index]!;
    return this.standing.parts === 0 ? taken > 0 : taken === this.block.parts;
  }

  /** It is accepted about as long as it earns its cost where it is accepted. */
  private guesses({ standings }: HorizonClearing, atTicks: PriceTicks): PriceTicks[] {
    const spare = Number(standings[this.index]!.surplusTickW / BigInt(movedW(this.block)));
    return [0, 1, -1].map((beside) => atTicks + spare + beside);
  }

  private clearedAt(ticks: PriceTicks): HorizonClearing | undefined {
    const other = this.problem.withBlock(this.index, atOtherCost(this.block, ticks));
    return clearCounted(other, this.clearHorizon, this.budget);
  }
}

function clearCounted(problem: HorizonProblem, clearHorizon: ClearHorizon, budget: ClearingBudget) {
  const cleared = clearHorizon(problem);
  budget.visited(cleared?.search.nodes ?? 0);
  return cleared;
}
