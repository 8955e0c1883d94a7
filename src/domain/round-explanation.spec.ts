import { DecidedMarket } from '../../test/support/decided-market.js';
import { energy, offer, request } from '../../test/support/village.js';
import { isDecided } from './round.js';
import { explainOrder } from './round-explanation.js';

const bobs = { node: 'number-3', meteringPoint: 'mp-bob' };

function explained(market: DecidedMarket, order: number, participant?: string) {
  const round = market.state.rounds.get(0)!;
  if (!isDecided(round)) throw new Error('the round was cleared');
  return explainOrder(market.state.rules, market.state.network, round, order, participant);
}

/** Three kilowatts wanted in one direction, offered by ada and dearer by bob. */
function contested(direction: 'up' | 'down') {
  const market = DecidedMarket.village();
  const round = market.opensRound();
  market.publish('gridco', round, request('r', { direction, steps: [{ quantityW: 3_000, price: 20_000 }] }));
  for (const [by, meteringPoint] of [
    ['lumen', 'mp-ada'],
    ['volta', 'mp-bob'],
  ] as const)
    market.nominate(by, round, { meteringPoint, powerW: -4_000 });
  const adas = Number(market.submit('lumen', round, offer('ada', { side: direction, limit: 8_000 })));
  const dearer = Number(market.submit('volta', round, offer('bob', { ...bobs, side: direction, limit: 12_000 })));
  const cancelled = Number(market.submit('lumen', round, energy('dropped')));
  market.cancel('lumen', cancelled);
  const { awards } = market.clears(round);
  expect(awards).toMatchObject([{ order: adas, awardedW: 3_000 }]);
  return { market, adas, dearer, cancelled };
}

test.each(['up', 'down'] as const)(
  'an offer %s that was too dear is told what to ask for, in its own words',
  (side) => {
    const { market, adas, dearer } = contested(side);
    expect(explained(market, dearer)).toMatchObject({
      ok: true,
      value: {
        order: { sequence: dearer, side },
        explanation: {
          ...{ filledW: 0, outcome: 'not filled', reachableW: 3_000 },
          filling: { kind: 'border', limitTicks: 7_999 },
          steps: [{ rank: 1, limitTicks: 12_000 }],
        },
      },
    });
    expect(explained(market, adas)).toMatchObject({
      ok: true,
      value: { explanation: { filledW: 3_000, outcome: 'filled', filling: { kind: 'filled', limitTicks: 8_000 } } },
    });
  },
);

test('an order of somebody else is unknown, a cancelled one is not explained', () => {
  const { market, adas, cancelled } = contested('up');
  expect(explained(market, adas, 'lumen')).toMatchObject({ ok: true });
  expect(explained(market, adas, 'volta')).toMatchObject({ ok: false, rejection: { code: 'unknown-order' } });
  expect(explained(market, 1)).toMatchObject({ ok: false, rejection: { code: 'unknown-order' } });
  expect(explained(market, cancelled)).toMatchObject({ ok: false, rejection: { code: 'order-not-live' } });
});

describe('where orders trade as they come', () => {
  const rules = { trading: 'continuous', upstream: { kind: 'neutral' } } as const;
  const wanted = { side: 'buy', node: 'north', limit: 9_000 } as const;

  /** Carla sells in the south; what lumen buys in the north comes through both streets. */
  function traded() {
    const market = DecidedMarket.village({ rules });
    const round = market.opensRound();
    market.expectFlows('gridco', round, { node: 'south', baselineFlowW: 29_000 });
    const sale = Number(market.submit('carla', round, energy('sale', { limit: 6_000, quantityW: 2_000 })));
    const dear = Number(market.submit('volta', round, energy('dear', { limit: 20_000, node: 'north' })));
    const bought = Number(market.submit('lumen', round, energy('bought', { ...wanted, quantityW: 1_500 })));
    market.amend('lumen', bought, 1_200, 9_000);
    market.clears(round);
    return { market, sale, dear, bought };
  }

  function told(market: DecidedMarket, order: number) {
    const decided = market.state.rounds.get(0)!;
    if (!isDecided(decided)) throw new Error('the round was cleared');
    const { state, events } = market;
    const gate = events.findIndex(({ type }) => type === 'gate-closed');
    const session = events
      .map((event, index) => ({ event, sequence: index + 2, at: 1_000 + index }))
      .filter(({ event }, index) => index <= gate && 'round' in event);
    const outcome = explainOrder(state.rules, state.network, decided, order, undefined, session);
    if (!outcome.ok || outcome.value.kind !== 'order') throw new Error('an order is explained');
    return outcome.value;
  }

  test('a trade tells the limit of its other side when they traded, and who came', () => {
    const { market, sale, bought } = traded();
    const [ofSale] = told(market, sale).trades;
    expect(ofSale).toMatchObject({
      tradedW: 1_000,
      price: 6_000,
      counterpart: { isIncoming: true, limitTicks: 9_000 },
    });
    const [ofPurchase] = told(market, bought).trades;
    expect(ofPurchase).toMatchObject({
      counterpart: { isIncoming: false, limitTicks: 6_000, order: { sequence: sale } },
    });
  });

  test('what stayed was behind a full branch, or found no price that met its own', () => {
    const { market, sale, dear, bought } = traded();
    const behindSouth = { kept: 'full-branch', fullBranches: ['south'] };
    expect(told(market, sale).untraded).toMatchObject({ ...behindSouth, bestTicks: 9_000 });
    expect(told(market, bought).untraded).toMatchObject({ ...behindSouth, bestTicks: 6_000 });
    expect(told(market, dear).untraded).toMatchObject({
      kept: 'no-crossing-price',
      fullBranches: [],
      bestTicks: 9_000,
    });
  });
});
