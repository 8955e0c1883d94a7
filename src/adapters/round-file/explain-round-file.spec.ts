import { HighsSolver } from '../solver/highs-solver.js';
import { EXPLAINED_UNASKED, EXPLAINED_UNASKED_WITH_BLOCKS, explainRoundFile } from './explain-round-file.js';

const solver = new HighsSolver();

const round = {
  format: 'gridclear-round/1',
  mtuSeconds: 900,
  periods: 1,
  pricePoint: 'lowest',
  marginalAllocation: 'time',
  network: {
    root: 'root',
    branches: [{ node: 'n1', parent: 'root', exportLimitW: 300, importLimitW: 5000, baselineFlowW: 0 }],
  },
  orders: [
    { id: 'cheap', node: 'n1', side: 'sell', quantityW: 200, limit: '70.00' },
    {
      id: 'curve',
      node: 'n1',
      side: 'sell',
      steps: [
        { quantityW: 100, price: '75.00' },
        { quantityW: 150, price: '80.00' },
      ],
    },
    { id: 'large', node: 'n1', side: 'sell', quantityW: 400, limit: '60.5' },
    { id: 'buyer', node: 'root', side: 'buy', quantityW: 400, limit: '95.50' },
  ],
  requests: [] as object[],
  blocks: [] as object[],
};

const text = (changes: Partial<typeof round> = {}) => JSON.stringify({ ...round, ...changes });

async function explained(roundText: string, ids: readonly string[] = []) {
  const outcome = await explainRoundFile(roundText, ids, solver);
  if (!outcome.ok) throw new Error(outcome.rejection.message);
  return outcome.value;
}

test('an order behind a full branch, in names and decimal prices', async () => {
  expect((await explained(text(), ['cheap'])).orders).toEqual([
    {
      kind: 'order',
      id: 'cheap',
      period: 0,
      node: 'n1',
      side: 'sell',
      quantityW: 200,
      limit: '70.00',
      filledW: 0,
      outcome: 'not filled',
      rank: 2,
      nodePrice: '60.50',
      path: [
        { node: 'n1', flowW: 300, bindsAt: 'export', relief: { more: '0.00', less: '0.00' }, priceStep: '-35.00' },
      ],
      reachableW: 200,
      fillingLimit: '60.50',
      limitSearch: 'border',
      steps: [],
    },
  ]);
});

test('a line per order in the sequence of the file, and one for each step of a curve', async () => {
  const full = 'branch n1 is at its export limit';
  expect((await explained(text())).lines).toEqual([
    `order cheap: filled 0 of 200 W; rank 2 to sell at n1; node price 60.50, its limit 70.00; ${full}; a limit of 60.50 would have filled it`,
    `order curve: filled 0 of 250 W; rank 3 to sell at n1; node price 60.50, its limit 80.00; ${full}; a limit of 60.50 would have filled it`,
    '  step 1: filled 0 of 100 W at 75.00, rank 3; a limit of 60.50 would have filled it',
    '  step 2: filled 0 of 150 W at 80.00, rank 4; a limit of 60.50 would have filled it',
    `order large: filled 300 of 400 W; rank 1 to sell at n1; node price 60.50, its limit 60.50; ${full}; no limit would have filled it with more than 300 W`,
    'order buyer: filled 300 of 400 W; rank 1 to buy at root; node price 95.50, its limit 95.50; no limit would have filled it with more than 300 W',
  ]);
});

test('orders of several periods, each by its own clearing, in the sequence of the file', async () => {
  const orders = [1, 0].map((period) => ({ ...round.orders[3], id: `p${period}`, period }));
  expect((await explained(text({ periods: 2, orders } as object))).lines).toEqual([
    expect.stringMatching(/^order p1 in period 1: filled 0 of 400 W; /),
    expect.stringMatching(/^order p0 in period 0: filled 0 of 400 W; /),
  ]);
});

const block = {
  id: 'b1',
  node: 'n1',
  cost: '0',
  minAcceptance: '1',
  profile: [{ period: 0, powerW: 20 }],
  parent: null,
  exclusiveGroup: null,
};
const many = Array.from({ length: EXPLAINED_UNASKED + 1 }, (_, at) => ({ ...round.orders[0], id: `o${at}` }));

const someMore = many.slice(0, EXPLAINED_UNASKED_WITH_BLOCKS);

test.each([
  ['an order that it does not have', {}, ['cheap', 'nobody'], 'unknown-order', ''],
  ['too many orders to explain all', { orders: many }, [], 'unsupported', 'orders'],
  ['too many beside blocks', { orders: someMore, blocks: [block] }, [], 'unsupported', 'orders'],
] as const)('a round with %s is refused', async (_, changes, ids, code, field) => {
  const outcome = await explainRoundFile(text(changes as object), ids, solver);
  expect(outcome).toMatchObject({ ok: false, rejection: { code, field } });
});

test('of many orders those that are named are explained', async () => {
  const { orders } = await explained(text({ orders: many } as object), ['o1000', 'o7', 'o7']);
  expect(orders.map(({ id }) => id)).toEqual(['o7', 'o1000']);
});

describe('with blocks', () => {
  const dear = { ...block, id: 'dear', cost: '0.01', profile: [{ period: 0, powerW: 200 }] };
  const child = { ...block, id: 'child', parent: 'dear' };
  const both = { orders: [round.orders[2], round.orders[3]], blocks: [dear, child] } as object;

  test('a block is told what it does when, why it is rejected, and which cost would have got it accepted', async () => {
    expect((await explained(text(both), ['dear'])).orders).toEqual([
      {
        ...{ kind: 'block', id: 'dear', node: 'n1', cost: '0.01', acceptance: '0', surplus: '-0.006975' },
        reason: 'out-of-the-money',
        periods: [
          {
            ...{ period: 0, powerW: 200, acceptedW: 0, nodePrice: '60.50' },
            path: [expect.objectContaining({ node: 'n1', bindsAt: 'export', priceStep: '-35.00' })],
          },
        ],
        ...{ parent: null, children: [{ id: 'child', acceptance: '0' }], rivals: [], withoutMinimum: null },
        ...{ acceptingCost: '0.003025', limitSearch: 'border' },
      },
    ]);
  });

  test('a line per block, and one for each period; orders are explained beside them', async () => {
    const { lines } = await explained(text(both));
    expect(lines.map((line) => line.replace(/; branch n1 is at its export limit/, ''))).toEqual([
      'order large: filled 300 of 400 W; rank 1 to sell at n1; node price 60.50, its limit 60.50; no limit would have filled it with more than 300 W',
      'order buyer: filled 300 of 400 W; rank 1 to buy at root; node price 95.50, its limit 95.50; no limit would have filled it with more than 300 W',
      'block dear is rejected: out of the money; surplus -0.006975 beyond its cost 0.01; a cost of 0.003025 would have got it accepted',
      '  period 0: 0 of 200 W at n1, node price 60.50',
      'block child is rejected: its parent is not accepted; surplus 0.0003025 beyond its cost 0; its parent dear is accepted by 0; no cost would have got it accepted',
      '  period 0: 0 of 20 W at n1, node price 60.50',
    ]);
  });
});
