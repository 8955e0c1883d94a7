import { bytesToHex, type PublicClient } from 'viem';
import { ChainLedger } from '../../application/chain-ledger.js';
import type { ContractState } from '../../application/ledger-verification.js';
import type { Hex, ParticipantBalance } from '../../application/ports.js';
import type { RoundWitness } from '../../application/round-verification.js';
import type { EpochSeconds } from '../../domain/market-time.js';
import type { AuthorisedOrder } from '../../domain/proofs/authorisation.js';
import type { BookFacts } from '../../domain/proofs/find-book-challenge.js';
import type { Digest } from '../../domain/settlement/merkle-tree.js';
import { bondedRoundsAbi } from './artifacts/bonded-rounds.js';
import { flexibilityEscrowAbi } from './artifacts/flexibility-escrow.js';
import { flexibilitySettlementAbi } from './artifacts/flexibility-settlement.js';
import { postedSettlementAbi } from './artifacts/posted-settlement.js';
import { settlementTokenAbi } from './artifacts/settlement-token.js';
import { readBookFacts } from './book-facts.js';
import type { Deployment } from './connect.js';
import { type MarketIndexOptions, withMarketIndex } from './market-index.js';
import { marketId } from './market-reader.js';

/** What somebody who has an RPC endpoint and the addresses can know of a market, and nothing else: no key, no journal, no server. */
export class ChainWitness implements ContractState, RoundWitness {
  private constructor(
    readonly ledger: ChainLedger,
    /** The block up to which everything is read, and its time. */
    readonly blockNumber: number,
    readonly at: EpochSeconds,
    private readonly client: PublicClient,
    private readonly deployment: Deployment,
  ) {}

  /** Reads everything. Throws when the endpoint does not answer, or is not the chain of the deployment. */
  static of(deployment: Deployment, options: MarketIndexOptions): Promise<ChainWitness> {
    return withMarketIndex(deployment, options, async ({ client, facts, blockNumber }) => {
      const { timestamp } = await client.getBlock({ blockNumber: BigInt(Math.max(0, blockNumber)) });
      return new ChainWitness(ChainLedger.of(facts), blockNumber, Number(timestamp), client, deployment);
    });
  }

  async recordsRoot(period: number): Promise<Hex | undefined> {
    const { isFinal, recordsRoot } = await this.client.readContract({
      ...{ address: this.deployment.addresses.settlement, abi: flexibilitySettlementAbi },
      ...{ functionName: 'periodProgress', args: [marketId(this.deployment.market), BigInt(period)] },
      blockNumber: BigInt(this.blockNumber),
    });
    return isFinal ? recordsRoot : undefined;
  }

  async holdsPosting(period: number, digest: Digest): Promise<boolean | undefined> {
    const { market, addresses } = this.deployment;
    const places = await this.client.readContract({
      ...{ address: addresses.settlement, abi: flexibilitySettlementAbi, functionName: 'ringPeriods' },
    });
    const held = await this.client.readContract({
      ...{ address: addresses.postings, abi: postedSettlementAbi, functionName: 'postingOf' },
      args: [marketId(market), BigInt(period)],
      blockNumber: BigInt(this.blockNumber),
    });
    if (held.lap > Math.floor(period / Number(places))) return undefined;
    return held.digest === bytesToHex(digest);
  }

  async undrawn(): Promise<bigint> {
    const { market, addresses } = this.deployment;
    const { undrawn } = await this.client.readContract({
      ...{ address: addresses.postings, abi: postedSettlementAbi, functionName: 'bookOf', args: [marketId(market)] },
      blockNumber: BigInt(this.blockNumber),
    });
    return undrawn;
  }

  async roundResultHash(round: number): Promise<Hex> {
    const { resultHash } = await this.client.readContract({
      ...{ address: this.deployment.addresses.auction, abi: bondedRoundsAbi, functionName: 'roundOf' },
      args: [marketId(this.deployment.market), BigInt(round)],
      blockNumber: BigInt(this.blockNumber),
    });
    return resultHash;
  }

  bookFacts(round: number, authorised: readonly AuthorisedOrder[]): Promise<BookFacts> {
    const { market, addresses } = this.deployment;
    const { registry, auction, orders } = addresses;
    if (orders === undefined) throw new Error(`the auction of ${market} only records rounds`);
    return readBookFacts(this.client, { market, registry, auction, orders }, round, authorised);
  }

  balances(participants: readonly number[]): Promise<ParticipantBalance[]> {
    return Promise.all(
      participants.map(async (number) => {
        const { free, claimable, locked, bonded } = await this.client.readContract({
          ...{ address: this.deployment.addresses.escrow, abi: flexibilityEscrowAbi },
          ...{ functionName: 'balanceOf', args: [BigInt(number)], blockNumber: BigInt(this.blockNumber) },
        });
        return { number, free, claimable, locked, bonded };
      }),
    );
  }

  escrowTokens(): Promise<bigint> {
    const { token, escrow } = this.deployment.addresses;
    return this.client.readContract({
      ...{ address: token, abi: settlementTokenAbi, functionName: 'balanceOf', args: [escrow] },
      blockNumber: BigInt(this.blockNumber),
    });
  }
}
