import type { MarketClient } from '../../src/client/market-client.js';
import type { OrderSubmitted } from '../../src/domain/events.js';
import { accepted } from '../../src/domain/rejection.js';
import { type ServedMarkets, serveMarkets } from './served-markets.js';
import { energyOrder, NOON, registerPeople } from './two-markets.js';

const MARKET = 'alder-street';
const ORDERS = 50_000;
/** Where the machine has no core left for the thread that computes, the server waits as if it computed itself: then the next round is looked at. */
const ROUNDS = 3;

let served: ServedMarkets;

beforeAll(async () => {
  served = await serveMarkets();
});
afterAll(() => served.stop());

/** A sale or a purchase of a large round, journaled like any other, but not sent one by one. */
function largeRoundOrder(round: number, index: number): OrderSubmitted {
  const side = index % 2 === 0 ? 'sell' : 'buy';
  const limit = 1_000 + ((index * 7_919) % 9_000);
  const clientOrderId = `${round}-${index}`;
  const terms = { clientOrderId, side, node: 'number-7', quantityW: 100, limit } as const;
  return { type: 'order-submitted', round, participant: 'lumen', terms };
}

/** What is said of rounds: the sequence of each change. */
type Said = ReadonlyMap<string, number>;

async function hear(operator: MarketClient): Promise<Said> {
  const said = new Map<string, number>();
  await operator.subscribe(['rounds'], undefined, ({ sequence, channel, body }) => {
    if (channel === 'rounds') said.set(`${body.round} ${body.change}`, sequence);
  });
  return said;
}

/** How many orders of the last round are acknowledged, one after the other, while the book of a large one is committed and while it is cleared. */
async function acknowledgedWhileClosing(operator: MarketClient, volta: MarketClient, round: number, said: Said) {
  const events = Array.from({ length: ORDERS }, (_, index) => largeRoundOrder(round, index));
  await served.markets.get(MARKET)!.execute(() => accepted({ events, reply: undefined }));
  const closing = operator.send('close-gate', { round });
  const acknowledged: number[] = [];
  for (let sent = 0; !said.has(`${round} result-posted`); sent++) {
    const order = energyOrder(`beside-${round}-${sent}`);
    const answer = await volta.send('submit-orders', { round: ROUNDS, orders: [order] });
    if (answer.ok && answer.results[0]!.ok) acknowledged.push(answer.results[0]!.sequence);
  }
  expect(await closing).toMatchObject({ ok: true, status: 'cleared' });
  const between = (from: string, to: string) =>
    acknowledged.filter(
      (sequence) => sequence > said.get(`${round} ${from}`)! && sequence < said.get(`${round} ${to}`)!,
    ).length;
  return { committing: between('gate-closed', 'book-committed'), clearing: between('book-committed', 'cleared') };
}

test(`while a round of ${ORDERS} orders closes, orders of another one go on being acknowledged`, async () => {
  const operator = await served.participant(MARKET, 'operator');
  await registerPeople(operator, MARKET);
  for (let round = 0; round <= ROUNDS; round++)
    await operator.send('open-round', { deliveryStart: NOON + 900 * round });
  const volta = await served.participant(MARKET, 'volta');
  const said = await hear(operator);
  const seen: Awaited<ReturnType<typeof acknowledgedWhileClosing>>[] = [];
  // Each is the answer to the order before: a round that stalls the server lets one or two through.
  const isGoingOn = () => seen.some(({ committing, clearing }) => committing > 10 && clearing > 3);
  for (let round = 0; round < ROUNDS && !isGoingOn(); round++)
    seen.push(await acknowledgedWhileClosing(operator, volta, round, said));
  expect({ seen, isGoingOn: isGoingOn() }).toMatchObject({ isGoingOn: true });
});
