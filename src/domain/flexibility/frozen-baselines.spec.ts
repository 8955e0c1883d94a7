import { DecidedMarket } from '../../../test/support/decided-market.js';
import { NOON, offer, request } from '../../../test/support/village.js';
import { freezeBaselines } from '../../application/baseline-freezing.js';
import type { BaselineRule } from './baseline-rule.js';
import { MeterHistory } from './meter-history.js';
import { marketReadings } from './meter-readings.js';

const DAY = 86_400;
const MTUS = 96;

/** Rounds of 24 hours from noon to noon UTC, the first from Thursday, 15 January 2026; offers are taken in the last half hour but one. */
function daily(rule: Partial<BaselineRule>, days: number): DecidedMarket {
  const baseline = { method: 'mid-3-of-5', frozenBeforeDeliverySeconds: 1_800, timeZone: 'UTC', ...rule } as const;
  const market = DecidedMarket.village({ rules: { baseline, horizonMtus: MTUS, settlementPeriodMtus: MTUS } });
  for (let day = 0; day < days; day++) market.opensRound();
  return market;
}

/** Ada uses 100 Wh in each quarter-hour of round 0, and a watt-hour more in each round after. */
function reads(market: DecidedMarket, round: number, mtus = MTUS, meteringPoint = 'mp-ada'): void {
  for (let mtu = 0; mtu < mtus; mtu++)
    expect(market.read('metron', { meteringPoint, round, mtu, energyWh: -100 - round }, NOON + 90 * DAY)).toBe(
      market.sequence,
    );
}

function freezes(market: DecidedMarket, round: number): number | string {
  market.now = NOON + round * DAY - 1_800;
  return market.decide(freezeBaselines(round));
}

/** The baselines of a metering point in a round, in watts by market time unit, each run of equal ones once. */
function frozen(market: DecidedMarket, round: number, meteringPoint = 'mp-ada'): (number | string)[] {
  const { nominations, missingBaselines } = market.state.rounds.get(round)!;
  const told = Array.from({ length: MTUS }, (_, mtu) => {
    const key = `${mtu}/${meteringPoint}`;
    return nominations.get(key) ?? missingBaselines?.get(key)?.field ?? 'nothing';
  });
  return told.filter((each, mtu) => each !== told[mtu - 1]);
}

describe('the day from Friday noon to Saturday noon, after a week', () => {
  test('is told by the working days, and by the other days, that were measured', () => {
    const market = daily({}, 9);
    for (let round = 0; round < 8; round++) reads(market, round);
    expect(freezes(market, 8)).toBe(market.sequence);
    // Friday: Thursday 107, 106, 105, Monday 104, Friday 101: the middle three are 105 Wh. Saturday: two days are not five.
    expect(frozen(market, 8)).toEqual([-420, 'past']);
    expect(frozen(market, 8, 'mp-bob')).toEqual(['past']);
    expect(market.state.rounds.get(8)!.missingBaselines!.get('95/mp-ada')).toMatchObject({
      reason: '5 days like the target are needed, 2 are there',
    });
  });

  test('is told without holidays, and without what is not measured in full', () => {
    const market = daily({ method: { kind: 'x-of-y', pick: 'high', x: 2, y: 2 }, holidays: ['2026-01-22'] }, 9);
    for (let round = 0; round < 8; round++) reads(market, round, round === 6 ? 47 : MTUS);
    // Thursday 22 is a holiday, Wednesday 21 lacks its last quarter-hour: Tuesday 105 and Monday 104. Saturday: 102 and 101.
    expect(freezes(market, 8)).toBe(market.sequence);
    expect(frozen(market, 8)).toEqual([-416, -404]);
  });

  test('does not look at days on which the metering point was activated', () => {
    const market = daily({ method: { kind: 'x-of-y', pick: 'high', x: 1, y: 1 } }, 9);
    for (let round = 0; round < 8; round++) reads(market, round);
    freezes(market, 7);
    market.publish('gridco', 7, request('r', { mtu: 3 }));
    expect(market.submit('lumen', 7, offer('o', { mtu: 3 }))).toBe(market.sequence);
    expect(market.clears(7).awards).toHaveLength(1);
    freezes(market, 8);
    // Thursday 22 (round 7) had a call at 12:45: Wednesday 21 tells.
    expect(frozen(market, 8)[0]).toBe(-424);
  });
});

test.each<[string, BaselineRule['method'], number, (number | string)[]]>([
  ['meter before, meter after, three units before delivery', 'meter-before-meter-after', 3, [-428, 'measuredWh']],
  // Mean 104 Wh; 107 Wh were measured from 09:15 to 11:15 where 103 Wh were expected: 104 x 107 / 103.
  ['five of five, adjusted by two hours of the same morning', '5-of-5-adjusted', 3, [-432, 'past']],
  ['the same hour of five working days', 'same-hour-5-working-days', 0, [-416, -420]],
  [
    'a reference profile that the metering point was registered without',
    { kind: 'reference-profile' },
    0,
    ['referenceProfile'],
  ],
])('%s', (_, method, gapMtus, expected) => {
  const market = daily({ method, gapMtus }, 9);
  for (let round = 0; round < 8; round++) reads(market, round);
  freezes(market, 8);
  expect(frozen(market, 8)).toEqual(expected);
});

test('baselines are frozen once, from their time on, while the gate is open, and nobody nominates', () => {
  const market = daily({}, 2);
  market.now = NOON - 1_801;
  expect(market.decide(freezeBaselines(0))).toBe('out-of-order round');
  expect(market.submit('lumen', 0, offer('early'))).toBe('baseline-missing meteringPoint');
  expect(freezes(market, 0)).toBe(market.sequence);
  const { sequence } = market;
  expect(freezes(market, 0)).toBe(sequence);
  expect(market.sequence).toBe(sequence);
  expect(market.nominate('lumen', 0, { meteringPoint: 'mp-ada', powerW: -1 })).toBe('unsupported nominations');
  expect(market.submit('lumen', 0, offer('none'))).toBe('baseline-missing meteringPoint');
  market.closesGate(1);
  expect(freezes(market, 1)).toBe('gate-closed round');
  expect(DecidedMarket.village().decide(freezeBaselines(0))).toBe('unknown-round round');
});

test('days are local: 92 quarter-hours when clocks go forward, 100 when they go back', () => {
  const history = new MeterHistory(marketReadings(daily({}, 1).state), {
    timeZone: 'Europe/Berlin',
    holidays: ['2026-03-27'],
  });
  const at = (text: string) => Date.parse(text) / 1000;
  expect(history.dayAt(at('2026-03-28T23:30:00Z'))).toMatchObject({ day: '2026-03-29', mtus: 92, workingDay: false });
  expect(history.dayAt(at('2026-10-25T12:00:00Z'))).toMatchObject({ day: '2026-10-25', mtus: 100 });
  expect(history.dayAt(at('2026-03-27T12:00:00Z'))).toMatchObject({ mtus: 96, workingDay: false, publicHoliday: true });
  expect(history.dayAt(at('2026-03-26T12:00:00Z'))).toMatchObject({ workingDay: true });
});
