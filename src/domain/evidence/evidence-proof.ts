import { keccak_256 } from '@noble/hashes/sha3.js';
import { isSameBytes } from '../bytes.js';
import type { Attestation } from '../metering/attestation.js';
import { joined } from '../settlement/chunks.js';
import { wordBytes } from '../settlement/ledger-tree.js';
import { type Digest, rootFrom, siblingsOfTwo } from '../settlement/merkle-tree.js';
import { saltedRoot } from '../settlement/salted-flow.js';
import { RECORDS_PER_CHUNK } from '../settlement/settlement-flow.js';
import type { EvidenceOpening } from './evidence-tree.js';

/** Checks of `IDeliveryVerifier.sol`, in the order of its enumeration. */
export const deliveryChecks = ['record', 'energy', 'reading', 'signature', 'key', 'pair'] as const;
export type DeliveryCheck = (typeof deliveryChecks)[number];

/** What is shown to a check: `length of what is beside the leaf 16 | beside the leaf | leaf | path`. */
export interface ShownEvidence {
  readonly check: DeliveryCheck;
  readonly bytes: Uint8Array;
}

const NOTHING = new Uint8Array(0);
const NO_DIGEST: Digest = new Uint8Array(32);

/**
 * Everything that can be shown of one settlement by its opening alone.
 * @param chunk The proof of the chunk that its record stands in, by `proveChunk`; undefined where the record is salted.
 */
export function checksOf(opening: EvidenceOpening, chunk: Uint8Array | undefined): ShownEvidence[] {
  const record = chunk === undefined ? [] : [recordOf(opening, chunk)];
  if (opening.facts === undefined) return record;
  return [...record, shownAlone('energy', opening, NOTHING), ...readingChecksOf(opening)];
}

/** The root of the evidence in which an opening stands; undefined where its siblings do not lead to one. */
export function evidenceRootBy({
  slot,
  leaves,
  salt,
  settlement,
  facts,
  siblings,
}: EvidenceOpening): Digest | undefined {
  const digest = facts === undefined ? NO_DIGEST : keccak_256(facts);
  const value = settlement === 0n ? NO_DIGEST : keccak_256(joined(salt, wordBytes(settlement), digest));
  const treeRoot = rootFrom(leaves, slot, value, siblings);
  return treeRoot && saltedRoot(leaves, treeRoot);
}

/** What two settlements show together; undefined where one of them has no evidence, or both are firm. */
export function pairOf(one: EvidenceOpening, other: EvidenceOpening): ShownEvidence | undefined {
  if (one.settlement === 0n || other.settlement === 0n || one.slot === other.slot) return undefined;
  if (one.facts === undefined && other.facts === undefined) return undefined;
  const [left, right] = one.slot < other.slot ? [one, other] : [other, one];
  const bytesOf = areSameFacts(one.facts, other.facts) ? withDigest : withFacts;
  const siblings = siblingsOfTwo(left.leaves, pathOf(left), pathOf(right));
  return shown('pair', bytesOf(left), bytesOf(right), left.leaves, siblings);
}

/**
 * All that answers a demand for the evidence of a settlement: the leaf with its path and, where its facts rest on a signed reading, what shows the
 * place of that and what shows the signature. See `IOpeningDemands.sol`.
 */
export function answerOf(opening: EvidenceOpening): Uint8Array[] {
  const leaf = joined(withFacts(opening), pathBytes(opening.leaves, opening.siblings));
  return opening.attestation === undefined ? [leaf] : [leaf, ...attestationShown(opening.attestation)];
}

/** Everything that can be shown of a settlement by such an answer, whoever demanded it. */
export function checksOfAnswer([leaf = NOTHING, place, signature]: readonly Uint8Array[]): ShownEvidence[] {
  const beside = (check: DeliveryCheck, bytes: Uint8Array): ShownEvidence => ({
    ...{ check, bytes: joined(numberBytes(bytes.length, 2), bytes, leaf) },
  });
  if (place === undefined || signature === undefined) return [beside('energy', NOTHING)];
  const ofReading = [beside('reading', place), beside('signature', signature), beside('key', signature)];
  return [beside('energy', NOTHING), ...ofReading];
}

function recordOf(opening: EvidenceOpening, chunk: Uint8Array): ShownEvidence {
  const place = Uint8Array.of(opening.slot % RECORDS_PER_CHUNK);
  return shown('record', joined(place, chunk), withDigest(opening), opening.leaves, opening.siblings);
}

function readingChecksOf(opening: EvidenceOpening): ShownEvidence[] {
  if (opening.attestation === undefined) return [];
  const [place, signature] = attestationShown(opening.attestation);
  return [
    shownAlone('reading', opening, place),
    shownAlone('signature', opening, signature),
    shownAlone('key', opening, signature),
  ];
}

/** What shows the place of a reading, and what shows the signature over it with its key: see `MeterAttestation.sol`. */
function attestationShown(attestation: Attestation): [Uint8Array, Uint8Array] {
  const { readingsRoot, readingCount, keyedSignature, place } = attestation;
  const readings = joined(readingsRoot, numberBytes(readingCount, 4));
  return [joined(readings, keccak_256(keyedSignature), place), joined(readings, keccak_256(place), keyedSignature)];
}

function shownAlone(check: DeliveryCheck, opening: EvidenceOpening, beside: Uint8Array): ShownEvidence {
  return shown(check, beside, withFacts(opening), opening.leaves, opening.siblings);
}

function shown(
  check: DeliveryCheck,
  beside: Uint8Array,
  leaf: Uint8Array,
  leaves: number,
  siblings: readonly Digest[],
): ShownEvidence {
  return { check, bytes: joined(numberBytes(beside.length, 2), beside, leaf, pathBytes(leaves, siblings)) };
}

function pathBytes(leaves: number, siblings: readonly Digest[]): Uint8Array {
  return joined(numberBytes(leaves, 4), ...siblings);
}

/** Facts that are the same need not be shown. */
function areSameFacts(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one === undefined || other === undefined ? one === other : isSameBytes(one, other);
}

function pathOf({ slot, siblings }: EvidenceOpening) {
  return { position: slot, siblings };
}

/** `slot 32 | salt 256 | settlement 256 | length of the facts 16 | facts`. */
function withFacts(opening: EvidenceOpening): Uint8Array {
  const { facts } = opening;
  return facts === undefined ? withDigest(opening) : joined(headOf(opening), numberBytes(facts.length, 2), facts);
}

/** The same with the digest of the facts in their place, and no length. */
function withDigest(opening: EvidenceOpening): Uint8Array {
  const digest = opening.facts === undefined ? NO_DIGEST : keccak_256(opening.facts);
  return joined(headOf(opening), numberBytes(0, 2), digest);
}

function headOf({ slot, salt, settlement }: EvidenceOpening): Uint8Array {
  return joined(numberBytes(slot, 4), salt, wordBytes(settlement));
}

function numberBytes(value: number, length: number): Uint8Array {
  return wordBytes(BigInt(value)).subarray(32 - length);
}
