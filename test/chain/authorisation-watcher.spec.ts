import { encodeFunctionData, toHex } from 'viem';
import { flexibilityOrdersAbi } from '../../src/adapters/chain/artifacts/flexibility-orders.js';
import { ClearedRounds } from '../../src/adapters/chain/cleared-rounds.js';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { forceOrderCall } from '../../src/adapters/chain/orders-on-chain.js';
import type { TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import { type ChallengeableRound, judgeRound, RoundWatcher } from '../../src/application/round-watcher.js';
import type { AuthorisedOrder } from '../../src/domain/proofs/authorisation.js';
import type { BookChallenge } from '../../src/domain/proofs/find-book-challenge.js';
import { type Disproof, publishedBook, publishedResult } from '../../src/domain/proofs/published-round.js';
import { dataOf } from '../../src/domain/proofs/round-proof.js';
import { authorisationPieces } from '../../src/domain/proofs/round-publication.js';
import type { BookOrder } from '../../src/domain/proofs/round-words.js';
import { ORDER_BYTES, packedWords, unpackedWords, WORD_BYTES } from '../../src/domain/proofs/round-words.js';
import { provenRounds } from '../reference/proven-rounds.js';
import { AuctionChain, MARKET } from '../support/auction-chain.js';
import { sendAs } from '../support/send-as.js';
import { forcedEntry, signedBook } from '../support/signed-book.js';
import { openStranger } from '../support/stranger.js';

const shape = { seed: 7, nodes: 6, orders: 26, requests: 4, highestPrice: 20, highestQuantityW: 12, highestLimitW: 30 };
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const PARTICIPANT_BITS = 0xff_ffffn << 112n;

let chain: AuctionChain;
let stranger: TransactionSender;
let watcher: RoundWatcher<ChallengeableRound, Disproof>;

beforeAll(async () => {
  chain = await AuctionChain.start();
  stranger = await openStranger(chain.chain.rpcUrl);
  watcher = new RoundWatcher(new ClearedRounds(stranger, chain.watched), judgeRound, log);
  const bounds = {
    ...{ minQuantityW: 1, maxQuantityW: 1_000_000, quantityStepW: 1, minLimitTicks: -1_000, maxLimitTicks: 1_000 },
    ...{ nodeCount: 6, sides: 15 },
  };
  const args = [MARKET, bounds] as const;
  const call = encodeFunctionData({ abi: flexibilityOrdersAbi, functionName: 'stateBounds', args });
  await chain.sender.send(chain.orders, call);
});

afterAll(async () => {
  await stranger.close();
  await chain.stop();
});

/** A round of the engine whose orders are three participants'. */
function roundOfThree(seed: number) {
  const [{ problem, book, result }] = [...provenRounds({ ...shape, seed }, 1)] as [
    ReturnType<typeof provenRounds> extends Generator<infer T> ? T : never,
  ];
  const data = dataOf(book, result);
  const words = unpackedWords(data.filled, WORD_BYTES).map(
    (word, position) => (word & ~PARTICIPANT_BITS) | (BigInt(2 + (position % 3)) << 112n),
  );
  const owned = { ...data, filled: packedWords(words, WORD_BYTES), orders: packedWords(words, ORDER_BYTES) };
  return { problem, book: publishedBook(owned, book.upstream), result: publishedResult(owned) };
}

test('orders that their participants signed stand, in a posted round and in an executed one', async () => {
  for (const isExecuted of [false, true]) {
    const round = roundOfThree(1_000);
    const authorised = await signedBook(chain, round.book.orders);
    const committed = await chain.commit(round, authorised);
    if (isExecuted) {
      await expect(chain.verify(committed, round.result)).rejects.toThrow('FlexibilityAuction_NotPublished');
      await chain.publish(committed, authorisationPieces(authorised));
      await chain.verify(committed, round.result);
    } else {
      await expect(chain.post(committed, round.result)).rejects.toThrow('FlexibilityAuction_NotPublished');
      await chain.post(committed, round.result, authorised);
    }
    expect(await watcher.look()).toEqual([{ round: Number(committed.round), verdict: 'right' }]);
  }
});

type Draft = (orders: readonly BookOrder[]) => Promise<AuthorisedOrder[]>;

/** What a dishonest operator says of who wanted its orders, and the kind of challenge that shows it. */
const faults: Record<string, readonly [kind: BookChallenge['kind'], draft: Draft]> = {
  'an order is signed by another key': [
    'signature',
    (orders) => signedBook(chain, orders, { signer: (of) => (of === 3 ? 'nobody' : `participant ${of}`) }),
  ],
  'an order stands in a tree that another signed': [
    'signature',
    async (orders) => {
      const honest = await signedBook(chain, orders);
      return honest.map((entry, at) => (at === 4 ? { ...entry, tree: honest[5]!.tree } : entry));
    },
  ],
  'another quantity was signed': [
    'membership',
    (orders) =>
      signedBook(chain, orders, { signed: (it, at) => (at === 7 ? { ...it, quantityW: it.quantityW + 1 } : it) }),
  ],
  'the orders were signed for another round': [
    'membership',
    (orders) => signedBook(chain, orders, { round: chain.nextRound + 1 }),
  ],
  'an order is said to have been forced in': [
    'membership',
    async (orders) => {
      const honest = await signedBook(chain, orders);
      return honest.map((entry, at) => (at === 2 ? forcedEntry(orders[2]!, 0) : entry));
    },
  ],
  'what is said is about another order': [
    'authorised-order',
    async (orders) => {
      const honest = await signedBook(chain, orders);
      return honest.map((entry, at) => (at === 9 ? { ...entry, order: entry.order + (1n << 64n) } : entry));
    },
  ],
  'an order stands twice': [
    'duplicate',
    (orders) =>
      signedBook(chain, orders, {
        signed: (it, at) => (at === 3 ? { ...it, clientOrderId: new Uint8Array(32) } : it),
      }),
  ],
};

test.each(Object.entries(faults))('%s: the watcher shows it, and the book is void', async (name, [kind, draft]) => {
  const round = roundOfThree(1_500 + name.length);
  const authorised = await draft(round.book.orders);
  const committed = await chain.commit(round, authorised);
  const isExecuted = name.length % 2 === 0;
  if (isExecuted) {
    await chain.publish(committed, authorisationPieces(authorised));
    await chain.verify(committed, round.result);
  } else {
    await chain.post(committed, round.result, authorised);
  }
  const number = Number(committed.round);
  expect(await watcher.look()).toMatchObject([{ round: number, verdict: 'challenged', challenge: { kind } }]);
  const held = await chain.roundOf(committed.round);
  expect(held).toMatchObject({ state: 5, isBonded: false });
  expect(held.challenger.toLowerCase()).toBe(stranger.address);
});

/** Forces the order at a position in, as its participant. */
async function force({ sequence: _, ...order }: BookOrder): Promise<void> {
  const call = forceOrderCall('feeder', chain.nextRound - 1, {
    ...{ ...order, forced: 0, meteringPoint: toHex(0n, { size: 32 }), baselineW: 0 },
  });
  await sendAs(chain.sender.client, keyOfSeed(`participant ${order.participant}`).account, chain.orders, call);
}

test('a forced order stands where the operator says, or the watcher shows that it does not', async () => {
  for (const isThere of [true, false]) {
    const round = roundOfThree(1_900);
    const { orders } = round.book;
    const position = orders.findIndex(({ side }) => side === 'sell' || side === 'buy');
    const honest = await signedBook(chain, orders);
    const authorised = honest.map((entry, at) => (at === position ? forcedEntry(orders[position]!, 0) : entry));
    const committed = await chain.commit(round, authorised, async () => {
      await force(orders[position]!);
      return [isThere ? position : orders.length - 1 - position];
    });
    await chain.post(committed, round.result, authorised);
    const number = Number(committed.round);
    const expected = isThere
      ? { round: number, verdict: 'right' }
      : { round: number, verdict: 'challenged', challenge: { kind: 'forced', forced: 0 } };
    expect(await watcher.look()).toMatchObject([expected]);
  }
});
