import type { SettlementRecord } from '../../domain/settlement/record.js';
import { chunksOf, recordsPerChunk } from './record-chunks.js';

/** Records among so many parties, in turn. */
function records(count: number, parties: number): SettlementRecord[] {
  return Array.from({ length: count }, (_, i) => ({
    ...{ mtu: 0, kind: 'energy' as const, orderSequence: i + 1, energyWh: 1, priceTicks: 1, shareBps: 10_000 },
    ...{ payer: 1 + (i % parties), payee: 1 + ((i + 1) % parties), amount: 0n },
  }));
}

describe('the chunks of a settlement period', () => {
  test.each([
    ['no records', 0, 1, 1],
    ['few records: one chunk of any length', 1_000, 50, 1_000],
    ['many records of few parties: a power of two', 10_000, 50, 2_048],
    ['many records of many parties: a smaller one', 10_000, 10_000, 256],
  ])('hold, for %s', (_, count, parties, expected) => {
    expect(recordsPerChunk(records(count, parties))).toBe(expected);
  });

  it('are all records in their order, and one empty chunk for none', () => {
    expect(chunksOf(records(5, 2), 2).map((chunk) => chunk.length)).toEqual([2, 2, 1]);
    expect(chunksOf(records(5, 2), 2).flat()).toEqual(records(5, 2));
    expect(chunksOf([], 4)).toEqual([[]]);
  });
});
