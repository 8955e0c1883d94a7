import { encodeFunctionData } from 'viem';
import { ChainLedger } from '../../application/chain-ledger.js';
import { type PostedPeriod, stateOfPosting } from '../../application/ledger-postings.js';
import type { ChainReceipt } from '../../application/ports.js';
import { termsIn } from '../../application/posting-verification.js';
import type { ChallengeablePostings, WatchedPostings } from '../../application/posting-watcher.js';
import type { PostingChallenge } from '../../domain/settlement/posting-challenge.js';
import { flexibilityEscrowAbi } from './artifacts/flexibility-escrow.js';
import { ChainIndex } from './chain-index.js';
import type { Deployment } from './connect.js';
import { factsIn, type MarketIndexOptions } from './market-index.js';
import { restoreCall } from './posting-calls.js';
import { postingChallengeCall } from './posting-challenge-call.js';
import type { TransactionSender } from './transaction-sender.js';

/** The postings of one market, read from its chain, and challenged with the sender's account. */
export class WatchedMarketPostings implements WatchedPostings {
  private readonly index: ChainIndex;

  /** Throws where the index file is about another market. */
  constructor(
    private readonly sender: TransactionSender,
    private readonly deployment: Deployment,
    private readonly options: MarketIndexOptions,
  ) {
    this.index = ChainIndex.open(deployment, options.indexFile);
  }

  /** A posting builds on a final one, so only the last can be challenged. */
  async challengeable(): Promise<ChallengeablePostings> {
    const { ledger, at } = await this.read();
    const { last } = ledger.postings;
    const isOpen = last !== undefined && stateOfPosting(last, at) === 'posted';
    return { postings: isOpen ? [last] : [], termsOf: termsIn(ledger) };
  }

  async challenge(posted: PostedPeriod, challenge: PostingChallenge): Promise<ChainReceipt> {
    const { market, addresses } = this.deployment;
    const call = await postingChallengeCall(market, posted, challenge, this.sender.address);
    return this.sender.send(addresses.postings, call);
  }

  async collect(): Promise<void> {
    const { ledger } = await this.read();
    const { market, addresses } = this.deployment;
    for (const { fact, ledger: held, fate, refutedBy } of ledger.postings.refuted)
      if (fate === 'refuted' && refutedBy === this.sender.address) {
        const about = { market, period: fact.period, rootsHash: fact.claim.rootsHash, recipient: refutedBy };
        const call = restoreCall(about, held, fact.debits);
        await this.sender.send(addresses.postings, call);
      }
    const { escrow: address } = addresses;
    const account = this.sender.address;
    const reward = await this.sender.client.readContract({
      ...{ address, abi: flexibilityEscrowAbi, functionName: 'rewardOf', args: [account] },
    });
    if (reward === 0n) return;
    const claim = encodeFunctionData({ abi: flexibilityEscrowAbi, functionName: 'claimReward', args: [account] });
    await this.sender.send(address, claim);
  }

  close(): void {
    this.index.close();
  }

  private async read(): Promise<{ readonly ledger: ChainLedger; readonly at: number }> {
    const { client } = this.sender;
    const blockNumber = await this.index.follow(client, this.options);
    const facts = await factsIn(this.index, client, this.deployment, this.options);
    const { timestamp } = await client.getBlock({ blockNumber: BigInt(Math.max(0, blockNumber)) });
    return { ledger: ChainLedger.of(facts), at: Number(timestamp) };
  }
}
