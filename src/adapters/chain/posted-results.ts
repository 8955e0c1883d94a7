import { decodeFunctionData, encodeFunctionData, type PublicClient } from 'viem';
import type { ChainReceipt, Hex } from '../../application/ports.js';
import type { ChallengeableResult, WatchedAuction } from '../../application/round-watcher.js';
import type { Upstream } from '../../domain/clearing/clearing-problem.js';
import type { RoundData } from '../../domain/proofs/round-proof.js';
import { flexibilityAuctionChallengesAbi as abi } from './artifacts/flexibility-auction-challenges.js';
import { roundPublicationsAbi } from './artifacts/round-publications.js';
import { challengeCall } from './challenge-calls.js';
import type { Deployment } from './connect.js';
import { marketId } from './market-reader.js';
import { publishedData } from './published-round.js';
import type { TransactionSender } from './transaction-sender.js';
import { bookStruct, RoundState, VerifiedRoundReader } from './verified-round-reader.js';

export interface WatchedContracts {
  readonly market: string;
  readonly auction: Hex;
  readonly publications: Hex;
}

/** Watches the rounds of a market; undefined where its auction only records them. */
export function watchRounds({ market, addresses }: Deployment, sender: TransactionSender): PostedResults | undefined {
  const { auction, publications } = addresses;
  return publications === undefined ? undefined : new PostedResults(sender, { market, auction, publications });
}

/** The results that the operator of one market posted, read from its chain, and challenged with the sender's account. */
export class PostedResults implements WatchedAuction {
  private readonly client: PublicClient;
  private readonly reader: VerifiedRoundReader;

  constructor(
    private readonly sender: TransactionSender,
    private readonly contracts: WatchedContracts,
  ) {
    this.client = sender.client;
    this.reader = new VerifiedRoundReader(sender.client, contracts.auction);
  }

  async challengeable(): Promise<ChallengeableResult[]> {
    const results: ChallengeableResult[] = [];
    for (const round of await this.reader.clearedRounds(this.contracts.market)) {
      const result = await this.challengeableRound(round);
      if (result !== undefined) results.push(result);
    }
    return results;
  }

  async challenge(
    posted: ChallengeableResult,
    { challenge, book, result }: Parameters<WatchedAuction['challenge']>[1],
  ): Promise<ChainReceipt> {
    const { auction, market } = this.contracts;
    const { authorisationsRoot } = bookStruct(posted.book);
    const committed = { market: marketId(market), round: BigInt(posted.round), book, authorisationsRoot };
    const receipt = await this.sender.send(auction, challengeCall(committed, result, challenge));
    const { isBonded, disprovedBy } = await this.reader.round(market, posted.round);
    if (isBonded && disprovedBy.toLowerCase() === this.sender.address) {
      const args = [marketId(market), BigInt(posted.round)] as const;
      await this.sender.send(auction, encodeFunctionData({ abi, functionName: 'claimBond', args }));
    }
    return receipt;
  }

  private async challengeableRound(round: number): Promise<ChallengeableResult | undefined> {
    const { market } = this.contracts;
    const held = await this.reader.round(market, round);
    if (held.state !== RoundState.Cleared) return undefined;
    const verified = await this.reader.verifiedRound(market, round);
    if (verified?.result === undefined || verified.result.isExecuted) return undefined;
    const { book, result } = verified;
    const { transactionHash } = await this.reader.receipt('RoundCleared', market, round);
    const data = await this.dataOf(round, transactionHash);
    return { round, posting: held.resultHash, book, result, upstream: upstreamOf(held.upstream), data };
  }

  /** What the poster of a result published of the round last: undefined until all its parts are there, and can be read. */
  private async dataOf(round: number, posting: Hex): Promise<RoundData | undefined> {
    const { from: publisher } = await this.client.getTransaction({ hash: posting });
    const events = await this.client.getContractEvents({
      ...{ address: this.contracts.publications, abi: roundPublicationsAbi, eventName: 'RoundDataPublished' },
      args: { market: marketId(this.contracts.market), round: BigInt(round), publisher },
      fromBlock: 0n,
    } as const);
    const count = Number(events.at(-1)?.args.parts ?? 0);
    const transactions = new Map(
      events
        .filter(({ args }) => Number(args.parts) === count)
        .map(({ args, transactionHash }) => [Number(args.part), transactionHash]),
    );
    if (count === 0 || transactions.size < count) return undefined;
    const parts: Hex[] = [];
    for (let part = 0; part < count; part++) parts.push(await this.partIn(transactions.get(part)!));
    try {
      return publishedData(parts);
    } catch {
      return undefined;
    }
  }

  private async partIn(hash: Hex): Promise<Hex> {
    const { input } = await this.client.getTransaction({ hash });
    return decodeFunctionData({ abi: roundPublicationsAbi, data: input }).args[4];
  }
}

function upstreamOf(held: {
  readonly isPriced: boolean;
  readonly sellTicks: number;
  readonly buyTicks: number;
}): Upstream {
  return held.isPriced ? { kind: 'priced', sellTicks: held.sellTicks, buyTicks: held.buyTicks } : { kind: 'neutral' };
}
