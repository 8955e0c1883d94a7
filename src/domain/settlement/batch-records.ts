import { recordAmount, type SettlementRecord, settlementKinds } from './record.js';
import { batchesOf, decodeBatch } from './settlement-batch.js';
import { FLOW_BYTES, flowBytes, readFlow } from './settlement-flow.js';

/**
 * The records that the bytes of a batch state, in their order; amounts are not stated but follow from the payment rule. Undefined where the
 * bytes are not those of a batch: such a batch, put together again, would give other bytes.
 */
export function recordsOfBatch(bytes: Uint8Array): SettlementRecord[] | undefined {
  const records = readRecords(bytes);
  return records !== undefined && isBatchOf(bytes, records) ? records : undefined;
}

function readRecords(bytes: Uint8Array): SettlementRecord[] | undefined {
  if (!hasWholeFlows(bytes)) return undefined;
  return decodeBatch(bytes).flatMap(({ flow: { kind, payer, payee, shareBps }, records }) =>
    records.map((terms) => ({
      ...{ kind: settlementKinds[kind]!, payer, payee, shareBps, ...terms },
      amount: recordAmount(terms.energyWh, terms.priceTicks, shareBps),
    })),
  );
}

/** Whether every flow ends within the bytes: what it states of its length may be anything. */
function hasWholeFlows(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + FLOW_BYTES <= bytes.length) at += flowBytes(readFlow(view, at));
  return at === bytes.length;
}

/** Whether these records, put into a batch again, give these bytes: the sums and amounts it states are right then, too. */
function isBatchOf(bytes: Uint8Array, records: readonly SettlementRecord[]): boolean {
  try {
    const [batch, ...further] = batchesOf(records);
    return further.length === 0 && Buffer.compare(batch!.bytes, bytes) === 0;
  } catch {
    // Numbers that no batch can have, or two records of one key.
    return false;
  }
}
