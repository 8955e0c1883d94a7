import { type HorizonShape, randomHorizon } from '../../../../test/reference/random-horizons.js';
import { admitted } from '../../../../test/reference/round-builder.js';
import { clearHorizon } from './clear-horizon.js';
import { HorizonProblem } from './horizon-problem.js';
import { clearHorizonGiven, improvedBy, isProven } from './proposed-selection.js';

const shape: Omit<HorizonShape, 'seed'> = {
  ...{ periods: 2, nodes: 5, orders: 20, requests: 2, blocks: 8 },
  ...{ highestPrice: 1_000, highestQuantityW: 40, highestLimitW: 60, blockSize: 3 },
};
const horizons = [7, 16, 19, 20, 24, 26, 27, 29, 30, 32, 33, 37, 39].map((seed) =>
  admitted(HorizonProblem.admit(randomHorizon({ ...shape, seed }))),
);
const SHORT = 1;
const LONG = 400;

test.each([1, 3])(
  'the best selection, proposed, is what a search of at most %i nodes ends with, at a bound that is no higher',
  (nodeLimit) => {
    const count = { proven: 0, raised: 0, searchedAgain: 0 };
    for (const problem of horizons) {
      const searched = clearHorizon(problem, nodeLimit);
      const best = clearHorizon(problem, LONG);
      if (!best.ok || !searched.ok) continue;
      const given = admitted(clearHorizonGiven(problem, best.value.parts, nodeLimit));
      const { welfareTickW, boundTickW } = searched.value;
      expect(given.welfareTickW).toBe(best.value.welfareTickW);
      expect(given.boundTickW <= boundTickW).toBe(true);
      if (welfareTickW === best.value.welfareTickW) {
        expect(given).toEqual(searched.value);
        if (isProven(searched.value)) count.proven++;
      } else {
        expect(given).toMatchObject({ parts: best.value.parts });
        count.raised++;
        if (given.search.nodes === nodeLimit) count.searchedAgain++;
      }
    }
    expect(Object.values(count).every((times) => times > 0)).toBe(true);
  },
);

test('limits that the search did not meet are met by a proposal that does', () => {
  const problem = admitted(HorizonProblem.admit(randomHorizon({ ...shape, blocks: 6, seed: 358 })));
  expect(clearHorizon(problem, SHORT)).toMatchObject({ ok: false, rejection: { code: 'limits-infeasible' } });
  const proposal = Int32Array.of(42, 20, 0, 0, 0, 0);
  expect(admitted(clearHorizonGiven(problem, proposal, SHORT)).parts).toEqual(proposal);
  expect(clearHorizonGiven(problem, new Int32Array(6), SHORT).ok).toBe(false);
});

test('a proposal that is no better changes nothing, nor does none', () => {
  for (const problem of horizons) {
    const searched = clearHorizon(problem, SHORT);
    const none = new Int32Array(problem.blocks.length);
    expect(clearHorizonGiven(problem, undefined, SHORT)).toEqual(searched);
    expect(clearHorizonGiven(problem, none, SHORT)).toEqual(searched);
    if (searched.ok) expect(clearHorizonGiven(problem, searched.value.parts, SHORT)).toEqual(searched);
  }
});

test('the lower of two bounds holds', () => {
  let kept = 0;
  for (const problem of horizons) {
    const best = clearHorizon(problem, LONG);
    const searched = clearHorizon(problem, SHORT);
    if (!best.ok || !searched.ok || searched.value.welfareTickW === best.value.welfareTickW) continue;
    const { welfareTickW } = best.value;
    // As if a longer search had bounded it before.
    const bounded = { ok: true, value: { ...searched.value, boundTickW: welfareTickW } } as const;
    expect(improvedBy(problem, bounded, best.value.parts, SHORT)).toMatchObject({
      ok: true,
      value: { welfareTickW, boundTickW: welfareTickW },
    });
    kept++;
  }
  expect(kept).toBeGreaterThan(0);
});

test('a proven clearing asks no proposal', () => {
  const problem = horizons.find((each) => clearHorizon(each, LONG).ok)!;
  const proven = clearHorizon(problem, LONG);
  expect(proven.ok && isProven(proven.value)).toBe(true);
  expect(improvedBy(problem, proven, new Int32Array(problem.blocks.length), SHORT)).toBe(proven);
});
