/** Writes the vectors of signed readings that TypeScript and Foundry share. P-256 signatures differ from run to run. */
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { keccak256, stringToBytes } from 'viem';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { p256Signer, secp256k1Signer } from '../../src/adapters/chain/reading-signature.js';
import { readingHash, readingsDigest, readingsTree } from '../../src/domain/metering/attestation.js';

const MARKET = 'schutterwald';
const hex = (bytes: Uint8Array) => `0x${bytesToHex(bytes)}`;

/** The last corrects the first; one point meters as much as the widest lines carry. */
const read: readonly [string, number, number, number][] = [
  ['mp-ada', 0, -1_250, 1],
  ['mp-ben', 0, 0, 1],
  ['mp-ada', 1, 2_500, 1],
  ['mp-cleo', 2, -9_007_199, 1],
  ['mp-dora', 3, 317, 1],
  ['mp-emil', 3, -1, 1],
  ['mp-ada', 0, -1_240, 2],
];
const readings = read.map(([meteringPoint, mtu, energyWh, revision], position) => ({
  meteringPoint,
  deliveryStart: 1_768_478_400 + 900 * mtu,
  mtuSeconds: 900,
  energyWh,
  revision,
  salt: hexToBytes(keccak256(stringToBytes(`salt ${position}`)).slice(2)),
}));
const tree = readingsTree(readings);
const digest = readingsDigest(MARKET, tree.root, readings.length);
const plain = keyOfSeed('metron');
const account = secp256k1Signer(plain.privateKey, plain.account);
const device = p256Signer(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);

const vectors = {
  market: MARKET,
  marketId: keccak256(stringToBytes(MARKET)),
  names: readings.map(({ meteringPoint }) => meteringPoint),
  readings: readings.map((reading) => ({
    ...reading,
    meteringPoint: keccak256(stringToBytes(reading.meteringPoint)),
    salt: hex(reading.salt),
    hash: hex(readingHash(reading)),
  })),
  paths: readings.map((_, position) => tree.proof(position).map(hex)),
  root: hex(tree.root),
  digest: hex(digest),
  secp256k1: { publicKey: plain.account, signature: await account.sign(digest) },
  p256: {
    x: device.key.publicKey.slice(0, 66),
    y: `0x${device.key.publicKey.slice(66)}`,
    signature: await device.sign(digest),
  },
};
writeFileSync(
  new URL('../../contracts/test/vectors/readings.json', import.meta.url),
  `${JSON.stringify(vectors, null, 2)}\n`,
);
