import { encodeFunctionData } from 'viem';
import type { BookCommitment, ChainReceipt, Hex, PostedResult, SealedRoot } from '../../application/ports.js';
import { assertInvariant } from '../../domain/rejection.js';
import { flexibilityAuctionAbi } from './artifacts/flexibility-auction.js';
import { type MarketReader, marketId } from './market-reader.js';
import type { RoundsOnChain } from './rounds-on-chain.js';
import type { TransactionSender } from './transaction-sender.js';

const ZERO_DIGEST: Hex = `0x${'0'.repeat(64)}`;

/** Rounds of which the chain records the digests: that the book was there before the result, and is not changed afterwards. */
export class RecordedRounds implements RoundsOnChain {
  constructor(
    private readonly sender: TransactionSender,
    private readonly reader: MarketReader,
    private readonly auction: Hex,
  ) {}

  async announceRound(): Promise<void> {
    // A chain that only records hears of a round when its book is closed.
  }

  async sealedRoot(): Promise<SealedRoot> {
    return { status: 'none' };
  }

  async forcedOrders(): Promise<[]> {
    return [];
  }

  async forcingOver(): Promise<void> {
    // Nothing can be forced into a round that the chain only records.
  }

  async commitBook({ market, round, bookRoot, orderCount, rulesHash }: BookCommitment): Promise<ChainReceipt> {
    const held = await this.reader.roundCommitment(market, round);
    if (held.bookRoot === bookRoot && held.orderCount === orderCount && held.rulesHash === rulesHash)
      return this.reader.receiptOfRound('BookCommitted', market, round);

    const args = [marketId(market), BigInt(round), bookRoot, orderCount, rulesHash] as const;
    const data = encodeFunctionData({ abi: flexibilityAuctionAbi, functionName: 'commitBook', args });
    const receipt = await this.sender.send(this.auction, data, `${market}/${round}/commit`);
    const seen = await this.bookRoot(market, round);
    assertInvariant(seen === bookRoot, `the chain holds book root ${seen} of round ${round}, not ${bookRoot}`);
    return receipt;
  }

  async postResult({ market, round, resultHash }: PostedResult): Promise<ChainReceipt> {
    if ((await this.resultHash(market, round)) === resultHash)
      return this.reader.receiptOfRound('ResultPosted', market, round);

    const args = [marketId(market), BigInt(round), resultHash] as const;
    const data = encodeFunctionData({ abi: flexibilityAuctionAbi, functionName: 'postResult', args });
    const receipt = await this.sender.send(this.auction, data, `${market}/${round}/result`);
    const seen = await this.resultHash(market, round);
    assertInvariant(seen === resultHash, `the chain holds result ${seen} of round ${round}, not ${resultHash}`);
    return receipt;
  }

  async bookRoot(market: string, round: number): Promise<Hex | undefined> {
    return known((await this.reader.roundCommitment(market, round)).bookRoot);
  }

  async resultHash(market: string, round: number): Promise<Hex | undefined> {
    return known((await this.reader.roundCommitment(market, round)).resultHash);
  }

  async verifiedRound(): Promise<undefined> {
    return undefined;
  }

  async executedRound(): Promise<undefined> {
    return undefined;
  }
}

/** A digest the chain holds; zero is none. */
function known(digest: Hex): Hex | undefined {
  return digest === ZERO_DIGEST ? undefined : digest;
}
