import { checksOf, type ReplayReport } from './day-checks.js';
import type { DayRecord } from './day-record.js';
import { buildDayScenario, chargingAtOnce, DEFAULT_DAY } from './scenario/day-scenario.js';

const scenario = buildDayScenario({ day: DEFAULT_DAY, seed: 1, feeder: 'small' });
const replay: ReplayReport = {
  headHash: 'aa',
  stateHash: '0xbb',
  roundsCleared: 96,
  periodsSettled: 1,
  chain: [{ check: 'balances', ok: true, detail: '' }],
};
const live = { sequence: 9, headHash: 'aa', stateHash: '0xbb' };
const paid = { round: 1, kind: 'flexibility', order: 1, energyWh: 1, price: 1, shareBps: 10_000 } as const;
const settlement: DayRecord['settlement'] = {
  recordsRoot: '0x',
  records: [{ ...paid, payer: 'dso', payee: 'aggregator-1', amount: '100' }],
  payouts: [{ participant: 'aggregator-1', amount: '100' }],
  gas: { books: [], results: [], settlement: [], payouts: [] },
};
const day = { scenario, charging: chargingAtOnce(scenario), settlement };

const failing = (...of: Parameters<typeof checksOf>) =>
  checksOf(...of)
    .filter(({ holds }) => !holds)
    .map(({ what }) => what);

describe('what must hold at the end of the day', () => {
  it('holds on a good day', () => {
    expect(failing(day, replay, live)).toEqual([]);
  });

  it('fails where the live market is in another state', () => {
    const other = { ...live, stateHash: '0xcc' };
    expect(failing(day, replay, other)).toEqual([expect.stringContaining('the state of the live market')]);
  });

  it('fails where the replay misses a round', () => {
    expect(failing(day, { ...replay, roundsCleared: 95 }, live)).toEqual([
      expect.stringContaining('replaying the journal'),
    ]);
  });

  it('fails where the chain differs', () => {
    const chain = [{ check: 'balances', ok: false, detail: 'dso' }];
    expect(failing(day, { ...replay, chain }, live)).toEqual(['on the chain as in the journal: balances']);
  });

  it('fails where somebody was paid something else than was settled', () => {
    const payouts = [{ participant: 'aggregator-1', amount: '99' }];
    expect(failing({ ...day, settlement: { ...settlement, payouts } }, replay, live)).toEqual([
      expect.stringContaining('what the DSO paid'),
    ]);
  });

  it('fails where a car misses energy', () => {
    const charging = new Map([...day.charging].map(([home, powers]) => [home, powers.with(80, powers[80]! + 4)]));
    expect(failing({ ...day, charging }, replay, live)).toEqual(['every car leaves with the energy it came for']);
  });
});
