import { type AdjustmentWindow, isInflated, raisesAlarm, raisesWhereRequested } from './gaming.js';

/** Never more than 1,000 Wh in these hours; peers use what they always do. */
const usual: AdjustmentWindow = {
  windowWh: 1_000,
  referenceWh: [800, 1_000, 600],
  peersWh: 50_000,
  peersReferenceWh: 50_000,
};

describe('inflation of the adjustment window', () => {
  test.each<[string, Partial<AdjustmentWindow>, number, boolean]>([
    ['as on the highest day', {}, 0, false],
    ['a watt-hour more', { windowWh: 1_001 }, 0, true],
    ['a quarter more, a quarter allowed', { windowWh: 1_250 }, 25, false],
    ['more than a quarter more', { windowWh: 1_251 }, 25, true],
    ['half more on a cold day, when peers use half more', { windowWh: 1_500, peersWh: 75_000 }, 0, false],
    ['as ever on a warm day, when peers use half', { peersWh: 25_000 }, 50, true],
  ])('%s', (_, changed, marginPercent, seen) => {
    expect(isInflated({ ...usual, ...changed }, marginPercent)).toBe(seen);
  });
});

describe('increase-decrease', () => {
  const requested = [false, true, true, false];
  test.each<[string, number[], number, boolean]>([
    ['nominated as the reference', [100, 200, 200, 100], 0, false],
    ['more everywhere alike', [150, 250, 250, 150], 0, false],
    ['more where relief is requested', [100, 250, 251, 100], 25, true],
    ['a quarter more, a quarter allowed', [100, 250, 250, 100], 25, false],
    ['less elsewhere is the same', [49, 200, 200, 50], 25, true],
    ['less where relief is requested', [100, 50, 50, 100], 0, false],
  ])('%s', (_, nominatedWh, marginPercent, seen) => {
    const day = { nominatedWh, referenceWh: [100, 200, 200, 100], requested };
    expect(raisesWhereRequested(day, marginPercent)).toBe(seen);
  });

  test('nothing is told of a day without requests, or with nothing else', () => {
    for (const all of [true, false])
      expect(raisesWhereRequested({ nominatedWh: [900, 900], referenceWh: [1, 1], requested: [all, all] }, 0)).toBe(
        false,
      );
  });
});

test.each([
  [[true, true, true], true],
  [[true, true, false, true], true],
  [[true, true, false, false, true, false], false], // the first is forgotten
  [[true, true], false],
  [[], false],
])('calls %j raise the alarm at three of five: %j', (seen, alarm) => {
  expect(raisesAlarm(seen, { marginPercent: 0, callsNeeded: 3, ofCalls: 5 })).toBe(alarm);
});
