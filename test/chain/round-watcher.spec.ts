import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeFunctionData } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import {
  roundPublicationsAbi,
  roundPublicationsBytecode,
} from '../../src/adapters/chain/artifacts/round-publications.js';
import { ChainTime } from '../../src/adapters/chain/chain-time.js';
import { bookArgument, type CommittedBook, resultArgument } from '../../src/adapters/chain/challenge-calls.js';
import { writeDeployments } from '../../src/adapters/chain/connect.js';
import { marketId } from '../../src/adapters/chain/market-reader.js';
import { PostedResults } from '../../src/adapters/chain/posted-results.js';
import { publishedParts } from '../../src/adapters/chain/published-round.js';
import { connect } from '../../src/adapters/chain/rpc.js';
import { EMBEDDED_FEES, TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import { VerifiedRounds } from '../../src/adapters/chain/verified-rounds.js';
import { RoundWatcher } from '../../src/application/round-watcher.js';
import { findChallenge } from '../../src/domain/proofs/find-challenge.js';
import { dataOf, type RoundData } from '../../src/domain/proofs/round-proof.js';
import type { RoundResult } from '../../src/domain/proofs/round-result.js';
import { brokenResult, faults } from '../reference/broken-results.js';
import { type ProvenRound, provenRounds } from '../reference/proven-rounds.js';
import { randomIntegers } from '../reference/random-rounds.js';
import { AuctionChain, CHALLENGE_SECONDS, MARKET } from '../support/auction-chain.js';
import { runGridclear } from '../support/run-gridclear.js';

const shape = { seed: 7, nodes: 6, orders: 26, requests: 4, highestPrice: 20, highestQuantityW: 12, highestLimitW: 30 };
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

let chain: AuctionChain;
let publications: `0x${string}`;
let stranger: TransactionSender;
let watcher: RoundWatcher;

beforeAll(async () => {
  chain = await AuctionChain.start();
  const { sender } = chain;
  publications = (await sender.deploy(roundPublicationsAbi, roundPublicationsBytecode, [])).contractAddress;
  stranger = await TransactionSender.open(connect(chain.chain.rpcUrl), {
    ...{ privateKey: generatePrivateKey(), fees: EMBEDDED_FEES, pollingMs: 1 },
  });
  await fund(stranger.address);
  const auction = { market: 'feeder', auction: chain.auction, publications };
  watcher = new RoundWatcher(new PostedResults(stranger, auction), log);
});

afterAll(async () => {
  await stranger.close();
  await chain.stop();
});

/** Gives an account an ether to pay for its challenges. */
async function fund(account: `0x${string}`): Promise<void> {
  const params = [account, '0xde0b6b3a7640000'];
  await chain.sender.client.request({ method: 'anvil_setBalance', params } as never);
}

/** Publishes and posts a result as its operator would, right or wrong. */
async function post(committed: CommittedBook, { book }: ProvenRound, result: RoundResult): Promise<void> {
  const parts = publishedParts(dataOf(book, result));
  for (const [part, bytes] of parts.entries()) {
    const args = [committed.market, committed.round, part, parts.length, bytes] as const;
    await chain.sender.send(
      publications,
      encodeFunctionData({ abi: roundPublicationsAbi, functionName: 'publish', args }),
    );
  }
  await chain.post(committed, result);
}

test('the market of the test is the one that is watched', () => {
  expect(marketId('feeder')).toBe(MARKET);
});

test('honest results are computed again and never challenged', async () => {
  const rounds: number[] = [];
  for (const round of provenRounds(shape, 12)) {
    const committed = await chain.commit(round);
    await post(committed, round, round.result);
    rounds.push(Number(committed.round));
  }
  expect(await watcher.look()).toEqual(rounds.map((round) => ({ round, verdict: 'right' })));
  expect(await watcher.look()).toEqual([]);
  for (const round of rounds) expect(await chain.roundOf(BigInt(round))).toMatchObject({ state: 3, isBonded: true });
}, 120_000);

test.each(faults)(
  '$name: the watcher challenges it by itself, and takes the bond',
  async (fault) => {
    const below = randomIntegers(fault.name.length);
    let caught = 0;
    for (const round of provenRounds({ ...shape, seed: 2_000 }, 3)) {
      const broken = brokenResult(fault, round.book, round.result, below);
      if (broken === undefined) continue;
      const committed = await chain.commit(round);
      await post(committed, round, broken);
      const challenge = findChallenge(round.book, broken);
      const number = Number(committed.round);
      expect(await watcher.look()).toMatchObject([{ round: number, verdict: 'challenged', challenge }]);
      const held = await chain.roundOf(committed.round);
      expect(held).toMatchObject({ state: 2, isBonded: false });
      expect(held.disprovedBy.toLowerCase()).toBe(stranger.address);
      caught++;
    }
    expect(caught).toBeGreaterThan(0);
  },
  120_000,
);

test('a result without its data, or with other data, is not proven, and looked at until it is', async () => {
  const [round] = provenRounds({ ...shape, seed: 3_000 }, 1);
  const { book, result } = round!;
  const committed = await chain.commit(round!);
  await chain.post(committed, result);
  const number = Number(committed.round);
  const unproven = (reason: string) => [{ round: number, verdict: 'unproven', reason }];
  expect(await watcher.look()).toEqual(unproven('its data is not published'));
  const other = { ...dataOf(book, result), nodes: dataOf(book, result).nodes.map((word) => word ^ 1n) };
  const publish = async (data: RoundData) => {
    const [bytes] = publishedParts(data);
    const args = [committed.market, committed.round, 0, 1, bytes!] as const;
    const call = encodeFunctionData({ abi: roundPublicationsAbi, functionName: 'publish', args });
    await chain.sender.send(publications, call);
  };
  await publish(other);
  expect(await watcher.look()).toEqual(unproven('other prices or flows were published than posted'));
  await publish({ ...other, orders: other.orders.subarray(1) });
  expect(await watcher.look()).toMatchObject([
    { verdict: 'unproven', reason: expect.stringContaining('cannot be read') },
  ]);
  await publish(dataOf(book, result));
  expect(await watcher.look()).toEqual([{ round: number, verdict: 'right' }]);
});

test('gridclear watch challenges with a key of its own and says where the result was wrong', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gridclear-watch-'));
  const file = join(folder, 'chain.json');
  const { chainId } = chain.sender;
  const [token, registry, settlement] = [chain.escrow, chain.escrow, chain.escrow];
  const addresses = {
    token,
    registry,
    auction: chain.auction,
    escrow: chain.escrow,
    settlement,
    postings: settlement,
    publications,
  };
  writeDeployments(file, [{ market: 'feeder', rpcUrl: chain.chain.rpcUrl, chainId, addresses }]);
  const [round] = provenRounds({ ...shape, seed: 5_000 }, 1);
  const broken = brokenResult(
    faults.find(({ name }) => name.includes('running sum'))!,
    round!.book,
    round!.result,
    () => 0,
  )!;
  const committed = await chain.commit(round!);
  await post(committed, round!, broken);
  const key = generatePrivateKey();
  await fund(privateKeyToAccount(key).address);
  const watch = () => runGridclear(['watch', '--once', '--contracts', file], '', { GRIDCLEAR_WATCH_KEY: key });
  const { code, output, complaint } = await watch();
  const number = Number(committed.round);
  expect({ code, complaint: complaint.includes('wrong') }).toEqual({ code: 1, complaint: true });
  expect(output).toContain(`feeder round ${number}: WRONG: challenged (sum, page 0) in 0x`);
  expect(await chain.roundOf(committed.round)).toMatchObject({ state: 2, isBonded: false });
  expect((await watch()).output).not.toContain(`round ${number}:`);
  expect(await runGridclear(['watch', '--once', '--contracts', file], '', { GRIDCLEAR_WATCH_KEY: '' })).toMatchObject({
    code: 2,
  });
  rmSync(folder, { recursive: true });
});

test('a server publishes what does not fit a transaction; it is right, final after its time, and its bond comes back', async () => {
  const [round] = provenRounds({ ...shape, seed: 4_000 }, 1);
  const committed = await chain.commit(round!);
  const contracts = { auction: chain.auction, orders: chain.orders, publications, executionGas: 0 };
  const rounds = new VerifiedRounds(chain.sender, contracts, new ChainTime(chain.sender.client, true));
  const { book, result } = round!;
  const number = Number(committed.round);
  const bytes = (hex: string) => Buffer.from(hex.slice(2), 'hex');
  const { bookRoot, gridRoot, authorisationsRoot, ...counts } = bookArgument(committed);
  const proof = {
    book: {
      ...{ bookRoot: bytes(bookRoot), gridRoot: bytes(gridRoot) },
      ...{ authorisationsRoot: bytes(authorisationsRoot), ...counts },
    },
    result: { fillsRoot: bytes(resultArgument(result).fillsRoot), nodesRoot: bytes(resultArgument(result).nodesRoot) },
    data: dataOf(book, result),
    nodePriceTicks: result.nodes.map(({ priceTicks }) => priceTicks),
    marginalFillsW: result.marginalFillsW(),
  };
  const posting = { market: 'feeder', round: number, resultHash: `0x${'1'.repeat(64)}`, proof } as const;
  const receipt = await rounds.postResult(posting);
  expect(await watcher.look()).toEqual([{ round: number, verdict: 'right' }]);
  expect(await rounds.postResult(posting)).toEqual(receipt);
  await chain.advanceTo((await chain.now()) + CHALLENGE_SECONDS);
  await rounds.postResult(posting);
  expect(await chain.roundOf(committed.round)).toMatchObject({ state: 4, isBonded: false });
});
