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

const sum = (least: number | undefined, most: number | undefined, ...weights: number[]): BoundedSum => ({
  terms: weights.map((weight, unknown) => [unknown, BigInt(weight)] as const),
  least: least === undefined ? undefined : BigInt(least),
  most: most === undefined ? undefined : BigInt(most),
});

test.each<[string, Bounds[], BoundedSum[], readonly bigint[]]>([
  ['the least that is allowed, if that is enough', [within(3, 5)], [], [3n]],
  ['the most, if there is no least', [{ least: undefined, most: 5n }], [], [5n]],
  ['zero, if it is open', [{ least: undefined, most: undefined }], [], [0n]],
  ['one value', [within(4, 4)], [sum(4, 4, 1)], [4n]],
  ['a fraction rounded up', [within(0, 9)], [sum(1, undefined, 2)], [1n]],
  ['a fraction rounded down', [{ least: undefined, most: 9n }], [sum(undefined, 7, 2)], [3n]],
  ['a sum that has to fall', [{ least: undefined, most: 9n }], [sum(undefined, 4, 1)], [4n]],
  ['a sum that falls as an unknown grows', [within(0, 9)], [sum(undefined, -3, -1)], [3n]],
  ['the first unknown that can give way', [within(0, 9), within(0, 9)], [sum(12, undefined, 1, 1)], [9n, 3n]],
  ['one that others do not hold', [within(2, 2), within(0, 9)], [sum(6, undefined, 2, 1)], [2n, 2n]],
  ['equations', [within(-99, 99), within(-99, 99)], [sum(7, 7, 1, 1), sum(1, 1, 1, -1)], [4n, 3n]],
  [
    'more sums than unknowns',
    [within(-99, 99), within(-99, 99)],
    [sum(10, 20, 1, 2), sum(undefined, 4, 3, -1), sum(3, undefined, 1, 0), sum(-50, undefined, 0, -5)],
    [3n, 5n],
  ],
])('finds %s', (_, unknowns, sums, values) => {
  expect(wholeSolution(unknowns, sums)).toEqual({ kind: 'feasible', values });
});

test.each<[string, Bounds[], BoundedSum[]]>([
  ['a sum with empty bounds', [within(0, 9)], [sum(5, 4, 1)]],
  ['one unknown of two with empty bounds', [within(0, 9), within(5, 4)], []],
  ['a sum that all hold back', [within(0, 3), within(0, 3)], [sum(undefined, -7, -1, -1)]],
  ['no whole number between', [within(0, 9)], [sum(3, 3, 2)]],
])('sees that there is none: %s', (_, unknowns, sums) => {
  expect(wholeSolution(unknowns, sums)).toEqual({ kind: 'infeasible' });
});

test('where halving one unknown after another would not end, it gives up', () => {
  const wide = within(0, 1e6);
  expect(wholeSolution([wide, wide], [sum(1, 1, 2, -2)])).toEqual({ kind: 'undecided' });
});
