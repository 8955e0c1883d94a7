import type { Product } from './market-rules.js';
import type { OrderSide } from './order.js';
import type { PowerW, PriceTicks } from './quantity.js';

/** Share denominator of a minimum acceptance. */
export const WHOLE_BPS = 10_000;

/** Power of a block in one market time unit of its round; feed-in, or more of it, is positive. */
export interface BlockEntry {
  readonly mtu: number;
  readonly powerW: PowerW;
}

/**
 * A block order as its participant states it: a profile over several market time units that is accepted as a whole, or by a share of at
 * least its minimum acceptance. A load shift is less now and more later, so that its rebound is part of it.
 */
export interface BlockTerms {
  /** Shared with the participant's other orders. */
  readonly clientOrderId: string;
  readonly product: Product;
  readonly node: string;
  /** Each market time unit at most once. */
  readonly profile: readonly BlockEntry[];
  /** What the block earns at least for each MWh that it moves, in either direction; negative where it pays, as for a purchase. */
  readonly limit: PriceTicks;
  /** All or nothing where it is left out. */
  readonly minAcceptanceBps?: number;
  /** Client id of the participant's own block without which, and beyond whose acceptance, this one is not accepted. */
  readonly parent?: string;
  /** Of the participant's blocks of one name at most one is accepted. */
  readonly exclusiveGroup?: string;
  readonly meteringPoint?: string;
}

/** An admitted block. */
export interface Block extends BlockTerms {
  /** Journal sequence of its admission, and its name from then on. */
  readonly sequence: number;
  readonly participant: string;
}

/** What a block does at its node in one market time unit, in the words of orders. */
export function sideOfEntry({ product }: Pick<BlockTerms, 'product'>, { powerW }: BlockEntry): OrderSide {
  if (product === 'flexibility') return powerW > 0 ? 'up' : 'down';
  return powerW > 0 ? 'sell' : 'buy';
}

/** Power that the profile moves, in either direction, summed over its market time units. */
export function movedW({ profile }: Pick<BlockTerms, 'profile'>): PowerW {
  return profile.reduce((sum, { powerW }) => sum + Math.abs(powerW), 0);
}

/** What the whole profile must earn at least, in tick-watts. */
export function costTickW({ profile, limit }: Pick<BlockTerms, 'profile' | 'limit'>): bigint {
  return BigInt(limit) * profile.reduce((sum, { powerW }) => sum + BigInt(Math.abs(powerW)), 0n);
}
