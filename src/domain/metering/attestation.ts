import { keccak_256 } from '@noble/hashes/sha3.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EpochSeconds } from '../market-time.js';
import { wordBytes } from '../proofs/round-words.js';
import type { EnergyWh } from '../quantity.js';
import { type Digest, MerkleTree } from '../settlement/merkle-tree.js';

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

/** What shows that a reading was signed: `salt 256 | position 32 | count 32 | length of the signature 8 | signature | siblings`. */
export function attestationBytes(
  salt: Digest,
  { position, readingCount, siblings }: ReadingPlace,
  signature: Uint8Array,
): Uint8Array {
  const place = [position, readingCount].map((each) => number(each).subarray(28));
  return concatBytes(salt, ...place, Uint8Array.of(signature.length), signature, ...siblings);
}

function number(value: number): Uint8Array {
  return wordBytes(BigInt.asUintN(256, BigInt(value)));
}
