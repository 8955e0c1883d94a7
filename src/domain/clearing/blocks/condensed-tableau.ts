/** One column of the equations: rows and coefficients of a variable. */
export interface Column {
  readonly rows: readonly number[];
  readonly coefficients: readonly number[];
}

/** Elements nearer to zero are not divided by. */
export const PIVOT_TOLERANCE = 1e-9;

/**
 * Equations solved for their basic variables: `basic value = right - sum of element x value` over the variables outside the basis.
 * Each equation has one variable of its own, with coefficient one, and starts with it as its basic one; the others are
 * *structural*. Variables are numbered: rows' own first, then structural ones.
 */
export class CondensedTableau {
  readonly rowCount: number;
  /** Number of variables outside the basis. */
  readonly placeCount: number;
  /** Basic variable of each row, and variable at each place outside the basis. */
  readonly basic: Int32Array;
  readonly outside: Int32Array;
  /** Where each variable is: its row if basic, else -1 - place. */
  readonly where: Int32Array;
  /** Row by row. */
  readonly elements: Float64Array;
  readonly right: Float64Array;
  /** Places and elements of the row that is divided by, without its zeros. */
  private readonly touched: Int32Array;
  private readonly pivotRow: Float64Array;

  constructor(
    private readonly columns: readonly Column[],
    private readonly rightHandSide: Float64Array,
  ) {
    const rows = rightHandSide.length;
    const places = columns.length;
    this.rowCount = rows;
    this.placeCount = places;
    this.basic = new Int32Array(rows);
    this.outside = new Int32Array(places);
    this.where = new Int32Array(rows + places);
    this.elements = new Float64Array(rows * places);
    this.right = new Float64Array(rows);
    this.touched = new Int32Array(places);
    this.pivotRow = new Float64Array(places);
    this.startFromOwnVariables();
  }

  /** Solves a row for the variable at a place; the row's basic variable takes that place. */
  exchange(row: number, place: number): void {
    const { placeCount, rowCount, elements, right, touched, pivotRow } = this;
    const from = row * placeCount;
    const inverse = 1 / elements[from + place]!;
    let count = 0;
    for (let other = 0; other < placeCount; other++) {
      if (other === place || elements[from + other] === 0) continue;
      elements[from + other]! *= inverse;
      touched[count] = other;
      pivotRow[count++] = elements[from + other]!;
    }
    right[row]! *= inverse;
    elements[from + place] = inverse;
    for (let other = 0; other < rowCount; other++) {
      if (other === row) continue;
      const at = other * placeCount;
      const factor = elements[at + place]!;
      if (factor === 0) continue;
      for (let index = 0; index < count; index++) elements[at + touched[index]!]! -= factor * pivotRow[index]!;
      right[other]! -= factor * right[row]!;
      elements[at + place] = -factor * inverse;
    }
    this.swap(row, place);
  }

  /** Eliminates the basis anew from the original equations, which takes away what rounding has gathered. */
  rebuild(): void {
    const { rowCount, placeCount, elements } = this;
    const structural = Array.from(this.basic).filter((variable) => variable >= rowCount);
    const leaving = new Set(Array.from(this.outside).filter((variable) => variable < rowCount));
    this.startFromOwnVariables();
    for (const variable of structural) {
      const place = -1 - this.where[variable]!;
      const size = (row: number) => Math.abs(elements[row * placeCount + place]!);
      let best = -1;
      for (const row of leaving) if (best < 0 || size(row) > size(best)) best = row;
      if (best < 0 || size(best) < PIVOT_TOLERANCE) continue;
      leaving.delete(best);
      this.exchange(best, place);
    }
  }

  private startFromOwnVariables(): void {
    const { rowCount, placeCount, elements } = this;
    elements.fill(0);
    for (let row = 0; row < rowCount; row++) {
      this.basic[row] = row;
      this.where[row] = row;
    }
    this.right.set(this.rightHandSide);
    for (const [place, { rows, coefficients }] of this.columns.entries()) {
      this.outside[place] = rowCount + place;
      this.where[rowCount + place] = -1 - place;
      for (const [index, row] of rows.entries()) elements[row * placeCount + place]! += coefficients[index]!;
    }
  }

  private swap(row: number, place: number): void {
    const leaving = this.basic[row]!;
    const entering = this.outside[place]!;
    this.basic[row] = entering;
    this.outside[place] = leaving;
    this.where[entering] = row;
    this.where[leaving] = -1 - place;
  }
}
