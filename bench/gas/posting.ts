import { bytesToHex, encodeFunctionData, keccak256, numberToHex } from 'viem';
import { flexibilitySettlementAbi } from '../../src/adapters/chain/artifacts/flexibility-settlement.js';
import { marketId } from '../../src/adapters/chain/market-reader.js';
import type { TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import type { Hex } from '../../src/application/ports.js';
import { chunksOf, proveChunk, rootOfChunks, type SettlementChunk } from '../../src/domain/settlement/chunks.js';
import type { SettlementRecord } from '../../src/domain/settlement/record.js';
import { batchesOf, type DecodedFlow, decodeBatch, flowsOf } from '../../src/domain/settlement/settlement-batch.js';

export interface PostingGas {
  /** Posting the batch in the call's data, and applying it after the window. */
  readonly post: number;
  readonly finalise: number;
  /** Showing that a sum of it is wrong: by somebody who did so for the first time, and again. */
  readonly firstChallenge: number;
  readonly challenge: number;
  /** Showing that a share is wrong. */
  readonly flowChallenge: number;
}

const abi = flexibilitySettlementAbi;
const DAY_SECONDS = 86_400n;

/** Posts honest records of one period and wrong ones among those of others, and measures what follows. */
export async function gasOfPosting(
  sender: TransactionSender,
  settlement: Hex,
  records: readonly SettlementRecord[],
  { market, bonder, ring }: { readonly market: string; readonly bonder: number; readonly ring: number },
): Promise<PostingGas> {
  const send = async (data: Hex) => (await sender.send(settlement, data)).gasUsed;
  const post = (period: number, { posting, batch }: Posted) => {
    const args = [marketId(market), BigInt(period), posting, bytesToHex(batch)] as const;
    return send(encodeFunctionData({ abi, functionName: 'post', args }));
  };
  const finalise = async (period: number, { posting, batch }: Posted) => {
    const { timestamp } = await sender.client.getBlock();
    const overAt = numberToHex(timestamp + 2n * DAY_SECONDS);
    await sender.client.request({ method: 'evm_setNextBlockTimestamp', params: [overAt] } as never);
    await sender.client.request({ method: 'evm_mine', params: [] } as never);
    const args = [marketId(market), BigInt(period), posting, bytesToHex(flowsOf(batch))] as const;
    return send(encodeFunctionData({ abi, functionName: 'finalise', args }));
  };
  const [only] = batchesOf(records);
  const honest = posted(only!.bytes, records.length, bonder);
  // The first lap makes the places that the second one uses again.
  await post(2 * ring, honest);
  await finalise(2 * ring, honest);
  const postGas = await post(3 * ring, honest);
  const finaliseGas = await finalise(3 * ring, honest);

  const chunk = Math.floor(chunksOf(only!.bytes).length / 2);
  const challenge = async (period: number, functionName: 'challengeChunk' | 'challengeFlow', wrong: Posted) => {
    await post(period, wrong);
    const proof = bytesToHex(proveChunk(chunksOf(wrong.batch), chunk));
    const args = [marketId(market), BigInt(period), wrong.posting, proof, sender.address] as const;
    return send(encodeFunctionData({ abi, functionName, args }));
  };
  const wrongSum = posted(changed(only!.bytes, chunk, energyOfLastByte), records.length, bonder);
  const wrongShare = posted(changed(only!.bytes, chunk, shareOfFlow), records.length, bonder);
  const firstChallenge = await challenge(4 * ring, 'challengeChunk', wrongSum);
  return {
    ...{ post: postGas, finalise: finaliseGas, firstChallenge },
    challenge: await challenge(5 * ring, 'challengeChunk', wrongSum),
    flowChallenge: await challenge(6 * ring, 'challengeFlow', wrongShare),
  };
}

type Posted = ReturnType<typeof posted>;

function posted(batch: Uint8Array, recordCount: number, bonder: number) {
  const batchRoot = bytesToHex(rootOfChunks(chunksOf(batch)));
  return { batch, posting: { batchRoot, flowsHash: keccak256(flowsOf(batch)), recordCount, bonder } };
}

type Place = (flow: DecodedFlow, chunk: SettlementChunk) => number;

/** Where the first record of a chunk states its energy: every record of it has to be added up to see the fault. */
const energyOfLastByte: Place = ({ flow }, { recordsAt }) => recordsAt + flow.recordBytes - 1;
/** Where the flow of a chunk states the share of the price. */
const shareOfFlow: Place = ({ at }) => at + 8;

/** The batch with one bit changed at a place of this chunk. */
function changed(batch: Uint8Array, position: number, place: Place): Uint8Array {
  const copy = batch.slice();
  const chunk = chunksOf(batch)[position]!;
  const flow = decodeBatch(batch).findLast(({ at }) => at <= chunk.recordsAt)!;
  copy[place(flow, chunk)]! ^= 1;
  return copy;
}
