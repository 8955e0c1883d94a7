import type { PowerW } from './quantity.js';

/** Where flexibility of a metering point goes. */
export type Direction = 'up' | 'down';

/** Powers of the blocks of an exclusive group in one direction, ascending; the largest counts. */
type GroupPowers = PowerW[];

/** In one direction: blocks that stand alone, and groups, of which one block each can be accepted. */
class DirectedBlocks {
  aloneBlocks = 0;
  aloneW: PowerW = 0;
  readonly groups = new Map<string, GroupPowers>();
  /** Sum over the groups of their largest power. */
  groupsW: PowerW = 0;

  add(powerW: PowerW, group: string | undefined): void {
    if (group === undefined) {
      this.aloneBlocks += 1;
      this.aloneW += powerW;
      return;
    }
    const powers = this.groups.get(group) ?? [];
    this.groups.set(group, powers);
    this.groupsW -= powers.at(-1) ?? 0;
    powers.splice(placeOf(powers, powerW), 0, powerW);
    this.groupsW += powers.at(-1)!;
  }

  remove(powerW: PowerW, group: string | undefined): void {
    if (group === undefined) {
      this.aloneBlocks -= 1;
      this.aloneW -= powerW;
      return;
    }
    const powers = this.groups.get(group)!;
    this.groupsW -= powers.at(-1)!;
    powers.splice(placeOf(powers, powerW), 1);
    this.groupsW += powers.at(-1) ?? 0;
    if (powers.length === 0) this.groups.delete(group);
  }

  get count(): number {
    return this.aloneBlocks + this.groups.size;
  }

  /** Whether anything but this group is there. */
  hasBeside(group: string | undefined): boolean {
    const own = group !== undefined && this.groups.has(group);
    return this.aloneBlocks > 0 || this.groups.size > Number(own);
  }

  /** The most that can be accepted together if this is offered as well. */
  mostWith(powerW: PowerW, group: string | undefined): PowerW {
    const largestW = group === undefined ? 0 : (this.groups.get(group)?.at(-1) ?? 0);
    return this.aloneW + this.groupsW - largestW + Math.max(powerW, largestW);
  }
}

/**
 * What the live flexibility blocks of a metering point offer in one market time unit, kept in sums, so that to look at them costs the
 * same however many there are.
 */
export class BlocksInMtu {
  private readonly up = new DirectedBlocks();
  private readonly down = new DirectedBlocks();

  add(direction: Direction, powerW: PowerW, group: string | undefined): void {
    this[direction].add(powerW, group);
  }

  remove(direction: Direction, powerW: PowerW, group: string | undefined): void {
    this[direction].remove(powerW, group);
  }

  /** Blocks that stand alone, and groups, of which one block each can be accepted. */
  get count(): number {
    return this.up.count + this.down.count;
  }

  /** Whether blocks are there that are not of this group. */
  hasBeside(group: string | undefined): boolean {
    return this.up.hasBeside(group) || this.down.hasBeside(group);
  }

  /**
   * The most that can be accepted of blocks if this is offered as well; undefined where both directions could be. Of a group only the
   * largest block counts, and its blocks may differ in direction.
   */
  mostWith(direction: Direction, powerW: PowerW, group: string | undefined): PowerW | undefined {
    const opposite = direction === 'up' ? this.down : this.up;
    return opposite.hasBeside(group) ? undefined : this[direction].mostWith(powerW, group);
  }
}

/** The first place of a power in an ascending list, or where it belongs. */
function placeOf(powers: readonly PowerW[], powerW: PowerW): number {
  let low = 0;
  let high = powers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (powers[middle]! < powerW) low = middle + 1;
    else high = middle;
  }
  return low;
}
