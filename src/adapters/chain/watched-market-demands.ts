import type { WatchedDemands } from '../../application/demand-watcher.js';
import type { ChainReceipt, OpenDemand } from '../../application/ports.js';
import type { WatchedPostings } from '../../application/posting-watcher.js';
import type { Deployment } from './connect.js';
import { refuteUnansweredCall } from './demand-calls.js';
import { DemandedOpenings } from './demanded-openings.js';
import type { TransactionSender } from './transaction-sender.js';

/** What is demanded of the postings of one market, read from its chain; what is overdue refutes them, with the sender's account. */
export class WatchedMarketDemands implements WatchedDemands {
  private readonly demanded: DemandedOpenings;

  constructor(
    private readonly sender: TransactionSender,
    private readonly deployment: Deployment,
    private readonly postings: WatchedPostings,
  ) {
    this.demanded = new DemandedOpenings(sender.client, deployment.addresses);
  }

  async overdue(): Promise<readonly OpenDemand[]> {
    const { postings } = await this.postings.challengeable();
    const { market } = this.deployment;
    const { timestamp } = await this.sender.client.getBlock();
    const found = await Promise.all(postings.map(({ fact: { period } }) => this.demanded.open({ market, period })));
    return found.flat().filter(({ answerableUntil }) => answerableUntil < Number(timestamp));
  }

  refute(demand: OpenDemand): Promise<ChainReceipt> {
    return this.sender.send(this.deployment.addresses.deliveries, refuteUnansweredCall(demand));
  }
}
