import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublicClient } from 'viem';
import { deployToken } from '../../src/adapters/chain/deploy.js';
import { EmbeddedChain } from '../../src/adapters/chain/embedded-chain.js';
import { keyOfSeed, type SigningKey, signText } from '../../src/adapters/chain/login-signature.js';
import { connect } from '../../src/adapters/chain/rpc.js';
import { EMBEDDED_FEES, TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import { MarketClient } from '../../src/client/market-client.js';
import { sealedOrders, sealedOrdersText } from '../../src/client/sealed-orders.js';
import { freePort, KillableServer } from '../support/killable-server.js';
import { type Finished, runGridclear } from '../support/run-gridclear.js';
import { NOON } from '../support/village.js';

const MARKET = 'quiet-lane';
const GATE = NOON - 900;
const REVEAL_SECONDS = 600;
const rules = {
  ...{ market: MARKET, version: 1, title: 'Quiet Lane', currency: 'EUR', mtuSeconds: 900, products: ['energy'] },
  ...{ network: 'network.json', upstream: { kind: 'neutral' } },
  ...{ pricing: 'pay-as-clear', pricePoint: 'lowest', marginalAllocation: 'time' },
  order: {
    ...{ minQuantityW: 100, maxQuantityW: 20_000, quantityStepW: 100, minLimit: '-500.00', maxLimit: '3000.00' },
    ...{ maxOrdersPerRound: 100, maxOrdersPerParticipant: 100 },
  },
  gate: { opensBeforeDeliverySeconds: 7_200, closesBeforeDeliverySeconds: 900 },
  ...{ book: 'sealed', sealedBids: { revealSeconds: REVEAL_SECONDS } },
  ...{ baseline: 'nominated', paymentRule: 'proportional', settlementPeriodMtus: 1 },
};
const network = {
  root: 'transformer',
  branches: [{ node: 'lane', parent: 'transformer', exportLimitW: 60_000, importLimitW: 60_000 }],
};
const people = { carla: 'prosumer', volta: 'aggregator', bob: 'prosumer' } as const;
const operatorKey = keyOfSeed(`${MARKET}/operator`);

let folder: string;
let chain: EmbeddedChain;
let client: PublicClient;
let server: KillableServer;
let operator: MarketClient;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gridclear-sealed-'));
  mkdirSync(join(folder, 'rules'));
  writeFileSync(join(folder, 'rules', 'lane.json'), JSON.stringify(rules));
  writeFileSync(join(folder, 'rules', 'network.json'), JSON.stringify(network));
  const mnemonic = 'test test test test test test test test test test test junk';
  chain = await EmbeddedChain.start({ mnemonic, genesisAt: NOON - 7_200 });
  client = connect(chain.rpcUrl);
  const sender = await TransactionSender.open(client, { privateKey: chain.operatorKey, fees: EMBEDDED_FEES });
  const token = await deployToken(sender);
  await sender.close();
  const flags = [
    ...['--rules', join(folder, 'rules', 'lane.json'), '--clock', 'manual', '--start-time', `${NOON - 7_200}`],
    ...['--chain', chain.rpcUrl, '--chain-token', token, '--operator-account', operatorKey.account],
  ];
  server = new KillableServer(folder, flags, await freePort(), { GRIDCLEAR_CHAIN_KEY: chain.operatorKey });
  await server.start();
  operator = await MarketClient.connect(server.url);
  await succeeds(operator.login(MARKET, 'operator', (text) => signText(operatorKey, text)));
  const participants = Object.entries(people).map(([id, role]) => ({ id, role, account: keyOf(id).account }));
  await succeeds(operator.send('register-participants', { participants }));
  for (const id of Object.keys(people)) await request('anvil_setBalance', [keyOf(id).account, '0xde0b6b3a7640000']);
  await succeeds(operator.send('open-round', { deliveryStart: NOON }));
});

afterAll(async () => {
  await operator.close();
  await server.stop();
  await chain.stop();
  rmSync(folder, { recursive: true });
});

function keyOf(id: string): SigningKey {
  return keyOfSeed(`${MARKET}/${id}`);
}

function request(method: string, params: readonly unknown[]): Promise<unknown> {
  return client.request({ method, params } as never);
}

async function succeeds(answered: Promise<{ readonly ok: boolean }>): Promise<void> {
  expect(await answered).toMatchObject({ ok: true });
}

/** `gridclear order ...` with somebody's key; neither output nor complaint ever hold it. */
async function order(id: string, words: readonly string[], input = ''): Promise<Finished> {
  const { privateKey } = keyOf(id);
  const where = ['--contracts', join(server.dataDir, 'chain.json'), '--url', server.url];
  const ended = await runGridclear(['order', ...words, ...where], input, { GRIDCLEAR_ORDER_KEY: privateKey });
  expect(`${ended.output}${ended.complaint}`).not.toContain(privateKey.slice(2, 20));
  return ended;
}

function kept(id: string): string {
  return join(folder, `${id}.json`);
}

function seal(id: string, orders: object[], more: readonly string[] = []): Promise<Finished> {
  return order(id, ['seal', '0', '--orders', '-', '--sealed', kept(id), ...more], JSON.stringify(orders));
}

function reveal(id: string, more: readonly string[] = [], file = kept(id)): Promise<Finished> {
  return order(id, ['reveal', '0', '--sealed', file, '--participant', id, ...more]);
}

/** A file of orders that were never sealed, as `order seal` would have written it. */
function neverSealed(id: string, participant: number): string {
  const by = { market: MARKET, number: participant };
  const prepared = sealedOrders([sale('49.50')], 0, by, ['transformer', 'lane'], () => '1'.repeat(32));
  if (!prepared.ok) throw new Error(prepared.rejection.message);
  const file = join(folder, `${id}-never.json`);
  writeFileSync(file, sealedOrdersText(prepared.value));
  return file;
}

const sale = (limit: string) => ({ side: 'sell', node: 'lane', quantityW: 2_000, limit });

test('orders are sealed, kept by whoever sealed them, and revealed when nobody can seal any more', async () => {
  const carlas = [{ clientOrderId: 'roof', ...sale('50.00') }, sale('61.50')];
  const sealed = await seal('carla', carlas, ['--json']);
  expect(JSON.parse(sealed.output)).toMatchObject({ ok: true, market: MARKET, round: 0, participant: 2, orders: 2 });
  expect(statSync(kept('carla')).mode & 0o777).toBe(0o600);
  expect(await seal('volta', [{ ...sale('90.00'), side: 'buy' }])).toMatchObject({
    code: 0,
    output: expect.stringContaining(`sealed for round 0 of ${MARKET}: 1 orders of participant 3, in 0x`),
  });

  // What is wrong leaves no file; a seal that may have been lost is sent again.
  const astray = await seal('bob', [{ ...sale('50.00'), node: 'moon' }]);
  expect(astray).toMatchObject({ code: 1, complaint: expect.stringContaining('(unknown-node) at orders[0].node') });
  expect(existsSync(kept('bob'))).toBe(false);
  expect(await seal('carla', carlas)).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('is there already'),
  });
  expect(await order('carla', ['seal', '0', '--sealed', kept('carla')])).toMatchObject({
    code: 0,
    output: expect.stringContaining('2 orders of participant 2, before'),
  });
  const second = join(folder, 'second.json');
  const other = await order('carla', ['seal', '0', '--orders', '-', '--sealed', second], JSON.stringify([sale('10')]));
  expect(other).toMatchObject({ code: 1, complaint: expect.stringContaining('a participant seals once') });
  expect(existsSync(second)).toBe(false);

  await succeeds(operator.send('advance-clock', { to: GATE }));
  // It freezes the round, which goes on when the time for revealing is over.
  expect(await operator.send('close-gate', { round: 0 })).toMatchObject({ rejection: { code: 'out-of-order' } });
  expect(JSON.parse((await reveal('carla', ['--json'])).output)).toMatchObject({
    rejection: { code: 'out-of-order', field: 'round', message: expect.stringContaining('still open on the chain') },
  });
  await request('evm_setNextBlockTimestamp', [GATE]);
  await request('evm_mine', []);

  for (const [id, file, said] of [
    ['volta', kept('carla'), '(out-of-order) at participant'],
    ['carla', neverSealed('carla', 2), 'other orders were sealed than those of the file'],
    ['bob', neverSealed('bob', 4), 'participant 4 sealed nothing for round 0'],
  ] as const)
    expect(await reveal(id, [], file)).toMatchObject({ code: 1, complaint: expect.stringContaining(said) });
  expect(await seal('bob', [sale('50.00')])).toMatchObject({
    code: 1,
    complaint: expect.stringContaining('the gate of the round is not open on the chain'),
  });

  const revealed = await reveal('carla', ['--json']);
  expect({ code: revealed.code, ...JSON.parse(revealed.output) }).toMatchObject({
    ...{ code: 0, ok: true, market: MARKET, round: 0, participant: 2 },
    results: [{ ok: true, clientOrderId: expect.stringMatching(/^roof-/), sequence: expect.any(Number) }, { ok: true }],
  });
  expect(JSON.parse((await reveal('carla', ['--json'])).output)).toEqual(JSON.parse(revealed.output));
  await succeeds(operator.send('advance-clock', { to: GATE + REVEAL_SECONDS }));
  expect(await reveal('volta')).toMatchObject({ code: 1, output: expect.stringContaining('refused (gate-closed)') });
});
