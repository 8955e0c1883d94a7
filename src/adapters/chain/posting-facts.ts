import { hexToBytes } from 'viem';
import type { Hex } from '../../application/ports.js';
import type { PeriodPosted, PostingFact, PublishedBytes } from '../../application/posting-facts.js';
import type { IndexedLog } from './chain-index.js';
import { postedBy } from './posting-calls.js';

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

/** What was posted stands in the call, which the contract takes from a transaction of the operator's account only. */
function periodPosted(period: number, args: Record<string, unknown>, { input, blobs }: IndexedLog): PeriodPosted {
  const { claim, debits, dataHash, data, blobs: named } = postedBy(input, blobs);
  // Data in blobs are looked for where blobs are kept, and until when the posting can be challenged tells the time of its block.
  const published: PublishedBytes =
    named.length === 0 ? { is: 'here', bytes: data } : { is: 'missing', reason: 'its blobs were not looked for' };
  return {
    ...{ type: 'period-posted', period, claim, digest: hexToBytes(args.digest as Hex) },
    ...{ debits, dataHash, blobs: named, challengeableUntil: 0, published },
  };
}
