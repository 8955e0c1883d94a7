import { quietApproach, quietLocalEnergy } from '../../test/support/quiet-local-energy.js';
import { DevicePoint } from './agents/device-point.js';
import { type CheckedDay, type CheckedMarket, checksOf } from './day-checks.js';
import type { DayAheadRecord, MarketBilling, RoundRecord, SettlementRecordOfDay } from './day-record.js';
import { buildDayScenario, DEFAULT_DAY, loadsByHome } from './scenario/day-scenario.js';
import { assignProviders } from './scenario/providers.js';

const scenario = buildDayScenario({ day: DEFAULT_DAY, seed: 1, feeder: 'small' });
const replay = {
  market: 'm',
  headHash: 'aa',
  stateHash: '0xbb',
  roundsCleared: 96,
  periodsSettled: 1,
  chain: [{ check: 'balances', ok: true, detail: '' }],
};
const live = { sequence: 9, headHash: 'aa', stateHash: '0xbb' };
const paid = { round: 1, kind: 'flexibility', order: 1, energyWh: 1, price: 1, shareBps: 10_000 } as const;
const settlement: SettlementRecordOfDay = {
  recordsRoot: '0x',
  records: [{ ...paid, payer: 'dso', payee: 'aggregator-1', amount: '100' }],
  payouts: [{ participant: 'aggregator-1', amount: '100' }],
  gas: { books: [], results: [], settlement: [], payouts: [] },
};
const billing: MarketBilling = {
  market: 'intraday',
  settled: new Map([
    ['dso', '-0.000100'],
    ['aggregator-1', '0.000100'],
    ['meter-operator', '0.000000'],
  ]),
  statements: 'statements/intraday',
  statistics: 'statistics/intraday.html',
  checks: [{ check: 'zero', ok: true }],
};
const intraday: CheckedMarket = { market: 'intraday', replay, live, settlement, billing };
const nobody = scenario.feeder.network.branches.map(({ node }) => node);

/** A day on which nobody traded, whose overloads are all reported, with what a device was made to do. */
function quietDay(change: (point: DevicePoint) => void = () => {}, different: Partial<RoundRecord> = {}): CheckedDay {
  const devices = assignProviders(scenario.devices, 1).flatMap((provider) => provider.devices);
  const points = devices.map((device) => new DevicePoint(device, 1));
  for (const point of points) for (let mtu = 0; mtu < 96; mtu++) point.nominate(mtu);
  change(points.find(({ provided }) => provided.device.kind === 'car' && provided.preferredW[32]! > 1_000)!);
  const round = { awards: [], unsolved: nobody, ...different } as Partial<RoundRecord> as RoundRecord;
  return {
    localEnergy: quietLocalEnergy(scenario),
    dayAhead: { approach: quietApproach, awards: [] } as Partial<DayAheadRecord> as DayAheadRecord,
    recorder: { recordedRounds: () => new Array<RoundRecord>(96).fill(round) },
    points: () => points,
    alone: () => loadsByHome(points.map(({ provided }) => ({ home: provided.home, powerW: provided.preferredW }))),
    drawn: () => loadsByHome(points.map(({ provided, plan }) => ({ home: provided.home, powerW: plan }))),
  };
}

const failing = (day: CheckedDay, ...markets: CheckedMarket[]) =>
  checksOf(scenario, day, markets)
    .filter(({ holds }) => !holds)
    .map(({ what }) => what);

describe('what must hold at the end of the day', () => {
  it('holds on a good day', () => {
    expect(failing(quietDay(), intraday)).toEqual([]);
  });

  it.each<[string, Partial<CheckedMarket>, string]>([
    ['the live market is in another state', { live: { ...live, stateHash: '0xcc' } }, 'the state of the live market'],
    ['the replay misses a round', { replay: { ...replay, roundsCleared: 95 } }, 'clears 96 rounds'],
    [
      'the chain differs',
      { replay: { ...replay, chain: [{ check: 'balances', ok: false, detail: 'dso' }] } },
      'on the chain as in the journal: balances',
    ],
    [
      'statements do not sum to zero',
      { billing: { ...billing, checks: [{ check: 'zero', ok: false }] } },
      'from the chain: zero',
    ],
    [
      'a statement is a unit off',
      { billing: { ...billing, settled: new Map([...billing.settled, ['aggregator-1', '0.000101']]) } },
      'comes to what the market announced',
    ],
    [
      'somebody who earned has no statement',
      { billing: { ...billing, settled: new Map([['dso', '-0.000100']]) } },
      'nobody lacks one',
    ],
    [
      'somebody was paid something else than was settled',
      { settlement: { ...settlement, payouts: [{ participant: 'aggregator-1', amount: '99' }] } },
      'what was paid is what was received',
    ],
  ])('fails where %s', (_, different, what) => {
    expect(failing(quietDay(), { ...intraday, ...different })).toEqual([expect.stringContaining(what)]);
  });

  it('fails where a car misses energy', () => {
    const hungry = quietDay((point) => {
      point.plan = point.plan.with(32, 0);
    });
    expect(failing(hungry)).toEqual([expect.stringContaining('every car leaves with the energy')]);
  });

  it('fails where a set point was never sold', () => {
    const told = quietDay((point) => point.schedule(point.announced.with(32, 0).with(60, point.announced[32]!)));
    expect(failing(told)).toEqual([expect.stringContaining('set points for the day ahead add up')]);
  });

  it('fails where more is sold than would be drawn', () => {
    const { meteringPoint } = quietDay().points()[0]!;
    const award = { meteringPoint, side: 'up', awardedW: 1_000_000 } as RoundRecord['awards'][number];
    expect(failing(quietDay(undefined, { awards: [award] }))).toEqual([
      expect.stringContaining('no device is sold twice'),
    ]);
  });

  const iteration = { iteration: 0, offers: 1, highestPrice: 900, largestMove: 900, soldW: 0, peakW: 1_000 };
  const again = { ...iteration, iteration: 1, largestMove: 0 };
  it.each<[string, RoundRecord['approach'], boolean]>([
    ['prices settled', { iterations: [iteration, again], ended: 'settled' }, true],
    ['six indications were all different', { iterations: new Array(6).fill(iteration), ended: 'gate-closed' }, true],
    ['nobody offered again', undefined, false],
    ['one indication was enough', { iterations: [iteration], ended: 'settled' }, false],
    ['prices moved on', { iterations: [iteration, iteration], ended: 'settled' }, false],
    ['the gate did not wait', { iterations: [iteration, again], ended: 'gate-closed' }, false],
    ['more was indicated', { iterations: [iteration, { ...again, soldW: 1 }], ended: 'settled' }, false],
  ])('of rounds with requests, where %s', (_, approach, holds) => {
    const failed = failing(quietDay(undefined, { requestCount: 1, approach }));
    expect(failed).toEqual(holds ? [] : [expect.stringContaining('each gate of the 96 quarter-hours')]);
  });

  it.each<keyof CheckedDay>(['localEnergy', 'dayAhead'])(
    'fails where %s did not wait until each half had its turn',
    (market) => {
      const day = quietDay();
      const hasty = { ...quietApproach, iterations: quietApproach.iterations.slice(0, 2) };
      const failed = failing({ ...day, [market]: { ...day[market], approach: hasty } });
      expect(failed).toEqual([expect.stringContaining('before the gates of local energy and of the day ahead')]);
    },
  );

  it('fails where an overload is not reported, and where a rebound makes a new peak', () => {
    expect(failing(quietDay(undefined, { unsolved: [] }))).toEqual([expect.stringContaining('no branch carries more')]);
    const rebound = quietDay((point) => {
      point.plan = point.plan.map((powerW, mtu) => powerW + (mtu === 60 ? 500_000 : 0));
    });
    expect(failing(rebound)).toContainEqual(expect.stringContaining('no rebound makes a new peak'));
  });
});
