import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readDeployments } from '../../src/adapters/chain/connect.js';
import { readDeploymentRecord, recordedMarket } from '../../src/adapters/chain/deployment-record.js';
import { EmbeddedChain } from '../../src/adapters/chain/embedded-chain.js';
import { accountOf, keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { MarketReader } from '../../src/adapters/chain/market-reader.js';
import { connect } from '../../src/adapters/chain/rpc.js';
import { TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import type { AuctionKind } from '../../src/domain/proofs/round-proof.js';
import { freePort, KillableServer } from '../support/killable-server.js';

const contracts = fileURLToPath(new URL('../../contracts', import.meta.url));
const forge = join(contracts, 'forge.mjs');
/** Forge may have to compile the script first. */
const WITHIN_MS = 400_000;

let chain: EmbeddedChain;
let folder: string;
let record: string;

/** Runs the script as its documentation says, by the holder of the chain's ether. */
function deploy(environment: Record<string, string>) {
  const call = ['script', 'script/Deploy.s.sol', '--rpc-url', chain.rpcUrl, '--broadcast', '--slow'];
  return promisify(execFile)(process.execPath, [forge, ...call, '--private-key', chain.operatorKey], {
    cwd: contracts,
    env: {
      ...process.env,
      RECORD: record,
      OPERATOR: accountOf(chain.operatorKey),
      ...environment,
    },
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gridclear-deployment-'));
  // Forge may write there only.
  record = join(contracts, 'deployments', `${process.pid}.json`);
  chain = await EmbeddedChain.start({
    mnemonic: 'test test test test test test test test test test test junk',
    genesisAt: 1_760_000_000,
  });
  await deploy({
    CHECKED_MARKETS: 'schutterwald-flexibility',
    EXECUTED_MARKETS: 'schutterwald-day-ahead',
    RECORDED_MARKETS: 'schutterwald-local-energy',
  });
}, WITHIN_MS);

afterAll(async () => {
  await chain.stop();
  await rm(record, { force: true });
  await rm(folder, { recursive: true, force: true });
});

test('what the script deploys is what this version works with, and is recorded', async () => {
  const { markets, creationCode, ...terms } = readDeploymentRecord(record);
  expect(terms).toEqual({
    chainId: 31_337,
    operator: accountOf(chain.operatorKey),
    token: expect.stringMatching(/^0x[0-9a-f]{40}$/),
    guarantee: { bond: 100_000_000, challengeSeconds: 86_400 },
  });
  expect(Object.keys(markets)).toEqual([
    'schutterwald-day-ahead',
    'schutterwald-flexibility',
    'schutterwald-local-energy',
  ]);
  expect(Object.values(creationCode)).toHaveLength(15);
});

test(
  'a record that is there is not overwritten',
  async () => {
    const before = await readFile(record, 'utf8');
    await expect(deploy({ CHECKED_MARKETS: 'village' })).rejects.toThrow('Deploy_RecordExists');
    expect(await readFile(record, 'utf8')).toBe(before);
  },
  WITHIN_MS,
);

test('a server works with the contracts of the record', async () => {
  const rules = fileURLToPath(new URL('../../market-rules/schutterwald-flexibility.json', import.meta.url));
  const flags = ['--rules', rules, '--chain', chain.rpcUrl, '--chain-contracts', record];
  const server = new KillableServer(folder, flags, await freePort(), { GRIDCLEAR_CHAIN_KEY: chain.operatorKey });
  await server.start();
  try {
    const [deployment] = readDeployments(join(server.dataDir, 'chain.json'));
    const { token, markets } = readDeploymentRecord(record);
    expect(deployment!.addresses).toEqual({ token, ...markets['schutterwald-flexibility'] });
    // The operator registers itself when its market is opened.
    expect(await new MarketReader(connect(chain.rpcUrl), deployment!.addresses).participantCount()).toBe(1);
  } finally {
    await server.stop();
  }
});

test('a record is refused that is not about the contracts of this version on this chain for this operator', async () => {
  const known = readDeploymentRecord(record);
  const sender = await TransactionSender.open(connect(chain.rpcUrl), { privateKey: chain.operatorKey });
  const market = 'schutterwald-flexibility';
  const use = (changed: object, name = market, auction: AuctionKind = 'checks') =>
    recordedMarket({ ...known, ...changed }, sender, name, auction);
  await expect(use({}, 'village')).rejects.toThrow('names none for market village');
  await expect(use({}, market, 'records')).rejects.toThrow(`the recorded auction of ${market} checks rounds`);
  await expect(use({}, 'schutterwald-local-energy')).rejects.toThrow('records rounds');
  await expect(use({ chainId: 1 })).rejects.toThrow('the record is about chain 1, not 31337');
  const { account } = keyOfSeed('another operator');
  await expect(use({ operator: account })).rejects.toThrow(`the recorded contracts obey ${account}`);
  await expect(use({ token: account })).rejects.toThrow(`the chain has no token of ${market} at ${account}`);
  await sender.close();

  const other = join(folder, 'other.json');
  const code = { ...known.creationCode, FlexibilityEscrow: `0x${'0'.repeat(64)}` };
  await writeFile(other, JSON.stringify({ ...known, creationCode: code }));
  expect(() => readDeploymentRecord(other)).toThrow('its FlexibilityEscrow is not that of this version');
  await writeFile(other, '{}');
  expect(() => readDeploymentRecord(other)).toThrow(`${other} is no record of contracts to use`);
});
