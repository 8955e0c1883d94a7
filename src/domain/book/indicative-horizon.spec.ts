import { DecidedMarket } from '../../../test/support/decided-market.js';
import { energy, shift } from '../../../test/support/village.js';
import { indicateHorizonOfRound } from './indicative-horizon.js';

function opened(searchNodeLimit = 100) {
  const market = DecidedMarket.village({
    rules: {
      ...{ horizonMtus: 4, settlementPeriodMtus: 4, upstream: { kind: 'priced', sellPrice: 30_000, buyPrice: 1_000 } },
      blockOrders: { maxBlocksPerRound: 10, maxBlocksPerParticipant: 10, searchNodeLimit },
    },
  });
  market.opensRound();
  market.submit('carla', 0, { ...energy('c', { side: 'buy', quantityW: 2_000, limit: 29_000 }), mtu: 1 });
  const profile = [
    { mtu: 1, powerW: 4_000 },
    { mtu: 2, powerW: 1_000 },
  ];
  const terms = shift('b', { profile, limit: 900, minAcceptanceBps: 0 });
  const block = market.submitBlock('volta', 0, terms) as number;
  return { market, block };
}

function indicated({ state }: DecidedMarket) {
  const outcome = indicateHorizonOfRound(state.rules, state.network, state.rounds.get(0)!);
  if (!outcome.ok) throw new Error(outcome.rejection.message);
  return outcome.value;
}

test('blocks are indicated as the gate would clear them: prices, volumes, fills, acceptances', () => {
  const { market, block } = opened();
  const told = indicated(market);
  expect(told).toMatchObject({ boughtW: [0, 2_000, 0, 0], soldW: [0, 4_000, 1_000, 0] });
  expect(told.blocks!.acceptances).toEqual(
    new Map([['volta', [{ order: block, acceptedParts: 1_000, parts: 1_000 }]]]),
  );
  expect(told.blocks!.welfareTickW).toBe(told.blocks!.boundTickW);
  const { nodePrices, awards } = market.clears(0);
  expect(told.nodePrices).toEqual(nodePrices);
  const fills = [...told.fills.values()].flat();
  expect(fills).toEqual(
    awards.filter(({ order }) => order !== block).map(({ order, awardedW: filledW }) => ({ order, filledW })),
  );
});

test('limits that no selection can meet are told', () => {
  const { market } = opened();
  market.expectFlows('gridco', 0, { node: 'south', mtu: 3, baselineFlowW: 40_000 });
  const { state } = market;
  expect(indicateHorizonOfRound(state.rules, state.network, state.rounds.get(0)!)).toMatchObject({
    rejection: { code: 'limits-infeasible' },
  });
});
