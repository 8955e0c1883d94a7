import { dataOf } from '../../src/domain/proofs/round-proof.js';
import { authorisationPieces, dataPieces } from '../../src/domain/proofs/round-publication.js';
import { feederRound } from '../reference/proven-rounds.js';
import { AuctionChain } from '../support/auction-chain.js';
import { signedBook } from '../support/signed-book.js';

const ORDERS = 512;
/** Orders that are signed together, and of how many it is measured what their authorisations cost. */
const [TREE_ORDERS, SIGNED] = [8, 64];

let chain: AuctionChain;
beforeAll(async () => {
  chain = await AuctionChain.start();
});
afterAll(() => chain.stop());

test('a round is published and folded for 1,500 gas an order where they are 512, who wanted one for 8,000 where they are 64; places are used again', async () => {
  const round = feederRound(ORDERS, 11);
  const { book, result } = round;
  const authorised = [];
  for (let at = 0; at < SIGNED; at += TREE_ORDERS) {
    const signed = book.orders.slice(at, at + TREE_ORDERS).map((order) => ({ ...order, participant: 2 }));
    authorised.push(...(await signedBook(chain, signed)));
  }
  const gas: number[] = [];
  for (let number = 0; number < 5; number++) {
    const committed = await chain.commit(round);
    gas.push(await chain.publish(committed, dataPieces(dataOf(book, result))));
    await chain.postOnly(committed, result);
  }
  expect(gas.at(-1)).toBeLessThan(gas[0]!);
  expect(gas.at(-1)! / ORDERS).toBeLessThanOrEqual(1_500);

  const committed = await chain.commit(round);
  expect((await chain.publish(committed, authorisationPieces(authorised))) / SIGNED).toBeLessThanOrEqual(8_000);
});
