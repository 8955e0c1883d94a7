import { bytesToHex, encodeFunctionData } from 'viem';
import type {
  BookCommitment,
  ChainReceipt,
  ExecutedRoundOnChain,
  Hex,
  HorizonCommitment,
  PostedResult,
  RoundAnnouncement,
  SealedRoot,
} from '../../application/ports.js';
import { type HorizonProof, horizonResultHash, type MtuProof } from '../../domain/proofs/horizon-proof.js';
import { inTransactions } from '../../domain/proofs/horizon-size.js';
import { ORDER_BYTES } from '../../domain/proofs/round-words.js';
import { assertInvariant } from '../../domain/rejection.js';
import { announcedTerms } from './announced-terms.js';
import { horizonAuctionAbi as abi } from './artifacts/horizon-auction.js';
import type { ChainTime } from './chain-time.js';
import { ExecutedRoundReader } from './executed-round-reader.js';
import { conclusionArgument, horizonBookStruct, mtuArgument } from './horizon-arguments.js';
import { marketId } from './market-reader.js';
import type { RecordedRounds } from './recorded-rounds.js';
import type { RoundsOnChain } from './rounds-on-chain.js';
import type { TransactionSender } from './transaction-sender.js';
import { RoundState } from './verified-round-reader.js';

/**
 * Rounds of several market time units, or with blocks, on an auction that executes them: announced, covered by locked money, committed,
 * executed by as many transactions as they need; final after the time for better allocations. Rounds that are too large are recorded.
 */
export class ExecutedRounds implements RoundsOnChain {
  private readonly reader: ExecutedRoundReader;

  constructor(
    private readonly sender: TransactionSender,
    private readonly recorded: RecordedRounds,
    private readonly auction: Hex,
    private readonly time: ChainTime,
  ) {
    this.reader = new ExecutedRoundReader(sender.client, auction);
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
      if (held.state === RoundState.Announced) await this.call('voidRound', [marketId(market), BigInt(round)]);
      return this.recorded.commitBook(commitment);
    }
    if (held.bookHash === bookRoot) return this.reader.receipt('HorizonCommitted', market, round);

    if (held.state === RoundState.None) await this.announce(horizon.announcement);
    await this.lock(market, round, horizon.locks);
    const { gateClosureAt } = await this.reader.round(market, round);
    await this.time.reach(gateClosureAt);
    const args = [marketId(market), BigInt(round), horizonBookStruct(horizon.digests)];
    return this.call('commitHorizon', args, `${market}/${round}/commit`);
  }

  async postResult(posted: PostedResult): Promise<ChainReceipt> {
    const { market, round, horizon } = posted;
    if (horizon === undefined || !(await this.isExecuted(market, round))) return this.recorded.postResult(posted);
    const receipt = horizon === 'void' ? await this.voidRound(market, round) : await this.clear(market, round, horizon);
    await this.finaliseDue(market);
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

  private async announce(announcement: RoundAnnouncement): Promise<void> {
    const { market, round } = announcement;
    const terms = await announcedTerms(announcement, this.time);
    await this.call('announceHorizon', [marketId(market), BigInt(round), terms]);
  }

  private async lock(market: string, round: number, locks: HorizonCommitment['locks']): Promise<void> {
    const locked = await this.reader.lockedFor(market, round);
    for (const { participant, amount } of locks)
      if (!locked.includes(participant))
        await this.call('lockRequest', [marketId(market), BigInt(round), participant, amount]);
  }

  private async unlock(market: string, round: number): Promise<void> {
    for (const participant of await this.reader.lockedFor(market, round))
      await this.call('unlockRequest', [marketId(market), BigInt(round), participant]);
  }

  /** What was executed before a crash is known to the sender by its intent, and not sent again. */
  private async clear(market: string, round: number, proof: HorizonProof): Promise<ChainReceipt> {
    const expected = bytesToHex(horizonResultHash(proof.book, proof.result));
    if ((await this.reader.round(market, round)).resultHash === expected)
      return this.reader.receipt('HorizonCleared', market, round);

    const about = [marketId(market), BigInt(round), horizonBookStruct(proof.book)] as const;
    for (const { first, end } of inTransactions(proof.mtus.map(countsOf))) {
      const mtus = proof.mtus.slice(first, end).map((mtu) => mtuArgument(mtu, proof.nodes));
      await this.call('executeMtus', [...about, first, mtus], `${market}/${round}/execute/${first}`);
    }
    const conclusion = [...about, conclusionArgument(proof)];
    const receipt = await this.call('concludeHorizon', conclusion, `${market}/${round}/conclude`);
    const seen = await this.reader.round(market, round);
    assertInvariant(seen.resultHash === expected, `the chain holds another result of round ${round} than was executed`);
    return receipt;
  }

  private async voidRound(market: string, round: number): Promise<ChainReceipt> {
    const { state } = await this.reader.round(market, round);
    if (state === RoundState.Void) return this.reader.receipt('RoundVoided', market, round);
    const receipt = await this.call('voidRound', [marketId(market), BigInt(round)]);
    await this.unlock(market, round);
    return receipt;
  }

  /** Makes final what nobody can outdo any more, and gives back what was locked for it. */
  private async finaliseDue(market: string): Promise<void> {
    for (const round of await this.reader.clearedRounds(market)) {
      const { challengeableUntil } = await this.reader.round(market, round);
      if ((await this.time.now()) < challengeableUntil) continue;
      await this.call('finalise', [marketId(market), BigInt(round)]);
      await this.unlock(market, round);
    }
  }

  /** `intent` as the sender means it, where the same call has the same content whenever it is made. */
  private call(functionName: AuctionCall, args: readonly unknown[], intent?: string): Promise<ChainReceipt> {
    const data = encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0]);
    return this.sender.send(this.auction, data, intent);
  }
}

function countsOf({ orders, grid, steps }: MtuProof) {
  return { orders: orders.length / ORDER_BYTES, nodes: grid.length, steps: steps.length };
}

type AuctionCall =
  | 'announceHorizon'
  | 'lockRequest'
  | 'unlockRequest'
  | 'commitHorizon'
  | 'executeMtus'
  | 'concludeHorizon'
  | 'finalise'
  | 'voidRound';
