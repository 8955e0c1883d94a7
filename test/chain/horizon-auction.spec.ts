import { type Abi, bytesToHex, encodeFunctionData, maxUint256 } from 'viem';
import { flexibilityEscrowAbi } from '../../src/adapters/chain/artifacts/flexibility-escrow.js';
import { horizonAuctionAbi } from '../../src/adapters/chain/artifacts/horizon-auction.js';
import { horizonVerifierAbi } from '../../src/adapters/chain/artifacts/horizon-verifier.js';
import { participantRegistryAbi } from '../../src/adapters/chain/artifacts/participant-registry.js';
import { settlementTokenAbi } from '../../src/adapters/chain/artifacts/settlement-token.js';
import { upstreamArgument } from '../../src/adapters/chain/clearing-arguments.js';
import { deployMarket, deployToken, type MarketAddresses } from '../../src/adapters/chain/deploy.js';
import { EmbeddedChain } from '../../src/adapters/chain/embedded-chain.js';
import { conclusionArgument, horizonBookStruct, mtuArgument } from '../../src/adapters/chain/horizon-arguments.js';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { marketId } from '../../src/adapters/chain/market-reader.js';
import { connect } from '../../src/adapters/chain/rpc.js';
import { EMBEDDED_FEES, TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import type { Hex } from '../../src/application/ports.js';
import { auditHorizon } from '../../src/domain/proofs/horizon-audit.js';
import { type HorizonProof, horizonResultHash } from '../../src/domain/proofs/horizon-proof.js';
import { conclusionSize, inTransactions, mtuSize } from '../../src/domain/proofs/horizon-size.js';
import { ORDER_BYTES } from '../../src/domain/proofs/round-words.js';
import { allocationBeside, changedNumber, otherSelections } from '../reference/other-allocations.js';
import { type ProvenHorizon, provenHorizon, provenHorizons } from '../reference/proven-horizons.js';
import type { HorizonShape } from '../reference/random-horizons.js';
import { randomIntegers } from '../reference/random-rounds.js';

const MARKET = marketId('day');
const BOND = 1_000_000n;
const OPERATOR_ROLE = 5;
const CHALLENGE_SECONDS = 3_600;
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

let chain: EmbeddedChain;
let operator: TransactionSender;
let challenger: TransactionSender;
let contracts: MarketAddresses;
let rounds = 0n;

const call = (to: Hex, abi: Abi, functionName: string, args: readonly unknown[], by = operator) =>
  by.send(to, encodeFunctionData({ abi, functionName, args }));
const auction = (functionName: string, args: readonly unknown[], by = operator) =>
  call(contracts.auction, horizonAuctionAbi as Abi, functionName, args, by);

beforeAll(async () => {
  chain = await EmbeddedChain.start({
    mnemonic: 'test test test test test test test test test test test junk',
    genesisAt: 1_760_000_000,
  });
  const terms = { fees: EMBEDDED_FEES, pollingMs: 1 };
  operator = await TransactionSender.open(connect(chain.rpcUrl), { ...terms, privateKey: chain.operatorKey });
  const key = keyOfSeed('challenger').privateKey;
  challenger = await TransactionSender.open(connect(chain.rpcUrl), { ...terms, privateKey: key });
  await rpc('anvil_setBalance', [challenger.address, '0xffffffffffffffffff']);
  const token = await deployToken(operator);
  const guarantee = { auction: 'executes', bond: BOND, challengeSeconds: CHALLENGE_SECONDS } as const;
  contracts = await deployMarket(operator, token, guarantee);
  const registration = { number: 1, role: OPERATOR_ROLE, account: operator.address };
  await call(contracts.registry, participantRegistryAbi as Abi, 'register', [[registration]]);
  const funds = 1_000n * BOND;
  await call(token, settlementTokenAbi as Abi, 'mint', [operator.address, funds]);
  await call(token, settlementTokenAbi as Abi, 'approve', [contracts.escrow, maxUint256]);
  await call(contracts.escrow, flexibilityEscrowAbi as Abi, 'deposit', [1n, funds]);
}, 60_000);

afterAll(async () => {
  await challenger.close();
  await operator.close();
  await chain.stop();
});

function rpc(method: string, params: readonly unknown[]): Promise<unknown> {
  return operator.client.request({ method, params } as never);
}

/** Announces a round, waits for its gate to close and commits its book. */
async function commit({ problem, book }: ProvenHorizon): Promise<bigint> {
  const round = rounds++;
  const now = Number((await operator.client.getBlock()).timestamp);
  const upstream = upstreamArgument(problem.periods[0]!.upstream);
  const times = { opensAt: now, gateClosureAt: now + 100, commitBy: now + 1_000, clearBy: now + 2_000 };
  const terms = { rulesHash: bytesToHex(new Uint8Array(32)), upstream, ...times, isAuthorised: false, isSealed: false };
  await auction('announce', [MARKET, round, terms]);
  await rpc('evm_setNextBlockTimestamp', [now + 100]);
  await rpc('evm_mine', []);
  await auction('commitHorizon', [MARKET, round, horizonBookStruct(book.digests)]);
  return round;
}

/** Executes an allocation, by one of the two; the gas of each transaction. */
async function execute(round: bigint, { book }: ProvenHorizon, proof: HorizonProof, by = operator) {
  const about = [MARKET, round, horizonBookStruct(book.digests)] as const;
  const gas: number[] = [];
  for (const { first, end } of inTransactions(proof.mtus.map(countsOf))) {
    const mtus = proof.mtus.slice(first, end).map((mtu) => mtuArgument(mtu, proof.nodes));
    gas.push((await auction('executeMtus', [...about, first, mtus], by)).gasUsed);
  }
  const { gasUsed: conclusion } = await auction('concludeHorizon', [...about, conclusionArgument(proof)], by);
  return { mtus: gas, conclusion };
}

function countsOf({ orders, grid, steps }: HorizonProof['mtus'][number]) {
  return { orders: orders.length / ORDER_BYTES, nodes: grid.length, steps: steps.length };
}

async function heldOf(round: bigint) {
  const about = { address: contracts.auction, abi: horizonAuctionAbi, args: [MARKET, round] } as const;
  const { resultHash, challenger } = await operator.client.readContract({ ...about, functionName: 'roundOf' });
  const { welfareTickW } = await operator.client.readContract({ ...about, functionName: 'allocationOf' });
  return { resultHash, challenger, welfareTickW };
}

test('the auction takes what the engine clears, and holds the digest that it has by the engine', async () => {
  for (const horizon of provenHorizons(small, 12)) {
    const round = await commit(horizon);
    await execute(round, horizon, horizon.proof);
    const { resultHash, welfareTickW } = await heldOf(round);
    expect(welfareTickW).toBe(horizon.clearing.welfareTickW);
    expect(resultHash).toBe(bytesToHex(horizonResultHash(horizon.book.digests, horizon.proof.result)));
  }
}, 120_000);

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
      const round = await commit(horizon);
      const executed = execute(round, horizon, proof).then(
        () => true,
        () => false,
      );
      expect(await executed).toBe(isRight);
    }
  }
  expect(found.right).toBeGreaterThan(5);
  expect(found.wrong).toBeGreaterThan(10);
}, 120_000);

test('a worse allocation is replaced by the best one, whose poster has the bond; nothing replaces the best one', async () => {
  let replaced = 0;
  for (const horizon of provenHorizons({ ...small, seed: 400 }, 30)) {
    const nothing = allocationBeside(horizon, new Int32Array(horizon.problem.blocks.length));
    if (nothing === undefined || nothing.result.welfareTickW === horizon.clearing.welfareTickW) continue;
    if (replaced++ === 4) break;
    const round = await commit(horizon);
    await execute(round, horizon, nothing);
    await execute(round, horizon, horizon.proof, challenger);
    expect(await heldOf(round)).toMatchObject({
      welfareTickW: horizon.clearing.welfareTickW,
      challenger: expect.stringMatching(new RegExp(challenger.address, 'i')),
    });
    await auction('claimBond', [MARKET, round]);
    await expect(execute(round, horizon, nothing)).rejects.toThrow('HorizonAuction_NotBetter');
    await expect(execute(round, horizon, horizon.proof)).rejects.toThrow('HorizonAuction_NotBetter');
  }
  expect(replaced).toBe(5);
  const reward = await operator.client.readContract({
    ...{ address: contracts.escrow, abi: flexibilityEscrowAbi, functionName: 'rewardOf' },
    args: [challenger.address],
  } as const);
  expect(reward).toBe((4n * BOND) / 2n);
}, 120_000);

test.each<[string, HorizonShape]>([
  ['2,400 orders and 60 blocks on a network', day],
  ['2,000 orders at one node', { ...day, seed: 1, periods: 2, nodes: 1, orders: 1_000, requests: 0, blocks: 2 }],
  ['300 blocks at one node', { ...day, seed: 1, nodes: 1, orders: 20, requests: 0, blocks: 300 }],
])(
  '%s take no more gas than they are known to',
  async (_, shape) => {
    const [horizon] = [...provenHorizons(shape, 1, 10)] as [ProvenHorizon];
    const round = await commit(horizon);
    const gas = await execute(round, horizon, horizon.proof);
    const runs = inTransactions(horizon.proof.mtus.map(countsOf));
    for (const [index, { first, end }] of runs.entries()) {
      const sizes = horizon.proof.mtus.slice(first, end).map((mtu) => mtuSize(countsOf(mtu)).gas);
      expect(gas.mtus[index]).toBeLessThan(sizes.reduce((sum, size) => sum + size, TRANSACTION_GAS));
    }
    expect(gas.conclusion).toBeLessThan(conclusionSize(horizon.book).gas + TRANSACTION_GAS);
  },
  120_000,
);

test('anybody may ask the verifier for nothing', async () => {
  const { problem, proof, book } = provenHorizon(small)!;
  const { upstream } = problem.periods[0]!;
  const { clearing, feedIn } = mtuArgument(proof.mtus[0]!, proof.nodes);
  const { selection, nodes, prices, resultLeaves } = conclusionArgument(proof);
  const verifier = { address: contracts.horizonVerifier!, abi: horizonVerifierAbi } as const;
  const args = [clearing, upstreamArgument(upstream), feedIn] as const;
  const mtu = await operator.client.readContract({ ...verifier, functionName: 'executeMtu', args });
  expect(mtu.resultLeaf).toBe(resultLeaves[0]);
  const ofBlocks = [selection, nodes, prices, resultLeaves] as const;
  const blocks = await operator.client.readContract({ ...verifier, functionName: 'executeBlocks', args: ofBlocks });
  expect(blocks.blocksRoot).toBe(bytesToHex(book.digests.blocksRoot));
});
