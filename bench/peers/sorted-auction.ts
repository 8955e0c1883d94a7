import { BUY, type OrderColumns } from '../../src/domain/clearing/clearing-problem.js';

/**
 * A double auction as it is usually written, objects and two sorts: our own stand-in for an open-source market engine, not
 * somebody's product. One node, uniform price; returns price and fills.
 */
export function sortedAuction(orders: OrderColumns): { priceTicks: number; fillW: number[] } {
  const book = Array.from(orders.node, (_, order) => ({
    order,
    buys: orders.side[order] === BUY,
    restW: orders.quantityW[order]!,
    limit: orders.limitTicks[order]!,
  }));
  const sells = book.filter(({ buys }) => !buys).sort((a, b) => a.limit - b.limit || a.order - b.order);
  const buys = book.filter(({ buys }) => buys).sort((a, b) => b.limit - a.limit || a.order - b.order);
  const fillW = new Array<number>(book.length).fill(0);
  let priceTicks = 0;
  for (let s = 0, b = 0; s < sells.length && b < buys.length && sells[s]!.limit <= buys[b]!.limit; ) {
    const [sell, buy] = [sells[s]!, buys[b]!];
    const watts = Math.min(sell.restW, buy.restW);
    fillW[sell.order]! += watts;
    fillW[buy.order]! += watts;
    sell.restW -= watts;
    buy.restW -= watts;
    priceTicks = sell.restW > 0 ? sell.limit : buy.limit;
    if (sell.restW === 0) s++;
    if (buy.restW === 0) b++;
  }
  return { priceTicks, fillW };
}
