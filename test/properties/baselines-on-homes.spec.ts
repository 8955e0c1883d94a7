import { compareBaselines } from '../../bench/baselines/comparison.js';
import { increaseDecreaseRates, inflationRates } from '../../bench/baselines/false-alarms.js';
import { meteredHomes } from '../../bench/baselines/metered-homes.js';
import { compareMethods } from '../../src/domain/flexibility/baseline-comparison.js';
import { alarmRules } from '../../src/domain/flexibility/gaming.js';

/** The figures of docs/baselines.md: five working days of 120 measured homes, four calls of two hours a day, nothing called. */
const homes = meteredHomes();

test('bias and errors of the baselines, in percent of consumption', () => {
  expect(
    compareBaselines(homes).map(({ method, bias, quarterError, callError, portfolioError }) => [
      method,
      bias,
      quarterError,
      callError,
      portfolioError,
    ]),
  ).toEqual([
    ['high-4-of-5', 20.3, 62.2, 38.5, 20.3],
    ['mid-3-of-5', 7.8, 58.4, 33.8, 9.1],
    ['low-4-of-5', -1.2, 55, 31.7, 7.4],
    ['5-of-5-adjusted', 4.4, 55.9, 32, 6.3],
    ['same-hour-5-working-days', 10.5, 62.4, 34.3, 11],
    ['meter-before-meter-after', 0.7, 75.2, 64.3, 17.5],
    ['standard-load-profile', 93, 122.6, 102, 93],
    ['reference-profile', 18.7, 80.3, 52.3, 18.7],
  ]);
});

test('false alarms of honest homes, and alarms of homes that game by 50, 100 and 200 %', () => {
  expect(inflationRates(homes, alarmRules.inflation)).toMatchObject({
    honestCalls: 9.3,
    honestAlarms: 2,
    gamingAlarms: { 50: 30.2, 100: 57.8, 200: 79.8 },
  });
  expect(increaseDecreaseRates(homes, alarmRules.increaseDecrease)).toMatchObject({
    honestCalls: 12.5,
    honestAlarms: 4.2,
    gamingAlarms: { 50: 24.2, 100: 74.2, 200: 90.8 },
  });
});

test('the comparison that anybody can make on readings says the same where it looks at the same days', () => {
  const some = homes.slice(0, 8);
  const startOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000;
  const used = new Map(
    some.map(({ id, days }) => [
      id,
      new Map(days.flatMap(({ day, energyWh }) => energyWh.map((wh, at) => [startOf(day) + at * 900, wh]))),
    ]),
  );
  const readings = {
    ...{ mtuSeconds: 900, firstStart: startOf(homes[0]!.days[0]!.day), activationsOf: () => [] },
    consumedAt: (home: string, start: number) => used.get(home)!.get(start),
  };
  const calls = { timeZone: 'UTC', meteringPoints: [...used.keys()], starts: [28, 48, 68, 80], mtus: 8 };
  const compared = compareMethods(readings, { ...calls, until: startOf('2018-12-10') });
  const figures = (
    methods: readonly {
      method: string;
      bias: number | null;
      callError: number | null;
      portfolioError: number | null;
    }[],
  ) =>
    new Map(methods.map(({ method, bias, callError, portfolioError }) => [method, [bias, callError, portfolioError]]));
  const [own, benched] = [figures(compared), figures(compareBaselines(some))];
  // Before the second week there are no five days to look back on; weekends never have five before them here.
  for (const method of ['high-4-of-5', 'mid-3-of-5', 'low-4-of-5', '5-of-5-adjusted'])
    expect(own.get(method)).toEqual(benched.get(method));
  expect(own.get('high-5-of-10')).toEqual([null, null, null]);
  expect(compared.find(({ method }) => method === 'meter-before-meter-after')!.calls).toBe(some.length * 14 * 4);
});
