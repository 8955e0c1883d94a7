import { bytesToHex, encodeAbiParameters, hexToBytes, keccak256 } from 'viem';
import type {
  ChainReceipt,
  DataPlace,
  Hex,
  PostedOnChain,
  PostingChain,
  PostingRequest,
  PostingStake,
  PostingStanding,
  ProvingCall,
} from '../../application/ports.js';
import type { Micros } from '../../domain/quantity.js';
import { assertInvariant } from '../../domain/rejection.js';
import { blobsOf } from '../../domain/settlement/blob-data.js';
import {
  ledgerHash,
  ledgerOf,
  NO_TOTALS,
  type PostedLedger,
  type Posting,
  type PreparedPosting,
  totalBytes,
} from '../../domain/settlement/posting.js';
import { postedSettlementAbi as abi } from './artifacts/posted-settlement.js';
import { errorNameOf } from './contract-refusal.js';
import { marketId } from './market-reader.js';
import { claimCall, drawAllCall, postCall, restoreCall, stakeCall } from './posting-calls.js';
import type { PublishedFolder } from './published-data.js';
import type { SerialQueue } from './serial-queue.js';
import type { TransactionSender } from './transaction-sender.js';

/** Places of the ring that periods share, as the contracts are deployed. */
const PLACES = 512;
/** A place where a refuted posting was given back: see `PostingBooks.sol`. */
const RESTORED = 2;
/** Bytes of a commitment. */
const COMMITMENT_BYTES = 25;

export interface PostedPeriodsOptions {
  readonly sender: TransactionSender;
  /** Of the contract of postings. */
  readonly address: Hex;
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
  private readonly calls: SerialQueue;
  private readonly archive: PostedPeriodsOptions['archive'];

  constructor({ sender, address, calls, dataPlace, archive }: PostedPeriodsOptions) {
    assertInvariant(dataPlace === 'calldata' || archive !== undefined, 'what is sent in blobs is kept');
    this.dataPlace = dataPlace;
    this.sender = sender;
    this.address = address;
    this.calls = calls;
    this.archive = archive;
  }

  async stake(market: string): Promise<PostingStake> {
    const { bonder, releasableAt } = await this.book(market);
    const bond = await this.sender.client.readContract({ ...this.contract, functionName: 'postingBond' });
    return { bond, bonder: bonder === 0 ? undefined : bonder, isAskedBack: releasableAt !== 0 };
  }

  putStake(market: string, participant: number): Promise<ChainReceipt[]> {
    return this.calls.run(async () => [await this.sender.send(this.address, stakeCall(market, participant))]);
  }

  post(request: PostingRequest): Promise<PostedOnChain> {
    return this.calls.run(async () => {
      const held = await this.posted(request);
      if (held !== undefined) return held;
      await this.send(request);
      const posted = await this.posted(request);
      assertInvariant(posted !== undefined, `the chain holds no posting of period ${request.period}`);
      return posted;
    });
  }

  async standing(market: string, period: number): Promise<PostingStanding> {
    const held = await this.place(market, period);
    if (held === undefined) return { state: 'none' };
    if (held.challengeableUntil === RESTORED) return { state: 'restored', fault: await this.faultOf(market, period) };
    const { isRefuted, last } = await this.book(market);
    if (isRefuted && last === period + 1) return { state: 'refuted', fault: await this.faultOf(market, period) };
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
  restore(market: string, period: number, former: Posting | undefined): Promise<ChainReceipt[]> {
    return this.calls.run(async () => {
      if ((await this.standing(market, period)).state !== 'refuted') return [];
      const { claimed, debits, dataHash, blobs } = (await this.eventOf(market, period)).args;
      const claim = {
        ...claimed!,
        batchRoot: hexToBytes(claimed!.batchRoot),
        totalsRoot: hexToBytes(claimed!.totalsRoot),
        netsRoot: hexToBytes(claimed!.netsRoot),
      };
      const said = { claim, debits: debits! };
      const ledger = ledgerFor({ prepared: said, ...(former && { former }) }, hexToBytes(dataHash!), Number(blobs!));
      const call = restoreCall({ market, period }, identified(said, ledger).posting, ledger, said.debits);
      return [await this.sender.send(this.address, call, `${market}/${period}/restore`)];
    });
  }

  async holds(market: string, period: number, posting: Posting): Promise<boolean> {
    return (await this.place(market, period))?.commitment === commitmentOf(market, period, posting);
  }

  private get contract() {
    return { address: this.address, abi } as const;
  }

  private async send(request: PostingRequest): Promise<void> {
    const { market, period, prepared, former, dataIn } = request;
    const call = postCall({ market, period }, prepared, former, dataIn === 'blobs');
    const intent = `${market}/${period}/post`;
    if (dataIn === 'calldata') {
      await this.sender.send(this.address, call, intent);
      return;
    }
    const { archive } = this;
    assertInvariant(archive !== undefined, 'what is sent in blobs is kept');
    const blobs = blobsOf(prepared.data);
    for (const blob of blobs) await archive.keep(blob);
    await this.sender.sendWithBlobs(this.address, call, blobs, intent);
  }

  /** What the chain holds of a period; undefined where it holds nothing. Throws where that is not what the request would post. */
  private async posted(request: PostingRequest): Promise<PostedOnChain | undefined> {
    const { market, period } = request;
    const held = await this.place(market, period);
    if (held === undefined) return undefined;
    const { client } = this.sender;
    const event = await this.eventOf(market, period);
    const { dataHash, blobs } = event.args;
    const { posting, digests } = identified(
      request.prepared,
      ledgerFor(request, hexToBytes(dataHash!), Number(blobs!)),
    );
    if (held.commitment !== commitmentOf(market, period, posting))
      throw new Error(`the chain holds another posting of period ${period} of ${market}`);

    const { blobVersionedHashes = [] } = await client.getTransaction({ hash: event.transactionHash });
    const { timestamp } = await client.getBlock({ blockNumber: event.blockNumber });
    const challengeableUntil = Number(timestamp) + (await this.window());
    const { participants } = request.prepared.claim;
    return {
      posting: { participants, ...digests, dataHash: dataHash!, blobs: [...blobVersionedHashes], challengeableUntil },
      receipt: await this.receipt(event.transactionHash),
    };
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
    const about = this.about(market, period);
    const [refuted] = await this.sender.client.getContractEvents({ ...about, eventName: 'PostingRefuted' });
    return errorNameOf(refuted!.args.fault!);
  }

  private async eventOf(market: string, period: number) {
    const about = this.about(market, period);
    const [event] = await this.sender.client.getContractEvents({ ...about, eventName: 'PeriodPosted' });
    assertInvariant(event !== undefined, `the chain has no event of the posting of period ${period}`);
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

/** What says all of a posting but its data. */
type Said = Pick<PreparedPosting, 'claim' | 'debits'>;

function ledgerFor({ prepared, former }: { prepared: Said; former?: Posting }, dataHash: Uint8Array, blobs: number) {
  return ledgerOf(prepared, former?.totalsRoot ?? NO_TOTALS, { dataHash, blobs });
}

/** What a posting is known by, as the contract and as the journal write it. */
function identified({ claim }: Said, ledger: PostedLedger) {
  const { batchRoot, totalsRoot } = claim;
  const posting: Posting = { batchRoot, totalsRoot, ledgerHash: ledgerHash(ledger) };
  const digests = {
    batchRoot: bytesToHex(batchRoot),
    totalsRoot: bytesToHex(totalsRoot),
    ledgerHash: bytesToHex(posting.ledgerHash),
  };
  return { posting, digests };
}

/** The digest that the chain keeps of a posting. */
function commitmentOf(market: string, period: number, { batchRoot, totalsRoot, ledgerHash: ledger }: Posting): Hex {
  const words = [
    { type: 'bytes32' },
    { type: 'uint64' },
    { type: 'bytes32' },
    { type: 'bytes32' },
    { type: 'bytes32' },
  ];
  const values = [marketId(market), BigInt(period), bytesToHex(batchRoot), bytesToHex(totalsRoot), bytesToHex(ledger)];
  return keccak256(encodeAbiParameters(words, values)).slice(0, 2 + 2 * COMMITMENT_BYTES) as Hex;
}
