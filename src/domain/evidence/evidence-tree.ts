import { keccak_256 } from '@noble/hashes/sha3.js';
import { chunksOf, joined } from '../settlement/chunks.js';
import { LedgerTree, wordBytes } from '../settlement/ledger-tree.js';
import type { Digest } from '../settlement/merkle-tree.js';
import { type SettlementRecord, settlementKinds } from '../settlement/record.js';
import type { SettlementBatch } from '../settlement/settlement-batch.js';
import { RECORDS_PER_CHUNK } from '../settlement/settlement-flow.js';
import { type DeliveryFacts, factsBytes } from './delivery-facts.js';

/** What a settlement rests on, and which of the awards it pays for: a bit each, the lowest that of the first. */
export interface RecordEvidence {
  readonly facts: DeliveryFacts;
  readonly parts: bigint;
}

/** What shows the evidence of one settlement to whoever has it: see `IDeliveryVerifier.sol`. */
export interface EvidenceOpening {
  /** Where the leaf stands: 16 times the position of the record's chunk, and its place in it. */
  readonly slot: number;
  /** `slot 32 | leaves 32 | salt 256 | digest of facts 256 | settlement 256 | siblings`. */
  readonly leaf: Uint8Array;
  /** Undefined where the settlement pays for no delivery, or corrects one: its leaf is zeros then. */
  readonly facts?: Uint8Array;
  readonly attestation?: Uint8Array;
}

/**
 * The evidence of a batch: a tree with a leaf at the slot of every record, `keccak256(salt || digest of facts || settlement)`, and zeros
 * where there is none. Salts follow from the seed, so whoever has it can open all of them again, and nobody else any.
 */
export class EvidenceTree {
  private readonly tree: LedgerTree;
  /** Slot of each record, in posting order. */
  private readonly slots: readonly number[];

  /** @param evidence Of each record of the batch, in posting order. */
  constructor(
    private readonly batch: SettlementBatch,
    private readonly evidence: readonly (RecordEvidence | undefined)[],
    private readonly seed: Digest,
  ) {
    const chunks = chunksOf(batch.bytes);
    this.slots = chunks.flatMap(({ recordCount }, chunk) =>
      Array.from({ length: recordCount }, (_, place) => chunk * RECORDS_PER_CHUNK + place),
    );
    const values = new Array<bigint>(chunks.length * RECORDS_PER_CHUNK).fill(0n);
    evidence.forEach((one, position) => {
      if (one !== undefined) values[this.slots[position]!] = numberOf(keccak_256(this.body(position, one)));
    });
    this.tree = new LedgerTree(values);
  }

  get root(): Digest {
    return this.tree.root;
  }

  /** @param position Of the record in the batch. */
  open(position: number): EvidenceOpening {
    const slot = this.slots[position]!;
    const proof = this.tree.proof(slot);
    const own = this.evidence[position];
    const body = own === undefined ? new Uint8Array(96) : this.body(position, own);
    const leaf = joined(proof.subarray(0, 8), body, proof.subarray(40));
    if (own === undefined) return { slot, leaf };
    const { attestation } = own.facts;
    return { slot, leaf, facts: factsBytes(own.facts), ...(attestation === undefined ? {} : { attestation }) };
  }

  private body(position: number, { facts, parts }: RecordEvidence): Uint8Array {
    const salt = keccak_256(joined(this.seed, wordBytes(BigInt(this.slots[position]!))));
    const settlement = settlementWord(this.batch.records[position]!, parts);
    return joined(salt, keccak_256(factsBytes(facts)), wordBytes(settlement));
  }
}

/** A settlement as its leaf states it: `kind 8 | payer 24 | payee 24 | mtu 24 | price 32 | order 48 | energyWh 32 | parts 64`. */
export function settlementWord(record: SettlementRecord, parts: bigint): bigint {
  let word = BigInt(settlementKinds.indexOf(record.kind));
  const { payer, payee, mtu, priceTicks, orderSequence, energyWh } = record;
  for (const [value, bits] of [
    [payer, 24],
    [payee, 24],
    [mtu, 24],
    [priceTicks, 32],
    [orderSequence, 48],
    [energyWh, 32],
  ] as const)
    word = (word << BigInt(bits)) | BigInt(value);
  return (word << 64n) | parts;
}

/** `place 8 | chunk`: what shows the record at this slot to the contract, by the proof of its chunk. */
export function recordProof(slot: number, chunkProof: Uint8Array): Uint8Array {
  return joined(Uint8Array.of(slot % RECORDS_PER_CHUNK), chunkProof);
}

function numberOf(digest: Digest): bigint {
  return digest.reduce((word, byte) => (word << 8n) | BigInt(byte), 0n);
}
