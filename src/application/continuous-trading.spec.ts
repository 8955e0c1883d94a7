import { DecidedMarket } from '../../test/support/decided-market.js';
import { energy, offer, request } from '../../test/support/village.js';
import type { MarketEvent } from '../domain/events.js';
import type { MarketRules } from '../domain/market-rules.js';
import type { OrderTerms } from '../domain/order.js';
import { expireOrders } from './order-expiry.js';

const sell = (id: string, terms: Partial<OrderTerms> = {}) => energy(id, { side: 'sell', ...terms });
const buy = (id: string, terms: Partial<OrderTerms> = {}) => energy(id, { side: 'buy', ...terms });

function opened(rules: Partial<MarketRules> = {}) {
  const market = DecidedMarket.village({ rules: { trading: 'continuous-then-auction', ...rules } });
  market.opensRound();
  return market;
}

/** What came of the last order, in the words of the journal. */
function execution(market: DecidedMarket) {
  const last = market.events.at(-1) as Extract<MarketEvent, { type: 'order-submitted' | 'order-amended' }>;
  return last.execution;
}

function waiting(market: DecidedMarket) {
  return [...market.state.rounds.get(0)!.orders.values()].map(({ clientOrderId, quantityW, tradedW, cancelled }) => [
    clientOrderId,
    cancelled ? 0 : quantityW - tradedW,
  ]);
}

test('an order trades as it comes with those that rest, by price, then place, at their limits', () => {
  const market = opened();
  const dear = market.submit('lumen', 0, sell('dear', { limit: 6_000 }));
  const first = market.submit('volta', 0, sell('first'));
  const second = market.submit('ada', 0, sell('second'));
  expect(execution(market)).toBeUndefined();
  market.submit('carla', 0, buy('b', { quantityW: 5_000, limit: 9_000 }));
  expect(execution(market)).toEqual({
    trades: [
      { counterOrder: first, tradedW: 2_000, price: 5_000 },
      { counterOrder: second, tradedW: 2_000, price: 5_000 },
      { counterOrder: dear, tradedW: 1_000, price: 6_000 },
    ],
  });
  expect(Object.fromEntries(waiting(market))).toEqual({ dear: 1_000, first: 0, second: 0, b: 0 });
});

test.each([
  ['rests', {}, undefined],
  [
    'is cancelled at once',
    { timeInForce: 'immediate-or-cancel' },
    { cancelledW: 1_000, reason: 'immediate-or-cancel' },
  ],
] as const)('what is left %s', (_, terms, left) => {
  const market = opened();
  const counterOrder = market.submit('lumen', 0, sell('s'));
  market.submit('carla', 0, buy('b', { quantityW: 3_000, ...terms }));
  expect(execution(market)).toEqual({ trades: [{ counterOrder, tradedW: 2_000, price: 5_000 }], ...left });
  expect(waiting(market)).toEqual([
    ['s', 0],
    ['b', left === undefined ? 1_000 : 0],
  ]);
});

test('fill-or-kill is all or nothing', () => {
  const market = opened();
  market.submit('lumen', 0, sell('s'));
  const kill = (id: string, quantityW: number) => {
    market.submit('carla', 0, buy(id, { quantityW, timeInForce: 'fill-or-kill' }));
    return execution(market);
  };
  expect(kill('too-much', 3_000)).toEqual({ trades: [], cancelledW: 3_000, reason: 'fill-or-kill' });
  expect(kill('enough', 2_000)).toMatchObject({ trades: [{ tradedW: 2_000 }] });
});

test('nobody trades with themselves', () => {
  const market = opened();
  market.submit('carla', 0, sell('own'));
  market.submit('carla', 0, buy('b'));
  expect(execution(market)).toEqual({ trades: [], cancelledW: 2_000, reason: 'self-trade' });
});

test('a downward offer meets a sale at its negated limit', () => {
  const market = opened();
  market.nominate('lumen', 0, { meteringPoint: 'mp-ada', powerW: -4_000 });
  const down = market.submit('lumen', 0, offer('d', { side: 'down', limit: -6_000 }));
  market.submit('carla', 0, sell('s', { limit: 5_000 }));
  expect(execution(market)).toEqual({ trades: [{ counterOrder: down, tradedW: 2_000, price: 6_000 }] });
});

describe('amending', () => {
  test('a better limit loses its place and meets what it had passed by', () => {
    const market = opened();
    const bid = market.submit('carla', 0, buy('b', { limit: 4_000 })) as number;
    const ask = market.submit('lumen', 0, sell('s')) as number;
    market.amend('carla', bid, 3_000, 5_000);
    expect(execution(market)).toEqual({ trades: [{ counterOrder: ask, tradedW: 2_000, price: 5_000 }] });
    market.submit('volta', 0, sell('later', { quantityW: 500 }));
    expect(execution(market)).toEqual({ trades: [{ counterOrder: bid, tradedW: 500, price: 5_000 }] });
  });

  test('a reduction keeps its place', () => {
    const market = opened();
    const first = market.submit('lumen', 0, sell('first')) as number;
    const second = market.submit('volta', 0, sell('second')) as number;
    market.amend('lumen', first, 1_000, 5_000);
    market.submit('carla', 0, buy('b'));
    expect(execution(market)?.trades.map(({ counterOrder }) => counterOrder)).toEqual([first, second]);
  });

  test('what has traded stays', () => {
    const market = opened();
    const order = market.submit('lumen', 0, sell('s', { quantityW: 3_000 })) as number;
    market.submit('carla', 0, buy('b'));
    expect(market.amend('lumen', order, 2_000, 5_000)).toBe('quantity-out-of-bounds quantityW');
    expect(market.amend('lumen', order, 2_100, 5_000)).toBe(market.sequence);
    expect(waiting(market)[0]).toEqual(['s', 100]);
    market.cancel('lumen', order);
    expect(waiting(market)[0]).toEqual(['s', 0]);
    expect(market.state.rounds.get(0)!.orders.get(order)).toMatchObject({ tradedW: 2_000, cancelled: true });
  });
});

describe('by time', () => {
  test('an order that is over trades no more, whether its expiry is journaled yet or not', () => {
    const market = opened();
    const until = market.now + 60;
    const order = market.submit('lumen', 0, sell('s', { timeInForce: 'good-till-time', validUntil: until })) as number;
    market.now = until - 1;
    market.submit('carla', 0, buy('in-time', { quantityW: 500 }));
    expect(execution(market)?.trades).toHaveLength(1);
    market.now = until;
    market.submit('carla', 0, buy('late', { timeInForce: 'immediate-or-cancel' }));
    expect(execution(market)?.trades).toEqual([]);
    expect(market.amend('lumen', order, 1_000, 5_000)).toBe('order-not-live order');
    market.accept(expireOrders());
    expect(market.events.at(-1)).toEqual({
      ...{ type: 'order-cancelled', round: 0, participant: 'lumen', order, reason: 'expired' },
    });
    const { sequence } = market;
    market.accept(expireOrders());
    expect(market.sequence).toBe(sequence);
  });

  test('what is due at the gate has expired before it closes, in an auction as well', () => {
    for (const trading of ['auction', 'continuous', 'continuous-then-auction'] as const) {
      const market = opened({ trading });
      const validUntil = market.now + 60;
      market.submit('lumen', 0, sell('s', { timeInForce: 'good-till-time', validUntil }));
      market.submit('volta', 0, sell('stays'));
      market.now = validUntil;
      market.closesGate(0);
      expect(market.events.slice(-2)).toMatchObject([
        { type: 'order-cancelled', reason: 'expired' },
        { type: 'gate-closed', orderCount: 1 },
      ]);
    }
  });
});

describe('refusals', () => {
  test.each([
    [
      'unknown time in force in an auction',
      'auction',
      { timeInForce: 'immediate-or-cancel' },
      'time-in-force-not-offered timeInForce',
    ],
    [
      'all or nothing in an auction',
      'auction',
      { timeInForce: 'fill-or-kill' },
      'time-in-force-not-offered timeInForce',
    ],
    ['a time without its word', 'continuous', { validUntil: 1_768_478_000 }, 'malformed-message validUntil'],
    ['the word without its time', 'auction', { timeInForce: 'good-till-time' }, 'malformed-message validUntil'],
    [
      'a time that is over',
      'continuous',
      { timeInForce: 'good-till-time', validUntil: 1 },
      'expiry-outside-gate validUntil',
    ],
    [
      'a time after the gate',
      'auction',
      { timeInForce: 'good-till-time', validUntil: 1_768_477_500 },
      'expiry-outside-gate validUntil',
    ],
  ] as const)('%s', (_, trading, terms, refusal) => {
    expect(opened({ trading }).submit('carla', 0, sell('s', terms))).toBe(refusal);
  });

  test('what has traded as a whole can be neither amended nor cancelled', () => {
    const market = opened();
    const order = market.submit('lumen', 0, sell('s')) as number;
    market.submit('carla', 0, buy('b'));
    expect([market.amend('lumen', order, 3_000, 5_000), market.cancel('lumen', order)]).toEqual([
      'order-not-live order',
      'order-not-live order',
    ]);
  });

  test('a request where no auction could serve it', () => {
    expect(opened({ trading: 'continuous' }).publish('gridco', 0, request('r'))).toBe('unsupported');
    expect(opened().publish('gridco', 0, request('r'))).toEqual(expect.any(Number));
  });
});

describe('flows of the DSO', () => {
  const north = (baselineFlowW: number) => ({ node: 'north', baselineFlowW });
  const across = (market: DecidedMarket, id: string, quantityW: number) => {
    market.submit('lumen', 0, sell(`s-${id}`, { node: 'number-1', quantityW, limit: 0 }));
    market.submit('carla', 0, buy(`b-${id}`, { quantityW, timeInForce: 'immediate-or-cancel' }));
    return execution(market)?.trades.reduce((sum, { tradedW }) => sum + tradedW, 0);
  };

  test('that are published before any order are what trades may use', () => {
    const market = opened();
    market.expectFlows('gridco', 0, north(29_000));
    market.expectFlows('gridco', 0, north(24_000));
    expect(across(market, '1', 10_000)).toBe(6_000);
  });

  test('that are published later take room from trades to come, and give none', () => {
    const market = opened();
    expect(across(market, '1', 5_000)).toBe(5_000);
    market.expectFlows('gridco', 0, north(24_000));
    expect(across(market, '2', 5_000)).toBe(1_000);
    market.expectFlows('gridco', 0, north(0));
    expect(across(market, '3', 5_000)).toBe(0);
  });

  test('are not broken by what traded before: the auction sees a full branch, and serves what relieves it', () => {
    const market = opened();
    expect(across(market, '1', 10_000)).toBe(10_000);
    market.expectFlows('gridco', 0, north(24_000));
    market.submit('lumen', 0, sell('more', { node: 'number-1', limit: -1_000 }));
    market.submit('volta', 0, buy('relief', { node: 'number-3', limit: 9_000, quantityW: 1_000 }));
    const outcome = market.clears(0);
    expect(outcome.status).toBe('cleared');
    expect(outcome.flowsW[1]).toBeLessThanOrEqual(0);
  });
});

describe('at the gate', () => {
  test('what is left is cleared within what trades have left of the limits', () => {
    const market = opened({ upstream: { kind: 'priced', sellPrice: 9_000, buyPrice: 4_000 } });
    market.expectFlows('gridco', 0, { node: 'north', baselineFlowW: 24_000 });
    const order = market.submit('lumen', 0, sell('s', { node: 'number-1', quantityW: 9_000, limit: 3_000 }));
    market.submit('carla', 0, buy('b'));
    const outcome = market.clears(0);
    expect(outcome.traded).toMatchObject([
      { participant: 'lumen', awardedW: 2_000, price: 3_000 },
      { participant: 'carla', awardedW: 2_000, price: 3_000 },
    ]);
    expect(outcome.awards).toEqual([
      { order, participant: 'lumen', node: 'number-1', side: 'sell', awardedW: 4_000, price: 3_000 },
    ]);
  });

  test('there is no auction where the rules know none', () => {
    const market = opened({ trading: 'continuous', upstream: { kind: 'priced', sellPrice: 9_000, buyPrice: 8_000 } });
    market.submit('lumen', 0, sell('s'));
    expect(market.clears(0)).toEqual({
      ...{ status: 'cleared', welfareTickW: '0', nodePrices: [], flowsW: [], awards: [], reliefs: [], traded: [] },
    });
  });
});

test('a trade is settled at its price between its sides, and its place adds nothing', () => {
  const market = opened();
  market.nominate('lumen', 0, { meteringPoint: 'mp-ada', powerW: -4_000 });
  market.submit('lumen', 0, offer('o', { limit: 6_000 }));
  market.submit('carla', 0, buy('b', { node: 'number-3', quantityW: 2_000, limit: 9_000 }));
  market.clears(0);
  market.read('metron', { meteringPoint: 'mp-ada', round: 0, energyWh: -500 });
  const { records } = market.settles(0);
  expect(records.map(({ kind, payer, payee, energyWh, price }) => [kind, payer, payee, energyWh, price])).toEqual([
    ['energy', 'operator', 'lumen', 500, 6_000],
    ['reward', 'lumen', 'ada', 500, 6_000],
    ['energy', 'carla', 'operator', 500, 6_000],
  ]);
});
