import { AFTERWARDS, DecidedMarket } from '../../test/support/decided-market.js';
import { NOON, QUARTER } from '../../test/support/village.js';
import type { Reading } from '../domain/events.js';

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
  expect(answers).toEqual(['reading-implausible energyWh', market.sequence, 'reading-conflicts energyWh']);
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

test('after its period is settled it comes too late', () => {
  const market = delivered();
  market.clears(0);
  market.settles(0);
  expect(market.read('metron', reading)).toBe('period-already-settled round');
});
