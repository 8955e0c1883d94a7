import type { HorizonProblem, Selection } from './horizon-problem.js';
import type { PartBounds } from './part-bounds.js';

/** Acceptances that miss a number of parts by less are read as it; what is read is evaluated exactly. */
const WHOLE = 1e-7;
const WHOLE_PARTS = 1e-3;

/** What a solution of the relaxation says of each block. */
export interface RelaxedSolution {
  /** Share that is accepted, between 0 and 1. */
  acceptance(block: number): number;
  /** What the whole block earns beyond its cost, in tick-watts. */
  surplusTickW(block: number): number;
}

/** The acceptances as the nearest numbers of parts. */
export function nearestSelection({ blocks }: HorizonProblem, solution: RelaxedSolution): Selection {
  return Int32Array.from(blocks, ({ parts, minParts }, block) => {
    const taken = Math.round(solution.acceptance(block) * parts);
    return taken < minParts ? 0 : taken;
  });
}

/** Whole parts that are nowhere more than in a relaxation's solution: beside limits that bind, what is nearest may be a watt too much. */
export function selectionBelow({ blocks }: HorizonProblem, solution: RelaxedSolution): Selection {
  return Int32Array.from(blocks, ({ parts, minParts }, block) => {
    const taken = Math.floor(solution.acceptance(block) * parts + WHOLE_PARTS);
    return taken < minParts ? 0 : taken;
  });
}

/** The undecided block that is furthest from a number of parts it may have, by its watts; -1 if there is none. */
export function fractionalBlock(
  { blocks }: HorizonProblem,
  { least, most }: PartBounds,
  solution: RelaxedSolution,
): number {
  let broken = -1;
  let worst = 0;
  for (const [block, { parts, minParts, profile }] of blocks.entries()) {
    if (least[block] === most[block]) continue;
    const share = solution.acceptance(block);
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

/** Decides undecided blocks whose other choice would cost more than `slackTickW`; true if there are any. */
export function decideByReducedCost(
  { blocks }: HorizonProblem,
  { least, most }: PartBounds,
  solution: RelaxedSolution,
  slackTickW: number,
): boolean {
  if (!Number.isFinite(slackTickW)) return false;
  let isNarrower = false;
  for (const [block, { parts, minParts }] of blocks.entries()) {
    if (least[block] === most[block]) continue;
    const surplus = solution.surplusTickW(block);
    if (least[block] === 0 && surplus < 0 && (-surplus * minParts) / parts > slackTickW) most[block] = 0;
    else if (most[block] === parts && surplus / parts > slackTickW) least[block] = parts;
    else continue;
    isNarrower = true;
  }
  return isNarrower;
}
