import { DecidedMarket } from '../../test/support/decided-market.js';
import { energy, offer, request, shift, withCurve } from '../../test/support/village.js';
import type { MarketRules } from './market-rules.js';
import { isDecided } from './round.js';
import { monitorRound } from './round-monitor.js';

function opened(rules: Partial<MarketRules>) {
  const market = DecidedMarket.village({ rules });
  market.opensRound();
  return market;
}

function monitored(market: DecidedMarket) {
  market.clears(0);
  const { rules, network, rounds } = market.state;
  const round = rounds.get(0)!;
  if (!isDecided(round)) throw new Error('the round was cleared');
  const outcome = monitorRound(rules, network, round);
  if (!outcome.ok) throw new Error(outcome.rejection.message);
  return outcome.value;
}

const priced = { kind: 'priced', sellPrice: 30_000, buyPrice: 1_000 } as const;

test('who could relieve a congestion point, by offers and curves; cancelled orders do not count', () => {
  const market = opened({});
  market.publish('gridco', 0, request('r', { steps: [{ quantityW: 5_000, price: 20_000 }] }));
  market.nominate('lumen', 0, { meteringPoint: 'mp-ada', powerW: -8_000 });
  market.submit('lumen', 0, offer('a', { quantityW: 4_000 }));
  const steps = [
    { quantityW: 1_000, price: 1_000 },
    { quantityW: 3_000, price: 2_000 },
  ];
  market.submit('volta', 0, withCurve(energy('curve', { node: 'number-3' }), { kind: 'steps', steps }));
  market.cancel('carla', market.submit('carla', 0, energy('gone', { node: 'north' })) as number);
  expect(monitored(market)).toEqual([
    {
      mtu: 0,
      requested: [
        {
          ...{ congestionPoint: 'north', direction: 'up', requestedW: 5_000, offeredW: 8_000 },
          ...{ providers: 2, concentration: 5_000, pivotal: ['lumen', 'volta'] },
        },
      ],
      full: [],
      sold: { soldW: 5_000, offeredW: 8_000, sellers: 2, concentration: 6_800, pivotal: ['lumen', 'volta'] },
    },
  ]);
});

test('blocks count in each market time unit by what they do there, of a group the largest', () => {
  const market = opened({
    ...{ horizonMtus: 4, settlementPeriodMtus: 4, upstream: priced },
    blockOrders: { maxBlocksPerRound: 10, maxBlocksPerParticipant: 10, searchNodeLimit: 100 },
  });
  const shifted = (powerW: number) => [
    { mtu: 0, powerW },
    { mtu: 2, powerW: -powerW },
  ];
  const terms = { exclusiveGroup: 'g', limit: -15_000 };
  market.submitBlock('volta', 0, shift('small', { ...terms, profile: shifted(1_000) }));
  market.submitBlock('volta', 0, shift('large', { ...terms, profile: shifted(3_000) }));
  market.submit('carla', 0, { ...energy('sale', { quantityW: 1_000, limit: 500 }), mtu: 2 });
  market.expectFlows('gridco', 0, { node: 'south', mtu: 2, baselineFlowW: -28_000 });
  const [first, , third] = monitored(market);
  expect(first!.sold).toMatchObject({ soldW: 3_000, offeredW: 3_000, sellers: 1, pivotal: ['volta'] });
  expect(third).toMatchObject({
    full: [
      {
        ...{ congestionPoint: 'south', direction: 'up', filledW: 1_000, offeredW: 1_000 },
        ...{ providers: 1, concentration: 10_000, pivotal: ['carla'] },
      },
    ],
    sold: { soldW: 1_000, sellers: 1 },
  });
});

test('what was traded before the gate counts as offered and sold, and fills branches', () => {
  const market = opened({ trading: 'continuous', upstream: { kind: 'neutral' } });
  market.expectFlows('gridco', 0, { node: 'south', baselineFlowW: 29_000 });
  market.submit('carla', 0, energy('sale', { limit: 6_000, quantityW: 2_000 }));
  market.submit('lumen', 0, energy('bought', { side: 'buy', node: 'north', limit: 9_000 }));
  const sale = market.submit('volta', 0, energy('dear', { limit: 20_000, node: 'north' })) as number;
  market.cancel('volta', sale);
  expect(monitored(market)).toMatchObject([
    {
      full: [{ congestionPoint: 'south', direction: 'down', filledW: 0, offeredW: 0, providers: 0, concentration: 0 }],
      sold: { soldW: 1_000, offeredW: 2_000, sellers: 1, concentration: 10_000, pivotal: ['carla'] },
    },
  ]);
});
