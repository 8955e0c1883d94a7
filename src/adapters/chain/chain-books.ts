import { type ChainFact, ChainLedger } from '../../application/chain-ledger.js';
import type { Hex } from '../../application/ports.js';
import type { EpochSeconds } from '../../domain/market-time.js';
import { factsOf } from './chain-facts.js';
import type { Inclusion } from './chain-index.js';
import type { Deployment } from './connect.js';
import { type MarketIndexOptions, withMarketIndex } from './market-index.js';

/** All that the chain says of a market, in its order, what it adds up to, and when it was said. */
export interface ChainBooks {
  readonly facts: readonly ChainFact[];
  readonly ledger: ChainLedger;
  /** The block up to which everything is read, and its time. */
  readonly upTo: { readonly blockNumber: number; readonly at: EpochSeconds };
  /** Of the transactions that were asked for. */
  readonly inclusions: ReadonlyMap<Hex, Inclusion>;
}

/**
 * Reads the books of a market with nothing but an RPC endpoint; `concerns` says of which facts one wants to know when and at what cost they
 * came into the chain. Throws as {@link withMarketIndex} does.
 */
export function readChainBooks(
  deployment: Deployment,
  options: MarketIndexOptions,
  concerns: (fact: ChainFact) => boolean,
): Promise<ChainBooks> {
  return withMarketIndex(deployment, options, async ({ index, client, blockNumber }) => {
    const facts = [...factsOf(index.logs(), deployment.market)];
    const hashes = facts.filter(concerns).map(({ transactionHash }) => transactionHash);
    const inclusions = await index.inclusionsOf(client, hashes);
    const { timestamp } = await client.getBlock({ blockNumber: BigInt(Math.max(0, blockNumber)) });
    return { facts, ledger: ChainLedger.of(facts), upTo: { blockNumber, at: Number(timestamp) }, inclusions };
  });
}
