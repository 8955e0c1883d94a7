import { keccak256, stringToBytes, verifyMessage } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import type { Hex, SignatureVerifier } from '../../application/ports.js';

/** Verifies EIP-191 signatures (`personal_sign`) of plain accounts. A malformed signature or account is not a signature. */
export class LoginSignatureVerifier implements SignatureVerifier {
  async isSignedBy(account: Hex, text: string, signature: Hex): Promise<boolean> {
    try {
      return await verifyMessage({ address: account, message: text, signature });
    } catch {
      return false;
    }
  }
}

/** A key that signs for a participant. */
export interface SigningKey {
  readonly privateKey: Hex;
  /** Lower-case address of the key. */
  readonly account: Hex;
}

/** The key of a seed text: the same text, the same key. For demonstrations: whoever knows the text has the key. */
export function keyOfSeed(seed: string): SigningKey {
  const privateKey = keccak256(stringToBytes(seed));
  return { privateKey, account: accountOf(privateKey) };
}

/** Lower-case address of a private key. */
export function accountOf(privateKey: Hex): Hex {
  return privateKeyToAccount(privateKey).address.toLowerCase() as Hex;
}

/** Signs a text as {@link LoginSignatureVerifier} verifies it. */
export function signText(key: SigningKey, text: string): Promise<Hex> {
  return privateKeyToAccount(key.privateKey).signMessage({ message: text });
}
