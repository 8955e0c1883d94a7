import type { Upstream } from '../clearing/clearing-problem.js';
import { clearingSide } from '../order.js';
import type { PowerW, PriceTicks } from '../quantity.js';
import type { BookOrder, FilledOrder, GridNode, NodeResult, ReliefSegment } from './round-words.js';

/*
 * The conditions that node prices and fills satisfy exactly if the fills are optimal, each at one place. They are those of
 * `contracts/src/libraries/CertificateCheck.sol`, which a challenge asks at the place that it disproves.
 */

/** Whether an order takes energy out. */
export function buys(order: Pick<BookOrder, 'side'>): boolean {
  return order.side === 'buy' || order.side === 'down';
}

/** By how much the price of its node is better than the limit of an order. */
export function gainTicks(order: BookOrder, priceTicks: PriceTicks): PriceTicks {
  const { sell, limit } = clearingSide({ side: order.side, limit: order.limitTicks });
  return sell ? priceTicks - limit : limit - priceTicks;
}

/** Everything is awarded where the price is better than the limit, nothing where it is worse, at most the quantity where equal. */
export function fillFits(order: FilledOrder, priceTicks: PriceTicks): boolean {
  const gain = gainTicks(order, priceTicks);
  if (gain > 0) return order.fillW === order.quantityW;
  return gain === 0 ? order.fillW <= order.quantityW : order.fillW === 0;
}

export function sumFits(order: FilledOrder, sumBeforeW: PowerW): boolean {
  return order.sumW === (buys(order) ? sumBeforeW - order.fillW : sumBeforeW + order.fillW);
}

/** A branch within its limits, whose ends' prices differ by what relief is worth: less at the export, more at the import limit only. */
export function branchFits({ lowestW, highestW, steps }: GridNode, node: NodeResult): boolean {
  const flowW = node.sumAfterW - node.sumBeforeW;
  if (flowW < lowestW || flowW > highestW) return false;
  const riseTicks = node.priceTicks - node.parentPriceTicks;
  if (flowW > lowestW && riseTicks > valueBelow(steps, flowW)) return false;
  return flowW === highestW || riseTicks >= valueAbove(steps, flowW);
}

/** The market balances, or trades with upstream at a price that suits both. */
export function rootFits(upstream: Upstream, { priceTicks, sumAfterW, sumBeforeW }: NodeResult): boolean {
  const exportW = sumAfterW - sumBeforeW;
  if (upstream.kind === 'neutral') return exportW === 0;
  const atLeast = exportW < 0 ? upstream.sellTicks : upstream.buyTicks;
  const atMost = exportW > 0 ? upstream.buyTicks : upstream.sellTicks;
  return priceTicks >= atLeast && priceTicks <= atMost;
}

function valueAbove(steps: readonly ReliefSegment[], flowW: PowerW): PriceTicks {
  return steps.find(({ endW }) => endW > flowW)?.valueTicks ?? 0;
}

function valueBelow(steps: readonly ReliefSegment[], flowW: PowerW): PriceTicks {
  return steps.find(({ endW }) => endW >= flowW)?.valueTicks ?? 0;
}
