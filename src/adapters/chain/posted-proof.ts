import { type PostedPeriod, postingIn, soundData } from '../../application/ledger-postings.js';
import type { Hex, ProvingCall } from '../../application/ports.js';
import { assertInvariant } from '../../domain/rejection.js';
import { LedgerTree } from '../../domain/settlement/ledger-tree.js';
import type { SettlementRecord } from '../../domain/settlement/record.js';
import { isOfFlow, provePosted } from '../../domain/settlement/settlement-proof.js';
import { postedSettlementAbi as abi } from './artifacts/posted-settlement.js';
import type { Deployment } from './connect.js';
import { marketId } from './market-reader.js';
import { claimCall } from './posting-calls.js';
import { connect } from './rpc.js';
import { postedProofCall } from './salted-calls.js';

/** The call that proves the record at a position of a posted period whose data were read. */
export function provingPostedCall(
  { market, addresses }: Deployment,
  posted: PostedPeriod,
  position: number,
): ProvingCall {
  const { fact, records } = posted;
  const data = soundData(posted);
  assertInvariant(data !== undefined && records !== undefined, 'what is proven was read');
  const proof = provePosted(records, data.batch, (record, chunk) => openingIn(posted, record, chunk), position);
  return { to: addresses.postings, data: postedProofCall({ market, period: fact.period }, postingIn(posted), proof) };
}

/** What opens the leaf of a salted flow in which a record stands. */
export function openingIn({ salted }: PostedPeriod, record: SettlementRecord, chunk: number): Uint8Array {
  const own = salted.find(({ flow }) => isOfFlow(flow, record))?.opened;
  assertInvariant(own?.is === 'right', 'what is proven of a salted flow was opened');
  return own.openings[chunk]!;
}

/** What a participant can claim under a final posting, and the transaction by which its account does. */
export interface Claim {
  /** What its total says, and what of it was drawn. */
  readonly total: bigint;
  readonly drawn: bigint;
  readonly call: ProvingCall;
  /** Whether the contract would take it now. */
  readonly isTaken: boolean;
}

/** @param posted A final posting whose data were read. @param participant Who has a leaf in it. */
export async function claimUnder(
  { market, addresses, rpcUrl }: Deployment,
  posted: PostedPeriod,
  participant: { readonly number: number; readonly account: Hex },
  recipient: Hex,
): Promise<Claim> {
  const { totals } = soundData(posted)!;
  const leaf = new LedgerTree(totals).proof(participant.number);
  const data = claimCall({ market, period: posted.fact.period }, postingIn(posted), leaf, recipient);
  const call = { to: addresses.postings, data };
  const client = connect(rpcUrl);
  const drawn = await client.readContract({
    ...{ address: addresses.postings, abi, functionName: 'drawnOf' },
    args: [marketId(market), BigInt(participant.number)],
  });
  const isTaken = await client.call({ ...call, account: participant.account }).then(
    () => true,
    () => false,
  );
  return { total: totals[participant.number]!, drawn, call, isTaken };
}
