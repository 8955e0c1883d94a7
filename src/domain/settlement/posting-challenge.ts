import type { Micros } from '../quantity.js';
import { isChunkRight } from './chunk-rules.js';
import { flowOfChunk, type SettlementChunk } from './chunks.js';
import { isFlowAllowed, type TermsOf } from './flow-rules.js';
import { debitIn, debitWord, type PostedClaim } from './posting.js';
import { type PublicationFault, type PublishedPosting, readPosting } from './published-posting.js';
import { saltedFlowsIn } from './salted-opening.js';

/** A place at which a posting is wrong, named like the challenge of the contract that shows it. */
export type PostingChallenge =
  /** The published bytes are not what was claimed of them: shown by all of them. */
  | { readonly kind: 'data'; readonly fault: PublicationFault['kind'] }
  /** Roles, mandate or share of the flow of this chunk do not fit. */
  | { readonly kind: 'flow'; readonly chunk: number }
  /** The records of this chunk do not ascend, or its sum or the amount of its flow is not theirs. */
  | { readonly kind: 'chunk'; readonly chunk: number }
  /** The records behind this chunk, which is a salted flow, are wrong: these openings show it. */
  | { readonly kind: 'salted'; readonly chunk: number; readonly openings: readonly Uint8Array[] }
  /** The total of this participant is not the one before and what the batch adds; one that was dropped has no place in the new ones. */
  | { readonly kind: 'total'; readonly participant: number; readonly isDropped: boolean }
  /** What was taken from this participant is not what it owes; `place` that of the debit that shows it, where there is one. */
  | { readonly kind: 'debit'; readonly participant: number; readonly place: number | undefined };

/** A posting with all that it is judged by. */
export interface JudgedPosting {
  readonly claim: PostedClaim;
  /** As posted: see {@link debitWord}. */
  readonly debits: readonly bigint[];
  /** The published bytes; undefined where blobs hold something else, too. */
  readonly data: Uint8Array | undefined;
  /** The totals of the posting it builds on; empty without one, undefined where they are not known: nothing can be shown then. */
  readonly formerTotals: readonly Micros[] | undefined;
  /** Of salted flows, as far as they are known. */
  readonly openings?: readonly Uint8Array[];
}

/** The first challenge that refutes a posting; undefined exactly if all that is known of it is as the rules say. */
export function findPostingChallenge(posting: JudgedPosting, termsOf: TermsOf): PostingChallenge | undefined {
  const { formerTotals } = posting;
  // The digest of the roots holds theirs.
  if (formerTotals === undefined) return undefined;
  const published = readPosting(posting.claim, formerTotals, posting.data);
  if ('kind' in published) return { kind: 'data', fault: published.kind };
  const { chunks, nets } = published;
  return (
    faultOfChunks(chunks, termsOf) ??
    faultOfSalted(chunks, posting.openings ?? []) ??
    faultOfTotals(published, formerTotals) ??
    faultOfDebits(nets, posting.debits)
  );
}

/** The first chunk that is wrong, or whose flow is. */
export function faultOfChunks(chunks: readonly SettlementChunk[], termsOf: TermsOf): PostingChallenge | undefined {
  for (const [position, chunk] of chunks.entries()) {
    if (!isFlowAllowed(flowOfChunk(chunk), termsOf)) return { kind: 'flow', chunk: position };
    if (!isChunkRight(chunk)) return { kind: 'chunk', chunk: position };
  }
  return undefined;
}

/** The first salted flow with which something is wrong, by the openings that are known. */
export function faultOfSalted(
  chunks: readonly SettlementChunk[],
  openings: readonly Uint8Array[],
): PostingChallenge | undefined {
  for (const { chunk, opened } of saltedFlowsIn(chunks, openings))
    if (opened.is === 'wrong') return { kind: 'salted', chunk, openings: opened.openings };
  return undefined;
}

/** The first participant whose total is not the one before and what the batch adds. */
export function faultOfTotals(
  { nets, totals }: Pick<PublishedPosting, 'nets' | 'totals'>,
  former: readonly Micros[],
): PostingChallenge | undefined {
  if (former.length > totals.length) return { kind: 'total', participant: totals.length, isDropped: true };
  const participant = totals.findIndex((total, number) => {
    const net = nets[number]!;
    return total !== (former[number] ?? 0n) + (net > 0n ? net : 0n);
  });
  return participant === -1 ? undefined : { kind: 'total', participant, isDropped: false };
}

/** The first participant from whom something else was taken than it owes. */
export function faultOfDebits(nets: readonly Micros[], debits: readonly bigint[]): PostingChallenge | undefined {
  const placeOf = new Map(debits.map((word, place) => [debitIn(word).participant, place]));
  let rank = 0;
  for (const [participant, net] of nets.entries()) {
    const taken = placeOf.get(participant);
    if (net >= 0n && taken !== undefined) return { kind: 'debit', participant, place: taken };
    if (net >= 0n) continue;
    const place = rank < debits.length ? rank : undefined;
    if (place === undefined || debits[place] !== debitWord(participant, -net))
      return { kind: 'debit', participant, place: place ?? (debits.length > 0 ? 0 : undefined) };
    rank += 1;
  }
  return undefined;
}
