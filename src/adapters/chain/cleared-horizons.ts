import type { ChainReceipt, Hex } from '../../application/ports.js';
import type { ChallengeableHorizon, WatchedAuction } from '../../application/round-watcher.js';
import type { BetterAllocation } from '../../domain/proofs/better-allocation.js';
import { assertInvariant } from '../../domain/rejection.js';
import { claimBond } from './bond-claim.js';
import { RoundState } from './bonded-round-reader.js';
import { upstreamOfStruct } from './clearing-arguments.js';
import type { Deployment } from './connect.js';
import { ExecutedRoundReader } from './executed-round-reader.js';
import { executionCalls } from './horizon-arguments.js';
import type { TransactionSender } from './transaction-sender.js';

/** Watches the rounds of a market; undefined where its auction does not execute allocations. */
export function watchHorizons({ market, addresses }: Deployment, sender: TransactionSender) {
  return addresses.horizonVerifier === undefined ? undefined : new ClearedHorizons(sender, market, addresses.auction);
}

/** The rounds with blocks of one market that can still be outdone, read from its chain, and outdone with the sender's account. */
export class ClearedHorizons implements WatchedAuction<ChallengeableHorizon, BetterAllocation> {
  private readonly reader: ExecutedRoundReader;

  constructor(
    private readonly sender: TransactionSender,
    private readonly market: string,
    private readonly auction: Hex,
  ) {
    this.reader = new ExecutedRoundReader(sender.client, auction);
  }

  async challengeable(judged: ReadonlySet<string>): Promise<ChallengeableHorizon[]> {
    const { timestamp } = await this.sender.client.getBlock({ blockTag: 'latest' });
    const rounds: ChallengeableHorizon[] = [];
    for (const round of await this.reader.clearedRounds(this.market)) {
      const { state, resultHash, challengeableUntil, upstream } = await this.reader.round(this.market, round);
      const isOpen = state === RoundState.Cleared && timestamp < BigInt(challengeableUntil);
      if (!isOpen || judged.has(resultHash)) continue;
      const known = { upstream: upstreamOfStruct(upstream), book: await this.reader.committedBook(this.market, round) };
      const executed = await this.reader.executedAllocation(this.market, round);
      const { welfareTickW } = await this.reader.allocation(this.market, round);
      const missing = 'a transaction that executed it cannot be read';
      const data = executed === undefined ? { missing } : { ...known, executed, welfareTickW };
      rounds.push({ round, posting: resultHash, data });
    }
    return rounds;
  }

  async challenge({ round }: ChallengeableHorizon, { proof }: BetterAllocation): Promise<ChainReceipt> {
    let receipt: ChainReceipt | undefined;
    for (const { data } of executionCalls(this.market, round, proof))
      receipt = await this.sender.send(this.auction, data);
    assertInvariant(receipt !== undefined, 'an allocation is executed by some calls');
    await claimBond(this.sender, this.auction, this.reader, this.market, round);
    return receipt;
  }
}
