import { bytesToHex } from 'viem';
import { horizonVerifierAbi } from '../../src/adapters/chain/artifacts/horizon-verifier.js';
import { upstreamArgument } from '../../src/adapters/chain/clearing-arguments.js';
import { conclusionArgument, mtuArgument } from '../../src/adapters/chain/horizon-arguments.js';
import { marketId } from '../../src/adapters/chain/market-reader.js';
import type { TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import { auditHorizon } from '../../src/domain/proofs/horizon-audit.js';
import { type HorizonProof, horizonResultHash } from '../../src/domain/proofs/horizon-proof.js';
import { conclusionSize, inTransactions, mtuSize } from '../../src/domain/proofs/horizon-size.js';
import { ORDER_BYTES } from '../../src/domain/proofs/round-words.js';
import { allocationBeside, changedNumber, otherSelections } from '../reference/other-allocations.js';
import { type ProvenHorizon, provenHorizon, provenHorizons } from '../reference/proven-horizons.js';
import type { HorizonShape } from '../reference/random-horizons.js';
import { randomIntegers } from '../reference/random-rounds.js';
import { BOND, HorizonChain, MARKET } from '../support/horizon-chain.js';
import { openStranger } from '../support/stranger.js';

/** What a transaction takes by itself, with the places that it writes to. */
const TRANSACTION_GAS = 150_000;
const small: HorizonShape = {
  ...{ seed: 200, periods: 4, nodes: 4, orders: 12, requests: 2, blocks: 6 },
  ...{ highestPrice: 20, highestQuantityW: 12, highestLimitW: 40, blockSize: 1 },
};
/** A day of hours on a network of 33 nodes: 2,400 orders and 60 blocks. */
const day: HorizonShape = {
  ...{ seed: 8, periods: 24, nodes: 33, orders: 100, requests: 2, blocks: 60 },
  ...{ highestPrice: 2_000, highestQuantityW: 9_000, highestLimitW: 500_000, blockSize: 1 },
};

let chain: HorizonChain;
let challenger: TransactionSender;

beforeAll(async () => {
  chain = await HorizonChain.start();
  challenger = await openStranger(chain.rpcUrl);
});

afterAll(async () => {
  await challenger.close();
  await chain.stop();
});

function countsOf({ orders, grid, steps }: HorizonProof['mtus'][number]) {
  return { orders: orders.length / ORDER_BYTES, nodes: grid.length, steps: steps.length };
}

test('the auction takes what the engine clears, and holds the digest that it has by the engine', async () => {
  for (const horizon of provenHorizons(small, 12)) {
    const round = await chain.commit(horizon);
    await chain.execute(round, horizon.proof);
    const { resultHash, welfareTickW } = await chain.heldOf(round);
    expect(welfareTickW).toBe(horizon.clearing.welfareTickW);
    expect(resultHash).toBe(bytesToHex(horizonResultHash(horizon.book.digests, horizon.proof.result)));
  }
});

test('it refuses what is wrong, wherever it is, and takes any other selection that is permitted and loses nothing', async () => {
  const found = { right: 0, wrong: 0 };
  for (const horizon of provenHorizons({ ...small, seed: 300 }, 12)) {
    const below = randomIntegers(found.right + 100 * found.wrong);
    const others = [...otherSelections(horizon, 2, below), changedNumber(horizon, below)];
    for (const { proof } of others) {
      const audit = auditHorizon(proof, horizon.problem.periods[0]!.upstream);
      const { welfareTickW = 0n } = audit?.result ?? {};
      const isRight = audit?.faults.length === 0 && proof.result.boundTickW >= welfareTickW;
      found[isRight ? 'right' : 'wrong'] += 1;
      const round = await chain.commit(horizon);
      const executed = chain.execute(round, proof).then(
        () => true,
        () => false,
      );
      expect(await executed).toBe(isRight);
    }
  }
  expect(found.right).toBeGreaterThan(5);
  expect(found.wrong).toBeGreaterThan(10);
});

test('a worse allocation is replaced by the best one, whose poster has the bond; nothing replaces the best one', async () => {
  let replaced = 0;
  for (const horizon of provenHorizons({ ...small, seed: 400 }, 30)) {
    const nothing = allocationBeside(horizon, new Int32Array(horizon.problem.blocks.length));
    if (nothing === undefined || nothing.result.welfareTickW === horizon.clearing.welfareTickW) continue;
    if (replaced++ === 4) break;
    const round = await chain.commit(horizon);
    await chain.execute(round, nothing);
    await chain.execute(round, horizon.proof, challenger);
    expect(await chain.heldOf(round)).toMatchObject({
      welfareTickW: horizon.clearing.welfareTickW,
      challenger: challenger.address,
    });
    await chain.auction('claimBond', [marketId(MARKET), BigInt(round)]);
    await expect(chain.execute(round, nothing)).rejects.toThrow('HorizonAuction_NotBetter');
    await expect(chain.execute(round, horizon.proof)).rejects.toThrow('HorizonAuction_NotBetter');
  }
  expect(replaced).toBe(5);
  expect(await chain.rewardOf(challenger.address)).toBe((4n * BOND) / 2n);
});

test.each<[string, HorizonShape]>([
  ['2,400 orders and 60 blocks on a network', day],
  ['2,000 orders at one node', { ...day, seed: 1, periods: 2, nodes: 1, orders: 1_000, requests: 0, blocks: 2 }],
  ['300 blocks at one node', { ...day, seed: 1, nodes: 1, orders: 20, requests: 0, blocks: 300 }],
])('%s take no more gas than they are known to', async (_, shape) => {
  const [horizon] = [...provenHorizons(shape, 1, 10)] as [ProvenHorizon];
  const round = await chain.commit(horizon);
  const gas = await chain.execute(round, horizon.proof);
  const runs = inTransactions(horizon.proof.mtus.map(countsOf));
  for (const [index, { first, end }] of runs.entries()) {
    const sizes = horizon.proof.mtus.slice(first, end).map((mtu) => mtuSize(countsOf(mtu)).gas);
    expect(gas[index]).toBeLessThan(sizes.reduce((sum, size) => sum + size, TRANSACTION_GAS));
  }
  expect(gas.at(-1)).toBeLessThan(conclusionSize(horizon.book).gas + TRANSACTION_GAS);
});

test('anybody may ask the verifier for nothing', async () => {
  const { problem, proof, book } = provenHorizon(small)!;
  const { upstream } = problem.periods[0]!;
  const { clearing, feedIn } = mtuArgument(proof.mtus[0]!, proof.nodes);
  const { selection, nodes, prices, resultLeaves } = conclusionArgument(proof);
  const verifier = { address: chain.contracts.horizonVerifier!, abi: horizonVerifierAbi } as const;
  const args = [clearing, upstreamArgument(upstream), feedIn] as const;
  const mtu = await chain.operator.client.readContract({ ...verifier, functionName: 'executeMtu', args });
  expect(mtu.resultLeaf).toBe(resultLeaves[0]);
  const ofBlocks = [selection, nodes, prices, resultLeaves] as const;
  const blocks = await chain.operator.client.readContract({
    ...verifier,
    functionName: 'executeBlocks',
    args: ofBlocks,
  });
  expect(blocks.blocksRoot).toBe(bytesToHex(book.digests.blocksRoot));
});
