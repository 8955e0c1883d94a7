import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { InvariantViolation } from '../rejection.js';
import { recordAmount, type SettlementKind, type SettlementRecord } from './record.js';
import { batchesOf, inPostingOrder, proveRecord, recordsRoot, wordsOf } from './settlement-batch.js';

interface Vector {
  readonly records: (Omit<SettlementRecord, 'amount'> & { readonly amount: string })[];
  readonly words: string[];
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
  test.each(vectors)('has the words and the root of the contract: $digest', ({ records, words, root, digest }) => {
    const own = records.map((r) => ({ ...r, amount: BigInt(r.amount) }));
    const batches = batchesOf([...own].reverse());
    expect(batches).toHaveLength(1);
    expect(wordsOf(batches[0]!).map(hex)).toEqual(words);
    expect(hex(batches[0]!.root)).toBe(root);
    expect(hex(recordsRoot(own))).toBe(digest);
    expect(batches[0]!.records).toEqual(own);
  });

  it('has words below the modulus of blobs', () => {
    for (const { words } of vectors)
      for (const word of words) expect(Number.parseInt(word.slice(2, 4), 16)).toBeLessThan(0x73);
  });

  it('proves each of its records by its block', () => {
    const [batch] = batchesOf(Array.from({ length: 100 }, (_, i) => record(i + 1)));
    fc.assert(
      fc.property(fc.nat(99), (position) => {
        const { block, head, siblings } = proveRecord(batch!, position);
        expect(block.length).toBe(position < 96 ? 256 : 64);
        expect(head.length).toBe(64);
        expect(siblings.length).toBe(position < 64 ? 3 : position < 96 ? 3 : 2);
      }),
      { seed: 1, numRuns: 100 },
    );
    expect(() => proveRecord(batch!, 100)).toThrow(InvariantViolation);
  });

  it('is one of several where the records of a period do not fit into one transaction, or their orders lie far apart', () => {
    const many = Array.from({ length: 50_000 }, (_, i) => record(i + 1));
    expect(batchesOf(many).map(({ records }) => records.length)).toEqual([23_233, 23_233, 3_534]);
    expect(batchesOf([record(1), record(2 ** 25), record(2 ** 25 + 1)]).map(({ records }) => records.length)).toEqual([
      2, 1,
    ]);
    expect(batchesOf([]).map(({ records }) => records.length)).toEqual([0]);
  });

  it('refuses what does not fit', () => {
    expect(() => batchesOf([{ ...record(1), mtu: 4096 }])).toThrow('mtu 4096 of a settlement record is not below 4096');
    expect(() => batchesOf([{ ...record(1), priceTicks: 2 ** 28 }])).toThrow('priceTicks');
    expect(() => batchesOf([{ ...record(1), energyWh: 0.5 }])).toThrow('energyWh');
    expect(() => batchesOf([{ ...record(1), payer: 0 }])).toThrow('no participant has number 0');
  });

  it('is posted in the order of its kind, time unit, price, order and parties, each of them once', () => {
    const least = record(5);
    const ordered = [
      least,
      { ...least, payee: 3 },
      { ...least, orderSequence: 6 },
      { ...least, priceTicks: 8001, orderSequence: 1 },
      { ...least, mtu: 1, priceTicks: 1 },
    ];
    expect(inPostingOrder([3, 1, 4, 0, 2].map((i) => ordered[i]!))).toEqual(ordered);
    expect(() => inPostingOrder([least, { ...least, energyWh: 1, amount: 80n }])).toThrow(
      'two settlement records have one key',
    );
  });
});
