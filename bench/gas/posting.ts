import { bytesToHex, concat, encodeFunctionData, keccak256, numberToHex } from 'viem';
import { flexibilitySettlementAbi } from '../../src/adapters/chain/artifacts/flexibility-settlement.js';
import { marketId } from '../../src/adapters/chain/market-reader.js';
import type { TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import type { Hex } from '../../src/application/ports.js';
import type { SettlementRecord } from '../../src/domain/settlement/record.js';
import { batchesOf, proveRecord, type SettlementBatch, wordsOf } from '../../src/domain/settlement/settlement-batch.js';

export interface PostingGas {
  /** Posting the batch in the call's data, and applying its positions after the window. */
  readonly post: number;
  readonly finalise: number;
  /** Showing that one record of it is wrong. */
  readonly challenge: number;
}

const abi = flexibilitySettlementAbi;
const DAY_SECONDS = 86_400n;

/** The words of some bytes of a batch. */
export function hexWords(bytes: Uint8Array): Hex[] {
  return wordsOf({ bytes, records: [], root: bytes }).map((word) => bytesToHex(word));
}

/** Posts honest records of one period and a wrong one among those of another, and measures what follows. */
export async function gasOfPosting(
  sender: TransactionSender,
  settlement: Hex,
  records: readonly SettlementRecord[],
  { market, bonder, ring }: { readonly market: string; readonly bonder: number; readonly ring: number },
): Promise<PostingGas> {
  const send = (data: Hex) => sender.send(settlement, data);
  const honest = posted(records, bonder);
  const post = async (period: number, { posting, words }: ReturnType<typeof posted>) => {
    const args = [marketId(market), BigInt(period), posting, words] as const;
    return (await send(encodeFunctionData({ abi, functionName: 'post', args }))).gasUsed;
  };
  const finalise = async (period: number) => {
    const { timestamp } = await sender.client.getBlock();
    const overAt = numberToHex(timestamp + 2n * DAY_SECONDS);
    await sender.client.request({ method: 'evm_setNextBlockTimestamp', params: [overAt] } as never);
    await sender.client.request({ method: 'evm_mine', params: [] } as never);
    const args = [marketId(market), BigInt(period), honest.posting, honest.positions] as const;
    return (await send(encodeFunctionData({ abi, functionName: 'finalise', args }))).gasUsed;
  };
  // The first lap makes the places that the second one uses again.
  await post(2 * ring, honest);
  await finalise(2 * ring);
  const postGas = await post(3 * ring, honest);
  const finaliseGas = await finalise(3 * ring);

  const position = records.length / 2 - 1;
  const wrong = withPayeeForPayer(batchesOf(records)[0]!, position);
  const claim = { ...honest.posting, batchRoot: bytesToHex(wrong.root) };
  const { head, block, siblings } = proveRecord(wrong, position);
  const proof = {
    ...{ head: hexWords(head), position: BigInt(position), block_: hexWords(block) },
    siblings: siblings.map((sibling) => bytesToHex(sibling)),
  };
  const words = hexWords(wrong.bytes);
  const challenge = async (period: number) => {
    await post(period, { ...honest, posting: claim, words });
    const args = [marketId(market), BigInt(period), claim, proof, sender.address] as const;
    return (await send(encodeFunctionData({ abi, functionName: 'challengeRecord', args }))).gasUsed;
  };
  // The first one makes the balances that the second one uses again.
  await challenge(4 * ring);
  return { post: postGas, finalise: finaliseGas, challenge: await challenge(5 * ring) };
}

function posted(records: readonly SettlementRecord[], bonder: number) {
  const [batch] = batchesOf(records);
  const nets = new Map<number, bigint>();
  for (const { payer, payee, amount } of records) {
    nets.set(payer, (nets.get(payer) ?? 0n) - amount);
    nets.set(payee, (nets.get(payee) ?? 0n) + amount);
  }
  const positions = [...nets]
    .filter(([, net]) => net !== 0n)
    .sort(([a], [b]) => a - b)
    .map(([number, net]) => (BigInt(number) << 64n) | BigInt.asUintN(64, net));
  const positionsHash = keccak256(concat(positions.map((position) => numberToHex(position, { size: 32 }))));
  const posting = { batchRoot: bytesToHex(batch!.root), positionsHash, recordCount: records.length, bonder };
  return { posting, positions, words: hexWords(batch!.bytes) };
}

/** The batch with a record whose payer is put in place of its payee: no role may pay itself there. */
function withPayeeForPayer(batch: SettlementBatch, position: number): SettlementBatch {
  const records = batch.records.map((record, i) => (i === position ? { ...record, payee: record.payer } : record));
  return batchesOf(records)[0]!;
}
