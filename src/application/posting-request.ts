import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { MarketState } from '../domain/market-state.js';
import type { PostingBook } from '../domain/settlement/posted-totals.js';
import {
  ledgerHash,
  ledgerOf,
  NO_TOTALS,
  type Posting,
  postingOf,
  preparePosting,
} from '../domain/settlement/posting.js';
import type { JournaledPosting } from '../domain/settlement/posting-events.js';
import { wholeBatchOf } from '../domain/settlement/settlement-batch.js';
import { settlementBatch } from './chain-record.js';
import type { DataPlace, PostingRequest, SettlementBatch } from './ports.js';

/**
 * A period as it is posted on what was posted before: the same for the same journal, so that whoever asks again after a crash posts the same
 * bytes.
 */
export function postingRequest(
  { market, period, records }: SettlementBatch,
  { last }: PostingBook,
  dataIn: DataPlace,
): PostingRequest {
  const before = last?.totals ?? [];
  const known = Math.max(before.length - 1, 0);
  const highest = records.reduce((most, { payer, payee }) => Math.max(most, payer, payee), known);
  const prepared = preparePosting(wholeBatchOf(records).bytes, before, highest);
  const former: { former?: Posting } = last === undefined ? {} : { former: postingOf(last.posting) };
  return { market, period, prepared, ...former, dataIn };
}

/** Where the data of a journaled posting went. */
export function dataPlaceOf({ blobs }: JournaledPosting): DataPlace {
  return blobs.length > 0 ? 'blobs' : 'calldata';
}

/** A journaled posting with everything that follows from records and totals computed again. What blobs are called, and until when, the chain said. */
export function postingAgain(state: MarketState, period: number, journaled: JournaledPosting): JournaledPosting {
  const dataIn = dataPlaceOf(journaled);
  const { prepared, former } = postingRequest(settlementBatch(state, period), state.postingBook, dataIn);
  const { claim, data } = prepared;
  const published =
    dataIn === 'calldata'
      ? keccak_256(data)
      : keccak_256(Uint8Array.from(journaled.blobs.flatMap((name) => [...hexToBytes(name.slice(2))])));
  const place = { dataHash: published, blobs: journaled.blobs.length };
  const ledger = ledgerHash(ledgerOf(prepared, former?.totalsRoot ?? NO_TOTALS, place));
  return {
    ...journaled,
    participants: claim.participants,
    batchRoot: text(claim.batchRoot),
    totalsRoot: text(claim.totalsRoot),
    ledgerHash: text(ledger),
    dataHash: text(published),
  };
}

function text(digest: Uint8Array): string {
  return `0x${bytesToHex(digest)}`;
}
