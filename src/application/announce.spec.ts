import { AFTERWARDS, DecidedMarket } from '../../test/support/decided-market.js';
import { energy, offer, request, shift } from '../../test/support/village.js';
import type { MarketEvent } from '../domain/events.js';
import type { MarketRules } from '../domain/market-rules.js';
import { announcementBodies } from '../protocol/announcements.js';
import { type Channel, channels } from '../protocol/commands.js';
import { announcementsFor } from './announce.js';
import { Audience } from './audience.js';

const everybody = ['operator', 'gridco', 'lumen', 'volta', 'ada', 'bob', 'carla', 'metron'];
const transaction = { transactionHash: '0x12', blockNumber: 7, gasUsed: 21_000 };

/** Every kind of event that is announced: lumen is awarded for ada, carla sells and cancels, the period is paid. */
function marketDay(rules: Partial<MarketRules> = {}): DecidedMarket {
  const market = DecidedMarket.village({ rules });
  const round = market.opensRound();
  market.expectFlows('gridco', round, { node: 'north', baselineFlowW: -20_000 });
  market.nominate('lumen', round, { meteringPoint: 'mp-ada', powerW: -6_000 });
  const order = market.submit('lumen', round, offer('a', { quantityW: 4_000 })) as number;
  market.amend('lumen', order, 3_000, 8_500);
  market.cancel('carla', market.submit('carla', round, energy('c')) as number);
  market.publish('gridco', round, request('r'));
  market.withdraw('gridco', market.publish('gridco', round, request('r2')) as number);
  market.clears(round);
  market.happens({ type: 'result-posted', round, transaction });
  market.read('metron', { meteringPoint: 'mp-ada', round, energyWh: -1_000 });
  market.settles(0);
  market.happens({ type: 'settlement-posted', period: 0, transactions: [transaction] });
  const payouts = [{ participant: 'ada', amount: '80000' }];
  market.happens({ type: 'payouts-made', period: 0, payouts, transactions: [transaction] });
  return market;
}

/** Orders trade as they come: carla buys what lumen offers for ada, and what is left of her order goes at once. */
function tradingDay(rules: Partial<MarketRules> = {}): DecidedMarket {
  const market = DecidedMarket.village({ rules: { ...rules, trading: 'continuous-then-auction' } });
  const round = market.opensRound();
  market.nominate('lumen', round, { meteringPoint: 'mp-ada', powerW: -6_000 });
  market.submit('lumen', round, offer('a', { limit: 4_000 }));
  market.submit('carla', round, energy('c', { side: 'buy', quantityW: 5_000, timeInForce: 'immediate-or-cancel' }));
  market.submit('volta', round, energy('v', { timeInForce: 'good-till-time', validUntil: market.now + 60 }));
  market.now += 60;
  market.clears(round);
  return market;
}

function journaled(market: DecidedMarket) {
  return market.events.map((event, index) => ({ sequence: index + 2, at: AFTERWARDS, event }));
}

function told(market: DecidedMarket, id: string, subscribed: readonly Channel[] = channels) {
  const viewer = market.participant(id);
  return journaled(market).flatMap((event) => announcementsFor(viewer, new Set(subscribed), event, market.state));
}

/** Who is told of each kind of event, by channel. */
function audienceOf(market: DecidedMarket): Record<string, string> {
  const hearers = new Map<string, string[]>();
  for (const id of everybody)
    for (const { channel, sequence } of told(market, id)) {
      const key = `${channel}: ${market.events[sequence - 2]!.type}`;
      const heard = hearers.get(key) ?? [];
      if (!heard.includes(id)) hearers.set(key, [...heard, id]);
    }
  return Object.fromEntries([...hearers].map(([key, heard]) => [key, heard.join(' ')]));
}

const all = everybody.join(' ');
const openBook: Readonly<Record<string, string>> = {
  'rounds: round-opened': all,
  'rounds: gate-closed': all,
  'rounds: book-committed': all,
  'rounds: round-cleared': all,
  'rounds: result-posted': all,
  'flows: flows-published': all,
  'nominations: baselines-nominated': 'operator gridco lumen',
  'book: order-submitted': all,
  'book: order-amended': all,
  'book: order-cancelled': all,
  'orders: order-submitted': 'lumen carla',
  'orders: order-amended': 'lumen',
  'orders: order-cancelled': 'carla',
  'requests: request-published': all,
  'requests: request-withdrawn': all,
  'awards: round-cleared': 'operator gridco lumen',
  'activations: round-cleared': 'operator gridco lumen ada metron',
  'settlements: period-settled': 'operator gridco lumen ada',
  'settlements: settlement-posted': all,
  'settlements: payouts-made': all,
};

describe('who hears what', () => {
  test('in a market with an open book', () => {
    expect(audienceOf(marketDay())).toEqual(openBook);
  });

  test('in a market with a sealed book only the operator and its author hear of an order', () => {
    const sealed = ['order-submitted', 'order-amended', 'order-cancelled'].map((type) => [`book: ${type}`, 'operator']);
    expect(audienceOf(marketDay({ book: 'sealed' }))).toEqual({ ...openBook, ...Object.fromEntries(sealed) });
  });

  test('only on the channels subscribed to', () => {
    const market = marketDay();
    for (const channel of channels.filter((name) => !['trades', 'indicative'].includes(name)))
      expect(new Set(told(market, 'lumen', [channel]).map((announcement) => announcement.channel))).toEqual(
        new Set([channel]),
      );
    expect(told(market, 'lumen', [])).toEqual([]);
  });
});

describe('what they hear', () => {
  const of = (market: DecidedMarket, id: string, channel: Channel) =>
    told(market, id, [channel]).map(({ body }) => body as Record<string, unknown>);

  test('the book does not say whose orders they are', () => {
    const [submitted] = of(marketDay(), 'volta', 'book');
    expect(submitted).toEqual({
      ...{ round: 0, order: expect.any(Number), change: 'submitted' },
      ...{ node: 'number-1', side: 'up', quantityW: 4_000, limit: 8_000 },
    });
  });

  test('one’s own orders come with their id and metering point', () => {
    const [submitted] = of(marketDay(), 'lumen', 'orders');
    expect(submitted).toMatchObject({ clientOrderId: 'a', meteringPoint: 'mp-ada' });
  });

  test('awards are one’s own; reliefs those of one’s requests', () => {
    const market = marketDay();
    expect(of(market, 'lumen', 'awards')).toMatchObject([
      { awards: [{ participant: 'lumen', awardedW: 3_000 }], reliefs: [] },
    ]);
    expect(of(market, 'gridco', 'awards')).toMatchObject([
      { awards: [], reliefs: [{ participant: 'gridco', reliefW: 3_000 }] },
    ]);
    expect(of(market, 'operator', 'awards')).toMatchObject([{ awards: [{}], reliefs: [{}] }]);
  });

  test('a settlement shows the records one has a part in, and one’s own position', () => {
    const market = marketDay();
    const seen = Object.fromEntries(
      ['operator', 'gridco', 'lumen', 'ada'].map((id) => {
        const [{ records, credit, debit }] = of(market, id, 'settlements') as [
          { records: { kind: string }[]; credit: string; debit: string },
        ];
        return [id, [records.map(({ kind }) => kind).join(' '), credit, debit]];
      }),
    );
    expect(seen).toEqual({
      operator: ['flexibility reward', '0', '0'],
      gridco: ['flexibility', '0', '100000'],
      lumen: ['flexibility reward', '100000', '80000'],
      ada: ['reward', '80000', '0'],
    });
  });

  test('a payout is heard by its payee; others only that there was one', () => {
    const market = marketDay();
    const payoutsFor = (id: string) => of(market, id, 'settlements').at(-1)!.payouts;
    expect(payoutsFor('ada')).toEqual([{ participant: 'ada', amount: '80000' }]);
    expect([payoutsFor('bob'), payoutsFor('lumen')]).toEqual([[], []]);
  });

  test('of a trade everybody hears price and watts, and of a sealed book nobody but its sides hears whose orders they were', () => {
    const sides = {
      sell: { order: expect.any(Number), node: 'number-1' },
      buy: { order: expect.any(Number), node: 'south' },
    };
    const trade = { tradedW: 3_000, price: 4_000 };
    const sell = { ...sides.sell, clientOrderId: 'a' };
    const heard = (id: string, book: MarketRules['book']) => of(tradingDay({ book }), id, 'trades')[0];
    expect(heard('volta', 'open')).toEqual({ round: 0, trades: [{ ...trade, ...sides }] });
    expect(heard('lumen', 'open')).toEqual({ round: 0, trades: [{ ...trade, ...sides, sell }] });
    expect(heard('volta', 'sealed')).toEqual({ round: 0, trades: [trade] });
    expect(heard('lumen', 'sealed')).toEqual({ round: 0, trades: [{ ...trade, sell }] });
    expect(heard('operator', 'sealed')).toEqual({ round: 0, trades: [{ ...trade, ...sides }] });
  });

  test('of a sealed book nobody hears anything that depends on what another asked, where that moved no price', () => {
    const heardWith = (limit: number, id: string, book: MarketRules['book']) => {
      const market = DecidedMarket.village({ rules: { book, upstream: { kind: 'neutral' } } });
      const round = market.opensRound();
      market.submit('carla', round, energy('cheap', { limit }));
      market.submit('lumen', round, energy('dear', { limit: 6_000 }));
      market.submit('volta', round, energy('wanted', { side: 'buy', quantityW: 3_000, limit: 9_000 }));
      market.clears(round);
      // Digests hold everything, and tell it to nobody who cannot guess it.
      return told(market, id).map(({ body }) => ({ ...body, bookRoot: '', resultHash: '' }));
    };
    for (const id of ['volta', 'lumen', 'gridco'])
      expect(heardWith(5_000, id, 'sealed')).toEqual(heardWith(1_000, id, 'sealed'));
    expect(heardWith(5_000, 'volta', 'sealed')).toContainEqual(
      expect.objectContaining({ awards: [expect.objectContaining({ awardedW: 3_000, price: 6_000 })] }),
    );
    const welfare = (id: string, book: MarketRules['book']) =>
      heardWith(5_000, id, book).flatMap((body) => ('welfareTickW' in body ? body.welfareTickW : []));
    // 2 kW at 40.00 and 1 kW at 30.00 per MWh below what the buyer would have paid.
    expect([welfare('volta', 'sealed'), welfare('operator', 'sealed')]).toEqual([[], ['11000000']]);
    expect(welfare('volta', 'open')).toEqual(['11000000']);
  });

  test('with blocks everybody hears how far their selection may be from the best, of a sealed book, too', () => {
    const blockOrders = { maxBlocksPerRound: 10, maxBlocksPerParticipant: 10, searchNodeLimit: 100 };
    const rules = { book: 'sealed', horizonMtus: 4, settlementPeriodMtus: 4, blockOrders } as const;
    const market = DecidedMarket.village({ rules });
    const round = market.opensRound();
    market.submitBlock('carla', round, shift('b'));
    market.clears(round);
    const cleared = (id: string) => of(market, id, 'rounds').find(({ change }) => change === 'cleared')!;
    expect(cleared('volta')).toMatchObject({ status: 'cleared', gapBps: 0 });
    expect(Object.keys(cleared('volta'))).not.toContain('welfareBoundTickW');
    expect(cleared('operator')).toMatchObject({ gapBps: 0, welfareBoundTickW: expect.any(String) });
    for (const id of ['volta', 'operator']) expect(announcementBodies.rounds.parse(cleared(id))).toEqual(cleared(id));
  });

  test('what left of an order as it arrived, and that one has expired, is told with the order', () => {
    const market = tradingDay();
    expect(of(market, 'carla', 'orders')).toMatchObject([{ cancelledW: 2_000, reason: 'immediate-or-cancel' }]);
    expect(of(market, 'volta', 'orders')).toMatchObject([{ change: 'submitted' }, { change: 'expired' }]);
    expect(of(market, 'ada', 'activations')).toMatchObject([{ activations: [{ direction: 'up', powerW: 3_000 }] }]);
  });

  test('all of it is as the protocol describes', () => {
    for (const day of [marketDay(), tradingDay()])
      for (const id of everybody)
        for (const { channel, body } of told(day, id)) expect(announcementBodies[channel].parse(body)).toEqual(body);
  });

  test('an audience is told what each viewer would be told alone', () => {
    for (const book of ['open', 'sealed'] as const) {
      for (const market of [marketDay({ book }), tradingDay({ book })]) {
        const audience = new Audience(journaled(market), market.state);
        for (const id of everybody)
          expect(audience.announcements(market.participant(id), new Set(channels))).toEqual(told(market, id));
      }
    }
  });

  test('registrations, readings and escrows are announced to nobody', () => {
    const market = marketDay();
    const funded: MarketEvent = { type: 'escrow-funded', participant: 'gridco', amount: '5' };
    market.happens(funded);
    const silent = new Set(everybody.flatMap((id) => told(market, id)).map(({ sequence }) => sequence));
    const unheard = market.events.filter((_, index) => !silent.has(index + 2)).map(({ type }) => type);
    expect([...new Set(unheard)].sort()).toEqual([
      ...['escrow-funded', 'mandate-registered', 'metering-point-registered'],
      ...['participant-registered', 'readings-recorded'],
    ]);
  });
});

test('who is under a ceiling is told so, awarded or not, and nobody else but the operator', () => {
  const market = DecidedMarket.village({ rules: { singleProviderCeiling: 8_000 } });
  const round = market.opensRound();
  market.nominate('lumen', round, { meteringPoint: 'mp-ada', powerW: -6_000 });
  const order = market.submit('lumen', round, offer('a', { limit: 8_001 })) as number;
  market.publish('gridco', round, request('r'));
  market.clears(round);
  const at = { congestionPoint: 'north', direction: 'up', participant: 'lumen', ceiling: 8_000, orders: [order] };
  const bodies = (id: string) => told(market, id, ['awards']).map(({ body }) => announcementBodies.awards.parse(body));
  expect(bodies('lumen')).toEqual([{ round, awards: [], reliefs: [], ceilings: [at] }]);
  expect(bodies('operator')).toMatchObject([{ ceilings: [at] }]);
  expect(bodies('gridco').map(({ ceilings }) => ceilings)).toEqual([undefined]);
  expect(bodies('volta')).toEqual([]);
});
