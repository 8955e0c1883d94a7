import { encodeFunctionData, keccak256, numberToHex } from 'viem';
import { flexibilityEscrowAbi } from '../../src/adapters/chain/artifacts/flexibility-escrow.js';
import { showBlobs, versionedHashOf } from '../../src/adapters/chain/blob-sidecars.js';
import type { MarketAddresses } from '../../src/adapters/chain/deploy.js';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import {
  challengeChunkCall,
  challengeDataCall,
  challengeDebitCall,
  challengeTotalCall,
  claimCall,
  drawAllCall,
  postCall,
  postedSettlementCall,
  restoreCall,
  stakeCall,
} from '../../src/adapters/chain/posting-calls.js';
import { challengeSaltedCall } from '../../src/adapters/chain/salted-calls.js';
import type { TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import type { Hex } from '../../src/application/ports.js';
import { blobsOf } from '../../src/domain/settlement/blob-data.js';
import { chunksOf, flowOfChunk, joined, proveChunk } from '../../src/domain/settlement/chunks.js';
import { LedgerTree } from '../../src/domain/settlement/ledger-tree.js';
import {
  ledgerOf,
  NO_FORMER,
  NO_TOTALS,
  netsTree,
  type PostedLedger,
  type Posting,
  type PreparedPosting,
  postingDigest,
  postingWith,
  preparePosting,
  publishedBytes,
  publishedIn,
  rootsHash,
  totalBytes,
} from '../../src/domain/settlement/posting.js';
import { saltBatch } from '../../src/domain/settlement/salted-flow.js';
import { type DecodedFlow, decodeBatch } from '../../src/domain/settlement/settlement-batch.js';
import { isOfSameParties } from '../../src/domain/settlement/settlement-flow.js';
import type { BenchMarket } from './market.js';

/**
 * Gas of a blob at the same price as other gas: the least that EIP-7918 lets 131,072 blob gas cost, a sixteenth of the base fee each.
 */
export const BLOB_GAS_EQUIVALENT = 131_072 / 16;

export interface PostingGas {
  /** Posting with the data in the call, and in blobs, these included at {@link BLOB_GAS_EQUIVALENT}. */
  readonly postInCall: number;
  /** The same with the records of prosumers salted. */
  readonly postSalted: number;
  readonly postInBlobs: number;
  readonly blobs: number;
  /** Making all totals claimable, and paying them out. */
  readonly drawAll: number;
  readonly payOut: number;
  /** One participant claims for itself. */
  readonly claim: number;
  /** Proof of one settlement as a transaction. */
  readonly proof: number;
  /** By somebody who shows a fault for the first time, and again. */
  readonly firstChallenge: number;
  readonly challenges: Readonly<Record<'sum' | 'salted' | 'share' | 'total' | 'debit' | 'data', number>>;
}

interface Options {
  readonly market: string;
  readonly ring: number;
  readonly parties: BenchMarket;
}

interface Posted {
  readonly period: number;
  readonly prepared: PreparedPosting;
  readonly posting: Posting;
  readonly ledger: PostedLedger;
  readonly gasUsed: number;
}

const DAY_SECONDS = 86_400n;
const SEED = new Uint8Array(32);
const EVIDENCE_ROOT = keccak256('0x', 'bytes');

/** Posts a period again and again, in places of the ring that were used before, right and wrong, and measures what follows. */
export class PostingBench {
  /** The last posting that is final. */
  private last: Posted | undefined;
  private laps = 2;

  constructor(
    private readonly sender: TransactionSender,
    private readonly addresses: MarketAddresses,
    private readonly batch: Uint8Array,
    private readonly options: Options,
  ) {}

  async run(): Promise<PostingGas> {
    await this.stake();
    for (const isInBlobs of [false, true, false]) await this.pass(await this.post(this.prepare(), isInBlobs));
    const inCall = await this.pass(await this.post(this.prepare(), false));
    const salted = await this.pass(await this.post(this.prepare(this.saltedBatch()), false));
    const inBlobs = await this.pass(await this.post(this.prepare(), true));
    const blobs = blobsOf(inBlobs.prepared.data).length;
    const claim = await this.claim(inBlobs);
    const proof = await this.proof(inBlobs);
    await this.drawAndPayOut(inBlobs);
    const next = await this.pass(await this.post(this.prepare(), false));
    return {
      ...{ postInCall: inCall.gasUsed, postSalted: salted.gasUsed },
      ...{ postInBlobs: inBlobs.gasUsed + blobs * BLOB_GAS_EQUIVALENT, blobs },
      ...(await this.drawAndPayOut(next)),
      ...{ claim, proof, ...(await this.challenges()) },
    };
  }

  private prepare(batch = this.batch): PreparedPosting {
    const { operator } = this.options.parties;
    return preparePosting(batch, this.last?.prepared.totals ?? [], operator, EVIDENCE_ROOT);
  }

  /** The batch in which only their parties are told the records of prosumers. */
  private saltedBatch(): Uint8Array {
    const prosumers = new Set(this.options.parties.prosumers);
    return saltBatch(this.batch, ({ payer, payee }) => prosumers.has(payer) || prosumers.has(payee), SEED).bytes;
  }

  /** Shows by one opening that a chunk of a salted flow is wrong. */
  private refuteSalted(position: number): Promise<number> {
    const wrong = changed(this.batch, position, energyOfLastByte);
    const { bytes, salted } = saltBatch(wrong, () => true, SEED);
    const flows = chunksOf(wrong).map(flowOfChunk);
    const place = salted.findIndex(({ flow }) => isOfSameParties(flow, flows[position]!));
    const index = position - flows.findIndex((flow) => isOfSameParties(flow, flows[position]!));
    const proof = proveChunk(chunksOf(bytes), place);
    return this.refute(this.prepare(bytes), (posted) =>
      challengeSaltedCall(this.about(posted), proof, [salted[place]!.opening(index)]),
    );
  }

  /** Two places in turn, since the last posting keeps its own. */
  private async post(prepared: PreparedPosting, isInBlobs: boolean): Promise<Posted> {
    const { market, ring } = this.options;
    const place = this.last === undefined ? 0 : 1 - (this.last.period % ring);
    const period = ring * this.laps++ + place;
    const call = postCall({ market, period }, prepared, isInBlobs);
    const blobs = isInBlobs ? blobsOf(prepared.data) : [];
    const { gasUsed } = isInBlobs
      ? await this.sender.sendWithBlobs(this.addresses.postings, call, await this.sender.sidecarsOf(blobs))
      : await this.sender.send(this.addresses.postings, call);
    const names = await Promise.all(blobs.map(versionedHashOf));
    const dataHash = keccak256(isInBlobs ? `0x${names.map((name) => name.slice(2)).join('')}` : prepared.data, 'bytes');
    const former = this.last && postingDigest(market, this.last);
    const ledger = ledgerOf(prepared, former ?? NO_FORMER, { dataHash, blobs: blobs.length });
    return { period, prepared, ledger, gasUsed, posting: postingWith(prepared.claim, ledger) };
  }

  /** Lets the window pass: what is posted next builds on it. */
  private async pass(posted: Posted): Promise<Posted> {
    const { client } = this.sender;
    const { timestamp } = await client.getBlock();
    const overAt = numberToHex(timestamp + 2n * DAY_SECONDS);
    await client.request({ method: 'evm_setNextBlockTimestamp', params: [overAt] } as never);
    await client.request({ method: 'evm_mine', params: [] } as never);
    this.last = posted;
    return posted;
  }

  private async drawAndPayOut({ period, posting, prepared }: Posted) {
    const { market, parties } = this.options;
    const draw = drawAllCall({ market, period }, posting, totalBytes(prepared.totals));
    const drawAll = await this.sender.send(this.addresses.postings, draw);
    const numbers = [...parties.aggregators, ...parties.prosumers].map(BigInt);
    const args = [numbers] as const;
    const pay = encodeFunctionData({ abi: flexibilityEscrowAbi, functionName: 'payOut', args });
    const payOut = await this.sender.send(this.addresses.escrow, pay);
    return { drawAll: drawAll.gasUsed / numbers.length, payOut: payOut.gasUsed / numbers.length };
  }

  private async claim({ period, posting, prepared }: Posted): Promise<number> {
    const { market, parties } = this.options;
    const claimOf = (number: number) => {
      const total = new LedgerTree(prepared.totals).proof(number);
      return claimCall({ market, period }, posting, total, this.sender.address);
    };
    // The first claim makes the slot that the second one, of the same page, uses again.
    const [first, second] = parties.prosumers.filter((_, i, all) => all[0]! - (all[0]! % 4) + 4 <= all[i]!);
    await this.sendAs(keyOfSeed(`prosumer ${first}`).account, claimOf(first!));
    return this.sendAs(keyOfSeed(`prosumer ${second}`).account, claimOf(second!));
  }

  private async proof({ period, posting }: Posted): Promise<number> {
    const chunks = chunksOf(this.batch);
    const proof = joined(Uint8Array.of(0, 0), proveChunk(chunks, Math.floor(chunks.length / 2)));
    const call = postedSettlementCall({ market: this.options.market, period }, posting, proof);
    return (await this.sender.send(this.addresses.postings, call)).gasUsed;
  }

  private async challenges(): Promise<Pick<PostingGas, 'firstChallenge' | 'challenges'>> {
    const middle = Math.floor(chunksOf(this.batch).length / 2);
    const payee = this.options.parties.prosumers[0]!;
    const chunkOf = (posted: Posted, name: 'challengeChunk' | 'challengeFlow') =>
      challengeChunkCall(
        name,
        this.about(posted),
        proveChunk(chunksOf(posted.prepared.data.subarray(0, this.batch.length)), middle),
      );
    const wrongSum = () => this.prepare(changed(this.batch, middle, energyOfLastByte));
    const firstChallenge = await this.refute(wrongSum(), (posted) => chunkOf(posted, 'challengeChunk'));
    const sum = await this.refute(wrongSum(), (posted) => chunkOf(posted, 'challengeChunk'));
    const salted = await this.refuteSalted(middle);
    const share = await this.refute(this.prepare(changed(this.batch, middle, shareOfFlow)), (posted) =>
      chunkOf(posted, 'challengeFlow'),
    );
    const total = await this.refute(withTotal(this.prepare(), payee), (posted) => {
      const { nets, totals } = posted.prepared;
      const former = new LedgerTree(this.last!.prepared.totals).proof(payee);
      const proofs = { net: netsTree(nets).proof(payee), total: new LedgerTree(totals).proof(payee), former };
      return challengeTotalCall(this.about(posted), posted.ledger, proofs);
    });
    const honest = this.prepare();
    const debit = await this.refute({ ...honest, debits: [honest.debits[0]! - 1n] }, (posted) => {
      const debtor = Number(honest.debits[0]! >> 64n);
      const [net, own] = [netsTree(honest.nets).proof(debtor), new LedgerTree(posted.prepared.debits).proof(0)];
      return challengeDebitCall(this.about(posted), posted.ledger, net, own);
    });
    const hidden = { ...honest, claim: { ...honest.claim, netsRoot: NO_TOTALS } };
    const { data, openings } = await showBlobs(blobsOf(honest.data));
    const shown = await this.refute(
      hidden,
      (posted) => challengeDataCall(this.aboutRoots(posted), posted.ledger, this.last, data, openings),
      true,
    );
    return { firstChallenge, challenges: { sum, salted, share, total, debit, data: shown } };
  }

  /** Posts something wrong, shows that it is, gives back what it took, and stakes anew. */
  private async refute(prepared: PreparedPosting, callFor: (posted: Posted) => Hex, isInBlobs = false) {
    const posted = await this.post(prepared, isInBlobs);
    const { gasUsed } = await this.sender.send(this.addresses.postings, callFor(posted));
    const restore = restoreCall(this.aboutRoots(posted), posted.ledger, prepared.debits);
    await this.sender.send(this.addresses.postings, restore);
    await this.stake();
    return gasUsed;
  }

  private about({ period, posting }: Posted) {
    return { market: this.options.market, period, posting, recipient: this.sender.address };
  }

  private aboutRoots({ period, posting }: Posted) {
    return { market: this.options.market, period, rootsHash: rootsHash(posting), recipient: this.sender.address };
  }

  private async stake(): Promise<void> {
    const { market, parties } = this.options;
    await this.sender.send(this.addresses.postings, stakeCall(market, parties.operator));
  }

  /** Sends from an account whose key anvil does not need. */
  private async sendAs(from: Hex, data: Hex): Promise<number> {
    const { client } = this.sender;
    const ask = (method: string, params: unknown[]) => client.request({ method, params } as never) as Promise<Hex>;
    await ask('anvil_setBalance', [from, numberToHex(10n ** 18n)]);
    await ask('anvil_impersonateAccount', [from]);
    const hash = await ask('eth_sendTransaction', [
      { from, to: this.addresses.postings, data, gas: '0x100000', gasPrice: numberToHex(10n ** 11n) },
    ]);
    return Number((await client.waitForTransactionReceipt({ hash, pollingInterval: 5 })).gasUsed);
  }
}

/** The same with a total that is a unit too large. */
function withTotal(prepared: PreparedPosting, participant: number): PreparedPosting {
  const totals = prepared.totals.map((total, number) => (number === participant ? total + 1n : total));
  const data = publishedBytes({ ...publishedIn(prepared.data, totals.length)!, totals });
  return { ...prepared, totals, claim: { ...prepared.claim, totalsRoot: new LedgerTree(totals).root }, data };
}

type Place = (flow: DecodedFlow, recordsAt: number) => number;

/** Where the first record of a chunk states its energy: every record of it has to be added up to see the fault. */
const energyOfLastByte: Place = ({ flow }, recordsAt) => recordsAt + flow.recordBytes - 1;
/** Where the flow of a chunk states the share of the price. */
const shareOfFlow: Place = ({ at }) => at + 8;

/** The batch with one bit changed at a place of this chunk. */
function changed(batch: Uint8Array, position: number, place: Place): Uint8Array {
  const copy = batch.slice();
  const { recordsAt } = chunksOf(batch)[position]!;
  const flow = decodeBatch(batch).findLast(({ at }) => at <= recordsAt)!;
  copy[place(flow, recordsAt)]! ^= 1;
  return copy;
}
