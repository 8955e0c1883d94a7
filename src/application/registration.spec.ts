import { DecidedMarket } from '../../test/support/decided-market.js';
import { accountOf, energy, offer } from '../../test/support/village.js';
import type { OrderTerms } from '../domain/order.js';
import type { Mandate, MeteringPoint } from '../domain/participant.js';
import { type Registration, registerMandate, registerMeteringPoint, registerParticipant } from './registration.js';

const dora: Registration = { id: 'dora', role: 'prosumer', account: accountOf(99) };
const mandate: Mandate = { prosumer: 'carla', aggregator: 'lumen', shareBps: 7_000 };
const point: MeteringPoint = {
  id: 'mp-new',
  node: 'south',
  prosumer: 'carla',
  meterOperator: 'metron',
  capacityW: 11_000,
};

describe('a participant', () => {
  test('gets the next number; registering it again is harmless', () => {
    const market = DecidedMarket.village();
    const sequence = market.accept(registerParticipant(dora, ''));
    expect(market.state.participants.get('dora')).toEqual({ ...dora, number: 9 });
    expect(market.accept(registerParticipant(dora, ''))).toBe(sequence);
    expect(market.sequence).toBe(sequence);
  });

  test.each<[string, string, Partial<Registration>]>([
    ['with another role under its id', 'client-id-reused id', { id: 'ada', role: 'aggregator', account: accountOf(6) }],
    ['with another account under its id', 'client-id-reused id', { id: 'ada' }],
    ['with the account of another', 'duplicate-id account', { account: accountOf(4) }],
    ['with the account of the operator', 'duplicate-id account', { account: accountOf(1) }],
    ['with the account that nobody has', 'malformed-message account', { account: accountOf(0) }],
    ['as a second operator', 'not-permitted role', { role: 'operator' }],
    ['as a second DSO', 'not-permitted role', { role: 'dso' }],
  ])('%s is refused: %s', (_, refusal, differently) => {
    const market = DecidedMarket.village();
    expect(market.decide(registerParticipant({ ...dora, ...differently }, ''))).toBe(refusal);
  });

  test('the path of the entry comes before the field', () => {
    const market = DecidedMarket.village();
    expect(market.decide(registerParticipant({ ...dora, role: 'dso' }, 'participants[3].'))).toBe(
      'not-permitted participants[3].role',
    );
  });
});

describe('a mandate', () => {
  test('is registered once; the same again is harmless', () => {
    const market = DecidedMarket.village();
    const sequence = market.accept(registerMandate(mandate, ''));
    expect(market.accept(registerMandate(mandate, ''))).toBe(sequence);
    expect(market.state.mandates.get('carla')).toEqual(mandate);
  });

  test.each<[string, string, Partial<Mandate>]>([
    ['of nobody', 'unknown-participant prosumer', { prosumer: 'dora' }],
    ['of an aggregator', 'unknown-participant prosumer', { prosumer: 'volta' }],
    ['for nobody', 'unknown-participant aggregator', { aggregator: 'dora' }],
    ['for a prosumer', 'unknown-participant aggregator', { aggregator: 'ada' }],
    ['for another aggregator than before', 'mandates-overlap prosumer', { prosumer: 'ada', aggregator: 'volta' }],
    ['for another share than before', 'mandates-overlap prosumer', { prosumer: 'ada', shareBps: 1 }],
  ])('%s is refused: %s', (_, refusal, differently) => {
    expect(DecidedMarket.village().decide(registerMandate({ ...mandate, ...differently }, ''))).toBe(refusal);
  });
});

describe('a prosumer that offers for itself', () => {
  function offering(terms: OrderTerms) {
    const market = DecidedMarket.village();
    const round = market.opensRound();
    market.nominate('carla', round, { meteringPoint: 'mp-carla', powerW: 0 });
    const order = market.submit('carla', round, terms) as number;
    return { market, round, order, mandated: () => market.decide(registerMandate(mandate, '')) };
  }
  const own = offer('own', { node: 'south', meteringPoint: 'mp-carla', quantityW: 1_000, limit: -50_000 });

  test('has no mandate before its offer is settled: evidence of its metering point would have two providers', () => {
    const { market, round, mandated } = offering(own);
    expect(mandated()).toBe('not-permitted prosumer');
    market.submit('ada', round, energy('demand', { side: 'buy', node: 'number-1', quantityW: 1_000, limit: 50_000 }));
    market.closesGate(round);
    expect(market.clears(round).awards).toContainEqual(expect.objectContaining({ participant: 'carla', side: 'up' }));
    expect(mandated()).toBe('not-permitted prosumer');
    market.settles(0);
    expect(mandated()).toBe(market.sequence);
  });

  test('has one when it has cancelled, or nothing of its offer was awarded, or it only traded energy', () => {
    const cancelling = offering(own);
    cancelling.market.cancel('carla', cancelling.order);
    expect(cancelling.mandated()).toBe(cancelling.market.sequence);
    const outbid = offering({ ...own, limit: 300_000 });
    outbid.market.closesGate(outbid.round);
    expect(outbid.market.clears(outbid.round).awards).toEqual([]);
    expect(outbid.mandated()).toBe(outbid.market.sequence);
    const trading = offering(energy('sale', { node: 'south', meteringPoint: 'mp-carla' }));
    expect(trading.mandated()).toBe(trading.market.sequence);
  });
});

describe('a metering point', () => {
  test('is registered once; the same again is harmless', () => {
    const market = DecidedMarket.village();
    const sequence = market.accept(registerMeteringPoint(point, ''));
    expect(market.accept(registerMeteringPoint(point, ''))).toBe(sequence);
    expect(market.state.meteringPoints.get('mp-new')).toEqual(point);
  });

  test.each<[string, string, Partial<MeteringPoint>]>([
    ['at no node', 'unknown-node node', { node: 'number-9' }],
    ['of nobody', 'unknown-participant prosumer', { prosumer: 'dora' }],
    ['of an aggregator', 'unknown-participant prosumer', { prosumer: 'lumen' }],
    ['read by nobody', 'unknown-participant meterOperator', { meterOperator: 'dora' }],
    ['read by its DSO', 'unknown-participant meterOperator', { meterOperator: 'gridco' }],
    ['that carries nothing', 'quantity-not-positive capacityW', { capacityW: 0 }],
    ['moved', 'client-id-reused id', { id: 'mp-carla', capacityW: 5_000, node: 'north' }],
    ['given to another', 'client-id-reused id', { id: 'mp-carla', capacityW: 5_000, prosumer: 'bob' }],
    ['made larger', 'client-id-reused id', { id: 'mp-carla' }],
  ])('%s is refused: %s', (_, refusal, differently) => {
    expect(DecidedMarket.village().decide(registerMeteringPoint({ ...point, ...differently }, ''))).toBe(refusal);
  });
});
