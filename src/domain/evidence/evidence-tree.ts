import { keccak_256 } from '@noble/hashes/sha3.js';
import type { Attestation } from '../metering/attestation.js';
import { chunksOf, flowOfChunk, joined, type SettlementChunk } from '../settlement/chunks.js';
import { LedgerTree, wordBytes } from '../settlement/ledger-tree.js';
import type { Digest } from '../settlement/merkle-tree.js';
import { type SettlementRecord, settlementKinds } from '../settlement/record.js';
import type { SettlementBatch } from '../settlement/settlement-batch.js';
import { isSalted as isSaltedFlow, RECORDS_PER_CHUNK } from '../settlement/settlement-flow.js';
import { type DeliveryFacts, factsBytes, factsDigest } from './delivery-facts.js';

/** What a settlement rests on, and which of the awards it pays for: a bit each, the lowest that of the first. */
export interface RecordEvidence {
  /** Undefined for local energy: it is firm, and settled as awarded. */
  readonly facts: DeliveryFacts | undefined;
  readonly parts: bigint;
}

/** What stands for the evidence of local energy. */
export const FIRM: RecordEvidence = { facts: undefined, parts: 0n };

/** What shows the evidence of one settlement to whoever has it: see `evidence-proof.ts`. */
export interface EvidenceOpening {
  /** Where the leaf stands: 16 times the position of the record's chunk, and its place in it; and how many leaves there are. */
  readonly slot: number;
  readonly leaves: number;
  readonly salt: Digest;
  /** See {@link settlementWord}; 0 where the record has no evidence. */
  readonly settlement: bigint;
  /** Undefined where there is no evidence, or the settlement is firm. */
  readonly facts: Uint8Array | undefined;
  readonly attestation: Attestation | undefined;
  /** From the leaf upwards. */
  readonly siblings: readonly Digest[];
}

const NOTHING: Digest = new Uint8Array(32);

/**
 * The evidence of a batch: a tree with a leaf at the slot of every record, `keccak256(salt || settlement || digest of its facts)`, the digest
 * zeros where it is firm, and zeros where there is none. Records that are salted have theirs behind those of all chunks, one by one. Salts follow
 * from the seed, so whoever has it can open all of them again, and nobody else any.
 */
export class EvidenceTree {
  private readonly tree: LedgerTree;
  /** Slot of each record, in posting order. */
  private readonly slots: readonly number[];
  private readonly leaves: number;
  /** Place of each record by what it states. Found when it is asked for first: whoever demands asks for hundreds. */
  private byTerms: ReadonlyMap<bigint, number> | undefined;

  /**
   * @param batch Its bytes as they are posted.
   * @param evidence Of each record of the batch, in posting order; undefined for those that have none.
   * @param isSalted Whether a record is salted in those bytes.
   */
  constructor(
    private readonly batch: Pick<SettlementBatch, 'bytes' | 'records'>,
    private readonly evidence: readonly (RecordEvidence | undefined)[],
    private readonly seed: Digest,
    isSalted: (record: SettlementRecord) => boolean = () => false,
  ) {
    const chunks = chunksOf(batch.bytes);
    const clear = placesOf(chunks).values();
    let end = chunks.length * RECORDS_PER_CHUNK;
    this.slots = batch.records.map((record) => (isSalted(record) ? end++ : clear.next().value!));
    this.leaves = end;
    const values = new Array<bigint>(this.leaves).fill(0n);
    for (const [position, slot] of this.slots.entries()) values[slot] = this.valueOf(position);
    this.tree = new LedgerTree(values);
  }

  get root(): Digest {
    return this.tree.root;
  }

  /** @param position Of the record in the batch. */
  open(position: number): EvidenceOpening {
    const slot = this.slots[position]!;
    const siblings = this.tree.siblings(slot);
    const own = this.evidence[position];
    const facts = own?.facts;
    return {
      ...{ slot, leaves: this.leaves, siblings },
      ...(own === undefined
        ? { salt: NOTHING, settlement: 0n }
        : { salt: this.saltOf(slot), settlement: settlementWord(this.batch.records[position]!, own.parts) }),
      facts: facts && factsBytes(facts),
      attestation: facts?.attestation,
    };
  }

  /** Place in the batch of the record that states this: see {@link recordTerms}. Undefined where there is none. */
  positionOf(terms: bigint): number | undefined {
    this.byTerms ??= new Map(this.batch.records.map((record, position) => [recordTerms(record), position]));
    return this.byTerms.get(terms);
  }

  private valueOf(position: number): bigint {
    const own = this.evidence[position];
    if (own === undefined) return 0n;
    const settlement = wordBytes(settlementWord(this.batch.records[position]!, own.parts));
    const facts = own.facts === undefined ? NOTHING : factsDigest(own.facts);
    return numberOf(keccak_256(joined(this.saltOf(this.slots[position]!), settlement, facts)));
  }

  private saltOf(slot: number): Digest {
    return keccak_256(joined(this.seed, wordBytes(BigInt(slot))));
  }
}

/** The slots of the records in the clear. */
function placesOf(chunks: readonly SettlementChunk[]): number[] {
  return chunks.flatMap((chunk, position) => {
    const length = isSaltedFlow(flowOfChunk(chunk)) ? 0 : chunk.recordCount;
    return Array.from({ length }, (_, place) => position * RECORDS_PER_CHUNK + place);
  });
}

/** What a record states itself, as its leaf repeats it: a settlement without the awards that it pays for. */
export function recordTerms(record: SettlementRecord): bigint {
  return settlementWord(record, 0n) >> 64n;
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

function numberOf(digest: Digest): bigint {
  return digest.reduce((word, byte) => (word << 8n) | BigInt(byte), 0n);
}
