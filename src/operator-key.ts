import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { accountOf } from './adapters/chain/login-signature.js';
import type { Hex, Log } from './application/ports.js';
import { type Config, dataFiles } from './config.js';

/**
 * The account that signs in as the market operator: the configured one, or that of a key made at the first start and kept in the
 * data folder, readable by its owner only.
 */
export function operatorAccount(config: Config, log: Log): Hex {
  if (config.operatorAccount !== undefined) return config.operatorAccount;
  const { operatorKey: file } = dataFiles(config.dataDir);
  if (!existsSync(file)) {
    writeFileSync(file, `0x${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    log.warn(
      { file },
      'made a key for the market operator; keep the file safe, or name its account by --operator-account',
    );
  }
  return accountOf(readFileSync(file, 'utf8').trim() as Hex);
}
