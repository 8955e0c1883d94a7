import type { MarketNetwork } from '../../domain/events.js';
import { flowsToPublish, limitsToPublish, reliefSteps, requestsToPublish } from './grid-needs.js';

const prices = [60_000, 34_300, 9_100];
const network: MarketNetwork = {
  root: 'root',
  branches: [
    { node: 'a', parent: 'root', exportLimitW: 10_000, importLimitW: 10_000 },
    { node: 'b', parent: 'a', exportLimitW: 5_000, importLimitW: 5_000 },
  ],
};

describe('what the grid operator needs', () => {
  it.each([
    // load, steps of a branch with a limit of 100 kW
    [90_000, []],
    [90_001, [{ quantityW: 100, price: '91.00' }]],
    [
      97_000,
      [
        { quantityW: 2_000, price: '343.00' },
        { quantityW: 5_000, price: '91.00' },
      ],
    ],
    [
      120_050,
      [
        { quantityW: 20_100, price: '600.00' },
        { quantityW: 5_000, price: '343.00' },
        { quantityW: 5_000, price: '91.00' },
      ],
    ],
  ])('at a load of %i W is %j', (loadW, steps) => {
    expect(reliefSteps(loadW, 100_000, prices)).toEqual(steps);
  });

  it('is asked for at every branch expected above 90 %', () => {
    const expected = new Map([
      ['a', -9_900],
      ['b', -5_000],
    ]);
    expect(requestsToPublish(network, expected, prices, 7)).toEqual([
      {
        clientRequestId: '7:a',
        congestionPoint: 'a',
        direction: 'up',
        steps: [
          { quantityW: 400, price: '343.00' },
          { quantityW: 500, price: '91.00' },
        ],
      },
      {
        clientRequestId: '7:b',
        congestionPoint: 'b',
        direction: 'up',
        steps: [
          { quantityW: 300, price: '343.00' },
          { quantityW: 300, price: '91.00' },
        ],
      },
    ]);
    expect(requestsToPublish(network, new Map([['a', 20_000]]), prices, 7)).toEqual([]);
  });

  it('comes for the day ahead with limits that keep a fifth, but not less than is expected', () => {
    const expected = new Map([
      ['a', -9_500],
      ['b', 3_000],
    ]);
    expect(limitsToPublish(network, expected)).toEqual([
      { node: 'a', baselineFlowW: -9_500, exportLimitW: 8_000, importLimitW: 9_500 },
      { node: 'b', baselineFlowW: 3_000, exportLimitW: 4_000, importLimitW: 4_000 },
    ]);
    expect(limitsToPublish(network, new Map())).toEqual([]);
  });

  it('comes with flows, and with limits where a flow is beyond one already', () => {
    const expected = new Map([
      ['a', -12_000],
      ['b', 6_000],
    ]);
    expect(flowsToPublish(network, expected)).toEqual([
      { node: 'a', baselineFlowW: -12_000, importLimitW: 12_000 },
      { node: 'b', baselineFlowW: 6_000, exportLimitW: 6_000 },
    ]);
    expect(flowsToPublish(network, new Map())).toEqual([
      { node: 'a', baselineFlowW: 0 },
      { node: 'b', baselineFlowW: 0 },
    ]);
  });
});
