import type { ChainBooks } from '../../application/chain-books.js';
import { type ChainFact, ChainLedger } from '../../application/chain-ledger.js';
import type { Deployment } from './connect.js';
import { type MarketIndexOptions, withMarketIndex } from './market-index.js';

/**
 * Reads the books of a market with nothing but an RPC endpoint; `concerns` says of which facts one wants to know when and at what cost they
 * came into the chain. Throws as {@link withMarketIndex} does.
 */
export function readChainBooks(
  deployment: Deployment,
  options: MarketIndexOptions,
  concerns: (ledger: ChainLedger) => (fact: ChainFact) => boolean,
): Promise<ChainBooks> {
  return withMarketIndex(deployment, options, async ({ index, client, facts, blockNumber }) => {
    const ledger = ChainLedger.of(facts);
    const hashes = facts.filter(concerns(ledger)).map(({ transactionHash }) => transactionHash);
    const inclusions = await index.inclusionsOf(client, hashes);
    const { timestamp } = await client.getBlock({ blockNumber: BigInt(Math.max(0, blockNumber)) });
    return { facts, ledger, upTo: { blockNumber, at: Number(timestamp) }, inclusions };
  });
}
