import { sideOfEntry } from './block.js';
import { mtuKey } from './horizon.js';
import type { OrderSide } from './order.js';
import type { PowerW } from './quantity.js';
import type { RoundBlock, RoundBook } from './round.js';

/** Flexibility of a metering point in one market time unit, by an order or by a block of an exclusive group. */
export interface PointOffer {
  readonly meteringPoint: string;
  readonly mtu: number;
  readonly side: OrderSide;
  readonly powerW: PowerW;
  readonly group?: string | undefined;
}

/** Name of a block's exclusive group within its round. */
export function groupOf({ participant, exclusiveGroup }: Pick<RoundBlock, 'participant' | 'exclusiveGroup'>) {
  return exclusiveGroup === undefined ? undefined : `${participant}/${exclusiveGroup}`;
}

/**
 * The most that can be awarded to a metering point in a market time unit if this is offered as well; undefined where it could be awarded
 * in both directions at once. Of an exclusive group only the largest block counts, and its blocks may differ in direction.
 */
export function offeredWith(book: RoundBook, offer: PointOffer): PowerW | undefined {
  const { meteringPoint, mtu, side, group } = offer;
  const orders = book.offersAtPoint.get(mtuKey(mtu, meteringPoint));
  if (orders !== undefined && orders.side !== side) return undefined;
  let sumW = orders?.powerW ?? 0;
  const largestW = new Map<string, PowerW>();
  const count = (powerW: PowerW, of: string | undefined) => {
    if (of === undefined) sumW += powerW;
    else largestW.set(of, Math.max(powerW, largestW.get(of) ?? 0));
  };
  count(offer.powerW, group);
  for (const sequence of book.blocksAtPoint.get(meteringPoint) ?? []) {
    const block = book.blocks.get(sequence)!;
    const entry = block.profile.find((there) => there.mtu === mtu);
    if (entry === undefined) continue;
    const theirs = groupOf(block);
    if (sideOfEntry(block, entry) === side) count(Math.abs(entry.powerW), theirs);
    else if (theirs === undefined || theirs !== group) return undefined;
  }
  for (const powerW of largestW.values()) sumW += powerW;
  return sumW;
}
