import type { MarketRules } from '../../src/domain/market-rules.js';
import { DecidedMarket } from './decided-market.js';
import { energy, shift } from './village.js';

/** Rounds of two market time units, whose search for blocks ends after one node. */
export const gapRules = {
  horizonMtus: 2,
  settlementPeriodMtus: 2,
  upstream: { kind: 'neutral' },
  blockOrders: { maxBlocksPerRound: 50, maxBlocksPerParticipant: 50, searchNodeLimit: 1 },
} as const satisfies Partial<MarketRules>;

/** Welfare of the round in tick-watts: by one node of the search, and by the selection of the second block alone. */
export const GAP_WELFARE = { searched: '6300000', best: '10900000' };

/** `sell` or `buy` watts at a limit, by market time unit. */
const orders = [
  ['buy', 0, 300, 18_000],
  ['buy', 0, 800, 12_000],
  ['buy', 0, 700, 1_000],
  ['sell', 0, 900, 7_000],
  ['buy', 1, 1_200, 11_000],
  ['buy', 1, 600, 3_000],
  ['buy', 1, 1_400, 6_000],
  ['sell', 1, 800, 14_000],
] as const;

/** Limit, and watts fed in by market time unit. */
const blocks: readonly [limit: number, ...powersW: number[]][] = [
  [8_000, 300],
  [7_000, 900, 900],
  [3_000, 1_200],
  [5_000, 1_300, 800],
];

/** A village with an open round in which one node of the search does not find the best selection of four blocks. */
export function gapVillage(name = 'village'): DecidedMarket {
  const market = DecidedMarket.village({ rules: { ...gapRules, market: name } });
  const round = market.opensRound();
  for (const [index, [side, mtu, quantityW, limit]] of orders.entries())
    market.submit('carla', round, energy(`order ${index}`, { side, mtu, quantityW, limit, node: 'south' }));
  for (const [index, [limit, ...powersW]] of blocks.entries()) {
    const profile = powersW.map((powerW, mtu) => ({ mtu, powerW }));
    market.submitBlock('carla', round, shift(`block ${index}`, { node: 'north', limit, profile }));
  }
  return market;
}
