import { admitted, type RequestRow, roundOf } from '../../../test/reference/round-builder.js';
import { clear } from './clearing.js';
import { ClearingProblem } from './clearing-problem.js';
import {
  capSingleProviders,
  concentrationOf,
  type MonitoredRound,
  monitorCompetition,
  monitorPockets,
  monitorSales,
} from './market-monitor.js';

/** Participants 7 and 8 sell below n1; 7 alone sells below n2, which lies under it, and 9 alone takes more there. */
function monitored(...requests: RequestRow[]) {
  const round = roundOf({
    branches: [
      ['n1', 'root', 500, 500],
      ['n2', 'n1', 500, 500],
      ['n3', 'root', 500, 500],
    ],
    orders: [
      ['sell', 'n2', 60, 50],
      ['sell', 'n1', 30, 40],
      ['sell', 'n1', 10, 45],
      ['buy', 'n2', 20, -5],
      ['sell', 'n3', 99, 1],
    ],
    requests,
  });
  return { ...round, participant: [7, 8, 7, 9, 8] };
}

test('who could relieve a congestion point, at it and below it', () => {
  expect(
    monitorCompetition(monitored(['down', 'n1', [5, 9]], ['up', 'n1', [20, 90], [5, 80]], ['up', 'n2', [70, 90]])),
  ).toEqual([
    {
      congestionPoint: 1,
      direction: 'up',
      requestedW: 25,
      offeredW: 100,
      providers: 2,
      concentration: 5_800,
      pivotal: [],
    },
    {
      congestionPoint: 1,
      direction: 'down',
      requestedW: 5,
      offeredW: 20,
      providers: 1,
      concentration: 10_000,
      pivotal: [9],
    },
    {
      congestionPoint: 2,
      direction: 'up',
      requestedW: 70,
      offeredW: 60,
      providers: 1,
      concentration: 10_000,
      pivotal: [7],
    },
  ]);
});

test('points come by node, upward before downward, however their requests came', () => {
  const points = monitorCompetition(
    monitored(['up', 'n2', [1, 9]], ['down', 'n2', [1, 9]], ['down', 'n1', [1, 9]], ['up', 'n1', [1, 9]]),
  );
  expect(points.map(({ congestionPoint, direction }) => `${congestionPoint} ${direction}`)).toEqual([
    '1 up',
    '1 down',
    '2 up',
    '2 down',
  ]);
});

test('a provider is pivotal if the others offer less than all requests of the point together ask for', () => {
  const pivotal = (...requests: RequestRow[]) => monitorCompetition(monitored(...requests))[0]!.pivotal;
  expect(pivotal(['up', 'n1', [30, 90]])).toEqual([]);
  expect(pivotal(['up', 'n1', [30, 90]], ['up', 'n1', [1, 80]])).toEqual([7]);
  expect(pivotal(['up', 'n1', [71, 90]])).toEqual([7, 8]);
});

test('without requests nothing is monitored; where nobody offers nobody is pivotal', () => {
  expect(monitorCompetition(monitored())).toEqual([]);
  expect(monitorCompetition(monitored(['down', 'n3', [5, 9]]))).toMatchObject([
    { offeredW: 0, providers: 0, concentration: 0, pivotal: [] },
  ]);
});

test('who sold, and without whom it could not have been sold', () => {
  const round = monitored();
  expect(monitorSales(round, Int32Array.of(60, 30, 0, 0, 10))).toEqual({
    soldW: 100,
    offeredW: 199,
    sellers: 2,
    concentration: 5_200,
    pivotal: [8],
  });
  expect(monitorSales(round, new Int32Array(5))).toMatchObject({ soldW: 0, sellers: 0, concentration: 0, pivotal: [] });
});

test.each([
  [[], 0],
  [[5], 10_000],
  [[1, 1], 5_000],
  [[1, 1, 1], 3_333],
  [[1_000_000_000, 1], 9_999],
])('shares of %j are concentrated by %i', (watts, index) => {
  expect(concentrationOf(watts)).toBe(index);
});

test('a ceiling caps what is requested of a single provider, and of nobody else', () => {
  const round = monitored(['up', 'n1', [20, 90]], ['up', 'n2', [20, 90], [20, 70], [20, 40]]);
  expect(capSingleProviders(round, 60)).toEqual({
    requests: [
      round.requests[0],
      {
        node: 2,
        direction: 'up',
        steps: [
          { quantityW: 40, priceTicks: 60 },
          { quantityW: 20, priceTicks: 40 },
        ],
      },
    ],
    points: [{ congestionPoint: 2, direction: 'up', orders: [0] }],
  });
});

test.each<[string, RequestRow[], [node: number, orders: number[]][]]>([
  ['a worth of the ceiling itself is not changed', [['up', 'n2', [20, 60]]], []],
  ['a tick more is', [['up', 'n2', [20, 61]]], [[2, [0]]]],
  ['purchases relieve downwards', [['down', 'n1', [5, 90]]], [[1, [3]]]],
  ['where nobody offers, nobody is capped', [['down', 'n3', [5, 90]]], []],
  [
    'two requests at one point are one',
    [
      ['up', 'n2', [5, 90]],
      ['up', 'n2', [5, 80]],
    ],
    [[2, [0]]],
  ],
])('where a ceiling counts: %s', (_, requested, points) => {
  const round = monitored(...requested);
  const capped = capSingleProviders(round, 60);
  expect(capped.points.map(({ congestionPoint, orders }) => [congestionPoint, orders])).toEqual(points);
  if (points.length === 0) expect(capped.requests).toEqual(round.requests);
  else expect(capped.requests.map(({ steps }) => steps[0]!.priceTicks)).toEqual(requested.map(() => 60));
});

test('the orders of a provider alone are told in their order, wherever they are below the branch', () => {
  const round = { ...monitored(['up', 'n1', [20, 90]]), participant: [7, 7, 7, 9, 8] };
  expect(capSingleProviders(round, 60).points).toEqual([{ congestionPoint: 1, direction: 'up', orders: [0, 1, 2] }]);
});

test('with the ceiling the provider alone is paid no more than it', () => {
  const round = monitored(['up', 'n2', [100, 90]]);
  const price = (requests: MonitoredRound['requests']) => {
    const { network, orders } = round;
    const upstream = { kind: 'priced', sellTicks: 0, buyTicks: 0 } as const;
    const settings = {
      limits: network.branchLimits(0),
      upstream,
      pricePoint: 'highest',
      marginalAllocation: 'time',
    } as const;
    return admitted(clear(admitted(ClearingProblem.admit({ network, orders, requests, ...settings }))))
      .nodePriceTicks[2];
  };
  expect([price(round.requests), price(capSingleProviders(round, 60).requests)]).toEqual([90, 60]);
});

test('below a branch at its limit, what was filled there tells who is pivotal', () => {
  const fillW = Int32Array.of(60, 20, 0, 20, 0);
  expect(
    monitorPockets(
      monitored(),
      [
        { node: 1, at: 'import' },
        { node: 2, at: 'export' },
      ],
      fillW,
    ),
  ).toEqual([
    {
      ...{ congestionPoint: 1, direction: 'up', filledW: 80, offeredW: 100 },
      ...{ providers: 2, concentration: 5_800, pivotal: [7, 8] },
    },
    {
      ...{ congestionPoint: 2, direction: 'down', filledW: 20, offeredW: 20 },
      ...{ providers: 1, concentration: 10_000, pivotal: [9] },
    },
  ]);
  expect(monitorPockets(monitored(), [], fillW)).toEqual([]);
});

test('of an exclusive group only the largest counts', () => {
  const round = { ...monitored(['up', 'n1', [20, 90]]), group: [-1, 0, 0, -1, -1], participant: [7, 8, 8, 9, 8] };
  expect(monitorCompetition(round)).toMatchObject([{ offeredW: 90, providers: 2, pivotal: [] }]);
  expect(monitorSales(round, Int32Array.of(60, 0, 10, 0, 0))).toMatchObject({ soldW: 70, offeredW: 189 });
});
