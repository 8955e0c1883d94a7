import { keccak_256 } from '@noble/hashes/sha3.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { EpochSeconds } from '../market-time.js';
import { type Attestation, attestationDigest } from '../metering/attestation.js';
import type { EnergyWh, PowerW } from '../quantity.js';
import { assertInvariant } from '../rejection.js';
import { joined } from '../settlement/chunks.js';
import { wordBytes } from '../settlement/ledger-tree.js';
import type { Digest } from '../settlement/merkle-tree.js';

/** An award, in the order in which those of a metering point share what is paid. */
export interface EvidencedAward {
  readonly order: number;
  readonly awardedW: PowerW;
}

/** What the settlements of one metering point in one market time unit rest on. Powers and energies are feed-in positive. */
export interface DeliveryFacts {
  readonly meteringPoint: string;
  /** Registry numbers of the participant whose awards these are, and of the one who reads the meter. */
  readonly provider: number;
  readonly meterOperator: number;
  /** Counted from the start of the settlement period, and its first second. */
  readonly mtu: number;
  readonly deliveryStart: EpochSeconds;
  readonly direction: 'up' | 'down';
  /** Of the reading; 0 where there was none in time. */
  readonly revision: number;
  /** Of the reading, or what stands in for it; undefined where the meter is taken to have done as its baseline says. */
  readonly meteredWh: EnergyWh | undefined;
  /** Frozen before the gate. */
  readonly baselineW: number;
  /** What shows that the reading was signed; undefined where it was not. */
  readonly attestation?: Attestation;
  readonly awards: readonly EvidencedAward[];
}

/** As many awards as a settlement has bits to name them by. */
export const MOST_AWARDS = 64;

const NUMBERS_AT = 64;
const AWARDS_AT = 96;
const AWARD_BYTES = 10;
const [UP, AS_BASELINE] = [1n, 2n];
const NOTHING: Digest = new Uint8Array(32);

/**
 * Facts as bytes: `meteringPoint 256 | attestation 256 | provider 24 | meterOperator 24 | mtu 24 | flags 8 | revision 32 | deliveryStart 40 |
 * meteredWh 64 | baselineW 40 | awards 80 each`. Metering point and attestation are digests. `contracts/src/libraries/DeliveryFacts.sol` reads
 * the same; `test/chain/challenged-deliveries.spec.ts` holds them against each other.
 */
export function factsBytes(facts: DeliveryFacts): Uint8Array {
  const { awards, attestation } = facts;
  assertInvariant(awards.length > 0 && awards.length <= MOST_AWARDS, `evidence of ${awards.length} awards`);
  return joined(
    keccak_256(utf8ToBytes(facts.meteringPoint)),
    attestation === undefined ? NOTHING : attestationDigest(attestation),
    wordBytes(numbersWord(facts)),
    ...awards.map(({ order, awardedW }) => wordBytes((BigInt(order) << 32n) | BigInt(awardedW)).subarray(22)),
  );
}

/** What the leaf of a settlement states of its facts. */
export function factsDigest(facts: DeliveryFacts): Digest {
  return keccak_256(factsBytes(facts));
}

function numbersWord(facts: DeliveryFacts): bigint {
  const { direction, meteredWh } = facts;
  const flags = (direction === 'up' ? UP : 0n) | (meteredWh === undefined ? AS_BASELINE : 0n);
  let word = 0n;
  const put = (value: bigint | number, bits: number) => {
    word = (word << BigInt(bits)) | BigInt.asUintN(bits, BigInt(value));
  };
  put(facts.provider, 24);
  put(facts.meterOperator, 24);
  put(facts.mtu, 24);
  put(flags, 8);
  put(facts.revision, 32);
  put(facts.deliveryStart, 40);
  put(meteredWh ?? 0, 64);
  put(facts.baselineW, 40);
  return word;
}

/** What bytes of facts say, with digests in place of names. Undefined where they are no facts. */
export interface StatedFacts extends Omit<DeliveryFacts, 'meteringPoint' | 'attestation'> {
  readonly meteringPoint: Digest;
  readonly attestation: Digest | undefined;
}

export function statedFacts(bytes: Uint8Array): StatedFacts | undefined {
  const awards = (bytes.length - AWARDS_AT) / AWARD_BYTES;
  if (!Number.isInteger(awards) || awards < 1 || awards > MOST_AWARDS) return undefined;
  let word = numberIn(bytes.subarray(NUMBERS_AT, AWARDS_AT));
  const take = (bits: number) => {
    const value = BigInt.asUintN(bits, word);
    word >>= BigInt(bits);
    return value;
  };
  const baselineW = Number(BigInt.asIntN(40, take(40)));
  const meteredWh = Number(BigInt.asIntN(64, take(64)));
  const [deliveryStart, revision, flags, mtu, meterOperator, provider] = [40, 32, 8, 24, 24, 24].map((bits) =>
    Number(take(bits)),
  ) as [number, number, number, number, number, number];
  const attestation = bytes.slice(32, NUMBERS_AT);
  return {
    meteringPoint: bytes.slice(0, 32),
    attestation: attestation.every((byte) => byte === 0) ? undefined : attestation,
    ...{ provider, meterOperator, mtu, deliveryStart, revision, baselineW },
    direction: (BigInt(flags) & UP) === 0n ? 'down' : 'up',
    meteredWh: (BigInt(flags) & AS_BASELINE) === 0n ? meteredWh : undefined,
    awards: Array.from({ length: awards }, (_, i) => awardIn(bytes, AWARDS_AT + AWARD_BYTES * i)),
  };
}

function awardIn(bytes: Uint8Array, at: number): EvidencedAward {
  const word = numberIn(bytes.subarray(at, at + AWARD_BYTES));
  return { order: Number(word >> 32n), awardedW: Number(BigInt.asUintN(32, word)) };
}

function numberIn(bytes: Uint8Array): bigint {
  return bytes.reduce((word, byte) => (word << 8n) | BigInt(byte), 0n);
}
