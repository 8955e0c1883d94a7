import type { HorizonProblem, Selection } from './horizon-problem.js';

/** Takes out what is less than a minimum acceptance, children beyond their parents, and all but the first of a group, in place. */
export function obeyRules({ blocks, exclusiveGroups }: HorizonProblem, selection: Selection): void {
  for (const [block, { parts, minParts }] of blocks.entries())
    selection[block] = selection[block]! < minParts ? 0 : Math.min(parts, selection[block]!);
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

/** Of some blocks the one whose cost per watt is the highest. */
export function dearestOf({ blocks }: HorizonProblem, candidates: readonly number[]): number {
  let dearest = -1;
  let highest = Number.NEGATIVE_INFINITY;
  for (const block of candidates) {
    const { costTickW, profile } = blocks[block]!;
    const cost = Number(costTickW) / profile.reduce((sum, { powerW }) => sum + Math.abs(powerW), 0);
    if (cost > highest) {
      highest = cost;
      dearest = block;
    }
  }
  return dearest;
}
