import { AFTERWARDS, DecidedMarket } from '../../test/support/decided-market.js';
import { NOON, QUARTER } from '../../test/support/village.js';
import type { Reading } from '../domain/events.js';
import { recordReading } from './metering.js';
import { registerMeteringPoint } from './registration.js';

const reading: Reading = { meteringPoint: 'mp-ada', round: 0, energyWh: -1_250 };

function delivered() {
  const market = DecidedMarket.village();
  market.opensRound();
  return market;
}

test('a reading is recorded once; the same again is harmless, also after the settlement', () => {
  const market = delivered();
  const sequence = market.read('metron', reading);
  expect(sequence).toBe(market.sequence);
  expect(market.read('metron', reading)).toBe(sequence);
  market.clears(0);
  market.settles(0);
  expect(market.read('metron', reading)).toBe(market.sequence);
});

test('it may say anything that the connection carries in a quarter-hour', () => {
  const market = delivered();
  const answers = [-2_501, -2_500, 2_501].map((energyWh) => market.read('metron', { ...reading, energyWh }));
  expect(answers).toEqual(['reading-implausible energyWh', market.sequence, 'reading-implausible energyWh']);
});

test.each<[string, string, string, Partial<Reading>, number?]>([
  ['of an unknown meter', 'unknown-meter meteringPoint', 'metron', { meteringPoint: 'mp-dora' }],
  ['by another', 'not-permitted meteringPoint', 'ada', {}],
  ['of an unknown round', 'unknown-round round', 'metron', { round: 1 }],
  ['while power still flows', 'reading-in-future round', 'metron', {}, NOON + QUARTER - 1],
  ['beyond the connection', 'reading-implausible energyWh', 'metron', { energyWh: 2_501 }],
])('a reading %s is refused: %s', (_, refusal, by, differently, now = AFTERWARDS) => {
  expect(delivered().read(by, { ...reading, ...differently }, now)).toBe(refusal);
});

test('it is taken from the second in which delivery ends', () => {
  const market = delivered();
  expect(market.read('metron', reading, NOON + QUARTER)).toBe(market.sequence);
});

test('another value for the same meter and round is refused', () => {
  const market = delivered();
  market.read('metron', reading);
  expect(market.read('metron', { ...reading, energyWh: -1_249 })).toBe('reading-conflicts energyWh');
});

test('a higher revision with a reason corrects it, in whatever order they come', () => {
  const market = delivered();
  const corrected: Reading = { ...reading, energyWh: -1_000, revision: 3, reason: 'meter-fault' };
  expect(market.read('metron', { ...corrected, revision: 2 })).toBe(market.sequence);
  expect(market.read('metron', corrected)).toBe(market.sequence);
  const sequence = market.sequence;
  expect(market.read('metron', { ...corrected, energyWh: 7 })).toBe('reading-conflicts energyWh');
  expect([reading, { ...corrected, revision: 2 }, corrected].map((late) => market.read('metron', late))).toEqual([
    sequence,
    sequence,
    sequence,
  ]);
  expect(market.state.readings.get('0/0/mp-ada')).toEqual({ energyWh: -1_000, revision: 3 });
});

test('a correction says why, a first reading does not', () => {
  const market = delivered();
  expect(market.read('metron', { ...reading, revision: 2 })).toBe('reason-missing reason');
  expect(market.read('metron', { ...reading, reason: 'other' })).toBe('reason-missing revision');
});

const metering = { acceptedForSeconds: 3_600, substitute: { method: 'baseline' } } as const;

test('where the rules say how long, it is taken until then, also after the settlement', () => {
  const market = DecidedMarket.village({ rules: { metering } });
  market.opensRound();
  market.clears(0);
  market.settles(0);
  const until = NOON + QUARTER + 3_600;
  expect(market.read('metron', reading, until)).toBe(market.sequence);
  const corrected: Reading = { ...reading, energyWh: 0, revision: 2, reason: 'other' };
  expect(market.read('metron', corrected, until + 1)).toBe('reading-too-late round');
  expect(market.read('metron', reading, until + 1)).toBe(market.sequence);
});

test.each([
  [-10_000, 'if -10000 is power in watts, the energy of the market time unit is -2500 Wh'],
  [1_250_000, '1000 times less would be 1250 Wh'],
  [9_999_999, 'the connection carries at most 2500 Wh'],
])('%d Wh are implausible, and it says what they look like', (energyWh, hint) => {
  const market = delivered();
  const decided = recordReading(
    market.participant('metron'),
    { ...reading, energyWh },
    AFTERWARDS,
    '',
  )(market.state, market.sequence + 1, AFTERWARDS);
  expect(decided).toMatchObject({ ok: false, rejection: { code: 'reading-implausible', field: 'energyWh' } });
  expect(decided.ok ? '' : decided.rejection.message).toContain(hint);
});

test.each([
  [10, '10 looks like 10000 W in kilowatts'],
  [8_000_000, '8000000 looks like 8000 W in milliwatts'],
  [700_000, 'a connection carries 1000 to 50000 W here'],
])('a connection of %d W is implausible where the rules bound it', (capacityW, hint) => {
  const bounds = { ...metering, capacityW: { least: 1_000, most: 50_000 } };
  const market = DecidedMarket.village({ rules: { metering: bounds } });
  const point = { id: 'mp-new', node: 'south', prosumer: 'ada', meterOperator: 'metron', capacityW };
  const decided = registerMeteringPoint(point, '')(market.state, market.sequence + 1, AFTERWARDS);
  expect(decided).toMatchObject({ ok: false, rejection: { code: 'capacity-implausible', field: 'capacityW' } });
  expect(decided.ok ? '' : decided.rejection.message).toContain(hint);
});

test('where the rules say nothing, after its period is settled it comes too late', () => {
  const market = delivered();
  market.clears(0);
  market.settles(0);
  expect(market.read('metron', reading)).toBe('period-already-settled round');
});
