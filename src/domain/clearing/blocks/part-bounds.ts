import type { HorizonProblem } from './horizon-problem.js';

/** Fewest and most parts of each block that one part of the search looks at. */
export interface PartBounds {
  readonly least: Int32Array;
  readonly most: Int32Array;
}

export function allParts({ blocks }: HorizonProblem): PartBounds {
  return { least: new Int32Array(blocks.length), most: Int32Array.from(blocks, ({ parts }) => parts) };
}

export function copyOf({ least, most }: PartBounds): PartBounds {
  return { least: least.slice(), most: most.slice() };
}

function areEqual(a: PartBounds, b: PartBounds): boolean {
  for (let block = 0; block < a.least.length; block++)
    if (a.least[block] !== b.least[block] || a.most[block] !== b.most[block]) return false;
  return true;
}

/** Narrows bounds by what blocks say of each other: minimum acceptance, links, groups, and equality. */
export class SelectionRules {
  /** For each block the one before it that is equal in everything, or -1: the earlier one comes first. */
  private readonly twinOf: Int32Array;

  constructor(private readonly problem: HorizonProblem) {
    this.twinOf = twins(problem);
  }

  /** False if no selection is left. */
  narrow(bounds: PartBounds): boolean {
    for (;;) {
      const before = copyOf(bounds);
      for (let block = 0; block < bounds.least.length; block++) if (!this.narrowBlock(bounds, block)) return false;
      if (areEqual(bounds, before)) return true;
    }
  }

  private narrowBlock({ least, most }: PartBounds, block: number): boolean {
    const { blocks, groupsOf, exclusiveGroups } = this.problem;
    const { parent, parts, minParts } = blocks[block]!;
    if (parent !== undefined) {
      const above = blocks[parent]!;
      const shareOfParent = Math.floor((most[parent]! * parts) / above.parts);
      if (most[block]! > shareOfParent) most[block] = shareOfParent;
      const needed = Math.ceil((least[block]! * above.parts) / parts);
      if (least[parent]! < needed) {
        least[parent] = Math.max(needed, above.minParts);
        if (least[parent]! > most[parent]!) return false;
      }
    }
    const twin = this.twinOf[block]!;
    if (twin >= 0) {
      most[block] = Math.min(most[block]!, most[twin]!);
      least[twin] = Math.max(least[twin]!, least[block]!);
    }
    if (most[block]! < minParts) most[block] = 0;
    if (least[block]! > 0 && least[block]! < minParts) least[block] = minParts;
    if (least[block]! > most[block]!) return false;
    if (least[block]! > 0)
      for (const group of groupsOf[block]!)
        for (const other of exclusiveGroups[group]!) {
          if (other === block || most[other] === 0) continue;
          if (least[other]! > 0) return false;
          most[other] = 0;
        }
    return true;
  }
}

function twins({ blocks, groupsOf, childrenOf }: HorizonProblem): Int32Array {
  const lastOf = new Map<string, number>();
  return Int32Array.from(blocks, ({ node, profile, costTickW, parts, minParts, parent }, block) => {
    if (parent !== undefined || childrenOf[block]!.length > 0 || groupsOf[block]!.length > 0) return -1;
    const entries = profile.map(({ period, powerW }) => `${period}:${powerW}`).sort();
    const key = `${node} ${costTickW} ${parts} ${minParts} ${entries.join(' ')}`;
    const twin = lastOf.get(key) ?? -1;
    lastOf.set(key, block);
    return twin;
  });
}
