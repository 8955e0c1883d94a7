import type { OrderSubmitted } from '../../src/domain/events.js';
import { accepted } from '../../src/domain/rejection.js';
import { type ServedMarkets, serveMarkets } from './served-markets.js';
import { energyOrder, NOON, registerPeople } from './two-markets.js';

const MARKET = 'alder-street';
const ORDERS = 50_000;

let served: ServedMarkets;

beforeAll(async () => {
  served = await serveMarkets();
});
afterAll(() => served.stop());

/** A sale or a purchase of the large round, journaled like any other, but not sent one by one. */
function largeRoundOrder(index: number): OrderSubmitted {
  const side = index % 2 === 0 ? 'sell' : 'buy';
  const limit = 1_000 + ((index * 7_919) % 9_000);
  const terms = { clientOrderId: `o-${index}`, side, node: 'number-7', quantityW: 100, limit } as const;
  return { type: 'order-submitted', round: 0, participant: 'lumen', terms };
}

test('while a round of 50,000 orders closes, orders of the next one go on being acknowledged', async () => {
  const operator = await served.participant(MARKET, 'operator');
  await registerPeople(operator, MARKET);
  for (const deliveryStart of [NOON, NOON + 900]) await operator.send('open-round', { deliveryStart });
  const events = Array.from({ length: ORDERS }, (_, index) => largeRoundOrder(index));
  await served.markets.get(MARKET)!.execute(() => accepted({ events, reply: undefined }));

  const said = new Map<string, number>();
  const posted = new Promise<void>((resolve) => {
    void operator.subscribe(['rounds'], undefined, ({ sequence, channel, body }) => {
      if (channel !== 'rounds' || body.round !== 0) return;
      said.set(body.change, sequence);
      if (body.change === 'result-posted') resolve();
    });
  });
  const volta = await served.participant(MARKET, 'volta');
  const closing = operator.send('close-gate', { round: 0 });
  const acknowledged: number[] = [];
  for (let sent = 0; sent < 100_000 && !said.has('result-posted'); sent++) {
    const answer = await volta.send('submit-orders', { round: 1, orders: [energyOrder(`next-${sent}`)] });
    if (answer.ok && answer.results[0]!.ok) acknowledged.push(answer.results[0]!.sequence);
  }
  expect(await closing).toMatchObject({ ok: true, status: 'cleared' });
  await posted;

  const between = (from: string, to: string) =>
    acknowledged.filter((sequence) => sequence > said.get(from)! && sequence < said.get(to)!).length;
  // Each is the answer to the order before: a round that stalls the server lets one or two through.
  expect(between('gate-closed', 'book-committed')).toBeGreaterThan(10);
  expect(between('book-committed', 'cleared')).toBeGreaterThan(3);
});
