import fc from 'fast-check';
import { HighsSolver } from '../../src/adapters/solver/highs-solver.js';
import { clearHorizonWithSolver } from '../../src/application/horizon-clearing.js';
import { clearHorizon } from '../../src/domain/clearing/blocks/clear-horizon.js';
import { HorizonProblem } from '../../src/domain/clearing/blocks/horizon-problem.js';
import { bestOfAllSelections } from '../reference/all-selections.js';
import { welfareByBlockProgramme } from '../reference/block-programme.js';
import { type HorizonShape, randomHorizon } from '../reference/random-horizons.js';
import { admitted } from '../reference/round-builder.js';

/** Random horizons; `BLOCK_ROUNDS=2000 npx jest test/properties/block-fallback` for a longer search. */
const rounds = Math.ceil(Number(process.env.BLOCK_ROUNDS ?? 300) / 5);
const seed = Number(process.env.PROPERTY_SEED ?? 20_260_401);
const solver = new HighsSolver();

/** Networks whose limits bind, and blocks that are linked, exclusive, divisible, and of both signs. */
const shapes: fc.Arbitrary<HorizonShape> = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  periods: fc.integer({ min: 1, max: 3 }),
  nodes: fc.integer({ min: 1, max: 5 }),
  orders: fc.integer({ min: 4, max: 20 }),
  requests: fc.integer({ min: 0, max: 3 }),
  blocks: fc.integer({ min: 2, max: 6 }),
  highestPrice: fc.constantFrom(20, 1_000),
  highestQuantityW: fc.constantFrom(12, 100),
  highestLimitW: fc.constantFrom(30, 200),
  blockSize: fc.constantFrom(1, 3),
});

/** So short a search that most of these horizons are left with a gap. */
const SHORT = 1;

test('what the solver proposes is never trusted, never worse than the search, and mostly the best there is', async () => {
  let open = 0;
  let better = 0;
  let best = 0;
  await fc.assert(
    fc.asyncProperty(shapes, async (shape) => {
      const input = randomHorizon(shape);
      const problem = admitted(HorizonProblem.admit(input));
      if (problem.blocks.reduce((count, { parts }) => count * (parts + 1), 1) > 3_000) return;
      const searched = clearHorizon(problem, SHORT);
      const outcome = await clearHorizonWithSolver(problem, solver, SHORT);
      const expected = await bestOfAllSelections(problem);
      if (!outcome.ok) {
        expect(outcome).toEqual(searched);
        return;
      }
      const { parts, standings, welfareTickW, boundTickW } = outcome.value;
      expect(problem.permits(parts)).toBe(true);
      expect(standings.every((block) => block.parts === 0 || block.surplusTickW >= 0n)).toBe(true);
      expect(welfareTickW <= expected!.welfareTickW && expected!.welfareTickW <= boundTickW).toBe(true);
      expect(Number(welfareTickW)).toBeLessThanOrEqual((await welfareByBlockProgramme(problem, input.rounds))! + 1);
      if (!searched.ok || searched.value.welfareTickW === searched.value.boundTickW) return;
      expect(welfareTickW >= searched.value.welfareTickW && boundTickW <= searched.value.boundTickW).toBe(true);
      open++;
      if (welfareTickW > searched.value.welfareTickW) better++;
      if (welfareTickW === expected!.welfareTickW) best++;
    }),
    { numRuns: rounds, seed },
  );
  expect(open).toBeGreaterThan(rounds / 10);
  expect(better).toBeGreaterThan(0);
  expect(best / open).toBeGreaterThan(0.9);
});
