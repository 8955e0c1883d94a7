import { recordAmount, type SettlementRecord, SHARE_DENOMINATOR, settlementKinds } from './record.js';
import { batchesOf } from './settlement-batch.js';

const WORD_BYTES = 32;
const PARTIES_PER_WORD = 10;
const RECORD_BYTES = 16;
/** The fields of a record by their place in it, as `settlement-batch.ts` tells. */
const field = (record: bigint, shift: number, bits: number) =>
  Number((record >> BigInt(shift)) & ((1n << BigInt(bits)) - 1n));

/**
 * The records that the bytes of a batch state, in their order. A batch states neither shares nor amounts: the share is that of the payee's
 * mandate for rewards, the amount follows from the payment rule. Undefined where the bytes are not those of a batch.
 */
export function recordsOfBatch(
  bytes: Uint8Array,
  shareOf: (prosumer: number) => number,
): SettlementRecord[] | undefined {
  if (bytes.length < WORD_BYTES || bytes.length % WORD_BYTES !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [count, parties] = [view.getUint32(12), view.getUint16(16)];
  const firstOrder = view.getUint16(18) * 2 ** 32 + view.getUint32(20);
  const start = WORD_BYTES * (1 + Math.ceil(parties / PARTIES_PER_WORD));
  if (bytes.length !== start + WORD_BYTES * Math.ceil(count / 2)) return undefined;

  const numberAt = (place: number) => {
    const at = WORD_BYTES * (1 + Math.floor(place / PARTIES_PER_WORD)) + 2 + 3 * (place % PARTIES_PER_WORD);
    return view.getUint8(at) * 2 ** 16 + view.getUint16(at + 1);
  };
  return Array.from({ length: count }, (_, i) => {
    const at = start + RECORD_BYTES * i;
    const record = (view.getBigUint64(at) << 64n) | view.getBigUint64(at + 8);
    const kind = settlementKinds[field(record, 125, 3)] ?? 'energy';
    const [payer, payee] = [numberAt(field(record, 46, 14)), numberAt(field(record, 32, 14))];
    const [energyWh, priceTicks] = [field(record, 0, 32), field(record, 85, 28)];
    const shareBps = kind === 'reward' ? shareOf(payee) : SHARE_DENOMINATOR;
    return {
      ...{ mtu: field(record, 113, 12), kind, payer, payee, orderSequence: firstOrder + field(record, 60, 25) },
      ...{ energyWh, priceTicks, shareBps, amount: recordAmount(energyWh, priceTicks, shareBps) },
    };
  });
}

/** Whether these records, put into a batch again, give these bytes: the total they state, too, is then right. */
export function isBatchOf(bytes: Uint8Array, records: readonly SettlementRecord[]): boolean {
  const [batch, ...further] = batchesOf(records);
  return further.length === 0 && batch !== undefined && Buffer.compare(batch.bytes, bytes) === 0;
}
