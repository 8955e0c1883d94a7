import { readFileSync } from 'node:fs';
import { InvariantViolation } from '../rejection.js';
import { recordAmount, type SettlementRecord, settlementKinds } from './record.js';
import { inPostingOrder, recordLeaf, recordOfWord, recordsRoot, recordWord } from './record-leaf.js';

type Vector = Record<keyof SettlementRecord, number> & { readonly word: string };

const vectors: { records: Vector[]; root: string } = JSON.parse(
  readFileSync('contracts/test/vectors/records.json', 'utf8'),
);
const cases = vectors.records.map(({ word, ...fields }) => ({
  word,
  record: { ...fields, kind: settlementKinds[fields.kind]!, amount: BigInt(fields.amount) } as SettlementRecord,
}));

describe('a settlement record as the chain knows it', () => {
  test.each(cases)('is the word $word', ({ word, record }) => {
    expect(recordWord(record)).toBe(BigInt(word));
    expect(recordOfWord(BigInt(word))).toEqual(record);
    expect(Buffer.from(recordLeaf(record)).toString('hex')).toBe(word.slice(2));
    expect(recordAmount(record.energyWh, record.priceTicks, record.shareBps)).toBe(record.amount);
  });

  it('has the root of the contract', () => {
    const root = recordsRoot(cases.map(({ record }) => record));
    expect(`0x${Buffer.from(root).toString('hex')}`).toBe(vectors.root);
  });

  it('refuses a field that does not fit', () => {
    const record = cases[0]!.record;
    expect(() => recordWord({ ...record, mtu: 65_536 })).toThrow(InvariantViolation);
    expect(() => recordWord({ ...record, amount: -1n })).toThrow('amount -1 of a settlement record exceeds 56 bits');
    expect(() => recordOfWord(3n << 232n)).toThrow('no settlement kind has number 3');
  });

  it('is posted in the order of its time unit, kind, order, parties and price, each of them once', () => {
    const record = cases[0]!.record;
    const ordered = [record, { ...record, priceTicks: 8001 }, { ...record, payee: 3 }, { ...record, mtu: 1 }];
    expect(inPostingOrder([3, 1, 0, 2].map((i) => ordered[i]!))).toEqual(ordered);
    expect(() => inPostingOrder([record, { ...record, energyWh: 1, amount: 80n }])).toThrow(
      'two settlement records have one key',
    );
  });
});
