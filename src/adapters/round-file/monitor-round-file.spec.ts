import { HighsSolver } from '../solver/highs-solver.js';
import { monitorRoundFile } from './monitor-round-file.js';

const solver = new HighsSolver();

const round = {
  format: 'gridclear-round/1',
  mtuSeconds: 900,
  periods: 2,
  pricePoint: 'lowest',
  marginalAllocation: 'time',
  network: {
    root: 'root',
    branches: [{ node: 'n1', parent: 'root', exportLimitW: 5000, importLimitW: 5000, baselineFlowW: 0 }],
  },
  orders: [
    { id: 's1', node: 'n1', side: 'sell', quantityW: 300, limit: '70.00', period: 1, participant: 'anna' },
    { id: 's2', node: 'n1', side: 'sell', quantityW: 300, limit: '75.00', period: 1, participant: 'anna' },
    { id: 's3', node: 'n1', side: 'sell', quantityW: 200, limit: '90.00', period: 1 },
    { id: 'b1', node: 'root', side: 'buy', quantityW: 400, limit: '80.00', period: 1, participant: 'bert' },
  ],
  requests: [
    { id: 'r', congestionPoint: 'n1', direction: 'up', period: 1, steps: [{ quantityW: 250, price: '5.00' }] },
  ],
  blocks: [],
};

test('orders of one participant count together, an order without one by its id', async () => {
  expect(await monitorRoundFile(JSON.stringify(round), solver)).toEqual({
    ok: true,
    value: {
      periods: [
        {
          period: 0,
          requested: [],
          full: [],
          sold: { soldW: 0, offeredW: 0, sellers: 0, concentration: 0, pivotal: [] },
        },
        {
          period: 1,
          requested: [
            {
              congestionPoint: 'n1',
              direction: 'up',
              requestedW: 250,
              offeredW: 800,
              providers: 2,
              concentration: 6_250,
              pivotal: ['anna'],
            },
          ],
          full: [],
          sold: { soldW: 400, offeredW: 800, sellers: 1, concentration: 10_000, pivotal: ['anna'] },
        },
      ],
      lines: [
        'period 0: 0 of 0 W sold by 0, concentration 0, nobody pivotal',
        'period 1: n1 up: 250 W requested, 800 W offered by 2, concentration 6250, pivotal: anna',
        'period 1: 400 of 800 W sold by 1, concentration 10000, pivotal: anna',
      ],
    },
  });
});

test('curves count as a whole, blocks by what they do in each period, a full branch is told', async () => {
  const block = { node: 'n1', cost: '0', minAcceptance: '1', parent: null, participant: 'cleo' };
  const orders = [
    {
      id: 'curve',
      node: 'n1',
      side: 'sell',
      period: 0,
      steps: [100, 200].map((quantityW) => ({ quantityW, price: `${quantityW}.00` })),
    },
    { id: 'b0', node: 'root', side: 'buy', quantityW: 900, limit: '300.00', period: 0 },
    { id: 'b1', node: 'root', side: 'buy', quantityW: 900, limit: '300.00', period: 1 },
  ];
  const blocks = [
    {
      ...block,
      id: 'one',
      profile: [
        { period: 0, powerW: 300 },
        { period: 1, powerW: 300 },
      ],
      exclusiveGroup: 'g',
    },
    { ...block, id: 'other', profile: [{ period: 0, powerW: 200 }], exclusiveGroup: 'g' },
  ];
  const network = {
    root: 'root',
    branches: [{ node: 'n1', parent: 'root', exportLimitW: 400, importLimitW: 400, baselineFlowW: 0 }],
  };
  const told = await monitorRoundFile(JSON.stringify({ ...round, network, orders, requests: [], blocks }), solver);
  expect(told).toMatchObject({
    ok: true,
    value: {
      periods: [
        {
          full: [{ congestionPoint: 'n1', direction: 'down', filledW: 0, offeredW: 0, providers: 0 }],
          sold: { soldW: 400, offeredW: 600, sellers: 2, concentration: 6_250, pivotal: ['curve', 'cleo'] },
        },
        { full: [], sold: { soldW: 300, offeredW: 300, sellers: 1, pivotal: ['cleo'] } },
      ],
    },
  });
});
