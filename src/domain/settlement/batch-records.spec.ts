import { recordsOfBatch } from './batch-records.js';
import { recordAmount, type SettlementRecord } from './record.js';
import { batchesOf } from './settlement-batch.js';

function record(order: number, differently: Partial<SettlementRecord> = {}): SettlementRecord {
  const terms = { kind: 'flexibility', energyWh: 100 + order, priceTicks: 8_000 - order, shareBps: 10_000 } as const;
  const whole = { mtu: order % 96, payer: 1 + (order % 3), payee: 9, orderSequence: order, ...terms, ...differently };
  return { ...whole, amount: recordAmount(whole.energyWh, whole.priceTicks, whole.shareBps) };
}

const records = Array.from({ length: 100 }, (_, i) => [
  record(1_000 + i),
  record(1_000 + i, { kind: 'reward', payer: 9, payee: 20 + (i % 5), shareBps: 8_000 }),
]).flat();

describe('the records of a batch', () => {
  it.each([[[]], [records.slice(0, 1)], [records]])('are those it was made of: %#', (of) => {
    const [batch] = batchesOf(of);
    expect(recordsOfBatch(batch!.bytes)).toEqual(batch!.records);
  });

  it('are none where the bytes are too few, too many, or no batch', () => {
    const { bytes } = batchesOf(records)[0]!;
    for (const wrong of [bytes.subarray(0, -1), Uint8Array.of(...bytes, 0), new Uint8Array(64).fill(255)])
      expect(recordsOfBatch(wrong)).toBeUndefined();
  });

  it('are other ones, or none, for any other byte', () => {
    const batch = batchesOf(records.slice(0, 40))[0]!;
    for (let at = 0; at < batch.bytes.length; at++) {
      const bytes = Uint8Array.from(batch.bytes);
      bytes[at]! ^= 1;
      expect(recordsOfBatch(bytes)).not.toEqual(batch.records);
    }
  });
});
