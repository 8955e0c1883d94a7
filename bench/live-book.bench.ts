import { LiveBook } from '../src/domain/book/live-book.js';
import type { BUY, SELL } from '../src/domain/clearing/clearing-problem.js';
import { randomIntegers } from '../test/reference/random-rounds.js';
import { generatedBook } from './books.js';
import { measure } from './measure.js';
import { OrderBook, Side } from './peers/nodejs-order-book.js';
import type { BenchRow } from './row.js';

const PEER = 'nodejs-order-book';
const HIGHEST_TICKS = 2_000;
const RESTING = 100_000;
const EVENTS = 400_000;

/** Half inserts, half cancels of a random resting order; sells and buys far apart, so that a matching engine only stores them. */
interface Stream {
  readonly side: Uint8Array;
  readonly limitTicks: Int32Array;
  readonly quantityW: Int32Array;
  /** For each cancel, which of the resting orders leaves, as its place in the order of their coming. */
  readonly leaves: Int32Array;
}

export function rows(): BenchRow[] {
  return [readings(1_000_000), changes()];
}

function readings(orders: number): BenchRow {
  const book = emptyBook(orders);
  const { side, limitTicks, quantityW } = generatedBook({
    seed: 6,
    nodes: 1,
    orders,
    requests: 0,
    highestPrice: HIGHEST_TICKS,
  }).orders;
  for (let order = 0; order < orders; order++)
    book.insert(side[order] as typeof SELL, limitTicks[order]!, quantityW[order]!);
  const times = 1_000;
  const timing = measure(
    { warmUps: 5, runs: 21 },
    () => book,
    () => {
      for (let time = 0; time < times; time++) {
        book.cancel(time);
        book.indication();
        book.insert(side[time] as typeof SELL, limitTicks[time]!, quantityW[time]!);
      }
    },
  );
  return {
    work: 'price and volume of a live one-node book of 1,000,000 orders after a change',
    unit: 'us',
    value: (timing.medianMs * 1_000) / times,
    goal: 10,
  };
}

function changes(): BenchRow {
  const stream = storedStream();
  const ours = measure(
    { warmUps: 3, runs: 9 },
    () => emptyBook(2 * RESTING),
    (book) => runOurs(book, stream),
  );
  const theirs = measure(
    { warmUps: 1, runs: 3 },
    () => new OrderBook(),
    (book) => runTheirs(book, stream),
  );
  const perSecond = (ms: number) => ((RESTING + EVENTS) / ms) * 1_000;
  return {
    work: 'order inserts and cancels per second, 100,000 resting',
    unit: 'per s',
    value: perSecond(ours.medianMs),
    timing: ours,
    goal: 5_000_000,
    peer: { name: PEER, value: perSecond(theirs.medianMs) },
    goalRatio: 20,
  };
}

function emptyBook(capacity: number): LiveBook {
  return new LiveBook({
    lowestTicks: 0,
    highestTicks: HIGHEST_TICKS,
    capacity,
    upstream: { kind: 'neutral' },
    pricePoint: 'middle',
  });
}

function storedStream(): Stream {
  const below = randomIntegers(7);
  const inserts = RESTING + EVENTS / 2;
  const stream = {
    side: new Uint8Array(inserts),
    limitTicks: new Int32Array(inserts),
    quantityW: new Int32Array(inserts),
    leaves: new Int32Array(EVENTS / 2),
  };
  for (let order = 0; order < inserts; order++) {
    stream.side[order] = below(2);
    const half = HIGHEST_TICKS / 2;
    stream.limitTicks[order] = stream.side[order] === 0 ? half + 1 + below(half) : below(half);
    stream.quantityW[order] = 1 + below(1_000);
  }
  for (let event = 0; event < EVENTS / 2; event++) stream.leaves[event] = below(RESTING);
  return stream;
}

function runOurs(book: LiveBook, { side, limitTicks, quantityW, leaves }: Stream): void {
  const resting = new Int32Array(RESTING);
  const insert = (order: number) =>
    book.insert(side[order] as typeof SELL | typeof BUY, limitTicks[order]!, quantityW[order]!)!;
  for (let order = 0; order < RESTING; order++) resting[order] = insert(order);
  for (let event = 0; event < EVENTS / 2; event++) {
    const place = leaves[event]!;
    book.cancel(resting[place]!);
    resting[place] = insert(RESTING + event);
  }
}

function runTheirs(book: OrderBook, { side, limitTicks, quantityW, leaves }: Stream): void {
  const resting = new Array<string>(RESTING);
  const insert = (order: number) => {
    const id = `${order}`;
    book.limit({
      side: side[order] === 0 ? Side.SELL : Side.BUY,
      id,
      size: quantityW[order]!,
      price: limitTicks[order]! + 1,
    });
    return id;
  };
  for (let order = 0; order < RESTING; order++) resting[order] = insert(order);
  for (let event = 0; event < EVENTS / 2; event++) {
    const place = leaves[event]!;
    book.cancel(resting[place]!);
    resting[place] = insert(RESTING + event);
  }
}
