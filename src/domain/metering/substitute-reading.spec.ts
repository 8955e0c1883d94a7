import { DecidedMarket } from '../../../test/support/decided-market.js';
import { NOON, offer, request } from '../../../test/support/village.js';
import { settlePeriod } from '../../application/period-settlement.js';
import { openRound } from '../../application/round-closing.js';
import { daysBefore } from './substitute-reading.js';

const DAY = 86_400;
const substitute = { method: 'comparable-days', days: 4, least: 2 } as const;
const metering = { acceptedForSeconds: 30 * DAY, substitute };

/** Rounds of noon, day after day; in the last, Ada is awarded 3 kW. `read` is what her meter said on each day before, if anything. */
function days(read: readonly (number | undefined)[], activatedBefore = false): DecidedMarket {
  const market = DecidedMarket.village({ rules: { metering } });
  for (const [day, energyWh] of [...read, undefined].entries()) {
    market.accept(openRound(NOON + day * DAY));
    const isActivated = day === read.length || activatedBefore;
    if (isActivated) {
      market.nominate('lumen', day, { meteringPoint: 'mp-ada', powerW: 0 });
      market.submit('lumen', day, offer(`o${day}`));
      market.publish('gridco', day, request(`r${day}`));
    }
    market.clears(day);
    if (energyWh !== undefined)
      market.read('metron', { meteringPoint: 'mp-ada', round: day, energyWh }, NOON + (day + 1) * DAY);
  }
  return market;
}

function settlesLast(market: DecidedMarket, read: readonly unknown[]) {
  const now = NOON + (read.length + 1) * DAY;
  const decided = settlePeriod(read.length, now)(market.state, market.sequence + 1, now);
  const event = decided.ok ? decided.value.events[0] : undefined;
  if (event?.type !== 'period-settled') throw new Error('not settled');
  market.happens(event);
  return {
    missing: event.missingReadings,
    records: event.records.map(({ energyWh, substitute }) => [energyWh, substitute]),
  };
}

const missing = (round: number, substituteWh?: number) => [
  { meteringPoint: 'mp-ada', round, ...(substituteWh === undefined ? {} : { substituteWh }) },
];

test.each<[string, (number | undefined)[], number | undefined]>([
  ['the mean of the days before, toward zero', [500, 600, 601], 567],
  ['which may be a load', [-500, -601], -550],
  ['of as many days as the rules say', [9_000, 500, 500, 500, 500], 500],
  ['of those that were read', [500, undefined, 700, undefined], 600],
  ['nothing where fewer were read than needed', [undefined, 700, undefined], undefined],
])('%s', (_, read, substituteWh) => {
  const market = days(read.map((wh) => (wh === undefined ? undefined : Math.min(wh, 2_500))));
  const settled = settlesLast(market, read);
  expect(settled.missing).toEqual(missing(read.length, substituteWh));
  const delivered = Math.max(0, substituteWh ?? 0);
  expect(settled.records).toEqual(
    delivered === 0
      ? []
      : [
          [delivered, true],
          [delivered, true],
        ],
  );
});

test('days on which the metering point was activated tell nothing of the others', () => {
  const read = [500, 600, 700];
  expect(settlesLast(days(read, true), read).missing).toEqual(missing(3));
});

test('the reading, when it comes, takes back what rested on a substitute', () => {
  const read = [500, 700];
  const market = days(read);
  settlesLast(market, read);
  market.accept(openRound(NOON + 3 * DAY));
  market.clears(3);
  market.read('metron', { meteringPoint: 'mp-ada', round: 2, energyWh: 650 }, NOON + 4 * DAY);
  const decided = settlePeriod(3, NOON + 4 * DAY)(market.state, market.sequence + 1, NOON + 4 * DAY);
  const event = decided.ok ? decided.value.events[0] : undefined;
  if (event?.type !== 'period-settled') throw new Error('not settled');
  expect(event.deferredCorrections).toBeUndefined();
  expect(
    event.records.map(({ payer, energyWh, corrects, substitute }) => [payer, energyWh, corrects, substitute]),
  ).toEqual([
    ['lumen', 600, 2, undefined],
    ['ada', 600, 2, undefined],
    ['gridco', 650, 2, undefined],
    ['lumen', 650, 2, undefined],
  ]);
});

describe('where clocks change', () => {
  /** Ten and eleven o'clock UTC of five days; at noon in Berlin the meter said 600 Wh, an hour before or after it 100 Wh. */
  function acrossSummerTime(substituteIn: { readonly timeZone?: string }): DecidedMarket {
    const rule = { ...substitute, ...substituteIn };
    const market = DecidedMarket.village({ rules: { metering: { ...metering, substitute: rule } } });
    for (let day = 0; day < 5; day++)
      for (const hour of [10, 11]) {
        const start = Date.UTC(2026, 2, 27 + day, hour) / 1000;
        market.accept(openRound(start));
        const round = market.state.rounds.size - 1;
        if (day === 4 && hour === 10) {
          market.nominate('lumen', round, { meteringPoint: 'mp-ada', powerW: 0 });
          market.submit('lumen', round, offer('o'));
          market.publish('gridco', round, request('r'));
        }
        market.clears(round);
        // Clocks went forward on the 29th: noon is at eleven o'clock UTC before, at ten from then on.
        const isNoon = hour === (day < 2 ? 11 : 10);
        if (day < 4)
          market.read('metron', { meteringPoint: 'mp-ada', round, energyWh: isNoon ? 600 : 100 }, start + DAY);
      }
    return market;
  }

  test.each([
    ['the same local time is compared where a time zone is named', { timeZone: 'Europe/Berlin' }, 600],
    ['24 hours are a day where none is', {}, 350],
  ])('%s', (_, rule, substituteWh) => {
    const market = acrossSummerTime(rule);
    const now = Date.UTC(2026, 3, 1) / 1000;
    const decided = settlePeriod(8, now)(market.state, market.sequence + 1, now);
    const event = decided.ok ? decided.value.events[0] : undefined;
    expect(event).toMatchObject({ missingReadings: [{ meteringPoint: 'mp-ada', round: 8, substituteWh }] });
  });

  test('a time that clocks skipped tells nothing, of one they showed twice the first counts', () => {
    expect(daysBefore(Date.UTC(2026, 2, 30, 0, 30) / 1000, 1, 'Europe/Berlin')).toBeUndefined();
    expect(daysBefore(Date.UTC(2026, 9, 26, 1, 30) / 1000, 1, 'Europe/Berlin')).toBe(
      Date.UTC(2026, 9, 25, 0, 30) / 1000,
    );
  });
});
