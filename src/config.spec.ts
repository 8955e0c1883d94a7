import { resolve } from 'node:path';
import { type ConfigFlags, packagedRules, readConfig } from './config.js';

const KEY = `0x${'5'.repeat(64)}`;
const TOKEN = `0x${'A'.repeat(40)}`;

function settings(environment: Record<string, string>, flags: ConfigFlags = {}) {
  const read = readConfig(flags, environment);
  return read.ok ? read.value : read.rejection;
}

test('without settings the server runs by itself', () => {
  expect(settings({})).toEqual({
    dataDir: resolve('var'),
    rules: packagedRules,
    host: '127.0.0.1',
    port: 8080,
    clock: 'wall',
    startTime: 0,
    chain: 'embedded',
    chainConfirmations: 1,
    chainFeeCap: 500,
    postingData: 'auto',
    drawAfterPostings: 1,
    projections: 'sqlite',
    origins: [],
    logLevel: 'info',
  });
});

test('a flag goes before the environment, an empty one says nothing', () => {
  const environment = { GRIDCLEAR_PORT: '9000', GRIDCLEAR_HOST: 'localhost', GRIDCLEAR_LOG_LEVEL: '' };
  expect(settings(environment, { port: '0', host: '' })).toMatchObject({
    port: 0,
    host: 'localhost',
    logLevel: 'info',
  });
});

test('everything can be said', () => {
  const environment = {
    GRIDCLEAR_DATA_DIR: '/data',
    GRIDCLEAR_RULES: '/rules/village.json',
    GRIDCLEAR_CLOCK: 'manual',
    GRIDCLEAR_START_TIME: '1768478400',
    GRIDCLEAR_CHAIN: 'http://127.0.0.1:8545',
    GRIDCLEAR_CHAIN_KEY: KEY,
    GRIDCLEAR_CHAIN_TOKEN: TOKEN,
    GRIDCLEAR_CHAIN_CONFIRMATIONS: '12',
    GRIDCLEAR_POSTING_DATA: 'blobs',
    GRIDCLEAR_DRAW_AFTER_POSTINGS: '7',
    GRIDCLEAR_OPERATOR_ACCOUNT: TOKEN,
    GRIDCLEAR_PROJECTIONS: 'postgres://db/gridclear',
    GRIDCLEAR_ORIGINS: 'https://a.example, https://b.example,',
    GRIDCLEAR_LOG_LEVEL: 'silent',
  };
  expect(settings(environment)).toEqual({
    dataDir: '/data',
    rules: '/rules/village.json',
    host: '127.0.0.1',
    port: 8080,
    clock: 'manual',
    startTime: 1_768_478_400,
    chain: 'http://127.0.0.1:8545',
    chainKey: KEY,
    chainToken: TOKEN.toLowerCase(),
    chainConfirmations: 12,
    chainFeeCap: 500,
    postingData: 'blobs',
    drawAfterPostings: 7,
    operatorAccount: TOKEN.toLowerCase(),
    projections: 'postgres://db/gridclear',
    origins: ['https://a.example', 'https://b.example'],
    logLevel: 'silent',
  });
});

describe('a wrong value is named with where it came from', () => {
  test.each([
    ['port', 'GRIDCLEAR_PORT', 'eighty', 'GRIDCLEAR_PORT is "eighty": must be a whole number from 0 to 65535'],
    ['port', 'GRIDCLEAR_PORT', '80.5', 'GRIDCLEAR_PORT is "80.5": must be a whole number from 0 to 65535'],
    ['port', 'GRIDCLEAR_PORT', '70000', 'GRIDCLEAR_PORT is "70000": must be a whole number from 0 to 65535'],
    ['port', 'GRIDCLEAR_PORT', '-1', 'GRIDCLEAR_PORT is "-1": must be a whole number from 0 to 65535'],
    ['clock', 'GRIDCLEAR_CLOCK', 'sun', 'GRIDCLEAR_CLOCK is "sun": must be wall or manual'],
    [
      'startTime',
      'GRIDCLEAR_START_TIME',
      'noon',
      'GRIDCLEAR_START_TIME is "noon": must be a whole number from 0 to 253402300799',
    ],
    [
      'chain',
      'GRIDCLEAR_CHAIN',
      'ftp://chain',
      'GRIDCLEAR_CHAIN is wrong: must be "embedded" or the URL of an RPC endpoint',
    ],
    [
      'chainToken',
      'GRIDCLEAR_CHAIN_TOKEN',
      '0x12',
      'GRIDCLEAR_CHAIN_TOKEN is "0x12": must be 0x and 40 hexadecimal digits',
    ],
    [
      'chainConfirmations',
      'GRIDCLEAR_CHAIN_CONFIRMATIONS',
      '0',
      'GRIDCLEAR_CHAIN_CONFIRMATIONS is "0": must be a whole number from 1 to 1000',
    ],
    [
      'operatorAccount',
      'GRIDCLEAR_OPERATOR_ACCOUNT',
      'me',
      'GRIDCLEAR_OPERATOR_ACCOUNT is "me": must be 0x and 40 hexadecimal digits',
    ],
    [
      'logLevel',
      'GRIDCLEAR_LOG_LEVEL',
      'loud',
      'GRIDCLEAR_LOG_LEVEL is "loud": must be debug, info, warn, error or silent',
    ],
  ])('%s by %s: %s', (field, variable, value, message) => {
    expect(settings({ [variable]: value })).toEqual({ code: 'malformed-message', field, message });
  });

  test('by its flag', () => {
    expect(settings({ GRIDCLEAR_START_TIME: '5' }, { startTime: 'noon' })).toEqual({
      code: 'malformed-message',
      field: 'startTime',
      message: '--start-time is "noon": must be a whole number from 0 to 253402300799',
    });
  });

  test('several at once, each on its line', () => {
    expect(settings({ GRIDCLEAR_PORT: 'x' }, { clock: 'y', logLevel: 'z' })).toEqual({
      code: 'malformed-message',
      field: '',
      message: [
        'GRIDCLEAR_PORT is "x": must be a whole number from 0 to 65535',
        '--clock is "y": must be wall or manual',
        '--log-level is "z": must be debug, info, warn, error or silent',
      ].join('\n'),
    });
  });

  test.each([
    ['chainKey', 'GRIDCLEAR_CHAIN_KEY', '5'.repeat(64), 'must be 0x and 64 hexadecimal digits'],
    ['projections', 'GRIDCLEAR_PROJECTIONS', 'mysql://me:secret@db', 'must be "sqlite" or a postgres:// URL'],
  ])('but not repeated where it may hold a secret: %s', (field, variable, value, what) => {
    const message = `${variable} is wrong: ${what}`;
    expect(settings({ [variable]: value })).toEqual({ code: 'malformed-message', field, message });
  });
});

test('contracts that were deployed before bring their token along', () => {
  const environment = { GRIDCLEAR_CHAIN: 'http://rpc.example', GRIDCLEAR_CHAIN_KEY: KEY };
  expect(settings(environment, { chainContracts: '/contracts/1.json' })).toMatchObject({
    chainContracts: '/contracts/1.json',
  });
});

test.each([
  [
    { GRIDCLEAR_CHAIN_TOKEN: TOKEN },
    'chainKey',
    'GRIDCLEAR_CHAIN_KEY and --chain-keystore are missing: one of them signs for the operator on a chain of your own',
  ],
  [
    { GRIDCLEAR_CHAIN_KEY: KEY },
    'chainToken',
    'GRIDCLEAR_CHAIN_TOKEN is missing: it is the ERC-20 that settles on a chain of your own',
  ],
  [
    { GRIDCLEAR_CHAIN_KEY: KEY, GRIDCLEAR_CHAIN_TOKEN: TOKEN, GRIDCLEAR_CHAIN_CONTRACTS: '/contracts/1.json' },
    'chainToken',
    'GRIDCLEAR_CHAIN_TOKEN is one token too many: the record of --chain-contracts names one',
  ],
  [
    { GRIDCLEAR_CHAIN_KEY: KEY, GRIDCLEAR_CHAIN_KEYSTORE: '/keys/operator.json' },
    'chainKeystore',
    'GRIDCLEAR_CHAIN_KEYSTORE is one key too many: there is GRIDCLEAR_CHAIN_KEY as well',
  ],
  [
    { GRIDCLEAR_CHAIN_KEYSTORE: '/keys/operator.json' },
    'chainPassword',
    'GRIDCLEAR_CHAIN_PASSWORD is missing: it opens the keystore',
  ],
])('a chain of one’s own needs one key and a token: %o', (environment, field, message) => {
  expect(settings({ GRIDCLEAR_CHAIN: 'http://rpc.example', ...environment })).toEqual({
    code: 'malformed-message',
    field,
    message,
  });
});
