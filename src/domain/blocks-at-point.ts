import type { Block, BlockEntry } from './block.js';
import { BlocksInMtu, type Direction } from './blocks-in-mtu.js';
import { groupOf } from './point-offers.js';

/** Consecutive market time units of a round, both included. */
export interface MtuRun {
  readonly first: number;
  readonly last: number;
}

interface CountedRun extends MtuRun {
  blocks: number;
  readonly ofGroup: Map<string, number>;
}

/** What is known here of a block. */
export type OfferedBlock = Pick<Block, 'participant' | 'profile' | 'exclusiveGroup'>;

/** The live flexibility blocks of one metering point in a round. */
export class BlocksAtPoint {
  private readonly mtus = new Map<number, BlocksInMtu>();
  /** Each different run once: a round has only so many, whatever the number of blocks. */
  private readonly runs = new Map<string, CountedRun>();

  add(block: OfferedBlock): void {
    const group = groupOf(block);
    for (const entry of block.profile) {
      const blocks = this.mtus.get(entry.mtu) ?? new BlocksInMtu();
      this.mtus.set(entry.mtu, blocks);
      blocks.add(directionOf(entry), Math.abs(entry.powerW), group);
    }
    for (const run of runsOf(block.profile)) this.count(run, group, 1);
  }

  remove(block: OfferedBlock): void {
    const group = groupOf(block);
    for (const entry of block.profile)
      this.mtus.get(entry.mtu)!.remove(directionOf(entry), Math.abs(entry.powerW), group);
    for (const run of runsOf(block.profile)) this.count(run, group, -1);
  }

  in(mtu: number): BlocksInMtu | undefined {
    return this.mtus.get(mtu);
  }

  /** The different runs of blocks that are not of this group. */
  runsBeside(group: string | undefined): MtuRun[] {
    return [...this.runs.values()].filter(({ blocks, ofGroup }) => blocks > (ofGroup.get(group ?? '') ?? 0));
  }

  private count({ first, last }: MtuRun, group: string | undefined, by: 1 | -1): void {
    const key = `${first}-${last}`;
    const run = this.runs.get(key) ?? { first, last, blocks: 0, ofGroup: new Map() };
    run.blocks += by;
    if (group !== undefined) run.ofGroup.set(group, (run.ofGroup.get(group) ?? 0) + by);
    if (run.blocks === 0) this.runs.delete(key);
    else this.runs.set(key, run);
  }
}

/** The market time units of a profile as runs, ascending. */
export function runsOf(profile: readonly Pick<BlockEntry, 'mtu'>[]): MtuRun[] {
  const runs: { first: number; last: number }[] = [];
  for (const mtu of profile.map((entry) => entry.mtu).sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === mtu - 1) run.last = mtu;
    else runs.push({ first: mtu, last: mtu });
  }
  return runs;
}

function directionOf({ powerW }: BlockEntry): Direction {
  return powerW > 0 ? 'up' : 'down';
}
