import { createDecipheriv, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { scrypt } from '@noble/hashes/scrypt.js';
import { keccak256 } from 'viem';
import { z } from 'zod';
import type { Hex } from '../../application/ports.js';

const hexText = z.string().regex(/^([0-9a-fA-F]{2})+$/);
/** 1 GiB; scrypt needs 128 n r bytes, and what wallets write needs a quarter of that. */
const MOST_MEMORY = 2 ** 30;

const keystoreSchema = z.object({
  version: z.literal(3),
  crypto: z.object({
    cipher: z.literal('aes-128-ctr'),
    cipherparams: z.object({ iv: hexText.length(32) }),
    ciphertext: hexText.length(64),
    kdf: z.literal('scrypt'),
    kdfparams: z.object({
      dklen: z.literal(32),
      n: z.number().int().positive(),
      r: z.number().int().positive(),
      p: z.number().int().positive(),
      salt: hexText,
    }),
    mac: hexText.length(64),
  }),
});

/**
 * The private key in an encrypted file as wallets write it: Web3 Secret Storage, version 3, with scrypt and AES-128-CTR
 * (https://ethereum.org/en/developers/docs/data-structures-and-encoding/web3-secret-storage/). Throws with the file's name when it is
 * something else, or when the password is wrong; neither password nor key are ever part of a message.
 */
export function readKeystore(file: string, password: string): Hex {
  const { ciphertext, cipherparams, kdfparams, mac } = encryptedKey(file);
  const { dklen, n: N, r, p, salt } = kdfparams;
  // OpenSSL refuses some parameters that wallets have used, those of the published example among them.
  const derived = scrypt(password, Buffer.from(salt, 'hex'), { N, r, p, dkLen: dklen, maxmem: MOST_MEMORY });
  const encrypted = Buffer.from(ciphertext, 'hex');
  const expected = Buffer.from(keccak256(Buffer.concat([derived.subarray(16, 32), encrypted])).slice(2), 'hex');
  if (!timingSafeEqual(expected, Buffer.from(mac, 'hex'))) throw new Error(`the password of keystore ${file} is wrong`);
  const decipher = createDecipheriv('aes-128-ctr', derived.subarray(0, 16), Buffer.from(cipherparams.iv, 'hex'));
  return `0x${Buffer.concat([decipher.update(encrypted), decipher.final()]).toString('hex')}`;
}

function encryptedKey(file: string): z.output<typeof keystoreSchema>['crypto'] {
  try {
    const content = JSON.parse(readFileSync(file, 'utf8')) as { Crypto?: unknown; crypto?: unknown };
    // Some wallets write the member with a capital letter.
    return keystoreSchema.parse({ ...content, crypto: content.crypto ?? content.Crypto }).crypto;
  } catch (error) {
    const reason =
      error instanceof z.ZodError
        ? `${error.issues[0]!.path.join('.')}: ${error.issues[0]!.message}`
        : (error as NodeJS.ErrnoException).code === 'ENOENT'
          ? 'there is no such file'
          : 'it is not JSON';
    throw new Error(`${file} is not a keystore of version 3 with scrypt (${reason})`);
  }
}
