import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatePrivateKey } from 'viem/accounts';
import { ClearedHorizons } from '../../src/adapters/chain/cleared-horizons.js';
import { writeDeployments } from '../../src/adapters/chain/connect.js';
import type { TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import { type ChallengeableHorizon, judgeHorizon, RoundWatcher } from '../../src/application/round-watcher.js';
import type { BetterAllocation } from '../../src/domain/proofs/better-allocation.js';
import type { HorizonProof } from '../../src/domain/proofs/horizon-proof.js';
import { allocationBeside } from '../reference/other-allocations.js';
import { type ProvenHorizon, provenHorizons } from '../reference/proven-horizons.js';
import { BOND, CHALLENGE_SECONDS, HorizonChain, MARKET } from '../support/horizon-chain.js';
import { runGridclear } from '../support/run-gridclear.js';
import { openStranger } from '../support/stranger.js';

const shape = {
  ...{ seed: 200, periods: 3, nodes: 4, orders: 12, requests: 2, blocks: 6 },
  ...{ highestPrice: 20, highestQuantityW: 12, highestLimitW: 40, blockSize: 1 },
};
const NODES = 2_000;
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

let chain: HorizonChain;
let stranger: TransactionSender;
let watcher: RoundWatcher<ChallengeableHorizon, BetterAllocation>;

beforeAll(async () => {
  chain = await HorizonChain.start();
  stranger = await openStranger(chain.rpcUrl);
  const auction = new ClearedHorizons(stranger, MARKET, chain.contracts.auction);
  watcher = new RoundWatcher(auction, (round) => judgeHorizon(round, NODES), log);
});

afterAll(async () => {
  await stranger.close();
  await chain.stop();
});

/** Horizons of which no accepted block is worse than what the engine finds, with that allocation. */
function* horizonsWithLess(seed: number): Generator<{ horizon: ProvenHorizon; less: HorizonProof }> {
  for (const horizon of provenHorizons({ ...shape, seed }, 40)) {
    const less = allocationBeside(horizon, new Int32Array(horizon.problem.blocks.length));
    if (less !== undefined && less.result.welfareTickW < horizon.clearing.welfareTickW) yield { horizon, less };
  }
}

function withLess(seed: number): { horizon: ProvenHorizon; less: HorizonProof } {
  const { value } = horizonsWithLess(seed).next();
  if (value === undefined) throw new Error('blocks are worth nothing in all of these horizons');
  return value;
}

test('the best allocation is searched once, and left alone', async () => {
  const rounds: number[] = [];
  for (const horizon of provenHorizons(shape, 3)) {
    const round = await chain.commit(horizon);
    await chain.execute(round, horizon.proof);
    rounds.push(round);
  }
  expect(await watcher.look()).toEqual(rounds.map((round) => ({ round, verdict: 'right' })));
  expect(await watcher.look()).toEqual([]);
});

test('a worse one is replaced by the best, and the watcher has the bond', async () => {
  const { horizon, less } = withLess(300);
  const round = await chain.commit(horizon);
  await chain.execute(round, less);
  const { welfareTickW } = horizon.clearing;
  const amounts = { welfareTickW: `${welfareTickW}`, heldTickW: `${less.result.welfareTickW}` };
  const challenge = { kind: 'better-allocation', ...amounts };
  expect(await watcher.look()).toMatchObject([{ round, verdict: 'challenged', challenge }]);
  expect(await chain.heldOf(round)).toMatchObject({ welfareTickW, challenger: stranger.address, isBonded: false });
  expect(await chain.rewardOf(stranger.address)).toBe(BOND / 2n);
  expect(await watcher.look()).toEqual([{ round, verdict: 'right' }]);
});

test('within the bound that the operator stated, it is replaced, and the bond is safe', async () => {
  const { horizon, less } = withLess(400);
  const { welfareTickW } = horizon.clearing;
  const round = await chain.commit(horizon);
  await chain.execute(round, { ...less, result: { ...less.result, boundTickW: welfareTickW } });
  expect(await watcher.look()).toMatchObject([{ round, verdict: 'challenged' }]);
  expect(await chain.heldOf(round)).toMatchObject({
    welfareTickW,
    challenger: expect.stringMatching(/^0x0+$/),
    isBonded: true,
  });
});

test('what can be outdone no more is not looked at', async () => {
  const { horizon, less } = withLess(500);
  const round = await chain.commit(horizon);
  await chain.execute(round, less);
  await chain.pass(CHALLENGE_SECONDS);
  expect(await watcher.look()).toEqual([]);
});

test('the command watches such rounds, too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gridclear-horizons-'));
  const file = join(folder, 'chain.json');
  const chainId = await chain.operator.client.getChainId();
  writeDeployments(file, [{ market: MARKET, rpcUrl: chain.rpcUrl, chainId, addresses: chain.contracts }]);
  const { horizon, less } = withLess(600);
  const round = await chain.commit(horizon);
  await chain.execute(round, less);
  const key = generatePrivateKey();
  const challenger = await openStranger(chain.rpcUrl, key);
  await challenger.close();
  const watch = (...options: string[]) =>
    runGridclear(['watch', '--once', '--contracts', file, ...options], '', { GRIDCLEAR_WATCH_KEY: key });
  expect(await watch('--search-nodes', '0')).toMatchObject({ code: 2 });
  const { code, output } = await watch();
  expect(code).toBe(1);
  expect(output).toContain(`${MARKET} round ${round}: WRONG: challenged (better-allocation, welfareTickW`);
  expect(await chain.heldOf(round)).toMatchObject({ challenger: challenger.address, isBonded: false });
  rmSync(folder, { recursive: true });
});
