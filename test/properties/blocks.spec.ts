import fc from 'fast-check';
import { clearHorizon } from '../../src/domain/clearing/blocks/clear-horizon.js';
import { HorizonProblem } from '../../src/domain/clearing/blocks/horizon-problem.js';
import { bestOfAllSelections } from '../reference/all-selections.js';
import { type HorizonShape, largerHorizons, randomHorizon } from '../reference/random-horizons.js';
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

const shapes = largerHorizons(Math.max(12, Math.ceil(rounds / 10)), seed);

test('no accepted block loses, all accounts sum to zero, and every other block is told why', () => {
  for (const shape of shapes) {
    const problem = admitted(HorizonProblem.admit(randomHorizon(shape)));
    const outcome = clearHorizon(problem);
    if (!outcome.ok) continue;
    const { parts, standings, periods, welfareTickW } = outcome.value;
    expect(problem.permits(parts)).toBe(true);
    let earnedTickW = 0n;
    for (const [block, { node, profile, costTickW, parts: ofParts }] of problem.blocks.entries()) {
      const wholeTickW = profile.reduce(
        (sum, { period, powerW }) => sum + BigInt(periods[period]!.nodePriceTicks[node]!) * BigInt(powerW),
        0n,
      );
      earnedTickW += (wholeTickW * BigInt(parts[block]!)) / BigInt(ofParts);
      const { reason, surplusTickW } = standings[block]!;
      expect(surplusTickW).toBe(wholeTickW - costTickW);
      if (parts[block]! > 0) expect(surplusTickW >= 0n).toBe(true);
      expect(reason === undefined).toBe(parts[block]! > 0);
      expect(reason === 'out-of-the-money').toBe(parts[block] === 0 && surplusTickW <= 0n);
    }
    expect(periods.reduce((sum, { accounts }) => sum + accounts.blocksTickW, 0n)).toBe(earnedTickW);
    const costTickW = problem.costTickW(parts);
    expect(periods.reduce((sum, period) => sum + period.welfareTickW, -costTickW)).toBe(welfareTickW);
  }
});

test('the same horizon is cleared in the same way, and the sequence of blocks decides nothing but ties', () => {
  for (const shape of shapes) {
    const input = randomHorizon(shape);
    const places = input.blocks.map((_, block) => block).toReversed();
    const placeOf = new Map(places.map((block, place) => [block, place]));
    const permuted = {
      ...input,
      blocks: places.map((block) => {
        const { parent, ...rest } = input.blocks[block]!;
        return { ...rest, parent: parent === undefined ? undefined : placeOf.get(parent)! };
      }),
      exclusiveGroups: input.exclusiveGroups.map((members) => members.map((member) => placeOf.get(member)!)),
    };
    const outcome = clearHorizon(admitted(HorizonProblem.admit(input)));
    expect(clearHorizon(admitted(HorizonProblem.admit(input)))).toEqual(outcome);
    const other = clearHorizon(admitted(HorizonProblem.admit(permuted)));
    expect(other.ok).toBe(outcome.ok);
    if (outcome.ok && other.ok) expect(other.value.welfareTickW).toBe(outcome.value.welfareTickW);
  }
});

test('a search that is ended early says how much it may have missed', () => {
  let open = 0;
  for (const shape of shapes) {
    const problem = admitted(HorizonProblem.admit(randomHorizon(shape)));
    const [early, full] = [clearHorizon(problem, 2), clearHorizon(problem)];
    if (!early.ok || !full.ok) continue;
    expect(early.value.welfareTickW <= full.value.welfareTickW).toBe(true);
    expect(early.value.boundTickW >= full.value.welfareTickW).toBe(true);
    if (early.value.boundTickW > early.value.welfareTickW) open++;
  }
  expect(open).toBeGreaterThan(0);
});
