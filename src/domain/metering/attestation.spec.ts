import { readFileSync } from 'node:fs';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { hashStruct, hashTypedData, keccak256, stringToBytes } from 'viem';
import { isSignedWith } from '../../adapters/chain/reading-signature.js';
import { readingDomain, readingTypes } from '../../adapters/chain/reading-typed-data.js';
import { type AttestedReading, readingHash, readingsDigest, readingsTree } from './attestation.js';
import { keyAt, type ReadingKey, type RegisteredKey } from './reading-key.js';

type Hex = `0x${string}`;

interface Vector {
  readonly meteringPoint: Hex;
  readonly deliveryStart: number;
  readonly mtuSeconds: number;
  readonly energyWh: number;
  readonly revision: number;
  readonly salt: Hex;
  readonly hash: string;
}

const vectors: {
  market: string;
  marketId: Hex;
  names: string[];
  readings: Vector[];
  paths: string[][];
  root: Hex;
  digest: string;
  secp256k1: { publicKey: Hex; signature: Hex };
  p256: { x: Hex; y: Hex; signature: Hex };
} = JSON.parse(readFileSync('contracts/test/vectors/readings.json', 'utf8'));
const hex = (bytes: Uint8Array) => `0x${bytesToHex(bytes)}`;

const readings = vectors.readings.map(
  ({ hash: _, salt, ...reading }, position): AttestedReading => ({
    ...reading,
    meteringPoint: vectors.names[position]!,
    salt: hexToBytes(salt.slice(2)),
  }),
);

test.each(vectors.readings.map((vector, position) => ({ position, ...vector })))(
  'the hash of reading $position is that of viem and of the contract',
  ({ position, hash, ...reading }) => {
    const { deliveryStart, energyWh } = reading;
    const data = { ...reading, deliveryStart: BigInt(deliveryStart), energyWh: BigInt(energyWh) };
    expect(hashStruct({ data, primaryType: 'Reading', types: readingTypes })).toBe(hash);
    expect(hex(readingHash(readings[position]!))).toBe(hash);
    expect(reading.meteringPoint).toBe(keccak256(stringToBytes(vectors.names[position]!)));
    expect(readingsTree(readings).proof(position).map(hex)).toEqual(vectors.paths[position]);
  },
);

test('one digest covers the tree of all readings', () => {
  const { marketId: market, root: readingsRoot } = vectors;
  const message = { market, readingsRoot, readingCount: readings.length };
  expect(hex(readingsTree(readings).root)).toBe(vectors.root);
  expect(hashTypedData({ domain: readingDomain, types: readingTypes, primaryType: 'ReadingBatch', message })).toBe(
    vectors.digest,
  );
  const again = readingsDigest(vectors.market, readingsTree(readings).root, readings.length);
  expect(hex(again)).toBe(vectors.digest);
});

const digest = hexToBytes(vectors.digest.slice(2));
const account: ReadingKey = { scheme: 'secp256k1', publicKey: vectors.secp256k1.publicKey };
const device: ReadingKey = { scheme: 'p256', publicKey: `${vectors.p256.x}${vectors.p256.y.slice(2)}` };
const bySecp = vectors.secp256k1.signature;
const byP256 = vectors.p256.signature;
const flipped = (text: Hex, at: number): Hex =>
  `0x${text.slice(2, at)}${(Number.parseInt(text[at]!, 16) ^ 1).toString(16)}${text.slice(at + 1)}`;
const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const upperHalf: Hex = `0x${byP256.slice(2, 66)}${(P256_ORDER - BigInt(`0x${byP256.slice(66)}`)).toString(16).padStart(64, '0')}`;

test.each<[string, boolean, ReadingKey, Uint8Array, Hex]>([
  ['of the account', true, account, digest, bySecp],
  ['of the device', true, device, digest, byP256],
  ['of the account, of another digest', false, account, digest.toReversed(), bySecp],
  ['of the device, of another digest', false, device, digest.toReversed(), byP256],
  ['of the account, with a bit changed', false, account, digest, flipped(bySecp, 40)],
  ['of the device, with a bit changed', false, device, digest, flipped(byP256, 100)],
  ['of the device, in its other form', false, device, digest, upperHalf],
  ['of the one under the name of the other', false, account, digest, byP256],
  ['of the other under the name of the one', false, device, digest, bySecp],
  ['of a key that is no point', false, { ...device, publicKey: flipped(device.publicKey as Hex, 30) }, digest, byP256],
  ['that is empty', false, account, digest, '0x'],
])('a signature %s: %s', async (_, valid, key, signed, signature) => {
  expect(await isSignedWith(key, signed, signature)).toBe(valid);
});

test('each market time unit has one key: the last that is valid by then, before the first that of the account', () => {
  const keys: RegisteredKey[] = [
    { scheme: 'p256', publicKey: '0xaa', validFrom: 100 },
    { scheme: 'secp256k1', publicKey: '0xbb', validFrom: 200 },
  ];
  expect([99, 100, 199, 200].map((time) => keyAt(keys, '0xacc', time).publicKey)).toEqual([
    '0xacc',
    '0xaa',
    '0xaa',
    '0xbb',
  ]);
});
