import type { Micros } from '../quantity.js';
import { INDEX_BYTES, type SettlementChunk } from './chunks.js';
import { recordAmount } from './record.js';
import { FLOW_BYTES, isSalted, type RecordTerms, readFlow, readRecord, SUM_BYTES } from './settlement-flow.js';

/**
 * Whether the records of a chunk ascend strictly, up to the first one of the next chunk, and the sum behind it, or the amount of the flow that
 * ends with it, is what they add up to. Of salted records it says nothing. `contracts/src/libraries/ChunkRules.sol` decides the same.
 */
export function isChunkRight({ bytes, recordCount }: Pick<SettlementChunk, 'bytes' | 'recordCount'>): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flow = readFlow(view, INDEX_BYTES);
  const isFirst = view.getUint32(0) >>> 8 === 0;
  let at = INDEX_BYTES + FLOW_BYTES;
  let sum: Micros = 0n;
  if (!isFirst) {
    sum = view.getBigUint64(at);
    at += SUM_BYTES;
  }
  let last: RecordTerms | undefined;
  for (let i = 0; i < recordCount; i++, at += flow.recordBytes) {
    const record = readRecord(view, at, flow);
    if (last !== undefined && !isAfter(record, last)) return false;
    sum += recordAmount(record.energyWh, record.priceTicks, flow.shareBps);
    last = record;
  }
  if (at === bytes.length) return sum === flow.amount || isSalted(flow);
  return sum === view.getBigUint64(at) && isAfter(readRecord(view, at + SUM_BYTES, flow), last!);
}

function isAfter(a: RecordTerms, b: RecordTerms): boolean {
  return (a.mtu - b.mtu || a.priceTicks - b.priceTicks || a.orderSequence - b.orderSequence) > 0;
}
