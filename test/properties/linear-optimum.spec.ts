import fc from 'fast-check';
import { clear } from '../../src/domain/clearing/clearing.js';
import { ClearingProblem } from '../../src/domain/clearing/clearing-problem.js';
import { welfareByLinearProgramme } from '../reference/linear-programme.js';
import { randomRound } from '../reference/random-rounds.js';
import { admitted } from '../reference/round-builder.js';
import { smallRounds } from '../reference/round-shapes.js';

/** Random rounds that HiGHS clears as well. */
const rounds = Number(process.env.PROPERTY_ROUNDS ?? 2_000);
const seed = Number(process.env.PROPERTY_SEED ?? 20_260_401);

test('welfare is the optimum of the linear programme, and limits are refused exactly where it is infeasible', async () => {
  await fc.assert(
    fc.asyncProperty(smallRounds, async (shape) => {
      const input = randomRound(shape);
      const outcome = clear(admitted(ClearingProblem.admit(input)));
      const optimum = await welfareByLinearProgramme(input);
      expect(outcome.ok ? Number(outcome.value.welfareTickW) : undefined).toBe(optimum);
    }),
    { numRuns: rounds, seed },
  );
});

test('so it is in a round of 5,000 orders on 100 nodes', async () => {
  const input = randomRound({
    seed,
    nodes: 100,
    orders: 5_000,
    requests: 20,
    highestPrice: 20_000,
    highestQuantityW: 1_000,
    highestLimitW: 100_000,
  });
  const { lowestChangeW, highestChangeW } = input.limits;
  const limits = {
    lowestChangeW: lowestChangeW.map((watts) => Math.min(watts, 0)),
    highestChangeW: highestChangeW.map((watts) => Math.max(watts, 0)),
  };
  const feasible = { ...input, limits };
  expect(Number(admitted(clear(admitted(ClearingProblem.admit(feasible)))).welfareTickW)).toBe(
    await welfareByLinearProgramme(feasible),
  );
});
