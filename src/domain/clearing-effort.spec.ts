import { villageRules } from '../../test/support/village.js';
import { warningsOfEffort } from './clearing-effort.js';
import type { BlockRules, MarketRules } from './market-rules.js';

const horizonMtus = 96;

/** Limits of blocks, an hour before delivery. */
function limited(maxBlocksPerRound: number, searchNodeLimit: number, more: Partial<MarketRules> = {}): MarketRules {
  const blockOrders: BlockRules = { maxBlocksPerRound, maxBlocksPerParticipant: 1, searchNodeLimit };
  const gate = { opensBeforeDeliverySeconds: 7_200, closesBeforeDeliverySeconds: 3_600 };
  return { ...villageRules, horizonMtus, blockOrders, gate, ...more };
}

const orders = (maxOrdersPerRound: number) => ({ order: { ...villageRules.order, maxOrdersPerRound } });
const atDelivery = { gate: { opensBeforeDeliverySeconds: 7_200, closesBeforeDeliverySeconds: 0 } };
const nodes = 'blockOrders.searchNodeLimit';
const blocks = 'blockOrders.maxBlocksPerRound';

test.each<[string, MarketRules, networkNodes: number, string[]]>([
  ['a market without blocks', { ...villageRules, ...atDelivery }, 5, []],
  ['what is done in time', limited(200, 20_000), 1, []],
  [
    'nodes beyond the time',
    limited(200, 2_000_000),
    1,
    [
      `${nodes}: a full round could take 3200 s to clear, and half of the time to delivery is 1800 s: enough for about 1100000 nodes`,
    ],
  ],
  [
    'blocks whose first node is beyond it',
    limited(70_000, 1),
    1,
    [
      `${blocks}: a full round could take 2200 s to clear, and half of the time to delivery is 1800 s: not enough for so many blocks`,
    ],
  ],
  [
    'no time at all',
    limited(10, 100, atDelivery),
    1,
    [
      `${blocks}: a full round could take 0.008 s to clear, and half of the time to delivery is 0 s: not enough for so many blocks`,
    ],
  ],
  [
    'a large network',
    limited(100, 100_000, orders(100_000)),
    1_000,
    [
      `${nodes}: a full round could take 3000 s to clear, and half of the time to delivery is 1800 s: enough for about 60000 nodes`,
    ],
  ],
  ['the same at one node', limited(100, 100_000, orders(100_000)), 1, []],
])('%s', (_, rules, networkNodes, said) => {
  expect(warningsOfEffort(rules, networkNodes).map(({ field, message }) => `${field}: ${message}`)).toEqual(said);
});
