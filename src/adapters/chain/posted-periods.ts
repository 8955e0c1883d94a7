import { bytesToHex, parseEventLogs } from 'viem';
import type {
  ChainReceipt,
  DataPlace,
  Hex,
  OpenDemand,
  ParticipantAmount,
  PostedOnChain,
  PostingChain,
  PostingRefutation,
  PostingRequest,
  PostingStake,
  PostingStanding,
  ProvingCall,
} from '../../application/ports.js';
import type { MarketRules } from '../../domain/market-rules.js';
import type { Micros } from '../../domain/quantity.js';
import { assertInvariant } from '../../domain/rejection.js';
import { blobsOf } from '../../domain/settlement/blob-data.js';
import type { OpeningDemand } from '../../domain/settlement/opening-demand.js';
import {
  debitIn,
  ledgerOf,
  NO_FORMER,
  type PostedLedger,
  type Posting,
  type PostingOfPeriod,
  postingDigest,
  postingWith,
  totalBytes,
} from '../../domain/settlement/posting.js';
import type { JournaledPosting } from '../../domain/settlement/posting-events.js';
import { flexibilityEscrowAbi } from './artifacts/flexibility-escrow.js';
import { postedSettlementAbi as abi } from './artifacts/posted-settlement.js';
import { type BlobSidecar, versionedHash } from './blob-sidecars.js';
import { errorNameOf } from './contract-refusal.js';
import { areTermsRegistered, registerTermsCall } from './delivery-checks.js';
import { answerCall, demandId } from './demand-calls.js';
import { DemandedOpenings } from './demanded-openings.js';
import { marketId } from './market-reader.js';
import { claimCall, drawAllCall, postCall, postedBy, restoreCall, stakeCall } from './posting-calls.js';
import type { PublishedFolder } from './published-data.js';
import type { SerialQueue } from './serial-queue.js';
import type { TransactionSender } from './transaction-sender.js';

/** Places of the ring that periods share, as the contracts are deployed. */
const PLACES = 512;
/** A place whose posting was refuted, and was given back then or not yet: see `PostingBooks.sol`. */
const RESTORED = 2;
const REFUTED = 3;

export interface PostedPeriodsOptions {
  readonly sender: TransactionSender;
  /** Of the contract of postings. */
  readonly address: Hex;
  /** Of the contract that judges evidence. */
  readonly deliveries: Hex;
  /** Of the one that openings are demanded of. */
  readonly demands: Hex;
  /** Calls that send take their turn whole. */
  readonly calls: SerialQueue;
  readonly dataPlace: DataPlace;
  /** Keeps blobs before they are sent; without it there are none. */
  readonly archive?: Pick<PublishedFolder, 'keep'> | undefined;
}

/** The postings of one market, on any chain. What the chain holds already is not sent again, and is answered as if it had been. */
export class PostedPeriods implements PostingChain {
  readonly dataPlace: DataPlace;
  private readonly sender: TransactionSender;
  private readonly address: Hex;
  private readonly deliveries: Hex;
  private readonly demands: Hex;
  private readonly demanded: DemandedOpenings;
  private readonly calls: SerialQueue;
  private readonly archive: PostedPeriodsOptions['archive'];

  constructor({ sender, address, deliveries, demands, calls, dataPlace, archive }: PostedPeriodsOptions) {
    assertInvariant(dataPlace === 'calldata' || archive !== undefined, 'what is sent in blobs is kept');
    this.dataPlace = dataPlace;
    this.sender = sender;
    this.address = address;
    this.deliveries = deliveries;
    this.demands = demands;
    this.demanded = new DemandedOpenings(sender.client, { demands, postings: address });
    this.calls = calls;
    this.archive = archive;
  }

  registerTerms(rules: MarketRules): Promise<ChainReceipt[]> {
    return this.calls.run(async () => {
      if (await areTermsRegistered(this.sender.client, this.deliveries, rules)) return [];
      return [await this.sender.send(this.deliveries, registerTermsCall(rules), `${rules.market}/terms`)];
    });
  }

  async stake(market: string): Promise<PostingStake> {
    const { bonder, releasableAt } = await this.book(market);
    const bond = await this.sender.client.readContract({ ...this.contract, functionName: 'postingBond' });
    return { bond, bonder: bonder === 0 ? undefined : bonder, isAskedBack: releasableAt !== 0 };
  }

  putStake(market: string, participant: number): Promise<ChainReceipt[]> {
    return this.calls.run(async () => [await this.sender.send(this.address, stakeCall(market, participant))]);
  }

  async post(request: PostingRequest): Promise<PostedOnChain> {
    const held = await this.calls.run(() => this.posted(request));
    if (held !== undefined) return held;
    // Committing to a blob takes seconds, in which other calls go on.
    const sidecars = request.dataIn === 'blobs' ? await this.keptBlobs(request) : undefined;
    return this.calls.run(async () => {
      await this.send(request, sidecars);
      const posted = await this.posted(request);
      assertInvariant(posted !== undefined, `the chain holds no posting of period ${request.period}`);
      return posted;
    });
  }

  async standing(market: string, period: number): Promise<PostingStanding> {
    const held = await this.place(market, period);
    if (held === undefined) return { state: 'none' };
    if (held.challengeableUntil === RESTORED) return { state: 'restored', fault: await this.faultOf(market, period) };
    if (held.challengeableUntil === REFUTED) return { state: 'refuted', fault: await this.faultOf(market, period) };
    const { challengeableUntil } = held;
    return { state: 'posted', challengeableUntil, isPassed: await this.isPassed(challengeableUntil) };
  }

  draw(market: string, period: number, posting: Posting, totals: readonly Micros[]): Promise<ChainReceipt[]> {
    return this.calls.run(async () => {
      const about = this.about(market, period);
      const drawn = await this.sender.client.getContractEvents({ ...about, eventName: 'TotalsDrawn' });
      if (drawn.length > 0) return Promise.all(drawn.map(({ transactionHash }) => this.receipt(transactionHash)));
      const call = drawAllCall({ market, period }, posting, totalBytes(totals));
      return [await this.sender.send(this.address, call, `${market}/${period}/draw`)];
    });
  }

  drawn(market: string, participant: number): Promise<Micros> {
    const args = [marketId(market), BigInt(participant)] as const;
    return this.sender.client.readContract({ ...this.contract, functionName: 'drawnOf', args });
  }

  claimCall(market: string, period: number, posting: Posting, leaf: Uint8Array, recipient: Hex): ProvingCall {
    return { to: this.address, data: claimCall({ market, period }, posting, leaf, recipient) };
  }

  /** From what the chain says was posted: whoever posted what was wrong may not know how any more. */
  restore(market: string, period: number, former: PostingOfPeriod | undefined): Promise<ChainReceipt[]> {
    return this.calls.run(async () => {
      if ((await this.standing(market, period)).state !== 'refuted') return [];
      const said = await this.said(market, period);
      const formerDigest = former === undefined ? NO_FORMER : postingDigest(market, former);
      const { challenger } = (await this.refutationEvent(market, period)).args;
      const about = { market, period, rootsHash: said.claim.rootsHash, recipient: challenger! };
      const place = { dataHash: said.dataHash, blobs: said.blobs.length };
      const call = restoreCall(about, ledgerOf(said, formerDigest, place), said.debits);
      return [await this.sender.send(this.address, call, `${market}/${period}/restore`)];
    });
  }

  async refutation(market: string, period: number): Promise<PostingRefutation | undefined> {
    const about = this.about(market, period);
    const { client } = this.sender;
    // The place of the period may hold an execution by now.
    const refuted = (await client.getContractEvents({ ...about, eventName: 'PostingRefuted' })).at(-1);
    if (refuted === undefined) return undefined;
    const fault = errorNameOf(refuted.args.fault!);
    const restored = (await client.getContractEvents({ ...about, eventName: 'PostingRestored' })).at(-1);
    if (restored !== undefined) return { fault, taken: [], lost: await this.lostBy(restored) };
    return { fault, taken: (await this.said(market, period)).debits.map(debitIn), lost: undefined };
  }

  openDemands(market: string, period: number): Promise<readonly OpenDemand[]> {
    return this.demanded.open({ market, period });
  }

  /** Answers are many at a time and in no order: they take no turns. */
  async show(demand: OpeningDemand, shown: readonly Uint8Array[]): Promise<ChainReceipt[]> {
    if (await this.demanded.isAnswered(demand)) return [];
    return [await this.sender.send(this.demands, answerCall(demand, shown), `${demandId(demand)}/answer`)];
  }

  async holds(market: string, period: number, posting: Posting): Promise<boolean> {
    const digest = postingDigest(market, { period, posting });
    return (await this.place(market, period))?.digest === bytesToHex(digest);
  }

  private get contract() {
    return { address: this.address, abi } as const;
  }

  private async send({ market, period, prepared }: PostingRequest, sidecars?: readonly BlobSidecar[]): Promise<void> {
    const call = postCall({ market, period }, prepared, sidecars !== undefined);
    const intent = `${market}/${period}/post`;
    if (sidecars === undefined) await this.sender.send(this.address, call, intent);
    else await this.sender.sendWithBlobs(this.address, call, sidecars, intent);
  }

  /** The data of a posting in blobs that are on the disk. */
  private async keptBlobs({ prepared }: PostingRequest): Promise<readonly BlobSidecar[]> {
    const { archive } = this;
    assertInvariant(archive !== undefined, 'what is sent in blobs is kept');
    const blobs = blobsOf(prepared.data);
    const sidecars = await this.sender.sidecarsOf(blobs);
    for (const [at, blob] of blobs.entries()) await archive.keep(blob, versionedHash(sidecars[at]!.commitment));
    return sidecars;
  }

  /** What the chain holds of a period; undefined where it holds nothing. Throws where that is not what the request would post. */
  private async posted(request: PostingRequest): Promise<PostedOnChain | undefined> {
    const { market, period } = request;
    const held = await this.place(market, period);
    if (held === undefined) return undefined;
    const { client } = this.sender;
    const { dataHash, blobs, event } = await this.said(market, period);
    const { posting, digests } = identified(request, { dataHash, blobs: blobs.length });
    if (held.digest !== bytesToHex(postingDigest(market, { period, posting })))
      throw new Error(`the chain holds another posting of period ${period} of ${market}`);

    const { timestamp } = await client.getBlock({ blockNumber: event.blockNumber });
    const challengeableUntil = Number(timestamp) + (await this.window());
    const { participants } = request.prepared.claim;
    return {
      posting: { participants, ...digests, dataHash: bytesToHex(dataHash), blobs, challengeableUntil },
      receipt: await this.receipt(event.transactionHash),
    };
  }

  /** What the last posting of a period said: its call, and the blobs of its transaction. */
  private async said(market: string, period: number) {
    const about = this.about(market, period);
    const event = (await this.sender.client.getContractEvents({ ...about, eventName: 'PeriodPosted' })).at(-1);
    assertInvariant(event !== undefined, `the chain has no event of the posting of period ${period}`);
    const transaction = await this.sender.client.getTransaction({ hash: event.transactionHash });
    return { ...postedBy(transaction.input, transaction.blobVersionedHashes ?? []), event };
  }

  /** What the place of a period holds, where that is a posting of it, or one of it that was given back. */
  private async place(market: string, period: number) {
    const args = [marketId(market), BigInt(period)] as const;
    const held = await this.sender.client.readContract({ ...this.contract, functionName: 'postingOf', args });
    const isOwn = held.challengeableUntil >= RESTORED && held.lap === Math.floor(period / PLACES);
    return isOwn ? held : undefined;
  }

  private book(market: string) {
    const args = [marketId(market)] as const;
    return this.sender.client.readContract({ ...this.contract, functionName: 'bookOf', args });
  }

  private window(): Promise<number> {
    return this.sender.client.readContract({ ...this.contract, functionName: 'challengeWindow' });
  }

  /** Whether a block that is final is later. Without a window there is nobody to wait for: the next block is later anyway. */
  private async isPassed(until: number): Promise<boolean> {
    if ((await this.window()) === 0) return true;
    const { client, confirmations } = this.sender;
    const blockNumber = (await client.getBlockNumber({ cacheTime: 0 })) - BigInt(confirmations - 1);
    return blockNumber >= 0n && Number((await client.getBlock({ blockNumber })).timestamp) > until;
  }

  private async faultOf(market: string, period: number): Promise<string> {
    return errorNameOf((await this.refutationEvent(market, period)).args.fault!);
  }

  /** The stake that was lost where a posting was given back: its event follows in the same transaction. */
  private async lostBy(restored: {
    readonly transactionHash: Hex;
    readonly logIndex: number;
  }): Promise<ParticipantAmount> {
    const { logs } = await this.sender.client.getTransactionReceipt({ hash: restored.transactionHash });
    const slashed = parseEventLogs({ abi: flexibilityEscrowAbi, eventName: 'BondSlashed', logs });
    const { participant, amount } = slashed.find(({ logIndex }) => logIndex > restored.logIndex)!.args;
    return { participant: Number(participant), amount };
  }

  private async refutationEvent(market: string, period: number) {
    const about = this.about(market, period);
    const event = (await this.sender.client.getContractEvents({ ...about, eventName: 'PostingRefuted' })).at(-1);
    assertInvariant(event !== undefined, `the chain has no event of the refutation of period ${period}`);
    return event;
  }

  /** Where the events about a period are found. */
  private about(market: string, period: number) {
    return { ...this.contract, args: { market: marketId(market), period: BigInt(period) }, fromBlock: 0n } as const;
  }

  private async receipt(hash: Hex): Promise<ChainReceipt> {
    const { blockNumber, gasUsed } = await this.sender.client.getTransactionReceipt({ hash });
    return { transactionHash: hash, blockNumber: Number(blockNumber), gasUsed: Number(gasUsed) };
  }
}

/** What a posting is known by, as the contract and as the journal write it. */
function identified(
  { market, prepared, former }: PostingRequest,
  place: Pick<PostedLedger, 'dataHash' | 'blobs'>,
): { readonly posting: Posting; readonly digests: Pick<JournaledPosting, keyof Posting> } {
  const formerDigest = former === undefined ? NO_FORMER : postingDigest(market, former);
  const posting = postingWith(prepared.claim, ledgerOf(prepared, formerDigest, place));
  const digests = {
    batchRoot: bytesToHex(posting.batchRoot),
    totalsRoot: bytesToHex(posting.totalsRoot),
    netsRoot: bytesToHex(posting.netsRoot),
    formerTotalsRoot: bytesToHex(posting.formerTotalsRoot),
    evidenceRoot: bytesToHex(posting.evidenceRoot),
    ledgerHash: bytesToHex(posting.ledgerHash),
  };
  return { posting, digests };
}
