import type { PublicClient } from 'viem';
import { ChainIndex } from './chain-index.js';
import type { Deployment } from './connect.js';
import { connect } from './rpc.js';

export interface MarketIndexOptions {
  /** Blocks that must hold something before it counts, its own included. */
  readonly confirmations: number;
  /** Where to keep what was read, to go on from there; in memory without. */
  readonly indexFile?: string | undefined;
}

/** An index that is read up to a block, and the chain it was read from. */
export interface FollowedIndex {
  readonly index: ChainIndex;
  readonly client: PublicClient;
  /** The block up to which everything is read. */
  readonly blockNumber: number;
}

/**
 * Reads a market's chain up to its head, hands the index on, and closes it afterwards. Throws when the endpoint does not answer, is not the
 * chain of the deployment, or the index file is about another.
 */
export async function withMarketIndex<T>(
  deployment: Deployment,
  options: MarketIndexOptions,
  use: (followed: FollowedIndex) => T | Promise<T>,
): Promise<T> {
  const client = connect(deployment.rpcUrl);
  const chainId = await client.getChainId();
  if (chainId !== deployment.chainId)
    throw new Error(`${deployment.rpcUrl} is chain ${chainId}, not ${deployment.chainId}`);
  const index = ChainIndex.open(deployment, options.indexFile);
  try {
    const blockNumber = await index.follow(client, options);
    return await use({ index, client, blockNumber });
  } finally {
    index.close();
  }
}
