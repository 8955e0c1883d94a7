import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatePrivateKey } from 'viem/accounts';
import { ChainTime } from '../../src/adapters/chain/chain-time.js';
import { bookArgument, resultArgument } from '../../src/adapters/chain/challenge-calls.js';
import { ClearedRounds } from '../../src/adapters/chain/cleared-rounds.js';
import { writeDeployments } from '../../src/adapters/chain/connect.js';
import { marketId } from '../../src/adapters/chain/market-reader.js';
import type { TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import { VerifiedRounds } from '../../src/adapters/chain/verified-rounds.js';
import { type ChallengeableRound, judgeRound, RoundWatcher } from '../../src/application/round-watcher.js';
import type { BookChallenge } from '../../src/domain/proofs/find-book-challenge.js';
import { findChallenge } from '../../src/domain/proofs/find-challenge.js';
import { type Disproof, publishedBook, publishedResult } from '../../src/domain/proofs/published-round.js';
import { dataOf, type RoundData } from '../../src/domain/proofs/round-proof.js';
import { dataPieces } from '../../src/domain/proofs/round-publication.js';
import { RoundResult } from '../../src/domain/proofs/round-result.js';
import { ORDER_BYTES, packedWords, unpackedWords, WORD_BYTES } from '../../src/domain/proofs/round-words.js';
import { brokenResult, faults } from '../reference/broken-results.js';
import { provenRounds } from '../reference/proven-rounds.js';
import { randomIntegers } from '../reference/random-rounds.js';
import { AuctionChain, CHALLENGE_SECONDS, MARKET } from '../support/auction-chain.js';
import { runGridclear } from '../support/run-gridclear.js';
import { openStranger } from '../support/stranger.js';

const shape = { seed: 7, nodes: 6, orders: 26, requests: 4, highestPrice: 20, highestQuantityW: 12, highestLimitW: 30 };
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

let chain: AuctionChain;
let stranger: TransactionSender;
let watcher: RoundWatcher<ChallengeableRound, Disproof>;

beforeAll(async () => {
  chain = await AuctionChain.start();
  stranger = await openStranger(chain.chain.rpcUrl);
  watcher = new RoundWatcher(new ClearedRounds(stranger, chain.watched), judgeRound, log);
});

afterAll(async () => {
  await stranger.close();
  await chain.stop();
});

test('the market of the test is the one that is watched', () => {
  expect(marketId('feeder')).toBe(MARKET);
});

test('honest results are computed again and never challenged', async () => {
  const rounds: number[] = [];
  for (const round of provenRounds(shape, 12)) {
    const committed = await chain.commit(round);
    await chain.post(committed, round.result);
    rounds.push(Number(committed.round));
  }
  expect(await watcher.look()).toEqual(rounds.map((round) => ({ round, verdict: 'right' })));
  expect(await watcher.look()).toEqual([]);
  for (const round of rounds) expect(await chain.roundOf(BigInt(round))).toMatchObject({ state: 3, isBonded: true });
});

test.each(faults)('$name: the watcher challenges it by itself, and takes the bond', async (fault) => {
  const below = randomIntegers(fault.name.length);
  let caught = 0;
  for (const round of provenRounds({ ...shape, seed: 2_000 }, 3)) {
    const broken = brokenResult(fault, round.book, round.result, below);
    if (broken === undefined) continue;
    const committed = await chain.commit(round);
    await chain.post(committed, broken);
    const challenge = findChallenge(round.book, broken);
    const number = Number(committed.round);
    expect(await watcher.look()).toMatchObject([{ round: number, verdict: 'challenged', challenge }]);
    const held = await chain.roundOf(committed.round);
    expect(held).toMatchObject({ state: 2, isBonded: false });
    expect(held.challenger.toLowerCase()).toBe(stranger.address);
    caught++;
  }
  expect(caught).toBeGreaterThan(0);
});

test('no result can be posted whose data was withheld, is of another, or has other orders than the book', async () => {
  const [round] = provenRounds({ ...shape, seed: 3_000 }, 1);
  const { book, result } = round!;
  const committed = await chain.commit(round!);
  const refused = () => expect(chain.postOnly(committed, result)).rejects.toThrow('FlexibilityAuction_NotPublished');
  await refused();
  const data = dataOf(book, result);
  await chain.publish(committed, dataPieces({ ...data, nodes: data.nodes.map((word) => word ^ 1n) }));
  await refused();
  await chain.publish(committed, dataPieces({ ...data, nodes: data.nodes.slice(1) }));
  await refused();
  const [first, ...others] = result.orders;
  const exchanged = new RoundResult([{ ...first!, sequence: first!.sequence + 1 }, ...others], result.nodes);
  await chain.publish(committed, dataPieces(dataOf(book, exchanged)));
  await expect(chain.postOnly(committed, exchanged)).rejects.toThrow('FlexibilityAuction_NotPublished');

  await chain.post(committed, result);
  // What is published afterwards is not what the contract compared.
  await chain.publish(committed, dataPieces(dataOf(book, exchanged)));
  expect(await watcher.look()).toEqual([{ round: Number(committed.round), verdict: 'right' }]);
});

/** Books that no honest operator commits, with the kind of challenge that shows it. */
const brokenBooks: Record<string, readonly [kind: BookChallenge['kind'] | 'right', (data: RoundData) => RoundData]> = {
  'an order of nobody': ['eligibility', (data) => withFirstOrder(data, (word) => word | (0xffffn << 112n))],
  'an order on no side': ['eligibility', (data) => withFirstOrder(data, (word) => word | (0xfcn << 136n))],
  'an order at another node': ['place', (data) => withFirstOrder(data, (word) => word | (0x8000n << 144n))],
  'a node with the orders of another': ['grid', (data) => withNode(data, 2, (word) => word + (1n << 64n))],
  'a node below another parent': ['grid', (data) => withNode(data, 3, (word) => word | (0x7fffn << 176n))],
  'a subtree that ends elsewhere': ['grid', (data) => withNode(data, 1, (word) => word + (40n << 160n))],
  'steps that rise': ['grid', (data) => ({ ...data, steps: data.steps.map((word) => word & ~(1n << 95n)).reverse() })],
  'words that hold more than they say': ['right', (data) => withNode(data, 1, (word) => word | (1n << 250n))],
};

function withFirstOrder(data: RoundData, change: (word: bigint) => bigint): RoundData {
  const [first, ...others] = unpackedWords(data.filled, WORD_BYTES);
  const words = [change(first!), ...others];
  return { ...data, filled: packedWords(words, WORD_BYTES), orders: packedWords(words, ORDER_BYTES) };
}

function withNode(data: RoundData, node: number, change: (word: bigint) => bigint): RoundData {
  return { ...data, grid: data.grid.map((word, at) => (at === node ? change(word) : word)) };
}

test.each(Object.entries(brokenBooks))('a book with %s', async (_, [kind, breakIt]) => {
  const [round] = provenRounds({ ...shape, seed: 6_000 }, 1);
  const { book, problem, result } = round!;
  const data = breakIt(dataOf(book, result));
  const broken = { problem, book: publishedBook(data, book.upstream) };
  const committed = await chain.commit(broken);
  await chain.post(committed, publishedResult(data));
  const number = Number(committed.round);
  const [seen, ...more] = await watcher.look();
  expect(more).toEqual([]);
  if (kind === 'right') return expect(seen).toEqual({ round: number, verdict: 'right' });
  expect(seen).toMatchObject({ round: number, verdict: 'challenged', challenge: { kind } });
  expect(await chain.roundOf(committed.round)).toMatchObject({ state: 5, isBonded: false });
});

test('sums that no number holds are shown, too', async () => {
  for (const absurd of [1n << 254n, 3n << 254n]) {
    const [round] = provenRounds({ ...shape, seed: 7_000 }, 1);
    const { book, result } = round!;
    for (const where of ['order', 'node'] as const) {
      const [filled, nodes] = [[...result.filledWords], [...result.nodeWords]];
      if (where === 'order') filled[9]! ^= absurd;
      else nodes[1]! ^= absurd >> 64n;
      const broken = new RoundResult(result.orders, result.nodes, filled, nodes);
      const committed = await chain.commit(round!);
      await chain.post(committed, broken);
      const kind = where === 'order' ? 'sum' : 'flow';
      expect(await watcher.look()).toMatchObject([{ verdict: 'challenged', challenge: { kind } }]);
      expect(book.orders.length).toBeGreaterThan(9);
    }
  }
});

test('gridclear watch challenges with a key of its own and says where the result was wrong', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gridclear-watch-'));
  const file = join(folder, 'chain.json');
  const { chainId } = chain.sender;
  const { registry, publications, orders } = chain;
  const [token, settlement] = [chain.escrow, chain.escrow];
  const addresses = {
    token,
    registry,
    auction: chain.auction,
    escrow: chain.escrow,
    settlement,
    postings: settlement,
    deliveries: settlement,
    demands: settlement,
    orders,
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
  await chain.post(committed, broken);
  const key = generatePrivateKey();
  await (await openStranger(chain.chain.rpcUrl, key)).close();
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
  const { auction, orders, publications } = chain;
  const contracts = { auction, orders, publications, executionGas: 0 };
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
