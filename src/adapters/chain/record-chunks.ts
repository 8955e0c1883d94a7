import type { SettlementRecord } from '../../domain/settlement/record.js';

/** Upper estimates of what one record, and one party new to a chunk, cost the settlement contract in gas. */
const GAS_PER_RECORD = 3_000;
const GAS_PER_PARTY = 40_000;
/** What a chunk may cost by these estimates, well below mainnet's limit per transaction of 16,777,216. */
const GAS_PER_CHUNK = 14_000_000;

/**
 * Records per chunk with which every chunk fits into one transaction: all of them where one chunk does, otherwise the largest
 * power of two, as the contract asks.
 */
export function recordsPerChunk(records: readonly SettlementRecord[]): number {
  if (fits(records)) return Math.max(1, records.length);
  let size = 2 ** Math.floor(Math.log2(records.length));
  while (size > 1 && !chunksOf(records, size).every(fits)) size /= 2;
  return size;
}

/** The records in chunks of this size; the last one holds what remains, and is there even when there are no records. */
export function chunksOf(records: readonly SettlementRecord[], size: number): SettlementRecord[][] {
  const count = Math.max(1, Math.ceil(records.length / size));
  return Array.from({ length: count }, (_, i) => records.slice(i * size, (i + 1) * size));
}

function fits(records: readonly SettlementRecord[]): boolean {
  const parties = new Set(records.flatMap(({ payer, payee }) => [payer, payee]));
  return records.length * GAS_PER_RECORD + parties.size * GAS_PER_PARTY <= GAS_PER_CHUNK;
}
