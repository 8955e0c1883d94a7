import { readFileSync } from 'node:fs';
import { recordAmount, type SettlementKind, type SettlementRecord, settlementKinds } from './record.js';
import { batchesOf, decodeBatch, flowsOf, inPostingOrder, recordsRoot } from './settlement-batch.js';
import { FLOW_BYTES } from './settlement-flow.js';

interface Vector {
  readonly records: (Omit<SettlementRecord, 'amount'> & { readonly amount: string })[];
  readonly bytes: string;
  readonly root: string;
  readonly digest: string;
}

const vectors: Vector[] = JSON.parse(readFileSync('contracts/test/vectors/batches.json', 'utf8')).batches;
const hex = (bytes: Uint8Array) => `0x${Buffer.from(bytes).toString('hex')}`;

function record(order: number, kind: SettlementKind = 'energy', payer = 1, payee = 2): SettlementRecord {
  const terms = { energyWh: 250, priceTicks: 8000, shareBps: 10_000 };
  return { mtu: 0, kind, payer, payee, orderSequence: order, ...terms, amount: recordAmount(250, 8000, 10_000) };
}

describe('a batch of settlement records', () => {
  test.each(vectors)('has the bytes and the root of the contract: $digest', ({ records, bytes, root, digest }) => {
    const own = records.map((r) => ({ ...r, amount: BigInt(r.amount) }));
    const batches = batchesOf([...own].reverse());
    expect(batches).toHaveLength(1);
    expect(hex(batches[0]!.bytes)).toEqual(bytes);
    expect(hex(batches[0]!.root)).toBe(root);
    expect(hex(recordsRoot(own))).toBe(digest);
    expect(batches[0]!.records).toEqual(own);
  });

  test.each(vectors)('is read back record by record: $digest', ({ records, bytes }) => {
    const flows = decodeBatch(Buffer.from(bytes.slice(2), 'hex'));
    const read = flows.flatMap(({ flow, records }) =>
      records.map((terms) => {
        const { payer, payee, shareBps } = flow;
        const amount = `${recordAmount(terms.energyWh, terms.priceTicks, shareBps)}`;
        return { ...terms, kind: settlementKinds[flow.kind], payer, payee, shareBps, amount };
      }),
    );
    expect(read).toEqual(records);
    for (const { flow, records } of flows)
      expect(records.reduce((sum, r) => sum + recordAmount(r.energyWh, r.priceTicks, flow.shareBps), 0n)).toBe(
        flow.amount,
      );
  });

  it('is as narrow as its widest record', () => {
    const [batch] = batchesOf([record(1_000_000), record(1_000_255), { ...record(1_000_256), mtu: 1 }]);
    // 8 bits of energy, 13 of the price, 9 of the order, 1 of the mtu.
    expect(batch!.bytes).toHaveLength(FLOW_BYTES + 3 * 4);
    expect(flowsOf(batch!.bytes)).toEqual(batch!.bytes.subarray(0, FLOW_BYTES));
  });

  it('is one of several where the records of a period do not fit into one transaction', () => {
    const many = Array.from({ length: 50_000 }, (_, i) => record(i + 1));
    expect(batchesOf(many).map(({ records }) => records.length)).toEqual([21_812, 21_812, 6_376]);
    const apart = [record(1), record(2 ** 47), record(2 ** 47 + 1)];
    expect(decodeBatch(batchesOf(apart)[0]!.bytes)[0]!.records.map((r) => r.orderSequence)).toEqual([
      1,
      2 ** 47,
      2 ** 47 + 1,
    ]);
    expect(batchesOf([]).map(({ records }) => records.length)).toEqual([0]);
  });

  it('refuses what does not fit', () => {
    expect(() => batchesOf([{ ...record(1), mtu: 65_536 }])).toThrow('mtu 65536 of a settlement record is not below');
    expect(() => batchesOf([{ ...record(1), priceTicks: 2 ** 32 }])).toThrow('priceTicks');
    expect(() => batchesOf([{ ...record(1), orderSequence: 2 ** 48 }])).toThrow('orderSequence');
    expect(() => batchesOf([{ ...record(1), energyWh: 0.5 }])).toThrow('energyWh');
    expect(() => batchesOf([{ ...record(1), payer: 0 }])).toThrow('no participant has number 0');
  });

  it('is posted in the order of kind, payer, payee, time unit, price and order, each of them once', () => {
    const least = record(5);
    const ordered = [
      { ...record(9), kind: 'flexibility' as const },
      least,
      { ...least, orderSequence: 6 },
      { ...least, priceTicks: 8001, orderSequence: 1 },
      { ...least, mtu: 1, priceTicks: 1 },
      { ...least, payee: 3 },
      { ...least, payer: 2, payee: 1 },
    ];
    expect(inPostingOrder([3, 1, 6, 4, 0, 5, 2].map((i) => ordered[i]!))).toEqual(ordered);
    expect(() => inPostingOrder([least, { ...least, energyWh: 1, amount: 80n }])).toThrow(
      'two settlement records have one key',
    );
  });
});
