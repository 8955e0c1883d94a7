import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { accepted, type Outcome, rejected } from './domain/rejection.js';

/** The rules that come with gridclear. */
export const packagedRules = fileURLToPath(new URL('../market-rules', import.meta.url));

const accountText = z.string().regex(/^0x[0-9a-fA-F]{40}$/, 'must be 0x and 40 hexadecimal digits');
const keyText = z.string().regex(/^0x[0-9a-fA-F]{64}$/, 'must be 0x and 64 hexadecimal digits');

/** A whole number given as text. */
function wholeNumber(least: number, most: number) {
  const range = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(range).int(range).min(least, range).max(most, range);
}

const CHAIN = 'must be "embedded" or the URL of an RPC endpoint';
const PROJECTIONS = 'must be "sqlite" or a postgres:// URL';
/** 9999-12-31T23:59:59Z, in seconds since 1970. */
const LATEST_START = 253_402_300_799;

/** Every setting: its environment variable is GRIDCLEAR_ and its name in capitals, e.g. GRIDCLEAR_DATA_DIR. */
const settings = z.object({
  dataDir: z
    .string()
    .min(1)
    .default('var')
    .transform((path) => resolve(path)),
  rules: z
    .string()
    .min(1)
    .default(packagedRules)
    .transform((path) => resolve(path)),
  host: z.string().min(1).default('127.0.0.1'),
  port: wholeNumber(0, 65_535).default(8080),
  clock: z.enum(['wall', 'manual'], 'must be wall or manual').default('wall'),
  startTime: wholeNumber(0, LATEST_START).default(0),
  chain: z.union([z.literal('embedded'), z.url({ protocol: /^https?$/, error: CHAIN })]).default('embedded'),
  chainKey: keyText.transform((text) => text as `0x${string}`).optional(),
  chainKeystore: z
    .string()
    .min(1)
    .transform((path) => resolve(path))
    .optional(),
  chainPassword: z.string().optional(),
  chainToken: accountText.transform((text) => text.toLowerCase() as `0x${string}`).optional(),
  chainContracts: z
    .string()
    .min(1)
    .transform((path) => resolve(path))
    .optional(),
  chainConfirmations: wholeNumber(1, 1_000).default(1),
  chainFeeCap: wholeNumber(1, 1_000_000).default(500),
  postingData: z.enum(['auto', 'blobs', 'calldata'], 'must be auto, blobs or calldata').default('auto'),
  drawAfterPostings: wholeNumber(0, 512).default(1),
  operatorAccount: accountText.transform((text) => text.toLowerCase() as `0x${string}`).optional(),
  projections: z
    .union([z.literal('sqlite'), z.url({ protocol: /^postgres(ql)?$/, error: PROJECTIONS })])
    .default('sqlite'),
  origins: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((origin) => origin.trim())
        .filter((origin) => origin !== ''),
    ),
  logLevel: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
});

/** Settings whose values are not repeated in messages. */
const mayHoldSecret: ReadonlySet<string> = new Set(['chain', 'chainKey', 'chainPassword', 'projections']);

export type Config = z.output<typeof settings>;
export type ConfigFlags = Partial<Record<keyof Config, string>>;

/** Settings from flags, then from the environment, then defaults. Every wrong value is named with where it came from. */
export function readConfig(flags: ConfigFlags, environment: Record<string, string | undefined>): Outcome<Config> {
  const given: Record<string, string> = {};
  const source: Record<string, string> = {};
  for (const name of Object.keys(settings.shape) as (keyof Config)[]) {
    const variable = environmentVariable(name);
    const value = flags[name] || environment[variable];
    if (!value) continue;
    given[name] = value;
    source[name] = flags[name] ? flagOf(name) : variable;
  }
  const parsed = settings.safeParse(given);
  if (parsed.success) return checkTogether(parsed.data);
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `${source[name] ?? name} is ${mayHoldSecret.has(name) ? 'wrong' : `"${given[name]}"`}: ${issue.message}`;
  });
  return rejected(
    'malformed-message',
    lines.length === 1 ? String(parsed.error.issues[0]!.path[0]) : '',
    lines.join('\n'),
  );
}

/** What a server keeps in its data folder. */
export function dataFiles(dataDir: string) {
  return {
    journal: join(dataDir, 'journal.sqlite'),
    projections: join(dataDir, 'projections.sqlite'),
    /** Where the contracts of each market are, for whoever verifies. */
    chain: join(dataDir, 'chain.json'),
    /** What was signed and sent to a chain that is not embedded. */
    transactions: join(dataDir, 'transactions.sqlite'),
    /** Blobs that were sent, by their versioned hashes; served to anybody. */
    published: join(dataDir, 'published'),
    operatorKey: join(dataDir, 'operator.key'),
    /** What the salts of evidence follow from. */
    evidenceSeed: join(dataDir, 'evidence.seed'),
  };
}

export type DataFiles = ReturnType<typeof dataFiles>;

function environmentVariable(name: string): string {
  return `GRIDCLEAR_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function checkTogether(config: Config): Outcome<Config> {
  if (config.chain === 'embedded') return accepted(config);
  const { chainKey, chainKeystore, chainPassword, chainToken, chainContracts } = config;
  if (chainKey !== undefined && chainKeystore !== undefined)
    return refused('chainKeystore', 'is one key too many: there is GRIDCLEAR_CHAIN_KEY as well');
  if (chainKey === undefined && chainKeystore === undefined)
    return refused(
      'chainKey',
      'and --chain-keystore are missing: one of them signs for the operator on a chain of your own',
    );
  if (chainKeystore !== undefined && chainPassword === undefined)
    return refused('chainPassword', 'is missing: it opens the keystore');
  if (chainToken === undefined && chainContracts === undefined)
    return refused('chainToken', 'is missing: it is the ERC-20 that settles on a chain of your own');
  if (chainToken !== undefined && chainContracts !== undefined)
    return refused('chainToken', 'is one token too many: the record of --chain-contracts names one');
  return accepted(config);
}

function refused(name: keyof Config, what: string): Outcome<Config> {
  return rejected('malformed-message', name, `${environmentVariable(name)} ${what}`);
}
