import { DecidedMarket } from '../../../test/support/decided-market.js';
import { energy } from '../../../test/support/village.js';
import type { OpenRound } from '../round.js';
import { quotesOf } from './quotes.js';

/** One kilowatt can still leave the south; the other branches are wide. */
function opened() {
  const market = DecidedMarket.village({ rules: { trading: 'continuous', upstream: { kind: 'neutral' } } });
  market.opensRound();
  market.expectFlows('gridco', 0, { node: 'south', baselineFlowW: 29_000 });
  return market;
}

/** Bid and ask by node. */
function quotes({ state, now }: DecidedMarket) {
  const { nodes, lastTrade } = quotesOf(state.network, state.rounds.get(0) as OpenRound, now);
  return {
    byNode: Object.fromEntries(nodes.map(({ node, bidTicks, askTicks }) => [node, [bidTicks, askTicks]])),
    lastTrade,
  };
}

test('a limit is quoted wherever a trade would reach it', () => {
  const market = opened();
  market.submit('carla', 0, energy('sale', { limit: 6_000, quantityW: 2_000 }));
  market.submit('lumen', 0, energy('low', { side: 'buy', node: 'number-1', limit: 1_000 }));
  expect(quotes(market)).toEqual({
    byNode: Object.fromEntries(
      ['transformer', 'north', 'number-1', 'number-3', 'south'].map((node) => [node, [1_000, 6_000]]),
    ),
    lastTrade: undefined,
  });
});

test('behind a full branch it is not; what trades last is told', () => {
  const market = opened();
  market.submit('carla', 0, energy('sale', { limit: 6_000, quantityW: 2_000 }));
  const bought = market.submit('lumen', 0, energy('bought', { side: 'buy', node: 'north', limit: 9_000 }));
  market.submit('volta', 0, energy('dear', { node: 'number-3', limit: 12_000 }));
  const { byNode, lastTrade } = quotes(market);
  expect(lastTrade).toMatchObject({ buyOrder: bought, tradedW: 1_000, price: 6_000 });
  expect(byNode).toMatchObject({ south: [undefined, 6_000], north: [9_000, 12_000], 'number-3': [9_000, 12_000] });
});

test('what has expired is not quoted', () => {
  const market = opened();
  const validUntil = market.now + 60;
  market.submit('carla', 0, energy('sale', { timeInForce: 'good-till-time', validUntil }));
  expect(quotes(market).byNode.south).toEqual([undefined, 5_000]);
  market.now = validUntil;
  expect(quotes(market).byNode.south).toEqual([undefined, undefined]);
});
