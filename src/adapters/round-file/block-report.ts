import type { BlockRejectionReason, BlockStanding } from '../../domain/clearing/blocks/block-standing.js';
import { formatTickW } from '../../domain/clearing/welfare.js';
import type { RoundFile } from './round-file.js';

/** Why a block is not accepted, for people. */
export const reasons: Record<BlockRejectionReason, string> = {
  'out-of-the-money': 'out of the money',
  linked: 'its parent is not accepted',
  exclusive: 'another block of its group is accepted',
  paradoxical: 'paradoxically, since no prices would support it',
};

/** Digits after the point of an acceptance or a gap that is not a short decimal. */
const DIGITS = 12;

/** Tells for each block whether it is accepted, or why not, and what it earns beyond its cost as a whole. */
export function describeBlocks(
  { mtuSeconds, blockIds, horizon }: RoundFile,
  standings: readonly BlockStanding[],
): string[] {
  return standings.map(({ parts, surplusTickW, reason }, block) => {
    const surplus = `surplus ${formatTickW(surplusTickW, mtuSeconds)}`;
    return reason === undefined
      ? `block ${blockIds[block]} is accepted by ${formatAcceptance(parts, horizon.blocks[block]!.parts)}, ${surplus}`
      : `block ${blockIds[block]} is rejected: ${reasons[reason]}, ${surplus}`;
  });
}

/** An acceptance as decimal text; what is not a short decimal is rounded, and still tells the number of parts. */
export function formatAcceptance(parts: number, ofParts: number): string {
  return formatQuotient(BigInt(parts), BigInt(ofParts), 'nearest');
}

/** By how much the welfare can at most be surpassed, relative to it, rounded up. */
export function formatGap(welfareTickW: bigint, boundTickW: bigint): string {
  const reference = welfareTickW === 0n ? boundTickW : welfareTickW;
  return boundTickW === welfareTickW
    ? '0'
    : formatQuotient(boundTickW - welfareTickW, reference < 0n ? -reference : reference, 'up');
}

function formatQuotient(numerator: bigint, denominator: bigint, rounding: 'nearest' | 'up'): string {
  const unit = 10n ** BigInt(DIGITS);
  const extra = rounding === 'up' ? denominator - 1n : denominator / 2n;
  const digits = ((numerator * unit + extra) / denominator).toString().padStart(DIGITS + 1, '0');
  const fraction = digits.slice(-DIGITS).replace(/0+$/, '');
  return `${digits.slice(0, -DIGITS)}${fraction && `.${fraction}`}`;
}
