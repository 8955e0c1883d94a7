import fc from 'fast-check';
import { LiveBook, type LiveBookShape } from '../../src/domain/book/live-book.js';
import { NetworkBook } from '../../src/domain/book/network-book.js';
import { clear } from '../../src/domain/clearing/clearing.js';
import {
  BUY,
  type ClearingInput,
  ClearingProblem,
  SELL,
  type Upstream,
} from '../../src/domain/clearing/clearing-problem.js';
import { randomIntegers, randomRound } from '../reference/random-rounds.js';
import { admitted, roundOf } from '../reference/round-builder.js';

const numRuns = Number(process.env.PROPERTY_ROUNDS ?? 1_000);
const seed = Number(process.env.PROPERTY_SEED ?? 20_260_401);

interface Resting {
  readonly slot: number;
  readonly side: typeof SELL | typeof BUY;
  readonly limitTicks: number;
  readonly quantityW: number;
}

/** What a full clearing of the resting orders says, in the order in which they came. */
function fullClearing(resting: readonly Resting[], { upstream, pricePoint }: LiveBookShape) {
  const round = roundOf({
    orders: resting.map(({ side, limitTicks, quantityW }) => [
      side === SELL ? 'sell' : 'buy',
      'root',
      quantityW,
      limitTicks,
    ]),
    upstream,
    pricePoint,
  });
  return admitted(clear(admitted(ClearingProblem.admit(round))));
}

const shapes = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  steps: fc.integer({ min: 1, max: 60 }),
  lowestTicks: fc.constantFrom(-7, 0, 10_000),
  tickCount: fc.constantFrom(1, 5, 130, 9_000),
  highestQuantityW: fc.constantFrom(2, 1_000, 1_000_000_000),
  pricePoint: fc.constantFrom('lowest' as const, 'middle' as const, 'highest' as const),
  upstream: fc.constantFrom('neutral' as const, 'priced' as const),
});

test('at any time a live book tells price, volume and fills of a full clearing', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const below = randomIntegers(shape.seed);
      const anyTick = () => shape.lowestTicks + below(shape.tickCount + 2) - 1;
      const prices = [anyTick(), anyTick()];
      const upstream: Upstream =
        shape.upstream === 'neutral'
          ? { kind: 'neutral' }
          : { kind: 'priced', sellTicks: Math.max(...prices), buyTicks: Math.min(...prices) };
      const bookShape: LiveBookShape = {
        lowestTicks: shape.lowestTicks,
        highestTicks: shape.lowestTicks + shape.tickCount - 1,
        capacity: 20,
        upstream,
        pricePoint: shape.pricePoint,
      };
      const book = new LiveBook(bookShape);
      const resting: Resting[] = [];
      for (let step = 0; step < shape.steps; step++) {
        if (resting.length > 0 && below(3) === 0) {
          const [left] = resting.splice(below(resting.length), 1);
          expect(book.cancel(left!.slot)).toBe(true);
          expect(book.cancel(left!.slot)).toBe(false);
        } else {
          const side = below(2) === 0 ? SELL : BUY;
          const limitTicks = shape.lowestTicks + below(shape.tickCount);
          const quantityW = 1 + below(shape.highestQuantityW);
          const slot = book.insert(side, limitTicks, quantityW);
          if (resting.length === 20) expect(slot).toBeUndefined();
          else resting.push({ slot: slot!, side, limitTicks, quantityW });
        }
        const clearing = fullClearing(resting, bookShape);
        const [soldW, boughtW] = [SELL, BUY].map((side) =>
          clearing.fillW.reduce((sum, filled, order) => sum + (resting[order]!.side === side ? filled : 0), 0),
        );
        expect(book.indication()).toEqual({ priceTicks: clearing.nodePriceTicks[0], soldW, boughtW });
        expect(resting.map(({ slot }) => book.indicativeFillW(slot))).toEqual(Array.from(clearing.fillW));
        expect(book.orderCount).toBe(resting.length);
      }
    }),
    { numRuns: Math.ceil(numRuns / 4), seed },
  );
});

/** The clearing of the orders that still rest, spread over the numbers of all. */
function clearedWithoutCancelled(input: ClearingInput, book: NetworkBook) {
  const { orders, numbers } = book.resting();
  const outcome = clear(admitted(ClearingProblem.admit({ ...input, orders })));
  if (!outcome.ok) return outcome;
  const { nodePriceTicks, flowW, upstreamExportW } = outcome.value;
  const fillW = new Int32Array(book.orders().node.length);
  for (const [index, order] of numbers.entries()) fillW[order] = outcome.value.fillW[index]!;
  return { ok: true, value: { fillW, nodePriceTicks, flowW, upstreamExportW } };
}

test('after any changes the book of a network indicates what a full clearing of it finds', () => {
  let feasible = 0;
  let compared = 0;
  fc.assert(
    fc.property(
      fc.record({
        seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        nodes: fc.integer({ min: 1, max: 9 }),
        orders: fc.integer({ min: 0, max: 30 }),
        requests: fc.integer({ min: 0, max: 5 }),
        highestPrice: fc.constantFrom(4, 20, 100_000),
        highestQuantityW: fc.constantFrom(3, 12, 1_000),
        highestLimitW: fc.constantFrom(5, 30, 2_000),
      }),
      (shape) => {
        const input = randomRound(shape);
        const book = admitted(NetworkBook.open(input));
        const below = randomIntegers(shape.seed + 4);
        for (let step = 0; step < 12; step++) {
          expect(book.indication()).toEqual(clearedWithoutCancelled(input, book));
          if (book.indication().ok) feasible++;
          compared++;
          for (let change = below(3); change >= 0; change--) {
            const order = below(book.orders().node.length + 1);
            const isLive = (book.orders().quantityW[order] ?? 0) > 0;
            if (below(2) === 0) expect(book.cancel(order)).toBe(isLive);
            else
              admitted(
                book.insert({
                  node: below(shape.nodes),
                  side: below(2),
                  quantityW: 1 + below(shape.highestQuantityW),
                  limitTicks: below(shape.highestPrice + 1),
                }),
              );
          }
        }
      },
    ),
    { numRuns: Math.ceil(numRuns / 4), seed },
  );
  expect(feasible / compared).toBeGreaterThan(0.5);
});
