import { randomIntegers } from '../../../../test/reference/random-rounds.js';
import type { Column } from './condensed-tableau.js';
import type { PiecewiseCost } from './piecewise-cost.js';
import { PiecewiseSimplex } from './piecewise-simplex.js';

interface Programme {
  readonly costs: readonly PiecewiseCost[];
  readonly columns: readonly Column[];
  readonly rightHandSide: Float64Array;
}

const cost = (end: readonly number[], slope: readonly number[]): PiecewiseCost => ({
  end: Float64Array.from(end),
  slope: Float64Array.from(slope),
});

const simplexOf = ({ costs, columns, rightHandSide }: Programme) =>
  new PiecewiseSimplex([...costs], columns, rightHandSide);

const patient = () => false;

/** Why values and prices are not an optimum: an equation, or the end or the slope of a curve that they do not keep to. */
function faults({ costs, columns, rightHandSide }: Programme, simplex: PiecewiseSimplex): string[] {
  const rows = rightHandSide.length;
  const found: string[] = [];
  const missing = Float64Array.from(rightHandSide, (right, row) => right - simplex.valueOf(row));
  for (const [index, { rows: touched, coefficients }] of columns.entries())
    for (const [at, row] of touched.entries()) missing[row]! -= coefficients[at]! * simplex.valueOf(rows + index);
  for (const [row, by] of missing.entries()) if (Math.abs(by) > 1e-6) found.push(`equation ${row} is off by ${by}`);
  for (const [variable, { end, slope }] of costs.entries()) {
    const value = simplex.valueOf(variable);
    const column = columns[variable - rows];
    const price = column
      ? column.rows.reduce((sum, row, at) => sum + simplex.rowPrice(row) * column.coefficients[at]!, 0)
      : simplex.rowPrice(variable);
    if (value < end[0]! - 1e-6 || value > end.at(-1)! + 1e-6) found.push(`variable ${variable} is beyond its ends`);
    for (const [segment, ticks] of slope.entries()) {
      if (value > end[segment]! + 1e-6 && ticks > price + 1e-6) found.push(`variable ${variable} is too high`);
      if (value < end[segment + 1]! - 1e-6 && ticks < price - 1e-6) found.push(`variable ${variable} is too low`);
    }
  }
  return found;
}

describe('one equation is a merit order', () => {
  /** What is bought at 30 and 12, up to 5 and 10, against two offers; the equation's own variable takes nothing. */
  const market = (need: number): Programme => ({
    costs: [cost([0, 0], [0]), cost([0, 4, 10], [10, 25]), cost([0, 8], [20])],
    columns: [
      { rows: [0], coefficients: [1] },
      { rows: [0], coefficients: [1] },
    ],
    rightHandSide: Float64Array.of(need),
  });
  test.each([
    [0, [0, 0]],
    [3, [3, 0]],
    [4, [4, 0]],
    [9, [4, 5]],
    [12, [4, 8]],
    [15, [7, 8]],
    [18, [10, 8]],
    [18 + 1e-7, [10, 8]],
  ])('%d in all: %j', (need, values) => {
    const programme = market(need);
    const simplex = simplexOf(programme);
    expect(simplex.solve(patient)).toBe('optimal');
    expect([1, 2].map((variable) => simplex.valueOf(variable))).toEqual(values);
    expect(faults(programme, simplex)).toEqual([]);
  });

  test.each([-1, 19])('%i cannot be met', (need) => {
    expect(simplexOf(market(need)).solve(patient)).toBe('infeasible');
  });
});

/** Curves with whole ends and slopes, and equations that a point within all of them satisfies. */
function randomProgramme(rows: number, structural: number, below: (n: number) => number): Programme {
  const costs = Array.from({ length: rows + structural }, () => {
    const end = [below(9) - 6];
    const slope: number[] = [];
    for (let segments = 1 + below(4); segments > 0; segments--) {
      end.push(end.at(-1)! + below(5));
      slope.push((slope.at(-1) ?? below(9) - 6) + below(4));
    }
    return cost(end, slope);
  });
  const columns = Array.from({ length: structural }, () => {
    const touched = Array.from({ length: rows }, (_, row) => row).filter(() => below(3) > 0);
    return { rows: touched, coefficients: touched.map(() => (below(2) === 0 ? -1 : 1) * (1 + below(3))) };
  });
  return { costs, columns, rightHandSide: satisfied(costs, columns, rows, below) };
}

function satisfied(
  costs: readonly PiecewiseCost[],
  columns: readonly Column[],
  rows: number,
  below: (n: number) => number,
): Float64Array {
  const inside = costs.map(({ end }) => end[0]! + below(end.at(-1)! - end[0]! + 1));
  const right = Float64Array.from(inside.slice(0, rows));
  for (const [index, { rows: touched, coefficients }] of columns.entries())
    for (const [at, row] of touched.entries()) right[row]! += coefficients[at]! * inside[rows + index]!;
  return right;
}

test.each([
  [1, 3],
  [2, 2],
  [3, 6],
  [5, 9],
  [9, 14],
])('with %i equations and %i variables, what it finds is an optimum by its prices', (rows, structural) => {
  const below = randomIntegers(100 * rows + structural);
  for (let round = 0; round < 40; round++) {
    const programme = randomProgramme(rows, structural, below);
    const simplex = simplexOf(programme);
    expect(simplex.rowCount).toBe(rows);
    expect(simplex.solve(patient)).toBe('optimal');
    expect(faults(programme, simplex)).toEqual([]);
  }
});

test('an equation beyond reach by no more than rounding is met, at prices that belong to what meets it', () => {
  const below = randomIntegers(11);
  for (let round = 0; round < 200; round++) {
    const { costs, columns } = randomProgramme(3, 7, below);
    const [row, sign] = [below(3), below(2) === 0 ? -1 : 1];
    const values = costs.map(({ end }, variable) => {
      const column = columns[variable - 3];
      const at = column === undefined ? variable - row : column.rows.indexOf(row);
      const coefficient = column === undefined ? Number(at === 0) : (column.coefficients[at] ?? 0);
      if (coefficient === 0) return end[0]! + below(end.at(-1)! - end[0]! + 1);
      return coefficient * sign > 0 ? end.at(-1)! : end[0]!;
    });
    const rightHandSide = Float64Array.from(values.slice(0, 3));
    for (const [index, { rows, coefficients }] of columns.entries())
      for (const [at, touched] of rows.entries()) rightHandSide[touched]! += coefficients[at]! * values[3 + index]!;
    rightHandSide[row]! += sign * 1e-7;
    const programme = { costs, columns, rightHandSide };
    const simplex = simplexOf(programme);
    expect(simplex.solve(patient)).toBe('optimal');
    expect(faults(programme, simplex)).toEqual([]);
  }
});

test('an equation beyond the reach of its variables is infeasible', () => {
  const below = randomIntegers(5);
  for (let round = 0; round < 30; round++) {
    const programme = randomProgramme(4, 6, below);
    const row = below(4);
    let [lowest, highest] = [programme.costs[row]!.end[0]!, programme.costs[row]!.end.at(-1)!];
    for (const [index, { rows, coefficients }] of programme.columns.entries()) {
      const { end } = programme.costs[4 + index]!;
      const coefficient = coefficients[rows.indexOf(row)] ?? 0;
      lowest += Math.min(coefficient * end[0]!, coefficient * end.at(-1)!);
      highest += Math.max(coefficient * end[0]!, coefficient * end.at(-1)!);
    }
    const beyond = programme.rightHandSide.slice();
    beyond[row] = round % 2 === 0 ? highest + 1 : lowest - 1;
    expect(simplexOf({ ...programme, rightHandSide: beyond }).solve(patient)).toBe('infeasible');
  }
});

test('curves are restricted and widened again, and every time the optimum is found from the last basis', () => {
  const below = randomIntegers(5);
  const wide = randomProgramme(6, 12, below);
  const simplex = simplexOf(wide);
  const costs = [...wide.costs];
  const firsts = costs.map(() => 0);
  let optimal = 0;
  for (let change = 0; change < 300; change++) {
    const variable = below(costs.length);
    const { end, slope } = wide.costs[variable]!;
    const first = below(slope.length);
    const last = first + 1 + below(slope.length - first);
    costs[variable] = cost(Array.from(end.subarray(first, last + 1)), Array.from(slope.subarray(first, last)));
    simplex.restrict(variable, costs[variable]!, first - firsts[variable]!);
    firsts[variable] = first;
    if (simplex.solve(patient) === 'optimal') {
      expect(faults({ ...wide, costs }, simplex)).toEqual([]);
      optimal++;
    } else expect(simplexOf({ ...wide, costs }).solve(patient)).toBe('infeasible');
  }
  expect(optimal).toBeGreaterThan(30);
  expect(simplex.pivots).toBeGreaterThan(120);
});

test('it stops when it is told to, and goes on from there', () => {
  const programme = randomProgramme(30, 60, randomIntegers(3));
  const simplex = simplexOf(programme);
  let asked = 0;
  expect(
    simplex.solve(() => {
      asked++;
      return true;
    }),
  ).toBe('stopped');
  expect(asked).toBe(1);
  expect(simplex.pivots).toBeLessThanOrEqual(8);
  expect(simplex.solve(patient)).toBe('optimal');
  expect(faults(programme, simplex)).toEqual([]);
});
