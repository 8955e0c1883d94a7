import type { Clearing } from '../clearing.js';
import type { HorizonProblem, Selection } from './horizon-problem.js';

/**
 * Why a block is not accepted at the final prices:
 * - `out-of-the-money`: it would not earn more than its cost;
 * - `linked`: it would, but its parent is not accepted;
 * - `exclusive`: it would, but another block of a group of it is accepted;
 * - `paradoxical`: it would, but accepting it lowers welfare or makes accepted blocks lose.
 */
export type BlockRejectionReason = 'out-of-the-money' | 'linked' | 'exclusive' | 'paradoxical';

export interface BlockStanding {
  /** Accepted parts. */
  readonly parts: number;
  /** What the whole block earns at the final prices beyond its cost, in tick-watts. */
  readonly surplusTickW: bigint;
  /** Undefined for accepted blocks. */
  readonly reason: BlockRejectionReason | undefined;
}

export function standings(problem: HorizonProblem, parts: Selection, periods: readonly Clearing[]): BlockStanding[] {
  return problem.blocks.map(({ node, profile, costTickW, parent }, block) => {
    const surplusTickW = profile.reduce(
      (sum, { period, powerW }) => sum + BigInt(periods[period]!.nodePriceTicks[node]!) * BigInt(powerW),
      -costTickW,
    );
    const reason = (): BlockRejectionReason => {
      if (surplusTickW <= 0n) return 'out-of-the-money';
      if (parent !== undefined && parts[parent] === 0) return 'linked';
      const rivals = problem.groupsOf[block]!.flatMap((group) => problem.exclusiveGroups[group]!);
      return rivals.some((rival) => parts[rival]! > 0) ? 'exclusive' : 'paradoxical';
    };
    return { parts: parts[block]!, surplusTickW, reason: parts[block]! > 0 ? undefined : reason() };
  });
}
