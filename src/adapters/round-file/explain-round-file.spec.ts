import { EXPLAINED_UNASKED, explainRoundFile } from './explain-round-file.js';

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

function explained(roundText: string, ids: readonly string[] = []) {
  const outcome = explainRoundFile(roundText, ids);
  if (!outcome.ok) throw new Error(outcome.rejection.message);
  return outcome.value;
}

test('an order behind a full branch, in names and decimal prices', () => {
  expect(explained(text(), ['cheap']).orders).toEqual([
    {
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
    },
  ]);
});

test('a line per order in the sequence of the file, a curve step by step', () => {
  const full = 'branch n1 is at its export limit';
  expect(explained(text()).lines).toEqual([
    `order cheap: filled 0 of 200 W; rank 2 to sell at n1; node price 60.50, its limit 70.00; ${full}; a limit of 60.50 would have filled it`,
    `order curve: filled 0 of 100 W; rank 3 to sell at n1; node price 60.50, its limit 75.00; ${full}; a limit of 60.50 would have filled it`,
    `order curve: filled 0 of 150 W; rank 4 to sell at n1; node price 60.50, its limit 80.00; ${full}; a limit of 60.50 would have filled it`,
    `order large: filled 300 of 400 W; rank 1 to sell at n1; node price 60.50, its limit 60.50; ${full}; no limit would have filled it with more than 300 W`,
    'order buyer: filled 300 of 400 W; rank 1 to buy at root; node price 95.50, its limit 95.50; no limit would have filled it with more than 300 W',
  ]);
});

test('orders of several periods, each by its own clearing, in the sequence of the file', () => {
  const orders = [1, 0].map((period) => ({ ...round.orders[3], id: `p${period}`, period }));
  expect(explained(text({ periods: 2, orders } as object)).lines).toEqual([
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

test.each([
  ['an order that it does not have', {}, ['cheap', 'nobody'], 'unknown-order', ''],
  ['blocks', { blocks: [block] }, [], 'unsupported', 'blocks[0]'],
  ['too many orders to explain all', { orders: many }, [], 'unsupported', 'orders'],
] as const)('a round with %s is refused', (_, changes, ids, code, field) => {
  const outcome = explainRoundFile(text(changes as object), ids);
  expect(outcome).toMatchObject({ ok: false, rejection: { code, field } });
});

test('of many orders those that are named are explained', () => {
  expect(explained(text({ orders: many } as object), ['o1000', 'o7', 'o7']).orders.map(({ id }) => id)).toEqual([
    'o7',
    'o1000',
  ]);
});
