import type { Direction } from './blocks-in-mtu.js';
import { mtuKey } from './horizon.js';
import type { MarketRules } from './market-rules.js';
import type { MarketState } from './market-state.js';
import type { OrderTerms } from './order.js';
import { tranchesOf } from './order-curve.js';
import type { PowerW } from './quantity.js';
import type { Round, RoundBlock } from './round.js';

/** Flexibility of a metering point in one market time unit, by an order or by a block of an exclusive group. */
export interface PointOffer {
  readonly meteringPoint: string;
  readonly mtu: number;
  readonly side: Direction;
  readonly powerW: PowerW;
  readonly group?: string | undefined;
}

/** Name of a block's exclusive group within its round. */
export function groupOf({ participant, exclusiveGroup }: Pick<RoundBlock, 'participant' | 'exclusiveGroup'>) {
  return exclusiveGroup === undefined ? undefined : `${participant}/${exclusiveGroup}`;
}

/**
 * The most that can be awarded to a metering point in a market time unit of a round if this is offered as well; undefined where it could
 * be awarded in both directions at once. Of an exclusive group only the largest block counts, and its blocks may differ in direction.
 */
export function offeredWith({ blockBooks }: MarketState, round: Round, offer: PointOffer): PowerW | undefined {
  const { meteringPoint, mtu, side, powerW, group } = offer;
  const orders = round.offersAtPoint.get(mtuKey(mtu, meteringPoint));
  if (orders !== undefined && orders.side !== side) return undefined;
  const blocks = blockBooks.get(round.number)?.at(meteringPoint)?.in(mtu);
  const blocksW = blocks === undefined ? powerW : blocks.mostWith(side, powerW, group);
  return blocksW === undefined ? undefined : blocksW + (orders?.powerW ?? 0);
}

/** How many awards an order can have: a curve that is paid its own limits has one for each step. */
export function mostAwardsOf({ pricing }: Pick<MarketRules, 'pricing'>, order: OrderTerms): number {
  return pricing === 'pay-as-bid' ? tranchesOf(order).length : 1;
}

/**
 * How many awards a metering point could have in a market time unit of a round by what is offered already; of an exclusive group one.
 */
export function offerCount(
  { blockBooks }: MarketState,
  round: Round,
  { meteringPoint, mtu }: Pick<PointOffer, 'meteringPoint' | 'mtu'>,
): number {
  const blocks = blockBooks.get(round.number)?.at(meteringPoint)?.in(mtu)?.count ?? 0;
  return blocks + (round.offersAtPoint.get(mtuKey(mtu, meteringPoint))?.mostAwards ?? 0);
}
