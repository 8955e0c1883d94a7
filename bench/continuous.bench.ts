import { ContinuousMarket } from '../src/domain/book/continuous-market.js';
import type { ContinuousOrder } from '../src/domain/book/continuous-order.js';
import { Network, singleNode } from '../src/domain/network.js';
import { randomIntegers } from '../test/reference/random-rounds.js';
import { admitted, generatedBook } from './books.js';
import { readDispatches } from './dispatch-book.js';
import { measure, measureInTurn } from './measure.js';
import { OrderBook, Side } from './peers/nodejs-order-book.js';
import type { BenchRow } from './row.js';

const PEER = 'nodejs-order-book';
const ORDERS = 200_000;

export function rows(): BenchRow[] {
  return [
    {
      ...compared('continuous matching, one node: crossing orders per second', crossingFlow(ORDERS, 1), 2_000),
      goalRatio: 5,
    },
    compared('the same with UKPN dispatches as order flow, sold and asked for in turn', dispatchFlow(), 200_000),
    onNetwork(),
  ];
}

/** Orders around one price, so that most of them trade, of as many participants as orders. */
function crossingFlow(count: number, nodes: number): ContinuousOrder[] {
  const below = randomIntegers(9);
  return Array.from({ length: count }, (_, id) => ({
    id,
    participant: id,
    node: below(nodes),
    side: below(2),
    quantityW: 1 + below(1_000),
    limitTicks: 950 + below(100),
    duration: { kind: 'good-till' },
  }));
}

function dispatchFlow(): ContinuousOrder[] {
  const dispatches = readDispatches();
  return dispatches.flatMap(({ quantityW, priceTicks }, index): ContinuousOrder[] => {
    const order = { node: 0, quantityW, duration: { kind: 'good-till' } } as const;
    const opposite = dispatches[dispatches.length - 1 - index]!;
    const [sell, buy] = [2 * index, 2 * index + 1];
    return [
      { ...order, id: sell, participant: sell, side: 0, limitTicks: priceTicks },
      { ...order, id: buy, participant: buy, side: 1, limitTicks: opposite.priceTicks },
    ];
  });
}

function compared(work: string, flow: readonly ContinuousOrder[], highestTicks: number): BenchRow {
  const network = admitted(Network.build(singleNode, 1));
  const bounds = { lowestTicks: 0, highestTicks, capacity: flow.length };
  const [ours, theirs] = measureInTurn(
    { warmUps: 2, runs: 7 },
    {
      prepare: () => new ContinuousMarket(network, network.branchLimits(0), bounds),
      work: (market) => {
        for (const order of flow) market.submit(order, 0);
      },
    },
    {
      prepare: () => new OrderBook(),
      work: (book) => {
        for (const { id, side, quantityW, limitTicks } of flow)
          book.limit({ side: side === 0 ? Side.SELL : Side.BUY, id: `${id}`, size: quantityW, price: limitTicks + 1 });
      },
    },
  );
  const perSecond = (ms: number) => (flow.length / ms) * 1_000;
  return {
    work,
    unit: 'per s',
    value: perSecond(ours.medianMs),
    timing: ours,
    peer: { name: PEER, value: perSecond(theirs.medianMs) },
  };
}

function onNetwork(): BenchRow {
  const { network, limits } = generatedBook({ seed: 10, nodes: 1_000, orders: 50_000, requests: 0, highestPrice: 1 });
  const flow = crossingFlow(20_000, 1_000);
  const bounds = { lowestTicks: 0, highestTicks: 2_000, capacity: flow.length };
  const timing = measure(
    { warmUps: 1, runs: 3 },
    () => new ContinuousMarket(network, limits, bounds),
    (market) => {
      for (const order of flow) market.submit(order, 0);
    },
  );
  return {
    work: 'the same on 1,000 nodes with binding limits, 20,000 orders',
    unit: 'per s',
    value: (flow.length / timing.medianMs) * 1_000,
    timing,
    note: 'an order looks at every crossing order that full branches keep from it; the more of those rest, the slower.',
  };
}
