import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { MarketState } from '../domain/market-state.js';
import type { Digest } from '../domain/settlement/merkle-tree.js';
import type { PostedTotals, PostingBook } from '../domain/settlement/posted-totals.js';
import {
  ledgerHash,
  ledgerOf,
  NO_FORMER,
  type PostingOfPeriod,
  postingDigest,
  postingOf,
  preparePosting,
} from '../domain/settlement/posting.js';
import type { JournaledPosting } from '../domain/settlement/posting-events.js';
import { postedBatchOf } from '../domain/settlement/salted-flow.js';
import { settlementBatch } from './chain-record.js';
import type { DataPlace, PostingRequest, SettlementBatch } from './ports.js';

/**
 * A period as it is posted on what was posted before: the same for the same journal, so that whoever asks again after a crash posts the same
 * bytes.
 */
export function postingRequest(
  { market, period, records, salting }: SettlementBatch,
  { last }: PostingBook,
  dataIn: DataPlace,
  evidenceRoot: Digest,
): PostingRequest {
  const before = last?.totals ?? [];
  const known = Math.max(before.length - 1, 0);
  const highest = records.reduce((most, { payer, payee }) => Math.max(most, payer, payee), known);
  const prepared = preparePosting(postedBatchOf(records, salting).bytes, before, highest, evidenceRoot);
  return { market, period, prepared, ...(last && { former: formerOf(last) }), dataIn };
}

/** What a posting builds on, as the chain is told of it. */
export function formerOf({ period, posting }: PostedTotals): PostingOfPeriod {
  return { period, posting: postingOf(posting) };
}

/** Where the data of a journaled posting went. */
export function dataPlaceOf({ blobs }: JournaledPosting): DataPlace {
  return blobs.length > 0 ? 'blobs' : 'calldata';
}

/** A journaled posting with everything that follows from records and totals computed again. What blobs are called, and until when, the chain said. */
export function postingAgain(state: MarketState, period: number, journaled: JournaledPosting): JournaledPosting {
  const dataIn = dataPlaceOf(journaled);
  const { evidenceRoot } = postingOf(journaled);
  const { prepared, former } = postingRequest(settlementBatch(state, period), state.postingBook, dataIn, evidenceRoot);
  const { claim, data } = prepared;
  const published =
    dataIn === 'calldata'
      ? keccak_256(data)
      : keccak_256(Uint8Array.from(journaled.blobs.flatMap((name) => [...hexToBytes(name.slice(2))])));
  const place = { dataHash: published, blobs: journaled.blobs.length };
  const formerDigest = former === undefined ? NO_FORMER : postingDigest(state.rules.market, former);
  const ledger = ledgerHash(ledgerOf(prepared, formerDigest, place));
  return {
    ...journaled,
    participants: claim.participants,
    batchRoot: text(claim.batchRoot),
    totalsRoot: text(claim.totalsRoot),
    netsRoot: text(claim.netsRoot),
    formerTotalsRoot: text(claim.formerTotalsRoot),
    ledgerHash: text(ledger),
    dataHash: text(published),
  };
}

function text(digest: Uint8Array): string {
  return `0x${bytesToHex(digest)}`;
}
