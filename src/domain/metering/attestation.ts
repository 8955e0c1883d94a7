import { keccak_256 } from '@noble/hashes/sha3.js';
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EpochSeconds } from '../market-time.js';
import { wordBytes } from '../proofs/round-words.js';
import type { EnergyWh } from '../quantity.js';
import { type Digest, MerkleTree } from '../settlement/merkle-tree.js';
import type { ReadingKey } from './reading-key.js';

/** Metered energy of one market time unit, as its meter operator signs it. */
export interface AttestedReading {
  readonly meteringPoint: string;
  /** First second of the market time unit, and how many it has. */
  readonly deliveryStart: EpochSeconds;
  readonly mtuSeconds: number;
  /** Feed-in positive. */
  readonly energyWh: EnergyWh;
  /** From 1; a higher one corrects a lower one. */
  readonly revision: number;
  /** 32 random bytes, so that a sibling in a proof tells nothing of another home's energy. */
  readonly salt: Digest;
}

const typeHash = (type: string) => keccak_256(utf8ToBytes(type));

const READING_TYPE = typeHash(
  'Reading(bytes32 meteringPoint,uint64 deliveryStart,uint32 mtuSeconds,int64 energyWh,uint32 revision,bytes32 salt)',
);
const BATCH_TYPE = typeHash('ReadingBatch(bytes32 market,bytes32 readingsRoot,uint32 readingCount)');
/** Without chain and contract: a measurement is signed before anybody knows on which chain it will be shown. */
const DOMAIN_SEPARATOR = keccak_256(
  concatBytes(
    typeHash('EIP712Domain(string name,string version)'),
    keccak_256(utf8ToBytes('gridclear readings')),
    keccak_256(utf8ToBytes('1')),
  ),
);

/** EIP-712 hash of a reading as a struct: its value in the tree that is signed. `MeterAttestation.sol` computes the same. */
export function readingHash(reading: AttestedReading): Digest {
  const { deliveryStart, mtuSeconds, energyWh, revision } = reading;
  return keccak_256(
    concatBytes(
      READING_TYPE,
      keccak_256(utf8ToBytes(reading.meteringPoint)),
      ...[deliveryStart, mtuSeconds, energyWh, revision].map(number),
      reading.salt,
    ),
  );
}

/** The tree over readings, in their order, that one signature covers. */
export function readingsTree(readings: readonly AttestedReading[]): MerkleTree {
  return new MerkleTree(readings.map(readingHash));
}

/**
 * The EIP-712 digest of a batch of readings of a market. A secp256k1 key signs it as it is; a P-256 key signs it as a message with SHA-256
 * (ES256), since few devices with such a key sign a digest that is given to them.
 */
export function readingsDigest(market: string, readingsRoot: Digest, readingCount: number): Digest {
  const marketId = keccak_256(utf8ToBytes(market));
  const batch = keccak_256(concatBytes(BATCH_TYPE, marketId, readingsRoot, number(readingCount)));
  return keccak_256(concatBytes(Uint8Array.of(0x19, 0x01), DOMAIN_SEPARATOR, batch));
}

/** Where a reading stands among those that were signed together. */
export interface ReadingPlace {
  readonly position: number;
  readonly readingCount: number;
  /** From the leaf upwards. */
  readonly siblings: readonly Digest[];
}

/**
 * What shows that a reading was signed, in two parts that are judged one at a time: where it stands, and the signature over all of them with the
 * key that made it.
 */
export interface Attestation {
  readonly readingsRoot: Digest;
  readonly readingCount: number;
  /** See {@link keyedSignature}; out of an opening it may be any bytes. */
  readonly keyedSignature: Uint8Array;
  /** `salt 256 | position 32 | siblings`. */
  readonly place: Uint8Array;
}

/** @param readingsRoot Of the tree over the readings that were signed together. */
export function attestationOf(
  salt: Digest,
  { position, readingCount, siblings }: ReadingPlace,
  readingsRoot: Digest,
  keyed: Uint8Array,
): Attestation {
  const place = concatBytes(salt, count(position), ...siblings);
  return { readingsRoot, readingCount, keyedSignature: keyed, place };
}

/**
 * A signature behind the key that made it, which its length tells: 85 bytes are the address of a secp256k1 key and `r, s, v`, 128 the point of a
 * P-256 key and `r, s`. `MeterAttestation.sol` judges the signature by that key, and that key by the registry.
 * @param signature 0x hexadecimal.
 */
export function keyedSignature({ publicKey }: ReadingKey, signature: string): Uint8Array {
  return concatBytes(hexToBytes(publicKey.slice(2)), hexToBytes(signature.slice(2)));
}

/** What an attestation is known by: the digest of root and number of the readings, and of the digests of keyed signature and place. */
export function attestationDigest({ readingsRoot, readingCount, keyedSignature: keyed, place }: Attestation): Digest {
  return keccak_256(concatBytes(readingsRoot, count(readingCount), keccak_256(keyed), keccak_256(place)));
}

function count(value: number): Uint8Array {
  return number(value).subarray(28);
}

function number(value: number): Uint8Array {
  return wordBytes(BigInt.asUintN(256, BigInt(value)));
}
