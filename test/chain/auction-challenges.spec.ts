import { toFunctionSelector } from 'viem';
import { challengeCall } from '../../src/adapters/chain/challenge-calls.js';
import { isCertified, resultAtPrices } from '../../src/domain/proofs/executed-clearing.js';
import {
  allChallenges,
  disproves,
  findChallenge,
  type ResultChallenge,
} from '../../src/domain/proofs/find-challenge.js';
import { brokenResult, faults } from '../reference/broken-results.js';
import { changedClearings, feederRound, provenRounds } from '../reference/proven-rounds.js';
import { randomIntegers } from '../reference/random-rounds.js';
import { AuctionChain } from '../support/auction-chain.js';

/** Rounds that the verifier executes; `CHAIN_ROUNDS=5000 npx jest test/chain` for a longer search. */
const ROUNDS = Number(process.env.CHAIN_ROUNDS ?? 1_000);
const SOUND_ROUNDS = 10;
const FRAUD_PROOF_GAS = 75_000;
const shape = { seed: 7, nodes: 6, orders: 26, requests: 4, highestPrice: 20, highestQuantityW: 12, highestLimitW: 30 };

let chain: AuctionChain;

beforeAll(async () => {
  chain = await AuctionChain.start();
});

afterAll(() => chain.stop());

/** The error by which the contract refuses a call; undefined where it takes it. */
async function refusal(data: `0x${string}`): Promise<string | undefined> {
  const { client, address } = chain.sender;
  return client.call({ account: address, to: chain.auction, data }).then(
    () => undefined,
    (error: unknown) => String(error),
  );
}

const NOTHING_WRONG = toFunctionSelector('FlexibilityAuction_NothingWrong(uint256)');

test('a round of the engine executes to the roots of TypeScript, a changed one exactly if TypeScript certifies it', async () => {
  let refused = 0;
  for (const round of provenRounds(shape, ROUNDS)) {
    const { book, result } = round;
    const roots = await chain.execute(round, result);
    expect(Buffer.from(roots.bookRoot.slice(2), 'hex')).toEqual(Buffer.from(book.orderTree.root));
    expect(Buffer.from(roots.gridRoot.slice(2), 'hex')).toEqual(Buffer.from(book.gridTree.root));
    expect(Buffer.from(roots.fillsRoot.slice(2), 'hex')).toEqual(Buffer.from(result.fillTree.root));
    expect(Buffer.from(roots.nodesRoot.slice(2), 'hex')).toEqual(Buffer.from(result.nodeTree.root));
    for (const { priceTicks, marginalFillsW } of changedClearings(round, 1)) {
      const changed = resultAtPrices(book, priceTicks, marginalFillsW);
      if (changed === undefined) continue;
      const executes = await chain.execute(round, changed).then(
        () => true,
        () => false,
      );
      expect(executes).toBe(isCertified(book, changed));
      if (!executes) refused++;
    }
  }
  expect(refused).toBeGreaterThan(ROUNDS / 4);
});

test('sound: no challenge of any kind at any place succeeds against an honest result', async () => {
  for (const round of provenRounds(shape, SOUND_ROUNDS)) {
    const committed = await chain.commit(round);
    await chain.post(committed, round.result);
    for (const challenge of allChallenges(round.book)) {
      const refused = await refusal(challengeCall(committed, round.result, challenge));
      expect({ challenge, refused }).toEqual({ challenge, refused: expect.stringContaining(NOTHING_WRONG) });
    }
  }
});

test.each(faults)('complete: $name, and is caught', async (fault) => {
  const below = randomIntegers(fault.name.length);
  let caught = 0;
  for (const round of provenRounds({ ...shape, seed: 1_000 }, 8)) {
    const broken = brokenResult(fault, round.book, round.result, below);
    if (broken === undefined) continue;
    const challenge = findChallenge(round.book, broken);
    expect(fault.caughtBy).toContain(challenge?.kind);
    const committed = await chain.commit(round);
    await chain.post(committed, broken);
    await chain.sender.send(chain.auction, challengeCall(committed, broken, challenge!));
    expect(await chain.roundOf(committed.round)).toMatchObject({ state: 2, isBonded: true });
    await chain.send('claimBond', [committed.market, committed.round]);
    // The round goes on: anybody may execute what is right.
    await chain.verify(committed, round.result);
    expect(await chain.roundOf(committed.round)).toMatchObject({ state: 3 });
    caught++;
  }
  expect(caught).toBeGreaterThan(4);
});

test('each fraud proof at 10,000 orders takes at most 75,000 gas; a thousand orders execute at 900 each', async () => {
  const round = feederRound(10_000, 11);
  const gas: Partial<Record<ResultChallenge['kind'], number>> = {};
  for (const [index, fault] of faults.entries()) {
    const broken = brokenResult(fault, round.book, round.result, randomIntegers(index))!;
    const challenge = [...allChallenges(round.book)].findLast((at) => disproves(at, round.book, broken))!;
    const committed = await chain.commit(round);
    await chain.post(committed, broken);
    const receipt = await chain.sender.send(chain.auction, challengeCall(committed, broken, challenge));
    gas[challenge.kind] = Math.max(gas[challenge.kind] ?? 0, receipt.gasUsed);
  }
  for (const used of Object.values(gas)) expect(used).toBeLessThanOrEqual(FRAUD_PROOF_GAS);

  const thousand = feederRound(1_000, 33);
  const receipt = await chain.verify(await chain.commit(thousand), thousand.result);
  expect(receipt.gasUsed / 1_000).toBeLessThanOrEqual(900);
});
