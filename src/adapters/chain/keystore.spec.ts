import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKeystore } from './keystore.js';

/** The test vector that the definition of the format gives. */
const published = {
  crypto: {
    cipher: 'aes-128-ctr',
    cipherparams: { iv: '83dbcc02d8ccb40e466191a123791e0e' },
    ciphertext: 'd172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c',
    kdf: 'scrypt',
    kdfparams: {
      ...{ dklen: 32, n: 262144, p: 8, r: 1 },
      salt: 'ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19',
    },
    mac: '2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097',
  },
  id: '3198bc9c-6672-5ab3-d995-4942343ae5b6',
  version: 3,
};

describe('a keystore', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gridclear-keystore-'));
  const file = join(folder, 'operator.json');

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['as published', published],
    ['as some wallets write it', { version: 3, Crypto: published.crypto }],
  ])('gives its key for its password, %s', (_, content) => {
    writeFileSync(file, JSON.stringify(content));
    expect(readKeystore(file, 'testpassword')).toBe(
      '0x7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d',
    );
  });

  it.each([
    ['another password', 'guessed', published, /the password of keystore .*operator\.json is wrong/],
    [
      'what was changed',
      'testpassword',
      changed('ciphertext', `00${published.crypto.ciphertext.slice(2)}`),
      /is wrong/,
    ],
    ['another derivation', 'testpassword', changed('kdf', 'pbkdf2'), /not a keystore .*\(crypto\.kdf: /],
    ['another version', 'testpassword', { ...published, version: 1 }, /\(version: /],
  ])('refuses %s', (_, password, content, message) => {
    writeFileSync(file, JSON.stringify(content));
    expect(() => readKeystore(file, password)).toThrow(message);
  });

  it('refuses what is not JSON without repeating it', () => {
    writeFileSync(file, '0x7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d');
    expect(() => readKeystore(file, 'testpassword')).toThrow(/\(it is not JSON\)$/);
    expect(() => readKeystore(join(folder, 'none.json'), 'testpassword')).toThrow(/\(there is no such file\)$/);
  });
});

function changed(member: string, value: string) {
  return { ...published, crypto: { ...published.crypto, [member]: value } };
}
