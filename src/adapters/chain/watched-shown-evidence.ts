import { hexToBytes } from 'viem';
import type { EvidenceChallenge, OpenedPosting, WatchedEvidence } from '../../application/evidence-watcher.js';
import { type PostedPeriod, postingIn, soundData } from '../../application/ledger-postings.js';
import type { ChainReceipt } from '../../application/ports.js';
import type { WatchedPostings } from '../../application/posting-watcher.js';
import { checksOfAnswer } from '../../domain/evidence/evidence-proof.js';
import { balancesHash } from '../../domain/settlement/posting.js';
import { openingDemandsAbi as abi } from './artifacts/opening-demands.js';
import type { Deployment } from './connect.js';
import type { DeliveryChallenge } from './delivery-challenge.js';
import { challengeDeliveryCall, faultOfDelivery, type PostingParts } from './delivery-checks.js';
import { marketId } from './market-reader.js';
import type { TransactionSender } from './transaction-sender.js';

/** What the chain tells because a party demanded it, and of which posting that is. */
interface ShownOnChain {
  readonly posting: PostingParts & { readonly evidenceRoot: Uint8Array };
  readonly shown: readonly Uint8Array[];
}

type Disproof = DeliveryChallenge & { readonly challenge: EvidenceChallenge };

/** Evidence of one market that was shown on its chain, held against its postings, and challenged with the sender's account. */
export class WatchedShownEvidence implements WatchedEvidence<ShownOnChain, Disproof> {
  constructor(
    private readonly sender: TransactionSender,
    private readonly deployment: Deployment,
    private readonly postings: WatchedPostings,
  ) {}

  async challengeable(): Promise<readonly OpenedPosting<ShownOnChain>[]> {
    const { postings } = await this.postings.challengeable();
    const read = postings.filter((posted) => soundData(posted) !== undefined);
    return Promise.all(read.map((posted) => this.shownOf(posted)));
  }

  /** Records of salted flows are shown in the same place: of those the contract says that they are no evidence of the posting. */
  async disproof({ opened }: OpenedPosting<ShownOnChain>): Promise<Disproof | undefined> {
    const { client } = this.sender;
    const { deliveries } = this.deployment.addresses;
    for (const { posting, shown: answer } of opened)
      for (const shown of checksOfAnswer(answer)) {
        const fault = await faultOfDelivery(client, deliveries, posting, shown);
        if (fault === undefined || fault === 'not-posted') continue;
        return { posting, shown, fault, challenge: { kind: 'delivery', check: shown.check, fault } };
      }
    return undefined;
  }

  challenge({ posting, shown }: Disproof): Promise<ChainReceipt> {
    const call = challengeDeliveryCall(posting, shown, this.sender.address);
    return this.sender.send(this.deployment.addresses.deliveries, call);
  }

  private async shownOf(posted: PostedPeriod): Promise<OpenedPosting<ShownOnChain>> {
    const { market, addresses } = this.deployment;
    const { period, blockNumber, transactionHash } = posted.fact;
    const events = await this.sender.client.getContractEvents({
      ...{ address: addresses.demands, abi, eventName: 'OpeningShown', strict: true },
      ...{ args: { market: marketId(market), period: BigInt(period) }, fromBlock: BigInt(blockNumber) },
    } as const);
    const roots = postingIn(posted);
    const posting = { ...roots, market, period, balancesHash: balancesHash(roots) };
    const opened = events.map(({ args }) => ({ posting, shown: args.shown.map((bytes) => hexToBytes(bytes)) }));
    return { period, posting: transactionHash, opened };
  }
}
