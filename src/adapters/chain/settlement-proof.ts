import { bytesToHex, decodeFunctionResult, encodeFunctionData } from 'viem';
import type { ProvingCall, SettlementBatch } from '../../application/ports.js';
import { postingOf } from '../../domain/settlement/posting.js';
import type { JournaledPosting } from '../../domain/settlement/posting-events.js';
import type { SettlementRecord } from '../../domain/settlement/record.js';
import { postedBatchOf } from '../../domain/settlement/salted-flow.js';
import { batchesOf, inPostingOrder } from '../../domain/settlement/settlement-batch.js';
import { isOfFlow, provePosted, proveSettlement } from '../../domain/settlement/settlement-proof.js';
import { flexibilitySettlementAbi as abi } from './artifacts/flexibility-settlement.js';
import type { Deployment } from './connect.js';
import { marketId } from './market-reader.js';
import { connect } from './rpc.js';
import { postedProofCall } from './salted-calls.js';

/** The call that proves the record of a settlement period at a position in posting order. */
export function provingCall(
  { market, addresses }: Pick<Deployment, 'market' | 'addresses'>,
  { period, records, salting }: Pick<SettlementBatch, 'period' | 'records' | 'salting'>,
  position: number,
  posting?: JournaledPosting,
): ProvingCall {
  if (posting !== undefined) {
    const { bytes, salted } = postedBatchOf(records, salting);
    const openingOf = (record: SettlementRecord, chunk: number) =>
      salted.find(({ flow }) => isOfFlow(flow, record))!.opening(chunk);
    const proof = provePosted(inPostingOrder(records), bytes, openingOf, position);
    return { to: addresses.postings, data: postedProofCall({ market, period }, postingOf(posting), proof) };
  }
  const batches = batchesOf(records);
  let inBatch = position;
  const batch = batches.findIndex(({ records: { length } }) => {
    if (inBatch < length) return true;
    inBatch -= length;
    return false;
  });
  const proof = bytesToHex(proveSettlement(batches, batch, inBatch));
  const args = [marketId(market), BigInt(period), proof] as const;
  return { to: addresses.settlement, data: encodeFunctionData({ abi, functionName: 'settlementOf', args }) };
}

/** What the contract says to a proving call: the amount it settled, or undefined where the proof shows nothing. */
export async function makeProvingCall(rpcUrl: string, { to, data }: ProvingCall): Promise<bigint | undefined> {
  const { data: answer } = await connect(rpcUrl).call({ to, data });
  if (answer === undefined) return undefined;
  // A posting answers in the same words.
  const [isSettled, settlement] = decodeFunctionResult({ abi, functionName: 'settlementOf', data: answer });
  return isSettled ? settlement.amount : undefined;
}
