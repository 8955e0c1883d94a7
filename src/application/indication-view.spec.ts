import { DecidedMarket } from '../../test/support/decided-market.js';
import { energy, shift } from '../../test/support/village.js';
import { indicateHorizonOfRound } from '../domain/book/indicative-horizon.js';
import { gapBps } from '../domain/book/round-indication.js';
import type { MarketRules } from '../domain/market-rules.js';
import { indicatedBody, indicationView } from './indication-view.js';
import type { Indicated } from './indications.js';

/** A book with a block, and with a purchase of carla's that is awarded at any of these limits. */
function indicatedWith(limit: number, book: MarketRules['book']) {
  const market = DecidedMarket.village({
    rules: {
      ...{ horizonMtus: 4, settlementPeriodMtus: 4, upstream: { kind: 'priced', sellPrice: 30_000, buyPrice: 1_000 } },
      ...{ book, indication: { prices: 'everybody', everySeconds: 1 } },
      blockOrders: { maxBlocksPerRound: 10, maxBlocksPerParticipant: 10, searchNodeLimit: 100 },
    },
  });
  market.opensRound();
  market.submit('carla', 0, energy('hidden', { side: 'buy', quantityW: 2_000, limit, mtu: 1 }));
  market.submitBlock('volta', 0, shift('sale', { profile: [{ mtu: 1, powerW: 4_000 }], limit: 900 }));
  const { state } = market;
  const outcome = indicateHorizonOfRound(state.rules, state.network, state.rounds.get(0)!);
  const indicated: Indicated = { round: 0, sequence: 1, outcome };
  const seenBy = (id: string, role: 'aggregator' | 'operator') => indicationView(indicated, { id, role }, state);
  return { told: indicatedBody(indicated, state.rules), volta: seenBy('volta', 'aggregator'), seenBy };
}

test('of a sealed book the indication of blocks is the same at whatever limit somebody else buys', () => {
  const [low, high] = [indicatedWith(20_000, 'sealed'), indicatedWith(29_000, 'sealed')];
  expect(low.volta).toMatchObject({ status: 'indicated', soldW: [0, 4_000, 0, 0], boughtW: [0, 2_000, 0, 0] });
  expect(low.volta).toEqual(high.volta);
  expect(low.told).toEqual(high.told);
  expect(low.volta.blocks).toMatchObject({ proven: true, gapBps: 0, welfare: null, welfareBound: null });
});

test('the operator, and everybody where the book is open, is told the welfare', () => {
  const [low, high] = [indicatedWith(20_000, 'open'), indicatedWith(29_000, 'open')];
  expect(low.volta.blocks!.welfare).not.toBe(high.volta.blocks!.welfare);
  expect(low.told.blocks!.welfareTickW).toBe(low.told.blocks!.boundTickW);
  expect(indicatedWith(20_000, 'sealed').seenBy('operator', 'operator').blocks).toEqual({
    ...low.volta.blocks,
    own: [],
  });
});

test.each([
  [0, 0, 0],
  [100, 100, 0],
  [1_000_000, 1_000_001, 1],
  [1_000_000, 1_000_100, 1],
  [1_000_000, 1_000_101, 2],
  [-1_000, -900, 1_000],
  [-1_000, 500, 10_000],
  [0, 1, 10_000],
])('welfare %p with bound %p leaves a gap of %p in 10,000', (welfare, bound, bps) => {
  expect(gapBps({ welfareTickW: BigInt(welfare), boundTickW: BigInt(bound) })).toBe(bps);
});
