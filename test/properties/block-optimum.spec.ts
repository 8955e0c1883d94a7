import { clearHorizon, type HorizonClearing } from '../../src/domain/clearing/blocks/clear-horizon.js';
import { HorizonProblem } from '../../src/domain/clearing/blocks/horizon-problem.js';
import { welfareByBlockProgramme } from '../reference/block-programme.js';
import { largerHorizons, randomHorizon } from '../reference/random-horizons.js';
import { admitted } from '../reference/round-builder.js';

const rounds = Number(process.env.BLOCK_ROUNDS ?? 300);
const seed = Number(process.env.PROPERTY_SEED ?? 20_260_401);
const shapes = largerHorizons(Math.max(24, Math.ceil(rounds / 10)), seed);

test('the welfare never exceeds the mixed-integer optimum, and reaches it where no block would have it otherwise', async () => {
  let reached = 0;
  let equilibria = 0;
  let feasible = 0;
  for (const shape of shapes) {
    const input = randomHorizon(shape);
    const problem = admitted(HorizonProblem.admit(input));
    const outcome = clearHorizon(problem);
    const bound = await welfareByBlockProgramme(problem, input.rounds);
    if (!outcome.ok) {
      expect(outcome.rejection.code).toBe('limits-infeasible');
      continue;
    }
    const { welfareTickW, boundTickW } = outcome.value;
    feasible++;
    expect(boundTickW).toBe(welfareTickW);
    expect(Number(welfareTickW)).toBeLessThanOrEqual(bound! + 1);
    const isReached = Number(welfareTickW) > bound! - 1;
    if (isReached) reached++;
    if (isEquilibrium(problem, outcome.value)) {
      equilibria++;
      expect(isReached).toBe(true);
    }
  }
  expect(reached / feasible).toBeGreaterThan(0.1);
  expect(reached / feasible).toBeLessThan(0.9);
  expect(equilibria).toBeGreaterThan(0);
});

/** At these prices no block would have another acceptance, not even with what the others are accepted by: then nothing is better. */
function isEquilibrium({ blocks }: HorizonProblem, { parts, standings }: HorizonClearing): boolean {
  return standings.every(({ surplusTickW }, block) =>
    parts[block] === 0 ? surplusTickW <= 0n : surplusTickW === 0n || parts[block] === blocks[block]!.parts,
  );
}
