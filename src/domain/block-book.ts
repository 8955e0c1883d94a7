import { BlocksAtPoint } from './blocks-at-point.js';
import type { RoundBlock } from './round.js';

/** What is looked up of a round's blocks as more of them are submitted or cancelled. It follows from the blocks. */
export class BlockBook {
  /** Flexibility blocks by metering point. */
  private readonly points = new Map<string, BlocksAtPoint>();
  private readonly children = new Map<number, number[]>();

  /** `parent` is the sequence of the block that it is linked to. */
  add(block: RoundBlock, parent: number | undefined): void {
    if (parent !== undefined) {
      const siblings = this.children.get(parent) ?? [];
      siblings.push(block.sequence);
      this.children.set(parent, siblings);
    }
    const point = pointOf(block);
    if (point === undefined) return;
    const there = this.points.get(point) ?? new BlocksAtPoint();
    this.points.set(point, there);
    there.add(block);
  }

  cancel(block: RoundBlock): void {
    const point = pointOf(block);
    if (point !== undefined) this.points.get(point)!.remove(block);
  }

  at(meteringPoint: string): BlocksAtPoint | undefined {
    return this.points.get(meteringPoint);
  }

  /** Sequences of the blocks that were linked to a block, live or not. */
  childrenOf(block: number): readonly number[] {
    return this.children.get(block) ?? [];
  }
}

/** Where the block is flexibility of. */
function pointOf({ product, meteringPoint }: RoundBlock): string | undefined {
  return product === 'flexibility' ? meteringPoint : undefined;
}
