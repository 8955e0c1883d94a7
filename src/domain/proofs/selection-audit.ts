import type { PowerW, PriceTicks } from '../quantity.js';
import type { BookBlock } from './block-words.js';

/** What a selection of blocks comes to, as the contract computes it. */
export interface SelectionAudit {
  /** What the accepted parts have to earn at least, in tick-watts. */
  readonly costTickW: bigint;
  /** By market time unit, what they feed in at each node. */
  readonly feedInW: readonly (readonly PowerW[])[];
  /** What is wrong with it, with the block's sequence; none where it is permitted and nobody loses. */
  readonly faults: readonly string[];
}

/**
 * Checks which parts of blocks are accepted, at node prices by market time unit: whole parts within bounds, no share beyond the parent's, one
 * block of a group at most, and none that loses. `contracts/src/libraries/BlockRules.sol` refuses the same.
 */
export function auditSelection(
  blocks: readonly BookBlock[],
  parts: readonly number[],
  nodePriceTicks: readonly (readonly PriceTicks[])[],
): SelectionAudit {
  const feedInW = nodePriceTicks.map((prices) => prices.map(() => 0));
  const groups = new Set<number>();
  const faults: string[] = [];
  let costTickW = 0n;
  for (const [place, block] of blocks.entries()) {
    const accepted = parts[place] ?? 0;
    if (accepted === 0) continue;
    const fault = faultOfShape(block, nodePriceTicks) ?? faultOfShare(blocks, parts, place, groups);
    if (fault !== undefined) {
      faults.push(`block ${block.sequence}: ${fault}`);
      continue;
    }
    let [earnsTickW, movedW] = [0n, 0n];
    for (const { mtu, powerW } of block.profile) {
      feedInW[mtu]![block.node]! += (powerW / block.parts) * accepted;
      earnsTickW += BigInt(nodePriceTicks[mtu]![block.node]!) * BigInt(powerW);
      movedW += BigInt(Math.abs(powerW));
    }
    const wholeTickW = BigInt(block.limitTicks) * movedW;
    if (earnsTickW < wholeTickW)
      faults.push(`block ${block.sequence}: it earns ${earnsTickW}, less than ${wholeTickW}`);
    costTickW += (wholeTickW / BigInt(block.parts)) * BigInt(accepted);
  }
  return { costTickW, feedInW, faults };
}

function faultOfShape(
  { node, parts, profile }: BookBlock,
  nodePriceTicks: readonly (readonly PriceTicks[])[],
): string | undefined {
  if (parts === 0) return 'it has no parts';
  const isOrdered = profile.every(({ mtu }, index) => index === 0 || mtu > profile[index - 1]!.mtu);
  const isWhole = profile.every(({ mtu, powerW }) => nodePriceTicks[mtu]?.[node] !== undefined && powerW % parts === 0);
  return isOrdered && isWhole ? undefined : 'its profile is none';
}

/** Takes the group of the block, too. */
function faultOfShare(
  blocks: readonly BookBlock[],
  accepted: readonly number[],
  place: number,
  groups: Set<number>,
): string | undefined {
  const { parts, minParts, parent, group } = blocks[place]!;
  const taken = accepted[place]!;
  if (taken < minParts || taken > parts) return `${taken} of ${parts} parts`;
  if (parent !== undefined) {
    const above = blocks[parent];
    if (above === undefined) return 'its parent is unknown';
    if (BigInt(taken) * BigInt(above.parts) > BigInt(accepted[parent] ?? 0) * BigInt(parts))
      return `a larger share than that of block ${above.sequence}`;
  }
  if (group !== 0 && groups.has(group)) return 'another block of its group is accepted';
  groups.add(group);
  return undefined;
}
