import { checkActivation, eligiblePeriods } from './activation-limits.js';

const limits = { enduranceMtus: 3, cooldownMtus: 2 };

test.each([
  ['nothing before', [], 5, 'eligible'],
  ['the third in a row', [3, 4], 5, 'eligible'],
  ['the fourth in a row', [2, 3, 4], 5, 'endurance-exceeded'],
  ['between two that it joins', [3, 4, 6], 5, 'endurance-exceeded'],
  ['joining one before and one after', [4, 6], 5, 'eligible'],
  ['one unit after another activation', [3], 5, 'cooldown-not-over'],
  ['two units after another activation', [2], 5, 'eligible'],
  ['one unit before another activation', [7], 5, 'cooldown-not-over'],
  ['two units before another activation', [8], 5, 'eligible'],
  ['lengthening an activation into the rest of the next', [4, 7], 5, 'cooldown-not-over'],
] as const)('%s', (_, awarded, period, verdict) => {
  const outcome = checkActivation(limits, new Set(awarded), period);
  expect(outcome.ok ? 'eligible' : outcome.rejection.code).toBe(verdict);
});

test('without endurance nothing, without cooldown every short activation is possible', () => {
  expect(checkActivation({ enduranceMtus: 0, cooldownMtus: 0 }, new Set(), 0).ok).toBe(false);
  expect(checkActivation({ enduranceMtus: 1, cooldownMtus: 0 }, new Set([1, 3]), 5).ok).toBe(true);
});

test('the periods left of a day', () => {
  expect(eligiblePeriods(limits, new Set([4, 5]), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual([0, 1, 3, 6, 8, 9]);
});
