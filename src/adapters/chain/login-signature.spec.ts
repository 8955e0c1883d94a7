import { keyOfSeed, LoginSignatureVerifier, signText } from './login-signature.js';

const TEXT = 'gridclear login\nmarket: schutterwald\nnonce: 00ff';

describe('the signature of a login', () => {
  const verifier = new LoginSignatureVerifier();
  const key = keyOfSeed('aggregator one');
  const other = keyOfSeed('aggregator two');

  it('is accepted for its account and its text, in either case of letters', async () => {
    const signature = await signText(key, TEXT);
    expect(await verifier.isSignedBy(key.account, TEXT, signature)).toBe(true);
    const upperCase = `0x${key.account.slice(2).toUpperCase()}` as const;
    expect(await verifier.isSignedBy(upperCase, TEXT, signature)).toBe(true);
  });

  it('is refused for another account, another text, or when it is malformed', async () => {
    const signature = await signText(key, TEXT);
    expect(await verifier.isSignedBy(other.account, TEXT, signature)).toBe(false);
    expect(await verifier.isSignedBy(key.account, `${TEXT} `, signature)).toBe(false);
    expect(await verifier.isSignedBy(key.account, TEXT, '0x1234')).toBe(false);
    expect(await verifier.isSignedBy(key.account, TEXT, `0x${'00'.repeat(65)}`)).toBe(false);
    expect(await verifier.isSignedBy('0x12', TEXT, signature)).toBe(false);
  });

  it('comes from the same key for the same seed', () => {
    expect(keyOfSeed('aggregator one')).toEqual(key);
    expect(other.account).not.toBe(key.account);
    expect(key.account).toMatch(/^0x[0-9a-f]{40}$/);
  });
});
