import { isSameBytes } from '../bytes.js';
import type { Micros } from '../quantity.js';
import { chunksOf, rootOfChunks, type SettlementChunk } from './chunks.js';
import { LedgerTree } from './ledger-tree.js';
import { netsTree, type PostedClaim, type PostingRoots, publishedIn, rootsHash } from './posting.js';
import {
  FLOW_BYTES,
  flowBytes,
  isSalted,
  isWellFormed,
  RECORDS_PER_CHUNK,
  readFlow,
  type SettlementFlow,
} from './settlement-flow.js';

/** What was published of a posting, once its bytes are known to be what was claimed of them. */
export interface PublishedPosting {
  readonly roots: PostingRoots;
  readonly batch: Uint8Array;
  readonly chunks: readonly SettlementChunk[];
  /** By participant number. */
  readonly nets: readonly Micros[];
  readonly totals: readonly Micros[];
}

/** What keeps published bytes from being those that were claimed. */
export type PublicationFault =
  /** The bytes are no batch with totals behind it, hold another number of records, or amounts that no leaf can state. */
  | { readonly kind: 'bytes' }
  /** They have another root over the batch, the nets or the totals, or build on other totals. */
  | { readonly kind: 'root' }
  /** A party of the batch has no leaf. */
  | { readonly kind: 'missing' };

/**
 * Holds published bytes against what was claimed of them, as `contracts/src/libraries/PublishedLedger.sol` does.
 * @param formerTotals The totals of the posting it builds on; empty without one.
 * @param data The bytes; undefined where blobs hold something else, too.
 */
export function readPosting(
  claim: PostedClaim,
  formerTotals: readonly Micros[],
  data: Uint8Array | undefined,
): PublishedPosting | PublicationFault {
  const published = data && publishedIn(data, claim.participants);
  if (published === undefined) return { kind: 'bytes' };
  const { batch, totals, evidenceRoot } = published;
  const flows = flowsIn(batch);
  if (flows === undefined || flows.reduce((sum, { recordCount }) => sum + recordCount, 0) !== claim.recordCount)
    return { kind: 'bytes' };
  const isMissing = flows.some(({ payer, payee }) => Math.max(payer, payee) >= claim.participants);
  if (isMissing) return { kind: 'missing' };
  const nets = netsOf(flows, claim.participants);
  if (nets.some((net) => BigInt.asIntN(64, net) !== net)) return { kind: 'bytes' };
  const chunks = chunksOf(batch);
  const roots = {
    batchRoot: rootOfChunks(chunks),
    totalsRoot: new LedgerTree(totals).root,
    netsRoot: netsTree(nets).root,
    formerTotalsRoot: new LedgerTree(formerTotals).root,
    evidenceRoot,
  };
  return isSameBytes(rootsHash(roots), claim.rootsHash) ? { batch, chunks, nets, totals, roots } : { kind: 'root' };
}

/** The flows of a batch; undefined where one is malformed, does not ascend, or does not end within the bytes. */
export function flowsIn(batch: Uint8Array): SettlementFlow[] | undefined {
  const view = new DataView(batch.buffer, batch.byteOffset, batch.byteLength);
  const flows: SettlementFlow[] = [];
  let at = 0;
  let previous = 0n;
  while (at < batch.length) {
    if (at + FLOW_BYTES > batch.length) return undefined;
    const flow = readFlow(view, at);
    const parties = (BigInt(flow.kind) << 48n) | (BigInt(flow.payer) << 24n) | BigInt(flow.payee);
    if (!(isWellFormed(flow) || isSalted(flow)) || parties <= previous) return undefined;
    flows.push(flow);
    previous = parties;
    at += flowBytes(flow);
  }
  return at === batch.length ? flows : undefined;
}

/** Chunks of a flow. */
export function chunkCount({ recordCount }: SettlementFlow): number {
  return Math.ceil(recordCount / RECORDS_PER_CHUNK);
}

function netsOf(flows: readonly SettlementFlow[], participants: number): Micros[] {
  const nets: Micros[] = new Array(participants).fill(0n);
  for (const { payer, payee, amount } of flows) {
    nets[payer] = nets[payer]! - amount;
    nets[payee] = nets[payee]! + amount;
  }
  return nets;
}
