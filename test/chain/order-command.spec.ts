import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeFunctionData, keccak256, toHex } from 'viem';
import { flexibilityOrdersAbi } from '../../src/adapters/chain/artifacts/flexibility-orders.js';
import { writeDeployments } from '../../src/adapters/chain/connect.js';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { OrdersOnChain } from '../../src/adapters/chain/orders-on-chain.js';
import { provenRounds } from '../reference/proven-rounds.js';
import { AuctionChain, MARKET } from '../support/auction-chain.js';
import { runGridclear } from '../support/run-gridclear.js';

const shape = { seed: 7, nodes: 6, orders: 9, requests: 0, highestPrice: 20, highestQuantityW: 12, highestLimitW: 30 };
const owner = keyOfSeed('participant 5');
const offer = ['--side', 'sell', '--node', '4', '--quantity', '2000', '--limit', '0.50'];

let chain: AuctionChain;
let folder: string;
let contracts: string;

beforeAll(async () => {
  chain = await AuctionChain.start();
  folder = mkdtempSync(join(tmpdir(), 'gridclear-order-'));
  contracts = join(folder, 'chain.json');
  const { registry, auction, escrow, orders, publications } = chain;
  const settling = { settlement: escrow, postings: escrow, deliveries: escrow, demands: escrow };
  const addresses = { token: escrow, registry, auction, escrow, ...settling };
  const { chainId } = chain.sender;
  const deployment = { market: 'feeder', rpcUrl: chain.chain.rpcUrl, chainId };
  writeDeployments(contracts, [{ ...deployment, addresses: { ...addresses, orders, publications } }]);
  const bounds = {
    ...{ minQuantityW: 100, maxQuantityW: 10_000, quantityStepW: 100, minLimitTicks: -1_000, maxLimitTicks: 1_000 },
    ...{ nodeCount: 6, sides: 15 },
  };
  const call = encodeFunctionData({ abi: flexibilityOrdersAbi, functionName: 'stateBounds', args: [MARKET, bounds] });
  await chain.sender.send(chain.orders, call);
  for (const { account } of [owner, keyOfSeed('a stranger')])
    await chain.sender.client.request({
      method: 'anvil_setBalance',
      params: [account, '0xde0b6b3a7640000'],
    } as never);
});

afterAll(async () => {
  await chain.stop();
  rmSync(folder, { recursive: true });
});

/** Runs the command with a key; neither output nor complaint ever hold it. */
async function force(round: number, options: readonly string[], key: string = owner.privateKey) {
  const environment = { GRIDCLEAR_ORDER_KEY: key };
  const ended = await runGridclear(
    ['order', 'force', `${round}`, '--contracts', contracts, ...options],
    '',
    environment,
  );
  expect(`${ended.output}${ended.complaint}`).not.toContain(key.slice(2, 20));
  return ended;
}

test('a participant forces an order in with one call, and is told why the contract refuses another', async () => {
  const [round] = provenRounds(shape, 1);
  await chain.commit(round!, undefined, async () => {
    const number = chain.nextRound - 1;
    const taken = await force(number, [...offer, '--json']);
    expect({ ...JSON.parse(taken.output), transaction: undefined }).toEqual({
      ...{ ok: true, market: 'feeder', round: number, participant: 5, forced: 0 },
    });
    const up = ['--side', 'up', '--node', '2', '--quantity', '300', '--limit', '-1.00', '--metering-point', 'mp-5'];
    expect((await force(number, [...up, '--baseline', '-700'])).output).toContain(
      `forced into round ${number} of feeder as number 1, for participant 5, in 0x`,
    );
    expect(await new OrdersOnChain(chain.sender.client, chain.orders).forced('feeder', number)).toEqual([
      expect.objectContaining({ participant: 5, side: 'sell', node: 4, quantityW: 2_000, limitTicks: 50 }),
      expect.objectContaining({
        side: 'up',
        limitTicks: -100,
        meteringPoint: keccak256(toHex('mp-5')),
        baselineW: -700,
      }),
    ]);

    const odd = await force(number, [...offer.slice(0, 5), '150', '--limit', '0.50']);
    expect(odd).toMatchObject({ code: 1, complaint: expect.stringContaining('the rules of the market admit no such') });
    expect(await force(number + 1, [...offer, '--json'])).toMatchObject({
      ...{ code: 1, output: expect.stringContaining('"refusal": "FlexibilityOrders_GateClosed"') },
    });
    const stranger = await force(number, offer, keyOfSeed('a stranger').privateKey);
    expect(stranger).toMatchObject({ code: 1, complaint: expect.stringContaining('no participant of the market') });
    expect(await force(number, [...offer, '--metering-point', 'mp-5'])).toMatchObject({ code: 2 });
    expect(await force(number, offer, '0x12')).toMatchObject({ code: 2 });
    return [0, 0xffff_ffff];
  });
});
