import type { SealingAccount } from '../adapters/chain/seal-orders.js';
import { marketDetail } from '../client/market-detail.js';
import { numberedNodes } from '../domain/round-network.js';
import { deploymentOf } from './chain-options.js';
import { type AccountOptions, failed, ORDER_KEY } from './order-account.js';
import { misused } from './output.js';
import { type PrivateKey, readSigningKey } from './signing-key.js';

/** A market with sealed bids, as a participant meets it: its account on the chain, and what orders are sealed with. */
export interface SealedMarket {
  readonly market: string;
  /** Names of its nodes by their number. */
  readonly nodes: readonly string[];
  readonly account: SealingAccount;
  readonly key: PrivateKey;
}

/**
 * Does something with the account of a participant of a sealed market, and says why where that could not be done. `meanings` tells people what errors
 * of the contract mean.
 */
export async function withSealedMarket(
  options: AccountOptions & { readonly url: string },
  meanings: Readonly<Record<string, string>>,
  action: (market: SealedMarket) => Promise<void>,
): Promise<void> {
  const key = await readSigningKey(ORDER_KEY, options.keystore);
  if (typeof key !== 'string') return misused(key.fault);
  const { SealingAccount: Account } = await import('../adapters/chain/seal-orders.js');
  try {
    const deployment = await deploymentOf({ ...options, confirmations: 1 });
    const { market } = deployment;
    const nodes = await nodesOfSealedMarket(options.url, market);
    const account = await Account.open(deployment, key);
    try {
      await action({ market, nodes, account, key });
    } finally {
      await account.close();
    }
  } catch (error) {
    await failed(options, error, meanings);
  }
}

/** Throws with a message for people where the server does not tell them, or the market has no sealed bids. */
async function nodesOfSealedMarket(url: string, market: string): Promise<readonly string[]> {
  const { rules, network } = await marketDetail(url, market);
  if (rules.sealedBids === null) throw new Error(`the market ${market} takes no sealed orders`);
  return [...numberedNodes(network).names];
}
