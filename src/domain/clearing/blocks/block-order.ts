import { type PowerW, QUANTITY_BOUND_W } from '../../quantity.js';
import { accepted, type Outcome, rejected } from '../../rejection.js';

/** Feed-in (positive) or withdrawal (negative) of a block in one period. */
export interface ProfileEntry {
  readonly period: number;
  readonly powerW: PowerW;
}

/** A share between 0 and 1, in whole numbers. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * An order for several periods at once. A load shift is withdrawal now and feed-in later, so that its rebound is part of it.
 * If it is accepted, it earns the sum of node price x power over its profile, and that is never less than its cost.
 */
export interface BlockOrder {
  readonly node: number;
  /** Each period at most once, powers not zero. */
  readonly profile: readonly ProfileEntry[];
  /** What the whole profile must earn at least, in tick-watts; negative: what it pays at most. */
  readonly costTickW: bigint;
  /** It is accepted by this share at least, or not at all. One is all-or-none. */
  readonly minAcceptance: Share;
  /** Position of the block without which, and beyond whose acceptance, this one is not accepted. */
  readonly parent?: number | undefined;
}

/** Largest magnitude of a block's cost: a gigawatt in 100 periods at the highest price. */
export const BLOCK_COST_BOUND_TICK_W = 10n ** 19n;

/**
 * A block, admitted. It is accepted by whole parts: a part is the smallest share of which all watts and the cost are whole, so
 * that every acceptance is exact. All-or-none blocks have one part.
 */
export interface Block extends Omit<BlockOrder, 'minAcceptance'> {
  readonly parts: number;
  /** Fewest parts of an acceptance. */
  readonly minParts: number;
}

export function admitBlock(
  order: BlockOrder,
  nodeCount: number,
  periodCount: number,
  blockCount: number,
  at: string,
): Outcome<Block> {
  const { node, profile, costTickW, minAcceptance, parent } = order;
  if (!Number.isInteger(node) || node < 0 || node >= nodeCount) return rejected('unknown-node', `${at}.node`);
  const fault = faultOfProfile(profile, periodCount, at);
  if (fault) return fault;
  if (costTickW > BLOCK_COST_BOUND_TICK_W || costTickW < -BLOCK_COST_BOUND_TICK_W)
    return rejected('price-out-of-bounds', `${at}.cost`);
  const { numerator, denominator } = minAcceptance;
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0)
    return rejected('malformed-message', `${at}.minAcceptance`);
  if (numerator < 0 || numerator > denominator)
    return rejected('quantity-out-of-bounds', `${at}.minAcceptance`, 'the share is not within 0 and 1');
  if (parent !== undefined && (!Number.isInteger(parent) || parent < 0 || parent >= blockCount))
    return rejected('unknown-order', `${at}.parent`, 'the parent is not a block of this round');
  const parts = numerator === denominator ? 1 : partsOf(profile, costTickW);
  const fewest = (BigInt(numerator) * BigInt(parts) + BigInt(denominator) - 1n) / BigInt(denominator);
  return accepted({ node, profile, costTickW, parent, parts, minParts: Math.max(1, Number(fewest)) });
}

/** Watts that a block moves in all its periods, in either direction: what a price per MWh of it counts. */
export function movedW({ profile }: Pick<Block, 'profile'>): number {
  return profile.reduce((sum, { powerW }) => sum + Math.abs(powerW), 0);
}

/** The same block at so many ticks per MWh more, or less. Its parts stay as they are: they divide what it moves. */
export function atOtherCost(block: Block, ticks: number): Block {
  return { ...block, costTickW: block.costTickW + BigInt(ticks) * BigInt(movedW(block)) };
}

/** The same block without a minimum acceptance, even if it was all-or-none. */
export function withoutMinimum(block: Block): Block {
  return { ...block, parts: partsOf(block.profile, block.costTickW), minParts: 1 };
}

function faultOfProfile(profile: readonly ProfileEntry[], periodCount: number, at: string) {
  if (profile.length === 0) return rejected('malformed-message', `${at}.profile`, 'a block has at least one period');
  const seen = new Set<number>();
  for (const [index, { period, powerW }] of profile.entries()) {
    const field = `${at}.profile[${index}]`;
    if (!Number.isInteger(period) || period < 0 || period >= periodCount)
      return rejected('profile-outside-horizon', `${field}.period`, `${period} is not within 0..${periodCount - 1}`);
    if (seen.has(period)) return rejected('duplicate-id', `${field}.period`, `period ${period} is stated twice`);
    seen.add(period);
    if (!Number.isInteger(powerW)) return rejected('quantity-not-integral', `${field}.powerW`);
    if (powerW === 0) return rejected('quantity-not-positive', `${field}.powerW`, 'a power of a profile is not zero');
    if (Math.abs(powerW) > QUANTITY_BOUND_W) return rejected('quantity-out-of-bounds', `${field}.powerW`);
  }
  return undefined;
}

function partsOf(profile: readonly ProfileEntry[], costTickW: bigint): number {
  const watts = profile.reduce((divisor, { powerW }) => greatestCommonDivisor(divisor, Math.abs(powerW)), 0);
  const rest = Number((costTickW < 0n ? -costTickW : costTickW) % BigInt(watts));
  return greatestCommonDivisor(watts, rest);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
