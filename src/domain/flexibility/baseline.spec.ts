import type { Outcome } from '../rejection.js';
import { type BaselineMethod, type BaselineTarget, baseline, baselinePresets } from './baseline.js';
import { DayClock, type MeteredDay } from './baseline-day.js';
import { householdYearFactor, profileDay, profileSeason } from './baseline-standard-profile.js';

const MTU = 900;

/** A day that uses `base` in every quarter-hour, but for the positions named. */
function day(
  name: string,
  base: number,
  changed: Readonly<Record<number, number>> = {},
  more: Partial<MeteredDay> = {},
) {
  const { length = 96, ...rest } = more as Partial<MeteredDay> & { length?: number };
  const energyWh = Array.from({ length }, (_, at) => changed[at] ?? base);
  return { day: name, workingDay: true, activated: false, ...rest, energyWh };
}

/** Delivery from 18:00 to 18:30 on a working day. */
const target: BaselineTarget = {
  ...{ day: '2018-12-06', workingDay: true, publicHoliday: false, mtus: 96, mtuSeconds: MTU },
  ...{ fromMtu: 72, untilMtu: 74, measuredWh: new Array(72).fill(100) },
};

function values(outcome: Outcome<readonly number[]>): readonly number[] | string {
  return outcome.ok ? outcome.value : `${outcome.rejection.code} ${outcome.rejection.field}`;
}

/** Five working days, latest first: in the delivery window 500, 400, 300, 200 and 100 a quarter-hour, later days more. */
const week = [500, 400, 300, 200, 100].map((wh, age) => day(`2018-12-0${5 - age}`, 100, { 72: wh, 73: wh + 1 }));

describe('worked by hand: 18:00 to 18:30 after a week of 500, 400, 300, 200 and 100 Wh', () => {
  const cases: readonly [string, BaselineMethod, readonly number[] | string][] = [
    ['high 4 of 5: (500 + 400 + 300 + 200) / 4', baselinePresets['high-4-of-5'], [350, 351]],
    ['mid 3 of 5: (400 + 300 + 200) / 3', baselinePresets['mid-3-of-5'], [300, 301]],
    ['low 4 of 5: (400 + 300 + 200 + 100) / 4', baselinePresets['low-4-of-5'], [250, 251]],
    ['high 3 of 4 looks back four days only', { kind: 'x-of-y', pick: 'high', x: 3, y: 4 }, [400, 401]],
    ['a mean rounds down: (200 + 100) / 2, (201 + 101) / 2', { kind: 'x-of-y', pick: 'low', x: 2, y: 5 }, [150, 151]],
    ['ten days are not there', baselinePresets['high-5-of-10'], 'readings-missing past'],
    // 18:00 to 19:00 of the first day: 500 + 501 + 100 + 100; all days: 1201 + 1001 + 801 + 601 + 401 = 4005 over 20 quarters.
    ['mean of the same hour over five working days', baselinePresets['same-hour-5-working-days'], [200, 200]],
    ['six working days are not there', { kind: 'same-hour-mean', days: 6 }, 'readings-missing past'],
    ['meter before, meter after', baselinePresets['meter-before-meter-after'], [100, 100]],
    ['nominated', { kind: 'nominated', nominatedWh: day('', 7, { 73: 8 }).energyWh }, [7, 8]],
    ['nominated for half the day', { kind: 'nominated', nominatedWh: [1, 2, 3] }, 'readings-missing nominatedWh'],
    [
      'a reference profile of working days and others',
      { kind: 'reference-profile', workingDayWh: day('', 31).energyWh, otherDayWh: day('', 17).energyWh },
      [31, 31],
    ],
  ];
  test.each(cases)('%s', (_, method, expected) => {
    expect(values(baseline(method, week, target))).toEqual(expected);
  });

  test('days on which the meter was activated, and days of the other kind, are not looked at', () => {
    const past = [
      day('2018-12-05', 9_000, {}, { activated: true }),
      day('2018-12-04', 9_000, {}, { workingDay: false }),
      ...week,
    ];
    for (const preset of ['high-4-of-5', 'same-hour-5-working-days'] as const)
      expect(baseline(baselinePresets[preset], past, target)).toEqual(baseline(baselinePresets[preset], week, target));
  });

  test('of days with equal consumption the later one counts', () => {
    const past = [day('b', 100, { 72: 10, 73: 30 }), day('a', 100, { 72: 30, 73: 10 })];
    expect(values(baseline({ kind: 'x-of-y', pick: 'high', x: 1, y: 2 }, past, target))).toEqual([10, 30]);
  });

  test('feed-in is negative consumption, and its mean rounds down too', () => {
    const past = [day('b', 100, { 72: -11, 73: 0 }), day('a', 100, { 72: -10, 73: 0 })];
    expect(values(baseline({ kind: 'x-of-y', pick: 'mid', x: 2, y: 2 }, past, target))).toEqual([-11, 0]);
  });
});

describe('same-day adjustment, expected 100 a quarter-hour in the two hours before', () => {
  const adjusted = (kind: 'scaled' | 'additive', measured: number, more: Partial<BaselineTarget> = {}, gapMtus = 0) => {
    const adjustment = { kind, mtusBefore: 8, gapMtus, boundPercent: 20 } as const;
    const method: BaselineMethod = { kind: 'x-of-y', pick: 'mid', x: 3, y: 5, adjustment };
    const measuredWh = [...new Array(64).fill(100), ...new Array(8).fill(measured)];
    return values(baseline(method, week, { ...target, measuredWh, ...more }));
  };
  test.each<['scaled' | 'additive', number, readonly number[]]>([
    ['scaled', 100, [300, 301]],
    ['scaled', 110, [330, 331]], // 331.1 down
    ['scaled', 120, [360, 361]], // 361.2 down
    ['scaled', 200, [360, 361]], // bounded
    ['scaled', 95, [285, 285]], // 285.95 down
    ['scaled', 0, [240, 240]], // bounded; 240.8 down
    ['additive', 110, [310, 311]],
    ['additive', 200, [320, 321]], // bounded
    ['additive', 0, [280, 281]], // bounded
  ])('%s with %i measured', (kind, measured, expected) => {
    expect(adjusted(kind, measured)).toEqual(expected);
  });

  test('a gap moves the window away from delivery', () => {
    expect(adjusted('scaled', 120, {}, 8)).toEqual([300, 301]);
  });

  test.each([
    ['the day began less than two hours before', { fromMtu: 7, untilMtu: 8 }],
    ['the window is not measured in full', { measuredWh: new Array(71).fill(200) }],
  ])('nothing is adjusted where %s', (_, more) => {
    expect(adjusted('scaled', 200, more)).toEqual('fromMtu' in more ? [100] : [300, 301]);
  });
});

describe('days of 92 and 100 quarter-hours', () => {
  test('the local clock leaves out an hour in spring and has one twice in autumn', () => {
    const spring = new DayClock(92, MTU);
    const autumn = new DayClock(100, MTU);
    expect([7, 8, 91].map((at) => spring.localAt(at))).toEqual([7, 12, 95]);
    expect([7, 8, 11, 12, 15, 16, 99].map((at) => autumn.localAt(at))).toEqual([7, 8, 11, 8, 11, 12, 95]);
    expect([7, 8, 11, 12].map((local) => spring.positionsOf(local))).toEqual([[7], [], [], [8]]);
    expect([7, 8, 11, 12].map((local) => autumn.positionsOf(local))).toEqual([[7], [8, 12], [11, 15], [16]]);
  });

  test.each([
    [92, 900],
    [96, 900],
    [100, 900],
    [46, 1800],
    [50, 1800],
    [23, 3600],
    [25, 3600],
  ])('every position of a day of %i units of %i s is found again', (mtus, mtuSeconds) => {
    const clock = new DayClock(mtus, mtuSeconds);
    const found = Array.from({ length: clock.localMtus }, (_, local) => clock.positionsOf(local)).flat();
    expect(found.toSorted((a, b) => a - b)).toEqual(Array.from({ length: mtus }, (_, at) => at));
    for (let at = 0; at < mtus; at++) expect(clock.positionsOf(clock.localAt(at))).toContain(at);
  });

  const twoDays = { kind: 'x-of-y', pick: 'mid', x: 2, y: 2 } as const;
  const odd = (length: number, changed: Readonly<Record<number, number>>) =>
    day('odd', 100, changed, { length } as Partial<MeteredDay>);
  const at = (fromMtu: number, mtus = 96) => ({ ...target, mtus, fromMtu, untilMtu: fromMtu + 1 });

  test.each<[string, MeteredDay, BaselineTarget, number]>([
    ['18:00 is position 68 of the spring day', odd(92, { 68: 300 }), at(72), 200],
    ['18:00 is position 76 of the autumn day', odd(100, { 76: 300 }), at(72), 200],
    ['02:00 of the spring day does not exist: the other day alone', odd(92, { 8: 900 }), at(8), 100],
    ['02:00 of the autumn day is the mean of both: 300, not 300.5', odd(100, { 8: 200, 12: 401 }), at(8), 200],
    ['a spring day looks back by its clock', day('a', 100, { 72: 300 }), at(68, 92), 200],
    ['an autumn day has the same baseline in both hours', day('a', 100, { 8: 300 }), at(12, 100), 200],
  ])('%s', (_, past, when, expected) => {
    expect(values(baseline(twoDays, [past, day('b', 100)], when))).toEqual([expected]);
  });

  test('where no day looked back on has the hour, nothing is known', () => {
    const outcome = baseline({ ...twoDays, x: 1, y: 1 }, [odd(92, {})], at(9));
    expect(values(outcome)).toBe('readings-missing past');
  });
});

describe('standard load profile', () => {
  test.each([
    ['2018-12-24', 'winter', 'saturday'],
    ['2018-12-30', 'winter', 'sunday'],
    ['2019-03-20', 'winter', 'workday'],
    ['2019-03-21', 'transition', 'workday'],
    ['2019-05-14', 'transition', 'workday'],
    ['2019-05-15', 'summer', 'workday'],
    ['2019-09-14', 'summer', 'saturday'],
    ['2019-09-15', 'transition', 'sunday'],
    ['2019-11-01', 'winter', 'workday'],
  ])('%s is in %s and a %s', (date, season, kind) => {
    expect([profileSeason(date), profileDay(date, false)]).toEqual([season, kind]);
    expect(profileDay(date, true)).toBe('sunday');
  });

  test('the household profile follows the year by the polynomial of BDEW', () => {
    expect(householdYearFactor('2019-01-01')).toBe(12_420); // 1.24 + 0.0021 - 0.00007
    expect(householdYearFactor('2019-07-01')).toBeLessThan(8_000);
  });

  test('100.0 W for 1,000 kWh a year are, for 4,000 kWh on 1 January, 124 Wh a quarter-hour', () => {
    const flat = new Array(96).fill(1_000);
    const days = { workday: flat, saturday: flat, sunday: flat };
    const method: BaselineMethod = {
      kind: 'standard-load-profile',
      profile: { winter: days, summer: days, transition: days },
      annualWh: 4_000_000,
    };
    expect(values(baseline(method, [], { ...target, day: '2019-01-01' }))).toEqual([124, 124]); // 100 x 1.242 = 124.2
    const hourly = { ...target, day: '2019-01-01', mtus: 24, mtuSeconds: 3600, fromMtu: 18, untilMtu: 19 };
    expect(values(baseline(method, [], hourly))).toEqual([496]);
  });
});
