import { decodeFunctionData, hexToBytes } from 'viem';
import type { Hex } from '../../application/ports.js';
import type { PeriodPosted, PostingFact, PublishedBytes } from '../../application/posting-facts.js';
import { postedSettlementAbi } from './artifacts/posted-settlement.js';
import type { IndexedLog } from './chain-index.js';

/** Participants whose nets stand in one word: see `PositionLanes.sol`. */
const PARTICIPANTS_PER_PAGE = 4;

interface ClaimStruct {
  readonly batchRoot: Hex;
  readonly totalsRoot: Hex;
  readonly netsRoot: Hex;
  readonly recordCount: number;
  readonly participants: number;
  readonly dataBytes: number;
}

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

function periodPosted(period: number, args: Record<string, unknown>, { input, blobs }: IndexedLog): PeriodPosted {
  const { batchRoot, totalsRoot, netsRoot, ...numbers } = args.claimed as ClaimStruct;
  const roots = {
    batchRoot: hexToBytes(batchRoot),
    totalsRoot: hexToBytes(totalsRoot),
    netsRoot: hexToBytes(netsRoot),
  };
  const count = Number(args.blobs);
  return {
    ...{ type: 'period-posted', period, claim: { ...roots, ...numbers } },
    ...{ debits: args.debits as readonly bigint[], dataHash: hexToBytes(args.dataHash as Hex) },
    // Data in blobs are looked for where blobs are kept, and until when the posting can be challenged tells the time of its block.
    ...{
      blobs: blobs.slice(0, count),
      published: count === 0 ? callData(input) : NOT_LOOKED_FOR,
      challengeableUntil: 0,
    },
  };
}

const NOT_LOOKED_FOR: PublishedBytes = { is: 'missing', reason: 'its blobs were not looked for' };

/** The published bytes out of the call that posted them, directly. */
function callData(input: Hex): PublishedBytes {
  try {
    const call = decodeFunctionData({ abi: postedSettlementAbi, data: input });
    if (call.functionName === 'post') return { is: 'here', bytes: hexToBytes(call.args[5]) };
  } catch {
    // Another contract made the call.
  }
  return { is: 'missing', reason: 'the transaction does not hold its data to be read' };
}
