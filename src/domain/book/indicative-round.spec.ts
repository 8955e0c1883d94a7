import { DecidedMarket } from '../../../test/support/decided-market.js';
import { energy, offer, request } from '../../../test/support/village.js';
import type { OpenRound } from '../round.js';
import { IndicativeRound } from './indicative-round.js';

function opened() {
  const market = DecidedMarket.village({ rules: { upstream: { kind: 'priced', sellPrice: 30_000, buyPrice: 1_000 } } });
  market.opensRound();
  market.nominate('lumen', 0, { meteringPoint: 'mp-ada', powerW: -4_000 });
  market.expectFlows('gridco', 0, { node: 'number-1', baselineFlowW: 19_000 });
  market.publish('gridco', 0, request('r'));
  return market;
}

const roundOf = (market: DecidedMarket) => market.state.rounds.get(0) as OpenRound;
const indicative = ({ state }: DecidedMarket, round: OpenRound) =>
  new IndicativeRound(state.rules, state.network, round);

/** What the round is cleared to if its gate is closed now, in the words of an indication. */
function cleared(market: DecidedMarket) {
  const { outcome } = { outcome: market.clears(0) };
  const fills = new Map(outcome.awards.map(({ order, awardedW }) => [order, awardedW]));
  return { nodePrices: outcome.nodePrices, fills };
}

test('following orders gives what the clearing gives: new ones, reduced, raised, cancelled, and those of curves', () => {
  const market = opened();
  const first = market.submit('lumen', 0, offer('a', { limit: 2_000 })) as number;
  const second = market.submit('carla', 0, energy('c', { side: 'buy', limit: 9_000 })) as number;
  const books = indicative(market, roundOf(market));
  expect(books.indication()).toMatchObject({
    ok: true,
    value: { binding: [{ mtu: 0, node: 'number-1', at: 'export' }] },
  });
  const { sequence } = market;
  market.amend('lumen', first, 2_000, 2_000);
  market.amend('carla', second, 3_000, 40_000);
  market.cancel('volta', market.submit('volta', 0, energy('gone')) as number);
  const steps = [
    { quantityW: 1_000, price: 3_000 },
    { quantityW: 1_000, price: 25_000 },
  ];
  const curve = { kind: 'steps', steps } as const;
  market.submit('volta', 0, { ...energy('curve', { node: 'number-3', quantityW: 2_000, limit: 25_000 }), curve });
  expect(books.follow(roundOf(market), sequence)).toBe(true);
  const followed = books.indication();
  const { nodePrices, fills } = cleared(market);
  expect(followed).toMatchObject({ ok: true, value: { nodePrices } });
  const told = followed.ok ? [...followed.value.fills.values()].flat() : [];
  expect(
    Object.fromEntries(told.filter(({ filledW }) => filledW > 0).map((fill) => [fill.order, fill.filledW])),
  ).toEqual(Object.fromEntries(fills));
});

test('a book of which much has changed is to be opened anew', () => {
  const market = opened();
  const books = indicative(market, roundOf(market));
  const { sequence } = market;
  for (let order = 0; order < 20; order++) market.submit('carla', 0, energy(`o-${order}`));
  expect(books.follow(roundOf(market), sequence)).toBe(false);
});

test('limits that no trade can meet are told with their branch', () => {
  const market = opened();
  market.expectFlows('gridco', 0, { node: 'south', baselineFlowW: 40_000 });
  expect(indicative(market, roundOf(market)).indication()).toMatchObject({
    rejection: { code: 'limits-infeasible', field: 'network.branches[3]' },
  });
});
