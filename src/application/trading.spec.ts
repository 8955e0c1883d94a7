import { DecidedMarket } from '../../test/support/decided-market.js';
import { energy, offer } from '../../test/support/village.js';
import { MOST_AWARDS } from '../domain/evidence/delivery-facts.js';
import type { OrderTerms } from '../domain/order.js';
import { liveOrders } from '../domain/round.js';

/** An open round in which everybody's baseline is nominated. */
function openRound(rules = {}) {
  const market = DecidedMarket.village({ rules });
  const round = market.opensRound();
  market.nominate('lumen', round, { meteringPoint: 'mp-ada', powerW: -4_000 });
  market.nominate('volta', round, { meteringPoint: 'mp-bob', powerW: 0 });
  market.nominate('carla', round, { meteringPoint: 'mp-carla', powerW: 1_000 });
  return { market, round };
}

function prioritiesOf(market: DecidedMarket, round: number) {
  return liveOrders(market.state.rounds.get(round)!).map(({ clientOrderId, quantityW, limit, priority }) => [
    clientOrderId,
    quantityW,
    limit,
    priority,
  ]);
}

describe('an order is refused', () => {
  test.each<[string, string, string, OrderTerms, number?]>([
    ['in a round that does not exist', 'unknown-round round', 'lumen', offer('o'), 7],
    ['of nothing', 'quantity-not-positive quantityW', 'lumen', offer('o', { quantityW: 0 })],
    ['of less than nothing', 'quantity-not-positive quantityW', 'lumen', offer('o', { quantityW: -100 })],
    ['that is too small', 'quantity-out-of-bounds quantityW', 'lumen', offer('o', { quantityW: 99 })],
    ['that is too large', 'quantity-out-of-bounds quantityW', 'carla', energy('o', { quantityW: 20_100 })],
    ['between two steps of quantity', 'quantity-off-step quantityW', 'lumen', offer('o', { quantityW: 150 })],
    ['below the lowest limit', 'price-out-of-bounds limit', 'lumen', offer('o', { limit: -50_001 })],
    ['above the highest limit', 'price-out-of-bounds limit', 'carla', energy('o', { limit: 300_001 })],
    ['at a node that is not there', 'unknown-node node', 'carla', energy('o', { node: 'number-9' })],
    [
      'for flexibility of no metering point',
      'malformed-message meteringPoint',
      'lumen',
      { clientOrderId: 'o', side: 'up', node: 'number-1', quantityW: 100, limit: 1 },
    ],
    ['at an unknown meter', 'unknown-meter meteringPoint', 'lumen', offer('o', { meteringPoint: 'mp-dora' })],
    ['without a mandate', 'not-permitted meteringPoint', 'volta', offer('o')],
    ['by a prosumer whose aggregator acts for it', 'not-permitted meteringPoint', 'ada', offer('o')],
    ['away from its metering point', 'unknown-node node', 'lumen', offer('o', { node: 'number-3' })],
    ['beyond its connection', 'quantity-out-of-bounds quantityW', 'lumen', offer('o', { quantityW: 10_100 })],
  ])('%s: %s', (_, refusal, by, terms, round = 0) => {
    const { market } = openRound();
    const before = market.state.hash();
    expect(market.submit(by, round, terms)).toBe(refusal);
    expect(market.state.hash()).toBe(before);
  });

  test('for a product that the rules do not offer', () => {
    const { market } = openRound({ products: ['energy'] });
    expect(market.submit('lumen', 0, offer('o'))).toBe('side-not-offered side');
    expect(market.submit('carla', 0, energy('e'))).toBe(market.sequence);
  });

  test('before its baseline is nominated', () => {
    const market = DecidedMarket.village();
    const round = market.opensRound();
    expect(market.submit('lumen', round, offer('o'))).toBe('baseline-missing meteringPoint');
    market.nominate('lumen', round, { meteringPoint: 'mp-ada', powerW: 0 });
    expect(market.submit('lumen', round, offer('o'))).toBe(market.sequence);
    const next = market.opensRound();
    expect(market.submit('lumen', next, offer('p'))).toBe('baseline-missing meteringPoint');
  });

  test('when the round is full, dead orders included', () => {
    const { market } = openRound({ order: { ...DecidedMarket.village().state.rules.order, maxOrdersPerRound: 2 } });
    const first = market.submit('carla', 0, energy('e1')) as number;
    market.cancel('carla', first);
    market.submit('carla', 0, energy('e2'));
    expect(market.submit('carla', 0, energy('e3'))).toBe('too-many-orders');
  });

  test('when its participant has its part of the round, dead orders included; others still have theirs', () => {
    const { market } = openRound({
      order: { ...DecidedMarket.village().state.rules.order, maxOrdersPerParticipant: 2 },
    });
    const first = market.submit('carla', 0, energy('e1')) as number;
    market.cancel('carla', first);
    const second = market.submit('carla', 0, energy('e2')) as number;
    expect(market.submit('carla', 0, energy('e3'))).toBe('participant-order-limit');
    expect(market.submit('carla', 0, energy('e2'))).toBe(second);
    expect(market.amend('carla', second, 1_000, 5_000)).toBe(market.sequence);
    expect(market.submit('lumen', 0, energy('e3'))).toBe(market.sequence);
    expect(market.submit('carla', market.opensRound(), energy('e3'))).toBe(market.sequence);
  });

  test('once the journal has the gate closure, whatever the clock says', () => {
    const { market, round } = openRound();
    const taken = market.submit('lumen', round, offer('in time')) as number;
    market.closesGate(round);
    expect([
      market.submit('lumen', round, offer('late')),
      market.amend('lumen', taken, 2_000, 8_000),
      market.cancel('lumen', taken),
    ]).toEqual(['gate-closed round', 'gate-closed order', 'gate-closed order']);
  });
});

describe('saying it again', () => {
  test('is answered as before, also after the gate, an amendment or a cancellation', () => {
    const { market, round } = openRound();
    const order = market.submit('lumen', round, offer('o')) as number;
    const amended = market.amend('lumen', order, 2_000, 8_000);
    const cancelled = market.cancel('lumen', order);
    const { sequence } = market;
    expect([order, amended, cancelled]).toEqual([sequence - 2, sequence - 1, sequence]);
    for (const closed of [false, true]) {
      if (closed) market.closesGate(round);
      const before = market.sequence;
      expect([market.submit('lumen', round, offer('o')), market.cancel('lumen', order)]).toEqual([order, cancelled]);
      expect(market.sequence).toBe(before);
    }
  });

  test('the last amendment is answered as before, an earlier one is a new one', () => {
    const { market, round } = openRound();
    const order = market.submit('lumen', round, offer('o')) as number;
    const amended = market.amend('lumen', order, 2_000, 9_000) as number;
    expect(market.amend('lumen', order, 2_000, 9_000)).toBe(amended);
    expect(market.amend('lumen', order, 3_000, 8_000)).toBe(amended + 1);
    expect(market.amend('lumen', order, 2_000, 9_000)).toBe(amended + 2);
    market.closesGate(round);
    expect(market.amend('lumen', order, 2_000, 9_000)).toBe(amended + 2);
  });

  test.each([
    ['another quantity', offer('o', { quantityW: 2_000 }), 0],
    ['another limit', offer('o', { limit: 8_001 }), 0],
    ['another side', offer('o', { side: 'down' }), 0],
    ['another round', offer('o'), 1],
  ] as const)('with %s is refused', (_, terms, round) => {
    const { market } = openRound();
    market.opensRound();
    market.submit('lumen', 0, offer('o'));
    expect(market.submit('lumen', round, terms)).toBe('client-id-reused clientOrderId');
  });

  test('an id belongs to one participant', () => {
    const { market, round } = openRound();
    const one = market.submit('lumen', round, offer('o'));
    const other = market.submit('carla', round, energy('o'));
    expect([one, other]).toEqual([market.sequence - 1, market.sequence]);
  });
});

describe('an amendment', () => {
  test('keeps its time priority only where it is a mere reduction', () => {
    const { market, round } = openRound();
    const [first, second, third] = ['a', 'b', 'c'].map((id) => market.submit('carla', round, energy(id)) as number);
    const reduced = market.amend('carla', first!, 1_000, 5_000);
    const dearer = market.amend('carla', second!, 2_000, 5_100);
    expect(reduced).toBe(third! + 1);
    expect(prioritiesOf(market, round)).toEqual([
      ['a', 1_000, 5_000, first],
      ['c', 2_000, 5_000, third],
      ['b', 2_000, 5_100, dearer],
    ]);
    const restored = market.amend('carla', first!, 2_000, 5_000);
    expect(prioritiesOf(market, round).map(([id, , , priority]) => [id, priority])).toEqual([
      ['c', third],
      ['b', dearer],
      ['a', restored],
    ]);
  });

  test.each([
    ['of an unknown order', 'unknown-order order', 'lumen', 999, 100, 8_000],
    ['of another one’s order', 'unknown-order order', 'volta', 'o', 100, 8_000],
    ['of a request or another entry of the journal', 'unknown-order order', 'lumen', 3, 100, 8_000],
    ['to nothing', 'quantity-not-positive quantityW', 'lumen', 'o', 0, 8_000],
    ['to a quantity out of bounds', 'quantity-out-of-bounds quantityW', 'lumen', 'o', 20_100, 8_000],
    ['beyond the connection', 'quantity-out-of-bounds quantityW', 'lumen', 'o', 7_100, 8_000],
    ['off the step', 'quantity-off-step quantityW', 'lumen', 'o', 101, 8_000],
    ['to a limit out of bounds', 'price-out-of-bounds limit', 'lumen', 'o', 100, 300_001],
    ['of a cancelled order', 'order-not-live order', 'lumen', 'dead', 100, 8_000],
  ] as const)('%s is refused: %s', (_, refusal, by, order, quantityW, limit) => {
    const { market, round } = openRound();
    const sequences: Record<string, number> = {
      dead: market.submit('lumen', round, offer('dead')) as number,
      o: market.submit('lumen', round, offer('o')) as number,
    };
    market.submit('lumen', round, offer('other', { quantityW: 3_000 }));
    market.cancel('lumen', sequences.dead!);
    const before = market.state.hash();
    expect(market.amend(by, typeof order === 'string' ? sequences[order]! : order, quantityW, limit)).toBe(refusal);
    expect(market.state.hash()).toBe(before);
  });

  test('up to what the connection still carries is taken', () => {
    const { market, round } = openRound();
    const order = market.submit('lumen', round, offer('o')) as number;
    market.submit('lumen', round, offer('other', { quantityW: 3_000 }));
    expect(market.amend('lumen', order, 7_000, 8_000)).toBe(market.sequence);
  });
});

test.each([
  ['an unknown order', 'lumen', 999],
  ['another one’s order', 'volta', 'o'],
] as const)('cancelling %s is refused', (_, by, order) => {
  const { market, round } = openRound();
  const own = market.submit('lumen', round, offer('o')) as number;
  expect(market.cancel(by, order === 'o' ? own : order)).toBe('unknown-order order');
});

describe('a metering point', () => {
  test('is offered in one direction per round', () => {
    const { market, round } = openRound();
    const up = market.submit('lumen', round, offer('up')) as number;
    const down = offer('down', { side: 'down' });
    expect(market.submit('lumen', round, down)).toBe('not-permitted side');
    market.cancel('lumen', up);
    expect(market.submit('lumen', round, down)).toBe(market.sequence);
    expect(market.submit('lumen', round, offer('up again'))).toBe('not-permitted side');
  });

  test('is offered up to its capacity, cancelled offers not counted', () => {
    const { market, round } = openRound();
    const first = market.submit('lumen', round, offer('a', { quantityW: 6_000 })) as number;
    market.submit('lumen', round, offer('b', { quantityW: 4_000 }));
    expect(market.submit('lumen', round, offer('c', { quantityW: 100 }))).toBe('quantity-out-of-bounds quantityW');
    market.amend('lumen', first, 5_900, 8_000);
    expect(market.submit('lumen', round, offer('c', { quantityW: 100 }))).toBe(market.sequence);
    market.cancel('lumen', first);
    expect(market.submit('lumen', round, offer('d', { quantityW: 5_900 }))).toBe(market.sequence);
    expect(market.submit('lumen', round, offer('e', { quantityW: 100 }))).toBe('quantity-out-of-bounds quantityW');
  });

  test('cannot be taken up by somebody else’s energy order that names it', () => {
    const { market, round } = openRound();
    const squat = energy('squat', { side: 'buy', node: 'number-1', meteringPoint: 'mp-ada' });
    expect(market.submit('carla', round, squat)).toBe('not-permitted meteringPoint');
    expect(market.submit('lumen', round, offer('o'))).toBe(market.sequence);
  });

  test.each([
    ['unknown', 'unknown-meter meteringPoint', energy('e', { meteringPoint: 'mp-dora' })],
    ['elsewhere', 'unknown-node node', energy('e', { node: 'north', meteringPoint: 'mp-ada' })],
  ] as const)('named by an energy order must be right: %s', (_, refusal, terms) => {
    const { market, round } = openRound();
    expect(market.submit('lumen', round, terms)).toBe(refusal);
  });

  test('sells energy besides its flexibility, without nomination and not counted as an offer', () => {
    const { market, round } = openRound();
    const sale = energy('sale', { node: 'number-1', meteringPoint: 'mp-ada', quantityW: 10_000 });
    expect(market.submit('lumen', round, sale)).toBe(market.sequence);
    expect(market.submit('lumen', round, offer('o', { side: 'down', quantityW: 10_000 }))).toBe(market.sequence);
  });

  test('is offered by as many orders as the evidence of a delivery can name, and again when one is cancelled', () => {
    const { market, round } = openRound();
    const submit = (id: number) => market.submit('lumen', round, offer(`offer-${id}`, { quantityW: 100 }));
    const first = submit(0) as number;
    for (let id = 1; id < MOST_AWARDS; id++) expect(submit(id)).toBe(market.sequence);
    expect(submit(MOST_AWARDS)).toBe('too-many-orders meteringPoint');
    market.amend('lumen', first, 200, 8_000);
    expect(market.state.rounds.get(round)!.orders.get(first)).toMatchObject({ quantityW: 200 });
    market.cancel('lumen', first);
    expect(submit(MOST_AWARDS)).toBe(market.sequence);
  });

  test('that is paid its own limits has an award for each step of a curve', () => {
    const { market, round } = openRound({ pricing: 'pay-as-bid' });
    const steps = Array.from({ length: 33 }, (_, step) => ({ quantityW: 100, price: 5_000 + step }));
    const curve = { kind: 'steps', steps } as const;
    const submit = (id: string) => {
      const terms = offer(id, { quantityW: 3_300, limit: 5_032 });
      return market.submit('lumen', round, { ...terms, curve });
    };
    expect(submit('one')).toBe(market.sequence);
    expect(submit('two')).toBe('too-many-orders meteringPoint');
  });

  test('is forgotten with its last offer, so that offering and cancelling leaves nothing to add up', () => {
    const { market, round } = openRound();
    const point = () => market.state.rounds.get(round)!.offersAtPoint.get('0/mp-ada');
    const one = market.submit('lumen', round, offer('one')) as number;
    const two = market.submit('lumen', round, offer('two', { quantityW: 1_000 })) as number;
    expect(point()).toEqual({ side: 'up', orders: 2, mostAwards: 2, powerW: 4_000 });
    market.amend('lumen', two, 500, 8_000);
    market.cancel('lumen', one);
    expect(point()).toEqual({ side: 'up', orders: 1, mostAwards: 1, powerW: 500 });
    market.cancel('lumen', two);
    expect(point()).toBeUndefined();
  });
});
