import { submitOrder } from '../../src/application/trading.js';
import { quotesOf } from '../../src/domain/book/quotes.js';
import type { OrderSubmitted } from '../../src/domain/events.js';
import { isDecided, type OpenRound } from '../../src/domain/round.js';
import { explainOrder } from '../../src/domain/round-explanation.js';
import { randomIntegers } from '../reference/random-rounds.js';
import { admitted } from '../reference/round-builder.js';
import { DecidedMarket } from '../support/decided-market.js';
import { energy, villageRules } from '../support/village.js';

/** Random sessions of a village; `QUOTED_SESSIONS=500 npx jest test/properties/quotes` for a longer search. */
const sessions = Number(process.env.QUOTED_SESSIONS ?? 40);
const seed = Number(process.env.PROPERTY_SEED ?? 20_260_401);
const NODES = ['transformer', 'north', 'number-1', 'number-3', 'south'];
const TRADERS = ['carla', 'lumen', 'volta'];
/** A narrow range: the book has a queue for each tick. */
const order = { ...villageRules.order, minLimit: 0, maxLimit: 5_000 };

/** Thirty orders of all kinds at prices that often meet, on branches that are soon full. */
function session(number: number): DecidedMarket {
  const below = randomIntegers(seed + number);
  const market = DecidedMarket.village({ rules: { order, trading: 'continuous', upstream: { kind: 'neutral' } } });
  market.opensRound();
  for (const node of NODES.slice(1))
    market.expectFlows('gridco', 0, { node, baselineFlowW: (below(2) * 2 - 1) * (18_000 + below(20) * 100) });
  for (let step = 0; step < 30; step++) {
    const timeInForce = (['immediate-or-cancel', 'fill-or-kill'] as const)[below(8)];
    const side = below(2) === 0 ? 'sell' : 'buy';
    const terms = { side, node: NODES[below(5)]!, limit: 4_000 + below(6), quantityW: 100 * (1 + below(20)) } as const;
    const [by, id] = [TRADERS[below(3)]!, `o${step}`];
    const submitted = market.submit(by, 0, energy(id, timeInForce === undefined ? terms : { ...terms, timeInForce }));
    if (below(6) === 0 && typeof submitted === 'number')
      market.amend(by, submitted, 100 * (1 + below(20)), 4_000 + below(6));
  }
  return market;
}

/** What somebody new would trade first who takes any price; nothing of it happens. */
function firstPrice(market: DecidedMarket, side: 'sell' | 'buy', node: string): number | undefined {
  const limit = side === 'sell' ? order.minLimit : order.maxLimit;
  const terms = energy('new', { side, node, limit, quantityW: 100, timeInForce: 'immediate-or-cancel' });
  const decide = submitOrder(market.participant('ada'), 0, terms, '');
  const [event] = admitted(decide(market.state, market.sequence + 1, market.now)).events as OrderSubmitted[];
  return event!.execution?.trades[0]?.price;
}

test('a quote is what an order that arrives at the node would trade first', () => {
  let quoted = 0;
  for (let number = 0; number < sessions; number++) {
    const market = session(number);
    const { nodes } = quotesOf(market.state.network, market.state.rounds.get(0) as OpenRound, market.now);
    for (const { node, bidTicks, askTicks } of nodes) {
      expect([bidTicks, askTicks]).toEqual([firstPrice(market, 'sell', node), firstPrice(market, 'buy', node)]);
      if (askTicks !== undefined) quoted++;
    }
  }
  expect(quoted).toBeGreaterThan(sessions);
});

test('what an order did not trade was kept by a price, by full branches that are named, by own orders, or by too little', () => {
  const seen = new Set<string>();
  for (let number = 0; number < sessions; number++) {
    const market = session(number);
    market.clears(0);
    const { state, events } = market;
    const round = state.rounds.get(0)!;
    if (!isDecided(round)) throw new Error('the round was cleared');
    const gate = events.findIndex(({ type }) => type === 'gate-closed');
    const played = events
      .map((event, index) => ({ event, sequence: index + 2, at: index }))
      .filter(({ event }, index) => index <= gate && 'round' in event);
    for (const { sequence, side, limit, quantityW, tradedW, reason } of round.orders.values()) {
      const told = admitted(explainOrder(state.rules, state.network, round, sequence, undefined, played));
      if (told.kind !== 'order') throw new Error('an order is explained');
      expect(told.trades.reduce((sum, trade) => sum + trade.tradedW, 0)).toBe(tradedW);
      for (const { price, counterpart } of told.trades)
        expect(counterpart.isIncoming || counterpart.limitTicks === price).toBe(true);
      expect(told.untraded === undefined).toBe(tradedW === quantityW);
      if (told.untraded === undefined) continue;
      const { kept, fullBranches, bestTicks } = told.untraded;
      seen.add(kept);
      const meets = bestTicks !== undefined && (side === 'sell' ? bestTicks >= limit : bestTicks <= limit);
      expect(meets).toBe(kept !== 'no-crossing-price');
      if (kept === 'too-little') expect(reason).toBe('fill-or-kill');
      if (kept === 'full-branch') expect(fullBranches.length).toBeGreaterThan(0);
      if (reason === 'self-trade') expect(kept).toBe('own-order');
    }
  }
  expect([...seen].sort()).toEqual(['full-branch', 'no-crossing-price', 'own-order', 'too-little']);
});
