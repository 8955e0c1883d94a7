import { type BoundedSum, type Bounds, wholeSolution } from './exact-feasibility.js';

const within = (least: number, most: number): Bounds => ({ least: BigInt(least), most: BigInt(most) });
const atLeast = (least: number, ...weights: number[]): BoundedSum => ({
  terms: weights.map((weight, unknown) => [unknown, BigInt(weight)] as const),
  least: BigInt(least),
  most: undefined,
});

test.each([
  ['nothing to satisfy', [within(3, 5)], [], true],
  ['a sum at the best corner', [within(0, 5), within(0, 5)], [atLeast(10, 1, 1)], true],
  ['a sum just beyond it', [within(0, 5), within(0, 5)], [atLeast(11, 1, 1)], false],
  ['opposite shifts that agree', [within(0, 9), within(0, 9)], [atLeast(3, 1, -1), atLeast(-3, -1, 1)], true],
  // Tightening bounds one after another would take 10^8 steps to see this.
  ['opposite shifts that do not', [within(0, 1e8), within(0, 1e8)], [atLeast(1, 1, -1), atLeast(0, -1, 1)], false],
  ['only fractions', [within(0, 9), within(0, 9)], [atLeast(1, 2, -2), atLeast(-1, -2, 2)], false],
  ['empty bounds', [within(1, 0)], [], false],
])('%s', (_, unknowns, sums, isFeasible) => {
  const found = wholeSolution(unknowns, sums);
  expect(found.kind).toBe(isFeasible ? 'feasible' : 'infeasible');
  if (found.kind !== 'feasible') return;
  for (const [index, { least, most }] of unknowns.entries()) {
    expect(found.values[index]! >= least!).toBe(true);
    expect(found.values[index]! <= most!).toBe(true);
  }
  for (const { terms, least } of sums)
    expect(terms.reduce((sum, [unknown, weight]) => sum + weight * found.values[unknown]!, 0n) >= least!).toBe(true);
});
