import { bytesToHex, encodeFunctionData } from 'viem';
import type {
  BookCommitment,
  ChainReceipt,
  ExecutedRoundOnChain,
  Hex,
  PostedResult,
  RoundAnnouncement,
  SealedRoot,
} from '../../application/ports.js';
import { type HorizonProof, horizonResultHash } from '../../domain/proofs/horizon-proof.js';
import { assertInvariant } from '../../domain/rejection.js';
import { horizonAuctionAbi as abi } from './artifacts/horizon-auction.js';
import { RoundState } from './bonded-round-reader.js';
import { BondedRounds } from './bonded-rounds.js';
import type { ChainTime } from './chain-time.js';
import { ExecutedRoundReader } from './executed-round-reader.js';
import { executionCalls, horizonBookStruct } from './horizon-arguments.js';
import { marketId } from './market-reader.js';
import type { RecordedRounds } from './recorded-rounds.js';
import type { RoundsOnChain } from './rounds-on-chain.js';
import type { TransactionSender } from './transaction-sender.js';

/**
 * Rounds of several market time units, or with blocks, on an auction that executes them: announced, covered by locked money, committed,
 * executed by as many transactions as they need; final after the time for better allocations. Rounds that are too large are recorded.
 */
export class ExecutedRounds implements RoundsOnChain {
  private readonly reader: ExecutedRoundReader;
  private readonly bonded: BondedRounds;

  constructor(
    private readonly sender: TransactionSender,
    private readonly recorded: RecordedRounds,
    private readonly auction: Hex,
    private readonly time: ChainTime,
  ) {
    this.reader = new ExecutedRoundReader(sender.client, auction);
    this.bonded = new BondedRounds(sender, auction, this.reader, time);
  }

  async announceRound(announcement: RoundAnnouncement): Promise<void> {
    if (this.time.isOwn) return;
    const { state } = await this.reader.round(announcement.market, announcement.round);
    if (state === RoundState.None) await this.announce(announcement);
  }

  async sealedRoot(): Promise<SealedRoot> {
    return { status: 'none' };
  }

  async forcedOrders(): Promise<[]> {
    return [];
  }

  async forcingOver(): Promise<void> {
    // Nothing can be forced into a round with blocks.
  }

  async commitBook(commitment: BookCommitment): Promise<ChainReceipt> {
    const { market, round, bookRoot, horizon } = commitment;
    const held = await this.reader.round(market, round);
    if (horizon === undefined) {
      if (held.state === RoundState.Announced) await this.bonded.voidRound(market, round);
      return this.recorded.commitBook(commitment);
    }
    if (held.bookHash === bookRoot) return this.reader.receipt('HorizonCommitted', market, round);

    if (held.state === RoundState.None) await this.announce(horizon.announcement);
    await this.bonded.close(commitment, horizon.locks);
    const args = [marketId(market), BigInt(round), horizonBookStruct(horizon.digests)] as const;
    const data = encodeFunctionData({ abi, functionName: 'commitHorizon', args });
    return this.sender.send(this.auction, data, `${market}/${round}/commit`);
  }

  async postResult(posted: PostedResult): Promise<ChainReceipt> {
    const { market, round, horizon } = posted;
    if (horizon === undefined || !(await this.isExecuted(market, round))) return this.recorded.postResult(posted);
    const receipt =
      horizon === 'void' ? await this.bonded.voidRound(market, round) : await this.clear(market, round, horizon);
    await this.bonded.finaliseDue(market);
    return receipt;
  }

  async bookRoot(market: string, round: number): Promise<Hex | undefined> {
    return (await this.executedRound(market, round))?.bookHash ?? this.recorded.bookRoot(market, round);
  }

  resultHash(market: string, round: number): Promise<Hex | undefined> {
    return this.recorded.resultHash(market, round);
  }

  async verifiedRound(): Promise<undefined> {
    return undefined;
  }

  executedRound(market: string, round: number): Promise<ExecutedRoundOnChain | undefined> {
    return this.reader.executedRound(market, round);
  }

  private async isExecuted(market: string, round: number): Promise<boolean> {
    return (await this.executedRound(market, round)) !== undefined;
  }

  /** Nothing can be said on a chain of who wanted orders with blocks. */
  private announce(announcement: RoundAnnouncement): Promise<void> {
    return this.bonded.announce(announcement, { isAuthorised: false, isSealed: false });
  }

  /** What was executed before a crash is known to the sender by its intent, and not sent again. */
  private async clear(market: string, round: number, proof: HorizonProof): Promise<ChainReceipt> {
    const expected = bytesToHex(horizonResultHash(proof.book, proof.result));
    if ((await this.reader.round(market, round)).resultHash === expected)
      return this.reader.receipt('HorizonCleared', market, round);

    let receipt: ChainReceipt | undefined;
    for (const { part, data } of executionCalls(market, round, proof))
      receipt = await this.sender.send(this.auction, data, `${market}/${round}/${part}`);
    const seen = await this.reader.round(market, round);
    assertInvariant(seen.resultHash === expected, `the chain holds another result of round ${round} than was executed`);
    this.bonded.cleared(market, round);
    return receipt!;
  }
}
