import { encodeFunctionData, toHex } from 'viem';
import { flexibilityOrdersAbi } from '../../src/adapters/chain/artifacts/flexibility-orders.js';
import { bookChallengeCall } from '../../src/adapters/chain/book-challenge-calls.js';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { forceOrderCall } from '../../src/adapters/chain/orders-on-chain.js';
import type { AuthorisedOrder } from '../../src/domain/proofs/authorisation.js';
import type { BookChallenge } from '../../src/domain/proofs/find-book-challenge.js';
import { publishedBook } from '../../src/domain/proofs/published-round.js';
import type { ProvenBook } from '../../src/domain/proofs/round-book.js';
import { dataOf } from '../../src/domain/proofs/round-proof.js';
import { ORDER_BYTES, packedWords } from '../../src/domain/proofs/round-words.js';
import { feederRound } from '../reference/proven-rounds.js';
import { AuctionChain, MARKET } from '../support/auction-chain.js';
import { sendAs } from '../support/send-as.js';
import { signedBook } from '../support/signed-book.js';

const FRAUD_PROOF_GAS = 75_000;
/** Orders that a participant signs at once. */
const TREE_ORDERS = 128;
const POSITION = 7_777;

const round = feederRound(10_000, 11);
let chain: AuctionChain;

beforeAll(async () => {
  chain = await AuctionChain.start();
  const bounds = {
    ...{ minQuantityW: 1, maxQuantityW: 1_000_000, quantityStepW: 1, minLimitTicks: -1_000, maxLimitTicks: 100_000 },
    ...{ nodeCount: 33, sides: 15 },
  };
  const args = [MARKET, bounds] as const;
  const call = encodeFunctionData({ abi: flexibilityOrdersAbi, functionName: 'stateBounds', args });
  await chain.sender.send(chain.orders, call);
});

afterAll(() => chain.stop());

/** The book with words of one's own. */
function changed(change: (orders: bigint[], grid: bigint[]) => void): ProvenBook {
  const data = dataOf(round.book, round.result);
  const [orders, grid] = [[...round.book.orderWords], [...data.grid]];
  change(orders, grid);
  return publishedBook({ ...data, grid, orders: packedWords(orders, ORDER_BYTES) }, round.book.upstream);
}

/** The order stands in the tree of 128 that was signed, but another signed it; all others say what they like. */
async function forged({ orders }: ProvenBook): Promise<AuthorisedOrder[]> {
  const [entry] = await signedBook(chain, [orders[POSITION]!], { signer: () => 'nobody', treeOrders: TREE_ORDERS });
  return orders.map((_, at) => ({ ...entry!, order: round.book.orderWords[at]! }));
}

interface Shown {
  readonly book?: ProvenBook;
  readonly authorise?: (book: ProvenBook) => Promise<AuthorisedOrder[]>;
  readonly challenge: BookChallenge;
  readonly force?: () => Promise<readonly number[]>;
}

const shown: Record<string, () => Shown> = {
  'a forged signature': () => ({ authorise: forged, challenge: { kind: 'signature', position: POSITION } }),
  'an order that is not in the tree that was signed': () => ({
    authorise: async (book) => (await forged(book)).map((entry) => ({ ...entry, order: entry.order ^ 1n })),
    challenge: { kind: 'membership', position: POSITION },
  }),
  'an authorisation of another order': () => ({
    authorise: async (book) => (await forged(book)).map((entry) => ({ ...entry, order: entry.order ^ 1n })),
    challenge: { kind: 'authorised-order', position: POSITION },
  }),
  'an order that stands twice': () => ({
    authorise: async (book) => {
      const authorised = await forged(book);
      return authorised.map((entry) => ({ ...entry, order: authorised[POSITION]!.order }));
    },
    challenge: { kind: 'duplicate', first: 4_321, second: POSITION },
  }),
  'an order of nobody': () => ({
    book: changed((orders) => (orders[POSITION]! |= 0xffffn << 112n)),
    challenge: { kind: 'eligibility', position: POSITION },
  }),
  'an order in the range of another node': () => ({
    book: changed((orders) => (orders[POSITION]! ^= 1n << 144n)),
    challenge: { kind: 'place', position: POSITION, node: round.book.orders[POSITION]!.node },
  }),
  'ranges that do not follow each other': () => ({
    book: changed((_, grid) => (grid[20]! += 1n << 64n)),
    challenge: { kind: 'grid', first: 19, second: 20 },
  }),
  'a forced order that does not stand where it was said to': () => ({
    challenge: { kind: 'forced', forced: 0, position: POSITION },
    force: async () => {
      const { sequence: _, ...order } = round.book.orders.find(({ side }) => side === 'sell')!;
      const stated = { ...order, quantityW: 1, forced: 0, meteringPoint: toHex(0n, { size: 32 }), baselineW: 0 };
      const call = forceOrderCall('feeder', chain.nextRound - 1, stated);
      await sendAs(chain.sender.client, keyOfSeed(`participant ${order.participant}`).account, chain.orders, call);
      return [POSITION];
    },
  }),
};

test.each(Object.entries(shown))('%s in a book of 10,000 orders is shown for at most 75,000 gas', async (_, made) => {
  const { book = round.book, authorise, challenge, force } = made();
  const authorised = await authorise?.(book);
  const committed = await chain.commit({ problem: round.problem, book }, authorised, force);
  const receipt = await chain.sender.send(chain.auction, bookChallengeCall(committed, authorised, challenge));
  expect(await chain.roundOf(committed.round)).toMatchObject({ state: 5 });
  expect(receipt.gasUsed).toBeLessThanOrEqual(FRAUD_PROOF_GAS);
});
