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
