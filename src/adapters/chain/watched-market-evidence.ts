import type { EvidenceChallenge, OpenedPosting, WatchedEvidence } from '../../application/evidence-watcher.js';
import { type PostedPeriod, postingIn, soundData } from '../../application/ledger-postings.js';
import type { ChainReceipt } from '../../application/ports.js';
import type { WatchedPostings } from '../../application/posting-watcher.js';
import { isSameBytes } from '../../domain/bytes.js';
import { balancesHash, ledgerHash } from '../../domain/settlement/posting.js';
import type { Deployment } from './connect.js';
import { type DeliveryChallenge, findDeliveryChallenge, type OpenedSettlement } from './delivery-challenge.js';
import { challengeDeliveryCall } from './delivery-checks.js';
import type { TransactionSender } from './transaction-sender.js';

type Disproof = DeliveryChallenge & { readonly challenge: EvidenceChallenge };

/** Evidence of one market that was saved, held against its postings, and challenged with the sender's account. */
export class WatchedMarketEvidence implements WatchedEvidence<OpenedSettlement, Disproof> {
  /** @param savedOpenings All that is there now; asked for each time. */
  constructor(
    private readonly sender: TransactionSender,
    private readonly deployment: Deployment,
    private readonly postings: WatchedPostings,
    private readonly savedOpenings: () => readonly OpenedSettlement[],
  ) {}

  async challengeable(): Promise<readonly OpenedPosting<OpenedSettlement>[]> {
    const { market } = this.deployment;
    const saved = this.savedOpenings().filter((opening) => opening.market === market);
    if (saved.length === 0) return [];
    const { postings } = await this.postings.challengeable();
    return postings.map((posted) => ({
      ...{ period: posted.fact.period, posting: posted.fact.transactionHash },
      opened: saved.filter((opening) => isOf(posted, opening)).map((opening) => ({ ...opening, ...partsOf(posted) })),
    }));
  }

  async disproof({ opened }: OpenedPosting<OpenedSettlement>): Promise<Disproof | undefined> {
    const found = await findDeliveryChallenge(this.deployment, opened);
    if (found === undefined) return undefined;
    return { ...found, challenge: { kind: 'delivery', check: found.shown.check, fault: found.fault } };
  }

  challenge({ posting, shown }: Disproof): Promise<ChainReceipt> {
    const call = challengeDeliveryCall(posting, shown, this.sender.address);
    return this.sender.send(this.deployment.addresses.deliveries, call);
  }
}

/** What the posting is known by, where its data say it: whoever tells evidence may say something else, and no challenge would be taken. */
function partsOf(posted: PostedPeriod) {
  if (soundData(posted) === undefined) return {};
  const posting = postingIn(posted);
  const { batchRoot, evidenceRoot } = posting;
  return { batchRoot, evidenceRoot, balancesHash: balancesHash(posting) };
}

/** Whether it was opened of this posting, and not of one of the same period that was refuted. */
function isOf({ fact, ledger }: PostedPeriod, { period, ledgerHash: opened }: OpenedSettlement): boolean {
  return period === fact.period && isSameBytes(opened, ledgerHash(ledger));
}
