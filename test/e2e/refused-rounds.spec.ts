import { runGridclear } from '../support/run-gridclear.js';

/** A sound round with a branch, a curve, a request in steps, and blocks of every kind. */
const round = {
  format: 'gridclear-round/1',
  mtuSeconds: 900,
  periods: 2,
  pricePoint: 'lowest',
  marginalAllocation: 'time',
  network: {
    root: 'root',
    branches: [
      { node: 'n1', parent: 'root', exportLimitW: 5000, importLimitW: 5000, baselineFlowW: [0, 0] },
      { node: 'n2', parent: 'n1', exportLimitW: 5000, importLimitW: 5000, baselineFlowW: 0 },
    ],
  },
  upstream: { sellPrice: '250.00', buyPrice: '80.00' },
  orders: [
    { id: 'sale', node: 'n2', side: 'sell', quantityW: 500, limit: '70.00', period: 0 },
    { id: 'purchase', node: 'root', side: 'buy', quantityW: 500, limit: '90.00', period: 1 },
    {
      id: 'curve',
      node: 'n1',
      side: 'sell',
      steps: [
        { quantityW: 100, price: '60.00' },
        { quantityW: 100, price: '65.00' },
      ],
      period: 1,
    },
  ],
  requests: [
    {
      id: 'relief',
      congestionPoint: 'n1',
      direction: 'up',
      period: 0,
      steps: [
        { quantityW: 100, price: '5.00' },
        { quantityW: 100, price: '2.00' },
      ],
    },
  ],
  blocks: ['parent', 'child', 'alone'].map((id) => ({
    id,
    node: 'n2',
    cost: '0.01',
    minAcceptance: '1',
    profile: [
      { period: 0, powerW: 100 },
      { period: 1, powerW: -100 },
    ],
    parent: id === 'child' ? 'parent' : null,
    exclusiveGroup: id === 'alone' ? 'one of these' : null,
  })),
};

/** The round with one field changed, named as a refusal names it. */
function withChanged(field: string, value: unknown): string {
  const copy = structuredClone(round);
  const names = field.split(/[.[\]]+/).filter((name) => name !== '');
  const last = names.pop()!;
  const owner = names.reduce<Record<string, unknown>>((at, name) => at[name] as Record<string, unknown>, copy);
  owner[last] = value;
  return JSON.stringify(copy);
}

test('the round is cleared', async () => {
  expect(await runGridclear(['clear', '-'], JSON.stringify(round))).toMatchObject({ code: 0, complaint: '' });
});

/** What is changed, to what; the refusal's field where it is another than the changed one. */
test.each<[string, string, unknown, string, string?]>([
  ['an order at an unknown node', 'orders[0].node', 'n9', 'unknown-node'],
  ['a block at an unknown node', 'blocks[0].node', 'n9', 'unknown-node'],
  ['a request at an unknown node', 'requests[0].congestionPoint', 'n9', 'unknown-congestion-point'],
  ['a negative quantity', 'orders[1].quantityW', -5, 'quantity-not-positive'],
  ['no quantity', 'orders[1].quantityW', 0, 'quantity-not-positive'],
  ['half a watt', 'orders[1].quantityW', 0.5, 'quantity-not-integral'],
  ['half a watt in a block', 'blocks[2].profile[1].powerW', -0.5, 'quantity-not-integral'],
  ['a step without watts', 'orders[2].steps[1].quantityW', 0, 'quantity-not-positive'],
  ['a price beyond the bounds', 'orders[0].limit', '1000000.01', 'price-out-of-bounds'],
  ['a price off the tick', 'orders[0].limit', '70.005', 'price-off-tick'],
  ['relief at a price off the tick', 'requests[0].steps[0].price', '5.001', 'price-off-tick'],
  ['a profile outside the horizon', 'blocks[1].profile[1].period', 2, 'profile-outside-horizon'],
  ['an order outside the horizon', 'orders[0].period', 2, 'unknown-period'],
  ['branches in a cycle', 'network.branches[0].parent', 'n2', 'not-a-tree'],
  ['a branch above the root', 'network.branches[1].node', 'root', 'not-a-tree'],
  ['a branch twice', 'network.branches[2]', round.network.branches[1], 'duplicate-id', 'network.branches[2].node'],
  [
    'a node with two parents',
    'network.branches[2]',
    { ...round.network.branches[1], parent: 'root' },
    'not-a-tree',
    'network.branches[2].node',
  ],
  ['a branch to nowhere', 'network.branches[1].parent', 'n9', 'unknown-node'],
  ['blocks linked in a cycle', 'blocks[0].parent', 'child', 'link-cycle'],
  ['a block linked to nobody', 'blocks[1].parent', 'nobody', 'unknown-order'],
  ['a group without a name', 'blocks[2].exclusiveGroup', '', 'malformed-message'],
  ['an empty profile', 'blocks[2].profile', [], 'malformed-message'],
  ['request steps that cross', 'requests[0].steps[1].price', '6.00', 'steps-not-falling'],
  ['curve steps that cross', 'orders[2].steps[1].price', '59.99', 'curve-not-monotone'],
  ['an order id twice', 'orders[1].id', 'sale', 'duplicate-id'],
  ['a block id twice', 'blocks[2].id', 'child', 'duplicate-id'],
  ['upstream that buys dearer than it sells', 'upstream.buyPrice', '250.01', 'price-out-of-bounds'],
])('%s is refused', async (_, field, value, code, refusedField = field) => {
  const { code: exit, output } = await runGridclear(['clear', '-', '--json'], withChanged(field, value));
  expect(exit).toBe(1);
  expect(JSON.parse(output)).toEqual({
    ok: false,
    input: '-',
    rejection: { code, field: refusedField, message: expect.any(String) },
  });
});
