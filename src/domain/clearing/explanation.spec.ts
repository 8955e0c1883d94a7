import { admitted, type OrderRow, problemOf, type RoundTable } from '../../../test/reference/round-builder.js';
import { clear } from './clearing.js';
import { clearingAlone, explain } from './explanation.js';
import { ClearingBudget } from './limit-search.js';

function explained(table: RoundTable, ...entries: number[]) {
  const problem = problemOf(table);
  return explain(problem, admitted(clear(problem)), entries);
}

const oneNode: RoundTable = {
  orders: [
    ['sell', 'root', 10, 20],
    ['sell', 'root', 10, 40],
    ['sell', 'root', 10, 40],
    ['buy', 'root', 15, 50],
    ['buy', 'root', 5, 30],
  ],
};

test('a filled order has its rank and price, and its own limit filled it', () => {
  const filling = { kind: 'filled', limitTicks: 20 };
  expect(explained(oneNode, 0)).toEqual({
    filledW: 10,
    outcome: 'filled',
    nodePriceTicks: 40,
    path: [],
    reachableW: 10,
    filling,
    steps: [{ rank: 1, quantityW: 10, limitTicks: 20, filledW: 10, filling }],
  });
});

test.each([
  [1, 'partly filled', 5, 2, 30],
  [2, 'not filled', 0, 3, 30],
  [4, 'not filled', 0, 2, 40],
] as const)('order %i was %s: the least better limit that fills it', (order, outcome, filledW, rank, limit) => {
  const filling = { kind: 'border', limitTicks: limit };
  expect(explained(oneNode, order)).toMatchObject({ outcome, filledW, filling, steps: [{ rank, filling }] });
});

test('a branch that binds is named, and no limit gets more through it', () => {
  const table: RoundTable = {
    branches: [
      ['n1', 'root', 30, 30],
      ['n2', 'n1', 90, 90],
    ],
    orders: [
      ['sell', 'n2', 40, 10],
      ['sell', 'n2', 40, 15],
      ['buy', 'root', 60, 80],
    ],
  };
  expect(explained(table, 1)).toMatchObject({
    filledW: 0,
    outcome: 'not filled',
    nodePriceTicks: 10,
    path: [{ node: 1, flowW: 30, bindsAt: 'export', reliefTicks: { more: 0, less: 0 }, priceStepTicks: -70 }],
    reachableW: 30,
    filling: { kind: 'none' },
  });
});

test('an import limit that binds is named', () => {
  const table: RoundTable = {
    branches: [['n1', 'root', 30, 20]],
    orders: [
      ['buy', 'n1', 40, 90],
      ['sell', 'root', 60, 10],
    ],
  };
  expect(explained(table, 0)).toMatchObject({
    outcome: 'partly filled',
    path: [{ node: 1, flowW: -20, bindsAt: 'import', priceStepTicks: 80 }],
    reachableW: 20,
    filling: { kind: 'none' },
  });
});

test('the rank counts who is ahead at the same node and side: by limit, then by sequence', () => {
  const sales: OrderRow[] = [
    ['sell', 'root', 1, 30],
    ['sell', 'root', 1, 20],
    ['sell', 'root', 1, 20],
    ['sell', 'root', 1, 10],
    ['sell', 'n1', 1, 5],
    ['buy', 'root', 1, 1],
  ];
  const ranks = (orders: readonly OrderRow[]) =>
    orders.map((_, order) => explained({ branches: [['n1', 'root', 9, 9]], orders }, order).steps[0]!.rank);
  expect(ranks(sales)).toEqual([4, 2, 3, 1, 1, 1]);
  expect(ranks(sales.map(([side, ...row]) => [side === 'sell' ? 'buy' : 'sell', ...row]))).toEqual([1, 2, 3, 4, 1, 1]);
});

test('a request on the path tells what relief is worth', () => {
  const table: RoundTable = {
    branches: [['n1', 'root', 100, 100]],
    orders: [
      ['sell', 'n1', 40, 30],
      ['sell', 'n1', 40, 60],
    ],
    requests: [['up', 'n1', [50, 50], [50, 35]]],
    upstream: { kind: 'priced', sellTicks: 0, buyTicks: 0 },
  };
  expect(explained(table, 1)).toMatchObject({
    outcome: 'not filled',
    path: [{ node: 1, flowW: 40, bindsAt: undefined, reliefTicks: { more: 50, less: 50 }, priceStepTicks: 50 }],
    filling: { kind: 'border', limitTicks: 35 },
  });
});

test('by time a tie is lost to earlier orders, so that a tick better is needed', () => {
  const orders = [
    ['sell', 'root', 10, 20] as const,
    ['sell', 'root', 10, 20] as const,
    ['buy', 'root', 10, 50] as const,
  ];
  expect(explained({ orders }, 1)).toMatchObject({ filling: { kind: 'border', limitTicks: 19 } });
  expect(explained({ orders, marginalAllocation: 'pro-rata' }, 1)).toMatchObject({
    filledW: 5,
    filling: { kind: 'border', limitTicks: 19 },
  });
});

describe('a curve', () => {
  const table: RoundTable = {
    orders: [
      ['sell', 'root', 10, 20],
      ['sell', 'root', 10, 40],
      ['sell', 'root', 10, 60],
      ['buy', 'root', 15, 50],
      ['buy', 'root', 8, 35],
      ['buy', 'root', 30, 30],
    ],
  };

  test('is told step by step, and as a whole by the price that none of its steps may exceed', () => {
    const step = (rank: number, limitTicks: number, filledW: number, filling: object) => {
      return { rank, quantityW: 10, limitTicks, filledW, filling };
    };
    expect(explained(table, 0, 1, 2)).toMatchObject({
      ...{ filledW: 15, outcome: 'partly filled', nodePriceTicks: 40, reachableW: 30 },
      filling: { kind: 'border', limitTicks: 30 },
      steps: [
        step(1, 20, 10, { kind: 'filled', limitTicks: 20 }),
        step(2, 40, 5, { kind: 'border', limitTicks: 35 }),
        step(3, 60, 0, { kind: 'border', limitTicks: 30 }),
      ],
    });
  });

  test('where the bound of clearings strikes, it is said how far the search came', () => {
    const problem = problemOf(table);
    const explainedWithin = (clearings: number) => {
      const again = { ...clearingAlone(problem, -1_000), budget: new ClearingBudget(clearings) };
      return explain(problem, admitted(clear(problem)), [0, 1, 2], again);
    };
    expect(explainedWithin(0)).toMatchObject({
      reachableW: undefined,
      filling: { kind: 'unfinished', limitTicks: undefined },
    });
    expect(explainedWithin(1).filling).toEqual({ kind: 'unfinished', limitTicks: -1_000 });
    const { filling, steps } = explainedWithin(5);
    expect(filling).toEqual({ kind: 'border', limitTicks: 30 });
    expect(steps.map((step) => step.filling.kind)).toEqual(['filled', 'unfinished', 'border']);
  });
});
