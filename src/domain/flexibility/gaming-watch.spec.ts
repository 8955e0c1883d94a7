import { DecidedMarket } from '../../../test/support/decided-market.js';
import { NOON, offer, request } from '../../../test/support/village.js';
import { gamingView } from '../../application/gaming-view.js';
import { completed } from '../steps.js';
import { watchGaming } from './gaming-watch.js';

const DAY = 86_400;
const MTUS = 96;
/** Rounds begin at noon: 18:00, and the three hours before. */
const CALL = 24;
const WINDOW = 12;
/** Thursday 22, Friday 23, Monday 26 and Tuesday 27 January 2026, after a week without calls. */
const CALLED = [7, 8, 11, 12];

/** Ada is called; bob lives as he would. Both use 100 Wh in a quarter-hour, ada `beforeCallWh` in the window, and she nominates `atCallW` for it. */
function days(beforeCallWh: number, atCallW: number): DecidedMarket {
  const market = DecidedMarket.village({ rules: { horizonMtus: MTUS, settlementPeriodMtus: MTUS } });
  for (let round = 0; round < 13; round++) {
    market.opensRound();
    if (CALLED.includes(round)) {
      for (let mtu = 0; mtu < MTUS; mtu++) {
        const powerW = mtu === CALL ? -atCallW : -400;
        market.nominate('lumen', round, { meteringPoint: 'mp-ada', mtu, powerW });
        market.nominate('volta', round, { meteringPoint: 'mp-bob', mtu, powerW: -400 });
      }
      market.publish('gridco', round, request(`r${round}`, { mtu: CALL }));
      market.submit('lumen', round, offer(`o${round}`, { mtu: CALL, quantityW: 1_000 }));
      expect(market.clears(round).awards).toHaveLength(1);
    }
    for (const meteringPoint of ['mp-ada', 'mp-bob'])
      for (let mtu = 0; mtu < MTUS; mtu++) {
        const games = meteringPoint === 'mp-ada' && CALLED.includes(round) && mtu < CALL && mtu >= CALL - WINDOW;
        market.read('metron', { meteringPoint, round, mtu, energyWh: games ? -beforeCallWh : -100 }, NOON + 40 * DAY);
      }
  }
  return market;
}

const seenOn = (report: readonly { meteringPoint: string; days: readonly { seen: boolean }[]; alarm: boolean }[]) =>
  Object.fromEntries(
    report.map(({ meteringPoint, days, alarm }) => [meteringPoint, [days.map(({ seen }) => seen), alarm]]),
  );

test('who uses more before every call, and nominates more where relief is requested, raises both alarms', () => {
  const { inflation, increaseDecrease } = completed(watchGaming(days(130, 4_000).state));
  const always = [[true, true, true, true], true];
  expect(seenOn(inflation)).toEqual({ 'mp-ada': always, 'mp-bob': [[], false], 'mp-carla': [[], false] });
  const never = [[false, false, false, false], false];
  expect(seenOn(increaseDecrease)).toEqual({ 'mp-ada': always, 'mp-bob': never, 'mp-carla': [[], false] });
  expect(inflation[0]).toMatchObject({
    provider: 'lumen',
    days: [{ day: '2026-01-22' }, {}, {}, { day: '2026-01-27' }],
  });
});

test('who uses a quarter more, and nominates half as much again, does not', () => {
  const view = completed(gamingView(days(125, 600).state));
  expect(view).toMatchObject({
    inflation: { alarms: 0, falseAlarmPercent: 2, daysNeeded: 4, ofDays: 5, marginPercent: 25 },
    increaseDecrease: { alarms: 0, falseAlarmPercent: 4.2 },
  });
  expect(view.inflation.meteringPoints[0]!.days).toHaveLength(4);
});
