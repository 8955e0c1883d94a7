import { type ContractRefusal, refusalIn } from '../../src/adapters/chain/contract-refusal.js';
import { type MarketIndexOptions } from '../../src/adapters/chain/market-index.js';
import { postingChallengeCall } from '../../src/adapters/chain/posting-challenge-call.js';
import type { TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import { WatchedMarketPostings } from '../../src/adapters/chain/watched-market-postings.js';
import { soundData } from '../../src/application/ledger-postings.js';
import { PostingWatcher } from '../../src/application/posting-watcher.js';
import { allPostingChallenges } from '../reference/all-posting-challenges.js';
import { postingFaults } from '../reference/broken-postings.js';
import { randomPosting } from '../reference/random-postings.js';
import { randomIntegers } from '../reference/random-rounds.js';
import { MARKET, PostingChain } from '../support/posting-chain.js';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const READING: MarketIndexOptions = { confirmations: 1 };

let chain: PostingChain;
let stranger: TransactionSender;
let contract: WatchedMarketPostings;
let watcher: PostingWatcher;

beforeAll(async () => {
  chain = await PostingChain.start();
  stranger = await chain.stranger();
  contract = new WatchedMarketPostings(stranger, chain.deployment, READING);
  watcher = new PostingWatcher(contract, log);
});

afterAll(async () => {
  contract?.close();
  await stranger?.close();
  await chain?.stop();
});

test.each([false, true])(
  'an honest posting is computed again and not challenged; its data in a blob: %s',
  async (isInBlob) => {
    const posted = await chain.post(randomPosting(isInBlob ? 1 : 2, chain.totals), isInBlob);
    expect(await watcher.look()).toEqual([{ period: posted.period, verdict: 'right' }]);
    expect(await watcher.look()).toEqual([]);
    await chain.finish(posted);
  },
);

test('no challenge of an honest posting succeeds, whatever its place', async () => {
  const posted = await chain.post(randomPosting(3, chain.totals), false);
  const { postings } = await contract.challengeable();
  const { nets, debits } = posted.prepared;
  const { chunks } = soundData(postings[0]!)!;
  const places = { chunks: chunks.length, participants: nets.length, debits: debits.length };
  let refused = 0;
  for (const challenge of allPostingChallenges(places)) {
    const data = await postingChallengeCall(MARKET, postings[0]!, challenge, stranger.address);
    const call = stranger.client.call({ account: stranger.address, to: chain.addresses.postings, data });
    const refusal = await call.then(
      () => 'taken',
      (error) => (refusalIn(error) as ContractRefusal).errorName,
    );
    // Somebody who still has a leaf cannot be shown without it.
    const isShown = !('isDropped' in challenge && challenge.isDropped);
    expect([challenge, refusal]).toEqual([
      challenge,
      isShown ? 'PostedSettlement_NoFault' : 'PostedSettlement_NotOfPosting',
    ]);
    refused++;
  }
  expect(refused).toBeGreaterThan(50);
  await chain.finish(posted);
});

test.each(postingFaults)(
  '$name: the watcher refutes it by itself, and takes the reward',
  async ({ cheat, caughtBy, name }) => {
    const before = chain.totals;
    const broken = cheat(randomPosting(100 + name.length, before), before, randomIntegers(name.length))!;
    const balances = await chain.chain.balances([2, 3, 4, 9]);
    const { period } = await chain.post(broken, caughtBy === 'data' && !name.startsWith('another'));
    expect(await watcher.look()).toMatchObject([{ period, verdict: 'challenged', challenge: { kind: caughtBy } }]);
    // What was taken is given back, though not to what was locked: nothing is here.
    expect(await chain.chain.balances([2, 3, 4, 9])).toEqual(balances);
    expect(await chain.tokensOf(stranger.address)).toBeGreaterThan(0n);
    expect(await watcher.look()).toEqual([]);
    await chain.stake();
  },
);
