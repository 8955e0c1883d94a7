import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Hex } from '../../application/ports.js';
import { accountOf } from './login-signature.js';
import { p256Signer, type ReadingSigner, secp256k1Signer } from './reading-signature.js';

/**
 * The key of a PEM file, PKCS#8 or SEC1, of either curve that registries know: `openssl ecparam -name prime256v1 -genkey -noout`. Throws with the
 * file's name where it is none; neither the password nor the key are ever part of a message.
 * @param password Opens an encrypted file.
 */
export function readReadingKey(file: string, password?: string): ReadingSigner {
  const key = privateKeyIn(file, password);
  const { crv, d } = key.export({ format: 'jwk' });
  if (crv === 'P-256') return p256Signer(key);
  if (crv !== 'secp256k1' || d === undefined)
    throw new Error(`the key in ${file} is neither of P-256 nor of secp256k1`);
  const privateKey: Hex = `0x${Buffer.from(d, 'base64url').toString('hex').padStart(64, '0')}`;
  return secp256k1Signer(privateKey, accountOf(privateKey));
}

function privateKeyIn(file: string, passphrase: string | undefined): KeyObject {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Error(`${file} cannot be read`);
  }
  if (passphrase === undefined && text.includes('ENCRYPTED'))
    throw new Error(`${file} is encrypted, and there is no password for it`);
  try {
    const key = createPrivateKey({ key: text, format: 'pem', ...(passphrase === undefined ? {} : { passphrase }) });
    if (key.asymmetricKeyType === 'ec') return key;
  } catch {
    throw new Error(`${file} is no private key in PEM, or its password is wrong`);
  }
  throw new Error(`the key in ${file} is of no elliptic curve`);
}
