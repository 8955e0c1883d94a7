import fc from 'fast-check';
import { SettableClock } from '../../src/adapters/clock/clocks.js';
import type { Market } from '../../src/application/market.js';
import { replayMarket } from '../../src/application/replay.js';
import { WHOLE_BPS } from '../../src/domain/block.js';
import { mtuKey, mtuOf, mtusPerRound } from '../../src/domain/horizon.js';
import type { MarketRules } from '../../src/domain/market-rules.js';
import { clearingSide, type OrderTerms } from '../../src/domain/order.js';
import type { OrderCurve } from '../../src/domain/order-curve.js';
import { groupOf, mostAwardsOf } from '../../src/domain/point-offers.js';
import { isDecided, liveBlocks, type RoundOrder, waitingW } from '../../src/domain/round.js';
import { AFTERWARDS, DecidedMarket } from '../support/decided-market.js';
import { JournalFolder } from '../support/journaled-market.js';
import { nextStep, type RandomCommand, randomCommands, settled } from '../support/random-commands.js';
import { NOON, villageRules } from '../support/village.js';

/** Random market days; `PROPERTY_DAYS=5000 npx jest test/properties/market` for a longer search. */
const days = Number(process.env.PROPERTY_DAYS ?? 100);
const seed = Number(process.env.PROPERTY_SEED ?? 20_260_401);

const narrow = villageRules.order;
/** A continuous book has a queue per tick: it is not made wider than these days need. */
const traded = { ...narrow, minLimit: -20_000, maxLimit: 20_000 };
const wide = {
  ...{ minQuantityW: 1, maxQuantityW: 1_000_000_000, quantityStepW: 1 },
  ...{ minLimit: -100_000_000, maxLimit: 100_000_000 },
  ...{ maxOrdersPerRound: 1_000_000, maxOrdersPerParticipant: 1_000_000 },
};
const blockOrders = { maxBlocksPerRound: 12, maxBlocksPerParticipant: 8, searchNodeLimit: 100 };
const rules: fc.Arbitrary<Partial<MarketRules>> = fc
  .record({
    upstream: fc.constantFrom<MarketRules['upstream']>(
      { kind: 'neutral' },
      { kind: 'elsewhere' },
      { kind: 'priced', sellPrice: 6_000, buyPrice: 4_000 },
      { kind: 'priced', sellPrice: 100_000_000, buyPrice: -100_000_000 },
    ),
    order: fc.constantFrom(narrow, wide),
    pricePoint: fc.constantFrom('lowest', 'middle', 'highest'),
    marginalAllocation: fc.constantFrom('time', 'pro-rata'),
    pricing: fc.constantFrom('pay-as-clear', 'pay-as-bid'),
  })
  .chain((auction) =>
    fc.constantFrom(
      auction,
      { ...auction, horizonMtus: 3, settlementPeriodMtus: 3, blockOrders },
      ...(['continuous', 'continuous-then-auction'] as const).map((trading) => ({
        ...auction,
        trading,
        order: traded,
      })),
    ),
  );

let folder: JournalFolder;
let made = 0;
beforeAll(async () => {
  folder = await JournalFolder.create();
});
afterAll(() => folder.remove());

interface Day {
  readonly market: Market;
  /** Sequence that each order was acknowledged under, by author and client id. */
  readonly acknowledged: ReadonlyMap<string, number>;
}

/** A village with two rounds open and baselines nominated, to which the commands are sent all at once. */
async function lived(differently: Partial<MarketRules>, commands: readonly RandomCommand[]): Promise<Day> {
  const opening = { rules: { ...differently, market: `village-${++made}` } };
  const decided = DecidedMarket.village(opening);
  for (const round of [decided.opensRound(), decided.opensRound()]) {
    for (const mtu of Array(mtusPerRound(differently)).keys()) {
      decided.nominate('lumen', round, { meteringPoint: 'mp-ada', mtu, powerW: -4_000 });
      decided.nominate('volta', round, { meteringPoint: 'mp-bob', mtu, powerW: 0 });
      decided.nominate('carla', round, { meteringPoint: 'mp-carla', mtu, powerW: 1_000 });
    }
  }
  const clock = new SettableClock(NOON - 7_200);
  const market = await folder.village(opening, decided, clock);
  const acknowledged = new Map<string, number>();
  const closing = [0, 1].flatMap((round) => Array.from({ length: 4 }, () => ({ decide: nextStep(round) })));
  const settling = [0, 1].map((period) => ({ passes: AFTERWARDS - NOON, decide: settled(period) }));
  await Promise.all(
    [...commands, ...closing, ...settling].map(async ({ decide, submits, passes = 0 }: RandomCommand) => {
      clock.advance(clock.now() + passes);
      const outcome = await market.execute(decide);
      if (!outcome.ok || submits === undefined) return;
      expect(acknowledged.get(submits) ?? outcome.value.sequence).toBe(outcome.value.sequence);
      acknowledged.set(submits, outcome.value.sequence);
    }),
  );
  return { market, acknowledged };
}

function onEveryDay(check: (day: Day) => void | Promise<void>): Promise<void> {
  const property = fc.asyncProperty(rules, randomCommands, async (differently, commands) =>
    check(await lived(differently, commands)),
  );
  return fc.assert(property, { numRuns: days, seed });
}

test('whatever is sent, no market stops, and a replay of its journal is the same market', async () => {
  await onEveryDay(async ({ market }) => {
    expect(market.stopped).toBeUndefined();
    const replay = await replayMarket(market.name, folder.journal);
    expect(replay).toMatchObject({
      sequence: market.durableSequence,
      headHash: market.headHash,
      stateHash: market.state.hash(),
    });
  });
});

test('every acknowledged order is in the market once, under the sequence it was acknowledged with', async () => {
  await onEveryDay(({ market, acknowledged }) => {
    const held = [...market.state.rounds.values()].flatMap(({ orders, blocks }) => [
      ...orders.values(),
      ...blocks.values(),
    ]);
    const known = held.map(({ participant, clientOrderId, sequence }) => [`${participant}/${clientOrderId}`, sequence]);
    expect(Object.fromEntries(known)).toEqual(Object.fromEntries(acknowledged));
    expect(known).toHaveLength(acknowledged.size);
  });
});

test('offers of a metering point are in one direction and within its capacity, and known by their sum', async () => {
  await onEveryDay(({ market: { state } }) => {
    for (const { orders, offersAtPoint } of state.rounds.values()) {
      const offeredW = (order: RoundOrder) => order.tradedW + waitingW(order);
      const live = [...orders.values()].filter(
        (order) => offeredW(order) > 0 && (order.side === 'up' || order.side === 'down'),
      );
      const keyOf = (order: OrderTerms) => mtuKey(mtuOf(order), order.meteringPoint!);
      for (const [key, { side, orders: count, mostAwards, powerW }] of offersAtPoint) {
        const there = live.filter((order) => keyOf(order) === key);
        expect(there.reduce((sum, order) => sum + mostAwardsOf(state.rules, order), 0)).toBe(mostAwards);
        expect([there.length, there.every((order) => order.side === side)]).toEqual([count, true]);
        expect(there.reduce((sum, order) => sum + offeredW(order), 0)).toBe(powerW);
        expect(powerW).toBeLessThanOrEqual(state.meteringPoints.get(there[0]!.meteringPoint!)!.capacityW);
      }
      expect(new Set(live.map(keyOf)).size).toBe(offersAtPoint.size);
    }
  });
});

test('nobody is awarded more than it offered or at a price beyond its limit, and the books are not empty', async () => {
  let awarded = 0;
  let settled = 0;
  await onEveryDay(({ market: { state } }) => {
    for (const round of state.rounds.values()) {
      if (!isDecided(round)) continue;
      for (const { order, awardedW, price } of round.outcome.awards) {
        if (round.blocks.has(order)) continue;
        const { quantityW, tradedW, side, limit: stated, curve } = round.orders.get(order)!;
        const limit = curve === undefined ? stated : firstPrice(curve);
        expect(awardedW).toBeGreaterThan(0);
        expect(awardedW).toBeLessThanOrEqual(quantityW - tradedW);
        const gain = side === 'buy' ? limit - price : side === 'down' ? -price - limit : price - limit;
        expect(gain).toBeGreaterThanOrEqual(0);
        awarded += 1;
      }
    }
    for (const { settled: period } of state.periods.values()) settled += period.records.length;
  });
  expect(awarded / days).toBeGreaterThan(0.5);
  expect(settled / days).toBeGreaterThan(0.1);
});

test('no block loses; each is accepted by whole watts within its minimum, its parent and its group', async () => {
  let accepted = 0;
  let refused = 0;
  await onEveryDay(({ market: { state } }) => {
    for (const round of state.rounds.values()) {
      if (!isDecided(round)) continue;
      const { status, blocks: outcomes = [], awards } = round.outcome;
      if (status !== 'cleared') continue;
      const shareOf = new Map(outcomes.map(({ block, acceptedParts, parts }) => [block, acceptedParts / parts]));
      expect([...shareOf.keys()]).toEqual(liveBlocks(round).map(({ sequence }) => sequence));
      const groups = new Set<string>();
      for (const block of liveBlocks(round)) {
        const share = shareOf.get(block.sequence)!;
        const own = awards.filter(({ order }) => order === block.sequence);
        expect(own).toHaveLength(share > 0 ? block.profile.length : 0);
        if (share === 0) refused += 1;
        if (share === 0) continue;
        accepted += 1;
        const earned = own.reduce((sum, { side, awardedW, price }) => {
          return sum + BigInt(['sell', 'up'].includes(side) ? price : 0 - price) * BigInt(awardedW);
        }, 0n);
        const movedW = own.reduce((sum, { awardedW }) => sum + awardedW, 0);
        expect(own.every(({ awardedW }) => Number.isInteger(awardedW) && awardedW > 0)).toBe(true);
        expect(earned >= BigInt(block.limit) * BigInt(movedW)).toBe(true);
        expect(share).toBeGreaterThanOrEqual((block.minAcceptanceBps ?? WHOLE_BPS) / WHOLE_BPS);
        if (block.parent !== undefined) {
          const parent = state.saidOrders.get(`${block.participant}/${block.parent}`)!;
          expect(share).toBeLessThanOrEqual(shareOf.get(parent.sequence)!);
        }
        const group = groupOf(block);
        if (group !== undefined) expect(groups.has(group)).toBe(false);
        if (group !== undefined) groups.add(group);
      }
    }
  });
  expect(accepted / days).toBeGreaterThan(0.05);
  expect(refused / days).toBeGreaterThan(0.05);
});

/** The price of the first watt of a curve, which is the last to be refused. */
function firstPrice(curve: OrderCurve): number {
  return (curve.kind === 'steps' ? curve.steps : curve.points)[0]!.price;
}
test('orders that trade as they come: nobody trades with themselves, all or nothing is that, and every watt is in a trade', async () => {
  let trades = 0;
  let expired = 0;
  await onEveryDay(({ market: { state } }) => {
    for (const round of state.rounds.values()) {
      const tradedW = new Map<number, number>();
      for (const { sellOrder, buyOrder, price, tradedW: watts } of round.trades) {
        const [sell, buy] = [round.orders.get(sellOrder)!, round.orders.get(buyOrder)!];
        expect(sell.participant).not.toBe(buy.participant);
        expect(clearingSide(sell)).toMatchObject({ sell: true });
        expect(clearingSide(buy)).toMatchObject({ sell: false });
        for (const order of [sellOrder, buyOrder]) tradedW.set(order, (tradedW.get(order) ?? 0) + watts);
        expect(watts).toBeGreaterThan(0);
        // Limits may be amended after a trade, so its price is compared with the range of the rules only.
        expect(Math.abs(price)).toBeLessThanOrEqual(state.rules.order.maxLimit);
        trades += 1;
      }
      for (const order of round.orders.values()) {
        expect(order.tradedW).toBe(tradedW.get(order.sequence) ?? 0);
        expect(order.tradedW).toBeLessThanOrEqual(order.quantityW);
        if (order.timeInForce === 'fill-or-kill') expect([0, order.quantityW]).toContain(order.tradedW);
        if (order.reason === 'expired') expired += 1;
      }
      if (isDecided(round)) expect(round.outcome.traded?.length ?? 0).toBe(2 * round.trades.length);
    }
  });
  expect(trades / days).toBeGreaterThan(0.2);
  expect(expired / days).toBeGreaterThan(0.1);
});
