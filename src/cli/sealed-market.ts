import { marketDetail } from '../client/market-detail.js';
import { numberedNodes } from '../domain/round-network.js';

/**
 * Names of a market's nodes by their number, as orders are sealed with. Throws with a message for people where the server does not tell them, or
 * the market has no sealed bids.
 */
export async function nodesOfSealedMarket(url: string, market: string): Promise<readonly string[]> {
  const { rules, network } = await marketDetail(url, market);
  if (rules.sealedBids === null) throw new Error(`the market ${market} takes no sealed orders`);
  return [...numberedNodes(network).names];
}
