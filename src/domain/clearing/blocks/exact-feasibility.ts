import { add, compare, divide, floor, multiply, type Rational, rational, subtract, ZERO } from './rational.js';

/** Least and greatest whole value of an unknown, or of a sum; undefined is open. */
export interface Bounds {
  readonly least: bigint | undefined;
  readonly most: bigint | undefined;
}

/** A weighted sum of unknowns with its bounds. */
export interface BoundedSum extends Bounds {
  readonly terms: readonly (readonly [unknown: number, weight: bigint])[];
}

export type Feasibility =
  | { readonly kind: 'feasible'; readonly values: readonly bigint[] }
  | { readonly kind: 'infeasible' }
  /** Fractions solve it; whether whole numbers do was not found within the limit. */
  | { readonly kind: 'undecided' };

const BRANCHINGS_BOUND = 200;

/**
 * Whole numbers within bounds that satisfy bounded sums, or the proof that there are none. In fractions without any rounding
 * by the general simplex method of Dutertre and de Moura (2006) with Bland's rule, which ends for certain; then by branching
 * on a fractional unknown.
 */
export function wholeSolution(unknowns: readonly Bounds[], sums: readonly BoundedSum[]): Feasibility {
  let branchings = 0;
  const search = (bounds: readonly Bounds[]): Feasibility => {
    const values = fractionalSolution(bounds, sums);
    if (!values) return { kind: 'infeasible' };
    const broken = values.findIndex(({ denominator }) => denominator !== 1n);
    if (broken < 0) return { kind: 'feasible', values: values.map(({ numerator }) => numerator) };
    if (++branchings > BRANCHINGS_BOUND) return { kind: 'undecided' };
    const below = floor(values[broken]!);
    const lower = search(bounds.with(broken, { ...bounds[broken]!, most: below }));
    if (lower.kind === 'feasible') return lower;
    const upper = search(bounds.with(broken, { ...bounds[broken]!, least: below + 1n }));
    return upper.kind === 'infeasible' ? lower : upper;
  };
  return search(unknowns);
}

function fractionalSolution(unknowns: readonly Bounds[], sums: readonly BoundedSum[]): Rational[] | undefined {
  const bounds = [...unknowns, ...sums].map(({ least, most }) => ({
    least: least === undefined ? undefined : rational(least),
    most: most === undefined ? undefined : rational(most),
  }));
  if (bounds.some(({ least, most }) => least && most && compare(least, most) > 0)) return undefined;
  const count = unknowns.length;
  const value = bounds.map(({ least, most }) => least ?? most ?? ZERO);
  const outside = unknowns.map((_, index) => index);
  const basic = sums.map((_, index) => count + index);
  const tableau = sums.map(({ terms }) => {
    const row = unknowns.map(() => ZERO);
    for (const [unknown, weight] of terms) row[unknown] = add(row[unknown]!, rational(weight));
    return row;
  });
  for (const [row, coefficients] of tableau.entries())
    value[basic[row]!] = coefficients.reduce(
      (sum, weight, at) => add(sum, multiply(weight, value[outside[at]!]!)),
      ZERO,
    );

  for (;;) {
    let row = -1;
    for (const [index, variable] of basic.entries())
      if (isOutOfBounds(value[variable]!, bounds[variable]!) && (row < 0 || variable < basic[row]!)) row = index;
    if (row < 0) return value.slice(0, count);
    const leaving = basic[row]!;
    const { least, most } = bounds[leaving]!;
    const isLow = least !== undefined && compare(value[leaving]!, least) < 0;
    const target = isLow ? least : most!;
    let place = -1;
    for (const [at, variable] of outside.entries()) {
      const weight = compare(tableau[row]![at]!, ZERO);
      if (weight === 0 || (place >= 0 && variable > outside[place]!)) continue;
      const end = weight > 0 === isLow ? bounds[variable]!.most : bounds[variable]!.least;
      if (end === undefined || compare(value[variable]!, end) !== 0) place = at;
    }
    if (place < 0) return undefined;
    exchange(tableau, row, place);
    const entering = outside[place]!;
    outside[place] = leaving;
    basic[row] = entering;
    const moved = subtract(target, value[leaving]!);
    value[leaving] = target;
    // The exchanged tableau says by how much each basic variable moves with the one that has left.
    for (const [index, variable] of basic.entries())
      value[variable] = add(value[variable]!, multiply(tableau[index]![place]!, moved));
  }
}

function isOutOfBounds(value: Rational, { least, most }: { least: Rational | undefined; most: Rational | undefined }) {
  return (least !== undefined && compare(value, least) < 0) || (most !== undefined && compare(value, most) > 0);
}

/** Solves a row, basic = sum of weight x outside, for one of its outside variables. */
function exchange(tableau: Rational[][], row: number, place: number): void {
  const pivotRow = tableau[row]!;
  const pivot = pivotRow[place]!;
  const solved = pivotRow.map((weight, at) =>
    at === place ? divide(rational(1n), pivot) : divide(subtract(ZERO, weight), pivot),
  );
  tableau[row] = solved;
  for (const [index, weights] of tableau.entries()) {
    if (index === row) continue;
    const factor = weights[place]!;
    if (factor.numerator === 0n) continue;
    tableau[index] = weights.map((weight, at) =>
      at === place ? multiply(factor, solved[place]!) : add(weight, multiply(factor, solved[at]!)),
    );
  }
}
