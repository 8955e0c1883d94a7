import fc from 'fast-check';
import { clearHorizon } from '../../src/domain/clearing/blocks/clear-horizon.js';
import { HorizonProblem } from '../../src/domain/clearing/blocks/horizon-problem.js';
import { bestOfAllSelections } from '../reference/all-selections.js';
import { type HorizonShape, randomHorizon } from '../reference/random-horizons.js';
import { admitted } from '../reference/round-builder.js';

/** Random horizons of each property; `BLOCK_ROUNDS=5000 npx jest test/properties/blocks` for a longer search. */
const rounds = Number(process.env.BLOCK_ROUNDS ?? 300);
const seed = Number(process.env.PROPERTY_SEED ?? 20_260_401);

const oneNode = {
  seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  periods: fc.integer({ min: 1, max: 4 }),
  nodes: fc.constant(1),
  orders: fc.integer({ min: 0, max: 14 }),
  requests: fc.constant(0),
  blocks: fc.integer({ min: 0, max: 6 }),
  highestPrice: fc.constantFrom(4, 20, 1_000),
  highestQuantityW: fc.constantFrom(3, 12, 100),
  highestLimitW: fc.constant(0),
  blockSize: fc.constantFrom(0.5, 1, 3),
};
const network = {
  ...oneNode,
  periods: fc.integer({ min: 1, max: 3 }),
  nodes: fc.integer({ min: 2, max: 5 }),
  orders: fc.integer({ min: 0, max: 20 }),
  requests: fc.integer({ min: 0, max: 3 }),
  blocks: fc.integer({ min: 0, max: 5 }),
  highestLimitW: fc.constantFrom(5, 30, 200),
};

async function agreesWithEnumeration(shape: HorizonShape): Promise<void> {
  const problem = admitted(HorizonProblem.admit(randomHorizon(shape)));
  if (problem.blocks.reduce((count, { parts }) => count * (parts + 1), 1) > 3_000) return;
  const expected = await bestOfAllSelections(problem);
  const outcome = clearHorizon(problem);
  if (!outcome.ok) {
    expect(outcome.rejection.code).toBe('limits-infeasible');
    expect(expected).toBeUndefined();
    return;
  }
  const { welfareTickW, boundTickW, parts } = outcome.value;
  expect({ welfareTickW, boundTickW, parts: Array.from(parts) }).toEqual({
    welfareTickW: expected?.welfareTickW,
    boundTickW: expected?.welfareTickW,
    parts: expected?.parts,
  });
}

test.each<[string, fc.Arbitrary<HorizonShape>]>([
  ['one node', fc.record(oneNode)],
  ['a network', fc.record(network)],
])('on %s the selection is the best of all', async (_, shapes) => {
  await fc.assert(fc.asyncProperty(shapes, agreesWithEnumeration), { numRuns: rounds, seed });
});
