import { DecidedMarket } from '../../../test/support/decided-market.js';
import { NOON, offer, request } from '../../../test/support/village.js';
import { settlePeriod } from '../../application/period-settlement.js';
import { openRound } from '../../application/round-closing.js';

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
