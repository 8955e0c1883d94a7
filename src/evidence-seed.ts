import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Log } from './application/ports.js';

/**
 * The secret that the salts of all evidence follow from, made at the first start and kept in the data folder, readable by its owner only. Whoever
 * loses it cannot open what was posted any more. Throws where the file holds something else.
 */
export function evidenceSeed(file: string, log: Log): Uint8Array {
  if (!existsSync(file)) {
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    log.warn(
      { file },
      'made the secret that evidence of deliveries is salted with; keep the file safe, beside the journal',
    );
  }
  const text = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`${file} holds no seed: 64 hexadecimal digits`);
  return Uint8Array.from(Buffer.from(text, 'hex'));
}
