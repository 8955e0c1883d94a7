import { privateKeyToAccount } from 'viem/accounts';
import type { Hex } from '../../application/ports.js';
import { isSignedWith, type ReadingSigner, secp256k1Signer } from './reading-signature.js';

const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const privateKey: Hex = `0x${'51'.repeat(32)}`;
const digest = new Uint8Array(32).fill(7);

let signer: ReadingSigner;
let parts: { readonly r: string; readonly s: bigint; readonly v: number };
beforeAll(async () => {
  signer = secp256k1Signer(privateKey, privateKeyToAccount(privateKey).address.toLowerCase() as Hex);
  const signature = await signer.sign(digest);
  const [r, s, v] = [signature.slice(2, 66), BigInt(`0x${signature.slice(66, 130)}`), signature.slice(130)];
  parts = { r, s, v: Number.parseInt(v, 16) };
});

function written({ r, s, v }: typeof parts, behind = ''): Hex {
  return `0x${r}${s.toString(16).padStart(64, '0')}${v.toString(16).padStart(2, '0')}${behind}`;
}

test('of the forms of a signature from which its address can be recovered only that is taken which the contract takes', async () => {
  const { r, s, v } = parts;
  const isTaken = (signature: Hex) => isSignedWith(signer.key, digest, signature);
  expect(await isTaken(written(parts))).toBe(true);
  expect(await isTaken(written({ r, s: ORDER - s, v: 55 - v }))).toBe(false);
  expect(await isTaken(written({ r, s, v: v - 27 }))).toBe(false);
  expect(await isTaken(written(parts, '00'))).toBe(false);
  expect(await isTaken(written({ r, s: 0n, v }))).toBe(false);
});
