import { join } from 'node:path';
import { encodeFunctionData, type PublicClient } from 'viem';
import { flexibilityEscrowAbi } from '../../src/adapters/chain/artifacts/flexibility-escrow.js';
import { settlementTokenAbi } from '../../src/adapters/chain/artifacts/settlement-token.js';
import { readDeployment } from '../../src/adapters/chain/connect.js';
import { deployToken } from '../../src/adapters/chain/deploy.js';
import { EmbeddedChain } from '../../src/adapters/chain/embedded-chain.js';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { MarketReader } from '../../src/adapters/chain/market-reader.js';
import { PublishedUrl } from '../../src/adapters/chain/published-data.js';
import { connect } from '../../src/adapters/chain/rpc.js';
import { makeProvingCall } from '../../src/adapters/chain/settlement-proof.js';
import { EMBEDDED_FEES, TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import type { Hex } from '../../src/application/ports.js';
import { POSTING_CHALLENGE_SECONDS } from '../../src/domain/market-rules.js';
import { routes } from '../../src/protocol/routes.js';
import { BilledMarket, MARKET, people } from '../support/billed-market.js';
import { runGridclear } from '../support/run-gridclear.js';
import { sendAs } from '../support/send-as.js';
import { accountOf } from '../support/village.js';

/** What escrows begin with, in micro-units; the stake of postings is 1,000 currency units. */
const FUNDS = 50_000_000n;
const STAKE = 1_000_000_000n;
const numbers = Object.fromEntries(['operator', ...Object.keys(people)].map((id, at) => [id, at + 1]));

let billed: BilledMarket;
afterEach(() => billed.stop(), 60_000);

async function get(id: string, path: string) {
  const { token } = await billed.enter(id);
  const headers = { Authorization: `Bearer ${token}` };
  const response = await fetch(`${billed.server.url}/api/markets/${MARKET}/${path}`, { headers });
  return response.json();
}

/** States of the settlement periods, as the operator is told them. */
async function states(): Promise<string[]> {
  const { items } = routes.periods.answer.parse(await get('operator', 'periods'));
  return items.map(({ state }) => state);
}

/** What somebody was owed beyond what it owed, in each period where it was, by the market's own ledger. */
async function earned(id: string, periods: number): Promise<bigint> {
  let sum = 0n;
  for (let period = 0; period < periods; period++) {
    const range = `firstPeriod=${period}&lastPeriod=${period}`;
    const { total } = routes.statement.answer.parse(await get(id, `statement?${range}`));
    const net = BigInt(total.net.replace('.', ''));
    if (net > 0n) sum += net;
  }
  return sum;
}

function deployment() {
  const { rpcUrl, addresses } = readDeployment(join(billed.dataDir, 'chain.json'), MARKET);
  const client = connect(rpcUrl);
  return { rpcUrl, addresses, client, reader: new MarketReader(client, addresses) };
}

/** Everybody has on its account what it earned, in its escrow what the journal says, and a replay says the same. */
async function expectPaid(periods: number): Promise<void> {
  const { reader } = deployment();
  for (const [id, number] of Object.entries(numbers)) {
    const { account } = await reader.participant(number);
    expect({ id, paid: await reader.tokenBalance(account) }).toEqual({ id, paid: await earned(id, periods) });
  }
  expect(await earned('ada', periods)).toBeGreaterThan(0n);
}

async function expectReplayed(options: readonly string[]): Promise<void> {
  const { code, complaint } = await runGridclear(['replay', '--data-dir', billed.dataDir, ...options]);
  expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
}

test('on the chain of the server, with data as calldata, restarted in the middle', async () => {
  billed = await BilledMarket.open({ isPosted: true });
  for (const participant of ['operator', 'gridco', 'lumen', 'volta'])
    await billed.command('fund-escrow', { participant, amount: `${FUNDS}` });
  await billed.playPeriod(0);
  await billed.settle(0);
  await billed.playPeriod(1);
  await billed.restart();
  expect(await states()).toEqual(['paid']);
  await billed.settle(1);
  expect(await states()).toEqual(['paid', 'paid']);
  await expectPaid(2);
  await expectReplayed(['--chain']);

  const { rpcUrl } = deployment();
  const { items } = routes.settlements.answer.parse(await get('ada', 'settlements?period=1'));
  const { period, index, amount } = items[0]!;
  const call = routes.settlementProof.answer.parse(await get('ada', `settlements/${period}/${index}/proof`));
  expect(await makeProvingCall(rpcUrl, call as { to: Hex; data: Hex })).toBe(BigInt(amount.replace('.', '')));
  const claim = routes.claim.answer.parse(await get('ada', 'claim'));
  expect([claim.period, claim.claimable]).toEqual([1, '0.000000']);
});

describe('on a chain of its own, with data in blobs', () => {
  const funder = accountOf(77);
  let chain: EmbeddedChain;
  let client: PublicClient;
  let token: Hex;

  beforeAll(async () => {
    const mnemonic = 'test test test test test test test test test test test junk';
    // Before Osaka blobs are proven in a second; blob-transaction.spec.ts sends them in both forms.
    chain = await EmbeddedChain.start({ mnemonic, genesisAt: 1_760_000_000, hardfork: 'prague' });
    client = connect(chain.rpcUrl);
    const sender = await TransactionSender.open(client, { privateKey: chain.operatorKey, fees: EMBEDDED_FEES });
    token = await deployToken(sender);
    const args = [funder, 10n * STAKE] as const;
    await sender.send(token, encodeFunctionData({ abi: settlementTokenAbi, functionName: 'mint', args }));
    await sender.close();
  });
  afterAll(() => chain.stop());

  async function deposit(id: string, amount: bigint): Promise<void> {
    const { addresses } = deployment();
    const allowed = [addresses.escrow, amount] as const;
    const approve = encodeFunctionData({ abi: settlementTokenAbi, functionName: 'approve', args: allowed });
    await sendAs(client, funder, token, approve);
    const put = [BigInt(numbers[id]!), amount] as const;
    const data = encodeFunctionData({ abi: flexibilityEscrowAbi, functionName: 'deposit', args: put });
    await sendAs(client, funder, addresses.escrow, data);
  }

  async function windowPasses(): Promise<void> {
    const { timestamp } = await client.getBlock();
    const at = Number(timestamp) + POSTING_CHALLENGE_SECONDS + 1;
    await client.request({ method: 'evm_setNextBlockTimestamp', params: [at] } as never);
    await client.request({ method: 'evm_mine', params: [] } as never);
  }

  test('staked for, posted, final, claimed by one and drawn for all, while the server is killed again and again', async () => {
    const flags = ['--chain', chain.rpcUrl, '--chain-token', token, '--draw-after-postings', '2'];
    billed = await BilledMarket.open({
      isPosted: true,
      flags,
      environment: { GRIDCLEAR_CHAIN_KEY: chain.operatorKey },
    });
    for (const id of ['operator', 'gridco', 'lumen', 'volta']) await deposit(id, FUNDS);
    await billed.playPeriod(0);
    await expect(billed.settle(0)).rejects.toThrow('the operator stakes 1000.000000');
    await deposit('operator', STAKE);
    await billed.settle(0);
    expect(await states()).toEqual(['posted']);
    await billed.restart(windowPasses);
    expect(await states()).toEqual(['final']);

    const { reader } = deployment();
    const adasAccount = keyOfSeed(`${MARKET}/ada`).account;
    const claim = routes.claim.answer.parse(await get('ada', 'claim'));
    expect(claim).toMatchObject({ period: 0, drawn: '0.000000', claimable: claim.total, recipient: claim.from });
    await sendAs(client, adasAccount, claim.to as Hex, claim.data as Hex);
    expect(await reader.tokenBalance(adasAccount)).toBe(await earned('ada', 1));

    await billed.playPeriod(1);
    await billed.settle(1);
    expect(await states()).toEqual(['final', 'posted']);
    await billed.restart(windowPasses);
    expect(await states()).toEqual(['paid', 'paid']);
    await expectPaid(2);

    const { items } = routes.periods.answer.parse(await get('operator', 'periods'));
    for (const { posting } of items) {
      const [name] = posting!.blobs;
      expect(await new PublishedUrl(`${billed.server.url}/published`).blob(name as Hex)).toBeDefined();
    }
    // The journal of a chain of its own knows no deposits: the ledger of the chain alone is compared instead.
    await expectReplayed([]);
    const where = ['--contracts', join(billed.dataDir, 'chain.json'), '--published', `${billed.server.url}/published`];
    const { code, output } = await runGridclear(['verify', 'period', '1', ...where]);
    expect({ code, output }).toMatchObject({ code: 0 });
  });
});
