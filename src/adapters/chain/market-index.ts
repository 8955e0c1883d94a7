import type { PublicClient } from 'viem';
import type { ChainFact } from '../../application/chain-ledger.js';
import { factsOf } from './chain-facts.js';
import { ChainIndex } from './chain-index.js';
import type { Deployment } from './connect.js';
import { blobSources, withPublishedData } from './published-postings.js';
import { connect } from './rpc.js';
import { shownOpenings } from './shown-openings.js';

export interface MarketIndexOptions {
  /** Blocks that must hold something before it counts, its own included. */
  readonly confirmations: number;
  /** Where to keep what was read, to go on from there; in memory without. */
  readonly indexFile?: string | undefined;
  /** Folder or address of an archive of what was published in blobs. */
  readonly published?: string | undefined;
  /** A beacon node that still has blobs; the RPC endpoint without. */
  readonly beacon?: string | undefined;
  /** What is known of the salted flows of a period; nothing without. */
  readonly openings?: OpeningsOf | undefined;
}

/** The openings of salted flows of a period that somebody was told; of other flows, too. */
export type OpeningsOf = (period: number) => readonly Uint8Array[];

/** What the contracts of a market said up to a block, and the index and the chain it was read from. */
export interface FollowedIndex {
  readonly index: ChainIndex;
  readonly client: PublicClient;
  readonly facts: readonly ChainFact[];
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
    const facts = await factsIn(index, client, deployment, options);
    return await use({ index, client, facts, blockNumber });
  } finally {
    index.close();
  }
}

/** What is said in an index, with the published data of postings. */
export function factsIn(
  index: ChainIndex,
  client: PublicClient,
  { market, rpcUrl, addresses }: Deployment,
  { published, beacon = rpcUrl, openings = () => [] }: MarketIndexOptions,
): Promise<ChainFact[]> {
  const facts = [...factsOf(index.logs(), market)];
  const sources = blobSources(published, beacon);
  const shown = shownOpenings(index.logs(), addresses.demands);
  const known: OpeningsOf = (period) => [...openings(period), ...shown];
  return withPublishedData(facts, { index, client, postings: addresses.postings, sources, openings: known });
}
