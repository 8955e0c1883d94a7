import { admitted } from '../../../../test/reference/round-builder.js';
import { QUANTITY_BOUND_W } from '../../quantity.js';
import { admitBlock, BLOCK_COST_BOUND_TICK_W, type BlockOrder } from './block-order.js';

const [nodeCount, periodCount, blockCount] = [3, 4, 5];
const order: BlockOrder = {
  node: 2,
  profile: [
    { period: 0, powerW: -30 },
    { period: 3, powerW: 20 },
  ],
  costTickW: 100n,
  minAcceptance: { numerator: 1, denominator: 1 },
};

function admission(change: Partial<BlockOrder>) {
  return admitBlock({ ...order, ...change }, nodeCount, periodCount, blockCount, 'b');
}

test('an all-or-none block has one part', () => {
  expect(admitted(admission({ parent: 4 }))).toEqual({
    node: 2,
    profile: order.profile,
    costTickW: 100n,
    parent: 4,
    parts: 1,
    minParts: 1,
  });
});

test.each<[string, Partial<BlockOrder>, number, number]>([
  ['no watt and no tick-watt is split', {}, 10, 1],
  ['the cost does not divide as the watts do', { costTickW: 15n }, 5, 1],
  ['a negative cost divides like a positive one', { costTickW: -15n }, 5, 1],
  ['no cost divides with the watts', { costTickW: 0n }, 10, 1],
  ['nothing divides', { costTickW: 101n }, 1, 1],
  ['a half is half of the parts', { minAcceptance: { numerator: 1, denominator: 2 } }, 10, 5],
  ['a third is rounded up to whole parts', { minAcceptance: { numerator: 1, denominator: 3 } }, 10, 4],
  ['a share too close to one is the whole', { minAcceptance: { numerator: 99, denominator: 100 } }, 10, 10],
])('parts: %s', (_, change, parts, minParts) => {
  const divisible = { minAcceptance: { numerator: 0, denominator: 1 }, ...change };
  expect(admitted(admission(divisible))).toMatchObject({ parts, minParts });
});

const entry = (period: number, powerW: number) => ({ profile: [order.profile[0]!, { period, powerW }] });
const share = (numerator: number, denominator: number) => ({ minAcceptance: { numerator, denominator } });

test.each<[string, Partial<BlockOrder>]>([
  ['the first node', { node: 0 }],
  ['the last period', entry(3, 1)],
  ['a gigawatt', entry(1, QUANTITY_BOUND_W)],
  ['a gigawatt withdrawn', entry(1, -QUANTITY_BOUND_W)],
  ['the highest cost', { costTickW: BLOCK_COST_BOUND_TICK_W }],
  ['the lowest cost', { costTickW: -BLOCK_COST_BOUND_TICK_W }],
  ['the first block as its parent', { parent: 0 }],
  ['the last block as its parent', { parent: 4 }],
])('%s is admitted', (_, change) => {
  expect(admission(change).ok).toBe(true);
});

test.each<[string, Partial<BlockOrder>, string, string]>([
  ['a node before the first', { node: -1 }, 'unknown-node', 'b.node'],
  ['a node after the last', { node: 3 }, 'unknown-node', 'b.node'],
  ['half a node', { node: 0.5 }, 'unknown-node', 'b.node'],
  ['no profile', { profile: [] }, 'malformed-message', 'b.profile'],
  ['a period before the first', entry(-1, 1), 'profile-outside-horizon', 'b.profile[1].period'],
  ['a period after the last', entry(4, 1), 'profile-outside-horizon', 'b.profile[1].period'],
  ['half a period', entry(0.5, 1), 'profile-outside-horizon', 'b.profile[1].period'],
  ['a period twice', entry(0, 1), 'duplicate-id', 'b.profile[1].period'],
  ['half a watt', entry(1, 0.5), 'quantity-not-integral', 'b.profile[1].powerW'],
  ['no watt', entry(1, 0), 'quantity-not-positive', 'b.profile[1].powerW'],
  ['more than a gigawatt', entry(1, QUANTITY_BOUND_W + 1), 'quantity-out-of-bounds', 'b.profile[1].powerW'],
  ['more than a gigawatt withdrawn', entry(1, -QUANTITY_BOUND_W - 1), 'quantity-out-of-bounds', 'b.profile[1].powerW'],
  ['too high a cost', { costTickW: BLOCK_COST_BOUND_TICK_W + 1n }, 'price-out-of-bounds', 'b.cost'],
  ['too low a cost', { costTickW: -BLOCK_COST_BOUND_TICK_W - 1n }, 'price-out-of-bounds', 'b.cost'],
  ['half a numerator', share(0.5, 1), 'malformed-message', 'b.minAcceptance'],
  ['half a denominator', share(0, 1.5), 'malformed-message', 'b.minAcceptance'],
  ['a share of nothing', share(0, 0), 'malformed-message', 'b.minAcceptance'],
  ['a negative share', share(-1, 2), 'quantity-out-of-bounds', 'b.minAcceptance'],
  ['more than all', share(3, 2), 'quantity-out-of-bounds', 'b.minAcceptance'],
  ['a parent before the first', { parent: -1 }, 'unknown-order', 'b.parent'],
  ['a parent after the last', { parent: 5 }, 'unknown-order', 'b.parent'],
  ['half a parent', { parent: 0.5 }, 'unknown-order', 'b.parent'],
])('%s is refused', (_, change, code, field) => {
  expect(admission(change)).toMatchObject({ ok: false, rejection: { code, field } });
});
