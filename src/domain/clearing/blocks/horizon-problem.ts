import type { Network } from '../../network.js';
import type { PowerW } from '../../quantity.js';
import { accepted, type Outcome, rejected } from '../../rejection.js';
import type { ClearingProblem } from '../clearing-problem.js';
import { admitBlock, type Block, type BlockOrder } from './block-order.js';

/** Most blocks of one horizon, and most periods. */
export const BLOCK_COUNT_BOUND = 10_000;
export const PERIOD_COUNT_BOUND = 1_000;

export interface HorizonInput {
  /** What is cleared in each period beside the blocks, all on networks of the same nodes. */
  readonly periods: readonly ClearingProblem[];
  /** In order of their sequence. */
  readonly blocks: readonly BlockOrder[];
  /** Positions of blocks of which at most one is accepted. */
  readonly exclusiveGroups: readonly (readonly number[])[];
}

/** Parts accepted of each block. */
export type Selection = Int32Array;

/** Several periods cleared together because block orders join them; admitted, so that no later step can refuse it. */
export class HorizonProblem {
  private constructor(
    readonly periods: readonly ClearingProblem[],
    readonly blocks: readonly Block[],
    readonly exclusiveGroups: readonly (readonly number[])[],
    /** Positions of the groups of each block. */
    readonly groupsOf: readonly (readonly number[])[],
    /** Positions of the blocks linked to each block. */
    readonly childrenOf: readonly (readonly number[])[],
  ) {}

  /** Refuses with the path of the offending field: `blocks[3].profile[0].period`, `exclusiveGroups[1]`. */
  static admit({ periods, blocks: orders, exclusiveGroups }: HorizonInput): Outcome<HorizonProblem> {
    if (periods.length === 0 || periods.length > PERIOD_COUNT_BOUND)
      return rejected('malformed-message', 'periods', `a horizon has 1 to ${PERIOD_COUNT_BOUND} periods`);
    if (orders.length > BLOCK_COUNT_BOUND)
      return rejected('too-many-orders', 'blocks', `a horizon takes at most ${BLOCK_COUNT_BOUND} blocks`);
    const { nodeCount } = periods[0]!.network;
    const blocks: Block[] = [];
    for (const [index, order] of orders.entries()) {
      const block = admitBlock(order, nodeCount, periods.length, orders.length, `blocks[${index}]`);
      if (!block.ok) return block;
      blocks.push(block.value);
    }
    const cyclic = blockInCycle(blocks);
    if (cyclic !== undefined) return rejected('link-cycle', `blocks[${cyclic}].parent`);
    const groupsOf = blocks.map((): number[] => []);
    for (const [group, members] of exclusiveGroups.entries()) {
      if (members.length === 0) return rejected('empty-group', `exclusiveGroups[${group}]`);
      for (const [index, member] of members.entries()) {
        const groups = groupsOf[member];
        if (!groups) return rejected('unknown-order', `exclusiveGroups[${group}][${index}]`);
        if (groups.includes(group)) return rejected('duplicate-id', `exclusiveGroups[${group}][${index}]`);
        groups.push(group);
      }
    }
    const childrenOf = blocks.map((): number[] => []);
    for (const [index, { parent }] of blocks.entries()) if (parent !== undefined) childrenOf[parent]!.push(index);
    return accepted(new HorizonProblem(periods, blocks, exclusiveGroups, groupsOf, childrenOf));
  }

  /** The same horizon with another problem of one period, on the same network. */
  withPeriod(period: number, problem: ClearingProblem): HorizonProblem {
    return this.with(this.periods.with(period, problem), this.blocks);
  }

  /** The same horizon with other terms of one block, which has to be within the bounds of {@link admitBlock}. */
  withBlock(index: number, block: Block): HorizonProblem {
    return this.with(this.periods, this.blocks.with(index, block));
  }

  private with(periods: readonly ClearingProblem[], blocks: readonly Block[]): HorizonProblem {
    return new HorizonProblem(periods, blocks, this.exclusiveGroups, this.groupsOf, this.childrenOf);
  }

  get network(): Network {
    return this.periods[0]!.network;
  }

  /** More watts than could ever be traded in a period. */
  tradableW(period: number): PowerW {
    let watts = this.periods[period]!.orders.quantityW.reduce((sum, quantityW) => sum + quantityW, 1);
    for (const { profile } of this.blocks)
      for (const entry of profile) if (entry.period === period) watts += Math.abs(entry.powerW);
    return watts;
  }

  /** A power of two near the average watts of a block in a period. */
  typicalPowerW(): PowerW {
    const watts = this.blocks.flatMap(({ profile }) => profile.map(({ powerW }) => Math.abs(powerW)));
    const sum = watts.reduce((total, powerW) => total + powerW, 0);
    return watts.length === 0 ? 1 : 2 ** Math.round(Math.log2(sum / watts.length));
  }

  /** Net feed-in of a selection at each node, by period. */
  feedInW(selection: Selection): Float64Array[] {
    const feedIn = this.periods.map(() => new Float64Array(this.network.nodeCount));
    for (const [index, { node, profile, parts }] of this.blocks.entries())
      if (selection[index]! > 0)
        for (const { period, powerW } of profile) feedIn[period]![node]! += (powerW / parts) * selection[index]!;
    return feedIn;
  }

  /** Cost of a selection in tick-watts. */
  costTickW(selection: Selection): bigint {
    return this.blocks.reduce(
      (sum, { costTickW, parts }, index) => sum + (costTickW / BigInt(parts)) * BigInt(selection[index]!),
      0n,
    );
  }

  /** Whether acceptances are whole parts within their bounds, children do not exceed parents, and groups accept one at most. */
  permits(selection: Selection): boolean {
    return (
      selection.length === this.blocks.length &&
      this.blocks.every(({ parts, minParts, parent }, index) => {
        const taken = selection[index]!;
        if (taken === 0) return true;
        if (taken < minParts || taken > parts) return false;
        return parent === undefined || !exceeds(taken, parts, selection[parent]!, this.blocks[parent]!.parts);
      }) &&
      this.exclusiveGroups.every((members) => members.filter((member) => selection[member]! > 0).length <= 1)
    );
  }
}

/** Whether `a` of `aParts` is a larger share than `b` of `bParts`. */
function exceeds(a: number, aParts: number, b: number, bParts: number): boolean {
  return BigInt(a) * BigInt(bParts) > BigInt(b) * BigInt(aParts);
}

/** A block whose parents lead back to it. */
function blockInCycle(blocks: readonly Block[]): number | undefined {
  const lineage = new Int32Array(blocks.length);
  for (let start = 0; start < blocks.length; start++) {
    let at: number | undefined = start;
    while (at !== undefined && lineage[at] === 0) {
      lineage[at] = start + 1;
      at = blocks[at]!.parent;
    }
    if (at !== undefined && lineage[at] === start + 1) return at;
  }
  return undefined;
}
