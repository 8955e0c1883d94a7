import { hexToBytes } from 'viem';
import type { Hex } from '../../application/ports.js';
import type { PeriodPosted, PostingFact, PublishedBytes } from '../../application/posting-facts.js';
import type { IndexedLog } from './chain-index.js';
import { type PostedCall, postedBy } from './posting-calls.js';

/** Participants whose nets stand in one word: see `PositionLanes.sol`. */
const PARTICIPANTS_PER_PAGE = 4;

/** What an event of the postings says, by its name; undefined of one that no ledger needs. */
export function postingFact(name: string, args: Record<string, unknown>, log: IndexedLog): PostingFact | undefined {
  const period = Number(args.period);
  switch (name) {
    case 'PeriodPosted':
      return periodPosted(period, args, log);
    case 'PostingRefuted':
      return { type: 'posting-refuted', period, challenger: (args.challenger as Hex).toLowerCase() as Hex };
    case 'PostingRestored':
      return { type: 'posting-restored', period };
    case 'Claimed':
      return { type: 'credit-claimed', participant: Number(args.participant), amount: args.amount as bigint };
    default:
      return undefined;
  }
}

/** What the escrow's pages of positions credit, as a drawing of totals makes them. */
export function creditsIn(pages: readonly { readonly page: bigint; readonly nets: bigint }[]) {
  return pages.flatMap(({ page, nets }) =>
    Array.from({ length: PARTICIPANTS_PER_PAGE }, (_, lane) => ({
      participant: PARTICIPANTS_PER_PAGE * Number(page) + lane,
      amount: BigInt.asIntN(64, nets >> BigInt(64 * lane)),
    })).filter(({ amount }) => amount !== 0n),
  );
}

/** What was posted stands in the call, which the operator's account sends as a transaction. */
function periodPosted(period: number, args: Record<string, unknown>, { input, blobs }: IndexedLog): PeriodPosted {
  const posted = readPosted(input, blobs);
  // Data in blobs are looked for where blobs are kept, and until when the posting can be challenged tells the time of its block.
  const published: PublishedBytes =
    posted.blobs.length === 0 ? { is: 'here', bytes: posted.data } : missing('its blobs were not looked for');
  return {
    ...{ type: 'period-posted', period, claim: posted.claim, digest: hexToBytes(args.digest as Hex) },
    ...{ debits: posted.debits, dataHash: posted.dataHash, blobs: posted.blobs, challengeableUntil: 0 },
    published:
      posted === UNREAD
        ? missing('its transaction is no call of a posting, so nobody knows what was claimed')
        : published,
  };
}

/** What a posting is that another contract, or code in the operator's account, made the call of: nobody can read it. */
const UNREAD: PostedCall = {
  claim: { rootsHash: new Uint8Array(32), recordCount: 0, participants: 0, dataBytes: 0 },
  ...{ debits: [], dataHash: new Uint8Array(32), blobs: [], data: new Uint8Array(0) },
};

function readPosted(input: Hex, blobs: readonly Hex[]): PostedCall {
  try {
    return postedBy(input, blobs);
  } catch {
    return UNREAD;
  }
}

function missing(reason: string): PublishedBytes {
  return { is: 'missing', reason };
}
