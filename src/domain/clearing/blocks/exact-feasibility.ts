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

interface RationalBounds {
  readonly least: Rational | undefined;
  readonly most: Rational | undefined;
}

function fractionalSolution(unknowns: readonly Bounds[], sums: readonly BoundedSum[]): Rational[] | undefined {
  const bounds = [...unknowns, ...sums].map(({ least, most }) => ({
    least: least === undefined ? undefined : rational(least),
    most: most === undefined ? undefined : rational(most),
  }));
  if (bounds.some(({ least, most }) => least && most && compare(least, most) > 0)) return undefined;
  const simplex = new ExactSimplex(bounds, sums);
  for (;;) {
    const row = simplex.brokenRow();
    if (row < 0) return simplex.value.slice(0, unknowns.length);
    if (!simplex.repair(row)) return undefined;
  }
}

/** Sums as rows over the unknowns that are outside the basis; numbers of variables: unknowns first, then sums. */
class ExactSimplex {
  readonly value: Rational[];
  private readonly outside: number[];
  private readonly basic: number[];
  private readonly tableau: Rational[][];

  constructor(
    private readonly bounds: readonly RationalBounds[],
    sums: readonly BoundedSum[],
  ) {
    const count = bounds.length - sums.length;
    this.value = bounds.map(({ least, most }) => least ?? most ?? ZERO);
    this.outside = Array.from({ length: count }, (_, unknown) => unknown);
    this.basic = sums.map((_, index) => count + index);
    this.tableau = sums.map(({ terms }) => {
      const row = this.outside.map(() => ZERO);
      for (const [unknown, weight] of terms) row[unknown] = add(row[unknown]!, rational(weight));
      return row;
    });
    for (const [row, coefficients] of this.tableau.entries())
      this.value[count + row] = coefficients.reduce(
        (sum, weight, unknown) => add(sum, multiply(weight, this.value[unknown]!)),
        ZERO,
      );
  }

  /** The row of the first variable that is out of its bounds; -1 if there is none. */
  brokenRow(): number {
    let row = -1;
    for (const [index, variable] of this.basic.entries())
      if (isOutOfBounds(this.value[variable]!, this.bounds[variable]!) && (row < 0 || variable < this.basic[row]!))
        row = index;
    return row;
  }

  /** Brings a row's variable to the bound that it breaks; false if no other can give way. */
  repair(row: number): boolean {
    const leaving = this.basic[row]!;
    const { least, most } = this.bounds[leaving]!;
    const isLow = least !== undefined && compare(this.value[leaving]!, least) < 0;
    const place = this.placeThatGivesWay(row, isLow);
    if (place < 0) return false;
    exchange(this.tableau, row, place);
    this.basic[row] = this.outside[place]!;
    this.outside[place] = leaving;
    const target = isLow ? least : most!;
    const moved = subtract(target, this.value[leaving]!);
    this.value[leaving] = target;
    // The exchanged tableau says by how much each basic variable moves with the one that has left.
    for (const [index, variable] of this.basic.entries())
      this.value[variable] = add(this.value[variable]!, multiply(this.tableau[index]![place]!, moved));
    return true;
  }

  /** Place of the first variable that may move so that the row's grows (or falls); -1 if there is none. */
  private placeThatGivesWay(row: number, grows: boolean): number {
    let place = -1;
    for (const [at, variable] of this.outside.entries()) {
      const weight = compare(this.tableau[row]![at]!, ZERO);
      if (weight === 0 || (place >= 0 && variable > this.outside[place]!)) continue;
      const end = weight > 0 === grows ? this.bounds[variable]!.most : this.bounds[variable]!.least;
      if (end === undefined || compare(this.value[variable]!, end) !== 0) place = at;
    }
    return place;
  }
}

function isOutOfBounds(value: Rational, { least, most }: RationalBounds): boolean {
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
