import fc from 'fast-check';
import { ContinuousMarket } from '../../src/domain/book/continuous-market.js';
import type { ContinuousEvent, ContinuousOrder, Duration } from '../../src/domain/book/continuous-order.js';
import { clear } from '../../src/domain/clearing/clearing.js';
import { BUY, ClearingProblem, SELL } from '../../src/domain/clearing/clearing-problem.js';
import { ContinuousWalk } from '../reference/continuous-walk.js';
import { randomIntegers, randomRound } from '../reference/random-rounds.js';
import { admitted } from '../reference/round-builder.js';

const numRuns = Math.ceil(Number(process.env.PROPERTY_ROUNDS ?? 2_000) / 4);
const seed = Number(process.env.PROPERTY_SEED ?? 20_260_401);

const shapes = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  nodes: fc.integer({ min: 1, max: 7 }),
  steps: fc.integer({ min: 1, max: 50 }),
  highestPrice: fc.constantFrom(3, 20),
  highestQuantityW: fc.constantFrom(3, 20),
  highestLimitW: fc.constantFrom(4, 30, 2_000),
  participants: fc.constantFrom(2, 5, 1_000_000),
});
type Shape = typeof shapes extends fc.Arbitrary<infer S> ? S : never;

/** Every order that was sent, and what the market said to each step. */
interface Day {
  readonly shape: Shape;
  readonly market: ContinuousMarket;
  readonly walk: ContinuousWalk;
  readonly orders: ReadonlyMap<number, ContinuousOrder>;
  readonly events: readonly ContinuousEvent[];
}

function gridOf(shape: Shape) {
  const { network, limits: unmet } = randomRound({ ...shape, orders: 0, requests: 0 });
  const limits = {
    lowestChangeW: unmet.lowestChangeW.map((watts) => Math.min(watts, 0)),
    highestChangeW: unmet.highestChangeW.map((watts) => Math.max(watts, 0)),
  };
  return { network, limits };
}

function emptyMarket(shape: Shape): ContinuousMarket {
  const { network, limits } = gridOf(shape);
  return new ContinuousMarket(network, limits, { lowestTicks: 0, highestTicks: shape.highestPrice, capacity: 64 });
}

/** Trades a random day in both markets, looking at each step. */
function tradeDay(shape: Shape, eachStep: (day: Day, events: readonly ContinuousEvent[]) => void): Day {
  const { network, limits } = gridOf(shape);
  const orders = new Map<number, ContinuousOrder>();
  const events: ContinuousEvent[] = [];
  const day = {
    shape,
    market: emptyMarket(shape),
    walk: new ContinuousWalk(network, limits),
    orders,
    events,
  };
  const below = randomIntegers(shape.seed + 9);
  for (let step = 0; step < shape.steps; step++) {
    let told: ContinuousEvent[];
    if (step > 0 && below(5) === 0) {
      const id = below(step);
      told = day.market.cancel(id, step);
      expect(told).toEqual(day.walk.cancel(id, step));
    } else {
      const order = randomOrder(shape, step, below);
      orders.set(step, order);
      told = day.market.submit(order, step);
      expect(told).toEqual(day.walk.submit(order, step));
    }
    events.push(...told);
    eachStep(day, told);
  }
  return day;
}

function randomOrder(shape: Shape, id: number, below: (n: number) => number): ContinuousOrder {
  const durations: readonly Duration[] = [
    { kind: 'good-till' },
    { kind: 'good-till' },
    { kind: 'good-till', until: id + below(12) },
    { kind: 'immediate-or-cancel' },
    { kind: 'fill-or-kill' },
  ];
  return {
    id,
    node: below(shape.nodes),
    side: below(2),
    participant: below(shape.participants),
    quantityW: 1 + below(shape.highestQuantityW),
    limitTicks: below(shape.highestPrice + 1),
    duration: durations[below(durations.length)]!,
  };
}

function holds(eachStep: (day: Day, events: readonly ContinuousEvent[]) => void, atEnd: (day: Day) => void = () => {}) {
  fc.assert(
    fc.property(shapes, (shape) => atEnd(tradeDay(shape, eachStep))),
    { numRuns, seed },
  );
}

function tradedW(events: readonly ContinuousEvent[], order: number): number {
  return events.reduce(
    (sum, event) => sum + (event.kind === 'traded' && (event.sell === order || event.buy === order) ? event.watts : 0),
    0,
  );
}

test('every step is that of the literal walk, flows stay within limits, and no pair is left that could trade', () => {
  let trades = 0;
  holds(({ market, walk, shape }, events) => {
    const flows = market.flowW;
    for (let node = 1; node < flows.length; node++) {
      expect(flows[node]).toBe(walk.flowW(node));
      for (const other of [0, node - 1]) expect(walk.capacityW(node, other)).toBeGreaterThanOrEqual(0);
    }
    for (const buy of walk.sorted(BUY))
      for (const sell of walk.sorted(SELL))
        if (sell.limitTicks <= buy.limitTicks) {
          expect(shape.nodes).toBeGreaterThan(1);
          expect(walk.capacityW(sell.node, buy.node)).toBe(0);
        }
    trades += events.filter(({ kind }) => kind === 'traded').length;
  });
  expect(trades).toBeGreaterThan(numRuns);
});

test('watts are conserved: what an order brought has traded, was cancelled, or rests', () => {
  holds(
    () => {},
    ({ market, orders, events }) => {
      const { input, orderIds } = market.remainder({
        requests: [],
        upstream: { kind: 'neutral' },
        pricePoint: 'middle',
        marginalAllocation: 'time',
      });
      for (const [id, { quantityW }] of orders) {
        const cancelledW = events.reduce(
          (sum, event) => sum + (event.kind === 'cancelled' && event.order === id ? event.watts : 0),
          0,
        );
        const place = orderIds.indexOf(id);
        const restingW = place < 0 ? 0 : input.orders.quantityW[place]!;
        expect(tradedW(events, id) + cancelledW + restingW).toBe(quantityW);
      }
    },
  );
});

test('trades respect both limits, are never with oneself, and fill-or-kill is all or nothing', () => {
  holds(
    () => {},
    ({ orders, events }) => {
      for (const event of events) {
        if (event.kind !== 'traded') continue;
        const [sell, buy] = [orders.get(event.sell)!, orders.get(event.buy)!];
        expect([sell.side, buy.side]).toEqual([SELL, BUY]);
        expect(sell.participant).not.toBe(buy.participant);
        expect(event.priceTicks).toBe((sell.id < buy.id ? sell : buy).limitTicks);
        expect(sell.limitTicks).toBeLessThanOrEqual(buy.limitTicks);
      }
      for (const [id, { duration, quantityW }] of orders)
        if (duration.kind === 'fill-or-kill') expect([0, quantityW]).toContain(tradedW(events, id));
    },
  );
});

test('at one node no order trades while a better or earlier one of its side waits', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      tradeDay({ ...shape, nodes: 1, participants: 1_000_000 }, ({ walk, orders }, events) => {
        for (const event of events) {
          if (event.kind !== 'traded') continue;
          const rested = orders.get(Math.min(event.sell, event.buy))!;
          const ahead = walk
            .sorted(rested.side)
            .filter(
              ({ id, limitTicks }) =>
                (rested.side === SELL ? limitTicks < rested.limitTicks : limitTicks > rested.limitTicks) ||
                (limitTicks === rested.limitTicks && id < rested.id),
            );
          expect(ahead).toEqual([]);
        }
      });
    }),
    { numRuns, seed },
  );
});

test('what is left at the gate can be cleared within what is left of the limits', () => {
  holds(
    () => {},
    ({ market, shape }) => {
      const { input } = market.remainder({
        requests: [],
        upstream: { kind: 'neutral' },
        pricePoint: 'middle',
        marginalAllocation: 'time',
      });
      const clearing = admitted(clear(admitted(ClearingProblem.admit(input))));
      if (shape.nodes === 1) expect(clearing.welfareTickW).toBe(0n);
    },
  );
});

test('who matches first and takes it later trades the same', () => {
  const twins = new WeakMap<object, ContinuousMarket>();
  holds(
    ({ market, orders, events, shape }, told) => {
      const twin = twins.get(events) ?? emptyMarket(shape);
      twins.set(events, twin);
      const [id, order] = [...orders].at(-1) ?? [];
      const isNew = told.some((event) => event.kind === 'accepted' && event.order === id);
      for (const event of told)
        if (event.kind === 'cancelled' && !(isNew && event.order === id)) twin.reduce(event.order, event.watts);
      if (order === undefined || !isNew) return;
      const before = twin.flowW;
      const matching = twin.match(order, order.id);
      expect(twin.flowW).toEqual(before);
      const expired = order.duration.kind === 'good-till' && (order.duration.until ?? order.id + 1) <= order.id;
      if (expired) return;
      const sums = {
        traded: tradedW(told, order.id),
        left: told.find((event) => event.kind === 'cancelled' && event.order === id),
      };
      expect(matching.trades.reduce((sum, { watts }) => sum + watts, 0)).toBe(sums.traded);
      expect(matching.cancelled).toBe((sums.left as { reason?: string } | undefined)?.reason);
      twin.take(order, matching);
      expect(twin.flowW).toEqual(market.flowW);
    },
    ({ market, events, shape }) => {
      const twin = twins.get(events) ?? emptyMarket(shape);
      const settings = {
        ...({ requests: [], upstream: { kind: 'neutral' } } as const),
        pricePoint: 'middle',
        marginalAllocation: 'time',
      } as const;
      expect(twin.remainder(settings)).toEqual(market.remainder(settings));
    },
  );
});
