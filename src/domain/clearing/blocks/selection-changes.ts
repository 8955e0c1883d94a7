import type { HorizonProblem, Selection } from './horizon-problem.js';
import type { PartBounds } from './part-bounds.js';
import type { RelaxedSolution } from './relaxed-selection.js';

/** A block takes less, or more, than in some selection. */
export interface Change {
  readonly block: number;
  readonly takesMore: boolean;
  /** What it costs at least, in tick-watts. */
  readonly loss: number;
}

/** All changes of undecided blocks that bounds allow, with what each costs at least at the prices of the relaxation. */
export function changesOf(
  { blocks }: HorizonProblem,
  { least, most }: PartBounds,
  selection: Selection,
  solution: Pick<RelaxedSolution, 'surplusTickW'>,
): Change[] {
  const changes: Change[] = [];
  for (const [block, { parts }] of blocks.entries()) {
    if (least[block] === most[block]) continue;
    const perPart = solution.surplusTickW(block) / parts;
    if (selection[block]! > least[block]!) changes.push({ block, takesMore: false, loss: Math.max(0, perPart) });
    if (selection[block]! < most[block]!) changes.push({ block, takesMore: true, loss: Math.max(0, -perPart) });
  }
  return changes;
}

/**
 * The changes without which a block that loses at every price goes on losing: prices fall with what is fed in, anywhere in a
 * period, so it needs less of it where it feeds in itself, or more where it withdraws.
 */
export function remediesFor({ blocks }: HorizonProblem, loser: number, changes: readonly Change[]): Change[] {
  const needs = new Map(blocks[loser]!.profile.map(({ period, powerW }) => [period, powerW]));
  return changes.filter(({ block, takesMore }) =>
    blocks[block]!.profile.some(({ period, powerW }) => (needs.get(period) ?? 0) * powerW * (takesMore ? -1 : 1) > 0),
  );
}

/** Of the changes of divisible blocks the one with the most watts left to change by. */
export function widestChange(
  { blocks }: HorizonProblem,
  { least, most }: PartBounds,
  selection: Selection,
  changes: readonly Change[],
): Change | undefined {
  let widest: Change | undefined;
  let mostW = 0;
  for (const change of changes) {
    const { block, takesMore } = change;
    const { parts, profile } = blocks[block]!;
    if (parts === 1) continue;
    const range = takesMore ? most[block]! - selection[block]! : selection[block]! - least[block]!;
    const watts = profile.reduce((sum, { powerW }) => sum + Math.abs(powerW), 0) * (range / parts);
    if (watts > mostW) {
      mostW = watts;
      widest = change;
    }
  }
  return widest;
}
