import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReadingKey } from './reading-key-file.js';
import { isSignedWith } from './reading-signature.js';

const PASSWORD = 'two mills grind';
const digest = new Uint8Array(32).fill(7);
const keyOf = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve }).privateKey;
const pemOf = (key: KeyObject, type: 'pkcs8' | 'sec1') => key.export({ format: 'pem', type }) as string;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gridclear-reading-key-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(text: string): string {
  const file = join(folder, 'key.pem');
  writeFileSync(file, text);
  return file;
}

test.each([
  ['prime256v1', 'pkcs8', 'p256'],
  ['prime256v1', 'sec1', 'p256'],
  ['secp256k1', 'pkcs8', 'secp256k1'],
  ['secp256k1', 'sec1', 'secp256k1'],
] as const)('a key of %s in %s signs readings as %s', async (curve, type, scheme) => {
  const signer = readReadingKey(written(pemOf(keyOf(curve), type)));
  expect(signer.key.scheme).toBe(scheme);
  expect(await isSignedWith(signer.key, digest, await signer.sign(digest))).toBe(true);
});

test('an encrypted key is opened by its password, and by no other', async () => {
  const key = keyOf('prime256v1');
  const file = written(
    key.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: PASSWORD }) as string,
  );
  const signer = readReadingKey(file, PASSWORD);
  expect(await isSignedWith(signer.key, digest, await signer.sign(digest))).toBe(true);
  expect(() => readReadingKey(file)).toThrow(`${file} is encrypted, and there is no password for it`);
  expect(() => readReadingKey(file, 'another')).toThrow('is no private key in PEM, or its password is wrong');
});

test('what is no key of these curves is refused by the name of the file, never by its content', () => {
  expect(() => readReadingKey(join(folder, 'nowhere.pem'))).toThrow('nowhere.pem cannot be read');
  expect(() => readReadingKey(written('secret'))).toThrow(/key\.pem is no private key in PEM/);
  expect(() => readReadingKey(written(pemOf(keyOf('secp384r1'), 'pkcs8')))).toThrow(
    'neither of P-256 nor of secp256k1',
  );
  const { privateKey } = generateKeyPairSync('ed25519');
  expect(() => readReadingKey(written(pemOf(privateKey, 'pkcs8')))).toThrow('is of no elliptic curve');
});
