import type { MarketNetwork } from '../domain/events.js';
import type { PriceTicks } from '../domain/quantity.js';
import { numberedNodes } from '../domain/round-network.js';

/** Of a round's list by node within each hour: the price of an hour at a node. */
export function nodePriceOf(
  network: MarketNetwork,
  prices: readonly PriceTicks[],
): (hour: number, node: string) => PriceTicks {
  const numbered = numberedNodes(network);
  return (hour, node) => prices[hour * numbered.nodeCount + numbered.numberOf(node)!]!;
}
