import type { HorizonProblem, Selection } from './horizon-problem.js';
import { copyOf, type PartBounds } from './part-bounds.js';
import { type Change, widestChange } from './selection-changes.js';

/** What one part of the search looks at, and the most that is to be found there. */
export interface SearchNode {
  readonly bounds: PartBounds;
  readonly boundTickW: number;
}

/** A node in two: less than a fractional acceptance of a block, and more. */
export function halvesAt(
  { blocks }: HorizonProblem,
  { bounds, boundTickW }: SearchNode,
  block: number,
  acceptance: number,
): SearchNode[] {
  const { parts, minParts } = blocks[block]!;
  const taken = Math.floor(acceptance * parts);
  const below = Math.max(bounds.least[block]!, Math.min(bounds.most[block]! - 1, taken < minParts ? 0 : taken));
  const less = copyOf(bounds);
  less.most[block] = below;
  const more = copyOf(bounds);
  more.least[block] = Math.max(minParts, below + 1);
  return [
    { bounds: less, boundTickW },
    { bounds: more, boundTickW },
  ];
}

/**
 * What a node holds beside a selection, where one of some changes must happen: one child for each change of an all-or-none block,
 * in which it happens, and none of those before it; the dearest come first, since they are the soonest closed. Where only
 * divisible blocks are left to change, the one with the most watts is halved. Children below `floorTickW` are left out.
 */
export function childrenBy(
  problem: HorizonProblem,
  { bounds, boundTickW }: SearchNode,
  selection: Selection,
  changes: readonly Change[],
  floorTickW: number,
): SearchNode[] {
  const children: SearchNode[] = [];
  const rest = copyOf(bounds);
  for (const { block, takesMore, loss } of changes.toSorted((a, b) => b.loss - a.loss)) {
    if (problem.blocks[block]!.parts > 1) continue;
    const taken = selection[block]!;
    if (boundTickW - loss >= floorTickW) {
      const child = copyOf(rest);
      if (takesMore) child.least[block] = taken + 1;
      else child.most[block] = taken - 1;
      children.push({ bounds: child, boundTickW: boundTickW - loss });
    }
    if (takesMore) rest.most[block] = taken;
    else rest.least[block] = taken;
  }
  const widest = widestChange(problem, rest, selection, changes);
  if (widest) children.push(...halvesOfRange(problem, { bounds: rest, boundTickW }, selection, widest));
  return children;
}

function halvesOfRange(
  { blocks }: HorizonProblem,
  { bounds, boundTickW }: SearchNode,
  selection: Selection,
  { block, takesMore, loss }: Change,
): SearchNode[] {
  const { minParts } = blocks[block]!;
  const taken = selection[block]!;
  const from = takesMore ? taken : bounds.least[block]!;
  const to = takesMore ? bounds.most[block]! : taken;
  // The lower half is [from, last], and rejection alone where the minimum acceptance has not been decided.
  const last = from === 0 && minParts > 1 ? 0 : Math.floor((from + to) / 2);
  const lower = copyOf(bounds);
  lower.most[block] = last;
  const upper = copyOf(bounds);
  upper.least[block] = last + 1;
  // The half without the selection has changed by so many parts at least.
  return [
    { bounds: lower, boundTickW: takesMore ? boundTickW : boundTickW - loss * (taken - last) },
    { bounds: upper, boundTickW: takesMore ? boundTickW - loss * (last + 1 - taken) : boundTickW },
  ];
}
