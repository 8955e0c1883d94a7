/** A private key, as 32 bytes. */
export type PrivateKey = `0x${string}`;

/** Where a command takes its key from: variables of the environment for the key itself, and for the password of a keystore. */
export interface KeyVariables {
  readonly key: string;
  readonly password: string;
}

/** The key of the environment, or of an encrypted keystore file where one is named; what is wrong where there is none. It is never printed. */
export async function readSigningKey(
  variables: KeyVariables,
  keystore: string | undefined,
): Promise<PrivateKey | { readonly fault: string }> {
  if (keystore === undefined)
    return (
      plainKey(process.env[variables.key]) ?? {
        fault: `${variables.key} is not a key: 0x and 64 digits; or name a --keystore`,
      }
    );
  const password = process.env[variables.password];
  if (password === undefined) return { fault: `${variables.password} is missing: it opens the keystore` };
  const { readKeystore } = await import('../adapters/chain/keystore.js');
  try {
    return readKeystore(keystore, password);
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

/** Undefined where the text is no key. */
export function plainKey(text: string | undefined): PrivateKey | undefined {
  return text !== undefined && /^0x[0-9a-f]{64}$/i.test(text) ? (text.toLowerCase() as PrivateKey) : undefined;
}
