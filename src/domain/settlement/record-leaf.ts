import { assertInvariant } from '../rejection.js';
import { type Digest, merkleRoot } from './merkle-tree.js';
import { type SettlementKind, type SettlementRecord, settlementKinds } from './record.js';

/**
 * A record as the chain knows it: one word of 256 bits, which is also the value of its leaf in the Merkle tree of its
 * settlement period. From the highest bit down:
 *
 *     mtu 16 | kind 8 | orderSequence 48 | payer 24 | payee 24 | priceTicks 32 || shareBps 16 | energyWh 32 | amount 56
 *
 * What stands before the double bar is the record's key. `contracts/src/libraries/SettlementRecord.sol` reads the same
 * word; both are tested on `contracts/test/vectors/records.json`.
 */
export function recordWord(record: SettlementRecord): bigint {
  const { mtu, kind, orderSequence, payer, payee, priceTicks, shareBps, energyWh, amount } = record;
  let word = 0n;
  const append = (name: string, value: number | bigint, bits: bigint) => {
    const field = BigInt(value);
    assertInvariant(field >= 0n && field < 1n << bits, `${name} ${value} of a settlement record exceeds ${bits} bits`);
    word = (word << bits) | field;
  };
  append('mtu', mtu, 16n);
  append('kind', settlementKinds.indexOf(kind), 8n);
  append('orderSequence', orderSequence, 48n);
  append('payer', payer, 24n);
  append('payee', payee, 24n);
  append('priceTicks', priceTicks, 32n);
  append('shareBps', shareBps, 16n);
  append('energyWh', energyWh, 32n);
  append('amount', amount, 56n);
  return word;
}

/** Reads a word back into the record it stands for. */
export function recordOfWord(word: bigint): SettlementRecord {
  let rest = word;
  const take = (bits: bigint) => {
    const field = rest & ((1n << bits) - 1n);
    rest >>= bits;
    return field;
  };
  const amount = take(56n);
  const energyWh = Number(take(32n));
  const shareBps = Number(take(16n));
  const priceTicks = Number(take(32n));
  const payee = Number(take(24n));
  const payer = Number(take(24n));
  const orderSequence = Number(take(48n));
  const kind = kindOfNumber(Number(take(8n)));
  return { mtu: Number(rest), kind, payer, payee, orderSequence, energyWh, priceTicks, shareBps, amount };
}

/**
 * The records of a period in the order in which they are posted: ascending by key. The contract refuses two records of one
 * key, so energy of the same order between the same parties at the same price and time is one record.
 */
export function inPostingOrder(records: readonly SettlementRecord[]): SettlementRecord[] {
  const words = records.map((record) => ({ record, word: recordWord(record) }));
  words.sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  words.forEach(({ word }, i) => {
    const previous = words[i - 1]?.word;
    assertInvariant(previous === undefined || previous >> 104n < word >> 104n, 'two settlement records have one key');
  });
  return words.map(({ record }) => record);
}

/** Root of the records of a period, which must be in posting order. */
export function recordsRoot(records: readonly SettlementRecord[]): Digest {
  return merkleRoot(records.map(recordLeaf));
}

/** The word of a record as the 32 bytes of its leaf. */
export function recordLeaf(record: SettlementRecord): Digest {
  const bytes = new Uint8Array(32);
  const view = new DataView(bytes.buffer);
  const word = recordWord(record);
  for (let limb = 0; limb < 4; limb++) view.setBigUint64(8 * limb, BigInt.asUintN(64, word >> BigInt(192 - 64 * limb)));
  return bytes;
}

function kindOfNumber(number: number): SettlementKind {
  const kind = settlementKinds[number];
  assertInvariant(kind !== undefined, `no settlement kind has number ${number}`);
  return kind;
}
