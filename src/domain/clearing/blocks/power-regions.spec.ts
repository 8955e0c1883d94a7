import { horizonOf } from '../../../../test/reference/horizon-builder.js';
import { admitted, type BranchRow, type OrderRow, problemOf } from '../../../../test/reference/round-builder.js';
import type { CostCurve } from './cost-curve.js';
import { HorizonProblem } from './horizon-problem.js';
import { PowerRegions } from './power-regions.js';

/** Nodes 1 to 3: `b` lies behind `a`. Changes may be -110 to 90 W at `a`, -40 to 50 W at `b`, -20 to 30 W at `c`. */
const branches: BranchRow[] = [
  ['a', 'root', 100, 100, 10],
  ['b', 'a', 50, 40],
  ['c', 'root', 30, 20],
];
const orders: OrderRow[] = [
  ['sell', 'root', 10, 50],
  ['buy', 'a', 20, 80],
  ['sell', 'b', 30, 40],
  ['buy', 'b', 7, 90],
  ['sell', 'c', 5, 60],
];

/** The ends of a curve with their costs, between them its prices: `'-7 W costs -630, 90, 0 W costs 0'`. */
function told(curve: CostCurve | undefined): string | undefined {
  if (!curve) return undefined;
  const ends = Array.from(curve.endW, (end) => `${end} W costs ${curve.costTickW(end)}`);
  return ends.map((end, index) => (index === 0 ? end : `${curve.priceTicks[index - 1]}, ${end}`)).join(', ');
}

function regionsOf(regions: PowerRegions, period: number) {
  const divided = regions.ofPeriod(period);
  return {
    regionOf: Array.from(divided.regionOf),
    regions: divided.regions.map(({ top, above, curve, branch }) => [top, above, told(curve), told(branch)]),
  };
}

describe('a network is divided at the branches that are looked at', () => {
  test('none without a request: all orders are one region', () => {
    const regions = new PowerRegions(admitted(horizonOf({ branches, periods: [orders], blocks: [] })));
    expect(regionsOf(regions, 0)).toEqual({
      regionOf: [0, 0, 0, 0],
      regions: [
        [
          0,
          -1,
          '-27 W costs -2230, 40, 3 W costs -1030, 50, 13 W costs -530, 60, 18 W costs -230, 80, 38 W costs 1370, 90, 45 W costs 2000',
          undefined,
        ],
      ],
    });
  });

  test('at a request from the start, whose relief the flow is worth, and at others in one period alone', () => {
    const problem = admitted(
      horizonOf({ branches, periods: [orders, orders], requests: [['up', 'b', [20, 30], [10, 5]]], blocks: [] }),
    );
    const regions = new PowerRegions(problem);
    const behindB = '-7 W costs -630, 40, 23 W costs 570, 90, 30 W costs 1200';
    // Up to a change of 20 W each watt is worth 30 ticks, 10 W more are worth 5, the rest nothing.
    const flowOfB = '-40 W costs 1200, -30, 20 W costs -600, -5, 30 W costs -650, 0, 50 W costs -650';
    const atFirst = {
      regionOf: [0, 0, 1, 0],
      regions: [
        [0, -1, '-20 W costs -1600, 50, -10 W costs -1100, 60, -5 W costs -800, 80, 15 W costs 800', undefined],
        [2, 0, behindB, flowOfB],
      ],
    };
    expect([regionsOf(regions, 0), regionsOf(regions, 1)]).toEqual([atFirst, atFirst]);

    expect(regions.lookAt([[1, 2]])).toBe(false);
    expect(
      regions.lookAt([
        [1, 1],
        [1, 2],
      ]),
    ).toBe(true);
    expect(regions.lookAt([[1, 1]])).toBe(false);
    expect(regionsOf(regions, 0)).toEqual(atFirst);
    expect(regionsOf(regions, 1)).toEqual({
      regionOf: [0, 1, 2, 0],
      regions: [
        [0, -1, '0 W costs 0, 50, 10 W costs 500, 60, 15 W costs 800', undefined],
        [1, 0, '-20 W costs -1600, 80, 0 W costs 0', '-110 W costs 0, 0, 90 W costs 0'],
        [2, 1, behindB, flowOfB],
      ],
    });
  });

  test('requests beyond the limits of their branch end with them', () => {
    const requests = [['down', 'c', [25, 30]] as const, ['up', 'c', [200, 10]] as const];
    const regions = new PowerRegions(admitted(horizonOf({ branches, periods: [[]], requests, blocks: [] })));
    // Between -25 and 0 W each watt less relieves for 30 ticks and gives up 10; above, each one more gives up 30 for 10.
    expect(regionsOf(regions, 0).regions[1]).toEqual([3, 0, '0 W costs 0', '-20 W costs -400, 20, 30 W costs 600']);
  });

  test('upstream trades with the root alone', () => {
    const upstream = { kind: 'priced', buyTicks: 20, sellTicks: 70 } as const;
    const problem = admitted(
      HorizonProblem.admit({
        periods: [problemOf({ branches, orders: [['sell', 'c', 5, 60]], upstream })],
        blocks: [],
        exclusiveGroups: [],
      }),
    );
    const regions = new PowerRegions(problem);
    regions.lookAt([[0, 3]]);
    // One watt more than the orders' five could be traded.
    expect(regionsOf(regions, 0).regions).toEqual([
      [0, -1, '-6 W costs -120, 20, 0 W costs 0, 70, 6 W costs 420', undefined],
      [3, 0, '0 W costs 0, 60, 5 W costs 300', '-20 W costs 0, 0, 30 W costs 0'],
    ]);
  });
});

test.each<[string, number[], number[][]]>([
  ['fills the branch in both periods', [25, -20], [[], []]],
  ['feeds in too much in the first', [26, -20], [[3], []]],
  ['withdraws too much in the second', [25, -21], [[], [3]]],
])('all branches that could bind: a block at c that %s', (_, watts, expected) => {
  const problem = admitted(
    horizonOf({
      branches,
      periods: [[['sell', 'c', 5, 60]], []],
      blocks: [
        ['at c', 'c', watts, 10],
        ['at the root', 'root', [500, -500], 10],
      ],
    }),
  );
  const regions = new PowerRegions(problem);
  regions.lookAtAllThatCouldBind();
  const tops = [0, 1].map((period) => regions.ofPeriod(period).regions.map(({ top }) => top));
  expect(tops).toEqual(expected.map((nodes) => [0, ...nodes]));
});
