import { DecidedMarket } from '../../test/support/decided-market.js';
import { energy, offer, withCurve } from '../../test/support/village.js';
import type { MarketRules } from './market-rules.js';
import type { OrderTerms } from './order.js';
import type { CurveEntry, OrderCurve } from './order-curve.js';
import { isDecided } from './round.js';
import { explainOrder } from './round-explanation.js';

type Entry = readonly [quantityW: number, price: number];
const entries = (list: readonly Entry[]): CurveEntry[] => list.map(([quantityW, price]) => ({ quantityW, price }));
const steps = (...list: Entry[]): OrderCurve => ({ kind: 'steps', steps: entries(list) });
const line = (...list: Entry[]): OrderCurve => ({ kind: 'piecewise-linear', points: entries(list) });

const sale = (curve: OrderCurve) => withCurve(energy('curve'), curve);
const wanted = (id: string, quantityW: number, limit: number) => energy(id, { side: 'buy', quantityW, limit });

function opened(rules: Partial<MarketRules> = {}) {
  const market = DecidedMarket.village({ rules: { upstream: { kind: 'neutral' }, pricePoint: 'highest', ...rules } });
  return { market, round: market.opensRound() };
}

function traded(terms: readonly OrderTerms[], rules: Partial<MarketRules> = {}) {
  const { market, round } = opened(rules);
  for (const each of terms) expect(market.submit('carla', round, each)).toBe(market.sequence);
  const { awards } = market.clears(round);
  return awards.map(({ order, awardedW, price }) => [
    market.state.rounds.get(round)!.orders.get(order)!.clientOrderId,
    awardedW,
    price,
  ]);
}

test('a curve is one order: its steps are filled in merit order and awarded together', () => {
  const curve = sale(steps([1_000, 2_000], [1_000, 3_000], [1_000, 9_000]));
  expect(traded([curve, wanted('b', 1_500, 5_000)])).toEqual([
    ['curve', 1_500, 3_000],
    ['b', 1_500, 3_000],
  ]);
  expect(traded([curve, wanted('b', 3_000, 5_000)])).toEqual([
    ['curve', 2_000, 5_000],
    ['b', 2_000, 5_000],
  ]);
});

test('a line is sold in steps at the dearer end of each', () => {
  // 2,000 W from 20.00 to 40.00 in fifty steps of 40 W, 0.40 dearer each: 30 steps are not dearer than 32.00.
  expect(traded([sale(line([0, 2_000], [2_000, 4_000])), wanted('b', 2_000, 3_200)])).toEqual([
    ['curve', 1_200, 3_200],
    ['b', 1_200, 3_200],
  ]);
});

test('paid its own limits, a curve has an award for each of its prices', () => {
  const curve = sale(steps([1_000, 2_000], [500, 2_000], [1_000, 3_000]));
  expect(traded([curve, wanted('b', 2_000, 5_000)], { pricing: 'pay-as-bid' })).toEqual([
    ['curve', 1_500, 2_000],
    ['curve', 500, 3_000],
    ['b', 2_000, 5_000],
  ]);
});

test('paid their own limits, everybody has what it asked or offered, and what is between is left to the grid operator', () => {
  const { market, round } = opened({ pricing: 'pay-as-bid' });
  market.submit('lumen', round, sale(steps([1_000, 2_000], [1_000, 3_000])));
  market.submit('volta', round, wanted('b', 2_000, 5_000));
  market.clears(round);
  const { positions } = market.settles(0);
  // 250 Wh at 20.00, 250 Wh at 30.00; 500 Wh at 50.00.
  const net = positions.map(({ participant, credit, debit }) => [participant, Number(credit) - Number(debit)]);
  expect(net).toEqual([
    ['gridco', 12_500],
    ['lumen', 12_500],
    ['operator', 0],
    ['volta', -25_000],
  ]);
});

test('an offer to take more asks for more the more it takes', () => {
  const { market, round } = opened({ upstream: { kind: 'elsewhere' } });
  market.nominate('lumen', round, { meteringPoint: 'mp-ada', powerW: 0 });
  const curve = steps([1_000, -2_000], [1_000, -1_000], [1_000, 1_000]);
  market.submit('lumen', round, withCurve(offer('down', { side: 'down' }), curve));
  expect(market.clears(round).awards).toMatchObject([{ side: 'down', awardedW: 2_000, price: 0 }]);
});

test.each<[string, OrderCurve, Partial<OrderTerms>?]>([
  ['curve-not-monotone curve.steps[1].price', steps([1_000, 2_000], [1_000, 1_999])],
  ['curve-not-monotone curve.steps[1].price', steps([1_000, 2_000], [1_000, 2_001]), { side: 'buy' }],
  ['curve-not-monotone curve.points[1].price', line([0, 2_000], [1_000, 1_000])],
  ['curve-not-monotone curve.points[2].quantityW', line([0, 1], [1_000, 2], [900, 3])],
  ['malformed-message curve.points', line([100, 2_000], [1_000, 2_000])],
  ['malformed-message curve.steps', steps()],
  ['quantity-off-step curve.steps[0].quantityW', steps([1_050, 2_000])],
  ['quantity-not-positive curve.steps[1].quantityW', steps([1_000, 2_000], [0, 3_000])],
  ['quantity-not-positive curve.steps[0].quantityW', steps([-1_000, 2_000])],
  ['quantity-not-positive curve.points', line([0, 2_000], [0, 3_000])],
  ['price-out-of-bounds curve.steps[0].price', steps([1_000, 300_001])],
  ['quantity-out-of-bounds curve', steps([10_000, 1], [10_100, 2])],
  ['message-too-large curve.steps', steps(...Array.from({ length: 101 }, (_, price): Entry => [100, price]))],
  ['unknown-node node', steps([1_000, 2_000]), { node: 'number-5' }],
])('refused, and nothing changes: %s', (refusal, curve, terms = {}) => {
  const { market, round } = opened();
  const before = market.state.hash();
  expect(market.submit('carla', round, withCurve(energy('curve', terms), curve))).toBe(refusal);
  expect(market.state.hash()).toBe(before);
});

test('it is not amended, and counts as many orders as it has steps', () => {
  const order = { ...opened().market.state.rules.order, maxOrdersPerParticipant: 3 };
  const { market, round } = opened({ order });
  const sequence = market.submit('carla', round, sale(steps([1_000, 1], [1_000, 2]))) as number;
  expect(market.amend('carla', sequence, 500, 1)).toBe('unsupported order');
  const another = withCurve(energy('another'), steps([1_000, 1], [1_000, 2]));
  expect(market.submit('carla', round, another)).toBe('participant-order-limit');
  expect(market.submit('carla', round, energy('single'))).toBe(market.sequence);
});

test('it is explained step by step', () => {
  const { market, round } = opened();
  const curve = market.submit('carla', round, sale(steps([1_000, 2_000], [500, 90_000]))) as number;
  market.submit('volta', round, energy('wanted', { side: 'buy', quantityW: 2_000, limit: 30_000 }));
  market.clears(round);
  const decided = market.state.rounds.get(round)!;
  if (!isDecided(decided)) throw new Error('the round was cleared');
  const explained = explainOrder(market.state.rules, market.state.network, decided, curve, undefined);
  expect(explained).toMatchObject({
    ok: true,
    value: {
      explanation: {
        ...{
          outcome: 'partly filled',
          filledW: 1_000,
          reachableW: 1_500,
          filling: { kind: 'border', limitTicks: 30_000 },
        },
        steps: [
          { rank: 1, filledW: 1_000, filling: { kind: 'filled', limitTicks: 2_000 } },
          { rank: 2, filledW: 0, filling: { kind: 'border', limitTicks: 30_000 } },
        ],
      },
    },
  });
});
