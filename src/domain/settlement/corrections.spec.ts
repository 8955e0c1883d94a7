import { DecidedMarket } from '../../../test/support/decided-market.js';
import { type Differently, NOON, offer, QUARTER, request } from '../../../test/support/village.js';
import type { JournaledRecord, Reading } from '../events.js';

const metering = { acceptedForSeconds: 86_400, substitute: { method: 'baseline' } } as const;

/** Ada is awarded 3 kW in each of the rounds: 750 Wh, below a baseline of nothing. */
function awarded(rounds: number, differently: Differently = {}, terms = offer('o1')): DecidedMarket {
  const market = DecidedMarket.village({ ...differently, rules: { metering, ...differently.rules } });
  for (let round = 0; round < rounds; round++) {
    market.opensRound();
    market.nominate('lumen', round, { meteringPoint: 'mp-ada', powerW: 0 });
    market.submit('lumen', round, { ...terms, clientOrderId: `o${round}` });
    market.publish('gridco', round, request(`r${round}`));
    market.clears(round);
  }
  return market;
}

const read = (market: DecidedMarket, round: number, energyWh: number, revision?: number) => {
  const corrected: Partial<Reading> = revision === undefined ? {} : { revision, reason: 'meter-fault' };
  expect(market.read('metron', { meteringPoint: 'mp-ada', round, energyWh, ...corrected })).toBe(market.sequence);
};

const told = ({ round, kind, payer, payee, energyWh, corrects }: JournaledRecord) =>
  `${kind} ${payer} > ${payee} ${energyWh} Wh of ${round}${corrects === undefined ? '' : `, correcting ${corrects}`}`;

test('a late reading is booked in the next settlement, with the reward', () => {
  const market = awarded(2);
  const first = market.settles(0);
  expect([first.records, first.missingReadings]).toEqual([[], [{ meteringPoint: 'mp-ada', round: 0 }]]);
  read(market, 0, 600);
  read(market, 1, 750);
  expect(market.settles(1).records.map(told)).toEqual([
    'flexibility gridco > lumen 750 Wh of 1',
    'reward lumen > ada 750 Wh of 1',
    'flexibility-correction gridco > lumen 600 Wh of 0, correcting 0',
    'reward-correction lumen > ada 600 Wh of 0, correcting 0',
  ]);
});

test('a corrected reading is taken back as it was booked and booked anew, again and again', () => {
  const market = awarded(4);
  for (const round of [0, 1, 2, 3]) read(market, round, 700);
  market.settles(0);
  read(market, 0, 500, 2);
  expect(market.settles(1).records.slice(2).map(told)).toEqual([
    'flexibility-correction lumen > gridco 700 Wh of 0, correcting 0',
    'reward-correction ada > lumen 700 Wh of 0, correcting 0',
    'flexibility-correction gridco > lumen 500 Wh of 0, correcting 0',
    'reward-correction lumen > ada 500 Wh of 0, correcting 0',
  ]);
  read(market, 0, 650, 3);
  read(market, 1, 0, 2);
  expect(market.settles(2).records.slice(2).map(told)).toEqual([
    'flexibility-correction lumen > gridco 500 Wh of 0, correcting 0',
    'reward-correction ada > lumen 500 Wh of 0, correcting 0',
    'flexibility-correction gridco > lumen 650 Wh of 0, correcting 0',
    'reward-correction lumen > ada 650 Wh of 0, correcting 0',
    'flexibility-correction lumen > gridco 700 Wh of 1, correcting 1',
    'reward-correction ada > lumen 700 Wh of 1, correcting 1',
  ]);
  expect(market.settles(3).records).toHaveLength(2);
});

test('a reading that changes nothing that was paid corrects nothing', () => {
  const market = awarded(2);
  read(market, 0, 800);
  read(market, 1, 0);
  market.settles(0);
  read(market, 0, 900, 2);
  expect(market.settles(1).records).toEqual([]);
});

test('what would leave a prosumer owing waits until it has earned it', () => {
  const market = awarded(3);
  read(market, 0, 700);
  read(market, 1, 0);
  read(market, 2, 750);
  market.settles(0);
  read(market, 0, 100, 2);
  const second = market.settles(1);
  expect([second.records, second.deferredCorrections]).toEqual([[], [{ meteringPoint: 'mp-ada', round: 0 }]]);
  const third = market.settles(2);
  expect(third.records.filter(({ corrects }) => corrects === 0)).toHaveLength(4);
  expect(third.deferredCorrections).toBeUndefined();
});

describe('where the rules say for how many days', () => {
  const rules = { metering: { ...metering, acceptedForSeconds: 30 * 86_400, correctionsUntilDays: 2 } };
  const until = NOON + QUARTER + 2 * 86_400;

  test('what waits until then lapses, and what was booked stays', () => {
    const market = awarded(3, { rules });
    read(market, 0, 700);
    market.settles(0);
    read(market, 0, 100, 2);
    const waits = market.settles(1, until);
    expect([waits.deferredCorrections, waits.lapsedCorrections]).toEqual([
      [{ meteringPoint: 'mp-ada', round: 0 }],
      undefined,
    ]);
    const lapses = market.settles(2, until + 1);
    expect([lapses.records, lapses.deferredCorrections, lapses.lapsedCorrections]).toEqual([
      [],
      undefined,
      [{ meteringPoint: 'mp-ada', round: 0 }],
    ]);
    expect([market.state.dueCorrections.size, market.state.correctedBookings.size]).toEqual([0, 0]);
  });

  test('later readings of what is settled are refused, of what is not they are taken', () => {
    const market = awarded(2, { rules });
    market.settles(0, until);
    const late = { meteringPoint: 'mp-ada', round: 0, energyWh: 600 };
    expect(market.read('metron', late, until + 1)).toBe('reading-too-late round');
    expect(market.read('metron', late, until)).toBe(market.sequence);
    expect(market.read('metron', { ...late, round: 1 }, until + 2 * QUARTER)).toBe(market.sequence);
  });
});
