import { assertInvariant } from '../rejection.js';
import { type SettlementRecord, settlementKinds } from './record.js';

/**
 * All that one participant owes another for one kind of settlement, as the chain knows it. It is 30 bytes, from the highest bit down `kind 8 | payer 24 |
 * payee 24 | shareBps 16 | recordCount 24 | recordBytes 8 | energyBits 8 | priceBits 8 | orderBits 8 | firstOrder 48 | amount 64`.
 * A record of it is `mtu | priceTicks | order - firstOrder || energyWh` in `recordBytes` bytes, with the widths the flow states; what
 * stands before the double bar is its key. `contracts/src/libraries/SettlementFlow.sol` reads the same.
 */
export interface SettlementFlow {
  readonly kind: number;
  readonly payer: number;
  readonly payee: number;
  /** The share of the price that all its records pay, in 1/10000. */
  readonly shareBps: number;
  readonly recordCount: number;
  readonly recordBytes: number;
  readonly energyBits: number;
  readonly priceBits: number;
  readonly orderBits: number;
  readonly firstOrder: number;
  /** What all its records pay together. */
  readonly amount: bigint;
}

/** What a record states itself. */
export type RecordTerms = Pick<SettlementRecord, 'mtu' | 'priceTicks' | 'orderSequence' | 'energyWh'>;

export const FLOW_BYTES = 30;
export const RECORDS_PER_CHUNK = 16;
/** Bytes between two chunks: what the records of the flow up to there pay together. */
export const SUM_BYTES = 8;

/** Bytes of the root over the records of a salted flow: wider than any record. */
export const SALTED_ROOT_BYTES = 32;

const NUMBER_LIMIT = 2 ** 24;
const MTU_LIMIT = 2 ** 16;
const WORD_LIMIT = 2 ** 32;
const ORDER_LIMIT = 2 ** 48;

/** The narrowest fields that a number of records fit into. */
export type RecordWidths = Pick<
  SettlementFlow,
  'recordBytes' | 'energyBits' | 'priceBits' | 'orderBits' | 'firstOrder'
>;

/** The flow of records that have kind, payer and payee in common. */
export function flowOf(records: readonly SettlementRecord[]): SettlementFlow {
  const [first] = records;
  assertInvariant(first !== undefined, 'a flow has records');
  const amount = records.reduce((sum, record) => sum + record.amount, 0n);
  assertInvariant(amount < 2n ** 63n, `a flow pays ${amount}`);
  return {
    kind: settlementKinds.indexOf(first.kind),
    payer: requireNumber(first.payer),
    payee: requireNumber(first.payee),
    shareBps: first.shareBps,
    recordCount: records.length,
    ...widthsOf(records),
    amount,
  };
}

export function widthsOf(records: readonly RecordTerms[]): RecordWidths {
  let [mtu, priceTicks, energyWh, lastOrder, firstOrder] = [0, 0, 0, 0, ORDER_LIMIT - 1];
  for (const record of records) {
    mtu = Math.max(mtu, requireFits('mtu', record.mtu, MTU_LIMIT));
    priceTicks = Math.max(priceTicks, requireFits('priceTicks', record.priceTicks, WORD_LIMIT));
    energyWh = Math.max(energyWh, requireFits('energyWh', record.energyWh, WORD_LIMIT));
    lastOrder = Math.max(lastOrder, requireFits('orderSequence', record.orderSequence, ORDER_LIMIT));
    firstOrder = Math.min(firstOrder, record.orderSequence);
  }
  const [energyBits, priceBits] = [bitsOf(energyWh), bitsOf(priceTicks)];
  const orderBits = bitsOf(Math.max(0, lastOrder - firstOrder));
  const recordBytes = Math.max(1, Math.ceil((energyBits + priceBits + orderBits + bitsOf(mtu)) / 8));
  return { recordBytes, energyBits, priceBits, orderBits, firstOrder };
}

export function writeFlow(view: DataView, at: number, flow: SettlementFlow): void {
  view.setUint32(at, flow.kind * 2 ** 24 + flow.payer);
  view.setUint32(at + 4, flow.payee * 2 ** 8 + (flow.shareBps >>> 8));
  view.setUint32(at + 8, (flow.shareBps & 0xff) * 2 ** 24 + flow.recordCount);
  view.setUint8(at + 12, flow.recordBytes);
  view.setUint8(at + 13, flow.energyBits);
  view.setUint8(at + 14, flow.priceBits);
  view.setUint8(at + 15, flow.orderBits);
  view.setUint16(at + 16, Math.floor(flow.firstOrder / 2 ** 32));
  view.setUint32(at + 18, flow.firstOrder % 2 ** 32);
  view.setBigUint64(at + 22, flow.amount);
}

export function readFlow(view: DataView, at: number): SettlementFlow {
  const [first, second, third] = [view.getUint32(at), view.getUint32(at + 4), view.getUint32(at + 8)];
  return {
    kind: first >>> 24,
    payer: first & 0xffffff,
    payee: second >>> 8,
    shareBps: ((second & 0xff) << 8) | (third >>> 24),
    recordCount: third & 0xffffff,
    recordBytes: view.getUint8(at + 12),
    energyBits: view.getUint8(at + 13),
    priceBits: view.getUint8(at + 14),
    orderBits: view.getUint8(at + 15),
    firstOrder: view.getUint16(at + 16) * 2 ** 32 + view.getUint32(at + 18),
    amount: view.getBigUint64(at + 22),
  };
}

export function writeRecord(view: DataView, at: number, flow: SettlementFlow, record: RecordTerms): void {
  const order = BigInt(record.orderSequence - flow.firstOrder);
  let word = BigInt(record.mtu);
  word = (word << BigInt(flow.priceBits)) | BigInt(record.priceTicks);
  word = (word << BigInt(flow.orderBits)) | order;
  word = (word << BigInt(flow.energyBits)) | BigInt(record.energyWh);
  for (let i = flow.recordBytes - 1; i >= 0; i--, word >>= 8n) view.setUint8(at + i, Number(word & 0xffn));
}

export function readRecord(view: DataView, at: number, flow: SettlementFlow): RecordTerms {
  let word = 0n;
  for (let i = 0; i < flow.recordBytes; i++) word = (word << 8n) | BigInt(view.getUint8(at + i));
  const take = (bits: number) => {
    const value = Number(BigInt.asUintN(bits, word));
    word >>= BigInt(bits);
    return value;
  };
  const energyWh = take(flow.energyBits);
  const orderSequence = flow.firstOrder + take(flow.orderBits);
  const priceTicks = take(flow.priceBits);
  return { mtu: Number(word), priceTicks, orderSequence, energyWh };
}

/** Whether it has records, and their fields are no wider than 24 bits for the mtu, 32 for price and energy, 48 for the order. */
export function isWellFormed({ recordCount, recordBytes, energyBits, priceBits, orderBits }: SettlementFlow): boolean {
  const [all, stated] = [8 * recordBytes, energyBits + priceBits + orderBits];
  const fits = stated <= all && all <= stated + 24 && all !== 0;
  return fits && energyBits <= 32 && priceBits <= 32 && orderBits <= 48 && recordCount !== 0;
}

/**
 * Whether its records are salted: such a flow states one record of 32 bytes without fields, which is the root over them, see
 * {@link SaltedFlow}. Its parties, share and amount are as public as those of others.
 */
export function isSalted(flow: SettlementFlow): boolean {
  const { recordCount, recordBytes, energyBits, priceBits, orderBits, firstOrder } = flow;
  const hasNoFields = energyBits === 0 && priceBits === 0 && orderBits === 0 && firstOrder === 0;
  return recordCount === 1 && recordBytes === SALTED_ROOT_BYTES && hasNoFields;
}

/** Whether two flows are for one kind, between one payer and one payee: a batch has one of them at most. */
export function isOfSameParties(a: SettlementFlow, b: SettlementFlow): boolean {
  return a.kind === b.kind && a.payer === b.payer && a.payee === b.payee;
}

/** Bytes of a flow with its chunks. */
export function flowBytes({ recordCount, recordBytes }: SettlementFlow): number {
  return FLOW_BYTES + (Math.ceil(recordCount / RECORDS_PER_CHUNK) - 1) * SUM_BYTES + recordCount * recordBytes;
}

function bitsOf(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log2(value)) + 1;
}

function requireNumber(number: number): number {
  assertInvariant(number > 0 && number < NUMBER_LIMIT, `no participant has number ${number}`);
  return number;
}

function requireFits(name: string, value: number, limit: number): number {
  const fits = Number.isInteger(value) && value >= 0 && value < limit;
  assertInvariant(fits, `${name} ${value} of a settlement record is not below ${limit}`);
  return value;
}
